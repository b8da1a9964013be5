//! What took long to make, kept for the next one who asks.
//!
//! A print is typeset when it is first looked at, then kept by its fingerprint: it stays good over
//! every round that does not change it. Two who ask at once wait for the same typesetting. What was not
//! asked for longest is forgotten when there is too much.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hyper::body::Bytes;
use tokio::sync::{OnceCell, Semaphore};

use crate::cache::Fingerprint;

/// What is kept between requests.
const LIMIT_BYTES: usize = 64 * 1024 * 1024;

/// `E` is why something could not be made.
pub(crate) struct Memory<E> {
    kept: Mutex<Kept<E>>,
    /// One for each processor: pages are still made while prints are typeset.
    hands: Semaphore,
    limit_bytes: usize,
}

struct Kept<E> {
    entries: BTreeMap<Fingerprint, Entry<E>>,
    /// Counts requests: the entry with the smallest number was not asked for longest.
    clock: u64,
    bytes: usize,
}

struct Entry<E> {
    cell: Cell<E>,
    asked: u64,
    /// 0 until it is made.
    len: usize,
}

/// Empty while it is made.
type Cell<E> = Arc<OnceCell<Result<Bytes, E>>>;

impl<E> Default for Memory<E> {
    fn default() -> Self {
        Self::new(LIMIT_BYTES)
    }
}

impl<E> Memory<E> {
    fn new(limit_bytes: usize) -> Self {
        let hands = std::thread::available_parallelism().map_or(1, usize::from);
        let kept = Kept { entries: BTreeMap::new(), clock: 0, bytes: 0 };
        Self { kept: Mutex::new(kept), hands: Semaphore::new(hands), limit_bytes }
    }
}

impl<E: Clone + Send + Sync + 'static> Memory<E> {
    /// What is kept under the fingerprint, or else what `make` gives on a thread of its own; `broken`
    /// where it panics. The work goes on where the browser has left: it will ask again.
    pub(crate) async fn get(
        self: &Arc<Self>,
        fingerprint: Fingerprint,
        make: impl FnOnce() -> Result<Vec<u8>, E> + Send + 'static,
        broken: E,
    ) -> Result<Bytes, E> {
        let cell = self.cell(fingerprint);
        if let Some(Ok(bytes)) = cell.get() {
            return Ok(bytes.clone());
        }
        let (memory, of_panic) = (self.clone(), broken.clone());
        let work = tokio::spawn(async move {
            let made = cell.get_or_init(|| async {
                let _hand = memory.hands.acquire().await;
                let made = tokio::task::spawn_blocking(make).await;
                made.unwrap_or(Err(of_panic)).map(Bytes::from)
            });
            let made = made.await.clone();
            memory.settle(fingerprint, &cell, made.as_ref().ok().map(Bytes::len));
            made
        });
        work.await.unwrap_or(Err(broken))
    }

    fn cell(&self, fingerprint: Fingerprint) -> Cell<E> {
        let mut kept = self.lock();
        kept.clock += 1;
        let asked = kept.clock;
        let entry =
            kept.entries.entry(fingerprint).or_insert_with(|| Entry { cell: Cell::default(), asked, len: 0 });
        entry.asked = asked;
        entry.cell.clone()
    }

    /// Counts what was made and forgets what there is no room for; a failure is not kept.
    fn settle(&self, fingerprint: Fingerprint, cell: &Cell<E>, len: Option<usize>) {
        let mut kept = self.lock();
        let kept = &mut *kept;
        let Some(entry) = kept.entries.get_mut(&fingerprint).filter(|entry| Arc::ptr_eq(&entry.cell, cell))
        else {
            return;
        };
        match len {
            Some(len) => {
                kept.bytes += len - entry.len;
                entry.len = len;
            }
            None => {
                kept.entries.remove(&fingerprint);
            }
        }
        while kept.bytes > self.limit_bytes {
            let made = kept.entries.iter().filter(|(_, entry)| entry.len > 0);
            let Some(oldest) = made.min_by_key(|(_, entry)| entry.asked).map(|(key, _)| *key) else { return };
            kept.bytes -= kept.entries.remove(&oldest).map_or(0, |entry| entry.len);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Kept<E>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    fn on_a_runtime<T>(work: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime").block_on(work)
    }

    #[test]
    fn made_once_for_all_who_ask_at_once() {
        let (memory, count) = (Arc::new(Memory::<()>::default()), Arc::new(AtomicUsize::new(0)));
        let made = on_a_runtime(async {
            let ask = |_| {
                let (memory, count) = (memory.clone(), count.clone());
                tokio::spawn(async move {
                    let make = move || {
                        count.fetch_add(1, Ordering::SeqCst);
                        std::thread::yield_now();
                        Ok(b"pdf".to_vec())
                    };
                    memory.get(Fingerprint::of(&1), make, ()).await
                })
            };
            let asked: Vec<_> = (0..20).map(ask).collect();
            // One who leaves does not take the work with him.
            asked[0].abort();
            tokio::time::sleep(Duration::from_millis(1)).await;
            let mut made = Vec::new();
            for one in asked.into_iter().skip(1) {
                made.push(one.await.expect("joined").expect("made"));
            }
            made
        });
        assert!(made.iter().all(|bytes| &bytes[..] == b"pdf"));
        assert_eq!(count.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn a_failure_is_told_to_each_and_not_kept() {
        let memory = Arc::new(Memory::default());
        on_a_runtime(async {
            let key = Fingerprint::of(&1);
            assert_eq!(memory.get(key, || Err("no ink"), "broken").await, Err("no ink"));
            assert_eq!(memory.get(key, || panic!("on purpose"), "broken").await, Err("broken"));
            assert_eq!(memory.get(key, || Ok(vec![1]), "broken").await, Ok(Bytes::from(vec![1])));
        });
    }

    #[test]
    fn the_longest_unasked_is_forgotten() {
        let memory = Arc::new(Memory::<()>::new(10));
        on_a_runtime(async {
            for (key, len) in [(1, 4), (2, 4), (1, 4), (3, 4), (4, 11)] {
                let made = memory.get(Fingerprint::of(&key), move || Ok(vec![0; len]), ()).await;
                assert_eq!(made.map(|bytes| bytes.len()), Ok(len));
                let kept = memory.lock();
                let there = kept.entries.values().map(|entry| entry.len).sum::<usize>();
                assert!(kept.bytes == there && there <= 10, "{there}");
                assert!(key != 3 || kept.entries.contains_key(&Fingerprint::of(&1)));
                assert!(!kept.entries.contains_key(&Fingerprint::of(&4)));
            }
        });
    }
}
