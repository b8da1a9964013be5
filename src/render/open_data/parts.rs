//! The repeated parts of a procedure in the open data: times, counts, fees, channels, papers.
//!
//! In: a part of the model. Out: a view of it whose keys and states are those of the format.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::catalogue::model::*;
use crate::render::public::reference;
use crate::site::{Site, address};

/// What is stated, or the word for what is not.
pub enum OrNotStated<T> {
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
pub struct TimeView<'a> {
    state: &'static str,
    value: Option<Value>,
    text: Option<&'a str>,
}

impl<'a> TimeView<'a> {
    pub fn of(time: &'a Time) -> Self {
        let (state, value, text) = match time {
            Time::WorkingDays(WorkingDays(days)) => ("working-days", halves(*days), None),
            Time::Days(CalendarDays(days)) => ("days", halves(*days), None),
            Time::Hours(hours) => ("hours", halves(*hours), None),
            Time::Months(months) => ("months", halves(*months), None),
            Time::Years(years) => ("years", halves(*years), None),
            Time::SameDay(until) => {
                ("same-day", Some(Value::Clock(format!("{:02}:{:02}", until.hour(), until.minute()))), None)
            }
            Time::SeeText(text) => ("see-text", None, Some(text.as_str())),
            Time::NotStated => ("not-stated", None, None),
        };
        Self { state, value, text }
    }
}

#[derive(Serialize)]
pub struct FeeView<'a> {
    kind: &'static str,
    state: &'static str,
    amount: Option<u64>,
    currency: Option<&'a str>,
    per: Option<&'a str>,
    set_by: Option<&'static str>,
    exempt: &'a [String],
    applies_to: Option<&'a str>,
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
        let kind = match fee.kind {
            FeeKind::Fee => "fee",
            FeeKind::Charge => "charge",
            FeeKind::Price => "price",
        };
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
            valid_from: fee.valid_from,
            valid_to: fee.valid_to,
            basis: fee.basis.as_deref(),
            note,
        }
    }
}

/// A fee of a resolution, whose notes stand in place.
pub fn rate(fee: &Fee) -> FeeView<'_> {
    let note = match &fee.note {
        Some(Note::Here(text)) => Some(text.as_str()),
        Some(Note::Shared(_)) | None => None,
    };
    FeeView::new(fee, note)
}

#[derive(Serialize)]
pub struct ChannelView<'a> {
    via: &'static str,
    case: Option<&'a str>,
    processing_time: TimeView<'a>,
    note: Option<&'a str>,
    address: Option<&'a str>,
    link: Option<&'a str>,
    fees: Vec<FeeView<'a>>,
}

/// One for each way and case.
pub fn channels(procedure: &Procedure) -> Vec<ChannelView<'_>> {
    let ways =
        procedure.channels.iter().flat_map(|channel| channel.via.iter().map(move |way| (channel, *way)));
    ways.map(|(channel, way)| channel_view(procedure, channel, way)).collect()
}

fn channel_view<'a>(procedure: &'a Procedure, channel: &'a Channel, way: Via) -> ChannelView<'a> {
    ChannelView {
        via: via(way),
        case: channel.case.as_deref(),
        processing_time: TimeView::of(&channel.processing_time),
        note: channel.note.as_deref(),
        address: channel.address.as_deref(),
        link: channel.link.as_deref(),
        fees: channel.fees.iter().map(|fee| FeeView::of(procedure, fee)).collect(),
    }
}

pub fn via(via: Via) -> &'static str {
    match via {
        Via::InPerson => "in-person",
        Via::Online => "online",
        Via::Postal => "postal",
    }
}

#[derive(Serialize)]
pub struct GroupView<'a> {
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
}

impl<'a> GroupView<'a> {
    pub fn of(site: &Site, group: &'a DossierGroup) -> Self {
        Self {
            title: group.title.as_deref(),
            need: match group.need {
                Need::Always => "always",
                Need::InCase => "in-case",
                Need::NotStated => "not-stated",
            },
            case: group.case.as_deref(),
            pick: match group.pick {
                Pick::All => "all",
                Pick::One => "one",
                Pick::NotStated => "not-stated",
            },
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
        via: paper.via.iter().map(|way| via(*way)).collect(),
        hand_over: paper.hand_over.map(|how| match how {
            HandOver::Submit => "submit",
            HandOver::Present => "present",
        }),
        short: paper.short.as_deref(),
        form: paper
            .form
            .as_ref()
            .map(|form| FormView { title: &form.title, file: form.file.as_deref().map(file) }),
        wanted_by: &paper.wanted_by,
    }
}
