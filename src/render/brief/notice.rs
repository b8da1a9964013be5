//! What must be known before reading on: ended, not yet in force, about to change, not yet written.

use super::Subject;
use crate::catalogue::{ChangeKind, Life};
use crate::render::public::portal_address;
use crate::render::words;
use crate::site::Entry;

#[derive(Debug)]
pub struct Notice<'a> {
    /// Without a full stop.
    pub title: String,
    pub text: String,
    /// What the text sends its reader to.
    pub leads_to: Option<LeadsTo<'a>>,
}

#[derive(Debug)]
pub enum LeadsTo<'a> {
    Successor(&'a Entry),
    /// An address on the national portal.
    Portal(String),
}

/// The latest decision that ended it without another procedure in its place.
fn abolished_by(subject: &Subject<'_>) -> Option<String> {
    let named = subject.entry.announced.iter();
    let mut items = named.map(|named| subject.site.named(*named));
    let (by, _) = items.find(|(_, item)| item.kind == ChangeKind::Abolished)?;
    Some(words::decision(&by.announcement.decision))
}

pub fn notice<'a>(subject: &Subject<'a>) -> Option<Notice<'a>> {
    let notice = |title: String, text: &str, leads_to| Notice { title, text: text.to_owned(), leads_to };
    Some(match subject.entry.life {
        Life::Ended(last) if subject.entry.is_composed => notice(
            format!("Không còn làm gộp được sau ngày {}", words::date(last)),
            "Từ đó nộp riêng từng thủ tục.",
            None,
        ),
        Life::Ended(last) => {
            let title = format!("Thủ tục này đã hết hiệu lực sau ngày {}", words::date(last));
            let successor = subject.entry.replaced_by.map(|id| &subject.site.entries[id]);
            let text = match (successor, abolished_by(subject)) {
                (Some(_), _) => "Không nộp hồ sơ theo trang này nữa. Làm theo thủ tục thay thế:".to_owned(),
                (None, Some(by)) => {
                    format!("Không nộp hồ sơ theo trang này nữa. Thủ tục bị bãi bỏ theo {by}.")
                }
                (None, None) => {
                    "Không nộp hồ sơ theo trang này nữa. Nguồn không ghi thủ tục thay thế: hỏi cơ quan tiếp nhận trước khi làm.".to_owned()
                }
            };
            notice(title, &text, successor.map(LeadsTo::Successor))
        }
        Life::Announced(from) => notice(
            format!("Sắp có hiệu lực từ ngày {}", words::date(from)),
            "Trước ngày đó chưa áp dụng nội dung dưới đây.",
            None,
        ),
        Life::InForce if subject.is_listed_only() => notice(
            "Đang cập nhật nội dung".to_owned(),
            "Thủ tục đã được công bố, nội dung chưa được đưa lên trang này. Xem trên Cổng Dịch vụ công quốc gia hoặc hỏi cơ quan tiếp nhận.",
            portal_address(subject.procedure).map(LeadsTo::Portal),
        ),
        Life::InForce => {
            let next = subject.entry.next.as_ref()?;
            let from = words::date(next.effective_from?);
            let by = next.decisions.first().map(words::decision);
            let text = match by {
                Some(by) => format!("Nội dung mới theo {by}. Đến hết ngày trước đó vẫn làm theo trang này."),
                None => "Đến hết ngày trước đó vẫn làm theo trang này.".to_owned(),
            };
            notice(format!("Thủ tục này thay đổi từ ngày {from}"), &text, None)
        }
    })
}
