//! What an SMTP server answers, and what that means for us.

use std::fmt;

use crate::provider::{Error, mail::server::Server};

/// A reply (RFC 5321 §4.2): a code and its lines of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reply {
    /// Three digits.
    pub(super) code: u16,
    /// The text, without codes and line ends.
    pub(super) lines: Vec<String>,
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.text())
    }
}

impl Reply {
    /// Adds a line as it came, without its line end; true: it was the last one. `None`: it is no line of a reply.
    pub(super) fn add(&mut self, line: &str) -> Option<bool> {
        let code: u16 = line.get(..3).filter(|c| c.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
        if !(200..600).contains(&code) || (self.code != 0 && self.code != code) {
            return None;
        }
        let is_last = match line.as_bytes().get(3) {
            Some(b'-') => false,
            Some(b' ') | None => true,
            Some(_) => return None,
        };
        self.code = code;
        let text: String = line.get(4..).unwrap_or_default().chars().filter(|c| !c.is_control()).collect();
        self.lines.push(text);
        Some(is_last)
    }

    /// 2xx.
    pub(super) fn is_yes(&self) -> bool {
        self.code / 100 == 2
    }

    /// 4xx or 5xx.
    pub(super) fn is_no(&self) -> bool {
        matches!(self.code / 100, 4 | 5)
    }

    /// The lines as one.
    pub(super) fn text(&self) -> String {
        self.lines.join(" ").trim().to_owned()
    }

    /// The enhanced status code (RFC 3463), where the text begins with one.
    fn enhanced(&self) -> Option<(u16, u16, u16)> {
        let mut parts = self.lines.first()?.split(' ').next()?.splitn(3, '.').map(|p| p.parse().ok());
        Some((parts.next()??, parts.next()??, parts.next()??))
    }
}

/// Where in the dialogue a reply came. All of these are before the mail can have left, and a no to the dot says that it has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Greeting, EHLO, STARTTLS: about the connection alone.
    Connect,
    /// AUTH.
    Login,
    /// MAIL: about us.
    Mail,
    /// RCPT: about the recipient, mostly.
    Rcpt,
    /// DATA.
    Data,
    /// The mail's content, after the final dot.
    Dot,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "the connection",
            Self::Login => "the login",
            Self::Mail => "the sender (MAIL)",
            Self::Rcpt => "the recipient (RCPT)",
            Self::Data => "the mail (DATA)",
            Self::Dot => "the mail's content",
        })
    }
}

/// What a no means: whether it is about us, our limits, or this one mail.
///
/// - Our limits are told by codes and words wherever they come up: [`Error::Quota`].
/// - 530, 534, 535 and 538 (RFC 4954), every other 5xx to AUTH, and a sender that we may not use: [`Error::Auth`], a person acts. Nearly
///   every 5xx to MAIL is one, because MAIL names nobody but us; some servers say the same at RCPT or after the dot, with 5.7.
/// - A 5xx before the login says nothing about a mail, so it is tried again, as every 4xx is: [`Error::Transient`].
/// - Otherwise a 5xx is the end of this mail: [`Error::Permanent`].
pub(super) fn refusal(server: &Server, stage: Stage, reply: &Reply) -> Error {
    let message = format!("{server} refused {stage}: {reply}");
    let is_final = reply.code >= 500;
    let text = reply.text().to_lowercase();
    let is_size = matches!(reply.enhanced(), Some((_, 3, 4))) || matches!(reply.code, 552 | 555);
    if is_about_limits(reply, &text) {
        return Error::Quota { message, retry_after: None };
    }
    if matches!(reply.code, 530 | 534 | 535 | 538) || (is_final && stage == Stage::Login) {
        return Error::Auth(message);
    }
    let is_about_us = match stage {
        Stage::Mail => !is_size,
        _ => ABOUT_US.iter().any(|words| text.contains(words)),
    };
    match (is_final, stage) {
        (false, _) | (true, Stage::Connect) => Error::transient(message),
        (true, _) if is_about_us => Error::Auth(message),
        (true, _) => Error::Permanent(message),
    }
}

/// How servers say that it is the sender, not the recipient, whom they do not accept.
const ABOUT_US: &[&str] = &[
    "authentication required",
    "client host rejected",
    "not allowed to send",
    "not authenticated",
    "not authorized to send",
    "not owned by user",
    "not permitted to send",
    "relay access denied",
    "relaying denied",
    "sendasdenied",
    "sender address rejected",
    "sender not allowed",
    "sender verify failed",
    "unable to relay",
];

/// How they say that we have sent too much: what is limited, and words that leave no doubt.
const LIMITS: &[&str] = &[
    "daily limit",
    "daily quota",
    "daily sending",
    "daily user sending",
    "emails per",
    "hourly limit",
    "hourly quota",
    "hourly sending",
    "mails per",
    "message rate",
    "messages per",
    "outgoing limit",
    "outgoing message limit",
    "per day",
    "per hour",
    "per minute",
    "rate limit",
    "rate-limit",
    "ratelimit",
    "reached a limit for sending",
    "sending limit",
    "sending quota",
    "sending rate",
    "sent too many",
    "submission limit",
    "submission quota",
    "throttl",
    "too many emails",
    "too many mails",
    "too many messages",
    "too many recipients",
    "too much mail",
    "unusual rate",
];

/// Whether it is about how much we send. 4.2.2 and its like are about the recipient's mailbox, and Gmail tells senders of a recipient who
/// gets too much.
fn is_about_limits(reply: &Reply, text: &str) -> bool {
    let enhanced = reply.enhanced();
    if matches!(enhanced, Some((5, 4, 5) | (4, 7, 28))) {
        return true;
    }
    let is_about_recipient = matches!(enhanced, Some((_, 2, 2)))
        || text.contains("you are trying to contact")
        || text.contains("trying to reach");
    reply.is_no() && !is_about_recipient && LIMITS.iter().any(|words| text.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::mail::server::SMTP;

    fn reply(text: &str) -> Reply {
        let mut reply = Reply::default();
        for line in text.split('\n') {
            reply.add(line).unwrap();
        }
        reply
    }

    fn kind(stage: Stage, text: &str) -> &'static str {
        let server = Server::parse("smtp://mail.acme.test", &SMTP).unwrap();
        let error = refusal(&server, stage, &reply(text));
        assert!(error.to_string().contains("mail.acme.test:587"), "{error}");
        match error {
            Error::Transient { .. } => "transient",
            Error::Permanent(_) => "permanent",
            Error::Auth(_) => "auth",
            Error::Quota { .. } => "quota",
        }
    }

    #[test]
    fn a_reply_has_one_code_and_ends_once() {
        let mut r = Reply::default();
        assert_eq!(r.add("250-mail.acme.test"), Some(false));
        assert_eq!(r.add("250 SIZE 100"), Some(true));
        assert_eq!((r.code, r.text().as_str()), (250, "mail.acme.test SIZE 100"));
        assert_eq!(Reply::default().add("354"), Some(true));
        for junk in ["", "25", "2x0 ok", "250ok", "199 x", "600 x", "é50 x", "HTTP/1.1 400"] {
            assert_eq!(Reply::default().add(junk), None, "{junk}");
        }
        assert_eq!(r.add("550 other"), None);
    }

    #[test]
    fn real_replies_are_understood() {
        use Stage::{Connect, Data, Dot, Login, Mail, Rcpt};
        let cases = [
            // Recipients.
            (Rcpt, "550 5.1.1 <nobody@x.test>: Recipient address rejected: User unknown", "permanent"),
            (Rcpt, "451 4.3.0 try again later", "transient"),
            (Rcpt, "450 4.2.0 <a@x.test>: Recipient address rejected: Greylisted", "transient"),
            (Rcpt, "452 4.2.2 The email account that you tried to reach is over quota", "transient"),
            (Rcpt, "552 5.2.2 mailbox over quota, daily limit", "permanent"),
            (
                Rcpt,
                "450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages",
                "transient",
            ),
            (
                Rcpt,
                "550 5.7.1 Our system has detected that this message is likely unsolicited mail",
                "permanent",
            ),
            (Rcpt, "554 No such user", "permanent"),
            // Us.
            (Rcpt, "553 5.7.1 <ana@acme.test>: Sender address rejected: not owned by user bob", "auth"),
            (Rcpt, "554 5.7.1 <z@x.test>: Relay access denied", "auth"),
            (Mail, "530 5.7.0 Must issue a STARTTLS command first", "auth"),
            (Mail, "553 5.7.1 Sender address rejected", "auth"),
            (Mail, "550 5.7.60 SMTP; Client does not have permissions to send as this sender", "auth"),
            (Dot, "554 5.2.252 SendAsDenied; ana@acme.test not allowed to send as bob", "auth"),
            (Mail, "552 5.3.4 Message size exceeds fixed limit", "permanent"),
            (Login, "535 5.7.8 Username and Password not accepted", "auth"),
            (Login, "454 4.7.0 Temporary authentication failure", "transient"),
            (Login, "504 5.5.4 Unrecognized authentication type", "auth"),
            // Limits.
            (Dot, "550 5.4.5 Daily user sending limit exceeded", "quota"),
            (Rcpt, "550 5.4.5 Daily sending quota exceeded", "quota"),
            (Mail, "421 4.7.28 Our system has detected an unusual rate of unsolicited mail", "quota"),
            (Mail, "452 4.3.1 Hourly limit of 200 mails reached", "quota"),
            (Mail, "450 4.2.1 Sending rate too high", "quota"),
            (Data, "451 4.7.1 Rate limit exceeded, too many messages", "quota"),
            (Dot, "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded; throttled", "quota"),
            (Rcpt, "452 4.5.3 Error: too many recipients", "quota"),
            // The rest.
            (Connect, "554 5.7.1 Service unavailable; client blocked", "transient"),
            (Connect, "421 4.7.0 Too many connections", "transient"),
            (Data, "554 5.5.1 Error: no valid recipients", "permanent"),
            (Dot, "554 5.7.1 Message rejected as spam", "permanent"),
            (Dot, "451 4.3.0 queue file write error", "transient"),
        ];
        for (stage, text, expected) in cases {
            assert_eq!(kind(stage, text), expected, "{stage:?}: {text}");
        }
    }
}
