//! What prints say: nothing false, nothing lost, and what is left out is told.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::pdf::{Grey, Pdf, Word, letters, squeezed};
use super::{
    ALL, CASES, LONG_NAME, LONG_NOTE, MANY_PAPERS, MEDIAN, OF_PROCEDURE, SHORT, built, none, print, prints,
    site,
};
use crate::harness::{Site, files_below};

const BY_PROVINCE: &str = "Theo nghị quyết của HĐND tỉnh – hỏi tại quầy";
const NOT_STATED: &str = "Chưa ghi mức thu – hỏi trước khi nộp";

/// Formats that show what is charged in words of their own.
const LEAFLETS: [&str; 3] = ["to-roi-a5", "to-roi-2-tren-a4", "to-gap"];

/// Whether a print says this, wherever its lines break.
fn says(pdf: &Pdf, wanted: &str) -> bool {
    let text = squeezed(&pdf.text()).to_lowercase();
    text.contains(&squeezed(wanted).to_lowercase())
}

/// For each state of a fee: what the posting sheet says, and what leaflets say.
const FEES: [(&str, &str, &str); 8] = [
    (SHORT, "Lệ phí: không thu", "Không thu phí, lệ phí"),
    (MEDIAN, "Lệ phí: 12.345 đồng mỗi giấy", "12.345 đồng mỗi giấy"),
    (MEDIAN, "Lệ phí: 6.789 đồng mỗi giấy", "6.789 đồng mỗi giấy"),
    (MEDIAN, "Miễn: hộ nghèo, hộ cận nghèo", "Miễn: hộ nghèo, hộ cận nghèo"),
    (MANY_PAPERS, BY_PROVINCE, BY_PROVINCE),
    (LONG_NAME, NOT_STATED, NOT_STATED),
    (LONG_NOTE, "Lệ phí: theo ghi chú", "Nguồn ghi thành lời"),
    (CASES, "Miễn: thuyền của người có công với cách mạng", "Miễn: thuyền của người có công"),
];

#[test]
fn each_state_of_a_fee_has_its_words() {
    let site = built();
    let mut wrong = Vec::new();
    for (code, posting, leaflet) in FEES {
        let mut expect = |format: &str, wanted: &str| {
            if !says(&print(&site, &format!("{code}-{format}")), wanted) {
                wrong.push(format!("{code}-{format} does not say “{wanted}”"));
            }
        };
        expect("niem-yet", posting);
        LEAFLETS.iter().for_each(|format| expect(format, leaflet));
    }
    none(wrong);
}

const REPEALED: &str = "Văn bản làm căn cứ đã hết hiệu lực. Thủ tục có thể đã đổi: hỏi trước khi nộp.";
const WHEN_DONE: &str = "Cách tính ngày có kết quả:";

/// What stands beside the facts of a procedure, on these formats.
struct BesideFacts {
    code: &'static str,
    formats: &'static [&'static str],
    wanted: &'static [&'static str],
    not_so: &'static [&'static str],
}

const BESIDE: [BesideFacts; 6] = [
    // Of a time within the day there is nothing to count; of money that nobody pays nothing is said.
    BesideFacts {
        code: SHORT,
        formats: &LEAFLETS,
        wanted: &["Không phải viết: cán bộ ghi giúp.", REPEALED],
        not_so: &[WHEN_DONE, "Nộp tiền"],
    },
    BesideFacts {
        code: SHORT, formats: &["ap-phich"], wanted: &[REPEALED], not_so: &["cán bộ ghi giúp"]
    },
    // Of halves of days no rule says when they end.
    BesideFacts {
        code: MEDIAN,
        formats: &["to-gap"],
        wanted: &[
            "Nộp tiền: tại quầy (nộp tại quầy); trên Cổng Dịch vụ công (nộp trực tuyến).",
            "Nộp trực tuyến: kết quả được trả qua bưu chính. Gửi về nhà theo địa chỉ đã khai",
        ],
        not_so: &[WHEN_DONE, REPEALED, "cán bộ ghi giúp", "Còn cách"],
    },
    // On A5 there is no room for it.
    BesideFacts {
        code: MEDIAN,
        formats: &["to-roi-a5", "to-roi-2-tren-a4"],
        wanted: &["Còn cách nộp tiền, cách trả kết quả: xem trang, mã QR ở cuối tờ này"],
        not_so: &[WHEN_DONE, "Nộp tiền:"],
    },
    // Cases with times of their own have the rule alone.
    BesideFacts {
        code: CASES,
        formats: &["to-roi-a5"],
        wanted: &["Cách tính ngày có kết quả: Ngày làm việc tính từ ngày sau"],
        not_so: &["Ví dụ", "Nộp tiền:"],
    },
    BesideFacts {
        code: LONG_NOTE,
        formats: &LEAFLETS,
        wanted: &["Ví dụ 2 ngày làm việc: nộp thứ Hai thì chậm nhất thứ Tư, nếu không vướng ngày lễ."],
        not_so: &[REPEALED],
    },
];

#[test]
fn what_is_good_to_know_stands_beside_the_facts() {
    let site = built();
    let mut wrong = Vec::new();
    for BesideFacts { code, formats, wanted, not_so } in BESIDE {
        for format in formats {
            let name = format!("{code}-{format}");
            let pdf = print(&site, &name);
            let lacks =
                wanted.iter().filter(|one| !says(&pdf, one)).map(|one| format!("{name} lacks “{one}”"));
            let says = not_so.iter().filter(|one| says(&pdf, one)).map(|one| format!("{name} says “{one}”"));
            wrong.extend(lacks.chain(says));
        }
    }
    none(wrong);
}

/// What the province decided stands in the place of what the procedure's file leaves to it.
#[test]
fn an_amount_of_the_province_stands_on_the_prints() {
    let site = site();
    let resolution = format!(
        "number = \"5/NQ-THỬ\"\neffective_from = 2026-01-01\n\n[[fees]]\ncodes = [\"{MANY_PAPERS}\"]\n\
         kind = \"charge\"\namount = 34_567\nper = \"thuyền\"\n"
    );
    site.write("content/fees/muc-thu.toml", resolution);
    for format in ["niem-yet", "to-roi-a5"] {
        let to = format!("{format}.pdf");
        site.run(&["print", MANY_PAPERS, "--format", format, "--to", &to]).succeeds();
        let pdf = Pdf::new(site.path(&to));
        assert!(says(&pdf, "34.567 đồng mỗi thuyền"), "{format}: {}", pdf.text());
        assert!(!says(&pdf, BY_PROVINCE), "{format}: {}", pdf.text());
    }
}

/// The one that has ended is counted by no print and named by none.
#[test]
fn a_group_names_as_many_as_it_counts() {
    let site = built();
    for format in LEAFLETS {
        let pdf = print(&site, &format!("lien-thong-nghe-va-cho-{format}"));
        assert!(says(&pdf, "Một lần nộp cho 2 thủ tục: Xin giấy xác nhận nghề đan lát; "), "{}", pdf.text());
    }
}

#[test]
fn only_what_is_free_is_printed_as_free() {
    let site = built();
    let mut wrong = Vec::new();
    for pdf in prints(&site) {
        let name = pdf.name();
        // The free one stands in these too.
        let has_a_free_one = ["ben-bai", "so-tay", "ngay-ben-xa"].iter().any(|start| name.starts_with(start));
        if name.starts_with(SHORT) || has_a_free_one {
            continue;
        }
        for lie in ["không thu", "miễn phí", "0 đồng"] {
            let found = pdf.text().to_lowercase().replace(|c: char| c.is_whitespace(), " ");
            // "20.000 đồng" is no zero.
            let found =
                found.match_indices(lie).any(|(at, _)| !found[..at].ends_with(|c: char| c.is_ascii_digit()));
            if found {
                wrong.push(format!("{name} says “{lie}”"));
            }
        }
    }
    none(wrong);
}

#[test]
fn nobody_is_sent_online_where_nothing_is_done_online() {
    let site = built();
    let mut wrong = Vec::new();
    for code in [SHORT, LONG_NOTE] {
        for format in OF_PROCEDURE {
            let name = format!("{code}-{format}");
            if says(&print(&site, &name), "Đăng nhập") {
                wrong.push(format!("{name} tells people to log in, and online = \"none\""));
            }
        }
    }
    none(wrong);
}

/// A line of a check list: on which print, its first words, and whether it is a paper.
const LINES: [(&str, &str, bool); 6] = [
    (MEDIAN, "Ba ảnh sản phẩm", true),
    (MEDIAN, "Giấy của trưởng", true),
    (MEDIAN, "Căn cước của", true),
    (MEDIAN, "Trưởng ấp ký trong", false),
    (CASES, "Đơn thuê chỗ", true),
    (CASES, "Bản sao đăng ký", true),
];

/// A paper has a box to tick; a note never has one.
#[test]
fn a_note_never_looks_like_a_paper() {
    let site = built();
    let mut wrong = Vec::new();
    for (code, line, is_paper) in LINES {
        for format in LEAFLETS {
            let name = format!("{code}-{format}");
            let pdf = print(&site, &name);
            let places = boxed(&pdf, line);
            if places.is_empty() {
                wrong.push(format!("{name} does not show “{line}”"));
            } else if places.iter().any(|boxed| *boxed != is_paper) {
                let what = if is_paper { "has no box" } else { "has a box" };
                wrong.push(format!("{name}: “{line}” {what}"));
            }
        }
    }
    none(wrong);
    let counted = print(&site, &format!("{MEDIAN}-to-roi-a5"));
    assert!(says(&counted, "Cần mang 4 giấy tờ"), "{}", counted.text());
}

/// For each place of a line on a print: whether a box stands before it.
fn boxed(pdf: &Pdf, line: &str) -> Vec<bool> {
    const DOTS_PER_INCH: u32 = 144;
    let line: Vec<&str> = line.split(' ').collect();
    let mut places = Vec::new();
    for page in 1..=pdf.pages().len() {
        let words = pdf.words(page);
        let starts = words
            .windows(line.len())
            .filter(|run| run.iter().zip(&line).all(|(word, wanted)| squeezed(&word.text) == *wanted));
        let starts: Vec<&Word> = starts.map(|run| &run[0]).collect();
        if !starts.is_empty() {
            let picture = pdf.picture(page, DOTS_PER_INCH);
            places.extend(starts.into_iter().map(|word| has_box_before(&picture, word)));
        }
    }
    places
}

/// A box has two upright sides, each a dark line through most of the height of a letter. A dot per half
/// point.
fn has_box_before(page: &Grey, word: &Word) -> bool {
    let dot = |points: f64| (points * 2.0) as i64;
    let (left, right) = (dot(word.left - 26.0), dot(word.left - 1.0));
    let (top, bottom) = (dot(word.top), dot(word.bottom));
    let tall = (bottom - top) * 4 / 10;
    let upright = |x: i64| {
        let mut run = 0;
        (top..=bottom).any(|y| {
            run = if page.at(x, y) < 140 { run + 1 } else { 0 };
            run >= tall
        })
    };
    let sides: Vec<i64> = (left..right).filter(|x| upright(*x)).collect();
    sides.first().zip(sides.last()).is_some_and(|(first, last)| last - first >= tall)
}

#[test]
fn the_official_text_is_whole_on_the_posting_sheet() {
    let site = built();
    let mut wrong = Vec::new();
    let sources = procedures(&site);
    for code in ALL {
        let pdf = print(&site, &format!("{code}-niem-yet"));
        let pages: Vec<String> = pdf.texts().iter().map(|page| letters(page)).collect();
        let all = official(&sources[code]);
        assert!(all.len() > 4, "{code}: {all:?}");
        let lost = all.iter().filter(|text| !stands_in(&letters(text), &pages));
        wrong.extend(lost.map(|text| format!("{code}: lost “{text}”")));
    }
    none(wrong);
}

/// Whether a text stands on a page, or begins there and goes on with the next ones.
fn stands_in(text: &str, pages: &[String]) -> bool {
    (0..pages.len()).any(|at| runs_on(text, &pages[at..]))
}

/// A page never breaks so near to an end.
const SHORTEST_PIECE: usize = 6;

fn runs_on(text: &str, pages: &[String]) -> bool {
    let [page, rest @ ..] = pages else { return false };
    if page.contains(text) {
        return true;
    }
    let ends = text.char_indices().map(|(end, _)| end).skip(SHORTEST_PIECE);
    let longest = ends.take_while(|end| page.contains(&text[..*end])).last();
    longest.is_some_and(|end| text[end..].chars().count() >= SHORTEST_PIECE && runs_on(&text[end..], rest))
}

/// The two halves of each procedure's file, by code.
fn procedures(site: &Site) -> BTreeMap<String, (toml::Table, String)> {
    let files = files_below(&site.path("content/procedures"));
    let parsed = files.into_values().map(|bytes| {
        let text: String = String::from_utf8(bytes).expect("UTF-8").nfc().collect();
        let mut halves = text.splitn(3, "+++\n").skip(1);
        let head: toml::Table = halves.next().expect("a head").parse().expect("TOML");
        let body = halves.next().expect("a body").to_owned();
        (head["code"].as_str().expect("a code").to_owned(), (head, body))
    });
    parsed.collect()
}

/// Keys of a procedure whose texts must all be on its posting sheet.
const OFFICIAL: [&str; 13] = [
    "name",
    "paper",
    "note",
    "title",
    "address",
    "number",
    "issuer",
    "executing",
    "competent",
    "coordinating",
    "receiving",
    "applicants",
    "muc-thu",
];

/// Every text of the official part: those of its keys, and each line of its prose. Its headings are
/// those of the law, whatever the file calls them.
fn official((head, body): &(toml::Table, String)) -> Vec<String> {
    fn collect(key: &str, value: &toml::Value, texts: &mut Vec<String>) {
        match value {
            toml::Value::String(text) if OFFICIAL.contains(&key) => texts.push(text.clone()),
            toml::Value::Array(all) => all.iter().for_each(|value| collect(key, value, texts)),
            toml::Value::Table(table) => table.iter().for_each(|(key, value)| collect(key, value, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    head.iter().for_each(|(key, value)| collect(key, value, &mut texts));
    // The marks of a list are not read as letters; its numbers are.
    texts.extend(body.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned));
    texts
}

/// Text that a markup language would read as something else.
const LITERAL: [(&str, &str); 6] = [
    ("niem-yet", "1. Tờ khai nghề <mẫu #3>, ghi * ở mục $2 và @ấp [nếu có] theo a_b_c\\d"),
    ("niem-yet", "3. Giấy xác nhận của trưởng ấp về số năm làm nghề"),
    ("to-roi-a5", "Tờ khai nghề <mẫu #3> có dấu *"),
    ("to-gap", "Tờ khai nghề <mẫu #3> có dấu *"),
    ("to-roi-2-tren-a4", "Tờ khai nghề <mẫu #3> có dấu *"),
    (
        "to-roi-a5",
        "Ký hiệu <5>, *sao*, #thẻ, $tiền, @tên, [ngoặc], _gạch_, gạch ngược \\ và `nháy` in ra đúng như viết.",
    ),
];

#[test]
fn text_is_never_read_as_markup() {
    let site = built();
    let missing = LITERAL.iter().filter(|(format, text)| {
        !squeezed(&print(&site, &format!("{MEDIAN}-{format}")).text()).contains(&squeezed(text))
    });
    none(missing.map(|(format, text)| format!("{MEDIAN}-{format} does not say “{text}”")).collect());
}

#[test]
fn what_is_left_out_is_counted() {
    let site = built();
    let mut wrong = Vec::new();
    for format in LEAFLETS {
        let name = format!("{MANY_PAPERS}-{format}");
        let text = print(&site, &name).text().replace(char::is_whitespace, " ");
        let number = |part: &str| {
            let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
            let papers = part[digits.len()..].trim_start().starts_with("giấy tờ");
            digits.parse::<usize>().ok().filter(|_| papers)
        };
        // "Còn 3 giấy tờ ai cũng cần, 189 giấy tờ theo trường hợp: xem trang"
        let left_out: BTreeSet<usize> = text
            .split("Còn ")
            .skip(1)
            .filter_map(|rest| rest.split(':').next())
            .map(|parts| parts.split(", ").filter_map(number).sum())
            .filter(|sum| *sum > 0)
            .collect();
        // Each of the 224 has a number of its own in its name: "(số 17)".
        let shown: BTreeSet<&str> = text
            .split("(số ")
            .skip(1)
            .filter_map(|rest| rest.split_once(')'))
            .map(|(number, _)| number)
            .collect();
        // "Nhờ người khác làm thay: 2 giấy tờ, ghi ở trang": once on each copy of a sheet.
        let elsewhere: BTreeSet<(String, usize)> = text
            .split(" giấy tờ, ghi ở trang")
            .filter_map(|before| before.rsplit_once(": "))
            .filter_map(|(title, digits)| {
                let end: String = title.chars().rev().take(18).collect();
                Some((end, digits.parse().ok()?))
            })
            .collect();
        let elsewhere: usize = elsewhere.iter().map(|(_, number)| number).sum();
        let total = left_out.iter().sum::<usize>() + shown.len() + elsewhere;
        if left_out.len() != 1 || shown.is_empty() || total != 224 {
            wrong.push(format!("{name}: {} papers shown, “Còn {left_out:?} giấy tờ”", shown.len()));
        }
    }
    none(wrong);
}

/// Five addresses are stated; where only some of them are shown, it is said that there are more.
#[test]
fn a_list_of_places_that_is_cut_says_so() {
    let site = built();
    let mut wrong = Vec::new();
    for format in LEAFLETS {
        let name = format!("{CASES}-{format}");
        let text = print(&site, &name).text().replace(char::is_whitespace, " ");
        let (_, rest) = text.split_once("Ở đâu").unwrap_or_else(|| panic!("{name}: {text}"));
        let place: String = rest.chars().take(160).collect();
        let shown =
            [3, 6, 9, 12, 15].iter().filter(|number| place.contains(&format!("ô số {number}"))).count();
        if shown == 0 || (shown < 5 && !place.contains('…') && !place.contains("khác")) {
            wrong.push(format!("{name}: {shown} of five places, and no word of the others:{place}"));
        }
    }
    none(wrong);
}

/// The findings of `check`, as code and message.
fn findings(site: &Site) -> Vec<(String, String)> {
    let answer = site.run(&["check", "--format", "json"]).succeeds();
    let all: Vec<serde_json::Value> = serde_json::from_str(&answer.out).expect("JSON");
    let text = |entry: &serde_json::Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    all.iter().map(|entry| (text(entry, "code"), text(entry, "message"))).collect()
}

#[test]
fn what_is_condensed_is_reported_warm_and_clean_alike() {
    let site = site();
    let clean = findings(&site);
    for kind in ["Tờ rơi", "Tờ rơi, hai tờ trên một trang A4", "Tờ gấp ba"] {
        let wanted = format!("{kind} của {MANY_PAPERS} ");
        let found = clean.iter().any(|(code, message)| code == "W0515" && message.starts_with(&wanted));
        assert!(found, "no W0515 for “{wanted}”: {clean:?}");
    }
    assert_eq!(findings(&site), clean, "a second check");
    let count = clean.iter().filter(|(code, _)| code == "W0515").count();
    let counted = format!("[W0515] × {count}:");
    site.run(&["build"]).succeeds().says(&counted);
    site.run(&["build"]).succeeds().says("không có gì thay đổi").says(&counted);
    site.write("content/guides/moi.md", "+++\ntitle = \"Hướng dẫn mới\"\n+++\n\n## Một bước\n\nLàm.\n");
    site.run(&["build"]).succeeds().says(&counted);
    std::fs::remove_file(site.path("content/guides/moi.md")).expect("removed");
    std::fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run(&["build"]).succeeds().says(&counted);
    assert_eq!(findings(&site), clean, "a check after a build");
}

#[test]
fn what_is_condensed_in_a_pack_is_reported() {
    let site = site();
    let without = |text: String, format: &str| text.replace(&format!("{format:<16} = \"all\""), "");
    let config = LEAFLETS.iter().fold(site.read("niemyet.toml"), |text, format| without(text, format));
    let config = without(config, "ap-phich");
    let none_of: String = LEAFLETS.iter().map(|format| format!("{format} = \"none\"\n")).collect();
    site.write("niemyet.toml", config.replace("[prints]\n", &format!("[prints]\n{none_of}")));
    let path = "content/campaigns/ngay-ben-xa.toml";
    site.write(path, site.read(path).replace(SHORT, MANY_PAPERS));
    let all = findings(&site);
    let found = all.iter().any(|(code, message)| code == "W0515" && message.contains(MANY_PAPERS));
    assert!(found, "{all:?}");
}

/// Whoever types the address of a list with a code in it gets to the page.
#[test]
fn a_list_tells_where_the_page_of_a_procedure_is() {
    let text = print(&built(), "ben-bai-danh-muc").text().replace(['\u{200b}', '\n'], "");
    assert!(text.contains("thutuc.xa-thu.gov.vn/thu-tuc/‹mã số›.html"), "{text}");
}

#[test]
fn every_print_carries_its_source_day_and_version() {
    let site = built();
    let mut wrong = Vec::new();
    let sources = procedures(&site);
    for code in ALL {
        let (head, _) = &sources[code];
        let decision = head["decisions"][0]["number"].as_str().expect("a number").to_owned();
        let updated = head["updated"].as_datetime().and_then(|day| day.date).expect("a day");
        let updated = format!("{:02}/{}/{}", updated.day, updated.month, updated.year);
        for format in OF_PROCEDURE {
            let name = format!("{code}-{format}");
            let pdf = print(&site, &name);
            for wanted in [decision.as_str(), &updated, "Bản", "xã Thử", code] {
                if !says(&pdf, wanted) {
                    wrong.push(format!("{name} does not say “{wanted}”"));
                }
            }
        }
    }
    none(wrong);
}
