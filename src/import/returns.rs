//! How the result comes back: at the counter, home by post, on the net.
//!
//! In: `returningMethods`, a row each for what is handed in online and for what is not. Out: the ways of all rows, and
//! whether they depend on how one hands in. A row that is missing says nothing of the other way of handing in, so that
//! one row alone depends as well, where both ways are open.

use std::collections::BTreeSet;

use super::clean::Notes;
use super::doubt::{DoubtKind, Part};
use super::record::Record;
use crate::catalogue::model::Return;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Returns {
    /// In the order of the model.
    pub ways: Vec<Return>,
    pub by_way: bool,
}

pub fn read(record: &Record, notes: &mut Notes) -> Returns {
    let place = Part::Results.whole();
    let mut rows: Vec<(&str, BTreeSet<Return>)> = Vec::new();
    for row in &record.returning {
        let mut ways = BTreeSet::new();
        for word in &row.ways {
            match way(word) {
                Some(way) => drop(ways.insert(way)),
                None => notes.add(DoubtKind::UnknownReturn, place, word, ""),
            }
        }
        if !ways.is_empty() {
            rows.push((&row.by, ways));
        }
    }
    let ways: BTreeSet<Return> = rows.iter().flat_map(|(_, ways)| ways).copied().collect();
    let differ = rows.iter().any(|(_, one)| *one != ways);
    let by_way = !ways.is_empty() && (differ || handed_in(record).iter().any(|by| !says(&rows, by)));
    if by_way {
        notes.add(DoubtKind::ReturnsByWay, place, "", "");
    }
    Returns { ways: ways.into_iter().collect(), by_way }
}

/// Both kinds of handing in that the record has ways for.
fn handed_in(record: &Record) -> BTreeSet<&'static str> {
    let kind = |via: &str| if via == "ONLINE" { "ONLINE" } else { "OFFLINE" };
    record.methods.iter().map(|method| kind(&method.via)).collect()
}

/// A row without a kind is of both.
fn says(rows: &[(&str, BTreeSet<Return>)], by: &str) -> bool {
    rows.iter().any(|(kind, _)| *kind == by || !matches!(*kind, "ONLINE" | "OFFLINE"))
}

fn way(word: &str) -> Option<Return> {
    match word {
        "AT_SUBMISSION_PLACE" => Some(Return::Counter),
        "AT_HOME" => Some(Return::Post),
        "ONLINE" => Some(Return::Online),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::record::{Method, Returning};

    fn check(methods: &[&str], rows: &[(&str, &[&str])], ways: &[Return], by_way: bool) {
        let record = Record {
            methods: methods.iter().map(|via| Method { via: (*via).into(), ..Method::default() }).collect(),
            returning: rows
                .iter()
                .map(|(by, ways)| Returning {
                    by: (*by).into(),
                    ways: ways.iter().map(|way| (*way).to_owned()).collect(),
                })
                .collect(),
            ..Record::default()
        };
        let found = read(&record, &mut Notes::new("1.000001"));
        assert_eq!(found, Returns { ways: ways.to_vec(), by_way }, "{methods:?} {rows:?}");
    }

    #[test]
    fn the_ways_of_all_rows() {
        use Return::{Counter, Online, Post};
        let all: &[&str] = &["AT_HOME", "AT_SUBMISSION_PLACE", "ONLINE"];
        let both = ["DIRECT", "ONLINE"];
        check(&both, &[("ONLINE", all), ("OFFLINE", all)], &[Counter, Post, Online], false);
        check(&["DIRECT"], &[("OFFLINE", &["AT_HOME", "AT_SUBMISSION_PLACE"])], &[Counter, Post], false);
        check(&both, &[("ONLINE", &["ONLINE"]), ("OFFLINE", &["AT_HOME"])], &[Post, Online], true);
        check(&both, &[("ONLINE", &["AT_SUBMISSION_PLACE"])], &[Counter], true);
        check(&both, &[("", &["AT_HOME", "AT_AIRPORT"])], &[Post], false);
        check(&both, &[("ONLINE", &[])], &[], false);
    }
}
