//! What the pages of the web server work with.

use std::sync::Arc;

use super::probes::Seen;
use crate::{daemon::metrics::Metrics, flow::engine::Engine};

/// The parts of the web server; one for all connections.
#[derive(Debug)]
pub struct Site {
    /// What verbs work with.
    pub engine: Engine,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    pub(super) seen: Seen,
}

impl Site {
    /// With these parts.
    #[must_use]
    pub fn new(engine: Engine, metrics: Arc<Metrics>) -> Self {
        Self { engine, metrics, seen: Seen::default() }
    }
}
