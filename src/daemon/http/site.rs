//! What the pages of the web server work with.

use std::sync::Arc;

use super::probes::Seen;
use crate::{
    base::ip_range::IpRange,
    daemon::metrics::Metrics,
    flow::{engine::Engine, response::push::Push, tracking::spool::Spool},
};

/// The parts of the web server; one for all connections.
#[derive(Debug)]
pub struct Site {
    /// What verbs work with.
    pub engine: Engine,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// Where fetches of pixels are kept; none: pixels are answered, and nothing is kept.
    pub spool: Option<Arc<Spool>>,
    /// Proxies of one's own, whose word on who asks is believed.
    pub trusted_proxies: Vec<IpRange>,
    /// Who may say that a mailbox of Gmail has something new; none: nobody.
    pub push: Option<Push>,
    pub(super) seen: Seen,
}

impl Site {
    /// With these parts.
    #[must_use]
    pub fn new(engine: Engine, metrics: Arc<Metrics>) -> Self {
        Self { engine, metrics, spool: None, trusted_proxies: Vec::new(), push: None, seen: Seen::default() }
    }
}
