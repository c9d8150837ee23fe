//! What may keep a mail from leaving: each refusal has a name, and a time at which it ends where that is known.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;

use super::{
    calendar::SendingCalendar,
    mailbox::{Mailbox, Usage},
    pacing::{self, Limit},
};

/// Days between a person's last mail and the first mail of another campaign.
pub const LAST_TOUCH_DAYS: i64 = 30;
/// Days over which a mailbox's bounces are counted.
pub const BOUNCE_DAYS: i64 = 28;
/// Mails after which the bounce rate says something.
const BOUNCE_MIN_SENDS: u32 = 20;
/// Bounce rate at which a mailbox is paused, in percent.
const BOUNCE_MAX_PERCENT: u32 = 3;

/// A refusal: the rule that refuses, and until when; without an end somebody has to act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hold {
    /// The rule's name, as `pflow why` prints it.
    pub rule: &'static str,
    /// When it ends.
    pub until: Option<DateTime<Utc>>,
}

/// What the gate must know of a recipient's enrollment, read in the transaction that arms the send.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts, as the database answers them")]
pub struct Recipient {
    /// The enrollment's state.
    pub state: String,
    /// The campaign's status.
    pub campaign_status: String,
    /// The step's place, from 0.
    pub step_index: i32,
    /// Whether an answer ends the sequence before this step.
    pub exit_on_reply: bool,
    /// Whether an earlier step of the enrollment is not over.
    pub earlier_step_open: bool,
    /// Whether somebody answered this enrollment.
    pub answered: bool,
    /// The address, lower-case.
    pub email: Option<String>,
    /// The address's status.
    pub email_status: String,
    /// Percent, 0 to 100.
    pub email_reliability: Option<f64>,
    /// The person's status.
    pub person_status: String,
    /// Whether address, domain or company is suppressed.
    pub suppressed: bool,
    /// Address of the company.
    pub hq_address: Option<String>,
    /// Whether another enrollment of the same person in a running campaign has begun and is not over.
    pub in_another_campaign: bool,
    /// When the person was last written to, by whatever enrollment.
    pub last_mail_at: Option<DateTime<Utc>>,
    /// When the person was last written to by another enrollment.
    pub last_other_mail_at: Option<DateTime<Utc>>,
}

/// What a refusal means for the task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It stays as it is: campaign, enrollment or mailbox is at rest.
    Wait,
    /// It gets another time.
    Postpone,
    /// The sequence is over already.
    Cancel,
    /// The person may not be written to: the sequence ends here.
    Stop,
}

impl Hold {
    /// A refusal.
    #[must_use]
    pub const fn new(rule: &'static str, until: Option<DateTime<Utc>>) -> Self {
        Self { rule, until }
    }

    /// What it means for the task.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.rule {
            "one_step_per_day" | "last_touch" | "one_campaign" | "recipient_holiday" => Verdict::Postpone,
            "enrollment_not_active" | "exit_on_reply" => Verdict::Cancel,
            "suppressed" | "do_not_contact" | "invalid_email" => Verdict::Stop,
            _ => Verdict::Wait,
        }
    }
}

/// What keeps the whole mailbox from writing at `now`.
#[must_use]
pub fn mailbox_holds(mailbox: &Mailbox, usage: &Usage, now: DateTime<Utc>) -> Vec<Hold> {
    let calendar = mailbox.calendar();
    let today = calendar.day(now);
    let mut holds = Vec::new();
    if mailbox.status != "active" {
        let bounced = mailbox.status_reason.as_deref() == Some("bounce_rate");
        holds.push(Hold::new(if bounced { "bounce_rate" } else { "mailbox_paused" }, None));
    } else if bounces_too_much(usage) {
        holds.push(Hold::new("bounce_rate", None));
    }
    if let Some(until) = mailbox.trouble.resting_until.filter(|until| *until > now) {
        holds.push(Hold::new("provider_limit", calendar.next_open(until)));
    }
    if !calendar.is_open(now) {
        holds.push(Hold::new(closed_by(&calendar, today), calendar.next_open(now)));
    }
    let (allowance, limit) = pacing::allowance(&mailbox.pace, today);
    let rule = match limit {
        Limit::Ramp => "ramp",
        Limit::Cap => "cap",
        Limit::Complaint => "complaint",
    };
    let mut frees_at = None;
    if usage.today >= allowance {
        frees_at = Some(calendar.day_span(today).1);
    }
    if usage.last_24h >= allowance {
        frees_at = frees_at.max(usage.frees_at.or(Some(now + TimeDelta::hours(24))));
    }
    if let Some(at) = frees_at {
        holds.push(Hold::new(rule, calendar.next_open(at)));
    }
    if let Some(at) = mailbox.pace.next_send_at.filter(|at| *at > now) {
        holds.push(Hold::new("gap", calendar.next_open(at)));
    }
    holds
}

/// Whether the mailbox has to be paused: 3 % and more of at least 20 mails came back.
#[must_use]
pub fn bounces_too_much(usage: &Usage) -> bool {
    usage.sent_28d >= BOUNCE_MIN_SENDS
        && u64::from(usage.bounced_28d) * 100 >= u64::from(usage.sent_28d) * u64::from(BOUNCE_MAX_PERCENT)
}

fn closed_by(calendar: &SendingCalendar, today: NaiveDate) -> &'static str {
    if calendar.holiday(today).is_some() {
        "holiday"
    } else if calendar.is_frozen(today) {
        "freeze"
    } else {
        "window"
    }
}

/// What keeps this recipient's step from leaving at `now`. `calendar` is the mailbox's.
#[must_use]
pub fn recipient_holds(recipient: &Recipient, calendar: &SendingCalendar, now: DateTime<Utc>) -> Vec<Hold> {
    let mut holds = Vec::new();
    let mut hold = |rule, until| holds.push(Hold::new(rule, until));
    match recipient.state.as_str() {
        "active" => {}
        "paused" => hold("enrollment_paused", None),
        _ => hold("enrollment_not_active", None),
    }
    if recipient.campaign_status != "running" {
        hold("campaign_not_running", None);
    }
    if recipient.exit_on_reply && recipient.answered {
        hold("exit_on_reply", None);
    }
    if recipient.suppressed {
        hold("suppressed", None);
    }
    if recipient.person_status != "active" {
        hold("do_not_contact", None);
    }
    if recipient.email.is_none() || matches!(recipient.email_status.as_str(), "invalid" | "bounced") {
        hold("invalid_email", None);
    }
    if recipient.earlier_step_open {
        hold("previous_step", None);
    }
    let today = calendar.day(now);
    if recipient.last_mail_at.is_some_and(|at| calendar.day(at) >= today) {
        hold("one_step_per_day", calendar.next_open(calendar.day_span(today).1));
    }
    if recipient.step_index == 0 {
        let touched = recipient.last_other_mail_at.map(|at| at + TimeDelta::days(LAST_TOUCH_DAYS));
        if let Some(until) = touched.filter(|until| *until > now) {
            hold("last_touch", calendar.next_open(until));
        }
        if recipient.in_another_campaign {
            hold("one_campaign", None);
        }
    }
    let theirs = SendingCalendar {
        alsace_moselle: recipient.hq_address.as_deref().is_some_and(is_in_alsace_moselle),
        ..calendar.clone()
    };
    if theirs.alsace_moselle && calendar.is_open(now) && !theirs.is_open(now) {
        hold("recipient_holiday", theirs.next_open(now));
    }
    holds
}

/// Whether an address lies in one of the three départements with two more holidays: a post code 57…, 67… or 68….
#[must_use]
pub fn is_in_alsace_moselle(address: &str) -> bool {
    address.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| {
        word.len() == 5
            && word.bytes().all(|b| b.is_ascii_digit())
            && ["57", "67", "68"].iter().any(|departement| word.starts_with(departement))
    })
}

#[cfg(test)]
#[path = "gate_tests.rs"]
mod tests;
