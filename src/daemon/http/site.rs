//! What the pages of the web server work with.

use crate::flow::engine::Engine;

/// The parts of the web server; one for all connections.
#[derive(Clone, Debug)]
pub struct Site {
    /// What verbs work with.
    pub engine: Engine,
}
