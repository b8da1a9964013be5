//! What in a file only follows from another of its mistakes: a list is empty because its one item is of the wrong kind.
//!
//! Only the cause is told. The other finding would send its reader to a second place to mend the same thing.

use crate::diagnostic::{Code, Diagnostic, Report, Span};

/// Drops what follows from another error of the same file.
pub(crate) fn keep_causes(text: &str, report: &mut Report) {
    let follows = |code: Code| {
        matches!(
            code,
            Code::BadTime
                | Code::EmptyList
                | Code::NoRate
                | Code::BadItem
                | Code::FewMembers
                | Code::NoChangedPart
                | Code::UnusedKey
                | Code::LookAlike
                | Code::BadPath
        )
    };
    if !report.diagnostics.iter().any(|one| follows(one.code) || one.code == Code::DuplicateKey) {
        return;
    }
    let causes: Vec<u32> = report
        .diagnostics
        .iter()
        .filter(|one| is_cause(one.code))
        .filter_map(|one| one.span.as_ref().map(|span| span.start))
        .collect();
    let foreign: Vec<Span> = report
        .diagnostics
        .iter()
        .filter(|one| one.code == Code::ForeignLetters)
        .filter_map(|one| one.span.clone())
        .collect();
    let twice: Vec<Span> = report
        .diagnostics
        .iter()
        .filter(|one| one.code == Code::DuplicateKey)
        .filter_map(|one| one.span.clone())
        .collect();
    report.diagnostics.retain(|one| match one.code {
        // A line that is to be deleted need not be mended.
        Code::WrongType => {
            !one.span.as_ref().is_some_and(|at| twice.iter().any(|line| line.contains(&at.start)))
        }
        // The letters of a host are told with the host.
        Code::LookAlike => {
            !one.span.as_ref().is_some_and(|at| foreign.iter().any(|host| host.contains(&at.start)))
        }
        code => !follows(code) || !causes.iter().any(|at| holds(one, *at, text)),
    });
}

/// A value or a key that could not be taken.
fn is_cause(code: Code) -> bool {
    matches!(
        code,
        Code::WrongType
            | Code::TableName
            | Code::BadNumber
            | Code::BadDate
            | Code::Unquoted
            | Code::UnknownWord
            | Code::UnknownKey
            | Code::MisplacedKey
            | Code::BadHours
            | Code::BadClock
            | Code::ZeroTime
            | Code::BadEscape
    )
}

/// Whether a cause lies in what a finding speaks of: its value, its line, or its table.
fn holds(found: &Diagnostic, cause: u32, text: &str) -> bool {
    let Some(span) = &found.span else { return false };
    let cause = cause as usize;
    let start = match found.code {
        // The mark of a table's name begins behind its brackets.
        Code::EmptyList | Code::FewMembers => {
            text[..span.start as usize].rfind('\n').map_or(0, |end| end + 1)
        }
        Code::NoChangedPart | Code::UnusedKey => {
            text[..span.start as usize].rfind("\n[").map_or(0, |end| end + 1)
        }
        _ => span.start as usize,
    };
    let end = match found.code {
        Code::EmptyList => text[start..].find('\n').map_or(text.len(), |end| start + end),
        Code::FewMembers => text[start..].find(']').map_or(text.len(), |end| start + end),
        Code::NoRate | Code::NoChangedPart | Code::UnusedKey => {
            text[start..].find("\n[").map_or(text.len(), |end| start + end)
        }
        _ => span.end as usize,
    };
    (start..end).contains(&cause)
}
