//! What the user typed, decided: a [`Request`] and the [`Context`] it runs in.
//!
//! What can be typed, with its help, is described in [`command`](self::command).

mod command;
mod options;
mod vietnamese;

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use clap::error::{ContextKind, ErrorKind};
use jiff::civil::Date;
use jiff::{Timestamp, tz};

use self::command::{command, takes_a_table};
use self::options::{PACKAGE, SINGLE_FILE};
use super::context::Context;
use super::{console, terminal};
use crate::build::pack::Form;
use crate::catalogue::PrintFormat;
use crate::catalogue::ROWS;
use crate::catalogue::kinds::{Asked, Row};
use crate::diagnostic::Lang;
use crate::import::{Choice, Wanted};
use crate::render::tables::Of;
use crate::site::Editions;

/// What the user wants done.
#[derive(Clone, Debug)]
pub(crate) enum Request {
    Init {
        folder: PathBuf,
    },
    New(NewFile),
    Import {
        paths: Vec<PathBuf>,
        wanted: Wanted,
    },
    Check(CheckOptions),
    Build(BuildOptions),
    Print(PrintOptions),
    Export(ExportOptions),
    Watch(WatchOptions),
    Serve(ServeOptions),
    Agenda(AgendaOptions),
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

#[derive(Clone, Debug)]
pub(crate) struct CheckOptions {
    pub(crate) json: bool,
    pub(crate) strict: bool,
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
    /// Open the browser.
    pub(crate) open: bool,
    /// As for a build.
    pub(crate) output: Option<PathBuf>,
    /// Publish nothing meanwhile.
    pub(crate) preview_only: bool,
    pub(crate) end: End,
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
    pub(crate) format: PrintFormat,
    pub(crate) to: PathBuf,
}

/// Reads the arguments. `Err` is the exit status after help or a usage error was printed.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<(Request, Context), ExitCode> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = language(&arguments);
    let dropped = dropped(arguments.get(1..).unwrap_or_default());
    let typed = match &dropped {
        Some(_) => vec![OsString::from("niemyet"), OsString::from("menu")],
        None => arguments,
    };
    let matches = command(lang).try_get_matches_from(typed).map_err(|error| usage(&error, lang))?;
    let (colours, progress) = terminal::is_interactive();
    let context = Context {
        root: matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| PathBuf::from(".")),
        today: matches.get_one::<Date>("date").copied().unwrap_or_else(today),
        is_day_chosen: matches.contains_id("date"),
        lang,
        colours,
        progress,
        goes_on: false,
    };
    let (name, options) = matches.subcommand().expect("clap requires a command");
    let request = match dropped {
        Some(dropped) => Request::Menu { dropped },
        None => request(name, options),
    };
    Ok((request, context))
}

/// What a file manager hands over: nothing at all, in a window that it opened for the program, or whole paths
/// of files that were dragged onto it. `None` where somebody typed a command.
fn dropped(words: &[OsString]) -> Option<Vec<PathBuf>> {
    let paths: Vec<PathBuf> = words.iter().map(PathBuf::from).collect();
    match paths.is_empty() {
        true => console::is_own_window().then(Vec::new),
        false => paths.iter().all(|path| path.is_absolute() && path.exists()).then_some(paths),
    }
}

/// Found before anything else is read, so that usage errors are in the right language too.
fn language(arguments: &[OsString]) -> Lang {
    let words: Vec<_> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let after = words.windows(2).any(|pair| pair == ["--lang", "en"]);
    if after || words.contains(&"--lang=en") { Lang::En } else { Lang::Vi }
}

/// Today in Vietnam, which has one time zone without summer time, whatever the machine's clock is set to.
pub(crate) fn today() -> Date {
    Timestamp::now().to_zoned(tz::TimeZone::fixed(tz::offset(7))).date()
}

fn request(name: &str, options: &ArgMatches) -> Request {
    let text = |id: &str| options.get_one::<String>(id).cloned();
    match name {
        "init" => Request::Init { folder: options.get_one::<PathBuf>("folder").cloned().expect("required") },
        "new" => {
            let (name, options) = options.subcommand().expect("clap requires a kind");
            let kind = ROWS.iter().find(|kind| kind.name == name).expect("made of the kinds");
            let answer = |asked: &Asked| Some((asked.key, options.get_one::<String>(asked.key)?.clone()));
            let from = takes_a_table(kind).then(|| options.get_one::<PathBuf>("from").cloned()).flatten();
            Request::New(NewFile { kind, answers: kind.draft.asks.iter().filter_map(answer).collect(), from })
        }
        "figures" => Request::Figures(FiguresOptions {
            period: text("period"),
            json: text("format").as_deref() == Some("json"),
        }),
        "import" => Request::Import {
            paths: options.get_many::<PathBuf>("paths").expect("required").cloned().collect(),
            wanted: Wanted {
                choice: match (options.get_flag("theirs"), options.get_flag("mine")) {
                    (true, _) => Choice::Theirs,
                    (_, true) => Choice::Mine,
                    _ => Choice::Ask,
                },
                all_levels: options.get_flag("all-levels"),
                all_provinces: options.get_flag("all-provinces"),
                retell: options.get_flag("all-doubts"),
            },
        },
        "export" => {
            let what = text("what");
            Request::Export(ExportOptions {
                what: Of::ALL.into_iter().find(|one| what.as_deref() == Some(one.word())),
                to: options.get_one::<PathBuf>("to").cloned().expect("required"),
                force: options.get_flag("force"),
            })
        }
        "check" => Request::Check(CheckOptions {
            json: text("format").as_deref() == Some("json"),
            strict: options.get_flag("strict"),
            worklist: options.get_flag("worklist"),
            site: options.get_one::<PathBuf>("site").cloned(),
            reprint_since: options.get_one::<Date>("reprint-since").copied(),
        }),
        "build" => Request::Build(BuildOptions {
            output: options.get_one::<PathBuf>("output").cloned(),
            editions: editions(text("only")),
            packed: packed(text("only")),
            dry_run: options.get_flag("dry-run"),
            allow_removals: options.get_flag("allow-removals"),
            timings: options.get_flag("timings"),
        }),
        "print" => Request::Print(PrintOptions {
            codes: options.get_many::<String>("codes").into_iter().flatten().cloned().collect(),
            field: text("field"),
            format: text("format").and_then(|name| PrintFormat::from_name(&name)).expect("one of its values"),
            to: options.get_one::<PathBuf>("to").cloned().expect("required"),
        }),
        "watch" => Request::Watch(WatchOptions {
            output: options.get_one::<PathBuf>("output").cloned(),
            editions: editions(text("only")),
        }),
        "serve" => Request::Serve(ServeOptions {
            host: text("host").expect("has a default"),
            port: Port::Exactly(options.get_one::<u16>("port").copied().expect("has a default")),
            open: options.get_flag("open"),
            output: options.get_one::<PathBuf>("output").cloned(),
            preview_only: options.get_flag("preview-only"),
            end: End::Interrupt,
        }),
        "agenda" => Request::Agenda(AgendaOptions {
            days: options.get_one::<u16>("days").copied(),
            json: text("format").as_deref() == Some("json"),
        }),
        "why" => match text("path") {
            Some(path) => Request::Why { path },
            None => Request::WhySearch {
                questions: options.get_many::<String>("search").into_iter().flatten().cloned().collect(),
                json: text("format").as_deref() == Some("json"),
            },
        },
        "explain" => Request::Explain { code: text("code") },
        "schema" => Request::Schema { kind: text("kind"), markdown: options.get_flag("markdown") },
        "menu" => Request::Menu { dropped: Vec::new() },
        other => unreachable!("clap knows no command {other}"),
    }
}

/// What `--only` names; all where it is not said.
fn editions(only: Option<String>) -> Editions {
    match only.as_deref() {
        None => Editions::all(),
        // Prints stay out of the single file, so its pages lead to none.
        Some("site" | SINGLE_FILE) => Editions::site_only(),
        Some(PACKAGE) => Editions::all(),
        Some(_) => Editions::prints_only(),
    }
}

/// The one file that `--only` names.
fn packed(only: Option<String>) -> Option<Form> {
    match only.as_deref() {
        Some(PACKAGE) => Some(Form::Archive),
        Some(SINGLE_FILE) => Some(Form::SinglePage),
        _ => None,
    }
}

/// Prints help where it was asked for, or what was wrong with the usage.
fn usage(error: &clap::Error, lang: Lang) -> ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let is_help = asked || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    match lang {
        Lang::Vi if is_help => {
            let help = error.render();
            let help =
                if std::io::stdout().is_terminal() { help.ansi().to_string() } else { help.to_string() };
            let help = help.replace("[OPTIONS]", "[TÙY_CHỌN]").replace("[alias:", "[hay:");
            if asked { print!("{help}") } else { eprint!("{help}") }
        }
        Lang::Vi => eprintln!("lỗi: {}\n  xem cách dùng: niemyet --help", wrong_usage(error)),
        Lang::En => drop(error.print()),
    }
    if asked { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

/// What is wrong with the words of a command, in Vietnamese.
fn wrong_usage(error: &clap::Error) -> String {
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let near = of(ContextKind::SuggestedSubcommand);
            let near =
                if near.is_empty() { String::new() } else { format!("; có phải “{near}” không?") };
            format!("không có lệnh “{}”{near}", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("không có tùy chọn “{}”", of(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            format!("thiếu giá trị sau {}", of(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => format!(
            "giá trị “{}” không dùng được cho {}; được dùng: {}",
            of(ContextKind::InvalidValue),
            of(ContextKind::InvalidArg),
            of(ContextKind::ValidValue)
        ),
        ErrorKind::ValueValidation => {
            let (value, argument) = (of(ContextKind::InvalidValue), of(ContextKind::InvalidArg));
            let example = match &*argument {
                date if date.starts_with("--date") => "; viết năm-tháng-ngày, ví dụ --date 2026-07-01",
                port if port.starts_with("--port") => "; viết một số từ 1 đến 65535, ví dụ --port 8000",
                _ => "",
            };
            format!("giá trị “{value}” không đúng cho {argument}{example}")
        }
        ErrorKind::MissingRequiredArgument => format!("thiếu {}", of(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => {
            format!("{} không đi cùng {}", of(ContextKind::InvalidArg), of(ContextKind::PriorArg))
        }
        _ => "lệnh viết chưa đúng".to_owned(),
    }
}
