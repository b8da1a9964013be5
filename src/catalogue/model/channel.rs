//! Ways of handing in and of getting the result.

use serde::{Deserialize, Serialize};

use super::{Fee, Timing};

/// One way of handing in, in one case. Rows that are equal but for the way were merged: `via` holds one or more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub id: Option<String>,
    pub via: Vec<Via>,
    /// Id of a [`Case`] of the same procedure.
    pub case: Option<String>,
    /// A silent one means that the procedure's own time holds, where it has one.
    pub processing_time: Timing,
    pub note: Option<String>,
    pub address: Option<String>,
    pub link: Option<String>,
    /// No row at all: not stated.
    pub fees: Vec<Fee>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Via {
    InPerson,
    Online,
    Postal,
}

impl Via {
    pub const ALL: [Via; 3] = [Via::InPerson, Via::Online, Via::Postal];
}

/// How the result comes back to the applicant (cách nhận kết quả).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Return {
    /// Taken from the counter.
    Counter,
    /// Sent home by post.
    Post,
    /// As an electronic document.
    Online,
}
