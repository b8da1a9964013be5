//! Times that hold in remote communes only: mountainous, on islands, on the border, poor.
//!
//! Land law lets provinces give such communes longer times, and every province words the list of places its own way:
//! "các xã miền núi, hải đảo, vùng sâu, vùng xa, vùng có điều kiện kinh tế - xã hội khó khăn …", "các tổ dân phố vùng
//! đồng bào dân tộc thiểu số và miền núi, biên giới; đặc khu …". What they have in common: a place first, then one of
//! the words of remoteness, and no people in between.

use super::flat::Flat;

/// Which communes a sentence speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    #[default]
    Everywhere,
    /// "các xã, phường thông thường", "xã đồng bằng".
    Ordinary,
    Remote,
}

const REMOTE: &str = "mien nui|hai dao|vung sau|vung xa|vung cao|bien gioi|xa dao|huyen dao|dac khu|dac biet kho khan|\
     kinh te - xa hoi kho khan|kinh te xa hoi kho khan|vung kho khan|dan toc thieu so|bai ngang|\
     xa dat lien|xa xoi|dia ban kho khan";

const ORDINARY: &str = "thong thuong|dong bang|trung du|con lai|khong thuoc vung|khong thuoc cac xa|ngoai cac xa|binh thuong|\
     khong phai la xa";

/// People and things: then it is a case of theirs, wherever they live.
const NOT_PLACES: &str = "nguoi|ho gia dinh|ho ngheo|ca nhan|hoc sinh|sinh vien|giao vien|tre em|can bo|doi tuong|cong chuc|\
     hoc vien|nha o|du an|truong tieu hoc|co so giao duc|nhan vien|cong dan|to chuc|doanh nghiep|\
     hop tac xa|truong mam non";

/// Which communes a heading or a condition speaks of.
pub(crate) fn place(text: &str) -> Place {
    let flat = Flat::of(text);
    if flat.has_any(NOT_PLACES) || flat.has_any("tru cac|tru xa|ngoai tru|khong ap dung") {
        return Place::Everywhere;
    }
    let of_communes = flat.has_any("xa|phuong|khu vuc|dia ban|vung|dia phuong|thon|dac khu");
    if of_communes && flat.has_any(ORDINARY) {
        Place::Ordinary
    } else if of_communes && flat.has_any(REMOTE) {
        Place::Remote
    } else {
        Place::Everywhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_remote_communes() {
        for text in [
            "Đối với các xã miền núi, hải đảo, vùng sâu, vùng xa",
            "đối với xã biên giới; đảo; vùng có điều kiện kinh tế - xã hội khó khăn",
            "Đối với các tổ dân phố vùng đồng bào dân tộc thiểu số và miền núi, biên giới; đặc khu",
            "Riêng địa bàn đặc biệt khó khăn",
            "Tại các xã đảo",
            "ở vùng sâu, vùng xa",
            "Đối với hồ sơ của các xã vùng cao",
        ] {
            assert_eq!(place(text), Place::Remote, "{text}");
        }
    }

    #[test]
    fn knows_ordinary_communes() {
        for text in [
            "Đối với các xã, phường thông thường",
            "- Đối với xã đồng bằng, trung du",
            "các xã, phường còn lại",
            "Đối với xã không thuộc vùng khó khăn",
        ] {
            assert_eq!(place(text), Place::Ordinary, "{text}");
        }
    }

    #[test]
    fn people_and_cases_are_no_places() {
        for text in [
            "",
            "Đối với nhà ở riêng lẻ tại đô thị",
            "Trường hợp người dân tộc thiểu số ở xã vùng cao",
            "Đối với giáo viên dạy ở xã đặc biệt khó khăn",
            "trừ các xã miền núi",
            "Đối với các xã cách xa trụ sở bảo hiểm, giao thông đi lại khó khăn",
            "các trường hợp còn lại",
        ] {
            assert_eq!(place(text), Place::Everywhere, "{text}");
        }
    }
}
