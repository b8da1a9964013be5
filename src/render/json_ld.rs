//! schema.org GovernmentService, one for each procedure's page; FAQPage of a question.
//!
//! In: an entry of the site. Out: JSON-LD that stands safely inside `<script type="application/ld+json">`.
//! A fact that is not stated is absent, never zero and never empty. Working days are not a duration
//! of ISO 8601, which knows calendar days only: they stand in a channel's description, in words.

mod place;

use std::io;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter};

use super::brief::places::is_at_own_office;
use super::brief::{Subject, apply};
use super::public::{plain_line, portal_address, public_address};
use super::words::{self, Said};
use crate::catalogue::{Channel, Fee, Halves, Procedure, Question, Stated, Status, Time, Timing, Via};
use crate::prose::dialled;
use crate::site::{Entry, Site};
use crate::strings::TEXT;

use place::Places;

/// A description longer than this many letters is cut at a word.
const DESCRIPTION: usize = 500;

#[derive(Serialize)]
struct Service {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(flatten)]
    node: Node,
    #[serde(rename = "alternateName", skip_serializing_if = "Option::is_none")]
    alternate_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    audience: Vec<Audience>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provider: Vec<Named>,
    #[serde(rename = "serviceOperator", skip_serializing_if = "Vec::is_empty")]
    operator: Vec<Named>,
    #[serde(rename = "availableChannel", skip_serializing_if = "Vec::is_empty")]
    channels: Vec<ServiceChannel>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    offers: Vec<Offer>,
    #[serde(rename = "serviceOutput", skip_serializing_if = "Vec::is_empty")]
    output: Vec<Output>,
    #[serde(rename = "isRelatedTo", skip_serializing_if = "Vec::is_empty")]
    related: Vec<Node>,
    #[serde(rename = "sameAs", skip_serializing_if = "Option::is_none")]
    same_as: Option<String>,
}

/// What tells one service from another.
#[derive(Serialize)]
struct Node {
    #[serde(rename = "@type")]
    kind: &'static str,
    identifier: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

/// A result, and how it comes back.
#[derive(Serialize)]
struct Output {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

#[derive(Serialize)]
struct Audience {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "audienceType")]
    who: String,
}

#[derive(Serialize)]
struct ServiceChannel {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "processingTime", skip_serializing_if = "Option::is_none")]
    processing_time: Option<String>,
    #[serde(rename = "serviceUrl", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(rename = "serviceLocation", skip_serializing_if = "Places::is_none")]
    location: Places,
    #[serde(rename = "servicePhone", skip_serializing_if = "Vec::is_empty")]
    phones: Vec<ContactPoint>,
}

#[derive(Serialize)]
struct ContactPoint {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    telephone: String,
}

#[derive(PartialEq, Serialize)]
struct Offer {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "priceSpecification")]
    price: Price,
}

#[derive(PartialEq, Serialize)]
struct Price {
    #[serde(rename = "@type")]
    kind: &'static str,
    price: u64,
    #[serde(rename = "priceCurrency")]
    currency: String,
    #[serde(rename = "unitText", skip_serializing_if = "Option::is_none")]
    per: Option<String>,
    #[serde(rename = "validFrom", skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    #[serde(rename = "validThrough", skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
}

/// A page with one question and its answer (schema.org FAQPage: who asks cannot answer there).
#[derive(Serialize)]
struct Faq {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "mainEntity")]
    questions: [AskedOf; 1],
}

#[derive(Serialize)]
struct AskedOf {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(rename = "dateCreated", skip_serializing_if = "Option::is_none")]
    asked_on: Option<Date>,
    #[serde(rename = "acceptedAnswer")]
    answer: AnswerText,
}

#[derive(Serialize)]
struct AnswerText {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// A question's page. What is not settled is part of its answer: a machine that reads it out must say that too.
pub(crate) fn question(site: &Site, at: &str, question: &Question) -> String {
    let unsettled = question.unsettled.iter().map(String::as_str);
    // A heading or an item is a sentence of its own when it is read out.
    let sentence = |text: &str| match text.trim_end() {
        told if told.ends_with(['.', '?', '!', ':', ';', '…']) => line(told),
        told => line(&format!("{told}.")),
    };
    let answer = question.answer.plain_text();
    let text: Vec<String> =
        answer.lines().chain(unsettled).filter(|text| !text.trim().is_empty()).map(sentence).collect();
    in_script(&Faq {
        context: "https://schema.org",
        kind: "FAQPage",
        questions: [AskedOf {
            kind: "Question",
            name: line(&question.title),
            asked_on: question.asked_on,
            answer: AnswerText { kind: "Answer", text: text.join(" "), url: public_address(site, at) },
        }],
    })
}

/// The service of an entry's page, ready to stand in a `script` element.
pub(crate) fn service(subject: &Subject<'_>) -> String {
    in_script(&view(subject))
}

fn in_script(view: &impl Serialize) -> String {
    let mut json = serde_json::Serializer::with_formatter(Vec::new(), InsideScript(CompactFormatter));
    view.serialize(&mut json).expect("JSON is written to memory");
    String::from_utf8(json.into_inner()).expect("JSON is UTF-8")
}

fn view(subject: &Subject<'_>) -> Service {
    let Subject { site, entry, procedure, .. } = *subject;
    let known = procedure.status != Status::Listed;
    let description = procedure.text.description.plain_text();
    let related = entry.related.iter().chain(&entry.requires);
    Service {
        context: "https://schema.org",
        node: node(site, entry, &procedure.name),
        alternate_name: procedure.commune.plain_name.as_deref().map(line),
        description: (!description.is_empty()).then(|| words::cut(&line(&description), DESCRIPTION)),
        category: entry.field.map(|id| line(&site.fields[id].field.name)),
        audience: procedure
            .applicants
            .iter()
            .map(|who| Audience { kind: "Audience", who: line(who) })
            .collect(),
        provider: named("GovernmentOrganization", &procedure.authority.competent),
        operator: named("GovernmentOrganization", &procedure.authority.executing),
        channels: if known { channels(subject) } else { Vec::new() },
        offers: offers(procedure, site.day),
        output: output(procedure),
        related: related.map(|&id| other(site, &site.entries[id])).collect(),
        same_as: portal_address(procedure),
    }
}

/// Of another procedure a page knows the name people say and its address, and its fingerprint covers no more.
fn other(site: &Site, entry: &Entry) -> Node {
    node(site, entry, entry.procedure.spoken_name())
}

fn node(site: &Site, entry: &Entry, name: &str) -> Node {
    Node {
        kind: "GovernmentService",
        identifier: entry.procedure.code.clone(),
        name: line(name),
        url: public_address(site, &entry.address),
    }
}

fn named<'a>(kind: &'static str, names: impl IntoIterator<Item = &'a String>) -> Vec<Named> {
    names.into_iter().map(|name| Named { kind, name: line(name) }).collect()
}

/// What one applies for first.
fn output(procedure: &Procedure) -> Vec<Output> {
    let returns = apply::returns_words(procedure);
    let titles = apply::results(procedure).into_iter();
    titles.map(|title| Output { kind: "Thing", name: line(&title), description: returns.clone() }).collect()
}

fn line(text: &str) -> String {
    plain_line(text).into_owned()
}

/// One for each way of each row.
fn channels(subject: &Subject<'_>) -> Vec<ServiceChannel> {
    let rows = subject.procedure.channels.iter();
    let ways = rows.flat_map(|channel| channel.via.iter().map(move |way| (channel, *way)));
    ways.map(|(channel, way)| service_channel(subject, channel, way)).collect()
}

fn service_channel(subject: &Subject<'_>, channel: &Channel, way: Via) -> ServiceChannel {
    let procedure = subject.procedure;
    let remote = subject.site.config.commune.remote;
    let timing = procedure.timing_of(channel);
    let case = channel.case.as_ref().and_then(|id| procedure.cases.iter().find(|case| case.id == *id));
    let time_said = time_said(procedure, timing, remote);
    let said =
        [case.map(|case| case.title.clone()), time_said.known.then(|| TEXT.open_data.time(&time_said.text))];
    let said: Vec<String> = said.into_iter().flatten().collect();
    let at_counter = way == Via::InPerson;
    ServiceChannel {
        kind: "ServiceChannel",
        name: words::via(way),
        description: (!said.is_empty()).then(|| line(&said.join(". "))),
        processing_time: words::own_time(timing, remote).and_then(duration),
        url: channel.link.clone().filter(|_| way == Via::Online),
        location: if at_counter { place::of(subject, channel) } else { Places::None },
        // The commune's numbers, where its own counter receives.
        phones: match at_counter && is_at_own_office(subject) {
            true => phones(subject.site),
            false => Vec::new(),
        },
    }
}

/// In words, all that a time depends on; what could not be read in the source's own.
fn time_said(procedure: &Procedure, timing: &Timing, remote: bool) -> Said {
    match procedure.quotes.time.as_deref().filter(|_| timing.is_silent()) {
        Some(quote) => Said::known(format!("{} “{}”", TEXT.source.says, words::one_line_quote(quote))),
        None => words::timing_line(procedure, timing, remote),
    }
}

fn phones(site: &Site) -> Vec<ContactPoint> {
    // Programs dial what stands here: only what is one number.
    let phones = site.config.commune.phones.iter().filter(|phone| dialled(&phone.number).is_some());
    let phones = phones.map(|phone| ContactPoint {
        kind: "ContactPoint",
        name: phone.label.as_deref().map(line),
        telephone: line(&phone.number),
    });
    phones.collect()
}

/// ISO 8601, for times that it can say. Half a month is none of them.
fn duration(time: &Time) -> Option<String> {
    let parts = |Halves(halves): Halves| (halves / 2, halves % 2 == 1);
    match time {
        Time::Days(days) => Some(match parts(days.0) {
            (0, true) => "PT12H".to_owned(),
            (days, true) => format!("P{days}DT12H"),
            (days, false) => format!("P{days}D"),
        }),
        Time::Hours(hours) => Some(match parts(*hours) {
            (0, true) => "PT30M".to_owned(),
            (hours, true) => format!("PT{hours}H30M"),
            (hours, false) => format!("PT{hours}H"),
        }),
        Time::Months(months) => match parts(*months) {
            (months, false) => Some(format!("P{months}M")),
            (_, true) => None,
        },
        Time::Years(years) => Some(match parts(*years) {
            (0, true) => "P6M".to_owned(),
            (years, true) => format!("P{years}Y6M"),
            (years, false) => format!("P{years}Y"),
        }),
        Time::WorkingDays(_) | Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => None,
    }
}

/// Amounts that the source really states and that hold on the day, each once and with all that it holds for. An amount
/// that the province still decides is not a price, "free" is not the price of zero đồng, and where anything of the money
/// is only quoted, no price is the whole of it.
fn offers(procedure: &Procedure, day: Date) -> Vec<Offer> {
    let fees = || procedure.channels.iter().flat_map(|channel| &channel.fees).filter(|fee| fee.holds_on(day));
    if procedure.quotes.fees.is_some() || fees().any(|fee| fee.stated == Stated::SeeText) {
        return Vec::new();
    }
    let mut offers = Vec::new();
    for (channel, fee) in
        procedure.channels.iter().flat_map(|channel| channel.fees.iter().map(move |fee| (channel, fee)))
    {
        let offer = offer(procedure, channel, fee)
            .filter(|_| fee.holds_on(day) && is_told_apart(procedure, channel, fee, day));
        offers.extend(offer.filter(|offer| !offers.contains(offer)));
    }
    offers
}

/// Of two amounts for one and the same thing neither is the price.
fn is_told_apart(procedure: &Procedure, channel: &Channel, fee: &Fee, day: Date) -> bool {
    let same = |other: &&Fee| {
        (other.kind, &other.applies_to, &other.case, &other.per)
            == (fee.kind, &fee.applies_to, &fee.case, &fee.per)
    };
    let of_the_way = |other: &&Channel| {
        other.case == channel.case && other.via.iter().any(|way| channel.via.contains(way))
    };
    let beside = procedure.channels.iter().filter(of_the_way).flat_map(|other| &other.fees);
    beside.filter(|other| other.holds_on(day)).filter(same).all(|other| other.stated == fee.stated)
}

fn offer(procedure: &Procedure, channel: &Channel, fee: &Fee) -> Option<Offer> {
    let Stated::Amount { money, set_by_province: false } = &fee.stated else { return None };
    let said = words::fee(fee);
    let case = fee.case.as_ref().or(channel.case.as_ref());
    let case =
        case.and_then(|id| procedure.cases.iter().find(|case| case.id == *id)).map(|case| case.title.clone());
    // The way is named where another way pays something else.
    let elsewhere = |other: &&Channel| !other.via.iter().any(|way| channel.via.contains(way));
    let differs = procedure.channels.iter().filter(elsewhere).any(|other| other.fees != channel.fees);
    let way = differs.then(|| words::ways(&channel.via, words::via));
    let limits: Vec<String> = [way, case, fee.applies_to.clone()].into_iter().flatten().collect();
    let mut about = vec![said.kind.to_owned()];
    about.extend((!limits.is_empty()).then(|| limits.join("; ")));
    let mut description = about.join(": ");
    if !fee.exempt.is_empty() {
        description = TEXT.open_data.exempt(&description, &fee.exempt.join("; "));
    }
    Some(Offer {
        kind: "Offer",
        description: Some(line(&description)),
        price: Price {
            kind: if fee.per.is_some() { "UnitPriceSpecification" } else { "PriceSpecification" },
            price: money.amount,
            currency: money.currency.clone(),
            per: fee.per.as_deref().map(line),
            from: fee.valid_from,
            to: fee.valid_to,
        },
    })
}

/// Writes `<`, `>`, `&` and the line separators of Unicode as escapes, so that no text can end the
/// element, begin a comment in it, or end a line of a script.
struct InsideScript(CompactFormatter);

impl Formatter for InsideScript {
    fn write_string_fragment<W: io::Write + ?Sized>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(['<', '>', '&', '\u{2028}', '\u{2029}']) {
            writer.write_all(&rest.as_bytes()[..at])?;
            let mut after = rest[at..].chars();
            let special = after.next().map_or(0, u32::from);
            write!(writer, "\\u{special:04x}")?;
            rest = after.as_str();
        }
        writer.write_all(rest.as_bytes())
    }

    fn write_char_escape<W: io::Write + ?Sized>(
        &mut self,
        writer: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        self.0.write_char_escape(writer, escape)
    }
}
