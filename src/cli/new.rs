//! `niemyet new procedure CODE NAME`: a file that explains every key it holds.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

use super::context::{Context, Failure};
use super::{Outcome, pipeline, terminal};
use crate::catalogue::{self, template};
use crate::diagnostic::Lang;
use crate::vietnamese;

/// File names are for people: a few words of the name are enough.
const MAX_NAME: usize = 60;

pub fn run(code: &str, name: &str, field: Option<&str>, context: &Context) -> Result<Outcome, Failure> {
    let run = pipeline::Run::start(context)?;
    if let Some(path) = catalogue::find_code(&run.sources, code.trim()) {
        return Err(Failure::new(
            format!("mã {code} đã có trong {path}"),
            format!("code {code} exists in {path}"),
        )
        .help(
            "mở tệp đó ra sửa; phiên bản mới của cùng mã thì chép tệp và đổi effective_from",
            "edit that file; for a new version copy it and change effective_from",
        ));
    }
    let stem = vietnamese::slug(name, MAX_NAME).unwrap_or_else(|| "thu-tuc".to_owned());
    let mut relative = PathBuf::from("content/procedures");
    relative.extend(field);
    relative.push(format!("{stem}.md"));
    let text = template::procedure(code.trim(), name.trim(), field);
    let path = context.root.join(&relative);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::io(folder, &error))?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(&path).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            let shown = path.display();
            return Failure::new(
                format!("{shown} đã có, không ghi đè"),
                format!("{shown} exists and is not overwritten"),
            );
        }
        Failure::io(&path, &error)
    })?;
    file.write_all(text.as_bytes()).map_err(|error| Failure::io(&path, &error))?;
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
