//! What a server said about one recipient.

use super::status;

/// Longest words that are weighed, in bytes.
const LONGEST: usize = 64 * 1024;

/// The command that a server refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// The connection itself, HELO or EHLO.
    Connect,
    /// MAIL FROM.
    Mail,
    /// RCPT TO: the recipient was looked at, and nothing else.
    Rcpt,
    /// DATA and what follows: the content was looked at.
    Data,
}

/// A server's words and codes about one recipient.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Lower-case, white space squeezed, straight apostrophes.
    pub words: String,
    /// Enhanced status; empty where there is none.
    pub status: String,
    /// The command that was refused, where it is told.
    pub command: Option<Command>,
}

impl Said {
    /// Reads words; a `status` field of a report gives way to a better one in the words.
    pub(super) fn new(words: &str, field: &str) -> Self {
        let words =
            &words[..(0..=LONGEST.min(words.len())).rev().find(|i| words.is_char_boundary(*i)).unwrap_or(0)];
        let told = status::enhanced_status(words);
        let field = status::enhanced_status(field).unwrap_or_default();
        let status = match told {
            Some(told) if field.is_empty() || !status::is_vague(&told) => told,
            _ => field,
        };
        let words = squeeze(words);
        Self { command: command(&words), words, status }
    }
}

/// Lower-case with one space where there were many.
pub(super) fn squeeze(text: &str) -> String {
    text.replace(['’', '`'], "'").split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// How the mail systems tell which command was refused: Postfix, Exim, qmail, sendmail and Courier, Gmail's states, m-FILTER.
const TOLD: [(&str, Command); 50] = [
    ("in reply to rcpt to", Command::Rcpt),
    ("in reply to end of data", Command::Data),
    ("in reply to data", Command::Data),
    ("in reply to mail from", Command::Mail),
    ("in reply to ehlo", Command::Connect),
    ("in reply to helo", Command::Connect),
    ("in reply to initial", Command::Connect),
    ("refused to talk to me", Command::Connect),
    ("after rcpt", Command::Rcpt),
    ("after mail from", Command::Mail),
    ("after mail command", Command::Mail),
    ("did not like our rcpt", Command::Rcpt),
    ("did not like our mail", Command::Mail),
    ("did not like our data", Command::Data),
    ("did not like our final", Command::Data),
    ("did not like our ehlo", Command::Connect),
    ("[rcpt_to]", Command::Rcpt),
    ("[mail_from]", Command::Mail),
    ("[end_of_data]", Command::Data),
    ("after end of data", Command::Data),
    ("after pipelined end of data", Command::Data),
    ("after pipelined mail", Command::Mail),
    ("after pipelined rcpt", Command::Rcpt),
    ("after pipelined data", Command::Data),
    ("after data", Command::Data),
    ("after initial connection", Command::Connect),
    ("after ehlo", Command::Connect),
    ("after helo", Command::Connect),
    ("rcpt to response", Command::Rcpt),
    ("data response", Command::Data),
    ("mail from response", Command::Mail),
    ("does not like recipient", Command::Rcpt),
    ("does not like sender", Command::Mail),
    ("failed after i sent the message", Command::Data),
    ("failed on data command", Command::Data),
    ("but my name was rejected", Command::Connect),
    ("but sender was rejected", Command::Mail),
    ("smtp:rcpt host", Command::Rcpt),
    ("smtp:data host", Command::Data),
    ("smtp:mail host", Command::Mail),
    ("(state 13)", Command::Connect),
    ("(state 14)", Command::Rcpt),
    ("(state 15)", Command::Data),
    ("(state 17)", Command::Data),
    ("(state 18)", Command::Data),
    ("smtp command rcpt to", Command::Rcpt),
    ("smtp command data", Command::Data),
    ("smtp command mail from", Command::Mail),
    ("smtp command ehlo", Command::Connect),
    ("rcpt to:<", Command::Rcpt),
];

/// The command in squeezed words.
pub(super) fn command(words: &str) -> Option<Command> {
    transcript(words).or_else(|| {
        TOLD.iter()
            .filter_map(|(told, command)| words.find(told).map(|at| (at, *command)))
            .min_by_key(|(at, _)| *at)
            .map(|(_, command)| command)
    })
}

/// `>>> RCPT TO:<a@b> <<< 550 …`: the last command before the first refusal.
fn transcript(words: &str) -> Option<Command> {
    let refused = ["<<< 4", "<<< 5"].iter().filter_map(|mark| words.find(mark)).min()?;
    let after = words[..refused].rfind(">>> ").map(|at| &words[at + 4..])?;
    [
        ("rcpt", Command::Rcpt),
        ("data", Command::Data),
        ("mail", Command::Mail),
        ("ehlo", Command::Connect),
        ("helo", Command::Connect),
    ]
    .iter()
    .find(|(name, _)| after.starts_with(name))
    .map(|(_, command)| *command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_refused_command_is_told() {
        for (words, expected) in [
            ("550 no (in reply to RCPT TO\n    command)", Some(Command::Rcpt)),
            ("550 no (in reply to end of DATA command)", Some(Command::Data)),
            (">>> RCPT To:<a@b.example>\n<<< 550 no\n>>> DATA\n<<< 503", Some(Command::Rcpt)),
            (">>> MAIL From:<a@b>\n<<< 250 ok\n>>> DATA\n<<< 554 no", Some(Command::Data)),
            ("SMTP error from remote mail server after RCPT TO:<a@b.example>:", Some(Command::Rcpt)),
            ("550 5.1.1 no", None),
        ] {
            assert_eq!(Said::new(words, "").command, expected, "{words}");
        }
    }

    #[test]
    fn the_better_status_wins() {
        for (words, field, expected) in [
            ("550 5.1.1 unknown", "5.0.0", "5.1.1"),
            ("550 5.7.1 blocked", "5.1.1", "5.7.1"),
            ("550 5.0.0 unknown", "5.1.1", "5.1.1"),
            ("550 unknown", "5.1.1 (bad destination)", "5.1.1"),
            ("550 unknown", "", ""),
        ] {
            assert_eq!(Said::new(words, field).status, expected, "{words}");
        }
    }
}
