//! What the user typed, decided: a [`Request`] and the [`Context`] it runs in.
//!
//! What can be typed, with its help, is described in [`command`](self::command); what comes of it in
//! [`request`](self::request).

mod asking;
mod command;
mod making;
mod options;
mod request;
mod vietnamese;

use std::error::Error as _;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use clap::error::{ContextKind, ErrorKind};
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz};

pub(crate) use self::command::command;
use self::making::takes_a_table;
use self::options::{HTML, PACKAGE, SINGLE_FILE};
pub(crate) use self::request::{
    AgendaOptions, BuildOptions, CheckOptions, CompareOptions, End, ExportOptions, FiguresOptions,
    HistoryOptions, ImportOptions, NewFile, Opened, Port, PrintOptions, Request, ServeOptions, WatchOptions,
};
use super::context::Context;
use super::{console, terminal};
use crate::build::pack::Form;
use crate::catalogue::kinds::Asked;
use crate::catalogue::{PrintFormat, ROWS};
use crate::diagnostic::{Code, Lang};
use crate::import::{Choice, Wanted};
use crate::render::tables::Of;
use crate::site::Editions;
use crate::vietnamese::nearest;

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
    if let Some(("help", options)) = matches.subcommand() {
        return Err(help(of_command(options), lang));
    }
    let (colours, progress) = terminal::is_interactive();
    let context = Context {
        root: matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| PathBuf::from(".")),
        today: matches.get_one::<Date>("date").copied().unwrap_or_else(today),
        is_day_chosen: matches.contains_id("date"),
        lang,
        colours,
        progress,
        quiet: matches.get_flag("quiet"),
        verbose: matches.get_flag("verbose"),
        json: is_json(&matches),
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

/// Found before anything else is read, so that usage errors are in the right language too. Where it is not said the
/// system's is taken, if that names one: Vietnamese, or the only other there is.
fn language(arguments: &[OsString]) -> Lang {
    let words: Vec<_> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let has = |lang: &str| {
        words.windows(2).any(|pair| pair == ["--lang", lang]) || words.contains(&&*format!("--lang={lang}"))
    };
    match (has("en"), has("vi")) {
        (true, _) => Lang::En,
        (false, true) => Lang::Vi,
        (false, false) if cfg!(windows) => Lang::Vi,
        (false, false) => {
            let named = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(named);
            locale.map_or(Lang::Vi, |locale| of_locale(&locale))
        }
    }
}

/// "en_US.UTF-8"; `C` and `POSIX` name no language.
fn of_locale(locale: &str) -> Lang {
    let language = locale.split(['_', '.', '@', '-']).next().unwrap_or_default().to_ascii_lowercase();
    match language.as_str() {
        "" | "c" | "posix" | "vi" => Lang::Vi,
        _ => Lang::En,
    }
}

/// Whether the answer is for programs.
fn is_json(matches: &ArgMatches) -> bool {
    let format = |(_, options): (&str, &ArgMatches)| {
        let format = options.try_get_one::<String>("format").ok().flatten();
        format.is_some_and(|format| format == "json")
    };
    matches.subcommand().is_some_and(format)
}

/// The help of a command, as `--help` behind it prints it.
fn help(of: Vec<String>, lang: Lang) -> ExitCode {
    let words = ["niemyet".to_owned()].into_iter().chain(of).chain(["--help".to_owned()]);
    match command(lang).try_get_matches_from(words) {
        Err(error) => usage(&error, lang),
        Ok(_) => ExitCode::from(2),
    }
}

/// Today in Vietnam, which has one time zone without summer time, whatever the machine's clock is set to.
pub(crate) fn today() -> Date {
    Timestamp::now().to_zoned(tz::TimeZone::fixed(tz::offset(7))).date()
}

/// The time on the wall in Vietnam.
pub(crate) fn now() -> DateTime {
    Timestamp::now().to_zoned(tz::TimeZone::fixed(tz::offset(7))).datetime()
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
        "import" => Request::Import(ImportOptions {
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
            dry_run: options.get_flag("dry-run"),
            json: text("format").as_deref() == Some("json"),
        }),
        "compare" => {
            let named = |id: &str| options.get_many::<String>(id).into_iter().flatten().cloned().collect();
            let day = |id: &str| options.get_one::<Date>(id).copied();
            Request::Compare(CompareOptions {
                paths: options.get_many::<PathBuf>("paths").expect("required").cloned().collect(),
                is_whole: options.get_flag("whole"),
                adopt: named("adopt"),
                keep: named("keep"),
                put_off: named("put-off"),
                until: day("until"),
                last_day: day("last-day"),
                replaced_by: text("replaced-by"),
                all_provinces: options.get_flag("all-provinces"),
                all_levels: options.get_flag("all-levels"),
                dry_run: options.get_flag("dry-run"),
                json: text("format").as_deref() == Some("json"),
            })
        }
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
            allowed: allowed(options),
            source: options.get_flag("source"),
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
            strict: options.get_flag("strict"),
            allowed: allowed(options),
            timings: options.get_flag("timings"),
        }),
        "print" => Request::Print(PrintOptions {
            codes: options.get_many::<String>("codes").into_iter().flatten().cloned().collect(),
            field: text("field"),
            all: false,
            html: text("format").as_deref() == Some(HTML),
            format: text("format")
                .and_then(|name| PrintFormat::from_name(&name))
                .unwrap_or(PrintFormat::Posting),
            to: options.get_one::<PathBuf>("to").cloned().expect("required"),
        }),
        "watch" => Request::Watch(WatchOptions {
            output: options.get_one::<PathBuf>("output").cloned(),
            editions: editions(text("only")),
        }),
        "serve" => Request::Serve(ServeOptions {
            host: text("host").expect("has a default"),
            port: Port::Exactly(options.get_one::<u16>("port").copied().expect("has a default")),
            open: match (options.get_flag("open"), options.get_flag("edit")) {
                (_, true) => Opened::Editor,
                (true, false) => Opened::Preview,
                (false, false) => Opened::Nothing,
            },
            output: options.get_one::<PathBuf>("output").cloned(),
            preview_only: options.get_flag("preview-only"),
            end: End::Interrupt,
        }),
        "agenda" => Request::Agenda(AgendaOptions {
            days: options.get_one::<u16>("days").copied(),
            json: text("format").as_deref() == Some("json"),
        }),
        "to-utf8" => Request::ToUtf8,
        "history" => Request::History(HistoryOptions {
            which: text("which"),
            files: options.get_many::<String>("file").into_iter().flatten().cloned().collect(),
            restore: options.get_flag("restore"),
            all: options.get_flag("all"),
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
        "theme" => {
            let (_, options) = options.subcommand().expect("clap requires one");
            Request::ThemeExport { to: options.get_one::<PathBuf>("to").cloned().expect("has a default") }
        }
        "completions" => Request::Completions { shell: text("shell").expect("required") },
        "man" => Request::Man { of: of_command(options) },
        "menu" => Request::Menu { dropped: Vec::new() },
        other => unreachable!("clap knows no command {other}"),
    }
}

fn allowed(options: &ArgMatches) -> Vec<Code> {
    options.get_many::<Code>("allow").into_iter().flatten().copied().collect()
}

/// The words of a command that something is asked about.
fn of_command(options: &ArgMatches) -> Vec<String> {
    options.get_many::<String>("of").into_iter().flatten().cloned().collect()
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
            let help = if terminal::has_coloured_help() { help.ansi().to_string() } else { help.to_string() };
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
            let typed = of(ContextKind::InvalidSubcommand);
            let near = of(ContextKind::SuggestedSubcommand);
            let near = nearest(&typed, near.split(", ")).unwrap_or(&near);
            let near =
                if near.is_empty() { String::new() } else { format!("; có phải “{near}” không?") };
            format!("không có lệnh “{typed}”{near}")
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
            let why = error.source().filter(|_| argument.starts_with("--allow"));
            let why = why.map(|why| format!(": {why}")).unwrap_or_default();
            format!("giá trị “{value}” không đúng cho {argument}{example}{why}")
        }
        ErrorKind::MissingRequiredArgument => format!("thiếu {}", of(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => {
            format!("{} không đi cùng {}", of(ContextKind::InvalidArg), of(ContextKind::PriorArg))
        }
        _ => "lệnh viết chưa đúng".to_owned(),
    }
}
