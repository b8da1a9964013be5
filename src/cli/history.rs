//! `niemyet history`: what the program changed when, what is otherwise since, and how a change is put back.

use std::fmt::Write as _;
use std::path::Path;

use super::arguments::{self, HistoryOptions};
use super::context::{Context, Failure};
use super::{Outcome, files, terminal};
use crate::desk::history::{Entry, FOLDER, Kept};
use crate::desk::{self, Desk, Done};
use crate::diagnostic::{Lang, difference};
use crate::import::without_notes;
use crate::source::SourcePath;
use crate::source::disk::as_text;

/// Changes that are listed unless more are asked for.
const LISTED: usize = 20;
/// Files of a change, and lines of a file's difference, that are shown.
const FILES: usize = 3;
const LINES: usize = 40;

pub(crate) fn run(options: &HistoryOptions, context: &Context) -> Result<Outcome, Failure> {
    let desk = Desk::at(&context.root);
    let entries = desk.history().map_err(|error| files::failure(&context.root.join(FOLDER), &error))?;
    let Some(which) = &options.which else {
        terminal::text_out(&list(&entries, options.all, context));
        return Ok(Outcome::Done);
    };
    let entry = chosen(which, &entries)?;
    let only = only(&options.files, entry)?;
    if options.restore {
        return put_back(&desk, entry, only.as_deref(), context);
    }
    terminal::text_out(&told(&desk, entry, only.as_deref(), context)?);
    Ok(Outcome::Done)
}

/// The newest first, each with the number by which it is named.
fn list(entries: &[Entry], all: bool, context: &Context) -> String {
    let lang = context.lang;
    let mut out = String::new();
    if entries.is_empty() {
        out.push_str(context.say(
            "Chưa có gì: niemyet cất bản cũ vào history/ trước mỗi lần nhập, sửa, xóa tệp của xã.\n",
            "Nothing yet: former files are kept in history/ before each import, edit or deletion.\n",
        ));
    }
    let shown = if all { entries.len() } else { LISTED.min(entries.len()) };
    for (number, entry) in entries.iter().take(shown).enumerate() {
        let count = entry.files.len();
        let first = entry.files.first().map_or("", |kept| &*kept.path);
        let cause = entry.cause.words();
        let when = entry.when.strftime("%d/%m/%Y %H:%M");
        let _ = match (lang, count) {
            (_, 1) => writeln!(out, "{:>4}  {when}  {}: {first}", number + 1, cause.get(lang)),
            (Lang::Vi, _) => {
                writeln!(out, "{:>4}  {when}  {}: {count} tệp, {first} …", number + 1, cause.vi)
            }
            (Lang::En, _) => {
                writeln!(out, "{:>4}  {when}  {}: {count} files, {first} …", number + 1, cause.en)
            }
        };
    }
    if shown < entries.len() {
        let more = entries.len() - shown;
        let _ = match (lang, context.goes_on) {
            (Lang::Vi, false) => writeln!(out, "      … và {more} lần trước đó: niemyet lich-su --all"),
            (Lang::En, false) => writeln!(out, "      … and {more} before: niemyet history --all"),
            (Lang::Vi, true) => writeln!(out, "      … và {more} lần trước đó"),
            (Lang::En, true) => writeln!(out, "      … and {more} before"),
        };
    }
    if !entries.is_empty() && !context.goes_on {
        out.push_str(context.say(
            "\nXem một lần: niemyet lich-su SỐ. Lấy lại bản cũ của lần ấy: niemyet lich-su SỐ --restore\n",
            "\nSee one: niemyet history N. Put its former files back: niemyet history N --restore\n",
        ));
    }
    if desk::is_in_git(&context.root) {
        out.push_str(context.say(
            "\nThư mục này do git quản lý: niemyet không ghi gì vào git, còn git bỏ qua history/.\n",
            "\nThis folder is a git work tree: nothing is done in git, and git passes history/ over.\n",
        ));
    }
    out
}

/// By its number in the list, or the name of its folder.
fn chosen<'e>(which: &str, entries: &'e [Entry]) -> Result<&'e Entry, Failure> {
    let by_number =
        which.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).and_then(|at| entries.get(at));
    by_number.or_else(|| entries.iter().find(|entry| entry.id.to_string() == which)).ok_or_else(|| {
        Failure::new(
            format!("không có lần sửa “{which}” trong history/"),
            format!("there is no change “{which}” in history/"),
        )
        .help("xem danh sách bằng: niemyet lich-su --all", "list them with: niemyet history --all")
    })
}

/// The files that were named, of those that the change touched.
fn only(named: &[String], entry: &Entry) -> Result<Option<Vec<SourcePath>>, Failure> {
    let find = |name: &String| {
        let name = name.replace('\\', "/");
        let kept = entry.files.iter().find(|kept| *kept.path == *name.trim_start_matches("./"));
        kept.map(|kept| kept.path.clone()).ok_or_else(|| {
            Failure::new(
                format!("lần sửa này không đụng tới {name}"),
                format!("this change did not touch {name}"),
            )
        })
    };
    let found = named.iter().map(find).collect::<Result<Vec<_>, _>>()?;
    Ok((!found.is_empty()).then_some(found))
}

/// Each file, and what is otherwise between its former text and what lies there now.
fn told(
    desk: &Desk,
    entry: &Entry,
    only: Option<&[SourcePath]>,
    context: &Context,
) -> Result<String, Failure> {
    let lang = context.lang;
    let disk = |kept: &Kept, error: &std::io::Error| files::failure(&context.root.join(&*kept.path), error);
    let when = entry.when.strftime("%d/%m/%Y %H:%M");
    let mut out = format!("{when}  {}  ({FOLDER}/{})\n", entry.cause.words().get(lang), entry.id);
    let wanted = |kept: &&Kept| only.is_none_or(|only| only.contains(&kept.path));
    let most = if only.is_some() { usize::MAX } else { FILES };
    for (number, kept) in entry.files.iter().filter(wanted).enumerate() {
        let lying = desk.lying(&kept.path).map_err(|error| disk(kept, &error))?;
        let since = match kept.still(lying.as_deref()) {
            true => "",
            false => context.say(" (đã đổi nữa sau lần này)", " (changed again since)"),
        };
        let _ = writeln!(out, "  {}: {}{since}", kept.fate.words().get(lang), kept.path);
        if number >= most {
            continue;
        }
        let former = desk.copy(entry, kept).map_err(|error| disk(kept, &error))?;
        let text = |bytes: Option<Vec<u8>>| bytes.as_deref().map_or(Some("".into()), as_text);
        if let (Some(former), Some(now)) = (text(former), text(lying)) {
            let lines = difference::lines(&without_notes(&former), &without_notes(&now));
            out.push_str(&difference::shown(&lines, "      ", LINES, lang));
        }
    }
    out.push_str(
        context.say("\n- là bản cũ, + là bản bây giờ.", "\n- is the former text, + what lies there now."),
    );
    if !context.goes_on {
        out.push_str(context.say(
            " Lấy lại bản cũ: thêm --restore; chỉ một tệp: --file ĐƯỜNG_DẪN",
            " Put back: add --restore; one file alone: --file PATH",
        ));
    }
    out.push('\n');
    Ok(out)
}

fn put_back(
    desk: &Desk,
    entry: &Entry,
    only: Option<&[SourcePath]>,
    context: &Context,
) -> Result<Outcome, Failure> {
    let done = desk.put_back(entry, only, arguments::now());
    let Done { kept, refused } = done.map_err(|error| files::failure(Path::new(FOLDER), &error))?;
    files::tell_refused(&refused, context);
    terminal::line(match (&kept, context.lang) {
        (None, Lang::Vi) => "Không có gì phải lấy lại: các tệp đang đúng như bản cũ.".to_owned(),
        (None, Lang::En) => "Nothing to put back: the files are as they were.".to_owned(),
        (Some(id), Lang::Vi) => {
            format!("Đã lấy lại bản cũ. Bản vừa bị thay cũng được cất: {FOLDER}/{id}")
        }
        (Some(id), Lang::En) => format!("Put back. What was replaced is kept too: {FOLDER}/{id}"),
    });
    Ok(if refused.is_empty() { Outcome::Done } else { Outcome::Mistakes })
}
