//! What an open page is told: to load again, to take another style, what is wrong, what is known of it.
//!
//! Each page listens on a stream of server-sent events. A round is not sent to anyone: it takes the
//! place of the last one, and each listener's own task compares what its page was made of with what it
//! would be made of now, whenever there is room to write. A page that does not read is behind, costs
//! what one message does, and holds up nobody; one that comes back says what it saw last and is told
//! what it missed.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::channel::{Channel, Sender};
use hyper::body::Bytes;
use serde::Serialize;
use tokio::sync::watch;
use tokio::time::timeout;

use super::about;
use super::round::{Round, Seen};

/// A dropped connection shows only when something is written to it.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The events of the page at `path`, for one who has seen it as `seen`.
pub(crate) fn listen(
    rounds: watch::Receiver<Arc<Round>>,
    path: String,
    seen: Option<Seen>,
) -> Channel<Bytes> {
    let (sender, body) = Channel::new(1);
    tokio::spawn(tell(rounds, Listener { path, seen, mistakes: None, about: None }, sender));
    body
}

async fn tell(mut rounds: watch::Receiver<Arc<Round>>, mut listener: Listener, mut sender: Sender<Bytes>) {
    let mut news = vec![Bytes::from_static(b"retry: 1000\n\n")];
    loop {
        let round = rounds.borrow_and_update().clone();
        listener.news(&round, &mut news).await;
        drop(round);
        for event in news.drain(..) {
            if sender.send_data(event).await.is_err() {
                return;
            }
        }
        loop {
            match timeout(KEEP_ALIVE, rounds.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) => {
                    if sender.send_data(Bytes::from_static(b":\n\n")).await.is_err() {
                        return;
                    }
                }
            }
        }
    }
}

/// An open page and what it was told last.
struct Listener {
    path: String,
    seen: Option<Seen>,
    mistakes: Option<Bytes>,
    about: Option<Bytes>,
}

#[derive(Serialize)]
struct Style {
    /// What the page has seen once it took the style.
    seen: String,
    version: String,
}

impl Listener {
    async fn news(&mut self, round: &Round, news: &mut Vec<Bytes>) {
        let now = round.seen(&self.path).await;
        let before = self.seen.replace(now).unwrap_or(now);
        if before.page != now.page {
            // Without an id: a page that missed this is told again.
            news.push(event("reload", None, b"{}"));
            return;
        }
        if before.style != now.style {
            let style = Style { seen: now.to_string(), version: format!("{:016x}", now.style) };
            let style = serde_json::to_vec(&style).expect("strings are JSON");
            news.push(event("style", Some(now), &style));
        }
        let mistakes = round.panel_of(&self.path);
        if self.mistakes.as_ref() != Some(&mistakes) {
            news.push(event("mistakes", None, &mistakes));
            self.mistakes = Some(mistakes);
        }
        let Some(showing) = &round.showing else { return };
        let about = Bytes::from(about::page(showing, &self.path, round.edited_at.as_deref()).await);
        if self.about.as_ref() != Some(&about) {
            news.push(event("about", None, &about));
            self.about = Some(about);
        }
    }
}

/// JSON has no line ends of its own.
fn event(name: &str, id: Option<Seen>, json: &[u8]) -> Bytes {
    let id = id.map_or_else(String::new, |seen| format!("id: {seen}\n"));
    let mut event = format!("event: {name}\n{id}data: ").into_bytes();
    event.extend_from_slice(json);
    event.extend_from_slice(b"\n\n");
    event.into()
}
