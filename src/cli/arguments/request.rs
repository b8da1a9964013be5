//! What the user wants done, command by command: a [`Request`] and the options of each.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::build::pack::Form;
use crate::catalogue::PrintFormat;
use crate::catalogue::kinds::Row;
use crate::diagnostic::Code;
use crate::import::Wanted;
use crate::render::tables::Of;
use crate::site::Editions;

/// What the user wants done.
#[derive(Clone, Debug)]
pub(crate) enum Request {
    Init {
        folder: PathBuf,
    },
    New(NewFile),
    Import(ImportOptions),
    Compare(CompareOptions),
    Check(CheckOptions),
    Build(BuildOptions),
    Print(PrintOptions),
    Export(ExportOptions),
    Watch(WatchOptions),
    Serve(ServeOptions),
    Agenda(AgendaOptions),
    History(HistoryOptions),
    /// Texts in other encodings are written as UTF-8.
    ToUtf8,
    Figures(FiguresOptions),
    WhySearch {
        questions: Vec<String>,
        json: bool,
    },
    Why {
        path: String,
    },
    Explain {
        code: Option<String>,
    },
    Schema {
        kind: Option<String>,
        /// Every key of every kind, for people.
        markdown: bool,
    },
    /// The files of the built-in theme, into a folder of the site.
    ThemeExport {
        to: PathBuf,
    },
    /// For a shell, by its name.
    Completions {
        shell: String,
    },
    /// Of the whole program where no command is named.
    Man {
        of: Vec<String>,
    },
    /// The menu, after files that were dragged onto the program are taken in.
    Menu {
        dropped: Vec<PathBuf>,
    },
}

/// A file to begin with.
#[derive(Clone, Debug)]
pub(crate) struct NewFile {
    pub(crate) kind: &'static Row,
    /// What was said of the keys that the kind asks for.
    pub(crate) answers: Vec<(&'static str, String)>,
    /// A table that it is made of.
    pub(crate) from: Option<PathBuf>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct ImportOptions {
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) wanted: Wanted,
    /// Say what would be done, and do nothing.
    pub(crate) dry_run: bool,
    pub(crate) json: bool,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct CompareOptions {
    pub(crate) paths: Vec<PathBuf>,
    /// The records are all that the portal has for this commune.
    pub(crate) is_whole: bool,
    /// Codes, codes with a part, or groups of changes.
    pub(crate) adopt: Vec<String>,
    pub(crate) keep: Vec<String>,
    pub(crate) put_off: Vec<String>,
    /// The day to put off to.
    pub(crate) until: Option<Date>,
    /// Of a procedure that is gone.
    pub(crate) last_day: Option<Date>,
    /// Its successor's code.
    pub(crate) replaced_by: Option<String>,
    pub(crate) all_provinces: bool,
    pub(crate) all_levels: bool,
    /// Say what would be done, and do nothing.
    pub(crate) dry_run: bool,
    pub(crate) json: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct CheckOptions {
    pub(crate) json: bool,
    pub(crate) strict: bool,
    /// Warnings that are passed over.
    pub(crate) allowed: Vec<Code>,
    /// Show the warnings about the words of the official source.
    pub(crate) source: bool,
    pub(crate) worklist: bool,
    /// Look at the finished site in this folder instead.
    pub(crate) site: Option<PathBuf>,
    /// List the prints that say something else since this day.
    pub(crate) reprint_since: Option<Date>,
}

#[derive(Clone, Debug)]
pub(crate) struct AgendaOptions {
    /// How far to look; all there is where absent.
    pub(crate) days: Option<u16>,
    pub(crate) json: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct HistoryOptions {
    /// The number of a change in the list, or the name of its folder; the list where absent.
    pub(crate) which: Option<String>,
    /// Of its files only these.
    pub(crate) files: Vec<String>,
    pub(crate) restore: bool,
    /// List all there are.
    pub(crate) all: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct FiguresOptions {
    /// The latest month where absent.
    pub(crate) period: Option<String>,
    pub(crate) json: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct BuildOptions {
    /// Where `site/` is put; `output` of the root by default.
    pub(crate) output: Option<PathBuf>,
    pub(crate) editions: Editions,
    /// As one file beside the site, and not as the site.
    pub(crate) packed: Option<Form>,
    /// Say what would be done, and do nothing.
    pub(crate) dry_run: bool,
    /// Publish although more than a few addresses are lost by it.
    pub(crate) allow_removals: bool,
    /// Publish nothing where there are warnings, but for those that are allowed.
    pub(crate) strict: bool,
    pub(crate) allowed: Vec<Code>,
    pub(crate) timings: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct ExportOptions {
    /// One table; all of them where absent.
    pub(crate) what: Option<Of>,
    pub(crate) to: PathBuf,
    /// Replace a file that is there.
    pub(crate) force: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct WatchOptions {
    /// As for a build.
    pub(crate) output: Option<PathBuf>,
    pub(crate) editions: Editions,
}

#[derive(Clone, Debug)]
pub(crate) struct ServeOptions {
    pub(crate) host: String,
    pub(crate) port: Port,
    /// What the browser opens.
    pub(crate) open: Opened,
    /// As for a build.
    pub(crate) output: Option<PathBuf>,
    /// Publish nothing meanwhile.
    pub(crate) preview_only: bool,
    pub(crate) end: End,
}

/// What the browser opens when the preview runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Opened {
    Nothing,
    Preview,
    Editor,
    /// The editor, where what has changed at the portal is decided.
    Comparison,
    /// The editor, at the form of the file at this path.
    Form(String),
}

/// Where the preview listens.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Port {
    Exactly(u16),
    /// This one, or the next that is free.
    AnyFrom(u16),
}

/// What ends a command that goes on until it is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Interrupt,
    /// Enter, and Ctrl-C as always.
    Enter,
}

#[derive(Clone, Debug)]
pub(crate) struct PrintOptions {
    pub(crate) codes: Vec<String>,
    /// A field by slug or name: all of its procedures, or its list.
    pub(crate) field: Option<String>,
    /// Where neither codes nor a field are named: whatever there is of the kind.
    pub(crate) all: bool,
    pub(crate) format: PrintFormat,
    /// The posting sheets as a piece of HTML for another website, instead of a PDF.
    pub(crate) html: bool,
    pub(crate) to: PathBuf,
}
