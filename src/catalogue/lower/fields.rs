//! `content/fields.toml`.

use crate::diagnostic::{Code, Diagnostic, Report, Span, Words as Wording};
use crate::vietnamese::{is_reserved_name, slug};

use super::super::model::Field;
use super::super::raw::{At, Node};

/// Bytes of the longest slug: it becomes a file name.
pub const LONGEST_SLUG: usize = 80;

/// A field and where its slugs stand.
pub struct Placed {
    pub field: Field,
    pub slug: Span,
    pub former: Vec<Span>,
}

pub fn fields(root: Node<'_>, report: &mut Report) -> Vec<Placed> {
    root.tables("fields").into_iter().filter_map(|row| field(row, report)).collect()
}

fn field(row: Node<'_>, report: &mut Report) -> Option<Placed> {
    let own = row.text("slug")?;
    let name = row.string("name").unwrap_or_else(|| own.value.to_owned());
    check_slug(&own, &name, report);
    let former = row.texts("former_slugs");
    former.iter().for_each(|slug| check_slug(slug, slug.value, report));
    let field = Field {
        slug: own.value.to_owned(),
        name,
        also_called: row.strings("also_called"),
        former_slugs: former.iter().map(|slug| slug.value.to_owned()).collect(),
        icon: row.string("icon"),
    };
    Some(Placed { field, slug: own.span, former: former.into_iter().map(|slug| slug.span).collect() })
}

/// A slug becomes an address, printed in QR codes: it is as `slug` would make it, or it is refused.
fn check_slug(written: &At<&str>, name: &str, report: &mut Report) {
    let shape = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let good = written.value.bytes().all(shape)
        && !written.value.starts_with('-')
        && !written.value.ends_with('-')
        && !written.value.contains("--")
        && written.value.len() <= LONGEST_SLUG
        && !is_reserved_name(written.value);
    if good {
        return;
    }
    let bad = Diagnostic::new(Code::BadSlug).arg(written.value).span(written.span.clone());
    let right = slug(written.value, LONGEST_SLUG).or_else(|| slug(name, LONGEST_SLUG));
    report.push(match right {
        Some(right) => bad.label(Wording::new(format!("viết “{right}”"), format!("write “{right}”"))),
        None => bad,
    });
}
