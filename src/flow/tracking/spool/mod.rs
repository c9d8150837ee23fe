//! Where fetches of pixels are safe before they are answered: an append-only file beside the daemon, which needs no database.
//!
//! One thread writes. It takes everything that waits, writes it, makes it durable once, and then answers all: the batch grows with the
//! load by itself, and nobody waits for company. What cannot be made durable is not acknowledged.

mod files;
mod handle;
mod outside;
mod place;
mod reader;
mod record;
mod writer;

pub use handle::{Facts, NotStored, Spool, SpoolError};
pub use outside::{bytes_in, id_in};
pub use place::Place;
pub use reader::Batch;
pub use record::{Hit, LONGEST_AGENT, Record};
