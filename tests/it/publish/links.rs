//! A link at every name that publishing and the cache use: what it points to stays as it is, byte for byte.

use std::os::unix::fs::{PermissionsExt, symlink};

use niemyet::cache::{Cache, disk as cache_disk};
use tempfile::TempDir;

use super::*;

/// Below `output/`: the parts of the site, of the staging folder, and what else is made there.
const NAMES: &[&str] = &[
    "site",
    "site/.niemyet-manifest",
    "site/index.html",
    "site/thu-tuc",
    "site/thu-tuc/1.html",
    "site/thu-tuc/2.html",
    "site/gone",
    "site/gone/a.html",
    "site/gone/deep",
    "site/gone/deep/b.html",
    "site/becomes-folder",
    "site/becomes-file",
    "site/becomes-file/x.html",
    "site/new",
    "site/new/c.html",
    "site/theirs",
    ".niemyet-staging",
    ".niemyet-staging/new",
    ".niemyet-staging/new/.niemyet-manifest",
    ".niemyet-staging/new/index.html",
    ".niemyet-staging/new/thu-tuc",
    ".niemyet-staging/new/thu-tuc/2.html",
    ".niemyet-staging/new/gone",
    ".niemyet-staging/new/gone/deep",
    ".niemyet-staging/new/new",
    ".niemyet-staging/aside",
    ".niemyet-staging/aside/0",
    ".niemyet-staging/aside/4",
    ".niemyet-staging/journal",
    ".niemyet-staging/journal-draft",
    ".niemyet-staging/try-1",
    ".niemyet-staging/try-1/a",
    ".niemyet-staging/try-2",
    ".niemyet-staging/try-2/a",
    ".niemyet-lock",
    "../.niemyet",
    "../.niemyet/published",
    "../.niemyet/.gitignore",
    "../.niemyet/CACHEDIR.TAG",
];

/// These must be ours once a site was published: nothing goes on around a link there, and it stays where it is.
const ALWAYS_REFUSED: &[&str] = &[
    "site",
    "site/.niemyet-manifest",
    "site/thu-tuc",
    "site/gone",
    "site/gone/deep",
    ".niemyet-staging",
    ".niemyet-staging/new",
    ".niemyet-staging/aside",
    ".niemyet-staging/journal",
    ".niemyet-staging/journal-draft",
    ".niemyet-staging/try-1",
    ".niemyet-staging/try-2",
];

/// Somebody's folder, in which everything lies that a run could take for its own.
struct Victim {
    folder: TempDir,
    before: Vec<(PathBuf, u32, Vec<u8>)>,
}

impl Victim {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (left, _, _) = prepared(Mode::Journal);
        let steps = |step: &Step<'_>| match step.act == Act::DeleteFolder {
            true => Err(io::ErrorKind::Interrupted.into()),
            false if step.act == Act::Move && step.path.ends_with("index.html") => Err(refused()),
            false => Ok(()),
        };
        let _ = left.publish_watched(&forgotten(NEW), &steps);
        assert!(left.output().join(".niemyet-staging/new").is_dir());
        for part in ["site", ".niemyet-staging"] {
            crate::harness::copy(&left.output().join(part), folder.path());
        }
        for part in ["gone/deep", "thu-tuc", "new/gone/deep", "new/thu-tuc", "aside", "empty"] {
            fs::create_dir_all(folder.path().join(part)).unwrap();
        }
        for file in [
            "index.html",
            "a.html",
            "a",
            "deep/b.html",
            "b.html",
            "1.html",
            "2.html",
            "c.html",
            "x.html",
            "0",
            "4",
        ] {
            for above in ["", "gone", "new/gone", "thu-tuc", "aside"] {
                let file = folder.path().join(above).join(file);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, "theirs").unwrap();
            }
        }
        let mut victim = Self { folder, before: Vec::new() };
        victim.before = victim.now();
        victim
    }

    fn now(&self) -> Vec<(PathBuf, u32, Vec<u8>)> {
        let entries = walkdir::WalkDir::new(self.folder.path()).sort_by_file_name().into_iter();
        let look = |entry: walkdir::DirEntry| {
            let bytes =
                if entry.file_type().is_file() { fs::read(entry.path()).unwrap() } else { Vec::new() };
            (entry.path().to_owned(), entry.metadata().unwrap().permissions().mode(), bytes)
        };
        entries.map(|entry| look(entry.unwrap())).collect()
    }

    fn is_untouched(&self, when: &str) {
        let now = self.now();
        let gone: Vec<_> = self.before.iter().filter(|one| !now.contains(one)).map(|one| &one.0).collect();
        let new: Vec<_> = now.iter().filter(|one| !self.before.contains(one)).map(|one| &one.0).collect();
        assert!(now == self.before, "{when}: somebody else's files changed: {gone:#?}, {new:#?}");
    }

    /// A folder, a file, and nothing that could be made by writing to it.
    fn targets(&self) -> [PathBuf; 3] {
        ["", "index.html", "nothing"].map(|name| self.folder.path().join(name))
    }
}

/// What a run finds there.
#[derive(Clone, Copy, Debug)]
enum Before {
    Nothing,
    Site,
    /// What a run leaves that was killed at this change to the disk.
    Killed(usize),
}

impl Before {
    fn set_up(self, mode: Mode) -> Site {
        match self {
            Before::Nothing => Site::new(mode),
            Before::Site => prepared(mode).0,
            Before::Killed(nth) => {
                let site = prepared(mode).0;
                let steps = AtomicUsize::new(0);
                let killed = |_: &Step<'_>| match steps.fetch_add(1, Ordering::SeqCst) >= nth {
                    true => Err(refused()),
                    false => Ok(()),
                };
                let _ = site.publish_watched(&forgotten(NEW), &killed);
                site
            }
        }
    }
}

/// Puts a link where something of ours may be, which is kept at `moved`. Not where a file stands for its folder.
fn plant(at: &Path, target: &Path, moved: &Path) -> bool {
    if fs::create_dir_all(at.parent().unwrap()).is_err() {
        return false;
    }
    let _ = fs::rename(at, moved);
    symlink(target, at).unwrap();
    true
}

/// As a message says: the link is taken away, and the real thing stands there again.
fn mend(at: &Path, moved: &Path) {
    fs::remove_file(at).unwrap();
    let _ = fs::rename(moved, at);
}

/// Every output is a file with its content, and no link leads there.
fn is_published(site: &Site, when: &str) {
    for (path, text) in NEW {
        let file = site.file(path);
        let here = site.file("").canonicalize().unwrap().join(path);
        assert_eq!(file.canonicalize().unwrap_or_else(|_| panic!("{when}: no {path}")), here, "{when}");
        assert_eq!(fs::read_to_string(file).unwrap(), *text, "{when}");
    }
}

fn try_at(name: &str, before: Before, mode: Mode, victim: &Victim, target: &Path) {
    let when = format!("{name} -> {}, {before:?}, {mode:?}", target.display());
    let site = before.set_up(mode);
    let link = site.output().join(name);
    let moved = site.root.path().join("moved");
    if !plant(&link, target, &moved) {
        return;
    }
    let there = published(&site.tree());
    let result = site.publish(&forgotten(NEW));
    victim.is_untouched(&when);
    match &result {
        Ok(_) => is_published(&site, &when),
        Err(error) => {
            let said = error.words().vi;
            let names_it = said.contains(name.trim_start_matches("site/")) || said.contains("output/site");
            assert!(names_it, "{when}: {said}");
            assert_eq!(fs::read_link(&link).ok().as_deref(), Some(target), "{when}: the link is gone");
            // A run that was killed may have left a journal, which is followed as far as the link.
            if !matches!(before, Before::Killed(_)) {
                assert_eq!(published(&site.tree()), there, "{when}: the site changed");
            }
        }
    }
    if ALWAYS_REFUSED.contains(&name) && matches!(before, Before::Site) {
        assert!(result.is_err(), "{when}: nothing was said");
    }
    if result.is_err() {
        mend(&link, &moved);
        if matches!(before, Before::Nothing) {
            // The folders around the link are not ours either.
            let _ = fs::remove_dir_all(site.file(""));
        }
        site.publish(&forgotten(NEW)).unwrap_or_else(|error| panic!("{when}, then mended: {error}"));
        is_published(&site, &when);
        victim.is_untouched(&when);
    }
}

#[test]
fn a_link_at_every_name() {
    let victim = Victim::new();
    let [folder, file, nothing] = &victim.targets();
    let whole = [Before::Nothing, Before::Site].map(|before| (before, vec![folder, file, nothing]));
    let killed = [6, 14, 22, 30, 36].map(|nth| (Before::Killed(nth), vec![folder]));
    for mode in MODES {
        for (before, targets) in whole.iter().chain(&killed) {
            for (name, target) in NAMES.iter().flat_map(|name| targets.iter().map(move |to| (name, to))) {
                try_at(name, *before, mode, &victim, target);
            }
        }
    }
}

/// One thing changes and some go, so that one thread is at work at a time.
const ONE_CHANGE: &[(&str, &str)] =
    &[("index.html", "home 2"), ("thu-tuc/1.html", "one"), ("becomes-file/x.html", "x")];

/// Put there while a run is under way: right before each change, at every name on the way to it.
#[test]
fn a_link_that_appears_before_any_step() {
    let victim = Victim::new();
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    for mode in MODES {
        let count =
            |above: usize| (0..400).take_while(|nth| !appears(mode, *nth, above, &victim, &alone)).count();
        let steps: Vec<usize> = (0..5).map(count).collect();
        assert!(steps.iter().all(|steps| (15..400).contains(steps)), "{mode:?}: {steps:?}");
    }
}

/// Gives whether the run ended before the nth step.
fn appears(mode: Mode, nth: usize, above: usize, victim: &Victim, alone: &rayon::ThreadPool) -> bool {
    let site = prepared(mode).0;
    let (steps, output) = (AtomicUsize::new(0), site.output());
    let planting = |step: &Step<'_>| {
        let is_it = steps.fetch_add(1, Ordering::SeqCst) == nth;
        let at = step.path.ancestors().nth(above).filter(|at| at.starts_with(&output) && *at != output);
        if let Some(at) = at.filter(|_| is_it) {
            plant(at, victim.folder.path(), &site.root.path().join("moved"));
        }
        Ok(())
    };
    let _ = alone.install(|| site.publish_watched(&bundle(ONE_CHANGE), &planting));
    victim.is_untouched(&format!("{mode:?}, step {nth}, {above} above"));
    assert!(!published(&site.tree()).values().any(|text| text == "theirs"), "{mode:?}, step {nth}");
    steps.load(Ordering::SeqCst) <= nth
}

/// The names under which the cache is written for a moment hold the number of the process.
#[test]
fn a_link_at_every_name_of_the_cache() {
    let victim = Victim::new();
    let temporary = |name: &str| format!("{name}.{}.tmp", std::process::id());
    let plain = ["parsed", "rendered", "tried", "last", "nhap.txt"];
    let names: Vec<String> = plain.iter().flat_map(|name| [(*name).to_owned(), temporary(name)]).collect();
    let notes = [".gitignore", "CACHEDIR.TAG"].map(str::to_owned);
    for name in names.iter().chain(&notes) {
        for target in victim.targets() {
            let root = tempfile::tempdir().unwrap();
            plant(&root.path().join(".niemyet").join(name), &target, &root.path().join("moved"));
            let kept = cache_disk::save(root.path(), &Cache::<u8>::default())
                .and_then(|()| cache_disk::keep_text(root.path(), "nhap.txt", "report").map(|_| ()))
                .and_then(|()| cache_disk::save_value(root.path(), "last", &1));
            victim.is_untouched(name);
            assert_eq!(kept.is_err(), name.ends_with(".tmp"), "{name}");
            cache_disk::forget_value(root.path(), name);
            victim.is_untouched(name);
        }
    }
    let root = tempfile::tempdir().unwrap();
    plant(&root.path().join(".niemyet"), victim.folder.path(), &root.path().join("moved"));
    assert!(cache_disk::save(root.path(), &Cache::<u8>::default()).is_err());
    cache_disk::forget_value(root.path(), "index.html");
    victim.is_untouched(".niemyet");
}

/// A disk or a folder that is mounted where something of ours must be. Only root may mount.
#[test]
fn a_mount_at_every_folder() {
    let victim = Victim::new();
    let folders = [
        "site/thu-tuc",
        "site/gone",
        "site/theirs",
        ".niemyet-staging",
        ".niemyet-staging/new",
        ".niemyet-staging/new/gone",
        ".niemyet-staging/aside",
    ];
    for mode in MODES {
        for name in folders {
            let site = prepared(mode).0;
            let at = site.output().join(name);
            fs::create_dir_all(&at).unwrap();
            let Some(_mount) = Mount::bind(victim.folder.path(), &at) else { return };
            let result = site.publish(&forgotten(NEW));
            victim.is_untouched(name);
            let error = result.expect_err(name);
            assert!(error.words().vi.contains(name), "{error}");
        }
    }
}

/// A single file too; what is moved would carry it off.
#[cfg(target_os = "linux")]
#[test]
fn a_mount_at_a_file() {
    let victim = Victim::new();
    for mode in MODES {
        for name in ["site/index.html", "site/note.txt", "site/a name\\with all.txt", ".niemyet-staging/x"] {
            let site = prepared(mode).0;
            let at = site.output().join(name);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            fs::write(&at, "below").unwrap();
            let before = site.tree();
            let Some(mount) = Mount::bind(&victim.targets()[1], &at) else { return };
            let error = site.publish(&forgotten(NEW)).expect_err(name);
            assert!(error.words().vi.contains(name) && error.words().vi.contains("umount"), "{error}");
            drop(mount);
            victim.is_untouched(name);
            assert_eq!(site.tree(), before, "{name}");
        }
    }
}

struct Mount(PathBuf);

impl Mount {
    fn bind(from: &Path, to: &Path) -> Option<Self> {
        let bound = std::process::Command::new("mount")
            .arg("--bind")
            .args([from, to])
            .stderr(std::process::Stdio::null())
            .status();
        if bound.is_ok_and(|status| status.success()) {
            return Some(Self(to.to_owned()));
        }
        eprintln!("skipped: nothing can be mounted here");
        None
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(&self.0).status();
    }
}
