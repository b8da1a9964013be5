//! Whether a request comes from the editor's own page.
//!
//! Each of these alone would do against most of what is tried; together they hold where one of them fails: the connection
//! is of this machine, the name it was asked by is a loopback one (a foreign name that leads here is refused), the page
//! that asks is of this very origin, and it knows the token that was new at this start and stands in our page alone,
//! which no other origin can read. There is no cookie: one would be sent to every port of this machine, to the preview
//! too. So a page of the site may lead here, and a link carries no more than the name of a file and a place in it: opening
//! a form changes nothing.

use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Method, Request};

/// Carries the token.
pub(super) const TOKEN: HeaderName = HeaderName::from_static("x-niemyet-token");
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Whether the address somebody asked by is this machine's own, and the connection too.
pub(super) fn is_at_home<B>(request: &Request<B>, is_of_this_machine: bool) -> bool {
    let headers = request.headers();
    let host = only(headers, &header::HOST);
    let by_uri = request.uri().authority().is_none_or(|authority| is_loopback(authority.as_str()));
    is_of_this_machine && by_uri && host.is_some_and(is_loopback)
}

/// Whether a page or a part of it was asked for by our own page, or by somebody who follows a link or types an address;
/// what another page would load into itself is refused, though it could not read it either.
pub(super) fn is_looked_at<B>(request: &Request<B>) -> bool {
    let headers = request.headers();
    let says = |name: &HeaderName, word: &str| only(headers, name) == Some(word);
    let is_ours =
        !headers.contains_key(FETCH_SITE) || says(&FETCH_SITE, "same-origin") || says(&FETCH_SITE, "none");
    is_ours || (says(&FETCH_MODE, "navigate") && says(&FETCH_DEST, "document"))
}

/// Whether a request that is at home was sent by our own page.
pub(super) fn is_own<B>(request: &Request<B>, token: &str) -> bool {
    let headers = request.headers();
    let one = |name: &HeaderName| only(headers, name);
    let host = one(&header::HOST).unwrap_or_default();
    let is_same_origin = one(&header::ORIGIN).and_then(|origin| origin.strip_prefix("http://")) == Some(host);
    let is_fetched_by_us = match headers.contains_key(FETCH_SITE) {
        true => one(&FETCH_SITE) == Some("same-origin"),
        // Older browsers do not say.
        false => true,
    };
    let is_json = one(&header::CONTENT_TYPE).is_some_and(|kind| kind.starts_with("application/json"));
    let knows_token = one(&TOKEN).is_some_and(|given| is_same(given.as_bytes(), token.as_bytes()));
    request.method() == Method::POST && is_same_origin && is_fetched_by_us && is_json && knows_token
}

/// The value of a header that is there once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(first)
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => return rest == "::1]" || rest.strip_prefix("::1]:").is_some_and(is_port),
        None => host,
    };
    let (name, port) = name.split_once(':').unwrap_or((name, "80"));
    (name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1") && is_port(port)
}

fn is_port(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Looks at every byte whatever the first ones are, so that the time taken tells nothing.
fn is_same(given: &[u8], token: &[u8]) -> bool {
    let differ = given.iter().zip(token).fold(0, |differ, (a, b)| differ | (a ^ b));
    given.len() == token.len() && differ == 0 && !token.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &[(&str, &str)] = &[
        ("host", "127.0.0.1:4001"),
        ("origin", "http://127.0.0.1:4001"),
        ("content-type", "application/json"),
        ("x-niemyet-token", "abc"),
    ];

    fn is_let_in(method: &str, headers: &[(&str, &str)], is_of_this_machine: bool) -> bool {
        let mut request = Request::builder().method(method).uri("/api/save");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(()).expect("a request");
        is_at_home(&request, is_of_this_machine) && is_own(&request, "abc")
    }

    #[test]
    fn only_the_own_page_is_let_in() {
        assert!(is_let_in("POST", GOOD, true));
        assert!(!is_let_in("POST", GOOD, false), "another machine");
        assert!(!is_let_in("GET", GOOD, true));
        let but = |name: &str, value: Option<&'static str>| {
            let kept = GOOD.iter().copied().filter(|(known, _)| *known != name);
            kept.chain(value.map(|value| ("", value)).map(|(_, value)| (name_of(name), value)))
                .collect::<Vec<_>>()
        };
        fn name_of(name: &str) -> &'static str {
            GOOD.iter()
                .map(|(known, _)| *known)
                .chain(["sec-fetch-site"])
                .find(|known| *known == name)
                .expect("known")
        }
        for (name, value) in [
            ("x-niemyet-token", None),
            ("x-niemyet-token", Some("abd")),
            ("x-niemyet-token", Some("abcd")),
            ("x-niemyet-token", Some("")),
            ("origin", None),
            ("origin", Some("null")),
            ("origin", Some("http://127.0.0.1:4000")),
            ("origin", Some("https://127.0.0.1:4001")),
            ("origin", Some("http://evil.example")),
            ("host", None),
            ("host", Some("evil.example:4001")),
            ("host", Some("127.0.0.1.evil.example")),
            ("host", Some("192.168.1.5:4001")),
            ("content-type", None),
            ("content-type", Some("text/plain")),
            ("content-type", Some("application/x-www-form-urlencoded")),
            ("sec-fetch-site", Some("cross-site")),
            ("sec-fetch-site", Some("same-site")),
        ] {
            assert!(!is_let_in("POST", &but(name, value), true), "{name}: {value:?}");
        }
        let twice: Vec<_> = GOOD.iter().copied().chain([("host", "127.0.0.1:4001")]).collect();
        assert!(!is_let_in("POST", &twice, true), "two hosts");
    }

    #[test]
    fn only_loopback_names_are_ours() {
        for good in ["localhost", "LOCALHOST:1", "127.0.0.1:4001", "[::1]:4001", "[::1]"] {
            assert!(is_loopback(good), "{good}");
        }
        for bad in
            ["", "0.0.0.0:1", "127.0.0.1.x:1", "localhost.x", "[::2]:1", "[::1", "127.0.0.1:", "a@localhost"]
        {
            assert!(!is_loopback(bad), "{bad}");
        }
    }
}
