//! The socket and the thread behind it: this is where the preview touches the network.

#![expect(clippy::disallowed_types, reason = "this module is the edge that speaks on the network")]

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::Preview;
use super::answer::answer;
use super::connections::Connections;
use super::editor::{self, Editor};
use super::error::{BindError, TRIED};
use super::host::Names;
use crate::build::workers::STACK_BYTES;

/// Pages are made and files copied by as many at most.
const MAKERS: usize = 16;
/// A request must have begun to speak by then.
const HEADER_TIME: Duration = Duration::from_secs(10);
/// How long to wait when the system has no room for another connection.
const NO_ROOM: Duration = Duration::from_millis(100);

/// An address that is ours to answer on.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    host: String,
}

/// Who answers.
#[derive(Clone)]
enum Answering {
    Preview(Preview, Arc<Names>),
    Editor(Arc<Editor>),
}

/// A server at work. It stops when this is dropped.
pub struct Running {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Takes the address. `host` is a name or an address of this machine, port 0 any that is free.
    pub fn bind(host: &str, port: u16) -> Result<Self, BindError> {
        let refused = |error: io::Error| match error.kind() {
            ErrorKind::AddrInUse => {
                BindError::Busy { host: host.to_owned(), port, free: free_above(host, port) }
            }
            ErrorKind::PermissionDenied => BindError::Denied { port },
            ErrorKind::AddrNotAvailable => BindError::NoSuchHost { host: host.to_owned() },
            _ => BindError::Refused { host: host.to_owned(), port, error },
        };
        let listener = listen(host, port).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        Ok(Self { listener, address, host: host.to_owned() })
    }

    /// Where it answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers from a thread of its own, with what the preview shows.
    pub fn start(self, preview: Preview) -> io::Result<Running> {
        let names = Arc::new(Names::new(&self.host));
        self.answering(Answering::Preview(preview, names))
    }

    /// Answers from a thread of its own, with the editor.
    pub fn start_editor(self, editor: Arc<Editor>) -> io::Result<Running> {
        self.answering(Answering::Editor(editor))
    }

    fn answering(self, answering: Answering) -> io::Result<Running> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .max_blocking_threads(MAKERS)
            .thread_stack_size(STACK_BYTES)
            .build()?;
        self.listener.set_nonblocking(true)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(self.listener)?
        };
        let (stop, stopped) = oneshot::channel();
        let work = move || serve(runtime, listener, answering, stopped);
        let thread = std::thread::Builder::new().name("preview".to_owned()).spawn(work)?;
        Ok(Running { address: self.address, stop: Some(stop), thread: Some(thread) })
    }
}

impl Running {
    /// Where it answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Gone already where the thread is.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn listen(host: &str, port: u16) -> io::Result<TcpListener> {
    let host = host.trim_matches(['[', ']']);
    let unknown = |_| io::Error::from(ErrorKind::AddrNotAvailable);
    let addresses: Vec<SocketAddr> = (host, port).to_socket_addrs().map_err(unknown)?.collect();
    TcpListener::bind(&*addresses)
}

/// The next port that nobody uses, within reach.
fn free_above(host: &str, port: u16) -> Option<u16> {
    (1..=TRIED).filter_map(|more| port.checked_add(more)).find(|&port| listen(host, port).is_ok())
}

fn serve(
    runtime: Runtime,
    listener: tokio::net::TcpListener,
    answering: Answering,
    stopped: oneshot::Receiver<()>,
) {
    runtime.block_on(async {
        let accepting = tokio::spawn(accept(listener, answering));
        // Ends when it is told to, or when whoever could tell is gone.
        let _ = stopped.await;
        accepting.abort();
    });
    // What is being typeset is for nobody any more.
    runtime.shutdown_background();
}

async fn accept(listener: tokio::net::TcpListener, answering: Answering) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADER_TIME);
    let connections = Connections::with_room();
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            tokio::time::sleep(NO_ROOM).await;
            continue;
        };
        // An event is a few bytes and wanted now.
        let _ = stream.set_nodelay(true);
        let answering = answering.clone();
        let is_of_this_machine = peer.ip().to_canonical().is_loopback();
        connections.enter(|own| {
            let service = service_fn(move |request| {
                let (answering, own) = (answering.clone(), own.clone());
                async move {
                    match answering {
                        Answering::Preview(preview, names) => {
                            answer(preview, names, is_of_this_machine, own, request).await
                        }
                        Answering::Editor(editor) => {
                            editor::answer(editor, is_of_this_machine, request).await
                        }
                    }
                }
            });
            let connection = http.serve_connection(TokioIo::new(stream), service);
            let serving = tokio::spawn(async move {
                // A browser that goes away in the middle is no failure.
                let _ = connection.await;
            });
            serving.abort_handle()
        });
    }
}
