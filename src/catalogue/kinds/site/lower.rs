//! `niemyet.toml`: the site, the commune, the home page, the prints.

use crate::diagnostic::{Diagnostic, Mistake, Report, Span};

use super::{Commune, Config, Counter, Feedback, Hours, Phone};
use crate::catalogue::keys::words::DAYS as DAY_NAMES;
use crate::catalogue::lower::dossier::{PICTURE_KINDS, content_path};
use crate::catalogue::lower::identity::{references, references_once};
use crate::catalogue::lower::{bad_link, times};
use crate::catalogue::model::{Chosen, PrintFormat, Prints, Reference};
use crate::catalogue::raw::{At, Node};

/// The format this program reads.
pub(crate) const FORMAT: u64 = 1;

/// The configuration, and where the logo is named.
pub(crate) fn site(root: Node<'_>, report: &mut Report) -> (Config, Option<Span>) {
    format(root, report);
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
        commune,
        prints: prints(root.table("prints")),
    };
    (config, logo.map(|logo| logo.span))
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

/// The public address without a `/` at its end; one that nobody outside can open counts as none.
fn base_url(root: Node<'_>, site: Option<Node<'_>>, report: &mut Report) -> Option<String> {
    let Some(site) = site.filter(|site| site.has("base_url")) else {
        report.push(Diagnostic::new(Mistake::NoBaseUrl).span(site.unwrap_or(root).span()));
        return None;
    };
    if let Some(mistake) = bad_link(site, "base_url") {
        report.push(mistake);
        return None;
    }
    let written = site.text("base_url")?;
    if written.value.contains(['?', '#']) {
        report.push(Diagnostic::new(Mistake::BadLink { written: &written.value }).span(written.span));
        return None;
    }
    if is_private(host(written.value)) {
        report.push(Diagnostic::new(Mistake::PrivateBaseUrl { address: &written.value }).span(written.span));
        return None;
    }
    Some(written.value.trim_end_matches('/').to_owned())
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

/// Names that RFC 2606 and RFC 6761 keep for examples and for one's own machine.
fn is_private(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let last = host.rsplit('.').next().unwrap_or("");
    matches!(last, "localhost" | "example" | "test" | "invalid" | "local" | "internal")
        || host.starts_with("127.")
        || host.starts_with("192.168.")
        || host.starts_with("10.")
        || host.starts_with('[')
        || ["example.com", "example.org", "example.net", "example.vn"].iter().any(|name| {
            host.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
}

fn commune(table: Node<'_>, report: &mut Report) -> Commune {
    report.diagnostics.extend(bad_link(table, "online"));
    let logo = table.text("logo").and_then(|logo| match content_path(&logo, &PICTURE_KINDS) {
        Ok(path) => Some(path),
        Err(mistake) => {
            report.push(*mistake);
            None
        }
    });
    Commune {
        name: table.string("name").unwrap_or_default(),
        kind: table.string("kind").unwrap_or_default(),
        province: table.string("province"),
        address: table.string("address"),
        phones: table.tables("phones").into_iter().filter_map(phone).collect(),
        email: table.string("email"),
        hours: table.tables("hours").into_iter().map(|row| hours(row, report)).collect(),
        counters: table.tables("counters").into_iter().filter_map(counter).collect(),
        remote: table.flag("remote").is_some_and(|flag| flag.value),
        also_serves: table.strings("also_serves"),
        hamlet_word: table.string("hamlet_word"),
        logo,
        online: table.string("online"),
        feedback: feedback(table.table("feedback"), report),
    }
}

fn phone(row: Node<'_>) -> Option<Phone> {
    Some(Phone { label: row.string("label"), number: row.string("number")? })
}

fn feedback(table: Option<Node<'_>>, report: &mut Report) -> Feedback {
    let Some(table) = table else { return Feedback::default() };
    report.diagnostics.extend(bad_link(table, "link"));
    Feedback {
        phone: table.string("phone"),
        email: table.string("email"),
        address: table.string("address"),
        link: table.string("link"),
    }
}

fn hours(row: Node<'_>, report: &mut Report) -> Hours {
    for key in ["days", "open"] {
        if row.has(key) && row.texts(key).is_empty() {
            report.push(Diagnostic::new(Mistake::EmptyList { key: &key }).span(row.key_span(key)));
        }
    }
    let number =
        |word: At<&str>| DAY_NAMES.iter().position(|day| day.name == word.value).map(|at| at as u8 + 1);
    let mut days: Vec<u8> = row.texts("days").into_iter().filter_map(number).collect();
    days.sort_unstable();
    days.dedup();
    let mut open = Vec::new();
    for span in row.texts("open") {
        match times::hours(span.value) {
            Some(ends) => open.push(ends),
            None => report.push(times::bad_hours(&span)),
        }
    }
    let (from, to) = (row.date("from"), row.date("to"));
    if let (Some(from), Some(to)) = (&from, &to)
        && to.value < from.value
    {
        let wrong = Diagnostic::new(Mistake::DateOrder {
            last: &"to",
            last_day: &to.value,
            first: &"from",
            first_day: &from.value,
        });
        report.push(wrong.span(to.span.clone()));
    }
    Hours {
        days,
        open,
        note: row.string("note"),
        fields: references(row, "fields"),
        from: from.map(|date| date.value),
        to: to.map(|date| date.value),
    }
}

fn counter(row: Node<'_>) -> Option<Counter> {
    Some(Counter {
        name: row.string("name")?,
        address: row.string("address"),
        phone: row.string("phone"),
        fields: references(row, "fields"),
    })
}
