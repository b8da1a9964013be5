//! Every command and option with its help, side by side in both languages.
//!
//! Each command answers to an English and a Vietnamese name.

use std::sync::LazyLock;

use clap::{Arg, ArgAction, Command, value_parser};
use jiff::civil::Date;

use super::options::{HTML, allow, flag, folder, format, only_part, only_part_or_file, output, strict};
use super::vietnamese::in_vietnamese;
use crate::catalogue::kinds::{Asked, Kind, Row};
use crate::catalogue::{Figures, PrintFormat};
use crate::catalogue::{ROWS, schema};
use crate::diagnostic::Lang;
use crate::render::tables::Of;

/// What `niemyet schema` knows: "procedure|guide|…".
static SCHEMAS: LazyLock<String> = LazyLock::new(|| schema::kinds().collect::<Vec<_>>().join("|"));

/// The whole command line, with its help in one language.
pub(crate) fn command(lang: Lang) -> Command {
    match lang {
        Lang::Vi => in_vietnamese(described(lang)),
        Lang::En => described(lang),
    }
}

/// One command's name, Vietnamese name and help, and its arguments.
type Described = fn(Lang) -> Command;

/// Every command, in the order of the help.
const COMMANDS: &[Described] = &[
    init,
    new,
    import,
    check,
    build,
    print,
    export,
    watch,
    serve,
    agenda,
    history,
    to_utf8,
    figures,
    why,
    explain,
    menu,
    schema,
    theme,
    help,
    completions,
    man,
];

fn described(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    Command::new("niemyet")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say("in số phiên bản", "print the version")),
        )
        .about(say(
            "Đăng công khai thủ tục hành chính của xã: từ danh mục thành trang web",
            "Posts a commune's administrative procedures: from a catalogue to a website",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(folder("root").long("root").global(true).value_name("DIR").help(say(
            "thư mục của trang (mặc định: thư mục hiện tại)",
            "the site's folder (default: the current one)",
        )))
        .arg(
            Arg::new("date")
                .long("date")
                .global(true)
                .value_name("YYYY-MM-DD")
                .value_parser(value_parser!(Date))
                .help(say(
                    "dựng trang cho ngày này (mặc định: hôm nay)",
                    "build for this day (default: today)",
                )),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_name("vi|en")
                .value_parser(["vi", "en"])
                .hide_possible_values(true)
                .help(say("ngôn ngữ của thông báo", "language of the messages")),
        )
        .arg(
            flag(lang, "quiet", "chỉ in lỗi và điều được hỏi", "print only errors and what was asked for")
                .short('q')
                .global(true)
                .conflicts_with("verbose"),
        )
        .arg(
            flag(
                lang,
                "verbose",
                "in đủ mọi điều tìm thấy, đường dẫn, thời gian, những gì được bỏ qua",
                "print every finding whole, paths, times, and what was passed over",
            )
            .short('v')
            .global(true),
        )
        .subcommands(COMMANDS.iter().map(|of| of(lang)))
}

fn init(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang, "init", "khoi-tao", "tạo một trang nhỏ chạy được", "make a small working site").arg(
        folder("folder")
            .value_name("DIR")
            .required(true)
            .help(say("thư mục mới hoặc rỗng", "a new or empty folder")),
    )
}

fn new(lang: Lang) -> Command {
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

fn import(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(
        lang,
        "import",
        "nhap",
        "nhập hồ sơ thủ tục của Cổng Dịch vụ công quốc gia",
        "take in records of the national portal",
    )
    .arg(folder("paths").value_name("PATH").num_args(1..).required(true).help(say(
        "hồ sơ (.json), bảng tính hay danh sách (.xlsx, .xls, .csv), hoặc thư mục chứa chúng",
        "records (.json), workbooks and lists (.xlsx, .xls, .csv), or folders of them",
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
    .arg(flag(
        lang,
        "dry-run",
        "chỉ nói sẽ làm gì, không ghi tệp nào",
        "only say what would be done, write nothing",
    ))
    .arg(format(lang))
}

fn to_utf8(lang: Lang) -> Command {
    sub(
        lang,
        "to-utf8",
        "sang-utf8",
        "ghi lại thành UTF-8 các tệp lưu bằng bảng mã khác (UTF-16, Windows-1258, TCVN3, VNI)",
        "write texts in other encodings (UTF-16, Windows-1258, TCVN3, VNI) as UTF-8",
    )
}

fn history(lang: Lang) -> Command {
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

fn check(lang: Lang) -> Command {
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

fn build(lang: Lang) -> Command {
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

fn print(lang: Lang) -> Command {
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

/// All tables in one workbook.
const ALL_TABLES: &str = "all";

fn export(lang: Lang) -> Command {
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

/// What is printed, and the piece of HTML that is pasted into another website.
fn print_formats() -> Vec<&'static str> {
    PrintFormat::ALL.into_iter().map(PrintFormat::name).chain([HTML]).collect()
}

fn watch(lang: Lang) -> Command {
    sub(
        lang,
        "watch",
        "theo-doi",
        "tự xuất bản lại mỗi khi có tệp đổi",
        "publish again whenever a file changes",
    )
    .args([output(lang), only_part(lang)])
}

fn serve(lang: Lang) -> Command {
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

fn agenda(lang: Lang) -> Command {
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

fn figures(lang: Lang) -> Command {
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

fn why(lang: Lang) -> Command {
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

fn explain(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    sub(lang, "explain", "giai-thich", "giải thích một mã lỗi", "explain a code").arg(
        Arg::new("code").value_name("E0107").help(say("mã; để trống: liệt kê", "the code; none: list them")),
    )
}

fn menu(lang: Lang) -> Command {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    Command::new("menu").about(say("mọi việc trên, chọn bằng chữ số", "all of this, answered by digits"))
}

fn schema(lang: Lang) -> Command {
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

fn theme(lang: Lang) -> Command {
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

/// How its words are read is decided where arguments become a request.
fn help(lang: Lang) -> Command {
    sub(lang, "help", "tro-giup", "cách dùng một lệnh", "how a command is used").arg(words_of_a_command(lang))
}

fn completions(lang: Lang) -> Command {
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

fn man(lang: Lang) -> Command {
    let (vi, en) = ("in trang man của chương trình hay của một lệnh", "print the man page, of a command too");
    sub(lang, "man", "trang-man", vi, en).arg(words_of_a_command(lang))
}

fn words_of_a_command(lang: Lang) -> Arg {
    let (vi, en) = ("lệnh, ví dụ: xuat-ban; tao-moi thu-tuc", "the command, such as: build; new procedure");
    Arg::new("of").value_name("COMMAND").num_args(0..).help(lang.pick(vi, en))
}

fn sub(lang: Lang, name: &'static str, vi_name: &'static str, vi: &'static str, en: &'static str) -> Command {
    Command::new(name).visible_alias(vi_name).about(lang.pick(vi, en))
}

/// `niemyet new` for one kind of content.
fn new_file(kind: &Row, lang: Lang) -> Command {
    let argument = |asked: &Asked| {
        let argument = Arg::new(asked.key).value_name(asked.placeholder).help(lang.pick(asked.vi, asked.en));
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
