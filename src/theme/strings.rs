//! The interface strings as templates see them: `{{ t.home.tasks }}`, and `{{ t.home.search_in | with(count=count) }}` where
//! a sentence has holes.
//!
//! Every template and component has them, whatever its view, and they are read once when a theme is loaded. They are
//! text: what of them is markup's is escaped as any other. A string that the table lacks is a mistake when templates are
//! tried out, and so is a hole that is not filled.

use tera::{Error, Kwargs, State, Tera, TeraResult};

use crate::strings::{Strings, fill};

/// The name that the table has in templates.
const NAME: &str = "t";

pub(crate) fn give(tera: &mut Tera, strings: &Strings) {
    tera.global_context().insert(NAME, &strings.texts());
    tera.register_filter("with", with);
}

/// A phrase with its holes filled.
fn with(phrase: &str, holes: Kwargs, _: &State<'_>) -> TeraResult<String> {
    let mut given: Vec<(String, String)> = Vec::new();
    for (name, value) in holes.iter() {
        let name = name.as_str().unwrap_or_default().to_owned();
        if value.is_undefined() || value.is_none() {
            return Err(Error::message(format!("`{name}` is given, and has no value")));
        }
        given.push((name, value.to_string()));
    }
    let given: Vec<(&str, &str)> = given.iter().map(|(name, value)| (&**name, &**value)).collect();
    fill(phrase, &given).map_err(Error::message)
}
