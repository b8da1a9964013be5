//! How much memory a process may take; it is ended by the system, or by asking in vain, when that is used up.

/// Far more than the largest booklet of a commune takes, and less than makes a machine stand still.
#[cfg_attr(not(any(target_os = "linux", windows)), expect(dead_code, reason = "nothing bounds it there"))]
const MOST_BYTES: u64 = 3 * 1024 * 1024 * 1024;

/// Bounds this process, as far as the system lets it.
pub(super) fn set() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let now = getrlimit(Resource::As);
        // Somebody may have bounded the whole program already.
        let most = now.current.map_or(MOST_BYTES, |current| current.min(MOST_BYTES));
        let _ = setrlimit(Resource::As, Rlimit { current: Some(most), maximum: now.maximum });
    }
    #[cfg(windows)]
    windows::set();
}

#[cfg(windows)]
mod windows {
    use std::ptr::null;

    use windows_sys::Win32::System::JobObjects::{
        AssignProcessToJobObject, CreateJobObjectW, JOB_OBJECT_LIMIT_PROCESS_MEMORY,
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION, JobObjectExtendedLimitInformation, SetInformationJobObject,
    };
    use windows_sys::Win32::System::Threading::GetCurrentProcess;

    pub(super) fn set() {
        let mut limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION {
            ProcessMemoryLimit: super::MOST_BYTES.try_into().unwrap_or(usize::MAX),
            ..Default::default()
        };
        limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY;
        let size = u32::try_from(size_of_val(&limits)).expect("a small structure");
        // SAFETY: the structure is of the kind that is named, and its size is told. The job is kept until the process
        // ends; a system that refuses any of it leaves the process unbounded.
        unsafe {
            let job = CreateJobObjectW(null(), null());
            if !job.is_null()
                && SetInformationJobObject(
                    job,
                    JobObjectExtendedLimitInformation,
                    (&raw const limits).cast(),
                    size,
                ) != 0
            {
                AssignProcessToJobObject(job, GetCurrentProcess());
            }
        }
    }
}
