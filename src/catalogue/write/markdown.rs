//! A prose tree as the Markdown a person would have written.
//!
//! In: [`Prose`] or plain text. Out: Markdown that reads back as the same tree. Characters are escaped
//! only where they would mean something, so that most texts look as they are. What the tree means
//! is not decided here.

use std::fmt::Write as _;

use crate::prose::{Block, Document, Inline, LinkTo, ListItem, Prose};

/// Appends blocks, each followed by an empty line.
pub(crate) fn prose(out: &mut String, prose: &Prose) {
    for text in rendered(&prose.blocks) {
        out.push_str(&text);
        out.push_str("\n\n");
    }
}

/// Appends the text before the first heading and then every section.
pub(crate) fn document(out: &mut String, document: &Document) {
    prose(out, &document.lead);
    for section in &document.sections {
        heading(out, 2, &section.title, section.id.as_deref());
        prose(out, &section.body);
    }
}

/// Appends a heading of plain text and an empty line.
pub(crate) fn heading(out: &mut String, level: u8, title: &str, id: Option<&str>) {
    out.push_str(&heading_line(level, &escape(title), id));
    out.push_str("\n\n");
}

/// Text as it must stand in a paragraph of its own so that it is nothing but text.
#[cfg(test)]
fn paragraph_text(text: &str) -> String {
    guard_line_starts(&escape(text))
}

fn heading_line(level: u8, escaped: &str, id: Option<&str>) -> String {
    let mut line = format!("{} {}", "#".repeat(level.into()), escaped.trim());
    // A run of # or a {…} at the end would be taken for the heading's own marks.
    if line.ends_with('#') {
        line.pop();
        line.push_str("\\#");
    }
    if line.ends_with('}') {
        line.pop();
        line.push_str("&#125;");
    }
    if let Some(id) = id {
        let _ = write!(line, " {{#{id}}}");
    }
    line
}

fn rendered(blocks: &[Block]) -> Vec<String> {
    let mut other_bullet = false;
    let mut out: Vec<String> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        // Two lists in a row would become one: the second takes the other bullet.
        let follows_list = at > 0 && is_bullets(block) && is_bullets(&blocks[at - 1]);
        other_bullet = follows_list && !other_bullet;
        out.push(block_text(block, if other_bullet { '*' } else { '-' }));
    }
    out
}

fn is_bullets(block: &Block) -> bool {
    matches!(block, Block::List { ordered: false, .. })
}

fn block_text(block: &Block, bullet: char) -> String {
    match block {
        Block::Paragraph(text) => guard_line_starts(&inlines(text)),
        Block::Heading { level, id, text, .. } => heading_line(*level, &inlines(text), id.as_deref()),
        Block::List { items, .. } => list(items, bullet),
        Block::Quote(blocks) => prefixed(&rendered(blocks).join("\n\n"), "> ", "> "),
        Block::Verbatim(text) => fenced(text),
        Block::Table { head, rows } => table(head, rows),
        Block::Rule => "***".to_owned(),
    }
}

fn list(items: &[ListItem], bullet: char) -> String {
    let tight = items.iter().all(is_tight);
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(if tight { "\n" } else { "\n\n" });
        }
        let marker = match &item.label {
            Some(label) => format!("{label} "),
            None => format!("{bullet} "),
        };
        let body = rendered(&item.blocks).join(if tight { "\n" } else { "\n\n" });
        out.push_str(&prefixed(&body, &marker, &" ".repeat(marker.chars().count())));
    }
    out
}

/// A paragraph, and perhaps a list that may follow it without an empty line.
fn is_tight(item: &ListItem) -> bool {
    match item.blocks.as_slice() {
        [Block::Paragraph(_)] => true,
        [Block::Paragraph(_), Block::List { items, .. }] => {
            items.iter().all(is_tight) && items.first().is_some_and(may_interrupt)
        }
        _ => false,
    }
}

/// A numbered list may follow a paragraph directly only if it starts with 1 (CommonMark 0.31, 5.3).
fn may_interrupt(first: &ListItem) -> bool {
    first.label.as_deref().is_none_or(|label| matches!(label, "1." | "1)"))
}

fn prefixed(text: &str, first: &str, others: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, line) in text.split('\n').enumerate() {
        let prefix = if at == 0 { first } else { others };
        if at > 0 {
            out.push('\n');
        }
        let prefix = if line.is_empty() { prefix.trim_end() } else { prefix };
        out.push_str(prefix);
        out.push_str(line);
    }
    out
}

fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{}\n{fence}", text.strip_suffix('\n').unwrap_or(text))
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> String {
    let row = |cells: &[Vec<Inline>]| {
        let cells: Vec<_> = cells.iter().map(|cell| inlines(cell).replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![row(head), format!("|{}", " --- |".repeat(head.len()))];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn inlines(text: &[Inline]) -> String {
    text.iter().map(inline).collect()
}

fn inline(part: &Inline) -> String {
    match part {
        Inline::Text(text) => escape(text),
        Inline::Strong(text) => format!("**{}**", inlines(text)),
        Inline::Emphasis(text) => format!("*{}*", inlines(text)),
        Inline::Code(text) => {
            let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat(longest + 1);
            let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
            format!("{fence}{pad}{text}{pad}{fence}")
        }
        Inline::Link { to, text, .. } => {
            let to = match to {
                LinkTo::Out(to) | LinkTo::Typed(to) => to,
                LinkTo::Site(place) => &place.at,
            };
            format!("[{}](<{}>)", inlines(text), to.replace(['<', '>'], ""))
        }
        Inline::Break => "\\\n".to_owned(),
    }
}

/// Escapes what would be markup inside a line.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut previous = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next();
        if needs_escape(c, previous, rest.as_str()) {
            out.push('\\');
        }
        match c {
            // A line end in a text is a break of its own kind; here it is only white space.
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
        previous = Some(c);
        debug_assert_eq!(next, rest.clone().next());
    }
    out
}

fn needs_escape(c: char, previous: Option<char>, rest: &str) -> bool {
    let next = rest.chars().next();
    let is_gap = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match c {
        '`' | '[' | ']' => true,
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation() || next == '\n'),
        '*' | '~' => !(is_gap(previous) && is_gap(next)),
        // Inside a word an underscore is only itself.
        '_' => !(previous.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
        '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
        '&' => is_entity(rest),
        _ => false,
    }
}

/// Whether what follows `&` reads as a character reference.
fn is_entity(rest: &str) -> bool {
    let Some(end) = rest.bytes().position(|b| !(b.is_ascii_alphanumeric() || b == b'#')) else {
        return false;
    };
    end > 0 && rest.as_bytes()[end] == b';'
}

/// Escapes what would be markup at the start of a line.
fn guard_line_starts(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(guard_line_start).collect();
    lines.join("\n")
}

fn guard_line_start(line: &str) -> String {
    let line = line.trim_start();
    let first = line.chars().next().unwrap_or(' ');
    let run = line.chars().take_while(|&c| c == first).count();
    let after_run = line[first.len_utf8() * run.min(line.len())..].chars().next();
    let guarded = match first {
        '#' => run <= 6 && after_run.is_none_or(char::is_whitespace),
        '>' | '|' | '=' | ':' => true,
        '-' | '+' | '*' => run > 1 || after_run.is_none_or(char::is_whitespace),
        '~' => run > 1,
        _ => false,
    };
    if guarded {
        return format!("\\{line}");
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let is_marker = rest.starts_with(['.', ')']) && rest[1..].chars().next().is_none_or(char::is_whitespace);
    if (1..=9).contains(&digits) && is_marker { format!("{number}\\{rest}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    /// The words of a text: white space is not kept.
    fn words(text: &str) -> Vec<&str> {
        text.split_whitespace().collect()
    }

    /// The text of Markdown that must be one block and nothing but text.
    fn plain(markdown: &str, outside: fn(&Event) -> bool) -> String {
        let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
        let mut text = String::new();
        for event in Parser::new_ext(markdown, options | Options::ENABLE_STRIKETHROUGH) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::SoftBreak => text.push(' '),
                event => assert!(outside(&event), "{markdown:?} holds {event:?}"),
            }
        }
        text
    }

    fn is_paragraph(event: &Event) -> bool {
        matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
    }

    fn is_plain_heading(event: &Event) -> bool {
        match event {
            Event::Start(Tag::Heading { id, classes, attrs, .. }) => {
                id.is_none() && classes.is_empty() && attrs.is_empty()
            }
            Event::End(TagEnd::Heading(_)) => true,
            _ => false,
        }
    }

    fn is_item(event: &Event) -> bool {
        matches!(
            event,
            Event::Start(Tag::List(None) | Tag::Item) | Event::End(TagEnd::List(false) | TagEnd::Item)
        )
    }

    fn check(text: &str) {
        assert_eq!(words(&plain(&paragraph_text(text), is_paragraph)), words(text), "paragraph of {text:?}");
        if text.trim().is_empty() {
            return;
        }
        let mut title = String::new();
        heading(&mut title, 3, text, None);
        assert_eq!(words(&plain(&title, is_plain_heading)), words(text), "heading of {text:?}");
        let item =
            ListItem { label: None, blocks: vec![Block::Paragraph(vec![Inline::Text(text.to_owned())])] };
        assert_eq!(words(&plain(&list(&[item], '-'), is_item)), words(text), "item of {text:?}");
    }

    #[test]
    fn leaves_plain_text_alone() {
        for text in [
            "Nộp hồ sơ – 2 * 3 = 6",
            "dưới 5 < 6 m",
            "mau_so_01",
            "A & B; điểm a) khoản 1.",
            "1.1. Đối với",
            "+84 511",
            "-Bản sao",
        ] {
            assert_eq!(paragraph_text(text), text);
        }
    }

    #[test]
    fn escapes_markup() {
        for (text, markdown) in [
            ("1. Đơn", "1\\. Đơn"),
            ("2) Đơn", "2\\) Đơn"),
            ("- Đơn", "\\- Đơn"),
            ("# Đơn", "\\# Đơn"),
            ("*Đơn*", "\\*Đơn\\*"),
            ("<b>", "\\<b>"),
            ("&amp;", "\\&amp;"),
            ("[x](y)", "\\[x\\](y)"),
            ("\\*", "\\\\\\*"),
        ] {
            assert_eq!(paragraph_text(text), markdown);
            check(text);
        }
    }

    #[test]
    fn survives_odd_ends() {
        for text in [
            "a #",
            "a ##",
            "a {#b}",
            "a {.c}",
            "}",
            "#",
            "\\",
            "a\\",
            "---",
            "===",
            "***",
            "```",
            "~~~",
            "|a|b|",
            ": x",
            "&#35;",
            "a  ",
            "[a]: b",
            "![a](b)",
            "https://a.vn/b_c_d?e=f&g=h",
            "_a_",
            "__a__ b",
            "a*b*c",
            "<!-- x -->",
        ] {
            check(text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn text_comes_back(text in r"[-+*_`~<>|#&;:{}\[\]().!\\=0-9a1 ọĐ\$/“”\n]{0,24}") {
            check(&text);
        }

        #[test]
        fn any_text_comes_back(text in r"[^\p{Cc}\p{Zl}\p{Zp}]{0,40}") {
            check(&text);
        }
    }
}
