//! The years that the program knows, from its table.

use jiff::civil::Date;

use super::{Special, SpecialKind};

const TABLE: &str = include_str!("days.tsv");

/// Every day of the table.
pub(super) fn days() -> Vec<Special> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    let mut days: Vec<Special> = lines.filter_map(special).collect();
    let named = |day: Date| days.iter().find(|one| one.day == day).map(|one| one.name.clone());
    let names: Vec<Option<String>> =
        days.iter().map(|one| one.instead_of.filter(|_| one.name.is_empty()).and_then(named)).collect();
    for (day, name) in days.iter_mut().zip(names) {
        day.name = name.unwrap_or_else(|| std::mem::take(&mut day.name));
    }
    days
}

fn special(line: &str) -> Option<Special> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [day, kind, name, instead_of, computed, basis] = cells[..] else { return None };
    let kind = match kind {
        "off" => SpecialKind::Off,
        "substitute" => SpecialKind::Substitute,
        "swap" => SpecialKind::Swap,
        "make-up" => SpecialKind::MakeUp,
        _ => return None,
    };
    Some(Special {
        day: day.parse().ok()?,
        kind,
        name: name.to_owned(),
        instead_of: instead_of.parse().ok(),
        computed: computed == "computed",
        basis: basis.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::is_weekend;

    #[test]
    fn every_line_is_a_sound_day() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        let days = days();
        assert_eq!(days.len(), lines, "a line that is not understood");
        assert!(days.windows(2).all(|pair| pair[0].day < pair[1].day), "days in order, each once");
        for day in &days {
            assert!(!day.name.is_empty() && !day.basis.is_empty(), "{day:?}");
            let other = day.instead_of.map(|other| days.iter().find(|one| one.day == other).expect("a day"));
            match (day.kind, other) {
                (SpecialKind::Off, None) => {}
                (SpecialKind::Substitute, Some(other)) => {
                    assert!(other.kind == SpecialKind::Off && is_weekend(other.day), "{day:?}");
                    assert!(!is_weekend(day.day), "{day:?}");
                }
                (SpecialKind::Swap, Some(other)) => {
                    assert!(other.kind == SpecialKind::MakeUp && !is_weekend(day.day), "{day:?}");
                }
                (SpecialKind::MakeUp, Some(other)) => {
                    assert!(other.kind == SpecialKind::Swap && is_weekend(day.day), "{day:?}");
                }
                (_, _) => panic!("{day:?}"),
            }
        }
    }
}
