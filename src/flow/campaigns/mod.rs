//! Campaigns: make, change, start, hold, end.

mod apply;
pub(in crate::flow) mod current;
pub(in crate::flow) mod draws;
mod edit;
mod export;
pub mod file;
mod lifecycle;
mod people;
mod plan;
mod show;
pub mod simulate;
mod tasks;

pub use apply::{Applied, apply};
pub use edit::{StepEdit, add_step, add_variant, create, edit_step, remove_step, stop_variant};
pub use export::export;
pub use lifecycle::{Moved, change_status};
pub use people::{Held, hold_people};
pub use plan::{Change, ChangeKind};
pub use show::{Shown, ShownStep, ShownVariant, list, show};
pub use tasks::TaskCounts;

pub use crate::outreach::{
    campaign::{Summary, Transition},
    definition::{StepDefinition, StepKind, VariantDefinition},
    experiment::{Allocation, AssignBy},
};
