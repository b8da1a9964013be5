//! One code that nothing has is one mistake, in however many lists it stands.
//!
//! In: what was found across files. Out: the same with one finding for each missing code, which names the other places;
//! and where a code stands in two files none at all, for a code that was mistyped is missing wherever its procedure
//! is named: the finding about the two files says so.

use std::collections::BTreeMap;

use crate::catalogue::around::Around;
use crate::diagnostic::{Code, Diagnostic, Lang, Report, Severity, Words};

/// Places that are named before the rest is only counted.
const MOST_PLACES: usize = 4;

pub(super) fn tell_once(around: &Around<'_>, found: &mut Report) {
    let mut missing: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, one) in found.diagnostics.iter().enumerate() {
        if is_missing(one.code) {
            missing.entry(one.value("code", Lang::Vi).to_owned()).or_default().push(at);
        }
    }
    let twice: Vec<usize> =
        (0..found.diagnostics.len()).filter(|at| is_twice(&found.diagnostics[*at])).collect();
    let mut dropped = vec![false; found.diagnostics.len()];
    for (code, mut all) in missing {
        all.sort_by_key(|at| (found.diagnostics[*at].severity, &found.diagnostics[*at].path));
        let places = |some: &[usize]| {
            let place = |at: &usize| place(around, &found.diagnostics[*at]);
            let mut named: Vec<String> = some.iter().take(MOST_PLACES).map(place).collect();
            named.dedup();
            let more = some.len().saturating_sub(MOST_PLACES);
            let (vi, en) = match more {
                0 => Default::default(),
                more => (format!(" và {more} chỗ khác"), format!(" and {more} other places")),
            };
            Words::new(format!("{}{vi}", named.join(", ")), format!("{}{en}", named.join(", ")))
        };
        if let [twice] = twice[..] {
            let help = mistyped(&code, &places(&all));
            all.iter().for_each(|at| dropped[*at] = true);
            found.diagnostics[twice].help.push(help);
        } else if let [first, rest @ ..] = &all[..]
            && !rest.is_empty()
        {
            let places = places(rest);
            let help = Words::new(
                format!(
                    "mã này còn đứng ở {}; mã trong tệp thủ tục vừa bị đổi thì ghi lại mã cũ ở đó",
                    places.get(Lang::Vi)
                ),
                format!(
                    "this code also stands in {}; if it was changed in the procedure's file write it there again",
                    places.get(Lang::En)
                ),
            );
            rest.iter().for_each(|at| dropped[*at] = true);
            found.diagnostics[*first].help.push(help);
        }
    }
    let mut dropped = dropped.into_iter();
    found.diagnostics.retain(|_| !dropped.next().unwrap_or(false));
}

fn is_missing(code: Code) -> bool {
    matches!(code, Code::UnknownProcedure | Code::UnknownTask | Code::UnknownMention)
}

fn is_twice(found: &Diagnostic) -> bool {
    found.code == Code::DuplicateVersion && found.severity == Severity::Error
}

fn mistyped(code: &str, places: &Words) -> Words {
    Words::new(
        format!(
            "mã “{code}” không tệp nào có mà được nhắc ở {}: nếu một trong hai tệp này là của mã ấy thì ghi lại mã",
            places.get(Lang::Vi)
        ),
        format!(
            "no file has the code “{code}”, which stands in {}: if one of these two files is of that code write it there again",
            places.get(Lang::En)
        ),
    )
}

fn place(around: &Around<'_>, found: &Diagnostic) -> String {
    match &found.span {
        Some(span) => around.line_of(&found.path, span),
        None => found.path.to_string(),
    }
}
