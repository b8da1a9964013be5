//! What `check` and `build` do alike: read the site's files, build, remember.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use super::context::{Context, Failure};
use super::terminal::{self, Progress};
use crate::build::{self, Bundle, Cache, Stage};
use crate::cache::disk as cache_disk;
use crate::diagnostic::{Checked, Lang, Report};
use crate::ground;
use crate::site::Editions;
use crate::source::{SourceSet, disk};

/// A site's files and what is remembered of them.
pub(crate) struct Run<'a> {
    context: &'a Context,
    pub(crate) sources: SourceSet,
    pub(crate) cache: Cache,
    pub(crate) clock: Clock,
}

impl<'a> Run<'a> {
    /// Reads every file of the site.
    pub(crate) fn start(context: &'a Context) -> Result<Self, Failure> {
        let clock = Clock::start(context);
        clock.enter("đọc tệp", "reading files");
        let sources = read(context)?;
        Ok(Self { context, sources, cache: Cache::default(), clock })
    }

    /// Builds what the files say, with what is remembered from the last run.
    pub(crate) fn build(&mut self, editions: Editions) -> Checked<Bundle> {
        self.clock.enter("đọc bộ nhớ đệm", "reading the cache");
        self.cache = cache_disk::load(&self.context.root);
        let Self { context, sources, cache, clock } = self;
        build::build(sources, context.today, editions, cache, &|stage| match stage {
            Stage::Catalogue => clock.enter("đọc danh mục", "reading the catalogue"),
            Stage::Theme => clock.enter("nạp giao diện", "loading the theme"),
            Stage::Site => clock.enter("xếp trang", "planning the site"),
            Stage::Outputs => clock.enter("so đầu ra", "comparing outputs"),
        })
    }

    /// Makes every output that is not remembered, to learn what there is to say of it, and remembers it.
    pub(crate) fn try_out(&mut self, bundle: &Bundle, report: &mut Report) {
        self.clock.enter("thử dựng trang và bản in", "trying pages and prints");
        let (mut tried, rendered) = bundle.trial(&self.cache.rendered);
        build::keep_causes(report, &mut tried, &self.sources);
        report.extend(tried);
        build::locate(report, &self.sources);
        rendered.into_iter().for_each(|(fingerprint, made)| self.cache.rendered.insert(fingerprint.0, made));
    }

    /// Says what is known of the run to who wants to know more: where it is at work, what is passed over, and times.
    pub(crate) fn tell_details(&self, bundle: &Bundle) {
        let (context, lang) = (self.context, self.context.lang);
        if !context.verbose {
            return;
        }
        let root = ground::real(&context.root);
        let (root, count) = (root.display(), self.sources.files.len());
        terminal::detail(
            context,
            match lang {
                Lang::Vi => {
                    format!("thư mục của trang: {root}, {count} tệp, dựng cho ngày {}", context.today)
                }
                Lang::En => format!("the site's folder: {root}, {count} files, for {}", context.today),
            },
        );
        for path in bundle.catalogue().draft_paths() {
            let why = lang.pick("bản nháp (draft = true), không có trong trang nào", "a draft, in no output");
            terminal::detail(context, format!("{} {path}: {why}", lang.pick("bỏ qua", "passed over")));
        }
        for (step, took) in self.clock.timings() {
            terminal::detail(context, format!("{:>8.3} s  {step}", took.as_secs_f64()));
        }
    }

    /// Remembers for the next run.
    pub(crate) fn save_cache(&self) {
        self.clock.enter("ghi bộ nhớ đệm", "saving the cache");
        let Err(error) = cache_disk::save(&self.context.root, &self.cache) else { return };
        // A site that cannot be written to is no reason to fail. A link somebody put there would slow down every run.
        if let Some(refusal) = ground::refusal(&error) {
            let words = refusal.words();
            terminal::note(match self.context.lang {
                Lang::Vi => format!("không giữ được bộ nhớ đệm: {}", words.vi),
                Lang::En => format!("the cache was not kept: {}", words.en),
            });
        }
    }
}

/// Every file of the site, or what to do where there is none.
pub(crate) fn read(context: &Context) -> Result<SourceSet, Failure> {
    let root = &context.root;
    if !root.join("niemyet.toml").exists() {
        let shown = root.display();
        if root.join("niemyet.toml.txt").exists() {
            return Err(Failure::new(
                format!("tệp niemyet.toml trong {shown} đang có tên niemyet.toml.txt: bỏ đuôi .txt"),
                format!("niemyet.toml in {shown} is named niemyet.toml.txt: take the ending .txt away"),
            )
            .help(
                "Windows giấu đuôi tệp: trong cửa sổ thư mục, mở thẻ Xem (View), đánh dấu Phần mở rộng tên tệp (File name extensions) rồi đổi tên",
                "Windows hides endings: in the folder's window, View, tick File name extensions, then rename",
            ));
        }
        return Err(Failure::new(
            format!("không thấy niemyet.toml trong {shown}"),
            format!("there is no niemyet.toml in {shown}"),
        )
        .help(
            "chạy trong thư mục của trang, dùng --root, hoặc tạo trang mới bằng: niemyet khoi-tao THƯ-MỤC",
            "run it in the site's folder, use --root, or make a new site with: niemyet init DIR",
        ));
    }
    disk::read(root).map_err(|error| Failure { what: error.words(), help: None })
}

/// Tells what is being done on a terminal, and how long each step took when asked.
pub(crate) struct Clock {
    progress: Progress,
    lang: Lang,
    steps: RefCell<Vec<(&'static str, Instant)>>,
}

impl Clock {
    fn start(context: &Context) -> Self {
        Self { progress: Progress::new(context), lang: context.lang, steps: RefCell::default() }
    }

    /// A step begins, and the one before it ends.
    pub(crate) fn enter(&self, vi: &'static str, en: &'static str) {
        let name = self.lang.pick(vi, en);
        self.progress.say(&format!("{name} …"));
        self.steps.borrow_mut().push((name, now()));
    }

    /// Takes the line of progress away before results are printed.
    pub(crate) fn done(&self) {
        self.progress.say("");
    }

    /// Each step with its time, until now.
    pub(crate) fn timings(&self) -> Vec<(&'static str, Duration)> {
        let steps = self.steps.borrow();
        let ends = steps.iter().skip(1).map(|(_, start)| *start).chain([now()]);
        steps.iter().zip(ends).map(|((name, start), end)| (*name, end - *start)).collect()
    }
}

fn now() -> Instant {
    Instant::now()
}
