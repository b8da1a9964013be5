//! `niemyet serve`: the site as it would be published, in a browser, while it is written.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::addresses;
use super::arguments::{self, Opened, Port, ServeOptions};
use super::context::{Context, Failure};
use super::editing::Editing;
use super::publishing::Publishing;
use super::{Outcome, desktop, terminal};
use crate::diagnostic::{Lang, Words};
use crate::publish;
use crate::serve::{BindError, Editor, Last, Preview, Running, Server, Settings};
use crate::site::Editions;

pub(crate) fn run(options: &ServeOptions, context: &Context) -> Result<Outcome, Failure> {
    let confirming = context.clone();
    let confirm = move |at: &str| {
        let today = if confirming.is_day_chosen { confirming.today } else { arguments::today() };
        addresses::confirm(&confirming.root, &[at.to_owned()], today).map_err(|failure| failure.what)
    };
    let output = Publishing::of(context, options.output.clone(), Editions::all()).output;
    let preview = Preview::new(context.lang)
        .confirming(Arc::new(confirm))
        .beginning_with(Arc::new(move || published_before(&output)));
    let server = bind(&options.host, options.port)
        .map_err(|error| Failure { what: error.words(), help: Some(error.help()) })?;
    let address = server.address();
    let publishing =
        (!options.preview_only).then(|| Publishing::of(context, options.output.clone(), Editions::all()));
    let editing = Editing::new(context, publishing, Some(preview.clone()));
    let not_run = |error: std::io::Error| {
        Failure::new(
            format!("không chạy được bản xem trước: {error}"),
            format!("the preview cannot be run: {error}"),
        )
    };
    let _running = server.start(preview.clone()).map_err(not_run)?;
    let shown = format!("http://{}/", reachable(address));
    let editor = edited(options, context, address, preview).map_err(not_run)?;
    terminal::line(match context.lang {
        Lang::Vi => format!("xem trước tại {shown}"),
        Lang::En => format!("preview at {shown}"),
    });
    let edited_at = editor.as_ref().map(|editor| format!("http://{}/", editor.address()));
    match &edited_at {
        Some(at) => terminal::line(match context.lang {
            Lang::Vi => format!("sửa nội dung tại {at}"),
            Lang::En => format!("edit the content at {at}"),
        }),
        None => terminal::line(context.say(
            "máy khác trong mạng cũng mở được bản xem trước này, kể cả bản nháp; vì vậy trình sửa tắt",
            "other machines of the network can open this preview too, drafts included; so the editor is off",
        )),
    }
    let opened = match &options.open {
        Opened::Nothing => None,
        Opened::Preview => Some(shown),
        Opened::Editor => edited_at.or(Some(shown)),
        Opened::Form(path) => edited_at.map(|at| form(&at, path)).or(Some(shown)),
        Opened::Comparison => edited_at.map(|at| at + "#doi-chieu").or(Some(shown)),
    };
    if opened.is_some_and(|at| !desktop::open_address(&at)) {
        terminal::line(context.say(
            "không tự mở được trình duyệt: hãy mở địa chỉ trên",
            "the browser could not be opened: open the address above",
        ));
    }
    editing.run(options.end)
}

/// The address of a file's form.
fn form(editor: &str, path: &str) -> String {
    format!("{editor}#tep={}", utf8_percent_encode(path, NON_ALPHANUMERIC))
}

/// The site that lies where this one is published.
fn published_before(output: &Path) -> Option<Last> {
    let last = publish::Last::at(output)?;
    let hashes = last.hashes();
    let unread = |_| {
        Words::new(
            "tệp này trên trang đã xuất bản không còn như lúc xuất bản nên không hiện; sửa lỗi rồi lưu là có bản mới",
            "this file of the published site is not what was published, so it is not shown; mend the mistakes and save",
        )
    };
    Some(Last::new(hashes, Box::new(move |at| last.read(at).map_err(unread))))
}

/// The editor, on an address of its own beside the preview; nothing where other machines can reach that.
fn edited(
    options: &ServeOptions,
    context: &Context,
    preview_at: SocketAddr,
    preview: Preview,
) -> std::io::Result<Option<Running>> {
    if !preview_at.ip().is_loopback() {
        return Ok(None);
    }
    let mut token = [0; 16];
    getrandom::fill(&mut token).map_err(std::io::Error::other)?;
    let settings = Settings {
        root: context.root.clone(),
        lang: context.lang,
        preview: format!("http://{preview_at}"),
        publishes: !options.preview_only,
        token: token.iter().map(|byte| format!("{byte:02x}")).collect(),
        today: match context.is_day_chosen {
            true => {
                let day = context.today;
                Box::new(move || day)
            }
            false => Box::new(arguments::today),
        },
        now: arguments::now,
    };
    let host = preview_at.ip().to_string();
    let beside = Port::AnyFrom(preview_at.port().checked_add(1).unwrap_or(0));
    let server = bind(&host, beside).map_err(|error| std::io::Error::other(error.words().vi))?;
    let running = server.start_editor(Arc::new(Editor::new(settings, preview.clone())))?;
    preview.edited_at(&format!("http://{}", running.address()));
    Ok(Some(running))
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
