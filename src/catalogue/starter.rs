//! The site that `niemyet init` makes, to be changed into a real one: invented from end to end, and saying so.
//!
//! Here because the catalogue must know it again: what of it is still there when a site no longer says that it is a
//! sample has been forgotten, and would be posted as true. What is done elsewhere is not invented: it is true of any
//! commune, and meant to stay.

const FILES: [(&str, &str); 5] = [
    ("niemyet.toml", SITE),
    ("content/fields.toml", include_str!("starter/fields.toml")),
    ("content/synonyms.toml", include_str!("starter/synonyms.toml")),
    ("content/procedures/ho-tich/giay-xac-nhan-mau.md", PROCEDURE),
    (".gitignore", "/output\n/.niemyet\n/history\n"),
];

/// What is done elsewhere, by name: whatever lies in `starter/elsewhere/`, listed by the build script.
const ELSEWHERE: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/elsewhere.rs"));

pub(crate) const SITE: &str = include_str!("starter/niemyet.toml");
pub(crate) const PROCEDURE: &str = include_str!("starter/procedure.md");

/// The files of a new site, by path.
pub(crate) fn files() -> impl Iterator<Item = (String, &'static str)> {
    let others = ELSEWHERE.iter().map(|(name, text)| (format!("content/elsewhere/{name}"), *text));
    FILES.iter().map(|(path, text)| ((*path).to_owned(), *text)).chain(others)
}

/// Code and name of the invented procedure.
pub(crate) const NAMED: (&str, &str) = ("9.000001", "Cấp giấy xác nhận mẫu (ví dụ để sửa)");

/// The TOML and the Markdown of a file that begins with `+++`.
pub(crate) fn parts(file: &str) -> (&str, &str) {
    let rest = file.strip_prefix("+++\n").unwrap_or(file);
    rest.split_once("\n+++\n").unwrap_or((rest, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_procedure_is_known_by_its_code_and_name() {
        let (code, name) = NAMED;
        for value in [code, name] {
            assert!(PROCEDURE.contains(&format!("= \"{value}\"\n")), "{value}");
        }
    }
}
