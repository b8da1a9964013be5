use super::*;

/// "9000/bản [cấp lại]", "≤ …", "“…”"; "?" where it is unclear.
fn told(clause: &str) -> String {
    let Some(pieces) = pieces(clause) else { return "?".to_owned() };
    let price = |price: &Price| {
        let amount = price.money.as_ref().map_or_else(String::new, |money| match money.currency.as_str() {
            "VND" => money.amount.to_string(),
            other => format!("{} {other}", money.amount),
        });
        let per = price.per.as_ref().map_or_else(String::new, |per| format!("/{per}"));
        let when = price.when.iter().map(|when| format!(" [{when}]")).collect::<String>();
        format!("{amount}{per}{when}")
    };
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Price(one) => price(one),
        Piece::Limit(text) => format!("≤ {text}"),
        Piece::Words(text) => format!("“{text}”"),
    };
    pieces.iter().map(piece).collect::<Vec<_>>().join(" | ")
}

fn check(clause: &str, expected: &str) {
    assert_eq!(told(clause), expected, "{clause}");
}

#[test]
fn reads_amounts_and_units() {
    check("9.000 đồng", "9000");
    check("9.000 đồng/bản", "9000/bản");
    check("9.000đ/ 01 giấy phép", "9000/giấy phép");
    check("9.000 đồng một lần", "9000/lần");
    check("9.000 đồng mỗi tờ", "9000/tờ");
    check("9.000 đồng/chứng chỉ", "9000/chứng chỉ");
    check("9.000 đồng/chứng từ nếu có yêu cầu", "9000/chứng từ [nếu có yêu cầu]");
    check("9.000 đồng/điểm/lần thẩm định", "9000/điểm/lần thẩm định");
    check("9 USD/bản", "9 USD/bản");
    check("Mức thu: 9.000 đồng (chín nghìn đồng)/hồ sơ", "9000/hồ sơ");
    check("/trang", "/trang");
    check("đồng/trường hợp", "/trường hợp");
}

#[test]
fn what_stands_around_limits() {
    check("Dưới 10 người: 9.000 đồng/người", "9000/người [Dưới 10 người]");
    check("Đối với tổ chức thu 9.000 đồng", "9000 [tổ chức]");
    check("9.000 đồng/bản đối với bản thứ nhất", "9000/bản [bản thứ nhất]");
    check("9.000 đồng/bản (nếu có yêu cầu)", "9000/bản [nếu có yêu cầu]");
    check("Lệ phí cấp lại: 9.000 đồng", "9000 [cấp lại]");
    check("Mức thu áp dụng đối với tổ chức là 9.000 đồng", "9000 [tổ chức]");
    check("Phí thẩm định: Đối với nhà ở: 9.000 đồng/hồ sơ", "9000/hồ sơ [Phí thẩm định] [nhà ở]");
    check("Từ 50 triệu đồng đến 90 triệu đồng: 9.000 đồng", "9000 [Từ 50 triệu đồng đến 90 triệu đồng]");
}

#[test]
fn reads_tiers_and_limits() {
    check("từ trang thứ 4 trở lên thì thu 800 đồng/trang", "800/trang [từ trang thứ 4 trở lên]");
    check(
        "9.000 đồng/tờ, từ tờ thứ 3 thu 800 đồng/tờ nhưng tối đa không quá 70.000 đồng/bản",
        "9000/tờ | 800/tờ [từ tờ thứ 3] | ≤ tối đa không quá 70.000 đồng/bản",
    );
    check(
        "mức thu tối đa: 70.000 đồng/bản, tính theo bản chính",
        "≤ mức thu tối đa: 70.000 đồng/bản | “tính theo bản chính”",
    );
    check("9.000 đồng/bản, miễn phí cho trẻ em", "9000/bản | “miễn phí cho trẻ em”");
}

#[test]
fn owns_that_it_is_unclear() {
    for unclear in [
        "từ 5.000 đồng đến 9.000 đồng",
        "giảm 9.000 đồng",
        "bằng 50% của 9.000 đồng",
        "trên 5.000 đồng 9.000 đồng",
    ] {
        check(unclear, "?");
    }
    assert!(has_bare_numbers("2.000/bản") && has_bare_numbers("mức thu (3.000)"));
    assert!(!has_bare_numbers("2.000 đồng/bản theo Thông tư số 226/2016/TT-BTC"));
}
