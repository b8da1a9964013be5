//! Texts as provinces write them, in words of our own.

use super::*;

fn check(raw: &str, places: &[&str], sentences: &[&str], boundary_free: bool) {
    let found = read(raw, &mut Notes::new("1.000001"));
    assert_eq!(found.places, places, "{raw}");
    assert_eq!(found.notes, sentences, "{raw}");
    assert_eq!(found.boundary_free, boundary_free, "{raw}");
}

#[test]
fn a_place_a_line() {
    check(
        "Trung tâm Phục vụ hành chính công cấp xã",
        &["Trung tâm Phục vụ hành chính công cấp xã"],
        &[],
        false,
    );
    check("- UBND cấp xã;\n- Sở Mẫu.", &["UBND cấp xã", "Sở Mẫu"], &[], false);
    check("TT PVHCC tỉnh/ TT PVHCC cấp xã", &["TT PVHCC tỉnh", "TT PVHCC cấp xã"], &[], false);
    check("Không", &[], &[], false);
}

#[test]
fn sentences_are_notes() {
    check(
        "- Quầy 3, số 9 phố Thử, tỉnh Khác;\n- Thủ tục thực hiện không phụ thuộc vào địa giới hành chính;\n- Qua dịch vụ công trực tuyến một phần.",
        &["Quầy 3, số 9 phố Thử, tỉnh Khác"],
        &[
            "Thủ tục thực hiện không phụ thuộc vào địa giới hành chính",
            "Qua dịch vụ công trực tuyến một phần",
        ],
        true,
    );
    check(
        "Nộp trực tiếp hoặc qua bưu chính. Địa chỉ trực tuyến: https://mau.example",
        &[],
        &["Nộp trực tiếp hoặc qua bưu chính", "Địa chỉ trực tuyến: https://mau.example"],
        false,
    );
    check(
        "Dịch vụ bưu chính công ích\nCổng Dịch vụ công quốc gia",
        &[],
        &["Dịch vụ bưu chính công ích", "Cổng Dịch vụ công quốc gia"],
        false,
    );
}

#[test]
fn places_are_taken_out_of_sentences() {
    let sentence = "Nộp trực tiếp hoặc qua bưu chính tại UBND cấp xã hoặc Trung tâm PVHCC thành phố";
    check(
        &format!("- {sentence}. - Nộp trực tuyến trên Cổng Dịch vụ công."),
        &["UBND cấp xã", "Trung tâm PVHCC thành phố"],
        &[sentence, "Nộp trực tuyến trên Cổng Dịch vụ công"],
        false,
    );
    let sentence = "Nộp tại Quầy 2, Trung tâm Hành chính công xã hoặc gửi qua bưu điện";
    check(sentence, &["Quầy 2, Trung tâm Hành chính công xã"], &[sentence], false);
    let sentence = "Người dân gửi trực tuyến hoặc trực tiếp đến Bộ phận Một cửa nơi thường trú";
    check(sentence, &["Bộ phận Một cửa nơi thường trú"], &[sentence], false);
    let sentence = "UBND cấp xã hoặc nộp trực tuyến trên Cổng Dịch vụ công";
    check(sentence, &["UBND cấp xã"], &[sentence], false);
    let sentence = "UBND cấp xã và Trung tâm PVHCC tỉnh";
    check(sentence, &["UBND cấp xã", "Trung tâm PVHCC tỉnh"], &[sentence], false);
}

#[test]
fn an_office_keeps_its_addresses() {
    check(
        "- Trung tâm Phục vụ hành chính công tỉnh Mẫu, gồm:\n+ Quầy 4 - số 7 đường Thử;\n+ Quầy 5 - số 8 đường Thử.\n- UBND cấp xã",
        &[
            "Trung tâm Phục vụ hành chính công tỉnh Mẫu, gồm: Quầy 4 - số 7 đường Thử; Quầy 5 - số 8 đường Thử",
            "UBND cấp xã",
        ],
        &[],
        false,
    );
    check(
        "Trung tâm PVHCC tỉnh Mẫu; địa chỉ số 5 đường Thử/ Trung tâm PVHCC cấp xã",
        &["Trung tâm PVHCC tỉnh Mẫu; địa chỉ số 5 đường Thử", "Trung tâm PVHCC cấp xã"],
        &[],
        false,
    );
    check(
        "Trung tâm PVHCC tỉnh tại: Cơ sở 1: số 5 đường Thử; Cơ sở 2: số 6 đường Thử",
        &["Trung tâm PVHCC tỉnh tại: Cơ sở 1: số 5 đường Thử; Cơ sở 2: số 6 đường Thử"],
        &[],
        false,
    );
    check("Số 5 đường Thử\nSố 6 đường Thử", &["Số 5 đường Thử", "Số 6 đường Thử"], &[], false);
}

#[test]
fn an_office_whose_boundaries_do_not_matter_is_a_place() {
    let office =
        "Trung tâm Phục vụ hành chính công các cấp (nhận hồ sơ không phụ thuộc vào địa giới hành chính)";
    check(office, &[office], &[], true);
    let office = "Trung tâm Phục vụ hành chính công tỉnh (khi thực hiện phi địa giới)";
    check(office, &[office], &[], false);
}
