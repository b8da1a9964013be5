//! Numbers of legal texts, however people write them.

use crate::vietnamese::slug;

/// What a legal text is, by its number, in the order of their force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LawKind {
    Law,
    Ordinance,
    Decree,
    Resolution,
    Decision,
    Circular,
    JointCircular,
    Directive,
    Consolidated,
    Other,
}

/// Bytes of the longest key: a number is short, and what stands in its place may be a whole title.
const LONGEST: usize = 80;

/// By what legal texts are the same: "Nghị định số 42 / 2022 / ND–CP" is "42/2022/NĐ-CP". It is also the name of its
/// page, so two texts never want one address. `None` where there is nothing to tell it by.
pub(crate) fn law_key(written: &str) -> Option<String> {
    let key = slug(&law_number(written), LONGEST)?;
    let bare = key.trim_start_matches('0');
    Some(if bare.starts_with(|c: char| c.is_ascii_digit()) { bare.to_owned() } else { key })
}

/// The number alone, without what people write around it; all that is written where no number is found.
pub(crate) fn law_number(written: &str) -> String {
    let tight = without_gaps(written);
    let parts = tight.split(|c: char| c.is_whitespace() || ",;:()[]“”\"".contains(c));
    let parts = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_number = |part: &&str| {
        let has = |is: fn(char) -> bool| part.chars().any(is);
        part.contains('/') && has(|c| c.is_ascii_digit()) && has(char::is_alphabetic)
    };
    match parts.into_iter().find(is_number) {
        Some(found) => ["số", "Số", "SỐ"]
            .iter()
            .find_map(|word| {
                found.strip_prefix(word).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            })
            .unwrap_or(found)
            .split_inclusive(['/', '-'])
            .map(with_marks)
            .collect(),
        None => tight.trim().to_owned(),
    }
}

/// The abbreviation with the marks that typing leaves out: "ND" is never anything but "NĐ" there.
fn with_marks(part: &str) -> String {
    let end = part.len() - part.ends_with(['/', '-']) as usize;
    let marked = match &part[..end] {
        "ND" => "NĐ",
        "QD" => "QĐ",
        "HDND" => "HĐND",
        other => other,
    };
    format!("{marked}{}", &part[end..])
}

/// With one kind of dash, and without spaces around what joins the parts of a number. A dash between words stays apart.
fn without_gaps(written: &str) -> String {
    let mut out = String::new();
    let mut rest = written.chars().map(|c| if is_dash(c) { '-' } else { c }).peekable();
    while let Some(c) = rest.next() {
        match c {
            '/' => {
                out.truncate(out.trim_end().len());
                out.push(c);
                while rest.next_if(|next| next.is_whitespace()).is_some() {}
            }
            '-' => {
                let before = out.trim_end();
                let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                let is_abbreviation = !last.is_empty() && last.chars().all(char::is_uppercase);
                if is_abbreviation && before[..before.len() - last.len()].ends_with('/') {
                    out.truncate(before.len());
                    out.push(c);
                    while rest.next_if(|next| next.is_whitespace()).is_some() {}
                } else {
                    out.push(c);
                }
            }
            other => out.push(other),
        }
    }
    out
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}')
}

impl LawKind {
    pub(crate) const ALL: [Self; 10] = [
        LawKind::Law,
        LawKind::Ordinance,
        LawKind::Decree,
        LawKind::Resolution,
        LawKind::Decision,
        LawKind::Circular,
        LawKind::JointCircular,
        LawKind::Directive,
        LawKind::Consolidated,
        LawKind::Other,
    ];

    /// Of a [`law_key`].
    pub(crate) fn of(key: &str) -> Self {
        let mut parts = key.split('-').filter(|part| part.starts_with(|c: char| c.is_ascii_alphabetic()));
        match parts.next().map(|part| part.trim_end_matches(|c: char| c.is_ascii_digit())) {
            Some("qh") => LawKind::Law,
            Some("ubtvqh" | "pl") => LawKind::Ordinance,
            Some("nd") => LawKind::Decree,
            Some("nq") => LawKind::Resolution,
            Some("qd") => LawKind::Decision,
            Some("tt") => LawKind::Circular,
            Some("ttlt") => LawKind::JointCircular,
            Some("ct") => LawKind::Directive,
            Some("vbhn") => LawKind::Consolidated,
            _ => LawKind::Other,
        }
    }

    /// "Nghị định 42/2022/NĐ-CP"; a number that tells no kind stands alone.
    pub(crate) fn name(self, number: &str) -> String {
        match self {
            LawKind::Other => number.to_owned(),
            kind => format!("{} {number}", kind.title()),
        }
    }

    /// "Nghị định"
    pub(crate) fn title(self) -> &'static str {
        self.words().1
    }

    /// For programs: "decree".
    pub(crate) fn word(self) -> &'static str {
        self.words().0
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            LawKind::Law => ("law", "Luật"),
            LawKind::Ordinance => ("ordinance", "Pháp lệnh"),
            LawKind::Decree => ("decree", "Nghị định"),
            LawKind::Resolution => ("resolution", "Nghị quyết"),
            LawKind::Decision => ("decision", "Quyết định"),
            LawKind::Circular => ("circular", "Thông tư"),
            LawKind::JointCircular => ("joint-circular", "Thông tư liên tịch"),
            LawKind::Directive => ("directive", "Chỉ thị"),
            LawKind::Consolidated => ("consolidated", "Văn bản hợp nhất"),
            LawKind::Other => ("other", "Văn bản khác"),
        }
    }
}

/// The name of a text by its number: "Nghị định 42/2022/NĐ-CP".
pub(crate) fn law_name(number: &str) -> String {
    law_key(number).map_or(LawKind::Other, |key| LawKind::of(&key)).name(number)
}

/// Whether a text is of a province, a district or a commune: others of their kind have texts of the same number.
pub(crate) fn is_local(key: &str) -> bool {
    key.split('-').any(|part| part == "ubnd" || part == "hdnd")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, number: &str, key: &str) {
        assert_eq!(law_number(written), number, "{written}");
        assert_eq!(law_key(written).as_deref(), Some(key), "{written}");
    }

    #[test]
    fn one_text_has_one_key() {
        for (written, number) in [
            ("42/2022/NĐ-CP", "42/2022/NĐ-CP"),
            ("Nghị định số 42/2022/NĐ-CP", "42/2022/NĐ-CP"),
            ("Nghị định 42/2022/ND–CP ngày 24/6/2022", "42/2022/NĐ-CP"),
            (" số: 42 / 2022 / NĐ - CP ", "42/2022/NĐ-CP"),
            ("số42/2022/nđ-cp;", "42/2022/nđ-cp"),
            ("ngày 24/6/2022, Nghị định (42/2022/NĐ—CP)", "42/2022/NĐ-CP"),
        ] {
            check(written, number, "42-2022-nd-cp");
        }
        check("09/2025/TT-BXD", "09/2025/TT-BXD", "9-2025-tt-bxd");
        check("9/2025/TT-BXD", "9/2025/TT-BXD", "9-2025-tt-bxd");
        check("45/2019/QH14 - Bộ luật Lao động", "45/2019/QH14", "45-2019-qh14");
        check("66.7/2025/NQ-CP", "66.7/2025/NQ-CP", "66-7-2025-nq-cp");
        check("00/0000/NĐ-MẪU", "00/0000/NĐ-MẪU", "00-0000-nd-mau");
        check("Hiến pháp 2013", "Hiến pháp 2013", "hien-phap-2013");
        assert_eq!(law_key("…"), None);
    }

    #[test]
    fn a_number_tells_the_kind() {
        for (number, name) in [
            ("31/2024/QH15", "Luật 31/2024/QH15"),
            ("190/2025/NQ-QH15", "Nghị quyết 190/2025/NQ-QH15"),
            ("02/2020/UBTVQH14", "Pháp lệnh 02/2020/UBTVQH14"),
            ("2171/QĐ-UBND-DatDai", "Quyết định 2171/QĐ-UBND-DatDai"),
            ("QĐ/0001-BTP", "Quyết định QĐ/0001-BTP"),
            ("09b/2013/TT-BTP", "Thông tư 09b/2013/TT-BTP"),
            ("13/2020", "13/2020"),
        ] {
            assert_eq!(law_name(number), name);
        }
        assert!(is_local("52-2026-qd-ubnd") && !is_local("42-2022-nd-cp"));
    }
}
