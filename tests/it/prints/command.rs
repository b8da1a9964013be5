//! `niemyet print`, and which prints in the hamlets are out of date.

use std::collections::BTreeSet;
use std::fs;

use super::pdf::{Pdf, squeezed};
use super::{CASES, ENDED, LISTED, LONG_NOTE, MEDIAN, OF_PROCEDURE, SHORT, SHORT_FILE, built, print, site};

#[test]
fn one_procedure_is_printed_as_in_the_print_room() {
    let site = site();
    let whole = built();
    for format in OF_PROCEDURE {
        let to = format!("{format}.pdf");
        site.run(&["print", SHORT, "--format", format, "--to", &to]).succeeds().says(&to);
        let alone = fs::read(site.path(&to)).expect("a print");
        let published = fs::read(print(&whole, &format!("{SHORT}-{format}")).path).expect("a print");
        assert!(alone == published, "{format} differs from the one in the print room");
    }
    assert!(!site.path("output").exists(), "print publishes nothing");
    site.run(&["in", SHORT, "--format", "niem-yet", "--to", "b.pdf"]).succeeds();
}

#[test]
fn what_is_made_once_for_the_site_is_printed_too() {
    let site = site();
    let whole = built();
    let cases: [(&[&str], &str); 7] = [
        (&["--field", "ben-bai", "--format", "danh-muc"], "ben-bai-danh-muc"),
        (&["--format", "bang-tra-cuu"], "bang-tra-cuu"),
        (&["--format", "tem-qr"], "tem-qr"),
        (&["hen-gio", "--format", "huong-dan"], "hen-gio-huong-dan"),
        (&["--format", "so-theo-doi"], "so-theo-doi"),
        (&["--format", "so-tay"], "so-tay"),
        (&[SHORT, MEDIAN, CASES, "--format", "so-tay"], "so-tay"),
    ];
    for (words, name) in cases {
        let words: Vec<&str> = [&["print"], words, &["--to", "a.pdf"]].concat();
        site.run(&words).succeeds();
        let alone = fs::read(site.path("a.pdf")).expect("a print");
        assert!(
            alone == fs::read(print(&whole, name).path).expect("a print"),
            "{words:?} differs from {name}"
        );
    }
}

#[test]
fn several_procedures_stand_in_a_row() {
    let site = site();
    let whole = built();
    for format in OF_PROCEDURE {
        site.run(&["print", MEDIAN, SHORT, "--format", format, "--to", "a.pdf"]).succeeds();
        let together = Pdf::new(site.path("a.pdf")).texts();
        let each = [MEDIAN, SHORT].map(|code| print(&whole, &format!("{code}-{format}")).texts());
        assert_eq!(together.len(), each[0].len() + each[1].len(), "{format}");
        // As many pages, in the order asked for, each with what it has alone.
        assert_eq!(squeezed(&together.concat()), squeezed(&each.concat().concat()), "{format}");
    }
}

#[test]
fn a_field_is_found_by_slug_name_and_folded_name() {
    let site = site();
    let mut first: Option<Vec<u8>> = None;
    for field in ["ben-bai", "Bến bãi", "ben bai", "BẾN BÃI", "be\u{302}\u{301}n ba\u{303}i"] {
        site.run(&["print", "--field", field, "--format", "niem-yet", "--to", "a.pdf"]).succeeds();
        let made = fs::read(site.path("a.pdf")).expect("a print");
        assert!(*first.get_or_insert_with(|| made.clone()) == made, "{field}");
    }
    let text = Pdf::new(site.path("a.pdf")).text();
    for code in [SHORT, CASES, LONG_NOTE] {
        assert!(text.contains(code), "{code}");
    }
    // An ended one is no more handed out, and what belongs to another field is not there.
    for code in [ENDED, MEDIAN] {
        assert!(!text.contains(&format!("mã số {code}")), "{code}");
    }
}

#[test]
fn wrong_usage_is_told_and_nothing_is_written() {
    let site = site();
    let cases: [(&[&str], &str); 11] = [
        (&["9.999999", "--format", "niem-yet"], "không có thủ tục mã 9.999999"),
        (&[ENDED, "--format", "niem-yet"], "9.100007 đã hết hiệu lực"),
        (&[LISTED, "--format", "to-roi-a5"], "chưa có nội dung"),
        (&["--field", "ho-tich", "--format", "niem-yet"], "không có lĩnh vực “ho-tich”"),
        (&["--field", "ho-tich", "--format", "niem-yet"], "Bến bãi, Nghề thủ công"),
        (&[SHORT, "--format", "to-roi"], "to-roi-a5"),
        (&[SHORT], "--format"),
        (&["--format", "niem-yet"], "chưa chỉ ra thủ tục nào"),
        (&["--format", "huong-dan"], "hen-gio"),
        (&["nop-truc-tuyen", "--format", "huong-dan"], "hen-gio"),
        (&[SHORT, "--field", "ben-bai", "--format", "niem-yet"], "--field"),
    ];
    for (words, said) in cases {
        let words: Vec<&str> = [&["print"], words, &["--to", "a.pdf"]].concat();
        site.run(&words).ends_with(2).says(said);
        assert!(!site.path("a.pdf").exists(), "{words:?}");
    }
    site.run(&["print", SHORT, "--format", "niem-yet"]).ends_with(2).says("--to");
    site.run(&["print", SHORT, "--format", "niem-yet", "--to", "a/b/c.pdf"]).ends_with(2).says("c.pdf");
}

#[test]
fn only_a_print_of_ours_is_replaced() {
    let site = site();
    for others in [&b"ghi ch\xc3\xba"[..], b"%PDF-1.7\n% of somebody else\n%%EOF\n", b""] {
        site.write("a.pdf", others);
        site.run(&["print", SHORT, "--format", "niem-yet", "--to", "a.pdf"])
            .ends_with(2)
            .says("không ghi đè");
        assert_eq!(fs::read(site.path("a.pdf")).expect("a file"), others);
    }
    fs::remove_file(site.path("a.pdf")).expect("removed");
    site.run(&["print", SHORT, "--format", "niem-yet", "--to", "a.pdf"]).succeeds();
    let old = fs::read(site.path("a.pdf")).expect("a print");
    site.run(&["print", MEDIAN, "--format", "niem-yet", "--to", "a.pdf"]).succeeds();
    assert!(old != fs::read(site.path("a.pdf")).expect("a print"));
    let left: Vec<_> = fs::read_dir(site.root())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name != ".niemyet")
        .collect();
    assert_eq!(
        left.iter().collect::<BTreeSet<_>>(),
        ["a.pdf", "content", "niemyet.toml"].map(str::to_owned).iter().collect()
    );
}

#[test]
fn a_mistake_in_the_content_prints_nothing() {
    let site = site();
    site.write(SHORT_FILE, site.read(SHORT_FILE).replace("field ", "fieldd "));
    site.run(&["print", SHORT, "--format", "niem-yet", "--to", "a.pdf"]).ends_with(1).says("fieldd");
    assert!(!site.path("a.pdf").exists());
}

/// Prints that `check --reprint-since` names, each with the version that must be on the sheet.
fn stale(since: &str) -> Vec<(String, String)> {
    let said = built().run(&["check", "--reprint-since", since]).succeeds().out;
    let lines = said.lines().filter_map(|line| {
        let (before, version) = line.split_once("bản mới ")?;
        let name = before.split_whitespace().find_map(|word| word.strip_prefix("ban-in/"))?;
        Some((name.trim_end_matches(".pdf").to_owned(), version.trim().to_owned()))
    });
    lines.collect()
}

/// All prints of these procedures, and these others.
fn names(codes: &[&str], others: &[&str]) -> BTreeSet<String> {
    let of_codes = codes.iter().flat_map(|code| OF_PROCEDURE.map(|format| format!("{code}-{format}")));
    of_codes.chain(others.iter().map(|name| (*name).to_owned())).collect()
}

#[test]
fn what_is_out_of_date_in_the_hamlets_is_listed() {
    let booklets = ["so-tay", "so-tay-chu-to", "so-tay-dong-gap", "ngay-ben-xa-bo-in"];
    let guides = ["hen-gio-huong-dan", "hen-gio-huong-dan-to-gap"];
    let field = ["ben-bai-danh-muc"];
    let cases: [(&str, BTreeSet<String>); 4] = [
        ("2026-11-10", BTreeSet::new()),
        ("2026-11-09", names(&[LONG_NOTE], &field)),
        ("2026-11-02", names(&[LONG_NOTE, CASES], &[&booklets[..], &field].concat())),
        ("2026-11-01", names(&[LONG_NOTE, CASES], &[&booklets[..], &field, &guides].concat())),
    ];
    for (since, wanted) in cases {
        let listed: BTreeSet<String> = stale(since).into_iter().map(|(name, _)| name).collect();
        assert_eq!(listed, wanted, "since {since}");
    }
    built().run(&["check", "--reprint-since", "2026-11-10"]).succeeds().says("Không bản in nào phải in lại");
    built().run(&["check", "--reprint-since", "10/11/2026"]).ends_with(2);
}

#[test]
fn the_version_listed_is_the_one_on_the_sheet() {
    let site = built();
    let all = stale("2000-01-01");
    assert_eq!(all.len(), 38, "{all:?}");
    let mut wrong = Vec::new();
    for (name, version) in all {
        let said = print(&site, &name).text();
        let mut words = said.split(|c: char| !c.is_alphanumeric());
        if version.len() != 4 || !words.any(|word| word == version) {
            wrong.push(format!("{name} does not carry its version {version}"));
        }
    }
    super::none(wrong);
}

#[test]
fn a_version_changes_with_what_is_said() {
    let site = site();
    let version = |site: &crate::harness::Site| -> BTreeSet<String> {
        let said = site.run(&["check", "--reprint-since", "2000-01-01"]).succeeds().out;
        said.lines()
            .filter(|line| line.contains(SHORT) && line.contains("bản mới"))
            .map(str::to_owned)
            .collect()
    };
    let before = version(&site);
    assert_eq!(before.len(), 5, "{before:?}");
    site.write(SHORT_FILE, site.read(SHORT_FILE) + "\n");
    assert_eq!(version(&site), before, "a line without words");
    site.write(SHORT_FILE, site.read(SHORT_FILE).replace("free = true", "amount = 7_000"));
    assert!(version(&site).is_disjoint(&before), "a fee was put in");
}

/// A linked group is handed out like a procedure: every paper once, and a code that opens its page.
#[test]
fn a_linked_group_is_printed_by_its_slug() {
    let site = site();
    let group = format!(
        "+++\nname = \"Liên thông neo thuyền, nghề đan lát\"\nplain_name = \"Neo thuyền và xác nhận nghề cùng lúc\"\n\
         members = [\"{SHORT}\", \"{MEDIAN}\"]\nvia = [\"in-person\"]\nsummary = [\"Nộp một lần\"]\n\n\
         [[papers]]\npaper = \"Tờ khai dùng chung\"\n\n[[legal_basis]]\nnumber = \"09/0000/NĐ-THỬ\"\n+++\n"
    );
    site.write("content/groups/gop.md", group);
    for format in ["to-roi-a5", "to-gap"] {
        site.run(&["print", "gop", "--format", format, "--to", "gop.pdf"]).succeeds();
        let pdf = super::pdf::Pdf::new(site.path("gop.pdf"));
        let text = pdf.texts().concat().split_whitespace().collect::<Vec<_>>().join(" ");
        for said in [
            "Neo thuyền và xác nhận nghề",
            "Một lần nộp cho 2 thủ tục",
            "Tờ khai dùng chung",
            "09/0000/NĐ-THỬ",
        ] {
            assert!(text.contains(said), "{format} does not say “{said}”: {text}");
        }
        assert!(text.replace([' ', '\u{200b}'], "").contains("lien-thong/gop.html"), "{format}: {text}");
        assert!(!text.contains("mã gop"), "{format}: a slug is no code");
        fs::remove_file(site.path("gop.pdf")).expect("a print");
    }
    // Of a member it says that they are best handed in together.
    site.run(&["print", SHORT, "--format", "to-roi-a5", "--to", "mot.pdf"]).succeeds();
    let text = super::pdf::Pdf::new(site.path("mot.pdf")).texts().concat();
    assert!(
        text.split_whitespace().collect::<Vec<_>>().join(" ").contains("Nên làm gộp: Neo thuyền"),
        "{text}"
    );
    site.run(&["print", "gop", "--format", "niem-yet", "--to", "a.pdf"]).ends_with(2);
}
