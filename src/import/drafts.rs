//! Whose a record is. One of another province is written as a draft: posted as ours it would be false.
//!
//! In: a record and the commune's province. Out: whether it is ours, and for a file that an earlier import made a
//! draft the text without that. What people decided stays: a file that they took in is never made a draft again, and
//! a draft of their own never taken in.

use toml_edit::DocumentMut;

use super::parts;
use super::record::Record;
use crate::catalogue::SITE_FILE;
use crate::catalogue::edit::Path;
use crate::catalogue::province::Province;
use crate::source::SourceSet;
use crate::vietnamese::nfc;

/// What the portal says of a procedure that one province has announced.
const OF_ONE_PROVINCE: &str = "SPECIFIC";

/// The province of `niemyet.toml`.
pub(crate) fn own(sources: &SourceSet) -> Option<Province> {
    let config: DocumentMut = sources.text(SITE_FILE)?.text.parse().ok()?;
    let province = config.get("commune")?.get("province")?.as_str()?;
    Province::named(&nfc(province))
}

/// Whose a record is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The whole country's.
    Country,
    Province(Province),
    /// One province's, and the record does not say which.
    Unclear,
}

/// By the agency that announced it; where that names no province, by all that have a part in it.
pub(crate) fn whose(record: &Record) -> Whose {
    if let Some(province) = Province::of_agency(&nfc(&record.issuer)) {
        return Whose::Province(province);
    }
    if record.kind.trim() != OF_ONE_PROVINCE {
        return Whose::Country;
    }
    let agencies = [&record.executing, &record.competent, &record.delegated, &record.coordinating];
    let mut named = agencies.into_iter().flatten().filter_map(|agency| Province::of_agency(&nfc(agency)));
    match named.next() {
        Some(first) if named.all(|other| other == first) => Whose::Province(first),
        _ => Whose::Unclear,
    }
}

/// Whether an import has made this file a draft, and it still is one.
pub(crate) fn is_drafted(text: &str) -> bool {
    let says = |key: &str| parts::quickly_read(text, key).and_then(|value| value.as_bool()) == Some(true);
    text.contains("\ndrafted") && says("draft")
}

/// The file taken in; nothing where it cannot be taken apart.
pub(crate) fn taken_in(text: &str) -> Option<String> {
    let mut file = parts::edit(text)?;
    file.remove(&Path::from("draft")).ok()?;
    file.remove(&Path::from("imported").key("drafted")).ok()?;
    Some(file.into_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: &str, issuer: &str, executing: &[&str]) -> Record {
        let executing = executing.iter().map(|name| (*name).to_owned()).collect();
        Record { kind: kind.to_owned(), issuer: issuer.to_owned(), executing, ..Record::default() }
    }

    fn check(kind: &str, issuer: &str, executing: &[&str], expected: Option<&str>) {
        let found = match whose(&record(kind, issuer, executing)) {
            Whose::Province(province) => Some(province.name().to_owned()),
            Whose::Country => None,
            Whose::Unclear => Some("?".to_owned()),
        };
        assert_eq!(found.as_deref(), expected, "{kind} {issuer} {executing:?}");
    }

    #[test]
    fn the_announcing_agency_says_whose_it_is() {
        check("SPECIFIC", "UBND tỉnh Bắc Giang", &[], Some("Bắc Ninh"));
        check("SPECIFIC", "Sở Y tế - Thành phố Huế", &["Sở Y tế tỉnh Sơn La"], Some("Huế"));
        check("STANDARD", "UBND Thành phố Đồng Nai", &[], Some("Đồng Nai"));
        check("STANDARD", "Bộ Mẫu", &["Sở Y tế tỉnh Sơn La"], None);
        check("SPECIFIC", "", &["Sở Y tế tỉnh Sơn La", "UBND cấp xã"], Some("Sơn La"));
        check("SPECIFIC", "UBND tỉnh", &["Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Lào Cai"], Some("?"));
        check("SPECIFIC", "", &[], Some("?"));
        check("", "", &[], None);
    }

    #[test]
    fn a_draft_is_taken_in_once() {
        let text = "+++\ncode       = \"1.000001\"\n# của xã\ndraft      = true\n\n[imported]\nsource     = \"portal-json\"\ndrafted    = \"Huế\"\nparts      = { name = \"0\" }\n+++\n\nLời.\n";
        assert!(is_drafted(text));
        let taken = taken_in(text).expect("readable");
        assert!(!is_drafted(&taken) && !taken.contains("draft"), "{taken}");
        assert!(taken.ends_with("parts      = { name = \"0\" }\n+++\n\nLời.\n"), "{taken}");
        assert!(!is_drafted(&text.replace("drafted    = \"Huế\"\n", "")), "a draft of people's own");
    }
}
