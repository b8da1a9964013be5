//! What somebody confirms in the preview: that an address where there is nothing any more has ended.
//!
//! The one thing the preview lets somebody change, and it is not changed here: whoever runs the preview says how. It is
//! answered to the browser of this machine alone, and to our own script alone: a page from elsewhere can send a request
//! here, but not with this header.

use std::sync::Arc;

use hyper::body::Incoming;
use hyper::{Method, Request, Response, StatusCode};
use tokio::task::spawn_blocking;

use super::answer::{Body, plain};
use super::look_up;
use super::round::Round;
use crate::diagnostic::Words;

/// Writes that an address has ended.
pub(crate) type Confirm = Arc<dyn Fn(&str) -> Result<(), Words> + Send + Sync>;

/// Below the preview's own path.
pub(crate) const PATH: &str = "ended";
const HEADER: &str = "x-niemyet";

/// Whether a request means this.
pub(crate) fn is_asked(request: &Request<Incoming>, own: &str) -> bool {
    request.method() == Method::POST && request.uri().path().strip_prefix(own) == Some(PATH)
}

pub(crate) async fn answer(
    confirm: Option<&Confirm>,
    round: &Round,
    request: &Request<Incoming>,
    is_of_this_machine: bool,
) -> Response<Body> {
    let said = |status, vi, en| plain(status, round.lang.pick(vi, en));
    let confirm = confirm.filter(|_| is_of_this_machine && request.headers().contains_key(HEADER));
    let Some(confirm) = confirm.cloned() else {
        return said(
            StatusCode::FORBIDDEN,
            "Chỉ xác nhận được trên chính máy đang chạy bản xem trước.",
            "This can be confirmed only on the machine that runs the preview.",
        );
    };
    let at = look_up::query_value(request.uri().query().unwrap_or_default(), "at");
    let gone = round.showing.iter().flat_map(|showing| &showing.site().gone);
    let known = gone.filter(|gone| gone.ended.is_none()).find(|gone| at.as_deref() == Some(&*gone.at));
    let Some(at) = known.map(|gone| gone.at.clone()) else {
        return said(
            StatusCode::NOT_FOUND,
            "Địa chỉ này không chờ xác nhận.",
            "This address does not wait to be confirmed.",
        );
    };
    match spawn_blocking(move || confirm(&at)).await {
        Ok(Ok(())) => said(StatusCode::OK, "Đã ghi.", "Written."),
        Ok(Err(words)) => plain(StatusCode::CONFLICT, words.get(round.lang)),
        Err(_) => said(StatusCode::INTERNAL_SERVER_ERROR, "niemyet gặp sự cố.", "niemyet broke down."),
    }
}
