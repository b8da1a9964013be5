//! `niemyet new procedure CODE NAME`, `new guide TITLE` and so on for every kind: a file that explains every key it
//! holds.

use super::arguments;
use super::context::{Context, Failure};
use super::{Outcome, figures, files, pipeline, terminal};
use crate::catalogue::asking::{self, Unfit};
use crate::catalogue::kinds::{Filled, Row};
use crate::catalogue::template::NewFile;
use crate::catalogue::{self, template};
use crate::diagnostic::Lang;
use crate::ground::Ground;

pub(crate) fn run(file: &arguments::NewFile, context: &Context) -> Result<Outcome, Failure> {
    let kind = file.kind;
    let mut answers: Vec<(&str, String)> = Vec::new();
    for (asked, said) in file.answers.iter().filter_map(|(key, said)| Some((kind.draft.asked(key)?, said))) {
        let taken = asking::taken(kind, asked, said, context.today).map_err(|unfit| refused(kind, unfit))?;
        answers.push((asked.key, taken));
    }
    let answers: Vec<(&str, &str)> = answers.iter().map(|(key, answer)| (*key, answer.as_str())).collect();
    if let (Some(table), Some((_, period))) = (&file.from, answers.first()) {
        return figures::from_table(period, table, context);
    }
    begin(kind, &answers, context)?;
    Ok(Outcome::Done)
}

/// Writes the draft of a file of a kind, from answers as files write them, and tells of it; its path below the site's
/// root, with `/`.
pub(crate) fn begin(kind: &Row, answers: &[(&str, &str)], context: &Context) -> Result<String, Failure> {
    let run = pipeline::Run::start(context)?;
    let answer = |wanted: &str| answers.iter().find(|(key, _)| *key == wanted).map(|(_, answer)| *answer);
    if let Some(code) = answer("code") {
        refuse_known(code, &run)?;
    }
    let NewFile { path, filled: Filled { text, doubt } } =
        template::file(kind, answers, &catalogue::days_off(&run.sources));
    let ground = Ground::at(&context.root);
    let at = ground.base().join(&path);
    files::create(&ground, &at, &text)?;
    let shown = at.display();
    terminal::line(match context.lang {
        Lang::Vi if context.goes_on => {
            format!(
                "Đã tạo bản nháp {shown}\nBản nháp chưa lên trang: điền tiếp trong biểu mẫu rồi bấm “Đăng lên trang”."
            )
        }
        Lang::En if context.goes_on => {
            format!("The draft {shown} was written\nIt is in no output: fill the form in, then post it.")
        }
        Lang::Vi => format!(
            "Đã tạo {shown}\nTệp đang là bản nháp (draft = true): điền xong thì xóa dòng đó rồi chạy niemyet kiem-tra"
        ),
        Lang::En => format!(
            "{shown} was written\nIt is a draft (draft = true): fill it in, remove that line, then run niemyet check"
        ),
    });
    if let Some(doubt) = doubt {
        terminal::line(match context.lang {
            Lang::Vi => format!("Chú ý: {}", doubt.vi),
            Lang::En => format!("Mind: {}", doubt.en),
        });
    }
    Ok(path)
}

/// As other wrong arguments are: what is wrong, what to write, and where the usage is told.
fn refused(kind: &Row, unfit: Unfit) -> Failure {
    let Unfit { what, help } = unfit;
    Failure { what, help: None }.help(
        format!("{}\n  xem cách dùng: niemyet tao-moi {} --help", help.vi, kind.vi_name),
        format!("{}\n  usage: niemyet new {} --help", help.en, kind.name),
    )
}

/// A code has one file, but for the versions that an author makes on purpose.
fn refuse_known(code: &str, run: &pipeline::Run) -> Result<(), Failure> {
    let Some(path) = catalogue::find_code(&run.sources, code) else { return Ok(()) };
    let known =
        Failure::new(format!("mã {code} đã có trong {path}"), format!("code {code} exists in {path}"));
    Err(known.help(
        "mở tệp đó ra sửa; phiên bản mới của cùng mã thì chép tệp và đổi effective_from",
        "edit that file; for a new version copy it and change effective_from",
    ))
}
