//! What a daemon counts and measures, in the words of Prometheus. Every metric says in its help text what it is.

use std::time::Duration;

use prometheus::{
    Gauge, GaugeVec, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry,
    TextEncoder,
};

use crate::flow::{
    reporting::status::Status, response::sync::SyncReport, sending::TickReport, tracking::spool::Facts,
};

/// Upper ends of the buckets of an answer's time, in seconds.
const BUCKETS: [f64; 9] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5];

/// The counters and gauges of one daemon.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    mails: IntCounterVec,
    inbound: IntCounterVec,
    failures: IntCounterVec,
    answers: HistogramVec,
    due: IntGaugeVec,
    lag: GaugeVec,
    held: IntGaugeVec,
    drafts: IntGaugeVec,
    sent_today: IntGaugeVec,
    sync_age: GaugeVec,
    mailbox_up: IntGaugeVec,
    connections: IntGaugeVec,
    opens: IntCounterVec,
    pushes: IntCounterVec,
    spool: IntGaugeVec,
    database_up: IntGauge,
}

impl Metrics {
    /// All at zero. Fails only where two metrics have one name.
    pub fn new() -> Result<Self, prometheus::Error> {
        let registry = Registry::new();
        let build = Gauge::with_opts(
            Opts::new("pflow_build_info", "Always 1; the label is the version")
                .const_label("version", env!("CARGO_PKG_VERSION")),
        )?;
        build.set(1.0);
        registry.register(Box::new(build))?;
        let counters =
            |name: &str, help: &str, labels: &[&str]| -> Result<IntCounterVec, prometheus::Error> {
                let made = IntCounterVec::new(Opts::new(name, help), labels)?;
                registry.register(Box::new(made.clone()))?;
                Ok(made)
            };
        let gauges = |name: &str, help: &str, labels: &[&str]| -> Result<IntGaugeVec, prometheus::Error> {
            let made = IntGaugeVec::new(Opts::new(name, help), labels)?;
            registry.register(Box::new(made.clone()))?;
            Ok(made)
        };
        let seconds = |name: &str, help: &str, labels: &[&str]| -> Result<GaugeVec, prometheus::Error> {
            let made = GaugeVec::new(Opts::new(name, help), labels)?;
            registry.register(Box::new(made.clone()))?;
            Ok(made)
        };
        let answers = HistogramVec::new(
            HistogramOpts::new(
                "pflow_http_answer_seconds",
                "Time to an answer of the web server, by page and status",
            )
            .buckets(BUCKETS.to_vec()),
            &["page", "status"],
        )?;
        registry.register(Box::new(answers.clone()))?;
        let database_up =
            IntGauge::new("pflow_database_up", "1 where the database answered when this page was made")?;
        registry.register(Box::new(database_up.clone()))?;
        Ok(Self {
            mails: counters(
                "pflow_mails_total",
                "Mails this daemon has dealt with, by outcome",
                &["outcome"],
            )?,
            inbound: counters(
                "pflow_inbound_mails_total",
                "Mails this daemon has read, by what they are",
                &["class"],
            )?,
            failures: counters(
                "pflow_failures_total",
                "Rounds of a loop that failed and were waited for",
                &["task"],
            )?,
            answers,
            due: gauges("pflow_queue_due", "Mails of running sequences that may go now", &["organisation"])?,
            lag: seconds(
                "pflow_queue_lag_seconds",
                "How long the oldest due mail has waited; limits and windows of mailboxes hold mails back, too",
                &["organisation"],
            )?,
            held: gauges(
                "pflow_sends_held",
                "Sends whose outcome nobody knows; a person decides",
                &["organisation"],
            )?,
            drafts: gauges("pflow_drafts_waiting", "Drafts that wait for a person", &["organisation"])?,
            sent_today: gauges(
                "pflow_mailbox_sent_today",
                "Mails of the mailbox's own day",
                &["organisation", "mailbox"],
            )?,
            sync_age: seconds(
                "pflow_mailbox_sync_age_seconds",
                "Since the inbox was last read as a whole",
                &["organisation", "mailbox"],
            )?,
            mailbox_up: gauges(
                "pflow_mailbox_up",
                "1 where the mailbox is active and its inbox can be read",
                &["organisation", "mailbox"],
            )?,
            connections: gauges(
                "pflow_database_connections",
                "Connections of this daemon to the database, by state",
                &["state"],
            )?,
            opens: counters(
                "pflow_opens_total",
                "Fetches of pixels: kept in the spool, turned away because too many waited, or refused by the disk",
                &["outcome"],
            )?,
            pushes: counters(
                "pflow_gmail_pushes_total",
                "Pushes of Gmail: taken, unreadable (taken, and of no use), or refused",
                &["outcome"],
            )?,
            spool: gauges(
                "pflow_spool_bytes",
                "The spool of opens: octets of its files, and of those what the database does not have yet",
                &["part"],
            )?,
            database_up,
            registry,
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
            self.show(all);
        }
        let mut page = String::new();
        // What cannot be written is left out: half a page helps more than none.
        let _ = TextEncoder::new().encode_utf8(&self.registry.gather(), &mut page);
        page
    }

    #[expect(clippy::cast_precision_loss, reason = "seconds")]
    fn show(&self, all: &[Status]) {
        for gauge in [&self.due, &self.held, &self.drafts, &self.sent_today, &self.mailbox_up] {
            gauge.reset();
        }
        self.lag.reset();
        self.sync_age.reset();
        for status in all {
            let organisation = &[status.organisation.as_str()];
            self.due.with_label_values(organisation).set(status.queue.due);
            self.lag.with_label_values(organisation).set(status.lag_seconds as f64);
            self.held.with_label_values(organisation).set(status.queue.held);
            self.drafts.with_label_values(organisation).set(status.queue.drafts);
            for mailbox in &status.mailboxes {
                let labels = &[organisation[0], mailbox.address.as_str()];
                self.sent_today.with_label_values(labels).set(i64::from(mailbox.sent_today));
                let is_up = mailbox.status == "active" && mailbox.sync_error.is_none();
                self.mailbox_up.with_label_values(labels).set(i64::from(is_up));
                if let Some(age) = mailbox.sync_age_seconds {
                    self.sync_age.with_label_values(labels).set(age as f64);
                }
            }
        }
    }
}
