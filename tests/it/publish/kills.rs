//! Killed and refused at every single change to the disk, in both ways of publishing: readers see a whole site, or a
//! journal tells the next run how to get there, and the next run ends right.
//!
//! A change is named by what is done, where, and the how manieth time: threads come to them in any order, and each is met
//! all the same. Some happen only where one thread was faster than another; then the run is made again.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::process::{Command, Output};
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use super::*;
use niemyet::publish::{finish, is_half_way};

/// What the run that is killed finds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scene {
    Nothing,
    /// The old site and strangers in it.
    Old,
}

/// How often a run is made until a change happens that not every run makes.
const TRIES: usize = 100;

const SCENES: [Scene; 2] = [Scene::Nothing, Scene::Old];

impl Scene {
    /// The site before a run, and the trees before and after it.
    fn set_up(self, mode: Mode) -> (Site, Tree, Tree) {
        match self {
            Scene::Nothing => (Site::new(mode), Tree::new(), tree_of(NEW)),
            Scene::Old => prepared(mode),
        }
    }
}

/// What happens at the change that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// Nothing is changed from there on: what a kill leaves, without a process that ends.
    Stop,
    /// It alone is refused.
    Refuse,
    /// The process is killed.
    Kill,
}

/// The changes of one run, each with its name.
struct Changes<'a> {
    output: &'a Path,
    times: Mutex<BTreeMap<String, usize>>,
    all: Mutex<Vec<String>>,
    is_over: AtomicBool,
}

impl<'a> Changes<'a> {
    fn below(output: &'a Path) -> Self {
        Self { output, times: Mutex::default(), all: Mutex::default(), is_over: AtomicBool::new(false) }
    }

    fn name(&self, step: &Step<'_>) -> String {
        let path = step.path.strip_prefix(self.output).unwrap_or(step.path);
        let name = format!("{:?} {}", step.act, path.display()).replace('\\', "/");
        let mut times = self.times.lock().unwrap();
        let time = times.entry(name.clone()).or_default();
        *time += 1;
        let name = format!("{name} {time}");
        self.all.lock().unwrap().push(name.clone());
        name
    }

    fn meets(&self, step: &Step<'_>, at: &str, then: Then) -> io::Result<()> {
        let is_it = self.name(step) == at;
        if is_it && then == Then::Kill {
            kill_this_process();
        }
        let is_over = self.is_over.fetch_or(is_it, Ordering::SeqCst);
        if is_it || is_over && then == Then::Stop { Err(refused()) } else { Ok(()) }
    }

    fn was_met(&self) -> bool {
        self.is_over.load(Ordering::SeqCst)
    }
}

#[cfg(unix)]
fn kill_this_process() -> ! {
    // SAFETY: a signal to the own process, which ends with it.
    unsafe { libc::kill(libc::getpid(), libc::SIGKILL) };
    unreachable!("nobody survives that signal");
}

#[cfg(not(unix))]
fn kill_this_process() -> ! {
    std::process::abort()
}

/// All changes of a run that publishes `files`.
fn changes_of(site: &Site, files: &[(&str, &str)]) -> Vec<String> {
    let output = site.output();
    let changes = Changes::below(&output);
    site.publish_watched(&forgotten(files), &|step| {
        changes.name(step);
        Ok(())
    })
    .unwrap();
    let mut all = changes.all.into_inner().unwrap();
    all.retain(|name| always_comes(name));
    all
}

/// Not where a folder is asked for that another thread has made meanwhile: nothing changes.
pub(super) fn always_comes(name: &str) -> bool {
    !name.starts_with("MakeFolder") || name.ends_with(" 1")
}

/// A run that met the change that was named, and what it said.
struct Met {
    site: Site,
    before: Tree,
    after: Tree,
    result: Result<Published, PublishError>,
    /// Whether it said before that another site is about to be seen.
    is_told: bool,
}

/// Stops or refuses at this change.
fn met(mode: Mode, scene: Scene, at: &str, then: Then) -> Met {
    for _ in 0..TRIES {
        let (site, before, after) = scene.set_up(mode);
        if let Some((result, is_told)) = run_until(&site, at, then) {
            return Met { site, before, after, result, is_told };
        }
    }
    panic!("{mode:?}, {scene:?}: {at} did not happen");
}

/// What the run said, and whether it said it beforehand, if the change happened.
fn run_until(site: &Site, at: &str, then: Then) -> Option<(Result<Published, PublishError>, bool)> {
    let output = site.output();
    let changes = Changes::below(&output);
    let is_told = Cell::new(false);
    let result = site.publish_told(&forgotten(NEW), &|step| changes.meets(step, at, then), &|| {
        is_told.set(true);
        Ok(())
    });
    changes.was_met().then_some((result, is_told.get()))
}

fn is_whole_or_has_journal(site: &Site, before: &Tree, after: &Tree, when: &str) {
    let left = published(&site.tree());
    let has_journal = site.output().join(".niemyet-staging/journal").exists();
    let is_whole = left == published(before) || left == published(after);
    // Only Linux exchanges folders; elsewhere the best there is is the journal.
    let has_exchange = cfg!(target_os = "linux") && site.mode != Mode::Journal;
    assert!(is_whole || (!has_exchange && has_journal), "{when}: {left:#?}");
    assert_eq!(is_half_way(&site.output()), has_journal, "{when}");
}

/// Each change of each scene, in both ways.
fn at_each_change(test: impl Fn(Mode, Scene, &str) + Sync) {
    for mode in MODES {
        for scene in SCENES {
            let all = changes_of(&scene.set_up(mode).0, NEW);
            assert!(all.len() >= 20, "{mode:?}, {scene:?}: {all:#?}");
            eprintln!("{mode:?}, {scene:?}: {} changes", all.len());
            shared_out(&all, |at| test(mode, scene, at));
        }
    }
}

/// On plain threads: publishing has its own pool.
pub(super) fn shared_out<T: AsRef<str> + Sync>(all: &[T], test: impl Fn(&str) + Sync) {
    let next = AtomicUsize::new(0);
    let share = || {
        while let Some(one) = all.get(next.fetch_add(1, Ordering::SeqCst)) {
            test(one.as_ref());
        }
    };
    std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(share))));
}

#[test]
fn killed_at_every_step() {
    at_each_change(|mode, scene, at| {
        let when = format!("{mode:?}, {scene:?}, {at}");
        let Met { site, before, after, is_told, .. } = met(mode, scene, at, Then::Stop);
        is_whole_or_has_journal(&site, &before, &after, &when);
        let is_old = published(&site.tree()) == published(&before) && !is_half_way(&site.output());
        assert!(is_told || is_old, "{when}: nobody was told beforehand");
        site.publish(&bundle(NEW)).unwrap();
        assert_eq!(site.tree(), after, "{when}");
    });
}

#[test]
fn refused_at_every_step() {
    at_each_change(|mode, scene, at| {
        let when = format!("{mode:?}, {scene:?}, {at}");
        let Met { site, before, after, result, .. } = met(mode, scene, at, Then::Refuse);
        let wanted = match result {
            Err(PublishError::Disk { .. }) => &before,
            Err(other) => panic!("{when}: {other:?}"),
            Ok(_) => &after,
        };
        assert_eq!(published(&site.tree()), published(wanted), "{when}");
        site.publish(&bundle(NEW)).unwrap();
        assert_eq!(site.tree(), after, "{when}");
    });
}

/// A run was killed, and the next one wants something else.
#[test]
fn killed_and_then_changed() {
    at_each_change(|mode, scene, at| {
        let Met { site, after, .. } = met(mode, scene, at, Then::Stop);
        site.publish(&bundle(&[("z.html", "z")])).unwrap();
        let mut expected = tree_of(&[("z.html", "z")]);
        for path in ["site/note.txt", "site/gone/", "site/gone/mine.txt", "site/empty/"] {
            expected.extend(after.get(path).map(|text| (path.to_owned(), text.clone())));
        }
        assert_eq!(site.tree(), expected, "{mode:?}, {scene:?}, {at}");
    });
}

/// The content has a mistake by then, so nothing is published: what was left is finished or cleared up all the same.
#[test]
fn finished_without_publishing() {
    at_each_change(|mode, scene, at| {
        let when = format!("{mode:?}, {scene:?}, {at}");
        let Met { site, before, after, .. } = met(mode, scene, at, Then::Stop);
        let finish = || finish(site.root.path(), &site.output(), &|_| Ok(())).unwrap();
        let was_new = published(&site.tree()) == published(&after);
        let half_way = is_half_way(&site.output());
        assert_eq!(finish(), half_way, "{when}");
        let wanted = if half_way || was_new { &after } else { &before };
        assert_eq!(published(&site.tree()), published(wanted), "{when}");
        assert!(!site.output().join(".niemyet-staging").exists() && !finish(), "{when}");
    });
}

/// Killed, and the run that clears up after it killed as well: at some of its steps, others each time, with
/// `NIEMYET_KILLS=all` at each.
#[test]
fn killed_twice() {
    let everywhere = std::env::var_os("NIEMYET_KILLS").is_some_and(|which| which == "all");
    let by = if everywhere { 1 } else { 11 };
    let (firsts, count) = (AtomicUsize::new(0), AtomicUsize::new(0));
    at_each_change(|mode, scene, at| {
        let first = firsts.fetch_add(1, Ordering::SeqCst) % by;
        let changes = changes_of(&met(mode, scene, at, Then::Stop).site, NEW);
        for again in changes.iter().skip(first).step_by(by) {
            let Met { site, after, .. } = met(mode, scene, at, Then::Stop);
            // What a kill leaves is not always the same: then this run has none of that name, and ends.
            let _ = run_until(&site, again, Then::Stop);
            site.publish(&bundle(NEW)).unwrap();
            assert_eq!(site.tree(), after, "{mode:?}, {scene:?}, {at}, then {again}");
            count.fetch_add(1, Ordering::SeqCst);
        }
    });
    eprintln!("{} runs killed twice", count.into_inner());
}

/// By the system, in a process of its own.
#[test]
fn really_killed_at_every_step() {
    at_each_change(|mode, scene, at| {
        let when = format!("{mode:?}, {scene:?}, {at}");
        for _ in 0..TRIES {
            let (site, before, after) = scene.set_up(mode);
            let output = Victim::of(&site).killed_at(at).run().unwrap();
            if output.status.success() {
                continue;
            }
            assert!(!said(&output).contains("panicked"), "{when}: {}", said(&output));
            is_whole_or_has_journal(&site, &before, &after, &when);
            site.publish(&bundle(NEW)).unwrap();
            assert_eq!(site.tree(), after, "{when}");
            return;
        }
        panic!("{when} did not happen");
    });
}

/// A run in a process of its own, as another user where that is asked for.
pub(super) struct Victim {
    command: Command,
}

impl Victim {
    pub(super) fn of(site: &Site) -> Self {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.args(["--exact", "publish::kills::victim", "--ignored", "--nocapture"]);
        command.env("NIEMYET_VICTIM_ROOT", site.root.path());
        command.env("NIEMYET_VICTIM_MODE", format!("{:?}", site.mode));
        command.current_dir(site.root.path());
        Self { command }
    }

    pub(super) fn killed_at(mut self, at: &str) -> Self {
        self.command.env("NIEMYET_VICTIM_AT", at);
        self
    }

    #[cfg(unix)]
    pub(super) fn run_by(mut self, user: Option<u32>) -> Self {
        use std::os::unix::process::CommandExt;
        if let Some(user) = user {
            self.command.uid(user).gid(user);
        }
        self
    }

    pub(super) fn run(mut self) -> io::Result<Output> {
        self.command.output()
    }
}

pub(super) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
#[ignore = "run by others, in a process of its own"]
fn victim() {
    let set = |name: &str| std::env::var(name).unwrap_or_default();
    let root = PathBuf::from(set("NIEMYET_VICTIM_ROOT"));
    let mode = if set("NIEMYET_VICTIM_MODE") == "Journal" { Mode::Journal } else { Mode::Best };
    let (output, at) = (root.join("output"), set("NIEMYET_VICTIM_AT"));
    let changes = Changes::below(&output);
    let watch = |step: &Step<'_>| changes.meets(step, &at, Then::Kill);
    let options = Options { mode, watch: &watch, ..Options::default() };
    let result = publish_to(&forgotten(NEW), &root, &output, &options);
    for change in changes.all.lock().unwrap().iter() {
        println!("change: {change}");
    }
    if let Err(error) = result {
        println!("refused: {}", error.words().get(Lang::Vi));
        std::process::exit(3);
    }
}
