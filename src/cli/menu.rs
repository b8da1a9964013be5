//! `niemyet menu`, and what a double click on the program opens: everything an office does with it, answered
//! by digits. Files that are dragged onto the program are taken in first.
//!
//! Each choice runs the command of that name. What goes wrong is told and the menu goes on: a window that
//! closes takes its message with it.

mod comparing;
mod ended;
mod giving;
mod importing;
mod keyboard;
mod looking;
mod places;
mod printing;
mod writing;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use self::keyboard::{ask, choose, wait};
use super::arguments::{self, BuildOptions, End, Opened, Port, Request, ServeOptions};
use super::context::{Context, Failure};
use super::{Outcome, console, desktop, dispatch, encodings, init, terminal};
use crate::diagnostic::Lang;
use crate::site::Editions;

/// How long the line is between what was done and what can be done next. Windows' windows are at least 80 columns wide.
const LINE: usize = 72;

/// The menu goes on until it is left.
pub(crate) fn run(dropped: &[PathBuf], context: &Context) -> Result<Outcome, Failure> {
    console::show_vietnamese();
    let Some(home) = home(context) else {
        terminal::line(context.say(
            "Chương trình đang chạy ngay trong tệp nén: việc làm ở đây sẽ mất khi đóng cửa sổ.\n\
             Hãy giải nén trước: bấm chuột phải vào tệp .zip, chọn “Giải nén tất cả”\n\
             (Extract All), rồi mở niemyet.exe trong thư mục vừa giải nén.",
            "The program runs inside its archive: what is made there is lost afterwards.\n\
             Unpack it first: click the .zip file with the right button, choose “Extract All”,\n\
             and open niemyet.exe in the new folder.",
        ));
        wait(context);
        return Ok(Outcome::Done);
    };
    let keeps_encodings = Cell::new(false);
    let mut menu = Menu { context, site: first_site(&home, context), home, keeps_encodings };
    menu.take(dropped);
    menu.go_on();
    Ok(Outcome::Done)
}

/// Where new sites are made: beside the program in a window of its own, else where the shell stands. `None`
/// where the program was opened inside an archive, which the system unpacks into a folder that it deletes.
fn home(context: &Context) -> Option<PathBuf> {
    let here = || std::path::absolute(&context.root).unwrap_or_else(|_| context.root.clone());
    if !console::is_own_window() {
        return Some(here());
    }
    let program = std::env::current_exe().ok();
    let folder = program.as_deref().and_then(Path::parent).map_or_else(here, Path::to_owned);
    (!is_within(&folder, &std::env::temp_dir())).then_some(folder)
}

/// Whether one folder lies in another; Windows may tell the one by its short name ("NGUYEN~1").
fn is_within(inner: &Path, outer: &Path) -> bool {
    let real = |folder: &Path| folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    real(inner).starts_with(real(outer))
}

/// The one that is asked for, or was opened last; else the only one there is.
fn first_site(home: &Path, context: &Context) -> Option<PathBuf> {
    if places::is_site(&context.root) {
        return std::path::absolute(&context.root).ok();
    }
    places::last_opened().or_else(|| places::only_one(home))
}

struct Menu<'a> {
    context: &'a Context,
    home: PathBuf,
    site: Option<PathBuf>,
    /// Somebody said that files in other encodings stay as they are.
    keeps_encodings: Cell<bool>,
}

impl Menu<'_> {
    /// A site's folder, or its `niemyet.toml`, is opened; anything else is imported.
    fn take(&mut self, dropped: &[PathBuf]) {
        if let [one] = dropped {
            let inside = if one.is_dir() { Some(one.as_path()) } else { one.parent() };
            let is_settings = one.file_name().is_some_and(|name| name == "niemyet.toml");
            if let Some(site) =
                inside.filter(|folder| places::is_site(folder) && (one.is_dir() || is_settings))
            {
                self.open(site.to_owned());
                return;
            }
        }
        if dropped.is_empty() {
            return;
        }
        if self.site.is_none() || places::sites(&self.home).len() > 1 {
            terminal::line(
                self.context.say("Nhập các tệp này vào trang nào?", "Import these files into which site?"),
            );
            if self.choose_site().is_none() {
                return;
            }
        }
        self.import(dropped);
        wait(self.context);
    }

    fn go_on(&mut self) {
        loop {
            self.head();
            let say = |vi, en| self.context.say(vi, en);
            let leave = ('0', say("Thoát", "Leave"));
            if self.site.is_none() {
                let choices =
                    [('1', say("Mở hoặc tạo thư mục trang", "Open or make a site's folder")), leave];
                if choose(&choices, self.context) != Some('1') {
                    return;
                }
                self.choose_site();
                continue;
            }
            let choices = [
                ('1', say("Sửa trong trình duyệt", "Write in the browser")),
                ('2', say("Viết mới: thủ tục, thông báo, lịch trực …", "New: procedure, notice, roster …")),
                (
                    '3',
                    say("Nhập tệp thủ tục tải từ Cổng Dịch vụ công", "Import files from the national portal"),
                ),
                (
                    '4',
                    say(
                        "Kiểm tra, đối chiếu với Cổng, việc cần làm, lịch sắp tới",
                        "Check, compare with the portal, what is to be done, days to come",
                    ),
                ),
                ('5', say("Xem trước trong trình duyệt", "Preview in the browser")),
                ('6', say("Xuất bản", "Publish")),
                ('7', say("In", "Print")),
                ('8', say("Chép ra USB, đóng gói, gửi Zalo", "Copy to a stick, pack, send in a chat")),
                ('9', say("Thư mục, trang khác, lấy lại bản cũ", "Folders, other sites, former files")),
                leave,
            ];
            let Some(choice) = choose(&choices, self.context) else { return };
            let is_done = match choice {
                '0' => return,
                '1' => self.serve(Opened::Editor),
                '2' => self.write_new(),
                '3' => self.ask_for_records(),
                '4' => self.look(),
                '5' => self.serve(Opened::Preview),
                '6' => self.publish(),
                '7' => self.print(),
                '8' => self.give(),
                _ => self.keep_house(),
            };
            if is_done.is_some() {
                wait(self.context);
            }
        }
    }

    fn head(&self) {
        let version = env!("CARGO_PKG_VERSION");
        let title = self.context.say("thủ tục hành chính của xã", "a commune's procedures");
        let line = if terminal::is_dumb() { "-" } else { "─" }.repeat(LINE);
        terminal::line(format!("{line}\nniemyet {version}: {title}\n"));
        match &self.site {
            Some(site) => {
                let word = self.context.say("Trang đang mở", "Open site");
                terminal::line(format!("{word}: {}\n", site.display()));
            }
            None => terminal::line(self.context.say("Chưa mở trang nào.\n", "No site is open.\n")),
        }
    }

    /// Opens a site that is known, that is named, or that is made. `None` where none was chosen.
    fn choose_site(&mut self) -> Option<()> {
        let known = places::sites(&self.home);
        let say = |vi, en| self.context.say(vi, en);
        let digits = '1'..='7';
        let mut choices: Vec<(char, String)> =
            digits.zip(&known).map(|(digit, site)| (digit, site.display().to_string())).collect();
        choices.push(('8', say("Tạo trang mới", "Make a new site").to_owned()));
        choices.push(('9', say("Thư mục khác", "Another folder").to_owned()));
        choices.push(('0', say("Quay lại", "Back").to_owned()));
        let choice = choose(&choices, self.context)?;
        match choice {
            '0' => return None,
            '8' => self.make()?,
            '9' => self.find()?,
            digit => {
                let at = digit.to_digit(10).map_or(0, |digit| digit as usize - 1);
                self.open(known.get(at)?.clone());
            }
        }
        Some(())
    }

    fn open(&mut self, site: PathBuf) {
        places::remember(&site);
        terminal::line(match self.context.lang {
            Lang::Vi => format!("Đã mở trang {}", site.display()),
            Lang::En => format!("Opened {}", site.display()),
        });
        self.site = Some(site);
    }

    fn find(&mut self) -> Option<()> {
        let line = ask(self.context.say(
            "Kéo thư mục của trang vào cửa sổ này rồi bấm Enter: ",
            "Drag the site's folder into this window and press Enter: ",
        ))?;
        let folder = self.home.join(keyboard::paths(&line).into_iter().next()?);
        if places::is_site(&folder) {
            self.open(folder);
            return Some(());
        }
        let shown = folder.display();
        self.tell(&Failure::new(
            format!("không thấy niemyet.toml trong {shown}"),
            format!("there is no niemyet.toml in {shown}"),
        ));
        None
    }

    fn make(&mut self) -> Option<()> {
        let free = free_name(&self.home);
        let question = match self.context.lang {
            Lang::Vi => format!("Tên thư mục mới trong {} (Enter: {free}): ", self.home.display()),
            Lang::En => format!("Name of the new folder in {} (Enter: {free}): ", self.home.display()),
        };
        let name = ask(&question)?;
        let name = if name.is_empty() { free } else { name };
        let folder = self.home.join(name);
        if let Err(failure) = init::make(&folder) {
            self.tell(&failure);
            return None;
        }
        self.open(folder);
        terminal::line(self.context.say(
            "Trang mẫu đã chạy được. Việc đầu tiên: chọn 1, sửa niemyet.toml trong trình duyệt:\n\
             tên xã, địa chỉ, điện thoại. Nội dung đã là thật thì bỏ sample = true:\n\
             còn dòng ấy, mọi trang còn ghi “Dữ liệu mẫu”.",
            "The sample works. First choose 1 and write the commune's name, address and phone\n\
             into niemyet.toml in the browser. Take sample = true out once the content is real:\n\
             until then every page says that it is a sample.",
        ));
        Some(())
    }

    /// The files or folders that are dragged into the window; none where nobody drags any.
    fn ask_for_files(&self) -> Vec<PathBuf> {
        let line = ask(self.context.say(
            "Kéo một tệp (.json, .xlsx, .docx, .txt) vào cửa sổ này rồi bấm Enter.\n\
             Từ hai tệp trở lên: kéo cả thư mục chứa chúng: ",
            "Drag a file (.json, .xlsx, .docx, .txt) into this window and press Enter.\n\
             Two or more: drag the folder that holds them: ",
        ));
        let paths = line.map(|line| keyboard::paths(&line)).unwrap_or_default();
        paths.iter().map(|path| self.home.join(path)).collect()
    }

    /// Asks once whether files in other encodings are written anew; who says no is not asked again.
    fn ask_about_encodings(&self) {
        let context = self.of_site();
        let waiting = encodings::waiting(&context);
        if waiting.is_empty() || self.keeps_encodings.get() {
            return;
        }
        terminal::line(match self.context.lang {
            Lang::Vi => {
                format!("Có {} tệp lưu bằng bảng mã khác UTF-8 (đầu tiên: {}).", waiting.len(), waiting[0])
            }
            Lang::En => format!(
                "{} files are saved in another encoding than UTF-8 (first: {}).",
                waiting.len(),
                waiting[0]
            ),
        });
        let choices = [
            (
                '1',
                self.context.say(
                    "Ghi lại thành UTF-8 (bản cũ được cất)",
                    "Write them as UTF-8 (the former are kept)",
                ),
            ),
            ('0', self.context.say("Để nguyên", "Leave them")),
        ];
        if choose(&choices, self.context) != Some('1') {
            self.keeps_encodings.set(true);
        } else if let Err(failure) = encodings::rewrite(&waiting, &context) {
            self.tell(&failure);
        }
    }

    fn publish(&self) -> Option<()> {
        self.ask_about_encodings();
        self.act(Request::Build(Self::publication(false)));
        self.ask_about_gone_after_publishing();
        Some(())
    }

    fn publication(allow_removals: bool) -> BuildOptions {
        BuildOptions {
            output: None,
            editions: Editions::all(),
            packed: None,
            dry_run: false,
            allow_removals,
            strict: false,
            allowed: Vec::new(),
            timings: false,
        }
    }

    /// What is saved in the editor is published, as it says on its first page: somebody who has saved is done, and what
    /// is not ready is a draft. Who only looks publishes nothing. What is gone is asked about afterwards.
    fn serve(&self, open: Opened) -> Option<()> {
        let preview_only = !matches!(open, Opened::Editor | Opened::Form(_));
        if !preview_only {
            terminal::line(self.context.say(
                "Lưu trong trình duyệt là trang được xuất bản lại ngay, vào output/site, nếu không còn lỗi.\n\
                 Bản nháp không lên trang. Chỉ muốn xem, không xuất bản: chọn 5.\n",
                "What is saved in the browser is published at once, into output/site, where nothing is wrong.\n\
                 Drafts are not. To look without publishing choose 5.\n",
            ));
        }
        self.act(Request::Serve(ServeOptions {
            host: "127.0.0.1".to_owned(),
            port: Port::AnyFrom(4000),
            preview_only,
            open,
            output: None,
            end: End::Enter,
        }));
        if !preview_only {
            self.ask_about_gone_after_publishing();
        }
        Some(())
    }

    /// The site's folder, another site, and what stood in its files before.
    fn keep_house(&mut self) -> Option<()> {
        let say = |vi, en| self.context.say(vi, en);
        let choices = [
            ('1', say("Mở hoặc tạo trang khác", "Open or make another site")),
            ('2', say("Mở thư mục trang", "Open the site's folder")),
            ('3', say("Mở thư mục kết quả", "Open the folder of results")),
            ('4', say("Xem các lần sửa, lấy lại bản cũ", "See what was changed, put former files back")),
            ('0', say("Quay lại", "Back")),
        ];
        match choose(&choices, self.context)? {
            '1' => {
                self.choose_site();
                return None;
            }
            '2' => self.show(self.site.clone()),
            '3' => self.show_results(),
            '4' => return self.go_back(),
            _ => return None,
        }
        Some(())
    }

    fn show_results(&self) {
        let site = self.site.as_ref().map(|site| site.join("output").join("site"));
        match site.as_ref().is_some_and(|folder| folder.is_dir()) {
            true => self.show(site),
            false => terminal::line(self.context.say(
                "Chưa có kết quả: hãy chọn 6 để xuất bản trước.",
                "There is nothing yet: choose 6 to publish first.",
            )),
        }
    }

    fn show(&self, folder: Option<PathBuf>) {
        let Some(folder) = folder else { return };
        if desktop::open_folder(&folder) {
            return terminal::line(folder.display().to_string());
        }
        terminal::line(match self.context.lang {
            Lang::Vi => format!("Không tự mở được; thư mục nằm ở {}", folder.display()),
            Lang::En => format!("It could not be opened; the folder is {}", folder.display()),
        });
    }

    fn act(&self, request: Request) {
        if let Err(failure) = dispatch(request, &self.of_site()) {
            self.tell(&failure);
        }
    }

    fn tell(&self, failure: &Failure) {
        terminal::fail(self.context, failure);
    }

    fn of_site(&self) -> Context {
        let mut context = self.context.clone();
        context.root.clone_from(self.site.as_ref().unwrap_or(&self.home));
        context.goes_on = true;
        if !context.is_day_chosen {
            // The window may have been open since yesterday.
            context.today = arguments::today();
        }
        context
    }
}

/// `trang-xa`, or the first `trang-xa-2`, `-3`, … that is not taken.
fn free_name(home: &Path) -> String {
    let names = std::iter::once("trang-xa".to_owned()).chain((2..).map(|count| format!("trang-xa-{count}")));
    names.into_iter().find(|name| !home.join(name).exists()).expect("there are names without end")
}
