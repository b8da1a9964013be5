//! Invented values in a site that does not say it is a sample: nobody would know that they are not true.

use crate::catalogue::around::Around;
use crate::catalogue::kinds::site::SITE_FILE;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};

pub(crate) fn check(around: &Around<'_>, report: &mut Report) {
    // What cannot be read may well say that it is one.
    if around.config.sample || around.sources.text(SITE_FILE).is_none() {
        return;
    }
    for (path, remains) in around.all_remains() {
        // The starter's procedure is invented from its name to its last line.
        if let Some(one) = remains.invented.iter().find(|one| one.is_procedure) {
            report.push(Diagnostic::new(Mistake::StarterProcedure).path(path).span(one.span.clone()));
            continue;
        }
        let mut found = remains.invented.iter();
        let Some(one) = found.next() else { continue };
        let first = Diagnostic::new(Mistake::SampleValue { written: &one.written });
        let first = first.path(path).span(one.span.clone());
        let others: Vec<String> = found.map(|one| format!("“{}”", one.written)).collect();
        report.push(match others.is_empty() {
            true => first,
            false => first.help(Words::new(
                format!("trong tệp này còn: {}", others.join(", ")),
                format!("more in this file: {}", others.join(", ")),
            )),
        });
    }
}
