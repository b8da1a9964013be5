//! The public address of a site, as residents type it and as it is printed in codes.
//!
//! In: what `base_url` says. Out: the one spelling that canonical links, sitemap, feed and codes share, by the URL
//! standard: small letters in the host, marks in the host by [`idn`], other signs by their bytes, no port that goes
//! without saying, no `/` at the end. Or what is wrong with it, and where it can be told, what to write.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::idn;
use crate::diagnostic::Words;
use crate::vietnamese::mend_look_alikes;

/// Why an address cannot be the site's.
pub(super) enum Wrong {
    /// Nobody outside can open it.
    Private,
    /// What is wrong, and what to write instead where that is known.
    Bad { why: Words, write: Option<String> },
}

fn bad(vi: &str, en: &str, write: Option<String>) -> Wrong {
    Wrong::Bad { why: Words::new(vi, en), write }
}

/// The address in its one spelling.
pub(super) fn read(written: &str) -> Result<String, Wrong> {
    let (scheme, rest) = scheme(written)?;
    if let Some(at) = rest.find(['?', '#']) {
        let write = format!("{scheme}://{}", rest[..at].trim_end_matches('/'));
        let write = match read(&write) {
            Err(Wrong::Bad { write: Some(better), .. }) => better,
            Ok(_) | Err(_) => write,
        };
        return Err(bad(
            "phần sau dấu ? hoặc # không thuộc địa chỉ của trang",
            "what follows ? or # is no part of a site's address",
            Some(write),
        ));
    }
    let (host_and_port, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if host_and_port.contains('@') {
        let host = host_and_port.rsplit('@').next().unwrap_or_default();
        return Err(bad(
            "địa chỉ công khai không có tên và mật khẩu trước dấu @",
            "a public address has no name or password before @",
            Some(format!("{scheme}://{host}{path}")),
        ));
    }
    let (host, port) = port(host_and_port, scheme)?;
    let path = path_of(path).map_err(|fault| fault.at(scheme, host_and_port))?;
    let (host, is_private) = host_of(host).map_err(|fault| fault.with(scheme, host_and_port, &path))?;
    if is_private {
        return Err(Wrong::Private);
    }
    Ok(format!("{scheme}://{host}{port}{path}"))
}

fn scheme(written: &str) -> Result<(&'static str, &str), Wrong> {
    if written.contains(['…', '<', '>', '{', '}']) || written.contains("...") {
        return Err(bad(
            "đây mới là chỗ trống của mẫu: ghi tên miền thật, hoặc bỏ dòng này khi chưa có tên miền",
            "this is still the blank of the template: write the real domain, or take the line out while there is none",
            None,
        ));
    }
    if written.contains(',') {
        return Err(bad(
            "có dấu phẩy: chỉ ghi một địa chỉ, các phần của tên miền cách nhau bằng dấu chấm",
            "there is a comma: write one address, and dots between the parts of the domain",
            with_dots(written),
        ));
    }
    let Some((scheme, rest)) = written.split_once("://") else {
        // As a path of Windows is written: "https:\\\\xa.gov.vn".
        let slashed = written.replace('\\', "/");
        let rest = behind_scheme(&slashed);
        let is_bare = !rest.contains([' ', ':', '\\']) && rest.contains('.');
        let write = is_bare.then(|| format!("https://{rest}"));
        return Err(bad("phải bắt đầu bằng https://", "it must begin with https://", write));
    };
    if let Some((_, rest)) = rest.rsplit_once("://") {
        return Err(bad(
            "https:// chỉ viết một lần, ở đầu",
            "https:// is written once, at the beginning",
            Some(format!("https://{rest}")).filter(|write| read(write).is_ok()),
        ));
    }
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || c == '\\';
    if rest.contains(is_odd) {
        // A space at an end is no part of anything; one within may stand for any sign.
        let write = Some(format!("{scheme}://{}", rest.trim()))
            .filter(|write| !rest.trim().contains(is_odd) && !matches!(read(write), Err(Wrong::Bad { .. })));
        return Err(bad("có dấu cách hoặc dấu \\", "there is a space or a \\", write));
    }
    match scheme.to_ascii_lowercase().as_str() {
        "https" => Ok(("https", rest)),
        "http" => Ok(("http", rest)),
        _ => Err(bad(
            "phải bắt đầu bằng https://",
            "it must begin with https://",
            Some(format!("https://{rest}")).filter(|write| read(write).is_ok()),
        )),
    }
}

/// The address with dots for its commas, if it is one address then.
fn with_dots(written: &str) -> Option<String> {
    let write = written.trim_end_matches(',').replace(',', ".");
    (!written.contains(", ") && read(&write).is_ok()).then_some(write)
}

/// What follows a beginning that was meant to be `https://`: "https//", "http:/", "https;//".
fn behind_scheme(written: &str) -> &str {
    let name = written.len() - written.trim_start_matches(|c: char| "htpsHTPS".contains(c)).len();
    let rest = written[name..].trim_start_matches([':', ';', '/', '.', ' ']);
    let has_signs = written[name..].starts_with([':', ';', '/', '.']);
    if name >= 3 && has_signs || name == 0 { rest } else { written }
}

/// The host, and the port with its colon where it is not the usual one.
fn port<'a>(host: &'a str, scheme: &str) -> Result<(&'a str, String), Wrong> {
    let behind = host.rfind(']').map_or(0, |end| end + 1);
    let Some(colon) = host[behind..].find(':').map(|at| behind + at) else {
        return Ok((host, String::new()));
    };
    let (host, port) = (&host[..colon], &host[colon + 1..]);
    let usual = if scheme == "https" { 443 } else { 80 };
    match port.parse::<u16>() {
        Ok(number) if number == usual => Ok((host, String::new())),
        Ok(number) if number > 0 && port.bytes().all(|byte| byte.is_ascii_digit()) => {
            Ok((host, format!(":{number}")))
        }
        _ => Err(bad(
            "sau dấu : phải là số cổng từ 1 đến 65535",
            "a port from 1 to 65535 follows the colon",
            Some(format!("{scheme}://{host}")),
        )),
    }
}

/// What is wrong with a part, and that part as it should be.
struct Fault {
    vi: &'static str,
    en: &'static str,
    part: Option<String>,
}

impl Fault {
    /// Of a path.
    fn at(self, scheme: &str, host: &str) -> Wrong {
        bad(self.vi, self.en, self.part.map(|path| format!("{scheme}://{host}{path}")))
    }

    /// Of a host.
    fn with(self, scheme: &str, written: &str, path: &str) -> Wrong {
        let port =
            written.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
        let port = port.map_or(String::new(), |(_, port)| format!(":{port}"));
        bad(self.vi, self.en, self.part.map(|host| format!("{scheme}://{host}{port}{path}")))
    }
}

/// Without a `/` at the end, signs beyond ASCII by their bytes.
fn path_of(path: &str) -> Result<String, Fault> {
    let fault =
        |vi, en, part: String| Err(Fault { vi, en, part: Some(part.trim_end_matches('/').to_owned()) });
    let path = path.trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or_default();
    let (name, ending) = last.rsplit_once('.').unwrap_or((last, ""));
    const PAGES: [&str; 9] = ["html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "xml", "json"];
    if !path.is_empty()
        && (PAGES.iter().any(|page| ending.eq_ignore_ascii_case(page)) || name.eq_ignore_ascii_case("index"))
    {
        let folder = path[..path.len() - last.len()].trim_end_matches('/');
        return fault(
            "tên tệp ở cuối không thuộc địa chỉ của trang",
            "the file at the end is no part of a site's address",
            above_ours(folder).to_owned(),
        );
    }
    if OURS_ALONE.contains(&last) {
        return fault(
            "thư mục ở cuối là một mục bên trong trang, không thuộc địa chỉ của trang",
            "the folder at the end lies within the site and is no part of its address",
            above_ours(path).to_owned(),
        );
    }
    let mut parts = path.split('/').skip(1);
    // Whoever opens an address takes "%2e" for a dot.
    let is_way =
        |part: &str| matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "" | "." | "..");
    if parts.clone().any(is_way) {
        let kept: Vec<&str> = parts.filter(|part| !is_way(part)).collect();
        return fault(
            "có hai dấu / liền nhau, hoặc phần . hay ..",
            "there are two / in a row, or a part . or ..",
            format!("/{}", kept.join("/")),
        );
    }
    if parts.any(|part| !is_well_escaped(part)) {
        return Err(Fault {
            vi: "sau dấu % phải là hai chữ số hệ 16",
            en: "two hexadecimal digits follow %",
            part: None,
        });
    }
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        let is_kept = c.is_ascii_alphanumeric() || "/-._~%!$&'()*+;=:@".contains(c);
        let mut bytes = [0; 4];
        for byte in c.encode_utf8(&mut bytes).bytes() {
            out.push_str(&if is_kept { char::from(byte).to_string() } else { format!("%{byte:02X}") });
        }
    }
    Ok(out)
}

/// Folders that the program makes, by names that nobody gives to the place of a site.
const OURS_ALONE: [&str; 6] =
    ["lien-thong", "linh-vuc", "viec-trong-doi", "danh-cho", "ban-in", "du-lieu-mo"];
/// Folders that the program makes by names that the place of a site may have: "xa-mau.vn/thu-tuc".
const OURS_TOO: [&str; 5] = ["thu-tuc", "huong-dan", "quyet-dinh", "cach-lam", "bieu-mau"];

/// The path without the folders at its end that the program itself makes: whoever copies an address from a page of the
/// site copies them too.
fn above_ours(mut path: &str) -> &str {
    while let Some((above, last)) = path.rsplit_once('/') {
        if !OURS_ALONE.contains(&last) && !OURS_TOO.contains(&last) {
            break;
        }
        path = above;
    }
    path
}

fn is_well_escaped(part: &str) -> bool {
    part.split('%')
        .skip(1)
        .all(|rest| rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)))
}

/// The host as it is written in addresses, and whether nobody outside can open it.
fn host_of(host: &str) -> Result<(String, bool), Fault> {
    if let Some(inner) = host.strip_prefix('[') {
        let address = inner.strip_suffix(']').and_then(|inner| inner.parse::<Ipv6Addr>().ok());
        let bad = Fault {
            vi: "địa chỉ trong ngoặc vuông không đúng",
            en: "the address in brackets is none",
            part: None,
        };
        return address.map(|address| (format!("[{address}]"), is_private_v6(address))).ok_or(bad);
    }
    let host = host.replace(['\u{3002}', '\u{ff0e}'], ".");
    let (latin, other) = mend_look_alikes(&host);
    if !other.is_empty() {
        return Err(Fault {
            vi: "có chữ cái của bảng chữ khác trông giống chữ Việt: gõ lại tên miền",
            en: "letters of another script only look like Latin ones: type the domain again",
            part: Some(latin.into_owned()),
        });
    }
    let labels: Vec<&str> = host.split('.').collect();
    if labels.iter().any(|label| label.is_empty()) {
        let kept: Vec<&str> = labels.into_iter().filter(|label| !label.is_empty()).collect();
        let write = (kept.len() > 1).then(|| kept.join("."));
        return Err(Fault {
            vi: "tên miền có dấu chấm thừa",
            en: "the domain has a dot too many",
            part: write,
        });
    }
    let written: Option<Vec<String>> = labels.iter().map(|label| idn::label(label)).collect();
    let Some(labels) = written.filter(|labels| labels.iter().all(|label| is_label(label))) else {
        return Err(Fault {
            vi: "tên miền chỉ có chữ cái, chữ số, dấu gạch nối và dấu chấm",
            en: "a domain has letters, digits, hyphens and dots only",
            part: None,
        });
    };
    let host = labels.join(".");
    if labels.last().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit())) {
        let bad = Fault {
            vi: "địa chỉ số phải có bốn số từ 0 đến 255",
            en: "a numeric address has four numbers from 0 to 255",
            part: None,
        };
        return host
            .parse::<Ipv4Addr>()
            .map(|address| (address.to_string(), is_private_v4(address)))
            .map_err(|_| bad);
    }
    let is_private = is_private_name(&labels);
    Ok((host, is_private))
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Names that RFC 2606, 6761, 6762, 7686 and 8375 keep for examples, for one's own machine and one's own network, and
/// names of one part, which mean something inside an office only.
fn is_private_name(labels: &[String]) -> bool {
    const LAST: [&str; 12] = [
        "localhost",
        "local",
        "test",
        "example",
        "invalid",
        "internal",
        "onion",
        "lan",
        "home",
        "corp",
        "intranet",
        "localdomain",
    ];
    let names: Vec<&str> = labels.iter().map(String::as_str).collect();
    match names[..] {
        [] | [_] => true,
        [.., "home", "arpa"] | [.., "example", "com" | "org" | "net" | "vn"] => true,
        [.., last] => LAST.contains(&last),
    }
}

/// Ranges of the IANA registry of special addresses (RFC 6890) that are not of the public net.
fn is_private_v4(address: Ipv4Addr) -> bool {
    let shared = matches!(address.octets(), [100, 64..=127, ..] | [192, 0, 0, _] | [198, 18 | 19, ..]);
    let [first, ..] = address.octets();
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || shared
        || first == 0
        || first >= 224
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_private_v4(inner);
    }
    let [first, second, ..] = address.segments();
    // The public net is 2000::/3; 2001:db8::/32 and 3fff::/20 are for examples.
    first & 0xe000 != 0x2000 || (first, second) == (0x2001, 0xdb8) || (first == 0x3fff && second < 0x1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn good(written: &str, expected: &str) {
        match read(written) {
            Ok(url) => assert_eq!(url, expected, "{written}"),
            Err(Wrong::Private) => panic!("{written} is private"),
            Err(Wrong::Bad { why, .. }) => panic!("{written}: {}", why.vi),
        }
    }

    #[test]
    fn has_one_spelling() {
        good("https://thutuc.xa-mau.vn/", "https://thutuc.xa-mau.vn");
        good("HTTPS://ThuTuc.Xa-Mau.VN:443/TTHC/", "https://thutuc.xa-mau.vn/TTHC");
        good("http://xa.vn:8080", "http://xa.vn:8080");
        good("https://bücher.vn/thủ-tục", "https://xn--bcher-kva.vn/th%E1%BB%A7-t%E1%BB%A5c");
        good("https://xa.vn/th%e1%bb%a7/v1.2", "https://xa.vn/th%e1%bb%a7/v1.2");
        good("https://8.8.8.8/a", "https://8.8.8.8/a");
        good("https://[2405:4800:0::1]", "https://[2405:4800::1]");
    }

    #[test]
    fn private_ones_are_known() {
        for written in [
            "https://localhost",
            "http://xa",
            "http://192.168.1.5/tthc",
            "http://10.0.0.1",
            "http://172.20.1.1",
            "http://127.0.0.1:8000",
            "http://100.64.1.1",
            "http://169.254.1.1",
            "http://[::1]",
            "http://[fd00::1]",
            "http://[fe80::1]:80",
            "https://may.local",
            "https://xa.test",
            "https://xa.example",
            "https://www.example.com",
            "https://xa.home.arpa",
            "http://0.0.0.0",
        ] {
            assert!(matches!(read(written), Err(Wrong::Private)), "{written}");
        }
        good("https://192.169.1.1", "https://192.169.1.1");
        good("https://10.vnn.vn", "https://10.vnn.vn");
        good("https://local.gov.vn", "https://local.gov.vn");
    }

    #[track_caller]
    fn check_bad(written: &str, expected: Option<&str>) {
        match read(written) {
            Err(Wrong::Bad { write, .. }) => {
                assert_eq!(write.as_deref(), expected, "{written}");
                // What is told to be written is not wrong again.
                assert!(write.is_none_or(|write| read(&write).is_ok()), "{written}");
            }
            Ok(url) => panic!("{written} is taken as {url}"),
            Err(Wrong::Private) => panic!("{written} is private"),
        }
    }

    #[test]
    fn tells_what_to_write() {
        check_bad("https://xa.vn/index.html", Some("https://xa.vn"));
        check_bad("https://xa.vn/tthc/trang-chu.aspx", Some("https://xa.vn/tthc"));
        check_bad("https://xa.vn/tthc/thu-tuc/1.001193.html", Some("https://xa.vn/tthc"));
        check_bad("https://xa.vn/thu-tuc/1.001193.html?a=1", Some("https://xa.vn"));
        check_bad("https://xa.vn/ban-in/", Some("https://xa.vn"));
        check_bad("https://xa.vn/a/lien-thong", Some("https://xa.vn/a"));
        check_bad("https://xa.vn/lien-thong/index.html", Some("https://xa.vn"));
        check_bad("https:\\\\xa.vn", Some("https://xa.vn"));
        check_bad("https:\\xa.vn\\tthc", Some("https://xa.vn/tthc"));
        check_bad("https://xa..vn/tthc", Some("https://xa.vn/tthc"));
        check_bad("https://xa.vn.:8080", Some("https://xa.vn:8080"));
        check_bad("https://xa.vn//tthc/../a", Some("https://xa.vn/tthc/a"));
        check_bad("https://xa.vn?a=1", Some("https://xa.vn"));
        check_bad("https://user:pw@xa.vn/a", Some("https://xa.vn/a"));
        check_bad("thutuc.xa.vn", Some("https://thutuc.xa.vn"));
        check_bad("https://xa.vn:99999", Some("https://xa.vn"));
        check_bad("https://xa.vn/%2e%2E/a", Some("https://xa.vn/a"));
        check_bad("https://\u{430}bc.gov.vn/a", Some("https://abc.gov.vn/a"));
        check_bad("file:///C:/trang", None);
        check_bad("https://xa,vn", Some("https://xa.vn"));
        check_bad("https://xa.vn,", Some("https://xa.vn"));
        check_bad("https://https://xa.vn/a", Some("https://xa.vn/a"));
        check_bad("http://xa.vn,http://xa.gov.vn", None);
        for slip in
            ["https//xa.vn", "https:/xa.vn", "https;//xa.vn", "https:xa.vn", "//xa.vn", "http.//xa.vn"]
        {
            check_bad(slip, Some("https://xa.vn"));
        }
        for written in [
            "https://…",
            "https://...",
            "https://xa.vn,https://xa.gov.vn",
            "https://xa_mau.vn",
            "https://-xa.vn",
            "https://300.1.1.1",
            "https://1.2.3",
            "https://[::x]",
            "https://xa.vn/%zz",
            "https://",
            "https://xa .vn",
            "x",
        ] {
            check_bad(written, None);
        }
    }
}
