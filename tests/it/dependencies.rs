//! What the program stands on: licences, crates that are there twice, known faults. `tests/dependencies.toml` says what
//! is meant, `cargo metadata` what is so; nothing is asked of a network.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde::Deserialize;

use crate::harness::repository;

#[derive(Deserialize)]
struct Meant {
    licences: Vec<String>,
    advisories: Vec<Advisory>,
    twice: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Advisory {
    id: String,
    date: toml::value::Datetime,
    package: String,
    before: Option<String>,
    why: String,
}

#[derive(Deserialize)]
struct Found {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
}

fn meant() -> Meant {
    let text = fs::read_to_string(repository().join("tests/dependencies.toml")).expect("the list");
    toml::from_str(&text).expect("a list")
}

/// The system that the program given out to offices runs on, when it is built on another.
const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// All crates of this system, also those of the tests, as `Cargo.lock` says.
fn found() -> Vec<Package> {
    let output = Command::new("rustc").arg("-vV").output().expect("it runs");
    let compiler = String::from_utf8(output.stdout).expect("text");
    let host = compiler.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    found_on(host).unwrap_or_else(|said| panic!("{said}"))
}

/// The crates of a system, or what cargo says where they were not fetched.
fn found_on(system: &str) -> Result<Vec<Package>, String> {
    let words = ["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", system];
    let output = Command::new(env!("CARGO")).args(words).current_dir(repository()).output().expect("it runs");
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let found: Found = serde_json::from_slice(&output.stdout).expect("what cargo says");
    Ok(found.packages)
}

/// Whether an expression of licences is fulfilled by those that may be; AND binds more closely than OR.
fn suffices(expression: &str, may_be: &[String]) -> bool {
    let inner = |expression: &str| expression.trim().trim_matches(['(', ')']).to_owned();
    // A bracket only ever holds a choice that is one of several conditions.
    let parts = |text: &str, word: &str| -> Vec<String> {
        let (mut depth, mut parts, mut part) = (0, Vec::new(), Vec::new());
        for token in text.replace('(', "( ").replace(')', " )").replace('/', " OR ").split_whitespace() {
            depth += i32::from(token == "(") - i32::from(token == ")");
            match token == word && depth == 0 {
                true => parts.push(std::mem::take(&mut part).join(" ")),
                false => part.push(token.to_owned()),
            }
        }
        parts.push(part.join(" "));
        parts
    };
    let one = |part: &str| match part.contains(" OR ") {
        true => parts(&inner(part), "OR").iter().any(|one| may_be.contains(&inner(one))),
        false => may_be.contains(&inner(part)),
    };
    let all = |part: &String| parts(part, "AND").iter().all(|one_of| one(one_of));
    parts(expression, "OR").iter().any(all)
}

#[test]
fn expressions_of_licences_are_read() {
    let may_be = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
    let check =
        |expression: &str, is_fine| assert_eq!(suffices(expression, &may_be), is_fine, "{expression}");
    check("MIT", true);
    check("GPL-3.0-only", false);
    check("GPL-3.0-only OR MIT", true);
    check("Unlicense/MIT", true);
    check("(MIT OR Apache-2.0) AND Unicode-3.0", true);
    check("(GPL-3.0-only OR Apache-2.0) AND Unicode-3.0", false);
    check("MIT AND GPL-3.0-only", false);
}

#[test]
fn licences_go_with_ours() {
    let meant = meant();
    let is_fine = |one: &Package| one.license.as_ref().is_some_and(|named| suffices(named, &meant.licences));
    let of_windows = found_on(WINDOWS).unwrap_or_else(|_| {
        eprintln!("skipped: the crates of Windows were not fetched here (cargo fetch)");
        Vec::new()
    });
    let wrong: Vec<_> = found().into_iter().chain(of_windows).filter(|one| !is_fine(one)).collect();
    let wrong: Vec<_> = wrong.iter().map(|one| (&one.name, &one.license)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "other systems have others beside them")]
fn what_is_there_twice_has_a_reason() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in found() {
        versions.entry(package.name).or_default().insert(package.version);
    }
    let twice: BTreeSet<_> =
        versions.into_iter().filter(|(_, all)| all.len() > 1).map(|(name, _)| name).collect();
    let told: BTreeSet<_> = meant().twice.into_keys().collect();
    let new: Vec<_> = twice.difference(&told).collect();
    let over: Vec<_> = told.difference(&twice).collect();
    assert!(new.is_empty() && over.is_empty(), "without a reason: {new:?}; there only once now: {over:?}");
}

/// A fault that is no longer there is struck off the list.
#[test]
fn known_faults_are_those_that_are_there() {
    let packages = found();
    for advisory in meant().advisories {
        let Advisory { id, date, package, before, why } = advisory;
        assert!(
            id.starts_with("RUSTSEC-") && date.date.is_some() && why.len() > 40,
            "{id} is not told whole"
        );
        let numbers = |version: &str| -> Vec<u32> {
            version.split(['.', '+', '-']).map_while(|number| number.parse().ok()).collect()
        };
        let is_old = |version: &str| before.as_ref().is_none_or(|mended| numbers(version) < numbers(mended));
        let there = packages.iter().any(|one| one.name == package && is_old(&one.version));
        assert!(there, "{id}: {} is mended or gone, take the row out", package);
    }
}
