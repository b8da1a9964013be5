//! Prints of the service around the procedures.

use super::pdf::{Pdf, squeezed};
use super::site;

#[test]
fn a_month_of_many_fields_is_one_sheet_that_says_what_it_leaves_out() {
    let site = site();
    let mut month = "period = \"2026-10\"\nform = \"received-and-carried-over\"\n".to_owned();
    for at in 1..=60 {
        month.push_str(&format!(
            "[[fields]]\nname = \"Lĩnh vực {at}\"\nreceived = {at}\ncarried_over = 0\nresolved_early = 0\nresolved_on_time = {at}\nresolved_late = 0\nin_progress = 0\n"
        ));
    }
    site.write("content/figures/2026-10.toml", month);
    site.run(&["print", "2026-10", "--format", "so-lieu", "--to", "a.pdf"]).succeeds();
    let pdf = Pdf::new(site.path("a.pdf"));
    assert_eq!(pdf.pages().len(), 1);
    let text = pdf.text();
    let shown = (1..=60).filter(|at| text.contains(&format!("Lĩnh vực {at} "))).count();
    assert!(text.contains("Lĩnh vực 60 ") && shown < 60, "{text}");
    assert!(text.contains(&format!("và {} lĩnh vực khác", 60 - shown)), "{shown} shown:\n{text}");
}

#[test]
fn what_stands_on_the_counter_is_what_the_office_gave() {
    let site = site();
    let print = ["print", "--format", "ma-quay", "--to", "a.pdf"];
    site.run(&print).ends_with(2).says("survey");
    let config = site.read("niemyet.toml");
    let given = "survey = \"https://khao-sat.xa.vn/hai-long\"\npayment = { bank = \"Ngân hàng Mẫu\", account = \"1234 567 890\", holder = \"UBND xã\" }\n";
    site.write("niemyet.toml", config.replacen("[commune]\n", &format!("[commune]\n{given}"), 1));
    site.run(&print).succeeds();
    let pdf = Pdf::new(site.path("a.pdf"));
    assert_eq!(pdf.pages().len(), 1);
    let text = squeezed(&pdf.text());
    assert!(text.contains("1234567890") && text.contains("khao-sat.xa.vn/hai-long"), "{text}");
}
