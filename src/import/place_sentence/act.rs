//! The act of handing in that a sentence tells: its verb, who does it, what is handed in and where that leads.

use crate::vietnamese::words;

/// Longer sentences say more than where.
const LONGEST: usize = 700;

/// The words of a sentence with an act of handing in.
pub(crate) struct Words {
    all: Vec<(usize, String)>,
    verb: usize,
}

impl Words {
    pub(crate) fn of(sentence: &str) -> Option<Self> {
        let has_verb = ["nộp", "Nộp", "gửi", "Gửi", "đem ", "Đem ", "mang ", "Mang "]
            .iter()
            .any(|verb| sentence.contains(verb));
        if !has_verb || sentence.chars().nth(LONGEST).is_some() {
            return None;
        }
        let all: Vec<(usize, String)> =
            words(sentence).map(|(start, word)| (start, word.to_lowercase())).collect();
        // "người nộp", "nơi nộp", "hình thức nộp" are no acts.
        let is_noun = |at: usize| {
            at > 0 && matches!(all[at - 1].1.as_str(), "người" | "nơi" | "ngày" | "việc" | "thức" | "đoạn")
        };
        let is_verb = |at: &usize| matches!(all[*at].1.as_str(), "nộp" | "gửi") && !is_noun(*at);
        // "đem xe và giấy tờ đến": what somebody carries himself.
        let carries = |at: &usize| {
            let next = all.get(*at + 1).map(|(_, word)| word.as_str());
            matches!(all[*at].1.as_str(), "đem" | "mang")
                && !matches!(next, Some("theo" | "tên" | "tính" | "lại"))
        };
        let verb = (0..all.len()).find(is_verb).or_else(|| (0..all.len()).find(carries))?;
        Some(Self { all, verb })
    }

    pub(crate) fn verb_at(&self) -> usize {
        self.all[self.verb].0
    }

    /// Whether an applicant hands papers in at what stands at a byte of the sentence.
    pub(crate) fn lead_to(&self, at: usize) -> bool {
        let word = |(_, word): &(usize, String)| word.clone();
        let before: Vec<String> = self.all[..self.verb].iter().map(word).collect();
        let object = self.all[self.verb + 1..].iter().take_while(|(start, _)| *start < at);
        let object: Vec<String> = object.map(word).collect();
        is_of_applicant(&before)
            && is_dossier(&self.all[self.verb].1, &before, &object)
            && leads_there(&object)
            // "nộp hồ sơ không phải tại …"
            && !object.windows(2).any(|pair| pair[0] == "không" && pair[1] == "phải")
    }

    /// Whether what is handed in at a byte may be the dossier, and is not a paper of another act alone.
    pub(crate) fn carries_dossier(&self, at: usize) -> bool {
        let words: Vec<&str> =
            self.all.iter().take_while(|(start, _)| *start < at).map(|(_, word)| word.as_str()).collect();
        let pairs = |wanted: &[[&str; 2]]| words.windows(2).any(|pair| wanted.iter().any(|one| pair == one));
        words.contains(&"đơn")
            || pairs(&[["hồ", "sơ"], ["tờ", "khai"], ["đề", "nghị"]])
            || !pairs(&[["văn", "bản"], ["biên", "bản"], ["báo", "cáo"], ["hợp", "đồng"], ["kết", "quả"]])
    }
}

/// Whether nobody of an office does it: clerks are named by what they are or by what they do before.
fn is_of_applicant(before: &[String]) -> bool {
    const CLERKS: &[&[&str]] = &[
        &["công", "chức"],
        &["cán", "bộ"],
        &["viên", "chức"],
        &["tiếp", "nhận"],
        &["thẩm", "định"],
        &["xem", "xét"],
        &["tham", "mưu"],
        &["tổng", "hợp"],
        &["hội", "đồng"],
        &["hợp", "lệ"],
        &["hướng", "dẫn"],
        &["chủ", "tịch"],
        &["phòng", "chuyên", "môn"],
        &["phòng", "kinh", "tế"],
        &["phòng", "văn", "hóa"],
        &["phòng", "tư", "pháp"],
        &["cơ", "quan", "chuyên", "môn"],
    ];
    let denied = before.iter().rev().take(2).any(|word| word == "không" || word == "chưa");
    !denied && !CLERKS.iter().any(|clerk| before.windows(clerk.len()).any(|words| words == *clerk))
}

/// Whether what is handed in are papers: whoever "nộp" something other than money; "gửi" must name them.
fn is_dossier(verb: &str, before: &[String], object: &[String]) -> bool {
    const OTHERS: [&str; 6] = ["tiền", "phí", "lệ", "thuế", "bổ", "lại"];
    const PAPERS: [[&str; 2]; 6] =
        [["hồ", "sơ"], ["tờ", "khai"], ["bản", "khai"], ["thông", "báo"], ["văn", "bản"], ["giấy", "đề"]];
    let names = |words: &[String]| {
        words.iter().any(|word| word == "đơn")
            || words.windows(2).any(|pair| PAPERS.iter().any(|paper| pair == paper))
    };
    let is_other = object.first().is_some_and(|word| OTHERS.contains(&word.as_str()));
    !is_other && (matches!(verb, "nộp" | "đem" | "mang") || names(before) || names(object))
}

/// Whether the office is where it goes: behind a preposition, or behind the verb itself ("gửi UBND cấp xã").
fn leads_there(object: &[String]) -> bool {
    let direct = match object {
        [] => true,
        [one] => one == "cho",
        [first, second] => {
            matches!((first.as_str(), second.as_str()), ("chủ", "tịch") | ("giám", "đốc") | ("trực", "tiếp"))
        }
        _ => false,
    };
    direct || object.iter().rev().take(5).any(|word| is_preposition(word))
}

fn is_preposition(word: &str) -> bool {
    matches!(word, "tại" | "đến" | "tới" | "về" | "cho" | "ở" | "vào" | "lên")
}
