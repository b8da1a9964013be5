//! Folders of sites that the menu can offer: those beside the program, and those opened before.
//!
//! The latter are lines of one small file in the user's own settings, the last one opened first. It only
//! saves typing: where it cannot be read or written nothing is said.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::files;
use crate::ground::Ground;
use crate::source::disk::read_file;

/// As many as there are digits for them.
const MOST: usize = 7;

/// The list below the user's settings.
const LIST: &str = "niemyet/sites.txt";

/// Whether a site lies in this folder.
pub(crate) fn is_site(folder: &Path) -> bool {
    folder.join("niemyet.toml").is_file()
}

/// The one that was opened last, if it is still there.
pub(crate) fn last_opened() -> Option<PathBuf> {
    opened_before().into_iter().next().filter(|folder| is_site(folder))
}

/// `home` or what lies in it, where just one of them is a site.
pub(crate) fn only_one(home: &Path) -> Option<PathBuf> {
    let mut found = around(home).into_iter().filter(|folder| is_site(folder));
    found.next().filter(|_| found.next().is_none())
}

/// `home`, and what lies in it.
fn around(home: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(home).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut inside: Vec<PathBuf> = inside.collect();
    inside.sort();
    inside.insert(0, home.to_owned());
    inside
}

/// The sites that were opened before and are still there, then `home` if it is one, then those in it.
pub(crate) fn sites(home: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for folder in opened_before().into_iter().chain(around(home)) {
        if found.len() < MOST && !found.contains(&folder) && is_site(&folder) {
            found.push(folder);
        }
    }
    found
}

/// Puts a site first among those that were opened.
pub(crate) fn remember(site: &Path) {
    let Some(settings) = settings() else { return };
    let ground = Ground::at(&settings);
    let others = opened_before().into_iter().filter(|known| known != site);
    let all = std::iter::once(site.to_owned()).chain(others).take(MOST);
    let lines: String = all.map(|folder| format!("{}\n", folder.display())).collect();
    let _ = files::replace(&ground, &ground.base().join(LIST), lines.as_bytes());
}

fn opened_before() -> Vec<PathBuf> {
    let list = settings().map(|settings| settings.join(LIST));
    let text = list
        .and_then(|file| read_file(&file).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default();
    text.lines().filter(|line| !line.is_empty()).map(PathBuf::from).collect()
}

/// Where the system keeps a user's settings: `%APPDATA%`, or `$XDG_CONFIG_HOME`, which is `~/.config` by default.
fn settings() -> Option<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    match cfg!(windows) {
        true => set("APPDATA"),
        false => set("XDG_CONFIG_HOME").or_else(|| set("HOME").map(|home| home.join(".config"))),
    }
}
