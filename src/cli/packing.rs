//! `niemyet build --only package` and `--only single-file`: the site as one file, beside the one that is published.
//!
//! The site that readers see, its addresses and what is remembered of its last publication stay as they are.

use super::arguments::BuildOptions;
use super::build::{self, Json, end, finish, gate, refusal, refuse, rehearsal};
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::publishing::Publishing;
use super::{Outcome, terminal};
use crate::build::pack::{Form, MOST_OF_SINGLE_PAGE, packed};
use crate::diagnostic::{Code, Lang};

pub(crate) fn run(form: Form, options: &BuildOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let publishing = Publishing::of(context, options.output.clone(), options.editions);
    if !options.dry_run {
        finish(&publishing, &run, context)?;
    }
    let mut checked = run.build(options.editions);
    // Nothing is lost by a copy.
    checked.report.allow(Code::ManyGone);
    let (bundle, report) = match gate(checked, &mut run, options) {
        Ok(accepted) => accepted,
        Err(report) => return Ok(refuse(report, &run, &publishing, context)),
    };
    let site = bundle.get().site();
    let file = bundle.map(|bundle| packed(bundle, form));
    run.clock.enter("đóng gói", "packing");
    if options.dry_run {
        let rehearsed =
            publishing.rehearse_pack((site, &file), form, report.clone(), &run.sources, &run.cache.rendered);
        run.clock.done();
        return match rehearsed {
            Ok(published) => Ok(rehearsal(&published, report, &publishing, &run, context)),
            Err(refused) => refusal(refused, &run, &publishing, context),
        };
    }
    let done = publishing.pack((site, &file), form, report, &run.sources, &run.cache.rendered);
    let (made, mut report) = match done {
        Ok(done) => done,
        Err(refused) => return refusal(refused, &run, &publishing, context),
    };
    run.clock.done();
    build::take_out(&mut report, options);
    let json = Json {
        state: "packed",
        output: publishing.output.display().to_string(),
        written: made.iter().map(|(at, _)| at.to_string()).collect(),
        ..Json::default()
    };
    build::tell(json, &mut report, &run, context);
    for (at, bytes) in made {
        let file = publishing.output.join("package").join(&*at);
        terminal::done(context, told(form, &file.display().to_string(), bytes, context.lang).trim_end());
    }
    run.tell_details(bundle.get());
    run.save_cache();
    run.clock.done();
    Ok(end(run, options, context))
}

/// Where the file is, how large, and what is to be known before it is given on.
fn told(form: Form, file: &str, bytes: u64, lang: Lang) -> String {
    let size = megabytes(bytes, lang);
    let is_large = bytes > MOST_OF_SINGLE_PAGE;
    let most = megabytes(MOST_OF_SINGLE_PAGE, lang);
    let lines = match (form, lang) {
        (Form::Archive, Lang::Vi) => vec![
            format!("đã đóng gói {file}: {size}"),
            "giải nén ra USB hay thẻ nhớ rồi mở tệp index.html trong thư mục đó".to_owned(),
        ],
        (Form::Archive, Lang::En) => vec![
            format!("packed {file}: {size}"),
            "unpack it on a stick or a card and open index.html in that folder".to_owned(),
        ],
        (Form::SinglePage, Lang::Vi) => vec![
            format!("đã đóng gói {file}: {size}"),
            "mọi trang trong một tệp, gửi qua Zalo được; tệp mẫu đơn và bản in không kèm trong đó".to_owned(),
        ],
        (Form::SinglePage, Lang::En) => vec![
            format!("packed {file}: {size}"),
            "all pages in one file that can be sent in a chat; forms and prints are not in it".to_owned(),
        ],
    };
    let warned = (form == Form::SinglePage && is_large).then(|| match lang {
        Lang::Vi => {
            format!("tệp này lớn hơn {most}: máy cũ mở chậm hoặc không mở được; gói .zip thì không giới hạn")
        }
        Lang::En => {
            format!("larger than {most}: old telephones open it slowly or not at all; the .zip has no limit")
        }
    });
    lines.into_iter().chain(warned).map(|line| line + "\n").collect()
}

fn megabytes(bytes: u64, lang: Lang) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}{}{} MB", tenths / 10, lang.pick(",", "."), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_as_people_write_them() {
        assert_eq!(megabytes(1_234_567, Lang::Vi), "1,3 MB");
        assert_eq!(megabytes(1, Lang::En), "0.1 MB");
        assert!(told(Form::SinglePage, "a.html", 7_000_000, Lang::Vi).contains("lớn hơn 6,0 MB"));
    }
}
