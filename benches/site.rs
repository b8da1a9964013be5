//! How long the real commands take: `cargo bench`.
//!
//! The catalogues are made from real records of the national portal under new codes and names: those of one commune's
//! size (132), ten times that, and the whole national catalogue (5,664). For each the built program imports the records
//! and builds the pages: clean, with nothing changed, with one file edited. A living catalogue follows: 400 procedures in
//! 77 fields with three versions each, 120 decisions, 30 groups, a resolution for every procedure; then the same with all
//! that stands around procedures: 60 places, 200 questions, five years of figures, service days, rosters, notices. There
//! an edit is also timed until its page says it, while `watch` runs. A last row sets a thousand posting sheets and nothing
//! else. Printed are the median seconds of several runs, procedures a second, and the largest resident memory of any run.
//!
//! Before them a workbook that lists the procedures of a province, made here, is imported into a new site, and needs no records.
//!
//! `cargo bench -- 132` measures one size, `cargo bench -- 2600` the workbook, `cargo bench -- 400` the living catalogue, `cargo bench -- 1000` the prints.
//! The records lie beside the repository, in `../shared/portal`, or where `NIEMYET_PORTAL` says; without them there is
//! nothing to measure, and it says so.

#![expect(clippy::disallowed_methods, reason = "a benchmark sets up folders and watches the clock")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rust_xlsxwriter::Workbook;

const SIZES: [usize; 3] = [132, 1_320, 5_664];
/// Rows of a workbook.
const LISTED: usize = 2_600;
const LIVING: usize = 400;
const FIELDS: usize = 77;
const DECISIONS: usize = 120;
const GROUPS: usize = 30;
const PLACES: usize = 60;
const QUESTIONS: usize = 200;
/// Months of figures.
const MONTHS: usize = 60;
const PRINTS: usize = 1_000;
const RUNS: usize = 5;
/// Setting a thousand prints takes long enough to be measured well in a few.
const RUNS_OF_PRINTS: usize = 3;
/// Only posting sheets, with the codes to scan that a public site has.
const ONLY_POSTING: &str = "
[prints]
niem-yet = \"all\"
to-roi-a5 = \"none\"
to-roi-2-tren-a4 = \"none\"
to-gap = \"none\"
danh-muc = \"none\"
bang-tra-cuu = \"none\"
tem-qr = \"none\"
huong-dan = \"none\"
";

fn main() {
    let only: Option<usize> = std::env::args().skip(1).find_map(|word| word.parse().ok());
    println!("{:>10} {:<16} {:>9} {:>14} {:>9}", "procedures", "what", "seconds", "procedures/s", "peak MiB");
    if only.is_none_or(|only| only == LISTED) {
        measure_workbook();
    }
    let records = portal();
    if records.is_empty() {
        println!("no records of the portal beside the repository: nothing more is measured");
        return;
    }
    for size in SIZES.into_iter().filter(|size| only.is_none_or(|only| only == *size)) {
        measure(&records, size);
    }
    if only.is_none_or(|only| only == LIVING) {
        measure_living(&records);
    }
    if cfg!(feature = "prints") && only.is_none_or(|only| only == PRINTS) {
        measure_prints(&records);
    }
}

fn portal() -> Vec<serde_json::Value> {
    let folder = std::env::var_os("NIEMYET_PORTAL")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/portal"), PathBuf::from);
    let Ok(files) = fs::read_dir(folder.join("procedures")) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = files.filter_map(|file| file.ok().map(|file| file.path())).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| serde_json::from_slice(&fs::read(path).expect("a record")).expect("JSON"))
        .collect()
}

/// A workbook of the portal's own form, two rows of three a commune's, into a site that has nothing of them.
fn measure_workbook() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let file = place.path().join("danh-sach.xlsx");
    list(&file).expect("a workbook");
    let runs = (0..RUNS).map(|turn| {
        let site = place.path().join(turn.to_string());
        run(&["init", path(&site)]);
        run(&["import", path(&file), "--root", path(&site)])
    });
    row(LISTED, "workbook", &runs.collect::<Vec<_>>());
}

fn list(file: &Path) -> Result<(), rust_xlsxwriter::XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Danh sách TTHC")?;
    sheet.write(0, 0, "DANH SÁCH THỦ TỤC HÀNH CHÍNH")?;
    let head =
        ["STT", "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Cấp thực hiện", "Cơ quan thực hiện", "Số quyết định"];
    for (column, name) in (0..).zip(head) {
        sheet.write(1, column, name)?;
    }
    for (at, row) in (0..LISTED).zip(2..) {
        let level = ["Cấp Xã", "Cấp Tỉnh", "Cấp Xã"][at % 3];
        let cells = [
            (at + 1).to_string(),
            format!("{}.{:06}", 1 + at % 3, 700_000 + at),
            format!("Cấp giấy xác nhận mẫu cho việc thứ {at} của người dân và tổ chức trên địa bàn"),
            format!("Lĩnh vực mẫu {}", at % FIELDS),
            level.to_owned(),
            format!("Ủy ban nhân dân cấp xã\nPhòng chuyên môn {}", at % 7),
            format!("{}/QĐ-MAU", 100 + at % DECISIONS),
        ];
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell)?;
        }
    }
    book.save(file)
}

fn measure(records: &[serde_json::Value], size: usize) {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (site, import) = imported(records, size, place.path());
    row(size, "import", &[import]);
    measure_builds(&site, size, place.path());
}

fn measure_living(records: &[serde_json::Value]) {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (site, _) = imported(records, LIVING, place.path());
    grow(&site);
    measure_builds(&site, LIVING, place.path());
    let turn = ["build", "--only", "site", "--root", path(&site), "--date", "2027-01-01"];
    row(LIVING, "another day", &[run(&turn)]);
    surround(&site);
    println!("{:>10} with the service around them:", "");
    let around = place.path().join("around");
    fs::create_dir(&around).expect("a folder");
    measure_builds(&site, LIVING, &around);
    let asked = site.join("content/questions/hoi-7.md");
    let edits = (0..RUNS).map(|turn| {
        let text = fs::read_to_string(&asked).expect("a question");
        fs::write(&asked, format!("{text}\nThêm {turn}.\n")).expect("an edit");
        run(&["build", "--only", "site", "--root", path(&site), "--date", "2026-11-22"])
    });
    row(LIVING, "a question edited", &edits.collect::<Vec<_>>());
    row(LIVING, "edit, watched", &watched(&site));
}

/// From the edit of a procedure until its page says it, while `watch` runs: what an editor waits for.
fn watched(site: &Path) -> Vec<Run> {
    let mut watch = Command::new(env!("CARGO_BIN_EXE_niemyet"))
        .args(["watch", "--only", "site", "--root", path(site), "--date", "2026-11-22"])
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let edited = any_procedure(site);
    let text = fs::read_to_string(&edited).expect("a procedure");
    let code = text.lines().find_map(|line| line.strip_prefix("code")).expect("a code");
    let page = site.join(format!("output/site/thu-tuc/{}.html", code.trim_matches([' ', '=', '"'])));
    // The first is seen when the program stands, and is not counted.
    let took: Vec<Duration> =
        (0..=RUNS).map(|turn| seen(&edited, &page, &format!("Dòng theo dõi {turn}."))).collect();
    watch.kill().expect("it stops");
    let (_, peak_kib) = wait(&mut watch);
    took.into_iter().skip(1).map(|took| Run { took, peak_kib }).collect()
}

/// Adds a line to a file, and waits until the page says it.
fn seen(edited: &Path, page: &Path, line: &str) -> Duration {
    // Edits that follow each other at once are one.
    std::thread::sleep(Duration::from_secs(1));
    let text = fs::read_to_string(edited).expect("a procedure");
    fs::write(edited, format!("{text}\n{line}\n")).expect("an edit");
    let start = Instant::now();
    while !fs::read_to_string(page).is_ok_and(|page| page.contains(line)) {
        assert!(start.elapsed() < Duration::from_secs(60), "no edit is seen");
        std::thread::sleep(Duration::from_millis(1));
    }
    start.elapsed()
}

/// Lays beside procedures what a commune does around them.
fn surround(site: &Path) {
    let codes: Vec<String> = files_below(&site.join("content/procedures"))
        .iter()
        .filter_map(|file| {
            fs::read_to_string(file).ok()?.lines().nth(1)?.split('"').nth(1).map(str::to_owned)
        })
        .collect();
    let code = |at: usize| &codes[at * 7 % codes.len()];
    let write = |folder: &str, name: &str, text: &str| {
        let folder = site.join("content").join(folder);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(name), text).expect("a file");
    };
    for at in 0..PLACES {
        let text = format!(
            "title = \"Nhà văn hóa {at}\"\nkind = \"village-house\"\nhamlets = [\"Thôn {}\"]\naddress = \"Cạnh đình {at}\"\n\
             phone = \"0200 000 {at:03}\"\nprocedures = [\"{}\", \"{}\"]\nchecked_on = 2026-06-01\nreview_every = {{ months = 6 }}\n\
             [[hours]]\ndays = [\"wed\"]\nopen = [\"07:30-11:30\"]\n",
            at / 2,
            code(at),
            code(at + 90)
        );
        write("places", &format!("noi-{at}.toml"), &text);
    }
    for at in 0..QUESTIONS {
        let text = format!(
            "+++\ntitle = \"Việc thứ {at} làm thế nào?\"\nprocedures = [\"{}\"]\nstate = \"verified\"\nchecked_on = 2026-06-01\n+++\n\
             Mang giấy tờ đến bộ phận một cửa.\n\n- Giấy thứ nhất\n- Giấy thứ hai\n",
            code(at)
        );
        write("questions", &format!("hoi-{at}.md"), &text);
    }
    for at in 0..MONTHS {
        let (year, month, received) = (2021 + at / 12, at % 12 + 1, 300 + at * 3);
        let rows = (0..10).map(|field| {
            format!(
                "\n[[fields]]\nfield = \"linh-vuc-{field}\"\nreceived = {0}\nresolved = {0}\nresolved_early = 0\n\
                 resolved_on_time = {0}\nresolved_late = 0\ncarried_over = 0\nin_progress = 0\n",
                received / 10
            )
        });
        let text =
            format!("period = \"{year}-{month:02}\"\nform = \"one-stop\"\n{}", rows.collect::<String>());
        write("figures", &format!("{year}-{month:02}.toml"), &text);
    }
    for month in 1..=12 {
        let last = if month == 2 { 28 } else { 30 };
        let text = format!(
            "month = \"2026-{month:02}\"\nduty = [{{ from = 2026-{month:02}-01, to = 2026-{month:02}-{last}, unit = \"Văn phòng\" }}]\n"
        );
        write("rosters", &format!("2026-{month:02}.toml"), &text);
        let text = format!(
            "+++\ntitle = \"Lớp {month}\"\nkind = \"class\"\nfrom = 2026-{month:02}-05\nto = 2026-{month:02}-12\n+++\nLời.\n"
        );
        write("notices", &format!("lop-{month}.md"), &text);
    }
    for (day, field) in [("tue", 1), ("wed", 2), ("thu", 3)] {
        let text = format!(
            "title = \"Ngày {day}\"\nwhat = \"Không giấy tờ.\"\ndays = [\"{day}\"]\nfields = [\"linh-vuc-{field}\"]\n"
        );
        write("service-days", &format!("{day}.toml"), &text);
    }
}

/// Gives each procedure two earlier versions, spreads them over many fields, and lays decisions beside them.
fn grow(site: &Path) {
    let fields =
        (0..FIELDS).map(|at| format!("[[fields]]\nslug = \"linh-vuc-{at}\"\nname = \"Lĩnh vực {at}\"\n"));
    fs::write(site.join("content/fields.toml"), fields.collect::<String>()).expect("the fields");
    let mut codes = Vec::new();
    for (at, file) in files_below(&site.join("content/procedures")).into_iter().enumerate() {
        let text = fs::read_to_string(&file).expect("a procedure");
        let head = |line: &&str| !["effective_", "field "].iter().any(|start| line.starts_with(start));
        let kept: Vec<&str> = text.lines().filter(head).collect();
        // The code stands first, behind the line of signs.
        codes.extend(kept[1].split('"').nth(1).map(str::to_owned));
        let (code, rest) = (kept[1], kept[2..].join("\n"));
        let field = format!("field = \"linh-vuc-{}\"", at % FIELDS);
        let version = |name: &str, days: &str, more: &str| {
            let path = file.with_extension(format!("{name}.md"));
            fs::write(path, format!("+++\n{code}\n{field}\n{days}\n{rest}\n{more}")).expect("a version");
        };
        version("mot-ban", "effective_from = 2024-01-01\neffective_to = 2025-12-31", "\nĐiều của bản đầu.\n");
        version("hai-ban", "effective_from = 2026-01-01\neffective_to = 2026-12-31", "\nĐiều của bản hai.\n");
        version("ba-ban", "effective_from = 2027-01-01", "");
        fs::remove_file(&file).expect("the file of before");
    }
    for number in 0..DECISIONS {
        let from = if number % 2 == 0 { "2026-01-01" } else { "2027-01-01" };
        let items = codes.iter().skip(number * 3 % codes.len()).take(8).map(|code| {
            format!(
                "\n[[items]]\nkind = \"amended\"\ncode = \"{code}\"\nchanged_parts = [\"requirements\"]\n"
            )
        });
        let head = format!(
            "number = \"{number}/QĐ-UBND\"\ndate = 2025-11-{:02}\neffective_from = {from}\n",
            number % 28 + 1
        );
        let text = format!("+++\n{head}{}+++\n", items.collect::<String>());
        let folder = site.join("content/decisions");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("{number}.md")), text).expect("a decision");
    }
    let quoted: Vec<String> = codes.iter().map(|code| format!("\"{code}\"")).collect();
    for (number, members) in quoted.chunks(4).take(GROUPS).enumerate() {
        let members = members.join(", ");
        let text = format!(
            "+++\nname = \"Nhóm {number}\"\nplain_name = \"Gộp {number}\"\nevent = \"house\"\nmembers = [{members}]\n\
             via = [\"in-person\", \"online\"]\nsummary = [\"Nộp một lần\"]\n+++\n"
        );
        let folder = site.join("content/groups");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("{number}.md")), text).expect("a group");
    }
    let fees = format!(
        "number = \"1/2026/NQ-HĐND\"\neffective_from = 2026-01-01\n\n[[fees]]\ncodes = [{}]\nvia = [\"online\"]\n\
         kind = \"price\"\namount = 1000\n",
        quoted.join(", ")
    );
    fs::create_dir_all(site.join("content/fees")).expect("a folder");
    fs::write(site.join("content/fees/muc-thu.toml"), fees).expect("a resolution");
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn measure_builds(site: &Path, size: usize, place: &Path) {
    let build = ["build", "--only", "site", "--root", path(site), "--date", "2026-11-22"];
    let clean = (0..RUNS).map(|turn| {
        set_aside(site, &place.join(turn.to_string()));
        run(&build)
    });
    row(size, "clean build", &clean.collect::<Vec<_>>());
    let unchanged = (0..RUNS).map(|_| run(&build));
    row(size, "nothing changed", &unchanged.collect::<Vec<_>>());
    let edited = any_procedure(site);
    let edits = (0..RUNS).map(|turn| {
        let text = fs::read_to_string(&edited).expect("a procedure");
        fs::write(&edited, format!("{text}\nDòng thêm {turn}.\n")).expect("an edit");
        run(&build)
    });
    row(size, "one edit", &edits.collect::<Vec<_>>());
}

fn measure_prints(records: &[serde_json::Value]) {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (site, _) = imported(records, PRINTS, place.path());
    let config = site.join("niemyet.toml");
    let text = fs::read_to_string(&config).expect("a configuration");
    let public = text.replacen("[site]\n", "[site]\nbase_url = \"https://thutuc.xa-mau.vn\"\n", 1);
    fs::write(&config, public + ONLY_POSTING).expect("an edit");
    let build = ["build", "--only", "prints", "--root", path(&site), "--date", "2026-11-22"];
    let clean = (0..RUNS_OF_PRINTS).map(|turn| {
        set_aside(&site, &place.path().join(turn.to_string()));
        run(&build)
    });
    row(PRINTS, "niem-yet", &clean.collect::<Vec<_>>());
}

/// A new site with so many procedures, and how long the import took.
fn imported(records: &[serde_json::Value], size: usize, place: &Path) -> (PathBuf, Run) {
    let (site, portal) = (place.join("site"), place.join("portal"));
    multiply(records, size, &portal);
    run(&["init", path(&site)]);
    let import = run(&["import", path(&portal), "--root", path(&site), "--all-provinces"]);
    (site, import)
}

/// Moves away what was built: a file system is slow for seconds after a deletion of thousands of files.
fn set_aside(site: &Path, aside: &Path) {
    fs::create_dir(aside).expect("a folder");
    for part in ["output", ".niemyet"] {
        let _ = fs::rename(site.join(part), aside.join(part));
    }
}

/// Writes `size` records: the real ones again and again, each time under new codes, names and ids.
fn multiply(records: &[serde_json::Value], size: usize, folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    for (index, record) in records.iter().cycle().take(size).enumerate() {
        let round = index / records.len();
        let mut record = record.clone();
        let code = format!("{}.{:06}", 1 + round % 9, 100_000 + index);
        for holder in [&["code"][..], &["detail", "code"], &["detail", "codeNotation"]] {
            *walk(&mut record, holder) = code.clone().into();
        }
        let name = walk(&mut record, &["detail", "name"]).as_str().unwrap_or_default().trim().to_owned();
        *walk(&mut record, &["detail", "name"]) = format!("{name} ({})", round + 1).into();
        fs::write(folder.join(format!("{code}.json")), record.to_string()).expect("a record");
    }
}

fn walk<'a>(value: &'a mut serde_json::Value, keys: &[&str]) -> &'a mut serde_json::Value {
    keys.iter().fold(value, |value, key| &mut value[*key])
}

fn any_procedure(site: &Path) -> PathBuf {
    let mut folder = site.join("content/procedures");
    loop {
        let mut inside: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("a folder")
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .collect();
        inside.sort();
        let last = inside.pop().expect("content");
        if last.is_file() {
            return last;
        }
        folder = last;
    }
}

struct Run {
    took: Duration,
    peak_kib: u64,
}

/// Runs the built program to its end and reads how much memory it held at most.
fn run(arguments: &[&str]) -> Run {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_niemyet"))
        .args(arguments)
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let (status, peak_kib) = wait(&mut child);
    assert_eq!(status, 0, "niemyet {arguments:?}");
    Run { took: start.elapsed(), peak_kib }
}

#[cfg(unix)]
fn wait(child: &mut std::process::Child) -> (i32, u64) {
    let mut status = 0;
    // SAFETY: a zeroed `rusage` is a valid one, and both pointers live through the call.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::wait4(child.id() as libc::pid_t, &mut status, 0, &mut usage);
        usage
    };
    (status, usage.ru_maxrss as u64)
}

#[cfg(not(unix))]
fn wait(child: &mut std::process::Child) -> (i32, u64) {
    (child.wait().expect("an end").code().unwrap_or(-1), 0)
}

fn row(size: usize, what: &str, runs: &[Run]) {
    let mut seconds: Vec<f64> = runs.iter().map(|run| run.took.as_secs_f64()).collect();
    seconds.sort_by(f64::total_cmp);
    let median = seconds[seconds.len() / 2];
    let peak = runs.iter().map(|run| run.peak_kib).max().unwrap_or_default() / 1024;
    println!("{size:>10} {what:<16} {median:>9.3} {:>14.0} {peak:>9}", size as f64 / median);
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a temporary folder has a plain name")
}
