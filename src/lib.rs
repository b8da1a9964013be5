//! niemyet turns a catalogue of administrative procedures into the website a commune must post.
//!
//! Read the modules in this order and you have read the pipeline: every file on disk becomes a
//! [`source::SourceSet`], its Markdown a [`prose::Prose`], all of it a [`catalogue::Catalogue`];
//! [`site`] decides which outputs exist on a day, [`render`] makes each one from a small view,
//! [`build`] ties them together in one function, [`publish`] alone changes `output/`, [`watch`] goes
//! through all of it again whenever something changes, and [`serve`] shows a site before it is published.
//! What people wrote is changed by `desk` alone, which keeps what stood there.
//! What a site's own theme makes is made in processes of their own (`apart`), which can be given up.
//! Whoever writes asks [`ground`] first, so that nothing is written or removed through a link.
//!
//! A module uses those above it in the layer table, never those below; `tests/it/layers.rs` keeps it so.

mod apart;
pub mod build;
pub mod cache;
mod calendar;
pub mod catalogue;
pub mod cli;
mod desk;
pub mod diagnostic;
#[cfg(test)]
mod faults;
pub mod ground;
pub mod import;
mod inspect;
pub mod prose;
pub mod publish;
pub mod render;
mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod strings;
pub mod theme;
pub mod vietnamese;
pub mod watch;
