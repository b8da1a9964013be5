//! What brings people to the office (sự kiện trong đời): one list for linked groups, procedures and the pages made of both.

use super::words;

words! {
    pub(crate) enum LifeEvent {
        Birth "birth" "sinh con, nhận con nuôi" "birth",
        Marriage "marriage" "kết hôn" "marriage",
        Divorce "divorce" "ly hôn" "divorce",
        Death "death" "mất người thân" "death",
        House "house" "làm nhà, sửa nhà" "building a house",
        Land "land" "đất đai" "land",
        Business "business" "mở tiệm, làm ăn" "business",
        School "school" "đi học" "school",
        OldAge "old-age" "tuổi già" "old age",
        Disability "disability" "khuyết tật" "disability",
        Merit "merit" "người có công" "merit",
        Poverty "poverty" "hộ nghèo, hoàn cảnh khó khăn" "poverty",
    }
}
