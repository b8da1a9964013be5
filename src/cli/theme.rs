//! `niemyet theme export`: the files of the built-in theme, to begin one of one's own with.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Component, Path};

use super::context::{Context, Failure};
use super::{Outcome, files, pipeline, terminal};
use crate::desk::files::create;
use crate::diagnostic::Lang;
use crate::ground::Ground;
use crate::theme;
use crate::vietnamese::is_reserved_name;

/// Where themes of sites lie.
const FOLDER: &str = "themes";

/// Writes what is not there yet, and leaves every other file as it is.
pub(crate) fn export(to: &Path, context: &Context) -> Result<Outcome, Failure> {
    // Where there is no site, nothing is written.
    pipeline::read(context)?;
    let name = name_of(to)?;
    let ground = Ground::at(&context.root);
    let folder = ground.base().join(FOLDER).join(name);
    let mut kept = Vec::new();
    let mut written = 0;
    for (inside, text) in theme::exported() {
        let path = folder.join(inside);
        match create(&ground, &path, text.as_bytes()) {
            Ok(()) => written += 1,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => kept.push(inside),
            Err(error) => return Err(files::failure(&path, &error)),
        }
    }
    tell(name, written, &kept, context);
    Ok(Outcome::Done)
}

/// `themes/NAME`, or the name alone: a theme lies nowhere else.
fn name_of(to: &Path) -> Result<&str, Failure> {
    let parts: Vec<&OsStr> = to
        .components()
        .filter(|part| *part != Component::CurDir)
        .map(|part| match part {
            Component::Normal(name) => name,
            _ => OsStr::new(""),
        })
        .collect();
    let name = match parts[..] {
        [name] => name,
        [folder, name] if folder == FOLDER => name,
        _ => OsStr::new(""),
    };
    let is_fit = |name: &&str| {
        let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        !name.is_empty() && name.chars().all(plain) && !is_reserved_name(name)
    };
    name.to_str().filter(is_fit).ok_or_else(|| {
        let shown = to.display();
        Failure::new(
            format!("giao diện không nằm ở “{shown}” được"),
            format!("no theme can lie at “{shown}”"),
        )
        .help(
            "giao diện là một thư mục trong themes/, tên chỉ gồm chữ, số, dấu - và _: --to themes/rieng",
            "a theme is a folder of themes/ whose name has only letters, digits, - and _: --to themes/own",
        )
    })
}

fn tell(name: &str, written: usize, kept: &[&str], context: &Context) {
    let is_vi = context.lang == Lang::Vi;
    terminal::line(match is_vi {
        true => format!("Đã ghi {written} tệp vào {FOLDER}/{name}"),
        false => format!("{written} files were written to {FOLDER}/{name}"),
    });
    if !kept.is_empty() {
        let shown = kept.join(", ");
        terminal::line(match is_vi {
            true => format!("{} tệp đã có sẵn, giữ nguyên: {shown}", kept.len()),
            false => format!("{} files were there and stay as they are: {shown}", kept.len()),
        });
    }
    if name != theme::DEFAULT {
        terminal::line(match is_vi {
            true => format!("Để dùng, ghi vào mục [site] của niemyet.toml:\n\n  theme = \"{name}\"\n"),
            false => format!("To use it, write into [site] of niemyet.toml:\n\n  theme = \"{name}\"\n"),
        });
    }
    terminal::line(context.say(
        "Tệp nào không sửa thì nên xóa: niemyet dùng tệp có sẵn trong chương trình, và tệp ấy được cập nhật theo.",
        "Delete the files you do not change: niemyet has them inside, and those are brought up to date with it.",
    ));
}
