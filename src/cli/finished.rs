//! `niemyet check --site`: the site as it was published, looked at as its readers meet it. Nothing is built and nothing
//! written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::arguments::CheckOptions;
use super::context::{Context, Failure};
use super::findings::Asked;
use super::pipeline::Run;
use super::{Outcome, findings, terminal};
use crate::catalogue;
use crate::diagnostic::{Lang, Report, print};
use crate::inspect::{self, Built};
use crate::source::{Body, SourceFile, SourceSet, Text};

pub(super) fn run(folder: &Path, options: &CheckOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let config = catalogue::load(&run.sources, &mut run.cache.parsed).value.config;
    run.clock.enter("đọc trang đã dựng", "reading the finished site");
    let shown = format!("{}/", folder.display().to_string().trim_end_matches(['/', '\\']));
    let files = read(&context.root.join(folder), &shown)?;
    run.clock.enter("soát trang đã dựng", "looking at the finished site");
    let pages = files.files.keys().filter(|path| path.ends_with(".html")).count();
    let mut report = inspect::site(&Built { files: &files, folder: &shown, root: &config.root_path() });
    run.clock.done();
    options.allowed.iter().for_each(|code| report.allow(*code));
    if options.strict {
        report.make_strict();
    }
    if options.json {
        terminal::as_it_is(&format!("{}\n", print::json(&report, &files, context.lang)));
    } else {
        let asked = Asked { errors: usize::MAX, source: false };
        findings::show(&report, &files, asked, context);
        terminal::done(
            context,
            match context.lang {
                Lang::Vi => format!("đã soát {pages} trang trong {shown}"),
                Lang::En => format!("looked at {pages} pages in {shown}"),
            },
        );
    }
    Ok(if report.has_errors() { Outcome::Mistakes } else { Outcome::Done })
}

/// Pages with their text, everything else by its name alone.
fn read(folder: &Path, shown: &str) -> Result<SourceSet, Failure> {
    if !folder.join("index.html").is_file() {
        return Err(Failure::new(
            format!("không thấy trang đã dựng ở {}", folder.display()),
            format!("there is no finished site in {}", folder.display()),
        )
        .help("dựng trang trước: niemyet xuat-ban", "build it first: niemyet build"));
    }
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let at = error.path().unwrap_or(folder).to_owned();
            Failure::io(&at, &error.into())
        })?;
        let Ok(inside) = entry.path().strip_prefix(folder) else { continue };
        if !entry.file_type().is_file() {
            continue;
        }
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let path = format!("{shown}{}", parts.join("/"));
        let file = match path.ends_with(".html") {
            true => {
                let bytes = fs::read(entry.path()).map_err(|error| Failure::io(entry.path(), &error))?;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                SourceFile::of_commune(path.as_str(), &bytes, Body::Text(Text::plain(text)))
            }
            false => SourceFile::of_commune(path.as_str(), &[], Body::Asset),
        };
        files.insert(file.path.clone(), file);
    }
    Ok(SourceSet { files, report: Report::default() })
}
