//! Where links of a site may lead. What lies behind one is published like the rest, so a link to a file stays within the
//! site. A folder may be a link to elsewhere, which is how several communes share one base; that is told, and inside it no
//! link leads further away. None leads to what is made from the content, and no folder is entered in too many ways:
//! folders of links to folders of links would be walked for ever.

#![expect(clippy::disallowed_methods, reason = "this module is part of the edge that reads the disk")]

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::unreadable;
use crate::diagnostic::{Diagnostic, Mistake, Words};

/// Where a link must not lead: what is made from the content, and the tools' own.
const NEVER: [&str; 3] = ["output", ".niemyet", ".git"];
/// A folder that links lead to is entered in so many ways.
const MOST_WAYS: usize = 16;

/// The links that were met on a walk that goes into a folder before it goes on beside it.
pub(super) struct Links {
    /// The site's, without links.
    root: PathBuf,
    /// Links out of the site, on the way to what is looked at: where each lies, and the folder it leads to.
    outside: Vec<(PathBuf, PathBuf)>,
    /// How often each folder was met through a link.
    ways: HashMap<PathBuf, usize>,
    /// Where links to folders lead, each once.
    pub(super) entered: Vec<PathBuf>,
}

/// A folder is not entered. The same of one folder is told once.
pub(super) struct Refused {
    pub(super) problem: Option<Box<Diagnostic>>,
}

impl Refused {
    pub(super) fn because(problem: Diagnostic) -> Self {
        Self { problem: Some(Box::new(problem)) }
    }
}

impl Links {
    pub(super) fn of(root: PathBuf) -> Self {
        Self { root, outside: Vec::new(), ways: HashMap::new(), entered: Vec::new() }
    }

    /// Whether the link to a folder is followed, and what is to be said of it.
    pub(super) fn folder(&mut self, link: &Path) -> Result<Option<Box<Diagnostic>>, Refused> {
        let target = link.canonicalize().map_err(|error| Refused::because(unreadable(link, &error)))?;
        if self.leads_back(&target) {
            return Err(Refused::because(self.refused(&target)));
        }
        let is_outside = !target.starts_with(&self.root);
        let is_nested = self.on_the_way(link).is_some();
        if is_outside && is_nested && !self.is_below_last(&target) {
            return Err(Refused::because(leaves(&target)));
        }
        let ways = self.ways.entry(target.clone()).or_default();
        *ways += 1;
        if *ways > MOST_WAYS {
            let too_often =
                || Diagnostic::new(Mistake::LinkedTooOften { folder: &target.display(), most: &MOST_WAYS });
            return Err(Refused { problem: (*ways == MOST_WAYS + 1).then(|| Box::new(too_often())) });
        }
        if *ways == 1 {
            self.entered.push(target.clone());
        }
        if !is_outside || is_nested {
            return Ok(None);
        }
        let told = Diagnostic::new(Mistake::LinkedFolder { target: &target.display() });
        self.outside.push((link.to_owned(), target));
        Ok(Some(Box::new(told)))
    }

    /// Why what lies behind a link to a file is none of the site's.
    pub(super) fn file(&mut self, link: &Path) -> Option<Box<Diagnostic>> {
        // What leads nowhere is told when it is read.
        let target = link.canonicalize().ok()?;
        if self.leads_back(&target) {
            return Some(Box::new(self.refused(&target)));
        }
        let is_shared = self.on_the_way(link).is_some() && self.is_below_last(&target);
        let is_here = target.starts_with(&self.root) || is_shared;
        (!is_here).then(|| Box::new(leaves(&target)))
    }

    fn leads_back(&self, target: &Path) -> bool {
        self.root.starts_with(target) || NEVER.iter().any(|name| target.starts_with(self.root.join(name)))
    }

    /// Only what holds the link itself makes a loop.
    fn refused(&self, target: &Path) -> Diagnostic {
        if self.root.starts_with(target) {
            return link_loop(target);
        }
        let leads = Words::new("trỏ vào chỗ không bao giờ được đăng:", "leads to what is never published:");
        Diagnostic::new(Mistake::LinkLoop { leads, target: &target.display() })
    }

    /// The folder out of the site in which this lies, if it does; those that the walk has left are forgotten.
    fn on_the_way(&mut self, path: &Path) -> Option<&Path> {
        while self.outside.last().is_some_and(|(link, _)| !path.starts_with(link)) {
            self.outside.pop();
        }
        self.outside.last().map(|(_, target)| target.as_path())
    }

    fn is_below_last(&self, target: &Path) -> bool {
        self.outside.last().is_some_and(|(_, folder)| target.starts_with(folder))
    }
}

pub(super) fn link_loop(folder: &Path) -> Diagnostic {
    let leads = Words::new("quay vòng về thư mục", "leads back to the folder");
    Diagnostic::new(Mistake::LinkLoop { leads, target: &folder.display() })
}

fn leaves(target: &Path) -> Diagnostic {
    Diagnostic::new(Mistake::LinkLeavesSite { target: &target.display() })
}
