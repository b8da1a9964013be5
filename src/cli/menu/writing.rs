//! A new file of any kind: what is asked for stands in the kind's row. Then its form.

use super::Menu;
use super::keyboard::{ask, choose, pick, pick_or_name};
use crate::catalogue::ROWS;
use crate::catalogue::asking::{self, Unfit};
use crate::catalogue::keys::{Holds, Key, Shape};
use crate::catalogue::kinds::{Asked, Row};
use crate::cli::arguments::Opened;
use crate::cli::context::{Context, Failure};
use crate::cli::{new, pipeline, terminal};
use crate::diagnostic::Lang;
use crate::vietnamese::fold;

/// What can be answered, as a file writes it and as people say it.
type Offered = Vec<(String, String)>;

impl Menu<'_> {
    pub(super) fn write_new(&self) -> Option<()> {
        let lang = self.context.lang;
        let names: Vec<&str> = ROWS.iter().map(|row| lang.pick(row.said.0, row.said.1)).collect();
        let kind = ROWS[pick(&names, self.context)?];
        let context = self.of_site();
        let mut answers = Vec::new();
        for asked in kind.draft.asks {
            answers.push((asked.key, self.answer(kind, asked, &context)?));
        }
        let answers: Vec<(&str, &str)> = answers.iter().map(|(key, said)| (*key, said.as_str())).collect();
        let path = match new::begin(kind, &answers, &context) {
            Ok(path) => path,
            Err(failure) => {
                self.tell(&failure);
                return Some(());
            }
        };
        terminal::line("");
        let choices = [
            ('1', self.context.say("Mở biểu mẫu trong trình duyệt", "Open its form in the browser")),
            ('0', self.context.say("Để sau", "Later")),
        ];
        match choose(&choices, self.context)? {
            '1' => self.serve(Opened::Form(path)),
            _ => None,
        }
    }

    /// As a file writes it; `None` where nothing is to be written after all.
    fn answer(&self, kind: &Row, asked: &Asked, context: &Context) -> Option<String> {
        let lang = self.context.lang;
        let key = kind.keys.key(asked.key);
        if let Some(Key { holds: Holds::Field, .. }) = key {
            return self.field(asked, context);
        }
        if let Some(Key { shape: Shape::Choice(words), .. }) = key {
            let offered =
                words.iter().map(|word| (word.name.to_owned(), lang.pick(word.vi, word.en).to_owned()));
            return self.offer(asked, &offered.collect(), asked.otherwise);
        }
        loop {
            let answer = ask(&question(asked, lang))?;
            if answer.is_empty() {
                return asked.otherwise.map(str::to_owned);
            }
            match asking::taken(kind, asked, &answer, context.today) {
                Ok(taken) => return Some(taken),
                Err(Unfit { what, help }) => self.tell(&Failure { what, help: Some(help) }),
            }
        }
    }

    /// One of the site's own.
    fn field(&self, asked: &Asked, context: &Context) -> Option<String> {
        let fields = match pipeline::read(context) {
            Ok(sources) => asking::fields(&sources),
            Err(failure) => {
                self.tell(&failure);
                return None;
            }
        };
        if fields.is_empty() {
            terminal::line(self.context.say(
                "Trang chưa có lĩnh vực nào. Chọn 1 ở bảng chọn chính, mở tệp content/fields.toml trong trình duyệt\n\
                 và thêm lĩnh vực trước.",
                "The site has no fields yet. Choose 1 of the main menu, open content/fields.toml in the browser\n\
                 and add one first.",
            ));
            return None;
        }
        self.offer(asked, &fields, None)
    }

    /// By a digit; the word of a file, or the name, is taken too.
    fn offer(&self, asked: &Asked, offered: &Offered, otherwise: Option<&str>) -> Option<String> {
        let lang = self.context.lang;
        terminal::line(format!("{}:", lang.pick(asked.vi, asked.en)));
        let names: Vec<&str> = offered.iter().map(|(_, name)| name.as_str()).collect();
        let usual = offered.iter().position(|(word, _)| Some(word.as_str()) == otherwise);
        let named = |said: &str| {
            let is_it = |(word, name): &(String, String)| word == said || fold(name) == fold(said);
            offered.iter().position(is_it)
        };
        let at = pick_or_name(&names, usual, named, self.context)?;
        Some(offered[at].0.clone())
    }
}

fn question(asked: &Asked, lang: Lang) -> String {
    let words = asking::said(asked, lang);
    match (asked.otherwise, lang) {
        (Some(otherwise), _) => format!("{words} (Enter: {otherwise}): "),
        (None, Lang::Vi) => format!("{words} (Enter: thôi): "),
        (None, Lang::En) => format!("{words} (Enter: not now): "),
    }
}
