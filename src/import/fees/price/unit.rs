//! For each of what a price is: "/trang", "mỗi bản", "một lần".
//!
//! In: what stands behind an amount. Out: the unit and its length. A unit ends where a condition begins.

use super::condition::CONDITION;
use crate::import::fees::small::{begins, lead, small, tail};

/// Words after which a unit is over.
const UNIT_ENDS: &[&str] = &[
    "đối", "nếu", "khi", "trong", "từ", "nhưng", "và", "tối", "cho", "áp", "theo", "kể", "với", "trừ",
    "tính", "thu", "mức", "bằng", "tại", "nộp", "chỉ", "dành", "là", "thì", "hoặc",
];

/// Units of two syllables whose second would end one.
const HALVES: &[(&str, &str)] = &[("chứng", "chỉ"), ("chứng", "từ"), ("địa", "chỉ"), ("máy", "tính")];

/// Words before a unit.
pub(crate) const COUNTING: &[&str] = &[
    "mỗi",
    "cho mỗi",
    "trên mỗi",
    "theo mỗi",
    "tính theo mỗi",
    "tính cho mỗi",
    "tính trên mỗi",
    "một",
    "cho một",
    "trên một",
    "tính cho một",
    "tính trên một",
    "từng",
    "cho từng",
    "theo từng",
    "trên từng",
    "tính theo từng",
    "tính cho từng",
    "tính trên từng",
    "cho 01",
    "cho 1",
];

/// "tính theo trang": for each of a thing, where it is one that can be counted ("tính theo diện tích" names no unit).
pub(crate) fn counted_by(low: &str) -> Option<usize> {
    const MEASURES: &[&str] = &[
        "quy", "mức", "thông", "nghị", "quyết", "luật", "biểu", "giá", "tỷ", "tỉ", "phần", "diện", "khối",
        "số", "thời", "bảng", "khung", "điều", "khoản", "công", "tổng", "hình", "nguyên", "đơn", "thực",
        "văn", "pháp", "loại", "hướng", "kết", "từng", "mỗi",
    ];
    let len = lead(low, &["tính theo", "tính trên", "thu theo"])?;
    let mut words = crate::vietnamese::words(&low[len..]).map(|(_, word)| word);
    let counts = words.next().is_some_and(|first| !MEASURES.contains(&first)) && words.count() < 4;
    counts.then_some(len)
}

/// "/trang", " mỗi bản": for each of what, and its length; nothing where it is too long to be one.
pub(crate) fn unit(behind: &str) -> Option<(Option<String>, usize)> {
    let text = behind_words(behind.trim_start()).trim_start();
    let low = small(text);
    let start = match text.strip_prefix('/') {
        Some(_) => 1,
        None => match lead(&low, COUNTING).or_else(|| counted_by(&low)) {
            Some(len) => len,
            None => return Some((None, behind.len() - text.len())),
        },
    };
    let body = &text[start..];
    let stop = body.find([',', ';', ':', '(', ')', '.', '\n']).unwrap_or(body.len());
    let mut end = stop;
    let mut before = String::new();
    for (index, (at, word)) in crate::vietnamese::words(&body[..stop]).enumerate() {
        let word = small(word);
        let is_half = HALVES.contains(&(before.as_str(), word.as_str()));
        if index > 0 && !is_half && UNIT_ENDS.contains(&word.as_str()) {
            end = at;
            break;
        }
        before = word;
    }
    if end == stop {
        end = over_commas(body, end);
    }
    let unit = counted_out(body[..end].trim());
    let fits = !unit.is_empty() && unit.chars().count() <= 60;
    let len = behind.len() - text.len() + start + body[..end].trim_end().len();
    fits.then(|| (Some(unit.to_owned()), len))
}

/// "hợp đồng, giao dịch" is one unit: a few words behind a comma that begin nothing new.
fn over_commas(body: &str, mut end: usize) -> usize {
    const BEGINNING: &[&str] = &[
        "tối đa",
        "tối thiểu",
        "không",
        "miễn",
        "giảm",
        "thu",
        "mức",
        "nhưng",
        "riêng",
        "còn",
        "tính",
        "theo",
        "trẻ em",
        "các",
    ];
    while let Some(rest) = body[end..].strip_prefix(',') {
        let stop = rest.find([',', ';', ':', '(', ')', '.']).unwrap_or(rest.len());
        let more = rest[..stop].trim();
        let low = small(more);
        let few = (1..=3).contains(&crate::vietnamese::words(more).count())
            && !more.contains(|c: char| c.is_ascii_digit());
        let new = begins(&low, BEGINNING) || begins(&low, CONDITION) || rest[stop..].starts_with(':');
        if !few || new {
            break;
        }
        end += 1 + stop;
    }
    end
}

/// Behind "(chín nghìn đồng)", which only repeats the amount.
fn behind_words(text: &str) -> &str {
    let Some((words, rest)) = text.strip_prefix('(').and_then(|inside| inside.split_once(')')) else {
        return text;
    };
    let low = small(words);
    let repeats = begins(&low, &["bằng chữ"]) || tail(low.trim_end(), &["đồng", "đồng chẵn"]).is_some();
    if repeats && !words.contains(|c: char| c.is_ascii_digit()) { rest } else { text }
}

/// "01 giấy phép" is "giấy phép"; "10 m2" stays.
fn counted_out(unit: &str) -> &str {
    match lead(&small(unit), &["01", "1", "một", "mỗi"]) {
        Some(len) if unit[len..].starts_with(' ') => unit[len..].trim_start(),
        _ => unit,
    }
}
