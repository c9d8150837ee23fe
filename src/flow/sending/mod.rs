//! Sending: at most once, never lost.
