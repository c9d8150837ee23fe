//! What a daemon counts and measures, in the words of Prometheus. Every metric says in its help text what it is.

mod maker;
mod state;

use std::time::Duration;

use prometheus::{HistogramVec, IntCounter, IntCounterVec, IntGauge, IntGaugeVec, TextEncoder};

use self::{maker::Maker, state::State};
use crate::flow::{
    drafts::Report, reporting::status::Status, response::sync::SyncReport, sending::TickReport,
    tracking::spool::Facts,
};

/// The counters and gauges of one daemon.
#[derive(Debug)]
pub struct Metrics {
    shown: Maker,
    state: State,
    answers: HistogramVec,
    database_up: IntGauge,
    mails: IntCounterVec,
    drafts: IntCounterVec,
    tokens: IntCounter,
    cost: IntCounter,
    inbound: IntCounterVec,
    failures: IntCounterVec,
    connections: IntGaugeVec,
    opens: IntCounterVec,
    pushes: IntCounterVec,
    spool: IntGaugeVec,
    exported: IntCounter,
    /// Without a value until ClickHouse was asked: where there is none, there is nothing to be alarmed about.
    clickhouse_up: IntGaugeVec,
}

impl Metrics {
    /// All at zero. Fails only where two metrics have one name.
    pub fn new() -> Result<Self, prometheus::Error> {
        let make = Maker::default();
        make.version()?;
        Ok(Self {
            state: State::new(&make)?,
            answers: make.times(
                "pflow_http_answer_seconds",
                "Time to an answer of the web server, by page and status",
                &["page", "status"],
            )?,
            database_up: make
                .gauge("pflow_database_up", "1 where the database answered when this page was made")?,
            mails: make.counters(
                "pflow_mails_total",
                "Mails this daemon has dealt with, by outcome",
                &["outcome"],
            )?,
            drafts: make.counters(
                "pflow_drafts_total",
                "Mails this daemon has had drafted, by outcome; uncertain: calls that may have been paid",
                &["outcome"],
            )?,
            tokens: make.counter(
                "pflow_model_tokens_total",
                "Tokens that models read and wrote for this daemon",
            )?,
            cost: make.counter(
                "pflow_model_cost_micro_eur_total",
                "What they cost, in millionths of a euro, where prices are known",
            )?,
            inbound: make.counters(
                "pflow_inbound_mails_total",
                "Mails this daemon has read, by what they are",
                &["class"],
            )?,
            failures: make.counters(
                "pflow_failures_total",
                "Rounds of a loop that failed and were waited for",
                &["task"],
            )?,
            connections: make.gauges(
                "pflow_database_connections",
                "Connections of this daemon to the database, by state",
                &["state"],
            )?,
            opens: make.counters(
                "pflow_opens_total",
                "Fetches of pixels: kept in the spool, turned away because too many waited, or refused by the disk",
                &["outcome"],
            )?,
            pushes: make.counters(
                "pflow_gmail_pushes_total",
                "Pushes of Gmail: taken, unreadable (taken, and of no use), or refused",
                &["outcome"],
            )?,
            exported: make.counter("pflow_events_exported_total", "Openings this daemon has sent to ClickHouse")?,
            clickhouse_up: make
                .gauges("pflow_clickhouse_up", "1 where ClickHouse took what it was sent last; absent where there is none", &[])?,
            spool: make.gauges(
                "pflow_spool_bytes",
                "The spool of opens: octets of its files, and of those what the database does not have yet",
                &["part"],
            )?,
            shown: make,
        })
    }

    /// Counts what a pass did.
    pub(super) fn sent(&self, report: &TickReport) {
        for (outcome, n) in [
            ("sent", report.sent),
            ("drafted", report.drafted),
            ("failed", report.failed),
            ("held", report.held),
            ("postponed", report.postponed),
            ("skipped", report.skipped),
            ("cancelled", report.cancelled),
            ("retrying", report.retrying),
        ] {
            self.mails.with_label_values(&[outcome]).inc_by(n);
        }
    }

    /// Counts what a round of drafting did.
    pub(super) fn drafted(&self, report: &Report) {
        for (outcome, n) in [
            ("drafted", report.drafted),
            ("waiting", report.waiting),
            ("reused", report.reused),
            ("over_budget", report.over_budget),
            ("failed", report.failed),
            ("uncertain", report.uncertain),
        ] {
            self.drafts.with_label_values(&[outcome]).inc_by(n);
        }
        for (counter, n) in [(&self.tokens, report.tokens), (&self.cost, report.cost_micro_eur)] {
            counter.inc_by(u64::try_from(n).unwrap_or(0));
        }
    }

    /// Counts what an inbox brought.
    pub(super) fn read(&self, report: &SyncReport) {
        for (class, n) in [
            ("reply", report.replies),
            ("auto_reply", report.auto_replies),
            ("bounce", report.bounces),
            ("unsubscribe", report.unsubscribes),
            ("complaint", report.complaints),
            ("unmatched", report.unmatched),
        ] {
            self.inbound.with_label_values(&[class]).inc_by(n);
        }
    }

    /// Counts a round that failed.
    pub(super) fn failed(&self, task: &str) {
        self.failures.with_label_values(&[task]).inc();
    }

    /// Measures an answer.
    pub(super) fn answered(&self, page: &str, status: u16, took: Duration) {
        self.answers.with_label_values(&[page, &status.to_string()]).observe(took.as_secs_f64());
    }

    /// Counts a push of Gmail.
    pub(super) fn pushed(&self, outcome: &str) {
        self.pushes.with_label_values(&[outcome]).inc();
    }

    /// Counts a round of the export; none: ClickHouse, or the database, was away.
    pub(super) fn exported(&self, events: Option<u64>) {
        self.clickhouse_up.with_label_values::<&str>(&[]).set(i64::from(events.is_some()));
        self.exported.inc_by(events.unwrap_or(0));
    }

    /// Takes over the figures of the spool.
    pub(super) fn show_spool(&self, facts: &Facts) {
        for (outcome, n) in [("kept", facts.stored), ("shed", facts.shed), ("refused", facts.failed)] {
            let counter = self.opens.with_label_values(&[outcome]);
            counter.inc_by(n.saturating_sub(counter.get()));
        }
        for (part, n) in [("all", facts.bytes), ("waiting", facts.waiting_bytes)] {
            self.spool.with_label_values(&[part]).set(i64::try_from(n).unwrap_or(i64::MAX));
        }
    }

    /// The page for Prometheus; `all` is what the database says, if it answered.
    pub(super) fn page(&self, all: Option<&[Status]>, open: u32, idle: usize) -> String {
        self.database_up.set(i64::from(all.is_some()));
        let open = i64::from(open);
        let idle = i64::try_from(idle).unwrap_or_default();
        self.connections.with_label_values(&["busy"]).set(open - idle);
        self.connections.with_label_values(&["idle"]).set(idle);
        if let Some(all) = all {
            self.state.show(all);
        }
        let mut page = String::new();
        // What cannot be written is left out: half a page helps more than none.
        let _ = TextEncoder::new().encode_utf8(&self.shown.0.gather(), &mut page);
        page
    }
}
