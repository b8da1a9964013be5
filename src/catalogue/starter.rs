//! The site that `niemyet init` makes, to be changed into a real one: invented from end to end, and saying so.
//!
//! Here because the catalogue must know it again: what of it is still there when a site no longer says that it is a
//! sample has been forgotten, and would be posted as true.

/// The files of a new site, by path.
pub(crate) const FILES: [(&str, &str); 4] = [
    ("niemyet.toml", SITE),
    ("content/fields.toml", include_str!("starter/fields.toml")),
    ("content/procedures/ho-tich/giay-xac-nhan-mau.md", PROCEDURE),
    (".gitignore", "/output\n/.niemyet\n"),
];

pub(crate) const SITE: &str = include_str!("starter/niemyet.toml");
pub(crate) const PROCEDURE: &str = include_str!("starter/procedure.md");

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
