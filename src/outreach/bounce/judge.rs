//! Hard or soft: by status codes and words.

use super::model::{Bounce, Cause, Reported};

/// Words of a provider that takes no more mail from its own user (Gmail's 5.4.5, Microsoft's 5.1.90, the usual hosters).
const OWN_LIMIT: [&str; 10] = [
    "reached a limit for sending mail",
    "sending limit exceeded",
    "user sending limit",
    "daily sending quota",
    "daily sending limit",
    "exceeded the maximum number of messages you can send",
    "recipient limit exceeded",
    "limite d'envoi",
    "exceeded your sending limit",
    "submission quota",
];

/// Whether a refusal or a returned mail speaks of the sender's limit.
#[must_use]
pub fn is_own_limit(said: &str) -> bool {
    let said = said.to_lowercase().replace('’', "'");
    OWN_LIMIT.iter().any(|words| said.contains(words))
}

/// Words that say the address does not exist, in lower case without accents being folded.
const UNKNOWN_ADDRESS: [&str; 42] = [
    "user unknown",
    "unknown user",
    "unknown recipient",
    "recipient unknown",
    "unknown address",
    "unknown local",
    "unknown or illegal",
    "no such user",
    "no such recipient",
    "no such address",
    "no such mailbox",
    "no such person",
    "no such account",
    "no mailbox here",
    "does not exist",
    "doesn't exist",
    "do not exist",
    "not exist",
    "recipient not found",
    "recipientnotfound",
    "user not found",
    "address not found",
    "mailbox not found",
    "mailbox unavailable",
    "not a valid mailbox",
    "invalid mailbox",
    "invalid recipient",
    "invalid address",
    "bad destination",
    "account has been disabled",
    "account is disabled",
    "account disabled",
    "no longer valid",
    "no longer accepts",
    "is inactive",
    "compte inexistant",
    "adresse d au moins un destinataire invalide",
    "utilisateur inconnu",
    "host unknown",
    "host not found",
    "domain not found",
    "name or service not known",
];

/// Words that say it is not the address.
const NOT_THE_ADDRESS: [&str; 24] = [
    "mailbox full",
    "mailbox is full",
    "over quota",
    "overquota",
    "quota exceeded",
    "exceeded storage",
    "boite du destinataire pleine",
    "boîte aux lettres pleine",
    "insufficient system storage",
    "out of storage",
    "spam",
    "blacklist",
    "blocklist",
    "blocked using",
    "blocked by",
    "reputation",
    "too large",
    "size limit",
    "too big",
    "greylist",
    "dmarc",
    "virus",
    "relay",
    "relaying denied",
];

/// The verdict over the recipients of a report; `delayed`: the system still tries.
#[must_use]
pub fn from_report(reported: &[&Reported], text: &str, delayed: bool) -> Bounce {
    let mut recipients: Vec<String> = Vec::new();
    for address in reported.iter().map(|r| &r.address).filter(|a| !a.is_empty()) {
        if !recipients.contains(address) {
            recipients.push(address.clone());
        }
    }
    let statuses: Vec<String> = reported
        .iter()
        .map(|r| {
            let status = enhanced_status(&r.status).unwrap_or_default();
            // A server that only passes the failure on writes x.0.0; the remote server's words know more.
            if status.is_empty() || status.ends_with(".0.0") {
                enhanced_status(&r.diagnostic).unwrap_or(status)
            } else {
                status
            }
        })
        .collect();
    let hard = !delayed
        && reported.iter().zip(&statuses).any(|(r, status)| {
            let said = if r.diagnostic.is_empty() { text } else { &r.diagnostic };
            is_hard(status, said)
        });
    let own_limit =
        reported.iter().any(|r| is_own_limit(&r.diagnostic)) || reported.is_empty() && is_own_limit(text);
    Bounce {
        recipients,
        status: statuses.into_iter().find(|s| !s.is_empty()),
        hard: hard && !own_limit,
        temporary: delayed,
        own_limit,
        cause: Cause::default(),
    }
}

/// The verdict over a bounce in plain words.
#[must_use]
pub fn from_text(text: &str, failed: Option<&str>, from: &str) -> Bounce {
    let lower = text.to_lowercase();
    let status = enhanced_status(&lower);
    let temporary = [
        "delivery is delayed",
        "has been delayed",
        "been delayed",
        "delivery to the following recipient has been delayed",
        "will continue to try",
        "will be retried",
        "will retry",
        "no action is required on your part",
        "you do not need to resend",
        "this is a warning message only",
        "warning message only",
        "could not be delivered yet",
    ]
    .iter()
    .any(|words| lower.contains(words))
        && !status.as_deref().is_some_and(|s| s.starts_with('5'));
    let recipients = match failed {
        Some(list) => list.split([',', ' ']).filter(|a| a.contains('@')).map(str::to_owned).collect(),
        None => first_address(&lower, from).into_iter().collect(),
    };
    let own_limit = is_own_limit(&lower);
    Bounce {
        recipients,
        own_limit,
        hard: !temporary && !own_limit && is_hard(status.as_deref().unwrap_or_default(), &lower),
        status,
        temporary,
        cause: Cause::default(),
    }
}

/// Whether status and words prove that the address is bad. 5.2.2 (full), 5.3.4 (too big), 5.7.x (policy, reputation) and any
/// 4.x are no proof. Orange and La Poste put the truth into the last three digits of `OFR_416`, `LPN105_104` and the like.
#[must_use]
pub fn is_hard(status: &str, said: &str) -> bool {
    let said = said.to_lowercase();
    if let Some(code) = french_code(&said) {
        return matches!(code.as_str(), "416" | "418" | "420" | "426");
    }
    if NOT_THE_ADDRESS.iter().any(|words| said.contains(words)) && !matches!(status, "5.1.1" | "5.1.10") {
        return false;
    }
    if status.starts_with('4') || status.starts_with("5.2.2") || status.starts_with("5.3.4") {
        return false;
    }
    matches!(
        status,
        "5.1.0" | "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1" | "5.4.4" | "5.4.310" | "5.0.1"
    ) || UNKNOWN_ADDRESS.iter().any(|words| said.contains(words))
}

fn french_code(said: &str) -> Option<String> {
    ["ofr", "lpn", "ouk"].iter().find_map(|prefix| {
        said.match_indices(prefix).find_map(|(at, _)| {
            let digits: String = said[at + 3..]
                .chars()
                .take_while(|c| c.is_ascii_digit() || matches!(c, '_' | '-'))
                .filter(char::is_ascii_digit)
                .collect();
            (digits.len() >= 3).then(|| digits[digits.len() - 3..].to_owned())
        })
    })
}

/// The first enhanced status code (RFC 3463) in a text.
#[must_use]
pub fn enhanced_status(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.')).map(|t| t.trim_matches('.')).find_map(|token| {
        let parts: Vec<&str> = token.split('.').collect();
        let short = |p: &&str| !p.is_empty() && p.len() <= 3;
        (parts.len() == 3
            && matches!(parts[0], "2" | "4" | "5")
            && parts[1..].iter().all(short)
            && parts[1].len() <= 2)
            .then(|| token.to_owned())
    })
}

/// The first address that is not the mail system's own.
fn first_address(text: &str, from: &str) -> Option<String> {
    let end = text.find("message-id:").unwrap_or(text.len());
    text[..end]
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"' | ',' | ';' | '[' | ']' | '\'')
        })
        .map(|word| word.trim_matches(['.', ':']).trim_start_matches("mailto:").trim_start_matches("rfc822:"))
        .find(|word| {
            crate::base::email::normalise(word).is_some()
                && *word != from
                && !word.starts_with("postmaster@")
                && !word.starts_with("mailer-daemon@")
        })
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_proof_makes_an_address_bad() {
        for (status, said, hard) in [
            ("5.1.1", "550 5.1.1 user unknown", true),
            ("5.1.10", "RESOLVER.ADR.RecipientNotFound", true),
            ("5.2.2", "mailbox full", false),
            ("5.0.0", "550 no such user here", true),
            ("5.7.1", "blocked as spam", false),
            ("4.4.1", "connection timed out", false),
            ("5.1.1", "552 5.1.1 OFR_417 boite du destinataire pleine", false),
            ("5.5.0", "550 5.5.0 OFR_416", true),
            ("5.1.1", "550 LPN105_104 too many connections", false),
            ("5.4.5", "daily user sending limit exceeded", false),
            ("", "", false),
        ] {
            assert_eq!(is_hard(status, said), hard, "{status} {said}");
        }
    }

    #[test]
    fn a_status_is_no_ip_address() {
        assert_eq!(enhanced_status("from 10.5.1.1 said: 550 5.1.1 no"), Some("5.1.1".to_owned()));
        assert_eq!(enhanced_status("5.1.1."), Some("5.1.1".to_owned()));
        assert_eq!(enhanced_status("version 3.1.1"), None);
        assert_eq!(enhanced_status("..5..1..1"), None);
    }

    #[test]
    fn our_own_limit_is_nobody_elses_fault() {
        let gmail = "You have reached a limit for sending mail. Your message was not sent.";
        let found = from_text(gmail, Some("bob@x.example"), "mailer-daemon@googlemail.com");
        assert!(found.own_limit && !found.hard, "{found:?}");
        assert!(!from_text("550 5.1.1 unknown user bob@x.example", None, "").own_limit);
        let told = Reported {
            address: "bob@x.example".into(),
            action: "failed".into(),
            status: "5.4.5".into(),
            diagnostic: "smtp; 550 5.4.5 Daily user sending limit exceeded".into(),
        };
        assert!(from_report(&[&told], "", false).own_limit);
    }

    #[test]
    fn a_plain_bounce_names_its_recipient() {
        let found =
            from_text("Hi. <bob@x.example>:\n550 5.1.1 unknown user", None, "mailer-daemon@y.example");
        assert_eq!(found.recipients, ["bob@x.example"]);
        assert!(found.hard && !found.temporary);
    }
}
