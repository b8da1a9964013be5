//! Warnings that the site accepts are set aside wherever findings of a build come together.

use super::Bundle;
use crate::catalogue::SITE_FILE;
use crate::diagnostic::{Diagnostic, Lang, Mistake, Report, Words};
use crate::render::print;

/// Sets aside what `[[accepted]]` of `niemyet.toml` names. `is_whole`: everything of the site was looked at, prints too;
/// only then an entry that is about nothing can be told of. What a mistake hides is not gone.
pub fn set_aside(report: &mut Report, bundle: &Bundle, is_whole: bool) {
    let config = &bundle.site().config;
    config.set_aside(report);
    if !is_whole || !print::AVAILABLE || report.has_errors() {
        return;
    }
    for one in &config.accepted {
        if !one.names_one(report) {
            let several = Mistake::AcceptedSeveral { code: &one.code.id(), path: &one.path };
            report.push(Diagnostic::new(several).path(&SITE_FILE.into()).span(one.span.clone()));
        } else if let Some(found) = report.diagnostics.iter().find(|found| one.hints_at(found)) {
            let loose = Mistake::AcceptedLoosely { code: &one.code.id(), path: &one.path };
            let whole = found.message(Lang::Vi);
            let help = Words::new(format!("ghi about = '{whole}'"), format!("write about = '{whole}'"));
            let loose = Diagnostic::new(loose).path(&SITE_FILE.into()).span(one.span.clone()).help(help);
            report.push(loose);
        } else if !report.accepted.iter().any(|set_aside| one.is_about(&set_aside.found)) {
            let gone = Mistake::AcceptedGone { code: &one.code.id(), path: &one.path };
            report.push(Diagnostic::new(gone).path(&SITE_FILE.into()).span(one.span.clone()));
        }
    }
}
