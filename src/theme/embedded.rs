//! The files of the default theme, as they stand in `themes/default/` of the repository.

macro_rules! files {
    ($($inside:literal),* $(,)?) => {
        /// Path inside the theme's folder, and text.
        pub const FILES: &[(&str, &str)] =
            &[$(($inside, include_str!(concat!("../../themes/default/", $inside)))),*];
    };
}

files![
    "script.js",
    "style.css",
    "templates/base.html",
    "templates/contact.html",
    "templates/field.html",
    "templates/home.html",
    "templates/moved.html",
    "templates/not_found.html",
    "templates/open_data.html",
    "templates/parts.html",
    "templates/procedure.html",
    "templates/procedures.html",
];
