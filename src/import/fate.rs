//! What becomes of one record in a site.
//!
//! In: a record and the site. Out: its [`Outcome`]: a new file, a merged one, or a file that is left alone; and what
//! of it is told for the first time.

use std::collections::BTreeMap;

use super::convert::{self, Converted};
use super::doubt::{Doubt, DoubtKind, MergedPart};
use super::drafts::{self, Whose};
use super::existing::{self, Existing};
use super::fields::Fields;

use super::merge::{self, Verdict};
use super::record::Source;
use super::{Choice, Known, NAME_BYTES, PROCEDURES, Wanted, clean, listed, parts};
use crate::catalogue::Status;
use crate::catalogue::province::Province;
use crate::catalogue::write;
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese;

/// What a record is imported into, and how.
pub(crate) struct Site<'a> {
    pub(crate) sources: &'a SourceSet,
    pub(crate) fields: Fields,
    pub(crate) existing: Existing,
    /// Of `niemyet.toml`; nothing where none is set.
    pub(crate) own: Option<Province>,
    pub(crate) wanted: Wanted,
    pub(crate) verdicts: Verdicts<'a>,
}

/// What is done with the parts of which the portal says something else than an earlier import.
#[derive(Clone, Copy)]
pub(crate) enum Verdicts<'a> {
    /// The same with all.
    Of(Choice),
    /// What somebody has decided of each, by code and part; of a code without a part, of all its parts. What is not
    /// decided is left.
    Each(&'a BTreeMap<(String, Option<MergedPart>), Verdict>),
}

impl Verdicts<'_> {
    fn of(self, code: &str, part: MergedPart) -> Verdict {
        match self {
            Verdicts::Of(choice) => Verdict::Of(choice),
            Verdicts::Each(decided) => {
                let decided = |part| decided.get(&(code.to_owned(), part)).copied();
                decided(Some(part)).or_else(|| decided(None)).unwrap_or(Verdict::Leave)
            }
        }
    }
}

impl Site<'_> {
    /// The province, where a record is another's and not wanted.
    pub(crate) fn foreign<'w>(&self, whose: &'w Whose) -> Option<&'w Province> {
        match (whose, &self.own) {
            (Whose::Province(province), Some(own)) if province != own && !self.wanted.all_provinces => {
                Some(province)
            }
            _ => None,
        }
    }
}

/// What becomes of one record.
pub(crate) struct Outcome {
    pub(crate) code: String,
    pub(crate) path: SourcePath,
    pub(crate) whose: Whose,
    pub(crate) fate: Fate,
    pub(crate) doubts: Vec<Doubt>,
}

/// New, merged, or left alone.
pub(crate) enum Fate {
    New(String),
    ByHand,
    /// The file was made of the portal's own data, which says more than the text at hand.
    Fuller,
    Merged(merge::Merged),
    /// An earlier import made it a draft, and it is to be one no longer.
    TakenIn(merge::Merged),
    /// An earlier import made it a draft, and it stays one.
    StillDraft(merge::Merged),
}

impl Fate {
    /// Whether what the record says of a part is not what an earlier import had.
    pub(crate) fn is_fresh(&self, part: MergedPart) -> bool {
        match self {
            Fate::New(_) | Fate::TakenIn(_) => true,
            // Nothing of the record was taken.
            Fate::ByHand | Fate::Fuller => false,
            Fate::Merged(merged) | Fate::StillDraft(merged) => match part {
                // The ways, their times and the cases are read together.
                MergedPart::Time | MergedPart::Cases | MergedPart::Channels | MergedPart::Quotes => {
                    let together =
                        [MergedPart::Time, MergedPart::Cases, MergedPart::Channels, MergedPart::Quotes];
                    together.iter().any(|part| merged.touched.contains(part))
                }
                part => merged.touched.contains(&part),
            },
        }
    }
}

/// Decides one record.
pub(crate) fn outcome(one: &Known, site: &Site<'_>) -> Outcome {
    let Converted { mut procedure, mut doubts } =
        convert::convert(&one.record, &one.code, &site.fields.slug(&one.field));
    let whose = drafts::whose(&one.record);
    if whose == Whose::Unclear {
        doubts.push(Doubt {
            kind: DoubtKind::ProvinceUnclear,
            code: one.code.clone(),
            place: MergedPart::Decisions.whole(),
            said: clean::short(&one.record.issuer),
            taken: String::new(),
        });
    }
    let foreign = site.foreign(&whose);
    let (path, fate) = match site.existing.of(&one.code) {
        Some(candidate) if is_fuller(candidate, one, site) => (candidate.path.clone(), Fate::Fuller),
        Some(candidate) => {
            let text = site.sources.text(&candidate.path).map_or("", |text| &*text.text);
            let bare = write::procedure(&procedure, None);
            let merged =
                merge::merge(text, &bare, one.record.source, |part| site.verdicts.of(&one.code, part));
            let merged = merged.map(|merged| listed::made_whole(merged, text));
            // Without a province nobody knows whose it is.
            let ours = foreign.is_none() && (site.own.is_some() || site.wanted.all_provinces);
            let fate = merged.map_or(Fate::ByHand, |merged| known_fate(merged, text, ours));
            (candidate.path.clone(), fate)
        }
        None => {
            let bare = write::procedure(&procedure, None);
            let parts = parts::of(&bare).map(|parts| parts.hashes()).unwrap_or_default();
            let drafted = foreign.map(|province| province.name().to_owned());
            let is_listed = one.record.source == Source::List;
            procedure.status = match (&drafted, is_listed) {
                (Some(_), _) => Status::Draft,
                (None, true) => Status::Listed,
                (None, false) => Status::Published,
            };
            let imported = write::Imported { source: one.record.source.word().to_owned(), drafted, parts };
            let mut text = write::procedure(&procedure, Some(&imported));
            if is_listed && procedure.status == Status::Draft {
                text = listed::listed(text);
            }
            (new_path(&procedure.code, &procedure.name, &procedure.field), Fate::New(text))
        }
    };
    let doubts = one.doubts.iter().cloned().chain(doubts).collect();
    Outcome { code: one.code.clone(), path, whose, fate, doubts }
}

/// Whether a text would take the place of what the portal's data say: only who asks for it gets that.
pub(crate) fn is_fuller(candidate: &existing::Candidate, one: &Known, site: &Site<'_>) -> bool {
    let text = || site.sources.text(&candidate.path).map_or("", |text| &*text.text);
    one.record.source == Source::Text
        && site.wanted.choice != Choice::Theirs
        && parts::source(text()).is_some_and(|source| source == Source::Json.word())
}

/// What becomes of a record that has a file.
fn known_fate(merged: merge::Merged, text: &str, ours: bool) -> Fate {
    match (drafts::is_drafted(text), ours) {
        (false, _) => Fate::Merged(merged),
        (true, false) => Fate::StillDraft(merged),
        (true, true) => {
            let taken = drafts::taken_in(merged.text.as_deref().unwrap_or(text));
            Fate::TakenIn(merge::Merged { text: taken, ..merged })
        }
    }
}

fn new_path(code: &str, name: &str, field: &str) -> SourcePath {
    let file = match vietnamese::slug(name, NAME_BYTES) {
        Some(slug) => format!("{code}-{slug}.md"),
        None => format!("{code}.md"),
    };
    format!("{PROCEDURES}/{field}/{file}").into()
}
