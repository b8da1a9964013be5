//! Pages in other languages: which there are on the day, where, and which are older than the Vietnamese text.
//!
//! In: the translations, and what has a page. Out: an entry for each whose Vietnamese file is the one that shows: of a
//! procedure with several versions that of the day. What is translated of a file without a page is in no output.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Id, Output, Page, Site, Target, address};
use crate::catalogue::kinds::language::{self, Tag};
use crate::catalogue::{Language, Shelves, Translation};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::theme::Letters;

/// A translation and its page.
#[derive(Debug)]
pub struct TranslationEntry {
    pub(crate) translation: Translation,
    /// The Vietnamese page.
    pub(crate) of: Target,
    pub(crate) address: Arc<str>,
    /// When the Vietnamese text was changed, where that was after it was translated.
    pub(crate) older_than: Option<Date>,
}

/// By the address of the Vietnamese page: its translations, in order of their codes.
pub(super) type Translated = BTreeMap<Arc<str>, Vec<Id<TranslationEntry>>>;

/// Fills the site's translations, and tells of those that are old.
pub(super) fn translate(site: &mut Site, report: &mut Report) {
    if site.shelves.translations.is_empty() {
        return;
    }
    let of_file = originals(site);
    let mut entries: Vec<TranslationEntry> = Vec::new();
    for translation in &site.shelves.translations {
        let Some(&of) = of_file.get(&*translation.original) else { continue };
        if translation.language.is_empty() {
            continue;
        }
        let changed = changed(site, of, &translation.original);
        let older_than = changed.filter(|day| translation.day.is_some_and(|translated| *day > translated));
        report.diagnostics.extend(older_than.map(|day| old(translation, day)));
        entries.push(TranslationEntry {
            address: address::translation(of.address(site), &translation.language),
            translation: translation.clone(),
            of,
            older_than,
        });
    }
    entries.sort_by(|one, other| one.address.cmp(&other.address));
    site.translations = entries.into_iter().collect();
    for (id, entry) in site.translations.each() {
        let original: Arc<str> = entry.of.address(site).into();
        site.translated.entry(original).or_default().push(id);
    }
}

fn old(translation: &Translation, changed: Date) -> Diagnostic {
    let written = translation.translated_on.as_ref();
    let translated = written.map_or("", |written| &written.code);
    let original = &translation.original;
    let found = Mistake::OldTranslation { translated: &translated, changed: &changed, original };
    let found = Diagnostic::new(found).path(&translation.origin.path);
    match written {
        Some(written) => found.span(written.span.clone()),
        None => found,
    }
}

/// What is made of each Vietnamese file that shows.
fn originals(site: &Site) -> BTreeMap<String, Target> {
    let mut of_file: BTreeMap<String, Target> = BTreeMap::new();
    let mut add = |path: &str, target| {
        of_file.insert(path.to_owned(), target);
    };
    for (id, entry) in site.entries.each() {
        add(&entry.procedure.origin.path, Target::Entry(id));
    }
    for group in &site.groups {
        add(&group.group.origin.path, Target::Entry(group.entry));
    }
    for (id, entry) in site.guides.each() {
        add(&entry.guide.origin.path, Target::Guide(id));
    }
    for (id, entry) in site.decisions.each() {
        add(&entry.decision.origin.path, Target::Decision(id));
    }
    for (id, entry) in site.choosers.each().filter(|(_, entry)| entry.is_own) {
        add(&entry.chooser.origin.path, Target::Chooser(id));
    }
    for (id, entry) in site.elsewhere.each() {
        add(&entry.elsewhere.origin.path, Target::Elsewhere(id));
    }
    for id in site.posts.ids() {
        add(&site.posts.face(id).face.origin.path, Target::Post(id));
    }
    of_file
}

/// The last day on which the Vietnamese text became otherwise, as far as its file says so.
fn changed(site: &Site, of: Target, original: &str) -> Option<Date> {
    let changed = match of {
        Target::Entry(id) => {
            let entry = &site.entries[id];
            let group = entry.group.map(|group| &site.groups[group].group);
            match group.filter(|group| *group.origin.path == *original) {
                Some(group) => group.updated,
                None => entry.dated,
            }
        }
        Target::Guide(id) => site.guides[id].guide.updated,
        Target::Decision(id) => site.decisions[id].decision.cited.date,
        Target::Chooser(id) => site.choosers[id].chooser.updated,
        Target::Elsewhere(id) => site.elsewhere[id].elsewhere.updated,
        Target::Post(id) => site.posts.face(id).updated,
        Target::Field(_) | Target::Translation(_) => None,
    };
    changed.filter(|day| *day <= site.day)
}

impl Site {
    /// The translations of the page at an address, in order of their codes.
    pub(crate) fn translations_of(&self, at: &str) -> impl Iterator<Item = &TranslationEntry> {
        self.translated.get(at).into_iter().flatten().map(|&id| &self.translations[id])
    }

    /// The translation of a page into a language.
    pub(super) fn translation_into(&self, at: &str, language: &str) -> Option<Id<TranslationEntry>> {
        let all = self.translated.get(at)?;
        all.iter().copied().find(|&id| self.translations[id].translation.language == language)
    }

    /// The scripts that a page needs a font for: those of a page in another language, and those that its languages'
    /// own names have on the pages that lead to them.
    pub(crate) fn letters_at(&self, at: &str) -> Vec<Letters> {
        if self.translated.is_empty() {
            return Vec::new();
        }
        let own = match self.outputs.get(at) {
            Some(&Output::Page(Page::Translation(id))) => Some(&self.translations[id]),
            Some(_) | None => None,
        };
        let original = own.map_or(at, |own| own.of.address(self));
        let names = self.translations_of(original).filter_map(|one| self.called(&one.translation.language).0);
        let own = own.into_iter().flat_map(|own| self.texts_of(own));
        Letters::of(names.map(str::to_owned).chain(own).collect::<Vec<_>>().iter().map(String::as_str))
    }

    /// The scripts that some page needs a font for.
    pub(super) fn all_letters(&self) -> Vec<Letters> {
        let names = self.translations.iter().filter_map(|one| self.called(&one.translation.language).0);
        let texts = self.translations.iter().flat_map(|one| self.texts_of(one));
        Letters::of(names.map(str::to_owned).chain(texts).collect::<Vec<_>>().iter().map(String::as_str))
    }

    /// Whatever the page of a translation says in its language.
    fn texts_of(&self, entry: &TranslationEntry) -> Vec<String> {
        let Translation { language, title, text, .. } = &entry.translation;
        let mut texts = vec![title.clone(), text.lead.plain_text()];
        let parts = text.sections.iter().flat_map(|part| [part.title.clone(), part.body.plain_text()]);
        texts.extend(parts);
        texts.extend(self.said_in(language).filter_map(|(_, own, _)| own.map(str::to_owned)));
        texts
    }

    /// What a language is called: by its speakers where somebody wrote it, and in Vietnamese where we know it.
    pub(crate) fn called<'a>(&'a self, code: &'a str) -> (Option<&'a str>, Option<&'a str>) {
        let own = tables(&self.shelves, code).map(|table| table.name.as_str()).find(|name| !name.is_empty());
        (own, Tag::read(code).and_then(Tag::vietnamese_name))
    }

    /// What is said in a language, by its name; `None` where it is said in Vietnamese alone.
    pub(crate) fn said_in<'a>(
        &'a self,
        code: &'a str,
    ) -> impl Iterator<Item = (&'static str, Option<&'a str>, &'static str)> {
        language::in_vietnamese().map(move |(name, vietnamese)| {
            let own = tables(&self.shelves, code).find_map(|table| table.strings.get(name));
            (name, own.map(String::as_str), vietnamese)
        })
    }
}

/// The commune's own table first, then the one that is built in.
fn tables<'a>(shelves: &'a Shelves, code: &'a str) -> impl Iterator<Item = &'a Language> {
    shelves.languages.iter().filter(move |table| table.code == code).chain(Language::built_in(code))
}
