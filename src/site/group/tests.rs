//! What a group's check list says.

use jiff::civil::Date;

use crate::cache::Memo;
use crate::catalogue::{Count, DossierItem, Life, Stated, load};
use crate::site::{Editions, Site, plan};
use crate::source::{SourceFile, SourceSet};

const DAY: Date = Date::constant(2026, 11, 22);

/// A group "gop" of "1.000001" and "1.000002" with these dossiers; `own` are its papers.
fn site(first: &str, second: &str, own: &str) -> Site {
    let procedure = |code: &str, name: &str, dossier: &str| {
        format!("+++\ncode = \"{code}\"\nname = \"{name}\"\nfield = \"a\"\n{dossier}\n+++\n")
    };
    let group = format!(
        "+++\nname = \"Gộp\"\nmembers = [\"1.000001\", \"1.000002\"]\nvia = [\"online\"]\n{own}\n+++\n"
    );
    let files = [
        ("niemyet.toml", "format = 1\n".to_owned()),
        ("content/procedures/a.md", procedure("1.000001", "A", first)),
        ("content/procedures/b.md", procedure("1.000002", "B", second)),
        ("content/groups/gop.md", group),
    ];
    let file = |(path, text): (&str, String)| {
        let file = SourceFile::plain(path, &text);
        (file.path.clone(), file)
    };
    let sources = SourceSet { files: files.map(file).into(), ..SourceSet::default() };
    let catalogue = load(&sources, &mut Memo::default()).value;
    plan(&catalogue, &sources, DAY, Editions::site_only()).value
}

fn always(items: &str) -> String {
    format!("[[dossier]]\nneed = \"always\"\nitems = [{items}]\n")
}

/// The merged list: "name originals/copies (who)", titles of groups as they are.
fn told(first: &str, second: &str, own: &str) -> Vec<String> {
    let site = site(first, second, own);
    let entry = site.entry("gop").expect("the group");
    let count = |count| match count {
        Count::Stated(number) => number.to_string(),
        Count::NotStated => "?".to_owned(),
    };
    let mut lines = Vec::new();
    for group in &entry.procedure.dossier {
        lines.extend(group.title.clone());
        for item in &group.items {
            lines.push(match item {
                DossierItem::Paper(paper) => format!(
                    "{} {}/{} ({})",
                    paper.name,
                    count(paper.originals),
                    count(paper.copies),
                    paper.wanted_by.join(", ")
                ),
                DossierItem::Note(text) | DossierItem::Heading(text) => format!("– {text}"),
            });
        }
    }
    lines
}

#[test]
fn each_paper_stands_once_with_who_wants_it() {
    let first = always("{ paper = \"Giấy chứng sinh\", originals = 1 }, { paper = \"Tờ khai A\" }");
    let second = always("{ paper = \"GIẤY CHỨNG SINH;\", originals = 2, copies = 1 }");
    assert_eq!(told(&first, &second, ""), ["Giấy chứng sinh 2/1 ()", "Tờ khai A ?/? (A)"]);
}

#[test]
fn the_groups_own_paper_takes_the_place_of_others() {
    let first = always("{ paper = \"Tờ khai A\" }, { paper = \"Ảnh\", copies = 2 }");
    let own = "[[papers]]\npaper = \"Tờ khai chung\"\noriginals = 1\ninstead_of = [\"Tờ khai A\"]";
    let silent = "– Chưa có thông tin về giấy tờ của thủ tục này: hỏi trước khi đi.";
    assert_eq!(told(&first, "", own), ["Tờ khai chung 1/? (A)", "Ảnh ?/2 (A)", "B", silent]);
}

#[test]
fn what_takes_the_place_of_an_add_on_is_for_some() {
    let case = "[[dossier]]\ntitle = \"Trường hợp nhờ người khác:\"\nneed = \"in-case\"\nitems = [{ paper = \"Giấy nhờ A\" }]\n";
    let own = |instead: &str| {
        let own = format!("[[papers]]\npaper = \"Giấy nhờ chung\"\ninstead_of = [{instead}]");
        let site = site(case, &always("{ paper = \"Giấy nhờ B\" }"), &own);
        let entry = site.entry("gop").expect("the group");
        entry.procedure.papers().next().and_then(|paper| paper.when.clone())
    };
    assert_eq!(own("\"Giấy nhờ A\"").as_deref(), Some("Trường hợp nhờ người khác"));
    // One of them is for everybody of its member.
    assert_eq!(own("\"Giấy nhờ A\", \"Giấy nhờ B\""), None);
}

#[test]
fn a_condition_sets_papers_apart() {
    let first = always("{ paper = \"Ủy quyền\", when = \"nhờ người khác\" }");
    let second = always("{ paper = \"Ủy quyền\" }");
    assert_eq!(told(&first, &second, ""), ["Ủy quyền ?/? (A)", "Ủy quyền ?/? (B)"]);
}

#[test]
fn cases_and_notes_stay_with_their_member() {
    let case = "[[dossier]]\ntitle = \"Quá hạn, thêm:\"\nneed = \"in-case\"\nitems = [{ paper = \"Đơn\" }]\n";
    let second = always("{ paper = \"Giấy\" }, { note = \"Một bản là đủ.\" }");
    let expected = ["A: Quá hạn, thêm:", "Đơn ?/? ()", "B", "Giấy ?/? ()", "– Một bản là đủ."];
    assert_eq!(told(case, &second, ""), expected);
}

#[test]
fn one_of_several_never_becomes_all_of_them() {
    let choice = "{ heading = \"Một trong các giấy tờ sau\" }, { paper = \"Hộ chiếu\" }, { paper = \"Giấy thông hành\" }";
    let titled =
        format!("[[dossier]]\ntitle = \"Giấy tờ xuất trình\"\n{}", &always("{ paper = \"Sổ hồng\" }")[12..]);
    let expected = [
        "A",
        "– Một trong các giấy tờ sau",
        "Hộ chiếu ?/? ()",
        "Giấy thông hành ?/? ()",
        "B: Giấy tờ xuất trình",
        "Sổ hồng ?/? ()",
    ];
    assert_eq!(told(&always(choice), &titled, ""), expected);
}

#[test]
fn what_only_one_member_says_is_not_said_of_both() {
    let first = always("{ paper = \"Căn cước\", hand_over = \"present\" }");
    let site = site(&first, &always("{ paper = \"Căn cước\" }"), "");
    let entry = site.entry("gop").expect("the group");
    let papers: Vec<_> = entry.procedure.papers().map(|paper| paper.hand_over).collect();
    assert_eq!(papers, [None]);
}

#[test]
fn a_silent_member_is_never_free() {
    let free = "[[channels]]\nvia = [\"online\"]\n[[channels.fees]]\nkind = \"charge\"\nfree = true\n";
    let site = site(free, "", "");
    let entry = site.entry("gop").expect("the group");
    let fees: Vec<_> = entry.procedure.channels[0]
        .fees
        .iter()
        .map(|fee| (fee.stated.clone(), fee.applies_to.clone()))
        .collect();
    let of = |name: &str| Some(name.to_owned());
    assert_eq!(fees, [(Stated::Free, of("A")), (Stated::NotStated, of("B"))]);
    assert!(entry.procedure.processing_time.is_silent());
    assert!(entry.is_composed && !entry.is_listed() && site.listed().count() == 2);
    let member = site.entry("1.000001").expect("a member");
    assert_eq!(member.joined, site.groups.ids().collect::<Vec<_>>());
}

#[test]
fn one_member_in_force_is_no_group() {
    let check = |first: &str, second: &str, expected: Life| {
        let site = site(first, second, "");
        let group = site.groups.iter().next().expect("the group");
        assert_eq!(group.life, expected, "{first} {second}");
        assert_eq!(site.entry("gop").expect("its page").life, expected);
        let joined = site.entry("1.000001").expect("a member").joined.len();
        assert_eq!(joined, usize::from(expected == Life::InForce), "{first} {second}");
    };
    let (past, to_come) = ("effective_to = 2026-10-31", "effective_from = 2027-01-01");
    check("", "", Life::InForce);
    check("", past, Life::Ended(Date::constant(2026, 10, 31)));
    check("", to_come, Life::Announced(Date::constant(2027, 1, 1)));
    check(past, to_come, Life::Ended(Date::constant(2026, 10, 31)));
    check("effective_to = 2026-09-30", past, Life::Ended(Date::constant(2026, 9, 30)));
}
