//! Commands that ask and show, each with its options and help: they change no file that people wrote.

use std::sync::LazyLock;

use clap::{Arg, ArgAction, Command, value_parser};
use jiff::civil::Date;

use super::options::{allow, flag, folder, format, output, strict, sub};
use crate::catalogue::schema;
use crate::diagnostic::Lang;

/// What `niemyet schema` knows: "procedure|guide|…".
static SCHEMAS: LazyLock<String> = LazyLock::new(|| schema::kinds().collect::<Vec<_>>().join("|"));

pub(super) fn check(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang, "check", "kiem-tra", "tìm mọi chỗ sai, không xuất bản", "find every mistake, publish nothing")
        .arg(format(lang))
        .args([strict(lang), allow(lang)])
        .arg(flag(
            lang,
            "source",
            "xem các cảnh báo về chữ của nguồn chính thức, không ai ở đây viết",
            "show the warnings about words of the official source, which nobody here wrote",
        ))
        .arg(flag(
            lang,
            "worklist",
            "liệt kê việc cần làm, đang sai và đã muộn trước",
            "list what is to be done, what is false or late first",
        ))
        .arg(
            folder("site")
                .long("site")
                .value_name("DIR")
                .num_args(0..=1)
                .require_equals(true)
                .default_missing_value("output/site")
                .conflicts_with_all(["worklist", "reprint-since"])
                .help(say(
                    "soát trang đã dựng: liên kết, thẻ HTML, chữ thay ảnh (mặc định: output/site)",
                    "look at the finished site: links, markup, texts of pictures (default: output/site)",
                )),
        )
        .arg(
            Arg::new("reprint-since")
                .long("reprint-since")
                .value_name("YYYY-MM-DD")
                .value_parser(value_parser!(Date))
                .help(say(
                    "liệt kê bản in phải in lại vì nội dung đổi từ ngày này",
                    "list the prints to print again, changed since this day",
                )),
        )
}

pub(super) fn serve(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang,
        "serve",
        "xem-truoc",
        "xem trước trong trình duyệt, tự tải lại khi có tệp đổi; vẫn tự xuất bản như watch",
        "preview in a browser that reloads by itself; publishes as watch does",
    )
    .arg(
        Arg::new("port")
            .long("port")
            .value_name("PORT")
            .value_parser(value_parser!(u16))
            .default_value("4000")
            .hide_default_value(true)
            .help(say("cổng (mặc định: 4000)", "port (default: 4000)")),
    )
    .arg(
        Arg::new("host")
            .long("host")
            .value_name("HOST")
            .default_value("127.0.0.1")
            .hide_default_value(true)
            .help(say(
                "địa chỉ để nghe; 0.0.0.0 cho máy khác trong mạng cùng xem, kể cả bản nháp (mặc định: chỉ máy này)",
                "address to listen on; 0.0.0.0 lets other machines look, at drafts too (default: this machine only)",
            )),
    )
    .arg(flag(lang, "open", "mở trình duyệt", "open the browser"))
    .arg(flag(lang, "edit", "mở trình duyệt ở trang sửa nội dung", "open the browser at the editor"))
    .arg(flag(lang, "preview-only", "chỉ xem trước, không ghi vào output", "preview only, publish nothing"))
    .arg(output(lang))
}

pub(super) fn agenda(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(
        lang,
        "agenda",
        "lich",
        "liệt kê những gì sắp tự thay đổi theo ngày",
        "list what is going to change by itself",
    )
    .arg(
        Arg::new("days")
            .long("days")
            .value_name("N")
            .value_parser(value_parser!(u16))
            .help(say("chỉ trong N ngày tới (mặc định: tất cả)", "only the next N days (default: all)")),
    )
    .arg(format(lang))
}

pub(super) fn figures(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(
        lang,
        "figures",
        "so-lieu",
        "tự chấm số liệu của một kỳ theo Quyết định 766/QĐ-TTg, xem mất điểm ở đâu",
        "check a period's figures by Decision 766/QĐ-TTg, and where points are lost",
    )
    .arg(Arg::new("period").value_name("PERIOD").help(say(
        "kỳ: 2026-08, 2026-Q3, 2026-H1 hoặc 2026 (mặc định: tháng mới nhất)",
        "the period: 2026-08, 2026-Q3, 2026-H1 or 2026 (default: the latest month)",
    )))
    .arg(format(lang))
}

pub(super) fn why(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(
        lang,
        "why",
        "vi-sao",
        "vì sao một tệp của trang được dựng lại hay giữ nguyên, một tệp nguồn làm ra những gì",
        "why a file of the site was built again or kept, and what a source is made into",
    )
    .arg(Arg::new("path").value_name("PATH").required_unless_present("search").help(say(
        "tệp như trong output/site: thu-tuc/1.001612.html; hoặc tệp nguồn: content/procedures/khai-sinh.md",
        "the file as in output/site: thu-tuc/1.001612.html; or a source: content/procedures/khai-sinh.md",
    )))
    .arg(
        Arg::new("search")
            .long("search")
            .value_name("WORDS")
            .action(ArgAction::Append)
            .conflicts_with("path")
            .help(say(
                "vì sao ô tìm kiếm của trang trả lời như vậy cho các từ này",
                "why the site's search answers these words as it does",
            )),
    )
    .arg(format(lang).requires("search"))
}

pub(super) fn explain(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang, "explain", "giai-thich", "giải thích một mã lỗi", "explain a code").arg(
        Arg::new("code").value_name("E0107").help(say("mã; để trống: liệt kê", "the code; none: list them")),
    )
}

pub(super) fn menu(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    Command::new("menu").about(say("mọi việc trên, chọn bằng chữ số", "all of this, answered by digits"))
}

pub(super) fn schema(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang, "schema", "luoc-do", "in JSON Schema cho trình soạn thảo", "print the JSON Schema for editors")
        .arg(
            Arg::new("kind")
                .value_name(SCHEMAS.as_str())
                .value_parser(schema::kinds().collect::<Vec<_>>())
                .hide_possible_values(true)
                .help(say("loại tệp (mặc định: procedure)", "kind of file (default: procedure)")),
        )
        .arg(
            flag(
                lang,
                "markdown",
                "in bảng tra mọi khóa của mọi loại tệp, để đọc",
                "print every key of every kind of file, to be read",
            )
            .conflicts_with("kind"),
        )
}

/// How its words are read is decided where arguments become a request.
pub(super) fn help(lang: Lang) -> Command {
    sub(lang, "help", "tro-giup", "cách dùng một lệnh", "how a command is used").arg(words_of_a_command(lang))
}

pub(super) fn completions(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    let (vi, en) = ("in phần gõ nhanh lệnh bằng phím Tab cho shell", "print completions for a shell");
    sub(lang, "completions", "go-nhanh", vi, en).arg(
        Arg::new("shell")
            .value_name("bash|zsh|fish|powershell")
            .value_parser(["bash", "zsh", "fish", "powershell"])
            .hide_possible_values(true)
            .required(true)
            .help(say("shell nào", "which shell")),
    )
}

pub(super) fn man(lang: Lang) -> Command {
    let (vi, en) = ("in trang man của chương trình hay của một lệnh", "print the man page, of a command too");
    sub(lang, "man", "trang-man", vi, en).arg(words_of_a_command(lang))
}

fn words_of_a_command(lang: Lang) -> Arg {
    let (vi, en) = ("lệnh, ví dụ: xuat-ban; tao-moi thu-tuc", "the command, such as: build; new procedure");
    Arg::new("of").value_name("COMMAND").num_args(0..).help(lang.pick(vi, en))
}
