//! A procedure (thủ tục hành chính).

mod check;
pub(crate) mod keys;
mod kind;
pub(crate) mod life_events;
mod lower;
mod offers;
mod parsed;
mod part;
pub(crate) mod plain_names;
pub(crate) mod turns;
mod within;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::words;
use crate::catalogue::model::{
    Channel, CitedDecision, CommuneWords, Count, DossierGroup, LegalBasis, Life, LifeEvent, Need, Note,
    Origin, Outcome, PageText, Paper, Reference, Return, Timing,
};
use crate::diagnostic::Span;
use crate::source::Hash;

pub(crate) use check::across;
pub(crate) use kind::{PAGES, ROW};
pub(crate) use lower::{is_fit_code, is_usual_code};
pub(crate) use offers::{ForWhom, Offer, Offers};
pub(crate) use parsed::ParsedFile;
pub use parsed::parse_file;
pub(crate) use part::Part;
pub(crate) use within::{MissingPart, missing_parts, times};

/// One version of one procedure. `code` and `effective_from` identify it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Procedure {
    pub(crate) origin: Origin,
    pub code: String,
    pub(crate) code_span: Span,
    pub name: String,
    pub(crate) field: String,
    pub scope: Option<Scope>,
    pub(crate) online: Online,
    pub(crate) applicants: Vec<String>,
    /// Số bộ hồ sơ.
    pub(crate) dossier_sets: Count,
    pub(crate) processing_time: Timing,
    pub(crate) portal_id: Option<String>,
    pub(crate) updated: Option<Date>,
    pub(crate) effective_from: Option<Date>,
    /// The last day in force.
    pub(crate) effective_to: Option<Date>,
    pub(crate) replaced_by: Option<Reference>,
    /// Number of the decision that gave it its end, where its own file is silent about it.
    pub(crate) ended_by: Option<String>,
    pub(crate) requires: Vec<Reference>,
    pub(crate) related: Vec<Reference>,
    /// `None`: the program's own table says it. Empty: it belongs to none.
    pub(crate) life_events: Option<Vec<LifeEvent>>,
    /// Phi địa giới: may be handed in at any commune. `None`: not stated.
    pub(crate) boundary_free: Option<bool>,
    pub commune: CommuneWords,
    pub(crate) status: Status,
    pub(crate) authority: Authority,
    pub(crate) decisions: Vec<CitedDecision>,
    pub(crate) cases: Vec<Case>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) dossier: Vec<DossierGroup>,
    pub(crate) results: Vec<Outcome>,
    /// How the result comes back; empty: not stated.
    pub(crate) returns: Vec<Return>,
    /// Which of them depends on how one hands in.
    pub(crate) returns_by_way: bool,
    /// The source says that there are no requirements; its wording may stand in [`PageText::requirements`].
    pub(crate) no_requirements: bool,
    pub(crate) quotes: Quotes,
    pub(crate) legal_basis: Vec<LegalBasis>,
    /// Long notes that several rows share, by name.
    pub(crate) texts: BTreeMap<String, String>,
    pub(crate) text: PageText,
}

impl Procedure {
    /// Of all that this version says: its file, the end that a decision gave it, and where its links lead.
    pub(crate) fn said(&self) -> Hash {
        let own = self.said_itself();
        match self.text.links.seen() {
            Some(places) => Hash::of(&[&own.0, places.as_bytes()].concat()),
            None => own,
        }
    }

    fn said_itself(&self) -> Hash {
        match &self.ended_by {
            None => self.origin.hash,
            Some(number) => {
                let successor = self.replaced_by.as_ref().map_or("", |successor| &successor.code);
                let end = self.effective_to.map_or_else(String::new, |last| last.to_string());
                let mut said = self.origin.hash.0.to_vec();
                said.extend(format!("{number}\n{end}\n{successor}").bytes());
                Hash::of(&said)
            }
        }
    }

    pub(crate) fn life_on(&self, day: Date) -> Life {
        Life::on(self.effective_from, self.effective_to, day)
    }

    /// How people say it, else the official name.
    pub fn spoken_name(&self) -> &str {
        self.commune.plain_name.as_deref().unwrap_or(&self.name)
    }

    /// Whether a flyer can be made that residents understand: the commune has said what it is called and
    /// how it is done, and every paper that all must bring has a name that fits on a line.
    pub(crate) fn has_plain_words(&self) -> bool {
        self.commune.plain_name.is_some()
            && !self.commune.summary.is_empty()
            && !self.papers_of_all().any(Paper::needs_short)
    }

    /// Every paper, whoever must bring it.
    pub(crate) fn papers(&self) -> impl Iterator<Item = &Paper> {
        self.dossier.iter().flat_map(DossierGroup::papers)
    }

    /// Papers that everybody must bring.
    pub(crate) fn papers_of_all(&self) -> impl Iterator<Item = &Paper> {
        self.dossier.iter().filter(|group| group.need == Need::Always).flat_map(DossierGroup::papers)
    }

    /// The text of a note, wherever it stands. `lower` checked that a shared one exists.
    pub(crate) fn note_text<'a>(&'a self, note: &'a Note) -> &'a str {
        match note {
            Note::Here(text) => text,
            Note::Shared(name) => self.texts.get(name).map_or("", String::as_str),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    #[default]
    Published,
    /// In no output.
    Draft,
    /// Name, code and portal link only.
    Listed,
}

words! {
    /// Who announced it and where it holds.
    pub enum Scope {
        National "national" "thủ tục do bộ, ngành công bố, áp dụng cả nước" "announced by a ministry, for the whole country",
        Province "province" "thủ tục đặc thù của tỉnh" "announced by the province",
        Internal "internal" "thủ tục nội bộ giữa các cơ quan" "internal, between authorities",
    }
}

words! {
    #[derive(Default)]
    pub(crate) enum Online {
        /// Toàn trình.
        Full "full" "dịch vụ công trực tuyến toàn trình" "fully online",
        /// Một phần.
        Partial "partial" "dịch vụ công trực tuyến một phần" "partly online",
        /// Cung cấp thông tin.
        Information "information" "chỉ cung cấp thông tin trực tuyến" "information only",
        None "none" "không làm được trực tuyến" "not online",
        ; #[default] NotStated "not-stated"
    }
}

/// The four roles, and the address that receives. An empty list: not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Authority {
    pub(crate) executing: Vec<String>,
    pub(crate) competent: Vec<String>,
    pub(crate) coordinating: Vec<String>,
    pub(crate) delegated: Vec<String>,
    pub(crate) receiving: Vec<String>,
    /// What the source says beside the addresses and is none: by which ways, within which boundaries.
    pub(crate) receiving_notes: Vec<String>,
}

/// A case that channels, dossier groups and steps refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) title: String,
}

/// The source's own sentences that answer a question whose answer the program could not read: each is shown where
/// its question is asked. A fact that is understood needs none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Quotes {
    pub(crate) papers: Option<String>,
    pub(crate) sets: Option<String>,
    pub(crate) requirements: Option<String>,
    pub(crate) time: Option<String>,
    pub(crate) fees: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) online: Option<String>,
}

impl Quotes {
    /// Each by its key, in the order of the file.
    pub(crate) fn each(&self) -> [(&'static str, &Option<String>); 7] {
        [
            ("papers", &self.papers),
            ("sets", &self.sets),
            ("requirements", &self.requirements),
            ("time", &self.time),
            ("fees", &self.fees),
            ("place", &self.place),
            ("online", &self.online),
        ]
    }
}
