//! Handing an address or a folder to the program that people look at it with.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// Opens the browser or the file manager, and says whether there is one.
pub fn open(what: impl AsRef<OsStr>) -> bool {
    let program = match () {
        () if cfg!(windows) => "explorer",
        () if cfg!(target_os = "macos") => "open",
        () => "xdg-open",
    };
    let mut command = Command::new(program);
    let started = command.arg(what).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    match started {
        // Somebody has to wait for it, or it stays in the list of processes.
        Ok(mut opened) => {
            std::thread::spawn(move || opened.wait());
            true
        }
        Err(_) => false,
    }
}
