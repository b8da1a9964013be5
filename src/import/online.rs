//! Whether a procedure can be done online, and how far.
//!
//! In: the record's flag, its ways, and what its texts say. Out: the level where it is sure, else the sentence that
//! speaks of it. The flag "toàn trình" counts only where there is a way to hand in online; "not full" says nothing. The
//! levels are those of Nghị định 42/2022/NĐ-CP (toàn trình, một phần); the older "mức độ 3", "mức độ 4" are not
//! translated into them but quoted.

use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, MergedPart};
use super::receiving::{Receiving, way};
use super::record::Record;
use super::sentences::Texts;
use crate::catalogue::Online;

/// What a sentence says of the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Full,
    Partial,
    /// A level, but not which one holds for everybody.
    Unclear,
    /// That one can hand in online, and no more.
    Possible,
}

pub(crate) fn read(
    record: &Record,
    receiving: &Receiving,
    texts: &Texts,
    notes: &mut Notes,
) -> (Online, Option<String>) {
    let has_way = record.methods.iter().any(|method| method.via == "ONLINE");
    let lines = receiving.notes.iter().chain(&receiving.places);
    let mut said: Vec<(MergedPart, Says, String)> =
        lines.filter_map(|line| Some((MergedPart::Authority, says(line)?, line.clone()))).collect();
    let named_place = said.iter().any(|(_, says, _)| *says != Says::Unclear);
    said.extend(texts.sentences().filter_map(|one| Some((one.part, says(one.text)?, one.quote()))));
    said.extend(against(record, texts));
    let flag = record.is_full_process;
    if record.is_offline_only && has_way {
        notes.add(DoubtKind::OnlineAgainstFlag, MergedPart::Facts.whole(), "", "");
    }
    let level = level(
        said.iter().map(|(_, says, _)| *says),
        flag && !record.is_offline_only && (has_way || named_place),
    );
    let quoted = |wanted: &dyn Fn(Says) -> bool| said.iter().find(|(_, says, _)| wanted(*says));
    match level {
        Some(level) => {
            let source = |says| says == if level == Online::Full { Says::Full } else { Says::Partial };
            if let (false, Some((part, _, sentence))) = (flag && level == Online::Full, quoted(&source)) {
                notes.add(DoubtKind::OnlineFromText, part.whole(), sentence, "");
            }
            (level, None)
        }
        None => {
            if flag && !has_way {
                notes.add(DoubtKind::OnlineWithoutWay, MergedPart::Facts.whole(), "", "");
            }
            // With a way to hand in online the level alone is in question; without one, whether it can be done at all.
            let tells = |says| says != Says::Possible || !has_way;
            let Some((part, _, sentence)) = quoted(&tells) else {
                let informs = !has_way
                    && !flag
                    && record.methods.iter().any(|method| only_informs(&method.description));
                return (if informs { Online::Information } else { Online::NotStated }, None);
            };
            notes.add(DoubtKind::OnlineQuoted, part.whole(), sentence, "");
            (Online::NotStated, Some(sentence.clone()))
        }
    }
}

/// What the online way's own note and the steps say against doing it online from beginning to end: that somebody must
/// come or bring papers, that nothing can be handed in, that it is done in part, another level. The flag does not outdo
/// these.
fn against<'a>(
    record: &'a Record,
    texts: &'a Texts,
) -> impl Iterator<Item = (MergedPart, Says, String)> + 'a {
    let online = record.methods.iter().filter(|method| method.via == "ONLINE");
    let notes = online.flat_map(|method| method.description.split(['.', ';', '\n']));
    let of_way = notes.filter_map(|sentence| {
        let says = says_of_own_way(sentence)?;
        Some((MergedPart::Channels, says, sentence.trim().to_owned()))
    });
    let of_steps = texts.sentences().filter(|one| one.part == MergedPart::Steps && wants_presence(one.text));
    of_way.chain(of_steps.map(|one| (MergedPart::Steps, Says::Unclear, one.text.to_owned())))
}

/// In the note of the way itself it need not say that it speaks of the net.
fn says_of_own_way(sentence: &str) -> Option<Says> {
    const WANTS: [&str; 7] = [
        " phai co mat ",
        " truc tiep den ",
        " ban giay den ",
        " ban chinh den ",
        " ho so giay ve ",
        " ho so giay den ",
        " ban giay ve ",
    ];
    const ELSE: [&str; 2] = [" hoac truc tiep den ", " hoac gui ho so giay "];
    const DENIES: [&str; 10] = [
        " khong nop duoc ",
        " chua nop duoc ",
        " khong nhan ho so ",
        " chua nhan ho so ",
        " khong tiep nhan ho so ",
        " chua tiep nhan ho so ",
        " chi de tra cuu ",
        " chi tra cuu ",
        " chi cung cap thong tin ",
        " chua trien khai ",
    ];
    let folded = format!(" {} ", folded(sentence));
    let holds = |phrases: &[&str]| phrases.iter().any(|phrase| folded.contains(phrase));
    // "không tiếp nhận hồ sơ nộp trực tiếp" denies the other way.
    let denies = holds(&DENIES) && !holds(&[" truc tiep ", " ho so giay ", " ban giay "]);
    let older = [" muc do 2 ", " muc do 3 ", " muc do 4 ", " muc 3 ", " muc 4 "];
    if holds(&WANTS) && !holds(&ELSE) || denies || holds(&older) && says(sentence).is_none() {
        Some(Says::Unclear)
    } else if is_partial(sentence) && says(sentence).is_none() {
        Some(Says::Partial)
    } else {
        None
    }
}

/// "Hai bên phải có mặt tại trụ sở để ký": somebody other than a clerk, and no condition.
fn wants_presence(sentence: &str) -> bool {
    const BOUND: [&str; 4] = [" truong hop ", " neu ", " doi voi ", " hoac "];
    let folded = format!(" {} ", folded(sentence));
    let presence = [" phai co mat ", " cung co mat "].iter().any(|phrase| folded.contains(phrase));
    let people = [" nguoi ", " hai ben ", " cac ben ", " ca nhan ", " cong dan ", " chu ", " nam nu "];
    presence
        && people.iter().any(|one| folded.contains(one))
        && !BOUND.iter().any(|bound| folded.contains(bound))
}

/// "Chỉ cung cấp thông tin trực tuyến": the lowest of the levels of Nghị định 42/2022/NĐ-CP.
fn only_informs(note: &str) -> bool {
    let mut sentences = note.split(['.', ';', '\n']);
    sentences.any(|sentence| {
        let folded = folded(sentence);
        let start = [
            "chi cung cap thong tin truc tuyen",
            "dich vu cong cung cap thong tin truc tuyen",
            "cung cap thong tin truc tuyen",
        ];
        start.contains(&folded.as_str())
    })
}

/// "Chưa cung cấp trực tuyến", "không tiếp nhận hồ sơ qua mạng": a verb that is denied, and online soon behind it.
fn is_denied(folded: &str) -> bool {
    const VERBS: [&str; 12] = [
        "cung cap",
        "nop",
        "tiep nhan",
        "thuc hien",
        "ap dung",
        "trien khai",
        "ho tro",
        "co",
        "nhan",
        "giai quyet",
        "toan trinh",
        "the nop",
    ];
    const ONLINE: [&str; 5] = ["truc tuyen", "qua mang", "tren mang", "dich vu cong", "toan trinh"];
    const BOUND: [&str; 5] = ["truong hop", "neu", "khi", "doi voi", "nhung"];
    let words: Vec<&str> = folded.split(' ').collect();
    let denies = |at: usize| {
        let rest = words[at + 1..].join(" ");
        let verb = VERBS.iter().any(|verb| rest == *verb || rest.starts_with(&format!("{verb} ")));
        let soon = words[at + 1..].iter().take(7).copied().collect::<Vec<_>>().join(" ");
        let before = words[..at].join(" ");
        verb && ONLINE.iter().any(|online| soon.contains(online))
            && !BOUND
                .iter()
                .any(|bound| before.ends_with(bound) || before.ends_with(&format!("{bound} nguoi nop")))
    };
    (0..words.len()).any(|at| matches!(words[at], "khong" | "chua") && denies(at))
}

/// The one level that everything agrees on.
fn level(said: impl Iterator<Item = Says>, flag: bool) -> Option<Online> {
    let (mut full, mut partial, mut unclear) = (flag, false, false);
    for says in said {
        match says {
            Says::Full => full = true,
            Says::Partial => partial = true,
            Says::Unclear => unclear = true,
            Says::Possible => {}
        }
    }
    match (full, partial, unclear) {
        (true, false, false) => Some(Online::Full),
        (false, true, false) => Some(Online::Partial),
        _ => None,
    }
}

fn says(sentence: &str) -> Option<Says> {
    let has_cue = ["tuyến", "Tuyến", "TUYẾN", "http", "DVC", "ổng ", "điện tử", "mạng"];
    if !has_cue.iter().any(|cue| sentence.contains(cue)) || !way::is_about_online(sentence) {
        return None;
    }
    let folded = folded(sentence);
    let holds = |phrase: &str| format!(" {folded} ").contains(&format!(" {phrase} "));
    let full = holds("toan trinh");
    let partial = is_partial(sentence);
    let older = ["muc do 3", "muc do 4", "muc 3", "muc 4", "muc do iii", "muc do iv", "muc do 2"];
    let denied = is_denied(&folded);
    let bound = ["truong hop", "doi voi", "neu", "rieng", "tru", "danh muc"];
    let level = full || partial || older.iter().any(|phrase| holds(phrase));
    let unsure =
        (full && partial) || !(full || partial) || denied || bound.iter().any(|phrase| holds(phrase));
    match (level, unsure) {
        (true, true) => Some(Says::Unclear),
        (true, false) => Some(if full { Says::Full } else { Says::Partial }),
        (false, _) if denied => Some(Says::Unclear),
        (false, _) => is_handing_in(&folded).then_some(Says::Possible),
    }
}

/// "trực tuyến một phần", "(một phần)": a level, not a part of something else ("một phần diện tích").
fn is_partial(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    lower.match_indices("một phần").any(|(at, phrase)| {
        let before = lower[..at].trim_end();
        let behind = lower[at + phrase.len()..].trim_start();
        let named = before.ends_with("trực tuyến") || before.ends_with('(') || before.ends_with("dvc");
        let ends = behind.is_empty()
            || behind.starts_with(['.', ',', ';', ')', '(', ':'])
            || ["tại ", "trên ", "qua ", "và "].iter().any(|word| behind.starts_with(word));
        named && ends
    })
}

/// Whether somebody hands something in, or may.
fn is_handing_in(folded: &str) -> bool {
    let words = format!(" {folded} ");
    [
        " nop ",
        " gui ho so ",
        " gui don ",
        " gui truc tuyen ",
        " qua dich vu cong truc tuyen ",
        " tiep nhan ho so ",
    ]
    .iter()
    .any(|phrase| words.contains(phrase))
        && [" truc tuyen ", " dich vu cong ", " moi truong dien tu ", " dichvucong "]
            .iter()
            .any(|phrase| words.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Option<Says>, sentences: &[&str]) {
        for sentence in sentences {
            assert_eq!(says(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn a_sentence_names_a_level() {
        check(
            Some(Says::Partial),
            &[
                "Qua dịch vụ công trực tuyến một phần.",
                "Nộp trên Cổng Dịch vụ công quốc gia (một phần) tại địa chỉ: https://mau.example",
                "Dịch vụ công trực tuyến một phần (mau.example)",
            ],
        );
        check(
            Some(Says::Full),
            &[
                "Qua Hệ thống dịch vụ công trực tuyến (toàn trình)",
                "Nộp hồ sơ trực tuyến toàn trình trên Cổng Dịch vụ công",
                "DVC trực tuyến toàn trình",
            ],
        );
        check(
            Some(Says::Unclear),
            &[
                "Nộp qua DVC trực tuyến mức độ 4",
                "Dịch vụ công trực tuyến toàn trình hoặc trực tuyến một phần",
                "Đối với trường hợp cấp đổi: trực tuyến toàn trình",
                "Chưa cung cấp dịch vụ công trực tuyến",
                "Thủ tục này không nộp được hồ sơ trực tuyến",
                "Xã không tiếp nhận hồ sơ qua mạng, dịch vụ công trực tuyến",
            ],
        );
    }

    #[test]
    fn a_sentence_may_only_say_that_it_can_be_done() {
        check(Some(Says::Possible), &["Người dân nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia"]);
        check(
            None,
            &[
                "Sử dụng một phần hoặc toàn bộ diện tích",
                "Nộp tại quầy",
                "Cán bộ tra cứu trên Cổng Dịch vụ công",
                "Người có khả năng tự phục vụ một phần",
                "Cán bộ in phiếu nếu không thực hiện trực tuyến",
            ],
        );
    }

    #[test]
    fn levels_must_agree() {
        let of = |said: &[Says], flag| level(said.iter().copied(), flag);
        assert_eq!(of(&[], true), Some(Online::Full));
        assert_eq!(of(&[Says::Partial], true), None);
        assert_eq!(of(&[Says::Partial, Says::Possible], false), Some(Online::Partial));
        assert_eq!(of(&[Says::Full, Says::Unclear], false), None);
        assert_eq!(of(&[Says::Possible], false), None);
    }
}
