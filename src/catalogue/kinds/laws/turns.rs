//! The days on which legal texts hold no more.

use super::{LAWS_FILE, Law};
use crate::catalogue::turn::{Turn, TurnKind};

const REPEALED: TurnKind =
    TurnKind { rank: 15, name: "law-repealed", vi: "hết hiệu lực", en: "is repealed" };

pub(crate) fn turns(laws: &[Law]) -> impl Iterator<Item = Turn> {
    laws.iter().filter_map(|law| {
        let (day, name) = (law.repealed?, law.name());
        Some(Turn { day, kind: REPEALED, code: None, name, file: LAWS_FILE.into() })
    })
}
