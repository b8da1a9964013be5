//! `content/portal.toml`: what was put off or not taken.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::existing::Existing;
use super::super::merge::NOTHING_SAID;
use super::super::record::Source;
use super::super::report::Rewritten;
use super::super::{ImportPlan, parts};
use super::Change;
use crate::catalogue::MergedPart;
use crate::catalogue::edit::{Edit, Frame, Path, Value};
use crate::catalogue::kinds::portal::{ChangeAtPortal, PORTAL_FILE, PortalChange};
use crate::source::SourceSet;

/// The head of a new file.
const HEAD: &str = "# Những thay đổi ở Cổng mà xã để lại hoặc không lấy: lệnh niemyet doi-chieu ghi, lịch việc (niemyet lich) nhắc.\n";

/// The rows of the file.
pub(super) struct Left {
    rows: Vec<PortalChange>,
}

impl Left {
    pub(super) fn read(sources: &SourceSet) -> Self {
        let file = sources.text(PORTAL_FILE).and_then(|text| open(&text.text));
        let rows =
            file.as_ref().and_then(|file| file.get(&Path::from("changes"))).map_or(&[][..], Value::rows);
        Left { rows: rows.iter().map(row).collect::<Option<Vec<_>>>().unwrap_or_default() }
    }

    /// Whether a change was decided before, and the portal says the same still: the day it was put off to, or nothing
    /// where it is not taken.
    pub(super) fn of(&self, change: &Change) -> Option<Option<Date>> {
        let row = self.rows.iter().find(|row| is_of(row, change))?;
        (row.seen.as_ref() == Some(&change.seen)).then_some(row.until)
    }
}

fn is_of(row: &PortalChange, change: &Change) -> bool {
    row.code == change.code && row.change == change.kind() && row.part == change.part()
}

fn row(row: &Value) -> Option<PortalChange> {
    let text = |key: &str| row.get(key).and_then(Value::as_text);
    Some(PortalChange {
        code: text("code")?.to_owned(),
        name: text("name").map(str::to_owned),
        change: ChangeAtPortal::named(text("change")?)?,
        part: text("part").and_then(MergedPart::named),
        until: match row.get("until") {
            Some(Value::Date(until)) => Some(*until),
            _ => None,
        },
        seen: text("seen").map(str::to_owned),
    })
}

fn open(text: &str) -> Option<Edit> {
    Edit::open(Frame::at(PORTAL_FILE)?, text).ok()
}

/// The file without the rows of these changes, and with those that are left now, each with the day it is put off to.
/// Nothing where it cannot be changed.
pub(super) fn written(
    sources: &SourceSet,
    decided: &[&Change],
    left: &[(&Change, Option<Date>)],
) -> Option<String> {
    let list = Path::from("changes");
    let mut file = open(sources.text(PORTAL_FILE).map_or(HEAD, |text| &*text.text))?;
    let rows: Vec<Option<PortalChange>> =
        file.get(&list).map_or(&[][..], Value::rows).iter().map(row).collect();
    for (at, row) in rows.iter().enumerate().rev() {
        let is_decided = |row: &PortalChange| decided.iter().any(|change| is_of(row, change));
        if row.as_ref().is_some_and(is_decided) {
            file.remove(&list.clone().row(at)).ok()?;
        }
    }
    for (change, until) in left {
        let mut pairs = vec![("code", Value::from(change.code.as_str()))];
        if !change.name.is_empty() {
            pairs.push(("name", change.name.as_str().into()));
        }
        pairs.push(("change", change.kind().word().into()));
        pairs.extend(change.part().map(|part| ("part", part.word().into())));
        pairs.extend(until.map(|until| ("until", Value::Date(until))));
        pairs.push(("seen", change.seen.as_str().into()));
        let end = file.get(&list).map_or(0, |list| list.rows().len());
        file.insert_row(&list, end, Value::table(pairs)).ok()?;
    }
    Some(file.into_text())
}

/// Takes out of the file what an import has settled: a procedure that the site has now, a part of which it says what the
/// portal says.
pub(crate) fn forget_settled(sources: &SourceSet, plan: &mut ImportPlan) {
    let path = crate::source::SourcePath::from(PORTAL_FILE);
    let Some(before) = sources.text(PORTAL_FILE).map(|text| &*text.text) else { return };
    let Some(mut file) = open(before) else { return };
    let list = Path::from("changes");
    let rows: Vec<Option<PortalChange>> =
        file.get(&list).map_or(&[][..], Value::rows).iter().map(row).collect();
    if rows.is_empty() {
        return;
    }
    let existing = Existing::find(sources);
    let mut texts: BTreeMap<String, &str> = BTreeMap::new();
    for (code, candidate) in existing.last() {
        texts.extend(sources.text(&candidate.path).map(|text| (code.to_owned(), &*text.text)));
    }
    for text in plan.writes.values() {
        let code = parts::quickly_read(text, "code");
        texts.extend(
            code.as_ref().and_then(|code| code.as_str()).map(|code| (code.to_owned(), text.as_str())),
        );
    }
    for (at, row) in rows.iter().enumerate().rev() {
        let is_settled = row.as_ref().is_some_and(|row| match (texts.get(&row.code), row.change) {
            (Some(_), ChangeAtPortal::New) => true,
            (Some(text), ChangeAtPortal::Changed) => is_taken(row, text),
            (Some(text), ChangeAtPortal::Gone) => parts::quickly_read(text, "effective_to").is_some(),
            (None, change) => change != ChangeAtPortal::New,
        });
        if is_settled && file.remove(&list.clone().row(at)).is_err() {
            return;
        }
    }
    let text = file.into_text();
    if text != before {
        plan.report.rewritten.push(Rewritten::of("", path.clone(), Vec::new(), sources, &text));
        plan.writes.insert(path, text);
    }
}

/// Whether the file says that an import has had this part as it was seen.
fn is_taken(row: &PortalChange, text: &str) -> bool {
    match row.part {
        None => parts::quickly_source(text).as_deref() != Some(Source::List.word()),
        Some(part) => parts::quickly_remembered(text).is_some_and(|known| {
            row.seen.as_deref() == Some(known.get(part.word()).map_or(NOTHING_SAID, String::as_str))
        }),
    }
}
