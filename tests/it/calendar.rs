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

/// Hours of a week that ends with its season, and what `check` and the agenda say of them.
#[test]
fn hours_of_a_season_that_is_over_show_no_more_and_are_asked_for() {
    let site = Site::started();
    let config = site.read("niemyet.toml");
    let without = config.split("[[commune.hours]]").next().expect("what stands before");
    let season = "[[commune.hours]]\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\nopen = [\"07:00-11:30\"]\nto = 2027-10-15\n\n[[commune.hours]]\ndays = [\"sat\"]\nopen = [\"08:00-11:00\"]\n";
    site.write("niemyet.toml", format!("{without}{season}"));
    site.write(
        "content/places/nha-van-hoa.toml",
        "title = \"Nhà văn hóa\"\nkind = \"village-house\"\naddress = \"Thôn Trung\"\nhours = [{ days = [\"wed\"], open = [\"09:00-10:00\"], from = 2027-03-01, to = 2027-10-15 }]\n",
    );
    site.run_on("2026-11-22", &["check"]).succeeds().says("W0634").says("từ 18/10/2027, ");
    assert!(!site.run_on("2026-10-10", &["check"]).out.contains("W0634"), "nobody asks two years ahead");
    let agenda = site.run(&["agenda"]).succeeds().says("16/10/2027").says("01/3/2027");
    agenda.says("Thứ Hai đến thứ Sáu 07:00-11:30: giờ của mùa đã hết");
    let agenda = site.run(&["agenda"]);
    agenda.says("Nhà văn hóa, Thứ Tư 09:00-10:00: giờ của mùa bắt đầu");
    let pages = ["index.html", "lien-he.html", "noi-ho-tro/nha-van-hoa.html", "noi-ho-tro/index.html"];
    let says = |hours: &str| {
        pages
            .map(|page| site.read(&format!("output/site/{page}")).contains(hours))
            .iter()
            .filter(|is| **is)
            .count()
    };
    site.run_on("2027-10-15", &["build"]).succeeds();
    assert_eq!((says("7:00–11:30"), says("9:00–10:00")), (2, 2));
    site.run_on("2027-10-16", &["build"]).succeeds();
    assert_eq!((says("7:00–11:30"), says("9:00–10:00")), (0, 0), "they are over");
    assert_eq!(says("8:00–11:00"), 2, "Saturdays stay");
}

/// A place says from when until when it is there wherever it is named, and nobody is sent to it on other days.
#[test]
fn a_place_that_is_not_there_yet_says_so_wherever_it_is_listed() {
    let site = Site::started();
    let place = |span: &str| {
        site.write(
            "content/places/nha-van-hoa.toml",
            format!("title = \"Nhà văn hóa\"\nkind = \"village-house\"\naddress = \"Thôn Trung\"\nprocedures = [\"9.000001\"]\n{span}\nhours = [{{ days = [\"wed\"], open = [\"07:30-11:30\"] }}]\n"),
        );
    };
    site.write(
        "content/service-days/ve-thon.toml",
        "title = \"Ngày về thôn\"\nwhat = \"Cán bộ về thôn.\"\ndays = [\"wed\"]\nplace = \"nha-van-hoa\"\n",
    );
    place("from = 2027-01-20");
    site.run_on("2026-11-30", &["build"]).succeeds();
    for page in ["noi-ho-tro/index.html", "noi-ho-tro/nha-van-hoa.html", "thu-tuc/9.000001.html"] {
        let text = site.read(&format!("output/site/{page}"));
        assert!(text.contains("Có từ 20/01/2027"), "{page}");
    }
    let days = site.read("output/site/ngay-phuc-vu/ve-thon.html");
    assert!(days.contains("Thứ Tư 20/01/2027") && !days.contains("Thứ Tư 13/01/2027"));
    site.run_on("2027-01-20", &["build"]).succeeds();
    assert!(!site.read("output/site/noi-ho-tro/index.html").contains("Có từ"));
    place("to = 2026-12-15");
    let said = site.run_on("2026-11-30", &["build"]).succeeds();
    said.says("W0633").says("content/service-days/ve-thon.toml:4:9");
    let days = site.read("output/site/ngay-phuc-vu/ve-thon.html");
    assert!(days.contains("Đến hết 15/12/2026") && !days.contains("16/12/2026"));
}

/// What a closing leaves of a service day is told; only what it takes whole is no day of it.
#[test]
fn a_closing_in_part_leaves_the_rest_of_a_service_day() {
    let site = Site::started();
    site.write(
        "content/service-days/thu-tu.toml",
        "title = \"Ngày thứ Tư\"\nwhat = \"Không giấy tờ.\"\ndays = [\"wed\"]\nopen = [\"07:30-11:30\", \"13:30-16:30\"]\n",
    );
    site.write(
        "content/service-days/ho-tich.toml",
        "title = \"Ngày hộ tịch\"\nwhat = \"Làm tại chỗ.\"\ndays = [\"wed\"]\nfields = [\"ho-tich\"]\n",
    );
    site.write(
        "content/calendar.toml",
        "closed = [\n  { on = 2026-12-30, hours = [\"16:00-17:00\"], reason = \"Họp cuối năm\" },\n  { on = 2026-12-23, fields = [\"ho-tich\"], reason = \"Chuyển phần mềm\" },\n  { on = 2026-12-16, reason = \"Tập huấn\" },\n]\n",
    );
    site.run(&["build"]).succeeds();
    let page = site.read("output/site/ngay-phuc-vu/thu-tu.html");
    let says = |page: &str, words: &[&str]| {
        for words in words {
            assert!(page.contains(words), "{words}: {page}");
        }
    };
    says(
        &page,
        &[
            "Thứ Tư 30/12/2026 – nghỉ 16:00–17:00 (Họp cuối năm)",
            "Thứ Tư 23/12/2026 – không nhận Hộ tịch (Chuyển phần mềm)",
            "<li>Thứ Tư 16/12/2026 (Tập huấn)</li>",
        ],
    );
    // All that this one is for is closed on the 23rd.
    let own = site.read("output/site/ngay-phuc-vu/ho-tich.html");
    says(&own, &["<li>Thứ Tư 23/12/2026 (Chuyển phần mềm)</li>", "Thứ Tư 30/12/2026 – nghỉ 16:00–17:00"]);
    let dates = site.read("output/site/ngay-phuc-vu/thu-tu.ics");
    says(
        &dates,
        &["DTEND;TZID=Asia/Ho_Chi_Minh:20261230T160000", "DTSTART;TZID=Asia/Ho_Chi_Minh:20261223T133000"],
    );
    says(&dates, &["LOCATION:Bộ phận một cửa xã Mẫu"]);
    assert!(!dates.contains("20261216"));
    // On the page of a procedure of the closed field it is not said to be today.
    let procedure = site.read("output/site/thu-tuc/9.000001.html");
    assert!(procedure.contains("2026-12-30") && !procedure.contains("2026-12-23"));
    let agenda = site.run(&["agenda"]).succeeds().says("Ngày thứ Tư: không có ngày phục vụ hôm ấy");
    agenda.says("Ngày thứ Tư: ngày phục vụ ngắn hơn hoặc thiếu lĩnh vực");
}

/// Who subscribed to a calendar gets its days also after its page was given another address.
#[test]
fn a_calendar_stays_at_its_former_address() {
    let site = Site::started();
    let text = "title = \"Ngày thứ Tư\"\nwhat = \"Không giấy tờ.\"\ndays = [\"wed\"]\n";
    site.write("content/service-days/thu-tu.toml", text);
    site.run(&["build"]).succeeds();
    site.write(
        "content/service-days/thu-tu.toml",
        format!("slug = \"khong-giay-to\"\nformer_slugs = [\"thu-tu\"]\n{text}"),
    );
    let said = site.run(&["build"]).succeeds();
    assert!(!said.out.contains("W0521"), "{}", said.out);
    let calendar = |slug: &str| site.read(&format!("output/site/ngay-phuc-vu/{slug}.ics"));
    assert_eq!(calendar("thu-tu"), calendar("khong-giay-to"));
    assert!(calendar("thu-tu").contains("UID:khong-giay-to-"));
}

#[test]
fn a_new_roster_says_that_nobody_confirmed_its_year() {
    let site = Site::started();
    let doubt = "lịch nghỉ lễ, Tết năm 2028 chưa có";
    site.run(&["new", "roster", "2028-02"]).succeeds().says(doubt);
    assert!(site.read("content/rosters/2028-02.toml").contains(&format!("# Chú ý: {doubt}")));
    site.run(&["new", "roster", "2027-02"]).succeeds();
    assert!(!site.read("content/rosters/2027-02.toml").contains("Chú ý"));
    // Days off that the commune's own file has are no days of duty either.
    site.write(
        "content/calendar.toml",
        "years = [{ year = 2027, source = \"Thông báo mẫu\", off = [{ on = 2027-03-17, name = \"Ngày mẫu\" }] }]\n",
    );
    site.run(&["new", "roster", "2027-03"]).succeeds();
    let roster = site.read("content/rosters/2027-03.toml");
    assert!(roster.contains("on = 2027-03-16") && !roster.contains("on = 2027-03-17"));
}

#[test]
fn an_urgent_line_says_until_when_it_holds_and_carries_the_day() {
    let site = Site::started();
    let notice = |until: &str| {
        site.write(
            "content/notices/bao.md",
            format!("+++\ntitle = \"Bão: một cửa nghỉ\"\nkind = \"storm\"\nfrom = 2026-11-20\nurgent = true\n{until}\n+++\nGọi số trực.\n"),
        );
        site.run(&["build"]).succeeds();
        let page = site.read("output/site/lien-he.html");
        let (_, behind) = page.split_once("Thông báo khẩn:\">").expect("the line");
        behind.split_once("</aside>").expect("its end").0.to_owned()
    };
    assert_eq!(
        notice("to = 2026-11-30"),
        "<div data-until=\"2026-11-30\"><strong>Thông báo khẩn:</strong> <a href=\"thong-bao/bao.html\">Bão: một cửa nghỉ</a> (đến hết 30/11/2026)</div>"
    );
    // It is urgent until a day, and nobody said that it is over then.
    let line = notice("urgent_until = 2026-11-25");
    assert!(line.contains("data-until=\"2026-11-25\"") && !line.contains("đến hết"), "{line}");
    assert!(!notice("").contains("data-until"));
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
