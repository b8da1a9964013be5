//! Whether a request names this machine.
//!
//! A page of some other site can have its own name point to 127.0.0.1 and then read what is served
//! there (DNS rebinding). It cannot do that to `localhost` or to a bare address, so these are answered,
//! with the one name that was given on purpose; every other name is refused.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The names a request may be meant for.
#[derive(Debug)]
pub(crate) struct Names {
    /// Given with `--host`.
    own: String,
}

impl Names {
    pub(crate) fn new(host: &str) -> Self {
        Self { own: host.trim_matches(['[', ']']).to_owned() }
    }

    /// `host` is what the browser says it speaks to, mostly with a port.
    pub(crate) fn are_meant_by(&self, host: &str) -> bool {
        if let Some(rest) = host.strip_prefix('[') {
            let Some((address, port)) = rest.split_once(']') else { return false };
            return address.parse::<Ipv6Addr>().is_ok() && (port.is_empty() || is_port(port));
        }
        let (name, port) = host.find(':').map_or((host, ""), |at| host.split_at(at));
        let is_known = ["localhost", &self.own].iter().any(|known| known.eq_ignore_ascii_case(name));
        (port.is_empty() || is_port(port)) && (is_known || name.parse::<Ipv4Addr>().is_ok())
    }
}

fn is_port(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn only_this_machine_is_meant() {
        let names = Names::new("may-xa");
        for good in
            ["localhost", "LOCALHOST:8000", "127.0.0.1:80", "[::1]:8000", "[::1]", "192.168.1.5", "may-xa:1"]
        {
            assert!(names.are_meant_by(good), "{good}");
        }
        for bad in [
            "",
            "evil.example",
            "evil.example:8000",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "localhost:evil",
            "[::1",
            "[::1]x",
            "[evil]",
            "a@localhost",
            "127.0.0.1:80:80",
        ] {
            assert!(!names.are_meant_by(bad), "{bad}");
        }
    }
}
