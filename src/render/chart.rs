//! Charts as inline SVG: values in, markup out.
//!
//! A chart is read without colour: each part of a bar has a pattern of its own, drawn in the colour of the text, so that
//! it survives a grey print, dark mode and forced colours. It is a picture beside a table that says the same: its title
//! and its description are for who does not see it, and no number is in the picture alone. Every coordinate is a whole
//! number: the same values are the same bytes.

use std::fmt::Write as _;

use crate::render::words;
use crate::theme::escape_into;

/// Narrow enough for a telephone; wider screens draw it larger.
const WIDTH: u64 = 340;
const LINE: u64 = 16;
/// About what a letter takes, for legends that go on in a second line.
const LETTER: u64 = 7;
const SWATCH: u64 = 14;

/// What is said of a chart.
pub(crate) struct About<'a> {
    /// No other element of the page has it, nor one that begins with it.
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    /// The parts of each bar, in order.
    pub(crate) parts: &'a [&'a str],
}

/// A bar that lies, with its name above.
pub(crate) struct Row {
    pub(crate) name: String,
    /// At the right end.
    pub(crate) value: String,
    /// As many as there are parts; none where only the whole is known.
    pub(crate) parts: Vec<u64>,
    pub(crate) whole: u64,
}

/// A bar that stands: a month of a year.
pub(crate) struct Column {
    pub(crate) label: String,
    /// Below the label, where it begins.
    pub(crate) year: Option<String>,
    pub(crate) parts: Vec<u64>,
    /// `None` where nothing is known.
    pub(crate) whole: Option<u64>,
    /// In tenths of a per cent.
    pub(crate) share: Option<u64>,
}

struct Svg(String);

impl Svg {
    fn open(about: &About<'_>, height: u64) -> Self {
        let id = about.id;
        let mut svg = Self(format!(
            "<svg class=\"chart\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" font-size=\"12\" fill=\"currentColor\"><title id=\"{id}-t\">"
        ));
        escape_into(about.title, &mut svg.0);
        svg.add(&format!("</title><desc id=\"{id}-d\">"));
        escape_into(about.description, &mut svg.0);
        svg.add("</desc>");
        if !about.parts.is_empty() {
            svg.add(&format!(
                "<defs><pattern id=\"{id}-p\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\"currentColor\" stroke-width=\"3\"/></pattern></defs>"
            ));
        }
        svg
    }

    fn add(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn text(&mut self, x: u64, y: u64, anchor: &str, text: &str) {
        let anchor = if anchor == "start" { String::new() } else { format!(" text-anchor=\"{anchor}\"") };
        let _ = write!(self.0, "<text x=\"{x}\" y=\"{y}\"{anchor}>");
        escape_into(text, &mut self.0);
        self.add("</text>");
    }

    /// A part of a bar: hatched, toned, solid; only outlined where it is the whole of what is not parted.
    fn part(&mut self, id: &str, at: Option<usize>, (x, y, width, height): (u64, u64, u64, u64)) {
        if width == 0 || height == 0 {
            return;
        }
        let fill = match at {
            Some(0) => format!(" fill=\"url(#{id}-p)\" stroke=\"currentColor\""),
            Some(1) => " fill-opacity=\".3\" stroke=\"currentColor\"".to_owned(),
            Some(_) => String::new(),
            None => " fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"3 2\"".to_owned(),
        };
        let _ = write!(self.0, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{fill}/>");
    }

    fn rule(&mut self, x: u64, y: u64, to: u64) {
        let _ = write!(self.0, "<path d=\"M{x} {y}H{to}\" stroke=\"currentColor\" stroke-opacity=\".25\"/>");
    }

    /// What the patterns mean, from this height on; gives where it ends.
    fn legend(&mut self, about: &About<'_>, top: u64) -> u64 {
        for (at, (x, y)) in places(about.parts).into_iter().enumerate() {
            self.part(about.id, Some(at), (x, top + y + 1, SWATCH, 11));
            self.text(x + SWATCH + 5, top + y + 11, "start", about.parts[at]);
        }
        top + legend_height(about.parts)
    }

    fn close(mut self) -> String {
        self.add("</svg>");
        self.0
    }
}

/// Where each entry of a legend begins.
fn places(parts: &[&str]) -> Vec<(u64, u64)> {
    let (mut x, mut y) = (1, 0);
    let mut places = Vec::new();
    for part in parts {
        let width = SWATCH + 5 + part.chars().count() as u64 * LETTER;
        if x > 1 && x + width > WIDTH {
            (x, y) = (1, y + LINE);
        }
        places.push((x, y));
        x += width + 12;
    }
    places
}

fn legend_height(parts: &[&str]) -> u64 {
    places(parts).last().map_or(0, |(_, y)| y + LINE + 6)
}

/// A length in proportion; something is at least seen.
fn scaled(value: u64, most: u64, length: u64) -> u64 {
    let long = u128::from(value) * u128::from(length) / u128::from(most.max(1));
    u64::try_from(long).unwrap_or(length).clamp(u64::from(value > 0), length)
}

/// Lying bars, longest possible for the largest.
pub(crate) fn rows(about: &About<'_>, rows: &[Row]) -> String {
    const ROW: u64 = 40;
    let top = legend_height(about.parts);
    let mut svg = Svg::open(about, top + ROW * rows.len() as u64);
    svg.legend(about, 0);
    let most = rows.iter().map(|row| row.whole).max().unwrap_or(0);
    for (at, row) in rows.iter().enumerate() {
        let y = top + at as u64 * ROW;
        svg.text(0, y + 12, "start", &cut(&row.name, 40));
        svg.text(WIDTH, y + 12, "end", &row.value);
        let length = scaled(row.whole, most, WIDTH - 2);
        let mut before = 0_u64;
        let mut x = 1;
        for (part, value) in row.parts.iter().enumerate() {
            before = before.saturating_add(*value);
            let end = 1 + scaled(before, row.whole, length);
            svg.part(about.id, Some(part), (x, y + 18, end - x.min(end), 14));
            x = x.max(end);
        }
        if row.parts.is_empty() {
            svg.part(about.id, None, (1, y + 18, length, 14));
        }
    }
    svg.close()
}

/// Standing bars, and above them a line of shares.
pub(crate) fn columns(about: &About<'_>, share: &str, columns: &[Column]) -> String {
    const LEFT: u64 = 40;
    const BARS: u64 = 140;
    const SHARES: u64 = 56;
    let slot = (WIDTH - LEFT) / columns.len().max(1) as u64;
    let has_shares = columns.iter().any(|column| column.share.is_some());
    let legend = legend_height(about.parts);
    let shares_top = legend;
    let bars_top = shares_top + if has_shares { LINE + SHARES + 32 } else { 8 };
    let foot = bars_top + BARS;
    let mut svg = Svg::open(about, foot + LINE * 2 + 4);
    svg.legend(about, 0);
    if has_shares {
        shares(&mut svg, share, columns, (LEFT, shares_top + 12, slot, SHARES));
    }
    let (step, most) = scale(columns.iter().filter_map(|column| column.whole).max().unwrap_or(0));
    for line in 0..=most / step {
        let y = foot - scaled(line * step, most, BARS);
        svg.rule(LEFT, y, WIDTH);
        svg.text(LEFT - 6, y + 4, "end", &words::number(line * step));
    }
    for (at, column) in columns.iter().enumerate() {
        let x = LEFT + at as u64 * slot;
        let (bar, width) = (x + 3, slot.saturating_sub(6));
        let middle = x + slot / 2;
        let mut before = 0_u64;
        let mut y = foot;
        for (part, value) in column.parts.iter().enumerate() {
            before = before.saturating_add(*value);
            let top = foot - scaled(before, most, BARS);
            svg.part(about.id, Some(part), (bar, top.min(y), width, y - top.min(y)));
            y = y.min(top);
        }
        match column.whole {
            None => svg.text(middle, foot - 4, "middle", "–"),
            Some(whole) if column.parts.is_empty() => {
                let height = scaled(whole, most, BARS);
                svg.part(about.id, None, (bar, foot - height, width, height));
            }
            Some(_) => {}
        }
        svg.text(middle, foot + 14, "middle", &column.label);
        if let Some(year) = &column.year {
            // What begins right behind it, or the edge, leaves no room on that side.
            let is_short = columns.get(at + 1).is_none_or(|next| next.year.is_some());
            let (x, anchor) = if is_short { (bar + width, "end") } else { (bar, "start") };
            svg.text(x, foot + 14 + LINE, anchor, year);
        }
    }
    svg.close()
}

/// A line of shares, broken where one is not known.
fn shares(svg: &mut Svg, name: &str, columns: &[Column], (left, top, slot, height): (u64, u64, u64, u64)) {
    let known: Vec<u64> = columns.iter().filter_map(|column| column.share).collect();
    let least = known.iter().min().copied().unwrap_or(0);
    // Whole tens of per cent, so that the axis is easily read; what it begins with stands beside it.
    let floor = (least / 100 * 100).min(900);
    svg.text(0, top, "start", name);
    let (high, low) = (top + LINE, top + LINE + height);
    for (share, y) in [(1000, high), (floor, low)] {
        svg.rule(left, y, WIDTH);
        svg.text(left - 6, y + 4, "end", &words::percent(share));
    }
    let mut path = String::new();
    let mut dots = String::new();
    let mut is_open = false;
    for (at, column) in columns.iter().enumerate() {
        let Some(share) = column.share else {
            is_open = false;
            continue;
        };
        let x = left + at as u64 * slot + slot / 2;
        let y = low - scaled(share.min(1000) - floor.min(share), 1000 - floor, height);
        let _ = write!(path, "{}{x} {y}", if is_open { "L" } else { "M" });
        let _ = write!(dots, "<circle cx=\"{x}\" cy=\"{y}\" r=\"3\"/>");
        is_open = true;
    }
    let _ =
        write!(svg.0, "<path d=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>{dots}");
}

/// The step between lines and the height of the last one: 1, 2 or 5 with noughts, at most five lines.
fn scale(most: u64) -> (u64, u64) {
    let most = most.max(1);
    let mut power = 1_u64;
    loop {
        for step in [power, power.saturating_mul(2), power.saturating_mul(5)] {
            if most.div_ceil(step) <= 5 {
                return (step, most.div_ceil(step).saturating_mul(step));
            }
        }
        power = power.saturating_mul(10);
    }
}

/// A chart as a picture of its own, for a print: with the name of its language, and in the letters of the print.
pub(crate) fn alone(svg: &str) -> String {
    svg.replacen(
        "<svg ",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" color=\"#1c1a17\" font-family=\"Be Vietnam Pro\" ",
        1,
    )
}

fn cut(name: &str, most: usize) -> String {
    match name.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_round_and_few() {
        for (most, expected) in
            [(0, (1, 1)), (5, (1, 5)), (6, (2, 6)), (431, (100, 500)), (1399, (500, 1500))]
        {
            assert_eq!(scale(most), expected, "{most}");
        }
        assert!(scale(u64::MAX).0 > 1);
    }

    #[test]
    fn whatever_is_drawn_stays_within_and_is_escaped() {
        let about = About { id: "c", title: "<b>", description: "a & b", parts: &["một", "hai"] };
        let row = |parts: &[u64], whole| Row {
            name: "<i>".to_owned(),
            value: "1".to_owned(),
            parts: parts.to_vec(),
            whole,
        };
        let svg = rows(
            &about,
            &[row(&[u64::MAX / 2, 0], u64::MAX), row(&[], 1), row(&[0, 0], 0), row(&[u64::MAX, 1], 3)],
        );
        assert!(svg.contains("&lt;b&gt;") && !svg.contains("<i>"), "{svg}");
        let widest = svg
            .split("width=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next()?.parse::<u64>().ok())
            .max();
        assert!(widest <= Some(WIDTH), "{svg}");
    }

    #[test]
    fn a_month_without_figures_is_a_dash_and_breaks_the_line() {
        let about = About { id: "c", title: "t", description: "d", parts: &["một"] };
        let column = |whole: Option<u64>| Column {
            label: "1".to_owned(),
            year: None,
            parts: whole.into_iter().collect(),
            whole,
            share: whole.map(|_| 950),
        };
        let svg = columns(&about, "%", &[column(Some(3)), column(None), column(Some(4))]);
        assert_eq!(svg.matches('–').count(), 1);
        let begins = |path: &str| path.split('"').next().is_some_and(|path| path.matches('M').count() == 2);
        assert_eq!(svg.split("<path d=\"").filter(|path| begins(path)).count(), 1, "{svg}");
        assert!(!columns(&about, "%", &[]).is_empty());
    }
}
