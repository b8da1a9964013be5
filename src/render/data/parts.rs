//! The repeated parts of a procedure in the open data: times, counts, fees, channels, papers.
//!
//! In: a part of the model. Out: a view of it whose keys and states are those of the format.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::catalogue::{
    CalendarDays, CaseTime, Channel, Count, DossierGroup, DossierItem, Fee, Halves, HandOver, HourSpan,
    LegalBasis, Life, Note, Paper, Procedure, Quotes, Reference, Return, Stage, Stated, Time, Timing, Via,
    WorkingDays, written_time,
};
use crate::render::public::reference;
use crate::site::{Entry, Id, Site, address};

/// What is stated, or the word for what is not.
pub(crate) enum OrNotStated<T> {
    Stated(T),
    NotStated,
}

impl<T: Serialize> Serialize for OrNotStated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            OrNotStated::Stated(value) => value.serialize(serializer),
            OrNotStated::NotStated => serializer.serialize_str("not-stated"),
        }
    }
}

impl<T> From<Option<T>> for OrNotStated<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(OrNotStated::NotStated, OrNotStated::Stated)
    }
}

impl From<Count> for OrNotStated<u32> {
    fn from(count: Count) -> Self {
        match count {
            Count::Stated(count) => OrNotStated::Stated(count),
            Count::NotStated => OrNotStated::NotStated,
        }
    }
}

/// A whole number where it is one, else with its half.
#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Whole(u32),
    Half(f64),
    Clock(String),
}

fn halves(Halves(halves): Halves) -> Option<Value> {
    Some(if halves % 2 == 0 { Value::Whole(halves / 2) } else { Value::Half(f64::from(halves) / 2.0) })
}

#[derive(Serialize)]
pub(crate) struct TimeView<'a> {
    state: &'static str,
    value: Option<Value>,
    text: Option<&'a str>,
}

impl<'a> TimeView<'a> {
    pub(crate) fn of(time: &'a Time) -> Self {
        let (state, value, text) = match time {
            Time::WorkingDays(WorkingDays(days)) => ("working-days", halves(*days), None),
            Time::Days(CalendarDays(days)) => ("days", halves(*days), None),
            Time::Hours(hours) => ("hours", halves(*hours), None),
            Time::Months(months) => ("months", halves(*months), None),
            Time::Years(years) => ("years", halves(*years), None),
            Time::SameDay(until) => ("same-day", Some(Value::Clock(written_time(*until))), None),
            Time::SeeText(text) => ("see-text", None, Some(text.as_str())),
            Time::NotStated => ("not-stated", None, None),
        };
        Self { state, value, text }
    }
}

/// A time with all that it depends on.
#[derive(Serialize)]
pub(crate) struct TimingView<'a> {
    #[serde(flatten)]
    time: TimeView<'a>,
    varies: Vec<&'static str>,
    by_case: Vec<CaseTimeView<'a>>,
    stages: Vec<StageView<'a>>,
    remote: Option<TimeView<'a>>,
    cutoff: Option<String>,
}

#[derive(Serialize)]
struct CaseTimeView<'a> {
    case: Option<&'a str>,
    #[serde(flatten)]
    time: TimeView<'a>,
}

/// What is done in a stage stands in `text`, so its time has none.
#[derive(Serialize)]
struct StageView<'a> {
    text: &'a str,
    state: &'static str,
    value: Option<Value>,
}

impl<'a> TimingView<'a> {
    /// `by_way`: the channels of the procedure have times of their own.
    pub(crate) fn of(timing: &'a Timing, by_way: bool) -> Self {
        let case_time =
            |one: &'a CaseTime| CaseTimeView { case: one.case.as_deref(), time: TimeView::of(&one.time) };
        let stage = |one: &'a Stage| {
            let TimeView { state, value, .. } = TimeView::of(&one.time);
            StageView { text: &one.text, state, value }
        };
        let varies =
            [(!timing.by_case.is_empty(), "case"), (by_way, "via"), (timing.remote.is_some(), "place")];
        Self {
            time: TimeView::of(&timing.time),
            varies: varies.into_iter().filter_map(|(varies, by)| varies.then_some(by)).collect(),
            by_case: timing.by_case.iter().map(case_time).collect(),
            stages: timing.stages.iter().map(stage).collect(),
            remote: timing.remote.as_ref().map(TimeView::of),
            cutoff: timing.cutoff.map(written_time),
        }
    }

    /// Of the procedure as a whole: by what its channels differ is told here too.
    pub(crate) fn of_procedure(procedure: &'a Procedure) -> Self {
        let own: Vec<&Channel> =
            procedure.channels.iter().filter(|channel| !channel.processing_time.is_silent()).collect();
        let pairs = |of: &'a [Channel], differ: fn(&Channel, &Channel) -> bool| {
            of.iter().any(|one| of.iter().any(|other| differ(one, other)))
        };
        let by_way = pairs(&procedure.channels, |one, other| {
            one.case == other.case && one.processing_time != other.processing_time
        });
        let mut view = Self::of(&procedure.processing_time, by_way);
        let by_case =
            own.iter().any(|channel| channel.case.is_some() || !channel.processing_time.by_case.is_empty());
        if view.by_case.is_empty() && by_case {
            view.varies.insert(0, "case");
        }
        if view.remote.is_none() && own.iter().any(|channel| channel.processing_time.remote.is_some()) {
            view.varies.push("place");
        }
        view
    }
}

/// "07:30-11:30", as files write them.
pub(super) fn hours(spans: &[HourSpan]) -> Vec<String> {
    spans.iter().map(HourSpan::to_string).collect()
}

/// The codes of procedures that have a page.
pub(super) fn codes_of<'a>(site: &'a Site, procedures: &[Id<Entry>]) -> Vec<&'a str> {
    procedures.iter().map(|&id| site.entries[id].procedure.code.as_str()).collect()
}

/// What a file names by codes and slugs.
pub(super) fn codes(references: &[Reference]) -> Vec<&str> {
    references.iter().map(|one| one.code.as_str()).collect()
}

/// The source's sentences where a fact is quoted; a question that is understood has none.
#[derive(Serialize)]
pub(crate) struct QuotesView<'a> {
    papers: Option<&'a str>,
    sets: Option<&'a str>,
    requirements: Option<&'a str>,
    time: Option<&'a str>,
    fees: Option<&'a str>,
    place: Option<&'a str>,
    online: Option<&'a str>,
}

impl<'a> QuotesView<'a> {
    pub(crate) fn of(quotes: &'a Quotes) -> Self {
        Self {
            papers: quotes.papers.as_deref(),
            sets: quotes.sets.as_deref(),
            requirements: quotes.requirements.as_deref(),
            time: quotes.time.as_deref(),
            fees: quotes.fees.as_deref(),
            place: quotes.place.as_deref(),
            online: quotes.online.as_deref(),
        }
    }
}

pub(crate) fn returns(returns: &[Return]) -> Vec<&'static str> {
    returns.iter().map(|one| one.word()).collect()
}

#[derive(Serialize)]
pub(crate) struct FeeView<'a> {
    kind: &'static str,
    state: &'static str,
    amount: Option<u64>,
    currency: Option<&'a str>,
    per: Option<&'a str>,
    set_by: Option<&'static str>,
    exempt: &'a [String],
    applies_to: Option<&'a str>,
    case: Option<&'a str>,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
    basis: Option<&'a str>,
    note: Option<&'a str>,
}

impl<'a> FeeView<'a> {
    fn of(procedure: &'a Procedure, fee: &'a Fee) -> Self {
        Self::new(fee, fee.note.as_ref().map(|note| procedure.note_text(note)))
    }

    fn new(fee: &'a Fee, note: Option<&'a str>) -> Self {
        let kind = fee.kind.word();
        let (state, money, by_province) = match &fee.stated {
            Stated::Free => ("free", None, false),
            Stated::Amount { money, set_by_province } => ("amount", Some(money), *set_by_province),
            Stated::SetByProvince => ("set-by-province", None, true),
            Stated::SeeText => ("see-text", None, false),
            Stated::NotStated => ("not-stated", None, false),
        };
        Self {
            kind,
            state,
            amount: money.map(|money| money.amount),
            currency: money.map(|money| money.currency.as_str()),
            per: fee.per.as_deref(),
            set_by: by_province.then_some("province"),
            exempt: &fee.exempt,
            applies_to: fee.applies_to.as_deref(),
            case: fee.case.as_deref(),
            valid_from: fee.valid_from,
            valid_to: fee.valid_to,
            basis: fee.basis.as_deref(),
            note,
        }
    }
}

/// A fee of a resolution, whose notes stand in place.
pub(crate) fn rate(fee: &Fee) -> FeeView<'_> {
    let note = match &fee.note {
        Some(Note::Here(text)) => Some(text.as_str()),
        Some(Note::Shared(_)) | None => None,
    };
    FeeView::new(fee, note)
}

#[derive(Serialize)]
pub(crate) struct ChannelView<'a> {
    via: &'static str,
    case: Option<&'a str>,
    processing_time: TimingView<'a>,
    note: Option<&'a str>,
    address: Option<&'a str>,
    link: Option<&'a str>,
    fees: Vec<FeeView<'a>>,
    /// Both empty: not stated for this way.
    pay: Vec<&'static str>,
    returns: Vec<&'static str>,
    return_note: Option<&'a str>,
}

/// One for each way and case.
pub(crate) fn channels(procedure: &Procedure) -> Vec<ChannelView<'_>> {
    let ways =
        procedure.channels.iter().flat_map(|channel| channel.via.iter().map(move |way| (channel, *way)));
    ways.map(|(channel, way)| channel_view(procedure, channel, way)).collect()
}

fn channel_view<'a>(procedure: &'a Procedure, channel: &'a Channel, way: Via) -> ChannelView<'a> {
    ChannelView {
        via: way.word(),
        case: channel.case.as_deref(),
        processing_time: TimingView::of(procedure.timing_of(channel), false),
        note: channel.note.as_deref(),
        address: channel.address.as_deref(),
        link: channel.link.as_deref(),
        fees: channel.fees.iter().map(|fee| FeeView::of(procedure, fee)).collect(),
        pay: channel.pay.iter().map(|one| one.word()).collect(),
        returns: returns(&channel.returns),
        return_note: channel.return_note.as_deref(),
    }
}

#[derive(Serialize)]
pub(crate) struct GroupView<'a> {
    title: Option<&'a str>,
    need: &'static str,
    case: Option<&'a str>,
    pick: &'static str,
    choose: Option<&'a str>,
    items: Vec<ItemView<'a>>,
}

/// A note or a heading has its text only: counts of it would be counts of papers.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum ItemView<'a> {
    Paper(PaperView<'a>),
    Note { text: &'a str },
    Heading { text: &'a str },
}

#[derive(Serialize)]
struct PaperView<'a> {
    text: &'a str,
    originals: OrNotStated<u32>,
    copies: OrNotStated<u32>,
    when: Option<&'a str>,
    via: Vec<&'static str>,
    one_of: Option<&'a str>,
    hand_over: Option<&'static str>,
    short: Option<&'a str>,
    form: Option<FormView<'a>>,
    /// Names of the members of a linked group that want it; left out where all do.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    wanted_by: &'a [String],
}

#[derive(Serialize)]
struct FormView<'a> {
    title: &'a str,
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sample: Option<String>,
}

impl<'a> GroupView<'a> {
    pub(crate) fn of(site: &Site, group: &'a DossierGroup) -> Self {
        Self {
            title: group.title.as_deref(),
            need: group.need.word(),
            case: group.case.as_deref(),
            pick: group.pick.word(),
            choose: group.choose.as_deref(),
            items: group.items.iter().map(|item| item_view(site, item)).collect(),
        }
    }
}

fn item_view<'a>(site: &Site, item: &'a DossierItem) -> ItemView<'a> {
    match item {
        DossierItem::Paper(paper) => ItemView::Paper(paper_view(site, paper)),
        DossierItem::Note(text) => ItemView::Note { text },
        DossierItem::Heading(text) => ItemView::Heading { text },
    }
}

fn paper_view<'a>(site: &Site, paper: &'a Paper) -> PaperView<'a> {
    let file = |file: &str| reference(site, address::OPEN_DATA, &address::asset(file));
    PaperView {
        text: &paper.name,
        originals: paper.originals.into(),
        copies: paper.copies.into(),
        when: paper.when.as_deref(),
        via: paper.via.iter().map(|way| way.word()).collect(),
        one_of: paper.one_of.as_deref(),
        hand_over: paper.hand_over.map(HandOver::word),
        short: paper.short.as_deref(),
        form: paper.form.as_ref().map(|form| FormView {
            title: &form.title,
            file: form.file.as_deref().map(file),
            sample: form.sample.as_deref().map(file),
        }),
        wanted_by: &paper.wanted_by,
    }
}

pub(crate) fn life_word(life: Life) -> &'static str {
    match life {
        Life::Announced(_) => "announced",
        Life::InForce => "in-force",
        Life::Ended(_) => "ended",
    }
}

/// `{"version":1,"NAME":[…]}` with one element a line.
pub(crate) fn document<T: Serialize>(name: &str, elements: Vec<T>) -> Vec<u8> {
    let mut json = format!("{{\"version\":1,\"{name}\":[").into_bytes();
    for (at, element) in elements.into_iter().enumerate() {
        json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut json, &element).expect("JSON is written to memory");
    }
    json.extend_from_slice(b"\n]}\n");
    json
}

/// What something rests on.
#[derive(Serialize)]
pub(crate) struct LegalView<'a> {
    number: Option<&'a str>,
    title: Option<&'a str>,
    issuer: Option<&'a str>,
    date: Option<Date>,
    in_force_from: Option<Date>,
    articles: Option<&'a str>,
}

impl<'a> LegalView<'a> {
    pub(crate) fn of(basis: &'a LegalBasis) -> Self {
        Self {
            number: basis.number.as_deref(),
            title: basis.title.as_deref(),
            issuer: basis.issuer.as_deref(),
            date: basis.date,
            in_force_from: basis.in_force_from,
            articles: basis.articles.as_deref(),
        }
    }
}
