//! Guides, campaigns, announcements, linked groups and fee resolutions: files of which a site has a few, read anew each time.
//!
//! In: the files of a folder. Out: what they say, with the places that are compared with other files, and
//! all that can be noticed in each file alone. What they say of procedures is looked at in `check`.

use crate::diagnostic::{Diagnostic, Report, Span};
use crate::source::{Body, SourceFile, SourceSet};

use super::check;
use super::keys::{ANNOUNCEMENT, CAMPAIGN, FEES, GROUP, GUIDE, Table};
use super::lower::{self, Words};
use super::model::{Announcement, Campaign, FeeResolution, Guide, Layer, LinkedGroup, Origin};
use super::parsed::FileRef;
use super::raw::{self, Front, Node, Raw};

pub const GUIDES: &str = "content/guides/";
pub const CAMPAIGNS: &str = "content/campaigns/";
pub const GROUPS: &str = "content/groups/";
pub const RESOLUTIONS: &str = "content/fees/";
pub const DECISIONS: &str = "content/decisions/";

/// A file's content, and where it stands in the file.
pub struct Placed<T> {
    pub value: T,
    /// In no output, and its mistakes block nothing.
    pub draft: bool,
    /// Where the slug is written, else the title.
    pub slug: Span,
    /// Files it shows or offers.
    pub files: Vec<FileRef>,
}

/// How a kind of file is cut, measured and decided.
struct Reader<T> {
    cut: fn(&str) -> Result<Front, Box<Diagnostic>>,
    keys: &'static Table,
    decide: fn(Node<'_>, &Words<'_>, Origin, &mut Report) -> Placed<T>,
}

/// The guides, in order of path.
pub fn guides(sources: &SourceSet, report: &mut Report) -> Vec<Placed<Guide>> {
    let reader = Reader { cut: raw::cut, keys: &GUIDE, decide: lower::guide };
    all(sources, GUIDES, ".md", &reader, report)
}

/// The campaigns, in order of path.
pub fn campaigns(sources: &SourceSet, report: &mut Report) -> Vec<Placed<Campaign>> {
    let reader = Reader { cut: whole, keys: &CAMPAIGN, decide: lower::campaign };
    all(sources, CAMPAIGNS, ".toml", &reader, report)
}

/// The announcement decisions, in order of path.
pub fn announcements(sources: &SourceSet, report: &mut Report) -> Vec<Placed<Announcement>> {
    let reader = Reader { cut: raw::cut, keys: &ANNOUNCEMENT, decide: lower::announcement };
    all(sources, DECISIONS, ".md", &reader, report)
}

/// The linked groups, in order of path.
pub fn groups(sources: &SourceSet, report: &mut Report) -> Vec<Placed<LinkedGroup>> {
    let reader = Reader { cut: raw::cut, keys: &GROUP, decide: lower::group };
    all(sources, GROUPS, ".md", &reader, report)
}

/// The fee resolutions, in order of path.
pub fn resolutions(sources: &SourceSet, report: &mut Report) -> Vec<Placed<FeeResolution>> {
    let reader = Reader { cut: whole, keys: &FEES, decide: lower::fees };
    all(sources, RESOLUTIONS, ".toml", &reader, report)
}

fn whole(text: &str) -> Result<Front, Box<Diagnostic>> {
    Ok(Front::whole(text))
}

/// Every file of a folder with this ending that is no translation of its neighbour.
fn all<T>(
    sources: &SourceSet,
    folder: &str,
    ending: &str,
    reader: &Reader<T>,
    report: &mut Report,
) -> Vec<Placed<T>> {
    let is_of_kind =
        |file: &&SourceFile| file.path.ends_with(ending) && !check::is_translation(sources, &file.path);
    sources.below(folder).filter(is_of_kind).filter_map(|file| read(file, reader, report)).collect()
}

/// What may be published of them, and the drafts.
pub fn parted<T>(placed: Vec<Placed<T>>) -> (Vec<T>, Vec<T>) {
    let (drafts, published): (Vec<_>, Vec<_>) = placed.into_iter().partition(|one| one.draft);
    let values = |placed: Vec<Placed<T>>| placed.into_iter().map(|one| one.value).collect();
    (values(published), values(drafts))
}

fn read<T>(file: &SourceFile, reader: &Reader<T>, report: &mut Report) -> Option<Placed<T>> {
    let Body::Text(text) = &file.body else { return None };
    let mut found = Report::default();
    let placed = match (reader.cut)(&text.text) {
        Ok(front) => Some(decide(file, &text.text, front, reader, &mut found)),
        Err(mistake) => {
            found.push(*mistake);
            None
        }
    };
    if placed.as_ref().is_some_and(|placed| placed.draft) {
        found.make_lenient();
    }
    report.extend(found.located(&file.path));
    placed
}

fn decide<T>(
    file: &SourceFile,
    text: &str,
    front: Front,
    reader: &Reader<T>,
    report: &mut Report,
) -> Placed<T> {
    let raw = Raw::read(text, front.clone(), reader.keys, report);
    let words = Words { text, markdown: front.markdown };
    let origin = Origin { layer: Layer::Commune, path: file.path.clone(), hash: file.hash };
    let mut found = Report::default();
    let placed = (reader.decide)(raw.root(), &words, origin, &mut found);
    check::wording(raw.root(), &words, &mut found);
    raw.keep_readable(&mut found);
    report.extend(found);
    placed
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::cache::Memo;
    use crate::catalogue::load;
    use crate::catalogue::model::{Catalogue, Chosen, PrintFormat};
    use crate::source::{Hash, Text};

    fn catalogue(files: &[(&str, &str)]) -> Catalogue {
        let file = |(path, text): &(&str, &str)| {
            let path: Arc<str> = (*path).into();
            let body = Body::Text(Text::plain(*text));
            (path.clone(), SourceFile { path, hash: Hash::of(text.as_bytes()), len: 0, body })
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
        let [guide] = &read.guides[..] else { panic!("{:?}", read.guides) };
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
        let [campaign] = &read.campaigns[..] else { panic!("{:?}", read.campaigns) };
        assert_eq!(campaign.copies, [(PrintFormat::Folded, 0)].into());
        assert!(campaign.handed_out.is_empty());
        assert_eq!(campaign.hours.map(|(from, to)| (from.hour(), to.hour())), Some((7, 11)));
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
