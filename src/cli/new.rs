//! `niemyet new procedure CODE NAME`, `new guide TITLE`, `new campaign TITLE`, `new decision NUMBER`, `new fees NUMBER`, `new group NAME`: a file that explains every
//! key it holds.

use std::path::{Path, PathBuf};

use super::arguments::NewFile;
use super::context::{Context, Failure};
use super::{Outcome, files, pipeline, terminal};
use crate::catalogue::{self, template};
use crate::diagnostic::Lang;
use crate::ground::Ground;
use crate::vietnamese;

/// File names are for people: a few words of the name are enough.
const MAX_NAME: usize = 60;

pub fn run(file: &NewFile, context: &Context) -> Result<Outcome, Failure> {
    let run = pipeline::Run::start(context)?;
    let (relative, text) = match file {
        NewFile::Procedure { code, name, field } => {
            refuse_known(code, &run)?;
            let mut folder = PathBuf::from("content/procedures");
            folder.extend(field);
            let file = folder.join(named(name, "thu-tuc", "md"));
            (file, template::procedure(code.trim(), name.trim(), field.as_deref()))
        }
        NewFile::Guide { title } => {
            let file = Path::new("content/guides").join(named(title, "huong-dan", "md"));
            (file, template::guide(title.trim()))
        }
        NewFile::Decision { number } => {
            let file = Path::new("content/decisions").join(named(number, "quyet-dinh", "md"));
            (file, template::announcement(number.trim()))
        }
        NewFile::Group { name } => {
            let file = Path::new("content/groups").join(named(name, "lien-thong", "md"));
            (file, template::group(name.trim()))
        }
        NewFile::Fees { number } => {
            let file = Path::new("content/fees").join(named(number, "nghi-quyet", "toml"));
            (file, template::fees(number.trim()))
        }
        NewFile::Campaign { title } => {
            let file = Path::new("content/campaigns").join(named(title, "dot-tuyen-truyen", "toml"));
            (file, template::campaign(title.trim()))
        }
    };
    let ground = Ground::at(&context.root);
    let path = ground.base().join(relative);
    files::create(&ground, &path, &text)?;
    let shown = path.display();
    terminal::line(match context.lang {
        Lang::Vi => format!(
            "Đã tạo {shown}\nTệp đang là bản nháp (draft = true): điền xong thì xóa dòng đó rồi chạy niemyet kiem-tra"
        ),
        Lang::En => format!(
            "{shown} was written\nIt is a draft (draft = true): fill it in, remove that line, then run niemyet check"
        ),
    });
    Ok(Outcome::Done)
}

/// A code has one file, but for the versions that an author makes on purpose.
fn refuse_known(code: &str, run: &pipeline::Run) -> Result<(), Failure> {
    let Some(path) = catalogue::find_code(&run.sources, code.trim()) else { return Ok(()) };
    let known =
        Failure::new(format!("mã {code} đã có trong {path}"), format!("code {code} exists in {path}"));
    Err(known.help(
        "mở tệp đó ra sửa; phiên bản mới của cùng mã thì chép tệp và đổi effective_from",
        "edit that file; for a new version copy it and change effective_from",
    ))
}

fn named(name: &str, otherwise: &str, ending: &str) -> String {
    let stem = vietnamese::slug(name, MAX_NAME).unwrap_or_else(|| otherwise.to_owned());
    format!("{stem}.{ending}")
}
