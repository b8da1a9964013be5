//! `niemyet init DIR`: a small site that builds, to be changed into a real one.

use std::fs;
use std::path::Path;

use super::context::{Context, Failure};
use super::{Outcome, files, terminal};
use crate::catalogue::starter;
use crate::diagnostic::Lang;
use crate::ground::Ground;
use crate::vietnamese::is_reserved_name;

pub(crate) fn run(folder: &Path, context: &Context) -> Result<Outcome, Failure> {
    make(folder)?;
    let shown = folder.display();
    let root = terminal::argument(folder);
    terminal::line(match context.lang {
        Lang::Vi => format!(
            "Đã tạo trang mẫu trong {shown}\nTiếp theo:\n  1. sửa {shown}/niemyet.toml cho đúng xã mình\n  2. niemyet xuat-ban --root {root}\n  3. mở {shown}/output/site/index.html"
        ),
        Lang::En => format!(
            "A sample site was made in {shown}\nNext:\n  1. edit {shown}/niemyet.toml\n  2. niemyet build --root {root}\n  3. open {shown}/output/site/index.html"
        ),
    });
    Ok(Outcome::Done)
}

/// Writes the starter into a folder that is new or empty.
pub(crate) fn make(folder: &Path) -> Result<(), Failure> {
    refuse_reserved(folder)?;
    refuse_unless_empty(folder)?;
    let ground = Ground::at(folder);
    starter::files().try_for_each(|(path, text)| files::create(&ground, &ground.base().join(path), text))
}

/// A site made here must be one that can be copied to Windows.
fn refuse_reserved(folder: &Path) -> Result<(), Failure> {
    let new = folder.ancestors().take_while(|folder| !folder.exists());
    let mut names = new.filter_map(|folder| folder.file_name()?.to_str());
    match names.find(|name| is_reserved_name(name)) {
        None => Ok(()),
        Some(name) => Err(Failure::new(
            format!("tên “{name}” không dùng được cho thư mục: Windows giữ riêng tên này"),
            format!("no folder can have the name “{name}”: Windows keeps it for itself"),
        )
        .help("chọn tên khác, ví dụ trang-xa", "choose another name, such as trang-xa")),
    }
}

fn refuse_unless_empty(folder: &Path) -> Result<(), Failure> {
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::io(folder, &error)),
    };
    if entries.next().is_none() {
        return Ok(());
    }
    let shown = folder.display();
    Err(Failure::new(
        format!("thư mục {shown} không rỗng, không ghi gì vào đó"),
        format!("{shown} is not empty; nothing was written"),
    )
    .help("chọn một thư mục mới hoặc rỗng", "choose a new or empty folder"))
}
