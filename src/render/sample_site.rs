//! Sites for the tests of renderers, written as an author writes them.

use std::sync::Arc;

use jiff::civil::{Date, date};

use crate::cache::Memo;
use crate::catalogue::{self, Procedure};
use crate::render::brief::Subject;
use crate::site::{self, Editions, Site};
use crate::source::{Body, Hash, SourceFile, SourceSet, Text};

pub(crate) const DAY: Date = date(2026, 11, 22);

const CONFIG: &str = r#"format = 1
[site]
title = "Thủ tục xã Mẫu"
base_url = "https://xa.vi.du/tthc"
[commune]
name = "Mẫu"
kind = "xã"
address = "Số 1, thôn Trung"
phones = [{ number = "0200 000 001" }]
"#;
const FIELDS: &str = r#"[[fields]]
slug = "ho-tich"
name = "Hộ tịch"
former_slugs = ["khai-sinh"]
"#;

/// A site without a public address and without procedures.
pub(crate) fn empty_site() -> Site {
    site("format = 1\n[site]\ntitle = \"Thủ tục xã Mẫu\"\n[commune]\nname = \"Mẫu\"\nkind = \"xã\"\n", &[])
}

/// A site at `https://xa.vi.du/tthc` with one field and these procedures: front matter and Markdown of each.
pub(crate) fn public_site(procedures: &[&str]) -> Site {
    site(CONFIG, procedures)
}

/// A procedure of which nothing but its code and name is stated.
pub(crate) fn bare(code: &str, name: &str) -> String {
    format!("+++\ncode = \"{code}\"\nname = \"{name}\"\nfield = \"ho-tich\"\n+++\n")
}

/// What is told of the first procedure of a site.
pub(crate) fn first(site: &Site) -> Subject<'_> {
    Subject::new(site, site.entries.ids().next().expect("a procedure"))
}

/// Changes a procedure behind the back of the checks, for what they would not let through.
pub(crate) fn change(site: &mut Site, code: &str, change: impl FnOnce(&mut Procedure)) {
    let entry =
        site.entries.iter_mut().find(|entry| entry.procedure.code == code).expect("a code of the site");
    let shown = &mut entry.procedure;
    change(Arc::make_mut(&mut shown.procedure));
    shown.seen = Hash::of(format!("{:?}", shown.procedure).as_bytes());
}

fn site(config: &str, procedures: &[&str]) -> Site {
    let mut sources = SourceSet::default();
    let mut add = |path: &str, text: &str, body| {
        let file = SourceFile::of_commune(path, text.as_bytes(), body);
        sources.files.insert(file.path.clone(), file);
    };
    let text = |text: &str| Body::Text(Text::plain(text));
    add("niemyet.toml", config, text(config));
    add("content/fields.toml", FIELDS, text(FIELDS));
    add("content/forms/tờ khai.docx", "", Body::Asset);
    for (at, file) in procedures.iter().enumerate() {
        add(&format!("content/procedures/{at}.md"), file, text(file));
    }
    let catalogue = catalogue::load(&sources, &mut Memo::default());
    assert!(!catalogue.report.has_errors(), "{:#?}", catalogue.report);
    site::plan(&catalogue.value, &sources, DAY, Editions::all()).value
}
