//! What is told of several records together: names and fields that they share.

use std::collections::{BTreeMap, BTreeSet};

use super::doubt::{Doubt, DoubtKind, MergedPart};
use super::fate::Outcome;
use super::fields::Fields;
use super::{ImportReport, Known, Wanted, clean};

/// The codes of which something is told for the first time.
pub(crate) struct Fresh {
    named: BTreeSet<String>,
    /// The fields' names of the records whose field was not known.
    fields: BTreeSet<String>,
}

impl Fresh {
    pub(crate) fn of(records: &[Known], outcomes: &[Outcome], wanted: Wanted) -> Self {
        let fresh = |part: MergedPart| {
            let is_fresh =
                move |(_, outcome): &(&Known, &Outcome)| wanted.retell || outcome.fate.is_fresh(part);
            records.iter().zip(outcomes).filter(is_fresh).map(|(record, _)| record)
        };
        Self {
            named: fresh(MergedPart::Name).map(|one| one.code.clone()).collect(),
            fields: fresh(MergedPart::Field).map(|one| one.field.clone()).collect(),
        }
    }
}

/// Procedures that cannot be told apart by name.
pub(crate) fn report_shared_names(records: &[Known], fresh: &Fresh, report: &mut ImportReport) {
    let mut names: BTreeMap<String, Vec<&Known>> = BTreeMap::new();
    for one in records {
        names.entry(clean::folded(&one.record.name)).or_default().push(one);
    }
    for (_, sharing) in names.into_iter().filter(|(name, sharing)| sharing.len() > 1 && !name.is_empty()) {
        let codes: Vec<_> = sharing.iter().map(|one| one.code.as_str()).collect();
        if !codes.iter().any(|code| fresh.named.contains(*code)) {
            report.told_before += 1;
            continue;
        }
        report.doubts.push(Doubt {
            kind: DoubtKind::SharedName,
            code: codes.join(", "),
            place: MergedPart::Name.whole(),
            said: clean::short(&sharing[0].record.name),
            taken: String::new(),
        });
    }
}

/// Spellings of one field.
pub(crate) fn report_joined(fields: &Fields, fresh: &Fresh, report: &mut ImportReport) {
    for (name, others) in &fields.joined {
        if !std::iter::once(name).chain(others).any(|name| fresh.fields.contains(name)) {
            report.told_before += 1;
            continue;
        }
        report.doubts.push(Doubt {
            kind: DoubtKind::FieldJoined,
            code: "content/fields.toml".to_owned(),
            place: MergedPart::Field.whole(),
            said: others.join("”, “"),
            taken: name.clone(),
        });
    }
}
