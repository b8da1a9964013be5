//! Golden sites: each folder of `tests/golden` holds an `input` and the `output` it is built to,
//! byte for byte; prints have tests of their own. `NIEMYET_UPDATE=1` writes the output anew; read the difference before you keep it.

use std::fs;

use crate::harness::{Site, copy, files_below, repository, updating};

#[test]
fn golden_sites() {
    let folder = repository().join("tests/golden");
    let mut cases: Vec<_> =
        fs::read_dir(folder).expect("golden sites").map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    assert!(!cases.is_empty(), "no golden site");
    for case in cases.iter().filter(|case| case.is_dir()) {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let site = Site::copy_of(&case.join("input"));
        let answer = site.run(&["build", "--only", "site"]).succeeds();
        let mut built = site.published();
        // What is made of the bytes of all others says nothing more here.
        let is_public = built.remove("ngoai-mang.json").is_some();
        let of_theme = ["style.css", "script.js"]
            .map(|file| (file, file))
            .into_iter()
            .chain([("theo-yeu-cau.css", "more.css"), ("theo-yeu-cau.js", "more.js")]);
        let of_public = [("ngoai-mang.js", "offline.js"), ("sw.js", "worker.js")];
        for (path, file) in of_theme.chain(of_public.into_iter().filter(|_| is_public)) {
            let published = built.remove(path).unwrap_or_else(|| panic!("{name}: no {path}"));
            let of_theme = format!("themes/default/{file}");
            let of_theme = fs::read_to_string(repository().join(of_theme)).expect("the theme");
            let published = String::from_utf8_lossy(&published);
            match path.ends_with(".css") {
                true => assert!(squeezed(&published) == squeezed(&of_theme), "{name}: {path}"),
                false => assert_bare(&published, &of_theme, &format!("{name}: {path}")),
            }
        }
        // The same for every site; tests/web puts questions to it.
        let search = built.remove("tim-kiem.js").unwrap_or_else(|| panic!("{name}: no search"));
        assert!(search.starts_with(b"function niemyetSearch("), "{name}: tim-kiem.js");
        // Behind its days it is the same for every site; tests/web plays it.
        if let Some(days) = built.get_mut("lich.js") {
            let text = String::from_utf8_lossy(days);
            let (data, code) = text.split_once("\nfunction yearOf(").expect("the days before the code");
            assert!(code.ends_with("return show;\n})();\n"), "{name}: lich.js");
            *days = format!("{data}\n").into_bytes();
        }
        built.retain(|path, bytes| {
            // Mostly the bytes of a font.
            let is_font = path.starts_with("chu-") && path.ends_with(".css");
            !is_font || !bytes.starts_with(b"@font-face { font-family: letters;")
        });
        // Where the site lies is said as the system writes paths.
        let printed = answer.out.replace(".\\output\\site", "./output/site");
        built.insert("(printed)".to_owned(), printed.into_bytes());
        compare(&name, &case.join("output"), built);
    }
}

/// A style without comments and white space.
fn squeezed(style: &str) -> String {
    let said: String = style
        .split("/*")
        .enumerate()
        .map(|(at, part)| match at {
            0 => part,
            _ => part.split_once("*/").map_or("", |(_, rest)| rest),
        })
        .collect();
    said.split_whitespace().collect::<String>().replace(";}", "}")
}

/// The program's own scripts are published without comments and white space, and nothing else is gone.
fn assert_bare(published: &str, of_theme: &str, what: &str) {
    let letters = |line: &str| {
        let said = match (line.find("/*"), line.find("*/")) {
            (Some(from), Some(to)) if from > 0 && from < to => {
                format!("{}{}", &line[..from], &line[to + 2..])
            }
            _ => line.to_owned(),
        };
        said.split_whitespace().collect::<String>()
    };
    let mut lines = published.lines().map(letters).peekable();
    let mut in_comment = false;
    for line in of_theme.lines().map(str::trim) {
        if !in_comment && lines.peek() == Some(&letters(line)) {
            lines.next();
            continue;
        }
        in_comment |= line.starts_with("/*");
        assert!(in_comment || line.is_empty() || line.starts_with("//"), "{what}: without {line}");
        in_comment &= !line.ends_with("*/");
    }
    assert_eq!(lines.next(), None, "{what}");
}

fn compare(name: &str, expected: &std::path::Path, built: std::collections::BTreeMap<String, Vec<u8>>) {
    if updating() {
        let fresh = tempfile::tempdir().expect("a temporary folder");
        for (path, bytes) in &built {
            let file = fresh.path().join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, bytes).expect("a file");
        }
        let _ = fs::remove_dir_all(expected);
        copy(fresh.path(), expected);
        return;
    }
    let wanted = files_below(expected);
    let paths =
        |files: &std::collections::BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&built), paths(&wanted), "{name}: other files than expected");
    for (path, bytes) in &built {
        let (built, wanted) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&wanted[path]));
        assert!(built == wanted, "{name}: {path} differs at:\n{}", first_difference(&wanted, &built));
    }
}

fn first_difference(wanted: &str, built: &str) -> String {
    let pair = wanted.lines().zip(built.lines()).enumerate().find(|(_, (wanted, built))| wanted != built);
    match pair {
        Some((line, (wanted, built))) => format!("line {}\n- {wanted}\n+ {built}", line + 1),
        None => "the end".to_owned(),
    }
}
