//! Mailboxes: sending and reading.
