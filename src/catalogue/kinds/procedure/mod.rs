//! A procedure (thủ tục hành chính).

mod check;
mod keys;
mod kind;
mod lower;
mod parsed;
mod part;
pub mod plain_names;
pub mod turns;
mod within;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::words;
use crate::catalogue::model::{
    Channel, CitedDecision, CommuneWords, Count, DossierGroup, LegalBasis, Life, Need, Note, Origin, Outcome,
    PageText, Paper, Reference, Return, Timing,
};
use crate::diagnostic::Span;
use crate::source::Hash;

pub use check::across;
pub use kind::{PAGES, ROW};
pub use parsed::{ParsedFile, parse_file};
pub use part::Part;
pub use within::{MissingPart, missing_parts, times};

/// One version of one procedure. `code` and `effective_from` identify it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Procedure {
    pub origin: Origin,
    pub code: String,
    pub code_span: Span,
    pub name: String,
    pub field: String,
    pub scope: Option<Scope>,
    pub online: Online,
    pub applicants: Vec<String>,
    /// Số bộ hồ sơ.
    pub dossier_sets: Count,
    pub processing_time: Timing,
    pub portal_id: Option<String>,
    pub updated: Option<Date>,
    pub effective_from: Option<Date>,
    /// The last day in force.
    pub effective_to: Option<Date>,
    pub replaced_by: Option<Reference>,
    /// Number of the decision that gave it its end, where its own file is silent about it.
    pub ended_by: Option<String>,
    pub requires: Vec<Reference>,
    pub related: Vec<Reference>,
    /// Phi địa giới: may be handed in at any commune. `None`: not stated.
    pub boundary_free: Option<bool>,
    pub commune: CommuneWords,
    pub status: Status,
    pub authority: Authority,
    pub decisions: Vec<CitedDecision>,
    pub cases: Vec<Case>,
    pub channels: Vec<Channel>,
    pub dossier: Vec<DossierGroup>,
    pub results: Vec<Outcome>,
    /// How the result comes back; empty: not stated.
    pub returns: Vec<Return>,
    /// Which of them depends on how one hands in.
    pub returns_by_way: bool,
    /// The source says that there are no requirements; its wording may stand in [`PageText::requirements`].
    pub no_requirements: bool,
    pub quotes: Quotes,
    pub legal_basis: Vec<LegalBasis>,
    /// Long notes that several rows share, by name.
    pub texts: BTreeMap<String, String>,
    pub text: PageText,
}

impl Procedure {
    /// Of all that this version says: its file, and the end that a decision gave it.
    pub fn said(&self) -> Hash {
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

    pub fn life_on(&self, day: Date) -> Life {
        Life::on(self.effective_from, self.effective_to, day)
    }

    /// How people say it, else the official name.
    pub fn spoken_name(&self) -> &str {
        self.commune.plain_name.as_deref().unwrap_or(&self.name)
    }

    /// Whether a flyer can be made that residents understand: the commune has said what it is called and
    /// how it is done, and every paper that all must bring has a name that fits on a line.
    pub fn has_plain_words(&self) -> bool {
        self.commune.plain_name.is_some()
            && !self.commune.summary.is_empty()
            && !self.papers_of_all().any(Paper::needs_short)
    }

    /// Every paper, whoever must bring it.
    pub fn papers(&self) -> impl Iterator<Item = &Paper> {
        self.dossier.iter().flat_map(DossierGroup::papers)
    }

    /// Papers that everybody must bring.
    pub fn papers_of_all(&self) -> impl Iterator<Item = &Paper> {
        self.dossier.iter().filter(|group| group.need == Need::Always).flat_map(DossierGroup::papers)
    }

    /// The text of a note, wherever it stands. `lower` checked that a shared one exists.
    pub fn note_text<'a>(&'a self, note: &'a Note) -> &'a str {
        match note {
            Note::Here(text) => text,
            Note::Shared(name) => self.texts.get(name).map_or("", String::as_str),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
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
    pub enum Online {
        /// Toàn trình.
        Full "full" "dịch vụ công trực tuyến toàn trình" "fully online",
        /// Một phần.
        Partial "partial" "dịch vụ công trực tuyến một phần" "partly online",
        /// Cung cấp thông tin.
        Information "information" "chỉ cung cấp thông tin trực tuyến" "information only",
        None "none" "không có trên mạng" "not online",
        ; #[default] NotStated "not-stated"
    }
}

/// The four roles, and the address that receives. An empty list: not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    pub executing: Vec<String>,
    pub competent: Vec<String>,
    pub coordinating: Vec<String>,
    pub delegated: Vec<String>,
    pub receiving: Vec<String>,
    /// What the source says beside the addresses and is none: by which ways, within which boundaries.
    pub receiving_notes: Vec<String>,
}

/// A case that channels, dossier groups and steps refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: String,
    pub title: String,
}

/// The source's own sentences that answer a question whose answer the program could not read: each is shown where
/// its question is asked. A fact that is understood needs none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotes {
    pub papers: Option<String>,
    pub sets: Option<String>,
    pub requirements: Option<String>,
    pub time: Option<String>,
    pub fees: Option<String>,
    pub place: Option<String>,
    pub online: Option<String>,
}

impl Quotes {
    /// Each by its key, in the order of the file.
    pub fn each(&self) -> [(&'static str, &Option<String>); 7] {
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
