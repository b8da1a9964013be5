//! `niemyet why`: which change made an output be built again, or why it was not; and what is made of a source.

use super::context::{Context, Failure};
use super::pipeline::Run;
use super::publishing::account;
use super::{Outcome, terminal};
use crate::build::bundle::OutputPath;
use crate::build::why::{self, Account, Fate, Inputs};
use crate::diagnostic::Lang;
use crate::site::Editions;

pub(crate) fn run(path: &str, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let at = output_path(path);
    let checked = run.build(Editions::all());
    run.clock.done();
    let bundle = checked.value;
    let site = bundle.site();
    let Some(account) = account(&context.root) else {
        return Err(Failure::new(
            "bản niemyet này chưa xuất bản trang lần nào nên chưa có gì để giải thích",
            "this niemyet has not published the site yet, so there is nothing to explain",
        )
        .help("xuất bản trước: niemyet xuat-ban", "publish first: niemyet build"));
    };
    if let Some(file) = source(path, &run, context).filter(|_| !site.outputs.contains_key(&*at)) {
        of_source(&file, &why::made_of(&file, site, &account), &account, &run, context);
        return Ok(Outcome::Done);
    }
    let Some(last) = why::last(&at, site, &account) else {
        return Err(Failure::new(format!("trang không có tệp {at}"), format!("the site has no file {at}"))
            .help(
                "ghi đường dẫn như trong output/site, ví dụ: thu-tuc/1.001612.html, hoặc tệp nguồn trong content/",
                "give the path as in output/site, such as thu-tuc/1.001612.html, or a source in content/",
            ));
    };
    terminal::line(last.get(context.lang));
    let output = bundle.output(&at);
    if output.is_some_and(|output| run.cache.rendered.get(&output.fingerprint.0).is_none()) {
        let now = Inputs::of(&run.sources, context.today);
        terminal::line(why::next(&at, site, &account, &now).get(context.lang));
    }
    if checked.report.has_errors() {
        terminal::note(match context.lang {
            Lang::Vi => "danh mục đang còn lỗi nên chưa xuất bản được: niemyet kiem-tra",
            Lang::En => "the catalogue has errors, so nothing can be published now: niemyet check",
        });
    }
    Ok(Outcome::Done)
}

/// A file that the site is made of, as it was typed from the site's folder or from elsewhere.
fn source(typed: &str, run: &Run<'_>, context: &Context) -> Option<String> {
    let path = typed.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let root = context.root.display().to_string().replace('\\', "/");
    let inside = path.strip_prefix(root.trim_end_matches('/')).map(|rest| rest.trim_start_matches('/'));
    let known = |path: &&str| run.sources.files.contains_key(*path);
    [path].into_iter().chain(inside).find(known).map(str::to_owned)
}

/// What is made of a source, and what the last publication did with each.
fn of_source(file: &str, made: &[(OutputPath, Fate)], account: &Account, run: &Run<'_>, context: &Context) {
    let count = made.len();
    terminal::line(match (context.lang, count) {
        (Lang::Vi, 0) => format!("{file}: không có gì trong trang được làm từ tệp này"),
        (Lang::En, 0) => format!("{file}: nothing of the site is made of it"),
        (Lang::Vi, _) => format!("{file}: {count} tệp của trang được làm từ tệp này; lần xuất bản vừa rồi:"),
        (Lang::En, _) => format!("{file}: {count} files of the site are made of it; the last publication:"),
    });
    for (at, fate) in made {
        terminal::line(format!("{}\t{at}", fate.words(context.lang)));
    }
    let now = run.sources.files.get(file).map(|file| file.hash);
    if now != account.inputs.files.get(file).copied() {
        terminal::line(
            context.say("tệp này đã đổi từ lần xuất bản ấy", "the file has changed since that publication"),
        );
    }
}

/// As the site knows it, whether it was typed from the site's folder or from the output's.
fn output_path(typed: &str) -> String {
    let path = typed.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let inside = path.rfind("output/site/").map(|at| &path[at + "output/site/".len()..]);
    inside.unwrap_or(path).trim_start_matches('/').to_owned()
}
