//! The numbers that Word puts before paragraphs by itself: "1.", "a)", "Bước 2:", "-".
//!
//! In: the parts of a Word file that say how its lists are numbered (`numbering.xml`) and which styles have a list
//! (`styles.xml`), then each paragraph in its order. Out: what a person sees before it. They stand in no text of the
//! file: without them steps and papers would lose their order and their levels. A form of numbers that only other
//! languages have is counted with figures.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::attribute;

/// Levels of a list, as Word has them.
const LEVELS: usize = 9;
/// The longest label that is believed; people write "Trường hợp 1:", a stranger's file a megabyte.
const LONGEST: usize = 80;
/// How long a chain of styles may be that are made after each other.
const DEEPEST: usize = 16;
/// Beyond it letters repeat themselves more often than anybody reads: "aaaa".
const LAST_LETTERS: u32 = 26 * 4;
/// Romans wrote no higher.
const LAST_ROMAN: u32 = 3_999;

/// Where a paragraph or a style stands in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct InList {
    pub(super) list: Option<u32>,
    pub(super) level: Option<usize>,
}

/// How one level is numbered.
#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    format: String,
    /// "%1.%2)": a sign is the number of a level.
    text: String,
    /// The level (from 1) whose next number begins this one anew; 0 is none. Not said is each above.
    restart: Option<usize>,
    /// All numbers are figures, whatever their levels have.
    is_legal: bool,
    /// The style whose paragraphs stand on it.
    style: Option<String>,
}

/// A list as it was designed: those that are made of it count on together.
#[derive(Debug, Default)]
struct Design {
    levels: BTreeMap<usize, Level>,
    /// A style of lists that says it all.
    link: Option<String>,
}

/// A list that paragraphs stand in.
#[derive(Debug, Default)]
struct List {
    design: u32,
    /// Levels that begin with another number than their design says.
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

#[derive(Debug, Default)]
struct Style {
    after: Option<String>,
    own: InList,
}

/// The lists of a document, and how far each has come.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    designs: BTreeMap<u32, Design>,
    lists: BTreeMap<u32, List>,
    styles: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    counts: BTreeMap<u32, [Option<u32>; LEVELS]>,
    /// Levels of lists that have begun with their own number.
    begun: BTreeMap<u32, [bool; LEVELS]>,
}

/// A number that an element says.
pub(super) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// A level that there is.
pub(super) fn level_of(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.trim().parse().ok().filter(|level| *level < LEVELS)
}

impl Numbering {
    /// What the two parts say; nothing where one of them is no XML.
    pub(super) fn read(numbering: &str, styles: &str) -> Option<Self> {
        let mut of = Self::default();
        of.read_lists(numbering)?;
        of.read_styles(styles)?;
        Some(of)
    }

    fn read_lists(&mut self, xml: &str) -> Option<()> {
        let mut reader = Reader::from_str(xml);
        let (mut design, mut list, mut level) = (None, None, None);
        loop {
            match reader.read_event().ok()? {
                Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                    "abstractNum" => {
                        design = number(&element, "abstractNumId");
                        self.designs.extend(design.map(|id| (id, Design::default())));
                    }
                    "num" => {
                        list = number(&element, "numId");
                        self.lists.extend(list.map(|id| (id, List::default())));
                    }
                    "lvlOverride" | "lvl" => level = level_of(&element, "ilvl").or(level),
                    _ => self.read_sign(&element, design, list, level),
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "abstractNum" => (design, level) = (None, None),
                    "num" => (list, level) = (None, None),
                    _ => {}
                },
                Event::Eof => return Some(()),
                _ => {}
            }
        }
    }

    fn read_sign(
        &mut self,
        element: &BytesStart<'_>,
        design: Option<u32>,
        list: Option<u32>,
        at: Option<usize>,
    ) {
        let value = attribute(element, "val").unwrap_or_default();
        let design = design.and_then(|id| self.designs.get_mut(&id));
        let list = list.and_then(|id| self.lists.get_mut(&id));
        match (element.local_name().as_ref(), at) {
            ("abstractNumId", _) => {
                if let Some((list, id)) = list.zip(value.trim().parse().ok()) {
                    list.design = id;
                }
                return;
            }
            ("startOverride", Some(at)) => {
                if let Some((list, start)) = list.zip(value.trim().parse().ok()) {
                    list.starts.insert(at, start);
                }
                return;
            }
            ("numStyleLink", _) => {
                if let Some(design) = design {
                    design.link = Some(value);
                }
                return;
            }
            _ => {}
        }
        let (Some(at), Some(levels)) =
            (at, list.map(|list| &mut list.levels).or(design.map(|design| &mut design.levels)))
        else {
            return;
        };
        let level = levels.entry(at).or_default();
        match element.local_name().as_ref() {
            "start" => level.start = value.trim().parse().unwrap_or_default(),
            // What only newer programs know stands beside what all know.
            "numFmt" if value != "custom" => level.format = value,
            "lvlText" if value.chars().count() <= LONGEST => level.text = value,
            "lvlRestart" => level.restart = value.trim().parse().ok(),
            "isLgl" => level.is_legal = !matches!(value.as_str(), "0" | "false" | "off"),
            "pStyle" => level.style = Some(value),
            _ => {}
        }
    }

    fn read_styles(&mut self, xml: &str) -> Option<()> {
        let mut reader = Reader::from_str(xml);
        let mut open: Option<(String, Style)> = None;
        // Within what a style was before somebody changed it.
        let mut aside = 0_usize;
        loop {
            let event = reader.read_event().ok()?;
            match &event {
                Event::Start(element) | Event::Empty(element) => {
                    let name = element.local_name();
                    let name = name.as_ref();
                    if aside > 0 || name == "pPrChange" {
                        aside += usize::from(matches!(event, Event::Start(_)));
                    } else if name == "style" {
                        let id = attribute(element, "styleId").unwrap_or_default();
                        let is = |name: &str, word: &str| {
                            attribute(element, name).is_some_and(|said| said == word)
                        };
                        if is("type", "paragraph") && (is("default", "1") || is("default", "true")) {
                            self.usual = Some(id.clone());
                        }
                        open = Some((id, Style::default()));
                    } else if let Some((_, style)) = &mut open {
                        match name {
                            "basedOn" => style.after = attribute(element, "val"),
                            "numId" => style.own.list = number(element, "val"),
                            "ilvl" => style.own.level = level_of(element, "val"),
                            _ => {}
                        }
                    }
                }
                Event::End(_) if aside > 0 => aside -= 1,
                Event::End(element) if element.local_name().as_ref() == "style" => {
                    self.styles.extend(open.take());
                }
                Event::Eof => return Some(()),
                _ => {}
            }
        }
    }

    /// What stands before the next paragraph: its own place in a list, or that of its style. It is counted from then on.
    pub(super) fn label(&mut self, style: Option<&str>, own: &InList) -> Option<String> {
        let (list, level) = self.place(style, own)?;
        let design = self.design_of(list)?;
        let number = self.count(list, design, level);
        let counts = self.counts.get(&design).copied().unwrap_or_default();
        let of = self.level(list, design, level)?;
        let shown = |at: usize| {
            let other = self.level(list, design, at)?;
            let number = if at == level { number } else { counts[at].unwrap_or(other.start) };
            let format = if of.is_legal { "decimal" } else { other.format.as_str() };
            Some(written(number, format))
        };
        let text = match of.format.as_str() {
            "bullet" => {
                let above = level.checked_sub(1).and_then(|above| self.level(list, design, above));
                sign(&of.text, above.is_some_and(|above| above.format == "bullet"))
            }
            _ => filled(&of.text, shown),
        };
        Some(text).filter(|text| !text.trim().is_empty() && text.chars().count() <= LONGEST)
    }

    fn place(&self, style: Option<&str>, own: &InList) -> Option<(u32, usize)> {
        let style = style.or(self.usual.as_deref());
        let inherited = self.inherited(style);
        let (of_style, inherited) = inherited.unzip();
        let inherited = inherited.unwrap_or_default();
        // No list has the number 0: a paragraph says with it that it stands in none.
        let list = own.list.or(inherited.list).filter(|list| *list > 0)?;
        let named = || {
            let design = self.design_of(list)?;
            let has = |level: &usize| {
                let of = self.level(list, design, *level);
                of.is_some_and(|of| of.style.is_some() && of.style.as_deref() == of_style)
            };
            (0..LEVELS).find(has)
        };
        let level = own.level.or_else(|| if own.list.is_none() { named() } else { None });
        Some((list, level.or(inherited.level).unwrap_or(0)))
    }

    /// The list of a style, or of what it is made after, with the style that says it.
    fn inherited<'a>(&'a self, style: Option<&'a str>) -> Option<(&'a str, InList)> {
        let mut name = style?;
        for _ in 0..DEEPEST {
            let style = self.styles.get(name)?;
            if style.own != InList::default() {
                return Some((name, style.own.clone()));
            }
            name = style.after.as_deref()?;
        }
        None
    }

    fn design_of(&self, list: u32) -> Option<u32> {
        let mut id = self.lists.get(&list)?.design;
        for _ in 0..DEEPEST {
            let Some(link) = self.designs.get(&id)?.link.as_deref() else { return Some(id) };
            id = self.lists.get(&self.styles.get(link)?.own.list?)?.design;
        }
        None
    }

    fn level(&self, list: u32, design: u32, at: usize) -> Option<&Level> {
        self.lists.get(&list)?.levels.get(&at).or_else(|| self.designs.get(&design)?.levels.get(&at))
    }

    fn count(&mut self, list: u32, design: u32, at: usize) -> u32 {
        let start = self.level(list, design, at).map_or(0, |level| level.start);
        let restarts: Vec<bool> = (0..LEVELS)
            .map(|below| {
                let said = self.level(list, design, below).and_then(|level| level.restart);
                below > at && said.is_none_or(|level| level > at)
            })
            .collect();
        let own = self.lists.get(&list).and_then(|list| list.starts.get(&at).copied());
        let begun = &mut self.begun.entry(list).or_default()[at];
        let own = own.filter(|_| !std::mem::replace(begun, true));
        let counts = self.counts.entry(design).or_default();
        let number = own.unwrap_or_else(|| counts[at].map_or(start, |last| last.saturating_add(1)));
        counts[at] = Some(number);
        restarts.iter().zip(counts).filter(|(restarts, _)| **restarts).for_each(|(_, count)| *count = None);
        number
    }
}

/// The text of a level with the numbers of its levels in it.
fn filled(text: &str, shown: impl Fn(usize) -> Option<String>) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let level = letters.peek().filter(|_| letter == '%').and_then(|digit| digit.to_digit(10));
        match level.and_then(|level| usize::try_from(level).ok()?.checked_sub(1)) {
            Some(at) => {
                letters.next();
                out.push_str(&shown(at).unwrap_or_default());
            }
            None => out.push(letter),
        }
    }
    out
}

/// A number in the form of its level.
fn written(number: u32, format: &str) -> String {
    let cased = |text: String, is_upper: bool| if is_upper { text.to_uppercase() } else { text };
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "lowerLetter" | "upperLetter" if (1..=LAST_LETTERS).contains(&number) => {
            let letter = (b'a'..=b'z').nth(((number - 1) % 26) as usize).map_or('a', char::from);
            let times = ((number - 1) / 26 + 1) as usize;
            cased(letter.to_string().repeat(times), format == "upperLetter")
        }
        "lowerRoman" | "upperRoman" if (1..=LAST_ROMAN).contains(&number) => {
            cased(roman(number), format == "upperRoman")
        }
        _ => number.to_string(),
    }
}

fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            out.push_str(sign);
            number -= value;
        }
    }
    out
}

/// A bullet as a text has it. What a symbol font draws, and the ring that is the letter "o" of another, becomes a dash, and
/// below another bullet a plus: the usual order tells its level.
fn sign(text: &str, is_below: bool) -> String {
    let mut letters = text.trim().chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) if !only.is_alphanumeric() && !('\u{e000}'..='\u{f8ff}').contains(&only) => {
            only.to_string()
        }
        (None, _) => String::new(),
        _ => (if is_below { "+" } else { "-" }).to_owned(),
    }
}
