//! The form in which a host's name with marks is written in an address: "xã.vn" is `xn--x-xga.vn` (RFC 3492).

use crate::vietnamese::nfc;

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;

/// One label of a host, in small ASCII letters; `None` where it cannot be one.
pub(super) fn label(written: &str) -> Option<String> {
    let small = nfc(&written.to_lowercase()).into_owned();
    if small.is_ascii() {
        return Some(small);
    }
    if !small.chars().all(|c| c.is_alphanumeric() || c == '-') {
        return None;
    }
    Some(format!("xn--{}", punycode(&small)?))
}

fn punycode(label: &str) -> Option<String> {
    let letters: Vec<u32> = label.chars().map(u32::from).collect();
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let basic = out.len() as u32;
    if basic > 0 {
        out.push('-');
    }
    let (mut next, mut delta, mut bias, mut handled) = (128_u32, 0_u32, 72_u32, basic);
    while handled < letters.len() as u32 {
        let lowest = letters.iter().copied().filter(|letter| *letter >= next).min()?;
        delta = delta.checked_add((lowest - next).checked_mul(handled + 1)?)?;
        next = lowest;
        for &letter in &letters {
            if letter < next {
                delta = delta.checked_add(1)?;
            }
            if letter == next {
                variable_length(delta, bias, &mut out);
                bias = adapted(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        next += 1;
    }
    Some(out)
}

fn variable_length(delta: u32, bias: u32, out: &mut String) {
    let mut rest = delta;
    let mut position = BASE;
    loop {
        let threshold = position.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            out.push(digit(rest));
            return;
        }
        out.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
        rest = (rest - threshold) / (BASE - threshold);
        position += BASE;
    }
}

fn digit(value: u32) -> char {
    char::from(if value < 26 { b'a' + value as u8 } else { b'0' + (value - 26) as u8 })
}

fn adapted(delta: u32, count: u32, is_first: bool) -> u32 {
    const DAMP: u32 = 700;
    const SKEW: u32 = 38;
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / count;
    let mut steps = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        steps += BASE;
    }
    steps + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_labels_as_the_standard_does() {
        let check = |written: &str, expected: Option<&str>| {
            assert_eq!(label(written).as_deref(), expected, "{written}")
        };
        check("THUTUC", Some("thutuc"));
        check("bücher", Some("xn--bcher-kva"));
        // RFC 3492, 7.1 (H): the Vietnamese sample, here without its capitals.
        check("tạisaohọkhôngthểchỉnóitiếngviệt", Some("xn--tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g"));
        check("x…", None);
    }
}
