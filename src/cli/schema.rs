//! `niemyet schema`: the JSON Schema of a kind of file, for editors that complete and check keys.

use super::context::{Context, Failure};
use super::{Outcome, terminal};
use crate::catalogue::schema;

pub fn run(kind: Option<String>, _context: &Context) -> Result<Outcome, Failure> {
    let schema =
        schema::of(kind.as_deref().unwrap_or("procedure")).expect("one of the kinds that clap lets through");
    let text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
    terminal::as_it_is(&format!("{text}\n"));
    Ok(Outcome::Done)
}
