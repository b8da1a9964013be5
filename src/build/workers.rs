//! Work shared out to all processors, on plain threads with room to go deep.
//!
//! Typesetting uses a thread pool inside; with the same pool around it, waiting threads take up more
//! of the outer work on top of what they are at, layer upon layer, until the stack ends. So outputs
//! are shared out here by a counter, and each thread has one at a time.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Typesetting nests deeply: groups in cells in lists in columns.
pub(crate) const STACK_BYTES: usize = 16 * 1024 * 1024;

/// The results of `work` for 0, 1, … `count` - 1, in that order whichever thread made them.
pub(crate) fn each<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(count);
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                return done;
            }
            done.push((index, work(index)));
        }
    };
    let mut all: Vec<(usize, T)> = std::thread::scope(|scope| {
        let start = |_| std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, share);
        let handles: Vec<_> = (0..threads).map(start).collect();
        let mut all = Vec::with_capacity(count);
        for handle in handles {
            match handle.map(|handle| handle.join()) {
                Ok(Ok(done)) => all.extend(done),
                Ok(Err(panic)) => std::panic::resume_unwind(panic),
                // The system has no thread to give: the others, or this one, do its share.
                Err(_) => all.extend(share()),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn every_index_once_and_in_order() {
        assert_eq!(each(0, |index| index), Vec::<usize>::new());
        assert_eq!(each(1000, |index| index * 2), (0..1000).map(|index| index * 2).collect::<Vec<_>>());
    }
}
