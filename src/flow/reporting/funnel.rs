//! What became of mails and people, with rates.

use serde::Serialize;

use crate::{
    outreach::statistics::{self, Rate},
    tracking::store::funnel::Counts,
};

/// Rates of a funnel; none without anything to divide by.
#[derive(Clone, Debug, Serialize)]
pub struct Rates {
    /// Delivered of sent mails.
    pub delivered: Option<Rate>,
    /// Bounced of sent mails.
    pub bounced: Option<Rate>,
    /// Opened of tracked mails.
    pub opened: Option<Rate>,
    /// People who answered, of people whom a mail reached.
    pub replied: Option<Rate>,
    /// People who want no more mail, of people whom a mail reached.
    pub unsubscribed: Option<Rate>,
}

/// Counts with their rates.
#[derive(Clone, Debug, Serialize)]
pub struct Funnel {
    /// People enrolled.
    pub enrolled: u64,
    /// People whose sequence goes on.
    pub active: u64,
    /// People whom at least one mail reached.
    pub reached: u64,
    /// Mails that left.
    pub sent: u64,
    /// Mails that left and did not come back.
    pub delivered: u64,
    /// Mails that came back.
    pub bounced: u64,
    /// Mails whose opening may be seen.
    pub tracked: u64,
    /// Tracked mails that a person has opened.
    pub opened: u64,
    /// Tracked mails that machines have opened, and nobody else.
    pub machine_opened: u64,
    /// People who answered.
    pub replied: u64,
    /// Those of them whose latest marked answer is a positive one; none where nobody has marked any answer, and for groups other than
    /// variants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub positive: Option<u64>,
    /// People who want no more mail.
    pub unsubscribed: u64,
    /// Rates with 95 % intervals.
    pub rates: Rates,
    /// The same of mails that are at least seven days old.
    pub mature: Mature,
}

/// Mails that are at least seven days old: nearly everybody who answers has answered, so that days and variants can be compared.
#[derive(Clone, Debug, Serialize)]
pub struct Mature {
    /// Mails that left.
    pub sent: u64,
    /// People whom at least one of them reached.
    pub reached: u64,
    /// People who answered one of them.
    pub replied: u64,
    /// People who answered, of people reached.
    pub rate: Option<Rate>,
}

impl Funnel {
    pub(super) fn of(c: &Counts) -> Self {
        let (sent, bounced, reached) = (count(c.sent), count(c.bounced), count(c.reached));
        let (tracked, opened) = (count(c.tracked), count(c.opened));
        let (replied, unsubscribed) = (count(c.replied), count(c.unsubscribed));
        let delivered = sent.saturating_sub(bounced);
        Self {
            enrolled: count(c.enrolled),
            active: count(c.active),
            reached,
            sent,
            delivered,
            bounced,
            tracked,
            opened,
            machine_opened: count(c.machine_opened),
            replied,
            positive: None,
            unsubscribed,
            rates: Rates {
                delivered: statistics::wilson(delivered, sent),
                bounced: statistics::wilson(bounced, sent),
                opened: statistics::wilson(opened, tracked),
                replied: statistics::wilson(replied, reached),
                unsubscribed: statistics::wilson(unsubscribed, reached),
            },
            mature: Mature::of(c),
        }
    }
}

impl Mature {
    fn of(c: &Counts) -> Self {
        let (reached, replied) = (count(c.mature_reached), count(c.mature_replied));
        let rate = statistics::wilson(replied, reached);
        Self { sent: count(c.mature_sent), reached, replied, rate }
    }
}

fn count(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}
