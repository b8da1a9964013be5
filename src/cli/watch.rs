//! `niemyet watch`: the site is published again whenever something changes.

use super::Outcome;
use super::arguments::WatchOptions;
use super::context::{Context, Failure};
use super::editing::Editing;
use super::publishing::Publishing;

pub fn run(options: &WatchOptions, context: &Context) -> Result<Outcome, Failure> {
    let publishing = Publishing {
        root: context.root.clone(),
        output: options.output.clone().unwrap_or_else(|| context.root.join("output")),
        only: options.only,
    };
    Editing::new(context, publishing).run()
}
