//! The calendar: what only the day of a build decides, where pages say on which day a dossier is done, and what a
//! commune's own file changes of it.

use crate::harness::Site;

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

/// What else stands in the procedure's head, and the rows told of it. The promise is always of two working days.
const PROMISES: &[(&str, &str)] = &[
    // The promise shortens what is usual; a case that takes longer by law was promised nothing.
    (
        "processing_time = { working_days = 3 }
[[channels]]
via = [\"in-person\", \"online\"]
[[channels]]
via = [\"online\", \"in-person\"]
case = \"a\"
processing_time = { working_days = 13 }
",
        "w2|Trường hợp khác, theo cam kết w13|Nhiều nơi",
    ),
    // A case whose time is the usual one has the promise too.
    (
        "processing_time = { working_days = 3 }
[[channels]]
via = [\"in-person\"]
[[channels]]
via = [\"in-person\"]
case = \"a\"
",
        "w2|Theo cam kết",
    ),
    // A way of a time of its own keeps it, also one that is shorter than the promise.
    (
        "processing_time = { working_days = 3 }
[[channels]]
via = [\"in-person\"]
[[channels]]
via = [\"online\"]
processing_time = { working_days = 1 }
",
        "w2|Nộp tại quầy, theo cam kết w1|Nộp trực tuyến",
    ),
    // Where the ways alone have times, the promise shortens the shortest that it can shorten.
    (
        "[[channels]]
via = [\"in-person\"]
processing_time = { working_days = 5 }
[[channels]]
via = [\"online\"]
processing_time = { working_days = 4 }
[[channels]]
via = [\"postal\"]
processing_time = { working_days = 1 }
",
        "w5|Nộp tại quầy w2|Nộp trực tuyến, theo cam kết w1|Gửi qua bưu chính",
    ),
    // What the source adds in words may be longer for some.
    ("processing_time = { working_days = 3 }\nquotes = { time = \"Xác minh: 8 ngày\" }", ""),
    // Where it has nothing but words the promise is all there is.
    ("quotes = { time = \"Ngay sau khi họp xét\" }", "w2|Theo cam kết"),
    // Which of the unnamed cases is promised nobody knows.
    ("processing_time = { by_case = [{ working_days = 3 }, { working_days = 5 }] }", ""),
];

#[test]
fn a_promise_stands_for_those_whose_time_it_shortens() {
    let case = "[[cases]]\nid = \"a\"\ntitle = \"Nhiều nơi\"\n";
    for &(head, rows) in PROMISES {
        let (keys, channels) = head.split_at(head.find("[[").unwrap_or(head.len()));
        let site = with_time(&format!("committed_time = {{ working_days = 2 }}\n{keys}"));
        if !channels.is_empty() {
            let text = site.read(PROCEDURE);
            let (before, behind) = text.split_once("[[channels]]").expect("a channel");
            let (_, behind) = behind.split_once("[[dossier]]").expect("papers");
            let case = if channels.contains("case = ") { case } else { "" };
            site.write(PROCEDURE, format!("{before}{case}{channels}[[dossier]]{behind}"));
        }
        let told = due(&site, "2026-11-23").map(|(rows, _)| rows.replace('\n', " ")).unwrap_or_default();
        assert_eq!(told.replace('\u{a0}', " "), rows, "{head}");
    }
}

#[test]
fn a_day_by_promise_is_said_to_be_one() {
    let (_, words) = due(&with_time("committed_time = { working_days = 2 }"), "2026-11-23").expect("a day");
    assert!(words.contains("Theo cam kết của xã, ví dụ nộp"), "{words}");
}

/// A Saturday's hours, what the calendar says of it, the day of the build, and what is said of one working day then.
const SATURDAYS: &[(&str, &str, &str, &str)] = &[
    // Open for it: received, not counted.
    ("fields = [\"ho-tich\"]", "", "2026-12-05", "thứ Bảy 05/12/2026 thì chậm nhất thứ Hai 07/12/2026"),
    // Open for others; out of its season.
    ("fields = [\"dat-dai\"]", "", "2026-12-05", "thứ Hai 07/12/2026 thì chậm nhất thứ Ba 08/12/2026"),
    ("to = 2026-11-30", "", "2026-12-05", "thứ Hai 07/12/2026 thì chậm nhất thứ Ba 08/12/2026"),
    ("from = 2026-12-01", "", "2026-12-05", "thứ Bảy 05/12/2026 thì chậm nhất thứ Hai 07/12/2026"),
    // Closed for all of its hours, in two parts that touch; for some of them.
    (
        "",
        "[[closed]]\non = 2026-12-05\nhours = [\"07:00-09:00\", \"09:00-12:00\"]\nreason = \"Tập huấn\"\n",
        "2026-12-05",
        "thứ Hai 07/12/2026 thì chậm nhất thứ Ba 08/12/2026",
    ),
    (
        "",
        "[[closed]]\non = 2026-12-05\nhours = [\"09:00-12:00\"]\nreason = \"Tập huấn\"\n",
        "2026-12-05",
        "thứ Bảy 05/12/2026 thì chậm nhất thứ Hai 07/12/2026",
    ),
    // A special opening on a Sunday, for it and for others.
    (
        "",
        "[[opens]]\non = 2026-12-06\nopen = [\"07:30-11:00\"]\nfields = [\"ho-tich\"]\n",
        "2026-12-06",
        "Chủ nhật 06/12/2026 thì chậm nhất thứ Hai 07/12/2026",
    ),
    (
        "",
        "[[opens]]\non = 2026-12-06\nopen = [\"07:30-11:00\"]\nfields = [\"dat-dai\"]\n",
        "2026-12-06",
        "thứ Hai 07/12/2026 thì chậm nhất thứ Ba 08/12/2026",
    ),
];

#[test]
fn on_a_day_off_the_office_receives_where_it_is_open() {
    let own = with_time("processing_time = { working_days = 1 }");
    let config = own.read("niemyet.toml");
    let (before, week) = config.split_once("[[commune.hours]]").expect("hours");
    let fields = own.read("content/fields.toml");
    own.write("content/fields.toml", fields + "\n[[fields]]\nslug = \"dat-dai\"\nname = \"Đất đai\"\n");
    for &(saturday, calendar, day, said) in SATURDAYS {
        let hours = format!(
            "[[commune.hours]]\ndays = [\"sat\"]\nopen = [\"07:30-11:00\"]\n{saturday}\n\n[[commune.hours]]"
        );
        own.write("niemyet.toml", format!("{before}{hours}{week}"));
        own.write("content/calendar.toml", calendar);
        let told = due(&own, day).expect("a day").1.replace('\u{a0}', " ");
        let told = told.replace("<span class=\"nb\">", "").replace("</span>", "");
        assert!(told.contains(said), "{saturday} {calendar} {day}: {told}");
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
