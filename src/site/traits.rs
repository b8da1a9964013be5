//! What a procedure is looked for by, other than its name: the events of life it belongs to, whom it is for, whether one
//! must come, what it costs, whether it is done the same day.
//!
//! In: a procedure on a day, its field, the linked group it stands for. Out: [`Traits`], from which pages and filters are
//! made. Each question has an answer for what nobody stated: silence is neither "from home" nor "free".

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{All, Entry, FieldEntry, GroupEntry, Id};
use crate::catalogue::kinds::procedure::life_events;
use crate::catalogue::{
    Audience, Channel, Fee, LifeEvent, Offers, Online, Procedure, Stated, Via, is_free_for_all,
    is_silent_of_charge,
};

/// All that lists are narrowed by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Traits {
    /// In order, none twice.
    pub(crate) events: Vec<LifeEvent>,
    /// In order, none twice; empty where the applicants are not stated.
    pub(crate) audiences: Vec<Audience>,
    pub(crate) handing: Handing,
    pub(crate) cost: Cost,
    /// For everybody, by every way.
    pub(crate) same_day: bool,
}

/// Whether one must come to hand in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Handing {
    /// Online or by post.
    FromHome,
    InPerson,
    #[default]
    NotStated,
}

/// What is paid, for everybody and by every way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cost {
    Free,
    /// The fee (phí) is free, and of the charge (lệ phí) nothing is said.
    FeeFree,
    /// Something is paid, by somebody at least, or the text must be read to know.
    NotFree,
    /// Nothing is stated, or not of every way.
    #[default]
    NotStated,
}

impl Handing {
    pub(crate) const ALL: [Self; 3] = [Self::FromHome, Self::InPerson, Self::NotStated];

    fn of(procedure: &Procedure) -> Self {
        let ways = || procedure.channels.iter().flat_map(|channel| &channel.via);
        let is_online = matches!(procedure.online, Online::Full | Online::Partial);
        if is_online || ways().any(|via| matches!(via, Via::Online | Via::Postal)) {
            Handing::FromHome
        } else if ways().next().is_some() {
            Handing::InPerson
        } else {
            Handing::NotStated
        }
    }
}

impl Cost {
    pub(crate) const ALL: [Self; 4] = [Self::Free, Self::FeeFree, Self::NotFree, Self::NotStated];

    fn of(procedure: &Procedure, day: Date) -> Self {
        let ways = procedure.channels.iter().map(|channel| Cost::of_way(channel, day));
        let ways: Vec<Cost> = ways.collect();
        let is = |cost| move |one: &Cost| *one == cost;
        if ways.iter().any(is(Cost::NotFree)) || procedure.quotes.fees.is_some() {
            Cost::NotFree
        } else if ways.is_empty() || ways.iter().any(is(Cost::NotStated)) {
            Cost::NotStated
        } else if ways.iter().any(is(Cost::FeeFree)) {
            Cost::FeeFree
        } else {
            Cost::Free
        }
    }

    fn of_way(channel: &Channel, day: Date) -> Self {
        let rows: Vec<&Fee> = channel.fees.iter().filter(|fee| fee.holds_on(day)).collect();
        // A row that says nothing says nothing against another that does.
        let stated: Vec<&Fee> = rows.iter().copied().filter(|fee| fee.stated != Stated::NotStated).collect();
        if stated.iter().any(|fee| !fee.is_free_for_all()) {
            Cost::NotFree
        } else if is_free_for_all(&rows) {
            Cost::Free
        } else if is_silent_of_charge(&rows) {
            Cost::FeeFree
        } else {
            Cost::NotStated
        }
    }
}

/// Settles the traits of every entry.
pub(crate) fn settle(
    entries: &mut All<Entry>,
    fields: &All<FieldEntry>,
    groups: &All<GroupEntry>,
    remote: bool,
    day: Date,
) {
    let of_fields: BTreeMap<Id<FieldEntry>, Vec<LifeEvent>> =
        fields.each().map(|(id, entry)| (id, life_events::of_field(&entry.field.name))).collect();
    for entry in entries.iter_mut() {
        let mut traits = Traits::of(&entry.procedure, remote, day);
        let own = entry.procedure.life_events.is_some();
        if let Some(events) = entry.field.and_then(|field| of_fields.get(&field)).filter(|_| !own) {
            traits.events.extend(events);
        }
        let group = entry.group.map(|group| &groups[group].group);
        traits.events.extend(group.and_then(|group| group.event).filter(|_| !own));
        traits.events.sort_unstable();
        traits.events.dedup();
        entry.traits = traits;
    }
}

impl Traits {
    pub(crate) fn of(procedure: &Procedure, remote: bool, day: Date) -> Self {
        let named = || life_events::of_name(&procedure.code, &procedure.name);
        Self {
            events: procedure.life_events.clone().unwrap_or_else(named),
            audiences: Audience::all_of(&procedure.applicants),
            handing: Handing::of(procedure),
            cost: Cost::of(procedure, day),
            same_day: Offers::of(procedure, remote).is_same_day(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parse_file;
    use crate::source::SourceFile;

    const WAY: &str = "[[channels]]\nvia = [\"in-person\"]\n";

    fn traits(more: &str) -> Traits {
        let head = "code = \"9.000001\"\nname = \"Đăng ký khai sinh\"\nfield = \"ho-tich\"\n";
        let file = SourceFile::plain("content/procedures/a.md", &format!("+++\n{head}{more}\n+++\n"));
        let procedure = parse_file(&file).procedure.expect("a procedure");
        Traits::of(&procedure, false, jiff::civil::date(2026, 7, 1))
    }

    #[track_caller]
    fn check_cost(fees: &[&str], cost: Cost) {
        let ways: String = fees.iter().map(|rows| format!("{WAY}fees = [{rows}]\n")).collect();
        assert_eq!(traits(&ways).cost, cost, "{fees:?}");
    }

    #[test]
    fn what_it_costs() {
        const FREE: &str = "{ kind = \"charge\", free = true }";
        const FEE_FREE: &str = "{ kind = \"fee\", free = true }";
        const PAID: &str = "{ kind = \"charge\", amount = 8_000 }";
        check_cost(&[FREE], Cost::Free);
        check_cost(&[&format!("{FREE}, {FEE_FREE}")], Cost::Free);
        check_cost(&[FEE_FREE], Cost::FeeFree);
        check_cost(&[FREE, FEE_FREE], Cost::FeeFree);
        check_cost(&[PAID], Cost::NotFree);
        check_cost(&[FREE, PAID], Cost::NotFree);
        check_cost(&["{ kind = \"charge\", free = true, applies_to = \"Hộ nghèo\" }"], Cost::NotFree);
        check_cost(&["{ kind = \"charge\", set_by = \"province\" }"], Cost::NotFree);
        check_cost(&[FREE, ""], Cost::NotStated);
        check_cost(&[""], Cost::NotStated);
        check_cost(&[], Cost::NotStated);
    }

    #[test]
    fn whether_one_must_come() {
        assert_eq!(traits("").handing, Handing::NotStated);
        assert_eq!(traits(WAY).handing, Handing::InPerson);
        assert_eq!(traits(&format!("online = \"partial\"\n{WAY}")).handing, Handing::FromHome);
        assert_eq!(traits(&format!("{WAY}[[channels]]\nvia = [\"postal\"]\n")).handing, Handing::FromHome);
    }

    #[test]
    fn a_file_says_its_events_itself() {
        assert_eq!(traits("").events, [LifeEvent::Birth]);
        assert_eq!(
            traits("life_events = [\"school\", \"birth\"]").events,
            [LifeEvent::Birth, LifeEvent::School]
        );
        assert_eq!(traits("life_events = []").events, []);
    }
    #[track_caller]
    fn check_same_day(more: &str, expected: bool) {
        assert_eq!(traits(more).same_day, expected, "{more}");
    }

    #[test]
    fn done_the_same_day_for_everybody() {
        const PROMISE: &str = "committed_time = { same_day = \"15:00\" }\n";
        const CASES: &str = "[[cases]]\nid = \"uy-quyen\"\ntitle = \"Ủy quyền\"\n";
        let times = |time: &str| format!("{PROMISE}processing_time = {{ {time} }}\n{CASES}");
        let case = |time: &str| format!("by_case = [{{ case = \"uy-quyen\", {time} }}]");
        check_same_day("processing_time = { same_day = \"15:00\" }", true);
        check_same_day(&times("working_days = 3"), true);
        check_same_day(PROMISE, true);
        check_same_day(&times(&format!("working_days = 3, {}", case("working_days = 3"))), true);
        // The promise shortens the usual time; whoever needs longer by law waits longer.
        check_same_day(&times(&format!("working_days = 3, {}", case("working_days = 5"))), false);
        check_same_day(&times(&case("working_days = 5")), true);
        let ways =
            format!("{WAY}{WAY}note = \"Hồ sơ phải xác minh\"\nprocessing_time = {{ working_days = 10 }}\n");
        check_same_day(&format!("{PROMISE}processing_time = {{ working_days = 3 }}\n{ways}"), false);
    }
}
