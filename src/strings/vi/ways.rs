//! Ways of handing in, and how much of it goes online.

use crate::strings::Ways;

pub(crate) const WORDS: Ways = Ways {
    in_person: "Nộp tại quầy",
    online: "Nộp trực tuyến",
    postal: "Gửi qua bưu chính",
    in_person_official: "Trực tiếp",
    online_official: "Trực tuyến",
    postal_official: "Dịch vụ bưu chính",
    level_full: "Làm trọn vẹn trực tuyến",
    level_partial: "Làm một phần trực tuyến",
    level_information: "Trực tuyến chỉ có thông tin",
    level_none: "Không làm trực tuyến",
    level_not_stated: "Có cách nộp trực tuyến",
    level_full_short: "Toàn trình",
    level_partial_short: "Một phần",
    level_information_short: "Chỉ thông tin",
    level_none_short: "Không",
    level_full_official: "Toàn trình (làm trọn vẹn trực tuyến)",
    level_partial_official: "Một phần (nộp trực tuyến, còn việc phải đến quầy)",
    level_information_official: "Cung cấp thông tin (chưa nộp được trực tuyến)",
    level_none_official: "Không cung cấp trực tuyến",
    scope_national: "Áp dụng trong cả nước",
    scope_province: "Do tỉnh công bố, áp dụng trong tỉnh",
    scope_internal: "Nội bộ giữa các cơ quan",
};
