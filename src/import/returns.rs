//! How the result comes back: at the counter, home by post, on the net.
//!
//! In: `returningMethods`, a row each for what is handed in online and for what is not. Out: the ways of all rows, and
//! whether they depend on how one hands in. A row that is missing says nothing of the other way of handing in, so that
//! one row alone depends as well, where both ways are open. Without rows: the ways that a sentence of the steps lists
//! without a condition; one way alone is no list.

use std::collections::BTreeSet;

use super::clean::Notes;
use super::doubt::{DoubtKind, MergedPart};
use super::record::Record;
use super::sentences::Texts;
use crate::catalogue::Return;

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Returns {
    /// In the order of the model.
    pub(crate) ways: Vec<Return>,
    pub(crate) by_way: bool,
}

pub(crate) fn read(record: &Record, texts: &Texts, notes: &mut Notes) -> Returns {
    let mut found = by_rows(record, notes);
    let denied = texts.sentences().find(|one| denies_post(one.text));
    if let Some(one) = denied.filter(|_| found.ways.contains(&Return::Post)) {
        // Row and sentence contradict each other: the way is not told.
        notes.add(DoubtKind::ReturnContradicted, one.part.whole(), one.text, "");
        found.ways.retain(|way| *way != Return::Post);
        return found;
    }
    if !found.ways.is_empty() || record.returning.iter().any(|row| !row.ways.is_empty()) {
        return found;
    }
    let Some((part, ways, sentence)) =
        texts.sentences().find_map(|one| Some((one.part, listed(one.text)?, one.text)))
    else {
        return found;
    };
    notes.add(DoubtKind::ReturnsFromText, part.whole(), sentence, "");
    Returns { ways, by_way: false }
}

fn by_rows(record: &Record, notes: &mut Notes) -> Returns {
    let place = MergedPart::Results.whole();
    let mut rows: Vec<(&str, BTreeSet<Return>)> = Vec::new();
    for row in &record.returning {
        let mut ways = BTreeSet::new();
        for word in &row.ways {
            match way(word) {
                Some(way) => drop(ways.insert(way)),
                None => notes.add(DoubtKind::UnknownReturn, place, word, ""),
            }
        }
        if !ways.is_empty() {
            rows.push((&row.by, ways));
        }
    }
    let ways: BTreeSet<Return> = rows.iter().flat_map(|(_, ways)| ways).copied().collect();
    let differ = rows.iter().any(|(_, one)| *one != ways);
    let by_way = !ways.is_empty() && (differ || handed_in(record).iter().any(|by| !says(&rows, by)));
    if by_way {
        notes.add(DoubtKind::ReturnsByWay, place, "", "");
    }
    Returns { ways: ways.into_iter().collect(), by_way }
}

/// The ways of a sentence that tells how the result is handed out: "trả kết quả trực tiếp hoặc qua bưu chính".
fn listed(sentence: &str) -> Option<Vec<Return>> {
    const BOUNDS: [&str; 11] = [
        "trường hợp",
        "nếu ",
        "khi ",
        "đối với",
        "bổ sung",
        "thông báo",
        "hẹn",
        "không hợp lệ",
        "từ chối",
        "hướng dẫn",
        "không đủ",
    ];
    let lower = sentence.to_lowercase().replace("(nếu có)", "");
    let rest = &lower[handing_out(&lower)?..];
    if BOUNDS.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| rest.contains(word));
    let mut ways = Vec::new();
    if has(&["trực tiếp", "tại bộ phận", "tại trung tâm phục vụ", "tại quầy"]) {
        ways.push(Return::Counter);
    }
    if has(&["bưu chính", "bcci", "bưu điện"]) {
        ways.push(Return::Post);
    }
    if has(&["trực tuyến", "thư điện tử", "bản điện tử", "cổng dịch vụ công", "môi trường điện tử"])
    {
        ways.push(Return::Online);
    }
    let of_post = ways == [Return::Post] && sends_result_by_post(&lower);
    (ways.len() > 1 || of_post).then_some(ways)
}

/// "Kết quả được trả qua bưu điện": one way alone, said of the result itself and of everybody.
fn sends_result_by_post(lower: &str) -> bool {
    let open = ["hoặc", "có thể", "đăng ký", "nhu cầu", "yêu cầu", "lựa chọn"];
    let of_result =
        ["kết quả được trả", "kết quả được gửi"].iter().any(|lead| lower.trim_start().starts_with(lead));
    of_result && !open.iter().any(|word| lower.contains(word))
}

/// "không trả kết quả qua bưu chính", "chỉ nhận kết quả trực tiếp".
fn denies_post(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let post = ["bưu chính", "bưu điện", "bcci"].iter().filter_map(|word| lower.find(word)).min();
    let denied = ["không trả", "không gửi kết quả", "không chuyển trả", "chưa trả"];
    let bound = ["trường hợp", "nếu ", "đối với", "khi "];
    let before = |verb: &&str| {
        post.is_some_and(|post| lower.find(*verb).is_some_and(|at| at < post && post - at < 60))
    };
    denied.iter().any(before) && !bound.iter().any(|word| lower.contains(word))
}

/// Where a sentence begins to tell how the result is handed out: the result itself, or the paper that was granted.
fn handing_out(lower: &str) -> Option<usize> {
    let leads = ["trả kết quả", "trả kết quả giải quyết", "kết quả được gửi", "kết quả được trả"];
    let of_result = leads.iter().filter_map(|lead| {
        let at = lower.find(lead)?;
        let before = lower[..at].trim_end();
        let behind = lower[at + lead.len()..].trim_start_matches([' ', ':', ',']);
        let is_name = ["và", "hẹn", "nhận", "phận"].iter().any(|word| before.ends_with(word));
        let lists = ["trực tiếp", "qua ", "tại ", "bằng ", "cho ", "thủ tục", "giải quyết", "theo hình thức"];
        (!is_name && lists.iter().any(|word| behind.starts_with(word))).then_some(at + lead.len())
    });
    let granted = ["cấp giấy", "giấy chứng nhận", "giấy phép", "bản chính"];
    let of_paper = ["gửi trực tiếp", "trả trực tiếp", "được gửi "].iter().filter_map(|verb| {
        let at = lower.find(verb)?;
        granted.iter().any(|paper| lower[..at].contains(paper)).then_some(at)
    });
    of_result.chain(of_paper).min()
}

/// Both kinds of handing in that the record has ways for.
fn handed_in(record: &Record) -> BTreeSet<&'static str> {
    let kind = |via: &str| if via == "ONLINE" { "ONLINE" } else { "OFFLINE" };
    record.methods.iter().map(|method| kind(&method.via)).collect()
}

/// A row without a kind is of both.
fn says(rows: &[(&str, BTreeSet<Return>)], by: &str) -> bool {
    rows.iter().any(|(kind, _)| *kind == by || !matches!(*kind, "ONLINE" | "OFFLINE"))
}

fn way(word: &str) -> Option<Return> {
    match word {
        "AT_SUBMISSION_PLACE" => Some(Return::Counter),
        "AT_HOME" => Some(Return::Post),
        "ONLINE" => Some(Return::Online),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::record::{Method, Returning};

    fn check(methods: &[&str], rows: &[(&str, &[&str])], ways: &[Return], by_way: bool) {
        let record = Record {
            methods: methods.iter().map(|via| Method { via: (*via).into(), ..Method::default() }).collect(),
            returning: rows
                .iter()
                .map(|(by, ways)| Returning {
                    by: (*by).into(),
                    ways: ways.iter().map(|way| (*way).to_owned()).collect(),
                })
                .collect(),
            ..Record::default()
        };
        let found = by_rows(&record, &mut Notes::new("1.000001"));
        assert_eq!(found, Returns { ways: ways.to_vec(), by_way }, "{methods:?} {rows:?}");
    }

    #[test]
    fn the_ways_of_all_rows() {
        use Return::{Counter, Online, Post};
        let all: &[&str] = &["AT_HOME", "AT_SUBMISSION_PLACE", "ONLINE"];
        let both = ["DIRECT", "ONLINE"];
        check(&both, &[("ONLINE", all), ("OFFLINE", all)], &[Counter, Post, Online], false);
        check(&["DIRECT"], &[("OFFLINE", &["AT_HOME", "AT_SUBMISSION_PLACE"])], &[Counter, Post], false);
        check(&both, &[("ONLINE", &["ONLINE"]), ("OFFLINE", &["AT_HOME"])], &[Post, Online], true);
        check(&both, &[("ONLINE", &["AT_SUBMISSION_PLACE"])], &[Counter], true);
        check(&both, &[("", &["AT_HOME", "AT_AIRPORT"])], &[Post], false);
        check(&both, &[("ONLINE", &[])], &[], false);
    }

    #[test]
    fn a_sentence_lists_the_ways() {
        use Return::{Counter, Online, Post};
        for (sentence, ways) in [
            ("Cách thức trả kết quả: trực tiếp hoặc qua dịch vụ BCCI.", Some(vec![Counter, Post])),
            (
                "Xã cấp giấy mẫu và gửi trực tiếp hoặc qua bưu chính hoặc trực tuyến cho chủ hộ (nếu có).",
                Some(vec![Counter, Post, Online]),
            ),
            (
                "Bản chính giấy mẫu được gửi qua hệ thống bưu chính hoặc trả trực tiếp tại xã.",
                Some(vec![Counter, Post]),
            ),
            ("Hồ sơ nộp trực tiếp hoặc qua bưu chính tại Bộ phận tiếp nhận và trả kết quả.", None),
            ("Trường hợp nộp trực tuyến thì trả kết quả trực tiếp hoặc qua bưu chính.", None),
            ("Gửi phiếu hẹn trả kết quả trực tiếp hoặc qua thư điện tử.", None),
            ("Xã trả kết quả tại Bộ phận Một cửa.", None),
            ("Xã gửi trực tiếp hoặc qua bưu chính thông báo cần bổ sung.", None),
        ] {
            assert_eq!(listed(sentence), ways, "{sentence}");
        }
    }
}
