//! Fewer words, by rule, where a small format cannot hold all of a procedure.
//!
//! In: a leaflet's view and a level. Out: the view with the first papers, steps and ways only, and with
//! shorter texts. What everyone must bring comes first and goes last: papers of a case are left out before
//! those of everybody. How many papers are missing is said, and the page has them all.
//!
//! A cut must not make a text say something else ("giấy tờ cần mang không…"): names are cut at a word,
//! everything that is a statement loses whole sentences or is left out, and a fee is whole or stands on
//! the page.

mod papers;

use papers::papers;

use super::views::leaflet::{Fact, FeeLine, Leaflet, Requirements, Way};
use crate::render::brief::quote::{is_conditional, office_in, quote};
use crate::render::brief::{RIGHTS_IN_SHORT, facts, notes};
use crate::render::words;
use crate::strings::TEXT;

/// The level above which nothing more can be left out.
#[cfg_attr(
    not(any(test, feature = "prints")),
    expect(dead_code, reason = "only a press finds out what does not fit")
)]
pub(crate) const MOST: u8 = 6;

/// Results that are named where there is little room; how many others there are is said.
const MOST_RESULTS: usize = 2;

/// What a level leaves. At the last one the ways stand on the page: the facts have said time and money.
struct Room {
    /// Letters of the name, of a paper's name, of a step, of any other text.
    name: usize,
    paper: usize,
    step: usize,
    text: usize,
    papers: usize,
    steps: usize,
    ways: usize,
    cautions: usize,
}

const fn room(level: u8) -> Room {
    match level {
        1 => {
            Room { name: 600, paper: 240, step: 300, text: 300, papers: 40, steps: 12, ways: 8, cautions: 4 }
        }
        2 => Room { name: 600, paper: 180, step: 220, text: 220, papers: 14, steps: 7, ways: 5, cautions: 3 },
        3 => Room { name: 600, paper: 140, step: 160, text: 160, papers: 10, steps: 6, ways: 4, cautions: 2 },
        4 => Room { name: 300, paper: 110, step: 120, text: 120, papers: 8, steps: 5, ways: 3, cautions: 1 },
        5 => Room { name: 200, paper: 90, step: 100, text: 100, papers: 6, steps: 5, ways: 2, cautions: 1 },
        _ => Room { name: 160, paper: 70, step: 80, text: 80, papers: 4, steps: 4, ways: 0, cautions: 0 },
    }
}

/// The item with what this level leaves of it. What is told beside the four facts stays: a design leaves that out before it
/// asks for any level.
pub(crate) fn condensed(item: &Leaflet, level: u8) -> Leaflet {
    let mut item = item.clone();
    if level == 0 {
        return item;
    }
    let room = room(level);
    item.level = level;
    shorten(&mut item.name, room.name);
    item.official_name.iter_mut().for_each(|name| shorten(name, room.name));
    // A poster whose message is too long to be read from afar says the name instead.
    item.message = item.message.filter(|message| level < 4 || !is_longer(message, room.text));
    item.lead = item.lead.and_then(|lead| sentences(&lead, room.text));
    item.act_within = item.act_within.and_then(|text| sentences(&text, room.text));
    item.source = first_of(&item.source);
    item.rights = RIGHTS_IN_SHORT.to_vec();
    for fact in &mut item.facts {
        match fact.kind {
            facts::Kind::Money => money(fact, level, room.text),
            facts::Kind::Place => {
                fact.quiet.iter_mut().for_each(|line| shorten_place(line, room.text));
                // The source's sentence stays before the hours: it says whose commune it is.
                fact.quiet.sort_by_key(|line| !line.starts_with(TEXT.source.says_first));
                fact.quiet.retain(|line| !is_longer(line, room.text));
                if level >= 3 {
                    fact.quiet.truncate(1);
                }
            }
            facts::Kind::Papers => fact.quiet.retain(|line| !is_longer(line, room.text)),
            // Times of cases are all there or none is.
            facts::Kind::Duration => {
                let letters: usize = fact.quiet.iter().map(|line| line.chars().count()).sum();
                if letters > 2 * room.text {
                    fact.quiet = vec![TEXT.prints.times_at_page.to_owned()];
                }
            }
        }
        // An address can be found when its end is missing; money and time are whole or not there.
        if fact.kind == facts::Kind::Place {
            let others = fact.lines.len().saturating_sub(2);
            fact.lines.truncate(2);
            fact.lines.iter_mut().for_each(|line| shorten_place(line, room.text));
            if others > 0 {
                fact.lines.push(TEXT.prints.places_at_page(others));
            }
        }
    }
    item.papers = papers(&item.papers, &room);
    item.requirements.iter_mut().for_each(|of| requirements(of, room.text));
    steps(&mut item, &room);
    item.ways_left_out = item.ways.len().saturating_sub(room.ways);
    item.ways.truncate(room.ways);
    for way in &mut item.ways {
        way.note.iter_mut().for_each(|note| point_at(note, room.text));
        way.address = way.address.take().filter(|address| !is_longer(address, room.text));
        way.case.iter_mut().for_each(|text| shorten(text, room.text));
        if is_longer(&way.time, room.text) {
            way.time = TEXT.prints.time_at_page.to_owned();
        }
        for fee in &mut way.fees {
            fee.note.iter_mut().for_each(|note| point_at(note, room.text));
            if fee.exempt.iter().map(|text| text.chars().count()).sum::<usize>() > room.text {
                fee.exempt = vec![TEXT.prints.exempt_at_page.to_owned()];
            }
            // A resolution is found by its number alone.
            if let Some(basis) = &mut fee.basis
                && let Some(number) = basis.find(" ngày ")
            {
                basis.truncate(number);
            }
            fee.basis = fee.basis.take().filter(|basis| !is_longer(basis, room.text));
            if is_longer(&format!("{} {}", fee.text, fee.details.join(" ")), room.text) {
                fee.text = TEXT.prints.fees_at_page.to_owned();
                fee.details.clear();
            }
        }
        if way.fees.len() > room.ways.max(2) {
            let first = way.fees.swap_remove(0);
            way.fees = vec![FeeLine {
                text: TEXT.prints.many_fees_at_page.to_owned(),
                details: Vec::new(),
                basis: None,
                from: None,
                known: first.known,
                exempt: Vec::new(),
                note: None,
            }];
        }
    }
    money_below(&mut item);
    item.cautions = item.cautions.iter().filter_map(|text| sentences(text, room.text)).collect();
    item.cautions.truncate(room.cautions);
    item.results_left_out = item.results.len().saturating_sub(MOST_RESULTS);
    item.results.truncate(MOST_RESULTS);
    item.results.iter_mut().for_each(|text| shorten(text, room.text));
    item
}

/// Conditions are whole, or it is said that there are some.
fn requirements(of: &mut Requirements, limit: usize) {
    if is_longer(&of.text, limit) || of.text.contains('\n') {
        let quoted = of.text.starts_with(TEXT.source.says_first);
        let text = if quoted { TEXT.prints.conditions_named } else { TEXT.prints.conditions };
        *of = Requirements { text: text.to_owned(), elsewhere: true };
    }
}

/// The first steps below their headings, each with its first sentences.
fn steps(item: &mut Leaflet, room: &Room) {
    let all = item.steps.iter().filter(|step| !step.heading).count();
    let mut left = room.steps;
    item.steps.retain(|step| {
        let kept = left > 0;
        left -= usize::from(kept && !step.heading);
        kept
    });
    while item.steps.last().is_some_and(|step| step.heading) {
        item.steps.pop();
    }
    item.steps_left_out = all - item.steps.iter().filter(|step| !step.heading).count();
    for step in item.steps.iter_mut().filter(|step| !step.heading && is_longer(&step.text, room.step)) {
        let (whole, _) = quote(&step.text, room.step);
        let fits = !is_longer(&whole, room.step + 2);
        step.text = fits
            .then_some(whole)
            .or_else(|| beginning(&step.text, room.step))
            .unwrap_or_else(|| TEXT.prints.step_at_page.to_owned());
        item.steps_shortened = true;
    }
}

/// What is said of the money is whole or a pointer: an amount without those who do not pay it would be half of it.
fn money(fact: &mut Fact, level: u8, limit: usize) {
    if fact.lines.iter().any(|line| is_longer(line, limit)) {
        fact.lines = vec![TEXT.prints.fees_at_page.to_owned()];
    }
    let dropped =
        fact.quiet.iter().any(|line| is_longer(line, limit)) || (level >= 3 && fact.quiet.len() > 1);
    if dropped {
        let exempt = fact.quiet.iter().any(|line| line.contains("iễn"));
        let told = if exempt { TEXT.prints.exemptions_at_page } else { TEXT.prints.fee_notes_at_page };
        fact.quiet = vec![told.to_owned()];
    }
}

/// Where the ways tell all of the money themselves, the fact points at them and not at the page.
fn money_below(item: &mut Leaflet) {
    let told = |way: &Way| {
        way.fees
            .iter()
            .all(|fee| fee.text != TEXT.prints.fees_at_page && fee.text != TEXT.prints.many_fees_at_page)
    };
    if item.ways.is_empty() || item.ways_left_out > 0 || !item.ways.iter().all(told) {
        return;
    }
    let money = item.facts.iter_mut().filter(|fact| fact.kind == facts::Kind::Money);
    let pointers = money.flat_map(|fact| &mut fact.lines).filter(|line| *line == TEXT.prints.fees_at_page);
    pointers.for_each(|line| TEXT.prints.fees_below.clone_into(line));
}

/// A note too long for its room is dropped whole; what it is about and where it stands is said.
fn point_at(note: &mut String, limit: usize) {
    if is_longer(note, limit) {
        *note = TEXT.prints.note_at_page(&notes::about(note));
    }
}

/// Whether a level costs anything of the procedure. The first may only cost what is the same for all: the
/// rights are told in fewer words, and the commune says less of itself.
pub(crate) fn loses(item: &Leaflet, level: u8) -> bool {
    let whole = Leaflet { level, rights: RIGHTS_IN_SHORT.to_vec(), ..item.clone() };
    level > 0 && condensed(item, level) != whole
}

fn is_longer(text: &str, limit: usize) -> bool {
    text.chars().nth(limit).is_some()
}

fn shorten(text: &mut String, limit: usize) {
    if is_longer(text, limit) {
        *text = words::cut(text, limit);
    }
}

/// An address can be found when its end is missing; the source's sentence is told whole, or where it stands.
fn shorten_place(line: &mut String, limit: usize) {
    if line.starts_with(TEXT.source.says_first) && is_longer(line, limit) {
        *line = match office_in(line, limit) {
            Some(office) => TEXT.source.said(&format!("“{office}”")),
            None if is_conditional(line) => TEXT.prints.place_by_case.to_owned(),
            None => TEXT.prints.place_in_words.to_owned(),
        };
    }
    shorten(line, limit);
}

/// The first sentences, as many as fit; `None` where not even one does.
fn sentences(text: &str, limit: usize) -> Option<String> {
    if !is_longer(text, limit) {
        return Some(text.to_owned());
    }
    let within = text.char_indices().nth(limit).map_or(text.len(), |(at, _)| at);
    let end = text[..within].rfind(". ")?;
    Some(text[..=end].to_owned())
}

/// Where a sentence begins to say for whom or when, and where it has said so.
const CONDITIONS: [&str; 8] =
    ["nếu ", "trường hợp ", "đối với ", "trừ ", "khi ", "sau khi ", "ngoại trừ ", "miễn "];
const SAID: [&str; 5] = [", ", "; ", ": ", ") ", " thì "];

/// The first words of a sentence that is too long, with a mark that there is more; but never a part of a condition,
/// and nothing where it begins with one that is too long itself.
fn beginning(text: &str, limit: usize) -> Option<String> {
    let cut = words::cut(text, limit);
    let lower = cut.to_lowercase();
    // Lower case may take other room than upper case; a sentence where it does is told on the page.
    if lower.len() != cut.len() {
        return None;
    }
    let begins = CONDITIONS.iter().flat_map(|opener| lower.match_indices(opener)).map(|(at, _)| at);
    let begins = begins.filter(|&at| !lower[..at].ends_with(char::is_alphanumeric));
    let open = begins.filter(|&at| !SAID.iter().any(|end| lower[at..].contains(end))).min();
    match open {
        None => Some(cut),
        Some(at) if lower[..at].chars().count() >= 20 => {
            Some(format!("{}…", cut[..at].trim_end_matches([' ', ',', ';', ':', '.', '(', '-', '–'])))
        }
        Some(_) => None,
    }
}

/// The first of several decisions, and how many more there are.
fn first_of(source: &str) -> String {
    match source.split_once("; ") {
        Some((first, rest)) => TEXT.prints.first_decision(first, rest.split("; ").count()),
        None => source.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::papers::tests::group;
    use super::*;
    use crate::render::brief::RIGHTS;
    use crate::render::print::views::leaflet::{Papers, Step};

    #[test]
    fn a_statement_is_whole_or_not_there() {
        let text = "Trong 60 ngày. Quá hạn vẫn làm được, giấy tờ không đổi.";
        assert_eq!(sentences(text, 100).as_deref(), Some(text));
        assert_eq!(sentences(text, 40).as_deref(), Some("Trong 60 ngày."));
        assert_eq!(sentences(text, 10), None);
        assert_eq!(first_of("Quyết định 1; Quyết định 2; Quyết định 3"), "Quyết định 1 và 2 quyết định khác");
    }

    #[test]
    fn a_step_is_never_cut_within_a_condition() {
        let cases = [
            ("Nộp hồ sơ ở quầy của xã hoặc gửi bưu điện", Some("Nộp hồ sơ ở quầy của xã hoặc gửi…")),
            ("Nếu nộp ở quầy, người nộp ký vào phiếu hẹn", Some("Nếu nộp ở quầy, người nộp ký vào…")),
            ("Cán bộ tiếp nhận hồ sơ, nếu hồ sơ đã đầy đủ", Some("Cán bộ tiếp nhận hồ sơ…")),
            ("Trường hợp người nộp không biết đọc biết viết", None),
        ];
        for (step, told) in cases {
            assert_eq!(beginning(step, 34).as_deref(), told, "{step}");
        }
    }

    #[test]
    fn a_note_is_whole_or_a_pointer() {
        let mut note = "Lệ phí: 5.000 đồng. Quá hạn: 9.000 đồng.".to_owned();
        point_at(&mut note, 100);
        assert_eq!(note, "Lệ phí: 5.000 đồng. Quá hạn: 9.000 đồng.");
        point_at(&mut note, 20);
        assert_eq!(note, "Ghi chú về mức thu: xem trang");
    }

    #[test]
    fn money_is_never_told_by_half() {
        let fact = |lines: &[&str], quiet: &[&str]| Fact {
            kind: facts::Kind::Money,
            label: "Lệ phí",
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            quiet: quiet.iter().map(|line| (*line).to_owned()).collect(),
            known: true,
        };
        let mut short = fact(&["5.000 đồng"], &["Miễn: hộ nghèo"]);
        money(&mut short, 3, 40);
        assert_eq!((short.lines[0].as_str(), short.quiet[0].as_str()), ("5.000 đồng", "Miễn: hộ nghèo"));
        let mut long = fact(&["5.000 đồng"], &["Miễn: hộ nghèo", "Có cách nộp chưa ghi mức thu"]);
        money(&mut long, 3, 40);
        assert_eq!(long.quiet, ["Có trường hợp được miễn, xem trang"]);
        let mut wordy = fact(&["5.000 đồng mỗi trang, từ trang thứ ba 2.000 đồng mỗi trang"], &[]);
        money(&mut wordy, 5, 40);
        assert_eq!(wordy.lines, ["Xem mức thu ở trang"]);
    }

    fn step(text: &str) -> Step {
        Step { heading: false, text: text.to_owned() }
    }

    #[test]
    fn what_is_the_same_for_all_is_no_loss() {
        let short = Leaflet {
            name: "Đăng ký khai sinh".to_owned(),
            steps: vec![step("Nộp giấy tờ.")],
            papers: Papers { always: vec![group(None, &["Đơn", "Ảnh"])], ..Papers::default() },
            rights: RIGHTS.to_vec(),
            ..Leaflet::default()
        };
        assert_ne!(condensed(&short, 1).rights, short.rights);
        let first_loss = |item: &Leaflet| (0..=MOST).find(|level| loses(item, *level));
        assert_eq!(first_loss(&short), None);
        let papers = vec![group(None, &["Giấy tờ"; 15])];
        let long = Leaflet { papers: Papers { always: papers, ..Papers::default() }, ..short.clone() };
        assert_eq!(first_loss(&long), Some(2));
        let wordy = Leaflet { steps: vec![step(&"Nộp giấy tờ. ".repeat(30))], ..short.clone() };
        assert_eq!(first_loss(&wordy), Some(1));
        let decided = Leaflet { source: "Quyết định 1; Quyết định 2".to_owned(), ..short };
        assert_eq!(first_loss(&decided), Some(1));
    }

    #[test]
    fn each_level_leaves_less() {
        for level in 1..MOST {
            let (more, less) = (room(level), room(level + 1));
            assert!(more.papers > less.papers && more.paper > less.paper && more.step > less.step);
        }
    }
}
