//! How many sets of the dossier are handed in, wherever the record says it.
//!
//! In: the record. Out: the number, where one holds for everybody, else the sentence that speaks of it.
//! "Số lượng hồ sơ: 01 bộ" says it outright; "… nộp 01 bộ hồ sơ" says it of who applies. What one office
//! sends another is no answer, and neither are "02 bộ bản vẽ".

use super::super::clean::{folded, mended};
use super::super::record::Record;
use super::reading::{bare, brackets, trimmed};
use crate::catalogue::Count;
use crate::vietnamese::one_line;

/// What a record says of its sets.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sets {
    pub(crate) count: Count,
    /// Where the count differs, or cannot be read.
    pub(crate) quote: Option<String>,
}

/// What one sentence says.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    /// By name ("Số lượng hồ sơ"), or of who hands in.
    Count { number: u32, by_name: bool },
    /// For a case, or in words that cannot be read.
    Unclear,
}

pub(crate) fn read(record: &Record) -> Sets {
    let mut counts: Vec<(u32, bool)> = Vec::new();
    let mut unclear = false;
    let mut spoken: Vec<String> = Vec::new();
    for sentence in sentences(record).into_iter().filter(|sentence| may_count(sentence)) {
        let said = said(&sentence);
        if said.is_empty() {
            continue;
        }
        for one in said {
            match one {
                Said::Count { number, by_name } => counts.push((number, by_name)),
                Said::Unclear => unclear = true,
            }
        }
        let sentence = trimmed(&sentence).to_owned();
        if !spoken.contains(&sentence) {
            spoken.push(sentence);
        }
    }
    let mut numbers: Vec<u32> = counts.iter().map(|(number, _)| *number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    // "Số lượng hồ sơ: 01 bộ" is said of the whole procedure.
    let outright = counts.iter().any(|(_, by_name)| *by_name);
    match numbers.as_slice() {
        [only] if outright || !unclear => Sets { count: Count::Stated(*only), quote: None },
        _ if spoken.is_empty() => Sets::default(),
        _ => Sets { count: Count::NotStated, quote: Some(spoken.join(" – ")) },
    }
}

/// Whether a row only says how many sets are handed in: "Số bộ: 04", "Nộp trực tiếp 02 bộ, nộp qua mạng 01 bộ".
pub(crate) fn is_row(text: &str) -> bool {
    let words = folded(bare(text));
    let labels = ["so bo ", "so luong bo ", "so luong ho so ", "so bo ho so "];
    let rest = labels.iter().find_map(|label| words.strip_prefix(label));
    let counts = |words: &str| words.split(' ').next().is_some_and(|first| count(first).is_some());
    let copies = words.strip_prefix("so luong ban ").or_else(|| words.strip_prefix("so luong "));
    if rest.is_some_and(|rest| counts(rest) || counts_sets(rest)) || copies.is_some_and(counts) {
        return true;
    }
    let starts = ["nop ", "gui ", "lap ", "ho so lap ", "ho so duoc lap ", "ho so gom ", "ho so nop "];
    let words =
        ["moi ", "tat ca ", "toan bo "].iter().find_map(|all| words.strip_prefix(all)).unwrap_or(&words);
    (starts.iter().any(|start| words.starts_with(start)) || counts(words)) && counts_sets(words)
}

/// "… 02 bộ", "01 bộ hồ sơ", with no other noun behind it.
fn counts_sets(words: &str) -> bool {
    const GOES_ON: &[&str] =
        &["nop", "gui", "qua", "tai", "moi", "truc", "neu", "khi", "trong", "doi", "kem", "va"];
    let words: Vec<&str> = words.split(' ').collect();
    let mut places =
        (0..words.len()).filter(|&at| words[at] == "bo" && number_before(&words[..at]).is_some()).peekable();
    let of_dossier = |at: usize| {
        let rest = &words[at + 1..];
        let named = rest.starts_with(&["ho", "so"]);
        let rest = if named { &rest[2..] } else { rest };
        let form = if named { "giay" } else { "goc" };
        let of_form = matches!(rest, ["goc"] | ["ban", "chinh" | "goc" | "sao" | "chup", ..]);
        of_form || rest.first().is_none_or(|next| GOES_ON.contains(next) || *next == form)
    };
    places.peek().is_some() && places.all(of_dossier)
}

/// Every sentence of the record that may speak of sets.
fn sentences(record: &Record) -> Vec<String> {
    let groups = record
        .groups
        .iter()
        .flat_map(|group| std::iter::once(&group.title).chain(group.rows.iter().map(|row| &row.name)));
    let steps = record.steps.iter().flat_map(|step| [&step.name, &step.text]);
    let methods = record.methods.iter().map(|method| &method.description);
    let rest = [&record.requirements, &record.description, &record.note];
    let texts = groups.chain(steps).chain(methods).chain(rest).filter(|text| may_speak(text));
    texts.flat_map(|text| cut(&mended(text))).collect()
}

/// Most texts say nothing of sets, and there are many.
fn may_speak(text: &str) -> bool {
    text.contains('b') || text.contains('B')
}

/// The same of a sentence whose letters are composed.
fn may_count(sentence: &str) -> bool {
    ["bộ", "Bộ", "BỘ", "lượng", "Lượng", "LƯỢNG"].iter().any(|word| sentence.contains(word))
}

/// Sentences: they end at a full stop, and at a line unless it goes on in small letters.
fn cut(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(one_line).filter(|line| !line.is_empty()) {
        let goes_on =
            line.starts_with(char::is_lowercase) && super::super::enumerator::enumerator(&line).is_none();
        match lines.last_mut().filter(|last| goes_on && !last.ends_with(['.', ';', ':'])) {
            Some(last) => {
                last.push(' ');
                last.push_str(&line);
            }
            None => lines.push(line.into_owned()),
        }
    }
    lines.iter().flat_map(|line| at_stops(line)).collect()
}

fn at_stops(line: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices(". ") {
        let capital = line[at + 2..]
            .trim_start()
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '+'));
        // "B. Số lượng" and "1.2. Số lượng" begin there.
        let numbering = line[start..at].trim_start_matches(['-', '+', '*', ' ']).chars().count() <= 7;
        if capital && !numbering {
            out.push(line[start..at].trim().to_owned());
            start = at + 2;
        }
    }
    out.push(line[start..].trim().to_owned());
    out
}

fn said(sentence: &str) -> Vec<Said> {
    // What stands in brackets tells of other things ("bao gồm trường hợp …"), but for the unit: "01 (bộ)".
    let plain = without_long_brackets(bare(sentence));
    let words = folded(&plain);
    let named = is_named(&words);
    if !named && !words.split(' ').any(|word| word == "bo") {
        return in_brackets(bare(sentence));
    }
    let row = is_row(sentence);
    let words: Vec<&str> = words.split(' ').collect();
    let mut out: Vec<Said> = Vec::new();
    for (at, _) in words.iter().enumerate().filter(|(_, word)| **word == "bo") {
        let Some(number) = number_before(&words[..at]) else { continue };
        let of_dossier = words[at + 1..].starts_with(&["ho", "so"]) || row;
        let other = words[at + 1..].first().is_some_and(|next| matches!(*next, "ban" | "anh" | "tai"));
        if (named && (of_dossier || !other)) || (row && words.starts_with(&["ho", "so"])) {
            out.push(Said::Count { number, by_name: true });
        } else if of_dossier {
            out.extend(handed_in(&words[..at], number));
        }
    }
    if named && out.is_empty() {
        out.extend(
            bare_number(&words).map(|number| Said::Count { number, by_name: true }).or(Some(Said::Unclear)),
        );
    }
    // "tối thiểu 02 bộ", "01 bộ hồ sơ giấy, kèm 01 bộ bản chụp": no number that holds.
    let is_count = |at: &usize| words[*at] == "bo" && number_before(&words[..*at]).is_some();
    let more = (0..words.len()).filter(is_count).count() > 1;
    let kept = more && words.iter().any(|word| matches!(*word, "kem" | "them"));
    if (named && has_case(&words)) || (!out.is_empty() && (is_at_least(&words) || kept)) {
        return vec![Said::Unclear];
    }
    if out.is_empty() { in_brackets(bare(sentence)) } else { out }
}

fn is_named(words: &str) -> bool {
    let spelt = ["mot bo", "hai bo", "ba bo", "bon bo"];
    let numbered = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit()) || spelt.iter().any(|one| rest.starts_with(one))
    };
    ["so luong ho so", "so bo ho so", "so luong bo ho so"].iter().any(|name| words.starts_with(name))
        || words.strip_prefix("so luong ").is_some_and(numbered)
        || words.strip_prefix("so bo ").is_some_and(numbered)
}

fn is_at_least(words: &[&str]) -> bool {
    words.windows(2).any(|pair| matches!(pair, ["toi", "thieu" | "da"] | ["it", "nhat"]))
}

/// "Đơn (lập hai bản, nộp trong 03 bộ hồ sơ)": said of sets, but in passing.
fn in_brackets(text: &str) -> Vec<Said> {
    let says = |bracket: std::ops::Range<usize>| {
        let words = folded(&text[bracket]);
        let words: Vec<&str> = words.split(' ').collect();
        let of_sets =
            |at: usize| words[at + 1..].starts_with(&["ho", "so"]) && number_before(&words[..at]).is_some();
        words.contains(&"nop") && (0..words.len()).any(|at| words[at] == "bo" && of_sets(at))
    };
    if brackets(text).into_iter().any(says) { vec![Said::Unclear] } else { Vec::new() }
}

fn without_long_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for bracket in brackets(text) {
        if text[bracket.clone()].split(' ').count() > 3 {
            out.push_str(&text[at..bracket.start]);
            at = bracket.end;
        }
    }
    out.push_str(&text[at..]);
    out
}

/// "Số bộ hồ sơ: 1"
fn bare_number(words: &[&str]) -> Option<u32> {
    match words {
        ["so", "bo", number]
        | ["so", "bo", "ho", "so", number]
        | ["so", "luong", "bo", "ho", "so", number] => count(number),
        _ => None,
    }
}

/// "01 bộ", "01 (một) bộ", "một bộ"
fn number_before(words: &[&str]) -> Option<u32> {
    let last = words.last()?;
    let spelt =
        ["mot", "hai", "ba", "bon", "nam"].iter().position(|word| word == last).map(|at| at as u32 + 1);
    match spelt {
        Some(spelt) => words.len().checked_sub(2).and_then(|at| count(words[at])).or(Some(spelt)),
        None => count(last),
    }
}

fn count(word: &str) -> Option<u32> {
    word.parse().ok().filter(|number| (1..=20).contains(number) && word.len() <= 2)
}

/// Verbs of handing in.
const VERBS: &[&str] = &["nop", "gui", "lap", "chuan", "hoan"];

/// What a sentence with a verb of handing in says; nothing where an office sends it on.
fn handed_in(before: &[&str], number: u32) -> Option<Said> {
    let text = before.join(" ");
    let verb = before.iter().rposition(|word| VERBS.contains(word));
    let Some(verb) = verb.filter(|at| before.len() - at <= 30) else {
        return (!names_office(&text)).then_some(Said::Unclear);
    };
    let actor = before[..verb].join(" ");
    if text.contains("ke tu ngay nhan") || text.contains("ke tu khi nhan") || text.contains("sau khi nhan") {
        return None;
    }
    let near = last(&before[..verb], 8);
    let start = before[..verb].iter().take(14).copied().collect::<Vec<_>>().join(" ");
    let applicant =
        names_applicant(&near) || (!names_office(&near) && names_applicant(&start)) || actor.is_empty();
    if !applicant {
        return (!names_office(&near) && !names_office(&start)).then_some(Said::Unclear);
    }
    Some(if has_case(before) { Said::Unclear } else { Said::Count { number, by_name: false } })
}

/// Whether the words speak of some only.
fn has_case(words: &[&str]) -> bool {
    let text = format!(" {} ", words.join(" "));
    [" truong hop ", " doi voi ", " neu ", " truc tiep thi "].iter().any(|word| text.contains(word))
}

fn last(words: &[&str], most: usize) -> String {
    words[words.len().saturating_sub(most)..].join(" ")
}

fn names_applicant(words: &str) -> bool {
    const APPLICANTS: &[&str] = &[
        "nguoi",
        "ca nhan",
        "to chuc",
        "cong dan",
        "ho gia dinh",
        "cac ho",
        "chu dau tu",
        "chu ho",
        "chu so huu",
        "chu nha",
        "chu co so",
        "chu phuong tien",
        "chu the",
        "doanh nghiep",
        "don vi",
        "co so",
        "nha dau tu",
        "than nhan",
        "dai dien",
        "hoc vien",
        "hoc sinh",
        "sinh vien",
        "gia dinh",
        "hop tac xa",
        "ban quan tri",
        "doi tuong",
        "nha truong",
        "chu nhiem",
        "cau lac bo",
        "to hop tac",
        "thuong nhan",
        "chu rung",
        "cha me",
        "phu huynh",
        "nhom",
        "thanh vien",
        "vo chong",
        "quy",
    ];
    const OFFICIALS: &[&str] =
        &["nguoi tiep nhan", "nguoi co tham quyen", "nguoi thuc hien", "don vi tiep nhan", "nguoi phu trach"];
    let padded = format!(" {words} ");
    APPLICANTS.iter().any(|one| padded.contains(&format!(" {one} ")))
        && !OFFICIALS.iter().any(|one| padded.contains(&format!(" {one} ")))
}

fn names_office(words: &str) -> bool {
    const OFFICES: &[&str] = &[
        "uy ban",
        "ubnd",
        "so",
        "phong",
        "trung tam",
        "bo phan",
        "cong chuc",
        "can bo",
        "chu tich",
        "hoi dong",
        "co quan",
        "cong an",
        "chi cuc",
        "truong thon",
        "nguoi tiep nhan",
    ];
    let padded = format!(" {words} ");
    OFFICES.iter().any(|one| padded.contains(&format!(" {one} "))) || acts_as_office(words)
}

/// "Bước 2: Xã gửi …": the name of the unit alone, as the subject.
fn acts_as_office(words: &str) -> bool {
    let mut words =
        words.split(' ').skip_while(|word| *word == "buoc" || word.bytes().all(|b| b.is_ascii_digit()));
    matches!(words.next(), Some("xa" | "phuong" | "dac"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Option<u32>]) {
        let said: Vec<_> = cut(text)
            .iter()
            .flat_map(|sentence| said(sentence))
            .map(|one| match one {
                Said::Count { number, .. } => Some(number),
                Said::Unclear => None,
            })
            .collect();
        assert_eq!(said, expected, "{text}");
    }

    #[test]
    fn finds_sets() {
        check("Số lượng hồ sơ: 01 bộ.", &[Some(1)]);
        check("- Số lượng hồ sơ: 02 (hai) bộ", &[Some(2)]);
        check("B. Số lượng hồ sơ: 01 (bộ).", &[Some(1)]);
        check("Số bộ hồ sơ: 1", &[Some(1)]);
        check("Bước 1: Người dân nộp trực tiếp hoặc qua bưu chính 01 bộ hồ sơ đến xã.", &[Some(1)]);
        check("a) Cơ quan, tổ chức, cá nhân gửi 01 (một) bộ hồ sơ\nđến Trung tâm.", &[Some(1)]);
        check("Nhà trường hướng dẫn học viên nộp một bộ hồ sơ.", &[Some(1)]);
        check("Hội (kể cả trường hợp mới lập) gửi đến xã 01 bộ hồ sơ; người dân gửi sau.", &[None]);
        check("Ban quản trị (kể cả trường hợp mới bầu) nộp trực tiếp 01 bộ hồ sơ.", &[Some(1)]);
        check("Nộp 02 bộ hồ sơ tại Bộ phận một cửa.", &[Some(2)]);
    }

    #[test]
    fn what_says_nothing_sure() {
        check("Số lượng hồ sơ: do tỉnh quy định", &[None]);
        check("Số lượng hồ sơ: 01 bộ đối với hộ; 02 bộ đối với tổ", &[None]);
        check("Trường hợp ở xa thì người dân gửi 02 bộ hồ sơ.", &[None]);
        check("Ủy ban nhân dân xã lập 01 bộ hồ sơ trình Chủ tịch tỉnh.", &[]);
        check("Trong 5 ngày kể từ ngày nhận đủ hồ sơ, Phòng Kinh tế gửi 01 bộ hồ sơ lên Sở.", &[]);
        check("Bước 2: Xã gửi 03 bộ hồ sơ đến Sở.", &[]);
        check("02 bộ bản vẽ thiết kế", &[]);
        check("Người dân nộp 01 bộ bản vẽ.", &[]);
        check("Bộ luật Dân sự năm 2015", &[]);
    }
}
