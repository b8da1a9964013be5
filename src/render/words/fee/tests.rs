//! What the first screen says of the money, of files as an author or an import writes them.

use super::*;
use crate::render::sample_site::{DAY, public_site};

const COUNTER: &str = "[[channels]]\nvia = [\"in-person\"]\n";
const ONLINE: &str = "[[channels]]\nvia = [\"online\"]\n";

fn fee(kind: &str, rest: &str) -> String {
    format!("[[channels.fees]]\nkind = \"{kind}\"\n{rest}\n")
}

fn summary(front: &str) -> summary::FeeSummary {
    let text = format!("+++\ncode = \"1.000001\"\nname = \"A\"\nfield = \"ho-tich\"\n{front}\n+++\n");
    let site = public_site(&[&text]);
    fee_summary(&site.entry("1.000001").expect("a code of the site").procedure, DAY)
}

#[track_caller]
fn check(front: &str, lines: &[&str], short: &str) {
    let told = summary(front);
    assert_eq!(
        (told.lines.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), told.short.as_str()),
        (lines, short),
        "{front}"
    );
}

fn counter(fees: &[String]) -> String {
    format!("{COUNTER}{}", fees.concat())
}

#[test]
fn states_have_their_own_words() {
    check(COUNTER, &["Chưa ghi mức thu – hỏi trước khi nộp"], "Chưa ghi mức thu");
    check(&counter(&[fee("charge", "free = true")]), &["Không thu phí, lệ phí"], "Không thu phí, lệ phí");
    check(
        &counter(&[fee("fee", "free = true")]),
        &["Phí không thu, lệ phí chưa ghi – hỏi trước khi nộp"],
        "Phí không thu, lệ phí chưa ghi",
    );
    check(
        &counter(&[fee("charge", "note = \"Không\"")]),
        &["Nguồn ghi “Không”"],
        "Lệ phí: nguồn ghi “Không”",
    );
    let quoted = format!("quotes = {{ fees = \"Không quy định.\" }}\n{COUNTER}");
    check(&quoted, &["Nguồn ghi “Không quy định”"], "Lệ phí: nguồn ghi “Không quy định”");
    let long = format!("note = \"{}\"", "Theo văn bản của cơ quan có thẩm quyền, ".repeat(5));
    check(
        &counter(&[fee("charge", &long)]),
        &["Nguồn ghi thành lời, xem phần Cách nộp"],
        "Lệ phí: nguồn ghi thành lời, xem trang",
    );
}

#[test]
fn kinds_are_told_apart() {
    let both = [fee("charge", "amount = 5000"), fee("fee", "amount = 9000\nper = \"bản\"")];
    check(
        &counter(&both),
        &["Lệ phí: 5.000 đồng", "Phí: 9.000 đồng mỗi bản"],
        "Lệ phí: 5.000 đồng; Phí: 9.000 đồng mỗi bản",
    );
    let same = [fee("charge", "note = \"Theo biểu\""), fee("fee", "note = \"Theo biểu\"")];
    check(&counter(&same), &["Nguồn ghi “Theo biểu”"], "Lệ phí: nguồn ghi “Theo biểu”");
}

#[test]
fn what_some_pay_is_not_told_to_all() {
    let tiers = [
        fee("fee", "amount = 2000\nper = \"trang\"\napplies_to = \"tối đa 90.000 đồng/bản\""),
        fee("fee", "amount = 1000\nper = \"trang\"\napplies_to = \"Từ trang thứ 3; tối đa 90.000 đồng/bản\""),
    ];
    check(
        &counter(&tiers),
        &["Phí 2.000 đồng mỗi trang; 1.000 đồng mỗi trang (từ trang thứ 3) – tối đa 90.000 đồng/bản"],
        "Lệ phí tùy trường hợp",
    );
    let cases = "[[cases]]\nid = \"a\"\ntitle = \"Nhà ở\"\n[[cases]]\nid = \"b\"\ntitle = \"Công trình\"\n";
    let by_case = format!(
        "{cases}{COUNTER}case = \"a\"\n{}{COUNTER}case = \"b\"\n{}",
        fee("charge", "amount = 5000"),
        fee("charge", "amount = 9000")
    );
    check(
        &by_case,
        &["5.000 đồng (nhà ở); 9.000 đồng (công trình)"],
        "5.000 đồng (nhà ở); 9.000 đồng (công trình)",
    );
    let unnamed = format!(
        "{COUNTER}note = \"Nhà ở\"\n{}{COUNTER}note = \"Công trình\"\n{}",
        fee("charge", "amount = 5000"),
        fee("charge", "amount = 9000")
    );
    check(&unnamed, &["Tùy trường hợp: 5.000 hoặc 9.000 đồng"], "Tùy trường hợp: 5.000 hoặc 9.000 đồng");
    let exempt = [fee("charge", "amount = 5000\nexempt = [\"Hộ nghèo\"]")];
    check(&counter(&exempt), &["5.000 đồng"], "5.000 đồng; có trường hợp được miễn");
}

#[test]
fn no_two_prices_read_as_a_sum() {
    let two = [fee("charge", "amount = 5000"), fee("charge", "amount = 9000")];
    let told = "Nguồn ghi nhiều mức (5.000 đồng; 9.000 đồng), chưa rõ mức nào cho ai";
    check(&counter(&two), &[told], "Lệ phí: nguồn ghi nhiều mức, xem trang");
}

#[test]
fn a_price_and_what_is_said_of_it_stand_together() {
    let half = [fee("charge", "amount = 5000"), fee("charge", "note = \"Giảm một nửa cho trẻ em\"")];
    check(
        &counter(&half),
        &["5.000 đồng; nguồn ghi “Giảm một nửa cho trẻ em”"],
        "5.000 đồng; nguồn ghi “Giảm một nửa cho trẻ em”",
    );
    let beside = [fee("charge", "note = \"Bản màu\\n(số tiền nguồn ghi: 5.000 đồng)\"")];
    let told = "Nguồn ghi “Bản màu” (số tiền nguồn ghi: 5.000 đồng)";
    check(&counter(&beside), &[told], "Lệ phí: nguồn ghi “Bản màu” (số tiền nguồn ghi: 5.000 đồng)");
    let other = format!(
        "quotes = {{ fees = \"Cước gửi 7.000 đồng\" }}\n{}",
        counter(&[fee("charge", "amount = 5000")])
    );
    check(
        &other,
        &["5.000 đồng", "Nguồn ghi “Cước gửi 7.000 đồng”"],
        "5.000 đồng; nguồn còn ghi thêm, xem trang",
    );
    let within = format!(
        "quotes = {{ fees = \"5.000 đồng, từ tờ thứ 3: 2.000 đồng\" }}\n{}",
        counter(&[fee("charge", "amount = 5000")])
    );
    let told = "Nguồn ghi “5.000 đồng, từ tờ thứ 3: 2.000 đồng”";
    check(&within, &[told], "Lệ phí: nguồn ghi “5.000 đồng, từ tờ thứ 3: 2.000 đồng”");
    let long = format!(
        "quotes = {{ fees = \"{}\" }}\n{}",
        "Theo văn bản của cơ quan có thẩm quyền, ".repeat(5),
        counter(&[fee("charge", "amount = 5000")])
    );
    check(
        &long,
        &["5.000 đồng", "Nguồn ghi thành lời, đọc ở toàn văn niêm yết"],
        "5.000 đồng; nguồn còn ghi thêm, xem trang",
    );
    let named = "Phí sao bản đồ cũ của thôn và của các xã bên cạnh từ kho của tỉnh (nếu có yêu cầu) thực hiện theo biểu mức ban hành kèm theo Thông tư số 1/2020/TT-BTC";
    check(
        &counter(&[fee("fee", &format!("note = \"{named}\""))]),
        &[
            "Nguồn ghi “Phí sao bản đồ cũ của thôn và của các xã bên cạnh từ kho của tỉnh (nếu có yêu cầu)…” (xem phần Cách nộp)",
        ],
        "Lệ phí: nguồn ghi thành lời, xem trang",
    );
}

#[test]
fn ways_are_told_apart() {
    let ways =
        format!("{}{ONLINE}{}", counter(&[fee("charge", "amount = 9000")]), fee("charge", "free = true"));
    check(
        &ways,
        &["Nộp tại quầy: 9.000 đồng", "Nộp trực tuyến: không thu phí, lệ phí"],
        "Lệ phí tùy cách nộp",
    );
    let long = format!("note = \"{}\"", "Theo văn bản của cơ quan có thẩm quyền, ".repeat(5));
    let in_words = format!(
        "{}{ONLINE}{}{}",
        counter(&[fee("charge", &long), fee("fee", "amount = 5000")]),
        fee("charge", "free = true"),
        fee("fee", "amount = 5000")
    );
    check(
        &in_words,
        &[
            "Nộp tại quầy: lệ phí: nguồn ghi thành lời, xem phần Cách nộp; phí: 5.000 đồng",
            "Nộp trực tuyến: lệ phí: không thu; phí: 5.000 đồng",
        ],
        "Lệ phí: nguồn ghi thành lời, xem trang",
    );
}

#[test]
fn many_values_are_a_span_of_one_unit() {
    let row = |amount: u32, per: &str| {
        fee(
            "charge",
            &format!(
                "amount = {amount}\nper = \"{per}\"\napplies_to = \"{} {amount}\"",
                "Công trình có quy mô và cấp theo quy định hiện hành".repeat(2)
            ),
        )
    };
    let alike: Vec<String> = [5000, 6000, 7000, 8000].iter().map(|amount| row(*amount, "hồ sơ")).collect();
    check(
        &counter(&alike),
        &["Tùy trường hợp, từ 5.000 đến 8.000 đồng mỗi hồ sơ"],
        "Tùy trường hợp, từ 5.000 đến 8.000 đồng mỗi hồ sơ",
    );
    let mixed: Vec<String> = [(5000, "hồ sơ"), (6000, "m2"), (7000, "hồ sơ"), (8000, "m2")]
        .iter()
        .map(|(amount, per)| row(*amount, per))
        .collect();
    check(&counter(&mixed), &["Tùy trường hợp, xem phần Cách nộp"], "Lệ phí tùy trường hợp");
}

#[test]
fn a_case_with_the_price_of_all_is_no_other_price() {
    let cases = "cases = [{ id = \"nhieu-noi\", title = \"Từng ở nhiều nơi\" }]\n";
    let of_case = "[[channels]]\nvia = [\"in-person\", \"online\"]\ncase = \"nhieu-noi\"\n";
    let by_way = format!(
        "{cases}{}{ONLINE}{}{of_case}{}",
        counter(&[fee("charge", "amount = 8000\nper = \"bản\"\nset_by = \"province\"")]),
        fee("charge", "free = true"),
        fee("charge", "amount = 8000\nper = \"bản\"")
    );
    check(
        &by_way,
        &[
            "Nộp tại quầy: 8.000 đồng mỗi bản; mức cụ thể theo nghị quyết của HĐND tỉnh – hỏi tại quầy",
            "Nộp trực tuyến: không thu; 8.000 đồng mỗi bản (từng ở nhiều nơi)",
        ],
        "Lệ phí tùy cách nộp",
    );
}
