//! Mistakes in a site's own designs, and characters that no font has: shown with their place, and what
//! was published before stays.

use std::collections::BTreeSet;

use crate::harness::{Site, repository};

const DESIGN: &str = "themes/default/prints/niem-yet.typ";

/// A small site with a print that was published.
fn published() -> Site {
    let site = Site::copy_of(&repository().join("tests/golden/minimal/input"));
    site.run(&["build"]).succeeds();
    assert!(site.path("output/site/ban-in/9.000001-niem-yet.pdf").exists());
    site
}

/// Nothing is published, the words stand in what `build` and `check` say, and the old output is whole.
#[track_caller]
fn check_refused(site: &Site, words: &[&str]) {
    let before = site.published();
    for command in ["build", "check"] {
        let answer = site.run(&[command]).ends_with(1);
        words.iter().fold(answer, |answer, word| answer.says(word));
    }
    assert!(site.published() == before, "the last output changed");
}

#[track_caller]
fn check_design(design: &str, words: &[&str]) {
    let site = published();
    site.write(DESIGN, design);
    check_refused(&site, words);
    std::fs::remove_file(site.path(DESIGN)).expect("removed");
    site.run(&["build"]).succeeds();
}

#[test]
fn a_broken_picture_is_told_at_its_own_file() {
    let site = published();
    let guide = "+++\ntitle = \"Nộp\"\n\n[[pictures]]\nstep = 1\nfile = \"images/may.png\"\nalt = \"Màn hình\"\n+++\n\n## Mở\n\nGõ địa chỉ.\n";
    site.write("content/guides/nop.md", guide);
    site.write("content/images/may.png", "không phải hình");
    check_refused(&site, &["E0179", "content/images/may.png", "lấy lại hình gốc"]);
}

#[test]
fn a_mistake_in_a_design_is_shown_in_its_place() {
    let at = |place: &str| format!("{DESIGN}:{place}");
    check_design(
        "// Mẫu của xã.\n#let design(data) = {\n  let x = nothing-there\n}\n",
        &["E0512", &at("3:11"), "let x = nothing-there", "nothing-there"],
    );
    check_design("#let design(data) = [\n  #text(\"a\"\n", &["E0512", &at("1:21"), "#let design(data) = ["]);
    check_design("#let design(data) = {\n  data.no-such-key\n}\n", &["E0512", &at("2:8"), "no-such-key"]);
    check_design("#let design(data) = {\n  while true { }\n}\n", &["E0512", &at("2:")]);
    check_design("#let other(data) = []\n", &["E0512", "design"]);
}

/// Headings of a table that fill a page are more than Typst 0.15 can lay: it panics.
#[test]
fn a_fault_of_the_typesetter_fails_the_print_only() {
    let headings = [1, 2, 2, 2].map(|level| format!("table.header(level: {level})[A], ")).concat();
    let page = "set page(width: 60mm, height: 60mm, margin: 5mm)";
    let table = format!("table(columns: 1, ..range(4).map(i => [a]), {headings}[x], [y])");
    check_design(&format!("#let design(data) = {{\n  {page}\n  {table}\n}}\n"), &["E0512", DESIGN, "Typst"]);
}

#[test]
fn a_mistake_far_from_its_call_is_shown_where_the_theme_makes_it() {
    let site = published();
    site.write("themes/default/prints/cua-xa.typ", "#let tên(x) = {\n  x + 1\n}\n");
    site.write(DESIGN, "#import \"cua-xa.typ\": tên\n#let design(data) = tên(\"a\")\n");
    check_refused(&site, &["E0512", "themes/default/prints/cua-xa.typ:2:3", "x + 1"]);
}

/// Nothing but the theme and the data can be reached.
#[test]
fn a_design_reads_nothing_outside() {
    let refused = |line: &str, place: &str| {
        let design = format!("#let design(data) = {{\n  {line}\n}}\n");
        check_design(&design, &["E0512", &format!("{DESIGN}:2:{place}"), line]);
    };
    refused("read(\"/etc/passwd\")", "8");
    refused("read(\"../../x\")", "8");
    refused("read(\"../../niemyet.toml\")", "8");
    refused("image(\"/content/images/x.png\")", "9");
    refused("datetime.today()", "3");
    refused("plugin(\"x.wasm\")", "10");
    check_design(
        "#import \"@preview/example:0.1.0\": *\n#let design(data) = []\n",
        &["E0512", &format!("{DESIGN}:1:9"), "@preview/example"],
    );
}

#[test]
fn a_design_that_never_has_room_is_refused() {
    let design = |said: &str| {
        format!(
            "#let design(data) = {{\n  set document(title: data.title)\n  [Chữ #metadata({said}) <overflow>]\n}}\n"
        )
    };
    check_design(
        &design("(item: 0, what: \"mục lục\")"),
        &["E0513", "mẫu in không đủ chỗ", "mục lục", DESIGN],
    );
    // A design need not say what has no room; then nothing hangs behind the title.
    check_design(&design("(item: 0)"), &["E0513", "“Bản niêm yết: Thủ tục thử có mọi phần”\n", DESIGN]);
}

/// A pack is set by several designs: the one that has no room is named, not that of the list in front.
#[test]
fn a_part_of_a_pack_without_room_names_its_design() {
    let site = Site::copy_of(&repository().join("tests/prints/input"));
    let poster = "themes/default/prints/ap-phich.typ";
    let design = "#let design(data) = [Hết chỗ. #metadata((item: 0)) <overflow>]\n";
    site.write(poster, design);
    let check = site.run(&["check", "--format", "json"]).ends_with(1);
    let all: Vec<serde_json::Value> = serde_json::from_str(&check.out).expect("JSON");
    let found: Vec<_> = all.iter().filter(|found| found["code"] == "E0513").collect();
    let of_pack = |found: &&&serde_json::Value| found["message"].to_string().contains("Ngày hội bến xã Thử");
    assert!(found.iter().any(|found| of_pack(&found)), "{found:?}");
    assert!(found.iter().all(|found| found["file"] == poster), "{found:?}");
}

#[test]
fn a_design_of_ones_own_is_used() {
    let site = published();
    let design = "#let design(data) = {\n  set document(title: data.title)\n  set text(lang: \"vi\", font: \"Be Vietnam Pro\")\n  [= Mẫu của xã]\n}\n";
    site.write(DESIGN, design);
    site.run(&["build"]).succeeds();
    let text = super::pdf::Pdf::new(site.path("output/site/ban-in/9.000001-niem-yet.pdf")).text();
    assert_eq!(text.trim(), "Mẫu của xã");
}

/// A character that no font has: file, what stands there, and what is put in its place.
const LETTERS: [(&str, &str, &str); 8] = [
    ("content/procedures/ngan.md", "Thẻ neo thuyền", "Thẻ neo \u{1f9ff} thuyền"),
    ("content/procedures/vua.md", "2. Ảnh chụp ba", "2. Ảnh chụp \u{6f22} ba"),
    ("content/procedures/vua.md", "Tổ nghề của xã đến xem", "Tổ nghề của xã \u{6f22} đến xem"),
    ("content/procedures/vua.md", "Ba ảnh sản phẩm", "Ba ảnh \u{1f9ff} sản phẩm"),
    ("content/fields.toml", "name = \"Bến bãi\"", "name = \"Bến \u{6f22} bãi\""),
    ("niemyet.toml", "Số 8, đường Bến Thử", "Số 8, đường \u{1f9ff} Bến Thử"),
    ("content/guides/hen-gio.md", "Nói tên thuyền", "Nói tên \u{6f22} thuyền"),
    ("content/campaigns/ngay-ben-xa.toml", "Đăng ký chỗ neo", "Đăng ký \u{6f22} chỗ neo"),
];

#[test]
fn a_character_without_a_glyph_is_shown_in_its_place() {
    let mut wrong = Vec::new();
    for (path, from, to) in LETTERS {
        let site = Site::copy_of(&repository().join("tests/prints/input"));
        let text = site.read(path);
        assert!(text.contains(from), "{path}: {from}");
        let text = text.replacen(from, to, 1);
        let letter = to.chars().find(|c| *c > '\u{3000}').expect("a letter");
        let line = text.lines().position(|line| line.contains(letter)).expect("its line");
        let column = text.lines().nth(line).and_then(|text| text.chars().position(|c| c == letter));
        let (line, column) = (line + 1, column.expect("its column") + 1);
        let place = format!("{path}:{line}:{column}");
        site.write(path, text);
        let code = format!("U+{:04X}", u32::from(letter));
        let build = site.run(&["build"]);
        for word in ["E0514", &code, &place] {
            if !build.out.contains(word) {
                wrong.push(format!("{place}: build does not say {word}"));
            }
        }
        if build.status != 1 || site.path("output/site").exists() {
            wrong.push(format!("{place}: something was published"));
        }
        let check = site.run(&["check", "--format", "json"]).ends_with(1);
        let all: Vec<serde_json::Value> = serde_json::from_str(&check.out).expect("JSON");
        let found = all.iter().any(|found| {
            found["code"] == "E0514"
                && found["file"] == path
                && found["line"] == line
                && found["column"] == column
        });
        if !found {
            wrong.push(format!("{place}: check does not say so"));
        }
        let different: BTreeSet<String> = all.iter().map(ToString::to_string).collect();
        if different.len() != all.len() {
            wrong.push(format!("{place}: {} findings, {} different ones", all.len(), different.len()));
        }
    }
    super::none(wrong);
}

#[test]
fn what_is_not_printed_needs_no_glyph() {
    let site = Site::copy_of(&repository().join("tests/prints/input"));
    let path = "content/procedures/vua.md";
    site.write(path, site.read(path).replace("\"nghề mây tre\"", "\"nghề \u{6f22}\""));
    site.run(&["build"]).succeeds();
}

#[test]
fn a_font_of_ones_own_gives_its_letters() {
    let site = published();
    let path = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    let text = site.read(path);
    let edited = text.replacen("name = \"", "name = \"\u{263a} ", 1).replacen(
        "name       = \"",
        "name       = \"\u{263a} ",
        1,
    );
    assert_ne!(text, edited);
    // DejaVu Sans, the second font of the built-in theme, has this one.
    site.write(path, edited);
    site.run(&["build"]).succeeds();
}
