//! The days from which legal texts hold, and on which they hold no more.

use super::{LAWS_FILE, Law};
use crate::catalogue::turn::{Turn, TurnKind};

const BEGINS: TurnKind =
    TurnKind { rank: 14, name: "law-begins", vi: "có hiệu lực", en: "comes into force" };
const REPEALED: TurnKind =
    TurnKind { rank: 15, name: "law-repealed", vi: "hết hiệu lực", en: "is repealed" };

pub(crate) fn turns(laws: &[Law]) -> impl Iterator<Item = Turn> {
    let days = |law: &Law| [(BEGINS, law.in_force_from), (REPEALED, law.repealed)];
    laws.iter().flat_map(move |law| {
        let turned = days(law).into_iter().filter_map(|(kind, day)| {
            Some(Turn { day: day?, kind, code: None, name: law.name(), file: LAWS_FILE.into() })
        });
        turned.collect::<Vec<_>>()
    })
}
