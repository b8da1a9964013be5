//! The papers that a small format has room for.
//!
//! In: the papers of a leaflet's view, the room of a level. Out: the first of them, with shorter names, and how
//! many are on the page only. A condition is whole or not there, and so is a choice.

use super::{Room, is_longer, sentences};
use crate::render::brief::papers::says_one_of;
use crate::render::print::views::leaflet::{Paper, PaperBlock, PaperKind, Papers};
use crate::render::words;
use crate::strings::TEXT;

/// The first papers, in the order in which they are needed. What belongs to a case is there wholly or not at all:
/// half of a case's papers, or some of its alternatives, would tell another thing.
pub(super) fn papers(whole: &Papers, room: &Room) -> Papers {
    let mut left = room.papers;
    let limit = room.paper;
    let always = groups(&whole.always, &mut left, limit);
    let mut cut = Papers { always, notes: Vec::new(), ..whole.clone() };
    cut.by_way = lines(&whole.by_way, &mut left, limit);
    cut.choices = whole.choices.iter().filter_map(|choice| choice_within(choice, &mut left, limit)).collect();
    cut.choices_left_out =
        whole.choices.iter().map(Vec::len).sum::<usize>() - cut.choices.iter().map(Vec::len).sum::<usize>();
    cut.some = lines(&whole.some, &mut left, limit);
    // The title of such a group says for whom it may be.
    let told = whole.doubtful.iter().filter(|group| !title_is_longer(group, limit)).cloned();
    cut.doubtful = groups(&told.collect::<Vec<_>>(), &mut left, limit);
    let add_ons =
        whole.add_ons.iter().map(|group| choice_within(std::slice::from_ref(group), &mut left, limit));
    let (told, missing): (Vec<_>, Vec<_>) = add_ons.zip(&whole.add_ons).partition(|(told, _)| told.is_some());
    cut.add_ons = told.into_iter().filter_map(|(told, _)| told).flatten().collect();
    let add_ons_left_out: usize = missing.iter().map(|(_, group)| papers_in(&group.items)).sum();
    cut.cases_left_out = add_ons_left_out + papers_in(&whole.some) - papers_in(&cut.some);
    cut.left_out = count(whole) - count(&cut);
    cut.notes_left_out = notes(whole) - notes(&cut);
    cut
}

/// Cases that exclude each other with their papers; where these do not fit, the cases alone, each with where its papers
/// stand; nothing where even that is too long. Their papers are never added up: nobody needs those of two cases.
fn choice_within(all: &[PaperBlock], left: &mut usize, limit: usize) -> Option<Vec<PaperBlock>> {
    all_of(all, left, limit).or_else(|| {
        let title = |group: &PaperBlock| {
            let title = group.title.as_ref().filter(|title| !is_longer(title, 2 * limit))?;
            let title = title.trim_end_matches([':', '.', ';', ' ']);
            let title = match number(group) {
                Some(number) => TEXT.prints.group_of_at_page(title, number),
                None => TEXT.prints.group_at_page(title),
            };
            Some(PaperBlock { title: Some(title), one_of: false, items: Vec::new() })
        };
        all.iter().map(title).collect()
    })
}

/// How many papers a case has, where each is needed and none replaces another.
fn number(group: &PaperBlock) -> Option<usize> {
    let papers = || group.items.iter().filter(|line| is_paper(line));
    let all = !group.one_of
        && !group.title.as_deref().is_some_and(says_one_of)
        && papers()
            .all(|line| line.kind == PaperKind::Paper && line.when.is_none() && line.condition.is_none());
    all.then(|| papers().count())
}

/// Groups that only tell the truth together; nothing where they do not all fit.
fn all_of(all: &[PaperBlock], left: &mut usize, limit: usize) -> Option<Vec<PaperBlock>> {
    let wanted = all.iter().flat_map(|group| &group.items).filter(|line| is_paper(line)).count();
    if wanted > *left || all.iter().any(|group| title_is_longer(group, limit)) {
        return None;
    }
    Some(groups(all, left, limit))
}

fn title_is_longer(group: &PaperBlock, limit: usize) -> bool {
    group.title.as_ref().is_some_and(|title| is_longer(title, limit))
}

fn groups(all: &[PaperBlock], left: &mut usize, limit: usize) -> Vec<PaperBlock> {
    let cut = all.iter().map(|group| PaperBlock {
        title: group.title.as_deref().map(|title| name_within(title, limit)),
        one_of: group.one_of,
        items: lines(&group.items, left, limit),
    });
    cut.filter(|group| !group.items.is_empty()).collect()
}

/// Papers while there is room, with the headings before them. Notes stand on the page. Papers that replace each
/// other are there together or not at all.
fn lines(all: &[Paper], left: &mut usize, limit: usize) -> Vec<Paper> {
    let mut kept: Vec<Paper> = Vec::new();
    let mut at = 0;
    while let Some(line) = all.get(at) {
        let options = all[at..].iter().take_while(|line| line.kind == PaperKind::Option).count();
        let taken = match line.kind {
            PaperKind::Note => {
                at += 1;
                continue;
            }
            PaperKind::Heading => 0,
            PaperKind::Paper => 1,
            PaperKind::Option => options,
        };
        if taken > *left {
            break;
        }
        let lines = all[at..at + taken.max(1)].iter().map(|line| shortened(line, limit));
        at += taken.max(1);
        if taken == 1 && lines.clone().any(|line| names_no_paper(&line)) {
            continue;
        }
        *left -= taken;
        kept.extend(lines);
    }
    while kept.last().is_some_and(|line| line.kind == PaperKind::Heading) {
        kept.pop();
    }
    kept
}

/// A paper with a shorter name. Its condition is whole, or stands on the page: never a part of it.
fn shortened(line: &Paper, limit: usize) -> Paper {
    let mut line = line.clone();
    if is_longer(&line.name, limit) {
        if let Some(condition) = &line.condition {
            line.name = without(&line.name, condition);
            line.when = line.when.take().or_else(|| Some(words::only_when(condition)));
        }
        line.name = name_within(&line.name, limit);
        // Of several papers in one row, each with its case, the first would stand under the cases of all.
        if line.condition.as_ref().is_some_and(|condition| condition.contains(", hoặc ")) {
            line.when = Some(TEXT.prints.case_at_page.to_owned());
        }
    }
    if line.when.as_ref().is_some_and(|when| is_longer(when, limit)) {
        line.when = Some(TEXT.prints.case_at_page.to_owned());
    }
    line.form = line.form.filter(|form| !is_longer(form, limit));
    line
}

/// Whether of a row that begins with its case nothing but the case is left.
fn names_no_paper(line: &Paper) -> bool {
    let name = line.name.to_lowercase();
    let case = ["trường hợp ", "trong trường hợp ", "trừ ", "đối với ", "nếu ", "khi "];
    name.ends_with('…')
        && case.iter().any(|word| name.starts_with(word))
        && ![" thì ", " phải có ", " phải nộp ", " nộp ", ": "].iter().any(|word| name.contains(word))
}

/// Where a name goes on to say for whom or when.
const CONDITIONS: &[&str] =
    &[" nếu ", ". Nếu ", "(nếu ", " trường hợp ", " Trường hợp ", " đối với ", " trừ ", "(trừ ", " khi "];

/// Its first sentences; else its first words, but never a part of a condition. The mark at the end says that there
/// is more.
fn name_within(name: &str, limit: usize) -> String {
    if !is_longer(name, limit) {
        return name.to_owned();
    }
    if let Some(whole) = sentences(name, limit) {
        return format!("{} …", whole.trim_end());
    }
    let cut = words::cut(name, limit);
    let open = |at: usize, opener: &str| !(opener.starts_with('(') && cut[at..].contains(')'));
    let begins = CONDITIONS.iter().filter_map(|opener| cut.find(opener).filter(|&at| open(at, opener))).min();
    match begins {
        Some(at) if cut[..at].chars().count() >= 8 => {
            format!("{}…", cut[..at].trim_end_matches([' ', ',', ';', ':', '.', '(']))
        }
        _ => cut,
    }
}

/// What a name says besides its condition: what stands before it, or behind one that it begins with.
fn without(name: &str, condition: &str) -> String {
    let Some(at) = name.find(condition) else { return name.to_owned() };
    let (before, behind) = (&name[..at], &name[at + condition.len()..]);
    if before.chars().count() > 6 {
        let before = before.trim_end_matches([' ', ',', ';', '(']);
        // What follows the condition may exempt from it: that something does is marked.
        let goes_on = behind.chars().any(char::is_alphanumeric);
        return if goes_on { format!("{before} …") } else { before.to_owned() };
    }
    let behind = behind.trim_start_matches([' ', ',', ':', ')']);
    let behind = behind.strip_prefix("thì ").unwrap_or(behind);
    if behind.is_empty() { name.to_owned() } else { words::upper_first(behind) }
}

fn is_paper(line: &Paper) -> bool {
    matches!(line.kind, PaperKind::Paper | PaperKind::Option)
}

fn notes(papers: &Papers) -> usize {
    let groups = papers.always.iter().chain(&papers.add_ons).chain(papers.choices.iter().flatten());
    let items = groups.chain(&papers.doubtful).chain(&papers.notes).flat_map(|group| &group.items);
    items.filter(|line| line.kind == PaperKind::Note).count()
}

/// Papers that are of no case.
fn count(papers: &Papers) -> usize {
    let groups = papers.always.iter().chain(&papers.doubtful);
    groups.map(|group| papers_in(&group.items)).sum::<usize>() + papers_in(&papers.by_way)
}

fn papers_in(lines: &[Paper]) -> usize {
    lines.iter().filter(|line| is_paper(line)).count()
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::room;
    use super::*;

    pub(crate) fn group(title: Option<&str>, names: &[&str]) -> PaperBlock {
        let paper = |name: &&str| Paper {
            kind: if name.ends_with(':') { PaperKind::Heading } else { PaperKind::Paper },
            name: (*name).to_owned(),
            detail: String::new(),
            when: None,
            condition: None,
            form: None,
        };
        PaperBlock {
            title: title.map(str::to_owned),
            one_of: false,
            items: names.iter().map(paper).collect(),
        }
    }

    fn names(groups: &[PaperBlock]) -> Vec<&str> {
        groups.iter().flat_map(|group| &group.items).map(|paper| paper.name.as_str()).collect()
    }

    #[test]
    fn a_name_ends_before_a_condition() {
        let table = [
            (
                "Bản sao giấy khai sinh. Nếu không có thì nộp bản cam kết của cả hai bên",
                "Bản sao giấy khai sinh. …",
            ),
            (
                "Giấy ủy quyền có chứng thực đối với người không trực tiếp đến nộp",
                "Giấy ủy quyền có chứng thực…",
            ),
            (
                "Bản vẽ vị trí (trừ công trình tạm) do đơn vị đo đạc có tư cách lập",
                "Bản vẽ vị trí (trừ công trình tạm) do đơn vị đo…",
            ),
            (
                "Nếu là người đại diện thì mang theo văn bản cử người đại diện",
                "Nếu là người đại diện thì mang theo văn bản cử…",
            ),
        ];
        for (name, told) in table {
            assert_eq!(name_within(name, 48), told);
        }
    }

    #[test]
    fn what_everyone_brings_goes_last() {
        let whole = Papers {
            always: vec![group(None, &["Đơn", "Giấy tờ gồm:", "Thẻ căn cước", "Ảnh"])],
            add_ons: vec![group(Some("Ủy quyền"), &["Văn bản ủy quyền", "Thẻ của người được ủy quyền"])],
            ..Papers::default()
        };
        let cut = papers(&whole, &Room { papers: 5, ..room(6) });
        assert_eq!(names(&cut.always), ["Đơn", "Giấy tờ gồm:", "Thẻ căn cước", "Ảnh"]);
        assert_eq!(names(&cut.add_ons), ["Văn bản ủy quyền", "Thẻ của người được ủy quyền"]);
        assert_eq!((cut.left_out, cut.cases_left_out), (0, 0));
        // Half of a case is none of it: its title says where its papers are.
        let half = papers(&whole, &Room { papers: 4, ..room(6) });
        assert_eq!(half.add_ons[0].title.as_deref(), Some("Ủy quyền: 2 giấy tờ, ghi ở trang"));
        assert_eq!((names(&half.add_ons).len(), half.left_out, half.cases_left_out), (0, 0, 0));
        let less = papers(&whole, &Room { papers: 1, ..room(6) });
        assert_eq!((names(&less.always), less.left_out, less.cases_left_out), (vec!["Đơn"], 2, 0));
    }

    #[test]
    fn a_choice_is_whole_or_not_there() {
        let mut choice = group(None, &["Đơn", "Một trong các giấy tờ sau:", "Bằng nghề", "Giấy xác nhận"]);
        choice.items[2..].iter_mut().for_each(|line| line.kind = PaperKind::Option);
        let whole = Papers { always: vec![choice], ..Papers::default() };
        let cut = papers(&whole, &Room { papers: 2, ..room(6) });
        assert_eq!((names(&cut.always), cut.left_out), (vec!["Đơn"], 2));
        assert_eq!(names(&papers(&whole, &Room { papers: 3, ..room(6) }).always).len(), 4);
    }

    #[test]
    fn a_condition_is_never_cut() {
        let when = "đối với người dưới mười bốn tuổi";
        let paper = Paper {
            kind: PaperKind::Paper,
            name: format!("Giấy bảo lãnh của cha mẹ có xác nhận {when}"),
            detail: String::new(),
            when: None,
            condition: Some(when.to_owned()),
            form: None,
        };
        assert_eq!(shortened(&paper, 90).when, None);
        let cut = shortened(&paper, 40);
        assert_eq!(cut.name, "Giấy bảo lãnh của cha mẹ có xác nhận");
        assert_eq!(cut.when.as_deref(), Some("Đối với người dưới mười bốn tuổi"));
        assert_eq!(shortened(&paper, 20).when.as_deref(), Some("Chỉ khi … (điều kiện ghi ở trang)"));
        let first = Paper { name: format!("(i) {when} thì nộp giấy bảo lãnh"), ..paper };
        assert_eq!(shortened(&first, 40).name, "Nộp giấy bảo lãnh");
    }
}
