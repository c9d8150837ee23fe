//! A campaign: what it is, and which way its status may go.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::base::ids::{CampaignId, MailboxId};

/// `campaigns.status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Being made; nothing is sent.
    Draft,
    /// Sends what is due.
    Running,
    /// Holds everything until it is resumed.
    Paused,
    /// Nobody is left in it.
    Finished,
    /// Over for good; only read.
    Archived,
}

/// What somebody wants a campaign to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Transition {
    /// Begin to send, or begin again after it had finished.
    Start,
    /// Hold.
    Pause,
    /// Go on after a pause.
    Resume,
    /// End for good.
    Archive,
}

impl Status {
    /// All of them, in the order of a campaign's life.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Running, Self::Paused, Self::Finished, Self::Archived];

    /// As the database writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Finished => "finished",
            Self::Archived => "archived",
        }
    }

    /// The status that the database wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    /// Where the transition leads; nothing where this status does not allow it.
    #[must_use]
    pub const fn after(self, transition: Transition) -> Option<Self> {
        match (self, transition) {
            (Self::Draft | Self::Finished, Transition::Start) | (Self::Paused, Transition::Resume) => {
                Some(Self::Running)
            }
            (Self::Running, Transition::Pause) => Some(Self::Paused),
            (Self::Archived, _) => None,
            (_, Transition::Archive) => Some(Self::Archived),
            _ => None,
        }
    }
}

impl Transition {
    /// As the command line writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Archive => "archive",
        }
    }
}

/// What a campaign may learn about opened mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OpenTracking {
    /// Nothing.
    #[default]
    Off,
    /// How many, without knowing who.
    Aggregate,
    /// Who and when, where the person agreed.
    Individual,
}

impl OpenTracking {
    /// As the database and the campaign file write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Aggregate => "aggregate",
            Self::Individual => "individual",
        }
    }

    /// The setting that the database wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Off, Self::Aggregate, Self::Individual].into_iter().find(|o| o.as_str() == text)
    }
}

/// Which parts the campaign's mails have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Text alone.
    #[default]
    Text,
    /// Text, and an HTML part made from it.
    Html,
}

impl Format {
    /// As the database and the campaign file write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
        }
    }

    /// The format that the database wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Text, Self::Html].into_iter().find(|f| f.as_str() == text)
    }
}

/// A row of `outreach.campaigns`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Its name, unique in the organisation.
    pub name: String,
    /// Where it is in its life.
    pub status: Status,
    /// What it may learn about opened mails.
    pub open_tracking: OpenTracking,
    /// Which parts its mails have.
    pub format: Format,
    /// Whether an answer pauses the sequences of the other people at the same company.
    pub pause_colleagues: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// A campaign and how much is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The campaign.
    #[serde(flatten)]
    pub campaign: Campaign,
    /// Active steps.
    pub steps: i64,
    /// Everybody who was ever enrolled.
    pub enrolled: i64,
    /// Those whose sequence goes on.
    pub active: i64,
    /// Those who answered.
    pub replied: i64,
}

/// A mailbox of a campaign, or one that could be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sender {
    /// The mailbox.
    pub id: MailboxId,
    /// Its address.
    pub address: String,
    /// `active`, `paused`, `needs_auth` or `removed`.
    pub status: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{Archived, Draft, Finished, Paused, Running};
    use Transition::{Archive, Pause, Resume, Start};

    #[test]
    fn a_campaign_goes_only_where_its_status_allows() {
        let allowed = [
            (Draft, Start, Running),
            (Draft, Archive, Archived),
            (Running, Pause, Paused),
            (Running, Archive, Archived),
            (Paused, Resume, Running),
            (Paused, Archive, Archived),
            (Finished, Start, Running),
            (Finished, Archive, Archived),
        ];
        for status in Status::ALL {
            for transition in [Start, Pause, Resume, Archive] {
                let expected =
                    allowed.iter().find(|(s, t, _)| (*s, *t) == (status, transition)).map(|(_, _, to)| *to);
                assert_eq!(status.after(transition), expected, "{status:?} {transition:?}");
            }
        }
    }

    #[test]
    fn what_the_database_writes_is_read_back() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.as_str()), Some(status));
        }
        assert_eq!(Status::parse("Draft"), None);
        assert_eq!(OpenTracking::parse("individual"), Some(OpenTracking::Individual));
        assert_eq!(OpenTracking::parse(""), None);
    }
}
