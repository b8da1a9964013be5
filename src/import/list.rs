//! What a list says of each procedure in it: filled by [`reading`](super::reading), untouched but for the codes.
//!
//! A list states less than a record and of more procedures: of most it is no use but to know that they exist. What becomes
//! of its rows is [`listed`](super::listed)'s; what has changed since the last one can be seen from two of these alone.

use std::collections::BTreeMap;

use crate::catalogue::Online;
use crate::vietnamese::{self, Level, parse_offices};

/// The rows of one file's lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct List {
    /// Where each list was found: the place of its heading, and what its columns are called that nobody reads.
    pub(crate) heads: Vec<Head>,
    /// By code.
    pub(crate) rows: BTreeMap<String, Row>,
    /// Rows of which something is to be looked at, in the order of the file.
    pub(crate) odd: Vec<Odd>,
}

/// Where a list begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// "Danh sách TTHC!A2"
    pub(crate) at: String,
    pub(crate) rows: usize,
    /// Columns with a heading that is none of those read.
    pub(crate) unread: Vec<String>,
}

/// What a list says of one procedure. What is empty it does not state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// "Danh sách TTHC!A3"
    pub(crate) at: String,
    pub(crate) name: String,
    pub(crate) field: String,
    pub(crate) issuer: String,
    pub(crate) executing: Vec<String>,
    pub(crate) competent: Vec<String>,
    /// The words of the level column.
    pub(crate) level: String,
    pub(crate) decision: String,
    pub(crate) state: State,
    pub(crate) online: Option<Online>,
    pub(crate) boundary_free: Option<bool>,
}

/// Whether a procedure is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum State {
    #[default]
    NotStated,
    InForce,
    /// "Bãi bỏ", in the list's words.
    Ended(String),
    /// Words that may mean either.
    Unclear(String),
}

/// Whose counter a procedure is done at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    Commune,
    Elsewhere,
    NotStated,
}

/// A row of which something is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Odd {
    pub(crate) at: String,
    pub(crate) said: String,
    pub(crate) why: OddRow,
}

/// What is to be looked at in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OddRow {
    /// The code was made a number or written otherwise: taken for this one.
    Mended(String),
    /// A row with a name and without a code that can be used.
    NoCode,
    /// A new procedure of this code without a name.
    NoName(String),
    /// A code that stands there twice, and the rows differ: the first holds.
    Repeated(String),
    /// A formula that nobody has computed.
    Unsolved,
    /// Rows from here on are more than are read.
    Beyond,
}

impl List {
    /// What the lists of several files say together, the first first; and where each of them begins.
    pub(super) fn of_all(lists: Vec<(String, List)>) -> (List, Vec<(String, Head)>) {
        let (mut all, mut heads) = (List::default(), Vec::new());
        for (file, list) in lists {
            heads.extend(list.heads.into_iter().map(|head| (file.clone(), head)));
            all.odd.extend(list.odd);
            for (code, row) in list.rows {
                match all.rows.get_mut(&code) {
                    None => drop(all.rows.insert(code, row)),
                    Some(known) => {
                        let (at, said) = (row.at.clone(), row.name.clone());
                        if !known.take_in(row) {
                            all.odd.push(Odd { at, said, why: OddRow::Repeated(code) });
                        }
                    }
                }
            }
        }
        (all, heads)
    }
}

impl Row {
    /// By the level column; where that says nothing, by who carries it out.
    pub(crate) fn reach(&self) -> Reach {
        let level = super::clean::folded(&self.level);
        if !level.is_empty() {
            return if names_commune(&level) { Reach::Commune } else { Reach::Elsewhere };
        }
        let named = || self.executing.iter().chain(&self.competent);
        match named().next() {
            None => Reach::NotStated,
            Some(_) if named().any(|name| is_communes(name)) => Reach::Commune,
            Some(_) => Reach::Elsewhere,
        }
    }

    /// What a later row of the same procedure adds; whether it says nothing else than this one.
    pub(super) fn take_in(&mut self, other: Row) -> bool {
        let mut agrees = true;
        let mut texts = |own: &mut String, other: String| {
            if own.is_empty() {
                *own = other;
            } else if !other.is_empty() {
                agrees &= vietnamese::same_name(own) == vietnamese::same_name(&other);
            }
        };
        texts(&mut self.name, other.name);
        texts(&mut self.field, other.field);
        texts(&mut self.issuer, other.issuer);
        texts(&mut self.level, other.level);
        texts(&mut self.decision, other.decision);
        for (own, other) in [(&mut self.executing, other.executing), (&mut self.competent, other.competent)] {
            other.into_iter().for_each(|name| add(own, name));
        }
        match (&self.state, other.state) {
            (_, State::NotStated) => {}
            (State::NotStated, state) => self.state = state,
            (own, state) if *own == state => {}
            // In one row it has ended, in another it is new: nobody can tell from here.
            (_, State::Ended(words) | State::Unclear(words)) => {
                agrees = false;
                self.state = State::Unclear(words);
            }
            (State::Ended(words), State::InForce) => {
                agrees = false;
                self.state = State::Unclear(words.clone());
            }
            (State::InForce | State::Unclear(_), State::InForce) => {}
        }
        self.online = self.online.or(other.online);
        self.boundary_free = self.boundary_free.or(other.boundary_free);
        agrees
    }
}

/// Adds a name of an office that is not there yet, however it is spelled.
pub(super) fn add(names: &mut Vec<String>, name: String) {
    let same = super::clean::folded(&name);
    if !same.is_empty() && !names.iter().any(|known| super::clean::folded(known) == same) {
        names.push(name);
    }
}

/// "cap xa", "xa phuong", "tinh xa": a level column names levels and nothing else.
fn names_commune(level: &str) -> bool {
    level.split(' ').any(|word| ["xa", "phuong"].contains(&word)) || level.contains("dac khu")
}

fn is_communes(office: &str) -> bool {
    let name = vietnamese::one_line(office);
    // "Sở Y tế, UBND cấp xã" are two.
    let says_level = format!(" {} ", super::clean::folded(&name)).contains(" cap xa ");
    says_level || parse_offices(&name).iter().any(|office| matches!(office.level, Level::Commune(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(level: &str, executing: &[&str], expected: Reach) {
        let executing = executing.iter().map(|name| (*name).to_owned()).collect();
        let row = Row { level: level.to_owned(), executing, ..Row::default() };
        assert_eq!(row.reach(), expected, "{level} {:?}", row.executing);
    }

    #[test]
    fn level_or_office_say_whose_it_is() {
        check("Cấp Xã", &[], Reach::Commune);
        check("xa", &[], Reach::Commune);
        check("Cấp Xã/phường/thị trấn", &[], Reach::Commune);
        check("Cấp tỉnh; Cấp xã", &[], Reach::Commune);
        check("Cấp Tỉnh", &["Ủy ban nhân dân cấp xã"], Reach::Elsewhere);
        check("tinh", &[], Reach::Elsewhere);
        check("", &["Ủy ban nhân dân cấp xã"], Reach::Commune);
        check("", &["UBND cấp  xã"], Reach::Commune);
        check("", &["Chủ tịch UBND cấp xã"], Reach::Commune);
        check("", &["Bộ Mẫu", "Ủy ban nhân dân xã, phường, đặc khu"], Reach::Commune);
        check("", &["Ủy ban nhân dân xã, phường, thị trấn."], Reach::Commune);
        check("", &["Công an cấp Xã"], Reach::Commune);
        check("", &["Trung tâm Phục vụ hành chính công cấp xã"], Reach::Commune);
        check("", &["Cơ quan bảo hiểm xã hội"], Reach::Elsewhere);
        check("", &["Chủ đầu tư dự án nhà ở xã hội"], Reach::Elsewhere);
        check("", &["Ủy ban nhân dân cấp tỉnh", "Sở Mẫu"], Reach::Elsewhere);
        check("", &[], Reach::NotStated);
    }
}
