//! Files of the portal: what they would do is told first, then taken in as is wanted.

use std::path::PathBuf;

use super::Menu;
use super::keyboard::{choose, choose_or_letter};
use crate::cache::disk as cache_disk;
use crate::cli::arguments::ImportOptions;
use crate::cli::context::Context;
use crate::cli::import::Planned;
use crate::cli::terminal;
use crate::diagnostic::Lang;
use crate::import::{Advice, Choice, ImportReport};

/// What can be asked for of some records, by the counts of what stands there as long as nothing is.
struct Asked {
    provinces: usize,
    disputes: usize,
    levels: usize,
}

impl Menu<'_> {
    pub(super) fn ask_for_records(&self) -> Option<()> {
        match &*self.ask_for_files() {
            [] => self.tell_nothing_imported(),
            paths => self.import(paths),
        }
        Some(())
    }

    fn tell_nothing_imported(&self) {
        terminal::line(self.context.say("Không nhập gì.", "Nothing was imported."));
    }

    /// Tells what an import would do, until it is done or left.
    pub(super) fn import(&self, paths: &[PathBuf]) {
        let context = self.of_site();
        let mut options = ImportOptions { paths: paths.to_vec(), ..ImportOptions::default() };
        let mut asked = None;
        loop {
            let planned = match Planned::of(&options, &context) {
                Ok(planned) => planned,
                Err(failure) => return self.tell(&failure),
            };
            let report = &planned.plan.report;
            let asked = asked.get_or_insert_with(|| Asked::of(report));
            terminal::text_out(&report.to_short(context.lang, false));
            self.keep(report, &context);
            let writes = planned.plan.writes.len();
            if writes == 0 {
                terminal::line(
                    self.context.say("\nKhông có tệp nào phải ghi.", "\nNo file has to be written."),
                );
            }
            match self.ask_whether(asked, &options, writes) {
                Some('1') => return self.carry_out(planned, &context),
                Some('2') => options.wanted.all_provinces = !options.wanted.all_provinces,
                Some('3') => self.ask_whose(&mut options),
                Some('4') => options.wanted.all_levels = !options.wanted.all_levels,
                _ => return self.tell_nothing_imported(),
            }
        }
    }

    /// Nothing is asked where there is nothing to decide.
    fn ask_whether(&self, asked: &Asked, options: &ImportOptions, writes: usize) -> Option<char> {
        let context = self.context;
        let say = |vi, en| context.say(vi, en);
        let wanted = &options.wanted;
        let with = |vi: String, en: String| if context.lang == Lang::Vi { vi } else { en };
        let mut choices: Vec<(char, String)> = Vec::new();
        if writes > 0 {
            choices.push(('1', with(format!("Có: ghi {writes} tệp"), format!("Yes: write {writes} files"))));
        }
        if asked.provinces > 0 {
            let count = asked.provinces;
            choices.push(match wanted.all_provinces {
                false => (
                    '2',
                    with(
                        format!("Lấy cả {count} thủ tục của tỉnh khác như của tỉnh mình"),
                        format!("Take the {count} procedures of other provinces in like ours"),
                    ),
                ),
                true => (
                    '2',
                    say("Thủ tục của tỉnh khác: để lại thành bản nháp", "Other provinces: drafts again")
                        .to_owned(),
                ),
            });
        }
        if asked.disputes > 0 {
            let now = match wanted.choice {
                Choice::Ask => say("để nguyên", "left alone"),
                Choice::Theirs => say("lấy của Cổng", "the portal's"),
                Choice::Mine => say("giữ của xã", "the commune's"),
            };
            choices.push((
                '3',
                with(
                    format!("Phần hai bên cùng sửa (đang chọn: {now}): chọn khác"),
                    format!("Parts that both changed (now: {now}): choose"),
                ),
            ));
        }
        if asked.levels > 0 {
            choices.push(match wanted.all_levels {
                false => (
                    '4',
                    with(
                        format!("Lấy cả {} thủ tục danh sách không ghi là của xã", asked.levels),
                        format!("Take in the {} rows that are not of communes too", asked.levels),
                    ),
                ),
                true => ('4', say("Chỉ lấy thủ tục của xã", "Those of communes alone").to_owned()),
            });
        }
        if choices.is_empty() {
            return None;
        }
        choices.push(('0', say("Không", "No").to_owned()));
        terminal::line(say("\nNhập thật?", "\nImport them?"));
        choose_or_letter(&choices, &[('c', '1'), ('k', '0'), ('y', '1'), ('n', '0')], context)
    }

    fn ask_whose(&self, options: &mut ImportOptions) {
        let say = |vi, en| self.context.say(vi, en);
        terminal::line(say(
            "Phần xã đã sửa, Cổng cũng đã sửa: lấy bản nào?",
            "Parts that the commune and the portal both changed: which should stand?",
        ));
        let choices = [
            ('1', say("Để nguyên, lần nhập sau hỏi lại", "Leave them; the next import asks again")),
            ('2', say("Lấy bản của Cổng", "The portal's")),
            ('3', say("Giữ bản của xã", "The commune's")),
            ('0', say("Quay lại", "Back")),
        ];
        options.wanted.choice = match choose(&choices, self.context) {
            Some('1') => Choice::Ask,
            Some('2') => Choice::Theirs,
            Some('3') => Choice::Mine,
            _ => return,
        };
    }

    fn carry_out(&self, planned: Planned<'_>, context: &Context) {
        let tell = |report: &ImportReport| terminal::text_out(&report.to_short(context.lang, true));
        match planned.write(false, context, tell) {
            Ok(None) => {}
            Ok(Some(failure)) | Err(failure) => self.tell(&failure),
        }
    }

    /// A year's records give thousands of lines: they are for a file, and for the window where there can be none.
    fn keep(&self, report: &ImportReport, context: &Context) {
        let whole = report.to_text_with(context.lang, Advice::Menu);
        match cache_disk::keep_text(&context.root, "nhap.txt", &whole) {
            Ok(file) => terminal::line(match context.lang {
                Lang::Vi => format!("  Từng chỗ một: xem ở {}", file.display()),
                Lang::En => format!("  All of it, place by place: {}", file.display()),
            }),
            Err(_) => terminal::text_out(&whole),
        }
    }
}

impl Asked {
    fn of(report: &ImportReport) -> Self {
        Self {
            provinces: report.drafts.values().map(Vec::len).sum::<usize>() + report.still_drafts,
            disputes: report.disputes.len() + report.fuller.len(),
            levels: report.of_other_levels(),
        }
    }
}
