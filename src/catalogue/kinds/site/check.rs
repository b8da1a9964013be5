//! What `niemyet.toml` refers to. A reference to missing content never blocks.

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourcePath;

use super::SITE_FILE;
use crate::catalogue::around::nearest_code;
use crate::catalogue::around::{Around, ByCode};
use crate::catalogue::model::{Chosen, Reference};

pub(crate) fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    let path = SourcePath::from(SITE_FILE);
    for task in &around.config.tasks {
        if !by_code.contains_key(task.code.as_str()) {
            let missing = Diagnostic::new(Mistake::UnknownTask { code: &task.code })
                .path(&path)
                .span(task.span.clone());
            report.push(missing.nearest(nearest_code(&task.code, by_code)));
        }
    }
    let chosen = around.config.prints.formats.values().filter_map(|chosen| match chosen {
        Chosen::These(these) => Some(these),
        Chosen::All | Chosen::Plain | Chosen::None => None,
    });
    for Reference { code, span } in chosen.flatten().filter(|one| !by_code.contains_key(one.code.as_str())) {
        let missing = Diagnostic::new(Mistake::UnknownMention { code: &code }).path(&path).span(span.clone());
        report.push(missing.nearest(nearest_code(code, by_code)));
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
