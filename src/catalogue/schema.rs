//! JSON Schemas of the catalogue's files, made from the table of keys, for editors that complete and check.
//!
//! What several keys mean together (one unit a time, free or an amount) is not said here; `check` says it.

use serde_json::{Map, Value, json};

use super::keys::{Key, Shape, Table};
use super::kinds::addresses::{ADDRESSES, ADDRESSES_FILE};
use super::kinds::calendar::{CALENDAR, CALENDAR_FILE};
use super::kinds::field::{FIELDS, FIELDS_FILE};
use super::kinds::laws::{LAWS, LAWS_FILE};
use super::kinds::portal::{PORTAL, PORTAL_FILE};
use super::kinds::site::{SITE, SITE_FILE};
use super::kinds::synonyms::{SYNONYMS, SYNONYMS_FILE};
use super::kinds::translation::{self, TRANSLATION};
use super::shelves::ROWS;
use crate::catalogue::model::Word;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Files of which a site has one, and those of no folder of their own: their names here, their paths and their keys.
const SINGLE: [(&str, &str, &Table); 8] = [
    ("fields", FIELDS_FILE, &FIELDS),
    ("synonyms", SYNONYMS_FILE, &SYNONYMS),
    ("calendar", CALENDAR_FILE, &CALENDAR),
    ("laws", LAWS_FILE, &LAWS),
    ("portal", PORTAL_FILE, &PORTAL),
    ("site", SITE_FILE, &SITE),
    ("addresses", ADDRESSES_FILE, &ADDRESSES),
    ("translation", translation::FILES, &TRANSLATION),
];

/// Every kind of file that has a schema, by name: `site` is `niemyet.toml`, `fields` is `content/fields.toml`,
/// `synonyms` what residents say, `calendar` days off and closures, `laws` legal texts, `portal` changes that were put off, `addresses` what a publication keeps, `translation` a page in another language.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|row| row.name).chain(SINGLE.map(|(name, ..)| name))
}

/// The schema of one of [`kinds`]: of the whole file where it is TOML, else of its front matter.
pub(crate) fn of(kind: &str) -> Option<Value> {
    let single = SINGLE.iter().find(|(name, ..)| *name == kind);
    let (keys, title) = match single {
        Some((_, path, keys)) => (*keys, (*path).to_owned()),
        None => {
            let row = ROWS.iter().find(|row| row.name == kind)?;
            (row.keys, format!("{}*{}", row.folder, row.form.ending()))
        }
    };
    let Value::Object(mut schema) = table(keys) else { return None };
    schema.insert("$schema".into(), DIALECT.into());
    schema.insert("title".into(), title.into());
    Some(Value::Object(schema))
}

fn table(table: &'static Table) -> Value {
    let properties: Map<String, Value> =
        table.keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    let required: Vec<&str> = table.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(key: &Key) -> Value {
    let Value::Object(mut schema) = value(key.shape) else { return Value::Bool(true) };
    schema.insert("description".into(), format!("{}\n\n{}", key.vi, key.en).into());
    Value::Object(schema)
}

fn value(shape: Shape) -> Value {
    let line = || json!({ "type": "string", "pattern": "^[^\\n\\r\\t]*$" });
    match shape {
        Shape::Line => line(),
        Shape::Text => json!({ "type": "string" }),
        Shape::Lines => json!({ "type": "array", "items": line() }),
        Shape::TextOrLines => {
            json!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": line() }] })
        }
        Shape::Choice(words) => choice(words),
        Shape::ChoiceOrLines(words) => {
            json!({ "anyOf": [choice(words), { "type": "array", "items": line() }] })
        }
        Shape::Choices(words) => json!({ "type": "array", "items": choice(words), "uniqueItems": true }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Count => json!({ "type": "integer", "minimum": 0 }),
        Shape::Halves => json!({ "type": "number", "minimum": 0, "multipleOf": 0.5 }),
        // TOML has dates of its own, which tools hand on as strings of this form.
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Clock => json!({ "type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$" }),
        Shape::Table(below) => table(below),
        Shape::Tables(below) => json!({ "type": "array", "items": table(below) }),
        Shape::Named => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Shape::ByName(below) => json!({ "type": "object", "additionalProperties": table(below) }),
    }
}

/// A mistake is told with all that could stand there, which plug-ins do not do for a `oneOf` of constants. Taplo reads
/// under its own key what each means.
fn choice(words: &[Word]) -> Value {
    let names: Vec<&str> = words.iter().map(|word| word.name).collect();
    let meant: Vec<String> = words.iter().map(|word| format!("{} – {}", word.vi, word.en)).collect();
    json!({ "type": "string", "enum": names, "x-taplo": { "docs": { "enumValues": meant } } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_the_table_says() {
        let of = |kind| of(kind).expect("a kind");
        let schema = of("procedure");
        assert_eq!(schema["$schema"], DIALECT);
        assert_eq!(schema["required"], json!(["code", "name", "field"]));
        assert_eq!(schema["properties"]["online"]["enum"][0], "full");
        let fee = &schema["properties"]["channels"]["items"]["properties"]["fees"]["items"];
        assert_eq!(fee["properties"]["amount"]["type"], "integer");
        assert_eq!(fee["additionalProperties"], false);
        assert_eq!(of("site")["required"], json!(["format", "commune"]));
        let prints = &of("site")["properties"]["prints"]["properties"];
        assert_eq!(prints["to-gap"]["anyOf"][0]["enum"][1], "plain");
        assert_eq!(of("campaign")["required"], json!(["title", "procedures"]));
        assert_eq!(
            of("guide")["properties"]["pictures"]["items"]["required"],
            json!(["step", "file", "alt"])
        );
        assert_eq!(of("fields")["properties"]["fields"]["items"]["required"], json!(["slug", "name"]));
    }
}
