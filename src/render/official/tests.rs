//! The official text on a sheet of plain lines: what any sheet is given.

use super::*;
use crate::render::sample_site::{bare, first, public_site};

/// One line for each call; kinds of span as marks.
#[derive(Default)]
struct Outline {
    text: String,
}

impl Outline {
    fn line(&mut self, mark: &str, text: &str) {
        self.text.push_str(mark);
        self.text.push_str(&text.replace('\u{a0}', " "));
        self.text.truncate(self.text.trim_end().len());
        self.text.push('\n');
    }
}

fn plain(spans: &[Span<'_>]) -> String {
    let text = |span: &Span<'_>| match span {
        Span::Plain(text) | Span::Lines(text) => text.to_string(),
        Span::Strong(text) => format!("*{text}*"),
        Span::Quiet(text) => format!("~{text}~"),
        Span::QuietLines(text) => format!("~{text}~"),
        Span::Unknown(text) => format!("?{text}?"),
        Span::Link(to, text) => format!("[{text}]({to:?})"),
        Span::Missing(missing) => format!("?{missing}?"),
        Span::Break => " / ".to_owned(),
    };
    spans.iter().map(text).collect()
}

impl Sheet for Outline {
    fn part(&mut self, number: usize, title: &'static str, body: impl FnOnce(&mut Self)) {
        self.line(&format!("{number}. "), title);
        body(self);
    }
    fn prose(&mut self, prose: &Prose) {
        self.line("", &prose.plain_text());
    }
    fn paragraph(&mut self, text: &[Span<'_>]) {
        self.line("", &plain(text));
    }
    fn missing(&mut self, missing: &Missing<'_>) {
        self.line("?", &missing.to_string());
    }
    fn bullets(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
    }
    fn item(&mut self, text: &[Span<'_>]) {
        self.line("- ", &plain(text));
    }
    fn rows(&mut self, columns: &'static [Column], body: impl FnOnce(&mut Self)) {
        let titles: Vec<&str> = columns.iter().map(|column| column.title).collect();
        self.line("", &titles.join(" | "));
        body(self);
    }
    fn row(&mut self, cells: &[&[Span<'_>]]) {
        let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
        self.line("| ", &cells.join(" | "));
    }
    fn heading_row(&mut self, lines: &[Span<'_>]) {
        let lines: Vec<String> = lines.iter().map(|line| plain(std::slice::from_ref(line))).collect();
        self.line("|| ", &lines.join(" / "));
    }
    fn note_row(&mut self, text: &str) {
        self.line("|! ", text);
    }
    fn pairs(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
    }
    fn pair(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
    }
    fn term(&mut self, text: &[Span<'_>]) {
        self.line("", &format!("{}:", plain(text)));
    }
    fn value(&mut self, text: &[Span<'_>]) {
        self.line("  ", &plain(text));
    }
    fn note(&mut self, number: usize, text: &str) {
        self.line("", &format!("{}: {text}", note_title(number)));
    }
}

#[track_caller]
fn check_outline(procedure: &str, outline: &str) {
    let site = public_site(&[procedure]);
    let mut sheet = Outline::default();
    write(&first(&site), &mut sheet);
    assert_eq!(sheet.text, outline);
}

const BARE: &str = "\
1. Trình tự thực hiện
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
2. Cách thức thực hiện
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
Mức độ trực tuyến: ?Chưa có thông tin trong nguồn?
3. Thành phần, số lượng hồ sơ
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
Số lượng hồ sơ: ?Chưa có thông tin trong nguồn?
4. Thời hạn giải quyết
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
5. Đối tượng thực hiện
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
6. Cơ quan thực hiện
Cơ quan thực hiện:
  ?Chưa có thông tin trong nguồn – hỏi 0200 000 001?
7. Kết quả thực hiện
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
8. Phí, lệ phí
?Chưa ghi mức thu – hỏi trước khi nộp: 0200 000 001
9. Tên mẫu đơn, tờ khai
?Chưa có thông tin trong nguồn
10. Yêu cầu, điều kiện
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
11. Căn cứ pháp lý
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
";

#[test]
fn every_part_is_there_and_says_that_it_is_missing() {
    check_outline(&bare("1.000001", "Khai sinh"), BARE);
}

const FULL: &str = r#"+++
code = "1.000001"
name = "Khai sinh"
field = "ho-tich"
online = "full"
applicants = ["Công dân", "Tổ chức"]
boundary_free = true
[authority]
executing = ["Ủy ban nhân dân cấp xã"]
receiving = ["Quầy 1", "Quầy 2"]
[[cases]]
id = "mot"
title = "Có yếu tố nước ngoài"
[[channels]]
via = ["in-person", "postal"]
case = "mot"
processing_time = { working_days = 3 }
note = """Sáng
chiều"""
address = "Quầy 1"
link = "https://nop.vi.du/"
[[channels.fees]]
kind = "charge"
amount = 8_000
exempt = ["hộ nghèo"]
note_ref = "le-phi"
[[channels.fees]]
kind = "fee"
set_by = "province"
note = "Thu một lần"
[[channels]]
via = ["online"]
[[dossier]]
need = "always"
items = [
  { heading = "Giấy tờ chung" },
  { paper = "Tờ khai", originals = 1, form = { title = "Mẫu 1", file = "forms/tờ khai.docx" }, hand_over = "submit" },
  { paper = "Giấy ủy quyền", when = "có người làm thay", form = { title = "Mẫu 2" }, via = ["in-person"] },
  { note = "Lời dặn" },
]
[[dossier]]
title = "Thêm"
need = "in-case"
case = "mot"
pick = "one"
items = [{ paper = "Một", copies = 1 }, { paper = "Hai", copies = 1 }]
[[results]]
title = "Giấy khai sinh"
code = "KQ1"
[[legal_basis]]
number = "1/2026/NĐ-CP"
title = "Nghị định"
issuer = "Chính phủ"
date = 2026-01-01
[texts]
le-phi = "Ghi chú dài"
+++

Mô tả.

## Trình tự thực hiện

1. Nộp
2. Nhận
"#;

const FULL_OUTLINE: &str = r#"1. Trình tự thực hiện
1. Nộp
2. Nhận
2. Cách thức thực hiện
Hình thức nộp | Thời hạn giải quyết | Mô tả
| Trực tiếp, dịch vụ bưu chính / ~Có yếu tố nước ngoài~ | 3 ngày làm việc | Sáng
chiều / Địa chỉ: Quầy 1 / [https://nop.vi.du/](Address("https://nop.vi.du/"))
| Trực tuyến | ?Chưa có thông tin trong nguồn? |
Mức độ trực tuyến: Toàn trình (làm trọn vẹn trực tuyến)
Được nộp ở bất kỳ xã, phường nào trong tỉnh (phi địa giới).
3. Thành phần, số lượng hồ sơ
Tên giấy tờ | Số lượng
|| Giấy tờ chung
| Tờ khai / [Mẫu 1](Form("forms/tờ khai.docx")) | 1 bản chính, nộp
| Giấy ủy quyền / ~Chỉ khi có người làm thay~ / Mẫu 2 | ?Chưa ghi số bản? / ~Nộp tại quầy~
|! Lời dặn
|| Thêm / ~Có yếu tố nước ngoài~ / ~Chỉ cần một trong các giấy tờ sau.~
| Một | 1 bản sao
| Hai | 1 bản sao
Số lượng hồ sơ: ?Chưa có thông tin trong nguồn?
4. Thời hạn giải quyết
Theo từng cách nộp, ghi ở phần [Cách thức thực hiện](Part(2)).
5. Đối tượng thực hiện
- Công dân
- Tổ chức
6. Cơ quan thực hiện
Cơ quan thực hiện:
  Ủy ban nhân dân cấp xã
Địa chỉ tiếp nhận hồ sơ:
  Quầy 1
  Quầy 2
7. Kết quả thực hiện
- Giấy khai sinh ~(mã KQ1)~
8. Phí, lệ phí
Trực tiếp, dịch vụ bưu chính – Có yếu tố nước ngoài:
  Lệ phí: 8.000 đồng / Miễn: hộ nghèo / [Ghi chú 1](Note(1))
  Phí: theo nghị quyết của HĐND tỉnh – hỏi tại quầy / ~Thu một lần~
Trực tuyến:
  ?Chưa ghi mức thu – hỏi trước khi nộp?
9. Tên mẫu đơn, tờ khai
- [Mẫu 1](Form("forms/tờ khai.docx"))
- Mẫu 2
10. Yêu cầu, điều kiện
?Chưa có thông tin trong nguồn – hỏi 0200 000 001
11. Căn cứ pháp lý
- *1/2026/NĐ-CP* – Nghị định ~(của Chính phủ; ban hành 01/01/2026)~
12. Ghi chú
Ghi chú 1: Ghi chú dài
"#;

#[test]
fn all_that_can_be_said() {
    check_outline(FULL, FULL_OUTLINE);
}
