//! What kind of window the program speaks in.

#[cfg(windows)]
mod system {
    use windows_sys::Win32::System::Console::{
        CONSOLE_FONT_INFOEX, GetConsoleProcessList, GetCurrentConsoleFontEx, GetStdHandle, STD_OUTPUT_HANDLE,
        SetCurrentConsoleFontEx,
    };

    /// Set in a font's family where its letters are outlines.
    const TMPF_TRUETYPE: u32 = 4;
    /// An outline font of old consoles that lacks most Vietnamese letters.
    const WITHOUT_VIETNAMESE: &str = "Lucida Console";

    /// No shell shares the window: the system opened it for this program, and closes it with it.
    pub(crate) fn is_own_window() -> bool {
        let mut processes = [0_u32; 2];
        // SAFETY: the system writes no more numbers than it is told there is room for.
        let count = unsafe { GetConsoleProcessList(processes.as_mut_ptr(), 2) };
        count == 1
    }

    /// The old fonts have no Vietnamese letters: a window that still has one gets Consolas.
    pub(crate) fn show_vietnamese() {
        let mut font = CONSOLE_FONT_INFOEX {
            cbSize: u32::try_from(size_of::<CONSOLE_FONT_INFOEX>()).expect("a small structure"),
            ..Default::default()
        };
        // SAFETY: the structure says how large it is; the handle is the console's or none, which is refused.
        unsafe {
            let console = GetStdHandle(STD_OUTPUT_HANDLE);
            if GetCurrentConsoleFontEx(console, 0, &raw mut font) == 0 {
                return;
            }
            let face = String::from_utf16_lossy(&font.FaceName);
            let is_outline = font.FontFamily & TMPF_TRUETYPE != 0;
            if is_outline && face.trim_end_matches('\0') != WITHOUT_VIETNAMESE {
                return;
            }
            font.FaceName.fill(0);
            for (letter, to) in "Consolas".encode_utf16().zip(&mut font.FaceName) {
                *to = letter;
            }
            font.FontFamily = TMPF_TRUETYPE;
            font.dwFontSize.X = 0;
            font.dwFontSize.Y = font.dwFontSize.Y.max(16);
            SetCurrentConsoleFontEx(console, 0, &raw const font);
        }
    }

    /// Consoles there understand colours and moving the cursor only once they are asked to.
    pub(crate) fn understands_escapes() -> bool {
        anstyle_query::windows::enable_ansi_colors().unwrap_or(false)
    }
}

#[cfg(not(windows))]
mod system {
    pub(crate) fn is_own_window() -> bool {
        false
    }

    pub(crate) fn show_vietnamese() {}

    pub(crate) fn understands_escapes() -> bool {
        true
    }
}

pub(crate) use system::{is_own_window, show_vietnamese, understands_escapes};
