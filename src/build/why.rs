//! What made an output be built again, told in sentences.
//!
//! In: what the last build was made from ([`Account`]) and what the site is now. Out: for an output, the
//! changes it was built again for. These are facts for people: whether something is built again is
//! decided by hashes alone, and nothing here has a say in it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bundle::OutputPath;
use crate::catalogue::kinds::{Kind, procedure};
use crate::catalogue::model::{Announcement, FeeResolution, Guide, LinkedGroup};
use crate::catalogue::{FIELDS_FILE, SITE_FILE};
use crate::diagnostic::{Lang, Words};
use crate::site::{OutputKind, PrintOf, Site};
use crate::source::{Hash, SourcePath, SourceSet};

const PROCEDURES: &str = procedure::ROW.folder;
const DECISIONS: &str = Announcement::ROW.folder;
const GROUPS: &str = LinkedGroup::ROW.folder;
const GUIDES: &str = Guide::ROW.folder;
const RESOLUTIONS: &str = FeeResolution::ROW.folder;

/// Files named in one sentence.
const NAMED: usize = 3;

/// All that a build depends on, besides the program itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    pub day: Date,
    pub files: BTreeMap<SourcePath, Hash>,
}

/// What is different between two builds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// There is nothing to compare with.
    pub is_first: bool,
    pub is_new_day: bool,
    /// New or of other content, in order of path.
    pub written: Vec<SourcePath>,
    pub gone: Vec<SourcePath>,
}

/// What the last publication did, and what it was made from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    pub inputs: Inputs,
    /// Since the publication before.
    pub change: Change,
    pub written: BTreeSet<OutputPath>,
    /// Made again, and what came out was what lay there.
    pub same: BTreeSet<OutputPath>,
    pub removed: BTreeSet<OutputPath>,
}

impl Inputs {
    pub fn of(sources: &SourceSet, day: Date) -> Self {
        let files = sources.files.values().map(|file| (file.path.clone(), file.hash)).collect();
        Self { day, files }
    }
}

impl Change {
    pub fn first() -> Self {
        Self { is_first: true, ..Self::default() }
    }

    pub fn between(old: &Inputs, new: &Inputs) -> Self {
        let is_new = |(path, hash): &(&SourcePath, &Hash)| old.files.get(*path) != Some(*hash);
        Self {
            is_first: false,
            is_new_day: old.day != new.day,
            written: new.files.iter().filter(is_new).map(|(path, _)| path.clone()).collect(),
            gone: old.files.keys().filter(|path| !new.files.contains_key(*path)).cloned().collect(),
        }
    }

    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// This change and the one that followed it, as one.
    pub fn and(self, later: Change) -> Self {
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
    fn concerning(&self, site: &Site, kind: &OutputKind) -> Self {
        let concerns = |path: &&SourcePath| is_made_from(site, kind, path);
        Self {
            is_first: self.is_first,
            is_new_day: self.is_new_day && shows_the_day(kind),
            written: self.written.iter().filter(concerns).cloned().collect(),
            gone: self.gone.iter().filter(concerns).cloned().collect(),
        }
    }

    /// "content/a.md đã đổi; ngày của trang đã sang ngày khác"
    pub fn words(&self) -> Words {
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
pub fn last(at: &str, site: &Site, account: &Account) -> Option<Words> {
    let Some(kind) = site.outputs.get(at) else {
        return account.removed.contains(at).then(|| {
            let because = because(&account.change, &account.change);
            Words::new(
                format!("{at} đã được bỏ: trang không còn có nó ({})", because.vi),
                format!("{at} was removed: the site no longer has it ({})", because.en),
            )
        });
    };
    let change = because(&account.change.concerning(site, kind), &account.change);
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

/// Why the next publication will build an output again.
pub fn next(at: &str, site: &Site, account: &Account, now: &Inputs) -> Words {
    let change = Change::between(&account.inputs, now);
    let concerning = site.outputs.get(at).map(|kind| change.concerning(site, kind)).unwrap_or_default();
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

fn shows_the_day(kind: &OutputKind) -> bool {
    !matches!(kind, OutputKind::Style | OutputKind::Script | OutputKind::Asset { .. } | OutputKind::Robots)
}

/// Whether a file is among those an output is made from.
fn is_made_from(site: &Site, kind: &OutputKind, path: &str) -> bool {
    if let Some(inside) =
        path.strip_prefix("themes/").and_then(|path| path.split_once('/')).map(|(_, inside)| inside)
    {
        return is_styled_by(kind, inside);
    }
    match kind {
        OutputKind::Style | OutputKind::Script => false,
        OutputKind::Asset { path: own, .. } => **own == *path,
        OutputKind::Robots => path == SITE_FILE,
        _ if path == SITE_FILE || path == FIELDS_FILE => true,
        OutputKind::Procedure(index) => is_of_procedure(site, *index, path),
        OutputKind::Print(index) | OutputKind::PrintPicture(index) => is_of_print(site, *index, path),
        OutputKind::Guide(index) => is_of_guide(site, *index, path),
        OutputKind::Announcement(index) => is_of_announcement(site, *index, path),
        OutputKind::News => path.starts_with(PROCEDURES) || path.starts_with(DECISIONS),
        OutputKind::Groups | OutputKind::GroupData => {
            path.starts_with(GROUPS) || path.starts_with(PROCEDURES)
        }
        OutputKind::Fees | OutputKind::FeeData => {
            path.starts_with(RESOLUTIONS) || path.starts_with(PROCEDURES)
        }
        OutputKind::AnnouncementData => path.starts_with(DECISIONS),
        OutputKind::Field(index) => {
            let mut listed = site.fields[*index].listed.iter();
            path.starts_with(PROCEDURES)
                && listed.any(|&entry| *site.entries[entry].procedure.origin.path == *path)
        }
        OutputKind::FormerField(_) => false,
        OutputKind::PrintRoom => path.starts_with("content/"),
        OutputKind::Home
        | OutputKind::Shortened
        | OutputKind::Procedures
        | OutputKind::Contact
        | OutputKind::NotFound
        | OutputKind::OpenDataPage
        | OutputKind::OpenData
        | OutputKind::ListCsv
        | OutputKind::Feed
        | OutputKind::Sitemap => {
            [PROCEDURES, GUIDES, DECISIONS, RESOLUTIONS, GROUPS].iter().any(|folder| path.starts_with(folder))
        }
    }
}

fn is_styled_by(kind: &OutputKind, inside: &str) -> bool {
    match kind {
        OutputKind::Style => inside == "style.css",
        OutputKind::Script => inside == "script.js",
        OutputKind::Print(_) | OutputKind::PrintPicture(_) => {
            inside.starts_with("prints/") || inside.starts_with("fonts/")
        }
        OutputKind::Asset { .. }
        | OutputKind::OpenData
        | OutputKind::AnnouncementData
        | OutputKind::FeeData
        | OutputKind::GroupData
        | OutputKind::ListCsv
        | OutputKind::Feed
        | OutputKind::Sitemap
        | OutputKind::Robots => false,
        _ => inside.starts_with("templates/"),
    }
}

/// Its own file, those of its other versions, and those of the procedures, guides and decisions it leads to.
fn is_of_procedure(site: &Site, index: usize, path: &str) -> bool {
    let entry = &site.entries[index];
    let linked = entry.requires.iter().chain(&entry.related).chain(&entry.replaced_by);
    let linked = linked.map(|&other| &site.entries[other].procedure);
    let own = std::iter::once(&entry.procedure).chain(&entry.next).chain(&entry.earlier).chain(linked);
    let guides = site.guides.iter().filter(|guide| guide.procedures.contains(&index));
    // What the province charges for it; which resolution that is follows from the procedure's fees.
    let is_charged = site.resolutions.iter().any(|one| {
        let mut codes = one.rows.iter().flat_map(|row| &row.codes);
        *one.origin.path == *path && codes.any(|code| code.code == entry.procedure.code)
    });
    if is_charged {
        return true;
    }
    let joined = entry.joined.iter().chain(&entry.group).map(|&group| &site.groups[group]);
    let of_groups = joined.flat_map(|group| {
        let members = group.members.iter().map(|&member| &site.entries[member].procedure.origin.path);
        members.chain([&group.group.origin.path])
    });
    if of_groups.into_iter().any(|own| **own == *path) {
        return true;
    }
    let decisions = entry.announced.iter().map(|&(index, _)| &site.announcements[index].announcement);
    own.map(|procedure| &procedure.origin.path)
        .chain(guides.map(|guide| &guide.guide.origin.path))
        .chain(decisions.map(|announcement| &announcement.origin.path))
        .any(|own| **own == *path)
}

fn is_of_announcement(site: &Site, index: usize, path: &str) -> bool {
    let entry = &site.announcements[index];
    let named = entry.items.iter().flat_map(|(own, successor)| own.iter().chain(successor));
    let procedures = named.map(|&index| &site.entries[index].procedure.origin.path);
    let base = entry.base.map(|index| &site.announcements[index].announcement.origin.path);
    procedures.chain([&entry.announcement.origin.path]).chain(base).any(|own| **own == *path)
}

fn is_of_guide(site: &Site, index: usize, path: &str) -> bool {
    let entry = &site.guides[index];
    let procedures = entry.procedures.iter().map(|&index| &site.entries[index].procedure.origin.path);
    let is_picture = path.starts_with("content/") && !path.starts_with(PROCEDURES) && !path.ends_with(".md");
    procedures.chain([&entry.guide.origin.path]).any(|own| **own == *path) || is_picture
}

fn is_of_print(site: &Site, index: usize, path: &str) -> bool {
    match site.prints[index].of {
        PrintOf::Procedure(entry) => is_of_procedure(site, entry, path),
        PrintOf::Guide(guide, _) => is_of_guide(site, guide, path),
        PrintOf::Campaign(campaign) => {
            *site.campaigns[campaign].origin.path == *path || path.starts_with(PROCEDURES)
        }
        PrintOf::Field(_) | PrintOf::Site | PrintOf::Booklet(_) => path.starts_with(PROCEDURES),
    }
}
