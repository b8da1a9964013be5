//! Titles of forms, made of the names of the files that the portal attaches.
//!
//! In: the file names of a row. Out: a title people can read. The extension goes; a name that says nothing
//! ("Mus01_PL2", "image001", "don (2)") becomes words of our own, for the paper says which form it is.

use super::super::clean::folded;
use crate::catalogue::model::Form;
use crate::vietnamese::is_syllable;

/// Extensions of files that are forms, or pictures of forms.
const EXTENSIONS: &[&str] = &[
    "docx", "doc", "docm", "dotx", "dot", "pdf", "xlsx", "xls", "xlsm", "rtf", "odt", "ods", "txt", "zip",
    "rar", "7z", "png", "jpg", "jpeg", "tif", "tiff", "gif", "htm", "html", "ppt", "pptx",
];

/// One title for all files of a paper: the model knows one form a paper.
pub fn title(files: &[String]) -> Option<String> {
    let mut titles: Vec<String> = Vec::new();
    for file in files {
        let title = readable(file).unwrap_or_else(|| Form::UNNAMED.to_owned());
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    // One that says nothing adds nothing to one that does.
    if titles.len() > 1 {
        titles.retain(|title| title != Form::UNNAMED);
    }
    (!titles.is_empty()).then(|| titles.join("; "))
}

/// The name without extension, where a person would understand it.
fn readable(file: &str) -> Option<String> {
    let name = without_extension(file).replace('_', " ");
    let name = crate::vietnamese::one_line(&name).into_owned();
    let name = without_copy_number(&name)
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | ','))
        .to_owned();
    says_something(&name).then_some(name)
}

fn without_extension(file: &str) -> &str {
    let mut name = file.trim();
    while let Some((stem, extension)) = name.rsplit_once('.') {
        if !EXTENSIONS.contains(&extension.trim().to_lowercase().as_str()) {
            break;
        }
        name = stem.trim_end();
    }
    name
}

/// "Đơn (2)" is the second download of one file.
fn without_copy_number(name: &str) -> &str {
    let Some((before, number)) = name.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('('))
    else {
        return name;
    };
    let counts = !number.is_empty() && number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    if counts { before.trim_end() } else { name }
}

/// With marks, two syllables say what it is ("Mẫu số 3"). Without, only a longer name surely is language.
fn says_something(name: &str) -> bool {
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let syllables = words.iter().filter(|word| !has_digit(word) && is_syllable(&word.to_lowercase())).count();
    if name.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
        let others = words.iter().filter(|word| !has_digit(word)).count() - syllables;
        return syllables >= 1 && words.len() >= 2 && others <= syllables;
    }
    let bare = folded(name);
    let numbered =
        ["mau so ", "mau don so ", "mau to khai so ", "phu luc "].iter().any(|word| bare.starts_with(word));
    syllables >= if numbered { 7 } else { 5 }
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_as_titles() {
        for (file, expected) in [
            ("Tờ khai đăng ký.docx", "Tờ khai đăng ký"),
            ("Mẫu số 3.doc", "Mẫu số 3"),
            ("Mẫu 1..docx", "Mẫu 1"),
            ("Mẫu đơn (2).docx", "Mẫu đơn"),
            ("Don de nghi cap phep thi cong.doc", "Don de nghi cap phep thi cong"),
            ("mau 1.docx", Form::UNNAMED),
            ("Mus01_PL2.docx", Form::UNNAMED),
            ("image001.png", Form::UNNAMED),
            ("Scan_2024.pdf", Form::UNNAMED),
            ("TT05.doc.pdf", Form::UNNAMED),
            ("nghchpthunthitk.docx", Form::UNNAMED),
            ("a3f9c0d1e2.docx", Form::UNNAMED),
            ("Mau so 04_73_2026_QD-UBND.docx", Form::UNNAMED),
        ] {
            assert_eq!(title(&[file.to_owned()]).as_deref(), Some(expected), "{file}");
        }
        let both = ["Mus1.doc".to_owned(), "Tờ khai.doc".to_owned()];
        assert_eq!(title(&both).as_deref(), Some("Tờ khai"));
        assert_eq!(title(&[]), None);
    }
}
