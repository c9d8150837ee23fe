//! What the database says about queues and mailboxes.

use prometheus::{Error, GaugeVec, IntGaugeVec};

use super::maker::Maker;
use crate::flow::reporting::status::Status;

/// Gauges of all organisations.
#[derive(Debug)]
pub(super) struct State {
    due: IntGaugeVec,
    lag: GaugeVec,
    held: IntGaugeVec,
    drafts: IntGaugeVec,
    sent_today: IntGaugeVec,
    sync_age: GaugeVec,
    mailbox_up: IntGaugeVec,
    backlog: IntGaugeVec,
    backlog_age: GaugeVec,
}

impl State {
    pub(super) fn new(make: &Maker) -> Result<Self, Error> {
        Ok(Self {
            due: make.gauges("pflow_queue_due", "Mails of running sequences that may go now", &["organisation"])?,
            lag: make.seconds(
                "pflow_queue_lag_seconds",
                "How long the oldest due mail has waited; limits and windows of mailboxes hold mails back, too",
                &["organisation"],
            )?,
            held: make.gauges(
                "pflow_sends_held",
                "Sends whose outcome nobody knows; a person decides",
                &["organisation"],
            )?,
            drafts: make.gauges("pflow_drafts_waiting", "Drafts that wait for a person", &["organisation"])?,
            sent_today: make.gauges(
                "pflow_mailbox_sent_today",
                "Mails of the mailbox's own day",
                &["organisation", "mailbox"],
            )?,
            sync_age: make.seconds(
                "pflow_mailbox_sync_age_seconds",
                "Since the inbox was last read as a whole",
                &["organisation", "mailbox"],
            )?,
            backlog: make.gauges(
                "pflow_events_backlog",
                "Openings that ClickHouse does not have yet",
                &["organisation"],
            )?,
            backlog_age: make.seconds(
                "pflow_events_oldest_seconds",
                "How long the oldest of them has waited",
                &["organisation"],
            )?,
            mailbox_up: make.gauges(
                "pflow_mailbox_up",
                "1 where the mailbox is active and its inbox can be read",
                &["organisation", "mailbox"],
            )?,
        })
    }

    /// Takes over what it says now.
    #[expect(clippy::cast_precision_loss, reason = "seconds")]
    pub(super) fn show(&self, all: &[Status]) {
        for gauge in [&self.due, &self.held, &self.drafts, &self.sent_today, &self.mailbox_up, &self.backlog]
        {
            gauge.reset();
        }
        self.lag.reset();
        self.sync_age.reset();
        self.backlog_age.reset();
        for status in all {
            let organisation = &[status.organisation.as_str()];
            self.due.with_label_values(organisation).set(status.queue.due);
            self.lag.with_label_values(organisation).set(status.lag_seconds as f64);
            self.held.with_label_values(organisation).set(status.queue.held);
            self.drafts.with_label_values(organisation).set(status.queue.drafts);
            if let Some(events) = &status.events {
                self.backlog.with_label_values(organisation).set(events.waiting);
                self.backlog_age.with_label_values(organisation).set(events.oldest_seconds as f64);
            }
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
