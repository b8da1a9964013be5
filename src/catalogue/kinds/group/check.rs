//! What linked groups say of procedures.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::vietnamese::{fold, nearest};

use super::LinkedGroup;
use crate::catalogue::around::{Across, Around, ByCode, dead, live, push_at};
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::kinds::procedure::times;
use crate::catalogue::model::{PageText, Paper, Reference, Time, paper_key};

impl Across for LinkedGroup {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        let mut own_codes: BTreeMap<&str, &LinkedGroup> = BTreeMap::new();
        for placed in &around.found.groups {
            let group = &placed.value;
            let mut found = Vec::new();
            for reference in group.members.iter().chain(&group.code) {
                let code = reference.code.as_str();
                match dead(code, by_code, Mistake::UnknownProcedure { code: &code }) {
                    Some(dead) => found.push(dead.span(reference.span.clone())),
                    None => found.extend(ended(group, reference, &live(by_code.get(code)))),
                }
            }
            if let Some(own) = &group.code {
                if group.members.iter().any(|member| member.code == own.code) {
                    found
                        .push(Diagnostic::new(Mistake::OwnMember { code: &own.code }).span(own.span.clone()));
                }
                match own_codes.get(own.code.as_str()) {
                    Some(first) => {
                        let twice = Diagnostic::new(Mistake::GroupTwice {
                            code: &own.code,
                            other: &first.origin.path,
                        });
                        found.push(twice.span(own.span.clone()));
                    }
                    None if !placed.draft => drop(own_codes.insert(&own.code, group)),
                    None => {}
                }
            }
            found.extend(replaced(group, by_code));
            found.extend(longer(group, by_code));
            let written = around.sources.text(&group.origin.path).map_or("", |text| &text.text);
            found.extend(silent(group, written));
            found.extend(silenced(group, by_code));
            for found in found {
                push_at(report, &group.origin.path, placed.draft, found);
            }
        }
    }
}

/// Papers that the group replaces and that no member has. Nobody knows the papers of a member that is not there.
fn replaced(group: &LinkedGroup, by_code: &ByCode<'_>) -> Vec<Diagnostic> {
    let members: Option<Vec<_>> =
        group.members.iter().map(|member| by_code.get(member.code.as_str())).collect();
    let Some(members) = members else { return Vec::new() };
    let versions = members.into_iter().flatten();
    let papers: Vec<&Paper> = versions.flat_map(|(_, version)| version.papers()).collect();
    let known: BTreeSet<String> = papers.iter().map(|paper| paper_key(&paper.name)).collect();
    let replaced = group.papers.iter().flat_map(|one| &one.instead_of);
    let unknown = replaced.filter(|replaced| !known.contains(&paper_key(&replaced.code)));
    let finding = |replaced: &Reference| {
        let near = nearest(&replaced.code, papers.iter().map(|paper| paper.name.as_str()));
        let none = Diagnostic::new(Mistake::ReplacesNothing { paper: &replaced.code });
        none.span(replaced.span.clone()).nearest(near)
    };
    unknown.map(finding).collect()
}

/// What only the decision on the linking can say. A group with a code of its own says it as a procedure.
///
/// A key that stands in the file and was not taken has a finding of its own.
fn silent(group: &LinkedGroup, written: &str) -> Option<Diagnostic> {
    let names = |line: &str, key: &str| {
        let rest = line.trim_start().trim_start_matches('[').strip_prefix(key);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    let is_header = |line: &&str| line.trim_start().starts_with('[');
    let stands = |key: &str| {
        // Rows of other tables have keys of the same name.
        let mut own = written.lines().take_while(|line| !is_header(line));
        own.any(|line| names(line, key)) || written.lines().filter(is_header).any(|line| names(line, key))
    };
    let parts = [
        (group.via.is_empty() && !stands("via"), "cách nộp (via)", "ways of handing in (via)"),
        (
            group.processing_time == Time::NotStated && !stands("processing_time"),
            "thời hạn chung (processing_time)",
            "joint time (processing_time)",
        ),
        (
            group.legal_basis.is_empty() && !stands("legal_basis"),
            "căn cứ pháp lý (legal_basis)",
            "legal basis (legal_basis)",
        ),
    ];
    let missing: Vec<Words> = parts
        .into_iter()
        .filter(|(is_missing, ..)| *is_missing)
        .map(|(_, vi, en)| Words::new(vi, en))
        .collect();
    let is_silent = group.code.is_none() && !missing.is_empty();
    is_silent.then(|| {
        Diagnostic::new(Mistake::SilentGroup { parts: Words::joined(&missing, ", ") })
            .span(group.name_span.clone())
    })
}

/// What the file of a group with a code says and its page does not, for the procedure of that code says it.
fn silenced(group: &LinkedGroup, by_code: &ByCode<'_>) -> Option<Diagnostic> {
    let code = group.code.as_ref()?;
    let live = live(by_code.get(code.code.as_str()));
    let words = &group.words;
    let any = |says: &dyn Fn(&Procedure) -> bool| live.iter().any(|version| says(version));
    let keys = [
        ("name", !any(&|own| fold(&own.name) == fold(&group.name))),
        ("plain_name", words.plain_name.is_some() && any(&|own| own.commune.plain_name.is_some())),
        ("act_within", words.act_within.is_some() && any(&|own| own.commune.act_within.is_some())),
        ("summary", !words.summary.is_empty() && any(&|own| !own.commune.summary.is_empty())),
        ("keywords", !words.keywords.is_empty() && any(&|own| !own.commune.keywords.is_empty())),
        ("cautions", !words.cautions.is_empty() && any(&|own| !own.commune.cautions.is_empty())),
        ("committed_time", words.committed_time.is_some()),
        ("address", group.address.is_some()),
        ("link", group.link.is_some()),
        ("processing_time", group.processing_time != Time::NotStated),
        ("legal_basis", !group.legal_basis.is_empty()),
        ("Markdown", group.text != PageText::default()),
        ("papers", !group.papers.is_empty() && any(&|own| !own.dossier.is_empty())),
    ];
    let keys: Vec<&str> = keys.into_iter().filter(|(_, is_lost)| *is_lost).map(|(key, _)| key).collect();
    // A code that nothing has was reported.
    (!live.is_empty() && !keys.is_empty()).then(|| {
        let silenced = Mistake::GroupSilenced { keys: &keys.join(", "), code: &code.code };
        Diagnostic::new(silenced).span(code.span.clone())
    })
}

/// What is handed in once takes no longer than one after the other: the longest version of each member counts.
fn longer(group: &LinkedGroup, by_code: &ByCode<'_>) -> Option<Diagnostic> {
    let mut times: Vec<Vec<&Time>> = Vec::new();
    for member in &group.members {
        let live = live(by_code.get(member.code.as_str()));
        let all = live.iter().map(|version| times::all_times(&version.processing_time).collect());
        let stated: Vec<Vec<&Time>> = all.collect();
        times.push(if stated.contains(&Vec::new()) { Vec::new() } else { stated.concat() });
    }
    let joint = &group.processing_time;
    times::is_longer_than_all(joint, &times).then(|| {
        Diagnostic::new(Mistake::JointLonger { time: times::worded(joint) }).span(group.time_span.clone())
    })
}

/// All versions of a member are over before the group begins, or its last one ends while the group goes on.
fn ended(group: &LinkedGroup, reference: &Reference, live: &[&Procedure]) -> Option<Diagnostic> {
    let last =
        live.iter().map(|version| version.effective_to).collect::<Option<Vec<_>>>()?.into_iter().max()?;
    let goes_on = group.effective_to.is_none_or(|to| to > last);
    goes_on.then(|| {
        Diagnostic::new(Mistake::MemberEnds { code: &reference.code, last_day: &last })
            .span(reference.span.clone())
    })
}
