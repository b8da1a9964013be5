//! The editor's first page: what is to be done, and where each thing is written.

use serde_json::{Value, json};

use super::{Edited, OWN};
use crate::harness::Site;

/// The first page is the list of `check --worklist`, in its order, each thing with a place that its form has.
#[test]
fn the_first_page_is_the_worklist() {
    let site = Site::sample();
    let listed: Value =
        serde_json::from_str(&site.run(&["check", "--worklist", "--format", "json"]).results).expect("JSON");
    let listed = listed["worklist"]["items"].as_array().expect("items").clone();
    let edited = Edited::of(site);
    let begins = edited.told("start", json!({}))["work"].clone();
    let work = edited.told("work", json!({}));
    let told = work["items"].as_array().expect("items");
    assert_eq!(told.len(), listed.len());
    for (told, listed) in told.iter().zip(&listed) {
        let (what, whole) = (told["what"].as_str().expect("words"), listed["what"].as_str().expect("words"));
        assert!(told["path"] == listed["file"] && whole.starts_with(what), "{told}\n{listed}");
    }
    assert!(told.len() > 6 && begins["total"] == told.len(), "{begins}");
    assert_eq!(begins["items"].as_array().expect("items"), &told[..6]);
    let counted: u64 = begins["counts"].as_object().expect("counts").values().filter_map(Value::as_u64).sum();
    assert_eq!(counted, told.len() as u64);
    for item in told.iter().filter(|item| item["has_form"] == true) {
        let Some(key) = item["at"]["key"].as_str() else { continue };
        let form = edited.told("form", json!({ "path": item["path"] }));
        let name = key.split(['.', '[']).next().expect("a name");
        assert!(form.as_array().expect("fields").iter().any(|field| field["name"] == name), "{item}");
    }
}

/// What an item says is to be written is the field's own name and words, and no TOML.
#[test]
fn words_to_write_are_those_of_the_form() {
    let site = Site::started();
    site.write(
        "content/procedures/ho-tich/a.md",
        "+++\ncode = \"9.000123\"\nname = \"Thủ tục đăng ký làm thử\"\nfield = \"ho-tich\"\n\
         [[dossier]]\nitems = [\n  { paper = \"Tờ khai làm thử, theo mẫu dài lắm dài lắm dài lắm dài lắm dài lắm dài lắm\" },\n]\n+++\n",
    );
    // A finding of a single file of the site leads to its very field.
    site.write("niemyet.toml", format!("titel = \"A\"\n{}", site.read("niemyet.toml")));
    let edited = Edited::of(site);
    let work = edited.told("work", json!({}));
    let items = work["items"].as_array().expect("items");
    let find = |label: &str| {
        items.iter().find(|item| item["at"]["key"] == label).unwrap_or_else(|| panic!("{label}: {work:#}"))
    };
    assert_eq!(find("plain_name")["write"], "Đăng ký làm thử");
    let short = find("dossier[0].items[0].short");
    assert_eq!(
        (&short["write"], short["path"].as_str()),
        (&json!("Tờ khai làm thử"), Some("content/procedures/ho-tich/a.md"))
    );
    assert!(!work.to_string().contains("plain_name ="), "{work:#}");
    let of_site = &items[0];
    assert_eq!((&of_site["path"], &of_site["at"]["key"]), (&json!("niemyet.toml"), &json!("titel")));
}

#[test]
fn a_line_of_a_file_is_a_place_of_its_form() {
    let edited = Edited::started();
    let line = edited.site.read(OWN).lines().position(|line| line.starts_with("name")).expect("a key") + 1;
    assert_eq!(edited.told("open", json!({ "path": OWN, "line": line }))["at"], json!({ "key": "name" }));
    for line in [json!(null), json!(0), json!(999_999)] {
        assert_eq!(edited.told("open", json!({ "path": OWN, "line": line }))["at"], json!({}));
    }
    for line in [json!(-1), json!("1"), json!(1.5), json!(1e30)] {
        let status = edited.ask("open", json!({ "path": OWN, "line": line.clone() })).status;
        assert!((400..500).contains(&status), "{line}: {status}");
    }
}
