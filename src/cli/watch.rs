//! `niemyet watch`: the site is published again whenever something changes.

use super::Outcome;
use super::arguments::{End, WatchOptions};
use super::context::{Context, Failure};
use super::editing::Editing;
use super::publishing::Publishing;

pub(crate) fn run(options: &WatchOptions, context: &Context) -> Result<Outcome, Failure> {
    let publishing = Publishing::of(context, options.output.clone(), options.editions);
    Editing::new(context, Some(publishing), None).run(End::Interrupt)
}
