//! The page of one procedure: what residents ask first, then the full official text.
//!
//! A procedure in force or announced has everything; one that ended keeps its notice, its successor
//! and the official text folded; one that is only listed has its name, code and where to ask.

use jiff::civil::Date;
use serde::Serialize;

use super::facts::{self, Fact};
use super::head::Head;
use super::papers::{self, Papers};
use super::parts::{Dial, Link, dial_for};
use super::shell;
use super::ways::{self, Way};
use super::{link, official};
use crate::cache::Fingerprint;
use crate::catalogue::model::{Life, Online, Procedure, Status, Via};
use crate::prose::safe_address;
use crate::render::html::{Html, Writer};
use crate::render::public::portal_address;
use crate::render::{json_ld, words};
use crate::site::{Entry, Site};

/// A description up to this many letters opens the page; a longer one goes with the official text.
pub const LEAD: usize = 420;

/// Everything a procedure's page is made from. The view is built from this alone.
#[derive(Debug)]
pub struct Seen<'a> {
    pub site: &'a Site,
    pub entry: &'a Entry,
    pub procedure: &'a Procedure,
    pub at: &'a str,
    pub day: Date,
    pub field: Option<Link>,
    pub replaced_by: Option<Link>,
    pub requires: Vec<Link>,
    pub related: Vec<Link>,
    /// Whom to ask.
    pub dial: Option<Dial>,
}

#[derive(Debug, Serialize)]
pub struct View<'a> {
    head: Head,
    field: Option<Link>,
    name: &'a str,
    /// The official name, where people say another.
    official_name: Option<&'a str>,
    code: &'a str,
    notice: Option<Notice>,
    tags: Vec<String>,
    lead: Html,
    act_within: Option<&'a str>,
    /// Whether there is more to show than a name.
    full: bool,
    ended: bool,
    facts: Vec<Fact>,
    action: Option<Link>,
    dial: Option<Dial>,
    cautions: &'a [String],
    papers: Papers<'a>,
    summary: &'a [String],
    ways: Vec<Way>,
    further: Vec<Further<'a>>,
    requires: Vec<Link>,
    related: Vec<Link>,
    official: Html,
    parts: Vec<official::PartLink>,
    decisions: Vec<String>,
    effective: String,
    updated: String,
    portal: Option<String>,
    keywords: String,
}

/// What must be known before reading on.
#[derive(Debug, Serialize)]
struct Notice {
    title: String,
    text: String,
    links: Vec<Link>,
}

/// A section of the author's own.
#[derive(Debug, Serialize)]
struct Further<'a> {
    id: String,
    title: &'a str,
    body: Html,
}

impl<'a> Seen<'a> {
    pub fn new(site: &'a Site, index: usize) -> Self {
        let entry = &site.entries[index];
        let field = entry.field.map(|index| &site.fields[index]);
        let named = |index: usize| {
            let other = &site.entries[index];
            Link {
                href: link(&entry.address, &other.address),
                text: other.procedure.spoken_name().to_owned(),
            }
        };
        Self {
            site,
            entry,
            procedure: &entry.procedure,
            at: &entry.address,
            day: site.day,
            field: field.map(|field| Link {
                href: link(&entry.address, &field.address),
                text: field.field.name.clone(),
            }),
            replaced_by: entry.replaced_by.map(named),
            requires: entry.requires.iter().copied().map(named).collect(),
            related: entry.related.iter().copied().map(named).collect(),
            dial: dial_for(&site.config, field.map(|field| field.field.name.as_str())),
        }
    }

    /// The configuration and the day are part of every page's fingerprint.
    pub fn fingerprint(&self) -> Fingerprint {
        let next = self.entry.next.as_ref().map(|next| (next.effective_from, &next.decisions));
        let links = (&self.field, &self.replaced_by, &self.requires, &self.related);
        let own = (self.procedure.origin.hash, self.entry.life, next);
        Fingerprint::of(&(own, links))
    }

    fn is_listed_only(&self) -> bool {
        self.procedure.status == Status::Listed
    }
}

pub fn view<'a>(seen: &Seen<'a>) -> View<'a> {
    let procedure = seen.procedure;
    let ended = matches!(seen.entry.life, Life::Ended(_));
    let full = !ended && !seen.is_listed_only();
    let facts = if full { facts::facts(seen) } else { Vec::new() };
    let name = procedure.spoken_name();
    let (official, parts) =
        if seen.is_listed_only() { (Html::default(), Vec::new()) } else { official::text(seen) };
    View {
        head: head(seen, &facts),
        field: seen.field.clone(),
        name,
        official_name: (name != procedure.name).then_some(&*procedure.name),
        code: &procedure.code,
        notice: notice(seen),
        tags: tags(seen),
        lead: lead(procedure),
        act_within: procedure.commune.act_within.as_deref(),
        full,
        ended,
        facts,
        action: action(seen),
        dial: seen.dial.clone(),
        cautions: &procedure.commune.cautions,
        papers: papers::papers(seen),
        summary: &procedure.commune.summary,
        ways: ways::ways(seen),
        further: further(procedure),
        requires: seen.requires.clone(),
        related: seen.related.clone(),
        official,
        parts,
        decisions: procedure.decisions.iter().map(official::decision).collect(),
        effective: effective(procedure),
        updated: procedure.updated.map_or_else(|| words::NOT_IN_SOURCE.to_owned(), words::date),
        portal: portal_address(procedure),
        keywords: procedure.commune.keywords.join(", "),
    }
}

fn head(seen: &Seen<'_>, facts: &[Fact]) -> Head {
    let mut head = Head::new(seen.site, seen.at, seen.procedure.spoken_name(), &description(seen, facts));
    if matches!(seen.entry.life, Life::Ended(_)) {
        // What has ended is no service any more.
        return head;
    }
    let service = json_ld::service(seen.site, seen.entry);
    head.json_ld = Html::new(&format!("<script type=\"application/ld+json\">{service}</script>\n"));
    head
}

/// For search and shared links: the facts in a row.
fn description(seen: &Seen<'_>, facts: &[Fact]) -> String {
    let mut text = words::upper_first(&seen.procedure.name);
    for fact in facts.iter().filter(|fact| fact.known) {
        text.push_str(". ");
        text.push_str(fact.label);
        text.push_str(": ");
        text.push_str(&fact.lines.join("; "));
    }
    text.push_str(". ");
    text.push_str(&shell::unit(&seen.site.config));
    text.push('.');
    text
}

fn tags(seen: &Seen<'_>) -> Vec<String> {
    let procedure = seen.procedure;
    if matches!(seen.entry.life, Life::Ended(_)) || seen.is_listed_only() {
        return Vec::new();
    }
    let mut tags = Vec::new();
    match words::online(procedure.online) {
        Some(level) => tags.push(level.to_owned()),
        None if has_way(procedure, Via::Online) => tags.push("Nộp được trên mạng".to_owned()),
        None => {}
    }
    if procedure.boundary_free == Some(true) {
        tags.push("Nộp được ở xã, phường khác trong tỉnh".to_owned());
    }
    if let (Life::InForce, Some(from)) = (seen.entry.life, procedure.effective_from) {
        tags.push(format!("Có hiệu lực từ {}", words::date(from)));
    }
    if let (Life::InForce, Some(to)) = (seen.entry.life, procedure.effective_to) {
        tags.push(format!("Áp dụng đến hết {}", words::date(to)));
    }
    tags
}

fn has_way(procedure: &Procedure, via: Via) -> bool {
    procedure.channels.iter().any(|channel| channel.via.contains(&via))
}

fn notice(seen: &Seen<'_>) -> Option<Notice> {
    let successor = || -> Vec<Link> { seen.replaced_by.iter().cloned().collect() };
    let notice = |title: String, text: &str, links| Some(Notice { title, text: text.to_owned(), links });
    match seen.entry.life {
        Life::Ended(last) => {
            let title = format!("Thủ tục này đã hết hiệu lực sau ngày {}", words::date(last));
            let text = match seen.replaced_by {
                Some(_) => "Không nộp hồ sơ theo trang này nữa. Làm theo thủ tục thay thế:",
                None => {
                    "Không nộp hồ sơ theo trang này nữa. Nguồn không ghi thủ tục thay thế: hỏi cơ quan tiếp nhận trước khi làm."
                }
            };
            notice(title, text, successor())
        }
        Life::Announced(from) => notice(
            format!("Sắp có hiệu lực từ ngày {}", words::date(from)),
            "Trước ngày đó chưa áp dụng nội dung dưới đây.",
            Vec::new(),
        ),
        Life::InForce if seen.is_listed_only() => notice(
            "Đang cập nhật nội dung".to_owned(),
            "Thủ tục đã được công bố, nội dung chưa được đưa lên trang này. Xem trên Cổng Dịch vụ công quốc gia hoặc hỏi cơ quan tiếp nhận.",
            portal_address(seen.procedure)
                .map(|href| Link { href, text: "Xem trên Cổng Dịch vụ công quốc gia".to_owned() })
                .into_iter()
                .collect(),
        ),
        Life::InForce => {
            let next = seen.entry.next.as_ref()?;
            let from = words::date(next.effective_from?);
            let by = next.decisions.first().map(official::decision);
            let text = match by {
                Some(by) => format!("Nội dung mới theo {by}. Đến hết ngày trước đó vẫn làm theo trang này."),
                None => "Đến hết ngày trước đó vẫn làm theo trang này.".to_owned(),
            };
            notice(format!("Thủ tục này thay đổi từ ngày {from}"), &text, Vec::new())
        }
    }
}

/// The description, where it is short enough to open the page.
fn lead(procedure: &Procedure) -> Html {
    let description = &procedure.text.description;
    if !official::is_lead(description) {
        return Html::default();
    }
    let mut writer = Writer::default();
    writer.prose(description, 3);
    writer.finish()
}

fn further(procedure: &Procedure) -> Vec<Further<'_>> {
    let document = &procedure.text.further;
    let mut all = Vec::new();
    let section = |index: usize, title, body| {
        let mut writer = Writer::default();
        writer.prose(body, 3);
        Further { id: format!("muc-{index}"), title, body: writer.finish() }
    };
    if !document.lead.is_empty() {
        all.push(section(0, "Thông tin thêm", &document.lead));
    }
    let sections = document.sections.iter().enumerate();
    all.extend(sections.map(|(index, part)| section(index + 1, part.title.as_str(), &part.body)));
    all
}

/// Where to hand in online: the procedure's own link, the portal's page, the commune's.
fn action(seen: &Seen<'_>) -> Option<Link> {
    let procedure = seen.procedure;
    let online = procedure.channels.iter().filter(|channel| channel.via.contains(&Via::Online));
    let own = online.clone().find_map(|channel| channel.link.as_deref().and_then(safe_address));
    let can = online.count() > 0 || matches!(procedure.online, Online::Full | Online::Partial);
    if !can || matches!(seen.entry.life, Life::Announced(_) | Life::Ended(_)) || seen.is_listed_only() {
        return None;
    }
    let commune = || seen.site.config.commune.online.as_deref().and_then(safe_address);
    let href = own.or_else(|| portal_address(procedure)).or_else(commune)?;
    Some(Link { href, text: "Nộp trực tuyến".to_owned() })
}

fn effective(procedure: &Procedure) -> String {
    match (procedure.effective_from, procedure.effective_to) {
        (Some(from), Some(to)) => format!("Từ {} đến hết {}", words::date(from), words::date(to)),
        (Some(from), None) => format!("Từ {}", words::date(from)),
        (None, Some(to)) => format!("Đến hết {}", words::date(to)),
        (None, None) => words::NOT_IN_SOURCE.to_owned(),
    }
}
