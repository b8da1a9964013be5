//! `niemyet completions` and `niemyet man`: the command line as it is described, for shells and for manuals.

use clap::Command;
use clap_complete::Shell;

use super::arguments::command;
use super::context::{Context, Failure};
use super::{Outcome, terminal};

/// Prints what a shell reads to complete commands.
pub(crate) fn completions(shell: &str, context: &Context) -> Result<Outcome, Failure> {
    let shell: Shell = shell.parse().expect("one of the shells that clap lets through");
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(context.lang), "niemyet", &mut script);
    terminal::as_it_is(&String::from_utf8_lossy(&script));
    Ok(Outcome::Done)
}

/// Prints the manual page of a command, or of the program.
pub(crate) fn man(of: &[String], context: &Context) -> Result<Outcome, Failure> {
    let mut whole = command(context.lang);
    whole.build();
    let mut page: &Command = &whole;
    for word in of {
        page = page.find_subcommand(word).ok_or_else(|| {
            Failure::new(format!("không có lệnh “{word}”"), format!("there is no command “{word}”"))
                .help("“niemyet --help” liệt kê tất cả", "“niemyet --help” lists them all")
        })?;
    }
    let mut text = Vec::new();
    clap_mangen::Man::new(page.clone()).render(&mut text).expect("a page is written to memory");
    terminal::as_it_is(&String::from_utf8_lossy(&text));
    Ok(Outcome::Done)
}
