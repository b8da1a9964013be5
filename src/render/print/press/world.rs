//! What Typst may see: the theme's designs, fonts and pictures, what the site itself says, and one order's data.

use std::collections::HashMap;
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use super::letters::Letters;
use super::mistake;
use crate::diagnostic::Diagnostic;
use crate::strings::TEXT;
use crate::theme::Theme;

/// What all orders share.
pub(crate) struct Stock {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    pub(crate) letters: Letters,
    designs: HashMap<FileId, Source>,
    /// Where a design lies for the author: its path below the site's root.
    places: HashMap<FileId, Arc<str>>,
    materials: HashMap<FileId, Bytes>,
}

impl Stock {
    pub(crate) fn new(theme: &Theme) -> Self {
        let is_font = |inside: &str| inside.starts_with("fonts/");
        let mut fonts = Vec::new();
        let mut materials = HashMap::from([(file("/strings.json"), strings())]);
        for (inside, bytes) in &theme.materials {
            let bytes = Bytes::new(bytes.clone());
            if is_font(inside) {
                fonts.extend(Font::iter(bytes));
            } else {
                materials.insert(file(&format!("/{inside}")), bytes);
            }
        }
        let mut designs = HashMap::new();
        let mut places = HashMap::new();
        for (inside, design) in &theme.designs {
            let id = file(&format!("/{inside}"));
            designs.insert(id, Source::new(id, design.text.to_string()));
            places.insert(id, design.path.clone());
        }
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            letters: Letters::of(&fonts),
            fonts,
            designs,
            places,
            materials,
        }
    }
}

/// One order on the press.
pub(crate) struct Sheet<'a> {
    stock: &'a Stock,
    main: Source,
    data: Bytes,
    pictures: HashMap<FileId, Bytes>,
}

impl<'a> Sheet<'a> {
    /// `main` is what is compiled; the data of the order are put in by [`Self::with_data`].
    pub(crate) fn new(stock: &'a Stock, main: String, pictures: &[(String, Arc<[u8]>)]) -> Self {
        let picture = |(at, bytes): &(String, Arc<[u8]>)| (file(at), Bytes::new(bytes.clone()));
        Self {
            stock,
            main: Source::new(file("/main.typ"), main),
            data: Bytes::from_string("{}"),
            pictures: pictures.iter().map(picture).collect(),
        }
    }

    pub(crate) fn with_data(mut self, json: Arc<str>) -> Self {
        self.data = Bytes::from_string(json);
        self
    }

    /// Where a file of the theme lies for its author; `None` for what is made here.
    pub(crate) fn place(&self, id: FileId) -> Option<&Arc<str>> {
        self.stock.places.get(&id)
    }
}

impl Sheet<'_> {
    /// Where the design of a part of the document lies for its author: they are imported in this order.
    pub(crate) fn design(&self, part: usize) -> Option<&Arc<str>> {
        let imported = |line: &'_ str| Some(line.strip_prefix("#import \"")?.split_once('"')?.0.to_owned());
        let path = self.main.text().lines().filter_map(imported).nth(part)?;
        self.place(file(&path))
    }
}

/// Compiles what is on the press. Warnings of Typst are not the author's affair unless it fails.
pub(crate) fn compile(sheet: &Sheet<'_>) -> Result<PagedDocument, Box<Diagnostic>> {
    mistake::caught(sheet, || typst::compile::<PagedDocument>(sheet).output)
}

/// File ids are kept for the life of the process and there are few of them: paths are always the same.
pub(crate) fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("our own paths stay inside");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.stock.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.stock.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        self.stock.designs.get(&id).cloned().ok_or_else(|| outside(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file("/data.json") {
            return Ok(self.data.clone());
        }
        let held = self.pictures.get(&id).or_else(|| self.stock.materials.get(&id));
        held.cloned().ok_or_else(|| outside(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.stock.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The interface strings, for designs to read.
fn strings() -> Bytes {
    Bytes::from_string(serde_json::to_string(&TEXT.texts()).expect("strings are plain data"))
}

fn outside(id: FileId) -> FileError {
    FileError::NotFound(std::path::PathBuf::from(id.vpath().get_without_slash()))
}
