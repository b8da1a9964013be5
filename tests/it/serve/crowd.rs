//! Many open pages, some of which never read: a round waits for none of them.

use std::io::Write;
use std::process::Command;
use std::time::{Duration, Instant};

use niemyet::diagnostic::{Lang, Report, Words};
use niemyet::serve::Shown;
use niemyet::source::SourceSet;

use super::client::connect;
use super::events::Listener;
use super::{ENDED, Served, ended_page};

const TABS: usize = 300;
const ROUNDS: usize = 200;
/// Words in a long message, of five bytes: all rounds' kept once would be 100 MB, kept for each deaf one 1 GB.
const LONG: usize = 100_000;
/// What a process may grow by that keeps none of them: pages read, threads, what the allocator does not give back.
const SPARE_KIB: u64 = 48 * 1024;

/// Time and memory are measured in a process that does nothing else.
#[test]
fn a_crowd_slows_nobody_down() {
    let program = std::env::current_exe().expect("this program");
    let alone = ["--exact", "serve::crowd::alone", "--ignored"];
    let output = Command::new(program).args(alone).output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
#[ignore = "run by the test above, in a process of its own"]
fn alone() {
    let served = Served::started();
    let ended = ended_page(&served);
    let seen = served.seen("/");
    let mut tabs: Vec<Listener> =
        (0..TABS).map(|_| Listener::having_seen(&served, "index.html", &seen, None)).collect();
    // One that never reads, one that stops in the middle of its request, and some that leave.
    let mut deaf = connect(&served.running);
    let words = format!("GET /__niemyet/events?at={ended} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    deaf.write_all(words.as_bytes()).expect("sent");
    let mut halting = connect(&served.running);
    halting.write_all(b"GET / HTTP/1.1\r\nHost: loc").expect("sent");
    tabs.truncate(TABS - 50);

    let good = served.show();
    let memory = memory_kib();
    let text = served.site.read(ENDED).replace("field = ", "fieldd = ");
    served.site.write(ENDED, text);
    let (sources, built) = super::build_of(served.site.root());
    let mistakes = built.expect_err("mistakes");
    let sources = std::sync::Arc::new(sources);
    let mut longest = Duration::ZERO;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        served.preview.hold(&mistakes, &sources);
        served.preview.show(Shown {
            bundle: good.clone(),
            sources: sources.clone(),
            root: served.site.root().to_owned(),
            lang: Lang::Vi,
            report: Report::default(),
        });
        longest = longest.max(start.elapsed());
        std::thread::sleep(Duration::from_millis(2));
    }
    assert!(longest < Duration::from_millis(500), "a round took {longest:?}");
    let start = Instant::now();
    assert_eq!(served.get("/").status, 200);
    assert!(start.elapsed() < Duration::from_secs(5), "a page took {:?}", start.elapsed());
    served.preview.hold(&mistakes, &sources);
    for tab in &mut tabs {
        while tab.hears("mistakes").told["total"] == 0 {}
    }
    drop(tabs);
    deaf_ones_cost_one_message(&served, &mistakes, &sources);
    if let (Some(before), Some(after)) = (memory, memory_kib()) {
        assert!(after < before + SPARE_KIB, "memory grew from {before} to {after} KiB");
    }
}

/// Far more is told than the system holds for one who does not read.
fn deaf_ones_cost_one_message(served: &Served, mistakes: &Report, sources: &SourceSet) {
    let listen = |_| {
        let mut deaf = connect(&served.running);
        let words = "GET /__niemyet/events?at=index.html HTTP/1.1\r\nHost: localhost\r\n\r\n";
        deaf.write_all(words.as_bytes()).expect("sent");
        deaf
    };
    let deaf: Vec<_> = (0..10).map(listen).collect();
    let sources = std::sync::Arc::new(sources.clone());
    for round in 0..ROUNDS {
        let mut mistakes = mistakes.clone();
        for mistake in &mut mistakes.diagnostics {
            mistake.help.push(Words::new(format!("{round} {}", "dài ".repeat(LONG)), ""));
        }
        served.preview.hold(&mistakes, &sources);
        std::thread::sleep(Duration::from_millis(5));
    }
    let start = Instant::now();
    assert_eq!(served.get("/").status, 200);
    assert!(start.elapsed() < Duration::from_secs(5), "a page took {:?}", start.elapsed());
    drop(deaf);
}

/// The resident memory of this process, where the system tells it.
fn memory_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
