//! Options that several commands have, or that they are made of.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::diagnostic::{Code, Lang, Severity};

/// A command with its two names, and what it does.
pub(super) fn sub(
    lang: Lang,
    name: &'static str,
    vi_name: &'static str,
    vi: &'static str,
    en: &'static str,
) -> Command {
    Command::new(name).visible_alias(vi_name).about(lang.pick(vi, en))
}

/// Something that is so when it is named.
pub(super) fn flag(lang: Lang, name: &'static str, vi: &'static str, en: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(lang.pick(vi, en))
}

/// A path of any kind.
pub(super) fn folder(name: &'static str) -> Arg {
    Arg::new(name).value_parser(value_parser!(PathBuf))
}

/// For people, or for programs.
pub(super) fn format(lang: Lang) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name("human|json")
        .value_parser(["human", "json"])
        .hide_possible_values(true)
        .help(lang.pick("dạng in ra", "how to print"))
}

/// Warnings keep from passing.
pub(super) fn strict(lang: Lang) -> Arg {
    flag(lang, "strict", "coi cảnh báo là lỗi", "warnings are errors")
}

/// Files are named, and not written.
pub(super) fn dry_run(lang: Lang) -> Arg {
    let (vi, en) = ("chỉ nói sẽ làm gì, không ghi tệp nào", "only say what would be done, write nothing");
    flag(lang, "dry-run", vi, en)
}

/// Warnings that are neither told nor counted.
pub(super) fn allow(lang: Lang) -> Arg {
    Arg::new("allow")
        .long("allow")
        .value_name("CODES")
        .value_delimiter(',')
        .action(ArgAction::Append)
        .value_parser(move |typed: &str| allowed(typed, lang))
        .help(lang.pick(
            "bỏ qua cảnh báo có mã này, ví dụ W0402; ghi nhiều mã cách nhau bằng dấu phẩy",
            "pass over warnings of this code, such as W0402; several with commas between",
        ))
}

/// The warning's code that somebody typed, or what is wrong with it.
fn allowed(typed: &str, lang: Lang) -> Result<Code, String> {
    let say = |vi: String, en: String| Err(if lang == Lang::Vi { vi } else { en });
    match Code::find(typed) {
        Some(code) if code.severity() == Severity::Warning => Ok(code),
        Some(code) => {
            let id = code.id();
            say(format!("{id} là lỗi, không bỏ qua được"), format!("{id} is an error and cannot be allowed"))
        }
        None => match Code::nearest(typed) {
            Some(near) => say(
                format!("không có mã này; có phải “{near}” không?"),
                format!("there is no such code; did you mean “{near}”?"),
            ),
            None => say(
                "không có mã này; niemyet giai-thich liệt kê tất cả".to_owned(),
                "there is no such code; niemyet explain lists them all".to_owned(),
            ),
        },
    }
}

/// Where the site is put.
pub(super) fn output(lang: Lang) -> Arg {
    folder("output")
        .long("output")
        .value_name("DIR")
        .help(lang.pick("nơi đặt thư mục site/ (mặc định: output)", "where site/ is put (default: output)"))
}

/// A part of what is made.
pub(super) fn only_part(lang: Lang) -> Arg {
    Arg::new("only")
        .long("only")
        .value_name("site|prints")
        .value_parser(["site", "prints"])
        .hide_possible_values(true)
        .help(lang.pick(
            "chỉ làm trang (không có bản in), hoặc chỉ làm bản in (trang giữ nguyên)",
            "only pages (without prints), or only prints (pages stay as they are)",
        ))
}

/// Where others name a kind of print.
pub(super) const HTML: &str = "html";

/// The whole site as an archive, and as one page.
pub(super) const PACKAGE: &str = "package";
pub(super) const SINGLE_FILE: &str = "single-file";

/// A part of what is made, or a copy to be carried.
pub(super) fn only_part_or_file(lang: Lang) -> Arg {
    Arg::new("only")
        .long("only")
        .value_name("site|prints|package|single-file")
        .value_parser(["site", "prints", PACKAGE, SINGLE_FILE])
        .hide_possible_values(true)
        .help(lang.pick(
            "chỉ làm trang (không có bản in); chỉ làm bản in (trang giữ nguyên); hoặc chỉ đóng gói vào output/package: \
             package là cả trang trong một tệp .zip để chép ra USB, single-file là một tệp .html để gửi qua Zalo",
            "only pages (without prints); only prints (pages stay as they are); or only a copy in output/package: \
             package is the whole site as a .zip for a stick, single-file one .html to be sent in a chat",
        ))
}
