//! How resolutions fill what procedures leave open.
//!
//! On a day a procedure shows the fees that hold and those that are decided for a day to come, each with its days; a fee
//! that is over is gone. What a procedure states itself is never replaced.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{FeeResolution, FeeRow};
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::model::{Channel, Fee, Life, Stated};
use crate::source::Hash;

/// All rows of all resolutions by the code they are for.
pub(crate) struct Filling<'a> {
    by_code: BTreeMap<&'a str, Vec<RowOf<'a>>>,
}

#[derive(Clone, Copy)]
struct RowOf<'a> {
    resolution: &'a FeeResolution,
    /// Index of [`FeeResolution::rows`].
    index: usize,
}

impl RowOf<'_> {
    fn row(&self) -> &FeeRow {
        &self.resolution.rows[self.index]
    }

    /// The row as a procedure's own, with its source.
    fn fee(&self) -> Fee {
        let (valid_from, valid_to) = self.resolution.window(self.row());
        Fee { basis: Some(self.resolution.name()), valid_from, valid_to, ..self.row().fee.clone() }
    }

    fn first_day(&self) -> Option<Date> {
        self.resolution.window(self.row()).0
    }

    fn holds_on(&self, day: Date) -> bool {
        self.resolution.holds_on(day) && self.row().fee.holds_on(day)
    }

    /// Whether it is decided on a day for a later one, which the procedure lives to see.
    fn is_coming(&self, day: Date, last: Option<Date>) -> bool {
        let seen = |from: Date| from > day && last.is_none_or(|last| from <= last) && self.holds_on(from);
        self.first_day().is_some_and(seen)
    }
}

/// A procedure with fees that are not from its own file.
pub(crate) struct Filled {
    pub(crate) procedure: Procedure,
    /// Of its file, and of all that was filled in.
    pub(crate) seen: Hash,
}

impl<'a> Filling<'a> {
    pub(crate) fn of(resolutions: &'a [FeeResolution]) -> Self {
        let mut by_code: BTreeMap<&str, Vec<RowOf<'_>>> = BTreeMap::new();
        for resolution in resolutions {
            for (index, row) in resolution.rows.iter().enumerate() {
                for code in &row.codes {
                    by_code.entry(&code.code).or_default().push(RowOf { resolution, index });
                }
            }
        }
        Self { by_code }
    }

    /// The procedure as it is told of on a day, with what holds then in the place of what it leaves open, and what is
    /// to come behind it; `None` where there is nothing to fill in.
    pub(crate) fn fill(&self, procedure: &Procedure, day: Date) -> Option<Filled> {
        let day = told_on(procedure, day);
        let of_day = |rate: &RowOf<'_>| rate.holds_on(day) || rate.is_coming(day, procedure.effective_to);
        let rates: Vec<RowOf<'_>> = self.all(procedure).iter().copied().filter(of_day).collect();
        if rates.is_empty() && !own(procedure).any(|fee| fee.valid_from.is_some() || fee.valid_to.is_some()) {
            return None;
        }
        let channels = filled_all(procedure, &rates, day);
        if channels == procedure.channels {
            return None;
        }
        let mut seen = procedure.said().0.to_vec();
        seen.extend(own(procedure).flat_map(|fee| [u8::from(fee.holds_on(day)), u8::from(fee.is_over(day))]));
        for rate in &rates {
            seen.extend_from_slice(&rate.resolution.origin.hash.0);
            seen.extend_from_slice(&rate.index.to_le_bytes());
            seen.push(u8::from(rate.holds_on(day)));
        }
        let mut filled = Procedure { channels, ..procedure.clone() };
        // What the source said instead of an amount ("Không quy định") gives way to the council's.
        let is_silent = own(procedure).all(|fee| fee.stated == Stated::NotStated);
        if is_silent && rates.iter().any(|rate| rate.holds_on(day)) {
            filled.quotes.fees = None;
        }
        Some(Filled { procedure: filled, seen: Hash::of(&seen) })
    }

    /// The last day, until this one, from which something else was to be paid than on the day before.
    pub(crate) fn last_turn(&self, procedure: &Procedure, day: Date) -> Option<Date> {
        let day = told_on(procedure, day);
        let rates = self.all(procedure);
        let of_rates = rates.iter().flat_map(|rate| rate.fee().turns().collect::<Vec<_>>());
        let mut turns: Vec<Date> =
            own(procedure).flat_map(Fee::turns).chain(of_rates).filter(|turn| *turn <= day).collect();
        turns.sort_unstable();
        let paid = |day: Date| -> Vec<Fee> {
            let holding: Vec<RowOf<'_>> = rates.iter().copied().filter(|rate| rate.holds_on(day)).collect();
            let channels = filled_all(procedure, &holding, day);
            channels.into_iter().flat_map(|channel| channel.fees).filter(|fee| fee.holds_on(day)).collect()
        };
        let differs = |turn: &Date| turn.yesterday().is_ok_and(|eve| paid(eve) != paid(*turn));
        turns.into_iter().rev().find(differs)
    }

    fn all(&self, procedure: &Procedure) -> &[RowOf<'a>] {
        self.by_code.get(procedure.code.as_str()).map_or(&[], Vec::as_slice)
    }
}

/// The day whose fees are told: today, the first day of what is to come, the last of what is over.
fn told_on(procedure: &Procedure, day: Date) -> Date {
    match procedure.life_on(day) {
        Life::Announced(from) => from,
        Life::InForce => day,
        Life::Ended(last) => last,
    }
}

fn own(procedure: &Procedure) -> impl Iterator<Item = &Fee> {
    procedure.channels.iter().flat_map(|channel| &channel.fees)
}

fn filled_all(procedure: &Procedure, rates: &[RowOf<'_>], day: Date) -> Vec<Channel> {
    procedure.channels.iter().flat_map(|channel| filled(channel, rates, day)).collect()
}

/// A channel with its fees filled in: as many channels as its ways come to differ.
fn filled(channel: &Channel, rates: &[RowOf<'_>], day: Date) -> Vec<Channel> {
    let mut channels: Vec<Channel> = Vec::new();
    for &via in &channel.via {
        let of_way: Vec<RowOf<'_>> = rates.iter().filter(|rate| rate.row().is_for(via)).copied().collect();
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

/// Each open row gives way to the rates of its kind and case, one that says nothing to all of them. What the
/// procedure states itself stays; rates of which it states nothing come behind, those to come last. Where something is
/// to come and nothing holds yet, that is said.
fn fees(own: &[Fee], rates: &[RowOf<'_>], day: Date) -> Vec<Fee> {
    let (mut left, coming): (Vec<RowOf<'_>>, Vec<RowOf<'_>>) =
        rates.iter().copied().partition(|rate| rate.holds_on(day));
    let rates = left.clone();
    let mut fees: Vec<Fee> = Vec::new();
    for fee in own.iter().filter(|fee| !fee.is_over(day)) {
        let fits = |rate: &RowOf<'_>| {
            let rate = &rate.row().fee;
            // What is for some leaves open what the others pay.
            let is_for_all_of_it = rate.applies_to.is_none() || rate.applies_to == fee.applies_to;
            is_for_all_of_it && (fee.stated == Stated::NotStated || rate.kind == fee.kind)
        };
        if !fee.holds_on(day) || !fee.is_open() || !rates.iter().any(fits) {
            fees.push(with_exempt(fee, &rates, day));
            continue;
        }
        let (here, rest): (Vec<RowOf<'_>>, Vec<RowOf<'_>>) = left.into_iter().partition(fits);
        left = rest;
        let mut here = here.iter().map(RowOf::fee);
        fees.extend(here.next().map(|first| filled_in(fee, first)));
        fees.extend(here);
    }
    let is_stated = |rate: &RowOf<'_>, day: Date| {
        let rate = &rate.row().fee;
        own.iter().any(|fee| {
            let states = matches!(fee.stated, Stated::Free | Stated::Amount { .. }) && !fee.is_open();
            states && fee.holds_on(day) && fee.is_of(rate)
        })
    };
    fees.extend(left.iter().filter(|rate| !is_stated(rate, day)).map(RowOf::fee));
    let is_told = |rate: &&RowOf<'_>| rate.first_day().is_some_and(|from| !is_stated(rate, from));
    fees.extend(coming.iter().filter(is_told).map(RowOf::fee));
    if !fees.is_empty() && !fees.iter().any(|fee| fee.holds_on(day)) {
        fees.insert(0, Fee::not_stated());
    }
    fees
}

/// What a procedure states itself, with those whom the council's rate for the same exempts. The resolution is named: as
/// what the amount is by where both state the same, else with each exemption.
fn with_exempt(own: &Fee, rates: &[RowOf<'_>], day: Date) -> Fee {
    let mut fee = own.clone();
    let states = matches!(own.stated, Stated::Free | Stated::Amount { .. }) && own.holds_on(day);
    for rate in rates.iter().map(RowOf::fee).filter(|rate| states && own.is_of(rate)) {
        let same = rate.stated == own.stated;
        for exempt in rate.exempt.into_iter().filter(|exempt| !own.exempt.contains(exempt)) {
            let told = match (&rate.basis, same) {
                (Some(basis), false) => format!("{exempt} ({basis})"),
                _ => exempt,
            };
            if !fee.exempt.contains(&told) {
                fee.exempt.push(told);
            }
        }
        if same && fee.exempt != own.exempt {
            fee.basis = fee.basis.or(rate.basis);
        }
    }
    fee
}

/// A rate in the place of an open row, which may have said more than that it is open.
fn filled_in(open: &Fee, rate: Fee) -> Fee {
    let mut exempt = rate.exempt;
    for own in &open.exempt {
        if !exempt.contains(own) {
            exempt.push(own.clone());
        }
    }
    let basis = match (rate.basis, &open.basis) {
        (Some(rate), Some(own)) if !rate.contains(own.as_str()) => Some(format!("{rate}; {own}")),
        (basis, _) => basis,
    };
    Fee {
        exempt,
        basis,
        applies_to: rate.applies_to.or_else(|| open.applies_to.clone()),
        note: rate.note.or_else(|| open.note.clone()),
        ..rate
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::Memo;
    use crate::catalogue::load::load;
    use crate::catalogue::model::FeeKind;
    use crate::catalogue::whole::Catalogue;
    use crate::source::{SourceFile, SourceSet};

    fn catalogue(channels: &str, rates: &str) -> Catalogue {
        let procedure = format!(
            "+++\ncode = \"1.000001\"\nname = \"Một\"\nfield = \"a\"\neffective_from = 2026-01-01\n{channels}\n+++\n"
        );
        let resolution = format!(
            "number = \"5/NQ\"\ndate = 2026-02-01\neffective_from = 2026-03-01\neffective_to = 2026-06-30\n{rates}"
        );
        let file = |(path, text): (&str, String)| {
            let file = SourceFile::plain(path, &text);
            (file.path.clone(), file)
        };
        let files = [("content/procedures/a.md", procedure), ("content/fees/a.toml", resolution)];
        let sources = SourceSet { files: files.map(file).into(), ..SourceSet::default() };
        load(&sources, &mut Memo::default()).value
    }

    /// The one procedure, with the hash of all it says.
    fn filled(catalogue: &Catalogue, day: &str) -> Filled {
        let day = day.parse().expect("a day");
        let current = catalogue.on(day).next().expect("a procedure");
        let filled = Filling::of(&catalogue.published.resolutions).fill(current.procedure, day);
        let as_it_is =
            || Filled { procedure: Procedure::clone(current.procedure), seen: current.procedure.origin.hash };
        filled.unwrap_or_else(as_it_is)
    }

    /// Ways and fees on a day, such as "quầy+mạng: lệ phí 8000 (có chú thích)".
    fn told(channels: &str, rates: &str, day: &str) -> Vec<String> {
        let on = filled(&catalogue(channels, rates), day);
        let fee = |fee: &Fee| {
            let kind = match fee.kind {
                FeeKind::Fee => "phí",
                FeeKind::Charge => "lệ phí",
                FeeKind::Price => "giá",
            };
            let amount = match &fee.stated {
                Stated::Free => "0".to_owned(),
                Stated::Amount { money, .. } => money.amount.to_string(),
                other => format!("{other:?}"),
            };
            let source = if fee.basis.is_some() { " NQ" } else { "" };
            let note = if fee.note.is_some() { " chú" } else { "" };
            format!("{kind} {amount}{source}{note}")
        };
        let channel = |channel: &Channel| {
            let ways: Vec<_> = channel.via.iter().map(|via| format!("{via:?}")).collect();
            format!("{}: {}", ways.join("+"), channel.fees.iter().map(fee).collect::<Vec<_>>().join(", "))
        };
        on.procedure.channels.iter().map(channel).collect()
    }

    const ALL: &str = "[[channels]]\nvia = [\"in-person\", \"online\"]\n";
    const CHARGE: &str = "[[fees]]\ncodes = [\"1.000001\"]\nkind = \"charge\"\namount = 8000\n";

    fn own(fee: &str) -> String {
        format!("{ALL}[[channels.fees]]\n{fee}\n")
    }

    #[track_caller]
    fn check(channels: &str, rates: &str, day: &str, expected: &[&str]) {
        assert_eq!(told(channels, rates, day), expected);
    }

    #[test]
    fn silence_is_filled_from_the_first_day_to_the_last() {
        check(ALL, CHARGE, "2026-02-28", &["InPerson+Online: lệ phí NotStated, lệ phí 8000 NQ"]);
        check(ALL, CHARGE, "2026-03-01", &["InPerson+Online: lệ phí 8000 NQ"]);
        check(ALL, CHARGE, "2026-06-30", &["InPerson+Online: lệ phí 8000 NQ"]);
        check(ALL, CHARGE, "2026-07-01", &["InPerson+Online: "]);
    }

    #[test]
    fn a_way_with_a_rate_of_its_own_is_told_apart() {
        let online = "[[fees]]\ncodes = [\"1.000001\"]\nvia = [\"online\"]\nkind = \"charge\"\nfree = true\n";
        let counter = CHARGE.replace("kind", "via = [\"in-person\"]\nkind");
        let both = format!("{counter}{online}");
        check(ALL, &both, "2026-03-01", &["InPerson: lệ phí 8000 NQ", "Online: lệ phí 0 NQ"]);
        check(ALL, online, "2026-03-01", &["InPerson: ", "Online: lệ phí 0 NQ"]);
    }

    #[test]
    fn what_is_for_some_leaves_open_what_others_pay() {
        let open = own("kind = \"charge\"\nset_by = \"province\"");
        let poor =
            "[[fees]]\ncodes = [\"1.000001\"]\nkind = \"charge\"\nfree = true\napplies_to = \"hộ nghèo\"\n";
        check(&open, poor, "2026-03-01", &["InPerson+Online: lệ phí SetByProvince, lệ phí 0 NQ"]);
        let silent = own("kind = \"charge\"");
        check(&silent, poor, "2026-03-01", &["InPerson+Online: lệ phí NotStated, lệ phí 0 NQ"]);
    }

    #[test]
    fn a_rate_of_another_case_or_unit_is_told_beside_what_is_stated() {
        let stated = own("kind = \"charge\"\namount = 9000\nper = \"bản\"");
        for more in ["applies_to = \"người nước ngoài\"", "per = \"trang\""] {
            let rate = format!("{CHARGE}{more}\n");
            check(&stated, &rate, "2026-03-01", &["InPerson+Online: lệ phí 9000, lệ phí 8000 NQ"]);
        }
    }

    #[test]
    fn what_is_over_is_gone_and_what_is_to_come_is_told() {
        let eve = "2026-02-28";
        let open = own("kind = \"charge\"\nset_by = \"province\"");
        check(&open, CHARGE, eve, &["InPerson+Online: lệ phí SetByProvince, lệ phí 8000 NQ"]);
        let until = own("kind = \"charge\"\namount = 5000\nvalid_to = 2026-02-28");
        check(&until, CHARGE, eve, &["InPerson+Online: lệ phí 5000, lệ phí 8000 NQ"]);
        check(&until, CHARGE, "2026-03-01", &["InPerson+Online: lệ phí 8000 NQ"]);
        check(&until, CHARGE, "2026-07-01", &["InPerson+Online: "]);
        let early = CHARGE.replace("kind", "valid_from = 2026-01-01\nkind");
        let on = filled(&catalogue(ALL, &early), "2026-03-01");
        assert_eq!(on.procedure.channels[0].fees[0].valid_from, Some("2026-03-01".parse().expect("a day")));
        check(ALL, &early, eve, &["InPerson+Online: lệ phí NotStated, lệ phí 8000 NQ"]);
        let stated = own("kind = \"charge\"\namount = 8000");
        check(&stated, CHARGE, eve, &["InPerson+Online: lệ phí 8000"]);
        let later = own("kind = \"charge\"\namount = 9000\nvalid_from = 2026-09-01");
        check(&later, "", eve, &["InPerson+Online: lệ phí NotStated, lệ phí 9000"]);
        check(&later, "", "2026-09-01", &["InPerson+Online: lệ phí 9000"]);
        let ends_before = format!("effective_to = 2026-02-28\n{ALL}");
        check(&ends_before, CHARGE, "2026-02-01", &["InPerson+Online: "]);
    }

    #[test]
    fn the_last_turn_is_when_something_else_was_to_be_paid() {
        let turned = |channels: &str, day: &str| {
            let (catalogue, day) = (catalogue(channels, CHARGE), day.parse().expect("a day"));
            let current = catalogue.on(day).next().expect("a procedure");
            let turned = Filling::of(&catalogue.published.resolutions).last_turn(current.procedure, day);
            turned.map(|day| day.to_string())
        };
        assert_eq!(turned(ALL, "2026-02-28"), None);
        assert_eq!(turned(ALL, "2026-06-30").as_deref(), Some("2026-03-01"));
        assert_eq!(turned(ALL, "2026-09-09").as_deref(), Some("2026-07-01"));
        let stated = own("kind = \"charge\"\namount = 8000");
        assert_eq!(turned(&stated, "2026-09-09"), None);
        let until = own("kind = \"charge\"\namount = 8000\nvalid_to = 2026-08-31");
        assert_eq!(turned(&until, "2026-09-09").as_deref(), Some("2026-09-01"));
    }

    #[test]
    fn only_what_is_left_open_gives_way() {
        let day = "2026-03-01";
        let open = own("kind = \"charge\"\nset_by = \"province\"\nnote = \"Hỏi tại quầy\"");
        check(&open, CHARGE, day, &["InPerson+Online: lệ phí 8000 NQ chú"]);
        let about = own("kind = \"charge\"\namount = 9000\nset_by = \"province\"");
        check(&about, CHARGE, day, &["InPerson+Online: lệ phí 8000 NQ"]);
        let silent = own("kind = \"fee\"");
        check(&silent, CHARGE, day, &["InPerson+Online: lệ phí 8000 NQ"]);
        let other = own("kind = \"fee\"\nset_by = \"province\"");
        check(&other, CHARGE, day, &["InPerson+Online: phí SetByProvince, lệ phí 8000 NQ"]);
        let stated = own("kind = \"charge\"\namount = 8000");
        check(&stated, CHARGE, day, &["InPerson+Online: lệ phí 8000"]);
        let free = own("kind = \"fee\"\nfree = true");
        check(&free, CHARGE, day, &["InPerson+Online: phí 0, lệ phí 8000 NQ"]);
        let text = own("kind = \"charge\"\nnote = \"Theo nghị quyết\"");
        check(&text, CHARGE, day, &["InPerson+Online: lệ phí SeeText chú, lệ phí 8000 NQ"]);
        let over = own("kind = \"charge\"\nset_by = \"province\"\nvalid_to = 2026-02-01");
        check(&over, CHARGE, day, &["InPerson+Online: lệ phí 8000 NQ"]);
    }

    #[test]
    fn a_rate_takes_the_place_of_what_was_quoted() {
        let quoted = |channels: &str, day: &str| {
            let front = format!("quotes = {{ fees = \"Không quy định\" }}\n{channels}");
            filled(&catalogue(&front, CHARGE), day).procedure.quotes.fees
        };
        assert_eq!(quoted(ALL, "2026-03-01"), None);
        assert!(quoted(ALL, "2026-02-28").is_some());
        assert!(quoted(&own("kind = \"charge\"\nnote = \"Theo biểu\""), "2026-03-01").is_some());
    }

    #[test]
    fn whom_a_resolution_exempts_is_told_beside_what_is_stated() {
        let exempt = |amount: u64, day: &str| {
            let own = own(&format!("kind = \"charge\"\namount = {amount}\nexempt = [\"Trẻ em\"]"));
            let rate = format!("{CHARGE}exempt = [\"Hộ nghèo\", \"Trẻ em\"]\n");
            let on = filled(&catalogue(&own, &rate), day);
            let fees = on.procedure.channels[0].fees.clone();
            assert_eq!(fees.len(), 1, "{fees:?}");
            (fees[0].exempt.join("; "), fees[0].basis.is_some())
        };
        assert_eq!(exempt(8000, "2026-03-01"), ("Trẻ em; Hộ nghèo".to_owned(), true));
        assert_eq!(exempt(8000, "2026-07-01"), ("Trẻ em".to_owned(), false));
        let other = "Trẻ em; Hộ nghèo (Nghị quyết 5/NQ ngày 01/02/2026)";
        assert_eq!(exempt(9000, "2026-03-01"), (other.to_owned(), false));
    }

    #[test]
    fn another_case_stays_open_and_nothing_said_is_lost() {
        let day = "2026-03-01";
        let row = |case: &str| {
            format!(
                "[[channels.fees]]\nkind = \"charge\"\nset_by = \"province\"\napplies_to = \"{case}\"\nexempt = [\"Trẻ em\"]\n"
            )
        };
        let own = format!("{ALL}{}{}", row("cấp mới"), row("cấp lại"));
        let rate = format!("{CHARGE}applies_to = \"cấp mới\"\nexempt = [\"Hộ nghèo\"]\n");
        check(&own, &rate, day, &["InPerson+Online: lệ phí 8000 NQ, lệ phí SetByProvince"]);
        let on = filled(&catalogue(&own, &rate), day);
        let fees = &on.procedure.channels[0].fees;
        assert_eq!(fees[0].exempt, ["Hộ nghèo", "Trẻ em"]);
        assert_eq!(fees[0].valid_from, Some("2026-03-01".parse().expect("a day")));
        let other = own_case();
        check(&other, &rate, day, &["InPerson+Online: lệ phí 7000, lệ phí 8000 NQ"]);
    }

    fn own_case() -> String {
        own("kind = \"charge\"\namount = 7000\napplies_to = \"cấp lại\"")
    }

    #[test]
    fn what_is_filled_in_is_told_by_the_hash() {
        let charged = catalogue(ALL, CHARGE);
        let hash = |day: &str| filled(&charged, day).seen;
        let own = filled(&charged, "2026-03-01").procedure.origin.hash;
        assert_eq!(
            own,
            charged.on("2026-03-01".parse().expect("a day")).next().unwrap().procedure.origin.hash
        );
        assert_eq!(hash("2026-07-01"), own);
        assert_ne!(hash("2026-02-28"), own);
        assert_ne!(hash("2026-02-28"), hash("2026-03-01"));
        let dearer = catalogue(ALL, &CHARGE.replace("8000", "9000"));
        assert_ne!(filled(&dearer, "2026-03-01").seen, hash("2026-03-01"));
    }
}
