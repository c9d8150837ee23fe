//! What a pass did.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::base::ids::TaskId;

/// What a pass did, over all mailboxes.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TickReport {
    /// Tasks that were taken up.
    pub claimed: u64,
    /// Mails that left.
    pub sent: u64,
    /// Drafts written for a person to review.
    pub drafted: u64,
    /// Tasks that failed for good.
    pub failed: u64,
    /// Mails whose outcome nobody knows now.
    pub held: u64,
    /// Tasks of people who may not be written to.
    pub skipped: u64,
    /// Tasks of sequences that were over.
    pub cancelled: u64,
    /// Tasks that got a later time.
    pub postponed: u64,
    /// Mails that were refused for now, and will be tried again.
    pub retrying: u64,
    /// Tasks of dead workers that were brought back or cleared up.
    pub rescued: u64,
    /// When the next mail may go; none: nothing is scheduled.
    pub next_due_at: Option<DateTime<Utc>>,
    /// Whether another run holds all the mailboxes.
    pub locked: bool,
    /// What went wrong, for people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<String>,
    /// Nothing more can go through this mailbox in this pass.
    #[serde(skip)]
    pub(super) halted: bool,
    /// What a dry run would send.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub would_send: Option<Vec<Would>>,
}

/// A mail that a dry run would send.
#[derive(Clone, Debug, Serialize)]
pub struct Would {
    /// The task.
    pub task_id: TaskId,
    /// The mailbox's address.
    pub from: String,
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// Whether it follows an earlier mail.
    pub is_follow_up: bool,
}

impl TickReport {
    /// Adds what another mailbox did.
    pub(super) fn add(&mut self, other: Self) {
        self.claimed += other.claimed;
        self.sent += other.sent;
        self.drafted += other.drafted;
        self.failed += other.failed;
        self.held += other.held;
        self.skipped += other.skipped;
        self.cancelled += other.cancelled;
        self.postponed += other.postponed;
        self.retrying += other.retrying;
        self.halted |= other.halted;
        self.rescued += other.rescued;
        self.next_due_at = [self.next_due_at, other.next_due_at].into_iter().flatten().min();
        other.problems.into_iter().for_each(|problem| self.problem(problem));
        if let Some(more) = other.would_send {
            self.would_send.get_or_insert_default().extend(more);
        }
    }

    /// Whether some sends did not end well.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.failed + self.held + self.retrying > 0 || !self.problems.is_empty()
    }

    /// Something went wrong; the same thing again is told once.
    pub(super) fn problem(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !self.problems.contains(&text) {
            self.problems.push(text);
        }
    }
}
