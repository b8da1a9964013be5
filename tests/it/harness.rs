//! The one helper behind the tests that run the built program: a site in a temporary folder, and
//! commands on it whose whole answer can be looked at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The day tests build for.
pub(crate) const DAY: &str = "2026-11-22";

/// A site of its own in a temporary folder, taken away at the end.
pub(crate) struct Site {
    folder: tempfile::TempDir,
}

/// What a command answered.
pub(crate) struct Answer {
    pub(crate) status: i32,
    /// All that was printed: findings and failures, which go to standard error, then what was asked for.
    pub(crate) out: String,
    /// What went to standard error alone, and to standard output.
    pub(crate) err: String,
    pub(crate) results: String,
}

impl Site {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A copy of a folder of the repository.
    pub(crate) fn copy_of(folder: &Path) -> Self {
        let site = Self::empty();
        copy(folder, site.root());
        site
    }

    /// The sample commune: what the repository itself is.
    pub(crate) fn sample() -> Self {
        let site = Self::empty();
        for part in ["content", "niemyet.toml"] {
            copy(&repository().join(part), &site.root().join(part));
        }
        site
    }

    /// What `niemyet init` makes.
    pub(crate) fn started() -> Self {
        let site = Self::empty();
        site.run(&["init", "."]).succeeds();
        site
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root().join(relative)
    }

    pub(crate) fn read(&self, relative: &str) -> String {
        fs::read_to_string(self.path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
    }

    pub(crate) fn write(&self, relative: &str, content: impl AsRef<[u8]>) {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a written file");
    }

    /// Runs `niemyet` with these words in the site's folder, for [`DAY`].
    pub(crate) fn run(&self, words: &[&str]) -> Answer {
        self.run_on(DAY, words)
    }

    pub(crate) fn run_on(&self, day: &str, words: &[&str]) -> Answer {
        let output = self.command_on(day, words).output().expect("the program runs");
        Answer::of(&output)
    }

    /// The command, for tests that start it in another way.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        self.command_on(DAY, words)
    }

    /// Runs `niemyet` as people do, for the day it is: only then a publication is remembered in the site.
    pub(crate) fn run_today(&self, words: &[&str]) -> Answer {
        Answer::of(&self.command_today(words).output().expect("the program runs"))
    }

    pub(crate) fn command_today(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_niemyet"));
        command.args(words).current_dir(self.root()).env("NO_COLOR", "1").env("LC_ALL", "C");
        command
    }

    fn command_on(&self, day: &str, words: &[&str]) -> Command {
        let mut command = self.command_today(words);
        command.args(["--date", day]);
        command
    }

    /// Every published file with its bytes, by path below `output/site/`; our own manifest left out.
    pub(crate) fn published(&self) -> std::collections::BTreeMap<String, Vec<u8>> {
        let mut files = files_below(&self.path("output/site"));
        files.retain(|path, _| !path.starts_with(".niemyet"));
        files
    }
}

impl Answer {
    pub(crate) fn of(output: &Output) -> Self {
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        let results = String::from_utf8_lossy(&output.stdout).into_owned();
        Self { status: output.status.code().unwrap_or(-1), out: format!("{err}{results}"), err, results }
    }

    #[track_caller]
    pub(crate) fn ends_with(self, status: i32) -> Self {
        assert_eq!(self.status, status, "standard output:\n{}\nstandard error:\n{}", self.results, self.err);
        self
    }

    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        self.ends_with(0)
    }

    /// The words stand in what was printed, on either stream.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words), "“{words}” is not in\n{}", self.out);
        self
    }

    /// All of these do.
    #[track_caller]
    pub(crate) fn says_all(self, all: &[&str]) -> Self {
        all.iter().for_each(|words| assert!(self.out.contains(words), "“{words}” is not in\n{}", self.out));
        self
    }
}

/// As a whole path of this system: under Wine the one that was built in names no drive.
pub(crate) fn repository() -> PathBuf {
    std::path::absolute(env!("CARGO_MANIFEST_DIR")).expect("a path")
}

/// Whether expected files are written anew instead of compared: `NIEMYET_UPDATE=1`.
pub(crate) fn updating() -> bool {
    std::env::var_os("NIEMYET_UPDATE").is_some()
}

/// The real records beside the repository, if they are there; says so if not.
pub(crate) fn portal() -> Option<PathBuf> {
    let folder = std::env::var_os("NIEMYET_PORTAL")
        .map_or_else(|| repository().join("../shared/portal"), PathBuf::from);
    let found = folder.join("procedures").is_dir();
    if !found {
        eprintln!("skipped: no records of the portal in {}", folder.display());
    }
    found.then_some(folder)
}

pub(crate) fn files_below(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut files = std::collections::BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable folder")) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("below the folder");
            let path = path.to_string_lossy().replace('\\', "/");
            files.insert(path, fs::read(entry.path()).expect("a readable file"));
        }
    }
    files
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(|entry| entry.expect("a readable folder")) {
        let inside = entry.path().strip_prefix(from).expect("below the folder");
        let target = if inside.as_os_str().is_empty() { to.to_owned() } else { to.join(inside) };
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
        } else {
            fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
            fs::copy(entry.path(), &target).expect("a copied file");
        }
    }
}

/// Eleven levels of folders, each of which the one above leads to by four links: four million ways.
#[cfg(unix)]
pub(crate) fn links_that_multiply(base: &Path) {
    for level in 0..12 {
        let folder = base.join(format!("{level}"));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("{level}.txt")), "x").expect("a file");
        for link in ["a", "b", "c", "d"].into_iter().filter(|_| level < 11) {
            std::os::unix::fs::symlink(base.join(format!("{}", level + 1)), folder.join(link))
                .expect("a link");
        }
    }
}
