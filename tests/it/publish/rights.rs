//! What somebody made read-only below `output/`, met by an ordinary user: publishing goes on, at every change to the disk,
//! and where it cannot the message names the folder.

use std::os::unix::fs::{PermissionsExt, chown};

use super::kills::{Victim, always_comes, said, shared_out};
use super::*;

/// Somebody who may do nothing that others may not.
const NOBODY: u32 = 65534;

/// The user as whom runs are made: root is refused nothing, so it hands over to another.
fn user() -> Option<u32> {
    // SAFETY: asks for a number.
    (unsafe { libc::geteuid() } == 0).then_some(NOBODY)
}

/// The site with all that lies in it belongs to that user.
fn hand_over(site: &Site) {
    let Some(user) = user() else { return };
    for entry in walkdir::WalkDir::new(site.root.path()) {
        std::os::unix::fs::lchown(entry.unwrap().path(), Some(user), Some(user)).unwrap();
    }
}

/// Whether another user can run this program at all, from where it lies.
fn can_run() -> bool {
    let site = Site::new(Mode::Best);
    hand_over(&site);
    let ran = Victim::of(&site).run_by(user()).run();
    let can = ran.as_ref().is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("skipped: an ordinary user cannot run this program: {ran:?}");
    }
    can
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// All folders, those below first.
fn close_all(folder: &Path) {
    for entry in walkdir::WalkDir::new(folder).contents_first(true) {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode();
        permit(entry.path(), mode & 0o7555);
    }
}

fn open_all(folder: &Path) {
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_dir() {
            permit(entry.path(), 0o755);
        }
    }
}

fn ends_right(site: &Site, after: &Tree, when: &str) {
    let output = Victim::of(site).run_by(user()).run().unwrap();
    assert!(output.status.success(), "{when}: {}", said(&output));
    open_all(&site.output());
    assert_eq!(site.tree(), *after, "{when}");
}

#[test]
fn a_folder_that_was_made_read_only() {
    if !can_run() {
        return;
    }
    let folders = ["", "thu-tuc", "gone", "gone/deep", "becomes-file", "empty"];
    for mode in MODES {
        for (folder, bits) in folders.iter().flat_map(|at| [0o555, 0o111, 0o444, 0].map(|bits| (at, bits))) {
            let (site, _, after) = prepared(mode);
            hand_over(&site);
            permit(&site.file(folder), bits);
            ends_right(&site, &after, &format!("{mode:?}, {folder:?}, {bits:o}"));
        }
    }
}

#[test]
fn a_strangers_folder_stays_as_it_was() {
    if !can_run() {
        return;
    }
    for mode in MODES {
        let (site, _, mut after) = prepared(mode);
        site.put("theirs/below/x.txt", "x");
        after.extend(tree_of(&[("theirs/below/x.txt", "x")]));
        close_all(&site.file("theirs"));
        hand_over(&site);
        let output = Victim::of(&site).run_by(user()).run().unwrap();
        assert!(output.status.success(), "{mode:?}: {}", said(&output));
        for at in ["theirs", "theirs/below"] {
            assert_eq!(fs::metadata(site.file(at)).unwrap().permissions().mode() & 0o777, 0o555, "{mode:?}");
        }
        assert_eq!(site.tree(), after, "{mode:?}");
    }
}

/// Everything is read-only, and the run is killed at each of its changes, those of permissions among them.
#[test]
fn killed_at_every_step_of_opening_up() {
    if !can_run() {
        return;
    }
    for mode in MODES {
        let closed = || {
            let (site, _, after) = prepared(mode);
            close_all(&site.file(""));
            hand_over(&site);
            (site, after)
        };
        let whole = said(&Victim::of(&closed().0).run_by(user()).run().unwrap());
        let changes = whole.lines().filter_map(|line| line.strip_prefix("change: "));
        let changes: Vec<&str> = changes.filter(|name| always_comes(name)).collect();
        assert!(changes.iter().any(|change| change.starts_with("Permit site")), "{whole}");
        eprintln!("{mode:?}, read-only: {} changes", changes.len());
        shared_out(&changes, |at| {
            let (site, after) = closed();
            let killed = Victim::of(&site).run_by(user()).killed_at(at).run().unwrap();
            assert!(!killed.status.success(), "{mode:?}, {at}");
            close_all(&site.output().join("site"));
            ends_right(&site, &after, &format!("{mode:?}, {at}"));
        });
    }
}

/// Another user's folder: what is not to be changed stays as it is, and what is cannot be, which is said before anything is.
#[test]
fn what_belongs_to_another_user() {
    if user().is_none() || !can_run() {
        eprintln!("skipped: only root can give a folder to another user");
        return;
    }
    for mode in MODES {
        let (site, _, mut after) = prepared(mode);
        site.put("roots/x.txt", "x");
        after.extend(tree_of(&[("roots/x.txt", "x")]));
        hand_over(&site);
        for at in ["roots", "roots/x.txt"] {
            chown(site.file(at), Some(0), Some(0)).unwrap();
        }
        ends_right(&site, &after, &format!("{mode:?}"));

        let (site, before, after) = prepared(mode);
        hand_over(&site);
        chown(site.file("thu-tuc"), Some(0), Some(0)).unwrap();
        let refused = Victim::of(&site).run_by(user()).run().unwrap();
        let folder = site.file("thu-tuc").display().to_string();
        assert!(said(&refused).contains(&format!("refused: không ghi được {folder}")), "{}", said(&refused));
        assert!(said(&refused).contains(&format!("chown -R \"$USER\" '{folder}'")), "{}", said(&refused));
        assert_eq!(site.tree(), before, "{mode:?}");
        hand_over(&site);
        ends_right(&site, &after, &format!("{mode:?}, handed over"));
    }
}
