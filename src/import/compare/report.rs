//! A comparison in words: what is to be decided, and how.

use std::fmt::Write as _;

use super::super::report::Advice;
use super::{Change, Comparison, GoneAsked, Settled, Stated, What};
use crate::catalogue::kinds::portal::ChangeAtPortal;
use crate::diagnostic::Lang;
use crate::diagnostic::difference;
use crate::vietnamese::short_date;

/// Lines of a part that are shown.
const LINES: usize = 8;
/// Changes that are named of those that were not taken.
const KEPT: usize = 6;

impl Comparison {
    pub(crate) fn to_text(&self, lang: Lang, advice: Advice) -> String {
        let mut out = String::new();
        self.counts(lang, &mut out);
        for kind in ChangeAtPortal::ALL {
            let of: Vec<&Change> = self.open.iter().filter(|change| change.kind() == kind).collect();
            if !of.is_empty() {
                heading(kind, &of, lang, &mut out);
                of.chunk_by(|a, b| a.code == b.code).for_each(|one| procedure(one, lang, &mut out));
            }
        }
        self.waiting(lang, &mut out);
        self.about_gone(lang, advice, &mut out);
        self.report.of_comparison(lang, advice, &mut out);
        out
    }

    fn counts(&self, lang: Lang, out: &mut String) {
        let count = |kind| self.open.iter().filter(|change| change.kind() == kind).count();
        let (new, gone) = (count(ChangeAtPortal::New), count(ChangeAtPortal::Gone));
        let (parts, later) = (count(ChangeAtPortal::Changed), self.put_off.len());
        let agreed = self.agreed;
        let mut changed: Vec<&str> = self
            .open
            .iter()
            .filter(|change| change.kind() == ChangeAtPortal::Changed)
            .map(|change| change.code.as_str())
            .collect();
        changed.dedup();
        let changed = changed.len();
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "Đối chiếu với Cổng: {new} thủ tục mới, {changed} thủ tục có thay đổi ({parts} phần), {gone} không còn; {agreed} không đổi, {later} đang để lại."
            ),
            Lang::En => writeln!(
                out,
                "Compared with the portal: {new} new procedures, {changed} changed ({parts} parts), {gone} gone; {agreed} agree, {later} put off."
            ),
        };
        if !self.kept.is_empty() {
            let kept = self.kept.len();
            let named: Vec<String> = self.kept.iter().take(KEPT).map(Change::selector).collect();
            let named = format!("{}{}", named.join(", "), if kept > KEPT { ", …" } else { "" });
            let _ = match lang {
                Lang::Vi => {
                    writeln!(out, "Đã quyết định không lấy từ trước, không hỏi lại: {kept} ({named}).")
                }
                Lang::En => {
                    writeln!(out, "Decided before not to be taken, not asked again: {kept} ({named}).")
                }
            };
        }
    }

    fn waiting(&self, lang: Lang, out: &mut String) {
        if self.put_off.is_empty() {
            return;
        }
        let count = self.put_off.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nĐang để lại ({count}):"),
            Lang::En => writeln!(out, "\nPut off ({count}):"),
        };
        for change in &self.put_off {
            let what = change.part().map_or_else(|| change.kind().label(lang), |part| part.label(lang));
            let day = change.put_off.map(|day| lang.pick(&short_date(day), &day.to_string()).to_owned());
            let until = lang.pick("đến", "until");
            let _ = writeln!(
                out,
                "  {}  {}: {what}, {until} {}",
                change.selector(),
                change.name,
                day.unwrap_or_default()
            );
        }
    }

    fn about_gone(&self, lang: Lang, advice: Advice, out: &mut String) {
        let words = match (self.gone, advice) {
            (GoneAsked::OfFields | GoneAsked::OfAll, _) => return,
            (GoneAsked::No, Advice::Menu) => lang.pick(
                "Chưa xét thủ tục nào không còn ở Cổng: cần danh sách của Cổng, hoặc toàn bộ hồ sơ của xã ở đó.",
                "Which procedures are gone was not asked: give the portal's list, or all records.",
            ),
            (GoneAsked::No, Advice::Options) => lang.pick(
                "Chưa xét thủ tục nào không còn ở Cổng: cần danh sách của Cổng, hoặc --whole khi đây là toàn bộ hồ sơ.",
                "Which procedures are gone was not asked: give the portal's list, or --whole where these are all records.",
            ),
            (GoneAsked::Unread, _) => lang.pick(
                "Chưa xét thủ tục nào không còn ở Cổng: có tệp, có dòng không đọc được, thủ tục ấy có thể nằm ở đó.",
                "Which procedures are gone was not asked: files or rows could not be read, and may hold them.",
            ),
        };
        let _ = writeln!(out, "\n{words}");
    }
}

fn heading(kind: ChangeAtPortal, changes: &[&Change], lang: Lang, out: &mut String) {
    let count = changes.chunk_by(|a, b| a.code == b.code).count();
    let words = match kind {
        ChangeAtPortal::New => lang.pick("Mới ở Cổng, trang chưa có", "New at the portal"),
        ChangeAtPortal::Changed => lang.pick("Cổng đã đổi", "Changed at the portal"),
        ChangeAtPortal::Gone => lang.pick("Có thể không còn hiệu lực", "May no longer be in force"),
    };
    let _ = writeln!(out, "\n{words} ({count}):");
}

fn procedure(changes: &[&Change], lang: Lang, out: &mut String) {
    let first = changes[0];
    let at = first.path.as_ref().map(|path| format!("  ({path})")).unwrap_or_default();
    let _ = writeln!(out, "  {}  {}{at}", first.code, first.name);
    for change in changes {
        one(change, lang, out);
        if let Some(day) = change.put_off {
            let _ = match lang {
                Lang::Vi => writeln!(out, "    đã để lại đến {}, nay đến hạn", short_date(day)),
                Lang::En => writeln!(out, "    put off until {day}, which has come"),
            };
        }
    }
}

fn one(change: &Change, lang: Lang, out: &mut String) {
    match &change.what {
        What::New { field, is_listed } => {
            let only =
                lang.pick("; danh sách chỉ cho tên, mã, lĩnh vực, cơ quan", "; by name alone, of a list");
            let _ = writeln!(out, "    {field}{}", if *is_listed { only } else { "" });
        }
        What::Whole => {
            let _ = writeln!(
                out,
                "    {}",
                lang.pick(
                    "trang mới chỉ có tên; nay có hồ sơ đầy đủ",
                    "the site has its name alone; here is the whole record"
                )
            );
        }
        What::Part { part, ours, theirs, is_edited } => {
            let edited = lang.pick(" (xã đã sửa phần này)", " (the commune has edited this part)");
            let _ = writeln!(
                out,
                "    {} [{}]{}:",
                part.label(lang),
                part.word(),
                if *is_edited { edited } else { "" }
            );
            out.push_str(&difference::shown(&difference::lines(ours, theirs), "      ", LINES, lang));
        }
        What::Stated { part, facts } => {
            for Stated { fact, ours, theirs } in facts {
                let (fact, part) = (fact.label(lang), part.word());
                let _ = writeln!(out, "    {fact} [{part}]: “{ours}” → “{theirs}”");
            }
            if facts.iter().any(|one| one.fact.is_half_told()) {
                let _ = writeln!(
                    out,
                    "    {}",
                    lang.pick(
                        "danh sách không đủ để đổi phần này: nhập hồ sơ của thủ tục",
                        "a list says too little to change this: import the record"
                    )
                );
            }
        }
        What::Gone { words, is_sure, replaced_by } => {
            let line = match (words, is_sure, lang) {
                (Some(words), true, Lang::Vi) => format!("danh sách ghi “{words}”"),
                (Some(words), true, Lang::En) => format!("the list says “{words}”"),
                (Some(words), false, Lang::Vi) => format!("danh sách ghi “{words}”, chưa rõ nghĩa"),
                (Some(words), false, Lang::En) => format!("the list says “{words}”, which is unclear"),
                (None, _, Lang::Vi) => {
                    "không thấy trong tệp vừa đưa vào; xem quyết định công bố trước khi ghi ngày hết hiệu lực"
                        .to_owned()
                }
                (None, _, Lang::En) => {
                    "not in what was given; look the decision up before you write its last day".to_owned()
                }
            };
            let _ = writeln!(out, "    {line}");
            if let Some(by) = replaced_by {
                let _ = match lang {
                    Lang::Vi => {
                        writeln!(out, "    cùng tên với thủ tục {by}: có thể đã được thay bằng mã ấy")
                    }
                    Lang::En => {
                        writeln!(out, "    of the same name as {by}, which may take its place")
                    }
                };
            }
        }
    }
}

impl Settled {
    /// What was decided, and what an import tells of the rest.
    pub(crate) fn to_text(&self, lang: Lang, advice: Advice) -> String {
        let mut out = String::new();
        let mut list = |vi: &str, en: &str, changes: &mut dyn Iterator<Item = (&Change, String)>| {
            let lines: Vec<String> = changes
                .map(|(change, more)| {
                    let part =
                        change.part().map(|part| format!(": {}", part.label(lang))).unwrap_or_default();
                    format!("  {}  {}{part}{more}\n", change.code, change.name)
                })
                .collect();
            if !lines.is_empty() {
                let _ = write!(out, "{} ({}):\n{}", lang.pick(vi, en), lines.len(), lines.concat());
            }
        };
        let plain = |change| (change, String::new());
        list("Lấy của Cổng", "Taken from the portal", &mut self.adopted.iter().map(plain));
        let (gone, others): (Vec<_>, Vec<_>) =
            self.kept.iter().partition(|change| change.kind() == ChangeAtPortal::Gone);
        list(
            "Giữ của xã, không hỏi lại cho đến khi Cổng lại đổi",
            "Kept, not asked again until the portal changes again",
            &mut others.into_iter().map(plain),
        );
        list(
            "Giữ tuy Cổng không còn, không hỏi lại nữa; đổi ý thì gọi lại bằng mã",
            "Kept though gone from the portal, not asked again; name its code to decide otherwise",
            &mut gone.into_iter().map(plain),
        );
        list(
            "Để lại, lịch việc sẽ nhắc",
            "Put off, the agenda reminds of it",
            &mut self.put_off.iter().map(|(change, day)| match lang {
                Lang::Vi => (change, format!(", đến {}", short_date(*day))),
                Lang::En => (change, format!(", until {day}")),
            }),
        );
        out.push_str(&self.plan.report.of_decisions(lang, advice));
        out
    }
}

impl Change {
    /// As one names it to decide it: "1.001193:dossier", "1.001193".
    pub(crate) fn selector(&self) -> String {
        match self.part() {
            Some(part) => format!("{}:{}", self.code, part.word()),
            None => self.code.clone(),
        }
    }
}
