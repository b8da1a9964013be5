//! Ways of handing in and of getting the result.

use serde::{Deserialize, Serialize};

use super::word::words;
use super::{Fee, Timing};

/// One way of handing in, in one case. Rows that are equal but for the way were merged: `via` holds one or more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Channel {
    pub(crate) id: Option<String>,
    pub(crate) via: Vec<Via>,
    /// Id of a [`Case`] of the same procedure.
    pub(crate) case: Option<String>,
    /// A silent one means that the procedure's own time holds, where it has one.
    pub(crate) processing_time: Timing,
    pub(crate) note: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) link: Option<String>,
    /// No row at all: not stated.
    pub(crate) fees: Vec<Fee>,
    /// How it is paid; none: not stated, and what holds for the whole office may hold.
    pub(crate) pay: Vec<Pay>,
    /// How the result comes back by this way; none: not stated for it.
    pub(crate) returns: Vec<Return>,
    /// To which address, on which day.
    pub(crate) return_note: Option<String>,
}

words! {
    /// How fees are paid (cách nộp phí, lệ phí).
    pub(crate) enum Pay {
        Counter "counter" "nộp tại quầy" "paid at the counter",
        Transfer "transfer" "chuyển khoản" "paid by transfer",
        Portal "portal" "thanh toán trên Cổng Dịch vụ công" "paid on the National Portal",
    }
}

words! {
    pub(crate) enum Via {
        InPerson "in-person" "nộp trực tiếp tại quầy" "handed in at the counter",
        Online "online" "nộp trực tuyến" "handed in online",
        Postal "postal" "nộp qua dịch vụ bưu chính công ích" "handed in by post",
    }
}

words! {
    /// How the result comes back to the applicant (cách nhận kết quả).
    pub(crate) enum Return {
        /// Taken from the counter.
        Counter "counter" "nhận tại nơi nộp" "taken from the counter",
        /// Sent home by post.
        Post "post" "gửi về nhà qua bưu chính" "sent home by post",
        /// As an electronic document.
        Online "online" "bản điện tử, nhận trực tuyến" "as an electronic document",
    }
}
