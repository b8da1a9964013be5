//! A pipe, a socket or a device at every name that a run looks at: no run waits for it or reads it without end. It is
//! told, or where only time would be saved it is left out.

use std::fs;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::harness::{Answer, Site, portal, repository};

/// Far longer than a run takes.
const LIMIT: Duration = Duration::from_secs(60);

/// Below the site's root: what decides whether a run can do without it.
const CACHE: &[&str] = &[
    ".niemyet",
    ".niemyet/parsed",
    ".niemyet/rendered",
    ".niemyet/tried",
    ".niemyet/last",
    ".niemyet/published",
    ".niemyet/account",
    ".niemyet/.gitignore",
    ".niemyet/CACHEDIR.TAG",
    ".niemyet/nhap.txt",
    "output/site/index.html",
    "output/.niemyet-staging/new",
    "output/.niemyet-staging/try-1",
];
const PUBLISHED: &[&str] = &[
    "output",
    "output/site",
    "output/site/.niemyet-manifest",
    "output/.niemyet-staging",
    "output/.niemyet-staging/journal",
    "output/.niemyet-staging/new/.niemyet-manifest",
];
const SOURCES: &[&str] = &[
    "niemyet.toml",
    "content",
    "content/fields.toml",
    "content/procedures/x.md",
    "content/decisions/x.md",
    "content/campaigns/x.toml",
    "content/forms/x.pdf",
    "content/images/x.png",
    "content/drafts/x.md",
    "themes",
    "themes/default",
    "themes/default/style.css",
    "themes/default/fonts/x.ttf",
];

/// Puts a pipe, a socket or a device there; `false` where this user cannot.
fn put(kind: &str, at: &Path) -> bool {
    let _ = fs::remove_dir_all(at).or_else(|_| fs::remove_file(at));
    fs::create_dir_all(at.parent().expect("a folder")).expect("a folder");
    let made = |program: &str, words: &[&str]| {
        let status = Command::new(program).arg(at).args(words).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    match kind {
        "pipe" => made("mkfifo", &[]),
        "socket" => UnixListener::bind(at).is_ok(),
        // One that never ends, as /dev/zero; only root can make it.
        _ => made("mknod", &["c", "1", "5"]),
    }
}

/// What the command answered, which ended by itself.
fn in_time(mut command: Command, when: &str) -> Answer {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.expect("the program runs");
    let start = Instant::now();
    while child.try_wait().expect("its state").is_none() {
        if start.elapsed() > LIMIT {
            let _ = child.kill();
            panic!("{when}: it hangs");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Answer::of(&child.wait_with_output().expect("its answer"))
}

/// Each kind at each of these names, once the site was published; with an edit, and without one.
fn at_each(names: &[&str], test: impl Fn(&str, &Answer)) {
    for (name, kind) in names.iter().flat_map(|name| ["pipe", "socket", "device"].map(|kind| (name, kind))) {
        for is_edited in [false, true] {
            let site = Site::copy_of(&repository().join("tests/golden/states/input"));
            site.run(&["build", "--only", "site"]).succeeds();
            if is_edited {
                let edited = "content/procedures/da-het.md";
                site.write(edited, site.read(edited).replace("name = \"", "name = \"Mới "));
            }
            if !put(kind, &site.path(name)) {
                eprintln!("skipped: no {kind} can be put at {name}");
                continue;
            }
            let when = format!("{kind} at {name}, edited: {is_edited}");
            test(&when, &in_time(site.command(&["build", "--only", "site"]), &when));
        }
    }
}

#[test]
fn a_cache_is_done_without() {
    at_each(CACHE, |when, answer| assert_eq!(answer.status, 0, "{when}: {}{}", answer.out, answer.err));
}

#[test]
fn where_it_is_in_the_way_it_is_named() {
    at_each(PUBLISHED, |when, answer| {
        assert_eq!(answer.status, 2, "{when}: {}", answer.out);
        assert!(answer.err.contains("output"), "{when}: {}", answer.err);
    });
}

#[test]
fn among_the_sources_it_is_a_finding() {
    at_each(SOURCES, |when, answer| {
        assert_eq!(answer.status, 1, "{when}: {}{}", answer.out, answer.err);
        assert!(answer.out.contains("E0008") || answer.out.contains("E0005"), "{when}: {}", answer.out);
    });
}

/// Passed over in silence, a record would be missing and nobody would know.
#[test]
fn among_the_records_it_is_named() {
    for kind in ["pipe", "socket", "device"] {
        let site = Site::started();
        if !put(kind, &site.path("in/x.json")) {
            eprintln!("skipped: no {kind} can be put there");
            continue;
        }
        let _ = put("pipe", &site.path("in/another"));
        let answer = in_time(site.command(&["import", "in"]), kind);
        assert!(
            answer.status == 2 && answer.err.contains("in/x.json: không phải tệp thường"),
            "{}",
            answer.err
        );
    }
}

#[test]
fn a_link_that_leads_nowhere_is_named() {
    let site = Site::started();
    fs::create_dir(site.path("in")).expect("a folder");
    std::os::unix::fs::symlink("nowhere", site.path("in/x")).expect("a link");
    site.run(&["import", "in"]).ends_with(2).says("không thấy tệp nào để nhập");
    std::os::unix::fs::symlink("nowhere", site.path("in/x.json")).expect("a link");
    site.run(&["import", "in"]).ends_with(2).says("in/x.json");
    fs::remove_file(site.path("addresses.toml")).ok();
    std::os::unix::fs::symlink("nowhere", site.path("addresses.toml")).expect("a link");
    site.run(&["check"]).ends_with(1).says("lỗi[E0006]").says("--> addresses.toml");
}

#[test]
fn other_commands_end_too() {
    let record = portal().map(|portal| {
        let first = fs::read_dir(portal.join("procedures")).expect("a folder").flatten().next();
        first.expect("a record").path().display().to_string()
    });
    for name in ["content/procedures/x.md", "content/fields.toml", ".niemyet/parsed", "pipe.json", "to.pdf"] {
        let site = Site::copy_of(&repository().join("tests/golden/states/input"));
        assert!(put("pipe", &site.path(name)), "no pipe at {name}");
        let mut all = vec![
            vec!["check"],
            vec!["import", "pipe.json"],
            vec!["import", "."],
            vec!["new", "procedure", "1.000001", "Thử"],
            vec!["agenda"],
            vec!["why", "index.html"],
            vec!["print", "9.000001", "--to", "to.pdf"],
        ];
        all.extend(record.as_ref().map(|record| vec!["import", record]));
        for words in all {
            in_time(site.command(&words), &format!("{name}, {words:?}"));
        }
        assert!(
            fs::symlink_metadata(site.path(name)).is_ok_and(|meta| !meta.is_file())
                || name.contains("parsed")
        );
    }
}
