//! All tests in one binary: one link, one PostgreSQL.
#![allow(missing_docs, clippy::unwrap_used, clippy::pedantic, unreachable_pub, reason = "tests")]

mod architecture;
mod cli_mailbox;
mod cli_org;
mod embedded;
mod isolation;
mod response;
mod response_corpora;
mod sending_protocol;
mod support;
