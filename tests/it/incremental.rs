//! A warm build equals a clean one, byte for byte, whatever was edited before.
//!
//! Random scripts of edits are played on a site with every kind of content, whose outputs are of every
//! kind. After each edit the site is built with all that is remembered, as `watch` does, and once more
//! from nothing; what was published and what was reported must be the same. A script that fails is shrunk
//! and printed, and its edits can be played again by hand. `NIEMYET_SEED=n` plays others than the usual
//! ones, `NIEMYET_SCRIPTS=n` so many, and a twentieth as many with prints.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use niemyet::build::bundle::{Body, Bundled};
use niemyet::build::{self, Bundle, Cache, Content};
use niemyet::cache::{Made, Memo, Rendered, disk as cache_disk};
use niemyet::catalogue::ROWS;
use niemyet::diagnostic::{Accepted, Report};
use niemyet::publish::{Options, publish};
use niemyet::site::Editions;
use niemyet::source::disk;
use niemyet::watch::Rounds;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use crate::harness::{DAY, Site, files_below, repository};

const GUIDE: &str = "+++\ntitle = \"Nộp ở nhà\"\nprocedures = [\"9.000001\"]\n[[pictures]]\nstep = 1\nfile = \"images/buoc.png\"\nalt = \"Nút nộp\"\n+++\nMở đầu.\n\n## Một\n\nLàm.\n\n## Hai\n\nXong.\n";
const CAMPAIGN: &str = "title = \"Ngày thứ tư\"\nprocedures = [\"9.000041\", \"9.000005\"]\nday = 2026-12-02\nhelpers = [\"Chị Thử\"]\nmessage = \"Nộp trực tuyến.\"\n[copies]\nap-phich = 2\n";
const DECISION: &str = "+++\nnumber = \"12/QĐ-THỬ\"\ndate = 2026-11-20\neffective_from = 2027-01-01\nbase_decision = \"11/QĐ-THỬ\"\nposted = { received_on = 2026-11-21 }\n\n[[items]]\nkind = \"amended\"\ncode = \"9.000041\"\nchanged_parts = [\"steps\"]\n\n[[items]]\nkind = \"new\"\ncode = \"9.000001\"\n+++\nLời.\n";
const BASE: &str = "+++\nnumber = \"11/QĐ-THỬ\"\ndate = 2026-11-23\n+++\n";
/// Two versions of one code, and a shorter time.
const OLD: &str = "+++\ncode = \"9.000041\"\nname = \"Việc hai bản\"\nfield = \"ho-tich\"\neffective_to = 2026-12-31\nprocessing_time = { working_days = 5 }\ncommitted_time = { working_days = 3 }\n[[channels]]\nvia = [\"in-person\", \"online\"]\n[[dossier]]\nneed = \"always\"\nitems = [{ paper = \"Đơn\", form = { title = \"Mẫu đơn\", file = \"forms/don.docx\" } }]\n[[legal_basis]]\nnumber = \"1/2026/NĐ-CP\"\narticles = \"Điều 1\"\n+++\n## Trình tự thực hiện\n\nNộp tại quầy.\n";
const NEW: &str = "+++\ncode = \"9.000041\"\nname = \"Việc hai bản\"\nfield = \"ho-tich\"\neffective_from = 2027-01-01\n\n[[decisions]]\nnumber = \"12/QĐ-THỬ\"\n+++\n## Trình tự thực hiện\n\nNộp trực tuyến.\n";
const RATES: &str = "number = \"5/NQ\"\neffective_from = 2026-11-23\neffective_to = 2026-12-31\n[[fees]]\ncodes = [\"9.000041\", \"9.000005\"]\nkind = \"charge\"\namount = 8000\n";
const GROUP: &str = "+++\nname = \"Gộp\"\nmembers = [\"9.000041\", \"9.000001\"]\nvia = [\"in-person\", \"online\"]\neffective_to = 2026-12-31\n[[papers]]\npaper = \"Tờ khai chung\"\n[[legal_basis]]\nnumber = \"1/2026/NĐ-CP\"\n+++\nLời.\n";
const OWN_GROUP: &str = "+++\nname = \"Gộp có mã\"\ncode = \"9.000005\"\nmembers = [\"9.000041\", \"9.000002\"]\nevent = \"birth\"\n+++\n";
const COMING_GROUP: &str = "+++\nname = \"Gộp sau này\"\nmembers = [\"9.000041\", \"9.000003\", \"9.000002\"]\nvia = [\"online\"]\neffective_from = 2027-01-01\n+++\n";
const CHOOSER: &str = "+++\ntitle = \"Chọn việc\"\nprocedures = [\"9.000003\"]\n+++\n## Làm gì?\n\n- [Việc hai bản](9.000041)\n- [Việc khác](#khac)\n\n## Việc gì? {#khac}\n\n- [Một](9.000001): mang đơn\n- [Hai](9.000002)\n";
/// It gives way to the procedure on some days, and to another in some scripts.
const ELSEWHERE: &str = "+++\ntitle = \"Việc nơi khác\"\nwhere = \"Công an xã\"\nby = \"commune-police\"\ncodes = [\"9.000031\"]\n+++\nMở đầu.\n";
const PLACE: &str = "title = \"Nhà văn hóa\"\nkind = \"village-house\"\nhamlets = [\"Thôn Một\"]\naddress = \"Cạnh đình\"\nprocedures = [\"9.000001\"]\nto = 2026-12-31\n[[hours]]\ndays = [\"wed\"]\nopen = [\"07:30-11:30\"]\n";
/// On other days from one day of [`DAYS`] to the next.
const SERVICE_DAY: &str = "title = \"Ngày thứ Tư\"\nwhat = \"Không giấy tờ.\"\ndays = [\"wed\"]\nplace = \"nha\"\nfields = [\"ho-tich\"]\nto = 2027-06-30\n[[except]]\non = 2026-12-02\n";
/// Under way on one day of [`DAYS`], over on the next.
const FIGURES: &str = "period = \"2026-11\"\nform = \"one-stop\"\nupdated = 2026-11-20\nreceived = 12\nresolved = 9\nresolved_on_time = 8\nresolved_late = 1\n[[fields]]\nfield = \"ho-tich\"\nreceived = 12\n[[procedures]]\ncode = \"9.000001\"\nreceived = 3\n[[service_days]]\nslug = \"thu-tu\"\nreceived = 2\n";
const ROSTER: &str = "month = \"2026-11\"\nplace = \"nha\"\nnames = true\nduty = [{ on = 2026-11-23, unit = \"Văn phòng\", person = \"Chị Thử\" }]\n";
/// What every page says on some days, and what is over on others.
const NOTICE: &str = "+++\ntitle = \"Bão\"\nkind = \"storm\"\nfrom = 2026-11-20\nto = 2026-11-22\nurgent = true\nprocedures = [\"9.000001\"]\n+++\nLời. [Một](9.000001)\n";
const QUESTION: &str = "+++\ntitle = \"Hỏi?\"\nprocedures = [\"9.000001\"]\nstate = \"verified\"\nchecked_on = 2026-11-01\nchecked_by = [\"Một\"]\n+++\nTrả lời. [Hai](9.000002)\n";
const SYNONYMS: &str = "[[synonyms]]\nsay = [\"việc đôi\"]\ncodes = [\"9.000041\"]\n";
/// What its days make of pages changes with the day, and with the words that edits replace.
const CALENDAR: &str = "[[years]]\nyear = 2027\nsource = \"Thông báo 1\"\noff = [{ on = 2027-03-05, name = \"Mở đầu\" }]\n\n[[closed]]\non = 2026-11-23\nreason = \"Mở đầu\"\n\n[[opens]]\non = 2026-11-28\nopen = [\"07:30-11:00\"]\n";
/// A text that procedures cite, repealed on one day of [`DAYS`] by one that edits rename, and one that nothing cites.
const LAWS: &str = "[[laws]]\nnumber = \"Nghị định 1/2026/ND–CP\"\ntitle = \"Mở đầu\"\nrepealed = 2026-11-23\nreplaced_by = [\"2/2026/NĐ-CP\"]\n\n[[laws]]\nnumber = \"3/2026/NĐ-CP\"\n";
/// In a script of its own, of a file that has several versions; and of one that others rename.
const IN_KHMER: &str =
    "+++\ntitle = \"\u{179f}\u{17bd}\"\ntranslated_on = 2026-11-20\n+++\nMở đầu. [Một](9.000001)\n";
const IN_ENGLISH: &str =
    "+++\ntitle = \"At home\"\ntranslated_on = 2026-11-20\n+++\nOne.\n\n## One\n\n## Two\n";
const KHMER: &str =
    "code = \"km\"\nname = \"\u{1781}\u{17d2}\u{1798}\u{17c2}\u{179a}\"\n[strings]\nplace = \"\u{1780}\"\n";
const ADDRESSES: &str = "addresses.toml";
/// What git leaves behind.
const MARK: &str = ">>>>>>> other\n";
const FORM: &str = "content/forms/don.docx";
const LOGO: &str = "content/images/logo.png";
const STEP: &str = "content/images/buoc.png";

/// One print of each kind: setting them takes longer than all else.
const PRINTS: &str = r#"
[prints]
niem-yet = ["9.000001"]
to-roi-a5 = ["9.000041", "gop"]
to-roi-2-tren-a4 = ["9.000005"]
to-gap = ["gop"]
ap-phich = ["9.000041"]
danh-muc = "all"
bang-tra-cuu = "all"
tem-qr = "all"
huong-dan = "all"
so-tay = ["9.000001"]
so-theo-doi = "all"
"#;

/// One thing an editor may do. Files are named by their place in the list of those that lie there.
#[derive(Clone, Debug)]
enum Edit {
    /// A line behind the text.
    Append(usize, u8),
    /// Every occurrence of the first becomes the second, in all files of the content.
    Replace(&'static str, &'static str),
    Delete(usize),
    /// To a name beside it.
    Rename(usize, u8),
    /// With a code of its own.
    Copy(usize, u8),
    /// One letter becomes another; size and time stay.
    SameSizeAndTime(usize),
    RenameFolder,
    /// A folder of two procedures comes as a whole.
    NewFolder(u8),
    /// What lies there afterwards cannot be read as what it is.
    Break(usize),
    /// Every file is again what it was at the beginning; what came meanwhile stays.
    Mend,
    /// A file of the theme is changed, or goes back to the embedded one.
    Theme(&'static str, u8),
    /// The theme adds a page, has another text or title for it, or takes it away.
    OwnPage(u8),
    BreakTheme,
    UnTheme,
    Settings(&'static str, &'static str),
    Form(u8),
    NoForm,
    /// The logo, or the picture of a guide's step, in another shade.
    Picture(&'static str, u8),
    Day(&'static str),
    /// The program ends and is started again.
    Restart,
    /// Somebody touches what was published.
    Meddle(usize),
    /// An address is confirmed to have ended, in the file that publications keep.
    End(usize),
    /// Git could not join two versions of that file.
    Conflict,
}

const REPLACED: &[(&str, &str)] = &[
    ("Mở đầu", "Bắt đầu"),
    ("Việc hai bản", "Việc có hai bản"),
    ("Nộp ở nhà", "Nộp tại nhà"),
    ("name = \"Hộ tịch\"", "name = \"Hộ tịch, quốc tịch\""),
    ("slug = \"dat-dai\"", "slug = \"nha-dat\"\nformer_slugs = [\"dat-dai\"]"),
    ("title = \"Nộp ở nhà\"", "title = \"Nộp ở nhà\"\nslug = \"o-nha\""),
    ("slug = \"o-nha\"", "slug = \"o-nha\"\nformer_slugs = [\"nop\"]"),
    ("number = \"11/QĐ-THỬ\"", "number = \"11/QĐ-THỬ\"\nslug = \"nam-11\"\nformer_slugs = [\"11\"]"),
    ("title = \"Chọn việc\"", "title = \"Chọn việc\"\nslug = \"chon-mot\"\nformer_slugs = [\"chon\"]"),
    (
        "title = \"Việc nơi khác\"",
        "title = \"Việc nơi khác\"\nslug = \"noi-khac\"\nformer_slugs = [\"khac\"]",
    ),
    ("- [Hai](9.000002)", "- [Hai](#hai)"),
    ("by = \"commune-police\"", "by = \"elsewhere\""),
    ("urgent = true", "urgent = false"),
    ("to = 2026-11-22", "to = 2026-11-23"),
    ("state = \"verified\"", "state = \"unverified\""),
    ("checked_on = 2026-11-01", "checked_on = 2026-11-23"),
    ("Chị Thử", "Anh Thử"),
    ("ap-phich = 2", "to-gap = 2"),
    ("members = [\"9.000041\", \"9.000003\"", "members = [\"9.000003\", \"9.000001\""),
    ("forms/don.docx", "images/buoc.png"),
    ("file = \"forms/don.docx\"", "sample = \"forms/don.docx\""),
    ("via = [\"in-person\", \"online\"]", "via = [\"online\"]"),
    ("9.000001", "9.000031"),
    ("9.000031", "9.000001"),
    ("status = \"draft\"", "status = \"published\""),
    ("procedures = [\"9.000001\"]", "procedures = [\"9.000002\"]"),
    ("name = ", "name  = "),
    ("đồng", "nghìn đồng"),
    ("Tờ khai chung", "Tờ khai một"),
    ("code = \"9.000005\"\nmembers", "members"),
    ("amount = 8000", "amount = 9000"),
    ("12/QĐ-THỬ", "13/QĐ-THỬ"),
    ("Nộp trực tuyến", "Nộp qua bưu chính"),
    ("effective_from = 2027-01-01", "effective_from = 2026-11-23"),
    ("kind = \"new\"", "kind = \"abolished\""),
    ("translated_on = 2026-11-20", "translated_on = 2026-11-24"),
    ("translated_on = 2026-11-20", "draft = true\ntranslated_on = 2026-11-20"),
    ("code = \"km\"", "code = \"lo\""),
    ("At home", "From home"),
    (
        "title = \"Nhà văn hóa\"",
        "title = \"Nhà văn hóa thôn\"\nslug = \"nha-thon\"\nformer_slugs = [\"nha\"]",
    ),
    ("days = [\"wed\"]", "days = [\"wed\", \"fri\"]"),
    ("fields = [\"ho-tich\"]", "fields = [\"dat-dai\"]"),
    ("names = true", "names = false"),
];

const SETTINGS: &[(&str, &str)] = &[
    ("title = \"Thủ tục hành chính xã Thử\"", "title = \"Thủ tục xã Thử\""),
    ("title = \"Thủ tục xã Thử\"", "title = \"Thủ tục hành chính xã Thử\""),
    ("base_url = \"https://thu-tuc.xathu.gov.vn\"", "base_url = \"https://xathu.gov.vn/tt\""),
    ("name = \"Thử\"", "name = \"Thử Hai\""),
    ("tasks = [\"9.000001\", \"9.000002\"]", "tasks = [\"9.000002\"]"),
    ("format = 1", "format = \"một\""),
    ("format = \"một\"", "format = 1"),
    ("0200 000 001", "0200 000 009"),
    ("kind = \"xã\"", "kind = \"xã\"\nremote = true"),
    ("logo = \"images/logo.png\"\n", ""),
    ("so-tay = [\"9.000001\"]", "so-tay = [\"9.000041\", \"9.000001\"]"),
    ("so-theo-doi = \"all\"", "so-theo-doi = \"none\""),
    ("[prints]", "[review]\napprovals = 2\n[prints]"),
    ("tem-qr = \"all\"", "tem-qr = \"none\"\nimprint = \"Giấy phép thử\""),
];

const DAYS: [&str; 4] = [DAY, "2026-11-23", "2027-01-01", "2020-01-01"];

fn edit(theme: &'static [&'static str]) -> impl Strategy<Value = Edit> {
    let file = || any::<usize>();
    prop_oneof![
        6 => (file(), any::<u8>()).prop_map(|(file, mark)| Edit::Append(file, mark)),
        3 => prop::sample::select(REPLACED).prop_map(|(from, to)| Edit::Replace(from, to)),
        2 => file().prop_map(Edit::Delete),
        2 => (file(), any::<u8>()).prop_map(|(file, mark)| Edit::Rename(file, mark)),
        2 => (file(), any::<u8>()).prop_map(|(file, mark)| Edit::Copy(file, mark)),
        2 => file().prop_map(Edit::SameSizeAndTime),
        1 => Just(Edit::RenameFolder),
        1 => any::<u8>().prop_map(Edit::NewFolder),
        2 => file().prop_map(Edit::Break),
        3 => Just(Edit::Mend),
        3 => (prop::sample::select(theme), any::<u8>()).prop_map(|(file, mark)| Edit::Theme(file, mark)),
        2 => any::<u8>().prop_map(Edit::OwnPage),
        1 => Just(Edit::BreakTheme),
        1 => Just(Edit::UnTheme),
        3 => prop::sample::select(SETTINGS).prop_map(|(from, to)| Edit::Settings(from, to)),
        1 => any::<u8>().prop_map(Edit::Form),
        1 => Just(Edit::NoForm),
        1 => (prop::sample::select(&[LOGO, STEP][..]), any::<u8>()).prop_map(|(file, shade)| Edit::Picture(file, shade)),
        2 => prop::sample::select(&DAYS[..]).prop_map(Edit::Day),
        2 => Just(Edit::Restart),
        1 => file().prop_map(Edit::Meddle),
        1 => file().prop_map(Edit::End),
        1 => Just(Edit::Conflict),
    ]
}

/// A site that is edited, and a builder that remembers.
struct Play {
    site: Site,
    editions: Editions,
    day: Date,
    /// Every file as it was at the beginning.
    first: BTreeMap<String, Vec<u8>>,
    rounds: Rounds,
    remembered: Memo<Rendered>,
    /// What is published, before and after each step.
    published: BTreeMap<String, Vec<u8>>,
}

impl Play {
    fn new(editions: Editions) -> Self {
        let site = Site::copy_of(&repository().join("tests/golden/states/input"));
        site.write("content/guides/nop.md", GUIDE);
        site.write("content/campaigns/thu-tu.toml", CAMPAIGN);
        site.write("content/decisions/12.md", DECISION);
        site.write("content/decisions/11.md", BASE);
        site.write("content/procedures/hai-ban.md", OLD);
        site.write("content/procedures/hai-ban-2027.md", NEW);
        site.write("content/fees/muc-thu.toml", RATES);
        site.write("content/groups/gop.md", GROUP);
        site.write("content/groups/co-ma.md", OWN_GROUP);
        site.write("content/groups/sau.md", COMING_GROUP);
        site.write("content/choosers/chon.md", CHOOSER);
        site.write("content/elsewhere/khac.md", ELSEWHERE);
        site.write("content/places/nha.toml", PLACE);
        site.write("content/service-days/thu-tu.toml", SERVICE_DAY);
        site.write("content/rosters/2026-11.toml", ROSTER);
        site.write("content/figures/2026-11.toml", FIGURES);
        site.write("content/notices/bao.md", NOTICE);
        site.write("content/questions/hoi.md", QUESTION);
        site.write("content/synonyms.toml", SYNONYMS);
        site.write("content/calendar.toml", CALENDAR);
        site.write("content/laws.toml", LAWS);
        site.write("content/procedures/hai-ban.km.md", IN_KHMER);
        site.write("content/guides/nop.en.md", IN_ENGLISH);
        site.write("content/languages/km.toml", KHMER);
        site.write(FORM, "mẫu");
        site.write(LOGO, picture(200));
        site.write(STEP, picture(100));
        let settings = site.read("niemyet.toml");
        let settings =
            settings.replace("kind = \"xã\"\n", "kind = \"xã\"\nlogo = \"images/logo.png\"\n") + PRINTS;
        site.write("niemyet.toml", settings);
        let first = files_below(site.root());
        for row in ROWS {
            assert!(first.keys().any(|path| path.starts_with(row.folder)), "nothing of {}", row.name);
        }
        let rounds = Rounds::new(site.root(), editions, Cache::default());
        let day = DAY.parse().expect("a day");
        Self { site, editions, day, first, rounds, remembered: Memo::default(), published: BTreeMap::new() }
    }

    /// The files of the content, in order of path; a step that names one that is not there names another.
    fn file(&self, index: usize) -> Option<PathBuf> {
        let files: Vec<String> = files_below(&self.site.path("content")).into_keys().collect();
        (!files.is_empty()).then(|| self.site.path("content").join(&files[index % files.len()]))
    }

    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Append(index, mark) => self.change(*index, |text| format!("{text}\nDòng {mark}.\n")),
            Edit::Replace(from, to) => {
                for path in files_below(&self.site.path("content")).into_keys() {
                    let path = self.site.path("content").join(path);
                    rewrite(&path, |text| text.replace(from, to));
                }
            }
            Edit::Delete(index) => {
                self.file(*index).into_iter().for_each(|path| fs::remove_file(path).expect("gone"))
            }
            Edit::Rename(index, mark) => {
                if let Some(path) = self.file(*index) {
                    fs::rename(&path, beside(&path, *mark)).expect("renamed");
                }
            }
            Edit::Copy(index, mark) => {
                if let Some(path) = self.file(*index) {
                    fs::copy(&path, beside(&path, *mark)).expect("copied");
                    rewrite(&beside(&path, *mark), |text| {
                        text.replace("\"9.", &format!("\"{}.", mark % 9 + 1))
                    });
                }
            }
            Edit::SameSizeAndTime(index) => {
                if let Some(path) = self.file(*index) {
                    let time = fs::metadata(&path).expect("a file").modified().expect("a time");
                    rewrite(&path, |text| swap_letters(&text));
                    fs::File::options()
                        .write(true)
                        .open(&path)
                        .expect("a file")
                        .set_modified(time)
                        .expect("a time");
                }
            }
            Edit::RenameFolder => {
                let (one, other) = (self.site.path("content/procedures"), self.site.path("content/cat-di"));
                let _ = if one.is_dir() { fs::rename(&one, &other) } else { fs::rename(&other, &one) };
            }
            Edit::NewFolder(mark) => {
                for number in 1..=2 {
                    let text = format!(
                        "+++\ncode = \"8.{mark:03}{number:03}\"\nname = \"Việc {mark} {number}\"\nfield = \"ho-tich\"\n+++\n"
                    );
                    self.site.write(&format!("content/procedures/moi-{mark}/sâu/{number}.md"), text);
                }
            }
            Edit::Break(index) => self.change(*index, |text| format!("+++\nname = \"{text}")),
            Edit::Mend => {
                for (path, bytes) in &self.first {
                    self.site.write(path, bytes);
                }
                self.addresses(|text| text.replace(MARK, ""));
            }
            Edit::Theme(file, mark) => {
                let own = repository().join("themes/default").join(file);
                let comment = match file.rsplit_once('.').expect("an extension").1 {
                    "html" => format!("{{# {mark} #}}<!-- {mark} -->"),
                    "css" => format!("/* {mark} */"),
                    _ => format!("// {mark}"),
                };
                let text = fs::read_to_string(own).expect("a file of the theme");
                self.site.write(&format!("themes/default/{file}"), format!("{text}\n{comment}\n"));
            }
            Edit::OwnPage(mark) => {
                let page = |number| format!("pages/trang-{number}.html");
                let path = format!("themes/default/{}", page(mark % 2));
                if mark % 8 > 5 {
                    let _ = fs::remove_file(self.site.path(&path));
                    return;
                }
                // One that takes in the other is made of both.
                let other =
                    if mark % 2 == 1 { format!("{{% include \"{}\" %}}", page(0)) } else { String::new() };
                let text = format!("{{# Trang {} #}}\n{{{{ shell.unit }}}} {mark} {other}\n", mark % 3);
                self.site.write(&path, text);
            }
            Edit::BreakTheme => self.site.write("themes/default/templates/field.html", "{{ not.there }}"),
            Edit::UnTheme => drop(fs::remove_dir_all(self.site.path("themes"))),
            Edit::Settings(from, to) => {
                rewrite(&self.site.path("niemyet.toml"), |text| text.replace(from, to));
            }
            // As long as no other, for pages say how long it is.
            Edit::Form(mark) => self.site.write(FORM, vec![*mark; 100 * usize::from(*mark)]),
            Edit::NoForm => drop(fs::remove_file(self.site.path(FORM))),
            Edit::Picture(file, shade) => self.site.write(file, picture(*shade)),
            Edit::Day(day) => self.day = day.parse().expect("a day"),
            Edit::Restart => self.restart(),
            Edit::Meddle(index) => {
                let below = self.site.path("output/site");
                let published: Vec<String> = self.published.keys().cloned().collect();
                if !published.is_empty() {
                    fs::write(below.join(&published[index % published.len()]), "meddled").expect("written");
                }
            }
            Edit::End(index) => self.addresses(|text| {
                let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                let count = lines.len();
                if let Some(line) =
                    lines.get_mut(index % count.max(1)).filter(|line| line.contains("gone = "))
                {
                    *line = line.replace(" }", ", ended = 2026-11-01 }");
                }
                lines.join("\n") + "\n"
            }),
            Edit::Conflict => self.addresses(|text| format!("{text}{MARK}")),
        }
    }

    /// Changes the file of addresses, once there is one.
    fn addresses(&self, change: impl Fn(String) -> String) {
        let path = self.site.path(ADDRESSES);
        if path.is_file() {
            rewrite(&path, change);
        }
    }

    fn change(&self, index: usize, change: impl Fn(String) -> String) {
        self.file(index).into_iter().for_each(|path| rewrite(&path, &change));
    }

    /// All that is remembered goes through the disk.
    fn restart(&mut self) {
        let (parsed, tried) = self.rounds.remembered();
        let cache = Cache { parsed, tried, rendered: self.remembered.clone() };
        cache_disk::save(self.site.root(), &cache).expect("saved");
        let mut cache: Cache = cache_disk::load(self.site.root());
        self.remembered = std::mem::take(&mut cache.rendered);
        self.rounds = Rounds::new(self.site.root(), self.editions, cache);
    }

    /// One round of the warm builder, compared with a clean build.
    fn check(&mut self) -> Result<(), TestCaseError> {
        let sources = disk::read(self.site.root()).expect("a readable site");
        let clean = build::build(&sources, self.day, self.editions, &mut Cache::default(), &|_| ());
        let Some(round) = self.rounds.look(self.day).expect("a readable site") else { return Ok(()) };
        let clean = clean.accept().map_err(|mut report| {
            report.sort();
            report
        });
        match (round.result, clean) {
            (Ok((warm, warm_report)), Ok((clean, clean_report))) => {
                self.compare(&warm, warm_report, &clean, clean_report)
            }
            (Err(warm), Err(clean)) => {
                prop_assert_eq!(warm, clean);
                Ok(())
            }
            (warm, clean) => {
                Err(TestCaseError::fail(format!("warm: {:?}\nclean: {:?}", warm.err(), clean.err())))
            }
        }
    }

    fn compare(
        &mut self,
        warm: &Arc<Accepted<Bundle>>,
        mut warm_report: Report,
        clean: &Accepted<Bundle>,
        mut clean_report: Report,
    ) -> Result<(), TestCaseError> {
        let output = self.site.path("output");
        let published = publish(warm, &self.remembered, self.site.root(), &output, &Options::default());
        let expected = outputs(clean.get(), self.site.root());
        let (published, (expected, said)) = match (published, expected) {
            (Ok(published), Some(expected)) => (published, expected),
            // A template failed: the last good site stays.
            (Err(_), None) => return Ok(()),
            (published, expected) => {
                let expected = expected.is_some();
                return Err(TestCaseError::fail(format!("{published:?}, a clean build works: {expected}")));
            }
        };
        for (_, made) in &published.made {
            warm_report.diagnostics.extend(made.said.iter().cloned());
        }
        clean_report.extend(said);
        warm_report.sort();
        clean_report.sort();
        prop_assert_eq!(warm_report, clean_report);
        self.remembered.replace(published.made.into_iter().map(|(fingerprint, made)| (fingerprint.0, made)));
        self.published = self.site.published();
        // As a publication of today does: the next round is built of what this one wrote.
        let addresses = fs::read_to_string(self.site.path(ADDRESSES)).unwrap_or_default();
        if let Some(now) = warm.get().addresses(&addresses) {
            prop_assert_eq!(warm.get().addresses(&now), None);
            self.site.write(ADDRESSES, now);
            let sources = disk::read(self.site.root()).expect("a readable site");
            let again = build::build(&sources, self.day, self.editions, &mut Cache::default(), &|_| ());
            let outputs = |bundle: &Bundle| -> Vec<_> {
                bundle.outputs().iter().map(|(at, output)| (at.clone(), output.fingerprint)).collect()
            };
            prop_assert!(
                outputs(&again.value) == outputs(warm.get()),
                "the file that was written changes the site"
            );
        }
        let differing: Vec<&String> = self
            .published
            .keys()
            .chain(expected.keys())
            .filter(|path| self.published.get(*path) != expected.get(*path))
            .collect();
        prop_assert!(differing.is_empty(), "not as in a clean build: {differing:?}");
        Ok(())
    }
}

/// All outputs of a bundle, made from nothing; `None` where a template fails.
fn outputs(bundle: &Bundle, root: &Path) -> Option<(BTreeMap<String, Vec<u8>>, Report)> {
    let mut made: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut report = Report::default();
    // A list tells what the others came to.
    let is_list = |output: &Bundled| matches!(output.body, Body::Listed(_));
    let (lists, others): (Vec<_>, Vec<_>) = bundle.outputs().iter().partition(|(_, output)| is_list(output));
    for (at, output) in others.into_iter().chain(lists) {
        let making = output.body.make(at).ok()?;
        report.diagnostics.extend(making.said);
        let bytes = match making.content {
            Content::Bytes(bytes) => bytes.into_owned(),
            Content::Pieces(pieces) => pieces.flatten().collect(),
            Content::Asset(path) => fs::read(root.join(&**path)).expect("a file of the site"),
            Content::Listed(listing) => {
                listing.text(&|at| made.get(at).map(|bytes| Made::of(bytes))).into_bytes()
            }
            Content::Packed(_) => panic!("{at} is no output of a site"),
        };
        made.insert(at.to_string(), bytes);
    }
    Some((made, report))
}

/// A picture of one grey point.
fn picture(shade: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&[shade])).expect("a PNG");
    bytes
}

fn rewrite(path: &Path, change: impl FnOnce(String) -> String) {
    if let Ok(text) = fs::read_to_string(path) {
        fs::write(path, change(text)).expect("written");
    }
}

fn beside(path: &Path, mark: u8) -> PathBuf {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    path.with_file_name(format!("{mark}-{name}"))
}

/// The last two letters that differ change places: as many bytes as before.
fn swap_letters(text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let swap = (1..chars.len()).rev().find(|&at| {
        let (one, other) = (chars[at - 1], chars[at]);
        one.is_alphabetic() && other.is_alphabetic() && one != other
    });
    swap.into_iter().for_each(|at| chars.swap(at - 1, at));
    chars.into_iter().collect()
}

/// So many as are asked for, or else as many as a change of the program is tried with.
fn scripts(usual: u32) -> u32 {
    std::env::var("NIEMYET_SCRIPTS").ok().and_then(|scripts| scripts.parse().ok()).unwrap_or(usual)
}

fn play(cases: u32, editions: Editions, theme: &'static [&'static str], steps: usize) {
    let seed = std::env::var("NIEMYET_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(3_321);
    let config =
        Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..Config::default() };
    let script = prop::collection::vec(edit(theme), 1..=steps);
    let result = TestRunner::new(config).run(&script, |script| {
        let mut play = Play::new(editions);
        play.check()?;
        prop_assert!(!play.published.is_empty(), "the site has mistakes before anything is edited");
        for edit in &script {
            play.apply(edit);
            play.check()?;
        }
        Ok(())
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
}

#[test]
fn a_warm_build_equals_a_clean_one() {
    let theme =
        &["templates/field.html", "templates/base.html", "style.css", "more.css", "script.js", "more.js"];
    play(scripts(150), Editions::site_only(), theme, 8);
}

/// Setting prints takes longer: fewer and shorter scripts.
#[cfg(feature = "prints")]
#[test]
fn prints_of_a_warm_build_equal_those_of_a_clean_one() {
    let theme = &["prints/dot.typ", "prints/niem-yet.typ", "templates/procedure.html"];
    play(scripts(150).div_ceil(20), Editions::all(), theme, 5);
}
