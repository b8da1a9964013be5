//! From a request to a response: the editor's page and its parts to whoever is on this machine, everything else to our
//! own page alone.

use std::convert::Infallible;
use std::sync::Arc;

use http_body_util::{BodyExt as _, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use serde::de::DeserializeOwned;
use tokio::task::spawn_blocking;

use super::reply::{Refusal, Reply};
use super::{Editor, guard, page};
use crate::serve::answer::{Body, plain, whole, with};
use crate::serve::media;

/// A form, and a set of records: what is longer is refused before it is read.
const FORM_BYTES: usize = 4 * 1024 * 1024;
const RECORDS_BYTES: usize = 256 * 1024 * 1024;

/// Below it lies what is asked by our own page.
const API: &str = "/api/";

/// Answers one request. Nothing about it is an error to the server.
pub(crate) async fn answer(
    editor: Arc<Editor>,
    is_of_this_machine: bool,
    request: Request<Incoming>,
) -> Result<Response<Body>, Infallible> {
    let lang = editor.lang();
    let mut response = if !guard::is_at_home(&request, is_of_this_machine) {
        plain(
            StatusCode::FORBIDDEN,
            lang.pick(
                "Trình sửa chỉ mở được trên chính máy đang chạy niemyet, ở địa chỉ 127.0.0.1.",
                "The editor opens only on the machine that runs niemyet, at 127.0.0.1.",
            ),
        )
    } else if let Some(name) = request.uri().path().strip_prefix(API).map(str::to_owned) {
        if guard::is_own(&request, &editor.settings.token) {
            asked(editor.clone(), &name, request).await
        } else {
            plain(
                StatusCode::FORBIDDEN,
                lang.pick(
                    "Trang này đã cũ: niemyet vừa được mở lại. Tải lại trang (F5).",
                    "This page is old: niemyet was started anew. Load it again.",
                ),
            )
        }
    } else if request.method() != Method::GET && request.method() != Method::HEAD {
        with(plain(StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD, POST /api/"), header::ALLOW, "GET, HEAD")
    } else if !guard::is_looked_at(&request) {
        plain(
            StatusCode::FORBIDDEN,
            lang.pick("Trình sửa không mở được bên trong trang khác.", "The editor opens in no other page."),
        )
    } else {
        match page::at(&editor, request.uri().path()) {
            Some((name, text)) => whole(StatusCode::OK, media::of(name), Bytes::from(text)),
            None => plain(StatusCode::NOT_FOUND, lang.pick("Không có gì ở đây.", "There is nothing here.")),
        }
    };
    let headers = response.headers_mut();
    let policy = page::policy(&editor);
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    Ok(response)
}

/// What our own page asked for.
async fn asked(editor: Arc<Editor>, name: &str, request: Request<Incoming>) -> Response<Body> {
    let lang = editor.lang();
    let most = if matches!(name, "import" | "compare") { RECORDS_BYTES } else { FORM_BYTES };
    let Ok(body) = Limited::new(request.into_body(), most).collect().await else {
        return plain(
            StatusCode::PAYLOAD_TOO_LARGE,
            lang.pick("Quá lớn: hãy làm từng phần.", "Too large: do it in parts."),
        );
    };
    let body = body.to_bytes();
    let name = name.to_owned();
    let reply = spawn_blocking(move || editor.reply(&name, &body)).await;
    match reply {
        Ok(Ok(json)) => whole(StatusCode::OK, "application/json; charset=utf-8", json.to_string().into()),
        Ok(Err(Refusal { status, words })) => plain(status, words.get(lang)),
        Err(_) => plain(
            StatusCode::INTERNAL_SERVER_ERROR,
            lang.pick(
                "niemyet gặp sự cố; chưa có gì bị đổi. Đây là lỗi của chương trình.",
                "niemyet broke down; nothing was changed. That is a fault of the program.",
            ),
        ),
    }
}

impl Editor {
    /// One call for each thing that can be asked.
    fn reply(&self, name: &str, body: &[u8]) -> Reply {
        match name {
            "start" => self.start(),
            "form" => self.form(&read(body)?),
            "open" => self.open(&read(body)?),
            "check" => self.check(&read(body)?),
            "save" => self.save(&read(body)?),
            "publish" => self.publish(&read(body)?),
            "mend" => self.mend(&read(body)?),
            "to-utf8" => self.to_utf8(&read(body)?),
            "new" => self.new_file(&read(body)?),
            "copy" => self.copy(&read(body)?),
            "rename" => self.rename(&read(body)?),
            "delete" => self.delete(&read(body)?),
            "work" => self.all_work(),
            "history" => self.history(),
            "since" => self.since(&read(body)?),
            "put-back" => self.put_back(&read(body)?),
            "import" => self.take_in(&read(body)?),
            "compare" => self.compare(&read(body)?),
            other => Err(Refusal::missing(other)),
        }
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|error| {
        Refusal::unfit(
            format!("không hiểu yêu cầu: {error}"),
            format!("the request is not understood: {error}"),
        )
    })
}
