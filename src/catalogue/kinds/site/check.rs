//! What `niemyet.toml` refers to. A reference to missing content never blocks.

use std::iter;

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourcePath;
use crate::theme::DEFAULT;
use crate::vietnamese::nearest;

use super::SITE_FILE;
use crate::catalogue::around::{Around, ByCode, dead, no_picture, push};
use crate::catalogue::kinds::{PICTURES, SHARED_PICTURES};
use crate::catalogue::model::{Channel, Chosen, Pay, Reference};

pub(crate) fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    let path = SourcePath::from(SITE_FILE);
    for task in &around.config.tasks {
        let code = task.code.as_str();
        if let Some(missing) = dead(code, by_code, Mistake::UnknownTask { code: &code }) {
            report.push(missing.path(&path).span(task.span.clone()));
        }
    }
    if let Some(span) = &around.named.theme {
        report.diagnostics.extend(unknown_theme(around).map(|found| found.path(&path).span(span.clone())));
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
    transfers(around, report);
    let (config, named) = (around.config, &around.named);
    let logo = (&config.commune.logo, &named.logo, &PICTURES[..]);
    for (file, span, kinds) in [logo, (&config.picture, &named.picture, &SHARED_PICTURES[..])] {
        let (Some(file), Some(span)) = (file, span) else { continue };
        if around.sources.files.contains_key(format!("content/{file}").as_str()) {
            let found = no_picture(around.sources, file, kinds);
            report.diagnostics.extend(found.map(|found| found.path(&path).span(span.clone())));
            continue;
        }
        let help = Words::new(
            format!("chép hình vào content/{file}"),
            format!("copy the picture to content/{file}"),
        );
        let missing = Diagnostic::new(Mistake::MissingLogo { file: &file });
        report.push(missing.path(&path).span(span.clone()).help(help));
    }
}

/// Who is told to transfer must be told where to. Once for the office, and once for all procedures.
fn transfers(around: &Around<'_>, report: &mut Report) {
    let commune = &around.config.commune;
    if commune.payment.is_some() {
        return;
    }
    if commune.pay.contains(&Pay::Transfer) {
        report.push(Diagnostic::new(Mistake::TransferToNowhere).path(&SourcePath::from(SITE_FILE)));
        return;
    }
    let has = |channels: &[Channel]| channels.iter().any(|channel| channel.pay.contains(&Pay::Transfer));
    if let Some((file, _)) = around.procedures().find(|(_, procedure)| has(&procedure.channels)) {
        push(report, file, Diagnostic::new(Mistake::TransferToNowhere));
    }
}

/// The name of a theme that is neither the program's nor a folder, with those there are.
fn unknown_theme(around: &Around<'_>) -> Option<Diagnostic> {
    let name = around.config.theme.as_str();
    let files = around.sources.below("themes/").filter_map(|file| file.path.strip_prefix("themes/"));
    let folders = files.filter_map(|file| Some(file.split_once('/')?.0));
    let mut known: Vec<&str> = iter::once(DEFAULT).chain(folders).collect();
    known.dedup();
    if known.contains(&name) {
        return None;
    }
    let near = nearest(name, known.iter().copied()).or(known.first().copied().filter(|_| known.len() == 1));
    let unknown = Diagnostic::new(Mistake::UnknownTheme { theme: &name });
    let all = known.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    Some(match near {
        Some(near) => unknown.written(Some(&format!("\"{near}\""))),
        None => unknown.label(Words::new(format!("có: {all}"), format!("there are: {all}"))),
    })
}
