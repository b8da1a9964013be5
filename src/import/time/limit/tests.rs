use super::*;
use crate::import::time::unit::worded;

/// The limits of a text in one line each: time, kind, for whom, where, from when, what is done.
fn told(text: &str) -> Vec<String> {
    let line = |one: &Limit| {
        let when = match &one.when {
            When::Always => String::new(),
            When::Case(title) => format!(" | {title}"),
            When::Refusal(title) => format!(" | refused: {title}"),
            When::By(ways) => format!(" | {ways:?}"),
            When::Labelled(label) => format!(" | of: {label}"),
        };
        let place = match one.place {
            Place::Everywhere => "",
            Place::Ordinary => " ordinary",
            Place::Remote => " remote",
        };
        let whole = if one.is_whole() { " whole" } else { "" };
        let later = if one.start == Start::Later { " later" } else { "" };
        format!("{} {:?}{place}{later}{whole}{when}", worded(&one.time), one.kind)
    };
    limits(text).iter().map(line).collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(told(text), expected, "{text}");
}

#[test]
fn reads_plain_limits() {
    check("Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.", &["5 ngày làm việc Limit whole"]);
    check(
        "Thời hạn giải quyết: 13 ngày làm việc, tính từ ngày nhận hồ sơ",
        &["13 ngày làm việc Limit whole"],
    );
    check(
        "13 ngày làm việc kể từ ngày nhận đủ hồ sơ (thời gian từng bước ghi ở phần trình tự)",
        &["13 ngày làm việc Limit whole"],
    );
    check(
        "Xã cấp lại giấy trong thời hạn ba ngày làm việc kể từ ngày nhận được đơn",
        &["3 ngày làm việc Limit whole"],
    );
    check(
        "Trong thời hạn 07 ngày kể từ khi nhận đủ hồ sơ, xã xem xét, nếu đủ điều kiện thì cấp phép, trường hợp không \
         chấp thuận thì trả lời và nêu rõ lý do",
        &["7 ngày Limit whole"],
    );
}

#[test]
fn reads_for_whom() {
    check(
        "Đối với trường hợp thuê một buổi: 5 ngày (kể từ ngày nhận hồ sơ)",
        &["5 ngày Limit whole | Đối với trường hợp thuê một buổi"],
    );
    check(
        "9 ngày làm việc (hoặc 7 ngày làm việc đối với nhà ở riêng lẻ)",
        &["9 ngày làm việc Limit whole", "7 ngày làm việc Limit whole | đối với nhà ở riêng lẻ"],
    );
    check(
        "- 03 ngày kể từ ngày nhận đủ hồ sơ; - 07 ngày trong trường hơp cần kiểm tra thực tế",
        &["3 ngày Limit whole", "7 ngày Limit whole | trong trường hơp cần kiểm tra thực tế"],
    );
    check(
        "Đối với A: người B: 5 ngày; người C: 4 ngày",
        &["5 ngày Limit whole | Đối với A: người B", "4 ngày Limit whole | Đối với A: người C"],
    );
    check(
        "Đối với hồ sơ nộp trực tuyến: 2 ngày; nộp trực tiếp hoặc qua bưu chính: 3 ngày",
        &["2 ngày Limit whole | [Online]", "3 ngày Limit whole | [InPerson, Postal]"],
    );
    check(
        "03 ngày kể từ ngày nhận hồ sơ trong trường hợp không cấp giấy",
        &["3 ngày Other | refused: trong trường hợp không cấp giấy"],
    );
    check(
        "Thời gian thẩm định phương án không quá 15 ngày. Thời gian gia hạn phương án là 7 ngày",
        &["15 ngày Limit whole | of: thẩm định phương án", "7 ngày Limit whole | of: gia hạn phương án"],
    );
    check("Đối với hồ sơ đầy đủ, hợp lệ: 4 ngày", &["4 ngày Limit whole"]);
}

#[test]
fn reads_remote_communes() {
    check(
        "4 ngày. Đối với các xã miền núi, hải đảo thì không quá 14 ngày",
        &["4 ngày Limit whole", "14 ngày Limit remote whole"],
    );
    check(
        "Đối với xã vùng cao; biên giới; đảo thì thời gian thực hiện được tăng thêm không quá 10 ngày so với tổng",
        &["10 ngày More remote"],
    );
    check(
        "- Đối với xã đồng bằng: Không quá 30 ngày, bao gồm:\n+ Xét hồ sơ: 12 ngày\n+ Ký: 3 ngày",
        &["30 ngày Limit ordinary whole", "12 ngày Share ordinary", "3 ngày Share ordinary"],
    );
    check("20 ngày làm việc đối với các xã biên giới, vùng sâu", &["20 ngày làm việc Limit remote whole"]);
}

#[test]
fn leaves_what_is_no_limit() {
    for text in [
        "Hồ sơ chưa hợp lệ thì trong 02 ngày làm việc xã thông báo cho người nộp",
        "Gửi hồ sơ trước khi tổ chức ít nhất 20 ngày",
        "Niêm yết công khai trong 15 ngày",
        "Trong 30 ngày trước khi hết hạn, người sử dụng nộp đơn gia hạn",
        "Không bao gồm thời gian đo đạc 05 ngày",
        "Văn bản có giá trị 12 tháng",
    ] {
        assert!(told(text).iter().all(|one| one.contains("Other")), "{text}: {:?}", told(text));
    }
    check("3 - 5 ngày làm việc", &["3 ngày làm việc Unclear", "5 ngày làm việc Unclear"]);
    check("5 ngày (không tính 2 ngày nghỉ)", &["5 ngày Limit whole"]);
    check("02 tháng và 15 ngày làm việc", &["2 tháng Joined", "15 ngày làm việc Joined"]);
}

#[test]
fn reads_steps_and_additions() {
    check("Trong 04 ngày kể từ ngày ra quyết định, xã chi tiền", &["4 ngày Limit later"]);
    check("30 ngày (xã: 10 ngày; tỉnh: 20 ngày)", &["30 ngày Limit whole", "10 ngày Share", "20 ngày Share"]);
    check("Sở Y: 10 ngày làm việc", &["10 ngày làm việc Share"]);
    check(
        "Trường hợp nhiều bản thì kéo dài thêm nhưng không quá 02 ngày",
        &["2 ngày More | Trường hợp nhiều bản"],
    );
}
