//! Real records of the national portal: the posting sheets are no longer than the portal's own.

use std::collections::BTreeMap;
use std::fs;

use super::pdf::Pdf;
use super::{all_in, none, too_small};
use crate::harness::{Site, portal};

/// What is printed is set, whole, in at most as many pages as the portal needs for it.
#[test]
fn real_posting_sheets_are_short_and_readable() {
    let Some(folder) = portal() else { return };
    let official = fs::read_to_string(folder.join("official-pages.csv")).expect("official-pages.csv");
    let official: BTreeMap<&str, usize> = official
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .map(|(code, pages)| (code, pages.trim().parse().expect("a number")))
        .collect();
    let site = Site::started();
    fs::remove_dir_all(site.path("content/procedures")).expect("removed");
    let records = folder.join("procedures");
    site.run(&["import", records.to_str().expect("UTF-8"), "--all-provinces"]);
    let config = site.read("niemyet.toml");
    assert!(!config.contains("\n[prints]"), "{config}");
    let formats =
        ["danh-muc", "bang-tra-cuu", "tem-qr", "huong-dan", "to-roi-a5", "to-roi-2-tren-a4", "to-gap"];
    let none_of = formats.map(|format| format!("{format} = \"none\"\n")).concat();
    let config = config.replacen("[site]", "[site]\nbase_url = \"https://thutuc.xa-thu.gov.vn\"", 1);
    site.write("niemyet.toml", format!("{config}\n[prints]\n{none_of}"));
    site.run(&["build"]).succeeds();

    let sheets: BTreeMap<String, Pdf> = all_in(&site.path("output/site/ban-in"))
        .into_iter()
        .map(|pdf| (pdf.name().trim_end_matches("-niem-yet").to_owned(), pdf))
        .collect();
    let mut wrong = Vec::new();
    let mut counts = Vec::new();
    for (code, most) in &official {
        let Some(sheet) = sheets.get(*code) else {
            wrong.push(format!("{code}: no posting sheet"));
            continue;
        };
        let pages = sheet.pages().len();
        counts.push(pages);
        if pages > *most {
            wrong.push(format!("{code}: {pages} pages, the portal needs {most}"));
        }
        wrong.extend(too_small(sheet, 11, 9));
    }
    counts.sort_unstable();
    let median = counts[counts.len() / 2];
    if median > 2 {
        wrong.push(format!("the median is {median} pages"));
    }
    assert!(official.len() > 100, "{} codes", official.len());
    none(wrong);
}
