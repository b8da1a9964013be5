//! Small sites, and what is found of them.

use super::*;
use crate::source::SourceFile;

/// Codes with the file and line of each, one a line.
fn found(files: &[(&str, &str)]) -> String {
    let files = files.iter().map(|(path, text)| SourceFile::plain(format!("s/{path}"), text));
    let files =
        SourceSet { files: files.map(|file| (file.path.clone(), file)).collect(), report: Report::default() };
    let report = site(&Built { files: &files, folder: "s/", root: "/xa/" });
    let line = |found: &Diagnostic| {
        let text = files.text(&found.path).expect("a page");
        let line = text.place(found.span.as_ref().expect("a place")).line;
        format!("{} {}:{line} {}\n", found.code.id(), &found.path[2..], found.message(Lang::Vi))
    };
    report.diagnostics.iter().map(line).collect()
}

/// A page of this body, whose first line is line 1.
#[track_caller]
fn check(body: &str, expected: &[&str]) {
    let page =
        format!("<!doctype html><html lang=\"vi\"><head><title>T</title></head><body>{body}</body></html>");
    let told =
        found(&[("a.html", &page), ("b/c.html", "<html lang=vi><head><title>T</title></head><p id=x>c")]);
    let codes: Vec<&str> =
        told.lines().map(|line| line.split_once(" a.html:1 ").map_or(line, |(code, _)| code)).collect();
    assert_eq!(codes, expected, "{told}");
}

#[test]
fn a_sound_page_earns_nothing() {
    check("<p>a<p>b<ul><li>x<li>y</ul><table><tr><td>1<td>2<tr><th>3</table>", &[]);
    check(
        "<a href=\"b/c.html#x\">c</a><a href=\"#\">d</a><a href=\"tel:0200\">e</a><a href=\"/xa/a.html?q=1\">f</a>",
        &[],
    );
    check("<a href=\"a.html\"><img src=\"b/c.html\" alt=\"g\"></a><svg><path d=\"\"/></svg>", &[]);
    check("<label>a <input name=b></label><label for=q>q</label><input id=q><input type=hidden>", &[]);
    check("<select aria-label=a><option>1<option>2</select><button aria-label=x></button>", &[]);
    check("<script>if (a < b) '</p>'</script><details><summary>a</summary>b</details>", &[]);
}

#[test]
fn links_that_lead_nowhere() {
    check("<a href=\"c.html\">c</a>", &["E0570"]);
    check("<a href=\"b/c.html#y\">c</a><a href=\"#z\">d</a>", &["E0571", "E0571"]);
    check("<form action=\"tim.html\"></form>", &["E0570"]);
    check("<a href=\"../a.html\">a</a><a href=\"/a.html\">b</a>", &["E0570", "E0570"]);
    check("<script src=\"https://a.vn/x.js\"></script>", &["E0577"]);
    check("<meta http-equiv=refresh content=\"0; url=x.html\">", &["E0570"]);
}

#[test]
fn markup_at_which_a_browser_must_guess() {
    check("<div><p>a</div>", &[]);
    check("<p>a<div>b</div></p>", &["E0574"]);
    check("<div><span>a</div></span>", &["E0573", "E0574"]);
    check("<section>a", &["E0573"]);
    check("1 < 2", &["E0575"]);
    check("<p class=a class=b>x</p>", &["E0576"]);
    check("<i id=a>1</i><i id=a>2</i>", &["E0572"]);
}

#[test]
fn what_people_need() {
    check("<img src=\"a.html\">", &["E0580"]);
    check("<input name=q placeholder=q>", &["E0583"]);
    check("<a href=\"a.html\"><img src=\"a.html\" alt=\"\"></a>", &["E0584"]);
    check("<label for=none>x</label><p aria-labelledby=\"no\">y</p>", &["E0585", "E0585"]);
    let told = found(&[("a.html", "<!doctype html>\n<html><head></head></html>")]);
    assert_eq!(
        told.lines().map(|line| &line[..14]).collect::<Vec<_>>(),
        ["E0581 a.html:2", "E0582 a.html:2"]
    );
}

#[test]
fn the_same_of_many_pages_is_told_once() {
    let page = "<html lang=vi><head><title>T</title></head>\n<img src=\"a.html\">";
    let files: Vec<(&str, &str)> = ["a.html", "b.html", "c.html"].map(|path| (path, page)).into();
    let told = found(&files);
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.starts_with("E0580 a.html:2"), "{told}");
}
