//! `addresses.toml` as text: one address a line, in order.
//!
//! What nobody has to change keeps its bytes, so that two people's copies are joined line by line, and what somebody
//! noted beside a line stays. Text in, text out: the disk is the caller's.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::toml::string;
use crate::catalogue::kinds::addresses::{Address, Addresses, Known};

const HEAD: &str = "\
# Mọi địa chỉ mà trang này đã từng đăng, mỗi dòng một địa chỉ. niemyet tự ghi tệp này khi xuất bản: giữ nó cùng với
# content/ và niemyet.toml (đưa vào git, vào bản sao lưu), đừng xóa dòng nào. Mã QR đã in, đường dẫn đã gửi trông vào đây.
# Địa chỉ không còn nội dung thì giữ một trang “không còn niêm yết ở đây”, và niemyet nhắc cho đến khi có người xác nhận:
# bỏ thật thì thêm ended = NGÀY vào dòng ấy, ví dụ { name = \"…\", ended = 2026-07-01 }. Không sửa tay gì khác.

[addresses]
";

/// The text once `published` is; `None` where it says all that already. What is not among it is gone since `day`.
pub(crate) fn written(
    text: &str,
    addresses: &Addresses,
    published: &BTreeMap<Arc<str>, Known>,
    day: Date,
) -> Option<String> {
    let mut rows = addresses.0.clone();
    for (at, address) in &mut rows {
        if !published.contains_key(at) {
            address.gone = address.gone.or(Some(day));
        }
    }
    for (at, known) in published {
        let before = rows.get(at);
        // Confirmed before it was gone: it is about to end, and is not asked about then.
        let ended = before.filter(|before| before.gone.is_none()).and_then(|before| before.ended);
        let span = before.map_or(0..0, |before| before.span.clone());
        rows.insert(at.clone(), Address { known: known.clone(), gone: None, ended, span });
    }
    changed(text, addresses, &rows).map(|now| with_line_ends_of(text, now))
}

/// The text once somebody has confirmed that these have ended; `None` where that changes nothing.
pub(crate) fn confirmed(text: &str, addresses: &Addresses, ended: &[String], day: Date) -> Option<String> {
    let mut rows = addresses.0.clone();
    for at in ended {
        if let Some(address) = rows.get_mut(at.as_str()) {
            address.ended = address.ended.or(Some(day));
        }
    }
    changed(text, addresses, &rows).map(|now| with_line_ends_of(text, now))
}

/// Saved with an editor of Windows, the file has its line ends everywhere.
fn with_line_ends_of(text: &str, now: String) -> String {
    if text.contains("\r\n") { now.replace("\r\n", "\n").replace('\n', "\r\n") } else { now }
}

fn changed(text: &str, before: &Addresses, rows: &BTreeMap<Arc<str>, Address>) -> Option<String> {
    if before.0 == *rows {
        return None;
    }
    let Some(places) = places(text, before) else {
        let mut out = HEAD.to_owned();
        rows.iter().for_each(|(at, address)| line(&mut out, at, address));
        return Some(out);
    };
    let first = places.values().map(|place| place.line.start).min().unwrap_or(text.len());
    let mut out = text[..first].to_owned();
    for (at, address) in rows {
        match places.get(at) {
            None => line(&mut out, at, address),
            Some(place) if before.0.get(at) == Some(address) => {
                out.push_str(&text[place.line.start..place.end]);
            }
            Some(place) => {
                line(&mut out, at, address);
                // What stands behind it on its line, and below it.
                out.truncate(out.trim_end().len());
                out.push_str(&text[place.line.end..place.end]);
            }
        }
        if !out.ends_with('\n') {
            out.push('\n');
        }
    }
    Some(out)
}

/// Where a line stands, and where the next one begins.
struct Place {
    line: Range<usize>,
    end: usize,
}

/// The place of each line; `None` where the file is not written a line an address, or says nothing.
fn places(text: &str, addresses: &Addresses) -> Option<BTreeMap<Arc<str>, Place>> {
    let mut spans: Vec<(Range<usize>, &Arc<str>)> = Vec::new();
    for (at, Address { span, .. }) in &addresses.0 {
        let (start, end) = (span.start as usize, span.end as usize);
        let is_line = (start == 0 || text[..start].ends_with('\n')) && text.get(start..end)?.ends_with('}');
        if !is_line || text[start..end].contains('\n') {
            return None;
        }
        spans.push((start..end, at));
    }
    spans.sort_by_key(|(span, _)| span.start);
    let ends: Vec<usize> = spans.iter().skip(1).map(|(next, _)| next.start).chain([text.len()]).collect();
    let all = spans.into_iter().zip(ends).map(|((line, at), end)| (at.clone(), Place { line, end }));
    Some(all.collect()).filter(|all: &BTreeMap<_, _>| !all.is_empty())
}

fn line(out: &mut String, at: &str, Address { known, gone, ended, .. }: &Address) {
    let texts = [("name", &known.name), ("field", &known.field)];
    let texts = texts.into_iter().filter_map(|(key, value)| Some((key, string(value.as_deref()?))));
    let days = [("gone", gone), ("ended", ended)];
    let days = days.into_iter().filter_map(|(key, day)| Some((key, (*day)?.to_string())));
    let pairs: Vec<String> = texts.chain(days).map(|(key, value)| format!("{key} = {value}")).collect();
    let _ = match pairs.is_empty() {
        true => writeln!(out, "{} = {{}}", string(at)),
        false => writeln!(out, "{} = {{ {} }}", string(at), pairs.join(", ")),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::addresses::read;

    const DAY: Date = Date::constant(2026, 7, 1);

    fn published(names: &[(&str, &str)]) -> BTreeMap<Arc<str>, Known> {
        let known =
            |name: &str| Known { name: Some(name.to_owned()).filter(|name| !name.is_empty()), field: None };
        names.iter().map(|(at, name)| (Arc::from(*at), known(name))).collect()
    }

    /// The lines behind the head, once this is published.
    fn lines(text: &str, names: &[(&str, &str)]) -> Option<String> {
        let read = read(text);
        assert!(!read.report.has_errors(), "{:?}", read.report);
        let text = written(text, &read.value, &published(names), DAY)?;
        let again = self::read(&text);
        assert!(!again.report.has_errors(), "{text}\n{:?}", again.report);
        assert_eq!(written(&text, &again.value, &published(names), DAY), None, "{text}");
        Some(text.split_once("[addresses]\n")?.1.to_owned())
    }

    #[test]
    fn what_is_published_is_added_in_order() {
        let first = lines("", &[("b.html", ""), ("a.html", "Một \"hai\" \\ 'ba'")]).expect("written");
        assert_eq!(first, "\"a.html\" = { name = \"Một \\\"hai\\\" \\\\ 'ba'\" }\n\"b.html\" = {}\n");
        let text = format!("[addresses]\n{first}");
        let second = lines(&text, &[("a.html", "Một"), ("aa.html", ""), ("b.html", "")]).expect("written");
        assert_eq!(second, "\"a.html\" = { name = \"Một\" }\n\"aa.html\" = {}\n\"b.html\" = {}\n");
    }

    #[test]
    fn what_is_gone_stays_and_comes_back() {
        let text =
            "# của xã\n[addresses]\n\"a.html\"   =   {}  # ghi chú\n# dòng\n\"b.html\" = { name = \"B\" }";
        let gone = lines(text, &[("a.html", "")]).expect("written");
        assert_eq!(
            gone,
            "\"a.html\"   =   {}  # ghi chú\n# dòng\n\"b.html\" = { name = \"B\", gone = 2026-07-01 }\n"
        );
        let text =
            "[addresses]\n\"a.html\" = {}\n\"b.html\" = { gone = 2026-06-01, ended = 2026-06-02 } # x\n";
        assert_eq!(lines(text, &[("a.html", "")]), None);
        let back = lines(text, &[("a.html", ""), ("b.html", "")]);
        assert_eq!(back.as_deref(), Some("\"a.html\" = {}\n\"b.html\" = {} # x\n"));
    }

    #[test]
    fn an_end_that_is_told_before_stays() {
        let text = "[addresses]\n\"a.html\" = { ended = 2026-06-02 }\n";
        assert_eq!(lines(text, &[("a.html", "")]), None);
        let gone = lines(text, &[("b.html", "")]).expect("written");
        assert_eq!(gone, "\"a.html\" = { gone = 2026-07-01, ended = 2026-06-02 }\n\"b.html\" = {}\n");
    }

    #[test]
    fn a_file_in_another_form_is_written_anew() {
        let text = "[addresses.\"a.html\"]\nname = \"A\"\n\n[addresses]\n\"b.html\".name = \"B\"\n";
        let anew = lines(text, &[("a.html", "A"), ("b.html", "C")]).expect("written");
        assert_eq!(anew, "\"a.html\" = { name = \"A\" }\n\"b.html\" = { name = \"C\" }\n");
    }

    #[test]
    fn line_ends_of_windows_stay() {
        let text = "[addresses]\r\n\"a.html\" = {}\r\n";
        let now = written(text, &read(text).value, &published(&[("a.html", ""), ("b.html", "")]), DAY);
        assert_eq!(now.as_deref(), Some("[addresses]\r\n\"a.html\" = {}\r\n\"b.html\" = {}\r\n"));
    }

    #[test]
    fn an_end_is_confirmed() {
        let text = "[addresses]\n\"a.html\" = { name = \"A\", gone = 2026-06-01 }\n\"b.html\" = {}\n";
        let addresses = read(text).value;
        let all = ["a.html".to_owned(), "c.html".to_owned()];
        let now = confirmed(text, &addresses, &all, DAY).expect("written");
        assert_eq!(now, text.replace("06-01 }", "06-01, ended = 2026-07-01 }"));
        assert_eq!(confirmed(&now, &read(&now).value, &all, DAY), None);
    }
}
