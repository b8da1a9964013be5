//! The posted text in full, in the order of the law (Nghị định 63/2010/NĐ-CP, art. 8).
//!
//! Every part the law requires is there: what the source does not have is said to be missing, with
//! whom to ask. It is written here and not in a template, for it is the bulk of a national site.

mod dossier;

use serde::Serialize;

use super::procedure::Seen;
use crate::catalogue::model::{Channel, Fee, LegalBasis, Note, Outcome, Time};
use crate::prose::Prose;
use crate::render::brief::ways::{case_title, time_of};
use crate::render::html::{Html, Writer};
use crate::render::words;

/// A part of the official text, for the contents of the page.
#[derive(Clone, Debug, Serialize)]
pub struct PartLink {
    pub id: String,
    pub title: &'static str,
}

struct Official<'a, 'w> {
    seen: &'a Seen<'a>,
    out: &'w mut Writer,
    parts: Vec<PartLink>,
}

/// The text and its contents.
pub fn text(seen: &Seen<'_>) -> (Html, Vec<PartLink>) {
    let mut out = Writer::with_capacity(12 * 1024);
    let mut official = Official { seen, out: &mut out, parts: Vec::new() };
    official.write();
    let parts = official.parts;
    (out.finish(), parts)
}

impl Official<'_, '_> {
    fn write(&mut self) {
        let procedure = self.seen.subject.procedure;
        if self.seen.subject.lead().is_none() {
            self.part("Mô tả", |own| own.prose(&procedure.text.description));
        }
        self.part("Trình tự thực hiện", |own| own.prose_or_missing(&procedure.text.steps));
        self.part("Cách thức thực hiện", Self::channels);
        self.part("Thành phần, số lượng hồ sơ", Self::dossier);
        self.part("Thời hạn giải quyết", Self::times);
        self.part("Đối tượng thực hiện", |own| own.list_or_missing(&procedure.applicants));
        self.part("Cơ quan thực hiện", Self::authority);
        self.part("Kết quả thực hiện", Self::results);
        self.part("Phí, lệ phí", Self::fees);
        self.part("Tên mẫu đơn, tờ khai", Self::forms);
        self.part("Yêu cầu, điều kiện", |own| own.prose_or_missing(&procedure.text.requirements));
        self.part("Căn cứ pháp lý", Self::legal_basis);
        if !procedure.texts.is_empty() {
            self.part("Ghi chú", Self::shared_notes);
        }
    }

    fn part(&mut self, title: &'static str, body: impl FnOnce(&mut Self)) {
        let number = self.parts.len() + 1;
        let id = format!("tv-{number}");
        self.out.raw("<section id=\"").raw(&id).raw("\">\n<h3>");
        self.out.raw(&number.to_string()).raw(". ").raw(title).raw("</h3>\n");
        self.parts.push(PartLink { id, title });
        body(self);
        self.out.raw("</section>\n");
    }

    fn prose(&mut self, prose: &Prose) {
        self.out.prose(prose, 4);
    }

    fn prose_or_missing(&mut self, prose: &Prose) {
        if prose.is_empty() { self.missing() } else { self.prose(prose) }
    }

    /// Said to be missing, and whom to ask.
    fn missing(&mut self) {
        self.out.raw("<p class=\"missing\">").text(words::NOT_IN_SOURCE);
        if let Some(dial) = &self.seen.subject.dial {
            self.out.raw(" – hỏi ").link(&dial.href, &dial.number);
        }
        self.out.raw("</p>\n");
    }

    fn list_or_missing(&mut self, items: &[String]) {
        match items {
            [] => self.missing(),
            [only] => {
                self.out.element("p", only).raw("\n");
            }
            several => {
                self.out.raw("<ul>");
                several.iter().for_each(|item| {
                    self.out.element("li", item);
                });
                self.out.raw("</ul>\n");
            }
        }
    }

    fn table_head(&mut self, columns: &[&str]) {
        self.out.raw("<table class=\"stack\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        for column in columns {
            self.out.raw("<th scope=\"col\" role=\"columnheader\">").raw(column).raw("</th>");
        }
        self.out.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    }

    fn channels(&mut self) {
        let procedure = self.seen.subject.procedure;
        if procedure.channels.is_empty() {
            self.missing();
        } else {
            self.table_head(&["Hình thức nộp", "Thời hạn giải quyết", "Mô tả"]);
            for channel in &procedure.channels {
                self.channel(channel);
            }
            self.out.raw("</tbody></table>\n");
        }
        self.out.raw("<p>Mức độ trực tuyến: ").text(words::online_official(procedure.online)).raw("</p>\n");
        let boundary = match procedure.boundary_free {
            Some(true) => "Được nộp ở bất kỳ xã, phường nào trong tỉnh (phi địa giới).",
            Some(false) => "Chỉ nộp tại nơi có thẩm quyền theo địa giới.",
            None => return,
        };
        self.out.raw("<p>").raw(boundary).raw("</p>\n");
    }

    fn channel(&mut self, channel: &Channel) {
        self.out
            .raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
            .text(&words::ways(&channel.via, words::via_official));
        if let Some(case) = case_title(self.seen.subject.procedure, channel) {
            self.out.raw("<br><span class=\"quiet\">").text(case).raw("</span>");
        }
        let time = time_of(self.seen.subject.procedure, channel);
        self.out
            .raw("</th><td role=\"cell\" data-l=\"Thời hạn\">")
            .lines(&time.text)
            .raw("</td><td role=\"cell\" data-l=\"Mô tả\">");
        let mut first = true;
        let mut gap = |out: &mut Writer| {
            if !std::mem::take(&mut first) {
                out.raw("<br>");
            }
        };
        if let Some(note) = &channel.note {
            gap(self.out);
            self.out.lines(note);
        }
        if let Some(address) = &channel.address {
            gap(self.out);
            self.out.raw("Địa chỉ: ").text(address);
        }
        if let Some(link) = &channel.link {
            gap(self.out);
            self.out.link(link, link);
        }
        self.out.raw("</td></tr>\n");
    }

    fn times(&mut self) {
        let procedure = self.seen.subject.procedure;
        let by_channel = procedure.channels.iter().any(|channel| channel.processing_time != Time::NotStated);
        match (&procedure.processing_time, by_channel) {
            (Time::NotStated, false) => self.missing(),
            (Time::NotStated, true) => {
                self.out.raw("<p>Theo từng cách nộp, ghi ở phần <a href=\"#");
                let channels = self.parts.iter().find(|part| part.title == "Cách thức thực hiện");
                self.out.raw(channels.map_or("", |part| &part.id)).raw("\">Cách thức thực hiện</a>.</p>\n");
            }
            (time, _) => {
                self.out.raw("<p>").lines(&words::time(time).text).raw("</p>\n");
            }
        }
        if let Some(committed) = &procedure.commune.committed_time {
            let said = words::time(committed).text;
            self.out.raw("<p>Thời hạn địa phương cam kết: ").text(&said).raw("</p>\n");
        }
    }

    fn authority(&mut self) {
        let authority = &self.seen.subject.procedure.authority;
        let roles = [
            ("Cơ quan thực hiện", &authority.executing),
            ("Cơ quan có thẩm quyền", &authority.competent),
            ("Cơ quan phối hợp", &authority.coordinating),
            ("Cơ quan được ủy quyền", &authority.delegated),
            ("Địa chỉ tiếp nhận hồ sơ", &authority.receiving),
        ];
        self.out.raw("<dl class=\"pairs\">\n");
        for (index, (role, names)) in roles.into_iter().enumerate() {
            // Who carries it out must always be said; the other roles need not exist.
            if names.is_empty() && index > 0 {
                continue;
            }
            self.out.raw("<dt>").raw(role).raw("</dt>");
            for name in names {
                self.out.element("dd", name);
            }
            if names.is_empty() {
                self.out.raw("<dd>");
                self.missing();
                self.out.raw("</dd>");
            }
            self.out.raw("\n");
        }
        self.out.raw("</dl>\n");
    }

    fn results(&mut self) {
        let results = &self.seen.subject.procedure.results;
        if results.is_empty() {
            return self.missing();
        }
        self.out.raw("<ul>");
        for Outcome { title, code, .. } in results {
            self.out.raw("<li>").text(title);
            if let Some(code) = code {
                self.out.raw(" <span class=\"quiet\">(mã ").text(code).raw(")</span>");
            }
            self.out.raw("</li>");
        }
        self.out.raw("</ul>\n");
    }

    fn fees(&mut self) {
        let channels = &self.seen.subject.procedure.channels;
        if channels.iter().all(|channel| channel.fees.is_empty()) {
            self.out.raw("<p class=\"missing\">").text(words::FEE_NOT_STATED);
            if let Some(dial) = &self.seen.subject.dial {
                self.out.raw(": ").link(&dial.href, &dial.number);
            }
            self.out.raw("</p>\n");
            return;
        }
        self.out.raw("<dl class=\"pairs\">\n");
        let mut at = 0;
        while at < channels.len() {
            // Ways in a row with the same fees are told together.
            let same = channels[at..].iter().take_while(|next| next.fees == channels[at].fees).count();
            self.fees_of(&channels[at..at + same]);
            at += same;
        }
        self.out.raw("</dl>\n");
    }

    fn fees_of(&mut self, channels: &[Channel]) {
        for channel in channels {
            self.out.raw("<dt>").text(&words::ways(&channel.via, words::via_official));
            if let Some(case) = case_title(self.seen.subject.procedure, channel) {
                self.out.raw(" – ").text(case);
            }
            self.out.raw("</dt>");
        }
        let fees = &channels[0].fees;
        if fees.is_empty() {
            self.out.raw("<dd class=\"missing\">").text(words::FEE_NOT_STATED).raw("</dd>");
        }
        for fee in fees {
            self.fee(fee);
        }
        self.out.raw("\n");
    }

    fn fee(&mut self, fee: &Fee) {
        let said = words::fee(fee);
        self.out.raw(if said.known { "<dd>" } else { "<dd class=\"missing\">" });
        self.out.raw(said.kind).raw(": ").text(&said.amount);
        for detail in &said.details {
            self.out.raw("<br>").text(detail);
        }
        for exempt in &said.exempt {
            self.out.raw("<br>Miễn: ").text(exempt);
        }
        match &fee.note {
            Some(Note::Here(text)) => {
                self.out.raw("<br><span class=\"quiet\">").lines(text).raw("</span>");
            }
            Some(Note::Shared(name)) => {
                let number =
                    self.seen.subject.procedure.texts.keys().position(|known| known == name).unwrap_or(0) + 1;
                let number = number.to_string();
                self.out
                    .raw("<br><a href=\"#ghi-chu-")
                    .raw(&number)
                    .raw("\">Ghi chú ")
                    .raw(&number)
                    .raw("</a>");
            }
            None => {}
        }
        self.out.raw("</dd>");
    }

    fn legal_basis(&mut self) {
        let basis = &self.seen.subject.procedure.legal_basis;
        if basis.is_empty() {
            return self.missing();
        }
        self.out.raw("<ul>");
        for one in basis {
            self.basis(one);
        }
        self.out.raw("</ul>\n");
    }

    fn basis(&mut self, basis: &LegalBasis) {
        self.out.raw("<li>");
        match (&basis.number, &basis.title) {
            (Some(number), Some(title)) => self.out.element("b", number).raw(" – ").text(title),
            (Some(number), None) => self.out.element("b", number),
            (None, Some(title)) => self.out.text(title),
            (None, None) => self.out.raw(words::NOT_IN_SOURCE),
        };
        let mut more: Vec<String> = Vec::new();
        more.extend(basis.articles.clone());
        more.extend(basis.issuer.as_ref().map(|issuer| format!("của {issuer}")));
        more.extend(basis.date.map(|date| format!("ban hành {}", words::date(date))));
        more.extend(basis.in_force_from.map(|date| format!("hiệu lực từ {}", words::date(date))));
        if !more.is_empty() {
            self.out.raw(" <span class=\"quiet\">(").text(&more.join("; ")).raw(")</span>");
        }
        self.out.raw("</li>");
    }

    fn shared_notes(&mut self) {
        self.out.raw("<dl class=\"pairs\">\n");
        for (index, text) in self.seen.subject.procedure.texts.values().enumerate() {
            let number = (index + 1).to_string();
            self.out.raw("<dt id=\"ghi-chu-").raw(&number).raw("\">Ghi chú ").raw(&number).raw("</dt><dd>");
            self.out.lines(text).raw("</dd>\n");
        }
        self.out.raw("</dl>\n");
    }
}
