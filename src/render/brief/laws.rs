//! What is said of a procedure that rests on a repealed text: that, and to ask. Whether the procedure itself is otherwise
//! nobody here can tell.

use serde::Serialize;

use super::Subject;
use crate::catalogue::kinds::laws::successors;
use crate::catalogue::{Law, LegalBasis, Life, law_name};
use crate::render::words;
use crate::site::{LawEntry, Site};
use crate::strings::TEXT;

/// That texts it rests on are repealed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LawNotice {
    /// Without a full stop.
    pub(crate) title: &'static str,
    pub(crate) text: String,
    /// Both in a line, for where there is little room: which text it is stands on the page.
    #[serde(skip)]
    pub(crate) in_short: &'static str,
}

/// The text that a row of the legal basis is, where it is one of the site's.
pub(crate) fn text_of<'a>(subject: &Subject<'a>, row: usize) -> Option<&'a LawEntry> {
    let id = subject.laws.get(row).copied().flatten()?;
    Some(&subject.site.laws[id])
}

/// What is known of a row's text, where it is repealed.
pub(crate) fn repealed<'a>(subject: &Subject<'a>, row: usize, basis: &LegalBasis) -> Option<&'a Law> {
    let law = text_of(subject, row)?.repealed_on(subject.day)?;
    law.is_of(basis.issuer.as_deref()).then_some(law)
}

pub(crate) fn notice(subject: &Subject<'_>) -> Option<LawNotice> {
    if subject.entry.life != Life::InForce {
        return None;
    }
    let rows = subject.procedure.legal_basis.iter().enumerate();
    let mut laws: Vec<&Law> = Vec::new();
    for law in rows.filter_map(|(row, basis)| repealed(subject, row, basis)) {
        if !laws.iter().any(|known| known.key == law.key) {
            laws.push(law);
        }
    }
    if laws.is_empty() {
        return None;
    }
    let mut said: Vec<String> = laws.into_iter().map(|law| sentence(subject.site, law)).collect();
    said.push(TEXT.laws.may_have_changed.to_owned());
    let (title, in_short) = (TEXT.laws.basis_repealed, TEXT.laws.basis_repealed_in_short);
    Some(LawNotice { title, text: said.join(" "), in_short })
}

/// "Nghị định 42/2022/NĐ-CP đã hết hiệu lực từ 01/7/2026, thay bằng Nghị định 10/2026/NĐ-CP."
fn sentence(site: &Site, law: &Law) -> String {
    format!("{} {}.", law.name(), state(site, law).unwrap_or_default())
}

/// "đã hết hiệu lực từ 01/7/2026, thay bằng Nghị định 10/2026/NĐ-CP"; `None` where nothing says that it is repealed.
pub(crate) fn state(site: &Site, law: &Law) -> Option<String> {
    let day = law.repealed?;
    let names: Vec<String> =
        successors(&site.known_laws, law, site.day.max(day)).into_iter().map(law_name).collect();
    let mut said = match day <= site.day {
        true => TEXT.laws.repealed(&words::date(day)),
        false => TEXT.laws.to_be_repealed(&words::date(day)),
    };
    if !names.is_empty() {
        said.push_str(&TEXT.laws.replaced_by(&names.join(", ")));
    }
    Some(said)
}

/// All that pages and prints of a procedure say of the texts it rests on, besides what it says itself.
pub(super) fn follows_from<'a>(subject: &Subject<'a>) -> impl Serialize + use<'a> {
    let rows = subject.procedure.legal_basis.iter().enumerate();
    let said = rows.map(|(row, basis)| {
        let state = repealed(subject, row, basis).and_then(|law| state(subject.site, law));
        (text_of(subject, row).and_then(|text| text.address.as_deref()), state)
    });
    said.collect::<Vec<_>>()
}
