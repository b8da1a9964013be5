//! One quick look at the whole text of a file for words and addresses that have had their day.
//!
//! A file is read once, by an automaton over all patterns; where each hit stands is worked out only
//! for hits, and what is to be said is said once a file, at its first place.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording, span};

use super::said::{Said, Speaker};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;

/// An old term and what to say instead.
struct Term {
    old: &'static str,
    say: &'static str,
}

const fn term(old: &'static str, say: &'static str) -> Term {
    Term { old, say }
}

const COMMUNE: &str = "xã, phường, đặc khu";
const CARD: &str = "thẻ căn cước hoặc căn cước công dân còn hạn";
const RESIDENCE: &str = "thông tin về cư trú (đăng ký thường trú, tạm trú)";
const ONLINE: &str = "toàn trình, một phần hoặc cung cấp thông tin, đúng như quyết định công bố hiện hành";

/// In small letters; capitals are found as well.
const TERMS: [Term; 20] = [
    term("cấp huyện", "cấp xã hoặc cấp tỉnh"),
    term("cấp quận", "cấp xã hoặc cấp tỉnh"),
    term("ubnd huyện", "UBND xã, phường, đặc khu"),
    term("ubnd quận", "UBND xã, phường, đặc khu"),
    term("huyện", COMMUNE),
    term("quận", COMMUNE),
    term("thị xã", COMMUNE),
    term("thị trấn", COMMUNE),
    term("thành phố thuộc tỉnh", COMMUNE),
    term("mức độ 2", ONLINE),
    term("mức độ 3", ONLINE),
    term("mức độ 4", ONLINE),
    term("cmnd", CARD),
    term("cmtnd", CARD),
    term("chứng minh nhân dân", CARD),
    term("chứng minh thư", CARD),
    term("sổ hộ khẩu", RESIDENCE),
    term("hộ khẩu", RESIDENCE),
    term("sổ tạm trú", RESIDENCE),
    term("xóa khẩu", "xóa đăng ký thường trú"),
];

/// Provinces under whose names portals were run, as in `dichvucong.danang.gov.vn`.
const PROVINCES: &str = " angiang bacgiang backan baclieu bacninh baria-vungtau bentre binhdinh binhduong \
    binhphuoc binhthuan camau cantho caobang daklak daknong danang dienbien dongnai dongthap gialai hagiang \
    haiduong haiphong hanam hanoi hatinh haugiang hoabinh hochiminhcity hue hungyen khanhhoa kiengiang kontum \
    laichau lamdong langson laocai longan namdinh nghean ninhbinh ninhthuan phutho phuyen quangbinh quangnam \
    quangngai quangninh quangtri soctrang sonla tayninh thaibinh thainguyen thanhhoa thuathienhue tiengiang tphcm \
    travinh tuyenquang vinhlong vinhphuc yenbai ";

/// Beginnings of a portal's host; they stand behind the terms in the automaton.
const PORTALS: [&str; 2] = ["dichvucong.", "dvc."];

/// Small letters and capitals of each pattern; ASCII letters match both by themselves.
static PATTERNS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let small = TERMS.iter().map(|term| term.old.to_owned()).chain(PORTALS.map(str::to_owned));
    let capital = TERMS.iter().map(|term| term.old.to_uppercase());
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(small.chain(capital))
        .expect("a few short patterns fit")
});

pub(crate) fn check(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    let hits: Vec<_> = PATTERNS.find_iter(words.text).collect();
    if hits.is_empty() {
        return;
    }
    let said = Said::new(root, words);
    // Places of all terms for which one thing is to be said, in order.
    let mut places: BTreeMap<&str, Vec<Range<usize>>> = BTreeMap::new();
    for hit in hits {
        let pattern = hit.pattern().as_usize();
        if (TERMS.len()..TERMS.len() + PORTALS.len()).contains(&pattern) {
            if said.speaker(hit.start()) != Speaker::Nobody {
                report.diagnostics.extend(closed_portal(words.text, hit.start()));
            }
            continue;
        }
        let term =
            &TERMS[if pattern < TERMS.len() { pattern } else { pattern - TERMS.len() - PORTALS.len() }];
        let outdated = is_whole_word(words.text, hit.range()) && is_meant(words.text, hit.range(), term);
        if outdated && said.speaker(hit.start()) == Speaker::Own {
            places.entry(term.say).or_default().push(hit.range());
        }
    }
    for (say, places) in places {
        report.push(old_term(words.text, say, &places));
    }
}

/// Not of old times ("cấp huyện trước ngày 01 tháng 7 năm 2025"), and levels only of online services.
fn is_meant(text: &str, hit: Range<usize>, term: &Term) -> bool {
    const REACH: usize = 60;
    let line_start = text[..hit.start].rfind('\n').map_or(0, |end| end + 1);
    let before = &text[line_start..hit.start];
    let after: String = text[hit.end..].chars().take(REACH).take_while(|c| *c != '\n').collect();
    let historic =
        after.trim_start().starts_with("trước ngày") || after.contains(" trước ngày 01 tháng 7 năm 2025");
    let online = ["trực tuyến", "dịch vụ công", "DVC"]
        .iter()
        .any(|word| before.contains(word) || after.contains(word));
    // An electronic identity has levels of its own.
    let account = before.trim_end_matches([' ', ')']);
    let of_account = ["VNeID", "định danh điện tử"].iter().any(|name| account.ends_with(name));
    !historic && (term.say != ONLINE || (online && !of_account))
}

fn old_term(text: &str, say: &str, places: &[Range<usize>]) -> Diagnostic {
    let first = places[0].clone();
    let label = Wording::new(format!("nay là {say}"), format!("now “{say}”"));
    let term = &text[first.clone()];
    let found = Diagnostic::new(Mistake::OldTerm { term: &term }).span(span(first)).label(label);
    match places.len() - 1 {
        0 => found,
        more => found.help(Wording::new(
            format!("trong tệp này còn {more} chỗ nữa"),
            format!("{more} more in this file"),
        )),
    }
}

fn is_whole_word(text: &str, range: Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// The address around a hit, if it is a province's own portal.
fn closed_portal(text: &str, at: usize) -> Option<Diagnostic> {
    let part_of_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let start = text[..at].rfind(|c| !part_of_host(c)).map_or(0, |end| end + 1);
    // The sign before may have more than one byte.
    let start = text.ceil_char_boundary(start);
    let length = text[start..].find(|c| !part_of_host(c)).unwrap_or(text.len() - start);
    let host = text[start..start + length].trim_end_matches('.');
    let mut labels = host.to_ascii_lowercase();
    labels = labels.strip_suffix(".gov.vn")?.to_owned();
    let province = labels.rsplit('.').next()?;
    let closed = labels.contains('.') && !province.is_empty() && PROVINCES.contains(&format!(" {province} "));
    closed
        .then(|| Diagnostic::new(Mistake::ClosedPortal { host: &host }).span(span(start..start + host.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    fn check_portal(text: &str, expected: Option<&str>) {
        let at = text.find("dichvucong").unwrap_or_default();
        let got = closed_portal(text, at).map(|found| found.value("host", Lang::Vi).to_owned());
        assert_eq!(got.as_deref(), expected, "{text}");
    }

    #[test]
    fn levels_of_an_account_are_no_levels_of_a_service() {
        let level = TERMS.iter().find(|term| term.old == "mức độ 2").expect("a term");
        let check = |text: &str, expected: bool| {
            let at = text.find(level.old).expect("the term");
            assert_eq!(is_meant(text, at..at + level.old.len(), level), expected, "{text}");
        };
        check("Dịch vụ công trực tuyến mức độ 2.", true);
        check("Nộp trực tuyến bằng tài khoản VNeID mức độ 2.", false);
        check("Nộp trực tuyến bằng tài khoản định danh điện tử (VNeID) mức độ 2.", false);
        check("Nộp trực tuyến bằng tài khoản định danh điện tử mức độ 2.", false);
        check("Bệnh mức độ 2.", false);
    }

    #[test]
    fn tells_provincial_portals_from_the_national_one() {
        check_portal("https://dichvucong.danang.gov.vn/abc", Some("dichvucong.danang.gov.vn"));
        check_portal("“dichvucong.hochiminhcity.gov.vn”.", Some("dichvucong.hochiminhcity.gov.vn"));
        check_portal("https://dichvucong.gov.vn/x", None);
        check_portal("https://pakn.dichvucong.gov.vn", None);
        check_portal("dichvucong.bocongan.gov.vn", None);
        check_portal("dichvucong.", None);
    }
}
