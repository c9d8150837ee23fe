//! SQL of schema `outreach`.

pub mod assignments;
pub mod campaigns;
pub mod candidates;
pub mod enrollments;
pub mod erasure;
pub mod facts;
pub mod inbound;
pub mod inbox;
pub mod judged;
pub mod mailbox_secrets;
pub mod mailboxes;
pub mod outbox;
pub mod pending;
pub mod proof;
pub mod queue;
pub mod recipients;
pub mod sent_before;
pub mod sequences;
pub mod steps;
pub mod stop;
pub mod suppression_keys;
pub mod suppressions;
pub mod todo;
pub mod undo;
pub mod variants;
pub mod ways_out;
