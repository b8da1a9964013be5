//! `niemyet why`: which change made an output be built again, or why it was not.

use super::context::{Context, Failure};
use super::pipeline::Run;
use super::publishing::account;
use super::{Outcome, terminal};
use crate::build::why::{self, Inputs};
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
    let Some(last) = why::last(&at, site, &account) else {
        return Err(Failure::new(format!("trang không có tệp {at}"), format!("the site has no file {at}"))
            .help(
                "ghi đường dẫn như trong output/site, ví dụ: thu-tuc/1.001612.html",
                "give the path as in output/site, such as thu-tuc/1.001612.html",
            ));
    };
    terminal::line(last.get(context.lang));
    let output = bundle.output(&at);
    if output.is_some_and(|output| run.cache.rendered.get(&output.fingerprint.0).is_none()) {
        let now = Inputs::of(&run.sources, context.today);
        terminal::line(why::next(&at, site, &account, &now).get(context.lang));
    }
    if checked.report.has_errors() {
        terminal::line(match context.lang {
            Lang::Vi => "danh mục đang còn lỗi nên chưa xuất bản được: niemyet kiem-tra",
            Lang::En => "the catalogue has errors, so nothing can be published now: niemyet check",
        });
    }
    Ok(Outcome::Done)
}

/// As the site knows it, whether it was typed from the site's folder or from the output's.
fn output_path(typed: &str) -> String {
    let path = typed.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let inside = path.rfind("output/site/").map(|at| &path[at + "output/site/".len()..]);
    inside.unwrap_or(path).trim_start_matches('/').to_owned()
}
