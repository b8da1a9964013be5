use super::*;
use crate::render::sample_site::public_site;

fn with(front: &str, check: impl Fn(&Procedure)) {
    let file = format!("+++\ncode = \"1.000001\"\nname = \"Một\"\nfield = \"ho-tich\"\n{front}\n+++\n");
    check(&public_site(&[&file]).entry("1.000001").expect("the procedure").procedure);
}

#[track_caller]
fn check(front: &str, remote: bool, lines: &[&str], quiet: &[&str]) {
    with(front, |procedure| {
        let summary = time_summary(procedure, remote);
        assert_eq!(
            (summary.lines.as_slice(), summary.quiet.as_slice()),
            (
                lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>().as_slice(),
                quiet.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>().as_slice(),
            )
        );
    });
}

const TWO: &str =
    "[[cases]]\nid = \"a\"\ntitle = \"Thuê một buổi\"\n[[cases]]\nid = \"b\"\ntitle = \"Thuê cả tuần\"\n";

#[test]
fn one_time_for_all_is_told_alone() {
    check("processing_time = { working_days = 3 }", false, &["3 ngày làm việc"], &[]);
    check(
        "processing_time = { days = 7, cutoff = \"15:00\" }",
        false,
        &["7 ngày"],
        &["Nhận sau 15 giờ: tính sang ngày làm việc tiếp theo"],
    );
    check(
        "processing_time = { same_day = \"15:00\" }",
        false,
        &["Trong ngày"],
        &["Nộp sau 15 giờ: ngày làm việc tiếp theo"],
    );
    check("", false, &[TEXT.times.not_stated], &[]);
}

#[test]
fn the_commune_s_own_kind_comes_first() {
    let both = "processing_time = { working_days = 4, remote = { working_days = 14 } }";
    check(both, false, &["4 ngày làm việc"], &["Xã miền núi, hải đảo, vùng khó khăn…: 14 ngày làm việc"]);
    check(both, true, &["14 ngày làm việc"], &["Xã, phường khác: 4 ngày làm việc"]);
    let more = "processing_time = { working_days = 4, remote = { text = \"tăng thêm 10 ngày\" } }";
    check(more, false, &["4 ngày làm việc"], &["Xã miền núi, hải đảo, vùng khó khăn…: tăng thêm 10 ngày"]);
    check(more, true, &["4 ngày làm việc (xã này: tăng thêm 10 ngày)"], &[]);
    let ways = "[[channels]]\nvia = [\"online\"]\nprocessing_time = { days = 4, remote = { days = 9 } }\n\
                [[channels]]\nvia = [\"postal\"]\nprocessing_time = { days = 4, remote = { days = 8 } }";
    check(ways, false, &["4 ngày"], &["Xã miền núi, hải đảo, vùng khó khăn…: 8 hoặc 9 ngày, tùy cách nộp"]);
}

#[test]
fn what_holds_for_some_is_never_told_to_all() {
    let general =
        format!("processing_time = {{ days = 9, by_case = [{{ case = \"a\", days = 7 }}] }}\n{TWO}");
    check(&general, false, &["Tùy trường hợp: 7 hoặc 9 ngày"], &["Thuê một buổi: 7 ngày"]);
    let unnamed = "processing_time = { by_case = [{ working_days = 5 }, { days = 1 }] }";
    check(unnamed, false, &["Tùy trường hợp: 1 ngày hoặc 5 ngày làm việc"], &[TEXT.times.cases_unnamed]);
    check(
        "processing_time = { by_case = [{ days = 25 }] }",
        false,
        &["Tùy trường hợp, có trường hợp 25 ngày"],
        &[],
    );
    let ways = format!(
        "{TWO}[[channels]]\nvia = [\"in-person\"]\ncase = \"a\"\nprocessing_time = {{ working_days = 5 }}\n\
         [[channels]]\nvia = [\"in-person\"]\ncase = \"b\"\nprocessing_time = {{ working_days = 12 }}"
    );
    check(
        &ways,
        false,
        &["Tùy trường hợp: 5 hoặc 12 ngày làm việc"],
        &["Thuê một buổi: 5 ngày làm việc", "Thuê cả tuần: 12 ngày làm việc"],
    );
    let longer = format!(
        "processing_time = {{ days = 2, by_case = [{{ case = \"b\", text = \"kéo dài thêm 3 ngày\" }}] }}\n{TWO}"
    );
    check(
        &longer,
        false,
        &["Tùy trường hợp: 2 ngày, có trường hợp lâu hơn"],
        &["Thuê cả tuần: kéo dài thêm 3 ngày"],
    );
}

#[test]
fn ways_are_told_apart_and_never_as_a_span() {
    let ways = "[[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 4 }\n\
                [[channels]]\nvia = [\"online\"]\nprocessing_time = { days = 3 }";
    check(ways, false, &["Nộp tại quầy: 4 ngày", "Nộp trực tuyến: 3 ngày"], &[]);
    let unnamed = "[[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 4 }\n\
                   [[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 3 }";
    check(unnamed, false, &["Tùy trường hợp: 3 hoặc 4 ngày"], &[]);
}

#[test]
fn a_way_that_is_silent_has_not_the_time_of_the_others() {
    let ways = "[[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 4 }\n[[channels]]\nvia = [\"online\"]";
    check(ways, false, &["Nộp tại quầy: 4 ngày"], &[]);
}

#[test]
fn steps_add_up() {
    let steps = "processing_time = { stages = [{ text = \"xét\", working_days = 3 }, { text = \"chi\", working_days = 4 }] }";
    check(steps, false, &["7 ngày làm việc"], &["Gồm 3 ngày làm việc + 4 ngày làm việc"]);
    let mixed = "processing_time = { stages = [{ text = \"xét\", months = 2 }, { text = \"chi\", working_days = 4 }] }";
    check(mixed, false, &["2 tháng + 4 ngày làm việc"], &[]);
}

#[test]
fn what_could_not_be_read_is_quoted() {
    check("quotes = { time = \"Theo lịch hẹn.\" }", false, &["Nguồn ghi: “Theo lịch hẹn”"], &[]);
    check(
        "processing_time = { days = 2 }\nquotes = { time = \"Mùa lũ kéo dài thêm 5 ngày\" }",
        false,
        &["2 ngày"],
        &["Nguồn còn ghi: “Mùa lũ kéo dài thêm 5 ngày”"],
    );
    let long = format!("quotes = {{ time = \"{} ngày. Rồi xem lại.\" }}", "Một câu dài ".repeat(20));
    check(&long, false, &["Nguồn ghi: một câu dài, đọc ở toàn văn niêm yết"], &[]);
}

#[test]
fn all_of_a_time_in_lines() {
    let all = format!(
        "processing_time = {{ days = 9, cutoff = \"16:30\", remote = {{ days = 19 }}, by_case = [{{ case = \"a\", days = 7 }}] }}\n{TWO}"
    );
    with(&all, |procedure| {
        assert_eq!(
            timing(procedure, &procedure.processing_time, false),
            [
                "9 ngày",
                "Thuê một buổi: 7 ngày",
                "Xã miền núi, hải đảo, vùng khó khăn…: 19 ngày",
                "Nhận sau 16 giờ 30: tính sang ngày làm việc tiếp theo",
            ]
        );
    });
}
