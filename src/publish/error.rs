//! Why nothing was published, worded for whoever has to mend it. The site is as it was, unless the
//! error says otherwise.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::paths::PathFault;
use crate::build::bundle::OutputPath;
use crate::diagnostic::{Diagnostic, Lang, Words};
use crate::source::disk::{CopyError, DiskError, cause_at};

/// A broken machine, a folder that is not ours, or a template that fails.
#[derive(Debug)]
pub enum PublishError {
    /// A template or a layout failed, or whoever publishes refused at the last: the diagnostic says why and where.
    Render(Box<Diagnostic>),
    /// A file of the site could not be copied.
    Source(DiskError),
    /// An output cannot have this path.
    Path {
        /// Its path below the site.
        path: OutputPath,
        /// What no system, or not every one, can have.
        fault: PathFault,
    },
    /// Two outputs would be one file, here or on Windows.
    SamePath {
        /// The one that came first.
        first: OutputPath,
        /// The one that would overwrite it.
        second: OutputPath,
    },
    /// The folder holds something and no manifest of ours.
    NotOurs {
        /// On the disk.
        folder: PathBuf,
    },
    /// Another commune's site was published there.
    OtherSite {
        /// On the disk.
        folder: PathBuf,
        /// As the manifest names it.
        whose: String,
    },
    /// There is a manifest, but not as we wrote it.
    ManifestDamaged {
        /// The manifest on the disk.
        file: PathBuf,
    },
    /// A file or a link where a folder must be.
    NotAFolder {
        /// On the disk.
        path: PathBuf,
        /// A link, to whatever it leads.
        is_link: bool,
    },
    /// The output would lie in the content, or the site hold its own sources.
    AmongSources {
        /// The folder that was asked for.
        output: PathBuf,
    },
    /// A file that is not ours lies where an output must go.
    Stranger {
        /// The file on the disk.
        stranger: PathBuf,
        /// What would lie there.
        output: OutputPath,
    },
    /// Another run is publishing here.
    Busy {
        /// The folder both publish to.
        output: PathBuf,
        /// How long ago it said so, where that can be told.
        since: Option<Duration>,
    },
    /// The site's folder is a disk of its own and cannot be exchanged.
    Mounted {
        /// Its folder.
        site: PathBuf,
    },
    /// The machine refused a step.
    Disk {
        /// The file or folder of the step.
        path: PathBuf,
        /// What the machine said.
        error: io::Error,
    },
    /// The machine refused a step half way and the steps before it could not be taken back.
    Unfinished {
        /// The file or folder of the step.
        path: PathBuf,
        /// What the machine said.
        error: io::Error,
    },
}

impl From<Box<Diagnostic>> for PublishError {
    fn from(mistake: Box<Diagnostic>) -> Self {
        Self::Render(mistake)
    }
}

impl PublishError {
    pub(super) fn disk(path: &Path, error: io::Error) -> Self {
        Self::Disk { path: path.to_path_buf(), error }
    }

    pub(super) fn copy(path: &Path, error: CopyError) -> Self {
        match error {
            CopyError::Read(error) => Self::Source(error),
            CopyError::Write(error) => Self::disk(path, error),
        }
    }

    /// What went wrong and what to do.
    pub fn words(&self) -> Words {
        match self {
            Self::Render(diagnostic) => {
                Words::new(diagnostic.message(Lang::Vi), diagnostic.message(Lang::En))
            }
            Self::Source(error) => error.words(),
            Self::Path { path, fault } => bad_path(path, *fault),
            Self::SamePath { first, second } => Words::new(
                format!("hai trang “{first}” và “{second}” trùng địa chỉ; hãy đổi một trong hai"),
                format!("the outputs “{first}” and “{second}” share an address; change one of them"),
            ),
            Self::NotOurs { folder } => not_ours(folder),
            Self::OtherSite { folder, whose } => other_site(folder, whose),
            Self::ManifestDamaged { file } => manifest_damaged(file),
            Self::NotAFolder { path, is_link } => not_a_folder(path, *is_link),
            Self::AmongSources { output } => among_sources(output),
            Self::Stranger { stranger, output } => in_the_way(stranger, output),
            Self::Busy { output, since } => busy(output, *since),
            Self::Mounted { site } => mounted(site),
            Self::Disk { path, error } => refused(path, error),
            Self::Unfinished { path, error } => unfinished(path, error),
        }
    }
}

fn bad_path(path: &str, fault: PathFault) -> Words {
    let why = fault.words();
    Words::new(
        format!("không đăng được “{path}”: {}", why.vi),
        format!("cannot publish “{path}”: {}", why.en),
    )
}

fn not_ours(folder: &Path) -> Words {
    let folder = folder.display();
    Words::new(
        format!(
            "{folder} đã có tệp mà không phải do niemyet tạo, nên không được ghi đè; \
             hãy dọn trống thư mục đó, hoặc chọn nơi khác bằng --output"
        ),
        format!(
            "{folder} holds files that niemyet did not make, so nothing is written over them; \
             empty that folder, or choose another place with --output"
        ),
    )
}

fn other_site(folder: &Path, whose: &str) -> Words {
    let folder = folder.display();
    Words::new(
        format!(
            "{folder} đang là trang của {whose}, nên không được ghi đè; hãy chọn nơi khác bằng --output, \
             hoặc xóa thư mục đó nếu đúng là bỏ trang ấy"
        ),
        format!(
            "{folder} holds the site of {whose}, and is not written over; choose another place with --output, \
             or delete that folder if that site is to go"
        ),
    )
}

fn manifest_damaged(file: &Path) -> Words {
    let file = file.display();
    Words::new(
        format!(
            "tệp {file} bị sửa hoặc hỏng nên không biết tệp nào là của trang; \
             hãy dời tệp của riêng bạn ra khỏi thư mục đó, xóa thư mục, rồi chạy lại"
        ),
        format!(
            "{file} was edited or damaged, so what belongs to the site is not known; \
             move files of your own out of that folder, delete it, and run again"
        ),
    )
}

fn not_a_folder(path: &Path, is_link: bool) -> Words {
    let path = path.display();
    if is_link {
        return Words::new(
            format!("{path} là liên kết tượng trưng; hãy xóa nó, hoặc chỉ thẳng nơi đăng bằng --output"),
            format!("{path} is a symbolic link; delete it, or name the real place with --output"),
        );
    }
    Words::new(
        format!("{path} không phải là thư mục; hãy dời nó đi rồi chạy lại"),
        format!("{path} is not a folder; move it away and run again"),
    )
}

fn among_sources(output: &Path) -> Words {
    let output = output.display();
    Words::new(
        format!(
            "không đăng vào {output}: nơi đó nằm lẫn với nội dung nguồn, hoặc trong một trang đã đăng; \
             hãy chọn --output là thư mục riêng"
        ),
        format!(
            "not publishing to {output}: it lies among the sources, or in a site that was published; \
             choose a folder of its own with --output"
        ),
    )
}

fn in_the_way(stranger: &Path, output: &str) -> Words {
    let stranger = stranger.display();
    Words::new(
        format!(
            "{stranger} không phải do niemyet tạo nhưng nằm đúng chỗ của “{output}”; hãy dời nó đi rồi chạy lại"
        ),
        format!(
            "{stranger} was not made by niemyet but lies where “{output}” must go; move it away and run again"
        ),
    )
}

fn mounted(site: &Path) -> Words {
    let (site, output) = (site.display(), site.parent().unwrap_or(site).display());
    Words::new(
        format!("{site} là một ổ đĩa gắn riêng nên không thay được; hãy gắn ổ đĩa ở {output}"),
        format!("{site} is a disk of its own and cannot be replaced; mount the disk at {output}"),
    )
}

fn refused(path: &Path, error: &io::Error) -> Words {
    let (path, why) = (path.display(), why(path, error));
    Words::new(
        format!("không ghi được {path}: {}. Trang đã đăng vẫn nguyên như cũ", why.vi),
        format!("cannot write {path}: {}. The published site is as it was", why.en),
    )
}

/// Folders below `output` that belong to whoever runs this were opened up before it is said.
fn why(path: &Path, error: &io::Error) -> Words {
    if error.kind() != io::ErrorKind::PermissionDenied || cfg!(windows) {
        return cause_at(path, error);
    }
    let folder = path.parent().unwrap_or(path).display();
    Words::new(
        format!(
            "không có quyền ghi trong thư mục {folder} (nó hoặc thư mục chứa nó chỉ cho đọc, hay thuộc về người dùng \
             khác); hãy giao thư mục cho người dùng đang chạy niemyet bằng hai lệnh sudo chown -R \"$USER\" '{folder}' \
             và chmod -R u+rwX '{folder}', hoặc chạy bằng người dùng kia, rồi chạy lại"
        ),
        format!(
            "no permission to write in the folder {folder} (it or one above it is read-only or belongs to another \
             user); hand it over with sudo chown -R \"$USER\" '{folder}' and chmod -R u+rwX '{folder}', or run as that \
             user, and run again"
        ),
    )
}

fn unfinished(path: &Path, error: &io::Error) -> Words {
    let (path, why) = (path.display(), why(path, error));
    Words::new(
        format!("dừng giữa chừng ở {path}: {}. Chạy lại lệnh để đăng nốt phần còn lại", why.vi),
        format!("stopped half way at {path}: {}. Run again to publish the rest", why.en),
    )
}

fn busy(output: &Path, since: Option<Duration>) -> Words {
    let output = output.display();
    let (vi, en) = match since {
        Some(since) => {
            (format!(" từ {} giây trước", since.as_secs()), format!(" since {} s ago", since.as_secs()))
        }
        None => Default::default(),
    };
    Words::new(
        format!("một lần chạy khác đang đăng vào {output}{vi}; hãy đợi nó xong rồi chạy lại"),
        format!("another run is publishing to {output}{en}; wait for it and run again"),
    )
}

impl std::fmt::Display for PublishError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.words().get(Lang::En))
    }
}

impl std::error::Error for PublishError {}
