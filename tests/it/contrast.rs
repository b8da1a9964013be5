//! Computes the contrast of the default theme's colours from its style sheet (WCAG 2.2, 1.4.3 and 1.4.11).

use std::collections::BTreeMap;

const STYLE: &str = include_str!("../../themes/default/style.css");

/// Text on its background: 4.5 to 1.
const TEXT: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("quiet", "paper"),
    ("link", "paper"),
    ("accent", "paper"),
    ("on-accent", "accent"),
    ("ink", "amber"),
    ("quiet", "amber"),
    ("link", "amber"),
];
/// Edges that show where something is: 3 to 1.
const EDGES: &[(&str, &str)] = &[("edge", "paper"), ("amber-edge", "amber"), ("link", "paper")];

type Colours = BTreeMap<String, [u8; 3]>;

/// The custom properties of the `:root` rule that follows `at`.
fn colours(at: &str) -> Colours {
    let rule = STYLE.split_once(at).expect("the rule").1;
    let rule = rule.split_once(":root {").expect(":root").1.split_once('}').expect("its end").0;
    let line = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let hex = u32::from_str_radix(value.trim_end_matches(';'), 16).ok()?;
        let [_, red, green, blue] = hex.to_be_bytes();
        Some((name.to_owned(), [red, green, blue]))
    };
    rule.lines().filter_map(line).collect()
}

/// Relative luminance as WCAG defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let linear = colour.map(|channel| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn ratio(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[track_caller]
fn check(scheme: &str, colours: &Colours) {
    let pairs = TEXT.iter().map(|pair| (pair, 4.5)).chain(EDGES.iter().map(|pair| (pair, 3.0)));
    let mut low = Vec::new();
    for ((front, back), least) in pairs {
        let found = ratio(colours[*front], colours[*back]);
        if found < least {
            low.push(format!("{scheme}: {front} on {back} is {found:.2}, not {least}"));
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

#[test]
fn the_measure_is_right() {
    assert!((ratio([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 0.001);
    assert!((ratio([0x76, 0x76, 0x76], [255, 255, 255]) - 4.54).abs() < 0.01);
}

#[test]
fn light() {
    check("light", &colours(""));
}

#[test]
fn dark() {
    check("dark", &colours("@media (prefers-color-scheme: dark)"));
}

/// A browser prints no fields of colour: whatever text stands on one is read on paper.
#[test]
fn printed() {
    let printed = colours("@media print");
    let texts = TEXT.iter().map(|(front, _)| front);
    let low: Vec<&&str> = texts.filter(|front| ratio(printed[**front], printed["paper"]) < 4.5).collect();
    assert!(low.is_empty(), "too pale on paper: {low:?}");
}

/// The preview lies over the pages, and the editor beside them, in the same colours.
#[test]
fn preview_and_editor_have_the_same_colours() {
    let served = include_str!("../../src/serve/colours.css");
    let named = |style: &str| -> Vec<String> {
        let lines = style.lines().map(|line| line.trim().to_owned());
        lines.filter(|line| line.starts_with("--") && line.contains(": #")).collect()
    };
    let (shown, _) = STYLE.split_once("@media print").expect("what is printed");
    assert_eq!(named(served), named(shown));
}
