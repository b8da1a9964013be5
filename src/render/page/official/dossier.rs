//! The papers of the official text: one table with a part for each group, and the list of forms.

use super::Official;
use crate::catalogue::model::{DossierGroup, DossierItem, Form, Need, Paper, Pick};
use crate::render::words;
use crate::site::address;

impl Official<'_, '_> {
    pub(super) fn dossier(&mut self) {
        let procedure = self.seen.subject.procedure;
        if procedure.dossier.is_empty() {
            self.missing();
        } else {
            self.table_head(&["Tên giấy tờ", "Số lượng"]);
            for (index, group) in procedure.dossier.iter().enumerate() {
                if index > 0 {
                    self.out.raw("</tbody>\n<tbody role=\"rowgroup\">\n");
                }
                self.group(group);
            }
            self.out.raw("</tbody></table>\n");
        }
        let sets = words::dossier_sets(procedure.dossier_sets);
        self.out.raw("<p>Số lượng hồ sơ: ").text(&sets.text).raw("</p>\n");
    }

    fn group(&mut self, group: &DossierGroup) {
        let cases = &self.seen.subject.procedure.cases;
        let case = group.case.as_deref().and_then(|id| cases.iter().find(|case| case.id == id));
        let case = case.map(|case| case.title.as_str()).filter(|case| group.title.as_deref() != Some(case));
        let needed = needed(group);
        if group.title.is_some() || case.is_some() || needed.is_some() {
            self.out.raw("<tr role=\"row\"><th role=\"rowheader\" colspan=\"2\" scope=\"rowgroup\">");
            self.out.lines(group.title.as_deref().unwrap_or_default());
            for quiet in case.into_iter().chain(needed) {
                self.out.raw("<p class=\"quiet\">").text(quiet).raw("</p>");
            }
            self.out.raw("</th></tr>\n");
        }
        for item in &group.items {
            match item {
                DossierItem::Paper(paper) => self.paper(paper),
                DossierItem::Note(text) => {
                    self.out.raw("<tr role=\"row\"><td role=\"cell\" colspan=\"2\" class=\"note\">");
                    self.out.lines(text).raw("</td></tr>\n");
                }
                DossierItem::Heading(text) => {
                    self.out.raw("<tr role=\"row\"><th role=\"rowheader\" colspan=\"2\" scope=\"rowgroup\">");
                    self.out.lines(text).raw("</th></tr>\n");
                }
            }
        }
    }

    fn paper(&mut self, paper: &Paper) {
        self.out.raw("<tr role=\"row\"><td role=\"cell\">").lines(&paper.name);
        if let Some(when) = &paper.when {
            self.out.raw("<br><span class=\"quiet\">").text(&words::only_when(when)).raw("</span>");
        }
        if let Some(stated) = &paper.form {
            self.out.raw("<br>Mẫu: ");
            self.form(stated);
        }
        self.out.raw("</td><td role=\"cell\" data-l=\"Số lượng\">");
        let mut count = words::copies(paper).unwrap_or_else(|| words::COUNT_NOT_STATED.to_owned());
        if let Some(how) = paper.hand_over {
            count.push_str(", ");
            count.push_str(words::hand_over(how));
        }
        self.out.text(&count);
        if !paper.via.is_empty() {
            self.out
                .raw("<br><span class=\"quiet\">")
                .text(&words::ways(&paper.via, words::via))
                .raw("</span>");
        }
        self.out.raw("</td></tr>\n");
    }

    pub(super) fn forms(&mut self) {
        let mut known: Vec<&Form> = Vec::new();
        let items = self.seen.subject.procedure.dossier.iter().flat_map(|group| &group.items);
        for item in items {
            if let DossierItem::Paper(Paper { form: Some(form), .. }) = item
                && !known.contains(&form)
            {
                known.push(form);
            }
        }
        if known.is_empty() {
            self.out.raw("<p class=\"missing\">").text(words::NOT_IN_SOURCE).raw("</p>\n");
            return;
        }
        self.out.raw("<ul>");
        for form in known {
            self.out.raw("<li>");
            self.form(form);
            self.out.raw("</li>");
        }
        self.out.raw("</ul>\n");
    }

    fn form(&mut self, form: &Form) {
        match &form.file {
            Some(file) => self.out.link(&address::relative(self.seen.at, &address::asset(file)), &form.title),
            None => self.out.text(&form.title),
        };
    }
}

/// Who needs a group, and whether all of it; nothing where both follow from its place.
fn needed(group: &DossierGroup) -> Option<&'static str> {
    match (group.need, group.pick) {
        (Need::NotStated, Pick::One) => {
            Some("Nguồn chưa ghi rõ ai phải có; chỉ cần một trong các giấy tờ sau.")
        }
        (Need::NotStated, _) if group.title.is_none() => Some("Nguồn chưa ghi rõ ai phải có."),
        (_, Pick::One) => Some("Chỉ cần một trong các giấy tờ sau."),
        _ => None,
    }
}
