//! Commands that make files or change them, each with its options and help.

use clap::{Arg, ArgAction, Command, value_parser};
use jiff::civil::Date;

use super::options::{
    HTML, allow, dry_run, flag, folder, format, only_part, only_part_or_file, output, strict, sub,
};
use crate::catalogue::asking::question;
use crate::catalogue::kinds::{Asked, Kind, Row};
use crate::catalogue::{Figures, PrintFormat, ROWS};
use crate::diagnostic::Lang;
use crate::render::tables::Of;

pub(super) fn init(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang, "init", "khoi-tao", "tạo một trang nhỏ chạy được", "make a small working site").arg(
        folder("folder")
            .value_name("DIR")
            .required(true)
            .help(say("thư mục mới hoặc rỗng", "a new or empty folder")),
    )
}

pub(super) fn new(lang: Lang) -> Command {
    sub(
        lang,
        "new",
        "tao-moi",
        "tạo một tệp nội dung có giải thích",
        "write a content file that explains itself",
    )
    .subcommand_required(true)
    .arg_required_else_help(true)
    .subcommands(ROWS.iter().map(|kind| new_file(kind, lang)))
}

/// `niemyet new` for one kind of content.
fn new_file(kind: &Row, lang: Lang) -> Command {
    let argument = |asked: &Asked| {
        let argument = Arg::new(asked.key).value_name(asked.placeholder).help(question(kind, asked, lang));
        match asked.otherwise {
            None => argument.required(true),
            Some(_) => argument.long(asked.key),
        }
    };
    let (vi, en) = kind.said;
    let command = Command::new(kind.name).visible_alias(kind.vi_name).about(lang.pick(vi, en));
    let command = command.args(kind.draft.asks.iter().map(argument));
    if !takes_a_table(kind) {
        return command;
    }
    command.arg(folder("from").long("from").value_name("FILE").help(lang.pick(
        "bảng .xlsx hay .csv của báo cáo theo lĩnh vực: đọc số từ đó",
        "a table .xlsx or .csv, the report by field: its numbers are taken",
    )))
}

/// Whether a file of the kind can be made of a table.
pub(super) fn takes_a_table(kind: &Row) -> bool {
    kind.name == <Figures as Kind>::ROW.name
}

pub(super) fn import(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(
        lang,
        "import",
        "nhap",
        "nhập hồ sơ thủ tục của Cổng Dịch vụ công quốc gia",
        "take in records of the national portal",
    )
    .arg(folder("paths").value_name("PATH").num_args(1..).required(true).help(say(
        "hồ sơ (.json), bảng tính hay danh sách (.xlsx, .xls, .csv), chữ chép từ trang (.txt), tệp Word (.docx), \
         hoặc thư mục chứa chúng",
        "records (.json), workbooks and lists (.xlsx, .xls, .csv), pasted pages (.txt), Word files (.docx), or folders \
         of them",
    )))
    .arg(
        flag(
            lang,
            "theirs",
            "phần sửa ở cả hai bên: lấy bản của cổng",
            "where both changed: take the portal's",
        )
        .conflicts_with("mine"),
    )
    .arg(flag(
        lang,
        "mine",
        "phần sửa ở cả hai bên: giữ bản của xã",
        "where both changed: keep the commune's",
    ))
    .arg(flag(
        lang,
        "all-provinces",
        "nhập cả thủ tục của tỉnh khác như của tỉnh mình, không để thành bản nháp",
        "take in procedures of other provinces too, not as drafts",
    ))
    .arg(flag(
        lang,
        "all-levels",
        "nhập cả những dòng của danh sách không phải của cấp xã",
        "take in rows of lists that are not of communes too",
    ))
    .arg(flag(
        lang,
        "all-doubts",
        "nêu lại cả những chỗ cần xem mà lần nhập trước đã nêu",
        "tell again what an earlier import has told",
    ))
    .arg(dry_run(lang))
    .arg(format(lang))
}

pub(super) fn compare(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    let changes = |name: &'static str| {
        Arg::new(name).long(name).value_name("CHANGE").num_args(1..).action(ArgAction::Append)
    };
    let day = |name: &'static str| {
        Arg::new(name).long(name).value_name("YYYY-MM-DD").value_parser(value_parser!(Date))
    };
    sub(
        lang,
        "compare",
        "doi-chieu",
        "đối chiếu trang với hồ sơ, danh sách hôm nay của Cổng: mới, đổi, không còn",
        "compare the site with the portal's records or list of today: new, changed, gone",
    )
    .arg(folder("paths").value_name("PATH").num_args(1..).required(true).help(say(
        "hồ sơ, bảng tính hay danh sách của Cổng hôm nay, hoặc thư mục chứa chúng",
        "the portal's records, workbooks or lists of today, or folders of them",
    )))
    .arg(flag(
        lang,
        "whole",
        "đây là toàn bộ thủ tục của xã ở Cổng: thủ tục nào không có trong đó là không còn",
        "these are all the commune's procedures: what is not among them is gone",
    ))
    .arg(changes("adopt").help(say(
        "lấy của Cổng: mã, mã:phần, hoặc all, new, changed",
        "take the portal's: a code, code:part, or all, new, changed",
    )))
    .arg(changes("keep").help(say(
        "giữ của xã, không hỏi lại cho đến khi Cổng lại đổi",
        "keep the commune's, and do not ask again until the portal changes again",
    )))
    .arg(changes("put-off").help(say(
        "để lại, lịch việc sẽ nhắc (mặc định 14 ngày)",
        "put it off; the agenda reminds of it (14 days by default)",
    )))
    .arg(day("until").requires("put-off").help(say("để lại đến ngày này", "put off until this day")))
    .arg(day("last-day").requires("adopt").help(say(
        "ngày cuối còn hiệu lực của thủ tục không còn, theo quyết định bãi bỏ",
        "the last day in force of a procedure that is gone, by the decision that ended it",
    )))
    .arg(Arg::new("replaced-by").long("replaced-by").value_name("CODE").requires("adopt").help(say(
        "mã thủ tục thay thế thủ tục không còn",
        "code of the procedure in the place of one that is gone",
    )))
    .arg(flag(
        lang,
        "all-provinces",
        "xét cả thủ tục của tỉnh khác",
        "compare procedures of other provinces too",
    ))
    .arg(flag(
        lang,
        "all-levels",
        "xét cả những dòng của danh sách không phải của cấp xã",
        "compare rows of lists that are not of communes too",
    ))
    .arg(dry_run(lang))
    .arg(format(lang))
}

pub(super) fn to_utf8(lang: Lang) -> Command {
    sub(
        lang,
        "to-utf8",
        "sang-utf8",
        "ghi lại thành UTF-8 các tệp lưu bằng bảng mã khác (UTF-16, Windows-1258, TCVN3, VNI)",
        "write texts in other encodings (UTF-16, Windows-1258, TCVN3, VNI) as UTF-8",
    )
}

pub(super) fn history(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(
        lang,
        "history",
        "lich-su",
        "niemyet đã sửa tệp nào, lúc nào; lấy lại bản cũ",
        "what the program changed when; puts former files back",
    )
    .arg(
        Arg::new("which")
            .value_name("N")
            .help(say("số của lần sửa trong danh sách", "number of the change in the list")),
    )
    .arg(
        Arg::new("file")
            .long("file")
            .value_name("PATH")
            .num_args(1..)
            .requires("which")
            .help(say("chỉ những tệp này", "these files alone")),
    )
    .arg(
        flag(lang, "restore", "lấy lại bản cũ; bản bị thay cũng được cất", "put the former files back")
            .requires("which"),
    )
    .arg(flag(lang, "all", "kể hết, không chỉ 20 lần gần nhất", "list all, not only the newest 20"))
}

pub(super) fn build(lang: Lang) -> Command {
    sub(lang, "build", "xuat-ban", "dựng và xuất bản trang", "build and publish the site")
        .args([output(lang), only_part_or_file(lang), strict(lang), allow(lang), format(lang)])
        .arg(flag(
            lang,
            "dry-run",
            "chỉ liệt kê tệp sẽ ghi và sẽ bỏ, không ghi gì",
            "only list what would be written and removed",
        ))
        .arg(flag(
            lang,
            "allow-removals",
            "vẫn xuất bản khi mất nhiều địa chỉ một lúc (mọi thủ tục, hoặc một phần năm số địa chỉ)",
            "publish although many addresses are lost at once (every procedure, or a fifth of all addresses)",
        ))
        .arg(flag(lang, "timings", "in thời gian từng bước và bộ nhớ", "print time by stage, and memory"))
}

pub(super) fn print(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang, "print", "in", "làm một tệp PDF để in", "make a PDF to print")
        .arg(
            Arg::new("codes")
                .value_name("CODE")
                .num_args(0..)
                .help(say("mã thủ tục, một hoặc nhiều", "codes of procedures, one or more")),
        )
        .arg(Arg::new("field").long("field").value_name("FIELD").conflicts_with("codes").help(say(
            "mọi thủ tục của lĩnh vực này (tên ngắn hoặc tên đầy đủ, có dấu hay không)",
            "all procedures of this field (slug or name, with or without accents)",
        )))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .required(true)
                .value_parser(print_formats())
                .help(say(
                    "loại bản in; html là một đoạn để dán vào bài trên trang khác",
                    "kind of print; html is a piece to paste into another website",
                )),
        )
        .arg(folder("to").long("to").value_name("FILE").required(true).help(say(
            "tệp PDF (hoặc HTML) ghi ra; bản cũ của niemyet được thay, tệp khác thì không",
            "the PDF (or HTML) to write; an older one of niemyet is replaced, no other file is",
        )))
}

/// What is printed, and the piece of HTML that is pasted into another website.
fn print_formats() -> Vec<&'static str> {
    PrintFormat::ALL.into_iter().map(PrintFormat::name).chain([HTML]).collect()
}

/// All tables in one workbook.
const ALL_TABLES: &str = "all";

pub(super) fn export(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(
        lang,
        "export",
        "xuat-bang",
        "lấy danh mục, giấy tờ, mức thu, số liệu ra bảng Excel hay CSV",
        "take the list, papers, fees or figures out as a workbook or CSV",
    )
    .arg(
        Arg::new("what")
            .value_name("WHAT")
            .required(true)
            .value_parser(Of::ALL.map(Of::word).into_iter().chain([ALL_TABLES]).collect::<Vec<_>>())
            .help(say(
                "bảng nào: danh mục, giấy tờ, mức thu, số liệu, hay tất cả (mỗi bảng một trang tính)",
                "which table, or all of them, a sheet each",
            )),
    )
    .arg(
        folder("to")
            .long("to")
            .value_name("FILE")
            .required(true)
            .help(say("tệp .xlsx hoặc .csv ghi ra", "the .xlsx or .csv to write")),
    )
    .arg(flag(lang, "force", "thay tệp đã có", "replace a file that is there"))
}

pub(super) fn watch(lang: Lang) -> Command {
    sub(
        lang,
        "watch",
        "theo-doi",
        "tự xuất bản lại mỗi khi có tệp đổi",
        "publish again whenever a file changes",
    )
    .args([output(lang), only_part(lang)])
}

pub(super) fn theme(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    let (vi, en) = (
        "ghi giao diện có sẵn ra tệp để làm giao diện riêng",
        "write the built-in theme out, to begin one of your own",
    );
    sub(lang, "theme", "giao-dien", vi, en).subcommand_required(true).arg_required_else_help(true).subcommand(
        sub(lang, "export", "xuat", vi, en).arg(
            folder("to")
                .long("to")
                .value_name("DIR")
                .default_value("themes/rieng")
                .hide_default_value(true)
                .help(say(
                    "thư mục của giao diện, tệp đã có thì giữ nguyên (mặc định: themes/rieng)",
                    "the theme's folder; files that are there stay (default: themes/rieng)",
                )),
        ),
    )
}
