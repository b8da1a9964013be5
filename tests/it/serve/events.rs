//! What open pages are told, and what they are not.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use super::client::connect;
use super::{ENDED, Served, break_one_page, ended_page};

/// An open page.
pub(crate) struct Listener {
    lines: BufReader<TcpStream>,
}

#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) id: Option<String>,
    pub(crate) told: Value,
}

impl Listener {
    /// A page that was served just now.
    pub(crate) fn on(served: &Served, at: &str) -> Self {
        let seen = served.seen(&format!("/{at}"));
        Self::having_seen(served, at, &seen, None)
    }

    pub(crate) fn having_seen(served: &Served, at: &str, seen: &str, told: Option<&str>) -> Self {
        let mut stream = connect(&served.running);
        let told = told.map_or_else(String::new, |id| format!("Last-Event-ID: {id}\r\n"));
        let words = format!(
            "GET /__niemyet/events?at={}&seen={seen} HTTP/1.1\r\nHost: localhost\r\n{told}\r\n",
            at.replace('/', "%2F")
        );
        stream.write_all(words.as_bytes()).expect("sent");
        let mut listener = Self { lines: BufReader::new(stream) };
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(listener.lines.read_line(&mut head).expect("headers") > 0, "{head}");
        }
        assert!(head.contains("200 OK") && head.contains("text/event-stream"), "{head}");
        listener
    }

    /// The next event, `None` where none comes in time.
    fn next(&mut self, wait: Duration) -> Option<Event> {
        self.lines.get_ref().set_read_timeout(Some(wait)).expect("a time limit");
        let mut event = Event { name: String::new(), id: None, told: Value::Null };
        loop {
            let mut line = String::new();
            self.lines.read_line(&mut line).ok().filter(|len| *len > 0)?;
            match line.trim_end().split_once(": ") {
                Some(("event", name)) => event.name = name.to_owned(),
                Some(("id", id)) => event.id = Some(id.to_owned()),
                Some(("data", told)) => event.told = serde_json::from_str(told).expect("JSON"),
                _ if line == "\n" && !event.name.is_empty() => return Some(event),
                // The pieces of HTTP around the events.
                _ => {}
            }
        }
    }

    /// Waits for an event of this name; what is told of the page's sources may come before it.
    #[track_caller]
    pub(crate) fn hears(&mut self, name: &str) -> Event {
        loop {
            let event = self.next(Duration::from_secs(20)).unwrap_or_else(|| panic!("no {name}"));
            if event.name == name {
                return event;
            }
            assert_ne!(event.name, "reload", "before {name}");
        }
    }

    /// No page is told to load again, or to take a style.
    #[track_caller]
    fn stays(&mut self) {
        while let Some(event) = self.next(Duration::from_millis(300)) {
            assert!(matches!(&*event.name, "about" | "mistakes"), "{event:?}");
        }
    }
}

#[test]
fn only_pages_that_changed_load_again() {
    let served = Served::started();
    let ended = ended_page(&served);
    let mut changed = Listener::on(&served, &ended);
    let mut home = Listener::on(&served, "index.html");
    let mut missing = Listener::on(&served, "khong-co.html");
    changed.stays();
    served.edit(ENDED, "name = \"", "name = \"Thủ tục ");
    served.show();
    changed.hears("reload");
    home.stays();
    missing.stays();
    // A round that changes nothing is nobody's business.
    served.show();
    changed.stays();
    home.stays();
}

#[test]
fn pages_that_appear_or_go_load_again() {
    let served = Served::started();
    let at = "thu-tuc/9.000099.html";
    let mut page = Listener::on(&served, at);
    page.stays();
    let path = "content/procedures/moi.md";
    served
        .site
        .write(path, "+++\ncode = \"9.000099\"\nname = \"Mới\"\nfield = \"ho-tich\"\ndraft = true\n+++\n");
    served.show();
    page.hears("reload");
    assert!(served.get(&format!("/{at}")).text().contains("data-draft"));
    let mut draft = Listener::on(&served, at);
    draft.stays();
    served.edit(path, "\"Mới\"", "\"Mới hơn\"");
    served.show();
    draft.hears("reload");
    served.edit(path, "draft = true\n", "");
    served.show();
    draft.hears("reload");
    std::fs::remove_file(served.site.path(path)).expect("removed");
    served.show();
    draft.hears("reload");
}

#[test]
fn a_style_is_taken_without_loading_again() {
    let served = Served::started();
    let mut home = Listener::on(&served, "index.html");
    home.stays();
    let style = "themes/default/style.css";
    served.site.write(style, "body { color: #111 }");
    served.show();
    let event = home.hears("style");
    assert_eq!(event.id.as_deref(), event.told["seen"].as_str());
    assert!(event.told["version"].as_str().is_some_and(|version| !version.is_empty()));
    home.stays();
    // Who comes back says what it was told, not what the page was made of.
    let seen = served.seen("/");
    assert_eq!(event.id.as_deref(), Some(&*seen));
    served.site.write(style, "body { color: #222 }");
    served.show();
    Listener::having_seen(&served, "index.html", "0.0", event.id.as_deref()).hears("style");
    // The script is part of what a page does.
    served.site.write("themes/default/script.js", "// nothing");
    served.show();
    home.hears("style");
    home.hears("reload");
}

#[test]
fn who_comes_back_is_told_what_it_missed() {
    let served = Served::started();
    let ended = ended_page(&served);
    let before = served.seen(&format!("/{ended}"));
    served.edit(ENDED, "name = \"", "name = \"Thủ tục ");
    served.show();
    Listener::having_seen(&served, &ended, &before, None).hears("reload");
    Listener::having_seen(&served, &ended, "", Some(&before)).hears("reload");
    let now = served.seen(&format!("/{ended}"));
    Listener::having_seen(&served, &ended, &now, None).stays();
    // A server started anew knows pages by what they are made of, not by counting.
    Listener::having_seen(&served, &ended, &before, Some(&now)).stays();
    Listener::having_seen(&served, &ended, "nonsense", Some("0.x")).stays();
}

#[test]
fn mistakes_lie_over_the_last_good_page_until_they_are_mended() {
    let served = Served::started();
    let mut home = Listener::on(&served, "index.html");
    assert_eq!(home.hears("mistakes").told["total"], 0);
    let before = served.get("/").body;
    let good = served.site.read(ENDED);
    served.edit(ENDED, "field = ", "fieldd = ");
    served.hold();
    let told = home.hears("mistakes").told;
    assert_eq!(told["state"], "held");
    let first = &told["list"][0];
    assert_eq!(first["file"], ENDED);
    assert!(first["line"].is_u64() && first["column"] == 1, "{first}");
    assert!(first["quote"]["marked"].as_str().is_some_and(|marked| marked.contains("fieldd")), "{first}");
    assert!(first["message"].as_str().is_some_and(|message| message.contains("fieldd")), "{first}");
    assert!(first["help"].as_array().is_some_and(|help| !help.is_empty()), "{first}");
    assert!(served.get("/").body == before, "the last good page stays");
    let late = Listener::on(&served, "lien-he.html").hears("mistakes").told;
    assert_eq!(late, told);
    served.site.write(ENDED, good);
    served.show();
    let told = home.hears("mistakes").told;
    assert_eq!((told["total"].as_u64(), told["list"].as_array().map(Vec::len)), (Some(0), Some(0)));
    home.stays();
}

#[test]
fn mistakes_at_the_start_show_on_a_page_of_our_own() {
    let served = Served::waiting();
    let mut page = Listener::on(&served, "thu-tuc/9.000001.html");
    let good = served.site.read(ENDED);
    served.edit(ENDED, "field = ", "fieldd = ");
    served.hold();
    page.hears("mistakes");
    let mut another = Listener::on(&served, "");
    assert_eq!(another.hears("mistakes").told["state"], "empty");
    served.site.write(ENDED, good);
    served.show();
    page.hears("reload");
    another.hears("reload");
}

#[test]
fn a_page_that_fails_loads_again_when_mended() {
    let served = Served::waiting();
    break_one_page(&served);
    served.show();
    let ended = ended_page(&served);
    let mut page = Listener::on(&served, &ended);
    let told = page.hears("mistakes").told;
    assert_eq!((told["state"].as_str(), told["total"].as_u64()), (Some("failed"), Some(1)));
    assert_eq!(told["list"][0]["file"], "themes/default/templates/procedure.html");
    // A round that does not mend it changes nothing.
    served.edit("content/procedures/khong-ghi-gi.md", "name = \"", "name = \"Thủ tục ");
    served.show();
    page.stays();
    assert_eq!(Listener::on(&served, &ended).hears("mistakes").told, told);
    // New mistakes come behind the one that is looked at.
    let file = "content/procedures/khong-ghi-gi.md";
    served.edit(file, "field = ", "fieldd = ");
    served.hold();
    let both = page.hears("mistakes").told;
    assert!(both["total"].as_u64() > Some(1) && both["list"][0] == told["list"][0], "{both}");
    assert_eq!(both["list"][1]["file"], file);
    served.edit(file, "fieldd = ", "field = ");
    served.edit("themes/default/templates/procedure.html", "{{ nothing.here }}", "");
    served.show();
    page.hears("reload");
    assert_eq!(served.get(&format!("/{ended}")).status, 200);
    assert_eq!(Listener::on(&served, &ended).hears("mistakes").told["total"], 0);
}

/// What is told of a page to whoever looks at it.
pub(crate) fn about(served: &Served, at: &str) -> serde_json::Value {
    Listener::on(served, at).hears("about").told
}

#[test]
fn a_page_knows_where_it_comes_from() {
    let served = Served::waiting();
    served.edit(ENDED, "+++\n", "+++\n# a line\n");
    served.show();
    let about = |at: &str| about(&served, at);
    let ended = about(&ended_page(&served));
    assert_eq!(ended["source"], format!("{ENDED}:3"));
    assert!(ended["todo"].as_array().is_some_and(|todo| !todo.is_empty()), "{ended}");
    assert_eq!(ended["draft"], false);
    let draft = about("thu-tuc/9.000006.html");
    assert_eq!(draft["draft"], true);
    assert_eq!(draft["source"], "content/procedures/ban-nhap.md:2");
    assert_eq!(draft["drafts"][0]["href"], "/thu-tuc/9.000006.html");
    assert_eq!(about("index.html")["source"], "niemyet.toml:18");
    assert!(
        about("linh-vuc/ho-tich.html")["source"]
            .as_str()
            .is_some_and(|source| source.starts_with("content/fields.toml:"))
    );
    assert_eq!(about("khong-co.html")["source"], Value::Null);
}

#[test]
fn warnings_of_a_file_are_told_on_its_page() {
    let served = Served::waiting();
    let text = served.site.read(ENDED);
    served.site.write(ENDED, text + "\nNộp tại bộ phận một cửa cấp huyện.\n");
    served.show();
    let told = Listener::on(&served, &ended_page(&served)).hears("about").told;
    let warnings = told["warnings"].as_array().expect("a list");
    assert!(warnings.iter().any(|one| one["quote"]["marked"] == "cấp huyện"), "{told}");
    let other = Listener::on(&served, "thu-tuc/9.000001.html").hears("about").told;
    assert!(other["warnings"].as_array().is_some_and(|list| list.iter().all(|one| one["file"] != ENDED)));
}
