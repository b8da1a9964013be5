use super::*;
use crate::import::doubt::MergedPart;
use crate::import::record::Quantity;

fn read_row(value: Quantity, currency: &str, text: &str) -> (Reading, Vec<DoubtKind>) {
    let row = FeeRow {
        kind: "SERVICE_FEE".into(),
        value,
        currency: currency.into(),
        description: text.into(),
        attachment: String::new(),
    };
    let mut notes = Notes::new("1.000001");
    let reading = read(&row, MergedPart::Channels.row(0), &mut notes);
    (reading, notes.doubts.into_iter().map(|one| one.kind).collect())
}

/// One row: its state and the doubts.
fn check(value: f64, text: &str, stated: Stated, doubts: &[DoubtKind]) {
    let (reading, found) = read_row(Quantity::Number(value), "", text);
    let states: Vec<Stated> = reading.told.into_iter().map(|one| one.fee.stated).collect();
    assert_eq!((states, found.as_slice()), (vec![stated], doubts), "{text}");
}

fn money(amount: u64, currency: &str, set_by_province: bool) -> Stated {
    Stated::Amount { money: Money { amount, currency: currency.into() }, set_by_province }
}

#[test]
fn zero_is_not_free() {
    use DoubtKind::*;
    check(0.0, "", Stated::NotStated, &[ZeroNotStated]);
    check(0.0, "Không quy định.", Stated::NotStated, &[SaysNone, ZeroNotStated]);
    check(0.0, "Đồng", Stated::NotStated, &[SaysNone, ZeroNotStated]);
    check(0.0, "Do HĐND cấp tỉnh quyết định", Stated::SetByProvince, &[ZeroSetByProvince]);
    check(0.0, "Theo Thông tư số 01", Stated::SeeText, &[ZeroButText, FeeQuoted]);
    check(0.0, "Không thu phí, lệ phí.", Stated::Free, &[]);
    check(0.0, "Miễn lệ phí.", Stated::Free, &[]);
    check(0.0, "Không", Stated::SeeText, &[FeeNone]);
    check(0.0, "Trong 03 ngày làm việc", Stated::NotStated, &[FeeNotMoney]);
    check(0.0, "Miễn lệ phí cho người cao tuổi", Stated::SeeText, &[ZeroButText, FeeQuoted, ExemptionInText]);
}

#[test]
fn keeps_amount_and_text() {
    use DoubtKind::*;
    check(8000.0, "", money(8000, "VND", false), &[NoCurrency]);
    check(8000.0, "8.000 đồng/bản", money(8000, "VND", false), &[NoCurrency]);
    check(20.0, "20.000 đồng", Stated::SeeText, &[NoCurrency, AmountContradictsText, FeeQuoted]);
    check(
        8000.0,
        "Hội đồng nhân dân tỉnh quyết định",
        money(8000, "VND", true),
        &[NoCurrency, AmountAndProvince],
    );
    check(8000.0, "Theo Nghị quyết số 5/2025/NQ-HĐND", money(8000, "VND", false), &[NoCurrency]);
    check(2.5, "", Stated::SeeText, &[OddAmount]);
    check(10.0, "10 USD/bản", money(10, "USD", false), &[NoCurrency]);
}

#[test]
fn reads_currencies() {
    let stated = |value, currency: &str| read_row(value, currency, "").0.told[0].fee.stated.clone();
    assert_eq!(stated(Quantity::Number(10.0), "USD"), money(10, "USD", false));
    assert_eq!(stated(Quantity::Number(10.0), "Việt Nam Đồng"), money(10, "VND", false));
    assert_eq!(stated(Quantity::Words("150.000".into()), "VNĐ"), money(150_000, "VND", false));
    let (reading, doubts) = read_row(Quantity::Number(10.0), "Kíp", "");
    assert_eq!(reading.told[0].fee.note, Some(Note::Here("10 Kíp".into())));
    assert_eq!(
        (&reading.told[0].fee.stated, doubts.as_slice()),
        (&Stated::SeeText, [DoubtKind::UnknownCurrency].as_slice())
    );
}

/// "kind amount/per [applies to] miễn …", a line each.
fn told(value: f64, text: &str) -> Vec<String> {
    let (reading, _) = read_row(Quantity::Number(value), "VND", text);
    let line = |one: &Told| {
        let fee = &one.fee;
        let kind = match fee.kind {
            FeeKind::Fee => "phí",
            FeeKind::Charge => "lệ phí",
            FeeKind::Price => "giá",
        };
        let amount = match &fee.stated {
            Stated::Amount { money, .. } => money.amount.to_string(),
            other => format!("{other:?}"),
        };
        let per = fee.per.as_ref().map_or_else(String::new, |per| format!("/{per}"));
        let applies = fee.applies_to.as_ref().map_or_else(String::new, |to| format!(" [{to}]"));
        let exempt = fee.exempt.iter().map(|whom| format!(" miễn {whom}")).collect::<String>();
        let note = if fee.note.is_some() { " chú" } else { "" };
        format!("{kind} {amount}{per}{applies}{exempt}{note}")
    };
    reading.told.iter().map(line).collect()
}

#[test]
fn reads_units_and_tiers() {
    assert_eq!(told(2000.0, "/tờ"), ["lệ phí 2000/tờ"]);
    assert_eq!(told(0.0, "/tờ"), ["lệ phí NotStated"]);
    assert_eq!(
        told(7000.0, "7.000 đồng/tờ; từ tờ thứ 3: 2.000 đồng/tờ"),
        ["lệ phí 7000/tờ", "lệ phí 2000/tờ [từ tờ thứ 3] chú"]
    );
    assert_eq!(
        told(7000.0, "Từ tờ thứ 3 trở lên thu 2.000 đồng/tờ"),
        ["lệ phí 7000", "lệ phí 2000/tờ [Từ tờ thứ 3 trở lên] chú"]
    );
    assert_eq!(told(0.0, "Phí thẩm định: 9.000 đồng/hồ sơ"), ["phí 9000/hồ sơ [Phí thẩm định] chú"]);
    assert_eq!(told(9000.0, "Trường hợp cấp lại"), ["lệ phí 9000 [Trường hợp cấp lại] chú"]);
}

#[test]
fn tells_who_does_not_pay_and_what_is_said_in_words() {
    assert_eq!(
        told(9000.0, "Miễn lệ phí cho hộ nghèo; người có công."),
        ["lệ phí 9000 miễn hộ nghèo miễn người có công chú"]
    );
    assert_eq!(
        told(9000.0, "9.000 đồng/hồ sơ. Người cao tuổi: giảm 50%"),
        ["lệ phí 9000/hồ sơ chú", "lệ phí SeeText chú"]
    );
    assert_eq!(
        told(0.0, "Do HĐND tỉnh quy định. Phí cấp bản sao (nếu có) theo Thông tư số 5"),
        ["lệ phí SetByProvince chú", "phí SeeText chú"]
    );
}

#[test]
fn shows_what_is_not_clear() {
    for text in [
        "từ 5.000 đồng đến 9.000 đồng",
        "5.000 đồng; 7.000 đồng",
        "2.000/bản",
        "Miễn phí. Phí bản sao theo bảng giá",
        "thu 30% của 9.000 đồng",
    ] {
        assert_eq!(told(0.0, text), ["lệ phí SeeText chú"], "{text}");
    }
}
