//! What a campaign hands out is true on its day, whenever it is printed.

use super::pdf::{Pdf, squeezed};
use crate::harness::{Site, repository};

const PACK: &str = "output/site/ban-in/dot-thu-bo-in.pdf";
const MESSAGE: &str = "Bà con mang theo thẻ căn cước.";

/// A site with a fee that goes up with the year, and a campaign in the new one.
fn site() -> Site {
    let site = Site::copy_of(&repository().join("tests/golden/minimal/input"));
    site.write(
        "content/procedures/phi.md",
        "+++\ncode = \"9.000009\"\nname = \"Cấp giấy thử\"\nfield = \"ho-tich\"\n\n[[channels]]\nvia = [\"in-person\"]\n\
         fees = [\n  { kind = \"charge\", amount = 8_111, valid_to = 2026-12-31 },\n  \
         { kind = \"charge\", amount = 9_222, valid_from = 2027-01-01 },\n]\n+++\n",
    );
    site.write(
        "content/campaigns/dot-thu.toml",
        format!(
            "title = \"Đợt thử\"\nday = 2027-01-15\nprocedures = [\"9.000009\"]\nmessage = \"{MESSAGE}\"\n\
             copies = {{ ap-phich = 2 }}\n"
        ),
    );
    site
}

fn check_pack(site: &Site) {
    let text = squeezed(&Pdf::new(site.path(PACK)).text());
    let says = |words: &str| text.contains(&squeezed(words));
    assert!(says("9.222 đồng") && !says("8.111 đồng"), "{text}");
    // A message does not say of what the facts beside it are.
    assert!(says(MESSAGE) && says("Cấp giấy thử"), "{text}");
}

#[test]
fn fees_are_those_of_its_day() {
    let site = site();
    let before = site.run_on("2026-12-01", &["build"]).succeeds().says("W0534");
    before.says("từ nay đến ngày 2027-01-15 thủ tục 9.000009 có thay đổi: lệ phí khác").says("dot-thu.toml");
    check_pack(&site);
    let early = std::fs::read(site.path(PACK)).expect("the prints");
    // The page tells what holds on the day it is looked at.
    assert!(site.read("output/site/thu-tuc/9.000009.html").contains("8.111"));
    let after = site.run_on("2027-01-20", &["build"]).succeeds();
    assert!(!after.out.contains("W0534") && !after.err.contains("W0534"));
    check_pack(&site);
    assert_eq!(early, std::fs::read(site.path(PACK)).expect("the prints"));
}
