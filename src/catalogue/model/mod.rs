//! What passed the checks: the catalogue as the rest of the program sees it.
//!
//! Code that receives one of these never re-checks it. Every state has a word: what is not stated is
//! not free, not zero and not empty, so counts, times, fees and online levels are enums.

mod announcement;
mod campaign;
mod compare;
mod config;
mod fees;
mod group;
mod guide;
mod outcome;
mod part;
mod prints;
mod timing;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, Time as TimeOfDay};
use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::prose::{Document, Prose};
use crate::source::{Hash, SourcePath};
use crate::vietnamese::fold;

pub use announcement::{AnnouncedItem, Announcement, ChangeKind, Posting, PostingPlace};
pub use campaign::Campaign;
pub use compare::{Compared, range};
pub use config::{Commune, Config, Counter, Feedback, Hours, Phone};
pub use fees::{FeeResolution, FeeRow, Filled, Rates};
pub use group::{GroupPaper, LifeEvent, LinkedGroup};
pub use guide::{Guide, GuideStep, Picture};
pub use outcome::Outcome;
pub use part::Part;
pub use prints::{Chosen, PrintFormat, Prints};
pub use timing::{CaseTime, Stage, Timing};

/// Where something comes from: which catalogue, which file, which content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    pub layer: Layer,
    pub path: SourcePath,
    /// Of the whole file; everything in the element follows from it.
    pub hash: Hash,
}

/// Whose catalogue a file belongs to. A province's base will lie beneath a commune's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Layer {
    Province,
    Commune,
}

/// The whole catalogue. [`Catalogue::on`] is the only way to a procedure.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub config: Config,
    pub fields: Vec<Field>,
    /// In order of path; drafts are not among them.
    pub guides: Vec<Guide>,
    /// In order of path; drafts are not among them.
    pub campaigns: Vec<Campaign>,
    /// In order of path; drafts are not among them.
    pub announcements: Vec<Announcement>,
    /// In order of path; drafts are not among them.
    pub groups: Vec<LinkedGroup>,
    /// What the province charges, in order of path; drafts are not among them.
    pub resolutions: Vec<FeeResolution>,
    /// What is in no output yet, but for procedures, whose versions say so themselves.
    pub drafts: OtherKinds,
    /// Versions of each code, by their first day in force.
    pub(in crate::catalogue) procedures: BTreeMap<String, Vec<Arc<Procedure>>>,
}

/// Content of the kinds of which a site has a few, each in order of path.
#[derive(Clone, Debug, Default)]
pub struct OtherKinds {
    pub guides: Vec<Guide>,
    pub campaigns: Vec<Campaign>,
    pub announcements: Vec<Announcement>,
    pub groups: Vec<LinkedGroup>,
    pub resolutions: Vec<FeeResolution>,
}

impl OtherKinds {
    /// Where each is written.
    pub fn origins(&self) -> impl Iterator<Item = &Origin> {
        let guides = self.guides.iter().map(|one| &one.origin);
        let campaigns = self.campaigns.iter().map(|one| &one.origin);
        let announcements = self.announcements.iter().map(|one| &one.origin);
        let groups = self.groups.iter().map(|one| &one.origin);
        let resolutions = self.resolutions.iter().map(|one| &one.origin);
        guides.chain(campaigns).chain(announcements).chain(groups).chain(resolutions)
    }
}

/// A field (lĩnh vực): procedures are listed by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub slug: String,
    pub name: String,
    pub also_called: Vec<String>,
    /// Addresses printed once live for ever: each former slug keeps a page that points here.
    pub former_slugs: Vec<String>,
    pub icon: Option<String>,
}

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
    pub requires: Vec<Reference>,
    pub related: Vec<Reference>,
    /// Phi địa giới: may be handed in at any commune. `None`: not stated.
    pub boundary_free: Option<bool>,
    pub commune: CommuneWords,
    pub status: Status,
    pub authority: Authority,
    pub decisions: Vec<Decision>,
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

/// What the commune adds to the official record; an import never touches these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommuneWords {
    pub plain_name: Option<String>,
    pub keywords: Vec<String>,
    /// At most five steps in plain words.
    pub summary: Vec<String>,
    /// The resident's own term, another fact than the processing time.
    pub act_within: Option<String>,
    /// Promised locally, shorter than the law's.
    pub committed_time: Option<Time>,
    pub cautions: Vec<String>,
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

/// A code that another procedure must have, and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub code: String,
    pub span: Span,
}

/// Who announced it and where it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    National,
    Province,
    Internal,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Online {
    /// Toàn trình.
    Full,
    /// Một phần.
    Partial,
    /// Cung cấp thông tin.
    Information,
    None,
    #[default]
    NotStated,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    Stated(u32),
    #[default]
    NotStated,
}

/// A number with halves, such as 3.5: counted in halves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Halves(pub u32);

/// Ngày làm việc. Never added to calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WorkingDays(pub Halves);

/// Ngày. Never added to working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CalendarDays(pub Halves);

/// How long something takes, as stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Time {
    WorkingDays(WorkingDays),
    Days(CalendarDays),
    Hours(Halves),
    Months(Halves),
    Years(Halves),
    /// The same day if received before this time of day.
    SameDay(TimeOfDay),
    SeeText(String),
    #[default]
    NotStated,
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

/// A decision that announced the procedure: a ministry's or a province's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub number: String,
    pub date: Option<Date>,
    pub issuer: Option<String>,
}

/// By what decisions are the same, however people write their numbers: "Quyết định số 12/QĐ-UBND" is "12/QĐ-UBND".
pub fn decision_key(number: &str) -> String {
    let folded: String = fold(number).chars().filter(|c| !c.is_whitespace()).collect();
    let bare = folded.strip_prefix("quyetdinh").unwrap_or(&folded);
    bare.strip_prefix("so").unwrap_or(bare).to_owned()
}

/// A case that channels, dossier groups and steps refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: String,
    pub title: String,
}

/// One way of handing in, in one case. Rows that are equal but for the way were merged: `via` holds one or more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub id: Option<String>,
    pub via: Vec<Via>,
    /// Id of a [`Case`] of the same procedure.
    pub case: Option<String>,
    /// A silent one means that the procedure's own time holds, where it has one.
    pub processing_time: Timing,
    pub note: Option<String>,
    pub address: Option<String>,
    pub link: Option<String>,
    /// No row at all: not stated.
    pub fees: Vec<Fee>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Via {
    InPerson,
    Online,
    Postal,
}

impl Via {
    pub const ALL: [Via; 3] = [Via::InPerson, Via::Online, Via::Postal];
}

/// What one fee row says. Amount and "set by the province" may both stand; an exemption is not "free".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    pub id: Option<String>,
    pub kind: FeeKind,
    pub stated: Stated,
    /// "bản", "trang" …: the amount is for one of these.
    pub per: Option<String>,
    pub applies_to: Option<String>,
    /// Id of a [`Case`] of the same procedure: only in that case.
    pub case: Option<String>,
    pub exempt: Vec<String>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
    pub basis: Option<String>,
    pub note: Option<Note>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeeKind {
    /// Phí.
    Fee,
    /// Lệ phí.
    Charge,
    /// Giá.
    Price,
}

/// "Free" is not zero đồng, and silence is neither: each is worded differently wherever it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stated {
    Free,
    Amount {
        money: Money,
        set_by_province: bool,
    },
    SetByProvince,
    /// The note says it.
    SeeText,
    NotStated,
}

/// An amount and its currency (ISO 4217). Whole units: đồng has no smaller one in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub amount: u64,
    pub currency: String,
}

/// A note in place, or one of [`Procedure::texts`] by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    Here(String),
    Shared(String),
}

/// A group of papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierGroup {
    pub id: Option<String>,
    /// Absent for the base group.
    pub title: Option<String>,
    pub need: Need,
    pub case: Option<String>,
    pub pick: Pick,
    /// Groups with the same word here exclude each other.
    pub choose: Option<String>,
    /// Papers, notes and headings in the order of the source.
    pub items: Vec<DossierItem>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Need {
    Always,
    /// Only in a case: an add-on to the base group, unless `choose` makes it an alternative.
    InCase,
    #[default]
    NotStated,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pick {
    All,
    One,
    #[default]
    NotStated,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "nearly every item is a paper")]
pub enum DossierItem {
    Paper(Paper),
    /// A sentence of instruction: never counted as a paper.
    Note(String),
    Heading(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub id: Option<String>,
    pub name: String,
    /// The plain name for residents' lists and leaflets.
    pub short: Option<String>,
    pub originals: Count,
    pub copies: Count,
    pub form: Option<Form>,
    /// "Chỉ khi …"
    pub when: Option<String>,
    /// Only for these ways of handing in; empty: for all.
    pub via: Vec<Via>,
    /// Papers of a group with the same letter replace each other: one of them is needed.
    pub one_of: Option<String>,
    pub hand_over: Option<HandOver>,
    /// In the list of a linked group: the members that want it, as people say their names. Empty: all of them, or
    /// no group's list.
    pub wanted_by: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HandOver {
    /// Nộp.
    Submit,
    /// Xuất trình.
    Present,
}

/// A form (mẫu đơn, tờ khai). Without a file only its title is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub title: String,
    /// Path relative to `content/`, a file that exists.
    pub file: Option<String>,
}

impl Form {
    /// The title of a form of which the source only gives a file whose name says nothing.
    pub const UNNAMED: &str = "Mẫu đơn kèm theo";
}

/// How the result comes back to the applicant (cách nhận kết quả).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Return {
    /// Taken from the counter.
    Counter,
    /// Sent home by post.
    Post,
    /// As an electronic document.
    Online,
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalBasis {
    pub id: Option<String>,
    pub number: Option<String>,
    pub title: Option<String>,
    pub issuer: Option<String>,
    pub date: Option<Date>,
    pub in_force_from: Option<Date>,
    pub articles: Option<String>,
}

/// The Markdown of a file in one language, by what each part is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageText {
    pub description: Prose,
    /// Trình tự thực hiện.
    pub steps: Prose,
    /// Yêu cầu, điều kiện.
    pub requirements: Prose,
    /// Every other `##` section, in order.
    pub further: Document,
}

/// Where a version stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Life {
    /// Announced, in force from this day.
    Announced(Date),
    InForce,
    /// The last day it was in force.
    Ended(Date),
}

/// The one version of a code that shows on a day.
#[derive(Clone, Debug)]
pub struct Current<'a> {
    pub procedure: &'a Arc<Procedure>,
    pub life: Life,
    /// The versions before it, the first one first.
    pub earlier: Vec<&'a Arc<Procedure>>,
    /// The next version, announced and not yet in force.
    pub next: Option<&'a Arc<Procedure>>,
}

impl Procedure {
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

impl Life {
    /// Of what holds from one day to another, both included.
    pub fn on(from: Option<Date>, to: Option<Date>, day: Date) -> Self {
        match (from, to) {
            (Some(from), _) if day < from => Life::Announced(from),
            (_, Some(to)) if day > to => Life::Ended(to),
            _ => Life::InForce,
        }
    }
}

/// By what two papers are the same: their names without capitals, accents, signs and enumerators.
pub fn paper_key(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = match bare.split_once([')', '.']) {
        Some((label, rest)) if label.chars().count() <= 2 && !rest.trim().is_empty() => rest,
        _ => bare,
    };
    bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

impl DossierGroup {
    pub fn papers(&self) -> impl Iterator<Item = &Paper> {
        self.items.iter().filter_map(|item| match item {
            DossierItem::Paper(paper) => Some(paper),
            DossierItem::Note(_) | DossierItem::Heading(_) => None,
        })
    }
}

impl Paper {
    /// Whether its name does not fit on a line of a leaflet and nothing shorter is known.
    pub fn needs_short(&self) -> bool {
        const LINE: usize = 60;
        self.short.is_none() && self.name.chars().count() > LINE
    }
}

impl Catalogue {
    /// What shows on a day: for each code the version in force, else the next announced one, else the
    /// last one that ended. Drafts are never among them. In order of code.
    pub fn on(&self, day: Date) -> impl Iterator<Item = Current<'_>> {
        self.procedures.values().filter_map(move |versions| current(versions, day))
    }

    /// Versions that are in no output, in order of code.
    pub fn draft_versions(&self) -> impl Iterator<Item = &Procedure> {
        let versions = self.procedures.values().flatten().map(Arc::as_ref);
        versions.filter(|version| version.status == Status::Draft)
    }

    /// The same catalogue as if every draft were published: for those who look at a draft before it is.
    pub fn with_drafts_published(&self) -> Self {
        let mut catalogue = self.clone();
        for version in catalogue.procedures.values_mut().flatten() {
            if version.status == Status::Draft {
                Arc::make_mut(version).status = Status::Published;
            }
        }
        let drafts = std::mem::take(&mut catalogue.drafts);
        catalogue.guides.extend(drafts.guides);
        catalogue.campaigns.extend(drafts.campaigns);
        catalogue.announcements.extend(drafts.announcements);
        catalogue.groups.extend(drafts.groups);
        catalogue.resolutions.extend(drafts.resolutions);
        catalogue
    }
}

/// Versions are in order of their first day and do not overlap.
fn current(versions: &[Arc<Procedure>], day: Date) -> Option<Current<'_>> {
    let shown = || versions.iter().filter(|version| version.status != Status::Draft);
    let next = shown().find(|version| matches!(version.life_on(day), Life::Announced(_)));
    let chosen = shown()
        .find(|version| version.life_on(day) == Life::InForce)
        .or(next)
        .or_else(|| shown().next_back())?;
    let earlier = shown().take_while(|version| !Arc::ptr_eq(version, chosen));
    Some(Current {
        procedure: chosen,
        life: chosen.life_on(day),
        earlier: earlier.collect(),
        next: next.filter(|next| !Arc::ptr_eq(next, chosen)),
    })
}
