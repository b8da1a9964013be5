//! JSON Schemas of the catalogue's files, made from the table of keys, for editors that complete and check.
//!
//! What several keys mean together (one unit a time, free or an amount) is not said here; `check` says it.

use serde_json::{Map, Value, json};

use super::keys::{
    ANNOUNCEMENT, CAMPAIGN, FEES, FIELDS, GROUP, GUIDE, Key, Kind, PROCEDURE, SITE, Table, Word,
};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Kinds of files that have a schema.
pub const KINDS: [&str; 8] =
    ["procedure", "fields", "site", "guide", "campaign", "decision", "group", "fees"];

/// Every schema, by the name of its kind.
pub fn schema() -> Value {
    Value::Object(KINDS.iter().map(|kind| ((*kind).to_owned(), of(kind))).collect())
}

/// The schema of one kind of file: `site` (niemyet.toml), `fields` (content/fields.toml), the front matter of a
/// `guide`, a `decision` or a `group`, a `campaign`, `fees`, else a procedure's front matter.
pub fn of(kind: &str) -> Value {
    let (keys, title) = match kind {
        "site" | "niemyet" | "niemyet.toml" => (&SITE, "niemyet.toml"),
        "fields" | "fields.toml" => (&FIELDS, "content/fields.toml"),
        "guide" => (&GUIDE, "content/guides/*.md"),
        "campaign" => (&CAMPAIGN, "content/campaigns/*.toml"),
        "group" => (&GROUP, "content/groups/*.md"),
        "fees" => (&FEES, "content/fees/*.toml"),
        "decision" => (&ANNOUNCEMENT, "content/decisions/*.md"),
        _ => (&PROCEDURE, "content/procedures/*.md"),
    };
    let Value::Object(mut schema) = table(keys) else { return Value::Null };
    schema.insert("$schema".into(), DIALECT.into());
    schema.insert("title".into(), title.into());
    Value::Object(schema)
}

fn table(table: &'static Table) -> Value {
    let properties: Map<String, Value> =
        table.keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    let required: Vec<&str> = table.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(key: &Key) -> Value {
    let Value::Object(mut schema) = value(key.kind) else { return Value::Bool(true) };
    schema.insert("description".into(), format!("{}\n\n{}", key.vi, key.en).into());
    Value::Object(schema)
}

fn value(kind: Kind) -> Value {
    let line = || json!({ "type": "string", "pattern": "^[^\\n\\r\\t]*$" });
    match kind {
        Kind::Line => line(),
        Kind::Text => json!({ "type": "string" }),
        Kind::Lines => json!({ "type": "array", "items": line() }),
        Kind::TextOrLines => json!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": line() }] }),
        Kind::Choice(words) => choice(words),
        Kind::ChoiceOrLines(words) => {
            json!({ "anyOf": [choice(words), { "type": "array", "items": line() }] })
        }
        Kind::Choices(words) => json!({ "type": "array", "items": choice(words), "uniqueItems": true }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Count => json!({ "type": "integer", "minimum": 0 }),
        Kind::Halves => json!({ "type": "number", "minimum": 0, "multipleOf": 0.5 }),
        // TOML has dates of its own, which tools hand on as strings of this form.
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Clock => json!({ "type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$" }),
        Kind::Table(below) => table(below),
        Kind::Tables(below) => json!({ "type": "array", "items": table(below) }),
        Kind::Named => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
    }
}

fn choice(words: &[Word]) -> Value {
    let each: Vec<Value> = words
        .iter()
        .map(|word| json!({ "const": word.name, "description": format!("{} – {}", word.vi, word.en) }))
        .collect();
    json!({ "oneOf": each })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_the_table_says() {
        let schema = of("procedure");
        assert_eq!(schema["$schema"], DIALECT);
        assert_eq!(schema["required"], json!(["code", "name", "field"]));
        assert_eq!(schema["properties"]["online"]["oneOf"][0]["const"], "full");
        let fee = &schema["properties"]["channels"]["items"]["properties"]["fees"]["items"];
        assert_eq!(fee["properties"]["amount"]["type"], "integer");
        assert_eq!(fee["additionalProperties"], false);
        assert_eq!(of("site")["required"], json!(["format", "commune"]));
        let prints = &of("site")["properties"]["prints"]["properties"];
        assert_eq!(prints["to-gap"]["anyOf"][0]["oneOf"][1]["const"], "plain");
        assert_eq!(of("campaign")["required"], json!(["title", "procedures"]));
        assert_eq!(
            of("guide")["properties"]["pictures"]["items"]["required"],
            json!(["step", "file", "alt"])
        );
        assert_eq!(of("fields")["properties"]["fields"]["items"]["required"], json!(["slug", "name"]));
    }
}
