//! Publishing: whole or not at all, whatever fails, and never a file that is not ours.

mod kills;
#[cfg(unix)]
mod links;
mod packages;
#[cfg(unix)]
mod rights;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use niemyet::build::bundle::{Body, Bundled, Outputs};
use niemyet::cache::{Fingerprint, Made, Memo, Rendered};
use niemyet::diagnostic::{Accepted, Checked, Diagnostic, Lang, Report};
use niemyet::publish::{Act, Mode, Options, PublishError, Published, Step, is_current, publish};
use niemyet::source::Hash;
use tempfile::TempDir;

const MODES: [Mode; 2] = [Mode::Best, Mode::Journal];

/// Path and content of every file; a folder ends with `/`, a link shows its target.
type Tree = BTreeMap<String, String>;

/// A bundle, and what is remembered of its outputs.
struct Wanted {
    bundle: Accepted<Outputs>,
    remembered: Memo<Rendered>,
}

fn bundle(files: &[(&str, &str)]) -> Wanted {
    let mut wanted = forgotten(files);
    let known = |output: &Bundled| match &output.body {
        Body::Bytes(bytes) => (output.fingerprint.0, rendered(Made::of(bytes))),
        body => panic!("{body:?}"),
    };
    wanted.remembered.replace(wanted.bundle.get().values().map(known));
    wanted
}

/// A bundle of which nothing is remembered, as after the cache was deleted.
fn forgotten(files: &[(&str, &str)]) -> Wanted {
    let output =
        |(path, text): &(&str, &str)| (Arc::from(*path), Bundled::of_bytes(Arc::from(text.as_bytes())));
    accepted(files.iter().map(output).collect())
}

fn accepted(outputs: Outputs) -> Wanted {
    let bundle = Checked::new(outputs, Report::default()).accept().unwrap().0;
    Wanted { bundle, remembered: Memo::default() }
}

fn rendered(made: Made) -> Rendered {
    Rendered { made, said: Vec::new() }
}

fn publish_to(
    wanted: &Wanted,
    root: &Path,
    output: &Path,
    options: &Options<'_>,
) -> Result<Published, PublishError> {
    publish(&wanted.bundle, &wanted.remembered, root, output, options)
}

/// A site's root, and `output/` in it.
struct Site {
    root: TempDir,
    mode: Mode,
}

impl Site {
    fn new(mode: Mode) -> Self {
        Self { root: tempfile::tempdir().unwrap(), mode }
    }

    fn output(&self) -> PathBuf {
        self.root.path().join("output")
    }

    fn file(&self, path: &str) -> PathBuf {
        self.output().join("site").join(path)
    }

    fn put(&self, path: &str, text: &str) {
        let file = self.file(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn publish(&self, wanted: &Wanted) -> Result<Published, PublishError> {
        self.publish_watched(wanted, &|_| Ok(()))
    }

    fn publish_watched(
        &self,
        wanted: &Wanted,
        watch: &(dyn Fn(&Step<'_>) -> io::Result<()> + Sync),
    ) -> Result<Published, PublishError> {
        self.publish_told(wanted, watch, &|| Ok(()))
    }

    fn publish_told(
        &self,
        wanted: &Wanted,
        watch: &(dyn Fn(&Step<'_>) -> io::Result<()> + Sync),
        beforehand: &dyn Fn() -> Result<(), Box<Diagnostic>>,
    ) -> Result<Published, PublishError> {
        let options = Options { mode: self.mode, watch, beforehand, ..Options::default() };
        publish_to(wanted, self.root.path(), &self.output(), &options)
    }

    /// All of `output/`, without our manifest.
    fn tree(&self) -> Tree {
        let mut tree = Tree::new();
        if self.output().is_dir() {
            add_tree(&self.output(), "", &mut tree);
        }
        tree.remove("site/.niemyet-manifest");
        tree
    }

    fn check(&self, files: &[(&str, &str)]) {
        assert_eq!(self.tree(), tree_of(files));
    }
}

fn add_tree(folder: &Path, prefix: &str, tree: &mut Tree) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            tree.insert(format!("{path}/"), String::new());
            add_tree(&entry.path(), &format!("{path}/"), tree);
        } else if kind.is_symlink() {
            tree.insert(path, format!("-> {}", fs::read_link(entry.path()).unwrap().display()));
        } else {
            tree.insert(path, String::from_utf8(fs::read(entry.path()).unwrap()).unwrap());
        }
    }
}

/// What `output/` is to hold: the files under `site/` and their folders.
fn tree_of(files: &[(&str, &str)]) -> Tree {
    let mut tree = Tree::from([("site/".to_owned(), String::new())]);
    for (path, text) in files {
        let path = format!("site/{path}");
        for (at, _) in path.match_indices('/') {
            tree.insert(path[..=at].to_owned(), String::new());
        }
        tree.insert(path, (*text).to_owned());
    }
    tree.retain(|path, _| !path.ends_with("//"));
    tree
}

const OLD: &[(&str, &str)] = &[
    ("index.html", "home 1"),
    ("thu-tuc/1.html", "one"),
    ("thu-tuc/2.html", "two"),
    ("gone/a.html", "a"),
    ("gone/deep/b.html", "b"),
    ("becomes-folder", "file"),
    ("becomes-file/x.html", "x"),
];
const NEW: &[(&str, &str)] = &[
    ("index.html", "home 2"),
    ("thu-tuc/1.html", "one"),
    ("thu-tuc/2.html", "two, new"),
    ("new/c.html", "c"),
    ("becomes-folder/y.html", "y"),
    ("becomes-file", "now a file"),
];

#[test]
fn publishes_and_replaces() {
    for mode in MODES {
        let site = Site::new(mode);
        let first = site.publish(&forgotten(OLD)).unwrap();
        site.check(OLD);
        assert_eq!((first.written.len(), first.kept, first.made.len()), (7, 0, 7));
        let second = site.publish(&bundle(NEW)).unwrap();
        site.check(NEW);
        assert_eq!(
            (second.written.len(), second.kept, second.removed.len(), second.made.len()),
            (5, 1, 4, 6)
        );
        let third = site.publish(&bundle(&[])).unwrap();
        site.check(&[]);
        assert_eq!(third.removed.len(), 6);
        assert_eq!(site.publish(&bundle(OLD)).unwrap().hash, first.hash);
    }
}

#[test]
fn nothing_changed_touches_nothing() {
    for mode in MODES {
        let site = Site::new(mode);
        let first = site.publish(&bundle(OLD)).unwrap();
        let no_step = |step: &Step<'_>| -> io::Result<()> { panic!("{step:?}") };
        let again = site.publish_watched(&bundle(OLD), &no_step).unwrap();
        assert_eq!((again.kept, again.made.len(), again.hash), (7, 7, first.hash));
        // Without any memory everything is made, and found to be there.
        fs::remove_dir_all(site.root.path().join(".niemyet")).unwrap();
        let again = site.publish_watched(&forgotten(OLD), &no_step).unwrap();
        assert_eq!((again.kept, again.made.len(), again.hash), (7, 7, first.hash));
        assert!(is_current(site.root.path(), &site.output(), first.hash.unwrap()));
        assert!(!is_current(site.root.path(), &site.output(), Hash::of(b"")));
        site.put("index.html", "edited");
        assert!(!is_current(site.root.path(), &site.output(), first.hash.unwrap()));
    }
}

#[test]
fn what_did_not_change_keeps_its_time() {
    for mode in MODES {
        let site = Site::new(mode);
        site.publish(&bundle(OLD)).unwrap();
        let past = SystemTime::now() - Duration::from_secs(3600);
        for path in ["thu-tuc/1.html", "thu-tuc/2.html"] {
            fs::File::options().write(true).open(site.file(path)).unwrap().set_modified(past).unwrap();
        }
        site.publish(&forgotten(NEW)).unwrap();
        let modified = |path| fs::metadata(site.file(path)).unwrap().modified().unwrap();
        assert_eq!(modified("thu-tuc/1.html"), past);
        assert!(modified("thu-tuc/2.html") > past);
    }
}

#[test]
fn what_was_tampered_with_is_made_again() {
    for mode in MODES {
        let site = Site::new(mode);
        site.publish(&bundle(OLD)).unwrap();
        site.put("index.html", "home 9");
        fs::remove_file(site.file("thu-tuc/1.html")).unwrap();
        fs::remove_dir_all(site.file("gone")).unwrap();
        let again = site.publish(&bundle(OLD)).unwrap();
        site.check(OLD);
        assert_eq!(again.written.len(), 4);
    }
}

#[test]
fn strangers_stay() {
    for mode in MODES {
        let site = Site::new(mode);
        site.publish(&bundle(OLD)).unwrap();
        site.put("note.txt", "mine");
        site.put("gone/deep/mine.txt", "mine too");
        site.put("thu-tuc/.htaccess", "deny");
        fs::create_dir_all(site.file("empty/inside")).unwrap();
        site.publish(&bundle(NEW)).unwrap();
        let mut expected = tree_of(NEW);
        expected.extend(tree_of(&[
            ("note.txt", "mine"),
            ("gone/deep/mine.txt", "mine too"),
            ("thu-tuc/.htaccess", "deny"),
        ]));
        expected
            .extend(["site/empty/", "site/empty/inside/"].map(|folder| (folder.to_owned(), String::new())));
        assert_eq!(site.tree(), expected);
    }
}

#[test]
fn a_stranger_in_the_way_is_named() {
    for mode in MODES {
        for (stranger, output) in [
            ("new/c.html", "new/c.html"),
            ("New/C.HTML", "new/c.html"),
            ("new", "new/c.html"),
            ("new/c.html/x", "new/c.html"),
        ] {
            let site = Site::new(mode);
            site.publish(&bundle(OLD)).unwrap();
            site.put(stranger, "mine");
            let before = site.tree();
            match site.publish(&bundle(NEW)) {
                Err(PublishError::Stranger { output: named, .. }) => assert_eq!(&*named, output),
                other => panic!("{stranger}: {other:?}"),
            }
            assert_eq!(site.tree(), before);
        }
    }
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let site = Site::new(Mode::Best);
    site.put("thesis.docx", "years of work");
    let before = site.tree();
    let error = site.publish(&bundle(OLD)).unwrap_err();
    assert!(matches!(error, PublishError::NotOurs { .. }));
    assert!(error.words().get(Lang::Vi).contains("không phải do niemyet tạo"), "{error}");
    assert_eq!(site.tree(), before);
    fs::remove_file(site.file("thesis.docx")).unwrap();
    site.publish(&bundle(OLD)).unwrap();
    site.check(OLD);
}

#[test]
fn a_damaged_manifest_is_refused() {
    let site = Site::new(Mode::Best);
    site.publish(&bundle(OLD)).unwrap();
    let manifest = site.file(".niemyet-manifest");
    let text = fs::read_to_string(&manifest).unwrap();
    for damaged in
        [&text[..text.len() / 2], &text.replace("index.html", "other.html"), "", &format!("{text}x\n")]
    {
        fs::write(&manifest, damaged).unwrap();
        assert!(matches!(site.publish(&bundle(NEW)), Err(PublishError::ManifestDamaged { .. })), "{damaged}");
        site.check(OLD);
    }
    // Only the line ends were changed, as some tools do.
    fs::write(&manifest, text.replace('\n', "\r\n")).unwrap();
    site.publish(&bundle(NEW)).unwrap();
    site.check(NEW);
}

fn check_path(files: &[(&str, &str)], is_fine: bool) {
    let site = Site::new(Mode::Best);
    let result = site.publish(&bundle(files));
    assert_eq!(result.is_ok(), is_fine, "{files:?}");
    if !is_fine {
        assert!(
            matches!(result, Err(PublishError::Path { .. } | PublishError::SamePath { .. })),
            "{files:?}"
        );
        assert_eq!(site.tree(), Tree::new());
    }
}

#[test]
fn paths_stay_in_the_folder_and_fit_windows() {
    for path in [
        "",
        "/etc/x",
        "../x",
        "a/../x",
        "a//b",
        "a/",
        "./a",
        "C:/x",
        "a\\b",
        "con",
        "a/NUL.html",
        "com1.x",
        "a.",
        "a ",
        "a\nb",
        "a?b",
        ".niemyet-manifest",
        &"x".repeat(256),
        &"x/".repeat(600),
    ] {
        check_path(&[(path, "x")], false);
    }
    check_path(&[("a.html", "x"), ("A.html", "y")], false);
    check_path(&[("a", "x"), ("a/b", "y")], false);
    check_path(&[("a", "x"), ("A/b", "y")], false);
    check_path(
        &[("thu-tuc/1.001612.html", "x"), ("con-nuoi.html", "y"), ("bieu-mau/Tờ khai.docx", "z")],
        true,
    );
}

#[test]
fn never_among_the_sources() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("content")).unwrap();
    for output in ["content", "content/a/b", "themes/x", "history", ".niemyet", "content/../content"] {
        let result = publish_to(&bundle(OLD), root.path(), &root.path().join(output), &Options::default());
        assert!(matches!(result, Err(PublishError::AmongSources { .. })), "{output}");
    }
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    let inside = root.path().join("output/site/my-site");
    fs::create_dir_all(&inside).unwrap();
    let result = publish_to(&bundle(OLD), &inside, &root.path().join("output"), &Options::default());
    assert!(matches!(result, Err(PublishError::AmongSources { .. })));
    // Of another site as well, in what it has written and in what it has published.
    let (other, own) = (root.path().join("other"), root.path().join("own"));
    for folder in [&own, &other.join("content"), &root.path().join("plain/content")] {
        fs::create_dir_all(folder).unwrap();
    }
    fs::write(other.join("niemyet.toml"), "format = 1\n").unwrap();
    publish_to(&bundle(OLD), &other, &other.join("output"), &Options::default()).unwrap();
    for output in ["content", "history/a", "themes", "output/site", "output/site/a"] {
        let result = publish_to(&bundle(OLD), &own, &other.join(output), &Options::default());
        assert!(matches!(result, Err(PublishError::AmongSources { .. })), "{output}");
    }
    assert!(!other.join("output/site/site").exists());
    // A folder that is only called so is nobody's.
    publish_to(&bundle(OLD), &own, &root.path().join("plain/content"), &Options::default()).unwrap();
}

#[test]
fn assets_are_copied_as_they_were_read() {
    for mode in MODES {
        let site = Site::new(mode);
        let forms = site.root.path().join("content/forms");
        fs::create_dir_all(&forms).unwrap();
        fs::write(forms.join("a.pdf"), "form").unwrap();
        let asset = |hash| {
            let body = Body::Asset(Arc::from("content/forms/a.pdf"));
            let output = Bundled { fingerprint: Fingerprint(hash), body };
            accepted([(Arc::from("bieu-mau/a.pdf"), output)].into_iter().collect())
        };
        let first = site.publish(&asset(Hash::of(b"form"))).unwrap();
        site.check(&[("bieu-mau/a.pdf", "form")]);
        assert_eq!(first.made[0].1, rendered(Made::of(b"form")));
        // Changed since it was read.
        let error = site.publish(&asset(Hash::of(b"other"))).unwrap_err();
        assert!(matches!(error, PublishError::Source(_)));
        site.check(&[("bieu-mau/a.pdf", "form")]);
        fs::remove_file(forms.join("a.pdf")).unwrap();
        assert!(matches!(site.publish(&asset(Hash::of(b"other"))), Err(PublishError::Source(_))));
        site.check(&[("bieu-mau/a.pdf", "form")]);
    }
}

#[test]
fn a_second_run_at_once_stops() {
    let site = Site::new(Mode::Best);
    let second = std::sync::Mutex::new(None);
    let watch = |step: &Step<'_>| {
        if step.act == Act::Create && step.path.ends_with("index.html") {
            *second.lock().unwrap() = Some(site.publish(&bundle(NEW)));
        }
        Ok(())
    };
    site.publish_watched(&bundle(OLD), &watch).unwrap();
    assert!(matches!(second.into_inner().unwrap(), Some(Err(PublishError::Busy { .. }))));
    site.check(OLD);
    site.publish(&bundle(NEW)).unwrap();
    site.check(NEW);
}

/// The old site with strangers, and the trees before and after it is replaced by the new one.
fn prepared(mode: Mode) -> (Site, Tree, Tree) {
    let site = Site::new(mode);
    site.publish(&bundle(OLD)).unwrap();
    site.put("note.txt", "mine");
    site.put("gone/mine.txt", "mine too");
    fs::create_dir_all(site.file("empty")).unwrap();
    let before = site.tree();
    let mut after = tree_of(NEW);
    after.extend(tree_of(&[("note.txt", "mine"), ("gone/mine.txt", "mine too")]));
    after.insert("site/empty/".to_owned(), String::new());
    (site, before, after)
}

/// The published folder alone, without what is under way beside it.
fn published(tree: &Tree) -> Tree {
    tree.iter()
        .filter(|(path, _)| path.starts_with("site/"))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect()
}

fn refused() -> io::Error {
    io::ErrorKind::StorageFull.into()
}

#[test]
fn a_full_disk_is_named() {
    for mode in MODES {
        let (site, before, _) = prepared(mode);
        let full = |step: &Step<'_>| if step.act == Act::Fill { Err(refused()) } else { Ok(()) };
        let error = site.publish_watched(&bundle(NEW), &full).unwrap_err();
        assert!(error.words().get(Lang::Vi).contains("ổ đĩa đã đầy"), "{error}");
        assert_eq!(site.tree(), before);
    }
}

#[test]
fn the_manifest_is_the_same_for_the_same_site() {
    let manifests: Vec<String> = MODES
        .into_iter()
        .map(|mode| {
            let site = Site::new(mode);
            site.publish(&bundle(OLD)).unwrap();
            site.publish(&forgotten(NEW)).unwrap();
            fs::read_to_string(site.file(".niemyet-manifest")).unwrap()
        })
        .collect();
    assert_eq!(manifests[0], manifests[1]);
    assert!(manifests[0].contains(&format!("{} 6 index.html\n", Hash::of(b"home 2"))));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_are_never_followed() {
        for mode in MODES {
            let outside = tempfile::tempdir().unwrap();
            fs::write(outside.path().join("index.html"), "theirs").unwrap();
            let site = Site::new(mode);
            fs::create_dir(site.output()).unwrap();
            symlink(outside.path(), site.output().join("site")).unwrap();
            let error = site.publish(&bundle(OLD)).unwrap_err();
            assert!(matches!(error, PublishError::NotAFolder { is_link: true, .. }));
            fs::remove_file(site.output().join("site")).unwrap();

            site.publish(&bundle(OLD)).unwrap();
            // A stranger's link stays a link; one in the place of our file is replaced, not written through.
            symlink(outside.path(), site.file("theirs")).unwrap();
            fs::remove_file(site.file("index.html")).unwrap();
            symlink(outside.path().join("index.html"), site.file("index.html")).unwrap();
            site.publish(&bundle(NEW)).unwrap();
            assert_eq!(site.tree()["site/theirs"], format!("-> {}", outside.path().display()));
            assert_eq!(site.tree()["site/index.html"], "home 2");
            // A link in the place of a folder of ours is in the way.
            fs::remove_dir_all(site.file("thu-tuc")).unwrap();
            symlink(outside.path(), site.file("thu-tuc")).unwrap();
            assert!(matches!(site.publish(&bundle(NEW)), Err(PublishError::Stranger { .. })));
            assert_eq!(fs::read_to_string(outside.path().join("index.html")).unwrap(), "theirs");
            assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1);
        }
    }

    #[test]
    fn output_itself_may_be_a_link() {
        let elsewhere = tempfile::tempdir().unwrap();
        let site = Site::new(Mode::Best);
        symlink(elsewhere.path(), site.output()).unwrap();
        site.publish(&bundle(OLD)).unwrap();
        site.publish(&bundle(NEW)).unwrap();
        site.check(NEW);
        assert!(elsewhere.path().join("site/index.html").is_file());
    }

    #[test]
    fn unchanged_files_and_strangers_are_the_same_files() {
        for mode in MODES {
            let site = Site::new(mode);
            site.publish(&bundle(OLD)).unwrap();
            site.put("note.txt", "mine");
            fs::set_permissions(site.file("thu-tuc"), fs::Permissions::from_mode(0o2775)).unwrap();
            let inode = |path| fs::metadata(site.file(path)).unwrap().ino();
            let before = [inode("thu-tuc/1.html"), inode("note.txt")];
            site.publish(&bundle(NEW)).unwrap();
            assert_eq!([inode("thu-tuc/1.html"), inode("note.txt")], before);
            assert_eq!(fs::metadata(site.file("note.txt")).unwrap().nlink(), 1);
            assert_eq!(fs::metadata(site.file("thu-tuc")).unwrap().mode() & 0o7777, 0o2775);
        }
    }

    /// A file that appears in the old site while the new one is being made.
    #[test]
    fn a_late_stranger_is_brought_over() {
        let (site, _, mut after) = prepared(Mode::Best);
        let watch = |step: &Step<'_>| {
            if step.act == Act::Exchange && step.path.ends_with("site") {
                site.put("late/upload.txt", "late");
            }
            Ok(())
        };
        site.publish_watched(&bundle(NEW), &watch).unwrap();
        after.extend(tree_of(&[("late/upload.txt", "late")]));
        assert_eq!(site.tree(), after);
    }

    /// Mounts a tiny disk, which only root may do.
    struct Disk(TempDir);

    impl Disk {
        fn mount(options: &str) -> Option<Self> {
            let folder = tempfile::tempdir().unwrap();
            let mounted = std::process::Command::new("mount")
                .args(["-t", "tmpfs", "-o", options, "tmpfs"])
                .arg(folder.path())
                .stderr(std::process::Stdio::null())
                .status();
            if mounted.is_ok_and(|status| status.success()) {
                return Some(Self(folder));
            }
            eprintln!("skipped: no disk can be mounted here");
            None
        }

        fn remount(&self, options: &str) {
            let options = format!("remount,{options}");
            let status = std::process::Command::new("mount")
                .args(["-o", &options])
                .arg(self.0.path())
                .status()
                .unwrap();
            assert!(status.success());
        }
    }

    impl Drop for Disk {
        fn drop(&mut self) {
            let _ = std::process::Command::new("umount").arg(self.0.path()).status();
        }
    }

    #[test]
    fn a_disk_that_is_really_full() {
        let Some(disk) = Disk::mount("size=256k") else { return };
        let site = Site::new(Mode::Best);
        let output = disk.0.path().join("out");
        let options = Options::default();
        publish_to(&bundle(OLD), site.root.path(), &output, &options).unwrap();
        let large = "x".repeat(40_000);
        let names: Vec<String> = (0..20).map(|number| format!("{number}.html")).collect();
        let files: Vec<(&str, &str)> = names.iter().map(|name| (&**name, &*large)).collect();
        let error = publish_to(&bundle(&files), site.root.path(), &output, &options).unwrap_err();
        assert!(error.words().get(Lang::Vi).contains("ổ đĩa đã đầy"), "{error}");
        let mut tree = Tree::new();
        add_tree(&output, "", &mut tree);
        tree.remove("site/.niemyet-manifest");
        assert_eq!(tree, tree_of(OLD));
        publish_to(&bundle(NEW), site.root.path(), &output, &options).unwrap();
    }

    #[test]
    fn a_disk_that_is_read_only() {
        let Some(disk) = Disk::mount("size=256k") else { return };
        let site = Site::new(Mode::Best);
        let output = disk.0.path().join("out");
        let options = Options::default();
        publish_to(&bundle(OLD), site.root.path(), &output, &options).unwrap();
        disk.remount("ro");
        let unchanged = publish_to(&bundle(OLD), site.root.path(), &output, &options).unwrap();
        assert_eq!(unchanged.kept, 7);
        let error = publish_to(&bundle(NEW), site.root.path(), &output, &options).unwrap_err();
        assert!(error.words().get(Lang::Vi).contains("chỉ cho đọc"), "{error}");
        assert_eq!(fs::read_to_string(output.join("site/index.html")).unwrap(), "home 1");
        disk.remount("rw");
        publish_to(&bundle(NEW), site.root.path(), &output, &options).unwrap();
        assert_eq!(fs::read_to_string(output.join("site/index.html")).unwrap(), "home 2");
    }

    #[test]
    fn a_site_that_is_a_disk_of_its_own() {
        let Some(disk) = Disk::mount("size=64k") else { return };
        let root = tempfile::tempdir().unwrap();
        let output = disk.0.path().parent().unwrap().join(format!("niemyet-mounted-{}", std::process::id()));
        fs::create_dir_all(output.join("site")).unwrap();
        let bound = std::process::Command::new("mount")
            .arg("--bind")
            .args([disk.0.path(), &output.join("site")])
            .status()
            .unwrap();
        assert!(bound.success());
        let error = publish_to(&bundle(OLD), root.path(), &output, &Options::default()).unwrap_err();
        let _ = std::process::Command::new("umount").arg(output.join("site")).status();
        fs::remove_dir_all(&output).unwrap();
        assert!(matches!(error, PublishError::Mounted { .. }), "{error}");
    }

    #[test]
    fn a_folder_without_permission() {
        let (site, before, _) = prepared(Mode::Best);
        fs::set_permissions(site.output(), fs::Permissions::from_mode(0o555)).unwrap();
        // Root is refused nothing.
        if fs::create_dir(site.output().join("try")).is_err() {
            let error = site.publish(&bundle(NEW)).unwrap_err();
            assert!(error.words().get(Lang::Vi).contains("không có quyền"), "{error}");
            assert_eq!(site.tree(), before);
        }
        fs::set_permissions(site.output(), fs::Permissions::from_mode(0o755)).unwrap();
    }
}
