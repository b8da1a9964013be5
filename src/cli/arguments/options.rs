//! Options that several commands have, or that they are made of.

use std::path::PathBuf;

use clap::{Arg, ArgAction, value_parser};

use crate::diagnostic::Lang;

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
