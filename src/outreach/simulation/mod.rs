//! What a campaign's calendar will be: the scheduler's own rules, run ahead of time.

mod chances;
mod days;
mod forecast;
mod lane;
mod plan;

pub use chances::{Chances, Seen};
pub use forecast::{Expected, Spread, expect};
pub use lane::{Lane, Limit, Person, Sequence, Step};
pub use plan::{Day, Hit, Plan, plan};
