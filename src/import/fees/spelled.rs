//! Amounts of đồng in words: "ba mươi nghìn đồng", "một trăm hai mươi nghìn đồng chẵn".
//!
//! In: a text. Out: the amounts that it spells. They only ever confirm or contradict a number; none is told from words
//! alone.

use super::small::small;

/// The amounts that a text spells, in order.
pub(crate) fn amounts(text: &str) -> Vec<u64> {
    let low = small(text);
    let mut all = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    for (_, word) in crate::vietnamese::words(&low) {
        match word {
            "đồng" => {
                all.extend(value(&words));
                words.clear();
            }
            _ if is_number(word) => words.push(word),
            _ => words.clear(),
        }
    }
    all
}

/// Whether a text is an amount in words and nothing else.
pub(crate) fn is_one(text: &str) -> bool {
    let low = small(text);
    let fits = |word: &str| is_number(word) || matches!(word, "đồng" | "chẵn" | "bằng" | "chữ");
    amounts(text).len() == 1 && crate::vietnamese::words(&low).all(|(_, word)| fits(word))
}

/// Whether the amounts that a text spells are among those that it has in figures, if it has both.
pub(crate) fn agree(text: &str) -> bool {
    let figures = crate::vietnamese::parse_amounts(text);
    let is_among = |spelled: &u64| {
        figures.iter().any(|figure| figure.value.as_integer() == i64::try_from(*spelled).ok())
    };
    figures.is_empty() || amounts(text).iter().all(is_among)
}

fn is_number(word: &str) -> bool {
    digit(word).is_some()
        || matches!(word, "mươi" | "mười" | "trăm" | "nghìn" | "ngàn" | "triệu" | "tỷ" | "linh" | "lẻ")
}

fn digit(word: &str) -> Option<u64> {
    Some(match word {
        "không" => 0,
        "một" | "mốt" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" | "tư" => 4,
        "năm" | "lăm" => 5,
        "sáu" => 6,
        "bảy" | "bẩy" => 7,
        "tám" => 8,
        "chín" => 9,
        _ => return None,
    })
}

/// The value of the words before "đồng"; less than a thousand is no amount that anybody pays.
fn value(words: &[&str]) -> Option<u64> {
    let (mut total, mut group, mut last) = (0_u64, 0_u64, 0_u64);
    for word in words {
        match *word {
            "mười" => (group, last) = (group.checked_add(10)?, 0),
            "mươi" => (group, last) = (group.checked_add(last.checked_mul(9)?)?, 0),
            "trăm" => (group, last) = (group.checked_add(last.checked_mul(99)?)?, 0),
            "linh" | "lẻ" => {}
            "nghìn" | "ngàn" | "triệu" | "tỷ" => {
                let scale = match *word {
                    "triệu" => 1_000_000,
                    "tỷ" => 1_000_000_000,
                    _ => 1000,
                };
                total = total.checked_add(group.checked_mul(scale)?)?;
                (group, last) = (0, 0);
            }
            other => {
                last = digit(other)?;
                group = group.checked_add(last)?;
            }
        }
    }
    let all = total.checked_add(group)?;
    (all >= 1000).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_spelled() {
        assert_eq!(amounts("Ba mươi nghìn đồng"), [30_000]);
        assert_eq!(amounts("một trăm hai mươi lăm nghìn đồng chẵn"), [125_000]);
        assert_eq!(amounts("Một triệu năm trăm nghìn đồng; mười lăm ngàn đồng"), [1_500_000, 15_000]);
        assert_eq!(amounts("ba trăm linh năm nghìn đồng"), [305_000]);
        assert!(agree("30.000 đồng (ba mươi nghìn đồng)") && agree("ba mươi nghìn đồng"));
        assert!(!agree("20.000 đồng (ba mươi nghìn đồng)"));
        assert!(amounts("hai đồng chí, đồng thời, năm nghìn").is_empty());
    }
}
