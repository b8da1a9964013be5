//! What is said of a procedure, an answer or a rate that rests on a repealed text: that, and to ask. Whether it is otherwise itself
//! nobody here can tell.

use serde::Serialize;

use super::Subject;
use crate::catalogue::kinds::laws::successors;
use crate::catalogue::{Law, LegalBasis, Life, law_key, law_name};
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
    let cited = rows.filter_map(|(row, basis)| repealed(subject, row, basis));
    let fees = subject.procedure.channels.iter().flat_map(|channel| &channel.fees);
    let charged = fees.filter_map(|fee| repealed_text(subject.site, fee.basis.as_deref()?, None));
    said(subject.site, cited.chain(charged), TEXT.laws.may_have_changed)
}

/// The same of an answer.
pub(crate) fn notice_of_answer(site: &Site, basis: &[LegalBasis]) -> Option<LawNotice> {
    let cited = basis.iter().filter_map(|one| repealed_basis(site, one));
    said(site, cited, TEXT.laws.answer_may_have_changed)
}

/// What a fee resolution rests on is itself.
pub(crate) fn notice_of_rates(site: &Site, number: &str, issuer: Option<&str>) -> Option<LawNotice> {
    said(site, repealed_text(site, number, issuer), TEXT.laws.rate_may_have_changed)
}

/// What is known of a row's text, where it is repealed on the site's day.
pub(crate) fn repealed_basis<'a>(site: &'a Site, basis: &LegalBasis) -> Option<&'a Law> {
    repealed_text(site, basis.number.as_deref()?, basis.issuer.as_deref())
}

fn repealed_text<'a>(site: &'a Site, written: &str, issuer: Option<&str>) -> Option<&'a Law> {
    let of_the_day = || site.known_laws.iter().filter(|law| law.is_repealed_on(site.day));
    of_the_day().next()?;
    let key = law_key(written)?;
    of_the_day().find(|law| law.key == key && law.is_of(issuer))
}

/// Each text once, and what follows from it.
fn said<'a>(site: &Site, all: impl IntoIterator<Item = &'a Law>, last: &str) -> Option<LawNotice> {
    let mut laws: Vec<&Law> = Vec::new();
    for law in all {
        if !laws.iter().any(|known| known.key == law.key) {
            laws.push(law);
        }
    }
    if laws.is_empty() {
        return None;
    }
    let mut said: Vec<String> = laws.into_iter().map(|law| sentence(site, law)).collect();
    said.push(last.to_owned());
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
    (said.collect::<Vec<_>>(), notice(subject))
}
