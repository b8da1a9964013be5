//! `content/fields.toml`.

use crate::diagnostic::{Report, Span};

use super::super::model::Field;
use super::super::raw::Node;
use super::slug::check_slug;

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
