//! What is to be done, and when: `niemyet agenda` and `niemyet worklist`.

use crate::harness::{Site, repository};

#[test]
fn the_agenda_lists_what_turns_by_itself() {
    let site = Site::copy_of(&repository().join("tests/golden/living/input"));
    let all = site.run(&["agenda"]).succeeds().out;
    let expected = "01/01/2027 (còn 40 ngày)\n  \
                    20/QĐ-THỬ: quyết định có hiệu lực\n    content/decisions/20.md\n  \
                    9.000001 Đăng ký việc một: chuyển sang nội dung mới\n    content/procedures/mot-2027.md\n  \
                    9.000005 Gộp theo mã riêng: thôi làm gộp\n    content/groups/gop-co-ma.md\n  \
                    Nghị quyết 09/2026/NQ-HĐND-THỬ: mức thu theo nghị quyết bắt đầu áp dụng\n    \
                    content/fees/sap-toi.toml\n  \
                    05/2026/NQ-HĐND-THỬ: hết áp dụng mức thu theo nghị quyết\n    content/fees/muc-thu.toml\n\n\
        Phải xuất bản lại vào ngày 01/01/2027; niemyet đang chạy (xem-truoc, theo-doi) thì trang tự đổi.\n";
    assert_eq!(all, expected);
    assert_eq!(site.run(&["lich", "--days", "39"]).succeeds().out, "không có gì sắp thay đổi\n");
    let ended = site.run_on("2026-06-30", &["agenda", "--days", "1", "--format", "json"]).succeeds().out;
    let turns: serde_json::Value = serde_json::from_str(&ended).expect("JSON");
    let kinds: Vec<&str> =
        turns.as_array().expect("a list").iter().filter_map(|t| t["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        ["decision-begins", "procedure-begins", "procedure-changes", "procedure-ends", "group-ends"]
    );
}

/// Two names are asked for, half a year is usual, and one file says another time.
#[test]
fn what_is_to_be_compared_again_is_told_with_its_day() {
    let site = Site::copy_of(&repository().join("tests/golden/service/input"));
    let list = site.run(&["check", "--worklist", "--verbose"]).succeeds().out;
    let list = &list[list.find("Việc cần làm").expect("the list")..];
    let parts: Vec<&str> = list.split("\n\n").collect();
    assert_eq!(
        parts[..3],
        [
            "Việc cần làm: 25 (2 đang sai hoặc trái nhau, 1 đã muộn, 22 còn thiếu)",
            "Đang sai hoặc trái nhau, sửa trước
  content/procedures/khai-sinh.md:18  Đăng ký khai sinh
    dẫn Nghị định 1/2020/NĐ-CP hết hiệu lực từ 01/3/2026; so với văn bản thay rồi ghi: number = \"2/2026/NĐ-CP\"
  content/procedures/khai-tu.md:33  Đăng ký khai tử
    dẫn Nghị định 1/2020/NĐ-CP hết hiệu lực từ 01/3/2026; so với văn bản thay rồi ghi: number = \"2/2026/NĐ-CP\"",
            "Đã muộn
  content/procedures/khai-sinh.md:6  Đăng ký khai sinh
    phải đối chiếu lại, đến hạn từ 18/8/2026; đối chiếu xong thì ghi: checked_on = 2026-11-22",
        ]
    );
    let rest = parts[3].split_once("  content/questions/chua-ro.md:5").expect("the question").1;
    assert_eq!(
        rest.trim_end(),
        "  Câu chưa ai đối chiếu?
    câu trả lời chưa đối chiếu, chưa đưa lên trang (hỏi ngày 20/11/2026); đối chiếu xong thì ghi: state = \"verified\"
  content/questions/mat-khai-sinh.md:9  Mất giấy khai sinh thì sao?
    phải đối chiếu lại, đến hạn ngày 01/12/2026; đối chiếu xong thì ghi: checked_on = 2026-11-22
  content/procedures/khai-tu.md:6  Đăng ký khai tử
    mới có 1 người đối chiếu; đối chiếu xong thì ghi: checked_by = [\"Một\", \"…\"]
  content/questions/muc-thu.md:6  Mức thu mới là bao nhiêu?
    mới có 1 người đối chiếu; đối chiếu xong thì ghi: checked_by = [\"Một\", \"…\"]"
    );
    // A question that waited for more than a month is late.
    let later = site.run_on("2026-12-21", &["check", "--worklist", "--verbose"]).out;
    let late = later.split("Đã muộn").nth(1).expect("what is late").split("\n\n").next().expect("a part");
    assert!(late.contains("chua-ro.md:5") && late.contains("mat-khai-sinh.md:9"), "{later}");
    // What is overdue stands first.
    let overdue = site.run_on("2027-02-01", &["agenda"]).succeeds().out;
    assert!(overdue.lines().next().is_some_and(|line| line.contains("(quá hạn ")), "{overdue}");
    let agenda = site.run_on("2026-11-24", &["agenda"]).succeeds();
    let agenda = agenda.says("Bão: một cửa nghỉ ngày 23: thông báo đã kết thúc");
    agenda.says("Mất giấy khai sinh thì sao?: đến hạn đối chiếu lại");
}

#[test]
fn the_worklist_says_what_flyers_wait_for_and_what_to_write() {
    let site = Site::started();
    let path = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    let waits = "tờ rơi, tờ gấp còn chờ: tên thường gọi (plain_name); ghi: plain_name = \"";
    assert!(!site.run(&["check", "--worklist"]).succeeds().out.contains(waits));
    let text = site.read(path).replace("plain_name =", "# plain_name =");
    let line = text.lines().position(|line| line.contains("plain_name =")).expect("the key") + 1;
    site.write(path, text);
    site.run(&["check", "--worklist"]).succeeds().says(waits).says(&format!("{path}:{line}  "));
}

/// What stops the publication comes first, whatever the home page leads to; a draft of what is in force is late.
#[test]
fn the_worklist_fills_a_screen_and_no_more() {
    let site = Site::started();
    for number in 10..50 {
        let text = format!(
            "+++\ncode = \"9.0000{number}\"\nname = \"Thủ tục thứ {number}\"\nfield = \"ho-tich\"\n+++\n"
        );
        site.write(&format!("content/procedures/{number}.md"), text);
    }
    let draft = "+++\ncode = \"9.000051\"\nname = \"Muộn\"\nfield = \"ho-tich\"\ndraft = true\neffective_from = 2026-01-01\n+++\n";
    site.write("content/procedures/51.md", draft);
    site.write(
        "content/procedures/52.md",
        "+++\ncode = \"9.000052\"\nname = \"Sai\"\nfield = \"khong-co\"\n+++\n",
    );
    let list = |out: &str| out[out.find("Việc cần làm").expect("the list")..].to_owned();
    let short = list(&site.run(&["check", "--worklist"]).ends_with(1).out);
    assert!(short.lines().count() < 24, "{short}");
    let places: Vec<&str> = short.lines().filter(|line| line.starts_with("  content/")).collect();
    assert!(places[0].starts_with("  content/procedures/52.md:4"), "{short}");
    assert!(places[1].starts_with("  content/procedures/51.md:5"), "{short}");
    assert!(short.contains("việc nữa: niemyet kiem-tra --worklist --verbose"), "{short}");
    let whole = site.run(&["check", "--worklist", "--verbose"]).ends_with(1).out;
    assert!(whole.contains("ghi: plain_name = \"Thứ 49\"") && !whole.contains("việc nữa"), "{whole}");
}

/// What is mailed each morning is empty while all is well; who asks a person's question still gets an answer.
#[test]
fn a_timetable_says_nothing_when_there_is_nothing_to_tell() {
    let site = Site::started();
    std::fs::remove_dir_all(site.path("content/procedures")).expect("removed");
    site.run(&["check", "--worklist"]).says("Không còn việc gì phải làm");
    site.run(&["agenda", "--days", "0"]).says("không có gì sắp thay đổi");
    site.run(&["check", "--reprint-since", "2099-01-01"]).says("Không bản in nào phải in lại");
    for args in [
        &["agenda", "--days", "0"][..],
        &["check", "--worklist"],
        &["check", "--reprint-since", "2099-01-01"],
    ] {
        let args: Vec<&str> = args.iter().copied().chain(["--quiet"]).collect();
        assert_eq!(site.run(&args).results, "", "{args:?}");
    }
}
