//! What stands before a length of time, and for whom it then holds.
//!
//! In: the words between the last stop and the length. Out: a [`Head`]: nothing but "không quá", a case ("Trường hợp
//! cần xác minh thì …"), a label ("Thời gian gia hạn …"), a name before a colon, or a sentence that leads to it.

use super::flat::{Flat, each};

/// What leads to a length of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head<'a> {
    /// "Không quá", "Thời hạn giải quyết:", or nothing at all.
    Bare,
    /// "Trường hợp …", "Đối với …", "Nếu …".
    Case(&'a str),
    /// "Thời gian gia hạn giấy phép là không quá": the part that says of what.
    Label(&'a str),
    /// "Nhà ở riêng lẻ:", "Sở Xây dựng:".
    Name(&'a str),
    /// "Ủy ban nhân dân cấp xã xem xét, quyết định trong thời hạn".
    Sentence(&'a str),
}

/// How a case begins.
pub const CASES: &str = "truong hop|doi voi|trong truong hop|cho truong hop|neu|voi truong hop|rieng|ap dung doi voi|\
     ap dung cho|tai cac|o cac";

/// Words of which "Trong thời hạn tối đa không quá" is made.
const LEADING: &str = "trong|thoi|han|gian|giai|quyet|khong|qua|toi|da|vong|la|cham|nhat|khoang|tong|cong|so|thuc|hien|tra|\
     ket|ho|thu|tuc|hanh|chinh|nay|duoc|tinh|theo|:|,|-|(|hoac|va|thi|pham|vi|ngay|toan|bo|xu|\
     ly|cu";

/// Ends of a sentence that leads to a length of time, the longer ones first.
const LEADS: &str = "thoi gian thuc hien khong qua|thoi han giai quyet la|thoi gian giai quyet la|thoi han giai quyet|\
     thoi gian giai quyet|thoi gian thuc hien|trong thoi han|trong thoi gian|trong pham vi|trong vong|\
     khong qua|thoi han|thoi gian|toi da|cham nhat|trong|hoac|thi|la|va|sau";

/// Splits what stands before a length of time.
pub fn head(before: &str) -> Head<'_> {
    let before = before.trim();
    if is_leading(before) {
        let name = before.trim_end_matches([':', ' ']);
        // "Trả kết quả: 0,5 ngày" is a step of several.
        let step = Flat::of(name).starts_with_any("tra ket qua") && before.ends_with(':');
        return if step { Head::Name(name) } else { Head::Bare };
    }
    let by_sign = split_by_sign(before);
    let (text, colon, lead) = match by_sign {
        Some((text, sign, lead)) => (text, sign == ":", lead),
        None => {
            let (text, lead) = without_lead(before);
            (text, false, lead)
        }
    };
    let text = text.trim_matches([':', ',', ' ', '(', '-', '–']);
    let flat = Flat::of(text);
    if text.is_empty() {
        Head::Bare
    } else if flat.starts_with_any(CASES) {
        Head::Case(text.split(" thì ").next().unwrap_or(text))
    } else if let Some(label) = label(text, &flat) {
        label
    } else if colon && flat.starts_with_any("luu y|ghi chu|ket qua|cach thuc|chu y") {
        Head::Bare
    } else if colon {
        Head::Name(text)
    } else if Flat::of(lead).starts_with_any("la|khong qua|toi da") && by_sign.is_none() {
        Head::Label(text)
    } else {
        Head::Sentence(text)
    }
}

/// Whether nothing is said but that a length of time follows.
pub fn is_leading(text: &str) -> bool {
    Flat::of(text).text().split_whitespace().all(|word| each(LEADING).any(|lead| lead == word))
}

/// The last colon, comma or "thì" behind which only leading words stand.
fn split_by_sign(before: &str) -> Option<(&str, &str, &str)> {
    let signs = [":", ",", " thì "];
    let mut found: Vec<(usize, &str)> = signs.iter().flat_map(|sign| before.match_indices(sign)).collect();
    found.sort_unstable();
    let fits = |(at, sign): &(usize, &str)| is_leading(&before[at + sign.len()..]);
    // The first of several in a row, so that "thì, trong vòng" is all lead.
    let (at, sign) = *found.iter().find(|one| fits(one))?;
    Some((&before[..at], sign, &before[at + sign.len()..]))
}

/// The words without those at their end that only lead on.
fn without_lead(before: &str) -> (&str, &str) {
    let mut text = before;
    loop {
        let flat = Flat::of(text);
        let Some(lead) = each(LEADS).find(|lead| flat.ends_with_any(lead)) else { break };
        let words = lead.split(' ').count();
        let Some(at) = start_of_last_words(text, words) else { break };
        text = text[..at].trim_end_matches([' ', ',']);
    }
    (text, before[text.len()..].trim_start_matches([' ', ',']))
}

fn start_of_last_words(text: &str, count: usize) -> Option<usize> {
    let starts: Vec<usize> = crate::vietnamese::words(text).map(|(start, _)| start).collect();
    starts.len().checked_sub(count).map(|at| starts[at])
}

/// "Thời gian thực hiện việc thẩm định phương án": what it is the time of.
fn label<'a>(text: &'a str, flat: &Flat) -> Option<Head<'a>> {
    const TIMES: &str = "tong thoi gian|tong thoi han|thoi gian|thoi han";
    let start = each(TIMES).filter(|time| flat.starts_with_any(time)).find_map(|time| flat.find_end(time))?;
    if let Some(at) = flat.find_first("doi voi|truong hop|trong truong hop") {
        return Some(Head::Case(text[at..].trim()));
    }
    let mut rest = text[start..].trim_start();
    while let Some(word) = ["giải quyết", "thực hiện", "việc", "thủ tục", "hồ sơ", "hành chính"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
    {
        rest = word.trim_start();
    }
    Some(if is_leading(rest) { Head::Bare } else { Head::Label(rest) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_leads_to_a_time() {
        use Head::*;
        for (before, expected) in [
            ("", Bare),
            ("Không quá ", Bare),
            ("Thời hạn giải quyết hồ sơ: trong vòng", Bare),
            ("Trường hợp cần xác minh thì thời hạn không quá", Case("Trường hợp cần xác minh")),
            ("Trường hợp nộp muộn, thời gian giải quyết là", Case("Trường hợp nộp muộn")),
            ("Đối với nhà ở riêng lẻ không quá", Case("Đối với nhà ở riêng lẻ")),
            ("Đối với A: Người B:", Case("Đối với A: Người B")),
            (
                "Thời hạn giải quyết đối với trường hợp tặng cho là không quá",
                Case("đối với trường hợp tặng cho"),
            ),
            ("Thời gian thực hiện việc gia hạn thẻ không quá", Label("gia hạn thẻ")),
            ("Đăng ký thuyền lần đầu là không quá", Label("Đăng ký thuyền lần đầu")),
            ("Cấp mới: ", Name("Cấp mới")),
            ("Lưu ý: trong ", Bare),
            ("Trả kết quả: ", Name("Trả kết quả")),
            ("Xã xem xét, quyết định trong thời hạn", Sentence("Xã xem xét, quyết định")),
        ] {
            assert_eq!(head(before), expected, "{before}");
        }
    }
}
