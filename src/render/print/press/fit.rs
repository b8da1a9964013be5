//! Setting an order so that it fits: condensed item by item, step by step, as far as its design asks.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::ecow::eco_vec;
use typst::foundations::{Label, Selector, Value};
use typst::introspection::MetadataElem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use super::world::{Sheet, Stock};
use crate::diagnostic::{Diagnostic, Mistake, Words};
use crate::render::print::condense::MOST;
use crate::render::print::order::{Attempt, Fitted, Order, Tight};

/// Has an order set by `attempt`, which is handed the data, until it fits.
pub(crate) fn fitted(
    stock: &Stock,
    order: &Order<'_>,
    attempt: impl Fn(Arc<str>) -> Result<Attempt, Box<Diagnostic>>,
) -> Result<Fitted<Vec<u8>>, Box<Diagnostic>> {
    let mut levels = vec![0; order.items];
    loop {
        let tight = match attempt(order.data(&levels))? {
            Attempt::Made(made) => return Ok(Fitted { made, levels }),
            Attempt::Tight(tight) => tight,
        };
        let mut can_give = false;
        for &item in tight.keys() {
            if let Some(level) =
                levels.get_mut(item).filter(|level| **level < MOST && order.condensed.is_some())
            {
                *level += 1;
                can_give = true;
            }
        }
        if !can_give {
            return Err(Box::new(no_room(order, &Sheet::new(stock, order.main.clone(), &[]), &tight)));
        }
    }
}

fn no_room(order: &Order<'_>, sheet: &Sheet<'_>, tight: &BTreeMap<usize, Tight>) -> Diagnostic {
    let told = tight.values().find(|tight| !tight.what.is_empty()).or(tight.values().next());
    let what = told.map(|tight| &tight.what).filter(|what| !what.is_empty());
    // A design names its parts in one language; in the other its word is a quotation.
    let quoted = |what: &String| Words::new(format!(": {what}"), format!(": “{what}”"));
    let what = what.map_or_else(|| Words::same(""), quoted);
    let found = Diagnostic::new(Mistake::PrintOverflow { title: &order.title, what });
    let design = told.and_then(|tight| sheet.design(tight.part));
    design.into_iter().fold(found, |found, path| found.path(path))
}

/// The items that do not fit, as the design says. In a document of several parts each part is preceded by
/// the number of its first item.
pub(crate) fn overflowing(document: &PagedDocument) -> BTreeMap<usize, Tight> {
    let label = |name| Label::new(PicoStr::intern(name)).expect("a label has a name");
    let (overflow, first) = (label("overflow"), label("first"));
    let asked = Selector::Or(eco_vec![Selector::Label(overflow), Selector::Label(first)]);
    let (mut part, mut before) = (0, 0);
    let mut tight = BTreeMap::new();
    for said in document.introspector().elements().query(&asked) {
        let Some(metadata) = said.to_packed::<MetadataElem>() else { continue };
        if said.label() == Some(first) {
            (part, before) = (part + 1, number(&metadata.value).unwrap_or(0));
            continue;
        }
        let said = |key| match &metadata.value {
            Value::Dict(dict) => dict.get(key).ok().cloned(),
            _ => None,
        };
        let item = said("item").as_ref().and_then(number).unwrap_or(0);
        let what = match said("what") {
            Some(Value::Str(what)) => what.to_string(),
            _ => String::new(),
        };
        tight.insert(before + item, Tight { what, part });
    }
    tight
}

fn number(value: &Value) -> Option<usize> {
    match value {
        Value::Int(number) => usize::try_from(*number).ok(),
        _ => None,
    }
}
