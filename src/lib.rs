//! pflow: B2B e-mail outreach for France, from a terminal.
//!
//! Two promises stand above every feature: nobody gets a mail twice or a follow-up after answering or opting out, whatever
//! crashes, restarts or overlaps; and no tenant ever sees or touches another's data, nothing entered is lost.
//!
//! # The house
//!
//! One crate, one binary. Rooms named after the four schemas hold types, pure rules and SQL, and do no network I/O. Provider
//! rooms do network I/O and never see the database. [`flow`] is the only place where the two meet. Imports go down only:
//!
//! ```text
//!  8  main.rs                                 parse, run, exit code
//!  7  cli/                                    clap; one file or folder per subcommand; rows, hints, exit codes
//!  6  app.rs, app/    daemon/                 app: composition root (settings, database, who is connected to what); daemon: loops, HTTP
//!  5  flow/                                   the verbs: organisations, mailboxes, onboarding (import, revert, enroll, preview),
//!                                             prospects, enrichment, campaigns, rendering, sending, response, suppressions, privacy,
//!                                             reporting, demo
//!  4  iam/  crm/  outreach/  tracking/        types, pure rules, store (SQL); no network, no sibling imports
//!  3  provider/{mail,enrichment,llm,dns,push}/ network and mail files; no SQL, no domain       db/  pool, tenant, migrations, embedded
//!  2  config/                                 files, environment                              output/  tables, JSON, progress, prompts
//!  1  base/                                   ids, clock, e-mail addresses, progress trait, leases, fail points
//! ```
//!
//! `tests/it/architecture.rs` checks this table, which third-party crate lives in which room, and the size of files.
//!
//! # Where things are decided
//!
//! - Who is who in an import: `flow::onboarding::identity`, and by what a row was known before a correction or a merge:
//!   [`crm::store::former_keys`]. What a header means: `flow::onboarding::profiles`; what a cell means: [`crm`].
//!   How its memory stays the same whatever the size of file and database: `flow::onboarding::segments`.
//! - Whose word counts where two sources differ: [`crm::authority`]. What has changed, by whom: [`crm::provenance`]; what of it can be taken
//!   back: [`crm::taking_back`].
//! - Which provider of facts writes which column: `flow::enrichment::columns`; how good an address is: [`crm::grade`]. What a provider can be
//!   asked: the trait [`provider::enrichment::Enricher`], one file per provider, one arm in `provider/enrichment/open.rs`, one subject in
//!   `tests/it/provider_enrichment.rs`. How nothing is paid twice: `flow::enrichment` (reserve, submit, store the job, poll, store the
//!   answer, apply).
//! - What a mail says: [`flow::rendering`], [`outreach::template`], [`outreach::letter`] (signature, legal notice); its bytes:
//!   [`provider::mail::mime`]; which variant somebody gets: [`outreach::experiment`].
//! - What a model is told and given: [`outreach::prompt`]; how it is asked: [`provider::llm`]; whether what it wrote may go unseen:
//!   [`outreach::draft_check`]; when, and how nothing is paid twice: `flow::drafts`.
//! - When a mail may go: [`outreach::calendar`], [`outreach::pacing`], [`outreach::gate`]; asked in `flow::sending::gate`.
//! - How a mail goes at most once: `flow::sending` (claim, compose, park, arm, fire, outcome, confirm; rescue, reconcile); the outbound
//!   message's id is its task's id, so that its bytes and its Message-ID are known before it is sent, and a copy in a Sent folder names
//!   its task (`X-Ref`).
//! - What a mailbox can do: the traits [`provider::mail::Outbox`], [`provider::mail::SentFolder`], [`provider::mail::Inbox`], one folder
//!   per provider, one arm in `provider/mail/open.rs`, one subject in `tests/it/provider_contract.rs`. What its refusals lead to:
//!   `flow::sending::refusal`.
//! - What an inbound mail is: [`provider::mail::inbound`] reads it, [`outreach::classify`] names the rule ([`outreach::bounce`],
//!   [`outreach::automatic`], [`outreach::absence`], [`outreach::opt_out`], [`outreach::quote`]). Whose it is: `flow::response::matching`. What it
//!   changes, and how that is taken back: `flow::response::effects`, [`outreach::effects`].
//! - How a person answers: `flow::response::answer` (whom, in which thread, [`outreach::answer`]), sent by `flow::sending::answer` and looked
//!   after by `flow::sending::answers`: an outbound message without a task, whose row carries the lease itself.
//! - What a daemon does: `daemon::run` starts one loop per role ([`daemon::Role`]), each a round of a verb and a rest (`daemon::ticker`), woken by
//!   what others commit ([`flow::wakes`], announced with every entry of the audit log). What the web answers: `daemon::http::route`. What is
//!   counted: [`daemon::metrics`]; what waits: [`flow::reporting::status`].
//! - What is counted of campaigns, and how the counts follow what happens: schema `report` (its views and comments are the manual),
//!   `tracking::store::{rollup, funnel}`; what the counts prove: [`outreach::statistics`]; how they are shown: [`flow::reporting::stats`],
//!   `cli/stats`.
//! - How secrets rest, and who opens them: [`base::sealing`], [`base::key_source`], `flow::mailboxes::{access, rotation}`.
//! - Lock order everywhere: the person's enrollments, then the mailbox, then the task, then the message.
//!
//! # Rules that keep it true
//!
//! - A function takes a connection or a provider, never both: no network call happens inside a transaction.
//! - The unique row is written before the side effect, the outcome after it.
//! - SQL lives in `*/store/`, compile-checked against `.sqlx`; tenant statements take a [`db::TenantTx`] and name `organisation_id`.
//! - citext parameters are written `$n::citext`; look-ups by address use `email_key`, because citext's operators are not
//!   leakproof and row-level security keeps them out of index scans.
//! - Time, randomness and ids are parameters ([`base::clock`], [`base::ids`]).
//! - Only [`output`] prints; verbs return values and reports.

// Nothing may end the process from inside but an error: unit tests are free to.
#![cfg_attr(
    not(test),
    warn(
        clippy::expect_used,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

pub mod app;
pub mod base;
pub mod cli;
pub mod config;
pub mod crm;
pub mod daemon;
pub mod db;
pub mod flow;
pub mod iam;
pub mod output;
pub mod outreach;
pub mod provider;
pub mod tracking;
