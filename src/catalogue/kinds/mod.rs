//! The kinds of content: one file a thing, in a folder of its own.
//!
//! Each kind has a folder here with all that it is: what it holds (`mod`), its keys, how a file of it is decided
//! (`lower`), how it is compared with other files (`check`), and its [`Row`] and [`Face`] (`kind`), which are all that
//! generic code asks: loading, `niemyet new`, schemas, unread files, unique addresses, named files, the agenda, draft
//! previews. The kinds are listed once, in `each_kind` at the end of this file.
//!
//! Procedures are a kind like the others, but come by the thousand: what a file of them says is remembered, and
//! several files may be versions of one code. `niemyet.toml` ([`site`]), `content/fields.toml` ([`field`]),
//! `content/synonyms.toml` ([`synonyms`]), `content/calendar.toml` ([`calendar`]), `content/laws.toml` ([`laws`]),
//! `content/portal.toml` ([`portal`]) and `addresses.toml` ([`addresses`]) are single files and no kinds.
//! A [`translation`] lies beside what it translates, whatever the kind of that.

pub(crate) mod addresses;
pub(crate) mod calendar;
pub(crate) mod campaign;
pub(crate) mod chooser;
pub(crate) mod decision;
pub(crate) mod elsewhere;
pub(crate) mod field;
pub(crate) mod figures;
pub(crate) mod group;
pub(crate) mod guide;
pub(crate) mod language;
pub(crate) mod laws;
pub(crate) mod notice;
pub(crate) mod place;
pub(crate) mod portal;
pub(crate) mod posted;
pub(crate) mod procedure;
pub(crate) mod question;
pub(crate) mod remains;
pub(crate) mod resolution;
pub(crate) mod roster;
pub(crate) mod service_day;
pub(crate) mod site;
pub(crate) mod synonyms;
pub(crate) mod translation;

use std::fmt;

use jiff::civil::Date;

use super::found::Placed;
use super::keys::Table;
use super::model::{LegalBasis, Origin, Reference, Review};
use super::raw::FileText;
use super::raw::{self, Front, Kept, Node, Raw};
use super::turn::Turn;
use crate::calendar::Calendar;
use crate::diagnostic::{Diagnostic, Report, Words};
use crate::prose::{Linked, Links};

/// A kind of which a site has few files: they are read anew each time.
pub(crate) trait Kind: Sized + Clone + Send + Sync + 'static {
    const ROW: Row;
    /// Whether its words are Vietnamese ones, and are looked at as such.
    const IN_VIETNAMESE: bool = true;

    /// What a file means, and where in it those things stand that are compared with other files.
    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self>;

    fn face(&self) -> Face<'_>;

    /// Its text, where that may link to other places of the site.
    fn linked(&mut self) -> Option<Linked<'_>> {
        None
    }

    /// What [`Kind::linked`] has of links.
    fn links(&self) -> Option<&Links> {
        None
    }

    /// The days on which it becomes otherwise by itself.
    fn turns(&self) -> Vec<Turn> {
        Vec::new()
    }

    /// The legal texts it rests on, where it does so on a day; `None` asks for those of any day.
    fn rests_on(&self, _day: Option<Date>) -> Vec<RestsOn<'_>> {
        Vec::new()
    }

    /// When it was compared with its source, where that is to be done on a day.
    fn under_review(&self, _day: Date) -> Option<UnderReview<'_>> {
        None
    }
}

/// A legal text that something rests on, as its file has it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RestsOn<'a> {
    pub(crate) number: &'a str,
    pub(crate) issuer: Option<&'a str>,
}

impl<'a> RestsOn<'a> {
    /// Those of a legal basis that have a number.
    pub(in crate::catalogue) fn of(basis: &'a [LegalBasis]) -> Vec<Self> {
        let numbered = basis
            .iter()
            .filter_map(|one| Some(Self { number: one.number.as_deref()?, issuer: one.issuer.as_deref() }));
        numbered.collect()
    }
}

/// What is compared with its source from time to time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnderReview<'a> {
    pub(crate) review: &'a Review,
    /// Procedures that it is about: what residents use most is compared first.
    pub(crate) about: &'a [Reference],
}

/// What is the same for every file of a kind.
#[derive(Clone, Copy)]
pub struct Row {
    /// For commands and schemas: "guide".
    pub name: &'static str,
    /// The same for those who type Vietnamese: "huong-dan".
    pub(crate) vi_name: &'static str,
    /// With its article, in Vietnamese and English: "một hướng dẫn", "a guide".
    pub(crate) said: (&'static str, &'static str),
    /// Where its files lie, `/` at the end.
    pub folder: &'static str,
    pub form: Form,
    pub(crate) keys: &'static Table,
    /// The folder of its pages, `/` at the end; `None` where a file has no page of its own.
    pub(crate) pages: Option<&'static str>,
    /// What to do with a file that lies in the folder and is none of the kind, in both languages.
    pub(crate) stray: (&'static str, &'static str),
    /// What a file is that it names, and where below `content/` such files lie.
    pub(crate) named: (NamedFile, &'static str),
    pub(crate) draft: Draft,
}

/// What a file is that another names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamedFile {
    Form,
    Picture,
    /// A decision or a resolution as it was signed.
    Signed,
}

/// Kinds of pictures that pages and prints show.
pub(crate) const PICTURES: [&str; 3] = ["PNG", "JPEG", "WebP"];
/// And those that chats show beside a link.
pub(crate) const SHARED_PICTURES: [&str; 2] = ["PNG", "JPEG"];

/// How a file of a kind is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// TOML between two lines `+++`, then Markdown.
    Markdown,
    Toml,
}

/// The file that `niemyet new` writes.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    /// What is asked for, in this order.
    pub(crate) asks: &'static [Asked],
    /// The key whose answer names the file.
    pub(crate) named_by: &'static str,
    /// The name of a file whose answer has no letter in it.
    pub(crate) stem: &'static str,
    /// The key whose answer is the folder below the kind's, where there is one.
    pub(crate) folder_by: Option<&'static str>,
    /// What is written behind the keys, from what was answered and the days off that are known.
    pub(crate) fill: Option<Fill>,
    /// Said at the head, before the keys.
    pub(crate) hint: Option<&'static str>,
    /// The Markdown to begin with.
    pub(crate) text: &'static str,
}

/// What a new file says further, from keys and what was answered to them.
pub(crate) type Fill = fn(&[(&str, &str)], &Calendar) -> Filled;

/// What a new file says further, and what whoever asked for it must know of that.
#[derive(Default)]
pub(crate) struct Filled {
    pub(crate) text: String,
    pub(crate) doubt: Option<Words>,
}

/// A key that `niemyet new` asks for.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    pub(crate) key: &'static str,
    /// "TITLE"
    pub(crate) placeholder: &'static str,
    /// What it is; which words, fields or forms it takes is known of its key.
    pub(crate) vi: &'static str,
    pub(crate) en: &'static str,
    /// Written where nothing was said; `None` where something must be.
    pub(crate) otherwise: Option<&'static str>,
    /// Of a line that is a time; any text, or what the shape of the key asks for, where absent.
    pub(crate) time: Option<AskedTime>,
}

/// A time that a file is of, as it is asked for.
#[derive(Clone, Copy)]
pub(crate) struct AskedTime {
    /// Its first day; `None` of what is not written as files write it.
    pub(crate) read: fn(&str) -> Option<Date>,
    /// What somebody meant who writes it as people do.
    pub(crate) meant: fn(&str) -> Option<Meant>,
    /// As people write it: "12/2026".
    pub(crate) example: (&'static str, &'static str),
    /// "viết …", "write …"
    pub(crate) form: (&'static str, &'static str),
}

/// A day.
pub(crate) const DAY: AskedTime = AskedTime {
    read: |text| text.parse().ok().filter(|day: &Date| day.to_string() == text),
    meant: |text| {
        let (day, is_certain) = raw::moment::day(text)?;
        let said = day.strftime("%d/%m/%Y").to_string();
        Some(Meant { written: day.to_string(), said, is_certain })
    },
    example: ("05/12/2026", "2026-12-05"),
    form: (
        "viết ngày/tháng/năm (DD/MM/YYYY), ngày có thật: 05/12/2026",
        "write year-month-day (YYYY-MM-DD), a day there is: 2026-12-05",
    ),
};

/// A time as people write it.
pub(crate) struct Meant {
    /// As a file writes it.
    pub(crate) written: String,
    /// As people say it.
    pub(crate) said: String,
    /// Whether it can mean nothing else.
    pub(crate) is_certain: bool,
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// What generic code asks of one thing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Face<'a> {
    pub(crate) origin: &'a Origin,
    /// How people call it.
    pub(crate) name: &'a str,
    /// The number of a decision or a resolution.
    pub(crate) number: Option<&'a str>,
    /// No other of its kind has it; `None` where it has no address.
    pub(crate) slug: Option<&'a str>,
    /// Slugs it had before; no other of its kind has one of them either.
    pub(crate) former_slugs: &'a [Reference],
    /// The procedure whose page it has instead of one of its own.
    pub(crate) procedure: Option<&'a str>,
}

impl Asked {
    pub(crate) const TITLE: Asked =
        Asked {
            key: "title", placeholder: "TITLE", vi: "tên", en: "its title", otherwise: None, time: None
        };
    pub(crate) const NUMBER: Asked = Asked {
        key: "number",
        placeholder: "NUMBER",
        vi: "số, ký hiệu",
        en: "its number",
        otherwise: None,
        time: None,
    };
}

impl Draft {
    /// What is asked of a key.
    pub(crate) fn asked(&self, key: &str) -> Option<&'static Asked> {
        self.asks.iter().find(|asked| asked.key == key)
    }
}

impl<'a> Face<'a> {
    /// A thing without a name, an address and a number.
    pub(crate) const fn of(origin: &'a Origin) -> Self {
        Face { origin, name: "", number: None, slug: None, former_slugs: &[], procedure: None }
    }
}

impl Row {
    /// Reads a file's text: cut, measured against the keys, decided. `None` where it could not even be cut; what is
    /// behind something that is never closed is not blamed.
    pub(crate) fn read<T>(
        &self,
        text: &str,
        report: &mut Report,
        decide: impl FnOnce(Node<'_>, &FileText<'_>, &mut Report) -> T,
    ) -> Option<T> {
        let front = match self.form.cut(text) {
            Ok(front) => front,
            Err(mistake) => {
                report.push(*mistake);
                return None;
            }
        };
        let kept = Kept::default();
        let raw = Raw::read(text, &kept, front.clone(), self.keys, report);
        let mut found = Report::default();
        let markdown = front.markdown;
        let decided = decide(raw.root(), &FileText { text, markdown: markdown.clone() }, &mut found);
        raw.keep_readable(&mut found);
        report.extend(found);
        raw::keys_in_text(text, markdown, self.keys, report);
        raw::keep_causes(text, report);
        Some(decided)
    }
}

impl Form {
    /// How names of such files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Form::Markdown => ".md",
            Form::Toml => ".toml",
        }
    }

    /// Cuts a file's text into its TOML and its Markdown.
    pub fn cut(self, text: &str) -> Result<Front, Box<Diagnostic>> {
        match self {
            Form::Markdown => raw::cut(text),
            Form::Toml => Ok(Front::whole(text)),
        }
    }
}

/// Hands every kind to a macro, as `shelf: Kind`: the one list of kinds of which a site has few files.
macro_rules! each_kind {
    ($macro:ident) => {
        $macro! {
            guides: $crate::catalogue::kinds::guide::Guide,
            campaigns: $crate::catalogue::kinds::campaign::Campaign,
            decisions: $crate::catalogue::kinds::decision::Decision,
            groups: $crate::catalogue::kinds::group::LinkedGroup,
            resolutions: $crate::catalogue::kinds::resolution::FeeResolution,
            choosers: $crate::catalogue::kinds::chooser::Chooser,
            elsewhere: $crate::catalogue::kinds::elsewhere::Elsewhere,
            places: $crate::catalogue::kinds::place::Place,
            questions: $crate::catalogue::kinds::question::Question,
            notices: $crate::catalogue::kinds::notice::Notice,
            service_days: $crate::catalogue::kinds::service_day::ServiceDay,
            rosters: $crate::catalogue::kinds::roster::Roster,
            figures: $crate::catalogue::kinds::figures::Figures,
            languages: $crate::catalogue::kinds::language::Language,
        }
    };
}
pub(in crate::catalogue) use each_kind;
