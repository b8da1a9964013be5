//! The text of a file of figures.

use std::fmt::Write as _;

use crate::catalogue::Field;
use crate::catalogue::kinds::figures::{Counts, Measure, Period};
use crate::vietnamese::{by_thousands, fold};

use super::rows::Table;

/// Keys stand under each other.
const WIDTH: usize = 28;

/// Why a file is a draft.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Doubt {
    pub(super) differs: bool,
    /// The period that the report itself names.
    pub(super) other: Option<Period>,
}

pub(super) fn text(table: &Table, period: Period, fields: &[Field], name: &str, doubt: Doubt) -> String {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let mut text = format!("# Nhập từ {}.\n", stem.replace(|c: char| c.is_control(), " "));
    if doubt.differs {
        text.push_str(
            "# Bản nháp, vì có số cộng không khớp: đối chiếu với báo cáo gốc, sửa rồi xóa dòng draft.\n",
        );
    }
    if let Some(other) = doubt.other {
        let _ = writeln!(
            text,
            "# Bản nháp, vì báo cáo ghi {} mà nhập vào {}: xem lại có nhầm kỳ không, rồi xóa dòng draft.",
            other.name_inline(),
            period.name_inline()
        );
    }
    pair(&mut text, "period", &format!("\"{period}\""));
    pair(&mut text, "form", &format!("\"{}\"", table.shape.word()));
    if doubt.differs || doubt.other.is_some() {
        pair(&mut text, "draft", "true");
    }
    if let Some(total) = &table.total {
        text.push('\n');
        counts(&mut text, total);
    }
    for row in &table.rows {
        text.push_str("\n[[fields]]\n");
        match field(fields, &row.name) {
            Some(field) => pair(&mut text, "field", &quoted(&field.slug)),
            None => pair(&mut text, "name", &quoted(&row.name)),
        }
        counts(&mut text, &row.counts);
    }
    text
}

/// Fields that the catalogue does not have.
pub(super) fn unknown(table: &Table, fields: &[Field]) -> Vec<String> {
    let names = table.rows.iter().map(|row| &row.name);
    names.filter(|name| field(fields, name).is_none()).cloned().collect()
}

/// By its name, another name or its slug; reports write "Lĩnh vực Hộ tịch" too.
fn field<'a>(fields: &'a [Field], name: &str) -> Option<&'a Field> {
    let bare = |text: &str| -> String {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ").trim_start_matches("linh vuc ").to_owned()
    };
    let wanted = bare(name);
    let is = |text: &String| bare(text) == wanted;
    fields.iter().find(|field| is(&field.name) || is(&field.slug) || field.also_called.iter().any(is))
}

fn counts(text: &mut String, counts: &Counts) {
    for measure in Measure::ALL {
        if let Some(count) = counts.get(measure) {
            pair(text, measure.word(), &by_thousands(&count.to_string(), '_'));
        }
    }
}

fn pair(text: &mut String, key: &str, value: &str) {
    let _ = writeln!(text, "{key:WIDTH$} = {value}");
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
