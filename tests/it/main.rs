//! Every integration test, in one program.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests set up folders and look into them"
)]

mod addresses;
mod agenda;
mod apart;
mod browse;
mod calendar;
mod choosing;
mod commands;
mod compare;
mod contrast;
mod dependencies;
mod disk;
mod docs;
mod edit;
mod encodings;
mod facts;
#[cfg(target_os = "linux")]
mod flood;
mod found;
mod golden;
mod half_way;
mod harness;
mod history;
mod import;
mod incremental;
mod kept;
mod languages;
mod layers;
#[cfg(unix)]
mod links;
mod machine;
mod menu;
mod mutation;
mod new;
#[cfg(unix)]
mod odd_files;
mod package;
mod places;
#[cfg(feature = "prints")]
mod prints;
mod prose;
mod publish;
mod search;
mod serve;
mod slips;
mod spec;
mod strings;
mod tables;
mod theme;
mod truth;
mod watch;
