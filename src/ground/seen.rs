//! What a name is, seen without following it. Linux also tells where a folder of the same disk is bound to
//! another place (`STATX_ATTR_MOUNT_ROOT`, since 5.8); elsewhere only another disk shows.

#![expect(clippy::disallowed_methods, reason = "this module is part of every edge that writes")]

use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};

pub(crate) struct Seen {
    pub(crate) is_link: bool,
    pub(crate) is_folder: bool,
    pub(crate) device: Device,
    pub(crate) is_mount_root: bool,
}

/// The folder everything has to lie below.
#[derive(Debug)]
pub(crate) struct Folder {
    pub(crate) device: Device,
    #[cfg(target_os = "linux")]
    handle: rustix::fd::OwnedFd,
}

impl Folder {
    #[cfg(target_os = "linux")]
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        use rustix::fs::{CWD, Mode, OFlags, openat};
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(Self { device: at(path)?.device, handle: openat(CWD, path, flags, Mode::empty())? })
    }

    #[cfg(not(target_os = "linux"))]
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { device: at(path)?.device })
    }

    /// Whether nothing on the way leads elsewhere, as far as there is a way, in one question; `false` where a look at
    /// each name has to tell. Linux answers since 5.6 (`openat2`), and stops at the first name that is refused or
    /// missing.
    #[cfg(target_os = "linux")]
    pub(crate) fn leads_to(&self, below: &Path) -> bool {
        use rustix::fs::{Mode, OFlags, ResolveFlags, openat2};
        use rustix::io::Errno;
        let only_here = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_XDEV;
        match openat2(&self.handle, below, OFlags::PATH | OFlags::CLOEXEC, Mode::empty(), only_here) {
            Ok(_) => true,
            Err(error) => matches!(error, Errno::NOENT | Errno::NOTDIR),
        }
    }

    #[cfg(not(target_os = "linux"))]
    pub(crate) fn leads_to(&self, _: &Path) -> bool {
        false
    }
}

/// The disk something lies on; the same for all where the system does not number them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Device(u64);

/// The name itself; a junction of Windows is a link.
#[cfg(not(target_os = "linux"))]
pub(crate) fn at(path: &Path) -> io::Result<Seen> {
    std::fs::symlink_metadata(path).map(|meta| Seen::of(&meta))
}

#[cfg(target_os = "linux")]
pub(crate) fn at(path: &Path) -> io::Result<Seen> {
    use rustix::fs::{AtFlags, CWD, FileType, StatxAttributes, StatxFlags, makedev, statx};
    use rustix::io::Errno;
    let flags = AtFlags::SYMLINK_NOFOLLOW | AtFlags::NO_AUTOMOUNT;
    match statx(CWD, path, flags, StatxFlags::TYPE) {
        Ok(seen) => {
            let kind = FileType::from_raw_mode(seen.stx_mode.into());
            Ok(Seen {
                is_link: kind == FileType::Symlink,
                is_folder: kind == FileType::Directory,
                device: Device(makedev(seen.stx_dev_major, seen.stx_dev_minor)),
                is_mount_root: seen.stx_attributes.contains(StatxAttributes::MOUNT_ROOT),
            })
        }
        Err(Errno::NOSYS) => std::fs::symlink_metadata(path).map(|meta| Seen::of(&meta)),
        Err(error) => Err(error.into()),
    }
}

/// Where something is mounted below this folder, whose path has no links, in order.
#[cfg(target_os = "linux")]
pub(crate) fn mounts_below(folder: &Path) -> Vec<PathBuf> {
    use std::os::unix::ffi::OsStrExt;
    let all = std::fs::read("/proc/self/mountinfo").unwrap_or_default();
    let at = |line: &[u8]| line.split(|byte| *byte == b' ').nth(4).map(without_escapes);
    let points = all.split(|byte| *byte == b'\n').filter_map(at);
    let below = points.filter_map(|point| {
        let below = Path::new(std::ffi::OsStr::from_bytes(&point)).strip_prefix(folder).ok()?;
        (!below.as_os_str().is_empty()).then(|| below.to_path_buf())
    });
    let mut below: Vec<PathBuf> = below.collect();
    below.sort();
    below
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn mounts_below(_: &Path) -> Vec<PathBuf> {
    Vec::new()
}

/// The list writes blanks, line ends and backslashes as `\040`: three digits to the base of eight.
#[cfg(target_os = "linux")]
fn without_escapes(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, behind @ ..] = rest {
        let digits =
            behind.first_chunk::<3>().filter(|digits| digits.iter().all(|d| (b'0'..b'8').contains(d)));
        match digits {
            Some(digits) if *first == b'\\' => {
                out.push(digits.iter().fold(0, |byte: u8, digit| byte.wrapping_mul(8) | (digit - b'0')));
                rest = &behind[3..];
            }
            _ => {
                out.push(*first);
                rest = behind;
            }
        }
    }
    out
}

impl Seen {
    fn of(meta: &Metadata) -> Self {
        Self {
            is_link: meta.file_type().is_symlink(),
            is_folder: meta.is_dir(),
            device: Device::of(meta),
            is_mount_root: false,
        }
    }
}

impl Device {
    #[cfg(unix)]
    fn of(meta: &Metadata) -> Self {
        Self(std::os::unix::fs::MetadataExt::dev(meta))
    }

    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        Self(0)
    }
}
