//! What an import did, and every doubt, in words.
//!
//! In: counts, doubts and disputes. Out: text in either language, grouped by kind, with the places under
//! each; what asks for a decision comes first, what was only mended last. Nothing is decided here.

mod json;
mod lists;
mod short;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::doubt::{Doubt, DoubtKind, MergedPart};
use super::listed::ListReport;
use super::merge::Dispute;
use super::parts;
use super::refusal::Refusal;
use super::weight::Weight;
use crate::catalogue::province::Province;
use crate::diagnostic::Lang;
use crate::diagnostic::difference::{self, Line};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese;

/// The report of one import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    pub new: usize,
    pub(crate) changed: usize,
    pub unchanged: usize,
    /// Files that were there and were written anew.
    pub rewritten: Vec<Rewritten>,
    /// What people had noted in parts that were replaced, and that no file says any more.
    pub lost_notes: Vec<(String, SourcePath, String)>,
    /// Procedures whose file was left as it is.
    pub(crate) left_alone: usize,
    /// Files that gave no record, and why.
    pub refused: Vec<(String, Refusal)>,
    /// Files that were read in another encoding than UTF-8, and which.
    pub(crate) encodings: Vec<(String, &'static str)>,
    /// Files that people wrote, or that cannot be read: never touched.
    pub by_hand: Vec<(String, SourcePath)>,
    /// Files made of the portal's own data, which a text does not take the place of.
    pub fuller: Vec<(String, SourcePath)>,
    pub disputes: Vec<(String, SourcePath, Dispute)>,
    /// The commune's province; nothing where none is set.
    pub(crate) province: Option<Province>,
    /// Codes that were written as drafts, by the other province they are of.
    pub drafts: BTreeMap<String, Vec<String>>,
    /// Drafts of an earlier import that still are.
    pub still_drafts: usize,
    /// Drafts of an earlier import that were taken in.
    pub taken_in: Vec<String>,
    /// Codes of single provinces that were imported while none is set.
    pub(crate) of_provinces: BTreeMap<String, Vec<String>>,
    /// What lists said.
    pub lists: ListReport,
    pub doubts: Vec<Doubt>,
    /// Doubts that an earlier import has told, and that are not told again.
    pub told_before: usize,
}

/// A file that was there and was written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// Of the procedure; empty where it is a file of another kind.
    pub code: String,
    pub path: SourcePath,
    /// The parts that were replaced.
    pub(crate) parts: Vec<MergedPart>,
    /// What is otherwise in it, but for what an import notes for itself.
    pub(crate) difference: Vec<Line>,
}

impl Rewritten {
    pub(super) fn of(
        code: &str,
        path: SourcePath,
        parts: Vec<MergedPart>,
        sources: &SourceSet,
        after: &str,
    ) -> Self {
        let before = sources.text(&path).map(|text| text.text.clone()).unwrap_or_default();
        let difference = difference::lines(&parts::without_notes(&before), &parts::without_notes(after));
        Self { code: code.to_owned(), path, parts, difference }
    }
}

/// What whoever reads a report can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Advice {
    /// Give a command with other options.
    Options,
    /// Choose something where it was read: no option is named.
    Menu,
}

impl Advice {
    fn of(self, options: &'static str) -> &'static str {
        match self {
            Advice::Options => options,
            Advice::Menu => "",
        }
    }
}

/// Lines of the difference of a file that are shown, and of all files together.
const LINES_OF_FILE: usize = 12;
const LINES_OF_ALL: usize = 120;

/// How much of a text in dispute is shown.
const SHOWN: usize = 600;

impl ImportReport {
    /// For whoever gave the command.
    pub fn to_text(&self, lang: Lang) -> String {
        self.to_text_with(lang, Advice::Options)
    }

    pub(crate) fn to_text_with(&self, lang: Lang, advice: Advice) -> String {
        let mut out = String::new();
        self.counted(lang.pick("Nhập", "Import"), lang, &mut out);
        self.refusals(lang, &mut out);
        self.old_encodings(lang, &mut out);
        self.lists.write(lang, advice, &mut out);
        self.provinces(lang, advice, &mut out);
        self.written_anew(lang, &mut out);
        self.lost(lang, &mut out);
        self.untouched(lang, advice, &mut out);
        self.in_dispute(lang, advice, &mut out);
        self.all_doubts(lang, advice, &mut out);
        out
    }

    /// What an import tells, but for what somebody has just decided by himself.
    pub(crate) fn of_decisions(&self, lang: Lang, advice: Advice) -> String {
        let mut out = String::new();
        self.written_anew(lang, &mut out);
        self.lost(lang, &mut out);
        if !self.doubts.is_empty() {
            self.all_doubts(lang, advice, &mut out);
        }
        out
    }

    /// What a comparison says beside the changes: what could not be read, what nothing is compared with.
    pub(crate) fn of_comparison(&self, lang: Lang, advice: Advice, out: &mut String) {
        self.refusals(lang, out);
        self.old_encodings(lang, out);
        self.lists.of_comparison(lang, advice, out);
        let foreign = lang.pick("Của tỉnh khác, không xét", "Of other provinces, left out");
        by_province(foreign, &self.drafts, out);
        if !self.fuller.is_empty() {
            let count = self.fuller.len();
            let _ = match lang {
                Lang::Vi => writeln!(
                    out,
                    "\nTệp làm từ dữ liệu của Cổng, nói nhiều hơn văn bản vừa đưa vào, nên chưa so được; hãy đưa hồ sơ .json ({count}):"
                ),
                Lang::En => writeln!(
                    out,
                    "\nMade of the portal's data, which say more than this text, and not compared; give the .json records ({count}):"
                ),
            };
            files(&self.fuller, out);
        }
        self.of_people(lang, out);
    }

    fn counted(&self, head: &str, lang: Lang, out: &mut String) {
        let (new, changed, same) = (self.new, self.changed, self.unchanged);
        let (left, refused) = (self.left_alone, self.refused.len());
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "{head}: {new} thủ tục mới, {changed} cập nhật, {same} không đổi, {left} để nguyên, {refused} bản ghi bị từ chối."
            ),
            Lang::En => writeln!(
                out,
                "{head}: {new} new procedures, {changed} changed, {same} unchanged, {left} left alone, {refused} records refused."
            ),
        };
    }

    fn refusals(&self, lang: Lang, out: &mut String) {
        for (name, why) in &self.refused {
            let words = why.words();
            let words = words.get(lang);
            let word = if lang == Lang::Vi { "bị từ chối" } else { "refused" };
            let _ = writeln!(out, "  {word}: {name}: {words}");
        }
    }

    fn old_encodings(&self, lang: Lang, out: &mut String) {
        if self.encodings.is_empty() {
            return;
        }
        let _ = writeln!(
            out,
            "\n{} ({}):",
            lang.pick(
                "Tệp không lưu bằng UTF-8, đã đọc theo bảng mã nhận ra được; xem lại chữ hoa, chữ có dấu trước khi đăng",
                "Not saved as UTF-8, and read in the encoding that was recognised; look at capitals and accents before posting",
            ),
            self.encodings.len()
        );
        for (file, encoding) in &self.encodings {
            let _ = writeln!(out, "  {file}: {encoding}");
        }
    }

    fn provinces(&self, lang: Lang, advice: Advice, out: &mut String) {
        if let Some(odd) = self.province.as_ref().filter(|province| !province.is_known()) {
            let name = odd.name();
            let _ = match lang {
                Lang::Vi => writeln!(
                    out,
                    "\n[commune] province trong niemyet.toml là “{name}”: không có trong 34 tỉnh, thành phố."
                ),
                Lang::En => writeln!(
                    out,
                    "\n[commune] province of niemyet.toml is “{name}”: none of the 34 provinces and cities."
                ),
            };
        }
        let unset = match lang {
            Lang::Vi => {
                "niemyet.toml chưa ghi [commune] province, nên thủ tục riêng của các tỉnh được nhập như của xã mình"
            }
            Lang::En => {
                "niemyet.toml has no [commune] province: procedures of single provinces were imported as ours"
            }
        };
        by_province(unset, &self.of_provinces, out);
        let drafts = lang.pick(
            "Của tỉnh khác, nhập thành bản nháp (không đăng)",
            "Of other provinces, written as drafts (not posted)",
        );
        let how = advice.of(lang.pick(
            "; bỏ dòng draft = true để dùng, hoặc nhập với --all-provinces để lấy cả",
            "; take out draft = true to use one, or import with --all-provinces to take in all",
        ));
        by_province(&format!("{drafts}{how}"), &self.drafts, out);
        if self.still_drafts > 0 {
            let count = self.still_drafts;
            let _ = match lang {
                Lang::Vi => writeln!(out, "\nVẫn là bản nháp vì của tỉnh khác, như lần nhập trước: {count}."),
                Lang::En => writeln!(out, "\nStill drafts of other provinces, as before: {count}."),
            };
        }
        if !self.taken_in.is_empty() {
            let (count, codes) = (self.taken_in.len(), self.taken_in.join(", "));
            let _ = match lang {
                Lang::Vi => writeln!(out, "\nTrước là bản nháp, nay được đăng ({count}): {codes}"),
                Lang::En => writeln!(out, "\nDrafts before, taken in now ({count}): {codes}"),
            };
        }
    }

    fn written_anew(&self, lang: Lang, out: &mut String) {
        if self.rewritten.is_empty() {
            return;
        }
        let count = self.rewritten.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nTệp được viết lại ({count}):"),
            Lang::En => writeln!(out, "\nFiles that were written anew ({count}):"),
        };
        let mut room = LINES_OF_ALL;
        for Rewritten { code, path, parts, difference } in &self.rewritten {
            let parts: Vec<&str> = parts.iter().map(|part| part.label(lang)).collect();
            let parts = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
            let _ = writeln!(out, "  {}", format!("{code}  {path}{parts}").trim());
            let most = LINES_OF_FILE.min(room);
            room -= most.min(difference.len());
            if most > 0 {
                out.push_str(&difference::shown(difference, "      ", most, lang));
            }
        }
    }

    fn lost(&self, lang: Lang, out: &mut String) {
        if self.lost_notes.is_empty() {
            return;
        }
        let count = self.lost_notes.len();
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "\nLời ghi chú (#) của xã nằm trong phần được thay, không còn trong tệp; còn cần thì viết lại ({count}):"
            ),
            Lang::En => writeln!(
                out,
                "\nYour notes (#) inside parts that were replaced are no longer in the file; write them again if you need them ({count}):"
            ),
        };
        for (code, path, note) in &self.lost_notes {
            let _ = writeln!(out, "  {code}  {path}: # {note}");
        }
    }

    fn untouched(&self, lang: Lang, advice: Advice, out: &mut String) {
        if !self.fuller.is_empty() {
            let count = self.fuller.len();
            let how = advice.of(lang.pick(" Lấy văn bản: --theirs.", " Take the text: --theirs."));
            let _ = match lang {
                Lang::Vi => writeln!(
                    out,
                    "\nĐã có từ dữ liệu của Cổng, đầy đủ hơn văn bản vừa đưa vào, nên để nguyên ({count}).{how}"
                ),
                Lang::En => writeln!(
                    out,
                    "\nMade of the portal's data, which say more than this text, and left alone ({count}).{how}"
                ),
            };
            files(&self.fuller, out);
        }
        self.of_people(lang, out);
    }

    fn of_people(&self, lang: Lang, out: &mut String) {
        if self.by_hand.is_empty() {
            return;
        }
        let count = self.by_hand.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nTệp do người viết, không đụng tới ({count}):"),
            Lang::En => writeln!(out, "\nFiles that people wrote, never touched ({count}):"),
        };
        files(&self.by_hand, out);
    }

    fn in_dispute(&self, lang: Lang, advice: Advice, out: &mut String) {
        if self.disputes.is_empty() {
            return;
        }
        let count = self.disputes.len();
        let what =
            lang.pick("Phần đã sửa ở cả hai bên, để nguyên", "Parts changed on both sides, left alone");
        let how = advice.of(lang.pick(
            " Lấy bản của Cổng: --theirs; giữ bản của xã: --mine.",
            " Take the portal's: --theirs; keep yours: --mine.",
        ));
        let _ = writeln!(out, "\n{what} ({count}).{how}");
        let (ours, theirs) = match lang {
            Lang::Vi => ("bản của xã", "bản của Cổng"),
            Lang::En => ("yours", "the portal's"),
        };
        for (code, path, dispute) in &self.disputes {
            let _ = writeln!(out, "  {code} – {} ({path})", dispute.part.label(lang));
            for (word, text) in [(ours, &dispute.ours), (theirs, &dispute.theirs)] {
                let _ = writeln!(out, "    {word}:\n{}", indented(text));
            }
        }
    }

    fn all_doubts(&self, lang: Lang, advice: Advice, out: &mut String) {
        let mut kinds: BTreeMap<(Weight, DoubtKind), Vec<&Doubt>> = BTreeMap::new();
        for doubt in &self.doubts {
            kinds.entry((doubt.kind.weight(), doubt.kind)).or_default().push(doubt);
        }
        let count = self.doubts.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nChỗ cần xem lại: {count}"),
            Lang::En => writeln!(out, "\nTo be looked at: {count}"),
        };
        self.repeats(lang, advice, out);
        let mut last = None;
        for ((weight, kind), doubts) in kinds {
            if last.replace(weight) != Some(weight) {
                let count = self.doubts.iter().filter(|one| one.kind.weight() == weight).count();
                let _ = writeln!(out, "\n{} ({count})", weight.words(lang));
            }
            let _ = writeln!(out, "\n{} ({})", kind.words(lang), doubts.len());
            for line in lines(&doubts, lang) {
                let _ = writeln!(out, "  {line}");
            }
        }
    }
}

impl ImportReport {
    fn repeats(&self, lang: Lang, advice: Advice, out: &mut String) {
        if self.told_before > 0 {
            let count = self.told_before;
            let what = lang
                .pick("Đã nêu ở lần nhập trước, không nêu lại", "Told by an earlier import, not told again");
            let how = advice.of(lang.pick(" (nêu lại hết: --all-doubts)", " (all: --all-doubts)"));
            let _ = writeln!(out, "{what}: {count}{how}");
        }
    }
}

/// A line a file, by its procedure's code.
fn files(of: &[(String, SourcePath)], out: &mut String) {
    for (code, path) in of {
        let _ = writeln!(out, "  {code}  {path}");
    }
}

/// What is said of procedures of other provinces, and their codes by province.
fn by_province(said: &str, provinces: &BTreeMap<String, Vec<String>>, out: &mut String) {
    if provinces.is_empty() {
        return;
    }
    let count: usize = provinces.values().map(Vec::len).sum();
    let _ = writeln!(out, "\n{said} ({count}):");
    let mut provinces: Vec<_> = provinces.iter().collect();
    provinces.sort_by(|a, b| vietnamese::compare(a.0, b.0));
    for (name, codes) in provinces {
        let _ = writeln!(out, "  {name} ({}): {}", codes.len(), codes.join(", "));
    }
}

/// One line for all places of a code that say the same.
fn lines(doubts: &[&Doubt], lang: Lang) -> Vec<String> {
    let mut out: Vec<(&Doubt, Vec<String>)> = Vec::new();
    for doubt in doubts {
        let place = match doubt.place.row {
            Some(row) => format!("{} {row}", doubt.place.part.label(lang)),
            None => doubt.place.part.label(lang).to_owned(),
        };
        let same = |other: &Doubt| {
            (&other.code, &other.said, &other.taken) == (&doubt.code, &doubt.said, &doubt.taken)
        };
        let of_code = out.iter_mut().rev().take_while(|(other, _)| other.code == doubt.code);
        match of_code.into_iter().find(|(other, _)| same(other)) {
            Some((_, places)) if places.contains(&place) => {}
            Some((_, places)) => places.push(place),
            None => out.push((doubt, vec![place])),
        }
    }
    out.into_iter().map(|(doubt, places)| line(doubt, &places.join(", "))).collect()
}

fn line(doubt: &Doubt, places: &str) -> String {
    let mut line = format!("{}  {places}", doubt.code);
    if !doubt.said.is_empty() {
        let _ = write!(line, ": “{}”", doubt.said);
    }
    if !doubt.taken.is_empty() {
        let _ = write!(line, " → “{}”", doubt.taken);
    }
    line
}

fn indented(text: &str) -> String {
    let shown: String = text.chars().take(SHOWN).collect();
    let more = if shown.len() < text.len() { " …" } else { "" };
    let lines: Vec<_> = shown.lines().map(|line| format!("      {line}")).collect();
    lines.join("\n") + more
}
