//! Versions of one code: none twice, none overlapping, and an end that leads somewhere.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};

use crate::catalogue::around::{Around, ByCode, ReadFile, push};
use crate::catalogue::kinds::procedure::{Procedure, Status};

type Version<'a> = (&'a ReadFile, &'a Procedure);

pub(crate) fn check(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    for versions in by_code.values() {
        let (drafts, mut live): (Vec<Version<'_>>, Vec<_>) =
            versions.iter().copied().partition(|(_, procedure)| procedure.status == Status::Draft);
        live.sort_by_key(|(_, procedure)| procedure.effective_from);
        for pair in live.windows(2) {
            compare(around, pair[0], pair[1], report);
        }
        for draft in drafts {
            let same = live.iter().find(|(_, other)| other.effective_from == draft.1.effective_from);
            if let Some(other) = same {
                push(report, draft.0, duplicate(around, *other, draft));
            }
        }
        if let Some(last) = live.last() {
            successor(around, *last, report);
        }
    }
    almost_same_codes(by_code, report);
}

/// `later` begins on the same day as `earlier` or after it.
fn compare(around: &Around<'_>, earlier: Version<'_>, later: Version<'_>, report: &mut Report) {
    if earlier.1.effective_from == later.1.effective_from {
        push(report, later.0, duplicate(around, earlier, later));
        return;
    }
    let Some(from) = later.1.effective_from else { return };
    if earlier.1.effective_to.is_some_and(|to| to < from) {
        return;
    }
    let other = place(around, earlier);
    let overlap = Diagnostic::new(Mistake::OverlappingVersions { code: &later.1.code, earlier: &other })
        .span(first_day(later));
    let help = from.yesterday().ok().map(|last: Date| {
        let line = format!("effective_to = {last}");
        Words::new(
            format!("ghi vào {}: {line}", earlier.0.path),
            format!("write in {}: {line}", earlier.0.path),
        )
    });
    push(
        report,
        later.0,
        match help {
            Some(help) => overlap.help(help),
            None => overlap,
        },
    );
}

fn duplicate(around: &Around<'_>, first: Version<'_>, second: Version<'_>) -> Diagnostic {
    let day = second.1.effective_from.map_or_else(|| "–".to_owned(), |day| day.to_string());
    Diagnostic::new(Mistake::DuplicateVersion {
        code: &second.1.code,
        other: &place(around, first),
        day: &day,
    })
    .span(second.1.code_span.clone())
}

fn place(around: &Around<'_>, version: Version<'_>) -> String {
    around.line_of(&version.0.path, &version.1.code_span)
}

fn first_day(version: Version<'_>) -> Span {
    version.0.parsed.anchors.effective_from.clone().unwrap_or_else(|| version.1.code_span.clone())
}

/// A version that ends, with nothing said to come after it.
/// An end of which neither the file nor a decision says more.
fn successor(around: &Around<'_>, last: Version<'_>, report: &mut Report) {
    let Some(to) = last.1.effective_to.filter(|_| last.1.replaced_by.is_none()) else { return };
    let mut items = around.found.decisions.iter().filter(|one| !one.draft).flat_map(|one| &one.value.items);
    if items.any(|item| item.kind.ends() && item.code.code == last.1.code) {
        return;
    }
    let span = last.0.parsed.anchors.effective_to.clone().unwrap_or_else(|| last.1.code_span.clone());
    push(
        report,
        last.0,
        Diagnostic::new(Mistake::NoSuccessor { code: &last.1.code, last_day: &to }).span(span),
    );
}

/// Pages are addressed by code, and some computers do not tell capitals apart.
fn almost_same_codes(by_code: &ByCode<'_>, report: &mut Report) {
    let mut met = std::collections::BTreeMap::new();
    for (code, versions) in by_code {
        if let Some(other) = met.insert(code.to_ascii_lowercase(), *code) {
            let Some((file, procedure)) = versions.first() else { continue };
            let same = Diagnostic::new(Mistake::SameCode { code: &code, other: &other })
                .span(procedure.code_span.clone());
            push(report, file, same);
        }
    }
}
