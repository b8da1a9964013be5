//! The reference of the format: every key of every kind of file, as Markdown, made from the table of keys.
//!
//! In both languages at once, for it is one document: `docs/format.md` of the repository, `niemyet schema --markdown`.

use std::fmt::Write as _;

use super::keys::{Key, Shape, Table};
use super::kinds::addresses::{ADDRESSES, ADDRESSES_FILE};
use super::kinds::calendar::{CALENDAR, CALENDAR_FILE};
use super::kinds::field::{FIELDS, FIELDS_FILE};
use super::kinds::laws::{LAWS, LAWS_FILE};
use super::kinds::portal::{PORTAL, PORTAL_FILE};
use super::kinds::site::{SITE, SITE_FILE};
use super::kinds::synonyms::{SYNONYMS, SYNONYMS_FILE};
use super::kinds::translation::{self, TRANSLATION};
use super::model::Word;
use super::shelves::ROWS;

const HEAD: &str = "# Dạng tệp · The format

Mọi khóa của mọi loại tệp. Trang này do lệnh `niemyet schema --markdown` ghi ra từ bảng khóa của chương trình; đừng sửa tay.

Every key of every kind of file. Written by `niemyet schema --markdown` from the program's table of keys; not to be edited.

- **Dấu `!`** sau tên khóa: phải có. · **A `!`** behind a key: it must be there.
- Không ghi một khóa nghĩa là *không nêu*, không bao giờ là “không có”, “0” hay “miễn phí”. · A key that is not written means *not stated*, never “none”, “0” or “free”.
- Tệp `.md`: phần đầu giữa hai dòng `+++` là TOML, phía sau là Markdown. · In a file `.md` the part between two lines `+++` is TOML, the rest is Markdown.
- Trong lời văn, liên kết viết `[chữ](đích)`; đích là mã thủ tục (`1.001193`), tệp trong content/ (`forms/to-khai.docx`, `guides/nop-truc-tuyen.md`), đề mục của tệp ấy (`#ten`, khi đề mục viết `### Tên đề mục {#ten}`), một trang (`lien-he.html`), hoặc `https://…`. · In the text a link is written `[words](target)`: a procedure's code, a file below content/, a heading of the file (`#id`, where it is written `### Heading {#id}`), a page, or `https://…`.
";

/// The whole reference.
pub(crate) fn markdown() -> String {
    let mut out = HEAD.to_owned();
    for row in ROWS {
        let (vi, en) = row.said;
        let files = format!("{}*{}", row.folder, row.form.ending());
        file(&mut out, &files, &format!("{vi} · {en}"), row.keys);
    }
    file(
        &mut out,
        translation::FILES,
        "bản dịch của một trang, đặt cạnh tệp tiếng Việt · a page in another language, beside its Vietnamese file",
        &TRANSLATION,
    );
    file(&mut out, FIELDS_FILE, "các lĩnh vực · the fields", &FIELDS);
    file(
        &mut out,
        SYNONYMS_FILE,
        "bà con nói gì, tên chính thức gọi là gì · what residents say, and what it is called",
        &SYNONYMS,
    );
    file(
        &mut out,
        CALENDAR_FILE,
        "ngày nghỉ, ngày đóng cửa và mở thêm · days off, closures and special openings",
        &CALENDAR,
    );
    file(
        &mut out,
        LAWS_FILE,
        "văn bản pháp luật: hết hiệu lực khi nào, văn bản nào thay thế · legal texts: when they are repealed and by what",
        &LAWS,
    );
    file(
        &mut out,
        PORTAL_FILE,
        "thay đổi ở Cổng mà xã để lại hoặc không lấy, do niemyet doi-chieu ghi · changes at the portal that were put off or not taken, kept by niemyet compare",
        &PORTAL,
    );
    file(&mut out, SITE_FILE, "trang và xã · the site and the commune", &SITE);
    file(
        &mut out,
        ADDRESSES_FILE,
        "địa chỉ đã từng đăng, do niemyet tự ghi · addresses ever published, kept by niemyet",
        &ADDRESSES,
    );
    out
}

fn file(out: &mut String, files: &str, what: &str, root: &'static Table) {
    let _ = writeln!(out, "\n## `{files}`: {what}");
    for table in root.all() {
        if !table.path.is_empty() {
            let _ = writeln!(out, "\n### `{}`", table.header(root));
        }
        out.push_str(
            "\n| Khóa · Key | Giá trị · Value | Nghĩa · Meaning | Ví dụ · Example |\n|---|---|---|---|\n",
        );
        table.keys.iter().for_each(|key| row(out, key));
    }
}

fn row(out: &mut String, key: &Key) {
    let mark = if key.required { " **!**" } else { "" };
    let _ = writeln!(
        out,
        "| `{}`{mark} | {} | {}<br>*{}* | `{}` |",
        key.name,
        cell(&value(key.shape)),
        cell(key.vi),
        cell(key.en),
        cell(key.example)
    );
}

/// A text that stands in one cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// What may stand behind the key.
fn value(shape: Shape) -> String {
    let (vi, en) = match shape {
        Shape::Line => ("chữ, một dòng", "a line of text"),
        Shape::Text => ("chữ", "text"),
        Shape::Lines => ("danh sách chữ", "a list of lines"),
        Shape::TextOrLines => ("chữ hoặc danh sách", "text or a list of lines"),
        Shape::Choice(words) => return choice("một trong", "one of", words),
        Shape::ChoiceOrLines(words) => return choice("danh sách chữ, hoặc", "a list of lines, or", words),
        Shape::Choices(words) => return choice("danh sách của", "a list of", words),
        Shape::Flag => ("`true` hoặc `false`", "`true` or `false`"),
        Shape::Count => ("số nguyên", "a whole number"),
        Shape::Halves => ("số, có thể có nửa", "a number, halves too"),
        Shape::Date => ("ngày: năm-tháng-ngày", "a date: year-month-day"),
        Shape::Clock => ("giờ: `\"15:00\"`", "a time of day: `\"15:00\"`"),
        Shape::Table(below) => return format!("bảng · table `[{}]`", below.path),
        Shape::Tables(below) => return format!("các bảng · tables `[[{}]]`", below.path),
        Shape::Named => ("bảng, khóa tự đặt", "a table with keys of one's own"),
        Shape::ByName(_) => ("bảng, mỗi khóa một bảng nhỏ", "a table with a table under each key"),
    };
    format!("{vi} · {en}")
}

fn choice(vi: &str, en: &str, words: &[Word]) -> String {
    let each: Vec<String> = words
        .iter()
        .map(|word| match word.vi == word.name {
            true => format!("`{}`", word.name),
            false => format!("`{}` ({} · {})", word.name, word.vi, word.en),
        })
        .collect();
    format!("{vi} · {en}: {}", each.join(", "))
}
