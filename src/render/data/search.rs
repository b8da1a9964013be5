//! `tim-kiem-danh-muc.js`: what can be found on the site, as the search of its pages takes it.
//!
//! In: the [`Site`]. Out: an [`Index`] of the procedures that are listed, with the names and words that residents have for
//! them, and of the other pages that answer a question. How it is searched is decided in [`search`](crate::search).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::cache::Fingerprint;
use crate::catalogue::kinds::{group, laws, resolution};
use crate::catalogue::{Life, Procedure, Synonyms};
use crate::render::data::parts::codes_of;
use crate::render::public::plain_line;
use crate::render::words;
use crate::search::{ENGINE, Index, Listing, Subject, SubjectKind, Synonym, office_words};
use crate::site::browse::Browse;
use crate::site::{ChooserEntry, Entry, FieldEntry, Id, LawEntry, Site, address};
use crate::strings::TEXT;
use crate::theme::bare;

/// What searches, as it is sent.
pub(super) static SCRIPT: LazyLock<String> = LazyLock::new(|| bare(&ENGINE));

pub(super) fn fingerprint_of_engine() -> Fingerprint {
    Fingerprint::of(&("search", SCRIPT.as_str()))
}

/// Kept by hand, for there may be thousands of procedures.
pub(super) fn fingerprint(site: &Site) -> Fingerprint {
    let entries: Vec<_> = site
        .entries
        .iter()
        .filter(|entry| is_found(entry))
        .map(|entry| (entry.procedure.seen, &*entry.address))
        .collect();
    let fields: Vec<_> = site.fields.iter().map(|entry| &entry.field).collect();
    let guides: Vec<_> =
        site.guides.iter().map(|entry| (&entry.guide.title, &entry.guide.lead, &*entry.address)).collect();
    let choosers: Vec<_> =
        site.choosers.iter().map(|entry| (&entry.chooser, &*entry.address, codes(site, entry))).collect();
    let elsewhere: Vec<_> = site.elsewhere.iter().map(|entry| (&entry.elsewhere, &*entry.address)).collect();
    let translations: Vec<_> = site
        .translations
        .iter()
        .map(|entry| (&entry.translation.title, &entry.translation.keywords, entry.of.address(site)))
        .collect();
    let posts = site.posts.ids().map(|id| site.posts.face(id));
    let posts: Vec<_> =
        posts.map(|post| (post.face.name, post.keywords, post.lead, &**post.address, post.is_over)).collect();
    let laws: Vec<_> = found_laws(site).map(|text| (text.name(), &text.title, &text.address)).collect();
    let own: Vec<_> =
        site.own_pages.iter().map(|page| (&page.name, &page.title, &page.description)).collect();
    let pages = (guides, choosers, elsewhere, posts, laws, translations, own);
    let listings: Vec<_> = listings(site).map(|one| (one.address, one.name)).collect();
    Fingerprint::of(&("search index", entries, fields, pages, listings, &site.synonyms))
}

fn codes<'a>(site: &'a Site, chooser: &ChooserEntry) -> Vec<&'a str> {
    codes_of(site, &chooser.procedures)
}

/// Texts with a page that something rests on.
fn found_laws(site: &Site) -> impl Iterator<Item = &LawEntry> {
    site.laws.iter().filter(|text| text.address.is_some() && text.is_cited())
}

/// Ended ones keep their page, but nobody is sent there.
fn is_found(entry: &Entry) -> bool {
    !matches!(entry.life, Life::Ended(_))
}

/// All that can be found.
pub(crate) fn index(site: &Site) -> Index<'_> {
    let field_places: BTreeMap<Id<FieldEntry>, usize> =
        site.fields.each().enumerate().map(|(place, (id, _))| (id, place)).collect();
    let mut place_of = BTreeMap::new();
    let mut subjects: Vec<Subject<'_>> = Vec::new();
    for (id, entry) in site.entries.each().filter(|(_, entry)| is_found(entry)) {
        place_of.insert(id, subjects.len());
        subjects.push(in_all_languages(site, &entry.address, of_procedure(entry, &field_places)));
    }
    let choosers = site.choosers.iter().map(|entry| Subject {
        kind: SubjectKind::Chooser,
        keywords: lines(&entry.chooser.keywords),
        members: entry.procedures.iter().filter_map(|id| place_of.get(id).copied()).collect(),
        ..page(&entry.chooser.title, &entry.address, entry.chooser.lead.as_deref())
    });
    let elsewhere = site.elsewhere.iter().map(|entry| Subject {
        kind: SubjectKind::Elsewhere,
        keywords: lines(&entry.elsewhere.keywords),
        ..page(&entry.elsewhere.title, &entry.address, None)
    });
    let guides =
        site.guides.iter().map(|entry| page(&entry.guide.title, &entry.address, entry.guide.lead.as_deref()));
    let posts = site.posts.ids().map(|id| site.posts.face(id)).filter(|post| !post.is_over);
    let posts = posts.map(|post| Subject {
        keywords: lines(post.keywords),
        ..page(post.face.name, post.address, post.lead)
    });
    let laws = found_laws(site).map(|text| Subject {
        name: text.name().into(),
        more: text.title.as_deref().map(plain_line).into_iter().collect(),
        ..page("", text.address.as_deref().unwrap_or(laws::PAGE), None)
    });
    let own = site.own_pages.iter().map(|one| {
        let at = address::own_page(&one.name);
        page(&one.title, &at, one.description.as_deref())
    });
    let pages = choosers.chain(elsewhere).chain(guides).chain(posts).chain(laws).chain(own);
    subjects.extend(pages.map(|subject| {
        let at = subject.address.clone();
        in_all_languages(site, &at, subject)
    }));
    subjects.push(contact());
    Index {
        fields: site.fields.iter().map(|entry| line(&entry.field.name)).collect(),
        subjects,
        synonyms: site.synonyms.iter().map(synonym).collect(),
        listings: listings(site).collect(),
    }
}

/// The pages that are lists, and have something to show. How they are asked for says `src/search/words/listings.tsv`.
fn listings(site: &Site) -> impl Iterator<Item = Listing> {
    let own = [
        (resolution::PAGE, TEXT.resolutions.title, !site.shelves.resolutions.is_empty()),
        (group::PAGE, TEXT.linked.title, !site.groups.is_empty()),
        (address::SHORTENED, TEXT.shortened.title, site.shortened().next().is_some()),
        (laws::PAGE, TEXT.laws.title, !site.laws.is_empty()),
        (address::NEWS, TEXT.news.title, true),
    ];
    let own = own.into_iter().filter(|(_, _, is_there)| *is_there);
    let own = own.map(|(at, name, _)| Listing {
        address: at.to_owned(),
        name: name.to_owned(),
        is_of_lives: false,
    });
    let posts = site.posts.kinds().map(|kind| Listing {
        address: kind.posting().list.to_owned(),
        name: (kind.posting().title)().to_owned(),
        is_of_lives: false,
    });
    let browse = site.browse.iter().filter(|one| !one.is_empty());
    let browse = browse.map(|one| Listing {
        address: one.address.to_string(),
        name: words::title_of_all(one.of),
        is_of_lives: matches!(one.of, Browse::Event(_) | Browse::Audience(_)),
    });
    own.chain(posts).chain(browse)
}

fn synonym(one: &Synonyms) -> Synonym {
    Synonym {
        said: spoken(&one.say),
        means: spoken(&one.means),
        codes: one.codes.iter().map(|code| code.code.clone()).collect(),
    }
}

/// In words alone: signs part words.
fn spoken(texts: &[String]) -> Vec<String> {
    let words =
        |text: &String| crate::vietnamese::words(text).map(|(_, word)| word).collect::<Vec<_>>().join(" ");
    texts.iter().map(words).filter(|text| !text.is_empty()).collect()
}

fn lines(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| line(text)).collect()
}

fn of_procedure<'a>(entry: &'a Entry, field_places: &BTreeMap<Id<FieldEntry>, usize>) -> Subject<'a> {
    let procedure: &Procedure = &entry.procedure;
    let words = &procedure.commune;
    let papers = procedure.dossier.iter().flat_map(|group| group.papers());
    let results = procedure.results.iter().map(|outcome| outcome.title.as_str());
    Subject {
        kind: if entry.is_composed { SubjectKind::Page } else { SubjectKind::Procedure },
        address: if entry.is_composed { entry.address.to_string() } else { procedure.code.clone() },
        name: plain_line(&procedure.name),
        plain: words.plain_name.as_deref().map(line).filter(|plain| *plain != procedure.name),
        keywords: lines(&words.keywords),
        field: entry.field.and_then(|field| field_places.get(&field).copied()),
        more: papers
            .map(|paper| paper.short.as_deref().unwrap_or(&paper.name))
            .chain(results)
            .map(plain_line)
            .collect(),
        members: Vec::new(),
    }
}

/// With what it is called in other languages: its page leads on to them.
fn in_all_languages<'a>(site: &Site, at: &str, mut subject: Subject<'a>) -> Subject<'a> {
    for entry in site.translations_of(at) {
        subject.keywords.push(line(&entry.translation.title));
        subject.keywords.extend(lines(&entry.translation.keywords));
    }
    subject
}

fn page<'a>(title: &'a str, address: &str, lead: Option<&'a str>) -> Subject<'a> {
    Subject {
        kind: SubjectKind::Page,
        address: address.to_owned(),
        name: plain_line(title),
        plain: None,
        keywords: Vec::new(),
        field: None,
        more: lead.map(plain_line).into_iter().collect(),
        members: Vec::new(),
    }
}

/// When the office is open and how it is called.
fn contact() -> Subject<'static> {
    Subject { keywords: office_words(), ..page(TEXT.contact.and_hours, address::CONTACT, None) }
}

fn line(text: &str) -> String {
    plain_line(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::asks_for_listing;
    use crate::site::PostKind;

    /// Whoever adds such a page says how it is asked for.
    #[test]
    fn each_listing_is_asked_for() {
        let browse = Browse::all().map(|of| address::browse(of).to_string());
        let own =
            [resolution::PAGE, group::PAGE, laws::PAGE, address::SHORTENED, address::NEWS].map(str::to_owned);
        let posts = PostKind::ALL.iter().map(|kind| kind.posting().list.to_owned());
        let mut all: Vec<String> = browse.chain(own).chain(posts).collect();
        let mut asked: Vec<&str> = asks_for_listing().filter(|address| !address.is_empty()).collect();
        all.sort_unstable();
        asked.sort_unstable();
        assert_eq!(all, asked);
    }
}
