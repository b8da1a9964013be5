//! What the province charges, resolution by resolution: where each amount of the procedures' pages comes from.

use serde::Serialize;

use super::Link;
use super::head::Head;
use super::history::Mention;
use crate::catalogue::{FeeResolution, FeeRow, Note, Via};
use crate::prose::safe_address;
use crate::render::words;
use crate::site::{Site, address};

#[derive(Debug, Serialize)]
pub struct View<'a> {
    head: Head,
    resolutions: Vec<Resolution<'a>>,
}

#[derive(Debug, Serialize)]
struct Resolution<'a> {
    name: String,
    title: Option<&'a str>,
    /// "Áp dụng từ 01/8/2026", "Sắp áp dụng từ …", "Đã hết áp dụng sau …"
    state: String,
    over: bool,
    links: Vec<Link>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    procedures: Vec<Mention>,
    /// "Nộp trên mạng"; absent for all ways.
    ways: Option<String>,
    /// "Lệ phí 8.000 đồng mỗi bản"
    amount: String,
    details: Vec<String>,
    exempt: Vec<String>,
    note: Option<String>,
}

pub fn view(site: &Site) -> View<'_> {
    let title = "Mức thu do Hội đồng nhân dân tỉnh quy định";
    let description =
        "Phí, lệ phí theo nghị quyết của Hội đồng nhân dân tỉnh: mức thu, ai được miễn, áp dụng từ ngày nào.";
    View {
        head: Head::new(site, address::FEES, title, description),
        resolutions: site.shelves.resolutions.iter().map(|one| resolution(site, one)).collect(),
    }
}

fn resolution<'a>(site: &'a Site, one: &'a FeeResolution) -> Resolution<'a> {
    Resolution {
        name: one.name(),
        title: one.title.as_deref(),
        state: state(site, one),
        over: one.effective_to.is_some_and(|to| to < site.day),
        links: links(one),
        rows: one.rows.iter().map(|row| self::row(site, row)).collect(),
    }
}

fn links(one: &FeeResolution) -> Vec<Link> {
    let own = one.file.as_deref().map(|file| Link {
        href: address::relative(address::FEES, &address::asset(file)),
        text: "Tệp nghị quyết".to_owned(),
    });
    let link = one.link.as_deref().and_then(safe_address);
    let link = link.map(|href| Link { href, text: "Nơi đăng nghị quyết".to_owned() });
    own.into_iter().chain(link).collect()
}

fn state(site: &Site, one: &FeeResolution) -> String {
    match (one.effective_from, one.effective_to) {
        (_, Some(to)) if to < site.day => format!("Đã hết áp dụng sau {}", words::date(to)),
        (Some(from), _) if from > site.day => format!("Sắp áp dụng, từ {}", words::date(from)),
        (Some(from), Some(to)) => format!("Áp dụng từ {} đến hết {}", words::date(from), words::date(to)),
        (Some(from), None) => format!("Áp dụng từ {}", words::date(from)),
        (None, _) => words::NOT_IN_SOURCE.to_owned(),
    }
}

fn row(site: &Site, row: &FeeRow) -> Row {
    let mention = |code: &str| match site.entry(code) {
        Some(entry) => Mention {
            text: entry.procedure.spoken_name().to_owned(),
            href: Some(address::relative(address::FEES, &entry.address)),
        },
        None => Mention { text: format!("thủ tục mã {code}"), href: None },
    };
    let said = words::fee(&row.fee);
    let all = Via::ALL.iter().all(|via| row.is_for(*via));
    Row {
        procedures: row.codes.iter().map(|one| mention(&one.code)).collect(),
        ways: (!all).then(|| words::ways(&row.via, words::via)),
        amount: format!("{}: {}", said.kind, said.amount),
        details: said.details,
        exempt: said.exempt,
        note: match &row.fee.note {
            Some(Note::Here(text)) => Some(text.clone()),
            _ => None,
        },
    }
}
