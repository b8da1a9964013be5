//! The program's own style and scripts as they are sent: without comments and indentation, for a telephone fetches them
//! with its first page.
//!
//! In: a text in which a comment begins its line and, where it goes on, ends one, and in which no text goes on in the next
//! line. That holds of the program's own, and a test says so; what a site brings goes out as it was written.

/// What stands for what in a style.
const TIGHTER: [(&str, &str); 9] = [
    (": ", ":"),
    (", ", ","),
    (" > ", ">"),
    (" {", "{"),
    ("{ ", "{"),
    ("; ", ";"),
    (" }", "}"),
    ("\n", ""),
    (";}", "}"),
];

/// A style, on one line. Where a space could mean something (`a :is(b)`, `1px + 2px`) it stays.
pub(super) fn style(text: &str) -> String {
    let mut bare = bare(text);
    for (from, to) in TIGHTER {
        bare = bare.replace(from, to);
    }
    bare
}

/// A script, line by line, with a space only where two words meet.
pub(super) fn script(text: &str) -> String {
    bare(text).lines().map(|line| tight(line) + "\n").collect()
}

/// A line of a script. One that divides, or looks for a pattern, stays: what a `/` begins there is not known here.
fn tight(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut quote = None;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match quote {
            Some(_) if letter == '\\' => {
                out.push(letter);
                out.extend(letters.next());
                continue;
            }
            Some(of) if of == letter => quote = None,
            Some(_) => {}
            None if letter == '/' && letters.peek() == Some(&'*') => {
                let mut before = ' ';
                while let Some(letter) = letters.next()
                    && (before, letter) != ('*', '/')
                {
                    before = letter;
                }
                continue;
            }
            None if letter == '/' => return line.to_owned(),
            None if matches!(letter, '\'' | '"') => quote = Some(letter),
            None if letter == ' ' => {
                let beside =
                    |one: Option<char>| one.filter(|one| one.is_alphanumeric() || "_$".contains(*one));
                let (before, after) = (out.chars().last(), letters.peek().copied());
                let is_sign = before == after && matches!(before, Some('+' | '-'));
                if !is_sign && (beside(before).is_none() || beside(after).is_none()) {
                    continue;
                }
            }
            None => {}
        }
        out.push(letter);
    }
    out
}

/// A text line by line, without comments and indentation.
pub(crate) fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        if !in_comment && !begins && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        in_comment = (in_comment || begins) && !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::embedded_text;

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(bare("/* a\n   b */\np {\n  color: red; /* c */\n}\n"), "p {\ncolor: red; /* c */\n}\n");
        assert_eq!(
            style("/* a */\na > :is(b, c) {\n  d: calc(1px + 2px); e: f;\n}\n"),
            "a>:is(b,c){d:calc(1px + 2px);e:f}"
        );
        assert_eq!(
            script(
                "  var a = 'b  c', d = \"e' f\" + 'g\\' h' ; return d in a ? 1 - -1 : x;\n  a = b / c;\n  } /* d */ e\n"
            ),
            "var a='b  c',d=\"e' f\"+'g\\' h';return d in a?1- -1:x;\na = b / c;\n}e\n"
        );
        assert_eq!(bare("  // a\n  /** b */\n  go('// c');\n\n"), "go('// c');\n");
    }

    /// What would make the rule wrong.
    #[test]
    fn the_programs_own_can_be_bared() {
        for name in ["style.css", "more.css", "script.js", "more.js", "offline.js", "worker.js"] {
            let text = embedded_text(name).expect("a file of the theme");
            assert!(!bare(text).contains('`'), "{name}: a text in several lines");
            for line in text.lines().map(str::trim) {
                assert!(
                    !line.starts_with("/*") || !line.contains("*/") || line.ends_with("*/"),
                    "{name}: {line}"
                );
                assert!(!line.ends_with('\\'), "{name}: {line}");
            }
            if name.ends_with(".css") {
                let texts = bare(text).split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
                let is_whole = |text: &String| TIGHTER.iter().all(|(from, _)| !text.contains(from));
                assert!(texts.iter().all(is_whole), "{texts:?}");
            }
            assert!(bare(text).len() < text.len() * 19 / 20, "{name}");
        }
    }
}
