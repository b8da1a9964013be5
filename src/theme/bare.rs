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

/// The same, line by line.
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
        assert_eq!(bare("  // a\n  /** b */\n  go('// c');\n\n"), "go('// c');\n");
    }

    /// What would make the rule wrong.
    #[test]
    fn the_programs_own_can_be_bared() {
        for name in ["style.css", "script.js", "more.js", "offline.js", "worker.js"] {
            let text = embedded_text(name).expect("a file of the theme");
            assert!(!bare(text).contains('`'), "{name}: a text in several lines");
            for line in text.lines().map(str::trim) {
                assert!(
                    !line.starts_with("/*") || !line.contains("*/") || line.ends_with("*/"),
                    "{name}: {line}"
                );
                assert!(!line.ends_with('\\'), "{name}: {line}");
            }
            if name == "style.css" {
                let texts = bare(text).split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
                let is_whole = |text: &String| TIGHTER.iter().all(|(from, _)| !text.contains(from));
                assert!(texts.iter().all(is_whole), "{texts:?}");
            }
            assert!(bare(text).len() < text.len() * 19 / 20, "{name}");
        }
    }
}
