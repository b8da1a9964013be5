//! The files of the default theme, as they stand in `themes/default/` of the repository.

macro_rules! files {
    ($($inside:literal),* $(,)?) => {
        /// Path inside the theme's folder, and text.
        pub const FILES: &[(&str, &str)] =
            &[$(($inside, include_str!(concat!("../../themes/default/", $inside)))),*];
    };
}

#[cfg(feature = "prints")]
macro_rules! font {
    ($name:literal) => {
        (concat!("fonts/", $name), include_bytes!(concat!("../../themes/default/fonts/", $name)))
    };
}

files![
    "prints/lib.typ",
    "prints/leaflet.typ",
    "prints/ap-phich.typ",
    "prints/bang-tra-cuu.typ",
    "prints/danh-muc.typ",
    "prints/dot.typ",
    "prints/huong-dan.typ",
    "prints/niem-yet.typ",
    "prints/so-tay.typ",
    "prints/so-theo-doi.typ",
    "prints/tem-qr.typ",
    "prints/to-gap.typ",
    "prints/to-roi-2-tren-a4.typ",
    "prints/to-roi-a5.typ",
    "script.js",
    "style.css",
    "templates/base.html",
    "templates/contact.html",
    "templates/decision.html",
    "templates/fees.html",
    "templates/field.html",
    "templates/groups.html",
    "templates/guide.html",
    "templates/home.html",
    "templates/moved.html",
    "templates/news.html",
    "templates/not_found.html",
    "templates/open_data.html",
    "templates/parts.html",
    "templates/prints.html",
    "templates/procedure.html",
    "templates/procedures.html",
    "templates/shortened.html",
];

/// Path inside the theme's folder, and bytes. Without prints nothing is set in them.
#[cfg(feature = "prints")]
pub const FONTS: &[(&str, &[u8])] = &[
    font!("BeVietnamPro_400Regular.ttf"),
    font!("BeVietnamPro_600SemiBold.ttf"),
    font!("BeVietnamPro_700Bold.ttf"),
    font!("DejaVuSans.ttf"),
];
#[cfg(not(feature = "prints"))]
pub const FONTS: &[(&str, &[u8])] = &[];
