//! Places in a spool.

/// A place between two records. Places are ordered as what was written is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Number of the segment; they count up and are never used again.
    pub segment: u64,
    /// Octets from its beginning.
    pub position: u64,
}
