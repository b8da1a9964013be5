//! Campaigns of faults: whatever a file, a record or a theme holds, the program answers and does not fall.
//!
//! Each target takes what a user may put somewhere (any bytes under any name, front matter, Markdown, a record of the
//! portal, a template, a design) and goes the program's own way with it, in memory. No input panics, none takes longer
//! than [`PATIENCE`], what is found has a place in its file, and the same input gives the same answer. A few are tried
//! with each run of the tests, always the same ones. `NIEMYET_FAULTS=50000` tries so many of each target, a
//! million in all, and `NIEMYET_SEED` says which; a case that fails is made smaller and printed.

#![expect(
    clippy::disallowed_methods,
    reason = "a campaign is told by the environment how long it is, and watches the clock"
)]

mod damage;
mod targets;

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::diagnostic::{Lang, Report, print};
use crate::source::SourceSet;

/// An input that takes longer hangs: the slowest take a second on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// How many inputs a target has where the environment does not say; those that are quick have several times as many.
const USUAL: u32 = 40;

/// Some bytes, printed so that they can be read and tried again.
#[derive(Clone, PartialEq, Eq)]
struct Bytes(Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// Tries `weight` times as many inputs as each target has at least.
fn campaign<S: Strategy>(name: &str, inputs: S, weight: u32, attempt: impl Fn(&S::Value))
where
    S::Value: Clone + fmt::Debug,
{
    let number = |name| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let cases = number("NIEMYET_FAULTS").map_or(USUAL, |cases| cases as u32) * weight;
    let mut seed = [7; 32];
    seed[..8].copy_from_slice(&number("NIEMYET_SEED").unwrap_or(1).to_le_bytes());
    let config = Config { cases, failure_persistence: None, max_shrink_time: 60_000, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let at_work = Arc::new(Mutex::new(None));
    watch(at_work.clone());
    let begun = Instant::now();
    let slowest = Mutex::new(Duration::ZERO);
    let result = runner.run(&inputs, |input| {
        let since = Instant::now();
        *at_work.lock().expect("unbroken") = Some((since, format!("{input:?}")));
        attempt(&input);
        *at_work.lock().expect("unbroken") = None;
        let took = since.elapsed();
        let mut slowest = slowest.lock().expect("unbroken");
        *slowest = took.max(*slowest);
        Ok::<(), TestCaseError>(())
    });
    let slowest = slowest.into_inner().expect("unbroken");
    println!("{name}: {cases} inputs in {:.0?}, the slowest {slowest:.0?}", begun.elapsed());
    if let Err(failure) = result {
        panic!("{name}: {failure}");
    }
}

/// Ends the whole run where an input hangs: nothing else can stop it.
fn watch(at_work: Arc<Mutex<Option<(Instant, String)>>>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            // A panic breaks the lock; it is told by the runner.
            let Ok(now) = at_work.lock() else { continue };
            if let Some((_, input)) = now.as_ref().filter(|(since, _)| since.elapsed() > PATIENCE) {
                eprintln!("no end after {PATIENCE:?}: {input}");
                std::process::abort();
            }
            if Arc::strong_count(&at_work) == 1 {
                return;
            }
        }
    });
}

/// What was found can be printed, and points into the file it names.
fn check_report(report: &Report, sources: &SourceSet) {
    for found in &report.diagnostics {
        assert!(!found.path.is_empty(), "{found:?} has no place");
        let text = sources.text(&found.path).map(|text| &*text.text);
        if let (Some(text), Some(span)) = (text, &found.span) {
            let pointed = text.get(span.start as usize..span.end as usize);
            assert!(pointed.is_some(), "{found:?} points past a letter of {} bytes", text.len());
        }
    }
    for lang in [Lang::Vi, Lang::En] {
        let printed = print::human(report, sources, lang, print::Look::PLAIN);
        assert!(report.diagnostics.is_empty() || !printed.is_empty());
    }
}
