//! From the path of a request to an output: decoded, then looked up among those there are.
//!
//! No path is joined to a folder, so none can lead out of the site: `..` is a name that no output has.

use std::sync::Arc;

use crate::build::bundle::OutputPath;
use crate::site::address;

/// What lies at an address.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Output(OutputPath),
    /// A folder with a page, asked for without the `/`: links on its page would lead astray.
    Folder(String),
    Nothing,
}

/// The path of a request without its first `/`, percent-decoded; `None` where it is no text.
pub(crate) fn decoded(path: &str) -> Option<String> {
    let text = address::decode(path.strip_prefix('/')?)?;
    (!text.contains(char::is_control)).then_some(text)
}

/// A value of the query, decoded.
pub(crate) fn query_value(query: &str, key: &str) -> Option<String> {
    let pair = query.split('&').filter_map(|pair| pair.split_once('='));
    pair.into_iter().find(|(name, _)| *name == key).and_then(|(_, value)| address::decode(value))
}

/// What lies at a decoded path. Where the site's public address has a path of its own, that may stand
/// before it: the links of `404.html` begin with it.
pub(crate) fn find(path: &str, root_path: &str, named: impl Fn(&str) -> Option<OutputPath>) -> Found {
    let below_root = root_path.strip_prefix('/').filter(|root| !root.is_empty());
    let without = below_root.and_then(|root| path.strip_prefix(root));
    for path in [Some(path), without].into_iter().flatten() {
        let is_folder = path.is_empty() || path.ends_with('/');
        if is_folder && let Some(page) = named(&format!("{path}{}", address::HOME)) {
            return Found::Output(page);
        }
        if !is_folder && let Some(output) = named(path) {
            return Found::Output(output);
        }
        if !is_folder && named(&format!("{path}/{}", address::HOME)).is_some() {
            return Found::Folder(link(&format!("{path}/")));
        }
    }
    Found::Nothing
}

/// The address of an output on this server.
pub(crate) fn link(at: &str) -> String {
    format!("/{}", address::encode_path(at))
}

/// The path an open page goes by: that of the output, or what was asked for where there is none.
pub(crate) fn name_of(found: &Found, path: &str) -> Arc<str> {
    match found {
        Found::Output(at) => at.clone(),
        Found::Folder(_) | Found::Nothing => path.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(request: &str, expected: Option<Found>) {
        let outputs = ["index.html", "thu-tuc/index.html", "bieu-mau/tờ khai.docx"];
        let named = |at: &str| outputs.contains(&at).then(|| at.into());
        assert_eq!(decoded(request).map(|path| find(&path, "/xa/", named)), expected, "{request}");
    }

    #[test]
    fn paths_are_looked_up_and_nothing_else() {
        let output = |at: &str| Some(Found::Output(at.into()));
        check("/", output("index.html"));
        check("/index.html", output("index.html"));
        check("/thu-tuc/", output("thu-tuc/index.html"));
        check("/xa/thu-tuc/", output("thu-tuc/index.html"));
        check("/thu-tuc", Some(Found::Folder("/thu-tuc/".into())));
        check("/xa/thu-tuc", Some(Found::Folder("/thu-tuc/".into())));
        check("/bieu-mau/t%E1%BB%9D%20khai.docx", output("bieu-mau/tờ khai.docx"));
        for nothing in [
            "//",
            "//thu-tuc",
            "/../index.html",
            "/%2e%2e/index.html",
            "/thu-tuc/../index.html",
            "/thu-tuc%5cindex.html",
            "/thu-tuc/\\",
            "/C:/index.html",
            "/thu-tuc//",
        ] {
            check(nothing, Some(Found::Nothing));
        }
        for none in ["/%", "/%4", "/%zz", "/%00", "/index.html%00", "/%ff", "*", ""] {
            check(none, None);
        }
    }

    #[test]
    fn values_of_a_query() {
        assert_eq!(query_value("at=a%2Fb%26c&seen=1.2", "at").as_deref(), Some("a/b&c"));
        assert_eq!(query_value("at=a&seen=1.2", "seen").as_deref(), Some("1.2"));
        assert_eq!(query_value("at", "at"), None);
    }
}
