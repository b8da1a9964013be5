//! Clause after clause of a text about money put together.
//!
//! In: clauses. Out: a [`Tariff`]. A header, the first words of a sentence and a list hold for what follows them as far as
//! bullets and semicolons say so; where they do not, the text is not clear.

use super::online::online_share;
use super::sort::{is_tier, opens_place, sort};
use super::{Cost, Rate, Tariff, has_amount};
use crate::catalogue::FeeKind;
use crate::import::fees::clause::{Clause, Joint};
use crate::import::fees::exempt::{Exempt, OTHERS, exempt, listed};
use crate::import::fees::price::{self, Piece, Price, pieces};
use crate::import::fees::small::{begins, has, has_any, small, trimmed};
use crate::import::fees::{leftover, says, spelled, way, window};

/// What was read so far, and what still holds for the next clause.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) out: Tariff,
    /// A list of those who do not pay is going on.
    listing: Option<Listing>,
    /// "Phí thẩm định:" above the prices, with its bullet.
    header: Option<(Option<char>, Price)>,
    /// What the first clause of a sentence began with, and what it had behind its first colon.
    outer: Vec<String>,
    inner: Option<String>,
    last: Option<Price>,
    /// The first rate of the line, to which a limit belongs.
    line: usize,
    all_when: Vec<String>,
    /// A resolution is named by its number.
    cited: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Listing {
    /// Behind semicolons, to the end of the sentence.
    Sentence,
    /// Clause by clause, under bullets or none.
    Clauses(Option<char>),
}

impl Reader {
    pub(crate) fn add(&mut self, clause: &Clause<'_>, next: Option<&Clause<'_>>) {
        if clause.joint == Joint::Line {
            self.line = self.out.rates.len();
        }
        if clause.joint != Joint::List {
            self.outer.clear();
            self.inner = None;
            self.last = None;
        }
        if self.goes_on(clause) {
            self.exempted(listed(clause.text));
            return;
        }
        self.listing = None;
        let named = self.named(clause.text);
        if self.online(clause.text) || self.exemption(&Clause { text: named, ..*clause }, next) {
            return;
        }
        if says::free(clause.text) && !has_amount(clause.text) {
            self.rate(Rate { cost: Cost::Free, kind: kind_of_free(clause.text), ..Rate::default() });
            return;
        }
        if self.free_of(clause.text) {
            return;
        }
        match pieces(clause.text) {
            None => self.out.clear = false,
            Some(pieces) if pieces.iter().any(|piece| !matches!(piece, Piece::Words(_))) => {
                self.priced(clause, pieces)
            }
            Some(_) => self.worded(clause, next),
        }
    }

    fn goes_on(&self, clause: &Clause<'_>) -> bool {
        let fits = match self.listing {
            None => return false,
            Some(Listing::Sentence) => clause.joint == Joint::List,
            Some(Listing::Clauses(None)) => {
                clause.joint == Joint::List || clause.mark.is_some() || clause.joint == Joint::Line
            }
            Some(Listing::Clauses(mark)) => {
                clause.joint == Joint::List || (clause.mark.is_some() && clause.mark != mark)
            }
        };
        let low = small(clause.text);
        let begins_anew = begins(
            &low,
            &[
                "mức",
                "phí",
                "lệ phí",
                "miễn",
                "giảm",
                "không thu",
                "mức thu",
                "thu",
                "đối tượng giảm",
                "đối tượng được giảm",
                "trừ",
                "ngoại trừ",
                "riêng",
                "còn lại",
                "nộp",
            ],
        ) || has_any(&low, OTHERS)
            || has_any(&low, &["phải nộp", "thu theo", "mức thu"])
            || says::set_by_province(clause.text);
        fits && !begins_anew
            && !has_amount(clause.text)
            && !says::changes_amount(clause.text)
            && !clause.text.ends_with(':')
    }

    fn exempted(&mut self, whom: &str) {
        let whom = trimmed(whom).to_owned();
        if !whom.is_empty() && !self.out.exempt.contains(&whom) {
            self.out.exempt.push(whom);
        }
    }

    /// "Lệ phí: Miễn …": the name before a colon is that of all that follows, where no other is.
    fn named<'a>(&mut self, clause: &'a str) -> &'a str {
        let Some((label, rest)) = clause.split_once(':') else { return clause };
        let names_only = price::limit(trimmed(label)).is_none() && !trimmed(rest).is_empty();
        if !names_only {
            return clause;
        }
        if self.header.is_none() {
            self.header = Some((None, Price { kind: price::kind(trimmed(label)), ..Price::default() }));
        }
        rest.trim_start()
    }

    /// "Mức thu khi nộp trực tuyến bằng 50% mức thu trên".
    fn online(&mut self, clause: &str) -> bool {
        let Some(share) = online_share(clause) else { return false };
        match self.out.online.replace(share) {
            Some(other) if other != share => self.out.clear = false,
            _ => {}
        }
        true
    }

    /// "Cấp lần đầu: miễn phí".
    fn free_of(&mut self, clause: &str) -> bool {
        let Some((whom, free)) = clause.rsplit_once(':') else { return false };
        let says_free = says::free(&format!("Phí: {free}")) && !has_amount(free);
        let Some(when) = price::limit(trimmed(whom)).filter(|_| says_free && !whom.contains(':')) else {
            return false;
        };
        self.rate(Rate {
            cost: Cost::Free,
            when: vec![when.to_owned()],
            kind: price::kind(whom).or_else(|| kind_of_free(free)),
            ..Rate::default()
        });
        true
    }

    fn exemption(&mut self, clause: &Clause<'_>, next: Option<&Clause<'_>>) -> bool {
        if has_amount(clause.text) || says::free(clause.text) {
            return false;
        }
        match exempt(clause.text) {
            None => return false,
            // "Không thu phí đến hết ngày 31/12/2030": free for a time, or by a way for a time, and nobody's exemption.
            Some(Exempt::For(whom)) if window::names_days(whom) => {
                let Some(_) = window::window(whom) else { return false };
                self.rate(Rate {
                    cost: Cost::Free,
                    when: vec![whom.to_owned()],
                    kind: kind_of_free(clause.text),
                    ..Rate::default()
                });
            }
            Some(Exempt::For(whom)) => {
                self.exempted(whom);
                self.listing = Some(Listing::Sentence);
            }
            Some(Exempt::Listed) => {
                // A list that does not come is none.
                self.out.clear &= next.is_some();
                self.listing = Some(Listing::Clauses(clause.mark));
            }
        }
        true
    }

    fn priced(&mut self, clause: &Clause<'_>, pieces: Vec<Piece<'_>>) {
        self.out.clear &= !price::has_bare_numbers(clause.text) && spelled::agree(clause.text);
        for piece in pieces {
            match piece {
                Piece::Price(price) => self.price(clause, price),
                Piece::Limit(text) => self.limit(text),
                Piece::Words(text) => self.rest(text),
            }
        }
    }

    fn price(&mut self, clause: &Clause<'_>, price: Price) {
        let mut when = self.headers(clause);
        if price.goes_on
            && let Some(last) = &self.last
        {
            when.extend(
                last.when
                    .iter()
                    .take(last.when.len().saturating_sub(usize::from(!price.when.is_empty())))
                    .cloned(),
            );
            when.retain(|one| !self.outer.contains(one));
        }
        let inherits = price.when.len() == 1 && !self.outer.is_empty() && self.is_inner(&price.when[0]);
        if price.goes_on || inherits || price.when.first().is_some_and(|first| is_tier(first)) {
            when.extend(self.outer.iter().filter(|outer| !price.when.contains(outer)).cloned());
        }
        let is_zero = price.money.as_ref().is_some_and(|money| money.amount == 0);
        // "0 đồng (không thu phí)" says it twice.
        when.extend(price.when.iter().filter(|when| !(is_zero && says::free(when))).cloned());
        when.dedup();
        if self.outer.is_empty() && (price.when.len() > 1 || opens_place(&price)) {
            let whole = price.when.len();
            self.inner = price.when.get(1).cloned();
            self.outer = price.when[..whole.saturating_sub(1).max(1)].to_vec();
        }
        let header_kind = self.header.as_ref().and_then(|(_, header)| header.kind);
        let cost = match &price.money {
            None => Cost::Row,
            Some(money) if money.amount == 0 => Cost::Free,
            Some(money) => Cost::Money(money.clone()),
        };
        let rate =
            Rate { cost, per: price.per.clone(), when, kind: price.kind.or(header_kind), ..Rate::default() };
        self.last = Some(price);
        self.rate(rate);
    }

    /// Whether a condition stands under the one that its sentence began with: it is of the sort of what stood there
    /// first. Where that cannot be told the text is not clear.
    fn is_inner(&mut self, condition: &str) -> bool {
        let (own, outer) = (sort(condition), sort(&self.outer[0]));
        let inner = self.inner.as_deref().and_then(sort);
        let beside = own.is_some() && own == outer;
        let under = own.is_some() && own == inner;
        self.out.clear &= is_tier(condition) || beside != under;
        under
    }

    /// What the headers above a clause limit it to.
    fn headers(&mut self, clause: &Clause<'_>) -> Vec<String> {
        match &self.header {
            Some((mark, header)) if mark.is_none() || clause.joint == Joint::List || clause.mark != *mark => {
                header.when.clone()
            }
            Some(_) => {
                self.header = None;
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub(crate) fn rate(&mut self, mut rate: Rate) {
        let mut kept = Vec::new();
        for when in rate.when.drain(..) {
            rate.via.extend(way::ways(&when));
            match window::window(&when) {
                Some(found) => {
                    (rate.from, rate.to) = (found.from.or(rate.from), found.to.or(rate.to));
                    kept.extend((!found.rest.is_empty()).then_some(found.rest));
                }
                None => kept.push(when),
            }
        }
        rate.via.sort_unstable();
        rate.via.dedup();
        rate.when = kept;
        self.out.rates.push(rate);
    }

    /// The most that is paid: of all prices of its line.
    fn limit(&mut self, text: &str) {
        let from = self.line.min(self.out.rates.len());
        if self.out.rates[from..].is_empty() {
            self.out.clear = false;
        }
        for rate in &mut self.out.rates[from..] {
            rate.limits.push(trimmed(text).to_owned());
        }
    }

    /// Words behind a price and a comma.
    fn rest(&mut self, text: &str) {
        match exempt(text) {
            Some(Exempt::For(whom)) => self.exempted(whom),
            _ if says::changes_amount(text) => self.out.words.push(text.to_owned()),
            _ if leftover::excepts(text) && !begins(&small(text), &["trừ", "ngoại trừ"]) => {
                self.out.unread.push(text.to_owned());
            }
            _ if price::is_remark(text) => {}
            // What is not understood behind a price limits it.
            _ => {
                if let Some(rate) = self.out.rates.last_mut() {
                    rate.when.push(price::condition(text).to_owned());
                }
            }
        }
    }

    /// A clause without a price.
    fn worded(&mut self, clause: &Clause<'_>, next: Option<&Clause<'_>>) {
        let text = clause.text;
        if price::has_bare_numbers(text) {
            self.out.clear = false;
        }
        if text.ends_with(':') && next.is_some() {
            self.headed(clause);
        } else if says::changes_amount(text) || says::fee_by_law(text) {
            self.out.words.push(text.to_owned());
        } else if leftover::excepts(text) && (says::cites_resolution(text) || says::set_by_province(text)) {
            // "Mức thu do HĐND tỉnh quyết định, trừ …": who decides is told; whom it takes out stays in words.
            let low = small(text);
            let free = has_any(&low, &["miễn", "không thu", "không phải nộp"]);
            if !free
                || has_any(&low, &["trừ", "ngoại trừ", "đối tượng", "trường hợp"])
                    && !begins(&low, &["miễn", "không thu"])
            {
                self.cited |= says::cites_resolution(text);
                self.out.province |= !self.cited;
            }
            self.out.unread.push(text.to_owned());
        } else if says::cites_resolution(text) {
            self.cited = true;
        } else if says::set_by_province(text) {
            self.by_province(text);
        } else if let Some(when) = says::only_when(text) {
            self.all_when.push(when.to_owned());
        } else {
            self.out.other_fees |= has_any(&small(text), &["phí", "lệ phí", "mức thu", "giá"]);
            if !leftover::is_harmless(text) {
                self.out.unread.push(text.to_owned());
            }
        }
    }

    /// "Đối với trường hợp quá hạn: do HĐND tỉnh quy định" leaves open only that case.
    fn by_province(&mut self, text: &str) {
        let case = text.split_once(':').and_then(|(case, _)| price::limit(trimmed(case)));
        match case {
            Some(case) => self.rate(Rate {
                cost: Cost::Province,
                when: vec![case.to_owned()],
                kind: price::kind(text),
                ..Rate::default()
            }),
            None => self.out.province = true,
        }
    }

    fn headed(&mut self, clause: &Clause<'_>) {
        let label = trimmed(clause.text);
        let when = price::limit(label).map(str::to_owned);
        let above = self.header.as_ref().and_then(|(_, header)| header.kind);
        let kind = price::kind(label).or(above);
        let header = Price { when: when.into_iter().collect(), kind, ..Price::default() };
        // A header under another one: which of the next prices are under which cannot be told.
        let nested = self
            .header
            .as_ref()
            .is_some_and(|(mark, before)| !before.when.is_empty() && *mark != clause.mark);
        self.out.clear &= !nested;
        self.header = Some((clause.mark, header));
    }

    pub(crate) fn finish(mut self) -> Tariff {
        for rate in &mut self.out.rates {
            rate.when.extend(self.all_when.iter().cloned());
        }
        if self.out.rates.is_empty() {
            self.out.when = self.all_when;
        }
        // The resolution that an amount stands in leaves nothing open.
        self.out.province |= self.cited && self.out.rates.is_empty();
        self.out.cited = self.cited;
        self.out
    }
}

fn kind_of_free(text: &str) -> Option<FeeKind> {
    let low = small(text);
    price::kind(text).or_else(|| has(&low, "lệ phí").then_some(FeeKind::Charge))
}
