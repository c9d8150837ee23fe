//! The made-up people of the demonstration: what they do with a mail, and the mail they answer with.

use chrono::{DateTime, Utc};
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Chosen so that the mails that bounce are late and few: early ones would pause the mailbox, as they should.
const SEED: u64 = 34;

/// What somebody does with the first mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reaction {
    /// Writes back.
    Reply,
    /// Is away: an automatic answer.
    Away,
    /// Does not exist: the server sends the mail back.
    Bounce,
    /// Wants no more mails.
    OptOut,
    /// Does nothing.
    Silence,
}

/// The headers of a delivered mail that an answer needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Received {
    pub(super) to: String,
    from: String,
    message_id: String,
    subject: String,
    pub(super) is_follow_up: bool,
}

impl Received {
    /// Reads the headers; none, if it is no mail of ours.
    pub(super) fn parse(raw: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(raw).replace("\r\n", "\n");
        let headers = text.split("\n\n").next()?.replace("\n ", " ").replace("\n\t", " ");
        let header = |name: &str| {
            headers.lines().find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
        };
        Some(Self {
            to: address(&header("To")?),
            from: address(&header("From")?),
            message_id: header("Message-ID")?,
            subject: header("Subject")?,
            is_follow_up: header("In-Reply-To").is_some(),
        })
    }

    /// The same person always does the same: a hash of the address decides. Variant B, which promises something, gets more answers.
    pub(super) fn reaction(&self) -> Reaction {
        let convincing = self.subject.contains("factures");
        let dice = xxh3_64_with_seed(self.to.as_bytes(), SEED) % 1000;
        let answers = match (self.is_follow_up, convincing) {
            (false, true) => 140,
            (false, false) => 70,
            (true, _) => 180,
        };
        match dice {
            988.. => Reaction::Bounce,
            965.. => Reaction::Away,
            945.. => Reaction::OptOut,
            dice if dice < answers => Reaction::Reply,
            _ => Reaction::Silence,
        }
    }

    /// The mail that comes back, if one does; `serial` makes its Message-ID.
    pub(super) fn answer(&self, reaction: Reaction, now: DateTime<Utc>, serial: usize) -> Option<String> {
        let date = now.to_rfc2822();
        let Self { to, from, message_id, subject, .. } = self;
        let subject = if self.is_follow_up { subject.clone() } else { format!("Re: {subject}") };
        let head = |from: &str, subject: &str, more: &str| {
            format!(
                "From: {from}\r\nTo: {}\r\nSubject: {subject}\r\nDate: {date}\r\nMessage-ID: <demo-{serial}@{}>\r\n{more}MIME-Version: 1.0\r\n",
                self.from,
                from.rsplit_once('@').map_or("demo.example", |(_, domain)| domain)
            )
        };
        let thread = format!("In-Reply-To: {message_id}\r\nReferences: {message_id}\r\n");
        let plain = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        Some(match reaction {
            Reaction::Silence => return None,
            Reaction::Reply => format!(
                "{}{plain}Bonjour,\r\n\r\nLe sujet m'intéresse, pouvez-vous m'appeler jeudi ?\r\n\r\nLe mar. 1 déc. 2026 à 09:00, <{from}> a écrit :\r\n> Bonjour\r\n",
                head(to, &subject, &thread)
            ),
            Reaction::OptOut => format!(
                "{}{plain}Merci de ne plus me contacter.\r\n\r\nLe mar. 1 déc. 2026 à 09:00, <{from}> a écrit :\r\n> Bonjour\r\n",
                head(to, &subject, &thread)
            ),
            Reaction::Away => format!(
                "{}{plain}Bonjour,\r\n\r\nJe suis absent jusqu'au 14 décembre et ne lis pas mes messages.\r\n",
                head(
                    to,
                    "=?utf-8?Q?R=C3=A9ponse_automatique?=",
                    &format!("{thread}Auto-Submitted: auto-replied\r\n")
                )
            ),
            Reaction::Bounce => format!(
                "{}Auto-Submitted: auto-replied\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"demo\"\r\n\r\n\
                 --demo\r\nContent-Type: text/plain\r\n\r\nThe address does not exist.\r\n\
                 --demo\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.demo.example\r\n\r\n\
                 Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\r\n\r\n\
                 --demo\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {message_id}\r\nFrom: {from}\r\nTo: {to}\r\nSubject: {subject}\r\n\r\n\r\n--demo--\r\n",
                head("MAILER-DAEMON@mx.demo.example", "Undelivered Mail Returned to Sender", "")
            ),
        })
    }
}

fn address(value: &str) -> String {
    let inner = value.rsplit_once('<').map_or(value, |(_, rest)| rest.trim_end_matches('>'));
    inner.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &[u8] = b"From: \"Ana\" <ana@acme.example>\r\nTo: \"Claire Durand\"\r\n <C.Durand@exemple.example>\r\nMessage-ID: <1@acme.example>\r\nSubject: Hello\r\n\r\nFrom: nobody\r\n";

    #[test]
    fn the_sample_has_everything_and_too_few_bounces_to_pause_the_mailbox() {
        let reactions: Vec<Reaction> = include_str!("prospects.csv")
            .split('"')
            .filter(|cell| cell.contains('@'))
            .map(|to| {
                Received {
                    to: to.to_owned(),
                    from: String::new(),
                    message_id: String::new(),
                    subject: String::new(),
                    is_follow_up: false,
                }
                .reaction()
            })
            .collect();
        let count = |reaction| reactions.iter().filter(|r| **r == reaction).count();
        for reaction in [Reaction::Reply, Reaction::Away, Reaction::Bounce, Reaction::OptOut] {
            assert!(count(reaction) > 0, "nobody does {reaction:?}");
        }
        assert!(count(Reaction::Bounce) * 100 < reactions.len() * 2, "{} bounces", count(Reaction::Bounce));
    }

    #[test]
    fn headers_are_unfolded() {
        let mail = Received::parse(MAIL).unwrap();
        assert_eq!((mail.to.as_str(), mail.from.as_str()), ("c.durand@exemple.example", "ana@acme.example"));
        assert!(!mail.is_follow_up);
        assert_eq!(Received::parse(b"nothing"), None);
    }

    #[test]
    fn an_answer_names_the_mail_it_answers() {
        let mail = Received::parse(MAIL).unwrap();
        let now = DateTime::from_timestamp(1_764_576_000, 0).unwrap();
        let reply = mail.answer(Reaction::Reply, now, 7).unwrap();
        assert!(reply.contains("In-Reply-To: <1@acme.example>\r\n"), "{reply}");
        assert!(
            mail.answer(Reaction::Bounce, now, 8)
                .unwrap()
                .contains("Final-Recipient: rfc822; c.durand@exemple.example")
        );
        assert_eq!(mail.answer(Reaction::Silence, now, 9), None);
    }
}
