//! What counts prove: pure mathematics, without a clock, a database or chance. The same counts always give the same answer.
//!
//! A rate is people who answered of people whom a mail reached. Two views of it:
//!
//! - [`rate`]: the observed rate with Wilson's interval, for every funnel.
//! - [`posterior`]: variants beside each other. Each has the posterior Beta(1 + answered, 1 + silent), from a uniform prior; the
//!   probability to be the best, the rate that is lost on average by choosing it, and the interval that holds its rate with 95 %
//!   probability, all by quadrature ([`beta`]), not by drawing.
//!
//! When a difference counts as decided, and how many mails that takes: [`decision`]. Whether people were split as the weights say:
//! [`split`].
//!
//! Shares that follow the answers, where somebody wants that: [`thompson`].
//!
//! The numbers are compared with those of `SciPy` 1.17.1 in the tests; that intervals cover what they promise, and how often a
//! test without a difference is decided although somebody looks all the time, is measured by seeded simulation in `simulated`.

pub mod beta;
pub mod decision;
pub mod posterior;
pub mod rate;
#[cfg(test)]
mod simulated;
pub mod split;
pub mod thompson;

pub use decision::{Decision, decide, sends_to_decide};
pub use posterior::{Standing, compare};
pub use rate::{Rate, wilson};
pub use split::{Split, split};

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "counts of mails are far below 2^52")]
fn float(count: u64) -> f64 {
    count as f64
}
