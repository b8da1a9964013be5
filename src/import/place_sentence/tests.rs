use super::*;

#[test]
fn the_applicant_hands_in_at_an_office() {
    for text in [
        "Người yêu cầu nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp xã.",
        "Chủ hộ gửi 01 bộ hồ sơ trực tuyến hoặc trực tiếp đến UBND xã.",
        "Nộp trực tiếp tại Bộ phận Một cửa",
        "Cá nhân làm đơn theo mẫu gửi trên Cổng hoặc trực tiếp đến Trung tâm Phục vụ hành chính công",
        "Cơ quan, tổ chức, cá nhân gửi 01 bộ hồ sơ qua bưu chính hoặc trực tiếp tới UBND cấp xã",
        "Người đứng đầu cơ sở lập hồ sơ, gửi Chủ tịch Ủy ban nhân dân cấp tỉnh",
        "Chủ hộ nộp đơn cho cơ quan có thẩm quyền",
    ] {
        assert!(office_handed_in_at(text).is_some(), "{text}");
    }
    for text in [
        "UBND cấp xã gửi hồ sơ đến Sở Mẫu.",
        "Công chức tiếp nhận kiểm tra hồ sơ rồi gửi đến UBND cấp xã",
        "Phòng chuyên môn tổng hợp hồ sơ gửi UBND cấp xã",
        "Trong 3 ngày, Trung tâm Phục vụ hành chính công nộp hồ sơ đến Sở Mẫu",
        "Người dân nộp tiền tại Kho bạc",
        "Người dân nộp hồ sơ",
        "Người dân không nộp hồ sơ tại UBND cấp xã",
        "Xã gửi thông báo",
        "Chuyển đến nơi nộp hồ sơ để trả; chuyển hồ sơ đến UBND cấp xã",
        "Hướng dẫn người dân nộp hồ sơ đến UBND cấp xã",
    ] {
        assert!(office_handed_in_at(text).is_none(), "{text}");
    }
}

/// The clause that is quoted of one sentence.
#[track_caller]
fn check_answer(sentence: &str, expected: &str) {
    let office = office_handed_in_at(sentence).expect("an office").range.start;
    assert_eq!(answer(sentence, office, true), expected);
}

#[test]
fn the_clause_that_answers_is_quoted() {
    check_answer("Chủ hộ nộp đơn tại UBND cấp xã.", "Chủ hộ nộp đơn tại UBND cấp xã.");
    check_answer(
        "Người nuôi ong có từ mười đàn trở lên hoặc người được người ấy nhờ lập hồ sơ gửi UBND cấp xã nơi đặt tổ ong.",
        "… gửi UBND cấp xã nơi đặt tổ ong.",
    );
    check_answer(
        "Chủ hộ viết đơn theo mẫu mà thôn phát cho từng nhà rồi gửi trực tiếp đến Bộ phận Một cửa kèm giấy mẫu và ảnh.",
        "… gửi trực tiếp đến Bộ phận Một cửa …",
    );
    check_answer(
        "Người yêu cầu ghi vào sổ nộp hồ sơ tại UBND cấp xã, nộp lệ phí nếu thuộc diện phải nộp.",
        "Người yêu cầu ghi vào sổ nộp hồ sơ tại UBND cấp xã …",
    );
}

#[test]
fn nothing_that_bounds_the_answer_is_left_off() {
    for sentence in [
        "Trước ngày 15 tháng 3 hằng năm, chủ hộ nuôi ong ở trong thôn nộp hồ sơ tại UBND cấp xã.",
        "Nếu là hộ nuôi ong mới chuyển đến từ xã khác thì chủ hộ nộp hồ sơ tại UBND cấp xã.",
        "Chủ hộ nộp hồ sơ tại UBND cấp xã đối với ong mật hoặc gửi Sở Mẫu đối với ong lạ.",
        "Chủ hộ nộp hồ sơ tại UBND cấp xã kèm giấy mẫu, trường hợp ong lạ thì gửi đến Sở Mẫu.",
    ] {
        check_answer(sentence, sentence);
    }
}

#[test]
fn what_is_done_at_a_place_is_no_place() {
    for (sentence, how) in [
        ("Trường hợp nộp hồ sơ tại UBND cấp xã thì các bên phải ký trước mặt người nhận.", true),
        ("Nếu chủ hộ nộp hồ sơ tại Bộ phận Một cửa thì được hướng dẫn ngay.", true),
        ("Khi người dân nộp hồ sơ tại UBND cấp xã, công chức kiểm tra giấy tờ.", true),
        ("Trường hợp nuôi ong mật thì nộp hồ sơ tại UBND cấp xã.", false),
        ("Trường hợp nuôi ong mật, chủ hộ nộp hồ sơ tại UBND cấp xã.", false),
        ("Chủ hộ nộp hồ sơ tại UBND cấp xã thì được nhận giấy hẹn.", false),
    ] {
        let office = office_handed_in_at(sentence).expect("an office").range.start;
        assert_eq!(tells_how(sentence, office), how, "{sentence}");
    }
}
