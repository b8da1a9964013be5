//! What stands before and behind a price: names of fees, conditions, remarks.
//!
//! In: words around an amount. Out: what they limit it to. Only words that are known to say nothing of who pays are left
//! out.

use super::Price;
use crate::catalogue::FeeKind;
use crate::import::fees::small::{begins, has_any, lead, only, small, tail, trimmed, unwrapped};

/// Words that a tariff is headed with.
pub(crate) const FEE_WORDS: &[&str] = &[
    "mức thu phí, lệ phí",
    "mức thu lệ phí",
    "mức thu phí",
    "mức thu",
    "mức lệ phí",
    "mức phí",
    "mức giá",
    "mức",
    "phí, lệ phí",
    "phí và lệ phí",
    "phí/lệ phí",
    "phí",
    "lệ phí",
    "thu lệ phí",
    "thu phí",
    "thu",
    "giá",
    "số tiền",
    "khoản thu",
];

/// Words between what a price is for and the price.
const VERBS: &[&str] = &[
    "thì",
    "thu",
    "là",
    "nộp",
    "đóng",
    "mức",
    "mức thu",
    "mức phí",
    "mức lệ phí",
    "phí",
    "lệ phí",
    "giá",
    "với mức",
    "phải nộp",
    "phải đóng",
    "được thu",
    "số tiền",
    "tiền",
    "bằng",
    "nhưng",
    "và",
];

/// Words that a limit begins with.
pub(crate) const CONDITION: &[&str] = &[
    "áp dụng cho",
    "áp dụng đối với",
    "áp dụng",
    "đối với",
    "đối với các",
    "trường hợp",
    "trong trường hợp",
    "các trường hợp",
    "nếu",
    "khi",
    "trong",
    "tại",
    "từ",
    "dưới",
    "trên",
    "sau",
    "trước",
    "cho",
    "với",
    "dành cho",
    "trừ",
    "theo khu vực",
    "khu vực",
    "người",
    "cá nhân",
    "tổ chức",
    "hộ",
    "hồ sơ nộp",
    "nộp",
    "cấp",
    "gia hạn",
    "chỉ",
    "kể từ",
    "đến",
    "mỗi",
];

/// Behind a price, words that say nothing of who pays it.
const REMARKS: &[&str] = &[
    "tính theo",
    "được tính theo",
    "theo thông tư",
    "theo nghị quyết",
    "theo nghị định",
    "theo quyết định",
    "theo quy định",
    "theo luật",
    "quy định tại",
    "thông tư số",
    "nghị quyết số",
    "nghị định số",
    "quyết định số",
    "thông tư",
    "căn cứ thông tư",
    "căn cứ nghị quyết",
    "trường hợp được tính",
    "trường hợp được hiểu",
    "được tính",
];

pub(crate) const LIMITS: &[&str] =
    &["tối đa", "tối thiểu", "không quá", "không vượt quá", "cao nhất", "thấp nhất", "ít nhất"];

/// Whether the words before an amount make it the most or the least that is paid.
pub(crate) fn is_limit(before: &str) -> bool {
    const OF_LIMITS: &[&str] = &[
        "nhưng", "và", "song", "thì", "mức", "thu", "tối", "đa", "thiểu", "không", "vượt", "quá", "phí",
        "lệ", "tổng", "cộng", "là", "tiền", "số", "cao", "thấp", "nhất", "ít", "được", "nộp", "phải", "một",
        "mỗi", "cho",
    ];
    let low = small(before);
    let last = low.rsplit(':').find(|part| part.chars().any(char::is_alphanumeric)).unwrap_or_default();
    only(last, OF_LIMITS) && has_any(last, LIMITS)
}

/// What stands before a price: names of fees, what it is for, and verbs that say nothing.
pub(crate) fn headed(before: &str, price: &mut Price) {
    let mut parts: Vec<&str> = Vec::new();
    let mut rest = before;
    while let Some(colon) = super::outside_brackets(rest, &[':']) {
        parts.push(&rest[..colon]);
        rest = &rest[colon + 1..];
    }
    parts.push(without_verbs(rest));
    for part in parts {
        let part = trimmed(part);
        price.kind = kind(part).or(price.kind);
        price.when.extend(limit(part).map(str::to_owned));
    }
}

fn without_verbs(text: &str) -> &str {
    let mut text = trimmed(text);
    while let Some(len) = tail(&small(text), VERBS) {
        text = trimmed(&text[..text.len() - len]);
    }
    text
}

/// Phí, lệ phí or giá, where the words before a price name one.
pub(crate) fn kind(label: &str) -> Option<FeeKind> {
    let low = small(label);
    let both = ["phí, lệ phí", "phí và lệ phí", "mức thu phí, lệ phí", "phí/lệ phí"];
    if begins(&low, &both) {
        None
    } else if begins(&low, &["lệ phí", "mức lệ phí", "mức thu lệ phí", "thu lệ phí"]) {
        Some(FeeKind::Charge)
    } else if begins(&low, &["phí", "mức thu phí", "thu phí"]) {
        Some(FeeKind::Fee)
    } else if begins(&low, &["giá", "mức giá"]) {
        Some(FeeKind::Price)
    } else {
        None
    }
}

/// What a fee is named for: "cấp bản sao" of "Phí cấp bản sao".
pub(crate) fn named_object(text: &str) -> Option<&str> {
    let len = lead(&small(text), FEE_WORDS)?;
    let object = trimmed(&text[len..]);
    (!object.is_empty() && !object.starts_with('(') && !is_remark(object)).then_some(object)
}

/// What a part before a price limits it to; nothing for words such as "Mức thu cụ thể như sau".
pub(crate) fn limit(part: &str) -> Option<&str> {
    const SAYS_NOTHING: &[&str] = &[
        "mức", "thu", "phí", "lệ", "giá", "và", "cụ", "thể", "như", "sau", "đây", "là", "quy", "định",
        "theo", "số", "tiền", "khoản", "gồm", "bao", "chỉ",
    ];
    let low = small(part);
    if part.is_empty() || only(&low, SAYS_NOTHING) {
        return None;
    }
    // "Mức thu áp dụng đối với tổ chức" is for "tổ chức"; "Lệ phí cấp lại" keeps its name.
    let object = lead(&low, FEE_WORDS).map(|len| trimmed(&part[len..]));
    // "Mức thu tại Nghị quyết số …" only says where it stands.
    if object.is_some_and(|object| is_remark(without_lead(object, &["tại", "theo", "áp dụng theo"]))) {
        return None;
    }
    let part = object.filter(|object| begins(&small(object), CONDITION)).unwrap_or(part);
    Some(without_applied(condition(part)))
}

/// "áp dụng" says something only before a day.
fn without_applied(text: &str) -> &str {
    match without_lead(text, &["áp dụng"]) {
        rest if begins(&small(rest), &["từ", "đến", "kể từ", "trước", "trong"]) => text,
        rest => rest,
    }
}

/// Without the words that only introduce a condition.
pub(crate) fn condition(text: &str) -> &str {
    const OPENING: &[&str] = &["nhưng", "và", "thì", "áp dụng cho", "áp dụng đối với", "áp dụng với"];
    let text = without_lead(trimmed(text), OPENING);
    trimmed(without_lead(text, &["đối với các", "đối với", "dành cho", "với các", "với"]))
}

pub(crate) fn without_lead<'a>(text: &'a str, leads: &[&str]) -> &'a str {
    match lead(&small(text), leads) {
        Some(len) if trimmed(&text[len..]).is_empty() => text,
        Some(len) => text[len..].trim_start(),
        None => text,
    }
}

/// What stands behind a price and its unit and limits it.
pub(crate) fn followed(after: &str) -> Option<String> {
    let text = trimmed(after);
    let low = small(text);
    const WHEN_PAID: &[&str] =
        &["tại thời điểm", "nộp một lần", "nộp ngay", "biên lai", "chuyển khoản", "hoàn trả"];
    if text.is_empty()
        || begins(&low, &["bằng chữ", "(bằng chữ"])
        || is_remark(&low)
        || has_any(&low, WHEN_PAID)
    {
        return None;
    }
    Some(condition(unwrapped(text)).to_owned())
}

/// Whether words behind a price say nothing of who pays it.
pub(crate) fn is_remark(text: &str) -> bool {
    let low = small(trimmed(text));
    let low = low.trim_start_matches('(');
    REMARKS.iter().any(|lead| low.starts_with(lead))
}
