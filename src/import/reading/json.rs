//! The answer of the portal's interface: one record in JSON, or a list of them.
//!
//! In: the text of one file. Out: [`Record`]s with every text untouched, and doubts about values that cannot be used.

use serde_json::{Map, Value};

use super::super::doubt::{MergedPart, Place};
use super::super::record::{
    DossierList, DossierRow, FeeRow, LegalText, Method, Named, Quantity, Record, Returning, Source, Step,
    TimedCase,
};
use super::super::refusal::{Refusal, broken_letters, no_json};

/// The records of one text: one, or a list of them.
pub(super) fn read(text: &str) -> Vec<Result<Record, Refusal>> {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(list)) => list.iter().map(one).collect(),
        Ok(value) => vec![one(&value)],
        Err(error) => vec![Err(Refusal::NotJson(no_json(text.as_bytes(), &error)))],
    }
}

fn one(value: &Value) -> Result<Record, Refusal> {
    let root = value.as_object().ok_or(Refusal::NoProcedure)?;
    let detail = root.get("detail").and_then(Value::as_object).unwrap_or(root);
    if !["executionSteps", "executionMethods", "executionCases"].iter().any(|key| detail.contains_key(*key)) {
        return Err(Refusal::NoProcedure);
    }
    if let Some((written, meant)) = broken_letters(value) {
        return Err(Refusal::BrokenLetters(written, meant));
    }
    let mut reader = Reader::default();
    let mut record = reader.record(root, detail);
    record.wrong = reader.wrong;
    Ok(record)
}

/// A number written as a text: "10", "3,5". With three decimals it is rather a thousand ("150.000").
fn plain_number(text: &str) -> Option<f64> {
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits =
        |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if digits(whole, 12) && digits(decimals, 2) { format!("{whole}.{decimals}").parse().ok() } else { None }
}

/// Takes values out of JSON and remembers those of the wrong type.
#[derive(Default)]
struct Reader {
    wrong: Vec<(Place, String)>,
}

type Object = Map<String, Value>;

impl Reader {
    fn record(&mut self, root: &Object, detail: &Object) -> Record {
        let facts = MergedPart::Facts.whole();
        let mut first = |key: &str| {
            let text = self.text(detail, key, facts);
            if text.trim().is_empty() { self.text(root, key, facts) } else { text }
        };
        let (id, code, name) = (first("id"), first("code"), first("name"));
        let proposal =
            detail.get("procedureProposal").and_then(Value::as_object).cloned().unwrap_or_default();
        let issuing = proposal.get("issuingAgency").and_then(Value::as_object).cloned().unwrap_or_default();
        let issuer = self.text(detail, "departmentPromulgateName", facts);
        let issuer = if issuer.is_empty() { self.text(&issuing, "name", facts) } else { issuer };
        Record {
            source: Source::Json,
            id,
            code,
            name,
            issuer,
            kind: self.text(detail, "type", facts),
            is_full_process: self.flag(detail, "isFullProcess"),
            is_offline_only: self.flag(detail, "isOfflineOnly"),
            is_non_territorial: self.flag(detail, "isNonTerritorial"),
            requirements: self.text(detail, "requirementsAndConditions", MergedPart::Requirements.whole()),
            description: self.text(detail, "description", MergedPart::Description.whole()),
            note: self.text(detail, "note", MergedPart::Notes.whole()),
            keywords: self.text(detail, "keywords", facts),
            receiving: self.text(detail, "dossierReceivingAddresses", MergedPart::Authority.whole()),
            returning: self.list(detail, "returningMethods", MergedPart::Results, Reader::returning),
            executing: self.agencies(
                detail,
                "departmentsExecuting",
                "unitGroupsExecuting",
                "executingAgencies",
            ),
            // The portal's text of the competent authority has the misleading key.
            competent: self.agencies(
                detail,
                "departmentsAuthority",
                "unitGroupsAuthority",
                "delegatedAgencies",
            ),
            delegated: self.agencies(
                detail,
                "departmentsAuthorized",
                "unitGroupsAuthorized",
                "authorizedAgencies",
            ),
            coordinating: self.agencies(
                detail,
                "departmentsCoordinating",
                "unitGroupsCoordinating",
                "coordinatingAgencies",
            ),
            steps: self.list(detail, "executionSteps", MergedPart::Steps, Reader::step),
            methods: self.list(detail, "executionMethods", MergedPart::Channels, Reader::method),
            groups: self.list(detail, "executionCases", MergedPart::Dossier, Reader::group),
            papers_ungrouped: false,
            cases: self.list(detail, "cases", MergedPart::Time, Reader::timed_case),
            legal: self.list(detail, "legalBasisesDetails", MergedPart::LegalBasis, Reader::legal_text),
            results: self.list(detail, "resultsDetails", MergedPart::Results, Reader::named),
            subjects: self.list(detail, "subjectTypesDetails", MergedPart::Facts, Reader::named),
            fields: self.names(detail, "categoriesDetails", MergedPart::Field),
            decision_number: self.text(&proposal, "proposalNumber", MergedPart::Decisions.whole()),
            decision_date: self.epoch(&proposal, "decisionDate", MergedPart::Decisions.whole()),
            updated: self.epoch(detail, "updatedAt", facts),
            ..Record::default()
        }
    }

    fn step(&mut self, row: &Object, place: Place) -> Step {
        Step { name: self.text(row, "name", place), text: self.text(row, "description", place) }
    }

    fn method(&mut self, row: &Object, place: Place) -> Method {
        Method {
            via: self.text(row, "submissionMethod", place),
            time: self.quantity(row, "processingTime", place),
            unit: self.text(row, "processingTimeUnit", place),
            description: self.text(row, "description", place),
            fees: self.list_at(row, "fees", place, Reader::fee),
        }
    }

    fn fee(&mut self, row: &Object, place: Place) -> FeeRow {
        let attachment = match row.get("attachment") {
            Some(Value::Object(file)) => self.text(file, "fileName", place),
            Some(Value::Array(files)) => {
                let names: Vec<_> = files.iter().filter_map(|f| f.get("fileName")?.as_str()).collect();
                names.join("; ")
            }
            _ => String::new(),
        };
        FeeRow {
            kind: self.text(row, "type", place),
            value: self.quantity(row, "value", place),
            currency: self.text(row, "currencyName", place),
            description: self.text(row, "description", place),
            attachment,
        }
    }

    fn returning(&mut self, row: &Object, place: Place) -> Returning {
        let mut ways = Vec::new();
        for value in self.rows(row, "value", place) {
            match value {
                Value::String(way) => ways.push(way.clone()),
                other => self.wrong(place, "value", other),
            }
        }
        Returning { by: self.text(row, "type", place), ways }
    }

    fn group(&mut self, row: &Object, place: Place) -> DossierList {
        DossierList {
            title: self.text(row, "name", place),
            rows: self.list_at(row, "profileComponents", place, Reader::row),
        }
    }

    fn row(&mut self, row: &Object, place: Place) -> DossierRow {
        DossierRow {
            name: self.text(row, "name", place),
            code: self.text(row, "code", place),
            originals: self.count(row, "originalQty", place),
            copies: self.count(row, "copyQty", place),
            forms: self
                .list_at(row, "attachments", place, |this, file, place| this.text(file, "fileName", place)),
        }
    }

    fn timed_case(&mut self, row: &Object, place: Place) -> TimedCase {
        let day = row.get("processingDay").and_then(Value::as_object).cloned().unwrap_or_default();
        TimedCase {
            name: self.text(row, "name", place),
            time: self.quantity(&day, "qty", place),
            unit: self.text(&day, "type", place),
        }
    }

    fn named(&mut self, row: &Object, place: Place) -> Named {
        Named { name: self.text(row, "name", place), code: self.text(row, "code", place) }
    }

    fn legal_text(&mut self, row: &Object, place: Place) -> LegalText {
        LegalText { named: self.named(row, place), ..LegalText::default() }
    }

    /// Names of a list of objects; nulls are left out.
    fn names(&mut self, of: &Object, key: &str, part: MergedPart) -> Vec<String> {
        let named = self.list(of, key, part, Reader::named);
        named.into_iter().map(|one| one.name).filter(|name| !name.trim().is_empty()).collect()
    }

    /// Both lists of agencies; the text that joins the first one only where the list does not say it.
    fn agencies(&mut self, of: &Object, departments: &str, groups: &str, text: &str) -> Vec<String> {
        let mut names = self.names(of, departments, MergedPart::Authority);
        let text = self.text(of, text, MergedPart::Authority.whole());
        if names.join(", ") != text && !text.trim().is_empty() {
            names.push(text);
        }
        names.extend(self.names(of, groups, MergedPart::Authority));
        names
    }

    fn list<T>(
        &mut self,
        of: &Object,
        key: &str,
        part: MergedPart,
        read: impl Fn(&mut Self, &Object, Place) -> T,
    ) -> Vec<T> {
        let rows = self.rows(of, key, part.whole());
        let mut out = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            if let Some(row) = self.object(row, part.row(index)) {
                out.push(read(self, row, part.row(index)));
            }
        }
        out
    }

    /// A list inside a row: its rows are named by the outer one.
    fn list_at<T>(
        &mut self,
        of: &Object,
        key: &str,
        place: Place,
        read: impl Fn(&mut Self, &Object, Place) -> T,
    ) -> Vec<T> {
        let rows = self.rows(of, key, place);
        let mut out = Vec::with_capacity(rows.len());
        for row in rows {
            if let Some(row) = self.object(row, place) {
                out.push(read(self, row, place));
            }
        }
        out
    }

    fn rows<'a>(&mut self, of: &'a Object, key: &str, place: Place) -> &'a [Value] {
        match of.get(key) {
            None | Some(Value::Null) => &[],
            Some(Value::Array(rows)) => rows,
            Some(other) => {
                self.wrong(place, key, other);
                &[]
            }
        }
    }

    fn object<'a>(&mut self, value: &'a Value, place: Place) -> Option<&'a Object> {
        match value {
            Value::Object(object) => Some(object),
            Value::Null => None,
            other => {
                self.wrong(place, "", other);
                None
            }
        }
    }

    fn text(&mut self, of: &Object, key: &str, place: Place) -> String {
        match of.get(key) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(other) => {
                self.wrong(place, key, other);
                String::new()
            }
        }
    }

    fn quantity(&mut self, of: &Object, key: &str, place: Place) -> Quantity {
        match of.get(key) {
            None | Some(Value::Null) => Quantity::Absent,
            Some(Value::Number(number)) => number.as_f64().map_or(Quantity::Absent, Quantity::Number),
            Some(Value::String(text)) if text.trim().is_empty() => Quantity::Absent,
            Some(Value::String(text)) => {
                plain_number(text.trim()).map_or_else(|| Quantity::Words(text.clone()), Quantity::Number)
            }
            Some(other) => {
                self.wrong(place, key, other);
                Quantity::Absent
            }
        }
    }

    fn count(&mut self, of: &Object, key: &str, place: Place) -> u32 {
        match self.quantity(of, key, place) {
            Quantity::Number(number) if (0.0..1e6).contains(&number) && number.fract() == 0.0 => {
                number as u32
            }
            Quantity::Absent => 0,
            other => {
                self.wrong.push((place, format!("{key}: {other}")));
                0
            }
        }
    }

    fn epoch(&mut self, of: &Object, key: &str, place: Place) -> Option<i64> {
        match self.quantity(of, key, place) {
            Quantity::Number(number) if number.abs() < 9e15 => Some(number as i64),
            Quantity::Absent => None,
            other => {
                self.wrong.push((place, format!("{key}: {other}")));
                None
            }
        }
    }

    fn flag(&mut self, of: &Object, key: &str) -> bool {
        matches!(of.get(key), Some(Value::Bool(true)))
    }

    fn wrong(&mut self, place: Place, key: &str, value: &Value) {
        let shown: String = value.to_string().chars().take(60).collect();
        self.wrong.push((place, format!("{key}: {shown}")));
    }
}
