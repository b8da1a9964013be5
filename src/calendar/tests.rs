//! The cases that the program and its twin in the browser share, and what single days are.

use jiff::civil::{Date, date};

use super::{Calendar, DayIs, Handed, Office, Special, SpecialKind, Term, Unconfirmed};

const CASES: &str = include_str!("../../tests/calendar/deadlines.tsv");

fn term(unit: &str, count: &str) -> Term {
    let count = || count.parse().expect("a count");
    match unit {
        "working" => Term::WorkingDays(count()),
        "days" => Term::Days(count()),
        "months" => Term::Months(count()),
        "years" => Term::Years(count()),
        "same-day" => Term::SameDay,
        other => panic!("no unit: {other}"),
    }
}

#[test]
fn deadlines() {
    let calendar = Calendar::shipped();
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [on, late, closed, open, unit, count, received, last, computed] = cells[..] else {
            panic!("{line}")
        };
        let days = |cell: &str| {
            cell.split_whitespace().map(|day| day.parse().expect("a day")).collect::<Vec<Date>>()
        };
        let (closed, open) = (days(closed), days(open));
        let office = Office { closed: &|day| closed.contains(&day), open: &|day| open.contains(&day) };
        let handed = Handed { on: on.parse().expect("a day"), late: late == "late" };
        let found = match calendar.deadline(handed, term(unit, count), &office) {
            Ok(found) => {
                let computed = if found.computed { "computed" } else { "" };
                format!("{}\t{}\t{computed}", found.received, found.last)
            }
            Err(Unconfirmed(year)) => format!("?\t{year}\t"),
        };
        if found != format!("{received}\t{last}\t{computed}") {
            wrong.push(format!("{line}\n  found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_day_is_what_the_table_says() {
    let calendar = Calendar::shipped();
    let kind = |day: Date| match calendar.is(day).expect("a confirmed year") {
        DayIs::Working => "working".to_owned(),
        DayIs::Weekend => "weekend".to_owned(),
        DayIs::Off(special) => format!("{:?} {}", special.kind, special.name),
        DayIs::MakeUp(special) => format!("worked for {}", special.instead_of.expect("a day")),
    };
    assert_eq!(kind(date(2026, 4, 26)), "Off Giỗ Tổ Hùng Vương");
    assert_eq!(kind(date(2026, 4, 27)), "Substitute Giỗ Tổ Hùng Vương");
    assert_eq!(kind(date(2026, 1, 2)), "Swap Tết Dương lịch");
    assert_eq!(kind(date(2026, 1, 10)), "worked for 2026-01-02");
    assert_eq!(kind(date(2026, 11, 24)), "Off Ngày Văn hóa Việt Nam");
    assert_eq!(kind(date(2026, 11, 28)), "weekend");
    assert_eq!(kind(date(2026, 11, 30)), "working");
    assert_eq!(calendar.is(date(2028, 1, 3)), Err(Unconfirmed(2028)));
}

#[test]
fn a_later_notice_takes_the_place_of_what_was_said_of_a_day() {
    let mut calendar = Calendar::shipped();
    let day = date(2027, 4, 16);
    let confirmed = Special { computed: false, ..calendar.special(day).expect("Giỗ Tổ").clone() };
    let worked = Special {
        day: date(2027, 4, 10),
        kind: SpecialKind::MakeUp,
        instead_of: Some(date(2027, 4, 15)),
        ..confirmed.clone()
    };
    calendar.confirm(2027, [confirmed, worked]);
    assert!(!calendar.special(day).expect("Giỗ Tổ").computed);
    assert_eq!(calendar.is_worked(date(2027, 4, 10)), Ok(true));
    assert_eq!(calendar.is_worked(date(2027, 2, 8)), Ok(false), "the rest of the year stays");
}
