//! Markdown beside the whole tree it gives, in a short notation: see `shape`.

use super::parse;
use crate::prose::{Block, Document, Inline, LinkTo};
use proptest::prelude::*;

/// The tree on one line: `p(..)` paragraph, `h3#id(..)`, `ul[- ..]`, `ol[1. ..]`, `q[..]`, `v(..)`, `t[a|b / ..]`,
/// `*..*` strong, `_.._` emphasis, `<to|..>` link, `⏎` break; `§title#id` begins a section.
fn shape(document: &Document) -> String {
    let mut out = blocks(&document.lead.blocks);
    for section in &document.sections {
        let id = section.id.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
        out += &format!("§{}{id}: {}", section.title, blocks(&section.body.blocks));
    }
    out
}

fn blocks(all: &[Block]) -> String {
    all.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => format!("p({})", inlines(text)),
        Block::Heading { level, id, text, .. } => {
            let id = id.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
            format!("h{level}{id}({})", inlines(text))
        }
        Block::List { ordered, items } => {
            let items = items.iter().map(|item| {
                let label = item.label.as_deref().unwrap_or("-");
                format!("{label} {}", blocks(&item.blocks))
            });
            let kind = if *ordered { "ol" } else { "ul" };
            format!("{kind}[{}]", items.collect::<Vec<_>>().join(" "))
        }
        Block::Quote(inner) => format!("q[{}]", blocks(inner)),
        Block::Verbatim(text) => format!("v({text})"),
        Block::Table { head, rows } => {
            let row =
                |cells: &Vec<Vec<Inline>>| cells.iter().map(|c| inlines(c)).collect::<Vec<_>>().join("|");
            let all: Vec<_> = std::iter::once(head).chain(rows).map(row).collect();
            format!("t[{}]", all.join(" / "))
        }
        Block::Rule => "---".into(),
    }
}

fn inlines(all: &[Inline]) -> String {
    all.iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Strong(inner) => format!("*{}*", inlines(inner)),
            Inline::Emphasis(inner) => format!("_{}_", inlines(inner)),
            Inline::Code(text) => format!("`{text}`"),
            Inline::Link { to: LinkTo::Out(to) | LinkTo::Typed(to), text, .. } => {
                format!("<{to}|{}>", inlines(text))
            }
            Inline::Link { to: LinkTo::Site(place), .. } => format!("<{}>", place.at),
            Inline::Break => "⏎".into(),
        })
        .collect()
}

fn check(markdown: &str, expected: &str, codes: &[&str]) {
    let checked = parse(markdown, 0);
    assert_eq!(shape(&checked.value), expected, "{markdown:?}");
    let found: Vec<_> = checked.report.diagnostics.iter().map(|d| d.code.id()).collect();
    assert_eq!(found, codes, "{markdown:?}");
}

#[test]
fn sections_and_headings() {
    check("", "", &[]);
    check("Mô tả.\nDòng hai.", "p(Mô tả.⏎Dòng hai.)", &[]);
    check("Mở\n\n# Một\na\n## Hai {#hai}\n### Ba {#b-a}\nb", "p(Mở)§Một: p(a)§Hai#hai: h3#b-a(Ba) p(b)", &[]);
    check("## {#x}\na", "§#x: p(a)", &[]);
    check("## Tờ khai {xem mẫu .a}", "§Tờ khai {xem mẫu .a}: ", &[]);
    check("## A \\{#b}\n## C{#d}\n## *E* {#f} ##", "§A {#b}: §C{#d}: §E#f: ", &[]);
    check("> ## Trong trích dẫn", "q[h3(Trong trích dẫn)]", &[]);
}

#[test]
fn numbers_stay_as_typed() {
    check("1. a\n1. b\n5. c", "ol[1. p(a) 1. p(b) 5. p(c)]", &[]);
    check("2) a\n\n   b\n3) c", "ol[2) p(a) p(b) 3) p(c)]", &[]);
    check("007. a", "ol[007. p(a)]", &[]);
    check("- a\n  - b\n- c *d*\n\n  e", "ul[- p(a) ul[- p(b)] - p(c _d_) p(e)]", &[]);
    check("Theo\n2. b", "p(Theo 2. b)", &[]);
}

#[test]
fn inlines_and_breaks() {
    check("a **b *c* d** `e`\\\nf  \ng", "p(a *b _c_ d* `e`⏎f⏎g)", &[]);
    check("a ~b~ ~~c~~ \"d\" -- ... [^1] [ ] $e$", "p(a ~b~ ~~c~~ \"d\" -- ... [^1] [ ] $e$)", &[]);
    check("&lt;b&gt; &amp; &#272; \\*c\\*", "p(<b> & Đ *c*)", &[]);
    check("a&#x202e;b&#0;&ZeroWidthSpace;", "p(a&#x202e;b\u{fffd}&ZeroWidthSpace;)", &[]);
    check("---\n\n```\na\n  b\n```\n\n> c\n> d", "--- v(a\n  b) q[p(c⏎d)]", &[]);
    check("``` xem\na\n```", "v(xem\na)", &[]);
}

#[test]
fn gaps_to_fill_in_are_no_marks() {
    check("Số: ____/____ ngày ___ tháng ___", "p(Số: ____/____ ngày ___ tháng ___)", &[]);
    check("Số:___/___ ; Ông ____Mẫu____", "p(Số:___/___ ; Ông ____Mẫu____)", &[]);
    check("__Lưu ý__ **/**", "p(*Lưu ý* **/**)", &[]);
}

#[test]
fn links_that_are_none_are_told() {
    check("[a](forms/to khai.docx)", "p([a](forms/to khai.docx))", &["W0397"]);
    check("[a] (https://vi.du)", "p([a] (https://vi.du))", &["W0397"]);
    check("[a](0200 000 001)", "p([a](0200 000 001))", &["W0397"]);
    check("[1] (Luật Mẫu.) [a](chọn tỉnh)", "p([1] (Luật Mẫu.) [a](chọn tỉnh))", &[]);
    check("#Hồ sơ cần có\n\n#XãMẫu chuyển đổi", "p(#Hồ sơ cần có) p(#XãMẫu chuyển đổi)", &["W0394"]);
}

#[test]
fn links() {
    check("[a](https://vi.du \"b\") <c@vi.du>", "p(<https://vi.du|a> (b) <mailto:c@vi.du|c@vi.du>)", &[]);
    check("[a](../b.html#c) [d](<e f.docx>)", "p(<../b.html#c|a> <e%20f.docx|d>)", &[]);
    for address in
        ["javascript:x", "JAVASCRIPT&colon;x", "java&#9;script:x", "&#106;avascript:x", "\\javascript:x"]
    {
        check(&format!("a [b](<{address}>) c"), "p(a b c)", &["E0382"]);
    }
    check("<javascript:x>", "p(javascript:x)", &["E0382"]);
    check("[a *b*](data:x \"c\")", "p(a _b_ (c))", &["E0382"]);
    check("![hình **a**](b.png)", "p(hình *a*)", &["W0383"]);
}

#[test]
fn html_is_text() {
    check("a <b>c</b><br>d", "p(a <b>c</b><br>d)", &["W0381", "W0381"]);
    check("<div onclick=\"x\">\n*a*\n</div>\n\nb", "p(<div onclick=\"x\">⏎*a*⏎</div>) p(b)", &["W0381"]);
    check("- a\n\n  <pre>\n  b\n\n- c", "ul[- p(a) p(<pre>⏎b) - p(c)]", &["W0381"]);
    check("<!-- a -->", "p(<!-- a -->)", &["W0381"]);
}

#[test]
fn nothing_is_dropped() {
    check("a\n\n[1]: Xem\n\nb", "p(a) p([1]: Xem) p(b)", &["W0386"]);
    check("- [a]: b\n  c\n\n> [d]: e", "ul[- p([a]: b) p(c)] q[p([d]: e)]", &["W0386", "W0386"]);
    check("[a]: b\n[a]: c\n", "p([a]: b⏎[a]: c)", &["W0386"]);
    check(
        "[x][a]\n\n[a]: https://vi.du 'c'",
        "p(<https://vi.du|x> (c)) p([a]: https://vi.du 'c')",
        &["W0386"],
    );
    check("|a|b|\n|-|-|\n|1|2|3|4|\n|5|", "t[a|b / 1|2|3|4 / 5|]", &[]);
    check("a\n\n    b   c\n    d   e", "p(a) v(b   c\nd   e)", &["W0384"]);
}

#[test]
fn spans_point_into_the_file() {
    let text = "+++\n+++\nđ [a](b) <i>\n\n## Hai\n\n### Ba {#c}\n";
    let checked = parse(text, 8);
    let mut links = Vec::new();
    checked.value.each_link(&mut |link| {
        if let Inline::Link { span, .. } = link {
            links.push(&text[span.start as usize..span.end as usize]);
        }
    });
    assert_eq!(links, ["[a](b)"]);
    let at = |span: &crate::diagnostic::Span| text[span.start as usize..span.end as usize].to_owned();
    assert_eq!(at(checked.report.diagnostics[0].span.as_ref().unwrap()), "<i>");
    assert_eq!(at(&checked.value.sections[0].span), "## Hai");
    let Block::Heading { span, .. } = &checked.value.sections[0].body.blocks[0] else { panic!("a heading") };
    assert_eq!(at(span), "### Ba {#c}");
}

#[test]
fn plain_text_keeps_labels() {
    let document = parse("a\n\n## B\n1. c **d**\n   - e\n\n|f|g|\n|-|-|\n|h|i|", 0).value;
    assert_eq!(document.plain_text(), "a\nB\n1. c d\ne\nf; g\nh; i");
    let mut texts = Vec::new();
    document.each_text(&mut |text| texts.push(text));
    assert_eq!(texts, ["a", "B", "c ", "d", "e", "f", "g", "h", "i"]);
}

#[test]
fn deep_nesting_is_flattened() {
    for opening in ["> ", "- ", "1. ", "*a **b ", "[", "![a"] {
        let text = opening.repeat(10_000) + "cuối";
        let document = parse(&text, 0).value;
        assert!(document.plain_text().ends_with("cuối"), "{opening}");
        assert!(shape(&document).len() < 1_000_000);
    }
    let closed = format!("{}đ{}", "**a ".repeat(5_000), " a**".repeat(5_000));
    assert_eq!(parse(&closed, 0).value.plain_text().matches('a').count(), 10_000);
    let lines: String = (0..300).map(|depth| format!("{}- d\n", "  ".repeat(depth))).collect();
    assert_eq!(parse(&lines, 0).value.plain_text().matches('d').count(), 300);
}

#[test]
fn products_and_notes_keep_their_stars() {
    check("3*4 hoặc 4*6", "p(3*4 hoặc 4*6)", &[]);
    check("ảnh a*b*c", "p(ảnh a*b*c)", &[]);
    check("(*) một, (*) hai; (**) ba (**)", "p((*) một, (*) hai; (**) ba (**))", &[]);
    check("*) Ghi chú *) khác, 10* và 20*", "p(*) Ghi chú *) khác, 10* và 20*)", &[]);
    check("2**3 và 3**4", "p(2**3 và 3**4)", &[]);
    check("(____) và (____), mau_so_01_a", "p((____) và (____), mau_so_01_a)", &[]);
    check("*nghiêng*, **đậm**, _nghiêng_", "p(_nghiêng_, *đậm*, _nghiêng_)", &[]);
    check("mang**bản chính**theo", "p(mang*bản chính*theo)", &[]);
}

#[test]
fn marks_without_a_space_are_marks() {
    check("**Lưu ý:**mang", "p(*Lưu ý:*mang)", &[]);
    check("*Lưu ý:*mang", "p(_Lưu ý:_mang)", &[]);
    check("** Lưu ý: ** mang", "p(*Lưu ý:* mang)", &[]);
    check("**Lưu ý: **mang", "p(*Lưu ý:* mang)", &[]);
    check("x **a:**b và **c:**d", "p(x *a:*b và *c:*d)", &[]);
    check("\\*\\*Lưu ý:\\*\\*mang", "p(**Lưu ý:**mang)", &[]);
    check("**Lưu ý: mang", "p(**Lưu ý: mang)", &["W0393"]);
    check("Bản sao** và bản chính**", "p(Bản sao** và bản chính**)", &[]);
}

#[test]
fn pasted_lines_are_rows() {
    check("Gồm:\na) Đơn\nb) Ảnh", "p(Gồm:) ul[- p(a) Đơn) - p(b) Ảnh)]", &[]);
    check("– Đơn\n– Ảnh", "ul[- p(– Đơn) - p(– Ảnh)]", &[]);
    check("•\tĐơn\n•\tẢnh", "ul[- p(Đơn) - p(Ảnh)]", &[]);
    check("1.Nộp\n2.Nhận", "ol[1. p(Nộp) 2. p(Nhận)]", &[]);
    check("Bước 1: Nộp\nBước 2: Nhận", "ul[- p(Bước 1: Nộp) - p(Bước 2: Nhận)]", &[]);
    check("I. Hồ sơ\na) **Đơn**\nkèm ảnh", "ul[- p(I. Hồ sơ) - p(a) *Đơn*⏎kèm ảnh)]", &[]);
    check("1. Nộp:\na) Đơn\nb) Ảnh\n2. Nhận", "ol[1. p(Nộp:) ul[- p(a) Đơn) - p(b) Ảnh)] 2. p(Nhận)]", &[]);
    check("- Một:\n+ Nhỏ\n+ Nhỏ nữa\n- Hai", "ul[- p(Một:) ul[- p(Nhỏ) - p(Nhỏ nữa)] - p(Hai)]", &[]);
    check("- Một\n\n* Hai", "ul[- p(Một)] ul[- p(Hai)]", &[]);
    check("\tĐoạn thụt đầu dòng.\n\n    Đoạn **nữa**", "p(Đoạn thụt đầu dòng.) p(Đoạn *nữa*)", &[]);
}

#[test]
fn what_stands_above_a_list_ends_it() {
    check("- Một\nBước 2: Nhận\n- Hai", "ul[- p(Một)] ul[- p(Bước 2: Nhận)] ul[- p(Hai)]", &[]);
    check("1. Đơn\nII. Thời hạn\n1. Ngày", "ol[1. p(Đơn)] ul[- p(II. Thời hạn)] ol[1. p(Ngày)]", &[]);
    check("- Một\n+ Nhỏ\nb) Hai", "ul[- p(Một) ul[- p(Nhỏ)]] ul[- p(b) Hai)]", &[]);
    check("- Một\n  a) Nhỏ", "ul[- p(Một) ul[- p(a) Nhỏ)]]", &[]);
}

#[test]
fn lines_behind_a_list_are_none_of_its_items() {
    check("- Đơn\n- Ảnh\nNộp tại quầy.", "ul[- p(Đơn) - p(Ảnh)] p(Nộp tại quầy.)", &[]);
    check("- Đơn\n\n- Ảnh\n**Lưu ý:** x\nY", "ul[- p(Đơn) - p(Ảnh)] p(*Lưu ý:* x⏎Y)", &[]);
    check("a) Đơn\nb) Ảnh\nNộp tại quầy.", "ul[- p(a) Đơn) - p(b) Ảnh)] p(Nộp tại quầy.)", &[]);
    check("- Đơn\n  - Con\nNộp.", "ul[- p(Đơn) ul[- p(Con)]] p(Nộp.)", &[]);
    check("- Đơn\nCó thêm:\n- Ảnh", "ul[- p(Đơn)] p(Có thêm:) ul[- p(Ảnh)]", &[]);
    check("> Theo luật\nNộp tại quầy.", "q[p(Theo luật)] p(Nộp tại quầy.)", &[]);
    check("> Trích\n> - a\nNgoài.", "q[p(Trích) ul[- p(a)]] p(Ngoài.)", &[]);
    check("- Đơn\n**2. Hạn**\n3 ngày", "ul[- p(Đơn)] p(*2. Hạn*⏎3 ngày)", &[]);
    // Text that its item asks for, or that all items have, and what was wrapped.
    check("- Đơn\nkèm ảnh", "ul[- p(Đơn⏎kèm ảnh)]", &[]);
    check("- Trụ sở:\nSố 1", "ul[- p(Trụ sở:⏎Số 1)]", &[]);
    check("- Giấy của\nBộ Mẫu", "ul[- p(Giấy của⏎Bộ Mẫu)]", &[]);
    check("1. Nộp\nTại quầy.\n2. Nhận\nSau ba ngày.", "ol[1. p(Nộp⏎Tại quầy.) 2. p(Nhận⏎Sau ba ngày.)]", &[]);
    check("I. Nộp\nTại quầy.\nII. Nhận\nSau.", "ul[- p(I. Nộp⏎Tại quầy.) - p(II. Nhận⏎Sau.)]", &[]);
    check("- Đơn\n  Nộp.", "ul[- p(Đơn⏎Nộp.)]", &[]);
    check("|a|b|\n|-|-|\n|1|2|\nNộp.", "t[a|b / 1|2] p(Nộp.)", &[]);
}

#[test]
fn items_without_a_space_are_items() {
    check("- Đơn\n-Ảnh\n- Giấy", "ul[- p(Đơn) - p(Ảnh) - p(Giấy)]", &[]);
    check("-Đơn\n-Ảnh\n- Giấy", "ul[- p(Đơn) - p(Ảnh) - p(Giấy)]", &[]);
    check("1. Đơn\n2.Ảnh", "ol[1. p(Đơn) 2. p(Ảnh)]", &[]);
    check("- Đơn\n-10.000 đồng\n*2 bản", "ul[- p(Đơn) - p(-10.000 đồng) - p(*2 bản)]", &[]);
    check("* Đơn\n*2", "ul[- p(Đơn) - p(*2)]", &[]);
    check("Từ\n-5 độ, gọi\n+84 236 000 001", "p(Từ -5 độ, gọi⏎+84 236 000 001)", &[]);
    check("* Mất:\n+ Đơn\n* Hỏng", "ul[- p(Mất:) ul[- p(Đơn)] - p(Hỏng)]", &[]);
}

#[test]
fn signs_of_word_and_chats_are_rows() {
    check("Gồm:\n1/ Đơn\n2/ Ảnh", "p(Gồm:) ul[- p(1/ Đơn) - p(2/ Ảnh)]", &[]);
    check("1- Đơn\n2- Ảnh", "ul[- p(1- Đơn) - p(2- Ảnh)]", &[]);
    check("a/ đơn\nb/ ảnh", "ul[- p(a/ đơn) - p(b/ ảnh)]", &[]);
    check("✔ Đơn\n✔ Ảnh", "ul[- p(Đơn) - p(Ảnh)]", &[]);
    check("□ Nam □ Nữ\n□ Khác", "ul[- p(□ Nam □ Nữ) - p(□ Khác)]", &[]);
    check("👉 Đơn\n👉 Ảnh", "ul[- p(👉 Đơn) - p(👉 Ảnh)]", &[]);
    check("Theo văn bản\n12/NĐ-CP", "p(Theo văn bản⏎12/NĐ-CP)", &[]);
}

#[test]
fn backslashes_that_mean_themselves_stay() {
    let share = r"\\may-chu\mau\_a và C:\_luu\*.docx";
    check(share, &format!("p({share})"), &[]);
    check("D:\\mau\\\nvà\\/hoặc, hai \\\\ gạch", "p(D:\\mau\\⏎và\\/hoặc, hai \\\\ gạch)", &[]);
    // As an import writes them.
    check(r"\: a \\\_b 1\. \- \* \\:c", r"p(: a \_b 1. - * \:c)", &[]);
}

#[test]
fn what_nobody_sees_is_left_out() {
    check("hỗ\u{ad} trợ\u{200b}, `a\u{feff}b`", "p(hỗ trợ, `ab`)", &[]);
    check("TT\tTê\u{ad}n\n1\tĐơn", "t[TT|Tên / 1|Đơn]", &[]);
}

#[test]
fn addresses_that_are_no_links_are_kept() {
    check("[hai](tel:a,b)", "p(hai (a,b))", &["W0249"]);
    check("[0236 000 001](tel:0236 000 001,)", "p([0236 000 001](tel:0236 000 001,))", &["W0397"]);
    check("[a](mailto:xa@vi.du;b@vi.du)", "p(a (xa@vi.du;b@vi.du))", &["W0249"]);
    check("[a](mailto:xa@vi.du,b@vi.du)", "p(<mailto:xa@vi.du,b@vi.du|a>)", &[]);
    check("[a](mailto:xa@vi.du,b)", "p(a (xa@vi.du,b))", &["W0249"]);
    check("[xa@](mailto:xa@)", "p(xa@)", &["W0249"]);
    check("[a]() [b](<>)", "p(a b)", &["E0399", "E0399"]);
}

#[test]
fn comparisons_and_rules() {
    check(">18 tuổi\n> 60 tuổi", "p(>18 tuổi⏎> 60 tuổi)", &[]);
    check("ho\u{ad}tro __init__ _mau_so_ _Ghi chú_", "p(hotro __init__ _mau_so_ _Ghi chú_)", &[]);
    check("1.\tĐơn\t2\n2.\tẢnh\t1", "ol[1. p(Đơn\t2) 2. p(Ảnh\t1)]", &["W0392"]);
    check("> 18 tuổi", "p(> 18 tuổi)", &[]);
    check(">= 18 tuổi\n\n>18", "p(>= 18 tuổi) p(>18)", &[]);
    check("> 18/2020/NĐ-CP\n\n> 1. Đơn\n> 2. Ảnh", "q[p(18/2020/NĐ-CP)] q[ol[1. p(Đơn) 2. p(Ảnh)]]", &[]);
    check("Nộp tại quầy một cửa.\n-----\nx", "p(Nộp tại quầy một cửa.) --- p(x)", &[]);
    check("Gồm:\n-\n", "p(Gồm:) p(-)", &[]);
    check("Hồ sơ\n----\nx", "§Hồ sơ: p(x)", &[]);
}

#[test]
fn tables_as_they_are_pasted() {
    check("| A | B |\n| 1 | **2** |", "t[A|B / 1|*2*]", &[]);
    check("| A | B | C |\n|---|---|\n| 1 | | 3 |", "t[A|B|C / 1||3]", &[]);
    check("TT\tTên\tSố\n1\tĐơn\t2 bản\n\tẢnh\t", "t[TT|Tên|Số / 1|Đơn|2 bản / |Ảnh|]", &[]);
    check("Gồm:\n| A | B |\n| 1 | 2 |\nNộp.", "p(Gồm:) t[A|B / 1|2] p(Nộp.)", &[]);
    check("Phí:\nTT\tTên\n1\tĐơn\nNộp.", "p(Phí:) t[TT|Tên / 1|Đơn] p(Nộp.)", &[]);
    check("- Đơn\n| A | B |\n|---|---|", "ul[- p(Đơn⏎| A | B |⏎|---|---|)]", &["W0392"]);
    check("A | B\n1 | 2", "p(A | B⏎1 | 2)", &["W0392"]);
    check("| a\\|b | c |\n| d | e |", "t[a|b|c / d|e]", &[]);
}

#[test]
fn what_is_doubtful_is_told() {
    check("##Trình tự\n", "p(##Trình tự)", &["W0394"]);
    check("# Nhớ hỏi lại chị Ba.", "§Nhớ hỏi lại chị Ba.: ", &["W0396"]);
    check("#1 và # 2", "p(#1 và # 2)", &[]);
    check("~~~\na", "v(a)", &["W0395"]);
    check("<ho ten> và <b>", "p(<ho ten> và <b>)", &["W0381"]);
    check("a&nbsp;b [Mẫu 01] [ ] x|y C:\\tep", "p(a\u{a0}b [Mẫu 01] [ ] x|y C:\\tep)", &[]);
}

fn letters(text: &str) -> String {
    text.chars().filter(|ch| ch.is_alphanumeric()).collect()
}

proptest! {
    #[test]
    fn never_panics(text in "\\PC{0,200}", offset in 0usize..40) {
        parse(&text, offset);
    }

    #[test]
    fn no_letter_is_lost(text in "([a-cđ12]{1,3}|[-*_#>+.)~`|\\[\\]:}=!\"'\\\\ \t\n]){0,80}") {
        prop_assert_eq!(letters(&parse(&text, 0).value.plain_text()), letters(&text));
    }

    #[test]
    fn no_line_is_lost(text in LINES) {
        prop_assert_eq!(letters(&parse(&text, 0).value.plain_text()), letters(&text));
    }
}

/// Lines as they are pasted: indented or not, with a sign or none, and an end of one kind or another.
const LINES: &str = "((\t| {0,9})(- |-|– |[+*] |1\\. |2\\) |a\\) |b\\)|Bước 1: |Bước 2: |• |> |1/ |\\*\\*|)[A-CĐa-c]{1,3}\
    ( [A-Ca-c]{1,3}| \\| [a-c]){0,3}([.:;,|\\\\]|\\*\\*| theo| số|)\n{1,2}){0,8}";
