//! `{{ name | together }}`: a text in which no line ends where it should not, and with `dial` a text whose telephone number
//! is a link.
//!
//! What is seen changes, and nothing of what is read, copied or looked for: what stays whole stands in an element of its own,
//! and where a line is too narrow for it, it breaks as any other text.

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::escape::escape_into;
use crate::vietnamese::{Piece, kept_together};

pub(super) fn give(tera: &mut Tera) {
    tera.register_filter("together", together);
}

/// `dial`: what the page is called at; its number is a link wherever the text has it.
fn together(text: &str, given: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let dial = given.get::<Value>("dial")?;
    let part = |name: &'static str| dial.as_ref()?.as_map()?.get(&name.into())?.as_str().map(str::to_owned);
    let mut html = String::with_capacity(text.len() + 16);
    match (part("number").filter(|number| !number.is_empty()), part("link")) {
        (Some(number), Some(link)) if text.contains(&number) => {
            for (index, rest) in text.split(&number).enumerate() {
                if index > 0 {
                    html.push_str(&link);
                }
                write(rest, &mut html);
            }
        }
        _ => write(text, &mut html),
    }
    Ok(Value::safe_string(&html))
}

fn write(text: &str, html: &mut String) {
    kept_together(text, |piece| match piece {
        Piece::Text(text) => escape_into(text, html),
        Piece::Whole(words) => {
            html.push_str("<span class=\"nb\">");
            escape_into(words, html);
            html.push_str("</span>");
        }
    });
}
