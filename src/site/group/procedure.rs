//! A group as a procedure: composed of its members, or the one whose code it has with the group's words.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::dossier::{dossier, named};
use crate::catalogue::kinds::procedure::plain_names;
use crate::catalogue::{
    Authority, Channel, Count, DossierItem, Fee, LinkedGroup, Note, Online, Procedure, Quotes, Status,
    Timing, Via, paper_key,
};
use crate::site::shown::Shown;
use crate::source::Hash;

/// Of all that a group's page follows from: its file, and each procedure with whether it holds.
fn hash_of<'a>(group: &LinkedGroup, procedures: impl Iterator<Item = &'a Shown>, day: Date) -> Hash {
    let mut seen = group.origin.hash.0.to_vec();
    seen.extend(group.text.links.seen().unwrap_or_default().bytes());
    for procedure in procedures {
        seen.extend_from_slice(&procedure.seen.0);
        seen.extend_from_slice(format!("{:?}", procedure.life_on(day)).as_bytes());
    }
    Hash::of(&seen)
}

fn procedures<'a>(shown: &[&'a Shown]) -> Vec<&'a Procedure> {
    shown.iter().map(|one| &*one.procedure).collect()
}

/// Its own content, the group's words where it has none, and who wants each paper.
pub(super) fn worded(group: &LinkedGroup, shown: &[&Shown], own: &Shown, day: Date) -> Shown {
    let seen = hash_of(group, shown.iter().copied().chain([own]), day);
    let members = &procedures(shown);
    let mut procedure = Procedure::clone(own);
    // The program's own words stand behind those of the group.
    plain_names::take_out(&mut procedure);
    let (words, theirs) = (&mut procedure.commune, &group.words);
    words.plain_name = words.plain_name.take().or_else(|| theirs.plain_name.clone());
    words.act_within = words.act_within.take().or_else(|| theirs.act_within.clone());
    for (own, other) in [
        (&mut words.keywords, &theirs.keywords),
        (&mut words.summary, &theirs.summary),
        (&mut words.cautions, &theirs.cautions),
    ] {
        if own.is_empty() {
            own.clone_from(other);
        }
    }
    plain_names::fill_in(&mut procedure);
    if procedure.dossier.is_empty() {
        procedure.dossier = dossier(group, members);
    } else {
        for item in procedure.dossier.iter_mut().flat_map(|group| &mut group.items) {
            if let DossierItem::Paper(paper) = item {
                let wanting = members.iter().filter(|member| {
                    member.papers().any(|other| paper_key(&other.name) == paper_key(&paper.name))
                });
                paper.wanted_by = named(wanting.copied(), members.len());
            }
        }
    }
    Shown { procedure: Arc::new(procedure), seen }
}

/// One procedure of all members.
pub(super) fn composed(group: &LinkedGroup, shown: &[&Shown], day: Date) -> Shown {
    let seen = hash_of(group, shown.iter().copied(), day);
    let members = &procedures(shown);
    let mut authority = Authority::default();
    for member in members {
        for (all, own) in [
            (&mut authority.executing, &member.authority.executing),
            (&mut authority.competent, &member.authority.competent),
            (&mut authority.coordinating, &member.authority.coordinating),
        ] {
            all.extend(own.iter().filter(|name| !all.contains(name)).cloned().collect::<Vec<_>>());
        }
    }
    let mut results: Vec<_> = Vec::new();
    for result in members.iter().flat_map(|member| &member.results) {
        if !results.contains(result) {
            results.push(result.clone());
        }
    }
    let procedure = Procedure {
        origin: group.origin.clone(),
        code: group.slug.clone(),
        code_span: group.name_span.clone(),
        name: group.name.clone(),
        field: String::new(),
        scope: None,
        online: Online::NotStated,
        applicants: Vec::new(),
        dossier_sets: Count::NotStated,
        processing_time: group.processing_time.clone().into(),
        portal_id: None,
        updated: group.updated,
        effective_from: group.effective_from,
        effective_to: group.effective_to,
        replaced_by: None,
        ended_by: None,
        requires: Vec::new(),
        related: Vec::new(),
        life_events: None,
        boundary_free: None,
        commune: group.words.clone(),
        status: Status::Published,
        authority,
        decisions: Vec::new(),
        cases: Vec::new(),
        channels: channels(group, members),
        dossier: dossier(group, members),
        results,
        returns: Vec::new(),
        returns_by_way: false,
        no_requirements: false,
        quotes: Quotes::default(),
        legal_basis: group.legal_basis.clone(),
        texts: BTreeMap::new(),
        text: group.text.clone(),
    };
    Shown { procedure: Arc::new(procedure), seen }
}

/// The group's ways, each with what every member costs that way: never a sum, for one of them may be silent.
fn channels(group: &LinkedGroup, members: &[&Procedure]) -> Vec<Channel> {
    let mut channels: Vec<Channel> = Vec::new();
    for &via in &group.via {
        let fees: Vec<Fee> = members.iter().flat_map(|member| fees(member, via)).collect();
        match channels.iter_mut().find(|known| known.fees == fees) {
            Some(known) => known.via.push(via),
            None => channels.push(Channel {
                id: None,
                via: vec![via],
                case: None,
                processing_time: Timing::default(),
                note: None,
                address: group.address.clone(),
                link: group.link.clone().filter(|_| via == Via::Online),
                fees,
                pay: Vec::new(),
                returns: Vec::new(),
                return_note: None,
            }),
        }
    }
    channels
}

/// What a member costs by a way, outside its special cases.
fn fees(member: &Procedure, via: Via) -> Vec<Fee> {
    let of_way =
        member.channels.iter().filter(|channel| channel.via.contains(&via) && channel.case.is_none());
    let rows: Vec<&Fee> = of_way.flat_map(|channel| &channel.fees).filter(|fee| fee.case.is_none()).collect();
    let silent = Fee::not_stated();
    let rows = if rows.is_empty() { vec![&silent] } else { rows };
    let name = member.spoken_name();
    let own = |fee: &Fee| Fee {
        id: None,
        applies_to: Some(match &fee.applies_to {
            Some(applies) => format!("{name}: {applies}"),
            None => name.to_owned(),
        }),
        note: fee.note.as_ref().map(|note| Note::Here(member.note_text(note).to_owned())),
        ..fee.clone()
    };
    rows.into_iter().map(own).collect()
}
