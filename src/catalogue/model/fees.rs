//! What the provincial council charges (nghị quyết của Hội đồng nhân dân tỉnh), and how it fills what procedures leave
//! open.
//!
//! Luật Phí và lệ phí 97/2015/QH13 lets provincial councils set fees and charges; the national record of such a
//! procedure says "set by the province", or nothing. What a procedure states itself is never replaced.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Channel, Fee, FeeKind, Origin, Procedure, Reference, Stated, Via};
use crate::source::Hash;
use crate::vietnamese::short_date;

/// One file of `content/fees/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeResolution {
    pub origin: Origin,
    pub number: String,
    pub date: Option<Date>,
    pub issuer: Option<String>,
    pub title: Option<String>,
    /// `None` only where the author's mistake was reported.
    pub effective_from: Option<Date>,
    /// The last day.
    pub effective_to: Option<Date>,
    pub link: Option<String>,
    pub rows: Vec<FeeRow>,
}

/// One fee of a resolution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeRow {
    pub codes: Vec<Reference>,
    /// Empty: all ways.
    pub via: Vec<Via>,
    /// Free or an amount; its basis is the resolution.
    pub fee: Fee,
}

impl FeeResolution {
    pub fn holds_on(&self, day: Date) -> bool {
        self.effective_from.is_some_and(|from| from <= day) && self.effective_to.is_none_or(|to| day <= to)
    }

    /// "Nghị quyết 05/2026/NQ-HĐND ngày 10/7/2026 của Hội đồng nhân dân tỉnh"
    pub fn name(&self) -> String {
        let is_named = self.number.to_lowercase().starts_with("nghị quyết");
        let mut name = if is_named { self.number.clone() } else { format!("Nghị quyết {}", self.number) };
        if let Some(day) = self.date {
            name.push_str(&format!(" ngày {}", short_date(day)));
        }
        if let Some(issuer) = &self.issuer {
            name.push_str(&format!(" của {issuer}"));
        }
        name
    }
}

impl FeeRow {
    pub fn is_for(&self, via: Via) -> bool {
        self.via.is_empty() || self.via.contains(&via)
    }
}

impl Fee {
    /// Whether the row holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether the row leaves the amount to the province, or says nothing at all.
    pub fn is_open(&self) -> bool {
        match &self.stated {
            Stated::SetByProvince | Stated::NotStated => true,
            Stated::Amount { set_by_province, .. } => *set_by_province,
            Stated::Free | Stated::SeeText => false,
        }
    }
}

/// All rows of all resolutions by the code they are for.
pub struct Rates<'a> {
    by_code: BTreeMap<&'a str, Vec<Rate<'a>>>,
}

#[derive(Clone, Copy)]
struct Rate<'a> {
    resolution: &'a FeeResolution,
    /// Index of [`FeeResolution::rows`].
    index: usize,
}

impl Rate<'_> {
    fn row(&self) -> &FeeRow {
        &self.resolution.rows[self.index]
    }

    /// The row as a procedure's own, with its source.
    fn fee(&self) -> Fee {
        let fee = self.row().fee.clone();
        Fee {
            basis: Some(self.resolution.name()),
            valid_to: fee.valid_to.or(self.resolution.effective_to),
            ..fee
        }
    }
}

impl<'a> Rates<'a> {
    pub fn of(resolutions: &'a [FeeResolution]) -> Self {
        let mut by_code: BTreeMap<&str, Vec<Rate<'_>>> = BTreeMap::new();
        for resolution in resolutions {
            for (index, row) in resolution.rows.iter().enumerate() {
                for code in &row.codes {
                    by_code.entry(&code.code).or_default().push(Rate { resolution, index });
                }
            }
        }
        Self { by_code }
    }

    /// The procedure with what holds on a day in the place of what it leaves open; the very same one where there is
    /// nothing to fill in. Its origin's hash then tells of the resolutions too.
    pub fn fill(&self, procedure: &Arc<Procedure>, day: Date) -> Arc<Procedure> {
        let rates: Vec<Rate<'_>> = self.by_code.get(procedure.code.as_str()).map_or_else(Vec::new, |rates| {
            let holds = |rate: &&Rate<'_>| rate.resolution.holds_on(day) && rate.row().fee.holds_on(day);
            rates.iter().filter(holds).copied().collect()
        });
        if rates.is_empty() {
            return procedure.clone();
        }
        let channels: Vec<Channel> =
            procedure.channels.iter().flat_map(|channel| filled(channel, &rates, day)).collect();
        if channels == procedure.channels {
            return procedure.clone();
        }
        let mut seen = procedure.origin.hash.0.to_vec();
        for rate in &rates {
            seen.extend_from_slice(&rate.resolution.origin.hash.0);
            seen.extend_from_slice(&rate.index.to_le_bytes());
        }
        let origin = Origin { hash: Hash::of(&seen), ..procedure.origin.clone() };
        Arc::new(Procedure { channels, origin, ..Procedure::clone(procedure) })
    }
}

/// A channel with its fees filled in: as many channels as its ways come to differ.
fn filled(channel: &Channel, rates: &[Rate<'_>], day: Date) -> Vec<Channel> {
    let mut channels: Vec<Channel> = Vec::new();
    for &via in &channel.via {
        let of_way: Vec<Rate<'_>> = rates.iter().filter(|rate| rate.row().is_for(via)).copied().collect();
        let fees = fees(&channel.fees, &of_way, day);
        match channels.iter_mut().find(|known| known.fees == fees) {
            Some(known) => known.via.push(via),
            None => {
                let id = channel.id.clone().filter(|_| channels.is_empty());
                channels.push(Channel { id, via: vec![via], fees, ..channel.clone() });
            }
        }
    }
    channels
}

/// Each open row gives way to the rates of its kind, one that says nothing to all of them. Where the procedure states
/// no fee by itself, rates of other kinds come behind.
fn fees(own: &[Fee], rates: &[Rate<'_>], day: Date) -> Vec<Fee> {
    let mut left: Vec<Rate<'_>> = rates.to_vec();
    let mut fees: Vec<Fee> = Vec::new();
    for fee in own {
        if !fee.holds_on(day) || !fee.is_open() {
            fees.push(fee.clone());
            continue;
        }
        let fits = |kind: FeeKind| fee.stated == Stated::NotStated || kind == fee.kind;
        if !rates.iter().any(|rate| fits(rate.row().fee.kind)) {
            fees.push(fee.clone());
            continue;
        }
        let (here, rest): (Vec<Rate<'_>>, Vec<Rate<'_>>) =
            left.into_iter().partition(|rate| fits(rate.row().fee.kind));
        left = rest;
        let mut here = here.iter().map(Rate::fee);
        if let Some(first) = here.next() {
            fees.push(Fee { note: first.note.clone().or(fee.note.clone()), ..first });
        }
        fees.extend(here);
    }
    let states = |fee: &Fee| fee.holds_on(day) && matches!(fee.stated, Stated::Free | Stated::Amount { .. });
    if !own.iter().any(|fee| states(fee) && !fee.is_open()) {
        fees.extend(left.iter().map(Rate::fee));
    }
    fees
}
