//! `niemyet print`: one PDF, of what the site has or of whatever is asked for.

use std::path::Path;

use super::arguments::PrintOptions;
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::{Outcome, files, terminal};
use crate::build;
use crate::catalogue::PrintFormat;
use crate::diagnostic::{Code, Lang, Report, print};
use crate::render::print::{AVAILABLE, Content, HTML_OPENING, Job, posting_html};
use crate::site::prints::{chosen, is_printed};
use crate::site::{
    Editions, Entry, FieldEntry, Fold, GuideEntry, Id, Layout, PostFace, PostId, PostKind, Site,
};
use crate::source::disk::{is_not_ordinary, read_file};
use crate::vietnamese::fold;

pub(crate) fn run(options: &PrintOptions, context: &Context) -> Result<Outcome, Failure> {
    if !AVAILABLE && !options.html {
        return Err(Failure::new("bản niemyet này không có phần in", "this build of niemyet cannot typeset")
            .help("dùng bản niemyet đầy đủ", "use the full niemyet"));
    }
    let mut run = Run::start(context)?;
    let mut checked = run.build(Editions::all());
    // Nothing is lost by a print.
    checked.report.allow(Code::ManyGone);
    let (bundle, _) = match checked.accept() {
        Ok(accepted) => accepted,
        Err(mut report) => {
            report.sort();
            return Ok(refuse(&report, &run, context));
        }
    };
    let renderer = bundle.get().renderer();
    let job = job(options, renderer.site())?;
    if let (true, Content::Procedures(entries)) = (options.html, &job.content) {
        let sheets = entries.iter().map(|&id| posting_html(renderer.site(), id));
        write(&options.to, sheets.collect::<String>().as_bytes())?;
        run.clock.done();
        tell_written(options, context);
        return Ok(Outcome::Done);
    }
    run.clock.enter("dàn trang", "typesetting");
    let printed = match renderer.prints().set(&job) {
        Ok(printed) => printed,
        Err(mistake) => {
            let mut report = Report::of([*mistake]);
            build::locate(&mut report, &run.sources);
            return Ok(refuse(&report, &run, context));
        }
    };
    write(&options.to, &printed.bytes)?;
    run.clock.done();
    let said = Report::of(printed.said);
    if !context.quiet {
        terminal::findings(&print::human(&said, &run.sources, context.lang, terminal::look(context)));
    }
    tell_written(options, context);
    Ok(Outcome::Done)
}

fn tell_written(options: &PrintOptions, context: &Context) {
    let shown = options.to.display();
    terminal::done(
        context,
        match context.lang {
            Lang::Vi => format!("đã ghi {shown}"),
            Lang::En => format!("{shown} was written"),
        },
    );
}

pub(super) fn refuse(report: &Report, run: &Run<'_>, context: &Context) -> Outcome {
    run.clock.done();
    terminal::findings(&print::human(report, &run.sources, context.lang, terminal::look(context)));
    terminal::line(context.say("chưa ghi tệp nào: còn lỗi", "nothing was written: there are errors"));
    Outcome::Mistakes
}

/// What is to be printed, or why it cannot be.
fn job(options: &PrintOptions, site: &Site) -> Result<Job, Failure> {
    let format = options.format;
    let of = |content| Ok(Job { format, content });
    let field = options.field.as_deref().map(|field| find_field(site, field)).transpose()?;
    let every = || {
        let is_wanted = |entry: &Entry| format != PrintFormat::Posting || !entry.is_composed;
        let each = site.entries.each().filter(|(_, entry)| is_printed(entry) && is_wanted(entry));
        each.map(|(id, _)| id).collect()
    };
    let procedures = || match field {
        None if options.all && options.codes.is_empty() => Ok(every()),
        Some(field) => Ok(site.fields[field]
            .listed
            .iter()
            .copied()
            .filter(|&id| is_printed(&site.entries[id]))
            .collect()),
        None => options.codes.iter().map(|code| find_procedure(site, code)).collect::<Result<Vec<_>, _>>(),
    };
    match format {
        PrintFormat::List => match field {
            Some(field) => of(Content::Fields(vec![field])),
            None => {
                let listed = site.fields.each().filter(|(_, field)| !field.listed.is_empty());
                of(Content::Fields(listed.map(|(id, _)| id).collect()))
            }
        },
        PrintFormat::Labels if !site.is_public() => Err(Failure::new(
            "chưa có base_url trong niemyet.toml nên không có mã QR để in",
            "there is no base_url in niemyet.toml, so there is no code to print",
        )),
        PrintFormat::CounterCodes
            if site.config.commune.survey.is_none() && site.config.commune.payment.is_none() =>
        {
            Err(Failure::new(
                "niemyet.toml chưa có survey, cũng chưa có [commune.payment]",
                "niemyet.toml has neither a survey nor [commune.payment]",
            ))
        }
        PrintFormat::CounterCodes | PrintFormat::Board | PrintFormat::Labels | PrintFormat::Register => {
            of(Content::Site)
        }
        PrintFormat::Roster => of(Content::Post(find_post(site, PostKind::Roster, options.codes.first())?)),
        PrintFormat::ServiceDay => {
            of(Content::Post(find_post(site, PostKind::ServiceDay, options.codes.first())?))
        }
        PrintFormat::Figures => of(Content::Post(find_post(site, PostKind::Figures, options.codes.first())?)),
        PrintFormat::QuestionSheet if site.posts.questions.is_empty() => Err(Failure::new(
            "chưa có câu hỏi nào trong content/questions/",
            "there is no question in content/questions/",
        )),
        PrintFormat::QuestionSheet => of(Content::Posts(PostKind::Question)),
        PrintFormat::Directory | PrintFormat::Cards if site.posts.places.is_empty() => Err(Failure::new(
            "chưa có nơi hỗ trợ nào trong content/places/",
            "there is no place in content/places/",
        )),
        PrintFormat::Directory | PrintFormat::Cards => of(Content::Posts(PostKind::Place)),
        PrintFormat::Guide => of(Content::Guide(find_guide(site, options.codes.first())?, Fold::Flat)),
        PrintFormat::Booklet => {
            // Whoever names none gets the author's choice, and whoever asks for all at least something.
            let is_open = options.codes.is_empty() && field.is_none();
            let usual = if is_open { chosen(site, format) } else { Vec::new() };
            let entries = if usual.is_empty() { procedures()? } else { usual };
            some(&entries, options)?;
            of(Content::Booklet(entries, Layout::Plain))
        }
        PrintFormat::Posting
        | PrintFormat::Flyer
        | PrintFormat::TwoFlyers
        | PrintFormat::Folded
        | PrintFormat::Poster => {
            let entries = procedures()?;
            some(&entries, options)?;
            let composed = entries.iter().find(|&&id| site.entries[id].is_composed);
            if let (PrintFormat::Posting, Some(&id)) = (format, composed) {
                let slug = &site.entries[id].procedure.code;
                return Err(Failure::new(
                    format!("nhóm liên thông {slug} không có toàn văn để niêm yết"),
                    format!("the linked group {slug} has no official text to post"),
                )
                .help("in tờ rơi hoặc tờ gấp của nhóm", "print its flyer or folded leaflet"));
            }
            of(Content::Procedures(entries))
        }
    }
}

fn some(entries: &[Id<Entry>], options: &PrintOptions) -> Result<(), Failure> {
    match entries {
        [] if options.all || options.field.is_some() => Err(Failure::new(
            "chưa có thủ tục nào in được: chỉ in thủ tục đã đăng, còn hiệu lực",
            "there is no procedure to print: only those in force with a page are",
        )),
        [] => Err(Failure::new("chưa chỉ ra thủ tục nào để in", "no procedure to print was named")
            .help("ghi mã thủ tục, hoặc --field LĨNH-VỰC", "give a code, or --field FIELD")),
        _ => Ok(()),
    }
}

fn find_procedure(site: &Site, code: &str) -> Result<Id<Entry>, Failure> {
    let id = site.id_of(code.trim()).ok_or_else(|| {
        Failure::new(format!("không có thủ tục mã {code}"), format!("there is no procedure {code}")).help(
            "xem mã ở trang thủ tục hoặc trong content/procedures",
            "codes are on the pages and in content/procedures",
        )
    })?;
    if !is_printed(&site.entries[id]) {
        return Err(Failure::new(
            format!("thủ tục {code} đã hết hiệu lực hoặc chưa có nội dung nên không in"),
            format!("the procedure {code} has ended or has no content yet, so it is not printed"),
        ));
    }
    Ok(id)
}

/// What a print of this kind can be of, where it is of one thing: how it is named in options, and how people call it.
pub(crate) fn things(format: PrintFormat, context: &Context) -> Result<Vec<(String, String)>, Failure> {
    let mut run = Run::start(context)?;
    let mut checked = run.build(Editions::all());
    run.clock.done();
    checked.report.allow(Code::ManyGone);
    // Mistakes are told by the print itself.
    let Ok((bundle, _)) = checked.accept() else { return Ok(Vec::new()) };
    let site = bundle.get().site();
    let Some(kind) = post_of(format) else {
        let guides = site.guides.iter().map(|entry| &entry.guide);
        return Ok(guides.map(|guide| (guide.slug.clone(), guide.title.clone())).collect());
    };
    let posts = site.posts.ids().filter(|id| id.kind() == kind).map(|id| site.posts.face(id));
    let named = |post: &PostFace<'_>| Some((post.face.slug?.to_owned(), post.face.name.to_owned()));
    Ok(posts.filter_map(|post| named(&post)).collect())
}

/// The kind of posts of which a print of this kind shows one.
fn post_of(format: PrintFormat) -> Option<PostKind> {
    match format {
        PrintFormat::Roster => Some(PostKind::Roster),
        PrintFormat::ServiceDay => Some(PostKind::ServiceDay),
        PrintFormat::Figures => Some(PostKind::Figures),
        _ => None,
    }
}

/// By slug, by name, or by a name without accents.
fn find_field(site: &Site, wanted: &str) -> Result<Id<FieldEntry>, Failure> {
    let folded = fold(wanted.trim());
    let is_it = |name: &str| fold(name) == folded;
    let found = site.fields.find(|entry| {
        let field = &entry.field;
        field.slug == wanted.trim()
            || field.former_slugs.iter().any(|slug| slug == wanted.trim())
            || is_it(&field.name)
            || field.also_called.iter().any(|name| is_it(name))
    });
    found.ok_or_else(|| {
        let names: Vec<&str> = site.fields.iter().map(|entry| entry.field.name.as_str()).collect();
        Failure::new(format!("không có lĩnh vực “{wanted}”"), format!("there is no field “{wanted}”"))
            .help(format!("các lĩnh vực: {}", names.join(", ")), format!("the fields: {}", names.join(", ")))
    })
}

fn find_guide(site: &Site, slug: Option<&String>) -> Result<Id<GuideEntry>, Failure> {
    let found = slug.and_then(|slug| site.guides.find(|entry| entry.guide.slug == *slug));
    found.ok_or_else(|| {
        let slugs: Vec<&str> = site.guides.iter().map(|entry| entry.guide.slug.as_str()).collect();
        Failure::new("chưa chỉ ra tờ hướng dẫn nào", "no guide was named").help(
            format!("ghi một trong các tên: {}", slugs.join(", ")),
            format!("name one of: {}", slugs.join(", ")),
        )
    })
}

/// A roster, a service day or figures by its slug; without one the first that is not over.
fn find_post(site: &Site, kind: PostKind, slug: Option<&String>) -> Result<PostId, Failure> {
    let of_kind = || site.posts.ids().filter(|id| id.kind() == kind);
    let own = |id: &PostId| site.posts.face(*id).face.slug;
    let found = match slug {
        Some(slug) => of_kind().find(|id| own(id).is_some_and(|own| own.eq_ignore_ascii_case(slug))),
        None => of_kind().find(|id| !site.posts.face(*id).is_over),
    };
    found.ok_or_else(|| {
        let slugs: Vec<&str> = of_kind().filter_map(|id| own(&id)).collect();
        let folder = kind.row().folder;
        let failure =
            Failure::new(format!("không có tệp ấy trong {folder}"), format!("{folder} has no such file"));
        match slugs.as_slice() {
            [] => failure,
            slugs => failure.help(
                format!("ghi một trong các tên: {}", slugs.join(", ")),
                format!("name one of: {}", slugs.join(", ")),
            ),
        }
    })
}

/// A file that is not a print of ours is never replaced.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let is_foreign = match read_file(path) {
        Ok(existing) => !is_ours(&existing),
        Err(error) => is_not_ordinary(&error),
    };
    if is_foreign {
        let shown = path.display();
        return Err(Failure::new(
            format!("{shown} đã có và không phải bản in của niemyet, không ghi đè"),
            format!("{shown} exists and is no print of niemyet; it is not overwritten"),
        )
        .help("chọn tên khác", "choose another name"));
    }
    files::put(path, bytes)
}

/// A PDF that names us as its maker, or a piece of HTML that begins as ours do.
fn is_ours(bytes: &[u8]) -> bool {
    bytes.starts_with(HTML_OPENING.as_bytes())
        || bytes.starts_with(b"%PDF-") && memchr::memmem::find(bytes, b"niemyet").is_some()
}
