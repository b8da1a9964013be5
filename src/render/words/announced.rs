//! What an announcement decision does, part by part and place by place.

use super::{number, upper_first};
use crate::catalogue::{AnnouncedItem, ChangeKind, Part, PostingPlace};

/// "Sửa đổi, bổ sung"
pub fn change_kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "Ban hành mới",
        ChangeKind::Amended => "Sửa đổi, bổ sung",
        ChangeKind::Replaced => "Bị thay thế",
        ChangeKind::Abolished => "Bị bãi bỏ",
    }
}

/// "2 thủ tục mới, 1 sửa đổi, 1 bị bãi bỏ"; empty where there is none.
pub fn counted_items(items: &[AnnouncedItem]) -> String {
    let count = |kind| {
        let word = match kind {
            ChangeKind::New => "mới",
            ChangeKind::Amended => "sửa đổi",
            ChangeKind::Replaced => "bị thay thế",
            ChangeKind::Abolished => "bị bãi bỏ",
        };
        let count = items.iter().filter(|item| item.kind == kind).count();
        (count > 0).then(|| (number(count as u64), word))
    };
    let counts = ChangeKind::ALL.into_iter().filter_map(count).enumerate();
    let said = counts.map(|(at, (count, word))| match at {
        0 => format!("{count} thủ tục {word}"),
        _ => format!("{count} {word}"),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// "phí, lệ phí; thời hạn giải quyết"
pub fn parts(all: &[Part]) -> String {
    all.iter().map(|part| part.name()).collect::<Vec<_>>().join("; ")
}

/// "Nơi tiếp nhận hồ sơ, bảng niêm yết, trang thông tin điện tử"
pub fn places(all: &[PostingPlace]) -> String {
    let place = |place: &PostingPlace| match place {
        PostingPlace::Office => "nơi tiếp nhận hồ sơ",
        PostingPlace::Board => "bảng niêm yết",
        PostingPlace::Site => "trang thông tin điện tử",
        PostingPlace::Media => "đài truyền thanh, báo, mạng xã hội",
    };
    upper_first(&all.iter().map(place).collect::<Vec<_>>().join(", "))
}
