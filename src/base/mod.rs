//! The ground floor: what every room may use. No I/O but the clock and the random source.

pub mod clock;
pub mod email;
pub mod failpoint;
pub mod ids;
pub mod lease;
pub mod progress;
pub mod secrets;
