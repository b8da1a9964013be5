use super::*;

/// "9000/bản [cấp lại] {online}; miễn: trẻ em; 50%; tỉnh", with "?" in front where it is not clear.
fn told(text: &str) -> String {
    let tariff = read(text);
    let rate = |rate: &Rate| {
        let cost = match &rate.cost {
            Cost::Row => "…".to_owned(),
            Cost::Money(money) => money.amount.to_string(),
            Cost::Free => "0".to_owned(),
            Cost::Province => "tỉnh".to_owned(),
        };
        let per = rate.per.as_ref().map_or_else(String::new, |per| format!("/{per}"));
        let when = rate.condition().map_or_else(String::new, |when| format!(" [{when}]"));
        let via = if rate.via.is_empty() { String::new() } else { format!(" {:?}", rate.via) };
        let days = match (rate.from, rate.to) {
            (None, None) => String::new(),
            (from, to) => {
                let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
                format!(" {}..{}", day(from), day(to))
            }
        };
        format!("{cost}{per}{when}{via}{days}")
    };
    let mut all: Vec<String> = tariff.rates.iter().map(rate).collect();
    all.extend(tariff.exempt.iter().map(|whom| format!("miễn {whom}")));
    all.extend(tariff.words.iter().map(|words| format!("“{words}”")));
    all.extend(tariff.online.map(|share| format!("{share}%")));
    all.extend(tariff.province.then(|| "HĐND".to_owned()));
    format!("{}{}", if tariff.clear { "" } else { "? " }, all.join(" | "))
}

fn check(text: &str, expected: &str) {
    assert_eq!(told(text), expected, "{text}");
}

#[test]
fn reads_tiers_and_limits() {
    check(
        "7.000 đồng/tờ; từ tờ thứ 4 trở lên thu 3.000 đồng/tờ, nhưng tối đa không quá 90.000 đồng/bản.",
        "7000/tờ [tối đa không quá 90.000 đồng/bản] | 3000/tờ [từ tờ thứ 4 trở lên; tối đa không quá 90.000 đồng/bản]",
    );
    check(
        "Tại xã: 7.000 đồng/tờ; từ tờ thứ 4 thu 3.000 đồng/tờ. Tại huyện: 9.000 đồng/tờ",
        "7000/tờ [Tại xã] | 3000/tờ [Tại xã; từ tờ thứ 4] | 9000/tờ [Tại huyện]",
    );
    check("/tờ; từ tờ thứ hai: 2.000 đồng/tờ", "…/tờ | 2000/tờ [từ tờ thứ hai]");
    check("Mức thu tối đa 90.000 đồng", "? ");
}

#[test]
fn reads_who_pays_what() {
    check(
        "Dưới 10 người: 7.000 đồng/người\nTừ 10 người: 6.000 đồng/người",
        "7000/người [Dưới 10 người] | 6000/người [Từ 10 người]",
    );
    check(
        "Phí thẩm định: + Đất ở: 7.000 đồng/hồ sơ; Đất khác: 9.000 đồng/hồ sơ.",
        "7000/hồ sơ [Phí thẩm định; Đất ở] | 9000/hồ sơ [Phí thẩm định; Đất khác]",
    );
    check(
        "Đối với trường hợp quá hạn: Nộp trực tiếp 8.000 đồng; nộp trực tuyến: 4.000 đồng",
        "8000 [trường hợp quá hạn; Nộp trực tiếp] [InPerson] | 4000 [trường hợp quá hạn; nộp trực tuyến] [Online]",
    );
    check("Lệ phí: 7.000 đồng/bản (nếu có yêu cầu)", "7000/bản [nếu có yêu cầu]");
    check("7.000 đồng. Chỉ thu khi cấp lại.", "7000 [Chỉ thu khi cấp lại]");
}

#[test]
fn reads_exemptions() {
    check(
        "Do HĐND tỉnh quyết định. Miễn lệ phí cho người có công; người thuộc hộ nghèo; người khuyết tật.",
        "miễn người có công | miễn người thuộc hộ nghèo | miễn người khuyết tật | HĐND",
    );
    check("9.000 đồng/lần, trẻ em dưới 6 tuổi được miễn", "9000/lần | miễn trẻ em dưới 6 tuổi");
    check(
        "Thu 9.000 đồng. * Đối tượng miễn thu phí: - Người có công; - Người khuyết tật. * Mức thu trên đã gồm thuế.",
        "9000 | miễn Người có công | miễn Người khuyết tật",
    );
    check(
        "- Quá hạn: theo mức thu do HĐND tỉnh quy định. - Miễn lệ phí đối với khai sinh đúng hạn",
        "tỉnh [Quá hạn] | miễn khai sinh đúng hạn",
    );
}

#[test]
fn reads_online_shares() {
    check("9.000 đồng/hồ sơ. Giảm 50% khi nộp trực tuyến", "9000/hồ sơ | 50%");
    check(
        "9.000 đồng. Mức thu khi thực hiện bằng dịch vụ công trực tuyến bằng 40% mức thu quy định như trên",
        "9000 | 40%",
    );
    check("9.000 đồng. Mức thu khi nộp hồ sơ trực tuyến là 0 đồng", "9000 | 0%");
    check("9.000 đồng. Hộ nghèo: bằng 50% mức thu", "9000 | “Hộ nghèo: bằng 50% mức thu”");
    check("Trường hợp nộp trực tuyến (từ 01/02/2024 đến hết ngày 30/11/2025)", "");
    check(
        "Trường hợp nộp trực tuyến (từ 01/02/2024 đến hết ngày 30/11/2025): 5.000 đồng",
        "5000 [Trường hợp nộp trực tuyến] [Online] 2024-02-01..2025-11-30",
    );
}

#[test]
fn owns_that_it_is_not_clear() {
    for unclear in [
        "từ 5.000 đồng đến 9.000 đồng/bản",
        "2.000/bản",
        "Đối với cá nhân:\n+ Tại phường:\n- 7.000 đồng\n- 8.000 đồng",
    ] {
        assert!(!read(unclear).clear, "{unclear}");
    }
}
