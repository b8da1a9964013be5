//! One edit beside the whole text that comes of it.

use super::*;
use crate::catalogue::kinds::procedure;
use crate::catalogue::kinds::resolution::FeeResolution;
use crate::catalogue::kinds::{Kind, Row};

fn frame(row: Row) -> Frame {
    Frame { form: row.form, keys: row.keys }
}

const SITE_FRAME: Frame = Frame { form: Form::Toml, keys: &SITE };
const FIELDS_FRAME: Frame = Frame { form: Form::Toml, keys: &FIELDS };

fn path(text: &str) -> Path {
    text.parse().expect("a path")
}

/// What an edit makes of a text; of a Markdown file only the front matter is given and compared.
#[track_caller]
fn check(frame: Frame, before: &str, edit: impl FnOnce(&mut Edit) -> Result<(), Refused>, after: &str) {
    let whole = |front: &str| match frame.form {
        Form::Markdown => format!("+++\n{front}+++\n\nLời.\n"),
        Form::Toml => front.to_owned(),
    };
    let mut opened = Edit::open(frame, &whole(before)).expect("readable");
    edit(&mut opened).expect("made");
    assert_eq!(opened.text(), whole(after));
}

fn procedure() -> Frame {
    frame(procedure::ROW)
}

#[track_caller]
fn check_set(before: &str, at: &str, value: impl Into<Value>, after: &str) {
    check(procedure(), before, |edit| edit.set(&path(at), value), after);
}

#[test]
fn a_value_is_put_in_the_place_of_another() {
    check_set("code = '1' # mã\nname = \"A\"\n", "code", "2", "code = \"2\" # mã\nname = \"A\"\n");
    check_set("updated = 2026-01-01\n", "updated", jiff::civil::date(2026, 2, 3), "updated = 2026-02-03\n");
    check_set("name = '''\nA\n# B'''\n# C\n[texts]\n", "name", "D", "name = \"D\"\n# C\n[texts]\n");
    check_set(
        "applicants = [\n  'A', # một\n  'B', # hai\n]\n",
        "applicants[1]",
        "C",
        "applicants = [\n  'A', # một\n  \"C\", # hai\n]\n",
    );
    check_set("processing_time = { days=3 }\n", "processing_time.days", 4, "processing_time = { days=4 }\n");
    check_set("processing_time.days = 3\n", "processing_time.days", 4, "processing_time.days = 4\n");
    check_set(
        "[[channels]]\nvia = ['postal']\n[[channels.fees]]\nkind = 'fee'\namount = 8000 # cũ\n",
        "channels[0].fees[0].amount",
        1_250_000,
        "[[channels]]\nvia = ['postal']\n[[channels.fees]]\nkind = 'fee'\namount = 1_250_000 # cũ\n",
    );
    check_set("[texts]\na = '''B'''\n", "texts.a", "C\nD", "[texts]\na = '''\nC\nD'''\n");
    // What says the same keeps its bytes.
    check_set("dossier_sets = 0b1\n", "dossier_sets", 1, "dossier_sets = 0b1\n");
    check_set("name = 'Ho\u{302}\u{323}'\n", "name", "H\u{1ed9}", "name = 'Ho\u{302}\u{323}'\n");
}

#[test]
fn a_new_key_stands_where_the_table_has_it() {
    check_set(
        "code = '1'\n# tên\nname = 'A'\n\nonline = 'full'\n",
        "field",
        "b",
        "code = '1'\n# tên\nname = 'A'\nfield = \"b\"\n\nonline = 'full'\n",
    );
    check_set("# đầu\n\n# tên\nname = 'A'\n", "code", "1", "# đầu\n\ncode = \"1\"\n# tên\nname = 'A'\n");
    check_set(
        "code       = '1'\nportal_id  = 'A'\n",
        "name",
        "B",
        "code       = '1'\nname       = \"B\"\nportal_id  = 'A'\n",
    );
    check_set("[[decisions]]\nnumber = '1'\n", "code", "1", "code = \"1\"\n\n[[decisions]]\nnumber = '1'\n");
    check_set("", "code", "1", "code = \"1\"\n");
    check_set(
        "# Phạm vi.\n# scope = \"national\"\n\ncode = '1'\n",
        "scope",
        "province",
        "# Phạm vi.\n# scope = \"national\"\nscope = \"province\"\n\ncode = '1'\n",
    );
    check_set(
        "processing_time = { days = 3 }\n",
        "processing_time.working_days",
        4,
        "processing_time = { working_days = 4, days = 3 }\n",
    );
    check_set("processing_time = {}\n", "processing_time.days", 4, "processing_time = { days = 4 }\n");
    check_set(
        "processing_time.days = 3\nname = 'A'\n",
        "processing_time.hours",
        4,
        "processing_time.days = 3\nprocessing_time.hours = 4\nname = 'A'\n",
    );
    check_set("code = '1'\n", "processing_time.days", 4, "code = '1'\nprocessing_time = { days = 4 }\n");
    check_set(
        "code = '1'\n[texts]\na = 'A'\n",
        "texts.b",
        "B",
        "code = '1'\n[texts]\na = 'A'\nb = '''B'''\n",
    );
}

#[test]
fn a_new_table_stands_where_the_table_of_keys_has_it() {
    let case = || Value::table([("title", "B"), ("id", "b")]);
    let own = "code = '1'\n\n[authority]\nexecuting = ['A']\n\n# nộp\n[[channels]]\nvia = ['postal']\n";
    check_set(
        own,
        "cases",
        vec![case()],
        "code = '1'\n\n[authority]\nexecuting = ['A']\n\n[[cases]]\nid    = \"b\"\ntitle = \"B\"\n\n# nộp\n[[channels]]\nvia = ['postal']\n",
    );
    check_set(
        "code = '1'\n",
        "cases",
        vec![case(), case()],
        "code = '1'\n\n[[cases]]\nid    = \"b\"\ntitle = \"B\"\n\n[[cases]]\nid    = \"b\"\ntitle = \"B\"\n",
    );
    check_set("code = '1'\n", "texts.le-phi", "A", "code = '1'\n\n[texts]\nle-phi = '''A'''\n");
    let fee = Value::table([("amount", Value::Whole(8000)), ("kind", "charge".into())]);
    let channels = "[[channels]]\nvia = ['postal']\n\n[[channels]]\nvia = ['online']\n";
    check_set(
        channels,
        "channels[0].fees[0]",
        fee,
        "[[channels]]\nvia = ['postal']\n[[channels.fees]]\nkind   = \"charge\"\namount = 8_000\n\n[[channels]]\nvia = ['online']\n",
    );
    check(
        SITE_FRAME,
        "format = 1\n[commune.feedback]\nphone = '1'\n",
        |edit| edit.set(&path("commune.name"), "A"),
        "format = 1\n\n[commune]\nname = \"A\"\n\n[commune.feedback]\nphone = '1'\n",
    );
}

#[test]
fn what_is_taken_out_leaves_its_neighbours() {
    let remove = |before: &str, at: &str, after: &str| {
        check(procedure(), before, |edit| edit.remove(&path(at)), after)
    };
    remove("code = '1'\n\ndraft = true # chưa\n\n[texts]\n", "draft", "code = '1'\n\n[texts]\n");
    remove("code = '1'\nname = '''\nA\n'''\nfield = 'b'\n", "name", "code = '1'\nfield = 'b'\n");
    remove(
        "processing_time = { days = 3, hours = 4 }\n",
        "processing_time.hours",
        "processing_time = { days = 3 }\n",
    );
    remove(
        "processing_time = { days = 3, hours = 4 }\n",
        "processing_time.days",
        "processing_time = { hours = 4 }\n",
    );
    remove(
        "processing_time.days = 3\nname = 'A'\nprocessing_time.hours = 4\n",
        "processing_time",
        "name = 'A'\n",
    );
    remove(
        "[quotes]\ntime = 'A'\n\n# nơi\n[authority]\nexecuting = []\n",
        "quotes",
        "# nơi\n[authority]\nexecuting = []\n",
    );
    remove("code = '1'\n\n# một\n[[cases]]\nid = 'a'\n", "cases", "code = '1'\n");
    remove("code = '1'\n", "name", "code = '1'\n");
}

const FIELD_ROWS: &str = "# Các lĩnh vực\n\n# một\n[[fields]]\nslug = 'a'\nname = 'A'\n\n# hai\n[[fields]]\nslug = 'b'\nname = 'B' # tên\n";

#[test]
fn rows_with_headers_come_go_and_move() {
    let rows = |edit: fn(&mut Edit) -> Result<(), Refused>, after: &str| {
        check(FIELDS_FRAME, FIELD_ROWS, edit, after)
    };
    let new = "[[fields]]\nslug = \"c\"\nname = \"C\"\n";
    let row = || Value::table([("name", "C"), ("slug", "c")]);
    check(
        FIELDS_FRAME,
        FIELD_ROWS,
        |edit| edit.insert_row(&path("fields"), 2, row()),
        &format!("{FIELD_ROWS}\n{new}"),
    );
    let before = FIELD_ROWS.replace("# hai", &format!("{new}\n# hai"));
    check(FIELDS_FRAME, FIELD_ROWS, |edit| edit.insert_row(&path("fields"), 1, row()), &before);
    check(FIELDS_FRAME, "", |edit| edit.insert_row(&path("fields"), 0, row()), new);
    check(
        FIELDS_FRAME,
        "# của xã\n",
        |edit| edit.insert_row(&path("fields"), 0, row()),
        &format!("# của xã\n\n{new}"),
    );
    rows(
        |edit| edit.remove(&path("fields[0]")),
        "# Các lĩnh vực\n\n# hai\n[[fields]]\nslug = 'b'\nname = 'B' # tên\n",
    );
    rows(
        |edit| edit.remove(&path("fields[1]")),
        "# Các lĩnh vực\n\n# một\n[[fields]]\nslug = 'a'\nname = 'A'\n",
    );
    let turned = "# Các lĩnh vực\n\n# hai\n[[fields]]\nslug = 'b'\nname = 'B' # tên\n\n# một\n[[fields]]\nslug = 'a'\nname = 'A'\n";
    rows(|edit| edit.move_row(&path("fields"), 0, 1), turned);
    rows(|edit| edit.move_row(&path("fields"), 1, 0), turned);
}

#[test]
fn rows_between_brackets_come_go_and_move() {
    let by_lines = "[home]\ntasks = [\n  # trên\n  '1',   # một\n  '2'   # hai\n]\n";
    let site = |before: &str, edit: fn(&mut Edit) -> Result<(), Refused>, after: &str| {
        check(SITE_FRAME, before, edit, after)
    };
    site(
        by_lines,
        |edit| edit.insert_row(&path("home.tasks"), 2, "3"),
        "[home]\ntasks = [\n  # trên\n  '1',   # một\n  '2',   # hai\n  \"3\"\n]\n",
    );
    site(
        by_lines,
        |edit| edit.insert_row(&path("home.tasks"), 1, "3"),
        "[home]\ntasks = [\n  # trên\n  '1',   # một\n  \"3\",\n  '2'   # hai\n]\n",
    );
    site(by_lines, |edit| edit.remove(&path("home.tasks[0]")), "[home]\ntasks = [\n  '2'   # hai\n]\n");
    site(
        by_lines,
        |edit| edit.move_row(&path("home.tasks"), 1, 0),
        "[home]\ntasks = [\n  '2',   # hai\n  # trên\n  '1',   # một\n]\n",
    );
    let on_one = "[home]\ntasks = ['1', '2', '3'] # việc\n";
    site(
        on_one,
        |edit| edit.insert_row(&path("home.tasks"), 3, "4"),
        "[home]\ntasks = ['1', '2', '3', \"4\"] # việc\n",
    );
    site(
        on_one,
        |edit| edit.insert_row(&path("home.tasks"), 0, "4"),
        "[home]\ntasks = [\"4\", '1', '2', '3'] # việc\n",
    );
    site(on_one, |edit| edit.remove(&path("home.tasks[2]")), "[home]\ntasks = ['1', '2'] # việc\n");
    site(on_one, |edit| edit.remove(&path("home.tasks[0]")), "[home]\ntasks = ['2', '3'] # việc\n");
    site(on_one, |edit| edit.move_row(&path("home.tasks"), 0, 2), "[home]\ntasks = ['2', '3', '1'] # việc\n");
    site(
        "[home]\ntasks = []\n",
        |edit| edit.insert_row(&path("home.tasks"), 0, "4"),
        "[home]\ntasks = [\"4\"]\n",
    );
    site(
        "[home]\ntasks = [ # chưa có\n]\n",
        |edit| edit.insert_row(&path("home.tasks"), 0, "4"),
        "[home]\ntasks = [\n  \"4\", # chưa có\n]\n",
    );
    let paper = || Value::table([("paper", "B")]);
    check(
        procedure(),
        "[[dossier]]\nitems = [\n  { paper = 'A' },\n]\n",
        |edit| edit.insert_row(&path("dossier[0].items"), 1, paper()),
        "[[dossier]]\nitems = [\n  { paper = 'A' },\n  { paper = \"B\" },\n]\n",
    );
    check(
        procedure(),
        "[[dossier]]\nitems = []\n",
        |edit| edit.insert_row(&path("dossier[0].items"), 0, paper()),
        "[[dossier]]\nitems = [\n  { paper = \"B\" },\n]\n",
    );
}

#[test]
fn of_a_whole_list_only_what_is_otherwise_is_written() {
    let tasks = "[home]\ntasks = [\n  '1',   # một\n  '2',   # hai\n  '3',   # ba\n]\n";
    let set = |new: &[&str], after: &str| {
        check(SITE_FRAME, tasks, |edit| edit.set(&path("home.tasks"), new.to_vec()), after)
    };
    set(&["1", "3"], "[home]\ntasks = [\n  '1',   # một\n  '3',   # ba\n]\n");
    set(
        &["1", "2", "4", "3"],
        "[home]\ntasks = [\n  '1',   # một\n  '2',   # hai\n  \"4\",\n  '3',   # ba\n]\n",
    );
    set(&["1", "4", "3"], "[home]\ntasks = [\n  '1',   # một\n  \"4\",   # hai\n  '3',   # ba\n]\n");
    check_set(
        "processing_time = { days = 3, text = 'A' } # hạn\n",
        "processing_time",
        Value::table([("hours", 4), ("days", 3)]),
        "processing_time = { days = 3, hours = 4 } # hạn\n",
    );
}

#[track_caller]
fn refused(frame: Frame, before: &str, edit: impl FnOnce(&mut Edit) -> Result<(), Refused>) -> Refused {
    let mut opened = Edit::open(frame, before).expect("readable");
    let refused = edit(&mut opened).expect_err("refused");
    assert_eq!(opened.text(), before);
    refused
}

#[test]
fn what_the_keys_do_not_take_is_never_written() {
    let fees = frame(FeeResolution::ROW);
    let unfit = |at: &str, value: Value| match refused(fees, "number = '1'\n", |edit| {
        edit.set(&path(at), value)
    }) {
        Refused::Unfit(report) => report.diagnostics.iter().map(|found| found.code.id()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(unfit("date", "hôm nay".into()), ["E0109"]);
    assert_eq!(unfit("number", "".into()), ["E0114"]);
    assert_eq!(unfit("title", "a\nb".into()), ["E0117"]);
    assert_eq!(unfit("title", 3.into()), ["E0110"]);
    assert_eq!(unfit("draft", "có".into()), ["E0113"]);
    let row = |value: Value| Value::Table(vec![("kind".to_owned(), value)]);
    assert_eq!(unfit("fees[0]", row("phí".into())), ["E0107"]);
    assert_eq!(unfit("fees", vec![Value::table([("amuont", 3)])].into()), ["E0111"]);
    assert_eq!(unfit("title", Value::Other("-3".into())), ["E0110"]);
    for at in ["tittle", "fees.kind", "fees[0].vai", "number[0]", "date.day"] {
        let why = refused(fees, "number = '1'\n", |edit| edit.set(&path(at), "A"));
        assert_eq!(why, Refused::UnknownKey(path(at)));
    }
    let why = refused(fees, "number = '1'\n", |edit| edit.set(&path("fees[1].note"), "A"));
    assert_eq!(why, Refused::Missing(path("fees[1].note")));
    assert!(
        matches!(Edit::open(fees, "number = \n"), Err(Refused::Unreadable(report)) if report.has_errors())
    );
    assert!(
        matches!(Edit::open(procedure(), "number"), Err(Refused::Unreadable(report)) if report.has_errors())
    );
}

#[test]
fn line_ends_and_marks_stay() {
    let dos = "\u{feff}+++\r\ncode = '1' # mã\r\n\r\n[texts]\r\na = '''\r\nB\r\nC'''\r\n+++\r\nLời.\r\n";
    let mut edit = Edit::open(procedure(), dos).expect("readable");
    assert_eq!(edit.get(&path("texts.a")), Some(&"B\nC".into()));
    edit.set(&path("texts.b"), "D\nE").expect("set");
    edit.set(&path("name"), "“A”").expect("set");
    edit.set_section(0, "Hai.\nBa.").expect("set");
    let after = "\u{feff}+++\r\ncode = '1' # mã\r\nname = \"“A”\"\r\n\r\n[texts]\r\na = '''\r\nB\r\nC'''\r\nb = '''\r\nD\r\nE'''\r\n+++\r\n\r\nHai.\r\nBa.\r\n";
    assert_eq!(edit.text(), after);
    check(
        FIELDS_FRAME,
        "[[fields]]\nslug = 'a'",
        |edit| edit.set(&path("fields[0].name"), "A"),
        "[[fields]]\nslug = 'a'\nname = \"A\"",
    );
    check(
        FIELDS_FRAME,
        "[[fields]]\rslug = 'a'\r",
        |edit| edit.set(&path("fields[0].name"), "A"),
        "[[fields]]\rslug = 'a'\rname = \"A\"\r",
    );
}

#[test]
fn sections_are_put_anew() {
    let markdown = "+++\ncode = '1'\n+++\n\nĐầu.\n\n## Một\n\nA.\n\n## Hai {#hai}\n\nB.\n";
    let section = |edit: fn(&mut Edit) -> Result<(), Refused>, from: &str, to: &str| {
        let mut opened = Edit::open(procedure(), markdown).expect("readable");
        edit(&mut opened).expect("made");
        assert_eq!(opened.text(), markdown.replacen(from, to, 1));
    };
    section(|edit| edit.set_section(0, "Khác."), "Đầu.", "Khác.");
    section(|edit| edit.set_section(1, "C."), "A.", "C.");
    section(|edit| edit.set_section(2, "C.\n"), "B.", "C.");
    section(|edit| edit.insert_section(2, "Ba", "C."), "## Hai", "## Ba\n\nC.\n\n## Hai");
    section(|edit| edit.insert_section(9, "Ba", "C."), "B.\n", "B.\n\n## Ba\n\nC.\n");
    section(|edit| edit.remove_section(1), "## Một\n\nA.\n\n", "");
    section(|edit| edit.remove_section(2), "\n## Hai {#hai}\n\nB.\n", "");
    section(
        |edit| edit.set_markdown("Thôi.\n"),
        &markdown[markdown.find("\nĐầu").unwrap_or(0)..],
        "\nThôi.\n",
    );
    let swallows = refused(procedure(), markdown, |edit| edit.set_section(1, "```\nA."));
    assert!(matches!(swallows, Refused::Unsafe(_)));
    let mut bare = Edit::open(procedure(), "+++\ncode = '1'\n+++").expect("readable");
    bare.insert_section(1, "Một", "A.").expect("inserted");
    assert_eq!(bare.text(), "+++\ncode = '1'\n+++\n\n## Một\n\nA.\n");
}
