//! The whole command line: the options of every command, and the commands in the order of the help.
//!
//! Each command answers to an English and a Vietnamese name, and is described in both languages side by side: those
//! that make or change files in [`making`](super::making), those that ask and show in [`asking`](super::asking).

use clap::{Arg, ArgAction, Command, value_parser};
use jiff::civil::Date;

use super::options::{flag, folder};
use super::vietnamese::in_vietnamese;
use super::{asking, making};
use crate::diagnostic::Lang;

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
    making::init,
    making::new,
    making::import,
    making::compare,
    asking::check,
    making::build,
    making::print,
    making::export,
    making::watch,
    asking::serve,
    asking::agenda,
    making::history,
    making::to_utf8,
    asking::figures,
    asking::why,
    asking::explain,
    asking::menu,
    asking::schema,
    making::theme,
    asking::help,
    asking::completions,
    asking::man,
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
