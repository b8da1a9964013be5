//! `niemyet serve`: the site as it would be published, in a browser, while it is written.

use std::net::SocketAddr;
use std::process::{Command, Stdio};

use super::arguments::ServeOptions;
use super::context::{Context, Failure};
use super::editing::Editing;
use super::publishing::Publishing;
use super::{Outcome, terminal};
use crate::diagnostic::Lang;
use crate::serve::{Preview, Server};

pub fn run(options: &ServeOptions, context: &Context) -> Result<Outcome, Failure> {
    let preview = Preview::new(context.lang);
    let server = Server::bind(&options.host, options.port)
        .map_err(|error| Failure { what: error.words(), help: Some(error.help()) })?;
    let address = server.address();
    let publishing = (!options.preview_only).then(|| Publishing::of(context, options.output.clone(), None));
    let editing = Editing::new(context, publishing, Some(preview.clone()));
    let _running = server.start(preview).map_err(|error| {
        Failure::new(
            format!("không chạy được bản xem trước: {error}"),
            format!("the preview cannot be run: {error}"),
        )
    })?;
    let shown = format!("http://{}/", reachable(address));
    terminal::line(match context.lang {
        Lang::Vi => format!("xem trước tại {shown}"),
        Lang::En => format!("preview at {shown}"),
    });
    if !address.ip().is_loopback() {
        terminal::line(context.say(
            "máy khác trong mạng cũng mở được bản xem trước này, kể cả bản nháp",
            "other machines of the network can open this preview too, drafts included",
        ));
    }
    if options.open {
        open(&shown, context);
    }
    editing.run()
}

/// An address a browser on this machine can open: one that listens everywhere is reached by loopback.
fn reachable(address: SocketAddr) -> SocketAddr {
    let mut address = address;
    if address.ip().is_unspecified() {
        address.set_ip(if address.is_ipv4() {
            std::net::Ipv4Addr::LOCALHOST.into()
        } else {
            std::net::Ipv6Addr::LOCALHOST.into()
        });
    }
    address
}

/// Opens the browser people use; where that fails they are told the address and no more.
fn open(address: &str, context: &Context) {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("explorer");
        command.arg(address);
        command
    } else {
        let mut command = Command::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" });
        command.arg(address);
        command
    };
    let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    match started {
        // Somebody has to wait for it, or it stays in the list of processes.
        Ok(mut browser) => drop(std::thread::spawn(move || browser.wait())),
        Err(_) => terminal::line(context.say(
            "không tự mở được trình duyệt: hãy mở địa chỉ trên",
            "the browser could not be opened: open the address above",
        )),
    }
}
