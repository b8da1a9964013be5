//! An import in a few lines: what somebody must know who is asked whether it shall be done.

use std::fmt::Write as _;

use super::ImportReport;
use crate::diagnostic::Lang;
use crate::vietnamese;

/// Of refusals, and of parts in dispute, these are named.
const NAMED: usize = 5;

impl ImportReport {
    /// What was done, or would be.
    pub(crate) fn to_short(&self, lang: Lang, is_done: bool) -> String {
        let mut out = String::new();
        let head = match is_done {
            true => lang.pick("Đã nhập", "Imported"),
            false => lang.pick("Nếu nhập", "If imported"),
        };
        self.counted(head, lang, &mut out);
        let refused: Vec<String> =
            self.refused.iter().map(|(name, why)| format!("{name}: {}", why.words().get(lang))).collect();
        named(lang.pick("Bị từ chối", "Refused"), &refused, lang, &mut out);
        let parts: Vec<String> = self
            .disputes
            .iter()
            .map(|(code, _, dispute)| format!("{code}: {}", dispute.part.label(lang)))
            .collect();
        let disputed = lang.pick(
            "Xã đã sửa, Cổng cũng đã sửa, để nguyên",
            "Changed by the commune and by the portal, left alone",
        );
        named(disputed, &parts, lang, &mut out);
        let drafts = lang.pick(
            "Của tỉnh khác, để thành bản nháp, không đăng",
            "Of other provinces, drafts that are not posted",
        );
        let mut provinces: Vec<(&str, usize)> =
            self.drafts.iter().map(|(name, codes)| (name.as_str(), codes.len())).collect();
        provinces.sort_by(|a, b| vietnamese::compare(a.0, b.0));
        let each: Vec<String> = provinces.iter().map(|(name, count)| format!("{name} {count}")).collect();
        let of: usize = provinces.iter().map(|(_, count)| count).sum();
        counted(drafts, of, Some(each.join(", ")), &mut out);
        let levels = lang.pick(
            "Không phải của cấp xã, hoặc không ghi cấp, không nhập",
            "Not of communes, or of no stated level, left out",
        );
        counted(levels, self.of_other_levels(), None, &mut out);
        let of = self.of_provinces.values().map(Vec::len).sum();
        let unset = lang.pick(
            "niemyet.toml chưa ghi tỉnh, nên thủ tục riêng của các tỉnh được nhập như của xã",
            "niemyet.toml names no province: procedures of single provinces are taken in as ours",
        );
        counted(unset, of, None, &mut out);
        let fuller = lang.pick(
            "Đã có từ dữ liệu của Cổng, đầy đủ hơn, để nguyên",
            "Made of the portal's data, which say more, left alone",
        );
        counted(fuller, self.fuller.len(), None, &mut out);
        let by_hand = lang.pick("Tệp do người viết, không đụng tới", "Written by people, never touched");
        counted(by_hand, self.by_hand.len(), None, &mut out);
        let lost = lang.pick(
            "Lời ghi chú (#) của xã trong phần được thay, không còn trong tệp",
            "Your notes (#) in parts that are replaced, no longer in the file",
        );
        counted(lost, self.lost_notes.len(), None, &mut out);
        let odd = lang.pick("Dòng của danh sách cần xem lại", "Rows of lists to be looked at");
        counted(odd, self.lists.odd.len(), None, &mut out);
        counted(lang.pick("Chỗ cần xem lại", "To be looked at"), self.doubts.len(), None, &mut out);
        out
    }

    /// Rows of lists that were left out because of who carries them out.
    pub(crate) fn of_other_levels(&self) -> usize {
        self.lists.elsewhere.values().map(Vec::len).sum::<usize>() + self.lists.unstated.len()
    }
}

fn counted(said: &str, count: usize, more: Option<String>, out: &mut String) {
    if count > 0 {
        let more = more.map(|more| format!(" ({more})")).unwrap_or_default();
        let _ = writeln!(out, "  {said}: {count}{more}");
    }
}

fn named(said: &str, each: &[String], lang: Lang, out: &mut String) {
    counted(said, each.len(), None, out);
    for one in each.iter().take(NAMED) {
        let _ = writeln!(out, "    {one}");
    }
    if each.len() > NAMED {
        let _ = match lang {
            Lang::Vi => writeln!(out, "    … và {} nữa", each.len() - NAMED),
            Lang::En => writeln!(out, "    … and {} more", each.len() - NAMED),
        };
    }
}
