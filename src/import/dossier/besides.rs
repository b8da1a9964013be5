//! What the steps say of papers besides the rows of the dossier: who one is, in which form papers may come, and what
//! nobody has to bring.
//!
//! In: a record that has papers. Out: the applicant's sentences, each whole, to be quoted beside the papers. What a
//! row says itself is not said twice, and what officials do is no business of the list.

use super::super::clean::{folded, mended};
use super::super::record::Record;
use super::super::text::whole_lines;
use super::reading::{bare, first_sentence, trimmed};
use super::speech::shortened;

/// The sentences, one a line.
pub(crate) fn quote(record: &Record) -> Option<String> {
    let rows: Vec<String> =
        record.groups.iter().flat_map(|group| &group.rows).map(|row| folded(&row.name)).collect();
    let is_unsaid = |names: &[&str]| !rows.iter().any(|row| names.iter().any(|name| row.contains(name)));
    let mut wanted: Vec<fn(&str) -> bool> = Vec::new();
    if is_unsaid(IDENTITY) {
        wanted.push(asks_who_one_is);
    }
    if is_unsaid(&["lua chon nop ban sao", "co the nop ban sao"]) {
        wanted.push(lets_choose_the_form);
    }
    if is_unsaid(&["so hoa tu ban chinh"]) {
        wanted.push(says_what_is_scanned);
    }
    wanted.push(spares);
    let texts: Vec<String> =
        record.steps.iter().map(|step| format!("{}\n{}", step.name, step.text)).collect();
    let texts: Vec<String> = texts.iter().map(|text| whole_lines(&mended(text))).collect();
    let sentences: Vec<(&str, String)> =
        texts.iter().flat_map(|text| sentences(text)).map(|sentence| (sentence, folded(sentence))).collect();
    let mut found: Vec<String> = Vec::new();
    for wants in wanted {
        let sentence = sentences.iter().find(|(_, folded)| wants(folded));
        let quote = sentence.map(|(sentence, _)| shortened(sentence, "Trình tự thực hiện"));
        found.extend(quote.filter(|quote| !found.contains(quote)));
    }
    (!found.is_empty()).then(|| found.join("\n"))
}

fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut rest = bare(line);
        while !rest.is_empty() {
            let first = first_sentence(rest);
            let len = if first.is_empty() { rest.len() } else { first.len() };
            let end = rest[len..].strip_prefix('.').map_or(len, |_| len + 1);
            out.push(rest[..end].trim().trim_end_matches([';', ',']));
            rest = rest[end..].trim_start_matches([';', ',', ' ', '.']).trim();
        }
    }
    out.retain(|sentence| !trimmed(sentence).is_empty());
    out
}

const IDENTITY: &[&str] = &["can cuoc", "ho chieu", "tuy than", "chung minh nhan dan", "chung minh thu"];

/// "Người nộp hồ sơ xuất trình một trong các giấy tờ sau: thẻ căn cước, hộ chiếu …"
fn asks_who_one_is(sentence: &str) -> bool {
    let Some((before, behind)) = sentence.split_once(" xuat trinh ") else { return false };
    IDENTITY.iter().any(|paper| behind.contains(paper)) && is_applicant(before)
}

/// "… được lựa chọn nộp bản sao giấy tờ và xuất trình bản chính … hoặc nộp bản chính …"
fn lets_choose_the_form(sentence: &str) -> bool {
    let choice = ["duoc lua chon nop ban sao", "co the nop ban sao", "duoc nop ban sao"];
    let Some(at) = choice.iter().filter_map(|words| sentence.find(words)).min() else { return false };
    let (before, behind) = sentence.split_at(at);
    behind.contains("ban chinh") && is_applicant(before.trim())
}

/// "Trường hợp nộp trực tuyến thì hồ sơ nộp phải được số hóa từ bản chính …"
fn says_what_is_scanned(sentence: &str) -> bool {
    sentence.contains("phai duoc so hoa tu ban chinh")
        && !sentence.split(" phai duoc ").next().is_some_and(is_office)
}

/// "Không yêu cầu người nộp xuất trình giấy tờ đã có trong cơ sở dữ liệu"
fn spares(sentence: &str) -> bool {
    let database = ["co so du lieu", "csdl"].iter().any(|word| sentence.contains(word));
    let hands_in = [" nop ", " xuat trinh ", " cung cap "].iter().any(|verb| sentence.contains(verb));
    let starts =
        ["khong yeu cau nguoi", "khong yeu cau to chuc", "khong yeu cau ca nhan", "khong yeu cau cong dan"];
    let spared = sentence.find(" khong phai nop").is_some_and(|at| is_applicant(&sentence[..at]));
    database && hands_in && (starts.iter().any(|start| sentence.starts_with(start)) || spared)
}

/// Whether the words before a verb end with those who apply: "Khi nộp hồ sơ, người yêu cầu đăng ký".
fn is_applicant(before: &str) -> bool {
    const APPLICANTS: &[&str] = &[
        "nguoi yeu cau",
        "nguoi co yeu cau",
        "nguoi nop",
        "nguoi de nghi",
        "nguoi dang ky",
        "nguoi di dang ky",
        "nguoi su dung dat",
        "nguoi lam don",
        "nguoi dan",
        "cong dan",
        "to chuc ca nhan",
        "ca nhan to chuc",
        "ca nhan",
        "to chuc",
        "ho gia dinh",
        "hai ben",
    ];
    let starts = APPLICANTS.iter().filter_map(|who| before.rfind(who)).max();
    starts.is_some_and(|at| before[at..].split(' ').count() <= 12 && !is_office(&before[at..]))
}

fn is_office(words: &str) -> bool {
    let offices = [
        "cong chuc",
        "can bo",
        "vien chuc",
        "tiep nhan",
        "co quan",
        "trung tam",
        "bo phan",
        "uy ban",
        "co tham quyen",
    ];
    offices.iter().any(|office| words.contains(office))
}

#[cfg(test)]
mod tests {
    use super::super::super::record::{DossierList, DossierRow, Step};
    use super::*;

    fn quoted(steps: &str, row: &str) -> String {
        let row = DossierRow { name: row.to_owned(), ..DossierRow::default() };
        let record = Record {
            steps: vec![Step { name: String::new(), text: steps.to_owned() }],
            groups: vec![DossierList { rows: vec![row], ..DossierList::default() }],
            ..Record::default()
        };
        quote(&record).unwrap_or_default()
    }

    #[test]
    fn what_the_applicant_reads_of_papers_in_the_steps() {
        for sentence in [
            "Người nộp hồ sơ phải xuất trình thẻ căn cước hoặc hộ chiếu.",
            "Người yêu cầu xuất trình một trong các giấy tờ sau: hộ chiếu; giấy tờ tùy thân khác.",
            "Khi đến quầy, công dân xuất trình giấy tờ tùy thân",
            "Khi nộp, người đăng ký được lựa chọn nộp bản sao và mang bản chính để cán bộ đối chiếu hoặc nộp bản chính",
            "Trường hợp nộp trên mạng thì giấy tờ phải được số hóa từ bản chính.",
            "Không yêu cầu người nộp xuất trình giấy tờ đã có trong các cơ sở dữ liệu.",
        ] {
            assert_eq!(quoted(&format!("- {sentence}\n- Chờ giấy hẹn."), "Đơn xin thẻ"), sentence);
        }
        let two = "Công dân xuất trình hộ chiếu. Công dân có thể nộp bản sao thay bản chính.";
        assert_eq!(
            quoted(two, "Đơn"),
            "Công dân xuất trình hộ chiếu.\nCông dân có thể nộp bản sao thay bản chính."
        );
    }

    #[test]
    fn what_is_no_business_of_the_list() {
        for sentence in [
            "Công chức đề nghị đương sự xuất trình thẻ căn cước.",
            "Cán bộ tiếp nhận xuất trình thẻ căn cước",
            "Cơ quan không được yêu cầu người dân nộp giấy tờ đã có trong cơ sở dữ liệu",
            "Người tiếp nhận có thể nộp bản sao và bản chính vào kho",
            "Người dân nộp đơn tại xã.",
        ] {
            assert_eq!(quoted(sentence, "Đơn xin thẻ"), "", "{sentence}");
        }
        assert_eq!(quoted("Công dân xuất trình hộ chiếu.", "Hộ chiếu hoặc thẻ căn cước"), "");
    }
}
