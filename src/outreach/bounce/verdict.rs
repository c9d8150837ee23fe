//! Why a mail did not arrive, and whether that proves that the address is bad.

use super::{
    french,
    model::Cause,
    own_limit,
    said::{Command, Said},
    status,
    words::{self, any},
};

/// Why one recipient did not get a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// No such user.
    Unknown,
    /// No such host or domain.
    NoHost,
    /// The person moved.
    Moved,
    /// The host takes no mail at all.
    NoMail,
    /// The address was refused, without proof that it does not exist.
    Refused,
    /// The mailbox exists and is closed.
    Suspended,
    /// The mailbox is full.
    Full,
    /// The mail is too big.
    TooBig,
    /// We are not wanted.
    Policy,
    /// Our own provider's limit.
    OwnLimit,
    /// Network and time-outs.
    Network,
    /// Anything else.
    Other,
}

impl Reason {
    /// Whether the address is permanently bad.
    pub(super) const fn is_hard(self) -> bool {
        matches!(self, Self::Unknown | Self::NoHost | Self::Moved | Self::NoMail)
    }

    /// As the rest of pflow tells causes apart.
    pub(super) const fn cause(self) -> Cause {
        match self {
            Self::Unknown | Self::NoHost | Self::Moved | Self::NoMail => Cause::Address,
            Self::Refused | Self::Suspended => Cause::Denied,
            Self::Full => Cause::Full,
            Self::TooBig => Cause::TooBig,
            Self::Policy => Cause::Policy,
            Self::OwnLimit => Cause::OwnLimit,
            Self::Network => Cause::Network,
            Self::Other => Cause::Other,
        }
    }
}

/// Weighs what a server said. `None`: it said nothing that means anything.
///
/// Order: the codes of operators that put the truth there, then what says nothing about the address (our limit, a full or closed
/// mailbox, the size, who we are), then proof that it is bad, then the status alone, then the network.
pub(super) fn reason(said: &Said) -> Option<Reason> {
    let words = said.words.as_str();
    if let Some(found) = french::reason(words) {
        return Some(found);
    }
    let told = status::meaning(&said.status);
    let checks: [(&[&str], Reason); 5] = [
        (words::FULL, Reason::Full),
        (words::TOO_BIG, Reason::TooBig),
        (words::SUSPENDED, Reason::Suspended),
        (words::MOVED, Reason::Moved),
        (words::NOT_OURS, Reason::Policy),
    ];
    if own_limit::is_own_limit(words) {
        return Some(Reason::OwnLimit);
    }
    if matches!(told, Some(Reason::Full | Reason::TooBig)) {
        return told;
    }
    if let Some((_, found)) = checks.iter().find(|(phrases, _)| any(words, phrases)) {
        return Some(*found);
    }
    if any(words, words::MAILER) {
        return Some(Reason::Other);
    }
    if is_denied(said) {
        return Some(Reason::Refused);
    }
    // The help text of cPanel's Exim names a block list as one more possibility.
    if words.contains("account or domain may not exist") {
        return Some(Reason::NoHost);
    }
    // Before RCPT only the sender is known: a refusal says nothing about the recipient.
    let early = matches!(said.command, Some(Command::Mail | Command::Connect));
    if any(words, words::POLICY) || early && !any(words, words::NO_MAIL) {
        return Some(Reason::Policy);
    }
    address(said, told).or(told).or_else(|| rest(words))
}

/// What is said about the address or its host.
fn address(said: &Said, told: Option<Reason>) -> Option<Reason> {
    let words = said.words.as_str();
    let temporary = said.status.starts_with('4') || status::reply_code(words).is_some_and(|code| code < 500);
    if any(words, words::NO_MAIL) {
        return Some(if temporary { Reason::Network } else { Reason::NoMail });
    }
    if any(words, words::NO_HOST) && !any(words, words::NO_ANSWER) {
        return Some(Reason::NoHost);
    }
    // The Japanese mobile carriers name no address when a filter of the recipient refused.
    if words.contains("550 : user unknown") {
        return Some(Reason::Refused);
    }
    if any(words, words::UNKNOWN_HERE) {
        return Some(Reason::Unknown);
    }
    // Reply code 542 is MessageLabs' own for a recipient that it does not know.
    if status::reply_code(words) == Some(542) {
        return Some(Reason::Unknown);
    }
    if any(words, words::UNKNOWN) {
        if let Some(told) = told.filter(|reason| reason.is_hard()) {
            return Some(told);
        }
        let by_status = said.status == "4.1.1"
            || said.status == "5.5.0" && words.contains("requested action not taken: mailbox unavailable");
        let proved = by_status || said.command == Some(Command::Rcpt);
        return Some(if proved { Reason::Unknown } else { Reason::Refused });
    }
    let broken = matches!(told, None | Some(Reason::Network | Reason::NoHost | Reason::Other));
    (broken && any(words, if told.is_some() { words::NO_ANSWER } else { words::NETWORK }))
        .then_some(Reason::Network)
}

/// Microsoft 365 refuses addresses that its directory does not know with the words of a policy.
fn is_denied(said: &Said) -> bool {
    said.words.contains("recipient address rejected: access denied")
}

fn rest(words: &str) -> Option<Reason> {
    if any(words, words::NETWORK) {
        return Some(Reason::Network);
    }
    // RFC 5321 §4.2.3 and RFC 7504: reply codes that say it without words.
    match status::reply_code(words)? {
        525 => Some(Reason::Suspended),
        535 | 571 => Some(Reason::Policy),
        522 => Some(Reason::Full),
        _ => None,
    }
}

/// Whether a refusal during our own session proves that the address is bad: the command was RCPT, or the words tell another.
#[must_use]
pub fn is_hard(status: &str, said: &str) -> bool {
    let mut said = Said::new(said, status);
    said.command = said.command.or(Some(Command::Rcpt));
    !said.status.starts_with('4') && reason(&said).is_some_and(Reason::is_hard)
}
