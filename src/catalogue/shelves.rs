//! A shelf for each kind of content of which a site has few files.
//!
//! In: the files of a site. Out: [`Found`], all that they say, drafts too, with the places that are compared with
//! other files; then [`Shelves`], what is published and what is not yet. Which kinds there are is listed in
//! [`super::kinds`]; nothing here knows any of them.

use jiff::civil::Date;

use super::found::{FileRef, Placed};
use super::kinds::remains::Remains;
use super::kinds::translation::{self, Translation};
use super::kinds::{Face, Form, Kind, RestsOn, Row, UnderReview, each_kind, procedure};
use super::model::Origin;
use super::turn::Turn;
use super::wording;
use crate::diagnostic::{Report, Span};
use crate::prose::{Linked, Links};
use crate::source::{Body, SourceFile, SourcePath, SourceSet};

/// One thing of any kind, as its file says it.
#[derive(Clone, Copy)]
pub(crate) struct Thing<'a> {
    pub(crate) row: &'static Row,
    pub(crate) face: Face<'a>,
    pub(crate) draft: bool,
    pub(crate) slug: &'a Span,
    pub(crate) files: &'a [FileRef],
}

/// The kind that a file is of by its path.
pub(crate) fn row_at(path: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| path.starts_with(row.folder) && path.ends_with(row.form.ending())).copied()
}

macro_rules! shelves {
    ($($shelf:ident: $kind:ty,)*) => {
        /// Everything that could be read, each kind in order of path.
        pub(crate) struct Found {
            $(pub(crate) $shelf: Vec<Placed<$kind>>,)*
            /// Of files of all kinds.
            pub(crate) translations: Vec<Placed<Translation>>,
            /// What was never written by the authors of these files.
            pub(crate) remains: Vec<(SourcePath, Remains)>,
        }

        /// Content of each kind, in order of path.
        #[derive(Clone, Debug, Default)]
        pub(crate) struct Shelves {
            $(pub(crate) $shelf: Vec<$kind>,)*
            /// Of files of all kinds.
            pub(crate) translations: Vec<Translation>,
        }

        /// Every kind: procedures first.
        pub const ROWS: &[&Row] = &[&procedure::ROW, $(&<$kind as Kind>::ROW,)*];

        impl Found {
            /// Reads every file of every kind but procedures.
            pub(crate) fn read(sources: &SourceSet, report: &mut Report) -> Self {
                let mut remains = Vec::new();
                $(let $shelf = all(sources, &mut remains, report);)*
                let translations = translations(sources, &mut remains, report);
                Self { $($shelf,)* translations, remains }
            }

            /// Every thing, a kind after the other.
            pub(crate) fn things(&self) -> impl Iterator<Item = Thing<'_>> {
                std::iter::empty()$(.chain(self.$shelf.iter().map(thing)))*
            }

            /// The number of every legal text that something rests on, of drafts too.
            pub(crate) fn cited(&self) -> Vec<&str> {
                let mut all = Vec::new();
                $(for one in &self.$shelf {
                    all.extend(one.value.rests_on(None).into_iter().map(|text| text.number));
                })*
                all
            }

            /// What may be published, and the drafts.
            pub(crate) fn parted(self) -> (Shelves, Shelves) {
                let (mut published, mut drafts) = (Shelves::default(), Shelves::default());
                $((published.$shelf, drafts.$shelf) = parted(self.$shelf);)*
                (published.translations, drafts.translations) = parted(self.translations);
                (published, drafts)
            }
        }

        impl Shelves {
            /// What generic code asks of each thing, with the row of its kind.
            pub(crate) fn faces(&self) -> impl Iterator<Item = (&'static Row, Face<'_>)> {
                std::iter::empty()$(.chain(self.$shelf.iter().map(|one| (&<$kind as Kind>::ROW, one.face()))))*
            }

            /// Every text that may link to other places of the site, with its thing.
            pub(crate) fn linking(&self) -> impl Iterator<Item = (&'static Row, Face<'_>, &Links)> {
                std::iter::empty()$(.chain(self.$shelf.iter().filter_map(|one| {
                    Some((&<$kind as Kind>::ROW, one.face(), one.links()?))
                })))*.chain(self.translations.iter().filter_map(|one| {
                    Some((&<Translation as Kind>::ROW, one.face(), one.links()?))
                }))
            }

            /// The same, to change where they lead.
            pub(crate) fn each_linked(&mut self, visit: &mut dyn FnMut(&Origin, Linked<'_>)) {
                $(for one in &mut self.$shelf {
                    let origin = one.face().origin.clone();
                    if let Some(linked) = one.linked() {
                        visit(&origin, linked);
                    }
                })*
                for one in &mut self.translations {
                    let origin = one.face().origin.clone();
                    if let Some(linked) = one.linked() {
                        visit(&origin, linked);
                    }
                }
            }

            /// The days on which something becomes otherwise by itself, in no order.
            pub(crate) fn turns(&self) -> Vec<Turn> {
                let mut turns = Vec::new();
                $(turns.extend(self.$shelf.iter().flat_map(Kind::turns));)*
                turns
            }

            /// What rests on a legal text on a day, with each of them.
            pub(crate) fn resting(&self, day: Date) -> Vec<(Face<'_>, RestsOn<'_>)> {
                let mut all = Vec::new();
                $(for one in &self.$shelf {
                    all.extend(one.rests_on(Some(day)).into_iter().map(|text| (one.face(), text)));
                })*
                all
            }

            /// Each thing that is compared with its source from time to time, as far as it is shown on a day.
            pub(crate) fn under_review(&self, day: Date) -> Vec<(Face<'_>, UnderReview<'_>)> {
                let mut all = Vec::new();
                $(all.extend(
                    self.$shelf.iter().filter_map(|one| Some((one.face(), one.under_review(day)?))),
                );)*
                all
            }

            /// Puts the content of other shelves behind.
            pub(crate) fn extend(&mut self, other: Self) {
                $(self.$shelf.extend(other.$shelf);)*
                self.translations.extend(other.translations);
            }
        }
    };
}
each_kind!(shelves);

/// Every file of a kind that is no translation of its neighbour.
fn all<K: Kind>(
    sources: &SourceSet,
    remains: &mut Vec<(SourcePath, Remains)>,
    report: &mut Report,
) -> Vec<Placed<K>> {
    let is_of_kind =
        |file: &&SourceFile| file.path.ends_with(K::ROW.form.ending()) && translation::named(file).is_none();
    sources.below(K::ROW.folder).filter(is_of_kind).filter_map(|file| read(file, remains, report)).collect()
}

/// Every translation, in order of path: they lie beside what they translate.
fn translations(
    sources: &SourceSet,
    remains: &mut Vec<(SourcePath, Remains)>,
    report: &mut Report,
) -> Vec<Placed<Translation>> {
    let rows = ROWS.iter().filter(|row| row.form == Form::Markdown);
    let files = rows.flat_map(|row| sources.below(row.folder));
    let mut files: Vec<&SourceFile> = files.filter(|file| translation::named(file).is_some()).collect();
    files.sort_by_key(|file| &file.path);
    files.into_iter().filter_map(|file| read(file, remains, report)).collect()
}

fn read<K: Kind>(
    file: &SourceFile,
    remains: &mut Vec<(SourcePath, Remains)>,
    report: &mut Report,
) -> Option<Placed<K>> {
    let Body::Text(text) = &file.body else { return None };
    let mut found = Report::default();
    let placed = K::ROW.read(&text.text, &mut found, |root, words, report| {
        let placed = K::decide(root, words, Origin::of(file), report);
        match K::IN_VIETNAMESE {
            true => wording::check(root, words, report),
            false => wording::check_marks(root, words, report),
        }
        remains.push((file.path.clone(), Remains::of(root, K::ROW.keys, words, report)));
        placed
    });
    if placed.as_ref().is_some_and(|placed| placed.draft) {
        found.make_lenient();
    }
    report.extend(found.located(&file.path));
    placed
}

fn thing<K: Kind>(placed: &Placed<K>) -> Thing<'_> {
    let Placed { value, draft, slug, files } = placed;
    Thing { row: &K::ROW, face: value.face(), draft: *draft, slug, files }
}

fn parted<K: Kind>(placed: Vec<Placed<K>>) -> (Vec<K>, Vec<K>) {
    let (drafts, published): (Vec<_>, Vec<_>) = placed.into_iter().partition(|one| one.draft);
    let values = |placed: Vec<Placed<K>>| placed.into_iter().map(|one| one.value).collect();
    (values(published), values(drafts))
}

#[cfg(test)]
mod tests {
    use crate::cache::Memo;
    use crate::catalogue::load::load;
    use crate::catalogue::model::{Chosen, PrintFormat};
    use crate::catalogue::whole::Catalogue;
    use crate::source::{SourceFile, SourceSet};

    fn catalogue(files: &[(&str, &str)]) -> Catalogue {
        let file = |(path, text): &(&str, &str)| {
            let file = SourceFile::plain(*path, text);
            (file.path.clone(), file)
        };
        let sources = SourceSet { files: files.iter().map(file).collect(), ..SourceSet::default() };
        load(&sources, &mut Memo::default()).value
    }

    #[test]
    fn a_guide_is_its_headings() {
        let text = "+++\ntitle = \"Nộp\"\nprocedures = [\"1.1\", \"1.1\"]\n+++\nMở đầu.\n\n## Một\n\nLàm.\n\n### Nhỏ\n\n## Hai\n";
        let read = catalogue(&[
            ("content/guides/Nộp ở nhà.md", text),
            ("content/guides/nháp.md", &text.replace("+++\nM", "draft = true\n+++\nM")),
        ]);
        let [guide] = &read.published.guides[..] else { panic!("{:?}", read.published.guides) };
        assert_eq!(guide.slug, "nop-o-nha");
        assert_eq!(guide.procedures.len(), 1);
        assert_eq!(guide.intro.blocks.len(), 1);
        let steps: Vec<_> =
            guide.steps.iter().map(|step| (step.title.as_str(), step.body.blocks.len())).collect();
        assert_eq!(steps, [("Một", 2), ("Hai", 0)]);
    }

    #[test]
    fn a_campaign_counts_by_format() {
        let text = "title = \"Đợt\"\nprocedures = [\"1.1\"]\nhours = \"7:30-11:00\"\n[copies]\nto-gap = 0\n";
        let read = catalogue(&[("content/campaigns/a.toml", text)]);
        let [campaign] = &read.published.campaigns[..] else { panic!("{:?}", read.published.campaigns) };
        assert_eq!(campaign.copies, [(PrintFormat::Folded, 0)].into());
        assert!(campaign.handed_out.is_empty());
        assert_eq!(campaign.hours.map(|hours| hours.to_string()).as_deref(), Some("07:30-11:00"));
    }

    #[test]
    fn prints_say_what_the_file_says_and_else_what_is_usual() {
        let head = "format = 1\n[commune]\nname = \"Mẫu\"\nkind = \"xã\"\n[prints]\n";
        let check = |line: &str, format, expected: &Chosen| {
            let read = catalogue(&[("niemyet.toml", &format!("{head}{line}\n"))]);
            assert_eq!(read.config.prints.formats.len(), PrintFormat::ALL.len());
            let chosen = match read.config.prints.chosen(format) {
                // Where it was written does not matter here.
                Chosen::These(these) => {
                    assert_eq!(these.iter().map(|one| &*one.code).collect::<Vec<_>>(), ["1.2", "1.1"]);
                    &Chosen::These(Vec::new())
                }
                other => other,
            };
            assert_eq!(chosen, expected, "{line}");
        };
        check("", PrintFormat::Posting, &Chosen::All);
        check("", PrintFormat::Flyer, &Chosen::Plain);
        check("", PrintFormat::Booklet, &Chosen::None);
        check("niem-yet = \"none\"", PrintFormat::Posting, &Chosen::None);
        check("tem-qr = \"none\"", PrintFormat::Labels, &Chosen::None);
        check("ap-phich = []", PrintFormat::Poster, &Chosen::None);
        check("niem-yet = \"nonne\"", PrintFormat::Posting, &Chosen::All);
        check("so-tay = [\"1.2\", \"1.1\", \"1.2\"]", PrintFormat::Booklet, &Chosen::These(Vec::new()));
    }
}
