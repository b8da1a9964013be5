//! What `niemyet new` writes: files that explain themselves and pass as they are.

use crate::harness::{Site, files_below};

#[test]
fn a_new_procedure_explains_itself_and_passes() {
    let site = Site::started();
    site.run(&["new", "procedure", "9.000002", "Cấp giấy phép thử", "--field", "ho-tich"]).succeeds();
    let text = site.read("content/procedures/ho-tich/cap-giay-phep-thu.md");
    assert!(text.contains("draft"), "{text}");
    site.run(&["check"]).succeeds();
    let again = ["tao-moi", "thu-tuc", "9.000002", "Tên khác"];
    site.run(&again).ends_with(2).says("đã có trong");
    assert_eq!(site.read("content/procedures/ho-tich/cap-giay-phep-thu.md"), text);
}

#[test]
fn a_new_guide_and_a_new_campaign_explain_themselves_and_pass() {
    let site = Site::started();
    site.run(&["new", "guide", "Nộp hồ sơ trực tuyến"]).succeeds();
    site.run(&["tao-moi", "dot", "Ngày thứ Tư không giấy tờ"]).succeeds();
    assert!(site.read("content/guides/nop-ho-so-truc-tuyen.md").contains("[[pictures]]"));
    assert!(site.read("content/campaigns/ngay-thu-tu-khong-giay-to.toml").contains("# copies = {"));
    site.run(&["check"]).succeeds();
    site.run(&["tao-moi", "huong-dan", "Nộp hồ sơ trực tuyến"]).ends_with(2).says("không ghi đè");
    site.run(&["schema", "campaign"]).succeeds().says("handed_out");
}

/// What a time, a day or a word is not is told before there is a file of it.
#[test]
fn a_new_file_of_no_such_time_is_refused() {
    let refused: &[(&[&str], &str)] = &[
        (&["roster", "2026-13"], "MM/YYYY"),
        (&["roster", "2026-00"], "MM/YYYY"),
        (&["roster", "05/12/2026"], "có phải tháng 5/2026 không?"),
        (&["roster", "quý 3/2026"], "MM/YYYY"),
        (&["roster", "tháng mười"], "không hiểu “tháng mười”"),
        (&["roster", "2062-11"], "năm 2062"),
        (&["roster", ""], "MM/YYYY"),
        (&["figures", "2026-13"], "2026-Q3"),
        (&["figures", "6 tháng 2026"], "có phải tháng 6/2026 không?"),
        (&["figures", "3 tháng đầu năm 2026"], "quý 3/2026"),
        (&["figures", "2099"], "năm 2099"),
        (&["figures", "2026-14", "--from", "khong-co.csv"], "2026-Q3"),
        (&["notice", "Lớp học", "30/2/2026"], "DD/MM/YYYY"),
        (&["notice", "Lớp học", "12/31/2026"], "có phải 31/12/2026 không?"),
        (&["notice", "Lớp học", "5/12/26"], "có phải 05/12/2026 không?"),
        (&["notice", "Lớp học", "2026-12-05", "--kind", "hop"], "campaign"),
        (&["place", "Nhà văn hóa", "--kind", "nha"], "village-house"),
        (&["question", "Hỏi gì?", "--state", "roi"], "verified"),
    ];
    let site = Site::started();
    let before = files_below(site.root());
    for (words, said) in refused {
        let answer = site.run(&[&["new"], *words].concat()).ends_with(2);
        answer.says(said).says("xem cách dùng: niemyet tao-moi");
    }
    assert_eq!(files_below(site.root()), before);
    site.run(&["new", "roster", "2026-12"]).succeeds();
    site.run(&["new", "figures", "2026-Q3"]).succeeds();
    site.run(&["new", "notice", "Lớp học", "2026-12-05"]).succeeds();
    assert!(site.read("content/notices/lop-hoc.md").contains("\nfrom = 2026-12-05\n"));
    site.run(&["check"]).succeeds();
}

/// What can mean only one day, month or period is taken as people write it.
#[test]
fn times_of_a_new_file_are_taken_as_people_write_them() {
    let site = Site::started();
    for (words, file, line) in [
        (["roster", "12/2026", ""], "rosters/2026-12.toml", "month = \"2026-12\""),
        (["roster", "1-2027", ""], "rosters/2027-01.toml", "month = \"2027-01\""),
        (["figures", "Quý 3 năm 2026", ""], "figures/2026-q3.toml", "period = \"2026-Q3\""),
        (["figures", "6 tháng đầu năm 2026", ""], "figures/2026-h1.toml", "period = \"2026-H1\""),
        (["figures", "tháng 8/2026", ""], "figures/2026-08.toml", "period = \"2026-08\""),
        (["notice", "Lớp học", "05/12/2026"], "notices/lop-hoc.md", "from = 2026-12-05"),
        (["notice", "Lớp hai", "6-12-2026"], "notices/lop-hai.md", "from = 2026-12-06"),
    ] {
        let words: Vec<&str> = ["new"].into_iter().chain(words).filter(|word| !word.is_empty()).collect();
        site.run(&words).succeeds();
        let text = site.read(&format!("content/{file}"));
        assert!(text.contains(&format!("\n{line}\n")), "{words:?}: {text}");
    }
    site.run(&["check"]).succeeds();
    site.run(&["new", "notice", "--help"]).succeeds().says("class (lớp tập huấn");
}

#[test]
fn a_new_decision_explains_itself_and_passes() {
    let site = Site::started();
    site.run(&["new", "decision", "12/QĐ-UBND"]).succeeds();
    let text = site.read("content/decisions/12-qd-ubnd.md");
    assert!(text.contains("number = \"12/QĐ-UBND\"") && text.contains("# [[items]]"), "{text}");
    site.run(&["check"]).succeeds();
    site.run(&["tao-moi", "quyet-dinh", "12/QĐ-UBND"]).ends_with(2).says("không ghi đè");
    site.run(&["schema", "decision"]).succeeds().says("changed_parts");
}
