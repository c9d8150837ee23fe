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
    // A program that delivers tells by its exit code that the user is unknown (sysexits.h: EX_NOUSER), and the status says so.
    if any(words, words::MAILER) && !told.is_some_and(Reason::is_hard) {
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
    if any(words, words::NO_HOST) {
        return Some(if any(words, words::NO_ANSWER) { Reason::Network } else { Reason::NoHost });
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

/// Whether a refusal of an address tells it apart from one that was taken: it is bad, or looks as if it did not exist. What is about us, for
/// now, or about anything else does not.
#[must_use]
pub fn is_about_address(said: &str) -> bool {
    let said = Said { command: Some(Command::Rcpt), ..Said::new(said, "") };
    let is_final =
        !said.status.starts_with('4') && status::reply_code(&said.words).is_some_and(|code| code >= 500);
    // 5.7 is a policy, whatever words come with it.
    is_final
        && !said.status.starts_with("5.7.")
        && reason(&said).is_some_and(|reason| reason.is_hard() || reason == Reason::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str) -> Option<(bool, Cause)> {
        reason(&Said::new(words, "")).map(|reason| (reason.is_hard(), reason.cause()))
    }

    #[test]
    fn proof_makes_an_address_bad() {
        for words in [
            "550 5.1.1 <a@x.example>: Recipient address rejected: User unknown",
            "550 No such user (in reply to RCPT TO command)",
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
            "550 5.5.0 OFR_416",
            "550 5.1.2 Host unknown",
            "Unrouteable address",
            "Domaine inexistant",
            "an MX or SRV record indicated no SMTP service",
            "550 5.1.6 recipient no longer on server",
            "User jean (jean@x.example) not listed in Domino Directory",
            "Sorry, no mailbox here by that name.",
            "550 Compte inexistant",
            "550 Benutzer unbekannt",
            "550 usuario desconocido",
            "550 utente sconosciuto",
            "550 usuário desconhecido",
            "550 onbekende gebruiker",
            "5.1.1",
        ] {
            assert_eq!(of(words), Some((true, Cause::Address)), "{words}");
        }
    }

    #[test]
    fn everything_else_has_another_cause() {
        for (words, cause) in [
            ("552 5.2.2 mailbox full", Cause::Full),
            ("552 5.1.1 Boite du destinataire pleine. OFR_417", Cause::Full),
            ("550 5.1.1 The user you are trying to reach is over quota", Cause::Full),
            ("552 5.3.4 message size exceeds fixed maximum message size", Cause::TooBig),
            ("550 5.7.1 blocked using zen.spamhaus.org", Cause::Policy),
            ("550 5.7.26 This mail is unauthenticated", Cause::Policy),
            ("421 4.7.28 an unusual rate of unsolicited mail", Cause::Policy),
            ("550 5.1.1 rejected, your IP address is on a blacklist", Cause::Policy),
            ("553 5.1.8 Domain of sender address a@x.example does not exist", Cause::Policy),
            ("550 relaying denied", Cause::Policy),
            ("550 LPN105_104 too many connections", Cause::Policy),
            ("550 5.1.0 no such domain (in reply to MAIL FROM command)", Cause::Policy),
            ("550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", Cause::Denied),
            ("550 5.2.1 The email account that you tried to reach is disabled", Cause::Denied),
            ("550 Unknown user (in reply to end of DATA command)", Cause::Denied),
            ("550 5.4.5 Daily user sending limit exceeded", Cause::OwnLimit),
            ("connect to mx.x.example: Connection timed out", Cause::Network),
            ("4.4.7 delivery time expired", Cause::Network),
            ("Host or domain name not found, try again", Cause::Network),
            ("x-unix; procmail: Couldn't create file", Cause::Other),
        ] {
            assert_eq!(of(words), Some((false, cause)), "{words}");
        }
        assert_eq!(of("nothing that means anything"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn in_our_own_session_the_command_is_known() {
        for (status, said, hard) in [
            ("5.1.1", "550 5.1.1 user unknown", true),
            ("5.0.0", "550 no such user here", true),
            ("5.2.2", "mailbox full", false),
            ("5.7.1", "blocked as spam", false),
            ("4.4.1", "connection timed out", false),
            ("4.1.1", "450 4.1.1 unknown user", false),
            ("5.4.5", "daily user sending limit exceeded", false),
            ("", "", false),
        ] {
            assert_eq!(is_hard(status, said), hard, "{status} {said}");
        }
    }

    #[test]
    fn a_refusal_is_about_the_address_or_about_us() {
        for (said, about) in [
            ("550 5.1.1 no such user", true),
            ("550 no such user here", true),
            ("550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", true),
            ("550 5.7.1 Recipient address rejected: user unknown, or blocked", false),
            ("550 5.7.1 blocked using zen.spamhaus.org", false),
            ("450 4.1.1 user unknown", false),
            ("451 4.7.1 Greylisted", false),
            ("552 5.2.2 mailbox full", false),
            ("503 5.5.1 bad sequence of commands", false),
            ("550", false),
        ] {
            assert_eq!(is_about_address(said), about, "{said}");
        }
    }
}
