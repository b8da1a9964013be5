//! The sections of one procedure as a [`Record`].

use super::headings::Heading;
use super::split::Procedure;
use super::{lists, papers, title, values, ways};
use crate::diagnostic::Words;
use crate::import::clean::{folded, short};
use crate::import::doubt::{DoubtKind, MergedPart, Place};
use crate::import::record::{FeeRow, Method, Quantity, Record, Source, Step};
use crate::import::refusal::Refusal;

/// The record of a procedure.
pub(super) fn of(procedure: Procedure) -> Result<Record, Refusal> {
    let text = |heading| values::stated(&procedure.text(heading));
    let line = |heading| text(heading).lines().next().unwrap_or_default().trim().to_owned();
    let (code, name) = identity(&procedure);
    if code.is_empty() || name.is_empty() {
        return Err(nameless(&code, &name));
    }
    let mut wrong = Vec::new();
    let mut record = Record {
        source: Source::Text,
        code,
        name,
        kind: kind(&text(Heading::Kind), &line(Heading::Decision)).to_owned(),
        fields: Some(line(Heading::Field)).filter(|name| !name.is_empty()).into_iter().collect(),
        decision_number: line(Heading::Decision),
        issuer: line(Heading::Issuer),
        steps: steps(&text(Heading::Steps)),
        groups: papers::read(&procedure.section(Heading::Papers)),
        legal: lists::legal(&procedure.section(Heading::Legal), &mut wrong),
        results: lists::results(&procedure.section(Heading::Results)),
        subjects: lists::subjects(&text(Heading::Subjects)),
        executing: lists::agencies(&text(Heading::Executing)),
        competent: lists::agencies(&text(Heading::Competent)),
        delegated: lists::agencies(&text(Heading::Delegated)),
        coordinating: lists::agencies(&text(Heading::Coordinating)),
        receiving: text(Heading::Receiving),
        requirements: text(Heading::Requirements),
        keywords: text(Heading::Keywords),
        description: text(Heading::Description),
        ..Record::default()
    };
    record.wrong.append(&mut wrong);
    let mut notes = Vec::new();
    ways(&procedure, &mut record, &mut notes);
    for heading in [Heading::Sets, Heading::Forms] {
        let said = text(heading);
        if !said.is_empty() && !values::says_none(&said) {
            notes.push(format!("{}: {said}", heading.word()));
        }
    }
    record.note = notes.join("\n");
    Ok(record)
}

fn nameless(code: &str, name: &str) -> Refusal {
    let (vi, en) = match (code.is_empty(), name.is_empty()) {
        (true, true) => {
            ("không thấy dòng “Mã thủ tục” và “Tên thủ tục”".to_owned(), "no code and no name".to_owned())
        }
        (true, false) => (
            format!("thủ tục “{}”: không thấy dòng “Mã thủ tục”", short(name)),
            format!("“{}”: no line “Mã thủ tục”", short(name)),
        ),
        _ => (
            format!("thủ tục {}: không thấy dòng “Tên thủ tục”", short(code)),
            format!("{}: no line “Tên thủ tục”", short(code)),
        ),
    };
    Refusal::Unread(Words::new(
        format!("{vi}; ghi thêm dòng ấy ở đầu phần của thủ tục rồi nhập lại"),
        format!("{en}; add it at the head of the procedure and import again"),
    ))
}

/// Code and name: by their headings; in an annex the line above the first heading has both, "2. Thủ tục … (1.000001)".
fn identity(procedure: &Procedure) -> (String, String) {
    let one_line = |heading| {
        let said = values::stated(&procedure.text(heading));
        said.lines().map(str::trim).collect::<Vec<_>>().join(" ")
    };
    let (mut code, mut name) = (one_line(Heading::Code), one_line(Heading::Name));
    // A page has the code alone on its line; behind it may stand what else the page says.
    if let Some(found) = title::code_in(&code).filter(|found| code.starts_with(found.as_str())) {
        code = found;
    }
    if !code.is_empty() && !name.is_empty() {
        return (code, name);
    }
    for line in procedure.before.iter().rev() {
        let found = title::code_in(line);
        let named = title::name(line);
        if found.is_none() && named.is_none() {
            continue;
        }
        if code.is_empty() {
            code = found.unwrap_or_default();
        }
        if name.is_empty() {
            name = named.unwrap_or_default();
        }
        break;
    }
    (code, name)
}

/// Whose a procedure is, where the text is sure: "Loại thủ tục" tells another thing, but a province's chair announces
/// what is the province's alone, and a ministry what is the country's.
fn kind(said: &str, decision: &str) -> &'static str {
    let words = folded(said);
    let number: String = decision.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    match () {
        () if words.contains("noi bo") => "STANDARD_INTERNAL",
        () if words.contains("dac thu") || number.contains("/QĐ-UBND") => "SPECIFIC",
        () if number.rsplit_once("/QĐ-B").is_some_and(|(_, of)| of.chars().all(char::is_alphabetic)) => {
            "STANDARD"
        }
        () => "",
    }
}

fn steps(text: &str) -> Vec<Step> {
    if text.is_empty() {
        return Vec::new();
    }
    vec![Step { name: String::new(), text: text.to_owned() }]
}

/// The ways, from the table or from prose, and with them times and fees that have sections of their own.
fn ways(procedure: &Procedure, record: &mut Record, notes: &mut Vec<String>) {
    let read = ways::read(&procedure.section(Heading::Ways));
    record.methods = read.methods;
    record.doubts.extend(read.doubts);
    let of =
        |heading: Heading| Some(values::stated(&procedure.text(heading))).filter(|text| !text.is_empty());
    let time = of(Heading::Time);
    let money: Vec<(&str, Heading, String)> =
        [("", Heading::Money), ("FEE", Heading::Fee), ("SERVICE_FEE", Heading::Charge)]
            .into_iter()
            .filter_map(|(kind, heading)| Some((kind, heading, of(heading)?)))
            .collect();
    let place: Place = MergedPart::Channels.whole();
    if record.methods.is_empty() {
        if let Some(named) = ways::in_prose(&read.prose) {
            let said = read.prose.join("\n");
            record.doubts.push((DoubtKind::WaysFromText, place, said.clone()));
            let method = |via: &&str| Method {
                via: (*via).to_owned(),
                description: said.clone(),
                ..Method::default()
            };
            record.methods = named.iter().map(method).collect();
        } else if !read.prose.is_empty() {
            record.doubts.push((DoubtKind::WaysUnclear, place, read.prose.join("\n")));
            notes.push(format!("{}: {}", Heading::Ways.word(), read.prose.join("\n")));
        }
    } else {
        notes.extend(read.prose);
    }
    for method in &mut record.methods {
        if let (Some(time), Quantity::Absent) = (&time, &method.time) {
            (method.time, method.unit) = values::time(time);
        }
        if method.fees.is_empty() {
            method.fees = money.iter().map(|(kind, _, text)| in_words(kind, text)).collect();
        }
    }
    // Without a way nothing can carry them; the words are not lost.
    if record.methods.is_empty() {
        notes.extend(time.map(|text| format!("{}: {text}", Heading::Time.word())));
        notes.extend(money.iter().map(|(_, heading, text)| format!("{}: {text}", heading.word())));
    }
}

fn in_words(kind: &str, text: &str) -> FeeRow {
    FeeRow { kind: kind.to_owned(), description: text.to_owned(), ..FeeRow::default() }
}
