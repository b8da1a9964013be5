//! A browser of a few lines: a request in words, and the whole answer.

use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use niemyet::serve::Running;

pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    /// The words between two others.
    pub(crate) fn between(&self, from: &str, to: &str) -> String {
        let rest = self.text().split_once(from).unwrap_or_else(|| panic!("no {from} in {}", self.text())).1;
        rest.split_once(to).expect("an end").0.to_owned()
    }
}

pub(crate) fn connect(running: &Running) -> TcpStream {
    connect_to(running.address())
}

pub(crate) fn connect_to(address: impl ToSocketAddrs) -> TcpStream {
    let stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time limit");
    stream
}

pub(crate) fn ask(running: &Running, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
    let mut words = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    headers.iter().for_each(|(name, value)| words.push_str(&format!("{name}: {value}\r\n")));
    ask_in_words(running, &(words + "\r\n"))
}

pub(crate) fn ask_in_words(running: &Running, words: &str) -> Reply {
    reply_of(connect(running), words)
}

/// What is answered to a request in words.
pub(crate) fn reply_of(mut stream: TcpStream, words: &str) -> Reply {
    stream.write_all(words.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").expect("headers");
    let head = String::from_utf8(answer[..end].to_vec()).expect("text");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
    let header = |line: &str| {
        let (name, value) = line.split_once(": ").expect("a header");
        (name.to_ascii_lowercase(), value.to_owned())
    };
    Reply {
        status: status.parse().expect("a number"),
        headers: lines.map(header).collect(),
        body: answer[end + 4..].to_vec(),
    }
}
