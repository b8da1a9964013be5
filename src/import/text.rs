//! A blob of text as steps, lists and paragraphs, where it says so itself.
//!
//! In: clean text of several lines. Out: [`Prose`]. "Bước 1" begins the first item of a list of steps and
//! keeps its words; "1." becomes list numbering, which shows the same label; "-" and "+" become bullets;
//! every other enumerator stays in the text. No line becomes code, and no letter is lost.

use super::clean::folded;
use super::enumerator::{bullet, depth, enumerator, step_number};
use crate::prose::{Block, Inline, ListItem, Prose};

/// Turns a text into blocks.
pub(crate) fn prose(text: &str) -> Prose {
    let lines = lines(text);
    let mut builder = Builder::default();
    for (at, line) in lines.iter().enumerate() {
        builder.add(line, &lines[at + 1..]);
    }
    Prose { blocks: builder.finish() }
}

/// A line, by what stands at its start.
#[derive(Clone, Debug, PartialEq, Eq)]
enum TextLine {
    Step(u32, String),
    /// Number, the sign behind it, and the text behind that.
    Number(u32, char, String),
    Bullet(char, String),
    Plain(String),
}

fn lines(text: &str) -> Vec<TextLine> {
    let mut out: Vec<TextLine> = Vec::new();
    for raw in text.lines().flat_map(split_steps) {
        let line = crate::vietnamese::one_line(raw);
        if line.is_empty() {
            continue;
        }
        match out.last_mut() {
            Some(last) if continues(last.text(), &line) => {
                let text = last.text_mut();
                text.push(' ');
                text.push_str(&line);
            }
            _ => out.push(classify(&line)),
        }
    }
    out
}

impl TextLine {
    fn text(&self) -> &str {
        match self {
            TextLine::Step(_, text)
            | TextLine::Number(_, _, text)
            | TextLine::Bullet(_, text)
            | TextLine::Plain(text) => text,
        }
    }

    fn text_mut(&mut self) -> &mut String {
        match self {
            TextLine::Step(_, text)
            | TextLine::Number(_, _, text)
            | TextLine::Bullet(_, text)
            | TextLine::Plain(text) => text,
        }
    }

    /// What would introduce a new row of steps: "b) Trường hợp …", "* Đối với …:".
    fn introduces(&self) -> bool {
        match self {
            TextLine::Bullet(sign, text) => *sign == '*' || is_case(text) || text.ends_with(':'),
            TextLine::Number(..) => true,
            TextLine::Plain(text) => enumerator(text).is_some() || is_case(text) || text.ends_with(':'),
            TextLine::Step(..) => false,
        }
    }
}

/// Whether a title or line speaks of a case: "Trường hợp …", "b) Đối với …".
pub(crate) fn is_case(text: &str) -> bool {
    let text = super::enumerator::without_bullet(text);
    let rest = enumerator(text).map_or(text, |found| &text[found.len..]);
    let start: String = rest.trim_start().chars().take(20).collect();
    let start = folded(&start);
    ["truong hop", "doi voi", "trong truong hop"].iter().any(|word| start.starts_with(word))
}

fn classify(line: &str) -> TextLine {
    if let Some(number) = step_number(line) {
        return TextLine::Step(number, super::enumerator::without_bullet(line).to_owned());
    }
    if let Some((sign, rest)) = bullet(line) {
        // "- - Đơn": one bullet is enough.
        return TextLine::Bullet(sign, super::enumerator::without_bullet(rest).to_owned());
    }
    if let Some((number, sign, rest)) = list_number(line) {
        return TextLine::Number(number, sign, rest.to_owned());
    }
    TextLine::Plain(line.to_owned())
}

/// "1. Đơn", "2) Đơn": what Markdown can number.
fn list_number(line: &str) -> Option<(u32, char, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = (1..=3).contains(&digits).then(|| &line[..digits])?;
    let sign = line[digits..].chars().next().filter(|sign| matches!(sign, '.' | ')'))?;
    let rest = line[digits + 1..].strip_prefix(' ')?;
    // "01." would come back as it is, but no list begins so.
    let written = number.parse::<u32>().ok().filter(|value| value.to_string() == number)?;
    Some((written, sign, rest))
}

/// The lines of a text, those that were broken by the width of some page whole again.
pub(crate) fn whole_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = 0;
    for line in text.lines() {
        if !out.is_empty() {
            let sign = if continues(&out[last..], line) { ' ' } else { '\n' };
            out.push(sign);
            if sign == '\n' {
                last = out.len();
            }
        }
        out.push_str(line);
    }
    out
}

/// Whether a line only goes on with the sentence before it, broken by the width of some page.
fn continues(before: &str, line: &str) -> bool {
    let ends = before.chars().next_back().is_none_or(|c| matches!(c, '.' | ';' | ':' | '!' | '?' | '…'));
    let lower = line.chars().next().is_some_and(char::is_lowercase);
    // "101/2024/NĐ-CP" begins as an item "101/" does.
    let is_document = || line.split_whitespace().next().is_some_and(|word| word.matches('/').count() > 1);
    let is_item = enumerator(line).is_some() && !is_document();
    !ends && (lower || cites(before, line)) && !is_item && step_number(line).is_none()
}

/// "… quy định tại Điều" and "26 Luật Mẫu", "… khoản 2" and "Điều 26": a citation broken in two. A line of a word or two is
/// a heading.
fn cites(before: &str, line: &str) -> bool {
    const NUMBERED: [&str; 9] = ["số", "điều", "khoản", "điểm", "mục", "chương", "ngày", "tháng", "lục"];
    let mut words = before.split_whitespace().rev().map(str::to_lowercase);
    let (Some(last), Some(second), Some(_)) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let article =
        ["Điều ", "khoản ", "Khoản "].iter().any(|word| line.strip_prefix(word).is_some_and(is_number));
    let parts =
        matches!(second.as_str(), "khoản" | "điểm") && (is_number(&last) || last.chars().count() == 1);
    (NUMBERED.contains(&last.as_str()) && is_number(line)) || (parts && article)
}

/// "… hồ sơ. Bước 2: …" in one line says two steps.
fn split_steps(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = line;
    let mut expected = match step_number(line) {
        Some(number) => number + 1,
        None => return vec![line],
    };
    while let Some(at) = next_step(rest, expected) {
        pieces.push(&rest[..at]);
        rest = &rest[at..];
        expected += 1;
    }
    pieces.push(rest);
    pieces
}

fn next_step(text: &str, number: u32) -> Option<usize> {
    let word = format!("Bước {number}");
    text.match_indices(&word).map(|(at, _)| at).find(|&at| {
        let behind = text[at + word.len()..].chars().next();
        let before = text[..at].trim_end().chars().next_back();
        at > 0 && matches!(behind, Some(':' | '.')) && matches!(before, Some('.' | ';'))
    })
}

/// Builds blocks line by line.
#[derive(Default)]
struct Builder {
    /// Finished blocks before the steps, or all of them where there are none.
    root: Container,
    steps: Vec<(u32, Container)>,
}

/// Blocks with the lists that are still open at their end.
#[derive(Default)]
struct Container {
    blocks: Vec<Block>,
    /// The open bullets, outermost first.
    bullets: Vec<char>,
    /// The last bullet's text ends with a colon: what follows may belong to it.
    awaits: bool,
    /// Number and sign of the last item of an open numbered list.
    number: Option<(u32, char)>,
    /// The open numbered list goes on below: what comes before its next item belongs to this one.
    number_goes_on: bool,
}

impl Builder {
    fn add(&mut self, line: &TextLine, following: &[TextLine]) {
        if let TextLine::Step(number, text) = line {
            if !self.steps.is_empty() && *number == 1 {
                self.close_steps();
            }
            let mut item = Container::default();
            item.paragraph(text);
            self.steps.push((*number, item));
            return;
        }
        let starts_over = matches!(following.first(), Some(TextLine::Step(1, _))) && line.introduces();
        if !self.steps.is_empty() && (starts_over || is_remark(line)) {
            self.close_steps();
        }
        match self.steps.last_mut() {
            Some((_, item)) => item.add(line, following),
            None => self.root.add(line, following),
        }
    }

    fn close_steps(&mut self) {
        let steps = std::mem::take(&mut self.steps);
        if steps.is_empty() {
            return;
        }
        let item = |(number, container): (u32, Container)| ListItem {
            label: Some(format!("{number}.")),
            blocks: container.blocks,
        };
        self.root.push(Block::List { ordered: true, items: steps.into_iter().map(item).collect() });
    }

    fn finish(mut self) -> Vec<Block> {
        self.close_steps();
        self.root.blocks
    }
}

/// A remark behind the last step belongs to all of them.
fn is_remark(line: &TextLine) -> bool {
    let start: String = line.text().chars().take(12).collect();
    let start = folded(&start);
    start.starts_with("luu y") || start.starts_with("ghi chu")
}

impl Container {
    fn add(&mut self, line: &TextLine, following: &[TextLine]) {
        match line {
            TextLine::Number(number, sign, text) => self.number(*number, *sign, text, following),
            TextLine::Bullet(sign, text) => self.bullet(*sign, text),
            TextLine::Plain(text) | TextLine::Step(_, text) => self.plain(text),
        }
    }

    fn plain(&mut self, text: &str) {
        self.bullets.clear();
        if !self.number_goes_on {
            self.number = None;
        }
        self.paragraph(text);
    }

    fn paragraph(&mut self, text: &str) {
        let block = Block::Paragraph(vec![Inline::Text(text.to_owned())]);
        match self.open_item() {
            Some(item) => item.blocks.push(block),
            None => self.blocks.push(block),
        }
    }

    /// The item that a line belongs to while a numbered list is open.
    fn open_item(&mut self) -> Option<&mut ListItem> {
        self.number?;
        match self.blocks.last_mut() {
            Some(Block::List { ordered: true, items }) => items.last_mut(),
            _ => None,
        }
    }

    fn number(&mut self, number: u32, sign: char, text: &str, following: &[TextLine]) {
        self.bullets.clear();
        let goes_on = following
            .iter()
            .any(|line| matches!(line, TextLine::Number(n, s, _) if (*n, *s) == (number + 1, sign)));
        let follows = self.number == Some((number.wrapping_sub(1), sign));
        let item = ListItem { label: Some(format!("{number}{sign}")), blocks: vec![text_block(text)] };
        if follows {
            if let Some(Block::List { ordered: true, items }) = self.blocks.last_mut() {
                items.push(item);
            }
        } else if number == 1 && goes_on {
            self.number = None;
            self.push(Block::List { ordered: true, items: vec![item] });
        } else {
            // Numbering without a row of its own stays in the text.
            self.number = None;
            self.number_goes_on = false;
            self.paragraph(&format!("{number}{sign} {text}"));
            return;
        }
        self.number = Some((number, sign));
        self.number_goes_on = goes_on;
    }

    fn bullet(&mut self, sign: char, text: &str) {
        // Dashes of any length are one sign.
        let sign = if matches!(sign, '\u{2013}' | '\u{2014}') { '-' } else { sign };
        self.open_bullet(sign, is_case(text) || text.ends_with(':'));
        self.awaits = text.ends_with(':');
        let level = self.bullets.len();
        let blocks = match self.open_item() {
            // Reborrowed below: the item exists.
            Some(item) => &mut item.blocks,
            None => &mut self.blocks,
        };
        push_bullet(blocks, level, text);
    }

    /// Opens the list that a bullet belongs to. One that is open goes on; below a colon another sign is its list,
    /// whatever the usual order of the signs, unless it begins a list itself; else the usual order holds.
    fn open_bullet(&mut self, sign: char, introduces: bool) {
        if let Some(at) = self.bullets.iter().position(|&open| open == sign) {
            return self.bullets.truncate(at + 1);
        }
        if !self.awaits || introduces || self.bullets.is_empty() {
            while self.bullets.last().is_some_and(|&open| depth(open) >= depth(sign)) {
                self.bullets.pop();
            }
        }
        self.bullets.push(sign);
    }

    /// A block that begins a list of its own: two lists with one kind of label would become one.
    fn push(&mut self, block: Block) {
        self.bullets.clear();
        if let (Some(Block::List { ordered: true, items }), Block::List { ordered: true, items: more }) =
            (self.blocks.last_mut(), &block)
            && sign(items) == sign(more)
        {
            items.extend(more.iter().cloned());
            return;
        }
        self.blocks.push(block);
    }
}

fn sign(items: &[ListItem]) -> Option<char> {
    items.first()?.label.as_ref()?.chars().next_back()
}

fn text_block(text: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(text.to_owned())])
}

/// Adds a bullet at a level, from 1, to the list at the end of the blocks.
fn push_bullet(blocks: &mut Vec<Block>, level: usize, text: &str) {
    let item = ListItem { label: None, blocks: vec![text_block(text)] };
    match blocks.last_mut() {
        Some(Block::List { ordered: false, items }) => match items.last_mut() {
            Some(last) if level > 1 => push_bullet(&mut last.blocks, level - 1, text),
            _ => items.push(item),
        },
        _ => blocks.push(Block::List { ordered: false, items: vec![item] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::write::markdown;

    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        markdown::prose(&mut out, &prose(text));
        assert_eq!(out.trim_end(), expected, "{text}");
    }

    #[test]
    fn keeps_paragraphs_apart() {
        check("Một.\n    Hai.", "Một.\n\nHai.");
        check("Người nộp gửi hồ\nsơ đến xã.", "Người nộp gửi hồ sơ đến xã.");
        check("a) Một\nb) Hai", "a) Một\n\nb) Hai");
    }

    #[test]
    fn makes_lists_of_bullets() {
        check("- Một:\n+ Nhỏ\n+ Nhỏ nữa\n- Hai", "- Một:\n  - Nhỏ\n  - Nhỏ nữa\n- Hai");
        check("* Lớn\n- Một\n* Lớn nữa", "- Lớn\n  - Một\n- Lớn nữa");
        check("+ Một\nHai\n+ Ba", "- Một\n\nHai\n\n- Ba");
        check("- Một\n\u{2022} Hai\n– Ba", "- Một\n- Hai\n- Ba");
    }

    #[test]
    fn a_colon_nests_whatever_the_sign() {
        check("+ Một:\n* Nhỏ\n* Nhỏ nữa.\n+ Hai", "- Một:\n  - Nhỏ\n  - Nhỏ nữa.\n- Hai");
        check("+ Một:\n- Nhỏ;\n- Nhỏ nữa.\n+ Hai", "- Một:\n  - Nhỏ;\n  - Nhỏ nữa.\n- Hai");
        check("- Một:\n\u{2022} Nhỏ\n- Hai", "- Một:\n  - Nhỏ\n- Hai");
        // A sign of the highest order that begins a list of its own is none of the one before.
        check(
            "- Gồm:\n* Đối với A:\n- Nhỏ\n* Đối với B:\n- Nhỏ",
            "- Gồm:\n- Đối với A:\n  - Nhỏ\n- Đối với B:\n  - Nhỏ",
        );
        check("+ Một\n* Hai\n+ Nhỏ", "- Một\n- Hai\n  - Nhỏ");
    }

    #[test]
    fn numbers_only_what_shows_the_same() {
        check("1. Một\n2. Hai", "1. Một\n2. Hai");
        check("1. Một\n- Nhỏ\n2. Hai\n- Nhỏ nữa", "1. Một\n   - Nhỏ\n2. Hai\n   - Nhỏ nữa");
        check("1. Một\nThêm.\n2. Hai\nHết.", "1. Một\n\n   Thêm.\n\n2. Hai\n\nHết.");
        check("3. Ba\nBốn.", "3\\. Ba\n\nBốn.");
        check("(i) Một\n(ii) Hai", "(i) Một\n\n(ii) Hai");
    }

    #[test]
    fn makes_steps() {
        check("Bước 1: Nộp.\nBước 2: Nhận.", "1. Bước 1: Nộp.\n2. Bước 2: Nhận.");
        check("Bước 1: Nộp. Bước 2: Nhận.", "1. Bước 1: Nộp.\n2. Bước 2: Nhận.");
        check(
            "Chuẩn bị.\nBước 1: Nộp:\n- tại xã\nXong.\nBước 2: Nhận.",
            "Chuẩn bị.\n\n1. Bước 1: Nộp:\n\n   - tại xã\n\n   Xong.\n\n2. Bước 2: Nhận.",
        );
        check(
            "Bước 1: Một.\nTrường hợp khác:\nBước 1: Hai.",
            "1. Bước 1: Một.\n\nTrường hợp khác:\n\n1. Bước 1: Hai.",
        );
    }

    #[test]
    fn never_makes_markup() {
        check("    thụt vào bốn dấu cách", "thụt vào bốn dấu cách");
        check("giá *không* đổi < 5 <b>", "giá \\*không\\* đổi < 5 \\<b>");
    }

    #[test]
    fn a_citation_broken_in_two_is_one_line() {
        for (broken, whole) in [
            ("Theo quy định tại khoản 7 Điều\n137 Luật Mẫu", "Theo quy định tại khoản 7 Điều 137 Luật Mẫu"),
            ("Theo Nghị định số\n1/2024/NĐ-CP", "Theo Nghị định số 1/2024/NĐ-CP"),
            ("Phù hợp với khoản 2\nĐiều 26 Luật Mẫu", "Phù hợp với khoản 2 Điều 26 Luật Mẫu"),
        ] {
            assert_eq!(whole_lines(broken), whole);
        }
        for text in
            ["Mục\n3 giấy mẫu", "Theo Luật Mẫu.\n3 giấy mẫu", "Ghi vào sổ theo khoản\n1. Chủ hộ nộp đơn"]
        {
            assert_eq!(whole_lines(text), text);
        }
    }
}
