//! What lists said, in words: where each was found, what the site has from now on, where list and files are of two minds.

use std::fmt::Write as _;

use super::super::list::{Odd, OddRow};
use super::super::listed::{Fact, ListReport};
use super::Advice;
use crate::diagnostic::Lang;

impl ListReport {
    pub(super) fn write(&self, lang: Lang, advice: Advice, out: &mut String) {
        for (file, head) in &self.heads {
            let (at, rows) = (&head.at, head.rows);
            let _ = match lang {
                Lang::Vi => writeln!(out, "\nDanh sách trong {file}: dòng đầu bảng ở {at}, {rows} thủ tục."),
                Lang::En => writeln!(out, "\nList in {file}: headings at {at}, {rows} procedures."),
            };
            if !head.unread.is_empty() {
                let names = head.unread.join(" | ");
                let _ = match lang {
                    Lang::Vi => writeln!(out, "  cột không dùng đến: {names}"),
                    Lang::En => writeln!(out, "  columns that are not used: {names}"),
                };
            }
        }
        self.taken(lang, out);
        self.left(lang, advice, out);
        self.differing(lang, out);
        self.odd_rows(lang, out);
    }

    /// What is told beside a comparison.
    pub(super) fn of_comparison(&self, lang: Lang, advice: Advice, out: &mut String) {
        self.left(lang, advice, out);
        self.odd_rows(lang, out);
    }

    fn taken(&self, lang: Lang, out: &mut String) {
        if !self.fresh.is_empty() {
            let (count, codes) = (self.fresh.len(), self.fresh.join(", "));
            let _ = match lang {
                Lang::Vi => writeln!(
                    out,
                    "\nThủ tục mới chỉ có tên, mã, lĩnh vực, cơ quan (listed = true); nhập hồ sơ của Cổng để có nội dung ({count}): {codes}"
                ),
                Lang::En => writeln!(
                    out,
                    "\nNew by name, code, field and authority alone (listed = true); import the portal's records for the rest ({count}): {codes}"
                ),
            };
        }
        if self.agreed > 0 {
            let count = self.agreed;
            let _ = match lang {
                Lang::Vi => writeln!(out, "\nDanh sách khớp với tệp của xã: {count} thủ tục."),
                Lang::En => writeln!(out, "\nThe list agrees with your files: {count} procedures."),
            };
        }
        if !self.richer.is_empty() {
            let (count, codes) = (self.richer.len(), self.richer.join(", "));
            let _ = match lang {
                Lang::Vi => writeln!(
                    out,
                    "\nTệp của xã đầy đủ hơn bảng tính, chỉ đối chiếu, không thay ({count}): {codes}"
                ),
                Lang::En => writeln!(
                    out,
                    "\nYour files say more than the workbook; compared and not replaced ({count}): {codes}"
                ),
            };
        }
    }

    fn left(&self, lang: Lang, advice: Advice, out: &mut String) {
        let count: usize = self.elsewhere.values().map(Vec::len).sum();
        if count > 0 {
            let what = lang.pick("Không phải của cấp xã, không nhập", "Not of communes, left out");
            let how = advice.of(lang.pick("; muốn lấy cả: --all-levels", "; all of them: --all-levels"));
            let _ = writeln!(out, "\n{what}{how} ({count}):");
            for (level, codes) in &self.elsewhere {
                let by_office = lang.pick("theo cơ quan thực hiện", "by who carries it out");
                let level = if level.is_empty() { by_office } else { level };
                let _ = writeln!(out, "  {level} ({}): {}", codes.len(), codes.join(", "));
            }
        }
        if !self.unstated.is_empty() {
            let (count, codes) = (self.unstated.len(), self.unstated.join(", "));
            let what = lang.pick(
                "Danh sách không ghi cấp, không ghi cơ quan thực hiện, nên chưa nhập",
                "The list states neither level nor authority, so these were left out",
            );
            let how = advice.of(lang
                .pick("; đúng là của xã thì dùng --all-levels", "; if they are the commune's: --all-levels"));
            let _ = writeln!(out, "\n{what}{how} ({count}): {codes}");
        }
    }

    fn differing(&self, lang: Lang, out: &mut String) {
        if !self.ended.is_empty() {
            let count = self.ended.len();
            let _ = match lang {
                Lang::Vi => writeln!(
                    out,
                    "\nDanh sách ghi đã hết hiệu lực, hoặc ghi không rõ; không tạo mới, không đổi tệp nào ({count}):"
                ),
                Lang::En => writeln!(
                    out,
                    "\nEnded by the list, or its words are unclear; none was made, no file was changed ({count}):"
                ),
            };
            for ended in &self.ended {
                let unclear = if ended.is_sure { "" } else { lang.pick(" (chưa rõ nghĩa)", " (unclear)") };
                let file = ended.path.as_ref().map(|path| match lang {
                    Lang::Vi => format!("; {path} chưa có ngày hết hiệu lực (effective_to)"),
                    Lang::En => format!("; {path} has no last day (effective_to)"),
                });
                let (code, words, file) = (&ended.code, &ended.words, file.unwrap_or_default());
                let _ = writeln!(out, "  {code}: “{words}”{unclear}{file}");
            }
        }
        if self.differences.is_empty() {
            return;
        }
        let count = self.differences.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nDanh sách ghi khác tệp của xã, tệp giữ nguyên ({count}):"),
            Lang::En => {
                writeln!(out, "\nThe list says otherwise than your files, which were left alone ({count}):")
            }
        };
        for one in &self.differences {
            let fact = one.fact.label(lang);
            let silent = lang.pick("(không ghi)", "(not stated)");
            let ours = if one.ours.is_empty() { silent.to_owned() } else { format!("“{}”", one.ours) };
            let _ = writeln!(out, "  {}  {fact}: {ours} → “{}” ({})", one.code, one.theirs, one.path);
        }
    }

    fn odd_rows(&self, lang: Lang, out: &mut String) {
        if self.odd.is_empty() {
            return;
        }
        let count = self.odd.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nDòng của danh sách cần xem lại ({count}):"),
            Lang::En => writeln!(out, "\nRows of lists to be looked at ({count}):"),
        };
        for odd in &self.odd {
            let _ = writeln!(out, "  {}", odd.line(lang));
        }
    }
}

impl Fact {
    pub(crate) fn label(self, lang: Lang) -> &'static str {
        match self {
            Fact::Name => lang.pick("tên", "name"),
            Fact::Field => lang.pick("lĩnh vực", "field"),
            Fact::Authority => lang.pick("cơ quan thực hiện", "authority"),
            Fact::Level => lang.pick("cấp thực hiện", "level"),
            Fact::Decision => lang.pick("quyết định công bố", "decision"),
            Fact::Online => lang.pick("mức trực tuyến", "online level"),
            Fact::BoundaryFree => lang.pick("phi địa giới", "at any commune"),
        }
    }
}

impl Odd {
    fn line(&self, lang: Lang) -> String {
        let (at, said) = (&self.at, &self.said);
        match (&self.why, lang) {
            (OddRow::Mended(code), Lang::Vi) => {
                format!(
                    "{at}: mã “{said}” không đúng dạng (bảng tính biến mã thành số?), lấy là {code}: đối chiếu lại"
                )
            }
            (OddRow::Mended(code), Lang::En) => {
                format!(
                    "{at}: the code “{said}” is not as codes are (a number?), taken for {code}: compare it"
                )
            }
            (OddRow::NoCode, Lang::Vi) => format!("{at}: không có mã dùng được, bỏ qua dòng này: “{said}”"),
            (OddRow::NoCode, Lang::En) => {
                format!("{at}: no code that can be used, the row was left out: “{said}”")
            }
            (OddRow::NoName(code), Lang::Vi) => {
                format!("{at}: thủ tục mới {code} không có tên, bỏ qua dòng này")
            }
            (OddRow::NoName(code), Lang::En) => {
                format!("{at}: the new {code} has no name, the row was left out")
            }
            (OddRow::Repeated(code), Lang::Vi) => {
                format!("{at}: mã {code} có nhiều dòng ghi khác nhau, lấy dòng đầu; dòng này: “{said}”")
            }
            (OddRow::Repeated(code), Lang::En) => {
                format!("{at}: {code} has rows that differ, the first holds; this one: “{said}”")
            }
            (OddRow::Unsolved, Lang::Vi) => {
                format!("{at}: mã là công thức chưa có kết quả, bỏ qua; mở bằng Excel, lưu lại rồi nhập lại")
            }
            (OddRow::Unsolved, Lang::En) => {
                format!(
                    "{at}: the code is a formula without a value, left out; open it in Excel, save it, import again"
                )
            }
            (OddRow::Beyond, Lang::Vi) => {
                format!("{at}: bảng quá dài, từ dòng này trở đi chưa đọc; chia thành nhiều tệp rồi nhập lại")
            }
            (OddRow::Beyond, Lang::En) => {
                format!("{at}: the table is too long and was not read from here on; make several files of it")
            }
        }
    }
}
