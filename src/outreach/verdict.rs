//! What an inbound mail is taken for.

use serde::Serialize;

use super::{absence::Absence, bounce::Bounce};

/// The classes of the command line's contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A person wrote.
    Reply,
    /// A machine answered.
    AutoReply,
    /// A machine answered that the person is away.
    OutOfOffice,
    /// The address is permanently bad.
    BounceHard,
    /// Not delivered, for a reason that is not the address: full, refused, blocked.
    BounceSoft,
    /// Not delivered yet.
    Delay,
    /// A person wants no more mail.
    Unsubscribe,
    /// Reported as spam.
    Complaint,
    /// Lists, receipts, reports, and what is no mail.
    Other,
}

impl Class {
    /// Every class, in the contract's order.
    pub const ALL: [Self; 9] = [
        Self::Reply,
        Self::AutoReply,
        Self::OutOfOffice,
        Self::BounceHard,
        Self::BounceSoft,
        Self::Delay,
        Self::Unsubscribe,
        Self::Complaint,
        Self::Other,
    ];

    /// As the database and the command line write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::AutoReply => "auto_reply",
            Self::OutOfOffice => "out_of_office",
            Self::BounceHard => "bounce_hard",
            Self::BounceSoft => "bounce_soft",
            Self::Delay => "delay",
            Self::Unsubscribe => "unsubscribe",
            Self::Complaint => "complaint",
            Self::Other => "other",
        }
    }

    /// The class that is written so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.as_str() == text)
    }
}

/// The class of a mail, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The class.
    pub class: Class,
    /// The rule that decided, such as `rfc3834.auto-submitted`.
    pub rule: &'static str,
    /// What a bounce or a delay says.
    pub bounce: Option<Bounce>,
    /// What an automatic answer says about somebody who is away.
    pub absence: Option<Absence>,
}

impl Verdict {
    /// A class that needs no more words.
    #[must_use]
    pub const fn plain(class: Class, rule: &'static str) -> Self {
        Self { class, rule, bounce: None, absence: None }
    }
}
