//! Where a link leads: to a file of the site, and on a page to the place it names.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use super::page::Page;

/// What is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// There is no such file.
    Nowhere,
    /// The page is there, and has no such place.
    NoPlace,
}

/// What is wrong with a link on the page `at`; `None` where it leads somewhere, or out of the site.
pub(super) fn broken(
    at: &str,
    to: &str,
    root: &str,
    files: &BTreeSet<&str>,
    pages: &BTreeMap<&str, Page>,
) -> Option<Broken> {
    let to = to.trim();
    if is_elsewhere(to) {
        return None;
    }
    let (address, fragment) = to.split_once('#').unwrap_or((to, ""));
    let address = address.split_once('?').map_or(address, |(address, _)| address);
    let address = percent_decode_str(address).decode_utf8_lossy();
    let Some(mut target) = resolved(at, &address, root) else { return Some(Broken::Nowhere) };
    if target.is_empty() || target.ends_with('/') {
        target.push_str("index.html");
    }
    if !files.contains(target.as_str()) {
        return Some(Broken::Nowhere);
    }
    let fragment = percent_decode_str(fragment).decode_utf8_lossy();
    let page = pages.get(target.as_str())?;
    let is_there = fragment.is_empty() || fragment == "top" || page.ids.contains(&*fragment);
    (!is_there).then_some(Broken::NoPlace)
}

/// "https://…", "//…", "tel:…": what begins with a scheme is not of the site.
pub(super) fn is_elsewhere(to: &str) -> bool {
    let scheme = to.split_once(':').map(|(scheme, _)| scheme);
    to.starts_with("//")
        || scheme.is_some_and(|scheme| {
            scheme.starts_with(|first: char| first.is_ascii_alphabetic())
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        })
}

/// The path below the site's folder; `None` for one that leads out of it.
fn resolved(at: &str, address: &str, root: &str) -> Option<String> {
    if address.is_empty() {
        return Some(at.to_owned());
    }
    if let Some(absolute) = address.strip_prefix('/') {
        let below = root.strip_prefix('/').unwrap_or(root);
        return absolute.strip_prefix(below).map(str::to_owned);
    }
    let mut folders: Vec<&str> = at.split('/').collect();
    folders.pop();
    let mut parts = address.split('/').peekable();
    let mut last = "";
    while let Some(part) = parts.next() {
        match part {
            ".." => {
                folders.pop()?;
            }
            "." | "" => {}
            name if parts.peek().is_some() => folders.push(name),
            name => last = name,
        }
    }
    folders.push(last);
    Some(folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(at: &str, address: &str, expected: Option<&str>) {
        assert_eq!(resolved(at, address, "/xa-mau/").as_deref(), expected, "{address}");
    }

    #[test]
    fn addresses_lead_on_from_their_page() {
        check("thu-tuc/a.html", "b.html", Some("thu-tuc/b.html"));
        check("thu-tuc/a.html", "../index.html", Some("index.html"));
        check("thu-tuc/a.html", "../", Some(""));
        check("thu-tuc/a.html", "./", Some("thu-tuc/"));
        check("thu-tuc/a.html", "", Some("thu-tuc/a.html"));
        check("a.html", "../b.html", None);
        check("404.html", "/xa-mau/index.html", Some("index.html"));
        check("404.html", "/index.html", None);
    }

    #[test]
    fn what_has_a_scheme_leads_out() {
        assert!(is_elsewhere("https://a.vn") && is_elsewhere("tel:0200") && is_elsewhere("//a.vn"));
        assert!(!is_elsewhere("a.html") && !is_elsewhere("#a:b") && !is_elsewhere("thu-tuc/1.0:2.html"));
    }
}
