//! What people agree to.

/// The purpose under which the consent to being seen opening mails is recorded.
pub const PURPOSE: &str = "open_tracking";
