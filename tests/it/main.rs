//! All tests in one binary: one link, one PostgreSQL.
#![allow(missing_docs, clippy::unwrap_used, clippy::pedantic, unreachable_pub, reason = "tests")]

mod architecture;
mod cli_campaign;
mod cli_campaign_tasks;
mod cli_config;
mod cli_db;
mod cli_demo;
mod cli_enroll;
mod cli_import;
mod cli_import_files;
mod cli_import_safety;
mod cli_inbox;
mod cli_mailbox;
mod cli_org;
mod cli_preview;
mod cli_stats;
mod cli_suppression;
mod cli_task;
mod cli_why;
mod embedded;
mod generated;
mod isolation;
mod mailstack;
mod main_job;
mod messages_judged;
mod mime_mails;
mod provider_imap;
mod provider_imap_faults;
mod provider_smtp;
mod response;
mod response_corpora;
mod sending_crash;
mod sending_gate;
mod sending_protocol;
mod support;
