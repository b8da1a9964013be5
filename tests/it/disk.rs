//! Reading a site from disk, whatever lies there.

use std::fs;
use std::path::Path;

use niemyet::cache::{Cache, Made, Rendered, disk as cache_disk};
use niemyet::diagnostic::{Lang, Report};
use niemyet::source::disk::{DiskError, copy_asset, read};
use niemyet::source::{Body, Hash, SourceSet};
use tempfile::TempDir;

/// A site of these files, and `niemyet.toml`.
fn site(files: &[(&str, &[u8])]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, bytes) in files.iter().chain(&[("niemyet.toml", b"format = 1\n" as &[u8])]) {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    root
}

fn read_site(root: &Path) -> SourceSet {
    read(root).unwrap()
}

/// Code and path of every finding.
fn findings(set: &SourceSet) -> Vec<String> {
    set.report.diagnostics.iter().map(|d| format!("{} {}", d.code.id(), d.path)).collect()
}

/// One file `content/a.md` of these bytes: the text it gives, or the finding.
fn check_text(bytes: &[u8], expected: Result<&str, &str>) {
    let root = site(&[("content/a.md", bytes)]);
    let set = read_site(root.path());
    match expected {
        Ok(text) => {
            assert_eq!(findings(&set), [""; 0]);
            assert_eq!(&*set.text("content/a.md").unwrap().text, text);
        }
        Err(code) => {
            assert_eq!(findings(&set), [format!("{code} content/a.md")], "{bytes:?}");
            assert!(matches!(set.files["content/a.md"].body, Body::Unusable));
        }
    }
    assert_eq!(set.files["content/a.md"].hash, Hash::of(bytes));
    assert!(set.text("niemyet.toml").is_some(), "the other files are read");
}

fn utf16(text: &str, mark: &[u8], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.iter().copied().chain(text.encode_utf16().flat_map(bytes)).collect()
}

#[test]
fn texts_become_nfc_with_plain_line_ends() {
    check_text(b"", Ok(""));
    check_text("Đăng ký\r\nkhai sinh\r\n".as_bytes(), Ok("Đăng ký\nkhai sinh\n"));
    check_text("\u{feff}a\rb".as_bytes(), Ok("a\nb"));
    check_text("\u{feff}\u{feff}a".as_bytes(), Ok("a"));
    check_text("\u{ef}\u{bb}\u{bf}\u{feff}a".as_bytes(), Ok("a"));
    check_text("a\u{302}\u{301}".as_bytes(), Ok("\u{1ea5}"));
    check_text("– “a” \u{2003} → ①".as_bytes(), Ok("– “a” \u{2003} → ①"));
    check_text("\u{2001}".as_bytes(), Ok("\u{2003}"));
    check_text("\u{212b}".as_bytes(), Ok("\u{c5}"));
    check_text("a\u{301}".as_bytes(), Ok("\u{e1}"));
}

#[test]
fn composition_is_noticed_wherever_it_stands() {
    use unicode_normalization::UnicodeNormalization;
    for mark in
        ["\u{301}", "\u{340}", "\u{374}", "\u{2000}", "\u{1fd3}", "\u{f900}", "\u{2f800}", "\u{1100}\u{1161}"]
    {
        for around in ["", "a", "ab", "ệ", "đ", "…"] {
            let text = format!("{around}{mark}{around}");
            let composed: String = text.nfc().collect();
            check_text(text.as_bytes(), Ok(&composed));
        }
    }
}

#[test]
fn what_is_no_utf8_is_named() {
    check_text(&utf16("+++\nĐăng ký\n", b"\xff\xfe", u16::to_le_bytes)[..9], Err("E0002"));
    check_text(&utf16("+++\0Đăng ký\n", b"\xfe\xff", u16::to_be_bytes), Err("E0002"));
    check_text(b"\xff\xfe\0\0a\0\0\0", Err("E0002"));
    check_text(b"\xff\xfe", Err("E0002"));
    check_text(b"abc\0def", Err("E0003"));
    check_text(b"\0", Err("E0003"));
    check_text(b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", Err("E0003"));
    check_text(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", Err("E0003"));
    check_text(b"\x89PNG\r\n\x1a\n", Err("E0003"));
    check_text(b"+++\nname = \"\xae\xa8ng k\xfd\"\n+++\n", Err("E0001"));
    check_text(b"abc\xe1\xba", Err("E0001"));
    check_text(&[0xff; 300], Err("E0001"));
}

#[test]
fn what_is_certainly_another_encoding_is_read_and_named() {
    let text = "+++\nname = \"Đăng ký khai sinh\"\n+++\n";
    let windows =
        b"+++\nname = \"\xd0\xe3ng ky\xec khai sinh; c\xe2\xecp xa\xde; h\xf4\xf2 ti\xf2ch\"\n+++\n";
    let windows_text = "+++\nname = \"Đăng ký khai sinh; cấp xã; hộ tịch\"\n+++\n";
    for (bytes, text) in [
        (utf16(text, b"\xff\xfe", u16::to_le_bytes), text),
        (utf16(text, b"\xfe\xff", u16::to_be_bytes), text),
        (utf16(&text.replace('\n', "\r\n"), b"", u16::to_le_bytes), text),
        (utf16(text, b"", u16::to_be_bytes), text),
        (windows.to_vec(), windows_text),
    ] {
        let root = site(&[("content/a.md", &bytes)]);
        let set = read_site(root.path());
        assert_eq!(&*set.text("content/a.md").expect("a text").text, text);
        let codes: Vec<_> = set.report.diagnostics.iter().map(|found| found.code.id()).collect();
        assert_eq!(codes, ["W0653"]);
    }
}

#[test]
fn a_file_in_an_old_encoding_is_read_to_its_author() {
    let check = |bytes: &[u8], read: &str| {
        let root = site(&[("content/a.md", bytes)]);
        let said = format!("{:?}", read_site(root.path()).report.diagnostics);
        assert!(said.contains(read), "{said}");
    };
    check(
        b"+++\nname = \"\xa7\xa8ng k\xfd khai sinh\"\n+++\n",
        "TCVN3 là “name = \\\"Đăng ký khai sinh\\\"”",
    );
    check(b"Nop\n\xd1a\xeang k\xf9y khai sinh\n", "VNI");
}

#[test]
fn columns_are_those_of_the_editor() {
    let root = site(&[("content/a.md", "x\na\u{302}\u{301}b".as_bytes())]);
    let set = read_site(root.path());
    let text = set.text("content/a.md").unwrap();
    let at = text.text.find('b').unwrap() as u32;
    let place = text.place(&(at..at + 1));
    assert_eq!((place.line, place.column), (2, 4));
}

#[test]
fn only_content_is_read() {
    let files: Vec<(&str, &[u8])> = [
        "content/a.md",
        "content/.hidden/a.md",
        "content/.a.md.swp",
        "content/~$a.docx",
        "content/a.md~",
        "content/.#a.md",
        "content/#a.md#",
        "content/a.bak",
        "content/Thumbs.db",
        "content/.DS_Store",
        "content/desktop.ini",
        "content/4913",
        "content/a.tmp",
        "output/site/b.md",
        ".niemyet/parsed",
        "themes/default/page.html",
        "themes/default/logo.png",
        "README.md",
        "content/forms/tk.DOCX",
    ]
    .map(|path| (path, b"x" as &[u8]))
    .into();
    let root = site(&files);
    let set = read_site(root.path());
    let paths: Vec<&str> = set.files.keys().map(|path| &**path).collect();
    let expected = [
        "content/a.md",
        "content/forms/tk.DOCX",
        "niemyet.toml",
        "themes/default/logo.png",
        "themes/default/page.html",
    ];
    assert_eq!(paths, expected);
    assert!(matches!(set.files["content/forms/tk.DOCX"].body, Body::Asset));
}

#[test]
fn forms_are_never_decoded() {
    let root = site(&[("content/forms/cu.txt", b"\xae\xa8ng k\xfd")]);
    let set = read_site(root.path());
    assert!(matches!(set.files["content/forms/cu.txt"].body, Body::Asset));
    assert_eq!(findings(&set), [""; 0]);
}

#[test]
fn large_texts_are_not_loaded() {
    let root = site(&[]);
    fs::create_dir(root.path().join("content")).unwrap();
    for (name, len) in [("large.md", 50 << 20), ("form.pdf", 6 << 20)] {
        fs::File::create(root.path().join("content").join(name)).unwrap().set_len(len).unwrap();
    }
    let set = read_site(root.path());
    assert_eq!(findings(&set), ["E0004 content/large.md"]);
    let too_large = &set.report.diagnostics[0];
    let values = ["megabytes", "most"].map(|name| too_large.value(name, Lang::Vi));
    assert_eq!(values, ["50", "5"]);
    assert_eq!(set.files["content/form.pdf"].len, 6 << 20);
}

#[test]
fn a_folder_that_is_no_site_is_an_error() {
    let root = tempfile::tempdir().unwrap();
    assert!(matches!(read(root.path()), Err(DiskError::NotASite { .. })));
    let missing = read(&root.path().join("nowhere")).unwrap_err();
    assert!(matches!(missing, DiskError::Root { .. }));
    assert!(missing.words().get(Lang::Vi).contains("không có tệp hay thư mục này"));
}

/// Where those systems are the ones at work, no such file can be laid down.
#[cfg(unix)]
#[test]
fn names_that_trouble_other_systems() {
    let root = site(&[
        ("content/a.md", b"1"),
        ("content/A.md", b"2"),
        ("content/con.md", b"3"),
        ("content/a\u{301}.md", b"4"),
        ("content/forms/b\u{1ea5}.pdf", b"5"),
        ("content/forms/ba\u{302}\u{301}.pdf", b"6"),
    ]);
    let set = read_site(root.path());
    assert_eq!(
        findings(&set),
        ["E0011 content/a.md", "W0014 content/con.md", "E0011 content/forms/b\u{1ea5}.pdf"]
    );
    assert!(set.text("content/\u{e1}.md").is_some(), "a path is NFC");
}

#[test]
fn depth_and_length_have_an_end() {
    let root = site(&[]);
    let deep = (0..40).fold(root.path().join("content"), |folder, _| folder.join("d"));
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("a.md"), "x").unwrap();
    let long = (0..6).fold(root.path().join("content"), |folder, _| folder.join("x".repeat(200)));
    fs::create_dir_all(&long).unwrap();
    fs::write(long.join("a.md"), "x").unwrap();
    let set = read_site(root.path());
    let codes: Vec<&str> = set.report.diagnostics.iter().map(|d| d.code.id()).collect();
    assert_eq!(codes, ["E0009", "E0010"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn links_are_followed_but_never_for_ever() {
        let shared = site(&[("forms/mau.pdf", b"x")]);
        let root = site(&[("content/a.md", b"x"), ("output/site/p.html", b"x")]);
        let content = root.path().join("content");
        symlink(shared.path().join("forms"), content.join("forms")).unwrap();
        symlink(content.join("a.md"), content.join("b.md")).unwrap();
        symlink(".", content.join("loop")).unwrap();
        symlink(root.path(), content.join("root")).unwrap();
        symlink("../output", content.join("out")).unwrap();
        symlink("nowhere", content.join("broken.md")).unwrap();
        symlink("y", content.join("x")).unwrap();
        symlink("x", content.join("y")).unwrap();
        let set = read_site(root.path());
        assert!(set.files.contains_key("content/forms/mau.pdf"));
        assert!(set.text("content/b.md").is_some());
        let expected = [
            "E0006 content/broken.md",
            "W0033 content/forms",
            "E0007 content/loop",
            "E0007 content/out",
            "E0007 content/root",
            "E0006 content/x",
            "E0006 content/y",
        ];
        assert_eq!(findings(&set), expected);
    }

    /// A file that a link leads to is published: it must be one of the site's.
    #[test]
    fn no_link_to_a_file_leaves_the_site() {
        let elsewhere =
            site(&[("secret.pdf", b"secret"), ("shared/mau.pdf", b"x"), ("shared/more/a.pdf", b"x")]);
        let away = elsewhere.path();
        symlink(away.join("secret.pdf"), away.join("shared/secret.pdf")).unwrap();
        symlink(away.join("shared/mau.pdf"), away.join("shared/more/b.pdf")).unwrap();
        symlink(away, away.join("shared/up")).unwrap();
        let root =
            site(&[("content/a.md", b"x"), ("output/site/p.html", b"x"), ("themes/default/a.css", b"x")]);
        let content = root.path().join("content");
        fs::create_dir(content.join("forms")).unwrap();
        symlink(away.join("secret.pdf"), content.join("forms/secret.pdf")).unwrap();
        symlink("/etc/passwd", content.join("c.md")).unwrap();
        symlink("../output/site/p.html", content.join("p.html")).unwrap();
        symlink(away.join("shared"), content.join("shared")).unwrap();
        symlink("a.md", content.join("within.md")).unwrap();
        symlink(away.join("secret.pdf"), root.path().join("themes/default/s.css")).unwrap();
        let set = read_site(root.path());
        let expected = [
            "E0032 content/c.md",
            "E0032 content/forms/secret.pdf",
            "E0007 content/p.html",
            "W0033 content/shared",
            "E0032 content/shared/secret.pdf",
            "E0032 content/shared/up",
            "E0032 themes/default/s.css",
        ];
        assert_eq!(findings(&set), expected);
        for refused in ["content/c.md", "content/forms/secret.pdf", "content/shared/secret.pdf"] {
            let file = &set.files[refused];
            assert!(matches!(file.body, Body::Unusable) && file.hash == Hash::of(b""), "{refused}");
        }
        for read in ["content/shared/mau.pdf", "content/shared/more/a.pdf", "content/shared/more/b.pdf"] {
            assert!(matches!(set.files[read].body, Body::Asset), "{read}");
        }
        assert!(set.text("content/within.md").is_some());
        // The whole of content/, and niemyet.toml itself.
        let root = site(&[]);
        fs::create_dir(away.join("content")).unwrap();
        fs::write(away.join("content/a.md"), "x").unwrap();
        symlink(away.join("content"), root.path().join("content")).unwrap();
        fs::remove_file(root.path().join("niemyet.toml")).unwrap();
        symlink(away.join("secret.pdf"), root.path().join("niemyet.toml")).unwrap();
        let set = read_site(root.path());
        assert_eq!(findings(&set), ["W0033 content", "E0032 niemyet.toml"]);
        assert!(set.text("content/a.md").is_some());
    }

    /// Four links through eleven levels are four million ways.
    #[test]
    fn links_that_multiply_end() {
        for is_outside in [false, true] {
            let (elsewhere, root) = (tempfile::tempdir().unwrap(), site(&[("content/a.md", b"x")]));
            let content = root.path().join("content");
            let base = if is_outside { elsewhere.path().to_owned() } else { content.join("base") };
            crate::harness::links_that_multiply(&base);
            if is_outside {
                symlink(&base, content.join("base")).unwrap();
            }
            let start = std::time::Instant::now();
            let set = read_site(root.path());
            assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
            let told = findings(&set);
            assert!(told.iter().any(|found| found.starts_with("E0031 content/base/")), "{told:#?}");
            assert!(told.len() < 40 && set.files.len() < 2000, "{} of {told:#?}", set.files.len());
        }
        // Two folders that share a third one are no such thing.
        let root =
            site(&[("content/shared/x.txt", b"x"), ("content/a/x.txt", b"x"), ("content/b/x.txt", b"x")]);
        for name in ["a", "b"] {
            symlink("../shared", root.path().join("content").join(name).join("shared")).unwrap();
        }
        assert_eq!(findings(&read_site(root.path())), [""; 0]);
    }

    #[test]
    fn pipes_and_sockets_are_never_opened() {
        let root = site(&[("content/a.md", b"x")]);
        let content = root.path().join("content");
        let made = std::process::Command::new("mkfifo").arg(content.join("pipe.md")).status().unwrap();
        assert!(made.success());
        let _socket = UnixListener::bind(content.join("socket")).unwrap();
        symlink("/dev/zero", content.join("zero.md")).unwrap();
        let set = read_site(root.path());
        assert_eq!(
            findings(&set),
            ["E0008 content/pipe.md", "E0008 content/socket", "E0008 content/zero.md"]
        );
    }

    #[test]
    fn a_refused_file_is_a_finding() {
        use std::os::unix::fs::PermissionsExt;
        let root = site(&[("content/a.md", b"x"), ("content/b/c.md", b"x")]);
        for path in ["content/a.md", "content/b"] {
            fs::set_permissions(root.path().join(path), fs::Permissions::from_mode(0o0)).unwrap();
        }
        let set = read_site(root.path());
        // Nothing is refused to root.
        if fs::read(root.path().join("content/a.md")).is_err() {
            assert_eq!(findings(&set), ["E0005 content/a.md", "E0005 content/b"]);
        }
        fs::set_permissions(root.path().join("content/b"), fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn a_name_that_is_not_unicode() {
        use std::os::unix::ffi::OsStrExt;
        let root = site(&[("content/a.md", b"x")]);
        let name = std::ffi::OsStr::from_bytes(b"k\xfd.md");
        fs::write(root.path().join("content").join(name), "x").unwrap();
        assert_eq!(findings(&read_site(root.path())), ["E0012 content/k\u{fffd}.md"]);
    }
}

#[test]
fn an_asset_is_copied_only_as_it_was_read() {
    let root = site(&[("content/forms/ma\u{302}\u{303}u.pdf", b"form")]);
    let set = read_site(root.path());
    let file = &set.files["content/forms/m\u{1eab}u.pdf"];
    let mut copy = Vec::new();
    assert_eq!(copy_asset(root.path(), &file.path, file.hash, &mut copy).unwrap(), 4);
    assert_eq!(copy, b"form");
    assert!(copy_asset(root.path(), &file.path, Hash::of(b"other"), &mut Vec::new()).is_err());
}

fn cache() -> Cache<Vec<String>> {
    let mut cache = Cache::default();
    for number in 0..1000_u32 {
        let hash = Hash::of(&number.to_le_bytes());
        cache.parsed.insert(hash, vec![format!("tệp {number}"); 3]);
        let made = Made::of(&number.to_be_bytes());
        cache.rendered.insert(hash, Rendered { made, said: Vec::new() });
    }
    cache
}

#[test]
fn a_cache_comes_back() {
    let root = tempfile::tempdir().unwrap();
    assert!(cache_disk::load::<Vec<String>>(root.path()).parsed.is_empty());
    cache_disk::save(root.path(), &cache()).unwrap();
    let loaded = cache_disk::load::<Vec<String>>(root.path());
    assert_eq!((loaded.parsed.len(), loaded.rendered.len()), (1000, 1000));
    assert_eq!(loaded.parsed.get(&Hash::of(&7_u32.to_le_bytes())).unwrap()[2], "tệp 7");
    let mut names: Vec<_> =
        fs::read_dir(root.path().join(".niemyet")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [".gitignore", "CACHEDIR.TAG", "parsed", "rendered", "tried"]);
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
}

/// What a killed run was writing goes; what another one is writing, and what is none of ours, stays.
#[test]
fn what_a_killed_run_was_writing_goes() {
    let root = tempfile::tempdir().unwrap();
    cache_disk::save(root.path(), &cache()).unwrap();
    let folder = root.path().join(".niemyet");
    for left in ["rendered.1.tmp", "parsed.999999.tmp", "published.77.tmp"] {
        fs::write(folder.join(left), "half").unwrap();
    }
    for theirs in ["x.tmp", "1.tmp.txt", "rendered.x.tmp", ".tmp"] {
        fs::write(folder.join(theirs), "theirs").unwrap();
    }
    let running = fs::File::create(folder.join("tried.2.tmp")).unwrap();
    running.try_lock().unwrap();
    cache_disk::save_value(root.path(), "last", &1).unwrap();
    let names = || {
        let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
        entries
            .map(|name| name.into_string().unwrap())
            .filter(|name| name.contains("tmp"))
            .collect::<Vec<_>>()
    };
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    assert_eq!(sorted(names()), [".tmp", "1.tmp.txt", "rendered.x.tmp", "tried.2.tmp", "x.tmp"]);
    drop(running);
    cache_disk::save(root.path(), &cache()).unwrap();
    assert_eq!(sorted(names()), [".tmp", "1.tmp.txt", "rendered.x.tmp", "x.tmp"]);
}

#[test]
fn a_damaged_cache_is_no_cache() {
    let root = tempfile::tempdir().unwrap();
    cache_disk::save(root.path(), &cache()).unwrap();
    let file = root.path().join(".niemyet/parsed");
    let whole = fs::read(&file).unwrap();
    let places = (0..whole.len()).step_by(997).chain(0..150);
    for at in places {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        for damaged in [&flipped[..], &whole[..at]] {
            fs::write(&file, damaged).unwrap();
            let loaded = cache_disk::load::<Vec<String>>(root.path());
            assert!(loaded.parsed.is_empty(), "byte {at}");
            assert_eq!(loaded.rendered.len(), 1000);
        }
    }
}

#[test]
fn a_cache_that_cannot_be_kept() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join(".niemyet"), "a file").unwrap();
    assert!(cache_disk::save(root.path(), &cache()).is_err());
    assert!(cache_disk::load::<Vec<String>>(root.path()).parsed.is_empty());
}

#[test]
fn the_last_build_comes_back() {
    let root = tempfile::tempdir().unwrap();
    let last =
        cache_disk::LastBuild { key: Hash::of(b"k"), published: Hash::of(b"m"), report: Report::default() };
    assert_eq!(cache_disk::LastBuild::load(root.path()), None);
    last.save(root.path()).unwrap();
    assert_eq!(cache_disk::LastBuild::load(root.path()), Some(last));
    cache_disk::LastBuild::forget(root.path());
    assert_eq!(cache_disk::LastBuild::load(root.path()), None);
}
