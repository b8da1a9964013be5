use jiff::civil::{date as day, time as at};

use super::*;
use crate::catalogue::{CalendarDays, Fee, Halves, HourSpan, Money, Stated, Time, WorkingDays};
use crate::strings::TEXT;

fn row(stated: Stated) -> Fee {
    Fee { stated, ..Fee::not_stated() }
}

fn dong(amount: u64) -> Money {
    Money { amount, currency: "VND".to_owned() }
}

#[test]
fn numbers_and_money() {
    assert_eq!(number(0), "0");
    assert_eq!(number(999), "999");
    assert_eq!(number(1_339), "1.339");
    assert_eq!(number(446_367_000), "446.367.000");
    assert_eq!(halves(Halves(7)), "3,5");
    assert_eq!(halves(Halves(6)), "3");
    assert_eq!(money(&dong(8_000)), "8.000 đồng");
    assert_eq!(money(&Money { amount: 10, currency: "USD".to_owned() }), "10 đô la Mỹ (USD)");
}

#[test]
fn dates_and_days() {
    assert_eq!(date(day(2019, 8, 5)), "05/8/2019");
    assert_eq!(date(day(2020, 7, 2)), "02/7/2020");
    assert_eq!(date(day(2026, 2, 18)), "18/02/2026");
    assert_eq!(clock(at(15, 0, 0, 0)), "15 giờ");
    assert_eq!(clock(at(7, 30, 0, 0)), "7 giờ 30");
    assert_eq!(clock_span(HourSpan { from: at(7, 30, 0, 0), to: at(11, 0, 0, 0) }), "7:30–11:00");
    assert_eq!(days(&[1, 2, 3, 4, 5]), "Thứ Hai đến thứ Sáu");
    assert_eq!(days(&[1, 3, 6, 7]), "Thứ Hai, thứ Tư, thứ Bảy và Chủ nhật");
}

#[track_caller]
fn check_time(stated: Time, text: &str, known: bool) {
    assert_eq!(time(&stated), Said { text: text.to_owned(), known });
}

#[test]
fn times() {
    check_time(Time::WorkingDays(WorkingDays(Halves(7))), "3,5 ngày làm việc", true);
    check_time(Time::Days(CalendarDays(Halves(30))), "15 ngày", true);
    check_time(Time::SameDay(at(15, 0, 0, 0)), "Trong ngày (nộp sau 15 giờ: ngày làm việc tiếp theo)", true);
    check_time(Time::NotStated, TEXT.source.silent, false);
}

#[track_caller]
fn check_fee(stated: Stated, text: &str) {
    assert_eq!(fee(&row(stated)).amount, text);
}

#[test]
fn every_state_of_a_fee_has_its_own_words() {
    check_fee(Stated::Free, "không thu");
    check_fee(Stated::Amount { money: dong(8_000), set_by_province: false }, "8.000 đồng");
    check_fee(
        Stated::Amount { money: dong(8_000), set_by_province: true },
        "8.000 đồng; mức cụ thể theo nghị quyết của HĐND tỉnh – hỏi tại quầy",
    );
    check_fee(Stated::SetByProvince, "theo nghị quyết của HĐND tỉnh – hỏi tại quầy");
    check_fee(Stated::SeeText, "theo ghi chú");
    check_fee(Stated::NotStated, "chưa ghi mức thu – hỏi trước khi nộp");
    let nothing = Stated::Amount { money: dong(0), set_by_province: false };
    check_fee(nothing, "0 đồng");
}

#[test]
fn conditions_are_said_once() {
    assert_eq!(only_when("Chỉ khi cha mẹ đã kết hôn."), "Chỉ khi cha mẹ đã kết hôn");
    assert_eq!(only_when("UBND xã yêu cầu"), "Chỉ khi UBND xã yêu cầu");
    assert_eq!(only_when("Có người làm thay"), "Chỉ khi có người làm thay");
    assert_eq!(only_when("nếu đã ly hôn"), "Nếu đã ly hôn");
}

#[test]
fn long_texts_are_cut_at_a_word() {
    assert_eq!(cut("Một hai ba", 20), "Một hai ba");
    assert_eq!(cut("Một hai, ba bốn", 9), "Một hai…");
}
