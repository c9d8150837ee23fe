//! What a round of drafting did.

use serde::Serialize;

/// Most problems that are told one by one.
const MOST_PROBLEMS: usize = 20;

/// What a round of drafting did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Mails whose time to be drafted has come.
    pub due: u64,
    /// Drafts that were made: they wait for their slot, or for a person.
    pub drafted: u64,
    /// Of these: how many wait for a person.
    pub waiting: u64,
    /// Of these: how many cost nothing, the answer was there.
    pub reused: u64,
    /// Mails that may not be written now: answered, suppressed, paused.
    pub skipped: u64,
    /// Mails that wait for tomorrow's budget.
    pub over_budget: u64,
    /// Mails for which there is no draft: the model failed, or data lack.
    pub failed: u64,
    /// Calls that were cut off, of which nobody knows whether they were paid; they count as paid.
    pub uncertain: u64,
    /// Tokens that were paid.
    pub tokens: i64,
    /// Millionths of a euro, as far as prices are known.
    pub cost_micro_eur: i64,
    /// What went wrong; no text and no data of anybody.
    pub problems: Vec<String>,
}

impl Report {
    /// Adds another's.
    pub fn add(&mut self, other: Self) {
        self.due += other.due;
        self.drafted += other.drafted;
        self.waiting += other.waiting;
        self.reused += other.reused;
        self.skipped += other.skipped;
        self.over_budget += other.over_budget;
        self.failed += other.failed;
        self.uncertain += other.uncertain;
        self.tokens += other.tokens;
        self.cost_micro_eur += other.cost_micro_eur;
        for problem in other.problems {
            self.problem(problem);
        }
    }

    /// Notes what went wrong, once.
    pub fn problem(&mut self, problem: impl Into<String>) {
        let problem = problem.into();
        if self.problems.len() < MOST_PROBLEMS && !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}
