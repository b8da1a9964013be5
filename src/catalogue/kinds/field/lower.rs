//! `content/fields.toml`.

use crate::diagnostic::{Report, Span};

use super::Field;
use crate::catalogue::lower::slug::check_slug;
use crate::catalogue::lower::unused;
use crate::catalogue::raw::Node;

/// A field and where its slugs stand.
pub(crate) struct PlacedField {
    pub(crate) field: Field,
    pub(crate) slug: Span,
    pub(crate) former: Vec<Span>,
}

pub(crate) fn fields(root: Node<'_>, report: &mut Report) -> Vec<PlacedField> {
    let rows = root.tables("fields");
    // Said once: whoever writes one writes one for each.
    let (vi, en) = ("chưa giao diện nào vẽ hình của lĩnh vực", "no theme draws pictures of fields yet");
    report.diagnostics.extend(rows.iter().find_map(|row| unused(*row, "icon", vi, en)));
    rows.into_iter().filter_map(|row| field(row, report)).collect()
}

fn field(row: Node<'_>, report: &mut Report) -> Option<PlacedField> {
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
    Some(PlacedField { field, slug: own.span, former: former.into_iter().map(|slug| slug.span).collect() })
}
