//! The parts of a procedure (bộ phận cấu thành), and which of them differ between two versions.

use super::Procedure;
use crate::catalogue::model::words;
use crate::catalogue::model::{Channel, DossierGroup, DossierItem, Fee, Note, Paper, Via};
use crate::diagnostic::{Lang, Words};

words! {
    /// A part that a decision may say was amended (Nghị định 63/2010/NĐ-CP art. 8 and 15), in the order of the law.
    pub(crate) enum Part {
        Name "name" "tên thủ tục" "name",
        Steps "steps" "trình tự thực hiện" "steps",
        Channels "channels" "cách thức thực hiện" "channels",
        Dossier "dossier" "thành phần, số lượng hồ sơ" "dossier",
        ProcessingTime "processing_time" "thời hạn giải quyết" "processing time",
        Applicants "applicants" "đối tượng thực hiện" "applicants",
        Authority "authority" "cơ quan thực hiện" "authorities",
        Results "results" "kết quả thực hiện" "results",
        Fees "fees" "phí, lệ phí" "fees and charges",
        Forms "forms" "tên mẫu đơn, tờ khai" "forms",
        Requirements "requirements" "yêu cầu, điều kiện" "requirements",
        LegalBasis "legal_basis" "căn cứ pháp lý" "legal basis",
    }
}

impl Part {
    /// Its name in both languages.
    pub(crate) fn words(self) -> Words {
        Words::new(self.label(Lang::Vi), self.label(Lang::En))
    }

    /// Whether two versions of a procedure say something else in this part. Ids and places in the files do not count.
    pub(crate) fn differs(self, old: &Procedure, new: &Procedure) -> bool {
        match self {
            Part::Name => old.name != new.name,
            Part::Steps => old.text.steps.plain_text() != new.text.steps.plain_text(),
            Part::Channels => {
                let way =
                    |channel: &Channel| (channel.note.clone(), channel.address.clone(), channel.link.clone());
                by_way(old, way) != by_way(new, way) || old.online != new.online
            }
            Part::Dossier => papers(old) != papers(new) || old.dossier_sets != new.dossier_sets,
            Part::ProcessingTime => {
                let time = |channel: &Channel| channel.processing_time.clone();
                old.processing_time != new.processing_time || by_way(old, time) != by_way(new, time)
            }
            Part::Applicants => old.applicants != new.applicants,
            Part::Authority => old.authority != new.authority,
            Part::Results => {
                let titles = |of: &Procedure| -> Vec<String> {
                    of.results.iter().map(|outcome| outcome.title.clone()).collect()
                };
                let returns = |of: &Procedure| (of.returns.clone(), of.returns_by_way);
                titles(old) != titles(new) || returns(old) != returns(new)
            }
            Part::Fees => {
                by_way(old, |channel| fees(old, channel)) != by_way(new, |channel| fees(new, channel))
            }
            Part::Forms => forms(old) != forms(new),
            Part::Requirements => {
                old.no_requirements != new.no_requirements
                    || old.text.requirements.plain_text() != new.text.requirements.plain_text()
            }
            Part::LegalBasis => {
                let basis = |of: &Procedure| -> Vec<_> {
                    of.legal_basis.iter().map(|one| (one.number.clone(), one.title.clone())).collect()
                };
                basis(old) != basis(new)
            }
        }
    }
}

/// What each way of handing in says in each case: rows that share a way were merged in one file and not in another.
fn by_way<T>(of: &Procedure, say: impl Fn(&Channel) -> T) -> Vec<(Via, Option<String>, T)> {
    let rows = of.channels.iter().flat_map(|channel| {
        let say = &say;
        channel.via.iter().map(move |via| (*via, channel.case.clone(), say(channel)))
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    rows
}

fn fees(of: &Procedure, channel: &Channel) -> Vec<Fee> {
    let fee = |fee: &Fee| {
        let note = fee.note.as_ref().map(|note| Note::Here(of.note_text(note).to_owned()));
        Fee { id: None, note, ..fee.clone() }
    };
    channel.fees.iter().map(fee).collect()
}

fn papers(of: &Procedure) -> Vec<DossierGroup> {
    let item = |item: &DossierItem| match item {
        DossierItem::Paper(paper) => DossierItem::Paper(Paper { id: None, form: None, ..paper.clone() }),
        other => other.clone(),
    };
    let group = |group: &DossierGroup| DossierGroup {
        id: None,
        items: group.items.iter().map(item).collect(),
        ..group.clone()
    };
    of.dossier.iter().map(group).collect()
}

/// What the commune filled in is no part of a form.
fn forms(of: &Procedure) -> Vec<(&str, Option<&str>)> {
    let forms = of.papers().filter_map(|paper| paper.form.as_ref());
    forms.map(|form| (form.title.as_str(), form.file.as_deref())).collect()
}
