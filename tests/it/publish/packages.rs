//! What is packed lies beside the site: neither disturbs the other, whatever a run is killed at.

use std::sync::atomic::AtomicBool;

use super::*;
use niemyet::publish::{Part, Shelf, finish, is_half_way};

const FIRST: &[(&str, &str)] = &[("xa.html", "page 1"), ("xa.zip", "archive 1")];
const SECOND: &[(&str, &str)] = &[("xa.zip", "archive 2")];

fn pack(
    site: &Site,
    files: &[(&str, &str)],
    watch: niemyet::publish::Watch<'_>,
) -> Result<Published, PublishError> {
    let within = Some(Part::Ending(".zip"));
    let options = Options { mode: site.mode, shelf: Shelf::Package, within, watch, ..Options::default() };
    publish_to(&forgotten(files), site.root.path(), &site.output(), &options)
}

/// A site, and what was packed of it in both forms.
fn packed(mode: Mode) -> Site {
    let site = Site::new(mode);
    site.publish(&forgotten(OLD)).unwrap();
    let options = Options { mode, shelf: Shelf::Package, ..Options::default() };
    publish_to(&forgotten(FIRST), site.root.path(), &site.output(), &options).unwrap();
    site
}

fn below<'a>(tree: &'a Tree, folder: &str) -> BTreeMap<&'a str, &'a str> {
    let inside = tree.iter().filter_map(|(path, text)| Some((path.strip_prefix(folder)?, text.as_str())));
    inside.filter(|(path, _)| *path != ".niemyet-manifest").collect()
}

#[test]
fn killed_while_it_packs() {
    for mode in MODES {
        let count = AtomicUsize::new(0);
        let site = packed(mode);
        pack(&site, SECOND, &|_| Ok(count.fetch_add(1, Ordering::SeqCst)).map(|_| ())).unwrap();
        let (whole, steps) = (site.tree(), count.into_inner());
        assert_eq!(below(&whole, "package/")["xa.html"], "page 1", "the other form stays");
        assert_eq!(below(&whole, "package/")["xa.zip"], "archive 2");
        assert!(steps > 4, "{steps}");
        for last in 0..steps {
            let site = packed(mode);
            let (step, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
            let killed = pack(&site, SECOND, &|_| {
                if step.fetch_add(1, Ordering::SeqCst) == last {
                    is_over.store(true, Ordering::SeqCst);
                }
                if is_over.load(Ordering::SeqCst) { Err(io::Error::other("killed")) } else { Ok(()) }
            });
            let tree = site.tree();
            let left = below(&tree, "package/");
            let now = left.get("xa.zip").copied();
            assert!(now.is_some() || is_half_way(&site.output()), "{mode:?}, {last}: {left:?}");
            assert!(killed.is_err() || now == Some("archive 2"), "{mode:?}, {last}");
            assert_eq!(below(&tree, "site/"), below(&whole, "site/"), "{mode:?}, {last}");
            // The site is published next, and what was packed is finished by whoever finishes.
            site.publish(&forgotten(NEW)).unwrap();
            finish(site.root.path(), &site.output(), &|_| Ok(())).unwrap();
            assert_eq!(below(&site.tree(), "site/"), below(&tree_of(NEW), "site/"), "{mode:?}, {last}");
            assert!(!is_half_way(&site.output()));
            pack(&site, SECOND, &|_| Ok(())).unwrap();
            assert_eq!(below(&site.tree(), "package/"), below(&whole, "package/"), "{mode:?}, {last}");
            assert!(!site.output().join(".niemyet-staging-package").exists());
        }
    }
}

/// A site killed half way is not finished with what was packed, and the other way round.
#[test]
fn each_has_its_own_staging_folder() {
    for mode in MODES {
        let site = packed(mode);
        let left = site.output().join(".niemyet-staging-package/new");
        fs::create_dir_all(&left).unwrap();
        fs::write(left.join("index.html"), "of a pack").unwrap();
        site.publish(&bundle(NEW)).unwrap();
        assert_eq!(below(&site.tree(), "site/"), below(&tree_of(NEW), "site/"));
        pack(&site, SECOND, &|_| Ok(())).unwrap();
        assert!(!left.exists());
    }
}
