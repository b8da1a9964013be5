//! What is said to be done elsewhere, and is posted here.

use std::collections::BTreeMap;

use super::Elsewhere;
use crate::catalogue::around::{Across, Around, ByCode, live, push_at};
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::vietnamese::fold;

impl Across for Elsewhere {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        let things = &around.found.elsewhere;
        if things.is_empty() {
            return;
        }
        let named: BTreeMap<String, &str> = by_code
            .iter()
            .flat_map(|(code, versions)| {
                let names = live(Some(versions)).into_iter();
                let names =
                    names.flat_map(|version| [Some(&version.name), version.commune.plain_name.as_ref()]);
                names.flatten().map(|name| (fold(name), *code)).collect::<Vec<_>>()
            })
            .collect();
        for placed in things {
            let thing = &placed.value;
            let gives_way = thing.codes.iter().any(|code| by_code.contains_key(code.code.as_str()));
            if let Some(&code) = named.get(&fold(&thing.title)).filter(|_| !gives_way) {
                let here = Diagnostic::new(Mistake::DoneHere { title: &thing.title, code: &code });
                let here = here.help(Words::new(
                    format!("ghi codes = [\"{code}\"] để trang này tự nhường cho thủ tục; hoặc xóa tệp này"),
                    format!("write codes = [\"{code}\"], so that this gives way to it; or delete this file"),
                ));
                push_at(report, &thing.origin.path, placed.draft, here.span(placed.slug.clone()));
            }
        }
    }
}
