//! `niemyet.toml`: the site, the commune, the home page, the prints.

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};

use super::accepted;
use super::hours;
use super::public_url::{self, Wrong};
use super::{Commune, Config, Counter, Feedback, Named, Payment, Phone, payment_code};
use crate::catalogue::lower::channels::pay;
use crate::catalogue::lower::dossier::{PICTURE_KINDS, SHARED_KINDS, content_path};
use crate::catalogue::lower::identity::{references, references_once};
use crate::catalogue::lower::review::reviewing;
use crate::catalogue::lower::{bad_link, bad_mailbox, bad_phone, unused};
use crate::catalogue::model::{Chosen, PrintFormat, Prints, Reference};
use crate::catalogue::raw::Node;
use crate::vietnamese::{fold, lower};

/// The format this program reads.
pub(crate) const FORMAT: u64 = 1;

/// The configuration, and where files are named in it.
pub(crate) fn site(root: Node<'_>, report: &mut Report) -> (Config, Named) {
    format(root, report);
    let (vi, en) = ("chưa có bản tin truyền thanh nào để đọc", "there are no bulletins to read out yet");
    report.diagnostics.extend(unused(root, "speech", vi, en));
    let site = root.table("site");
    let line = |key| site.and_then(|site| site.string(key));
    let logo = root.table("commune").and_then(|commune| commune.text("logo"));
    let commune = root.table("commune").map(|table| commune(table, report)).unwrap_or_default();
    let config = Config {
        title: line("title").unwrap_or_else(|| default_title(&commune)),
        base_url: base_url(root, site, report),
        language: line("language").unwrap_or_else(|| "vi".to_owned()),
        theme: line("theme").unwrap_or_else(|| "default".to_owned()),
        sample: site.and_then(|site| site.flag("sample")).is_some_and(|flag| flag.value),
        tasks: tasks(root),
        picture: site.and_then(|site| picture(site, "picture", &SHARED_KINDS, report)),
        commune,
        prints: prints(root.table("prints")),
        review: reviewing(root.table("review"), report),
        accepted: accepted::all(root, report),
    };
    let theme = site.and_then(|site| site.text("theme"));
    let picture = site.and_then(|site| site.text("picture"));
    let named = Named {
        logo: logo.map(|logo| logo.span),
        picture: picture.map(|picture| picture.span),
        theme: theme.map(|theme| theme.span),
    };
    (config, named)
}

/// A newer format may mean other things by the same words: it is refused, never guessed.
fn format(root: Node<'_>, report: &mut Report) {
    let Some(format) = root.count("format") else { return };
    if format.value > FORMAT {
        report.push(
            Diagnostic::new(Mistake::NewerFormat { format: &format.value, known: &FORMAT }).span(format.span),
        );
    } else if format.value < FORMAT {
        report.push(
            Diagnostic::new(Mistake::BadNumber { written: &format.value })
                .span(format.span)
                .nearest(Some("1")),
        );
    }
}

fn default_title(commune: &Commune) -> String {
    format!("Thủ tục hành chính {} {}", commune.kind, commune.name).trim_end().to_owned()
}

fn tasks(root: Node<'_>) -> Vec<Reference> {
    let Some(home) = root.table("home") else { return Vec::new() };
    references(home, "tasks")
}

fn prints(table: Option<Node<'_>>) -> Prints {
    let usual = Prints::default();
    let Some(table) = table else { return usual };
    let chosen = |format: PrintFormat| chosen(table, format).unwrap_or_else(|| format.usual());
    Prints {
        formats: PrintFormat::ALL.into_iter().map(|format| (format, chosen(format))).collect(),
        imprint: table.string("imprint"),
        booklet_title: table.string("booklet_title"),
    }
}

/// What `[prints]` says of a format: a word or codes; an empty list is none.
fn chosen(table: Node<'_>, format: PrintFormat) -> Option<Chosen> {
    if let Some(word) = table.text(format.name()) {
        return match word.value {
            "all" => Some(Chosen::All),
            "plain" => Some(Chosen::Plain),
            "none" => Some(Chosen::None),
            _ => None,
        };
    }
    table.has(format.name()).then(|| match references_once(table, format.name()) {
        these if these.is_empty() => Chosen::None,
        these => Chosen::These(these),
    })
}

/// The public address in its one spelling; one that nobody outside can open counts as none.
fn base_url(root: Node<'_>, site: Option<Node<'_>>, report: &mut Report) -> Option<String> {
    let Some(site) = site.filter(|site| site.has("base_url")) else {
        report.push(Diagnostic::new(Mistake::NoBaseUrl).span(site.unwrap_or(root).span()));
        return None;
    };
    let written = site.text("base_url")?;
    match public_url::read(written.value) {
        Ok(url) => return Some(url),
        Err(Wrong::Private) => {
            let private = Diagnostic::new(Mistake::PrivateBaseUrl { address: &written.value });
            report.push(private.span(written.span));
        }
        Err(Wrong::Bad { why, write }) => {
            let bad =
                Diagnostic::new(Mistake::BadBaseUrl { written: &written.value, why }).span(written.span);
            report.push(match write {
                Some(right) => {
                    let right = format!("\"{right}\"");
                    bad.label(Words::new(format!("viết {right}"), format!("write {right}")))
                }
                None => bad,
            });
        }
    }
    None
}

/// The name alone is asked for; the kind stands before it wherever it is shown. Whether something was found.
fn kind_in_name(table: Node<'_>, report: &mut Report) -> bool {
    const KINDS: [&str; 3] = ["xã", "phường", "đặc khu"];
    let Some(name) = table.text("name") else { return false };
    let office = office_before(name.value);
    let mut rest = name.value[office..].trim_start();
    // Marks count: there are communes called Xà Phiên and Xá Nhè.
    while let Some(kind) = KINDS.iter().find(|kind| lower(rest).starts_with(&format!("{kind} "))) {
        rest = rest.char_indices().nth(kind.chars().count()).map_or("", |(end, _)| rest[end..].trim_start());
    }
    if rest.len() == name.value.len() || rest.is_empty() {
        return false;
    }
    let right = format!("\"{rest}\"");
    let kind = table.string("kind").unwrap_or_default();
    let shown = format!("{}{kind} {}", if office > 0 { "UBND " } else { "" }, name.value);
    let doubled = Diagnostic::new(Mistake::DoubledKind { written: &shown }).span(name.span);
    report.push(doubled.label(Words::new(format!("viết {right}"), format!("write {right}"))));
    true
}

/// Where the name of the unit begins behind that of its office: "UBND xã Mẫu".
fn office_before(name: &str) -> usize {
    let folded_start = |count: usize| {
        let end = name.match_indices(' ').nth(count - 1).map(|(end, _)| end)?;
        Some((fold(&name[..end]), end))
    };
    let offices = [(1, "ubnd"), (4, "uy ban nhan dan")];
    offices
        .into_iter()
        .find_map(|(count, office)| folded_start(count).filter(|(words, _)| words == office))
        .map_or(0, |(_, end)| end)
}

/// "Tỉnh tỉnh Mẫu", "xã Xã Bình Minh": a word for a kind of unit that stands twice in a line.
fn doubled_kinds(table: Node<'_>, is_name_told: bool, report: &mut Report) {
    const KINDS: [&str; 7] = ["xã", "phường", "đặc khu", "tỉnh", "thành phố", "huyện", "thôn"];
    table.each_text(&mut |path, text, place| {
        if is_name_told && path == ["name"] {
            return;
        }
        let small = format!(" {} ", lower(text));
        let twice = |kind: &&&str| {
            let pair = format!(" {kind} {kind} ");
            // "xã xã hội hóa" is no doubled kind.
            small.match_indices(&pair).any(|(at, _)| !small[at + pair.len()..].starts_with("hội"))
        };
        if let Some(kind) = KINDS.iter().find(twice) {
            let right = once(text, kind);
            let doubled = Diagnostic::new(Mistake::DoubledKind { written: &text }).span(place);
            let label = Words::new(format!("viết \"{right}\""), format!("write \"{right}\""));
            report.push(doubled.label(label));
        }
    });
}

/// The text with a word for a kind of unit once wherever it stands there twice, as it is written the first time.
fn once(text: &str, kind: &str) -> String {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let count = kind.split(' ').count();
    let is_kind = |at: usize| words.get(at..at + count).is_some_and(|some| lower(&some.join(" ")) == *kind);
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let again =
            at >= count && is_kind(at) && is_kind(at - count) && words.get(at + count) != Some(&"hội");
        if again {
            at += count;
        } else {
            kept.push(words[at]);
            at += 1;
        }
    }
    kept.join(" ")
}

/// The file below `content/` that a key names.
fn picture(table: Node<'_>, key: &str, kinds: &[&str], report: &mut Report) -> Option<String> {
    match content_path(&table.text(key)?, kinds) {
        Ok(path) => Some(path),
        Err(mistake) => {
            report.push(*mistake);
            None
        }
    }
}

fn commune(table: Node<'_>, report: &mut Report) -> Commune {
    report.diagnostics.extend(bad_link(table, "online"));
    report.diagnostics.extend(bad_link(table, "lookup"));
    report.diagnostics.extend(bad_link(table, "survey"));
    report.diagnostics.extend(bad_mailbox(table, "email"));
    let is_name_told = kind_in_name(table, report);
    doubled_kinds(table, is_name_told, report);
    let logo = picture(table, "logo", &PICTURE_KINDS, report);
    Commune {
        name: table.string("name").unwrap_or_default(),
        kind: table.string("kind").unwrap_or_default(),
        province: table.string("province"),
        address: table.string("address"),
        phones: table.tables("phones").into_iter().filter_map(|row| phone(row, report)).collect(),
        email: table.string("email"),
        hours: hours::all(table, "[[commune.hours]]", report),
        counters: table.tables("counters").into_iter().filter_map(|row| counter(row, report)).collect(),
        remote: table.flag("remote").is_some_and(|flag| flag.value),
        also_serves: table.strings("also_serves"),
        hamlet_word: table.string("hamlet_word"),
        logo,
        online: table.string("online"),
        lookup: table.string("lookup"),
        feedback: feedback(table.table("feedback"), report),
        pay: pay(table),
        payment: table.table("payment").and_then(|row| payment(row, report)),
        survey: table.string("survey"),
    }
}

fn phone(row: Node<'_>, report: &mut Report) -> Option<Phone> {
    report.diagnostics.extend(bad_phone(row, "number"));
    Some(Phone { label: row.string("label"), number: row.string("number")? })
}

fn feedback(table: Option<Node<'_>>, report: &mut Report) -> Feedback {
    let Some(table) = table else { return Feedback::default() };
    report.diagnostics.extend(bad_link(table, "link"));
    report.diagnostics.extend(bad_phone(table, "phone"));
    report.diagnostics.extend(bad_mailbox(table, "email"));
    Feedback {
        phone: table.string("phone"),
        email: table.string("email"),
        address: table.string("address"),
        link: table.string("link"),
    }
}

fn counter(row: Node<'_>, report: &mut Report) -> Option<Counter> {
    report.diagnostics.extend(bad_phone(row, "phone"));
    Some(Counter {
        name: row.string("name")?,
        address: row.string("address"),
        phone: row.string("phone"),
        fields: references(row, "fields"),
        two_on_site: row.flag("two_on_site").is_some_and(|flag| flag.value),
    })
}

fn payment(row: Node<'_>, report: &mut Report) -> Option<Payment> {
    let account = row.string("account");
    let code = row.text("code").and_then(|code| match payment_code::check(code.value) {
        Ok(paid_to) => {
            let bare = |text: &str| text.chars().filter(|ch| ch.is_alphanumeric()).collect::<String>();
            if let (Some(own), Some(paid_to)) = (&account, paid_to)
                && !bare(own).eq_ignore_ascii_case(&bare(&paid_to))
            {
                let other = Mistake::CodeOfOtherAccount { written: own, in_code: &paid_to };
                report.push(Diagnostic::new(other).span(code.span));
            }
            Some(code.value.trim().to_owned())
        }
        Err(flaw) => {
            report.push(Diagnostic::new(Mistake::BadPaymentCode { why: flaw.words() }).span(code.span));
            None
        }
    });
    Some(Payment {
        bank: row.string("bank")?,
        account: account?,
        holder: row.string("holder")?,
        note: row.string("note"),
        code,
    })
}
