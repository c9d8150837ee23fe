//! What a page keeps of a fetch.

use std::net::IpAddr;

use chrono::{DateTime, Utc};

use super::spool::Hit;
pub use crate::tracking::pixel::token_in;
use crate::tracking::{network::Network, verdict::Method};

/// The fetch of a pixel, with no more of the address than its network.
#[must_use]
pub fn hit(token: &str, at: DateTime<Utc>, method: Method, agent: String, client: IpAddr) -> Hit {
    Hit { token: token.to_owned(), at, method, agent, network: Some(Network::of(client)) }
}
