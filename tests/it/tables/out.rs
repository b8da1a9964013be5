//! Tables that are taken out.

use super::procedures;
use crate::harness::Site;

#[test]
fn tables_go_out_and_come_back_as_they_were() {
    let site = Site::sample();
    site.write(
        "content/procedures/mau/1.900431.md",
        "+++\ncode = \"1.900431\"\nname = \"=1+1 mẫu\"\nfield = \"ho-tich\"\nlisted = true\n+++\n",
    );
    for ending in ["xlsx", "csv"] {
        let file = format!("danh-muc.{ending}");
        site.run(&["export", "list", "--to", &file]).succeeds().says("đã ghi danh-muc");
        let first = std::fs::read(site.path(&file)).expect("a file");
        site.run(&["export", "list", "--to", &file]).ends_with(2).says("đã có, không ghi đè");
        site.run(&["xuat-bang", "list", "--to", &file, "--force"]).succeeds();
        assert_eq!(std::fs::read(site.path(&file)).expect("a file"), first, "the same bytes");
        let before = procedures(&site);
        let said = site.run(&["import", &file]).succeeds();
        let differences = said.out.matches('→').count();
        assert_eq!(differences, 0, "{}", said.out);
        assert!(
            said.out.contains("Danh sách khớp với tệp của xã") && !said.out.contains("cần xem lại (1)"),
            "{}",
            said.out
        );
        assert_eq!(procedures(&site), before);
    }
    let csv = site.read("danh-muc.csv");
    assert!(csv.starts_with("\u{feff}STT,Mã thủ tục,Tên thủ tục,"), "{csv}");
    assert!(csv.contains("1.900431\u{a0},'=1+1 mẫu,"), "{csv}");
    for what in ["papers", "fees", "figures"] {
        site.run(&["export", what, "--to", &format!("{what}.csv")]).succeeds();
    }
    let fees = site.read("fees.csv");
    assert!(fees.contains("chưa ghi mức thu") && fees.contains("không thu"), "{fees}");
    assert!(!fees.contains(",0,"), "{fees}");
    site.run(&["export", "all", "--to", "tat-ca.csv"]).ends_with(2).says("một tệp .csv chỉ chứa một bảng");
    site.run(&["export", "list", "--to", "danh-muc.ods"]).ends_with(2).says("đuôi .xlsx hoặc .csv");
    site.run(&["export", "list", "--to", "khong-co/danh-muc.csv"]).ends_with(2);
    site.run(&["export", "all", "--to", "tat-ca.xlsx"])
        .succeeds()
        .says("Danh mục thủ tục:")
        .says("Số liệu giải quyết:");
    site.run(&["import", "tat-ca.xlsx"]).succeeds().says("Danh sách khớp với tệp của xã");
}
