//! What made an output be built again, told in sentences.
//!
//! In: what the last build was made from ([`Account`]) and what the site is now. Out: for an output, the
//! changes it was built again for. These are facts for people: whether something is built again is
//! decided by hashes alone, and nothing here has a say in it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bundle::OutputPath;
use crate::diagnostic::{Lang, Words};
use crate::site::{Output, Site};
use crate::source::{Hash, SourcePath, SourceSet};

/// Files named in one sentence.
const NAMED: usize = 3;

/// All that a build depends on, besides the program itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Inputs {
    pub(crate) day: Date,
    pub(crate) files: BTreeMap<SourcePath, Hash>,
}

/// What is different between two builds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Change {
    /// There is nothing to compare with.
    pub(crate) is_first: bool,
    pub(crate) is_new_day: bool,
    /// New or of other content, in order of path.
    pub(crate) written: Vec<SourcePath>,
    pub(crate) gone: Vec<SourcePath>,
}

/// What the last publication did, and what it was made from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) inputs: Inputs,
    /// Since the publication before.
    pub(crate) change: Change,
    pub(crate) written: BTreeSet<OutputPath>,
    /// Made again, and what came out was what lay there.
    pub(crate) same: BTreeSet<OutputPath>,
    pub(crate) removed: BTreeSet<OutputPath>,
    /// Whether what was published is in `addresses.toml`.
    pub(crate) is_kept: bool,
}

impl Inputs {
    pub(crate) fn of(sources: &SourceSet, day: Date) -> Self {
        let files = sources.files.values().map(|file| (file.path.clone(), file.hash)).collect();
        Self { day, files }
    }
}

impl Change {
    pub(crate) fn first() -> Self {
        Self { is_first: true, ..Self::default() }
    }

    pub(crate) fn between(old: &Inputs, new: &Inputs) -> Self {
        let is_new = |(path, hash): &(&SourcePath, &Hash)| old.files.get(*path) != Some(*hash);
        Self {
            is_first: false,
            is_new_day: old.day != new.day,
            written: new.files.iter().filter(is_new).map(|(path, _)| path.clone()).collect(),
            gone: old.files.keys().filter(|path| !new.files.contains_key(*path)).cloned().collect(),
        }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// This change and the one that followed it, as one.
    pub(crate) fn and(self, later: Change) -> Self {
        let (written, gone) = (later.written, later.gone);
        let still_gone = self.gone.into_iter().filter(|path| !written.contains(path));
        let gone: BTreeSet<_> = still_gone.chain(gone).collect();
        let all = self.written.into_iter().chain(written);
        let written: BTreeSet<_> = all.filter(|path| !gone.contains(path)).collect();
        Self {
            is_first: self.is_first || later.is_first,
            is_new_day: self.is_new_day || later.is_new_day,
            written: written.into_iter().collect(),
            gone: gone.into_iter().collect(),
        }
    }

    /// What of it concerns an output.
    fn concerning(&self, site: &Site, output: &Output) -> Self {
        let origins = output.origins(site);
        let concerns = |path: &&SourcePath| origins.iter().any(|origin| origin.has(path));
        Self {
            is_first: self.is_first,
            is_new_day: self.is_new_day && output.shows_the_day(),
            written: self.written.iter().filter(concerns).cloned().collect(),
            gone: self.gone.iter().filter(concerns).cloned().collect(),
        }
    }

    /// "content/a.md đã đổi; ngày của trang đã sang ngày khác"
    pub(crate) fn words(&self) -> Words {
        if self.is_first {
            return Words::new(
                "chưa có lần dựng nào trước đó để so (lần đầu, bản niemyet khác, hoặc .niemyet đã xóa)",
                "there is no build before to compare with (the first, another niemyet, or .niemyet deleted)",
            );
        }
        let mut all = Vec::new();
        all.extend(files(&self.written).map(|of| {
            Words::new(format!("{} mới hoặc đã đổi", of.vi), format!("{} is new or changed", of.en))
        }));
        all.extend(
            files(&self.gone)
                .map(|of| Words::new(format!("{} không còn", of.vi), format!("{} is gone", of.en))),
        );
        if self.is_new_day {
            all.push(Words::new("trang đã sang ngày khác", "the site is of another day"));
        }
        let joined = |lang| all.iter().map(|words: &Words| words.get(lang)).collect::<Vec<_>>().join("; ");
        Words::new(joined(Lang::Vi), joined(Lang::En))
    }
}

fn files(paths: &[SourcePath]) -> Option<Words> {
    let named = paths.iter().take(NAMED).map(|path| &**path).collect::<Vec<_>>().join(", ");
    match paths.len() {
        0 => None,
        count if count > NAMED => {
            let more = count - NAMED;
            Some(Words::new(format!("{named} và {more} tệp khác"), format!("{named} and {more} other files")))
        }
        _ => Some(Words::new(named.clone(), named)),
    }
}

/// Why an output was built again by the last publication, or was not. `None` where the site has no such output and
/// had none.
pub(crate) fn last(at: &str, site: &Site, account: &Account) -> Option<Words> {
    let Some(output) = site.outputs.get(at) else {
        return account.removed.contains(at).then(|| {
            let because = because(&account.change, &account.change);
            Words::new(
                format!("{at} đã được bỏ: trang không còn có nó ({})", because.vi),
                format!("{at} was removed: the site no longer has it ({})", because.en),
            )
        });
    };
    let change = because(&account.change.concerning(site, output), &account.change);
    Some(if account.written.contains(at) {
        Words::new(
            format!("{at} đã được dựng lại: {}", change.vi),
            format!("{at} was built again: {}", change.en),
        )
    } else if account.same.contains(at) {
        Words::new(
            format!("{at} đã được dựng lại nhưng ra đúng như cũ nên tệp giữ nguyên: {}", change.vi),
            format!("{at} was built again and came out the same, so the file stays as it was: {}", change.en),
        )
    } else {
        Words::new(
            format!("{at} giữ nguyên: không có gì nó được làm từ đó đã đổi"),
            format!("{at} stayed as it was: nothing it is made from had changed"),
        )
    })
}

/// What the last publication did with an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Written,
    /// Made again, and it came out as it was.
    Same,
    Kept,
}

impl Fate {
    pub(crate) fn words(self, lang: Lang) -> &'static str {
        match self {
            Fate::Written => lang.pick("dựng lại", "built again"),
            Fate::Same => lang.pick("dựng lại, ra như cũ", "built again, as it was"),
            Fate::Kept => lang.pick("giữ nguyên", "kept"),
        }
    }
}

/// The outputs that are made of a file, in order, and what became of each.
pub(crate) fn made_of(file: &str, site: &Site, account: &Account) -> Vec<(OutputPath, Fate)> {
    let is_of = |output: &Output| output.origins(site).iter().any(|origin| origin.has(file));
    let fate = |at: &OutputPath| match () {
        () if account.written.contains(at) => Fate::Written,
        () if account.same.contains(at) => Fate::Same,
        () => Fate::Kept,
    };
    let made = site.outputs.iter().filter(|(_, output)| is_of(output));
    made.map(|(at, _)| (at.clone(), fate(at))).collect()
}

/// Why the next publication will build an output again.
pub(crate) fn next(at: &str, site: &Site, account: &Account, now: &Inputs) -> Words {
    let change = Change::between(&account.inputs, now);
    let concerning = site.outputs.get(at).map(|output| change.concerning(site, output)).unwrap_or_default();
    let change = because(&concerning, &change);
    Words::new(
        format!("{at} sẽ được dựng lại ở lần xuất bản tới: {}", change.vi),
        format!("{at} will be built again by the next publication: {}", change.en),
    )
}

/// What concerns the output; where nothing does directly, all that changed.
fn because(concerning: &Change, all: &Change) -> Words {
    match (concerning.is_nothing(), all.is_nothing()) {
        (false, _) => concerning.words(),
        (true, false) => {
            let all = all.words();
            Words::new(
                format!("qua nội dung liên quan ({})", all.vi),
                format!("by way of others ({})", all.en),
            )
        }
        (true, true) => Words::new(
            "tệp đã xuất bản thiếu hoặc bị sửa, hoặc lần dựng trước chọn phần khác của trang",
            "the published file was missing or altered, or other parts of the site were asked for before",
        ),
    }
}
