//! What the rest of a record says of papers where its dossier has none.
//!
//! In: the steps, notes and requirements. Out: the sentence with "hồ sơ gồm", and what it lists. Only for
//! records without a row that is a paper: rows that are understood need no quotation.

use super::super::clean::{folded, is_none, mended};
use super::super::enumerator::{bullet, enumerator};
use super::super::record::Record;
use super::nouns::starts_with_paper;
use crate::vietnamese::one_line;

/// Longer passages are cut at a sentence, and say where they stand whole.
const MOST: usize = 900;

/// Words of which a passage about papers has one.
const SPEAKS: &[&str] = &[
    "ho so gom",
    "ho so bao gom",
    "thanh phan ho so gom",
    "thanh phan ho so bao gom",
    "thanh phan ho so theo quy dinh",
    "thanh phan ho so quy dinh",
    "ho so de nghi gom",
    "ho so de nghi bao gom",
    "giay to sau",
    "giay to can nop",
    "giay to phai nop",
    "giay to phai xuat trinh",
    "xuat trinh giay",
    "xuat trinh the",
    "xuat trinh ban",
    "kem theo don",
    "nop don",
    "nop to khai",
    "nop ho so gom",
];

pub(crate) fn of_papers(record: &Record) -> Option<String> {
    let steps = record
        .steps
        .iter()
        .flat_map(|step| [&step.name, &step.text])
        .map(|text| (text, "Trình tự thực hiện"));
    let methods = record.methods.iter().map(|method| (&method.description, "Cách thức thực hiện"));
    let rest = [
        (&record.requirements, "Yêu cầu, điều kiện"),
        (&record.description, "Mô tả"),
        (&record.note, "Ghi chú"),
    ];
    let texts: Vec<_> =
        steps.chain(methods).chain(rest).map(|(text, section)| (mended(text), section)).collect();
    let speaks = |word: &&str| {
        texts.iter().find_map(|(text, section)| passage(text, section, |line| line.contains(*word)))
    };
    let said = SPEAKS.iter().find_map(speaks);
    said.or_else(|| texts.iter().find_map(|(text, section)| passage(text, section, asks_for_paper)))
        .or_else(|| none_stated(record))
}

/// "mang theo thẻ thợ": a verb with a paper behind it.
fn asks_for_paper(line: &str) -> bool {
    let verbs = ["mang theo ", "xuat trinh ", "gui kem ", "nop kem ", "kem theo ", "nop "];
    let vague = ["ho so", "thong tin", "ket qua", "thong bao", "mau", "mot trong"];
    verbs.iter().any(|verb| {
        line.match_indices(verb).any(|(at, _)| {
            let object = &line[at + verb.len()..];
            starts_with_paper(object) && !vague.iter().any(|word| object.starts_with(word))
        })
    })
}

/// The row that says that there is nothing to hand in.
fn none_stated(record: &Record) -> Option<String> {
    let rows = record.groups.iter().flat_map(|group| &group.rows);
    rows.map(|row| one_line(&row.name)).find(|name| is_none(name)).map(std::borrow::Cow::into_owned)
}

/// The line with the words, and the lines of the list that it opens.
fn passage(text: &str, section: &str, speaks: impl Fn(&str) -> bool) -> Option<String> {
    let lines: Vec<_> = text.lines().map(one_line).filter(|line| !line.is_empty()).collect();
    let at = lines.iter().position(|line| speaks(&folded(line)) && !is_none(line))?;
    let mut out = lines[at].to_string();
    if out.ends_with(':') {
        for line in lines[at + 1..]
            .iter()
            .take_while(|line| bullet(line).is_some() || enumerator(line).is_some())
            .take(15)
        {
            out.push(' ');
            out.push_str(line);
        }
    }
    Some(shortened(&out, section))
}

/// A long passage up to a sentence, with where it stands whole.
pub(crate) fn shortened(text: &str, section: &str) -> String {
    let Some((limit, _)) = text.char_indices().nth(MOST) else { return text.to_owned() };
    let end = text[..limit].rfind(['.', ';']).map_or(limit, |at| at + 1);
    format!("{} … (xem đủ ở phần {section})", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::record::Step;

    fn record(text: &str) -> Record {
        Record { steps: vec![Step { name: String::new(), text: text.to_owned() }], ..Record::default() }
    }

    #[test]
    fn quotes_what_speaks_of_papers() {
        let steps = "Bước 1: Đến xã.\nHồ sơ gồm:\n- Đơn;\n- Thẻ thợ.\nBước 2: Nhận thẻ.";
        assert_eq!(of_papers(&record(steps)).as_deref(), Some("Hồ sơ gồm: - Đơn; - Thẻ thợ."));
        let steps = "Người dân nộp đơn tại xã.\nNhận kết quả.";
        assert_eq!(of_papers(&record(steps)).as_deref(), Some("Người dân nộp đơn tại xã."));
        let steps = "Người dân mang theo thẻ thợ đến xã.";
        assert_eq!(of_papers(&record(steps)).as_deref(), Some(steps));
        assert_eq!(of_papers(&record("Nộp hồ sơ. Nhận kết quả.")), None);
        let long = format!("Hồ sơ gồm: {}", "giấy tờ mẫu; ".repeat(100));
        let quote = of_papers(&record(&long)).unwrap_or_default();
        assert!(quote.ends_with("; … (xem đủ ở phần Trình tự thực hiện)") && quote.chars().count() < 960);
    }
}
