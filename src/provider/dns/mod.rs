//! Whether a domain takes mail, by its DNS.

mod mx;

pub use mx::{Exchange, Mx, MxLookup};
