use super::*;
use Via::{InPerson, Online, Postal};

fn clause(name: &str, text: &str) -> Clause {
    let subject = Subject::of(name);
    read(text, Around { subject: &subject, only_request: false })
}

/// The condition that a row of some procedure holds; "" for none, "?" where that is not sure.
fn check(text: &str, expected: &str) {
    let found = clause("Mở lớp dạy nghề mộc", text);
    let said = if found.unsure { "?".to_owned() } else { found.when.clone().unwrap_or_default() };
    assert_eq!(said, expected, "{text}");
    assert!(found.via.is_empty(), "{text}: {:?}", found.via);
}

#[test]
fn conditions_at_the_start() {
    check("Trường hợp đi thay thì nộp giấy ủy quyền", "Trường hợp đi thay");
    check("- Đối với người ở trọ: bản sao hợp đồng thuê nhà", "Đối với người ở trọ");
    check("Nếu đã mất thẻ thì phải nộp bản tường trình.", "Nếu đã mất thẻ");
    check(
        "b) Đối với thợ là người cao tuổi, ngoài đơn phải bổ sung giấy khám",
        "Đối với thợ là người cao tuổi",
    );
    check("Đối với thợ ngoài xã, giấy giới thiệu của nơi ở", "Đối với thợ ngoài xã");
    check("+) Lần đầu: 01 bản kê đồ nghề", "Lần đầu");
    check("* Tùy từng trường hợp phải bổ sung: bản vẽ xưởng", "Tùy từng trường hợp");
    check("Xưởng ven đê, phải bổ sung văn bản của hạt quản lý đê", "Xưởng ven đê");
    check("Thợ đã học ở tỉnh khác thì phải nộp bản sao giấy nghề", "Thợ đã học ở tỉnh khác");
    check(
        "Ngoài các giấy tờ nêu trên, trường hợp xưởng đi thuê phải có hợp đồng",
        "trường hợp xưởng đi thuê",
    );
    check("Hồ sơ phải bổ sung giấy khám", "");
    check("Khi nộp hồ sơ, xuất trình thẻ căn cước", "");
}

#[test]
fn conditions_on_the_way_and_at_the_end() {
    check("Bản sao giấy tờ nhà (đối với người thuê nhà);", "đối với người thuê nhà");
    check("Giấy ủy quyền trong trường hợp nhờ người khác nộp.", "trong trường hợp nhờ người khác nộp");
    check("Bản kê máy theo quy định đối với máy chưa kiểm định", "đối với máy chưa kiểm định");
    check("Thẻ cũ (nếu có)", "nếu có");
    check("Giấy đăng ký kết hôn nếu đã kết hôn", "nếu đã kết hôn");
    check("Bản sao giấy tờ đất, trừ trường hợp xưởng đi mượn;", "không thuộc trường hợp xưởng đi mượn");
    check("Hóa đơn mua gỗ (trừ gỗ tận thu)", "không áp dụng đối với gỗ tận thu");
    check("Giấy tờ đã qua đào tạo (nếu có) như: chứng chỉ, bằng nghề", "nếu có");
    check("Bản chính; trừ trường hợp đã gửi bản điện tử", "không thuộc trường hợp đã gửi bản điện tử");
    check("Hợp đồng thuê máy (áp dụng đối với máy đi thuê)", "áp dụng đối với máy đi thuê");
    check(
        "Giấy A trong trường hợp bán; giấy B đối với trường hợp cho",
        "trong trường hợp bán, hoặc đối với trường hợp cho",
    );
}

#[test]
fn what_is_no_condition_of_the_paper() {
    // A later sentence exempts some.
    check("Giấy khám sức khỏe. Trường hợp đã có dữ liệu thì không phải nộp.", "");
    check("Bản chính giấy nghề; trường hợp không có thì nộp giấy cam đoan", "");
    // Only the last of several papers.
    check("Biên bản họp tổ và các tài liệu khác (nếu có).", "");
    check("Nghị quyết của tổ; ý kiến của hội (nếu có)", "");
    // The contents of a paper.
    check("Văn bản đề nghị, trong đó nêu rõ lý do xin muộn (nếu có)", "");
    check("Hồ sơ xưởng gồm: bản vẽ, ảnh chụp (nếu có)", "");
    // Another paper does as well.
    check("Bản vẽ (đối với xưởng có bản vẽ) hoặc sơ đồ xưởng;", "");
    check("Đơn của thợ hoặc của gia đình trong trường hợp thợ ốm", "");
    // Forms of one paper, and what a paper is about.
    check("Đơn theo Mẫu số 1a đối với cá nhân, Mẫu số 1b đối với tổ chức", "");
    check("Quyết định hưởng trợ cấp đối với người có công", "");
    check("Tờ khai (dùng cho cá nhân)", "");
    // Said of all papers in the row, or of the last one.
    check("Hợp đồng; biên bản; hóa đơn (đối với trường hợp mua gỗ)", "?");
    check("Sổ theo dõi thợ đối với thợ học việc theo Mẫu số 7", "?");
}

#[test]
fn the_only_request_is_for_everybody() {
    let subject = Subject::of("Mở lớp dạy nghề mộc");
    let of =
        |only_request| read("Đơn xin mở lớp đối với thợ trẻ", Around { subject: &subject, only_request });
    assert!(of(true).is_free());
    assert_eq!(of(false).when.as_deref(), Some("đối với thợ trẻ"));
}

#[test]
fn what_the_name_says_is_no_condition() {
    let name = "Đổi thẻ thợ mộc đối với trường hợp thẻ bị mất";
    assert!(clause(name, "Bản cam đoan đối với trường hợp thẻ bị mất").is_free());
    assert!(!clause(name, "Bản cam đoan đối với trường hợp thẻ bị rách").is_free());
}

#[test]
fn ways() {
    for (text, via) in [
        ("Đơn giấy (nếu nộp theo hình thức trực tiếp)", &[InPerson][..]),
        ("Tờ khai theo mẫu (nếu nộp trực tiếp hoặc gửi qua hệ thống bưu chính);", &[InPerson, Postal]),
        ("Mẫu điện tử (do người nộp điền theo hướng dẫn trên Cổng, nếu nộp hồ sơ trực tuyến)", &[Online]),
        ("Mẫu điện tử tương tác xin mở lớp", &[Online]),
        ("Thẻ căn cước để chứng minh nhân thân khi làm thủ tục trực tiếp tại cơ quan", &[InPerson]),
        ("Trường hợp gửi hồ sơ qua bưu chính: bản sao có chứng thực", &[Postal]),
        ("Tờ khai mở lớp. Hai thầy khai chung một tờ (nếu lựa chọn nộp hồ sơ trực tiếp);", &[InPerson]),
        ("Tờ khai của thầy hoặc văn bản yêu cầu của hội (nếu nộp theo hình thức trực tiếp)", &[InPerson]),
        ("Mẫu điện tử (do người nộp điền trên Cổng nếu người nộp lựa chọn hình thức trực tuyến)", &[Online]),
        ("02 ảnh hoặc tệp ảnh (nếu nộp trực tuyến)", &[]),
        ("Giấy nghề (kèm bản chính để đối chiếu nếu nộp trực tiếp)", &[]),
        ("02 ảnh hoặc tệp ảnh trong trường hợp nộp trực tuyến", &[]),
        ("Bản sao giấy nghề. Trường hợp nộp trực tiếp thì mang bản chính để đối chiếu.", &[]),
    ] {
        let found = clause("Mở lớp dạy nghề mộc", text);
        assert_eq!(found.via, via, "{text}");
        assert_eq!(found.when, None, "{text}");
    }
}

#[test]
fn somebody_or_something_before_a_paper() {
    check("Cá nhân: thẻ căn cước", "Cá nhân");
    check("Thợ nước ngoài nộp hộ chiếu", "Thợ nước ngoài");
    check("Hộ cận nghèo kèm giấy xác nhận", "Hộ cận nghèo");
    check("Xưởng trên hai tầng: bản vẽ móng", "Xưởng trên hai tầng");
    check("Từ lần thứ ba: biên lai", "Từ lần thứ ba");
    check("Trước khi đốt lò nộp thông báo", "Trước khi đốt lò");
    check("Riêng hộ mới nộp thêm sơ đồ", "Riêng hộ mới");
    check("Không bắt buộc nộp ảnh", "Không bắt buộc");
    // All of those who take part, and what may be a mere label.
    check("Bên mua: thẻ căn cước", "?");
    check("Nhà ở: sổ hồng", "?");
    check("Người nộp hồ sơ xuất trình thẻ căn cước", "");
    check("Tổ chức, cá nhân nộp đơn theo mẫu", "");
    check("Hộ chiếu: bản chụp", "");
}

#[test]
fn words_that_are_often_no_condition() {
    check("Giấy cam đoan khi được yêu cầu", "khi được yêu cầu");
    check("Hợp đồng thuê khi chủ xưởng không phải chủ đất", "khi chủ xưởng không phải chủ đất");
    check("Bản sao thẻ cũ khi xin đổi", "khi xin đổi");
    check("Giấy giới thiệu, riêng học sinh nội trú", "riêng học sinh nội trú");
    check("Bản chụp hộ chiếu, với người nước ngoài", "với người nước ngoài");
    check("Giấy khai (dùng cho trẻ em)", "dùng cho trẻ em");
    check("Phương án chữa cháy khi có cháy", "");
    check("Biên bản nghiệm thu khi xây xong lò", "");
    check("Hợp đồng lao động với người lao động", "");
    check("Ảnh, với kích thước 4x6", "");
    assert!(is_of_some("Thẻ khi đi xa phải nộp lại"));
    assert!(is_of_some("Bản sao thẻ, riêng trẻ em nộp giấy khai sinh"));
    assert!(is_of_some("Thư giới thiệu với tổ chức, thẻ căn cước với cá nhân"));
    assert!(!is_of_some("Ảnh chụp khi xây lò"));
    assert!(!is_of_some("Biên bản họp giữa thôn với người dân"));
}
