//! Records of other provinces, and what an import does to a file on later days.

use std::collections::BTreeMap;

use niemyet::diagnostic::Lang;
use niemyet::import::{Choice, ImportPlan, Wanted, plan};
use niemyet::source::SourcePath;

use super::{Records, set};

const CODE: &str = "1.900300";
const ALL: Wanted = Wanted { choice: Choice::Ask, all_provinces: true, all_levels: false, retell: false };

/// A record of Huế in our own words.
fn record(steps: &str) -> Records {
    let value = serde_json::json!({ "id": "mau", "detail": {
        "code": CODE, "name": "Cấp giấy mẫu", "type": "SPECIFIC",
        "departmentPromulgateName": "UBND Thành phố Huế",
        "procedureProposal": { "proposalNumber": "1/QĐ-UBND" },
        "categoriesDetails": [{ "name": "Việc mẫu" }],
        "executionSteps": [{ "name": "", "description": steps }],
        "executionMethods": [{ "submissionMethod": "DIRECT", "processingTime": "Theo lịch của xã", "fees": [] }],
        "executionCases": [],
    } });
    vec![("mau.json".to_owned(), serde_json::to_vec(&value).expect("JSON"))]
}

/// A site of a province, in which a first import has been made.
struct Site {
    files: BTreeMap<SourcePath, String>,
}

impl Site {
    fn of(province: &str) -> Self {
        let mut site = Site { files: BTreeMap::new() };
        site.moves_to(province);
        site.import("Một.", Wanted::default());
        site
    }

    fn moves_to(&mut self, province: &str) {
        let config = format!("format = 1\n\n[commune]\nname = \"Mẫu\"\nprovince = \"{province}\"\n");
        self.files.insert("niemyet.toml".into(), config);
    }

    fn import(&mut self, steps: &str, wanted: Wanted) -> ImportPlan {
        let made = plan(&set(&self.files), record(steps), wanted);
        self.files.extend(made.writes.clone());
        made
    }

    fn file(&mut self) -> &mut String {
        let file = self.files.iter_mut().find(|(path, _)| path.contains(CODE));
        file.expect("the procedure's file").1
    }

    #[track_caller]
    fn check_draft(&mut self, expected: bool) {
        let text = self.file();
        assert_eq!(text.contains("\ndraft      = true\n"), expected, "{text}");
    }
}

#[test]
fn another_provinces_is_a_draft_and_stays_one() {
    let mut site = Site::of("Lào Cai");
    site.check_draft(true);
    let made = site.import("Hai.", Wanted::default());
    assert!(site.file().contains("Hai."));
    assert_eq!((made.report.still_drafts, made.report.drafts.len()), (1, 0));
    site.check_draft(true);
    Site::of("tỉnh Thừa Thiên Huế").check_draft(false);
}

#[test]
fn what_people_took_in_is_never_a_draft_again() {
    let mut site = Site::of("Lào Cai");
    *site.file() = site.file().replace("draft      = true\n", "");
    site.import("Hai.", Wanted::default());
    site.check_draft(false);
}

#[test]
fn all_provinces_takes_in_what_an_import_has_drafted() {
    let mut site = Site::of("Lào Cai");
    let made = site.import("Hai.", ALL);
    assert_eq!(made.report.taken_in, [CODE]);
    site.check_draft(false);
    assert!(site.import("Hai.", ALL).writes.is_empty());
    // Later without: it has been taken in.
    site.import("Ba.", Wanted::default());
    site.check_draft(false);
}

#[test]
fn a_draft_of_people_stays_theirs() {
    let mut site = Site::of("Huế");
    *site.file() = site.file().replacen("\n[", "\ndraft      = true\n\n[", 1);
    site.import("Hai.", ALL);
    site.check_draft(true);
}

#[test]
fn a_province_put_right_takes_in_its_own() {
    let mut site = Site::of("Tỉnh Mẫu");
    site.check_draft(true);
    site.moves_to("Huế");
    assert_eq!(site.import("Một.", Wanted::default()).report.taken_in, [CODE]);
    site.check_draft(false);
    // Without a province nobody knows whose it is: nothing changes.
    let mut site = Site::of("Lào Cai");
    site.files.insert("niemyet.toml".into(), "format = 1\n".to_owned());
    site.import("Một.", Wanted::default());
    site.check_draft(true);
}

#[test]
fn a_second_import_tells_what_is_new() {
    let mut site = Site::of("Huế");
    let same = site.import("Một.", Wanted::default()).report;
    assert_eq!((same.doubts.len(), same.told_before), (0, 1));
    assert!(same.to_text(Lang::Vi).contains("không nêu lại: 1"), "{}", same.to_text(Lang::Vi));
    // The time is doubtful as before; the steps are new, and so is what is doubtful in them.
    let other = site.import("Ghi \u{20ac} hay \u{f0fc} gì.\n\u{f0fc}", Wanted::default()).report;
    let kinds: Vec<_> = other.doubts.iter().map(|doubt| doubt.place.part).collect();
    assert!(
        !kinds.is_empty() && kinds.iter().all(|part| *part == niemyet::catalogue::MergedPart::Steps),
        "{:?}",
        other.doubts
    );
    let all = site.import("Hai.", Wanted { retell: true, ..Wanted::default() }).report;
    assert_eq!(all.told_before, 0);
    assert!(!all.doubts.is_empty());
}
