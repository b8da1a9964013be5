//! A new file of any kind: what is asked for stands in the kind's row.

use super::Menu;
use super::keyboard::{ask, pick};
use crate::catalogue::kinds::Asked;
use crate::catalogue::{ROWS, template};
use crate::cli::arguments::{NewFile, Request};
use crate::cli::context::Failure;
use crate::diagnostic::Lang;

impl Menu<'_> {
    pub(super) fn write_new(&self) -> Option<()> {
        let lang = self.context.lang;
        let names: Vec<&str> = ROWS.iter().map(|row| lang.pick(row.said.0, row.said.1)).collect();
        let kind = ROWS[pick(&names, self.context)?];
        let context = self.of_site();
        let mut answers = Vec::new();
        for asked in kind.draft.asks {
            let answer = loop {
                let answer = ask(&question(asked, lang))?;
                let answer = match (answer.is_empty(), asked.otherwise) {
                    (true, Some(otherwise)) => otherwise.to_owned(),
                    (true, None) => return None,
                    (false, _) => answer,
                };
                match template::fits(kind, asked, &answer, context.today) {
                    Ok(()) => break answer,
                    Err(unfit) => self.tell(&Failure { what: unfit.what, help: Some(unfit.help) }),
                }
            };
            answers.push((asked.key, answer));
        }
        self.act(Request::New(NewFile { kind, answers, from: None }));
        Some(())
    }
}

fn question(asked: &Asked, lang: Lang) -> String {
    let words = lang.pick(asked.vi, asked.en);
    match (asked.otherwise, lang) {
        (Some(otherwise), _) => format!("{words} (Enter: {otherwise}): "),
        (None, Lang::Vi) => format!("{words} (Enter: thôi): "),
        (None, Lang::En) => format!("{words} (Enter: not now): "),
    }
}
