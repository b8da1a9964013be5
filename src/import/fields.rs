//! `content/fields.toml`: the fields of imported procedures are added to those that are there.
//!
//! In: the file's text, if there is one, and every field's name with how often it is used. Out: the slug
//! of each name, and the longer text. What people wrote in the file stays; spellings that fold to one
//! slug become one field.

use std::collections::{BTreeMap, BTreeSet};

use super::clean::folded;
use crate::catalogue::FIELDS_FILE;
use crate::catalogue::edit::{Edit, Frame, Path, Refused, Value};
use crate::vietnamese::{self, slug};

/// Slugs of all names, and what to write.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    slugs: BTreeMap<String, String>,
    /// The new text; nothing where no field is added.
    pub(crate) text: Option<String>,
    /// Name taken, and the other spellings.
    pub(crate) joined: Vec<(String, Vec<String>)>,
}

/// An address longer than this passes the limit of some file systems once it is in a path.
pub(crate) const SLUG_BYTES: usize = 80;

/// A slug as long as the name: two names are one field only if they fold alike from end to end.
const WHOLE: usize = 4000;

impl Fields {
    pub(crate) fn slug(&self, name: &str) -> String {
        self.slugs.get(name).cloned().unwrap_or_else(|| slug(name, SLUG_BYTES).unwrap_or_default())
    }
}

/// Plans the fields. `names` counts the procedures of each name.
pub(crate) fn plan(existing: Option<&str>, names: &BTreeMap<String, usize>) -> Fields {
    let known = Known::read(existing.unwrap_or_default());
    let mut fields = Fields::default();
    let mut taken: BTreeSet<String> = known.slugs.union(&known.former).cloned().collect();
    let mut added: Vec<(String, String, Vec<String>)> = Vec::new();
    for (whole, mut spellings) in by_slug(names) {
        spellings.sort_by(|a, b| names[*b].cmp(&names[*a]).then_with(|| vietnamese::compare(a, b)));
        let slug = match spellings.iter().find_map(|name| known.find(name, &whole)) {
            Some(slug) => slug,
            None => {
                let slug = free_slug(spellings[0], &taken);
                taken.insert(slug.clone());
                let others = spellings[1..].iter().map(|&name| name.clone()).collect();
                added.push((slug.clone(), spellings[0].clone(), others));
                slug
            }
        };
        if spellings.len() > 1 {
            let others = spellings[1..].iter().map(|&name| name.clone()).collect();
            fields.joined.push((spellings[0].clone(), others));
        }
        for name in spellings {
            fields.slugs.insert(name.clone(), slug.clone());
        }
    }
    added.sort_by(|a, b| vietnamese::compare(&a.1, &b.1));
    if !added.is_empty() && known.readable {
        fields.text = extended(existing.unwrap_or_default(), &added);
    }
    fields
}

fn by_slug(names: &BTreeMap<String, usize>) -> BTreeMap<String, Vec<&String>> {
    let mut groups: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for name in names.keys() {
        groups.entry(slug(name, WHOLE).unwrap_or_default()).or_default().push(name);
    }
    groups
}

/// The slug of a new field: two long names may begin alike.
fn free_slug(name: &str, taken: &BTreeSet<String>) -> String {
    let wanted = slug(name, SLUG_BYTES).unwrap_or_else(|| "linh-vuc".to_owned());
    if !taken.contains(&wanted) {
        return wanted;
    }
    let stem = slug(name, SLUG_BYTES - 4).unwrap_or(wanted);
    (2..).map(|number| format!("{stem}-{number}")).find(|slug| !taken.contains(slug)).unwrap_or(stem)
}

/// The file with the fields behind those that are there; nothing where it is written in a way that cannot be extended.
fn extended(existing: &str, added: &[(String, String, Vec<String>)]) -> Option<String> {
    let mut edit = Edit::open(Frame::at(FIELDS_FILE)?, existing).ok()?;
    added.iter().try_for_each(|field| add(&mut edit, field)).ok()?;
    Some(edit.into_text())
}

fn add(edit: &mut Edit, (slug, name, others): &(String, String, Vec<String>)) -> Result<(), Refused> {
    let fields = Path::from("fields");
    let end = edit.get(&fields).map_or(0, |list| list.rows().len());
    let mut row = vec![("slug", Value::from(slug.as_str())), ("name", name.as_str().into())];
    if !others.is_empty() {
        row.push(("also_called", others.iter().map(String::as_str).collect::<Vec<_>>().into()));
    }
    edit.insert_row(&fields, end, Value::table(row))
}

/// The fields that are there.
#[derive(Default)]
pub(crate) struct Known {
    readable: bool,
    slugs: BTreeSet<String>,
    former: BTreeSet<String>,
    /// How the site calls each slug.
    names: BTreeMap<String, String>,
    /// Folded name, spelling or former slug, and the slug it means.
    meant: BTreeMap<String, String>,
}

impl Known {
    pub(crate) fn read(text: &str) -> Self {
        let edit = Frame::at(FIELDS_FILE).and_then(|frame| Edit::open(frame, text).ok());
        let Some(edit) = edit else { return Known::default() };
        let mut known = Known { readable: true, ..Known::default() };
        for field in edit.said().get("fields").map_or(&[][..], Value::rows) {
            let Some(slug) = field.get("slug").and_then(Value::as_text) else { continue };
            let listed = |key| field.get(key).map_or(&[][..], Value::rows).iter().filter_map(Value::as_text);
            known.slugs.insert(slug.to_owned());
            known.former.extend(listed("former_slugs").map(str::to_owned));
            let name = field.get("name").and_then(Value::as_text);
            known.names.extend(name.map(|name| (slug.to_owned(), name.to_owned())));
            for name in name.into_iter().chain(listed("also_called")).chain(listed("former_slugs")) {
                known.meant.entry(folded(name)).or_insert_with(|| slug.to_owned());
            }
        }
        known
    }

    /// The slug of the field that a name means.
    pub(crate) fn slug(&self, name: &str) -> Option<String> {
        self.find(name, &slug(name, WHOLE)?)
    }

    /// The name of a field as people read it.
    pub(crate) fn name<'a>(&'a self, slug: &'a str) -> &'a str {
        self.names.get(slug).map_or(slug, String::as_str)
    }

    fn find(&self, name: &str, whole_slug: &str) -> Option<String> {
        let by_name = self.meant.get(&folded(name)).cloned();
        by_name.or_else(|| self.slugs.get(whole_slug).cloned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(names: &[(&str, usize)]) -> BTreeMap<String, usize> {
        names.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    }

    #[test]
    fn joins_spellings() {
        let names = counts(&[("Khen mẫu – Thi mẫu", 3), ("Khen mẫu, thi mẫu", 1), ("Đất mẫu", 1)]);
        let fields = plan(None, &names);
        assert_eq!(fields.slug("Khen mẫu, thi mẫu"), "khen-mau-thi-mau");
        assert_eq!(fields.joined, [("Khen mẫu – Thi mẫu".to_owned(), vec!["Khen mẫu, thi mẫu".to_owned()])]);
        let text = fields.text.expect("fields to add");
        assert_eq!(
            text,
            "[[fields]]\nslug = \"dat-mau\"\nname = \"Đất mẫu\"\n\n[[fields]]\nslug = \"khen-mau-thi-mau\"\n\
             name = \"Khen mẫu – Thi mẫu\"\nalso_called = [\"Khen mẫu, thi mẫu\"]\n"
        );
        assert_eq!(plan(Some(&text), &names).text, None);
    }

    #[test]
    fn leaves_what_people_wrote() {
        let own = "# của xã\n[[fields]]\nslug = \"dat\"\nname = \"Đất đai\"\nalso_called = [\"Đất mẫu\"]\n";
        let fields = plan(Some(own), &counts(&[("Đất mẫu", 1), ("Hộ mẫu", 1)]));
        assert_eq!(fields.slug("Đất mẫu"), "dat");
        let text = fields.text.expect("a field to add");
        assert_eq!(text, format!("{own}\n[[fields]]\nslug = \"ho-mau\"\nname = \"Hộ mẫu\"\n"));
        assert_eq!(plan(Some("fields = ["), &counts(&[("Đất mẫu", 1)])).text, None);
    }

    #[test]
    fn a_list_on_one_line_is_extended_too() {
        let existing = "fields = [{ slug = \"ho-tich\", name = \"Hộ tịch\" }]\n";
        let fields = plan(Some(existing), &counts(&[("Hộ tịch", 1), ("Đất mẫu", 1)]));
        let text = fields.text.expect("one is new");
        assert!(text.starts_with("fields = [{ slug = \"ho-tich\", name = \"Hộ tịch\" }"), "{text}");
        assert!(text.contains("slug = \"dat-mau\"") && !text.contains("[[fields]]"), "{text}");
        assert_eq!(fields.slugs["Hộ tịch"], "ho-tich");
    }

    #[test]
    fn cuts_long_names_apart() {
        let long = "Mẫu ".repeat(30);
        let fields = plan(None, &counts(&[(&format!("{long}một"), 1), (&format!("{long}hai"), 1)]));
        let slugs: BTreeSet<_> = fields.slugs.values().collect();
        assert_eq!(slugs.len(), 2);
        assert!(slugs.iter().all(|slug| slug.len() <= SLUG_BYTES));
    }
}
