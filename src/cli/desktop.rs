//! Handing an address or a folder to the program that people look at it with.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens the browser, and says whether it could be asked to.
pub(crate) fn open_address(address: &str) -> bool {
    open(address.as_ref())
}

/// Opens the file manager, and says whether it could be asked to.
pub(crate) fn open_folder(folder: &Path) -> bool {
    // That of Windows knows no "/" between folders.
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    // What is longer it does not find, and shows another folder instead.
    const LONGEST: usize = 259;
    let is_too_long = cfg!(windows) && whole.to_string_lossy().encode_utf16().count() > LONGEST;
    !is_too_long && open(whole.as_os_str())
}

fn open(what: &OsStr) -> bool {
    let mut command = command(what);
    let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    match started {
        // Somebody has to wait for it, or it stays in the list of processes.
        Ok(mut opened) => {
            std::thread::spawn(move || opened.wait());
            true
        }
        Err(_) => false,
    }
}

#[cfg(windows)]
fn command(what: &OsStr) -> Command {
    use std::os::windows::process::CommandExt;
    let mut command = Command::new("explorer");
    // Always in quotes, which no path holds: without them it takes what follows a comma for an option.
    let mut quoted = std::ffi::OsString::from("\"");
    quoted.push(what);
    quoted.push("\"");
    command.raw_arg(quoted);
    command
}

#[cfg(not(windows))]
fn command(what: &OsStr) -> Command {
    let mut command = Command::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" });
    command.arg(what);
    command
}
