//! Asking whoever sits in front of the window: a question, a line for an answer.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use crate::cli::context::Context;
use crate::cli::terminal;
use crate::diagnostic::Lang;

/// A line that was typed, without spaces around it; `None` where nobody types any more.
pub(crate) fn ask(question: &str) -> Option<String> {
    terminal::text_out(question);
    let _ = std::io::stdout().flush();
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim().to_owned())
}

/// Waits until Enter is pressed.
pub(crate) fn wait(context: &Context) {
    ask(context.say("\nBấm Enter để tiếp tục … ", "\nPress Enter to go on … "));
    terminal::line("");
}

/// One of the choices, by its digit. `None` where nobody types any more.
pub(crate) fn choose<S: AsRef<str>>(choices: &[(char, S)], context: &Context) -> Option<char> {
    choose_or_letter(choices, &[], context)
}

/// The same, where some letters mean one of them: "c" for "có".
pub(crate) fn choose_or_letter<S: AsRef<str>>(
    choices: &[(char, S)],
    letters: &[(char, char)],
    context: &Context,
) -> Option<char> {
    loop {
        let answer = offer(choices, None, context)?;
        let meant = letters.iter().find(|(letter, _)| answer.to_lowercase() == letter.to_string());
        let typed = meant.map_or_else(|| answer.clone(), |(_, digit)| digit.to_string());
        match by_digit(&typed, choices) {
            Some(digit) => return Some(digit),
            None => deny(&answer, choices, context),
        }
    }
}

/// What is typed where these can be chosen, and where Enter alone means something.
fn offer<S: AsRef<str>>(choices: &[(char, S)], otherwise: Option<&str>, context: &Context) -> Option<String> {
    for (digit, words) in choices {
        terminal::line(format!("  {digit}  {}", words.as_ref()));
    }
    let answer = ask(&match (otherwise, context.lang) {
        (None, Lang::Vi) => "\nGõ số rồi bấm Enter: ".to_owned(),
        (None, Lang::En) => "\nType a digit and press Enter: ".to_owned(),
        (Some(otherwise), Lang::Vi) => format!("\nGõ số rồi bấm Enter (chỉ bấm Enter: {otherwise}): "),
        (Some(otherwise), Lang::En) => format!("\nType a digit and press Enter (Enter alone: {otherwise}): "),
    })?;
    terminal::line("");
    Some(answer)
}

fn by_digit<S>(answer: &str, choices: &[(char, S)]) -> Option<char> {
    let mut letters = answer.chars();
    let (Some(digit), None) = (letters.next(), letters.next()) else { return None };
    choices.iter().any(|(known, _)| *known == digit).then_some(digit)
}

fn deny<S>(answer: &str, choices: &[(char, S)], context: &Context) {
    let known: Vec<String> = choices.iter().map(|(digit, _)| digit.to_string()).collect();
    let known = known.join(", ");
    terminal::line(match context.lang {
        Lang::Vi => format!("Không có lựa chọn “{answer}”; hãy gõ một trong: {known}."),
        Lang::En => format!("There is no choice “{answer}”; type one of: {known}."),
    });
}

/// One of a list that may be longer than there are digits: its place in the list.
pub(crate) fn pick<S: AsRef<str>>(names: &[S], context: &Context) -> Option<usize> {
    pick_or_name(names, None, |_| None, context)
}

/// The same, where Enter alone means one of them, or one may be called by a name that is typed.
pub(crate) fn pick_or_name<S: AsRef<str>>(
    names: &[S],
    otherwise: Option<usize>,
    named: impl Fn(&str) -> Option<usize>,
    context: &Context,
) -> Option<usize> {
    const SHOWN: usize = 8;
    let mut first = 0;
    loop {
        let shown = names.iter().skip(first).take(SHOWN);
        let mut choices: Vec<(char, &str)> = ('1'..='8').zip(shown.map(AsRef::as_ref)).collect();
        if names.len() > SHOWN {
            choices.push(('9', context.say("Xem tiếp …", "More …")));
        }
        choices.push(('0', context.say("Quay lại", "Back")));
        let usual = otherwise.and_then(|at| names.get(at)).map(AsRef::as_ref);
        let answer = offer(&choices, usual, context)?;
        match by_digit(&answer, &choices) {
            Some('0') => return None,
            Some('9') => first = if first + SHOWN < names.len() { first + SHOWN } else { 0 },
            Some(digit) => return Some(first + digit.to_digit(10)? as usize - 1),
            None if answer.is_empty() && usual.is_some() => return otherwise,
            None => match named(&answer) {
                Some(at) => return Some(at),
                None => deny(&answer, &choices, context),
            },
        }
    }
}

/// The paths in a line: typed by hand, or what a console writes when files are dragged into its window. One
/// with spaces stands in quotes then; a line that is one path as it stands needs none. Windows knows only double
/// quotes, and sets none apart from the next.
pub(crate) fn paths(line: &str) -> Vec<PathBuf> {
    let whole = PathBuf::from(line.trim());
    if whole.exists() {
        return vec![whole];
    }
    let mut found = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    for letter in line.chars() {
        match quote {
            Some(open) if letter == open => {
                quote = None;
                found.push(std::mem::take(&mut word));
            }
            None if letter == '"' || letter == '\'' && !cfg!(windows) => quote = Some(letter),
            None if letter.is_whitespace() => found.push(std::mem::take(&mut word)),
            _ => word.push(letter),
        }
    }
    found.push(word);
    found.into_iter().filter(|word| !word.is_empty()).map(PathBuf::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[&str]) {
        let expected: Vec<PathBuf> = expected.iter().map(PathBuf::from).collect();
        assert_eq!(paths(line), expected, "{line}");
    }

    #[test]
    fn reads_what_is_dragged_into_a_window() {
        check("", &[]);
        check(r"D:\ho-so\a.json", &[r"D:\ho-so\a.json"]);
        check(r#""D:\hồ sơ\a 1.json""#, &[r"D:\hồ sơ\a 1.json"]);
        check(r#""D:\hồ sơ\a 1.json" D:\b.json"#, &[r"D:\hồ sơ\a 1.json", r"D:\b.json"]);
        check(r#""D:\a.json""D:\b.json""#, &[r"D:\a.json", r"D:\b.json"]);
        if !cfg!(windows) {
            check("'/tmp/hồ sơ' ", &["/tmp/hồ sơ"]);
        }
        check("a.json b.json", &["a.json", "b.json"]);
        check(r#""chưa đóng ngoặc"#, &["chưa đóng ngoặc"]);
    }

    #[test]
    fn a_path_with_spaces_that_exists_needs_no_quotes() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("hồ sơ 1.json");
        std::fs::write(&file, "{}").expect("a file");
        check(&file.display().to_string(), &[&file.display().to_string()]);
    }
}
