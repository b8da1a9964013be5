//! The help's own headings and the words that stand for values, in Vietnamese: clap has them in English only.

use clap::{Arg, ArgAction, Command};

/// A command, and all below it, with them.
pub(super) fn in_vietnamese(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("in phần trợ giúp này");
    let mut command = command
        .disable_help_flag(true)
        .arg(help)
        .subcommand_help_heading("Lệnh")
        .subcommand_value_name("LỆNH")
        .help_template("{about-with-newline}\nCách dùng: {usage}\n\n{all-args}")
        .mut_args(|arg| match arg.is_positional() {
            true => placeholder(arg).help_heading("Tham số"),
            false => placeholder(arg).help_heading("Tùy chọn"),
        });
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, in_vietnamese);
    }
    command
}

/// What stands for a value, in Vietnamese.
fn placeholder(arg: Arg) -> Arg {
    const WORDS: [(&str, &str); 20] = [
        ("CHANGE", "THAY_ĐỔI"),
        ("COMMAND", "LỆNH"),
        ("CODES", "MÃ,MÃ"),
        ("PERIOD", "KỲ"),
        ("SLUG", "TÊN_NGẮN"),
        ("TITLE", "TÊN"),
        ("NUMBER", "SỐ_HIỆU"),
        ("DIR", "THƯ_MỤC"),
        ("PATH", "ĐƯỜNG_DẪN"),
        ("FILE", "TỆP"),
        ("YYYY-MM-DD", "NĂM-THÁNG-NGÀY"),
        ("CODE", "MÃ"),
        ("FIELD", "LĨNH_VỰC"),
        ("FORMAT", "LOẠI"),
        ("WHAT", "BẢNG"),
        ("PORT", "CỔNG"),
        ("HOST", "MÁY"),
        ("NAME", "TÊN"),
        ("N", "SỐ"),
        ("WORDS", "TỪ"),
    ];
    let name = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let word = WORDS.iter().find(|(english, _)| name.as_deref() == Some(*english));
    match word {
        Some((_, vietnamese)) => arg.value_name(*vietnamese),
        None => arg,
    }
}
