//! The built preview under more connections than it has descriptors for: whoever asks is answered, whoever opens a page
//! listens, and files are read and rounds built all the while.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::harness::{DAY, Site, repository};

/// Descriptors of the preview.
const DESCRIPTORS: usize = 128;
/// Connections of the flood; this process needs as many.
const FLOOD: usize = 400;
/// An answer takes a few milliseconds.
const LIMIT: Duration = Duration::from_secs(20);

struct Preview {
    site: Site,
    child: Child,
    address: SocketAddr,
}

impl Preview {
    fn start() -> Self {
        let site = Site::copy_of(&repository().join("tests/golden/states/input"));
        let mut child = Command::new("sh")
            .args([
                "-c",
                &format!("ulimit -n {DESCRIPTORS} && exec \"$0\" \"$@\""),
                env!("CARGO_BIN_EXE_niemyet"),
            ])
            .args(["serve", "--port", "0", "--preview-only", "--date", DAY])
            .current_dir(site.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let address = lines
            .find_map(|line| line.split_once("http://")?.1.trim_end_matches('/').parse().ok())
            .expect("an address");
        // What it goes on saying is read, so that it never waits for it.
        std::thread::spawn(move || lines.for_each(drop));
        let preview = Self { site, child, address };
        while preview.ask("/").0 != 200 {
            std::thread::sleep(Duration::from_millis(20));
        }
        preview
    }

    fn connect(&self, words: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(LIMIT)).expect("a time limit");
        // One that gives way at once has no ear for it.
        let _ = stream.write_all(words.as_bytes());
        stream
    }

    /// Status and text.
    fn ask(&self, path: &str) -> (u16, String) {
        let mut stream =
            self.connect(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, answer)
    }

    fn is_answered(&self, when: &str) {
        let start = Instant::now();
        for path in ["/", "/thu-tuc/", "/style.css", "/thu-tuc/9.000001.html"] {
            assert_eq!(self.ask(path).0, 200, "{when}: {path}");
        }
        assert!(start.elapsed() < LIMIT, "{when}: {:?}", start.elapsed());
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether the other side has closed it.
fn is_closed(stream: &mut TcpStream) -> bool {
    stream.set_nonblocking(true).expect("asked");
    let mut buffer = [0; 4096];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => return error.kind() != ErrorKind::WouldBlock,
        }
    }
}

#[test]
fn everyone_is_answered() {
    let preview = Preview::start();
    let events = "GET /__niemyet/events?at=index.html HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let floods = [
        ("pages that listen", events.to_owned()),
        ("requests that do not end", "GET / HTTP/1.1\r\nHost: loc".to_owned()),
        ("silence", String::new()),
        ("answers that nobody reads", "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(50)),
    ];
    let mut held: Vec<TcpStream> = Vec::new();
    for (what, words) in &floods {
        let mut flood: Vec<TcpStream> = (0..FLOOD).map(|_| preview.connect(words)).collect();
        preview.is_answered(what);
        if words == events {
            let last = flood.split_off(FLOOD - 8);
            let open =
                flood.into_iter().filter_map(|mut stream| (!is_closed(&mut stream)).then_some(())).count();
            assert!(open < DESCRIPTORS, "{open} of the first listen still");
            held = last;
        }
    }
    // Those that listened last still do: none of the other floods took their place, and they hear of an edit.
    preview.site.write("niemyet.toml", preview.site.read("niemyet.toml") + "\nnonsense = 1\n");
    for mut stream in held {
        stream.set_nonblocking(false).expect("asked");
        let mut heard = String::new();
        let mut lines = BufReader::new(&mut stream);
        while !heard.contains("nonsense") {
            assert!(lines.read_line(&mut heard).expect("an event") > 0, "closed: {heard}");
        }
    }
    preview.is_answered("after the floods");
}
