//! Words that say nothing of what is looked for: "xin", "làm", "giấy", "cho", "cần gì ạ".
//!
//! A word with its marks is one only with just these: "chợ" is a market. Of words typed without marks only those count
//! that hardly anything else is: "so" may be sổ, and "nha" a house.

use super::lower::lower;
use super::tone::modern_tone;

const FILLERS: &str = "ạ à ơi nhé nhỉ vậy dạ thưa xin làm giấy cho muốn cần phải được bị có không hông chưa rồi thì là mà \
    và với của các những cái này kia ấy đó gì chi nào sao răng đâu ai khi ở tại về đi để nếu hay hoặc tôi tui tớ mình em anh \
    chị cô chú bác người ta như thế bao nhiêu mấy hết giờ nay hỏi giùm giúp dùm thủ tục hồ sơ việc nộp đăng ký hướng dẫn";
const BARE: &str = "xin lam giay cho muon can gi co khong la ma va voi cua cac nhung o tai ve de toi tui minh em anh chi nguoi \
    thu tuc bao nhieu hoi nop dang ky huong dan";

/// Whether a word alone says nothing of what somebody wants.
pub(crate) fn is_filler(word: &str) -> bool {
    let word = lower(word);
    let word = modern_tone(&word);
    let fillers = if word.is_ascii() { BARE } else { FILLERS };
    fillers.split_whitespace().any(|filler| filler == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_a_filler_from_a_word() {
        for filler in ["xin", "XIN", "làm", "Lam", "giay", "ạ", "gì", "cho"] {
            assert!(is_filler(filler), "{filler}");
        }
        for word in ["chợ", "hôn", "độc", "thân", "đất", "dat", "so", "do", "nha", "cưới"] {
            assert!(!is_filler(word), "{word}");
        }
    }
}
