//! The command line: arguments become a [`Request`], and each command is a small file of its own.
//!
//! Exit status: 0 done, 1 the catalogue has errors, 2 wrong usage or a broken machine. Messages are
//! Vietnamese unless `--lang en` asks otherwise; both wordings stand side by side.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "commands are an edge: they read the clock, the arguments, and what they are pointed at"
)]

mod addresses;
mod agenda;
mod arguments;
mod build;
mod check;
mod compare;
mod console;
mod context;
mod desktop;
mod editing;
mod encodings;
mod explain;
mod export;
mod figures;
mod files;
mod findings;
mod finished;
mod found;
mod history;
mod import;
mod init;
mod manual;
mod menu;
mod new;
mod packing;
mod pipeline;
mod print;
mod publishing;
mod records;
mod schema;
mod serve;
mod terminal;
mod theme;
mod watch;
mod why;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;

use crate::apart;

pub(crate) use arguments::Request;
use context::{Context, Failure};

/// How a command ended, short of a [`Failure`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Done,
    /// The catalogue has errors, and they were shown.
    Mistakes,
}

/// Runs the program with these arguments, the first being its own name. The window that a file manager opens for it
/// stays open with what went wrong; a command that a timetable starts waits for nobody.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|word| word == apart::WORK) {
        return apart::run();
    }
    let is_command = arguments.get(1).is_some_and(|word| !Path::new(word).is_absolute());
    // A fault of ours is told where it happens.
    let status = catch_unwind(AssertUnwindSafe(|| answer(arguments))).unwrap_or(ExitCode::from(FAULT));
    if status != ExitCode::SUCCESS && !is_command && console::is_own_window() {
        terminal::text_out("\nBấm Enter để đóng cửa sổ (Enter closes this window) … ");
        let _ = std::io::stdin().read_line(&mut String::new());
    }
    status
}

/// As programs of Rust end after a fault.
const FAULT: u8 = 101;

fn answer(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let (request, context) = match arguments::read(arguments) {
        Ok(read) => read,
        Err(status) => return status,
    };
    open_workroom();
    match dispatch(request, &context) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Mistakes) => ExitCode::from(1),
        Err(failure) => {
            terminal::fail(&context, &failure);
            ExitCode::from(2)
        }
    }
}

/// A site's own templates and designs are at work in processes of this program. A system that does not know where the
/// program lies has none of them.
fn open_workroom() {
    let seconds = std::env::var("NIEMYET_THEME_SECONDS").ok().and_then(|seconds| seconds.trim().parse().ok());
    if let Ok(program) = std::env::current_exe() {
        apart::open(program, seconds);
    }
}

fn dispatch(request: Request, context: &Context) -> Result<Outcome, Failure> {
    match request {
        Request::Init { folder } => init::run(&folder, context),
        Request::New(file) => new::run(&file, context),
        Request::Import(options) => import::run(&options, context),
        Request::Compare(options) => compare::run(&options, context),
        Request::Check(options) => check::run(&options, context),
        Request::Build(options) => match options.packed {
            Some(form) => packing::run(form, &options, context),
            None => build::run(&options, context),
        },
        Request::Export(options) => export::run(&options, context),
        Request::Print(options) => print::run(&options, context),
        Request::Serve(options) => serve::run(&options, context),
        Request::Watch(options) => watch::run(&options, context),
        Request::Figures(options) => figures::run(&options, context),
        Request::History(options) => history::run(&options, context),
        Request::ToUtf8 => encodings::run(context),
        Request::Agenda(options) => agenda::run(&options, context),
        Request::Why { path } => why::run(&path, context),
        Request::WhySearch { questions, json } => found::run(&questions, json, context),
        Request::Explain { code } => explain::run(code.as_deref(), context),
        Request::Menu { dropped } => menu::run(&dropped, context),
        Request::Schema { kind, markdown } => schema::run(kind, markdown),
        Request::ThemeExport { to } => theme::export(&to, context),
        Request::Completions { shell } => manual::completions(&shell, context),
        Request::Man { of } => manual::man(&of, context),
    }
}
