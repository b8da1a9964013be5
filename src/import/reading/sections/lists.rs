//! Legal bases, results, addressees and agencies: lists, however a form writes them.

use super::values;
use crate::import::clean::folded;
use crate::import::doubt::{MergedPart, Place};
use crate::import::enumerator::without_bullet;
use crate::import::reading::blocks::{Block, as_lines};
use crate::import::reading::joined;
use crate::import::record::{LegalText, Named};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Title,
    Date,
    InForce,
    Issuer,
    Other,
}

fn column(cell: &str) -> Column {
    match folded(cell).as_str() {
        "so ky hieu" | "so van ban" | "so hieu" => Column::Number,
        "trich yeu" | "ten van ban" | "trich yeu noi dung" => Column::Title,
        "ngay ban hanh" => Column::Date,
        "ngay hieu luc" | "ngay co hieu luc" => Column::InForce,
        "co quan ban hanh" => Column::Issuer,
        _ => Column::Other,
    }
}

/// The legal bases; what stands where a day should and is none is told.
pub(super) fn legal(blocks: &[Block], wrong: &mut Vec<(Place, String)>) -> Vec<LegalText> {
    let mut out: Vec<LegalText> = Vec::new();
    let mut columns = vec![Column::Number, Column::Title, Column::Date, Column::Issuer];
    let mut lines: Vec<&str> = Vec::new();
    let blocks = as_lines(blocks, |cells| {
        let known: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
        known.contains(&Column::Number) || cells.first().is_some_and(|cell| is_number(cell))
    });
    for block in &blocks {
        match block {
            Block::Line { text, .. } => lines.push(text),
            Block::Tabbed(_) => {}
            Block::Row(cells) => {
                let known: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
                if known.contains(&Column::Number) && known.contains(&Column::Title) {
                    columns = known;
                    continue;
                }
                let of = |wanted| {
                    let at = columns.iter().position(|column| *column == wanted)?;
                    Some(values::stated(cells.get(at)?))
                };
                let text = |wanted| of(wanted).unwrap_or_default();
                let mut day = |wanted| {
                    let said = of(wanted).filter(|said| !said.is_empty())?;
                    let day = joined::day(&said, false, false);
                    if day.is_none() {
                        wrong.push((MergedPart::LegalBasis.row(out.len()), said));
                    }
                    day
                };
                let (date, in_force_from) = (day(Column::Date), day(Column::InForce));
                let named = Named { name: text(Column::Title), code: text(Column::Number) };
                out.push(LegalText { named, issuer: text(Column::Issuer), date, in_force_from });
            }
        }
    }
    let header = lines.iter().filter(|line| column(line) != Column::Other).count();
    let lines: Vec<&str> = lines.into_iter().filter(|line| column(line) == Column::Other).collect();
    let has_dates = lines.iter().any(|line| values::is_date(line));
    match header >= 2 || has_dates {
        true => out.extend(of_cells(&lines)),
        false => out.extend(lines.iter().map(|line| undated(of_line(line)))),
    }
    out.retain(|text| !text.named.name.is_empty() || !text.named.code.is_empty());
    out
}

/// Cells on lines below each other: number, title, date, issuer.
fn of_cells(lines: &[&str]) -> Vec<LegalText> {
    let mut out: Vec<LegalText> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        if !values::is_date(line) {
            open.push(line);
            continue;
        }
        let named = numbered(&open);
        open.clear();
        let from = lines.get(at).filter(|line| values::is_date(line));
        at += usize::from(from.is_some());
        // Who issued it may be missing: then the number of the next text follows.
        let issuer = lines.get(at).filter(|line| !is_number(line));
        at += usize::from(issuer.is_some());
        out.extend(named.map(|named| LegalText {
            named,
            issuer: issuer.map(|issuer| values::stated(issuer)).unwrap_or_default(),
            date: joined::day(line, false, false),
            in_force_from: from.and_then(|day| joined::day(day, false, false)),
        }));
    }
    out.extend(numbered(&open).map(undated));
    out
}

fn undated(named: Named) -> LegalText {
    LegalText { named, ..LegalText::default() }
}

/// The number, and the title on the lines below it.
fn numbered(lines: &[&str]) -> Option<Named> {
    let (first, rest) = lines.split_first()?;
    match is_number(first) || !rest.is_empty() {
        true => Some(Named { name: rest.join(" "), code: (*first).to_owned() }),
        false => Some(Named { name: (*first).to_owned(), code: String::new() }),
    }
}

/// "01/2025/NĐ-CP", "Nghị định số 01/2025/NĐ-CP"
fn is_number(line: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or_default();
    let starts = last.starts_with(|c: char| c.is_ascii_digit());
    line.chars().count() <= 60 && starts && last.contains('/') && !values::is_date(last)
}

/// "* Tên (số)" of a dump, or a text of an annex as it is cited.
fn of_line(line: &str) -> Named {
    let bare = without_bullet(line).trim_end_matches([';', '.']).trim();
    let (name, code) = values::with_code(bare);
    if is_number(&code)
        || code.is_empty() && bare.ends_with("()")
        || !name.is_empty() && is_lone_name(line, &code)
    {
        return Named { name, code };
    }
    let name = values::stated(bare);
    let code = own_number(&name).unwrap_or_default();
    Named { name, code }
}

/// The number in "Thông tư số 01/2099/TT-BM ngày …": the first of a text is its own, as far as it stands at its head.
fn own_number(name: &str) -> Option<String> {
    const HEAD: usize = 8;
    let words =
        name.split_whitespace().take(HEAD).map(|word| word.trim_end_matches([',', ';', ':', '.', ')']));
    let mut words =
        words.take_while(|word| !matches!(folded(word).as_str(), "sua" | "bo" | "ngay" | "huong"));
    words.find(|word| is_number(word)).map(str::to_owned)
}

/// A dump has in its brackets whatever the portal has for a number: "Luật Đất đai".
fn is_lone_name(line: &str, code: &str) -> bool {
    line.trim_start().starts_with("* ") && !code.is_empty()
}

/// The results: a line each, with its code below it or in brackets.
pub(super) fn results(blocks: &[Block]) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    for block in blocks {
        let text = block.text();
        if values::is_empty(&text) {
            continue;
        }
        if let Some((head, code)) = text.split_once(':')
            && matches!(folded(head).as_str(), "ma" | "ma ket qua")
            && let Some(last) = out.last_mut().filter(|last| last.code.is_empty())
        {
            last.code = code.trim().to_owned();
            continue;
        }
        let starred = text.trim_start().starts_with("* ");
        let bare = if starred { without_bullet(&text) } else { text.trim() };
        match values::with_code(bare) {
            (name, code) if is_code(&code) && !name.is_empty() => out.push(Named { name, code }),
            _ => out.push(Named { name: bare.to_owned(), code: String::new() }),
        }
    }
    out
}

/// "KQ.G03.000001"
fn is_code(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    text.len() >= 4 && text.chars().all(fits) && text.contains(|c: char| c.is_ascii_digit())
}

/// Addressees: their names begin with capitals, and some have commas within.
pub(super) fn subjects(text: &str) -> Vec<Named> {
    let mut out: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut depth = 0_usize;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let next = {
            let mut ahead = letters.clone();
            ahead.find(|c| !c.is_whitespace())
        };
        let parts =
            depth == 0 && (matches!(c, ';' | '\n') || c == ',' && next.is_some_and(char::is_uppercase));
        match parts {
            true => out.push(std::mem::take(&mut current)),
            false => current.push(c),
        }
    }
    out.push(current);
    let names = out.iter().map(|name| without_bullet(name).trim_end_matches('.').trim());
    let names = names.filter(|name| !values::is_empty(name));
    names.map(|name| Named { name: name.to_owned(), code: String::new() }).collect()
}

/// Agencies: a line each, or parted by semicolons. A comma may be part of a name.
pub(super) fn agencies(text: &str) -> Vec<String> {
    let names = text.split([';', '\n']).map(without_bullet);
    names.filter(|name| !values::is_empty(name)).map(str::to_owned).collect()
}
