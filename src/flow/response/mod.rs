//! What comes back: fetch, classify, match, stop.
