//! What follows of what somebody has decided.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::super::listed::{Fact, Names};
use super::super::merge::Verdict;
use super::super::report::{ImportReport, Rewritten};
use super::super::{ImportPlan, Known, Verdicts, parts, taken_in};
use super::{Change, Compared, Comparison, Stated, What, left};
use crate::catalogue::edit::{Edit, Path, Value};
use crate::catalogue::kinds::portal::{ChangeAtPortal, PORTAL_FILE};
use crate::catalogue::{MergedPart, Online};
use crate::diagnostic::{Lang, Words};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::short_date;

/// What is decided of one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) code: String,
    pub(crate) change: ChangeAtPortal,
    pub(crate) part: Option<MergedPart>,
    pub(crate) decided: Decided,
}

/// Adopted, kept as it is, or put off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    Adopt {
        /// The last day in force of a procedure that is gone.
        last_day: Option<Date>,
        /// The code of the procedure in its place.
        replaced_by: Option<String>,
    },
    Keep,
    PutOff(Date),
}

/// Why a decision cannot be carried out; nothing was decided then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Objection {
    /// What was given does not say so, or not any more.
    NoSuchChange(String, Option<MergedPart>),
    /// One change was decided in two ways.
    Twice(String, Option<MergedPart>),
    /// Nobody has said on which day it ends.
    NoLastDay(String),
    /// The procedure in its place is not in the site.
    UnknownSuccessor(String, String),
    /// A list says too little of it: its record is needed.
    ListSaysLittle(String, MergedPart),
    /// The file is written in a way in which this cannot be changed.
    Unwritable(SourcePath),
    /// A day that has passed is none to put off to.
    Past(Date),
}

impl Objection {
    /// Whether it stands against this decision, of a change whose file is there.
    pub(crate) fn is_against(&self, decision: &Decision, path: Option<&str>) -> bool {
        let Decision { code, part, decided, .. } = decision;
        match self {
            Objection::NoSuchChange(of, its) | Objection::Twice(of, its) => of == code && its == part,
            Objection::ListSaysLittle(of, its) => of == code && Some(*its) == *part,
            Objection::NoLastDay(of) | Objection::UnknownSuccessor(of, _) => {
                of == code && decision.change == ChangeAtPortal::Gone
            }
            Objection::Unwritable(at) => path == Some(&**at),
            Objection::Past(day) => *decided == Decided::PutOff(*day),
        }
    }

    pub(crate) fn words(&self) -> Words {
        let of = |code: &String, part: &Option<MergedPart>| match part {
            Some(part) => format!("{code}:{}", part.word()),
            None => code.clone(),
        };
        match self {
            Objection::NoSuchChange(code, part) => {
                let named = of(code, part);
                Words::new(
                    format!("không có thay đổi nào ở Cổng tên là “{named}”"),
                    format!("there is no change “{named}” at the portal"),
                )
            }
            Objection::Twice(code, part) => {
                let named = of(code, part);
                Words::new(
                    format!("“{named}” được quyết định hai cách khác nhau"),
                    format!("“{named}” was decided in two ways"),
                )
            }
            Objection::NoLastDay(code) => Words::new(
                format!("{code}: ghi thêm ngày cuối còn hiệu lực, theo quyết định bãi bỏ"),
                format!("{code}: say on which day it was last in force, by the decision that ended it"),
            ),
            Objection::UnknownSuccessor(code, by) => Words::new(
                format!(
                    "{code}: thủ tục thay thế {by} chưa có trong trang; lấy thủ tục ấy về trước hoặc cùng lúc"
                ),
                format!("{code}: {by} in its place is not in the site; take it in before or together"),
            ),
            Objection::ListSaysLittle(code, part) => Words::new(
                format!(
                    "{code}: danh sách không đủ để đổi phần “{}”; nhập hồ sơ của thủ tục này",
                    part.label(Lang::Vi)
                ),
                format!("{code}: a list says too little of “{}”; import the record", part.label(Lang::En)),
            ),
            Objection::Unwritable(path) => Words::new(
                format!("{path} viết theo cách máy không sửa được: sửa tay"),
                format!("{path} is written in a way that cannot be changed here: edit it by hand"),
            ),
            Objection::Past(day) => Words::new(
                format!("để lại đến ngày {} là ngày đã qua", short_date(*day)),
                format!("{day} to put off to has passed"),
            ),
        }
    }
}

/// What follows of some decisions.
#[derive(Debug, Default)]
pub(crate) struct Settled {
    /// The files to write, and the report of what was taken in.
    pub(crate) plan: ImportPlan,
    pub(crate) adopted: Vec<Change>,
    pub(crate) kept: Vec<Change>,
    pub(crate) put_off: Vec<(Change, Date)>,
}

impl Compared {
    /// What follows of some decisions, with the sources that were compared; or everything that stands against them.
    pub(crate) fn decide(
        self,
        sources: &SourceSet,
        decisions: &[Decision],
    ) -> Result<Settled, Vec<Objection>> {
        let Compared { comparison, records, existing, asked } = self;
        let chosen = chosen(&comparison, decisions, asked.day)?;
        let verdicts = verdicts(&chosen, &comparison);
        let codes: BTreeSet<&str> = verdicts.keys().map(|(code, _)| code.as_str()).collect();
        let taken: Vec<Known> = records.into_iter().filter(|one| codes.contains(one.code.as_str())).collect();
        let is_known = |code: &str| existing.of(code).is_some() || codes.contains(code);
        let mut against = Vec::new();
        for (change, decided) in &chosen {
            if let (What::Gone { .. }, Decided::Adopt { last_day, replaced_by }) = (&change.what, decided) {
                if last_day.is_none() {
                    against.push(Objection::NoLastDay(change.code.clone()));
                }
                let dead = replaced_by.as_ref().filter(|by| !is_known(by) || **by == change.code);
                against.extend(dead.map(|by| Objection::UnknownSuccessor(change.code.clone(), by.clone())));
            }
        }
        let each = Verdicts::Each(&verdicts);
        let mut plan = taken_in(sources, &taken, existing, asked.wanted, each, ImportReport::default());
        for (change, decided) in &chosen {
            let done = match (&change.what, decided) {
                (What::Stated { part, facts }, Decided::Adopt { .. }) => {
                    change_file(change, Some(*part), sources, &mut plan, |file| {
                        adopt_facts(facts, file, sources)
                    })
                }
                (What::Gone { .. }, Decided::Adopt { last_day: Some(day), replaced_by }) => {
                    let make = |file: &mut Edit| end(file, *day, replaced_by.as_deref());
                    change_file(change, None, sources, &mut plan, make)
                }
                _ => Ok(()),
            };
            against.extend(done.err());
        }
        if !against.is_empty() {
            return Err(against);
        }
        let decided: Vec<&Change> = chosen.iter().map(|(change, _)| *change).collect();
        let left: Vec<(&Change, Option<Date>)> =
            chosen.iter().filter_map(|(change, decided)| is_left(change, decided)).collect();
        let has_rows = sources.text(PORTAL_FILE).is_some();
        if has_rows || !left.is_empty() {
            let text = left::written(sources, &decided, &left);
            let text = text.ok_or_else(|| vec![Objection::Unwritable(PORTAL_FILE.into())])?;
            if sources.text(PORTAL_FILE).is_none_or(|before| *before.text != *text) {
                if has_rows {
                    plan.report.rewritten.push(Rewritten::of(
                        "",
                        PORTAL_FILE.into(),
                        Vec::new(),
                        sources,
                        &text,
                    ));
                }
                plan.writes.insert(PORTAL_FILE.into(), text);
            }
        }
        let mut settled = Settled { plan, ..Settled::default() };
        for (change, decided) in chosen {
            match decided {
                Decided::Adopt { .. } => settled.adopted.push(change.clone()),
                Decided::Keep => settled.kept.push(change.clone()),
                Decided::PutOff(until) => settled.put_off.push((change.clone(), *until)),
            }
        }
        Ok(settled)
    }
}

/// The row that a decision leaves; what is kept of a record stands in the file itself.
fn is_left<'c>(change: &'c Change, decided: &Decided) -> Option<(&'c Change, Option<Date>)> {
    match (decided, &change.what) {
        (Decided::Adopt { .. }, _) | (Decided::Keep, What::Part { .. }) => None,
        (Decided::Keep, _) => Some((change, None)),
        (Decided::PutOff(until), _) => Some((change, Some(*until))),
    }
}

/// What is done with the parts of records.
fn verdicts(
    chosen: &[(&Change, &Decided)],
    comparison: &Comparison,
) -> BTreeMap<(String, Option<MergedPart>), Verdict> {
    let of = |(change, decided): &(&Change, &Decided)| {
        let verdict = match (&change.what, decided) {
            (What::New { .. } | What::Whole, Decided::Adopt { .. }) => Verdict::Adopt,
            (What::Part { .. }, Decided::Adopt { .. }) => Verdict::Adopt,
            (What::Part { .. }, Decided::Keep) => Verdict::Keep,
            _ => return None,
        };
        Some(((change.code.clone(), change.part()), verdict))
    };
    let mut verdicts: BTreeMap<_, _> = chosen.iter().filter_map(of).collect();
    for code in &comparison.quotes {
        let of_parts = || verdicts.iter().filter(|((of, _), _)| of == code).map(|(_, verdict)| *verdict);
        let open = comparison.all().filter(|change| change.code == *code).count();
        let follows = match of_parts().any(|verdict| verdict == Verdict::Adopt) {
            true => Verdict::Adopt,
            false if of_parts().count() == open => Verdict::Keep,
            false => continue,
        };
        verdicts.insert((code.clone(), Some(MergedPart::Quotes)), follows);
    }
    verdicts
}

/// Each decision with the change it is of.
fn chosen<'c>(
    comparison: &'c Comparison,
    decisions: &'c [Decision],
    day: Date,
) -> Result<Vec<(&'c Change, &'c Decided)>, Vec<Objection>> {
    let mut chosen: Vec<(&Change, &Decided)> = Vec::new();
    let mut against = Vec::new();
    for decision in decisions {
        let Decision { code, change, part, decided } = decision;
        let is_it = |one: &&Change| one.key() == (*change, code.as_str(), *part);
        let Some(found) = comparison.all().find(is_it) else {
            against.push(Objection::NoSuchChange(code.clone(), *part));
            continue;
        };
        match (decided, chosen.iter().find(|(one, _)| one.key() == found.key())) {
            (_, Some((_, before))) if *before == decided => {}
            (_, Some(_)) => against.push(Objection::Twice(code.clone(), *part)),
            (Decided::PutOff(until), _) if *until <= day => against.push(Objection::Past(*until)),
            _ => chosen.push((found, decided)),
        }
    }
    if against.is_empty() { Ok(chosen) } else { Err(against) }
}

/// Changes the file of a change, as it stands after what was decided before. A part that nobody had edited counts as the
/// portal's afterwards too.
fn change_file(
    change: &Change,
    part: Option<MergedPart>,
    sources: &SourceSet,
    plan: &mut ImportPlan,
    make: impl FnOnce(&mut Edit) -> Result<(), Unfit>,
) -> Result<(), Objection> {
    let Some(path) = &change.path else { return Ok(()) };
    let unwritable = || Objection::Unwritable(path.clone());
    let text = plan.writes.get(path).cloned();
    let text = text.or_else(|| sources.text(path).map(|text| text.text.to_string())).unwrap_or_default();
    let mut file = parts::edit(&text).ok_or_else(unwritable)?;
    make(&mut file).map_err(|unfit| match (unfit, part) {
        (Unfit::SaysLittle, Some(part)) => Objection::ListSaysLittle(change.code.clone(), part),
        _ => unwritable(),
    })?;
    let before = parts::of(&text).ok_or_else(unwritable)?;
    if let Some(part) = part {
        let base = before.remembered().and_then(|known| known.get(part.word()).cloned());
        let now = parts::of(file.text()).and_then(|now| now.hash(part));
        if let (true, Some(now)) = (before.hash(part) == base, now) {
            let mark = Path::from("imported").key("parts").key(part.word());
            file.set(&mark, now.as_str()).map_err(|_| unwritable())?;
        }
    }
    let after = file.into_text();
    if after != text {
        let mut changed: Vec<MergedPart> = part.into_iter().collect();
        plan.report.rewritten.retain_mut(|one| {
            let is_it = one.path == *path;
            changed.extend(is_it.then(|| std::mem::take(&mut one.parts)).into_iter().flatten());
            !is_it
        });
        changed.sort_unstable();
        plan.report.rewritten.push(Rewritten::of(&change.code, path.clone(), changed, sources, &after));
        plan.writes.insert(path.clone(), after);
    }
    Ok(())
}

/// Why a file was not changed.
enum Unfit {
    SaysLittle,
    Unwritable,
}

/// What a list states, where it states enough.
fn adopt_facts(facts: &[Stated], file: &mut Edit, sources: &SourceSet) -> Result<(), Unfit> {
    for Stated { fact, theirs, .. } in facts {
        let (path, value): (Path, Value) = match fact {
            Fact::Name => (Path::from("name"), theirs.as_str().into()),
            Fact::Field => {
                let slug = Names::of(sources).slug(theirs).ok_or(Unfit::SaysLittle)?;
                (Path::from("field"), slug.as_str().into())
            }
            Fact::Authority => {
                let offices: Vec<Value> = theirs.split("; ").map(Value::from).collect();
                (Path::from("authority").key("executing"), Value::List(offices))
            }
            Fact::Online => {
                let online = Online::named(theirs).ok_or(Unfit::SaysLittle)?;
                (Path::from("online"), online.word().into())
            }
            Fact::BoundaryFree => (Path::from("boundary_free"), Value::Flag(theirs == "true")),
            // Its day, who took it and what it is about are not in a list.
            Fact::Decision | Fact::Level => return Err(Unfit::SaysLittle),
        };
        file.set(&path, value).map_err(|_| Unfit::Unwritable)?;
    }
    Ok(())
}

/// A procedure that is gone keeps its page, which says until when it was in force and what takes its place.
fn end(file: &mut Edit, day: Date, by: Option<&str>) -> Result<(), Unfit> {
    file.set(&Path::from("effective_to"), day).map_err(|_| Unfit::Unwritable)?;
    match by {
        Some(by) => file.set(&Path::from("replaced_by"), by).map_err(|_| Unfit::Unwritable),
        None => Ok(()),
    }
}
