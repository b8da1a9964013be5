//! A site that a kill left half way, where files are exchanged one by one: whoever publishes next finishes it first, also
//! when the content has a mistake by then, and whoever only looks is told.

use std::fs;
use std::io;

use jiff::civil::date;
use niemyet::build::{self, Cache};
use niemyet::publish::{Act, Mode, Options, Step, is_half_way, publish};
use niemyet::site::Editions;
use niemyet::source::disk;

use crate::harness::{Site, repository};

const EDITED: &str = "content/procedures/da-het.md";

/// The site that was published, with half of the next one in it, and what the next one is.
fn half_way() -> (Site, std::collections::BTreeMap<String, Vec<u8>>) {
    let site = Site::copy_of(&repository().join("tests/golden/states/input"));
    site.run(&["build", "--only", "site"]).succeeds();
    let old = site.published();
    site.write(EDITED, site.read(EDITED).replace("name = \"", "name = \"Mới "));
    site.run(&["build", "--only", "site", "--output", "whole"]).succeeds();
    let mut next = crate::harness::files_below(&site.path("whole/site"));
    next.retain(|path, _| !path.starts_with(".niemyet"));
    assert_ne!(old, next);
    fs::remove_dir_all(site.path("whole")).expect("removed");

    let sources = disk::read(site.root()).expect("a readable site");
    let mut cache = Cache::default();
    let built = build::build(&sources, date(2026, 11, 22), Editions::site_only(), &mut cache, &|_| ());
    let bundle = built.accept().expect("a site without mistakes").0;
    let moves = std::sync::atomic::AtomicUsize::new(0);
    let killed = |step: &Step<'_>| {
        let is_move = step.act == Act::Move && step.path.starts_with(site.path("output/site"));
        let made = moves.fetch_add(usize::from(is_move), std::sync::atomic::Ordering::SeqCst);
        if made < 1 { Ok(()) } else { Err(io::ErrorKind::Interrupted.into()) }
    };
    let options = Options { mode: Mode::Journal, watch: &killed, ..Options::default() };
    let output = site.path("output");
    publish(&bundle, &cache.rendered, site.root(), &output, &options).expect_err("a run that was killed");
    assert!(is_half_way(&output), "no journal");
    assert!(site.published() != old, "nothing was moved");
    assert!(site.published() != next, "all was moved");
    (site, next)
}

#[test]
fn finished_before_the_content_is_checked() {
    let (site, next) = half_way();
    site.write(EDITED, site.read(EDITED).replace("name = ", "nname = "));
    let said = site.run(&["build", "--only", "site"]).ends_with(1);
    said.says("đã đăng nốt lần đăng trước bị ngắt giữa chừng").says("chưa xuất bản: còn lỗi");
    assert!(site.published() == next, "the site is not the next one");
    assert!(!site.path("output/.niemyet-staging").exists());
    let again = site.run(&["build", "--only", "site"]).ends_with(1);
    assert!(!again.out.contains("đăng nốt"), "{}", again.out);
}

#[test]
fn told_by_those_who_only_look() {
    let (site, next) = half_way();
    let before = site.published();
    for command in [&["check"] as &[_], &["build", "--dry-run", "--only", "site"]] {
        let said = site.run(command).succeeds().says("W0030").says("niemyet xuat-ban");
        assert!(said.out.contains("mới đăng được một nửa"), "{}", said.out);
        assert!(site.published() == before && is_half_way(&site.path("output")), "{command:?} changed it");
    }
    site.run(&["build", "--only", "site"]).succeeds().says("đã đăng nốt");
    assert!(site.published() == next, "the site is not the next one");
    assert!(!site.run(&["check"]).succeeds().out.contains("W0030"));
}

/// A run that made something again and found it as it lay there leaves nothing beside the site.
#[test]
fn nothing_is_left_by_a_run_that_changed_nothing() {
    let site = Site::copy_of(&repository().join("tests/golden/states/input"));
    site.run(&["build", "--only", "site"]).succeeds();
    for forgotten in [".niemyet", ".niemyet/rendered", ".niemyet/published"] {
        let _ = fs::remove_dir_all(site.path(forgotten)).or_else(|_| fs::remove_file(site.path(forgotten)));
        site.write(EDITED, site.read(EDITED) + "\n");
        let published = site.published();
        site.run(&["build", "--only", "site"]).succeeds();
        assert!(site.published() == published, "{forgotten}");
        let left: Vec<_> = fs::read_dir(site.path("output")).expect("a folder").flatten().collect();
        assert_eq!(left.len(), 1, "{forgotten}: {left:?}");
    }
}

/// The loop of `watch` finishes it as well, before the first round is over and though that publishes nothing.
#[test]
fn finished_by_watching() {
    let (site, next) = half_way();
    site.write(EDITED, site.read(EDITED).replace("name = ", "nname = "));
    let mut watching = site
        .command(&["watch", "--only", "site"])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program starts");
    let start = std::time::Instant::now();
    while is_half_way(&site.path("output")) && start.elapsed().as_secs() < 60 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let left_whole = site.published() == next;
    let _ = watching.kill();
    let _ = watching.wait();
    assert!(left_whole, "the site is not the next one");
}
