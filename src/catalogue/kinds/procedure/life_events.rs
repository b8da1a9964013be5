//! To which events of life a procedure belongs, where its file does not say so.
//!
//! In: code and official name of a procedure, or the name of a field. Out: the events of our own table that they fall
//! under. What a file says stands in the place of all this, also where it says that there is none. Names are compared
//! by whole words with their marks ("đất" is not "đạt"), whatever their case and the place of their tones.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::catalogue::model::LifeEvent;
use crate::vietnamese::{lower, modern_tone, words};

const TABLE: &str = include_str!("life_events.tsv");

/// The table, ready to be asked. A line that cannot be read would be left out; a test sees to it that there is none.
static EVENTS: LazyLock<Events> = LazyLock::new(|| Events::new(lines().filter_map(line)));

/// The events of a procedure by its code and official name, in order.
pub(crate) fn of_name(code: &str, name: &str) -> Vec<LifeEvent> {
    let name = spaced(name);
    let coded = EVENTS.codes.iter().filter(|(own, written_for, _)| *own == code && *written_for == name);
    let coded: Vec<LifeEvent> = coded.map(|(_, _, event)| *event).collect();
    let mut found = EVENTS.names.found(&name);
    found.extend(coded);
    in_order(found)
}

/// The events of all procedures of a field by its name, in order.
pub(crate) fn of_field(name: &str) -> Vec<LifeEvent> {
    in_order(EVENTS.fields.found(&spaced(name)))
}

fn in_order(mut events: Vec<LifeEvent>) -> Vec<LifeEvent> {
    events.sort_unstable();
    events.dedup();
    events
}

#[derive(Debug)]
struct Events {
    names: Rules,
    fields: Rules,
    /// Code, official name, event.
    codes: Vec<(&'static str, String, LifeEvent)>,
}

/// What words stand for, all looked for at once: there are thousands of names.
#[derive(Debug)]
struct Rules {
    automaton: AhoCorasick,
    /// Of each word: the rule it is of, and whether it speaks for the event or against it.
    words: Vec<(usize, bool)>,
    /// Of each rule.
    events: Vec<LifeEvent>,
}

/// A line of the table.
#[derive(Debug)]
struct Line {
    event: LifeEvent,
    by: By,
    has: &'static str,
    lacks: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Name,
    Field,
    Code,
}

impl Events {
    fn new(lines: impl Iterator<Item = Line>) -> Self {
        let (coded, worded): (Vec<Line>, Vec<Line>) = lines.partition(|line| line.by == By::Code);
        let of = |by| Rules::new(worded.iter().filter(|line| line.by == by));
        Self {
            names: of(By::Name),
            fields: of(By::Field),
            codes: coded.iter().map(|line| (line.has, spaced(line.lacks), line.event)).collect(),
        }
    }
}

impl Rules {
    fn new<'a>(lines: impl Iterator<Item = &'a Line>) -> Self {
        let (mut patterns, mut words, mut events) = (Vec::new(), Vec::new(), Vec::new());
        for line in lines {
            for (list, speaks_for) in [(line.has, true), (line.lacks, false)] {
                for word in list.split("; ").filter(|word| !word.is_empty()) {
                    patterns.push(spaced(word));
                    words.push((events.len(), speaks_for));
                }
            }
            events.push(line.event);
        }
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(patterns);
        Self { automaton: automaton.expect("a hundred short words"), words, events }
    }

    fn found(&self, name: &str) -> Vec<LifeEvent> {
        let (mut with, mut without) = (Vec::new(), Vec::new());
        for hit in self.automaton.find_overlapping_iter(name) {
            let (rule, speaks_for) = self.words[hit.pattern().as_usize()];
            if speaks_for { with.push(rule) } else { without.push(rule) }
        }
        with.retain(|rule| !without.contains(rule));
        with.into_iter().map(|rule| self.events[rule]).collect()
    }
}

/// The words of a name in small letters, with a space around each.
fn spaced(name: &str) -> String {
    let low = lower(&modern_tone(name));
    let mut spaced = String::with_capacity(low.len() + 2);
    for (_, word) in words(&low) {
        spaced.push(' ');
        spaced.push_str(word);
    }
    spaced.push(' ');
    spaced
}

fn lines() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#'))
}

fn line(line: &'static str) -> Option<Line> {
    let mut cells = line.split('\t');
    let (event, by, has) = (cells.next()?, cells.next()?, cells.next()?);
    let by = match by {
        "name" => By::Name,
        "field" => By::Field,
        "code" => By::Code,
        _ => return None,
    };
    Some(Line { event: LifeEvent::named(event)?, by, has, lacks: cells.next().unwrap_or_default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        for text in lines() {
            let line = line(text).unwrap_or_else(|| panic!("{text}"));
            assert!((3..=4).contains(&text.split('\t').count()), "{text}");
            if line.by == By::Code {
                assert!(!line.lacks.is_empty(), "{text}");
                continue;
            }
            for word in line.has.split("; ").chain(line.lacks.split("; ")).filter(|word| !word.is_empty()) {
                assert_eq!(spaced(word).trim(), modern_tone(word), "{text}");
            }
        }
        for event in LifeEvent::ALL {
            assert!(lines().filter_map(line).any(|line| line.event == event), "{event:?}");
        }
    }

    #[track_caller]
    fn check(name: &str, expected: &[LifeEvent]) {
        assert_eq!(of_name("9.000001", name), expected, "{name}");
    }

    #[test]
    fn by_the_official_name() {
        use LifeEvent::*;
        check("Thủ tục đăng ký khai sinh", &[Birth]);
        check("THỦ TỤC ĐĂNG KÝ NHẬN CHA, MẸ, CON", &[Birth]);
        check("Thủ tục đăng ký kết hôn có yếu tố nước ngoài", &[Marriage]);
        check("Ghi vào Sổ hộ tịch việc ly hôn, hủy việc kết hôn", &[Divorce]);
        check("Cấp Giấy xác nhận tình trạng hôn nhân", &[Marriage, Divorce]);
        check("Hỗ trợ chi phí mai táng đối với dân công hoả tuyến", &[Death, Merit]);
        check("Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", &[House]);
        check("Chứng thực hợp đồng về quyền sử dụng đất và nhà ở", &[Land]);
        check("Công nhận trường tiểu học đạt chuẩn quốc gia", &[]);
        check("Xếp hạng di sản văn hóa cấp tỉnh", &[]);
        check("Công nhận hộ thoát nghèo, hộ thoát cận nghèo", &[Poverty]);
        check("Thực hiện, điều chỉnh trợ cấp xã hội hằng tháng", &[OldAge, Disability, Poverty]);
        check("Thành lập trường tiểu học", &[]);
        check("Chuyển trường đối với học sinh trung học", &[School]);
    }

    #[test]
    fn by_the_field_and_the_code() {
        assert_eq!(of_field("Đất đai"), [LifeEvent::Land]);
        assert_eq!(of_field("Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"), [LifeEvent::Business]);
        assert_eq!(of_field("Hộ tịch"), []);
        let name = "Thủ tục Hỗ trợ đầu tư xây dựng mới hoặc nâng cấp, cải tạo loại hình nhà ở có phòng cho khách du \
                    lịch thuê (gọi theo tiếng Anh là homestay)";
        assert_eq!(of_name("3.000552", name), [LifeEvent::Business]);
        assert_eq!(of_name("3.000552", "Tên khác"), []);
    }
}
