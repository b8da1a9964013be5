//! `niemyet serve`: the site as it would be published, in a browser, while it is written.

use std::net::SocketAddr;
use std::sync::Arc;

use super::addresses;
use super::arguments::{self, Port, ServeOptions};
use super::context::{Context, Failure};
use super::editing::Editing;
use super::publishing::Publishing;
use super::{Outcome, desktop, terminal};
use crate::diagnostic::Lang;
use crate::serve::{BindError, Preview, Server};
use crate::site::Editions;

pub(crate) fn run(options: &ServeOptions, context: &Context) -> Result<Outcome, Failure> {
    let confirming = context.clone();
    let confirm = move |at: &str| {
        let today = if confirming.is_day_chosen { confirming.today } else { arguments::today() };
        addresses::confirm(&confirming.root, &[at.to_owned()], today).map_err(|failure| failure.what)
    };
    let preview = Preview::new(context.lang).confirming(Arc::new(confirm));
    let server = bind(&options.host, options.port)
        .map_err(|error| Failure { what: error.words(), help: Some(error.help()) })?;
    let address = server.address();
    let publishing =
        (!options.preview_only).then(|| Publishing::of(context, options.output.clone(), Editions::all()));
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
    if options.open && !desktop::open_address(&shown) {
        terminal::line(context.say(
            "không tự mở được trình duyệt: hãy mở địa chỉ trên",
            "the browser could not be opened: open the address above",
        ));
    }
    editing.run(options.end)
}

fn bind(host: &str, port: Port) -> Result<Server, BindError> {
    let (port, may_be_another) = match port {
        Port::Exactly(port) => (port, false),
        Port::AnyFrom(port) => (port, true),
    };
    match Server::bind(host, port) {
        Err(BindError::Busy { free: Some(free), .. }) if may_be_another => Server::bind(host, free),
        // Windows keeps whole ranges for itself: then any that it gives.
        Err(BindError::Busy { .. } | BindError::Denied { .. }) if may_be_another => Server::bind(host, 0),
        bound => bound,
    }
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
