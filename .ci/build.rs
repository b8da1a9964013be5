//! Names this build of the program, so that a cache written by another one is not read, and lists the files that are
//! embedded, so that a new one need not be named anywhere.
//!
//! The cache holds values in a form that does not describe itself: a field more or less in a struct
//! gives other bytes, and reading the old ones would give nonsense. And a build that is skipped because
//! nothing has changed must not have skipped a change of the program. So every source file, the theme
//! that is embedded, and the versions of all libraries count.

#![expect(clippy::disallowed_methods, reason = "a build script reads the sources")]

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=Cargo.lock");
    let mut files = BTreeMap::new();
    for folder in ["src", "themes/default"] {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    embed("theme", "themes/default", &files)?;
    embed("sample", "src/render/sample/full", &files)?;
    embed("elsewhere", "src/catalogue/starter/elsewhere", &files)?;
    if let Ok(lock) = fs::read("Cargo.lock") {
        files.insert(PathBuf::from("Cargo.lock"), lock);
    }
    let mut hasher = DefaultHasher::new();
    env::var("TARGET").unwrap_or_default().hash(&mut hasher);
    files.hash(&mut hasher);
    println!("cargo::rustc-env=NIEMYET_BUILD={:016x}", hasher.finish());
    Ok(())
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            let content = fs::read(&path)?;
            files.insert(path, content);
        }
    }
    Ok(())
}

/// Writes the list `NAME.rs` of the texts below a folder: each with its path inside the folder, in order.
fn embed(name: &str, folder: &str, files: &BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    const TEXTS: [&str; 6] = ["css", "html", "js", "md", "toml", "typ"];
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo says it"));
    let mut list = String::from("&[\n");
    for path in files.keys() {
        let Ok(inside) = path.strip_prefix(folder) else { continue };
        let is_text = path.extension().is_some_and(|kind| TEXTS.iter().any(|text| kind == *text));
        // What lies with the fonts speaks of them.
        if !is_text || inside.starts_with("fonts") || inside.starts_with("letters") {
            continue;
        }
        let inside = inside.to_string_lossy().replace('\\', "/");
        list.push_str(&format!("    ({inside:?}, include_str!({:?})),\n", root.join(path)));
    }
    list.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says it"));
    fs::write(out.join(format!("{name}.rs")), list)
}
