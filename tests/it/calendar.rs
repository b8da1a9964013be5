//! The calendar: what only the day of a build decides, where pages say on which day a dossier is done, and what a
//! commune's own file changes of it.

use crate::harness::{Site, repository};

const PROCEDURE: &str = "content/procedures/ho-tich/giay-xac-nhan-mau.md";

/// The started site, its procedure with another time.
fn with_time(time: &str) -> Site {
    let site = Site::started();
    let text = site.read(PROCEDURE);
    let other =
        |line: &str| if line.starts_with("processing_time") { time.to_owned() } else { line.to_owned() };
    site.write(PROCEDURE, text.lines().map(other).collect::<Vec<_>>().join("\n"));
    site
}

/// What the page tells of the day, built on a day: its data, and the words that need no script.
fn due(site: &Site, day: &str) -> Option<(String, String)> {
    site.run_on(day, &["build"]).succeeds();
    let folder = std::fs::read_dir(site.path("output/site/thu-tuc")).expect("pages");
    let pages = folder.map(|entry| entry.expect("a page").file_name().into_string().expect("a name"));
    let page = pages.into_iter().find(|name| name != "index.html").expect("the page of the procedure");
    let page = site.read(&format!("output/site/thu-tuc/{page}"));
    let (_, behind) = page.split_once("data-due=\"")?;
    let (rows, behind) = behind.split_once('"')?;
    let (_, words) = behind.split_once("<p class=\"quiet\">")?;
    Some((rows.to_owned(), words.split("</p>").next()?.to_owned()))
}

#[test]
fn a_year_nobody_confirmed_is_asked_for_from_october() {
    let site = Site::started();
    let asked = |day: &str| site.run_on(day, &["check"]).out.matches("[W0640]").count();
    assert_eq!(["2026-11-22", "2027-09-30", "2027-10-01", "2028-01-01"].map(asked), [0, 0, 1, 1]);
    site.run_on("2028-10-01", &["check"]).succeeds().says("năm 2028 chưa có").says("năm 2029 chưa có");
    // Days that follow from the law alone are asked for when they are near.
    site.run_on("2027-03-01", &["check"]).succeeds().says("W0650").says("16/4/2027");
    assert!(!site.run_on("2027-01-31", &["check"]).out.contains("W0650"));
    // A site that shows neither hours nor days is told of none of it.
    let config = site.read("niemyet.toml");
    let without = config.split("[[commune.hours]]").next().expect("what stands before").to_owned();
    site.write("niemyet.toml", without);
    assert_eq!(asked("2027-10-01"), 0);
}

#[test]
fn a_day_is_told_only_where_the_time_is_understood() {
    let told = |time: &str| due(&with_time(time), "2026-11-23").map(|(rows, _)| rows);
    assert_eq!(told("processing_time = { working_days = 3 }").as_deref(), Some("w3"));
    assert_eq!(told("processing_time = { days = 15, cutoff = \"16:00\" }").as_deref(), Some("d15@960"));
    assert_eq!(told("processing_time = { same_day = \"15:00\" }").as_deref(), Some("s@900"));
    assert_eq!(told("committed_time = { working_days = 2 }").as_deref(), Some("w2|Theo cam kết"));
    assert_eq!(
        told("processing_time = { stages = [{ text = \"a\", days = 3 }, { text = \"b\", days = 4 }] }")
            .as_deref(),
        Some("d7")
    );
    for time in [
        "",
        "processing_time = { working_days = 3.5 }",
        "processing_time = { hours = 24 }",
        "processing_time = { text = \"Ngay sau khi nhận đủ hồ sơ hợp lệ\" }",
        "processing_time = { stages = [{ text = \"a\", days = 3 }, { text = \"b\", working_days = 4 }] }",
        "processing_time = { by_case = [{ working_days = 3 }, { working_days = 5 }] }",
        "processing_time = { working_days = 3 }\nquotes = { time = \"5 ngày làm việc\" }",
    ] {
        assert_eq!(told(time), None, "{time}");
    }
}

#[test]
fn the_rule_stands_with_an_example_of_the_day() {
    let site = with_time("processing_time = { working_days = 1 }");
    let words = |day: &str| due(&site, day).expect("a day").1.replace('\u{a0}', " ");
    let plain = |words: String| words.replace("<span class=\"nb\">", "").replace("</span>", "");
    assert!(plain(words("2026-11-23")).contains("nộp thứ Hai 23/11/2026 thì chậm nhất thứ Tư 25/11/2026"));
    // Of a year that nobody confirmed there is none.
    assert!(!words("2027-12-31").contains("Ví dụ"));
    // A later notice makes another day of it.
    site.write(
        "content/calendar.toml",
        "[[years]]\nyear = 2026\nsource = \"Thông báo số 02/TB-MẪU\"\noff = [{ on = 2026-11-25, name = \"Ngày Văn hóa Việt Nam\", instead_of = 2026-11-28 }]\nwork = [{ on = 2026-11-28, instead_of = 2026-11-25 }]\n",
    );
    assert!(plain(words("2026-11-23")).contains("chậm nhất thứ Năm 26/11/2026"));
    assert!(plain(words("2026-11-27")).contains("chậm nhất thứ Bảy 28/11/2026"));
}

#[test]
fn closures_and_openings_stand_in_the_agenda_and_name_fields_that_exist() {
    let site = Site::started();
    site.write(
        "content/calendar.toml",
        "[[closed]]\non = 2026-12-17\nto = 2026-12-18\nreason = \"Tập huấn\"\n\n[[opens]]\non = 2026-12-12\nopen = [\"07:30-11:00\"]\nfields = [\"ho-tichh\"]\nreason = \"Tuần cao điểm\"\n",
    );
    site.run(&["check"]).says("ho-tichh").says("content/calendar.toml:9:11");
    site.write("content/calendar.toml", site.read("content/calendar.toml").replace("tichh", "tich"));
    let said = site.run(&["agenda"]).succeeds();
    said.says("Tập huấn").says("cơ quan làm việc trở lại").says("19/12/2026").says("Tuần cao điểm");
}

/// Overdue tasks first, then what is to come: a text that comes into force, a year without its notice.
#[test]
fn the_agenda_knows_texts_to_come_and_the_year_to_confirm() {
    let site = Site::copy_of(&repository().join("tests/golden/living/input"));
    site.write(
        "content/laws.toml",
        "[[laws]]\nnumber = \"1/2026/NĐ-CP\"\nin_force_from = 2027-03-01\nrepealed = 2030-01-01\n",
    );
    let settings = site.read("niemyet.toml");
    let hours = "[[commune.hours]]\ndays = [\"mon\"]\nopen = [\"07:30-11:30\"]\n";
    site.write("niemyet.toml", format!("{settings}\n{hours}"));
    let all = site.run_on("2026-09-20", &["agenda"]).out;
    let law = "01/3/2027 (còn 162 ngày)\n  Nghị định 1/2026/NĐ-CP: có hiệu lực\n    content/laws.toml\n";
    assert!(all.contains(law), "{all}");
    let year = |day: &str| {
        let said = site.run_on(day, &["agenda", "--days", "30"]).out;
        said.lines().take(2).map(str::trim).collect::<Vec<_>>().join(" ")
    };
    for (day, expected) in [
        (
            "2035-09-20",
            "01/10/2034 (quá hạn 354 ngày) Lịch nghỉ năm 2035: đến hạn ghi lịch nghỉ đã có thông báo",
        ),
        (
            "2034-10-01",
            "01/10/2033 (quá hạn 365 ngày) Lịch nghỉ năm 2034: đến hạn ghi lịch nghỉ đã có thông báo",
        ),
    ] {
        assert_eq!(year(day), expected);
    }
}
