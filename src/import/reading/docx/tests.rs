//! Bodies of Word files beside what is read of them.

use super::*;

fn tabbed(cells: &[&str]) -> Block {
    Block::Tabbed(cells.iter().map(|cell| (*cell).to_owned()).collect())
}

fn blocks_of(body: &str, numbering: Numbering) -> Vec<Block> {
    read(&format!("<w:document><w:body>{body}</w:body></w:document>"), numbering).expect("blocks")
}

#[track_caller]
fn check(body: &str, expected: &[Block]) {
    assert_eq!(blocks_of(body, Numbering::default()), expected);
}

fn row(cells: &[&str]) -> Block {
    Block::Row(cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn paragraphs_and_what_was_changed_in_them() {
    check(
        "<w:p><w:r><w:t>Bước </w:t></w:r><w:r><w:t>1 &amp; 2&#58;</w:t></w:r><w:del><w:r><w:delText>cũ</w:delText>\
         </w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\"> mới</w:t></w:r></w:ins><w:r><w:br/><w:t>dòng</w:t>\
         <w:tab/><w:t>hai</w:t><w:softHyphen/><w:noBreakHyphen/></w:r></w:p><w:p/>",
        &[Block::line("Bước 1 & 2: mới"), tabbed(&["dòng", "hai-"])],
    );
}

#[test]
fn tables() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    check(
        &format!(
            "<w:tbl><w:tr>{a}{b}</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p>\
             </w:tc>{c}</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>dài</w:t></w:r>\
             </w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            a = cell("a"),
            b = cell("b"),
            c = cell("c")
        ),
        &[row(&["a", "b"]), row(&["", "c"]), row(&["dài\nhai", ""])],
    );
    check(
        &format!(
            "<w:tbl><w:tr>{}<w:tc><w:tbl><w:tr>{}{}</w:tr></w:tbl></w:tc></w:tr></w:tbl>",
            cell("a"),
            cell("b"),
            cell("c")
        ),
        &[row(&["a", "b\tc"])],
    );
}

#[test]
fn a_text_box_is_read_once() {
    check(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p>\
         </w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>hộp</w:t></w:r></w:p></mc:Fallback>\
         </mc:AlternateContent><w:t>ngoài</w:t></w:r></w:p>",
        &[Block::line("hộp"), Block::line("ngoài")],
    );
}

/// Lines as a person sees them, of paragraphs "style/list/level/text"; what is empty is not said.
#[track_caller]
fn check_numbers(lists: &str, styles: &str, paragraphs: &[&str], expected: &[&str]) {
    let numbering = Numbering::read(lists, styles).expect("XML");
    let property = |name: &str, value: &str| match value {
        "" => String::new(),
        value => format!("<w:{name} w:val=\"{value}\"/>"),
    };
    let paragraph = |said: &&str| {
        let [style, list, level, text]: [&str; 4] =
            said.splitn(4, '/').collect::<Vec<_>>().try_into().expect("four parts");
        let properties = property("pStyle", style);
        let place = property("ilvl", level) + &property("numId", list);
        format!(
            "<w:p><w:pPr>{properties}<w:numPr>{place}</w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body: String = paragraphs.iter().map(paragraph).collect();
    let lines: Vec<String> = blocks_of(&body, numbering).iter().map(Block::text).collect();
    assert_eq!(lines, expected);
}

fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}\
         <w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

/// A design of its own for each, and a list of the same number.
fn lists(designs: &[String], more: &str) -> String {
    let design = |(id, levels): (usize, &String)| {
        format!("<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>")
    };
    let list = |id: usize| format!("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{id}\"/></w:num>", id + 1);
    let designs: String =
        designs.iter().enumerate().map(design).chain((0..designs.len()).map(list)).collect();
    format!("<w:numbering>{designs}{more}</w:numbering>")
}

#[test]
fn numbers_that_word_writes_by_itself() {
    let outline = level(0, "upperRoman", "%1.", "")
        + &level(1, "decimal", "%2.", "")
        + &level(2, "lowerLetter", "%3)", "")
        + &level(3, "decimal", "%1.%2.%4", "<w:isLgl/>");
    let steps = level(0, "decimalZero", "Bước %1:", "")
        + &level(1, "bullet", "\u{f0b7}", "")
        + &level(2, "bullet", "o", "");
    let lists = lists(&[outline, steps], "");
    check_numbers(
        &lists,
        "",
        &[
            "/1/0/một",
            "/1/1/hai",
            "/1/2/ba",
            "/1/2/bốn",
            "//0/không",
            "/1/1/năm",
            "/1/2/sáu",
            "/1/0/bảy",
            "/1/1/tám",
            "/1/3/chín",
            "/2/0/mười",
            "/2/1/dấu",
            "/2/2/dưới dấu",
            "/2/0/nữa",
            "/0/0/ngoài",
            "/9/0/không có",
        ],
        &[
            "I. một",
            "1. hai",
            "a) ba",
            "b) bốn",
            "không",
            "2. năm",
            "a) sáu",
            "II. bảy",
            "1. tám",
            "2.1.1 chín",
            "Bước 01: mười",
            "- dấu",
            "+ dưới dấu",
            "Bước 02: nữa",
            "ngoài",
            "không có",
        ],
    );
}

#[test]
fn lists_that_go_on_and_begin_anew() {
    // Lists of one design count on, unless a list begins with a number of its own.
    let more = "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>\
        <w:num w:numId=\"8\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">\
        <w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>\
        <w:num w:numId=\"9\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">\
        <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"(%1)\"/>\
        </w:lvl></w:lvlOverride></w:num>";
    let on = level(0, "decimal", "%1.", "") + &level(1, "lowerRoman", "%2.", "<w:lvlRestart w:val=\"0\"/>");
    check_numbers(
        &lists(&[on], more),
        "",
        &["/1/0/a", "/1/1/b", "/7/0/c", "/7/1/d", "/8/0/e", "/8/0/f", "/1/0/g", "/9/0/h", "/1/0/ ", "/1/0/i"],
        &["1. a", "i. b", "2. c", "ii. d", "5. e", "6. f", "7. g", "(H) h", "10. i"],
    );
}

#[test]
fn numbers_of_a_style() {
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"Buoc\"><w:pPr><w:numPr>\
        <w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:basedOn w:val=\"Buoc\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Vong\"><w:basedOn w:val=\"Vong\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Y\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/>\
        </w:numPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr></w:style>\
        <w:style w:type=\"numbering\" w:styleId=\"Ds\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>\
        </w:style></w:styles>";
    let own = level(0, "decimal", "%1.", "") + &level(1, "lowerLetter", "%2)", "<w:pStyle w:val=\"Buoc\"/>");
    let linked = "<w:numStyleLink w:val=\"Ds\"/>".to_owned();
    check_numbers(
        &lists(&[own, level(1, "bullet", "–", ""), linked], ""),
        styles,
        &["Buoc///a", "Con///b", "Buoc/0//c", "Vong///d", "Y///e", "Buoc/1/0/f", "/3/1/g", "La///h"],
        &["a) a", "b) b", "c", "d", "– e", "1. f", "a) g", "h"],
    );
}

#[test]
fn what_a_stranger_wrote_stays_small() {
    let long = "x".repeat(10_000);
    let odd =
        level(0, "lowerLetter", "%1.", "") + &level(1, "none", &long, "") + &level(2, "hex", "%9%3.", "");
    let more = "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">\
        <w:startOverride w:val=\"4294967295\"/></w:lvlOverride></w:num>\
        <w:abstractNum w:abstractNumId=\"5\"><w:numStyleLink w:val=\"V\"/></w:abstractNum>\
        <w:num w:numId=\"6\"><w:abstractNumId w:val=\"5\"/></w:num>";
    let styles =
        "<w:styles><w:style w:styleId=\"V\"><w:numPr><w:numId w:val=\"6\"/></w:numPr></w:style></w:styles>";
    check_numbers(
        &lists(&[odd], more),
        styles,
        &["/4/0/a", "/4/0/b", "/1/1/c", "/1/2/d", "/6/0/e", "/1/99/f", "/4294967296/0/g"],
        &["4294967295. a", "4294967295. b", "c", "1. d", "e", "4294967295. f", "g"],
    );
    assert!(Numbering::read("<w:num", "").is_none());
}

#[test]
fn what_was_changed_and_rows_of_numbers_alone() {
    let numbering = Numbering::read(&lists(&[level(0, "decimal", "%1.", "")], ""), "").expect("XML");
    let place = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    let cell = |text: &str| {
        format!(
            "<w:tc><w:p><w:pPr>{place}</w:pPr></w:p></w:tc><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
        )
    };
    let body = format!(
        "<w:p><w:pPr>{place}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>\
         <w:p><w:pPr><w:pPrChange><w:pPr>{place}</w:pPr></w:pPrChange></w:pPr><w:r><w:t>trơn</w:t></w:r></w:p>\
         <w:tbl><w:tr>{}</w:tr><w:tr>{}</w:tr></w:tbl>",
        cell("đơn"),
        cell("")
    );
    assert_eq!(blocks_of(&body, numbering), [Block::line("trơn"), row(&["1.", "đơn"])]);
}
