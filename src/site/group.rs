//! Linked groups as the site shows them: each is a page of its own, or the page of the procedure whose code it has.
//!
//! In: the groups of the catalogue and the procedures that show. Out: for a group without a code a [`Procedure`]
//! composed of its members, which pages and prints show like any other; for one with a code that procedure, with the
//! group's words where it has none. The check list has each paper once, with the members that want it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::shown::{OnDay, Shown};
use super::{All, ByCode, Entry, GroupEntry, Id, address};
use crate::catalogue::kinds::group;
use crate::catalogue::kinds::procedure::plain_names;
use crate::catalogue::{
    Authority, Catalogue, Channel, Count, DossierGroup, DossierItem, Fee, GroupPaper, Life, LinkedGroup,
    Need, Note, Online, Paper, Pick, Procedure, Quotes, Status, Timing, Via, paper_key,
};
use crate::source::Hash;
use crate::vietnamese::{begins_with_enumerator, sort_key};

/// Gives a procedure that is a linked group in force the group's words: it is listed by them. `shown` is in order of
/// code.
pub(crate) fn give_words(shown: &mut [OnDay], catalogue: &Catalogue, day: Date) {
    // Before its first day and after its last the procedure is itself alone.
    let in_force = catalogue.published.groups.iter().filter(|group| group.life_on(day) == Life::InForce);
    let coded: Vec<_> = in_force.filter_map(|group| Some((group, &group.code.as_ref()?.code))).collect();
    let index_of = |shown: &[OnDay], code: &str| {
        shown.binary_search_by(|current| current.procedure.code.as_str().cmp(code)).ok()
    };
    for (group, code) in coded {
        let Some(own) = index_of(shown, code) else { continue };
        let members = group.members.iter().filter_map(|member| index_of(shown, &member.code));
        let live = members.map(|index| &shown[index]).filter(|one| takes_part(one.life, Life::InForce));
        let parts: Vec<&Shown> = live.map(|one| &one.procedure).collect();
        shown[own].procedure = worded(group, &parts, &shown[own].procedure, day);
    }
}

/// The groups, each with what stands for it; one without a code becomes an entry of its own.
pub(crate) fn groups(
    catalogue: &Catalogue,
    day: Date,
    by_code: &mut ByCode,
    entries: &mut All<Entry>,
) -> All<GroupEntry> {
    let mut ordered: Vec<&LinkedGroup> = catalogue.published.groups.iter().collect();
    ordered.sort_by_cached_key(|group| (sort_key(group.spoken_name()), group.slug.clone()));
    let mut groups = All::new();
    for group in ordered {
        let life = group.life_on(day);
        let members: Vec<Id<Entry>> =
            group.members.iter().filter_map(|member| by_code.get(&member.code).copied()).collect();
        // What a member that ended asked for is asked for no more, and that of one to come not yet.
        let joining: Vec<Id<Entry>> =
            members.iter().copied().filter(|&member| takes_part(entries[member].life, life)).collect();
        let parts: Vec<&Shown> = joining.iter().map(|&member| &entries[member].procedure).collect();
        // A code that is not there was reported; the group then stands for itself.
        let own = group.code.as_ref().and_then(|code| by_code.get(&code.code).copied());
        let entry = match own {
            Some(own) => own,
            None => {
                let composed = composed(group, &parts, day);
                let code = composed.code.clone();
                let entry = entries.push(alone(group, composed, life));
                by_code.entry(code).or_insert(entry);
                entry
            }
        };
        let joins = life == Life::InForce && entries[entry].life == Life::InForce && joining.len() > 1;
        let together = if joins { joining.clone() } else { Vec::new() };
        let id = groups.push(GroupEntry { group: group.clone(), entry, life, members, joining });
        if own.is_none() || life == Life::InForce {
            entries[entry].group = Some(id);
        }
        for member in together {
            entries[member].joined.push(id);
        }
    }
    groups
}

/// Whether a procedure is settled with the group: now, or on the first day of a group that is to come.
fn takes_part(member: Life, group: Life) -> bool {
    match (member, group) {
        (Life::InForce, _) => true,
        (Life::Announced(from), Life::Announced(first)) => from <= first,
        (Life::Announced(_) | Life::Ended(_), _) => false,
    }
}

fn alone(group: &LinkedGroup, procedure: Shown, life: Life) -> Entry {
    Entry {
        life,
        earlier: Vec::new(),
        next: None,
        field: None,
        address: address::page(group::PAGES, &group.slug),
        is_composed: true,
        replaced_by: None,
        requires: Vec::new(),
        related: Vec::new(),
        dated: None,
        group: None,
        joined: Vec::new(),
        announced: Vec::new(),
        procedure,
    }
}

/// Of all that a group's page follows from: its file, and each procedure with whether it holds.
fn hash_of<'a>(group: &LinkedGroup, procedures: impl Iterator<Item = &'a Shown>, day: Date) -> Hash {
    let mut seen = group.origin.hash.0.to_vec();
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
fn worded(group: &LinkedGroup, shown: &[&Shown], own: &Shown, day: Date) -> Shown {
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
fn composed(group: &LinkedGroup, shown: &[&Shown], day: Date) -> Shown {
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

/// The merged check list: the group's own papers, then what all must bring, then each member's cases.
fn dossier(group: &LinkedGroup, members: &[&Procedure]) -> Vec<DossierGroup> {
    let replaced: Vec<String> =
        group.papers.iter().flat_map(|one| &one.instead_of).map(|name| paper_key(&name.code)).collect();
    let mut base: Vec<Merged> = group.papers.iter().map(|one| own_paper(one, members)).collect();
    let mut cases: Vec<DossierGroup> = Vec::new();
    for member in members {
        if member.dossier.is_empty() {
            cases.push(unknown(member));
        }
        for part in &member.dossier {
            let is_base = can_be_merged(part);
            let mut rest = Vec::new();
            for item in &part.items {
                match item {
                    DossierItem::Paper(paper) if replaced.contains(&paper_key(&paper.name)) => {}
                    DossierItem::Paper(paper) if is_base => add(paper, member, &mut base),
                    other => rest.push(other.clone()),
                }
            }
            // Instructions without a paper they speak of say nothing.
            let speaks = rest.iter().any(|item| matches!(item, DossierItem::Paper(_) | DossierItem::Note(_)));
            if speaks {
                cases.push(of_member(part, member, rest));
            }
        }
    }
    let items: Vec<DossierItem> = base.into_iter().map(|one| one.item(members)).collect();
    let first = DossierGroup {
        id: None,
        title: None,
        need: Need::Always,
        case: None,
        pick: Pick::All,
        choose: None,
        items,
    };
    std::iter::once(first).filter(|group| !group.items.is_empty()).chain(cases).collect()
}

/// Whether the papers of a group can each be read without the others: a title, a heading ("one of these"), a note or
/// an enumerator says something of all of them, which would be lost.
fn can_be_merged(part: &DossierGroup) -> bool {
    let stands_alone = |item: &DossierItem| match item {
        DossierItem::Paper(paper) => !begins_with_enumerator(&paper.name),
        DossierItem::Note(_) | DossierItem::Heading(_) => false,
    };
    part.need == Need::Always
        && part.pick != Pick::One
        && part.choose.is_none()
        && part.title.is_none()
        && part.case.is_none()
        && part.items.iter().all(stands_alone)
}

/// In the place of papers of which the source says nothing: the list must not look complete.
fn unknown(member: &Procedure) -> DossierGroup {
    DossierGroup {
        id: None,
        title: Some(member.spoken_name().to_owned()),
        need: Need::NotStated,
        case: None,
        pick: Pick::NotStated,
        choose: None,
        items: vec![DossierItem::Note(
            "Chưa có thông tin về giấy tờ của thủ tục này: hỏi trước khi đi.".to_owned(),
        )],
    }
}

/// A member's group that stays its own, under the member's name.
fn of_member(part: &DossierGroup, member: &Procedure, items: Vec<DossierItem>) -> DossierGroup {
    let case = part.case.as_deref().and_then(|id| member.cases.iter().find(|case| case.id == id));
    let title = part.title.as_deref().or(case.map(|case| case.title.as_str()));
    let name = member.spoken_name();
    DossierGroup {
        id: None,
        title: Some(title.map_or_else(|| name.to_owned(), |title| format!("{name}: {title}"))),
        case: None,
        choose: part.choose.as_ref().map(|choose| format!("{}: {choose}", member.code)),
        items,
        ..part.clone()
    }
}

/// A paper of the list and the members that want it, by their codes.
struct Merged {
    paper: Paper,
    wanting: Vec<String>,
}

impl Merged {
    fn item(mut self, members: &[&Procedure]) -> DossierItem {
        let wanting = members.iter().filter(|member| self.wanting.contains(&member.code));
        self.paper.wanted_by = named(wanting.copied(), members.len());
        DossierItem::Paper(self.paper)
    }
}

/// The group's own paper is wanted by those whose papers it takes the place of. Where it only takes the place of papers
/// that some must have, it too is for some.
fn own_paper(one: &GroupPaper, members: &[&Procedure]) -> Merged {
    let replaced: Vec<String> = one.instead_of.iter().map(|name| paper_key(&name.code)).collect();
    let is_replaced = |paper: &Paper| replaced.contains(&paper_key(&paper.name));
    let wants = |member: &&&Procedure| member.papers().any(is_replaced);
    let mut paper = one.paper.clone();
    if paper.when.is_none() {
        paper.when = condition_of(members, is_replaced);
    }
    Merged { paper, wanting: members.iter().filter(wants).map(|member| member.code.clone()).collect() }
}

/// The conditions of such papers in all members; nothing where one of them is for everybody, or where there is none.
fn condition_of(members: &[&Procedure], is_meant: impl Fn(&Paper) -> bool) -> Option<String> {
    let mut conditions: Vec<String> = Vec::new();
    for member in members {
        for part in &member.dossier {
            for item in &part.items {
                let DossierItem::Paper(paper) = item else { continue };
                if !is_meant(paper) {
                    continue;
                }
                let condition = paper.when.clone().or_else(|| case_of(part, member))?;
                if !conditions.contains(&condition) {
                    conditions.push(condition);
                }
            }
        }
    }
    (!conditions.is_empty()).then(|| conditions.join("; "))
}

/// In which case a group is needed; nothing for one that is for everybody.
fn case_of(part: &DossierGroup, member: &Procedure) -> Option<String> {
    if part.need == Need::Always && part.choose.is_none() {
        return None;
    }
    let case = part.case.as_deref().and_then(|id| member.cases.iter().find(|case| case.id == id));
    let title = case.map(|case| case.title.as_str()).or(part.title.as_deref());
    Some(
        title.map_or_else(
            || "tùy trường hợp".to_owned(),
            |title| title.trim_end_matches([':', ' ']).to_owned(),
        ),
    )
}

/// A paper that stands already is wanted by one member more; the greater count and what only one states hold.
fn add(paper: &Paper, member: &Procedure, base: &mut Vec<Merged>) {
    let key = paper_key(&paper.name);
    let known = base.iter_mut().find(|one| {
        paper_key(&one.paper.name) == key && one.paper.when == paper.when && one.paper.via == paper.via
    });
    let Some(known) = known else {
        let paper = Paper { id: None, ..paper.clone() };
        return base.push(Merged { paper, wanting: vec![member.code.clone()] });
    };
    let most = |one: Count, other: Count| match (one, other) {
        (Count::Stated(one), Count::Stated(other)) => Count::Stated(one.max(other)),
        (Count::NotStated, stated) | (stated, Count::NotStated) => stated,
    };
    let own = &mut known.paper;
    own.originals = most(own.originals, paper.originals);
    own.copies = most(own.copies, paper.copies);
    own.short = own.short.take().or_else(|| paper.short.clone());
    own.form = own.form.take().or_else(|| paper.form.clone());
    own.hand_over = own.hand_over.filter(|how| paper.hand_over == Some(*how));
    known.wanting.push(member.code.clone());
}

/// Names of those that want a paper; none where all do, or where nobody is known to.
fn named<'a>(wanting: impl Iterator<Item = &'a Procedure>, members: usize) -> Vec<String> {
    let names: Vec<String> = wanting.map(|member| member.spoken_name().to_owned()).collect();
    if names.len() == members { Vec::new() } else { names }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::Memo;
    use crate::catalogue::Stated;
    use crate::catalogue::load;
    use crate::site::{Editions, Site, plan};
    use crate::source::{SourceFile, SourceSet};

    const DAY: Date = Date::constant(2026, 11, 22);

    /// A group "gop" of "1.000001" and "1.000002" with these dossiers; `own` are its papers.
    fn site(first: &str, second: &str, own: &str) -> Site {
        let procedure = |code: &str, name: &str, dossier: &str| {
            format!("+++\ncode = \"{code}\"\nname = \"{name}\"\nfield = \"a\"\n{dossier}\n+++\n")
        };
        let group = format!(
            "+++\nname = \"Gộp\"\nmembers = [\"1.000001\", \"1.000002\"]\nvia = [\"online\"]\n{own}\n+++\n"
        );
        let files = [
            ("niemyet.toml", "format = 1\n".to_owned()),
            ("content/procedures/a.md", procedure("1.000001", "A", first)),
            ("content/procedures/b.md", procedure("1.000002", "B", second)),
            ("content/groups/gop.md", group),
        ];
        let file = |(path, text): (&str, String)| {
            let file = SourceFile::plain(path, &text);
            (file.path.clone(), file)
        };
        let sources = SourceSet { files: files.map(file).into(), ..SourceSet::default() };
        let catalogue = load(&sources, &mut Memo::default()).value;
        plan(&catalogue, &sources, DAY, Editions::site_only()).value
    }

    fn always(items: &str) -> String {
        format!("[[dossier]]\nneed = \"always\"\nitems = [{items}]\n")
    }

    /// The merged list: "name originals/copies (who)", titles of groups as they are.
    fn told(first: &str, second: &str, own: &str) -> Vec<String> {
        let site = site(first, second, own);
        let entry = site.entry("gop").expect("the group");
        let count = |count| match count {
            Count::Stated(number) => number.to_string(),
            Count::NotStated => "?".to_owned(),
        };
        let mut lines = Vec::new();
        for group in &entry.procedure.dossier {
            lines.extend(group.title.clone());
            for item in &group.items {
                lines.push(match item {
                    DossierItem::Paper(paper) => format!(
                        "{} {}/{} ({})",
                        paper.name,
                        count(paper.originals),
                        count(paper.copies),
                        paper.wanted_by.join(", ")
                    ),
                    DossierItem::Note(text) | DossierItem::Heading(text) => format!("– {text}"),
                });
            }
        }
        lines
    }

    #[test]
    fn each_paper_stands_once_with_who_wants_it() {
        let first = always("{ paper = \"Giấy chứng sinh\", originals = 1 }, { paper = \"Tờ khai A\" }");
        let second = always("{ paper = \"GIẤY CHỨNG SINH;\", originals = 2, copies = 1 }");
        assert_eq!(told(&first, &second, ""), ["Giấy chứng sinh 2/1 ()", "Tờ khai A ?/? (A)"]);
    }

    #[test]
    fn the_groups_own_paper_takes_the_place_of_others() {
        let first = always("{ paper = \"Tờ khai A\" }, { paper = \"Ảnh\", copies = 2 }");
        let own = "[[papers]]\npaper = \"Tờ khai chung\"\noriginals = 1\ninstead_of = [\"Tờ khai A\"]";
        let silent = "– Chưa có thông tin về giấy tờ của thủ tục này: hỏi trước khi đi.";
        assert_eq!(told(&first, "", own), ["Tờ khai chung 1/? (A)", "Ảnh ?/2 (A)", "B", silent]);
    }

    #[test]
    fn what_takes_the_place_of_an_add_on_is_for_some() {
        let case = "[[dossier]]\ntitle = \"Trường hợp nhờ người khác:\"\nneed = \"in-case\"\nitems = [{ paper = \"Giấy nhờ A\" }]\n";
        let own = |instead: &str| {
            let own = format!("[[papers]]\npaper = \"Giấy nhờ chung\"\ninstead_of = [{instead}]");
            let site = site(case, &always("{ paper = \"Giấy nhờ B\" }"), &own);
            let entry = site.entry("gop").expect("the group");
            entry.procedure.papers().next().and_then(|paper| paper.when.clone())
        };
        assert_eq!(own("\"Giấy nhờ A\"").as_deref(), Some("Trường hợp nhờ người khác"));
        // One of them is for everybody of its member.
        assert_eq!(own("\"Giấy nhờ A\", \"Giấy nhờ B\""), None);
    }

    #[test]
    fn a_condition_sets_papers_apart() {
        let first = always("{ paper = \"Ủy quyền\", when = \"nhờ người khác\" }");
        let second = always("{ paper = \"Ủy quyền\" }");
        assert_eq!(told(&first, &second, ""), ["Ủy quyền ?/? (A)", "Ủy quyền ?/? (B)"]);
    }

    #[test]
    fn cases_and_notes_stay_with_their_member() {
        let case =
            "[[dossier]]\ntitle = \"Quá hạn, thêm:\"\nneed = \"in-case\"\nitems = [{ paper = \"Đơn\" }]\n";
        let second = always("{ paper = \"Giấy\" }, { note = \"Một bản là đủ.\" }");
        let expected = ["A: Quá hạn, thêm:", "Đơn ?/? ()", "B", "Giấy ?/? ()", "– Một bản là đủ."];
        assert_eq!(told(case, &second, ""), expected);
    }

    #[test]
    fn one_of_several_never_becomes_all_of_them() {
        let choice = "{ heading = \"Một trong các giấy tờ sau\" }, { paper = \"Hộ chiếu\" }, { paper = \"Giấy thông hành\" }";
        let titled = format!(
            "[[dossier]]\ntitle = \"Giấy tờ xuất trình\"\n{}",
            &always("{ paper = \"Sổ hồng\" }")[12..]
        );
        let expected = [
            "A",
            "– Một trong các giấy tờ sau",
            "Hộ chiếu ?/? ()",
            "Giấy thông hành ?/? ()",
            "B: Giấy tờ xuất trình",
            "Sổ hồng ?/? ()",
        ];
        assert_eq!(told(&always(choice), &titled, ""), expected);
    }

    #[test]
    fn what_only_one_member_says_is_not_said_of_both() {
        let first = always("{ paper = \"Căn cước\", hand_over = \"present\" }");
        let site = site(&first, &always("{ paper = \"Căn cước\" }"), "");
        let entry = site.entry("gop").expect("the group");
        let papers: Vec<_> = entry.procedure.papers().map(|paper| paper.hand_over).collect();
        assert_eq!(papers, [None]);
    }

    #[test]
    fn a_silent_member_is_never_free() {
        let free = "[[channels]]\nvia = [\"online\"]\n[[channels.fees]]\nkind = \"charge\"\nfree = true\n";
        let site = site(free, "", "");
        let entry = site.entry("gop").expect("the group");
        let fees: Vec<_> = entry.procedure.channels[0]
            .fees
            .iter()
            .map(|fee| (fee.stated.clone(), fee.applies_to.clone()))
            .collect();
        let of = |name: &str| Some(name.to_owned());
        assert_eq!(fees, [(Stated::Free, of("A")), (Stated::NotStated, of("B"))]);
        assert!(entry.procedure.processing_time.is_silent());
        assert!(entry.is_composed && !entry.is_listed() && site.listed().count() == 2);
        let member = site.entry("1.000001").expect("a member");
        assert_eq!(member.joined, site.groups.ids().collect::<Vec<_>>());
    }
}
