//! The ground floor: what every room may use. No I/O but the clock, the random source, the file of the secret keys and what a
//! reference to a secret names.

pub mod clock;
pub mod email;
pub mod failpoint;
pub mod ids;
pub mod ip_range;
pub mod key_source;
pub mod keyed_hash;
pub mod lease;
pub mod progress;
pub mod reference;
pub mod sealing;
pub mod secrets;
