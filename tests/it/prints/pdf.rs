//! The one helper that looks into a PDF: through poppler's programs, as a reader on a desk would.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A print that was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pdf {
    pub(crate) path: PathBuf,
}

/// A page as grey pixels: 0 is black.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Grey {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<u8>,
}

/// A word and where it stands, in points from the upper left corner.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Word {
    /// Whether both are printed on the same place: letters of lines that are set close touch, and no more.
    pub(crate) fn is_over(&self, other: &Word) -> bool {
        let beside = self.right.min(other.right) - self.left.max(other.left);
        let below = self.bottom.min(other.bottom) - self.top.max(other.top);
        let height = (self.bottom - self.top).min(other.bottom - other.top);
        beside > 1.0 && below > 0.45 * height
    }
}

impl Pdf {
    pub(crate) fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// `9.100001-niem-yet`
    pub(crate) fn name(&self) -> String {
        self.path.file_stem().expect("a name").to_string_lossy().into_owned()
    }

    /// What `pdfinfo` says, by its label.
    pub(crate) fn info(&self) -> BTreeMap<String, String> {
        let said = self.tool("pdfinfo", &[], &[]);
        let pairs = said.lines().filter_map(|line| line.split_once(':'));
        pairs.map(|(label, value)| (label.trim().to_owned(), value.trim().to_owned())).collect()
    }

    /// The XMP metadata.
    pub(crate) fn meta(&self) -> String {
        self.tool("pdfinfo", &["-meta"], &[])
    }

    /// Figures with a meaning: pictures and codes to scan that are no artifacts.
    pub(crate) fn figures(&self) -> usize {
        // It writes titles in another encoding; they are not looked at.
        let said = String::from_utf8_lossy(&self.run("pdfinfo", &["-struct"], &[])).into_owned();
        said.lines().filter(|line| line.trim_start().starts_with("Figure")).count()
    }

    /// Each font's name, and whether it is embedded.
    pub(crate) fn fonts(&self) -> Vec<(String, bool)> {
        let said = self.tool("pdffonts", &[], &[]);
        let rows = said.lines().skip(2).map(|line| line.split_whitespace().collect::<Vec<_>>());
        // The five last columns are: embedded, subset, Unicode, and the object's two numbers.
        rows.map(|row| (row[0].to_owned(), row[row.len() - 5] == "yes")).collect()
    }

    /// Width and height of each page in millimetres.
    pub(crate) fn pages(&self) -> Vec<(f64, f64)> {
        let said = self.tool("pdfinfo", &["-f", "1", "-l", "9999"], &[]);
        let sizes = said.lines().filter_map(|line| {
            let (_, size) = line.strip_prefix("Page")?.split_once("size:")?;
            let mut numbers = size.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
            Some((numbers.next()? / 72.0 * 25.4, numbers.next()? / 72.0 * 25.4))
        });
        sizes.collect()
    }

    /// The text of each page in the order in which it is read.
    pub(crate) fn texts(&self) -> Vec<String> {
        let all = self.tool("pdftotext", &["-raw", "-enc", "UTF-8"], &["-"]);
        let mut pages: Vec<String> = all.split('\u{c}').map(str::to_owned).collect();
        // A form feed ends each page.
        pages.pop();
        pages
    }

    pub(crate) fn text(&self) -> String {
        self.texts().join("\n")
    }

    /// What is set in each size, in thirds of a point as `pdftohtml` rounds them.
    pub(crate) fn sizes(&self) -> BTreeMap<u32, String> {
        let said = self.tool("pdftohtml", &["-xml", "-stdout", "-i", "-zoom", "3"], &[]);
        let mut fonts: BTreeMap<&str, u32> = BTreeMap::new();
        let mut sizes: BTreeMap<u32, String> = BTreeMap::new();
        for line in said.lines().map(str::trim) {
            let value = |key: &str| {
                let (_, rest) = line.split_once(&format!(" {key}=\""))?;
                rest.split_once('"').map(|(value, _)| value)
            };
            if line.starts_with("<fontspec") {
                let size = value("size").and_then(|size| size.parse().ok()).expect("a size");
                fonts.insert(value("id").expect("an id"), size);
            } else if line.starts_with("<text") {
                let (_, inside) = line.split_once('>').expect("a whole tag");
                let set = sizes.entry(fonts[value("font").expect("a font")]).or_default();
                let pieces =
                    inside.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
                pieces.for_each(|text| set.push_str(text));
                set.push('\n');
            }
        }
        sizes.retain(|_, text| text.chars().any(char::is_alphanumeric));
        sizes
    }

    /// The words of a page, counted from 1.
    pub(crate) fn words(&self, page: usize) -> Vec<Word> {
        let page = page.to_string();
        let said = self.tool("pdftotext", &["-bbox", "-f", &page, "-l", &page], &["-"]);
        let words = said.lines().filter_map(|line| {
            let (tag, text) = line.trim().strip_prefix("<word ")?.split_once('>')?;
            let value = |key: &str| {
                let (_, rest) = tag.split_once(&format!("{key}=\""))?;
                rest.split_once('"')?.0.parse::<f64>().ok()
            };
            let text = text.strip_suffix("</word>")?.replace("&lt;", "<").replace("&gt;", ">");
            let (left, right) = (value("xMin")?, value("xMax")?);
            let (top, bottom) = (value("yMin")?, value("yMax")?);
            Some(Word { text: text.replace("&amp;", "&"), left, right, top, bottom })
        });
        words.collect()
    }

    /// A page, counted from 1, as a picture.
    pub(crate) fn picture(&self, page: usize, dots_per_inch: u32) -> Grey {
        let (page, resolution) = (page.to_string(), dots_per_inch.to_string());
        let how = ["-gray", "-r", &resolution, "-f", &page, "-l", &page, "-singlefile"];
        Grey::of_pgm(&self.run("pdftoppm", &how, &[]))
    }

    fn tool(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        String::from_utf8(self.run(program, before, after)).unwrap_or_else(|_| panic!("{program}: no UTF-8"))
    }

    fn run(&self, program: &str, before: &[&str], after: &[&str]) -> Vec<u8> {
        let made = Command::new(program).args(before).arg(&self.path).args(after).output();
        let output =
            made.unwrap_or_else(|error| panic!("{program}: {error}; tests/run.sh installs poppler-utils"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program} {}: {said}", self.path.display());
        output.stdout
    }
}

impl Grey {
    /// Reads what `pdftoppm -gray` writes: "P5", width, height, 255, pixels.
    fn of_pgm(bytes: &[u8]) -> Self {
        let mut at = 0;
        let mut word = || {
            let start =
                at + bytes[at..].iter().position(|byte| !byte.is_ascii_whitespace()).expect("a header");
            let end = start + bytes[start..].iter().position(u8::is_ascii_whitespace).expect("a header");
            at = end;
            std::str::from_utf8(&bytes[start..end]).expect("ASCII")
        };
        assert_eq!(word(), "P5");
        let (width, height) = (word().parse().expect("a width"), word().parse().expect("a height"));
        assert_eq!(word(), "255");
        let pixels = bytes[at + 1..].to_vec();
        assert_eq!(pixels.len(), width * height);
        Self { width, height, pixels }
    }

    /// White beyond the edges.
    pub(crate) fn at(&self, x: i64, y: i64) -> u8 {
        match (usize::try_from(x), usize::try_from(y)) {
            (Ok(x), Ok(y)) if x < self.width && y < self.height => self.pixels[y * self.width + x],
            _ => 255,
        }
    }
}

/// Every PDF of a folder, by name.
pub(crate) fn all_in(folder: &Path) -> Vec<Pdf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut all: Vec<Pdf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "pdf")).map(Pdf::new).collect();
    all.sort();
    all
}

/// A text without white space and without the characters that only say where a line may break.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{2060}')).collect()
}

/// The letters and digits of a text, in small letters.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
