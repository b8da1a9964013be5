//! Titles of forms, made of the names of the files that the portal attaches.
//!
//! In: the file names of a row, and the row. Out: a title people can read. The extension goes. A name that says
//! nothing ("Mus01_PL2", "image001", "don (2)") becomes the number that the file ("Mauso05") or the row itself
//! ("theo Mẫu số 05") plainly has, else words of our own.

use super::super::clean::folded;
use super::reading::lower;
use crate::catalogue::Form;
use crate::vietnamese::is_syllable;

/// Extensions of files that are forms, or pictures of forms.
const EXTENSIONS: &[&str] = &[
    "docx", "doc", "docm", "dotx", "dot", "pdf", "xlsx", "xls", "xlsm", "rtf", "odt", "ods", "txt", "zip",
    "rar", "7z", "png", "jpg", "jpeg", "tif", "tiff", "gif", "htm", "html", "ppt", "pptx",
];

/// One title for all files of a paper: the model knows one form a paper.
pub(crate) fn title(files: &[String], paper: &str) -> Option<String> {
    let mut titles: Vec<String> = Vec::new();
    let of_paper = if files.len() == 1 { number_in(paper) } else { None };
    for file in files {
        let named = readable(file).or_else(|| of_paper.clone()).or_else(|| number_of_file(file));
        let title = named.unwrap_or_else(|| Form::UNNAMED.to_owned());
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

/// "Mẫu số 05", where a paper's name has just one.
fn number_in(paper: &str) -> Option<String> {
    let small = lower(paper);
    let mut numbers: Vec<&str> = Vec::new();
    for (at, word) in small.match_indices("mẫu số ") {
        let rest = paper[at + word.len()..].trim_start();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')' | '(' | '”' | '"'));
        let number = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ':']);
        // "Mẫu số 05 và 06" are two.
        let behind = lower(&rest[end.unwrap_or(rest.len())..]);
        let more = [" và ", " hoặc ", ", "].iter().find_map(|join| behind.strip_prefix(join));
        if more.is_some_and(|more| more.trim_start_matches("số ").starts_with(|c: char| c.is_ascii_digit()))
        {
            return None;
        }
        numbers.push(number);
    }
    let first = numbers.first().filter(|one| one.starts_with(|c: char| c.is_ascii_digit()))?;
    numbers.iter().all(|one| one == first).then(|| format!("Mẫu số {first}"))
}

/// "Mau so 05", "Mauso05_ND2021"
fn number_of_file(file: &str) -> Option<String> {
    let name = lower(without_extension(file)).replace(['_', '-'], " ");
    let rest = ["mau so", "mauso"].iter().find_map(|word| name.trim_start().strip_prefix(word))?.trim_start();
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let ends = rest[digits..].chars().next().is_none_or(|c| c.is_whitespace() || c == '(');
    (ends && (1..=2).contains(&digits)).then(|| format!("Mẫu số {}", &rest[..digits]))
}

/// The name without extension, where a person would understand it.
fn readable(file: &str) -> Option<String> {
    let name = without_extension(file).replace('_', " ");
    let name = crate::vietnamese::one_line(&name).into_owned();
    let name = without_copy_number(&name)
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | ','))
        .to_owned();
    (says_something(&name) && !is_any_form(&name)).then_some(name)
}

/// What every attached form could be called.
fn is_any_form(name: &str) -> bool {
    matches!(
        folded(name).as_str(),
        "mau don"
            | "bieu mau"
            | "mau"
            | "file dinh kem"
            | "tep dinh kem"
            | "tep tin dinh kem"
            | "tai lieu dinh kem"
            | "van ban dinh kem"
            | "mau dinh kem"
            | "mau don dinh kem"
            | "mau don kem theo"
            | "bieu mau dinh kem"
            | "bieu mau kem theo"
            | "phu luc dinh kem"
    )
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
            ("Mẫu đơn (2).docx", Form::UNNAMED),
            ("tệp đính kèm.pdf", Form::UNNAMED),
            ("Biểu mẫu.docx", Form::UNNAMED),
            ("Mẫu đơn xin phép (2).docx", "Mẫu đơn xin phép"),
            ("Don de nghi cap phep thi cong.doc", "Don de nghi cap phep thi cong"),
            ("mau 1.docx", Form::UNNAMED),
            ("Mus01_PL2.docx", Form::UNNAMED),
            ("image001.png", Form::UNNAMED),
            ("Scan_2024.pdf", Form::UNNAMED),
            ("TT05.doc.pdf", Form::UNNAMED),
            ("nghchpthunthitk.docx", Form::UNNAMED),
            ("a3f9c0d1e2.docx", Form::UNNAMED),
            ("Mau so 04_73_2026_QD-UBND.docx", "Mẫu số 04"),
            ("Mauso05.docx", "Mẫu số 05"),
            ("Mauso05DK.docx", Form::UNNAMED),
            ("Mau so nha.docx", Form::UNNAMED),
        ] {
            assert_eq!(title(&[file.to_owned()], "Đơn").as_deref(), Some(expected), "{file}");
        }
        for (paper, expected) in [
            ("Đơn theo Mẫu số 07 của Phụ lục", "Mẫu số 07"),
            ("Đơn (mẫu số 02a)", "Mẫu số 02a"),
            ("Đơn theo mẫu số 3/TT-NV.", "Mẫu số 3/TT-NV"),
            ("Đơn theo Mẫu số 01 hoặc Mẫu số 02", Form::UNNAMED),
            ("Đơn theo mẫu số 01, 02", Form::UNNAMED),
            ("Đơn theo mẫu số quy định", Form::UNNAMED),
        ] {
            assert_eq!(title(&["image001.png".to_owned()], paper).as_deref(), Some(expected), "{paper}");
        }
        let both = ["Mus1.doc".to_owned(), "Tờ khai.doc".to_owned()];
        assert_eq!(title(&both, "Tờ khai theo mẫu số 9").as_deref(), Some("Tờ khai"));
        let two = ["Mau so 02.docx".to_owned(), "Mau so 03.docx".to_owned()];
        assert_eq!(title(&two, "Điều lệ theo mẫu số 2").as_deref(), Some("Mẫu số 02; Mẫu số 03"));
        assert_eq!(title(&[], ""), None);
    }
}
