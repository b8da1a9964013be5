//! How many connections there are at a time, and which gives way to a new one.
//!
//! A system gives a process so many descriptors, and one that has none left neither answers nor reads a file. So there is
//! a limit to connections, and a lower one to those that only listen for events. Where one is reached the oldest of its
//! kind is closed, never the newest refused: what was opened last is what somebody looks at now, and a page that lost its
//! events asks for them again. A browser that does not read keeps nothing open that way either.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::task::AbortHandle;

/// More are never needed: a browser opens six at a time.
const MOST: usize = 1024;
/// Where the system does not say how many descriptors there are.
#[cfg(not(any(target_os = "linux", windows)))]
const UNTOLD: usize = 128;
/// Descriptors that building, publishing and watching need beside the connections.
const FOR_OTHERS: usize = 96;
/// However few descriptors there are, one browser is answered.
const FEWEST: usize = 8;

/// All connections of one server.
pub(super) struct Connections {
    most: usize,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    next: u64,
    /// By age, the oldest first.
    asking: BTreeMap<u64, AbortHandle>,
    listening: BTreeMap<u64, AbortHandle>,
}

/// One connection, as long as this lives.
pub(super) struct Connection {
    number: u64,
    all: Arc<Connections>,
}

impl Connections {
    /// As many as this process has room for.
    pub(super) fn with_room() -> Arc<Self> {
        Self::at_most(descriptors().saturating_sub(FOR_OTHERS).clamp(FEWEST, MOST))
    }

    fn at_most(most: usize) -> Arc<Self> {
        Arc::new(Self { most, open: Mutex::default() })
    }

    /// One more, served by the task that `serve` starts; the oldest that asks gives way where there are too many.
    pub(super) fn enter(self: &Arc<Self>, serve: impl FnOnce(Arc<Connection>) -> AbortHandle) {
        let number = {
            let mut open = self.open();
            if open.asking.len() + open.listening.len() >= self.most {
                close_oldest(&mut open.asking);
            }
            open.next += 1;
            open.next
        };
        let task = serve(Arc::new(Connection { number, all: self.clone() }));
        // Another thread may have served it to its end.
        if !task.is_finished() {
            self.open().asking.insert(number, task);
        }
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connection {
    /// From now on it listens for events. Half of all may, so that there is always one that can ask.
    pub(super) fn listens(&self) {
        let mut open = self.all.open();
        let Some(task) = open.asking.remove(&self.number) else { return };
        if open.listening.len() >= self.all.most / 2 {
            close_oldest(&mut open.listening);
        }
        open.listening.insert(self.number, task);
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let mut open = self.all.open();
        open.asking.remove(&self.number);
        open.listening.remove(&self.number);
    }
}

fn close_oldest(of: &mut BTreeMap<u64, AbortHandle>) {
    if let Some((_, oldest)) = of.pop_first() {
        oldest.abort();
    }
}

/// How many descriptors the system gives this process.
#[cfg(target_os = "linux")]
fn descriptors() -> usize {
    use rustix::process::{Resource, getrlimit};
    let most = getrlimit(Resource::Nofile).current;
    most.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX))
}

/// Sockets are no files there, and only memory limits them.
#[cfg(windows)]
fn descriptors() -> usize {
    usize::MAX
}

#[cfg(not(any(target_os = "linux", windows)))]
fn descriptors() -> usize {
    UNTOLD
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// Connections that do nothing until they are closed.
    #[test]
    fn the_oldest_gives_way() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let all = Connections::at_most(4);
        let entered = RefCell::new(Vec::new());
        let enter = || {
            all.enter(|own| {
                entered.borrow_mut().push(Arc::downgrade(&own));
                let task = async move {
                    let _own = own;
                    std::future::pending::<()>().await;
                };
                runtime.spawn(task).abort_handle()
            });
        };
        let open = || {
            runtime.block_on(async { tokio::task::yield_now().await });
            let numbered = entered.borrow();
            let living = numbered.iter().enumerate().filter(|(_, one)| one.upgrade().is_some());
            living.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let listens = |at: usize| {
            let one = entered.borrow()[at].upgrade();
            one.expect("an open connection").listens();
        };
        (0..4).for_each(|_| enter());
        assert_eq!(open(), [0, 1, 2, 3]);
        enter();
        assert_eq!(open(), [1, 2, 3, 4]);
        (1..4).for_each(listens);
        assert_eq!(open(), [2, 3, 4]);
        // Those that listen stay, whoever asks.
        (0..10).for_each(|_| enter());
        assert_eq!(open(), [2, 3, 13, 14]);
        drop(runtime);
        let open = all.open();
        assert!(open.asking.is_empty() && open.listening.is_empty());
    }
}
