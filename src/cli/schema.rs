//! `niemyet schema`: the JSON Schema of a kind of file, for editors that complete and check keys; with `--markdown`
//! every key of every kind, for people.

use super::context::Failure;
use super::{Outcome, terminal};
use crate::catalogue::{reference, schema};

pub(crate) fn run(kind: Option<String>, markdown: bool) -> Result<Outcome, Failure> {
    if markdown {
        terminal::as_it_is(&reference::markdown());
        return Ok(Outcome::Done);
    }
    let schema =
        schema::of(kind.as_deref().unwrap_or("procedure")).expect("one of the kinds that clap lets through");
    let text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
    terminal::as_it_is(&format!("{text}\n"));
    Ok(Outcome::Done)
}
