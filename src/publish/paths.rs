//! Which paths an output may have, looked at once more right before the disk is: whatever named it,
//! it stays below the site's folder, and it can be copied to a Windows machine or a USB stick.

use std::collections::{BTreeMap, BTreeSet};

use super::PublishError;
use crate::build::bundle::{OutputPath, Outputs};
use crate::diagnostic::Words;
use crate::vietnamese::is_reserved_name;

/// The name of the manifest in the published folder.
pub(super) const MANIFEST: &str = ".niemyet-manifest";
const MAX_NAME_BYTES: usize = 255;
const MAX_PATH_BYTES: usize = 1000;

/// What is wrong with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// Absolute, empty, or with `.` or `..` in it.
    LeavesFolder,
    /// Taken by Windows, or by us.
    Reserved,
    Characters,
    TooLong,
}

impl PathFault {
    /// Why, in both languages.
    pub(crate) fn words(self) -> Words {
        match self {
            Self::LeavesFolder => {
                Words::new("địa chỉ đi ra ngoài thư mục trang", "the address leaves the site's folder")
            }
            Self::Reserved => {
                Words::new("tên này không dùng được (Windows giữ riêng)", "the name is reserved (by Windows)")
            }
            Self::Characters => Words::new(
                "có ký tự không dùng được trong tên tệp",
                "it holds characters no file name may have",
            ),
            Self::TooLong => Words::new("địa chỉ quá dài", "the address is too long"),
        }
    }
}

/// The folders the outputs need, and the names that are taken, in lower case.
pub(super) struct Wanted {
    pub(crate) folders: BTreeSet<String>,
    lower: BTreeMap<String, OutputPath>,
    lower_folders: BTreeMap<String, OutputPath>,
}

impl Wanted {
    /// The output whose place a file of this name would take.
    pub(super) fn taken_from(&self, file: &str) -> Option<&OutputPath> {
        let lower = file.to_lowercase();
        let in_the_way = ancestors(&lower).find_map(|folder| self.lower.get(folder));
        self.lower.get(&lower).or_else(|| self.lower_folders.get(&lower)).or(in_the_way)
    }

    /// The output whose place a folder of this name would take.
    pub(super) fn taken_from_by_folder(&self, folder: &str) -> Option<&OutputPath> {
        let lower = folder.to_lowercase();
        self.lower.get(&lower).or_else(|| ancestors(&lower).find_map(|above| self.lower.get(above)))
    }
}

/// Every output's path is one that can be written, and no two are one.
pub(super) fn check(outputs: &Outputs) -> Result<Wanted, PublishError> {
    let mut wanted =
        Wanted { folders: BTreeSet::new(), lower: BTreeMap::new(), lower_folders: BTreeMap::new() };
    for path in outputs.keys() {
        if let Some(fault) = fault(path) {
            return Err(PublishError::Path { path: path.clone(), fault });
        }
        if let Some(first) = wanted.lower.insert(path.to_lowercase(), path.clone()) {
            return Err(PublishError::SamePath { first, second: path.clone() });
        }
        for folder in ancestors(path) {
            if !wanted.folders.contains(folder) {
                wanted.folders.insert(folder.to_owned());
                wanted.lower_folders.insert(folder.to_lowercase(), path.clone());
            }
        }
    }
    let both =
        wanted.lower_folders.iter().find_map(|(folder, below)| Some((wanted.lower.get(folder)?, below)));
    match both {
        Some((first, second)) => Err(PublishError::SamePath { first: first.clone(), second: second.clone() }),
        None => Ok(wanted),
    }
}

/// The folders a path lies in, the nearest first.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/').map(|(above, _)| above), |folder| {
        folder.rsplit_once('/').map(|(above, _)| above)
    })
}

/// What is wrong with a path, if anything is.
pub(super) fn fault(path: &str) -> Option<PathFault> {
    if path.len() > MAX_PATH_BYTES {
        return Some(PathFault::TooLong);
    }
    if path == MANIFEST {
        return Some(PathFault::Reserved);
    }
    path.split('/').find_map(name_fault)
}

fn name_fault(name: &str) -> Option<PathFault> {
    if matches!(name, "" | "." | "..") {
        return Some(PathFault::LeavesFolder);
    }
    if name.len() > MAX_NAME_BYTES {
        return Some(PathFault::TooLong);
    }
    if name.contains(|c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
    {
        return Some(PathFault::Characters);
    }
    is_reserved_name(name).then_some(PathFault::Reserved)
}
