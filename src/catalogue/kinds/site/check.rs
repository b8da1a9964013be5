//! What `niemyet.toml` refers to. A reference to missing content never blocks.

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourcePath;

use super::SITE_FILE;
use crate::catalogue::around::{Around, ByCode, dead};
use crate::catalogue::model::{Chosen, Reference};

pub(crate) fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    let path = SourcePath::from(SITE_FILE);
    for task in &around.config.tasks {
        let code = task.code.as_str();
        if let Some(missing) = dead(code, by_code, Mistake::UnknownTask { code: &code }) {
            report.push(missing.path(&path).span(task.span.clone()));
        }
    }
    let chosen = around.config.prints.formats.values().filter_map(|chosen| match chosen {
        Chosen::These(these) => Some(these),
        Chosen::All | Chosen::Plain | Chosen::None => None,
    });
    for Reference { code, span } in chosen.flatten() {
        if let Some(missing) = dead(code, by_code, Mistake::UnknownMention { code: &code }) {
            report.push(missing.path(&path).span(span.clone()));
        }
    }
    if let (Some(logo), Some(span)) = (&around.config.commune.logo, &around.logo)
        && !around.sources.files.contains_key(format!("content/{logo}").as_str())
    {
        let help = Words::new(
            format!("chép hình vào content/{logo}"),
            format!("copy the picture to content/{logo}"),
        );
        report.push(
            Diagnostic::new(Mistake::MissingLogo { file: &logo }).path(&path).span(span.clone()).help(help),
        );
    }
}
