//! Told of every address that was published once and where there is nothing now; refused where too many are lost at a
//! time.
//!
//! In: the planned [`Site`]. Out: findings. A refusal is a finding like any other, so that `check` tells it too;
//! whoever was asked to publish all the same takes it out ([`Report::allow`]). Lost is what the last publication had:
//! what went with an earlier one was told then, and is warned of until somebody confirms it.

use crate::catalogue::ADDRESSES_FILE;
use crate::catalogue::kinds::{chooser, decision, elsewhere, group, guide};
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::site::{Gone, Site, Target, address};

/// Below so many addresses a part of them says nothing.
const FEW: usize = 20;
/// So many of them at one time are more than somebody takes out by hand, if they are also this part of all.
const MANY: usize = 10;
const PART: usize = 5;
/// Addresses that a refusal names.
const NAMED: usize = 10;

pub(crate) fn findings(site: &Site) -> Report {
    let mut report = Report::default();
    report.diagnostics.extend(refusal(site));
    let unconfirmed = site.gone.iter().filter(|gone| gone.ended.is_none());
    report.diagnostics.extend(unconfirmed.map(|gone| warning(site, gone)));
    report
}

fn refusal(site: &Site) -> Option<Diagnostic> {
    let lost: Vec<&Gone> = site.gone.iter().filter(|gone| gone.is_lost).collect();
    let procedures: Vec<&Gone> = lost.iter().copied().filter(|gone| gone.code.is_some()).collect();
    let (lost, what) = if !procedures.is_empty() && site.entries.is_empty() {
        let count = procedures.len();
        let vi = format!("tất cả thủ tục ({count} trang)");
        (procedures, Words::new(vi, format!("every procedure ({count} pages)")))
    } else if site.published_last >= FEW && lost.len() >= MANY && lost.len() * PART >= site.published_last {
        let (count, all) = (lost.len(), site.published_last);
        (lost, Words::new(format!("{count} trong {all} địa chỉ"), format!("{count} of {all} addresses")))
    } else {
        return None;
    };
    let names = named(&lost.iter().map(|gone| &*gone.at).collect::<Vec<_>>())?;
    Some(Diagnostic::new(Mistake::ManyGone { what, names: &names }).path(&ADDRESSES_FILE.into()))
}

/// The first of some addresses, and how many more there are; nothing of none.
pub(crate) fn named(addresses: &[&str]) -> Option<String> {
    let mut names = addresses.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    if addresses.len() > NAMED {
        names += &format!(" … (+{})", addresses.len() - NAMED);
    }
    (!addresses.is_empty()).then_some(names)
}

/// Says what stands there now, and each way to go on, with the text to write.
fn warning(site: &Site, gone: &Gone) -> Diagnostic {
    let mut found = Diagnostic::new(Mistake::AddressGone { address: &gone.at })
        .path(&ADDRESSES_FILE.into())
        .span(gone.span.clone());
    if !gone.has_page {
        found = found.help(Words::new(
            "tệp để tải về không thay bằng trang được: ai mở địa chỉ này gặp trang “không tìm thấy”",
            "a file to download cannot be replaced by a page: whoever opens this meets the page “not found”",
        ));
    }
    if let Some(draft) = &gone.draft {
        found = found.help(Words::new(
            format!("{draft} là bản nháp: muốn đăng lại thì bỏ dòng draft = true trong đó"),
            format!("{draft} is a draft: to publish it again take its line draft = true out"),
        ));
    }
    let renamed = gone.namesakes.iter().find_map(|target| {
        Some((former_slug(*target, site, &gone.at)?, target.file(site)?, target.address(site)))
    });
    if let Some((slug, file, address)) = renamed {
        found = found.help(Words::new(
            format!("nếu trang này đã đổi thành {address}: thêm former_slugs = [\"{slug}\"] vào {file}"),
            format!("if this page is now {address}: add former_slugs = [\"{slug}\"] to {file}"),
        ));
    }
    let day = site.day;
    if let Some(later) = gone.ends_later {
        return found.help(Words::new(
            format!("ended = {later} là ngày chưa tới nên chưa tính là đã bỏ: trang đã bỏ thật thì sửa thành ended = {day}"),
            format!("ended = {later} is still to come and ends nothing yet: if it has ended write ended = {day}"),
        ));
    }
    found.help(Words::new(
        format!("do lỡ tay thì đưa tệp nội dung về chỗ cũ; bỏ thật thì thêm ended = {day} vào dòng này"),
        format!("if it was a slip bring the content back; if it has ended add ended = {day} to this line"),
    ))
}

/// What to write into the file of a page that may have been at an address before.
fn former_slug<'a>(target: Target, site: &Site, at: &'a str) -> Option<&'a str> {
    let folder = match target {
        Target::Field(_) => address::FIELDS,
        Target::Guide(_) => guide::PAGES,
        Target::Decision(_) => decision::PAGES,
        Target::Chooser(_) => chooser::PAGES,
        Target::Elsewhere(_) => elsewhere::PAGES,
        Target::Post(id) => id.kind().pages(),
        Target::Entry(id) if site.entries[id].group.is_some() => group::PAGES,
        // A procedure is known by its code, which has no other; a translation goes with its page.
        Target::Entry(_) | Target::Translation(_) => return None,
    };
    at.strip_prefix(folder)?.strip_suffix(".html").filter(|slug| !slug.contains('/'))
}
