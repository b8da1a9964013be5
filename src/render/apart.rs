//! Pages and prints of a site's own theme as tasks that can be sent to a workroom, and what is done with them there.
//!
//! A template or a design sees a view and the theme, nothing else; so both can be handed over, and what comes back is
//! what would have been made on the spot. See [`crate::theme::apart`] for why.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tera::{Context, Value};

use super::page::SHELL;
use super::print::Bench;
use crate::diagnostic::Diagnostic;
use crate::theme::{PAGES, Theme};

/// What is sent.
#[derive(Serialize, Deserialize)]
enum Task {
    Page { template: String, view: Sent, shell: Sent },
    Print(Box<super::print::Piece>),
}

/// What comes back.
type Reply<T> = Result<T, Box<Diagnostic>>;

/// Makes a page; nothing where it is to be made on the spot.
pub(super) fn page(theme: &Theme, template: &str, view: &Value, shell: &Value) -> Option<Reply<Vec<u8>>> {
    let task = || {
        let (view, shell) = (Sent::of(view), Sent::of(shell));
        written(&Task::Page { template: template.to_owned(), view, shell })
    };
    let (folder, name) = match template.strip_prefix(PAGES) {
        Some(name) => (PAGES, name),
        None => ("templates/", template),
    };
    read(theme.done_apart(folder, name, task)?)
}

/// Sets a print once; nothing where it is to be set on the spot.
#[cfg_attr(not(feature = "prints"), expect(dead_code, reason = "without a press nothing is set"))]
pub(super) fn print(theme: &Theme, piece: &super::print::Piece) -> Option<Reply<super::print::Attempt>> {
    let task = || written(&Task::Print(Box::new(piece.clone())));
    read(theme.done_apart("prints/", piece.design(), task)?)
}

/// What becomes of the tasks of one theme, in the workroom.
pub(crate) struct Apart {
    theme: Theme,
    bench: Option<Bench>,
}

impl Apart {
    pub(crate) fn new(theme: Theme) -> Self {
        Self { theme, bench: None }
    }

    /// Does a task; nothing where it is none, which another build of the program would have sent.
    pub(crate) fn answer(&mut self, task: &[u8]) -> Option<Vec<u8>> {
        Some(match postcard::from_bytes(task).ok()? {
            Task::Page { template, view, shell } => {
                let mut context = Context::new();
                if let Sent::Map(entries) = view {
                    entries.into_iter().for_each(|(key, value)| context.insert_value(key, value.received()));
                }
                context.insert_value(SHELL, shell.received());
                written(&self.theme.render(&template, &context))
            }
            Task::Print(piece) => {
                let theme = &self.theme;
                written(&self.bench.get_or_insert_with(|| Bench::new(theme)).attempt(&piece))
            }
        })
    }
}

fn written(what: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(what).expect("plain data")
}

/// What came back; nothing where it cannot be read, as when the program was exchanged for another while it ran.
fn read<T: for<'de> Deserialize<'de>>(reply: Reply<Vec<u8>>) -> Option<Reply<T>> {
    match reply {
        Ok(reply) => postcard::from_bytes(&reply).ok(),
        Err(found) => Some(Err(found)),
    }
}

/// A value as a template sees it. Its own way of being written forgets which texts are finished HTML.
#[derive(Serialize, Deserialize)]
enum Sent {
    Nothing,
    Bool(bool),
    Whole(i128),
    Broken(f64),
    Text(String),
    Html(String),
    List(Vec<Sent>),
    Map(BTreeMap<String, Sent>),
}

impl Sent {
    /// A view has nothing else in it: names of its parts are texts, numbers are far from the ends of their types.
    fn of(value: &Value) -> Self {
        if let Some(map) = value.as_map() {
            let entries =
                map.iter().filter_map(|(key, value)| Some((key.as_str()?.to_owned(), Self::of(value))));
            return Self::Map(entries.collect());
        }
        if let Some(text) = value.as_str() {
            let text = text.to_owned();
            return if value.is_safe() { Self::Html(text) } else { Self::Text(text) };
        }
        if let Some(list) = value.as_array() {
            return Self::List(list.iter().map(Self::of).collect());
        }
        let number = || {
            if value.is_f64() { value.as_f64().map(Self::Broken) } else { value.as_i128().map(Self::Whole) }
        };
        value.as_bool().map(Self::Bool).or_else(number).unwrap_or(Self::Nothing)
    }

    fn received(self) -> Value {
        match self {
            Self::Nothing => Value::none(),
            Self::Bool(bool) => bool.into(),
            Self::Whole(number) => match u64::try_from(number) {
                Ok(number) => number.into(),
                Err(_) => i64::try_from(number).map_or_else(|_| number.into(), Value::from),
            },
            Self::Broken(number) => number.into(),
            Self::Text(text) => text.into(),
            Self::Html(text) => Value::safe_string(&text),
            Self::List(list) => list.into_iter().map(Self::received).collect::<Vec<_>>().into(),
            Self::Map(entries) => {
                let entries = entries.into_iter().map(|(key, value)| (key, value.received()));
                entries.collect::<BTreeMap<String, Value>>().into()
            }
        }
    }
}
