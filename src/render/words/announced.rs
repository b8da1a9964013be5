//! What an announcement decision does, part by part and place by place.

use super::{number, upper_first};
use crate::catalogue::{ChangeKind, DecisionItem, Part, PostingPlace};
use crate::diagnostic::Lang;
use crate::strings::TEXT;

/// "Sửa đổi, bổ sung"
pub(crate) fn change_kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => TEXT.decisions.new,
        ChangeKind::Amended => TEXT.decisions.amended,
        ChangeKind::Replaced => TEXT.decisions.replaced,
        ChangeKind::Abolished => TEXT.decisions.abolished,
    }
}

/// "2 thủ tục mới, 1 sửa đổi, 1 bị bãi bỏ"; empty where there is none.
pub(crate) fn counted_items(items: &[DecisionItem]) -> String {
    let count = |kind| {
        let word = match kind {
            ChangeKind::New => TEXT.decisions.new_short,
            ChangeKind::Amended => TEXT.decisions.amended_short,
            ChangeKind::Replaced => TEXT.decisions.replaced_short,
            ChangeKind::Abolished => TEXT.decisions.abolished_short,
        };
        let count = items.iter().filter(|item| item.kind == kind).count();
        (count > 0).then(|| (number(count as u64), word))
    };
    let counts = ChangeKind::ALL.into_iter().filter_map(count).enumerate();
    let said = counts.map(|(at, (count, word))| match at {
        0 => TEXT.decisions.first_count(&count, word),
        _ => TEXT.decisions.further_count(&count, word),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// "phí, lệ phí; thời hạn giải quyết"
pub(crate) fn parts(all: &[Part]) -> String {
    all.iter().map(|part| part.label(Lang::Vi)).collect::<Vec<_>>().join("; ")
}

/// "Nơi tiếp nhận hồ sơ, bảng niêm yết, trang thông tin điện tử"
pub(crate) fn places(all: &[PostingPlace]) -> String {
    let place = |place: &PostingPlace| match place {
        PostingPlace::Office => TEXT.decisions.at_office,
        PostingPlace::Board => TEXT.decisions.at_board,
        PostingPlace::Site => TEXT.decisions.at_site,
        PostingPlace::Media => TEXT.decisions.at_media,
    };
    upper_first(&all.iter().map(place).collect::<Vec<_>>().join(", "))
}
