//! A site's own templates and designs: what they make is what they would make anywhere, and what never ends is ended.

use std::fs;
use std::time::{Duration, Instant};

use crate::harness::{Site, repository};

/// How long what never ends may take here.
const SOON: &str = "3";
/// Memory is used up long before.
const LATE: &str = "90";

/// A site with some files of the theme put into it, each with something behind it that shows nothing.
fn with_own_theme(site: &Site) {
    for (folder, mark) in [("templates", "{# x\u{e3} #}"), ("prints", "// x\u{e3}\n")] {
        for file in fs::read_dir(repository().join("themes/default").join(folder)).expect("the theme") {
            let file = file.expect("an entry");
            let text = fs::read_to_string(file.path()).expect("text");
            let name = file.file_name().into_string().expect("a name");
            site.write(&format!("themes/default/{folder}/{name}"), text + mark);
        }
    }
}

#[test]
fn what_is_made_apart_is_the_same() {
    let (plain, own) = (Site::started(), Site::started());
    with_own_theme(&own);
    let only: &[&str] = if cfg!(feature = "prints") { &["build"] } else { &["build", "--only", "site"] };
    plain.run(only).succeeds();
    own.run(only).succeeds();
    let (plain, own) = (plain.published(), own.published());
    assert_eq!(plain.keys().collect::<Vec<_>>(), own.keys().collect::<Vec<_>>());
    let other: Vec<_> = plain.iter().filter(|(at, bytes)| own[*at] != **bytes).map(|(at, _)| at).collect();
    assert!(other.is_empty(), "made otherwise: {other:?}");
}

/// Builds a site one file of whose theme is this, and says what is printed. What was published stays.
#[track_caller]
fn check_ended(path: &str, text: &str, (code, seconds): (&str, &str)) {
    let site = Site::started();
    let only = if path.contains("/prints/") { "prints" } else { "site" };
    site.run(&["build", "--only", "site"]).succeeds();
    let before = site.published();
    site.write(path, text);
    let begun = Instant::now();
    let mut command = site.command(&["build", "--only", only]);
    let output = command.env("NIEMYET_THEME_SECONDS", seconds).output().expect("it runs");
    crate::harness::Answer::of(&output).ends_with(1).says(code).says(path);
    assert!(begun.elapsed() < Duration::from_secs(100), "given up at last");
    assert!(site.published() == before);
}

#[test]
fn a_template_that_never_ends_is_ended() {
    let loops = "{% for i in range(end=99999) %}{% for j in range(end=99999) %}{% for k in range(end=99999) %}{% if i == 5 %}a\
                 {% endif %}{% endfor %}{% endfor %}{% endfor %}";
    check_ended("themes/default/templates/not_found.html", loops, ("E0530", SOON));
    check_ended("themes/default/pages/mot.html", &format!("{{# Một #}}{loops}"), ("E0530", SOON));
}

/// Only Linux and Windows bound the memory of a process.
#[cfg(any(target_os = "linux", windows))]
#[test]
fn a_template_that_takes_all_memory_is_ended() {
    let grows =
        "{% set s = \"aaaaaaaa\" %}{% for i in range(end=60) %}{% set_global s = s ~ s %}{% endfor %}{{ s }}";
    check_ended("themes/default/templates/not_found.html", grows, ("E0531", LATE));
}

#[cfg(feature = "prints")]
#[test]
fn a_design_that_never_ends_is_ended() {
    let loops = "#let design(data) = { for i in range(9000) { for j in range(9000) { for k in range(9000) { } } } }\n";
    check_ended("themes/default/prints/niem-yet.typ", loops, ("E0530", SOON));
    let grows = "#let design(data) = { let a = \"aaaaaaaa\"; for i in range(60) { a += a }; [#a] }\n";
    if cfg!(any(target_os = "linux", windows)) {
        check_ended("themes/default/prints/niem-yet.typ", grows, ("E0531", LATE));
    }
}

/// One file is shared by all designs, each of which would be waited for.
#[cfg(feature = "prints")]
#[test]
fn what_all_designs_share_is_waited_for_once() {
    let site = Site::started();
    site.run(&["build", "--only", "site"]).succeeds();
    let config = site.read("niemyet.toml");
    site.write(
        "niemyet.toml",
        config.replace("# base_url = \"https://…\"", "base_url = \"https://xa.gov.vn\""),
    );
    let lib = fs::read_to_string(repository().join("themes/default/prints/lib.typ")).expect("text");
    let loops = "\n#for i in range(9000) { for j in range(9000) { for k in range(9000) { } } }\n";
    site.write("themes/default/prints/lib.typ", lib + loops);
    let mut command = site.command(&["build", "--only", "prints"]);
    let output = command.env("NIEMYET_THEME_SECONDS", SOON).output().expect("it runs");
    let said = crate::harness::Answer::of(&output).ends_with(1).says("E0530");
    // As many as are made at once.
    let most = std::thread::available_parallelism().map_or(1, usize::from);
    assert!(said.out.matches("lỗi[E0530]").count() <= most, "{}", said.out);
}
