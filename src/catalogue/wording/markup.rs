//! Marks of Markdown and HTML in the texts of keys, which are shown as they are typed.

use memchr::memmem;

use crate::catalogue::raw::{FileText, Node};
use crate::diagnostic::{Diagnostic, Mistake, Report};

/// What every mark has in it.
const SIGNS: [&str; 3] = ["**", "](", "<"];
/// Tags that people type into texts.
const TAGS: [&str; 10] =
    ["<b>", "</b>", "<i>", "</i>", "<br>", "<br/>", "<br />", "<strong>", "<p>", "<a href"];

pub(crate) fn check(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    let toml = &words.text.as_bytes()[..words.markdown.start];
    if SIGNS.iter().all(|sign| memmem::find(toml, sign.as_bytes()).is_none()) {
        return;
    }
    root.each_text(&mut |_, text, span| {
        if let Some(mark) = mark(text) {
            report.push(Diagnostic::new(Mistake::MarkupInValue { mark: &mark }).span(span));
        }
    });
}

/// The first mark of a text, with what it marks.
fn mark(text: &str) -> Option<&str> {
    bold(text).or_else(|| link(text)).or_else(|| TAGS.into_iter().find(|tag| text.contains(tag)))
}

/// `**Lưu ý**`; stars behind a word are a mark of a note.
fn bold(text: &str) -> Option<&str> {
    let start = text.find("**")?;
    let free = text[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    let inside = &text[start + 2..];
    let end = inside.find("**").filter(|_| free && inside.starts_with(char::is_alphanumeric))?;
    let closes = inside[..end].chars().next_back().is_some_and(|c| !c.is_whitespace());
    closes.then(|| &text[start..start + end + 4])
}

/// `[xem](https://…)`
fn link(text: &str) -> Option<&str> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    let to = &text[middle + 2..end];
    let is_address = !to.contains(char::is_whitespace) && to.contains(['.', '/', '#']);
    is_address.then(|| &text[start..=end])
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn marks() {
        for (text, found) in [
            ("**Lưu ý:** mang theo", Some("**Lưu ý:**")),
            ("xem [trang](https://vi.du)", Some("[trang](https://vi.du)")),
            ("một<br>hai", Some("<br>")),
            ("bản chính** và bản sao**", None),
            ("Mẫu [01](nếu có)", None),
            ("dưới 5 < 6, <tên>", None),
        ] {
            assert_eq!(mark(text), found, "{text}");
        }
    }
}
