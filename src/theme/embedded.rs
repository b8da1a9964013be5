//! The files of the default theme, as they stand in `themes/default/` of the repository.

#[cfg(feature = "prints")]
macro_rules! font {
    ($name:literal) => {
        (concat!("fonts/", $name), include_bytes!(concat!("../../themes/default/fonts/", $name)))
    };
}

/// Path inside the theme's folder, and text: whatever lies there, listed by the build script.
pub(crate) const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/theme.rs"));

/// Path inside the theme's folder, and bytes. Without prints nothing is set in them.
#[cfg(feature = "prints")]
pub(crate) const FONTS: &[(&str, &[u8])] = &[
    font!("BeVietnamPro_400Regular.ttf"),
    font!("BeVietnamPro_600SemiBold.ttf"),
    font!("BeVietnamPro_700Bold.ttf"),
    font!("DejaVuSans.ttf"),
];
#[cfg(not(feature = "prints"))]
pub(crate) const FONTS: &[(&str, &[u8])] = &[];
