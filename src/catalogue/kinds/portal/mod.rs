//! `content/portal.toml`: what has changed at the national portal, and the commune has put off or not taken.
//!
//! In: the text of the file, which `niemyet compare` writes. Out: [`PortalChange`], a value a table. It changes nothing
//! of the site: what was put off comes back on the agenda. What an adopted change says stands in the procedure's file.

mod keys;
mod lower;
mod turns;

use jiff::civil::Date;

use crate::catalogue::model::{MergedPart, words};

pub(crate) use keys::PORTAL;
pub(crate) use lower::portal;
pub(crate) use turns::turns;

pub(crate) const PORTAL_FILE: &str = "content/portal.toml";

words! {
    /// What has become of a procedure at the portal.
    pub(crate) enum ChangeAtPortal {
        New "new" "thủ tục mới ở Cổng" "new at the portal",
        Changed "changed" "Cổng đã đổi nội dung" "the portal says otherwise now",
        Gone "gone" "không còn ở Cổng" "gone from the portal",
    }
}

/// A change at the portal that is in no file of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PortalChange {
    pub(crate) code: String,
    /// What it is called, for people who read the file.
    pub(crate) name: Option<String>,
    pub(crate) change: ChangeAtPortal,
    /// The part that has changed; nothing where it is the procedure as a whole.
    pub(crate) part: Option<MergedPart>,
    /// The day on which it is to be decided; nothing where it was decided not to take it.
    pub(crate) until: Option<Date>,
    /// A mark of what the portal said then.
    pub(crate) seen: Option<String>,
}
