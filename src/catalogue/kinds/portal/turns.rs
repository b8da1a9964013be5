//! The days on which changes at the portal that were put off are to be decided.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ChangeAtPortal, PORTAL_FILE, PortalChange};
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::turn::{PORTAL_CHANGE, Turn};
use crate::diagnostic::Lang;

/// What was put off, but for what has been settled in the meantime: a new procedure that the site has by now, a
/// procedure that is gone from the site as well or has a last day.
pub(crate) fn turns<'a>(
    changes: &'a [PortalChange],
    procedures: &'a BTreeMap<String, Vec<Arc<Procedure>>>,
) -> impl Iterator<Item = Turn> + 'a {
    let open = |change: &&PortalChange| {
        let versions = procedures.get(&change.code).map_or(&[][..], Vec::as_slice);
        let has_end = |version: &Arc<Procedure>| version.effective_to.is_some();
        match change.change {
            ChangeAtPortal::New => versions.is_empty(),
            ChangeAtPortal::Changed => !versions.is_empty(),
            ChangeAtPortal::Gone => versions.last().is_some_and(|last| !has_end(last)),
        }
    };
    changes.iter().filter(open).filter_map(|change| {
        Some(Turn {
            day: change.until?,
            kind: PORTAL_CHANGE,
            code: Some(change.code.clone()),
            name: change.title(),
            file: PORTAL_FILE.into(),
        })
    })
}

impl PortalChange {
    /// "Đăng ký khai sinh (hồ sơ)"
    pub(crate) fn title(&self) -> String {
        let name = self.name.as_deref().unwrap_or_default();
        let of = match self.change {
            ChangeAtPortal::Changed => self.part.map(|part| part.label(Lang::Vi)),
            ChangeAtPortal::New | ChangeAtPortal::Gone => Some(self.change.label(Lang::Vi)),
        };
        match of {
            Some(of) => format!("{name} ({of})"),
            None => name.to_owned(),
        }
    }
}
