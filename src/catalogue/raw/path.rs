//! Paths as Windows shows them, `C:\Users\…\content\forms\mau.docx`, as the files want them: from `content/` on, with `/`.

use crate::diagnostic::Words;

/// What was meant by a path that cannot be used as it is written.
pub(in crate::catalogue) struct Meant {
    /// From `content/` on.
    path: String,
    /// It names a place of one computer: nothing tells that the file lies in `content/`.
    is_elsewhere: bool,
}

impl Meant {
    /// The path that is meant, where the text is one.
    pub(in crate::catalogue) fn by(written: &str) -> Option<Self> {
        let slashed = written.trim().replace('\\', "/");
        let (name, kind) = slashed.rsplit('/').next()?.rsplit_once('.')?;
        let is_kind = (2..=5).contains(&kind.len()) && kind.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if name.is_empty() || !is_kind || slashed.contains(['"', '*', '?', '<', '>', '|', '\n', '\t']) {
            return None;
        }
        let drive = slashed.get(1..).is_some_and(|rest| rest.starts_with(":/"));
        let is_elsewhere = drive || slashed.starts_with("//") || slashed.starts_with("file:");
        let steps: Vec<&str> =
            slashed.split('/').filter(|step| !step.is_empty() && !matches!(*step, "." | "..")).collect();
        if let Some(at) = steps.iter().rposition(|step| *step == "content") {
            return Some(Meant { path: steps[at + 1..].join("/"), is_elsewhere: false });
        }
        // What leads out of the folder with nothing but a name lies anywhere.
        let is_elsewhere = is_elsewhere || steps.len() == 1 && slashed.contains("..");
        if !is_elsewhere {
            return Some(Meant { path: steps.join("/"), is_elsewhere });
        }
        let is_picture = ["png", "jpg", "jpeg", "webp"].contains(&kind.to_ascii_lowercase().as_str());
        let folder = if is_picture { "images" } else { "forms" };
        Some(Meant { path: format!("{folder}/{name}.{kind}"), is_elsewhere })
    }

    pub(in crate::catalogue) fn path(&self) -> &str {
        &self.path
    }

    /// What to write, and what to do first.
    pub(in crate::catalogue) fn words(&self) -> Words {
        let Meant { path, is_elsewhere } = self;
        if !is_elsewhere {
            return Words::new(format!("viết \"{path}\""), format!("write \"{path}\""));
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        Words::new(
            format!(
                "chép {name} vào thư mục content/{} rồi ghi \"{path}\"",
                &path[..path.len() - name.len()]
            ),
            format!("copy {name} into content/{} and write \"{path}\"", &path[..path.len() - name.len()]),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: Option<(&str, bool)>) {
        let meant = Meant::by(written).map(|meant| (meant.path, meant.is_elsewhere));
        assert_eq!(
            meant.as_ref().map(|(path, elsewhere)| (path.as_str(), *elsewhere)),
            expected,
            "{written}"
        );
    }

    #[test]
    fn paths() {
        check(r"content\images\x.png", Some(("images/x.png", false)));
        check(r"D:\xa\content\forms\mẫu 1.docx", Some(("forms/mẫu 1.docx", false)));
        check(r"C:\Users\HT\mau.docx", Some(("forms/mau.docx", true)));
        check(r"\\may-chu\hinh\quay.JPG", Some(("images/quay.JPG", true)));
        check("../content/forms/a.pdf", Some(("forms/a.pdf", false)));
        check("../../a.pdf", Some(("forms/a.pdf", true)));
        check("../images/a.png", Some(("images/a.png", false)));
        check(r"ảnh\a.png", Some(("ảnh/a.png", false)));
        check(r"forms\a.pdf", Some(("forms/a.pdf", false)));
        check("nộp tại quầy\\trên mạng", None);
        check(r"\.docx", None);
    }
}
