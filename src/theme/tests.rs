use super::*;
use crate::diagnostic::Lang;
use crate::source::SourceFile;

fn sources(files: &[(&str, &str)]) -> SourceSet {
    let mut set = SourceSet::default();
    for (path, text) in files {
        let file = SourceFile::plain(*path, text);
        set.files.insert(file.path.clone(), file);
    }
    set
}

/// Path, start of the span and the engine's message of each finding.
fn found(files: &[(&str, &str)], name: &str) -> Vec<(String, Option<u32>, String)> {
    let report = Theme::load(&sources(files), name).report;
    let one = |d: &Diagnostic| {
        (d.path.to_string(), d.span.as_ref().map(|s| s.start), d.value("message", Lang::Vi).to_owned())
    };
    report.diagnostics.iter().map(one).collect()
}

#[test]
fn a_site_overrides_file_by_file() {
    let own =
        sources(&[("themes/xa/style.css", "a{}"), ("themes/xa/templates/not_found.html", "mất {{ shell }}")]);
    let theme = Theme::load(&own, "xa");
    assert!(theme.report.diagnostics.is_empty(), "{:?}", theme.report);
    assert_eq!(&*theme.value.style, "a{}");
    let embedded = Theme::embedded();
    assert!(theme.value.has_own_templates && !embedded.has_own_templates);
    assert_eq!(theme.value.script, embedded.script);
    assert_ne!(theme.value.hashes.templates, embedded.hashes.templates);
    let mut context = Context::new();
    context.insert("shell", "<trang>");
    let page = theme.value.render("not_found.html", &context).expect("a page");
    assert_eq!(String::from_utf8_lossy(&page), "mất &lt;trang&gt;");
}

#[test]
fn mistakes_have_a_place() {
    let one = "themes/default/templates/home.html";
    let two = "themes/default/templates/moved.html";
    let all = found(&[(one, "chào {{ a + }}"), (two, "{% if x %}")], "default");
    assert_eq!(all.len(), 2);
    assert_eq!((all[0].0.as_str(), all[1].0.as_str()), (one, two));
    assert!(all.iter().all(|(_, at, _)| at.is_some()));

    let unknown = found(&[(one, "đầu\n  {{ a | khong_co }}"), (two, "{{ <khong_co/> }}")], "default");
    assert_eq!(unknown[0], (one.to_owned(), Some(16), "Unknown filter `khong_co`".to_owned()));
    assert_eq!(unknown[1].0, two);

    let parent = found(&[(one, "{% extends \"khong-co.html\" %}")], "default");
    assert_eq!(parent[0].0, one);
}

#[test]
fn a_page_that_cannot_be_made_says_where() {
    let path = "themes/default/templates/not_found.html";
    let theme = Theme::load(&sources(&[(path, "một\n{{ khong_co }}")]), "default").value;
    let error = theme.render("not_found.html", &Context::new()).expect_err("an unknown variable");
    assert_eq!((&*error.path, error.span.clone()), (path, Some(9..17)));
}

/// What is made of a template that a site has of its own, or where it is wrong and why.
fn made(text: &str) -> Result<String, (Option<std::ops::Range<u32>>, String)> {
    let theme = Theme::load(&sources(&[("themes/xa/templates/not_found.html", text)]), "xa").value;
    let mut context = Context::new();
    context.insert("unit", "Xã <Mẫu>");
    let page = theme.render("not_found.html", &context);
    page.map(|page| String::from_utf8_lossy(&page).into_owned())
        .map_err(|error| (error.span.clone(), error.value("message", Lang::Vi).to_owned()))
}

#[test]
fn templates_say_what_the_table_says_and_what_they_like() {
    assert_eq!(made("{{ t.fees.free }}, lời riêng"), Ok("Không thu phí, lệ phí, lời riêng".to_owned()));
    let filled = made("{{ t.shortened.about | with(unit=unit, count=2) }}");
    assert_eq!(
        filled,
        Ok("Xã &lt;Mẫu&gt; cam kết giải quyết 2 nhanh hơn thời hạn theo quy định.".to_owned())
    );
    let own = "{% component lời(@t) %}{{ t.fees.free }}{% endcomponent lời %}{{ <lời /> }}";
    assert_eq!(made(&own.replace("lời", "loi")), Ok("Không thu phí, lệ phí".to_owned()));
}

#[test]
fn a_string_that_the_table_lacks_is_a_mistake() {
    let unknown = made("{{ t.fees.khong_co }}").expect_err("an unknown string");
    assert!(unknown.0.is_some() && unknown.1.contains("khong_co"), "{unknown:?}");
    let unfilled = made("{{ t.shortened.about | with(unit=unit) }}").expect_err("a hole");
    assert!(unfilled.0.is_some() && unfilled.1.contains("`count`"), "{unfilled:?}");
    let valueless = made("{{ t.shortened.about | with(unit=unit, count=khong_co) }}").expect_err("no value");
    assert!(valueless.0.is_some(), "{valueless:?}");
    // Words that are put into a sentence that has no place for them were meant for another one.
    let surplus = made("{{ t.fees.free | with(count=1) }}").expect_err("no hole");
    assert!(surplus.1.contains("`count`"), "{surplus:?}");
}
