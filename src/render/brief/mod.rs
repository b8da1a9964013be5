//! What a resident must know of a procedure, decided once for pages and prints.
//!
//! In: the [`Site`] and one of its entries, as a [`Subject`]. Out: plain text and references into the
//! catalogue, in the order they are read. Markup, links from page to page and what fits on a sheet of
//! paper are the business of those who use it.

pub(crate) mod apply;
pub(crate) mod changes;
pub(crate) mod due;
pub(crate) mod facts;
pub(crate) mod laws;
pub(crate) mod notes;
mod notice;
pub(crate) mod office;
pub(crate) mod papers;
pub(crate) mod paying;
pub(crate) mod places;
pub(crate) mod questions;
pub(crate) mod quote;
pub(crate) mod row;
mod sums;
pub(crate) mod ways;

use std::cell::OnceCell;

use jiff::civil::Date;
use serde::Serialize;

use self::office::{Dial, dial_for};
use self::places::Where;
use super::public::{PORTAL_LOOK_UP, portal_address};
use super::words;
use crate::catalogue::{Channel, LegalBasis, Life, Online, Procedure, Status, Via, is_free_for_all};
use crate::prose::{Block, Inline, Prose, safe_address};
use crate::site::{Entry, FieldEntry, GroupEntry, Id, LawEntry, Site};
use crate::strings::TEXT;

pub(crate) use notice::{LeadsTo, Notice};

/// What whoever hands in may rely on (Nghị định 63/2010/NĐ-CP).
pub(crate) const RIGHTS: [&str; 3] = [TEXT.rights.refuse, TEXT.rights.reasons, TEXT.rights.feedback];

/// The same where there is little room. The rule of two rounds is left out with its exceptions.
pub(crate) const RIGHTS_IN_SHORT: [&str; 3] =
    [TEXT.rights.refuse_short, TEXT.rights.reasons_short, TEXT.rights.feedback_short];

/// A description up to this many letters opens a page or a leaflet; a longer one goes with the official text.
const LEAD: usize = 420;

/// A procedure on a day, at a commune.
#[derive(Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) site: &'a Site,
    pub(crate) entry: &'a Entry,
    pub(crate) procedure: &'a Procedure,
    pub(crate) day: Date,
    pub(crate) field: Option<&'a FieldEntry>,
    /// Whom to ask.
    pub(crate) dial: Option<Dial>,
    /// Which text each row of the legal basis is; none of a version that is not the day's.
    pub(crate) laws: &'a [Option<Id<LawEntry>>],
    /// Found when it is first asked for: [`places::of`].
    pub(crate) place: OnceCell<Where<'a>>,
}

impl<'a> Subject<'a> {
    pub(crate) fn new(site: &'a Site, id: Id<Entry>) -> Self {
        let entry = &site.entries[id];
        let field = entry.field.map(|id| &site.fields[id]);
        Self {
            site,
            entry,
            procedure: &entry.procedure,
            day: site.day,
            field,
            dial: dial_for(&site.config, field.map(|field| &field.field)),
            laws: &entry.laws,
            place: OnceCell::new(),
        }
    }

    /// The same with another version's content.
    pub(crate) fn of_version<'v>(&self, procedure: &'v Procedure) -> Subject<'v>
    where
        'a: 'v,
    {
        let Self { site, entry, day, field, .. } = *self;
        let dial = self.dial.clone();
        Subject { site, entry, procedure, day, field, dial, laws: &[], place: OnceCell::new() }
    }

    /// All that everything said of it follows from, besides the configuration, the day, and what is said of other
    /// procedures and of decisions.
    pub(crate) fn follows_from(&self) -> impl Serialize + use<'a> {
        let next = self.entry.next.as_ref().map(|next| (next.effective_from, &next.decisions));
        let field = self.field.map(|field| &field.field.name);
        (self.entry.procedure.seen, self.entry.life, next, field, laws::follows_from(self))
    }

    /// Linked groups it is best handed in with.
    pub(crate) fn joined(&self) -> impl Iterator<Item = &'a GroupEntry> + use<'a> {
        let site = self.site;
        self.entry.joined.iter().map(move |&group| &site.groups[group])
    }

    /// The members of the linked group it stands for, in the order they are settled; else none.
    pub(crate) fn members(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let site = self.site;
        let group = self.entry.group.map(|group| &site.groups[group]);
        group.into_iter().flat_map(move |group| group.members.iter().map(move |&id| &site.entries[id]))
    }

    /// In a line: what it is best handed in with, or what it joins.
    pub(crate) fn linked(&self) -> Option<String> {
        let own = self.entry.group.map(|group| &self.site.groups[group]);
        if let Some(group) = own.filter(|group| !group.joining.is_empty()) {
            return Some(format!("{}: {}", gain(group), joining(self.site, group)));
        }
        let group = self.joined().next()?;
        let mut lower = String::new();
        words::push_lower_first(&gain(group), &mut lower);
        Some(TEXT.linked.better_joined(group.group.spoken_name(), &lower))
    }

    /// Only its name, its code and where to ask are known.
    pub(crate) fn is_listed_only(&self) -> bool {
        self.procedure.status == Status::Listed
    }

    pub(crate) fn has_ended(&self) -> bool {
        matches!(self.entry.life, Life::Ended(_))
    }

    /// Whether there is more to tell than a name: it has not ended and its content is known.
    pub(crate) fn is_full(&self) -> bool {
        !self.has_ended() && !self.is_listed_only()
    }

    /// The official name, where people say another.
    pub(crate) fn official_name(&self) -> Option<&'a str> {
        official_name(self.procedure)
    }

    /// What sets it apart, in a few words each.
    pub(crate) fn tags(&self) -> Vec<String> {
        let procedure = self.procedure;
        if !self.is_full() {
            return Vec::new();
        }
        let mut tags = Vec::new();
        match words::online(procedure.online) {
            Some(level) => tags.push(level.to_owned()),
            // What the source says of it in words may be that it cannot be done: the words stand beside the ways.
            None if has_way(procedure, Via::Online) && procedure.quotes.online.is_none() => {
                tags.push(TEXT.ways.level_not_stated.to_owned());
            }
            None => {}
        }
        tags.extend(self.assisted_writing().map(str::to_owned));
        if procedure.boundary_free == Some(true) {
            tags.push(TEXT.procedure.other_communes.to_owned());
        }
        if let (Life::InForce, Some(to)) = (self.entry.life, procedure.effective_to) {
            tags.push(TEXT.spans.holds_until(&words::date(to)));
        }
        tags
    }

    /// That the office writes down what is asked for, where it does.
    pub(crate) fn assisted_writing(&self) -> Option<&'static str> {
        self.procedure.commune.assisted_writing.then_some(TEXT.procedure.assisted_writing)
    }

    /// What must be known before reading on.
    pub(crate) fn notice(&self) -> Option<Notice<'a>> {
        notice::notice(self)
    }

    /// That texts it rests on are repealed.
    pub(crate) fn law_notice(&self) -> Option<laws::LawNotice> {
        laws::notice(self)
    }

    /// What the source says of handing in online, where its level could not be read.
    pub(crate) fn online_quote(&self) -> Option<String> {
        let sentence = self.procedure.quotes.online.as_deref()?;
        let unread = self.procedure.online == Online::NotStated;
        unread.then(|| TEXT.source.said(&format!("“{}”", sentence.trim_end_matches(['.', ';']))))
    }

    /// Where to hand in online today: the procedure's own link, the portal's page, the commune's.
    pub(crate) fn online_address(&self) -> Option<String> {
        let procedure = self.procedure;
        let online = procedure.channels.iter().filter(|channel| channel.via.contains(&Via::Online));
        let own = online.clone().find_map(|channel| channel.link.as_deref().and_then(safe_address));
        let can = online.count() > 0 || matches!(procedure.online, Online::Full | Online::Partial);
        if !can || self.entry.life != Life::InForce || self.is_listed_only() {
            return None;
        }
        let commune = || self.site.config.commune.online.as_deref().and_then(safe_address);
        own.or_else(|| portal_address(procedure)).or_else(commune)
    }

    /// Where a dossier is looked up that was handed in online.
    pub(crate) fn look_up_address(&self) -> Option<String> {
        self.online_address()?;
        let own = self.site.config.commune.lookup.as_deref().and_then(safe_address);
        own.or_else(|| Some(PORTAL_LOOK_UP.to_owned()))
    }

    /// What must be at hand for handing in online; nothing where that cannot be done. Money only where something may be
    /// charged by that way.
    pub(crate) fn ready_for_online(&self) -> Vec<&'static str> {
        if self.online_address().is_none() {
            return Vec::new();
        }
        let online = self.procedure.channels.iter().filter(|channel| channel.via.contains(&Via::Online));
        let is_free = |channel: &Channel| is_free_for_all(&channel.fees.iter().collect::<Vec<_>>());
        let is_free = online.clone().next().is_some() && online.clone().all(is_free);
        let ready =
            [TEXT.check_list.ready_account, TEXT.check_list.ready_pictures, TEXT.check_list.ready_phone];
        ready.into_iter().chain((!is_free).then_some(TEXT.check_list.ready_money)).collect()
    }

    /// The description, where it is short enough to open a page or a leaflet. May be empty.
    pub(crate) fn lead(&self) -> Option<&'a Prose> {
        Some(&self.procedure.text.description).filter(|description| is_lead(description))
    }

    /// The decisions that announced it; none: the source does not say.
    pub(crate) fn decisions(&self) -> impl Iterator<Item = String> + use<'a> {
        self.procedure.decisions.iter().map(words::decision)
    }

    /// The texts a linked group rests on, a line each.
    pub(crate) fn legal_basis(&self) -> Vec<String> {
        legal_lines(&self.procedure.legal_basis)
    }

    /// Where a note stands that is too long for a table: `here`, unless a group without an official text sends its
    /// reader to its members.
    pub(crate) fn note_elsewhere(&self, here: &'static str) -> &'static str {
        if self.entry.is_composed { TEXT.linked.note_at_member } else { here }
    }

    /// From when and until when it holds.
    pub(crate) fn effective(&self) -> String {
        words::from_to(self.procedure.effective_from, self.procedure.effective_to)
            .unwrap_or_else(|| TEXT.source.silent.to_owned())
    }

    /// "05/11/2026", where the commune compared it with its source.
    pub(crate) fn checked(&self) -> Option<String> {
        self.site.checked_on(&self.procedure.commune.review).map(words::date)
    }

    pub(crate) fn updated(&self) -> String {
        self.procedure.updated.map_or_else(|| TEXT.source.silent.to_owned(), words::date)
    }
}

/// What something rests on, a line each.
pub(crate) fn legal_lines(basis: &[LegalBasis]) -> Vec<String> {
    let line = |basis: &LegalBasis| {
        let parts = [&basis.number, &basis.title].into_iter().flatten().map(String::as_str);
        let named = parts.collect::<Vec<_>>().join(" – ");
        let more: Vec<String> = basis_details(basis);
        if named.is_empty() || more.is_empty() { named } else { format!("{named} ({})", more.join("; ")) }
    };
    basis.iter().map(line).filter(|line| !line.is_empty()).collect()
}

/// "Một lần nộp cho 3 thủ tục"
pub(crate) fn gain(group: &GroupEntry) -> String {
    words::handed_in_once(group.joining.len())
}

/// "Khai sinh; Thường trú": those of its members that are counted.
pub(crate) fn joining(site: &Site, group: &GroupEntry) -> String {
    let names: Vec<&str> =
        group.joining.iter().map(|&member| site.entries[member].procedure.spoken_name()).collect();
    names.join("; ")
}

/// The official name, where people say another.
fn official_name(procedure: &Procedure) -> Option<&str> {
    (procedure.spoken_name() != procedure.name).then_some(&*procedure.name)
}

/// What is said of a legal text behind its name: articles, issuer, days.
pub(crate) fn basis_details(basis: &LegalBasis) -> Vec<String> {
    let mut more: Vec<String> = Vec::new();
    more.extend(basis.articles.clone());
    more.extend(basis.issuer.as_ref().map(|issuer| TEXT.official.of_issuer(issuer)));
    more.extend(basis.date.map(|date| TEXT.official.issued(&words::date(date))));
    more.extend(basis.in_force_from.map(|date| TEXT.official.in_force_from(&words::date(date))));
    more
}

fn has_way(procedure: &Procedure, via: Via) -> bool {
    procedure.channels.iter().any(|channel| channel.via.contains(&via))
}

fn is_lead(description: &Prose) -> bool {
    let letters = |inline: &Inline| match inline {
        Inline::Text(text) => text.chars().count(),
        _ => 40,
    };
    match description.blocks.as_slice() {
        [] => true,
        blocks if blocks.len() <= 3 => {
            let paragraph = |block: &Block| match block {
                Block::Paragraph(inlines) => Some(inlines.iter().map(letters).sum::<usize>()),
                _ => None,
            };
            blocks.iter().map(paragraph).sum::<Option<usize>>().is_some_and(|sum| sum <= LEAD)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    /// Its members: two in force, one that has ended, one that is only announced.
    #[test]
    fn a_group_names_those_that_it_counts() {
        let site = sample::sites().remove(0);
        let group = site.groups.iter().find(|group| group.members.len() == 4).expect("a group of four");
        assert_eq!(gain(group), "Một lần nộp cho 2 thủ tục");
        let told = Subject::new(&site, group.entry).linked();
        assert_eq!(told.as_deref(), Some("Một lần nộp cho 2 thủ tục: Thử; Thủ tục thử mới có tên"));
    }
}
