//! What is paid online, as a share of what is paid at the counter.
//!
//! In: a clause. Out: percent, where the clause says that and nothing else: a share for some of those who hand in online
//! is none.

use crate::catalogue::Via;
use crate::import::fees::small::{begins, find, has, has_any, only, small, trimmed};
use crate::import::fees::way;

/// What is paid online in percent of the rest, where a clause says nothing else.
pub(crate) fn online_share(clause: &str) -> Option<u64> {
    let low = small(trimmed(clause));
    let (share, words) = share(&low)?;
    // "bằng 50% mức thu trực tiếp" compares with the counter.
    let (before, behind) = low.split_at(low.find(&words).map_or(0, |at| at + words.len()));
    let low = format!("{before}{}", behind.replace("trực tiếp", ""));
    let around = low.replacen(&words, " ", 1);
    let rest: Vec<&str> = crate::vietnamese::words(&around).map(|(_, word)| word).collect();
    let rest = rest.join(" ");
    let vocabulary: Vec<&str> = way::WORDS.iter().chain(SHARE_WORDS).copied().collect();
    (way::ways(&rest) == [Via::Online] && only(&rest, &vocabulary)).then_some(share)
}

const SHARE_WORDS: &[&str] = &[
    "quy", "định", "như", "trên", "so", "tương", "ứng", "nêu", "hiện", "giảm", "bằng", "còn", "chỉ", "miễn",
    "không", "phải", "toàn", "bộ", "đó",
];

/// Half of something, in words.
const HALVES: &[&str] = &["1/2", "một nửa", "1 nửa", "½"];

/// "bằng 50%", "giảm một nửa", "0 đồng", "miễn lệ phí": what is left in percent, and the words that say it.
fn share(low: &str) -> Option<(u64, String)> {
    if let Some(sign) = low.find('%') {
        let digits: String = low[..sign]
            .trim_end()
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let percent: u64 = digits.parse().ok().filter(|percent| *percent <= 100)?;
        let start = low[..sign].trim_end().len() - digits.len();
        let reduced =
            low[..start].trim_end().ends_with("giảm") || low[..start].trim_end().ends_with("giảm còn");
        let left = low[..start].trim_end().ends_with("còn");
        let exempt = low[..start].trim_end().ends_with("miễn");
        let share = if (reduced && !left) || exempt { 100 - percent } else { percent };
        let one_percent = low.matches('%').count() == 1;
        return one_percent.then(|| (share, low[start..=sign].to_owned()));
    }
    let half = HALVES.iter().find_map(|half| find(low, half));
    if let Some(half) = half {
        let alone = !low.contains("nửa giờ") && low[half.end..].matches("nửa").count() == 0;
        return alone.then(|| (50, low[half].to_owned()));
    }
    let zero = ["0 đồng", "0đ", "0 vnđ"].into_iter().find(|zero| small_amounts(low) == 1 && has(low, zero));
    if let Some(zero) = zero {
        return Some((0, zero.to_owned()));
    }
    let free = begins(low, &["miễn phí", "miễn lệ phí", "không thu phí", "không thu lệ phí", "miễn thu"])
        || has_any(
            low,
            &[
                "được miễn phí",
                "được miễn lệ phí",
                "được miễn",
                "miễn phí",
                "miễn lệ phí",
                "không thu lệ phí",
                "không thu phí",
                "không phải nộp phí",
                "không phải nộp lệ phí",
            ],
        );
    (free && !low.contains(|c: char| c.is_ascii_digit())).then(|| (0, String::new()))
}

fn small_amounts(low: &str) -> usize {
    crate::vietnamese::parse_amounts(low).len()
}
