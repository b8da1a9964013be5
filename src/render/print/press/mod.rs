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

use super::order::{Fitted, Order};
use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

use world::{Sheet, Stock};

/// Entries that comemo has not used for this many prints are thrown away. Fewer than a handful cost
/// speed, many cost memory: measured on 1,000 posting sheets.
const EVICT_AFTER: usize = 4;

/// What every print of a theme shares: Typst's library, the fonts, the designs, read once.
pub(crate) struct Press {
    stock: Stock,
    standards: PdfStandards,
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Press")
    }
}

impl Press {
    /// `None` where the program has no press.
    pub(crate) fn new(theme: &Theme) -> Option<Self> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard agrees with itself");
        Some(Self { stock: Stock::new(theme), standards })
    }

    /// The first character of a text that no font of the theme has.
    pub(crate) fn missing_letter(&self, text: &str) -> Option<char> {
        self.stock.letters.missing(text)
    }

    /// Whether these are the bytes of a picture that can be set.
    pub(crate) fn is_picture(&self, bytes: &Arc<[u8]>) -> bool {
        let Some(format) = ExchangeFormat::detect(bytes) else { return false };
        RasterImage::plain(Bytes::new(bytes.clone()), format).is_ok()
    }

    /// Sets an order and exports it as PDF/UA-1.
    pub(crate) fn pdf(&self, order: &Order<'_>) -> Result<Fitted<Vec<u8>>, Box<Diagnostic>> {
        let fitted = self.set(order)?;
        let document = match order.imposed {
            true => impose::saddle_stitched(&fitted.made, &self.empty_sheets(order, &fitted)?),
            false => fitted.made,
        };
        let options = PdfOptions {
            ident: Smart::Custom(order.ident.clone()),
            creator: Smart::Custom(Some("niemyet".to_owned())),
            timestamp: None,
            page_ranges: None::<PageRanges>,
            standards: self.standards.clone(),
            tagged: true,
            pretty: false,
        };
        let sheet = Sheet::new(&self.stock, order, String::new());
        let made = mistake::caught(&sheet, || typst_pdf::pdf(&document, &options))?;
        comemo::evict(EVICT_AFTER);
        Ok(Fitted { made, levels: fitted.levels })
    }

    /// The first page as a PNG of about this width in pixels.
    pub(crate) fn picture(&self, order: &Order<'_>, width: u32) -> Result<Vec<u8>, Box<Diagnostic>> {
        let fitted = self.set(order)?;
        let page = fitted.made.pages().first().expect("a document has a page");
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(f64::from(width) / page.frame.width().to_pt()),
            render_bleed: false,
        };
        let png = typst_render::render(page, &options).encode_png().expect("a picture in memory");
        comemo::evict(EVICT_AFTER);
        Ok(png)
    }

    fn set(&self, order: &Order<'_>) -> Result<Fitted<PagedDocument>, Box<Diagnostic>> {
        fit::set(&self.stock, order)
    }

    /// Sheets of A4 for the imposition of what was set.
    fn empty_sheets(
        &self,
        order: &Order<'_>,
        set: &Fitted<PagedDocument>,
    ) -> Result<PagedDocument, Box<Diagnostic>> {
        let main = impose::sheets(set.made.pages().len());
        world::compile(&Sheet::new(&self.stock, order, main).with_data(order.data(&set.levels)))
    }
}
