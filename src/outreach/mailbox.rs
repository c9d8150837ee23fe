//! A mailbox as pflow sees it: who it writes as, when, and how much.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    calendar::SendingCalendar,
    windows::{Window, Windows},
};
use crate::base::ids::MailboxId;

/// A row of `outreach.mailboxes`.
#[derive(Clone, Debug, Serialize)]
pub struct Mailbox {
    /// Its id.
    pub id: MailboxId,
    /// Its address, lower-case.
    pub address: String,
    /// The name it writes as.
    pub name: String,
    /// `maildir`, `smtp` or `gmail`.
    pub provider: String,
    /// What the provider needs; never a secret.
    pub settings: Value,
    /// What `sender.signature` is in templates.
    pub signature: Option<String>,
    /// `active`, `paused`, `needs_auth` or `removed`.
    pub status: String,
    /// Why it has this status.
    pub status_reason: Option<String>,
    /// Where its windows and its days are.
    pub timezone: Tz,
    /// Its windows; none: the default.
    pub windows: Option<Windows>,
    /// Ranges of dates without sending.
    pub freezes: Vec<Freeze>,
    /// The limits and the counters of its pace.
    #[serde(flatten)]
    pub pace: Pace,
    /// When its inbox was last read.
    pub last_synced_at: Option<DateTime<Utc>>,
    /// What its provider holds against it.
    #[serde(flatten)]
    pub trouble: Trouble,
    /// Since when it exists.
    pub created_at: DateTime<Utc>,
}

/// How fast a mailbox may write, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pace {
    /// Most mails a day.
    pub daily_cap: u32,
    /// Most mails on the first sending day.
    pub ramp_start: u32,
    /// How many more on each later sending day.
    pub ramp_step: u32,
    /// Least seconds between two mails where the gap is computed.
    pub gap_floor_seconds: u32,
    /// Fixed seconds between two mails; none: computed.
    pub gap_seconds: Option<u32>,
    /// Earliest time of the next mail.
    pub next_send_at: Option<DateTime<Utc>>,
    /// Local days with at least one mail, `last_sending_day` included.
    pub sending_days: u32,
    /// Local date of the last mail.
    pub last_sending_day: Option<NaiveDate>,
    /// The bounce rate counts from here.
    pub bounces_since: Option<DateTime<Utc>>,
    /// Until when it writes half as much, because somebody called a mail of it spam.
    pub slowed_until: Option<DateTime<Utc>>,
}

/// What a provider holds against a mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// Until when the provider's own limit is used up.
    pub resting_until: Option<DateTime<Utc>>,
    /// What the provider said to that.
    pub resting_reason: Option<String>,
    /// How often in a row it said so.
    pub rests: u32,
    /// Why the inbox could not be read the last time.
    pub sync_error: Option<String>,
}

/// Dates without sending, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freeze {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

/// How much a mailbox has done lately, counted over what was armed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Usage {
    /// Mails of the local day.
    pub today: u32,
    /// Mails of the last 24 hours.
    pub last_24h: u32,
    /// When the oldest mail that uses up the rolling cap is 24 hours old; none while the cap is not reached.
    pub frees_at: Option<DateTime<Utc>>,
    /// Mails of the last 28 days, or since somebody resumed the mailbox.
    pub sent_28d: u32,
    /// How many of these bounced.
    pub bounced_28d: u32,
}

impl Mailbox {
    /// When it may write.
    #[must_use]
    pub fn calendar(&self) -> SendingCalendar {
        SendingCalendar {
            timezone: self.timezone,
            windows: self.windows.clone().unwrap_or_default(),
            freezes: self.freezes.iter().map(|f| (f.from, f.to)).collect(),
            alsace_moselle: false,
        }
    }

    /// Its windows as they are written on the command line.
    #[must_use]
    pub fn window_texts(&self) -> Vec<String> {
        let windows: Vec<Window> = self.windows.clone().unwrap_or_default().0;
        windows.iter().map(ToString::to_string).collect()
    }
}
