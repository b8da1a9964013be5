//! The same input gives the same bytes, and only what changed is made again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use std::time::SystemTime;

use super::{ALL, OF_PROCEDURE, SHORT, SHORT_FILE, all_in, built, prints, site};
use crate::harness::{Site, files_below};

/// Every file of `ban-in/`, by name.
fn printed(site: &Site) -> BTreeMap<String, Vec<u8>> {
    files_below(&site.path("output/site/ban-in"))
}

/// When each published file was written; our own manifest left out.
fn times(site: &Site) -> BTreeMap<String, SystemTime> {
    let folder = site.path("output/site");
    let modified =
        |path: &str| fs::metadata(folder.join(path)).and_then(|held| held.modified()).expect("a time");
    site.published().into_keys().map(|path| (path.clone(), modified(&path))).collect()
}

/// The published files that some work writes anew.
fn written_by(site: &Site, work: impl FnOnce()) -> BTreeSet<String> {
    let before = times(site);
    work();
    times(site)
        .into_iter()
        .filter(|(path, time)| before.get(path) != Some(time))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn one_processor_and_all_give_the_same_bytes() {
    let one = site();
    let build = one.command(&["build"]);
    let alone = Command::new("taskset")
        .args(["-c", "0"])
        .arg(build.get_program())
        .args(build.get_args())
        .current_dir(one.root())
        .output()
        .expect("taskset, of util-linux");
    assert!(alone.status.success(), "{}", String::from_utf8_lossy(&alone.stdout));
    let (one, all) = (printed(&one), printed(&built()));
    assert_eq!(one.keys().collect::<Vec<_>>(), all.keys().collect::<Vec<_>>());
    let differ: Vec<&String> = all.keys().filter(|name| one[*name] != all[*name]).collect();
    assert!(differ.is_empty(), "{differ:?}");
    assert!(all.keys().any(|name| name.ends_with(".png")), "{:?}", all.keys());
}

#[test]
fn a_second_build_writes_nothing() {
    let site = site();
    site.run(&["build"]).succeeds();
    let written = written_by(&site, || {
        site.run(&["build"]).succeeds().says("không có gì thay đổi");
    });
    assert!(written.is_empty(), "{written:?}");
    // A line that says nothing: the site is planned anew, and nothing of it is made again.
    site.write("niemyet.toml", site.read("niemyet.toml") + "# lời ghi thêm\n");
    let written = written_by(&site, || {
        site.run(&["build"]).succeeds().says(": 0 tệp mới hoặc đổi");
    });
    assert!(written.is_empty(), "{written:?}");
}

#[test]
fn an_edit_makes_again_what_speaks_of_it() {
    let site = site();
    site.run(&["build"]).succeeds();
    let before = printed(&site);
    let written = written_by(&site, || {
        let text = site.read("content/procedures/nhieu-giay-to.md");
        let edited =
            text.replace("Mở xưởng đóng thuyền\"", "Mở xưởng đóng thuyền gỗ\"").replace("gỗ lớn", "gỗ to");
        assert_ne!(text, edited);
        site.write("content/procedures/nhieu-giay-to.md", edited);
        site.run(&["build"]).succeeds();
    });
    let pdfs: BTreeSet<&str> =
        written.iter().filter_map(|path| path.strip_prefix("ban-in/")?.strip_suffix(".pdf")).collect();
    let mut wanted: BTreeSet<String> =
        OF_PROCEDURE.iter().map(|format| format!("9.100004-{format}")).collect();
    wanted.insert("nghe-thu-cong-danh-muc".to_owned());
    assert_eq!(pdfs, wanted.iter().map(String::as_str).collect());
    for name in pdfs {
        let path = format!("{name}.pdf");
        assert_ne!(before[&path], printed(&site)[&path], "{name}");
    }
    assert!(written.contains("thu-tuc/9.100004.html"), "{written:?}");
    assert!(!written.contains("thu-tuc/9.100001.html"), "{written:?}");
}

/// Edits after each of which a warm build must equal a clean one: file, what, by what.
const EDITS: [(&str, &str, &str); 8] = [
    (SHORT_FILE, "free = true", "amount = 5_000"),
    ("content/fields.toml", "name = \"Bến bãi\"", "name = \"Bến, bãi\""),
    ("niemyet.toml", "0200 000 102", "0200 000 112"),
    ("niemyet.toml", "booklet_title    = \"Sổ tay", "booklet_title    = \"Cuốn sổ"),
    ("content/guides/hen-gio.md", "## Chọn giờ", "## Chọn một giờ"),
    ("content/campaigns/ngay-ben-xa.toml", "ap-phich         = 2", "ap-phich         = 3"),
    ("content/procedures/vua.md", "[[channels.fees]]", "[[channels.fees]]\nvalid_from = 2026-11-25"),
    ("content/procedures/vua.md", "updated         = 2026-10-12", "updated         = 2026-11-24"),
];

#[test]
fn warm_prints_equal_clean_ones_after_every_edit_and_on_every_day() {
    let warm = site();
    warm.run(&["build"]).succeeds();
    let check = |day: &str, what: &str| {
        warm.run_on(day, &["build"]).succeeds();
        let clean = Site::empty();
        for part in ["niemyet.toml", "content"] {
            crate::harness::copy(&warm.path(part), &clean.path(part));
        }
        clean.run_on(day, &["build"]).succeeds();
        let (warm, clean) = (warm.published(), clean.published());
        assert_eq!(warm.keys().collect::<Vec<_>>(), clean.keys().collect::<Vec<_>>(), "{what}");
        let differ: Vec<&String> = clean.keys().filter(|path| warm[*path] != clean[*path]).collect();
        assert!(differ.is_empty(), "{what}, {day}: {differ:?}");
    };
    for (path, from, to) in EDITS {
        let text: String =
            unicode_normalization::UnicodeNormalization::nfc(warm.read(path).as_str()).collect();
        assert!(text.contains(from), "{path}: {from}");
        warm.write(path, text.replacen(from, to, 1));
        check("2026-11-22", to);
    }
    for day in ["2026-11-23", "2026-11-24", "2026-11-25", "2026-12-03"] {
        check(day, "another day");
    }
}

#[test]
fn only_prints_leaves_every_page_as_it_was() {
    let site = site();
    site.run(&["build"]).succeeds();
    site.write(
        "content/procedures/ngan.md",
        site.read("content/procedures/ngan.md").replace("Nhận thẻ neo ngay", "Nhận thẻ"),
    );
    site.write("niemyet.toml", site.read("niemyet.toml").replace("Sông Thử", "Sông Thử Mới"));
    let before = site.published();
    let written = written_by(&site, || {
        site.run(&["build", "--only", "prints"]).succeeds();
    });
    let pages: Vec<&String> = written.iter().filter(|path| !path.starts_with("ban-in/")).collect();
    assert!(pages.is_empty(), "{pages:?}");
    let after = site.published();
    let of_pages = |all: &BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
        all.iter()
            .filter(|(path, _)| !path.starts_with("ban-in/"))
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect()
    };
    assert!(of_pages(&before) == of_pages(&after), "a page changed");
    assert!(
        before["ban-in/9.100001-niem-yet.pdf"] != after["ban-in/9.100001-niem-yet.pdf"],
        "the prints did not"
    );
    // The next whole build ends where a clean one does.
    site.run(&["build"]).succeeds();
    let warm = site.published();
    fs::remove_dir_all(site.path("output")).expect("removed");
    fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run(&["build"]).succeeds();
    assert!(warm == site.published(), "a build after --only prints differs from a clean one");
}

#[test]
fn only_prints_works_where_nothing_was_published() {
    let site = site();
    site.run(&["build", "--only", "prints"]).succeeds();
    assert_eq!(prints(&site), prints_of(&site, &built()));
    let others: Vec<String> =
        site.published().into_keys().filter(|path| !path.starts_with("ban-in/")).collect();
    assert!(!others.iter().any(|path| path.starts_with("thu-tuc/")), "{others:?}");
    assert!(printed(&site) == printed(&built()), "prints alone differ from those of a whole build");
}

/// The prints of another site, as if they lay in this one.
fn prints_of(here: &Site, there: &Site) -> Vec<super::pdf::Pdf> {
    let folder = here.path("output/site/ban-in");
    all_in(&there.path("output/site/ban-in"))
        .into_iter()
        .map(|pdf| super::pdf::Pdf::new(folder.join(pdf.path.file_name().expect("a name"))))
        .collect()
}

#[test]
fn only_site_leaves_the_prints_that_stand_and_leads_to_none() {
    let site = site();
    site.run(&["build"]).succeeds();
    assert!(site.read("output/site/thu-tuc/9.100001.html").contains("9.100001-niem-yet.pdf"));
    site.run(&["build", "--only", "site"]).succeeds();
    assert!(site.path("output/site/ban-in/9.100001-niem-yet.pdf").exists());
    for (path, bytes) in site.published().into_iter().filter(|(path, _)| !path.starts_with("ban-in/")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("ban-in/"), "{path} leads to a print");
    }
}

#[test]
fn nothing_leads_to_a_print_that_is_not_there() {
    let site = built();
    for code in ALL {
        let page = site.read(&format!("output/site/thu-tuc/{code}.html"));
        for format in OF_PROCEDURE {
            assert!(page.contains(&format!("ban-in/{code}-{format}.pdf")), "{code}: no link to its {format}");
        }
    }
    for (path, bytes) in site.published().iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        for link in
            page.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(link, _)| link)
        {
            if link.ends_with(".pdf") {
                let from = site.path("output/site").join(path);
                let target = from.parent().expect("a folder").join(link);
                assert!(target.exists(), "{path} leads to {link}");
            }
        }
    }
    assert!(SHORT < ALL[1]);
}

/// Nested stealing of work in one thread after another has overflowed the stack at this number.
#[test]
fn five_hundred_sheets_in_one_process() {
    const MANY: usize = 500;
    let site = site();
    let config = site.read("niemyet.toml");
    let (head, _) = config.split_once("[prints]").expect("prints");
    let formats = [
        "to-roi-a5",
        "to-roi-2-tren-a4",
        "to-gap",
        "danh-muc",
        "bang-tra-cuu",
        "tem-qr",
        "huong-dan",
        "so-theo-doi",
        "lich-truc",
        "ngay-phuc-vu",
        "danh-ba",
        "the-lien-he",
        "so-lieu",
        "phieu-hoi",
        "ma-quay",
    ];
    let none: String = formats.map(|format| format!("{format} = \"none\"\n")).concat();
    site.write("niemyet.toml", format!("{head}[prints]\n{none}"));
    fs::remove_file(site.path("content/campaigns/ngay-ben-xa.toml")).expect("removed");
    let sheet = site.read("content/procedures/nhieu-truong-hop.md");
    for number in 0..MANY {
        let code = format!("9.2{number:05}");
        site.write(&format!("content/procedures/nhieu/{number}.md"), sheet.replace("9.100003", &code));
    }
    site.run(&["build"]).succeeds();
    assert_eq!(prints(&site).len(), MANY + ALL.len());
    let all = ["print", "--field", "ben-bai", "--format", "niem-yet", "--to", "tat-ca.pdf"];
    site.run(&all).succeeds();
    assert!(super::pdf::Pdf::new(site.path("tat-ca.pdf")).pages().len() > MANY);
}
