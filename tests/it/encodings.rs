//! Files in other encodings: they are read, named, and written anew where somebody asks for it.

use std::fs;

use crate::harness::Site;

const NOTICE: &str = "+++\r\ntitle = \"Lịch tiếp dân của xã\"\r\nfrom = 2026-11-01\r\nto = 2026-12-31\r\n+++\r\n\r\nTrụ sở mở cửa buổi sáng.\r\n";

fn utf16(text: &str) -> Vec<u8> {
    b"\xff\xfe".iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn they_are_written_as_utf8_and_kept() {
    let site = Site::started();
    site.write("content/notices/a.md", utf16(NOTICE));
    // "Thủ tục đăng ký khai sinh, cộng hòa xã hội" as TCVN3 has it.
    let old = b"# Th\xf1 t\xf4c \xae\xa8ng k\xfd khai sinh, c\xe9ng h\xdfa x\xb7 h\xe9i\n";
    let settings = fs::read(site.path("niemyet.toml")).expect("settings");
    site.write("niemyet.toml", [&old[..], &settings[..]].concat());
    // The settings have letters of UTF-8 within: that is neither.
    let mixed = !settings.is_ascii();
    site.run(&["check"]).says("W0653").says("UTF-16 LE");
    let said =
        site.run(&["sang-utf8"]).succeeds().says("content/notices/a.md: UTF-16 LE → UTF-8").says("history/");
    assert_eq!(mixed, !said.out.contains("niemyet.toml"));
    assert_eq!(fs::read(site.path("content/notices/a.md")).expect("a notice"), NOTICE.as_bytes());
    site.run(&["to-utf8"]).succeeds().says("Không có tệp nào phải ghi lại");
    site.run(&["history", "1", "--restore"]).succeeds();
    assert_eq!(fs::read(site.path("content/notices/a.md")).expect("a notice"), utf16(NOTICE));
}

#[test]
fn only_files_of_a_site_are_written_anew() {
    let site = Site::empty();
    site.write("niemyet.toml.txt", utf16("format = 1\n"));
    site.run(&["to-utf8"]).ends_with(2).says("bỏ đuôi .txt");
}
