//! Every integration test, in one program.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests set up folders and look into them"
)]

mod commands;
mod contrast;
mod disk;
mod docs;
mod edit;
mod facts;
mod golden;
mod harness;
mod import;
mod incremental;
mod layers;
#[cfg(unix)]
mod links;
mod menu;
mod mutation;
mod places;
#[cfg(feature = "prints")]
mod prints;
mod publish;
mod serve;
mod slips;
mod spec;
mod strings;
mod truth;
mod watch;
