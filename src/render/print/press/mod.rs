//! The press: Typst inside the program. In: a design of the theme and data. Out: a PDF or a picture.
//!
//! A design sees its own folder, the fonts and pictures of the theme, the data and the pictures the data
//! name; there is no disk, no network, no package and no clock behind it. The data are handed over as a
//! file of JSON, so that no text of the catalogue is ever read as markup. The same order gives the same
//! bytes, whatever else is being set at the time.
//!
//! A design that cannot hold its content says so (`<overflow>` in its metadata, with the item); the
//! order is then made again with that item condensed by one more step, until it fits.

mod fit;
mod impose;
mod letters;
mod mistake;
mod world;

use std::sync::Arc;

use typst::foundations::{Bytes, Smart};
use typst::layout::PageRanges;
use typst::utils::Scalar;
use typst::visualize::{ExchangeFormat, RasterImage};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::order::{Attempt, Fitted, Order, Piece, Wanted};
use crate::diagnostic::Diagnostic;
use crate::render::apart;
use crate::theme::Theme;

use world::{Sheet, Stock};

/// Entries that comemo has not used for this many prints are thrown away. Fewer than a handful cost
/// speed, many cost memory: measured on 1,000 posting sheets.
const EVICT_AFTER: usize = 4;

/// What every print of a theme shares, and the way to what sets its own designs.
pub(crate) struct Press {
    bench: Bench,
    /// Has designs of its own.
    apart: Option<Theme>,
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Press")
    }
}

impl Press {
    /// `None` where the program has no press.
    pub(crate) fn new(theme: &Theme) -> Option<Self> {
        Some(Self { bench: Bench::new(theme), apart: theme.has_own_prints.then(|| theme.clone()) })
    }

    /// The characters of a text that no font of the theme has.
    pub(crate) fn missing_letters(&self, text: &str) -> String {
        self.bench.stock.letters.missing(text)
    }

    /// Whether these are the bytes of a picture that can be set.
    pub(crate) fn is_picture(&self, bytes: &Arc<[u8]>) -> bool {
        let Some(format) = ExchangeFormat::detect(bytes) else { return false };
        RasterImage::plain(Bytes::new(bytes.clone()), format).is_ok()
    }

    /// Sets an order and exports it as PDF/UA-1.
    pub(crate) fn pdf(&self, order: &Order<'_>) -> Result<Fitted<Vec<u8>>, Box<Diagnostic>> {
        self.fitted(order, Wanted::Pdf)
    }

    /// The first page as a PNG of about this width in pixels.
    pub(crate) fn picture(&self, order: &Order<'_>, width: u32) -> Result<Vec<u8>, Box<Diagnostic>> {
        Ok(self.fitted(order, Wanted::Picture { width })?.made)
    }

    fn fitted(&self, order: &Order<'_>, wanted: Wanted) -> Result<Fitted<Vec<u8>>, Box<Diagnostic>> {
        fit::fitted(&self.bench.stock, order, |data| {
            let piece = Piece {
                ident: order.ident.clone(),
                main: order.main.clone(),
                imposed: order.imposed,
                data,
                pictures: order.pictures.clone(),
                wanted,
            };
            let apart = self.apart.as_ref().and_then(|theme| apart::print(theme, &piece));
            apart.unwrap_or_else(|| self.bench.attempt(&piece))
        })
    }
}

/// Where a piece is set: Typst's library, the fonts, the designs, read once.
pub(crate) struct Bench {
    stock: Stock,
    standards: PdfStandards,
}

impl Bench {
    pub(crate) fn new(theme: &Theme) -> Self {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard agrees with itself");
        Self { stock: Stock::new(theme), standards }
    }

    /// Sets a piece as it is, and exports it if all of it fits.
    pub(crate) fn attempt(&self, piece: &Piece) -> Result<Attempt, Box<Diagnostic>> {
        let attempt = self.set(piece);
        // Also after a mistake: a preview meets thousands of them while somebody works on a design.
        comemo::evict(EVICT_AFTER);
        attempt
    }

    fn set(&self, piece: &Piece) -> Result<Attempt, Box<Diagnostic>> {
        let document = world::compile(&self.sheet(piece, piece.main.clone()))?;
        let tight = fit::overflowing(&document);
        if !tight.is_empty() {
            return Ok(Attempt::Tight(tight));
        }
        let made = match piece.wanted {
            Wanted::Pdf => self.exported(piece, document)?,
            Wanted::Picture { width } => {
                let page = document.pages().first().expect("a document has a page");
                let options = RenderOptions {
                    pixel_per_pt: Scalar::new(f64::from(width) / page.frame.width().to_pt()),
                    render_bleed: false,
                };
                typst_render::render(page, &options).encode_png().expect("a picture in memory")
            }
        };
        Ok(Attempt::Made(made))
    }

    fn exported(&self, piece: &Piece, document: PagedDocument) -> Result<Vec<u8>, Box<Diagnostic>> {
        let document = match piece.imposed {
            true => {
                // Sheets of A4 for the imposition of what was set.
                let sheets = self.sheet(piece, impose::sheets(document.pages().len()));
                impose::saddle_stitched(&document, &world::compile(&sheets)?)
            }
            false => document,
        };
        let options = PdfOptions {
            ident: Smart::Custom(piece.ident.clone()),
            creator: Smart::Custom(Some("niemyet".to_owned())),
            timestamp: None,
            page_ranges: None::<PageRanges>,
            standards: self.standards.clone(),
            tagged: true,
            pretty: false,
        };
        let sheet = self.sheet(piece, piece.main.clone());
        mistake::caught(&sheet, || typst_pdf::pdf(&document, &options))
    }

    fn sheet(&self, piece: &Piece, main: String) -> Sheet<'_> {
        Sheet::new(&self.stock, main, &piece.pictures).with_data(piece.data.clone())
    }
}

/// Sets designs that are not of any theme.
#[cfg(test)]
pub(crate) struct Trial(Bench);

#[cfg(test)]
impl Trial {
    pub(crate) fn new() -> Self {
        Self(Bench::new(&Theme::embedded()))
    }

    /// What comes of a design that is the whole document.
    pub(crate) fn make(&self, design: &str) -> Result<Attempt, Box<Diagnostic>> {
        self.0.attempt(&Piece {
            ident: "a".to_owned(),
            main: design.to_owned(),
            imposed: false,
            data: "{\"a\": 1}".into(),
            pictures: vec![("/a.png".to_owned(), crate::render::sample::PICTURE.into())],
            wanted: Wanted::Pdf,
        })
    }
}
