//! From a request to a response: who may ask, what lies at the address, and how it is sent.
//!
//! Making an output happens on another thread; nothing here waits for a disk or a typesetter while
//! others want an answer.

use std::convert::Infallible;
use std::sync::Arc;

use http_body_util::channel::Channel;
use http_body_util::{Either, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use tokio::task::spawn_blocking;

use super::connections::Connection;
use super::drafts::Drafts;
use super::host::Names;
use super::last::Last;
use super::look_up::{self, Found};
use super::page::{self, Lack, Mark};
use super::range::{self, Asked};
use super::round::{Round, Seen, Showing};
use super::{Preview, ended, events, media};
use crate::build::bundle::OutputPath;
use crate::build::{self, Content, Making};
use crate::cache::Fingerprint;
use crate::diagnostic::{Diagnostic, Lang, Report, Words};
use crate::site::{Output, address};
use crate::source::disk::copy_asset;

pub(crate) type Body = Either<Full<Bytes>, Channel<Bytes>>;

const NO_PAGE: (&str, &str) = ("Không có trang nào ở địa chỉ này.", "There is no page at this address.");
const BROKEN: (&str, &str) = (
    "niemyet gặp sự cố khi dựng trang này. Đây là lỗi của chương trình, không phải của nội dung.",
    "niemyet broke down over this page. That is a fault of the program, not of the content.",
);

/// Why an output has no bytes to send.
#[derive(Clone)]
pub(crate) enum Unmade {
    /// The theme's template or design failed.
    Failed(Arc<Diagnostic>),
    /// A file of the site is not what it was when the site was read.
    Changed(Words),
    /// A mistake of this program.
    Broken,
}

/// Answers one request. Nothing about it is an error to the server.
pub(crate) async fn answer(
    preview: Preview,
    names: Arc<Names>,
    is_of_this_machine: bool,
    connection: Arc<Connection>,
    mut request: Request<Incoming>,
) -> Result<Response<Body>, Infallible> {
    let round = preview.round();
    if request.method() == Method::HEAD {
        // A part is a matter of bytes, and none are sent.
        request.headers_mut().remove(header::RANGE);
    }
    let mut response = if !is_meant(&request, &names) {
        plain(
            StatusCode::FORBIDDEN,
            round.lang.pick(
                "Bản xem trước chỉ trả lời khi địa chỉ trên trình duyệt là localhost, một địa chỉ IP, hoặc tên đã cho bằng --host.",
                "The preview answers only where the browser's address is localhost, an IP address, or the name given with --host.",
            ),
        )
    } else if ended::is_asked(&request, page::OWN) {
        ended::answer(preview.confirm.as_ref(), &round, &request, is_of_this_machine).await
    } else if request.method() != Method::GET && request.method() != Method::HEAD {
        let words = round.lang.pick("Bản xem trước chỉ để xem.", "The preview is for looking only.");
        with(plain(StatusCode::METHOD_NOT_ALLOWED, words), header::ALLOW, "GET, HEAD")
    } else if let Some(own) = request.uri().path().strip_prefix(page::OWN) {
        own_file(&preview, &round, &connection, own, &request)
    } else {
        match look_up::decoded(request.uri().path()) {
            // Whatever the site has: a worker would go on answering when the preview is over.
            Some(path) if path == address::WORKER || path.ends_with(&format!("/{}", address::WORKER)) => {
                let response = whole(
                    StatusCode::OK,
                    media::of(address::WORKER),
                    Bytes::from_static(page::NO_WORKER.as_bytes()),
                );
                with(response, header::CACHE_CONTROL, "no-store")
            }
            Some(path) => at_path(&preview, &round, &path, request.headers()).await,
            None => plain(
                StatusCode::BAD_REQUEST,
                round.lang.pick("Địa chỉ này không đọc được.", "This address cannot be read."),
            ),
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    Ok(response)
}

/// Both places where a request can name a host must name this machine.
fn is_meant(request: &Request<Incoming>, names: &Names) -> bool {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let is_ours = |host: &HeaderValue| host.to_str().is_ok_and(|host| names.are_meant_by(host));
    let first = hosts.next().is_some_and(is_ours) && hosts.next().is_none();
    first && request.uri().authority().is_none_or(|authority| names.are_meant_by(authority.as_str()))
}

/// What belongs to the preview itself.
fn own_file(
    preview: &Preview,
    round: &Round,
    connection: &Connection,
    name: &str,
    request: &Request<Incoming>,
) -> Response<Body> {
    let file = |text: &'static str| {
        let response = whole(StatusCode::OK, media::of(name), Bytes::from_static(text.as_bytes()));
        with(response, header::CACHE_CONTROL, "no-store")
    };
    match name {
        "preview.js" => file(page::SCRIPT),
        "preview.css" => file(page::STYLE),
        "events" => events_of_page(preview, round.lang, connection, request),
        _ => plain(StatusCode::NOT_FOUND, round.lang.pick("Không có gì ở đây.", "There is nothing here.")),
    }
}

fn events_of_page(
    preview: &Preview,
    lang: Lang,
    connection: &Connection,
    request: &Request<Incoming>,
) -> Response<Body> {
    let query = request.uri().query().unwrap_or_default();
    let Some(path) = look_up::query_value(query, "at") else {
        let words = lang.pick("Thiếu at=, đường dẫn của trang.", "at=, the path of the page, is missing.");
        return plain(StatusCode::BAD_REQUEST, words);
    };
    // The browser says by itself what it was told last; the page says what it was made of.
    let told = request.headers().get("last-event-id").and_then(|id| Seen::read(id.to_str().ok()?));
    let seen = told.or_else(|| Seen::read(&look_up::query_value(query, "seen")?));
    let body = if request.method() == Method::HEAD {
        Either::Left(Full::default())
    } else {
        connection.listens();
        Either::Right(events::listen(preview.rounds.subscribe(), path, seen))
    };
    let response = with(Response::new(body), header::CONTENT_TYPE, "text/event-stream; charset=utf-8");
    with(response, header::CACHE_CONTROL, "no-store")
}

/// An address of the site.
async fn at_path(preview: &Preview, round: &Round, path: &str, asked: &HeaderMap) -> Response<Body> {
    let Some(showing) = &round.showing else {
        if let Some(last) = &round.last {
            return at_last(round, last, path, asked).await;
        }
        let mark = mark(round, path, false).await;
        let response = own_page(StatusCode::SERVICE_UNAVAILABLE, &Lack::NoSite, &mark);
        return with(response, header::RETRY_AFTER, "2");
    };
    let found = showing.find(path);
    if let Some((drafts, at)) = showing.draft_instead(&found, path).await {
        return send(preview, round, showing, &Wanted::of_draft(drafts, at), asked).await;
    }
    match found {
        Found::Output(at) => {
            let wanted = Wanted::published(showing, at);
            send(preview, round, showing, &wanted, asked).await
        }
        Found::Folder(link) => moved(round, &link),
        Found::Nothing => not_found(round, showing, path).await,
    }
}

fn moved(round: &Round, link: &str) -> Response<Body> {
    let words = round.lang.pick("Trang ở địa chỉ có dấu / cuối.", "The page's address ends with a /.");
    let response = with(plain(StatusCode::MOVED_PERMANENTLY, words), header::LOCATION, link);
    // A page may take the folder's address in the next round.
    with(response, header::CACHE_CONTROL, "no-store")
}

/// An address of the site that was published last.
async fn at_last(round: &Round, last: &Arc<Last>, path: &str, asked: &HeaderMap) -> Response<Body> {
    let (status, at) = match last.find(path) {
        Found::Output(at) => (StatusCode::OK, at),
        Found::Folder(link) => return moved(round, &link),
        Found::Nothing => match last.hashes.get_key_value(address::NOT_FOUND) {
            Some((at, _)) => (StatusCode::NOT_FOUND, at.clone()),
            None => return plain(StatusCode::NOT_FOUND, round.lang.pick(NO_PAGE.0, NO_PAGE.1)),
        },
    };
    let tag = tag(Fingerprint(last.hashes[&at]));
    let is_page = Last::is_page(&at);
    if !is_page && is_known(asked, &tag) {
        return unchanged(&tag);
    }
    let (one, read_at) = (last.clone(), at.clone());
    let read = spawn_blocking(move || (one.read)(&read_at)).await;
    match read.unwrap_or_else(|_| Err(Words::new(BROKEN.0, BROKEN.1))) {
        Ok(bytes) if is_page => {
            let path = if status == StatusCode::OK { &*at } else { path };
            let mark = mark(round, path, false).await;
            html(status, page::with_script(&bytes, &mark))
        }
        Ok(bytes) => file(media::of(&at), bytes.into(), &tag, asked),
        Err(words) => {
            let response = plain(StatusCode::SERVICE_UNAVAILABLE, words.get(round.lang));
            with(response, header::RETRY_AFTER, "1")
        }
    }
}

/// An output that was asked for.
#[derive(Clone)]
struct Wanted {
    at: OutputPath,
    fingerprint: Fingerprint,
    /// Typeset, or larger than a page: worth keeping.
    is_costly: bool,
    /// A page that the preview's script goes into; a form that happens to be HTML is sent as it is.
    is_page: bool,
    /// The site it is from, where it is not the published one.
    drafts: Option<Arc<Drafts>>,
}

impl Wanted {
    fn published(showing: &Showing, at: OutputPath) -> Self {
        let output = showing.site().outputs.get(&at);
        Self {
            fingerprint: showing.fingerprint(&at).expect("what was found is there"),
            is_costly: output.is_some_and(Output::is_costly),
            is_page: output.and_then(Output::page).is_some(),
            at,
            drafts: None,
        }
    }

    fn of_draft(drafts: Arc<Drafts>, at: OutputPath) -> Self {
        let (_, output) = drafts.output(&at).expect("what was found is there");
        Self {
            fingerprint: drafts.renderer.fingerprint(&at, output),
            is_costly: output.is_costly(),
            is_page: output.page().is_some(),
            at,
            drafts: Some(drafts),
        }
    }

    /// Makes the output, on a thread that may wait.
    fn make(&self, showing: &Showing) -> Result<Vec<u8>, Unmade> {
        let failed = |mistake: Box<Diagnostic>| {
            let mut report = Report::of([*mistake]);
            build::locate(&mut report, &showing.shown.sources);
            report.diagnostics.pop().map_or(Unmade::Broken, |mistake| Unmade::Failed(Arc::new(mistake)))
        };
        let body;
        let making = match &self.drafts {
            Some(drafts) => {
                let (at, output) = drafts.output(&self.at).ok_or(Unmade::Broken)?;
                drafts.renderer.render(at, output).map(Making::from)
            }
            None => {
                body = showing.bundle().body(&self.at).ok_or(Unmade::Broken)?;
                body.make(&self.at)
            }
        };
        match making.map_err(failed)?.content {
            Content::Bytes(bytes) => Ok(bytes.into_owned()),
            Content::Pieces(pieces) => Ok(pieces.flatten().collect()),
            Content::Asset(path) => self.copy(showing, path),
            Content::Listed(listing) => Ok(listing.text(&|_| None).into_bytes()),
            // A preview shows the site as it lies there, and nothing that is packed of it.
            Content::Packed(_) => Err(Unmade::Broken),
        }
    }

    /// A file of the site, read to its end before a byte is sent: only then is it known to be the right one.
    fn copy(&self, showing: &Showing, path: &OutputPath) -> Result<Vec<u8>, Unmade> {
        let mut bytes = Vec::new();
        copy_asset(&showing.shown.root, path, self.fingerprint.0, &mut bytes)
            .map_err(|error| Unmade::Changed(error.words()))?;
        Ok(bytes)
    }
}

async fn made(preview: &Preview, showing: &Arc<Showing>, wanted: &Wanted) -> Result<Bytes, Unmade> {
    let (showing, one) = (showing.clone(), wanted.clone());
    let make = move || one.make(&showing);
    if wanted.is_costly {
        return preview.memory.get(wanted.fingerprint, make, Unmade::Broken).await;
    }
    spawn_blocking(make).await.unwrap_or(Err(Unmade::Broken)).map(Bytes::from)
}

/// Sends an output, or says why it cannot be.
async fn send(
    preview: &Preview,
    round: &Round,
    showing: &Arc<Showing>,
    wanted: &Wanted,
    asked: &HeaderMap,
) -> Response<Body> {
    let tag = tag(wanted.fingerprint);
    if !wanted.is_page && is_known(asked, &tag) {
        return unchanged(&tag);
    }
    match made(preview, showing, wanted).await {
        Ok(bytes) if wanted.is_page => {
            showing.succeed(&wanted.at);
            let mark = mark(round, &wanted.at, wanted.drafts.is_some()).await;
            html(StatusCode::OK, page::with_script(&bytes, &mark))
        }
        Ok(bytes) => {
            showing.succeed(&wanted.at);
            file(media::of(&wanted.at), bytes, &tag, asked)
        }
        Err(Unmade::Failed(mistake)) => {
            showing.fail(wanted.at.clone(), wanted.fingerprint, (*mistake).clone());
            let mark = mark(round, &wanted.at, wanted.drafts.is_some()).await;
            let lack = Lack::Failed(&mistake, &showing.shown.sources);
            own_page(StatusCode::INTERNAL_SERVER_ERROR, &lack, &mark)
        }
        Err(Unmade::Changed(words)) => {
            let response = plain(StatusCode::SERVICE_UNAVAILABLE, words.get(round.lang));
            with(response, header::RETRY_AFTER, "1")
        }
        Err(Unmade::Broken) => plain(StatusCode::INTERNAL_SERVER_ERROR, round.lang.pick(BROKEN.0, BROKEN.1)),
    }
}

/// The site's own page for an address that has none; it shows by itself what appears there later.
async fn not_found(round: &Round, showing: &Arc<Showing>, path: &str) -> Response<Body> {
    let words = round.lang.pick(NO_PAGE.0, NO_PAGE.1);
    if showing.bundle().path(address::NOT_FOUND).is_none() {
        return plain(StatusCode::NOT_FOUND, words);
    }
    let (one, wanted) = (showing.clone(), Wanted::published(showing, address::NOT_FOUND.into()));
    match spawn_blocking(move || wanted.make(&one)).await {
        Ok(Ok(bytes)) => {
            let mark = mark(round, path, false).await;
            html(StatusCode::NOT_FOUND, page::with_script(&bytes, &mark))
        }
        _ => plain(StatusCode::NOT_FOUND, words),
    }
}

async fn mark<'a>(round: &Round, path: &'a str, is_draft: bool) -> Mark<'a> {
    Mark { path, seen: round.seen(path).await, lang: round.lang, is_draft }
}

/// A file whole, or the part of it that was asked for.
fn file(media: &'static str, bytes: Bytes, tag: &str, asked: &HeaderMap) -> Response<Body> {
    let text = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    // A part of another version is of no use to whoever holds the rest of this one.
    let is_same = text(header::IF_RANGE).is_none_or(|held| held == tag);
    let range = text(header::RANGE).filter(|_| is_same);
    let len = bytes.len();
    let response = match range.map_or(Asked::Whole, |range| range::read(range, len)) {
        Asked::Whole => whole(StatusCode::OK, media, bytes),
        Asked::Part(part) => {
            let (from, to) = (*part.start(), *part.end());
            let response = whole(StatusCode::PARTIAL_CONTENT, media, bytes.slice(part));
            with(response, header::CONTENT_RANGE, &format!("bytes {from}-{to}/{len}"))
        }
        Asked::Beyond => {
            let response = whole(StatusCode::RANGE_NOT_SATISFIABLE, media, Bytes::new());
            with(response, header::CONTENT_RANGE, &format!("bytes */{len}"))
        }
    };
    for_later(with(response, header::ACCEPT_RANGES, "bytes"), tag)
}

/// What the browser holds is still what there is.
fn unchanged(tag: &str) -> Response<Body> {
    let response = Response::new(Either::Left(Full::default()));
    for_later(with_status(response, StatusCode::NOT_MODIFIED), tag)
}

/// A browser may keep it, and asks each time whether it still holds.
fn for_later(response: Response<Body>, tag: &str) -> Response<Body> {
    with(with(response, header::ETAG, tag), header::CACHE_CONTROL, "no-cache")
}

/// The same fingerprint is the same bytes.
fn tag(fingerprint: Fingerprint) -> String {
    format!("\"{:.32}\"", fingerprint.0.to_string())
}

fn is_known(asked: &HeaderMap, tag: &str) -> bool {
    let held = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut tags = held.flat_map(|list| list.split(',')).map(str::trim);
    tags.any(|held| held == "*" || held.strip_prefix("W/").unwrap_or(held) == tag)
}

fn html(status: StatusCode, page: Vec<u8>) -> Response<Body> {
    with(whole(status, media::of(address::HOME), page.into()), header::CACHE_CONTROL, "no-store")
}

fn own_page(status: StatusCode, lack: &Lack<'_>, mark: &Mark<'_>) -> Response<Body> {
    html(status, page::own(lack, mark))
}

pub(crate) fn plain(status: StatusCode, words: &str) -> Response<Body> {
    let response = whole(status, media::of("x.txt"), format!("{words}\n").into());
    with(response, header::CACHE_CONTROL, "no-store")
}

/// To HEAD the same is said, and the bytes are left out on the way.
pub(crate) fn whole(status: StatusCode, media: &'static str, bytes: Bytes) -> Response<Body> {
    let len = bytes.len().to_string();
    let response = with_status(Response::new(Either::Left(Full::new(bytes))), status);
    with(with(response, header::CONTENT_TYPE, media), header::CONTENT_LENGTH, &len)
}

fn with_status(mut response: Response<Body>, status: StatusCode) -> Response<Body> {
    *response.status_mut() = status;
    response
}

pub(crate) fn with(mut response: Response<Body>, name: HeaderName, value: &str) -> Response<Body> {
    let value = HeaderValue::from_str(value).expect("numbers, names and encoded addresses are plain ASCII");
    response.headers_mut().insert(name, value);
    response
}
