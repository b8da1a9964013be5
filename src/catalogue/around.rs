//! All files of a site, as each kind sees them when it is compared with the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::found::{CONTENT, Placed};
use super::kinds::Kind;
use super::kinds::calendar::CommuneCalendar;
use super::kinds::field::PlacedField;
use super::kinds::laws::Law;
use super::kinds::place::Place;
use super::kinds::posted::Posted;
use super::kinds::procedure::{ParsedFile, Procedure, Status};
use super::kinds::remains::{FarDay, Remains};
use super::kinds::site::{Config, Named};
use super::kinds::synonyms::Synonyms;
use super::model::Reference;
use super::shelves::Found;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::source::disk::known_format;
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::{nearest, short_date, slug};

/// A kind's own checks across files; what each file says by itself was looked at when it was decided.
pub(crate) trait Across {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report);
}

/// All files, as far as they could be read.
pub(crate) struct Around<'a> {
    pub(crate) sources: &'a SourceSet,
    pub(crate) config: &'a Config,
    /// Where `niemyet.toml` names them.
    pub(crate) named: Named,
    pub(crate) fields: &'a [PlacedField],
    pub(crate) synonyms: &'a [Synonyms],
    pub(crate) calendar: &'a CommuneCalendar,
    pub(crate) laws: &'a [Law],
    /// The procedures.
    pub(crate) files: &'a [ReadFile],
    pub(crate) found: &'a Found,
    /// Of the files of which a site has one.
    pub(crate) remains: &'a [(SourcePath, Remains)],
}

/// A procedure's file and what it was read to.
pub(crate) struct ReadFile {
    pub(crate) path: SourcePath,
    pub(crate) parsed: Arc<ParsedFile>,
}

/// The files of each code, in order of path.
pub(crate) type ByCode<'a> = BTreeMap<&'a str, Vec<(&'a ReadFile, &'a Procedure)>>;

impl Around<'_> {
    pub(crate) fn procedures(&self) -> impl Iterator<Item = (&ReadFile, &Procedure)> {
        self.files.iter().filter_map(|file| Some((file, file.parsed.procedure.as_deref()?)))
    }

    pub(crate) fn by_code(&self) -> ByCode<'_> {
        let mut by_code = ByCode::new();
        for (file, procedure) in self.procedures() {
            by_code.entry(&procedure.code).or_default().push((file, procedure));
        }
        by_code
    }

    /// What authors have not written, of every file.
    pub(crate) fn all_remains(&self) -> impl Iterator<Item = (&SourcePath, &Remains)> {
        let single = self.remains.iter().chain(&self.found.remains).map(|(path, remains)| (path, remains));
        single.chain(self.files.iter().map(|file| (&file.path, &file.parsed.remains)))
    }

    /// The days that are far ahead on some days, with their files.
    pub(crate) fn far_days(&self) -> Vec<(SourcePath, FarDay)> {
        let far = |(path, remains): (&SourcePath, &Remains)| Some((path.clone(), remains.far.clone()?));
        self.all_remains().filter_map(far).collect()
    }

    /// A place as people read it: `content/a.md:3`.
    pub(crate) fn line_of(&self, path: &SourcePath, span: &Span) -> String {
        match self.sources.text(path) {
            Some(text) => format!("{path}:{}", text.place(span).line),
            None => path.to_string(),
        }
    }
}

/// The versions of a code that are no drafts.
pub(crate) fn live<'a>(versions: Option<&Vec<(&ReadFile, &'a Procedure)>>) -> Vec<&'a Procedure> {
    let all = versions.into_iter().flatten().map(|(_, version)| *version);
    all.filter(|version| version.status != Status::Draft).collect()
}

/// What is wrong with a reference to a procedure, where something is: that there is none, or only a draft of it.
pub(crate) fn dead(code: &str, by_code: &ByCode<'_>, none: Mistake<'_>) -> Option<Diagnostic> {
    let Some(versions) = by_code.get(code) else {
        if let Some(several) = several(code, by_code) {
            return Some(Diagnostic::new(none).written(Some(&several)));
        }
        return Some(Diagnostic::new(none).nearest(nearest_code(code, by_code)));
    };
    let draft = versions.first().filter(|_| live(Some(versions)).is_empty())?;
    let blocks = matches!(none, Mistake::UnknownProcedure { .. });
    let only =
        if blocks { Mistake::OnlyDraft { code: &code } } else { Mistake::DraftMentioned { code: &code } };
    let file = &draft.0.path;
    Some(Diagnostic::new(only).help(Words::new(
        format!("soát xong thì xóa dòng draft = true trong {file}; chưa xong thì bỏ mã này ở đây"),
        format!("when it is ready take the line draft = true out of {file}; else leave the code out here"),
    )))
}

/// Tells of procedures that things of a kind are about, and that are not there.
pub(crate) fn known_mentions<K: Posted>(things: &[Placed<K>], by_code: &ByCode<'_>, report: &mut Report) {
    for placed in things {
        for Reference { code, span } in placed.value.codes() {
            if let Some(found) = dead(code, by_code, Mistake::UnknownMention { code: &code }) {
                push_at(report, &placed.value.face().origin.path, placed.draft, found.span(span.clone()));
            }
        }
    }
}

/// Tells of fields that things of a kind are about, and that are not there.
pub(crate) fn known_fields<K: Posted>(around: &Around<'_>, things: &[Placed<K>], report: &mut Report) {
    let slugs = || around.fields.iter().map(|field| field.field.slug.as_str());
    for placed in things {
        for Reference { code, span } in placed.value.fields() {
            if !slugs().any(|slug| slug == code) {
                let found = Diagnostic::new(Mistake::UnknownField { field: &code }).span(span.clone());
                let found = found.nearest(nearest(code, slugs()));
                push_at(report, &placed.value.face().origin.path, placed.draft, found);
            }
        }
    }
}

/// Tells of a place that is not there.
pub(crate) fn known_place<K: Kind>(
    around: &Around<'_>,
    placed: &Placed<K>,
    place: Option<&Reference>,
    report: &mut Report,
) {
    let Some(Reference { code, span }) = place else { return };
    let places = || around.found.places.iter().filter(|one| !one.draft).map(|one| one.value.slug.as_str());
    if !places().any(|slug| slug == code) {
        let found = Diagnostic::new(Mistake::UnknownPlace { place: &code }).span(span.clone());
        let draft = around.found.places.iter().find(|one| one.draft && one.value.slug == *code);
        let found = match draft.map(|one| &one.value.origin.path) {
            Some(file) => found.help(Words::new(
                format!("nơi ấy còn là bản nháp: soát xong thì xóa dòng draft = true trong {file}"),
                format!("it is a draft yet: when it is ready take the line draft = true out of {file}"),
            )),
            None => found.nearest(nearest(code, places())),
        };
        push_at(report, &placed.value.face().origin.path, placed.draft, found);
    }
}

/// The first and the last of the days on which something is said to be at a place that is not there then.
pub(crate) fn place_is_there<K: Kind>(
    around: &Around<'_>,
    placed: &Placed<K>,
    place: Option<&Reference>,
    days: impl Fn(&Place) -> Vec<Date>,
    report: &mut Report,
) {
    let Some(Reference { code, span }) = place else { return };
    let places = &around.found.places;
    let Some(place) = places.iter().find(|one| !one.draft && one.value.slug == *code) else { return };
    let days = days(&place.value).into_iter();
    let gone: Vec<Date> = days.filter(|day| !place.value.is_there(*day)).collect();
    let Some((first, last)) = gone.first().zip(gone.last()) else { return };
    let found = Mistake::PlaceNotThere {
        first: &short_date(*first),
        last: &short_date(*last),
        place: &place.value.title,
        line: &around.line_of(&place.value.origin.path, &place.slug),
    };
    push_at(
        report,
        &placed.value.face().origin.path,
        placed.draft,
        Diagnostic::new(found).span(span.clone()),
    );
}

/// What is wrong with a file that is there and is to be shown as a picture; only the first bytes tell what it is.
pub(crate) fn no_picture(sources: &SourceSet, file: &str, kinds: &[&str]) -> Option<Diagnostic> {
    let path = format!("{CONTENT}{file}");
    let bytes = sources.bytes(&path).filter(|_| !sources.is_picture(&path, kinds))?;
    let begins = String::from_utf8_lossy(&bytes[..bytes.len().min(500)]).to_lowercase();
    let (vi, en) = match known_format(bytes) {
        _ if bytes.is_empty() => (", mà là tệp trống".to_owned(), ", it is empty".to_owned()),
        Some(is) => (format!(", mà là {is}"), format!(", but {is}")),
        None if begins.contains("<svg") => (", mà là SVG".to_owned(), ", but SVG".to_owned()),
        None if begins.contains("<html") => (", mà là trang web".to_owned(), ", but a web page".to_owned()),
        None => Default::default(),
    };
    let (last, others) = kinds.split_last()?;
    let others = others.join(", ");
    let kinds = Words::new(format!("{others} hay {last}"), format!("{others} or {last}"));
    Some(Diagnostic::new(Mistake::NotAPicture { file: &file, kinds, is: Words::new(vi, en) }))
}

/// Several codes in one pair of quotes, each in its own.
fn several(written: &str, by_code: &ByCode<'_>) -> Option<String> {
    let codes: Vec<&str> = written.split([',', ';']).map(str::trim).collect();
    let known = codes.len() > 1 && codes.iter().all(|code| by_code.contains_key(code));
    known.then(|| codes.iter().map(|code| format!("\"{code}\"")).collect::<Vec<_>>().join(", "))
}

/// Reports a finding of a procedure's file.
pub(crate) fn push(report: &mut Report, file: &ReadFile, diagnostic: Diagnostic) {
    push_at(report, &file.path, file.parsed.is_draft(), diagnostic);
}

/// Reports a finding of one file; in a draft nothing blocks.
pub(crate) fn push_at(report: &mut Report, path: &SourcePath, draft: bool, diagnostic: Diagnostic) {
    let mut found = Report::of([diagnostic.path(path)]);
    if draft {
        found.make_lenient();
    }
    report.extend(found);
}

/// The code of the procedure whose name, plain name or file is called so.
fn named_so<'a>(name: &str, by_code: &ByCode<'a>) -> Option<&'a str> {
    let wanted = slug(name, usize::MAX)?;
    let is = |text: &str| slug(text, usize::MAX).as_deref() == Some(&*wanted);
    let called = |file: &ReadFile, procedure: &Procedure| {
        let stem = file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".md"));
        is(&procedure.name) || procedure.commune.plain_name.as_deref().is_some_and(is) || stem.is_some_and(is)
    };
    by_code
        .iter()
        .find(|(_, versions)| versions.iter().any(|(file, one)| called(file, one)))
        .map(|(code, _)| *code)
}

/// Codes are digits, where one slip always hits a neighbour: only a swapped or doubled sign is worth a guess. A name in
/// place of a code says itself which is meant.
pub(crate) fn nearest_code<'a>(code: &str, by_code: &ByCode<'a>) -> Option<&'a str> {
    if code.chars().filter(|c| c.is_alphabetic()).count() > 3 {
        return named_so(code, by_code);
    }
    let bare = |code: &str| code.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let wanted = bare(code);
    by_code.keys().copied().find(|known| bare(known) == wanted).or_else(|| {
        let mut digits: Vec<char> = wanted.chars().collect();
        digits.sort_unstable();
        by_code.keys().copied().find(|known| {
            let mut other: Vec<char> = bare(known).chars().collect();
            other.sort_unstable();
            other == digits && strsim::osa_distance(&bare(known), &wanted) == 1
        })
    })
}
