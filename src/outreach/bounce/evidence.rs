//! What speaks for a mail system as the writer, beside a report: its name, its subjects, its words.

use super::{said::squeeze, text};
use crate::outreach::{absence::is_absence, signals::Signals};

/// Names under which mail systems write, in the address or beside it.
const SYSTEMS: [&str; 14] = [
    "mailer-daemon",
    "mailerdaemon",
    "mail-daemon",
    "mailer daemon",
    "mdaemon@",
    "post_master@",
    "microsoftexchange",
    "mail delivery",
    "mail system",
    "mailsystem",
    "maildeliverysystem",
    "delivery subsystem",
    "internet mail delivery",
    "courier mail server",
];

/// Names that people answer under as well.
const HALF_SYSTEMS: [&str; 9] = [
    "postmaster",
    "no-reply@",
    "noreply@",
    "system administrator",
    "administrateur système",
    "systemadministrator",
    "ndr@",
    "antivirus",
    "mail_service",
];

/// How the subject of a bounce begins, in lower case.
const SUBJECTS: [&str; 44] = [
    "undeliver",
    "non-delivery",
    "nondeliver",
    "delivery status",
    "delivery fail",
    "delivery error",
    "delivery problem",
    "delivery has failed",
    "delivery notification",
    "delivery report",
    "delayed mail",
    "message delayed",
    "returned mail",
    "returned e-mail",
    "returned email",
    "return mail",
    "failure notice",
    "failed mail",
    "mail delivery",
    "mail error",
    "mail failure",
    "mail system error",
    "mail could not be delivered",
    "message could not be delivered",
    "message delivery failure",
    "message undeliverable",
    "message not delivered",
    "could not send message",
    "error sending message",
    "automatically rejected mail",
    "rejected mail",
    "mail rejected",
    "non remis",
    "non remise",
    "non délivré",
    "non distribu",
    "échec de la remise",
    "échec de remise",
    "échec de la distribution",
    "unzustellbar",
    "no se puede entregar",
    "não entregue",
    "mancato recapito",
    "warning: could not send",
];

/// Subjects of one language family less: found anywhere.
const SUBJECTS_ANYWHERE: [&str; 9] = [
    "non remis (delivery failed)",
    "メールエラー",
    "配信エラー",
    "could not be delivered",
    "returned to sender",
    "returning message to sender",
    "delivery failed",
    "delivery status notification",
    "onbestelbaar",
];

/// How mail systems begin, white space squeezed.
const OPENINGS: [&str; 45] = [
    "could not be delivered",
    "couldn't be delivered",
    "can not be delivered",
    "cannot be delivered",
    "can't be delivered",
    "was not delivered",
    "has not been delivered",
    "not yet been delivered",
    "not been delivered",
    "did not reach the following",
    "did not reach some",
    "undeliverable",
    "delivery has failed",
    "delivery failed",
    "delivery to the following",
    "unable to deliver",
    "could not deliver",
    "couldn't deliver",
    "wasn't able to deliver",
    "was not able to deliver",
    "error delivering your mail",
    "failed recipient",
    "permanent fatal errors",
    "had permanent delivery errors",
    "had delivery errors",
    "had delivery problems",
    "invalid user address",
    "that you sent was rejected",
    "automatically rejected",
    "n'a pas pu être",
    "n'a pas pu etre",
    "n'a pas été remis",
    "impossible de remettre",
    "échec de la remise",
    "nicht zugestellt",
    "nicht übermittelt",
    "unzustellbar",
    "no se pudo entregar",
    "no se ha podido entregar",
    "no pudo ser entregado",
    "non è stato possibile recapitare",
    "non è stato recapitato",
    "não pôde ser entregue",
    "niet worden bezorgd",
    "送信できません",
];

/// Words that begin a subject of an answer or of a mail that is passed on.
const PREFIXES: [&str; 16] = [
    "re:", "re :", "aw:", "sv:", "antw:", "ref:", "rif:", "r:", "res:", "fwd:", "fw:", "tr:", "tr :", "wg:",
    "i:", "rv:",
];

/// How people begin, and mail systems hardly.
const GREETINGS: [&str; 14] = [
    "bonjour",
    "bonsoir",
    "madame",
    "monsieur",
    "hi ",
    "hi,",
    "hello",
    "dear ",
    "hallo",
    "guten tag",
    "sehr geehrte",
    "hola",
    "buongiorno",
    "beste ",
];

/// What is known of a mail's writer.
#[expect(clippy::struct_excessive_bools, reason = "each is one sign")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    system: bool,
    half_system: bool,
    null_path: bool,
    own_path: bool,
    machine: bool,
    report: bool,
    subject: bool,
    opening: bool,
    answer: bool,
    greets: bool,
}

impl Evidence {
    /// Looks at headers, subject and the first words.
    pub(super) fn of(mail: &Signals) -> Self {
        let from = mail.header("from").unwrap_or_default();
        let shown = from.trim_start_matches(['"', '\'', ' ']);
        let subject = mail.subject.trim().to_lowercase();
        let begins = |names: &[&str]| names.iter().any(|name| subject.starts_with(name));
        let prefixed = begins(&PREFIXES);
        let answer = mail.is_answer || prefixed;
        let path = mail.header("return-path");
        let null_path =
            path.as_ref().is_some_and(|p| matches!(p.as_str(), "<>" | "") || p.contains("mailer-daemon"));
        let words = squeeze(beginning(text::head(&mail.text)));
        let addressed = SYSTEMS.iter().any(|name| mail.from_address.starts_with(name));
        Self {
            // A person may be called so, but does not begin a thread under that name.
            system: addressed
                || from.ends_with("<>")
                || !answer && SYSTEMS.iter().any(|name| shown.starts_with(name)),
            half_system: HALF_SYSTEMS.iter().any(|name| {
                mail.from_address.starts_with(name) || shown.starts_with(name) || from.contains(name)
            }),
            null_path,
            own_path: path.is_some() && !null_path,
            machine: mail.header("auto-submitted").is_some_and(|value| value.starts_with("auto")),
            report: mail.content_type == "multipart/report" && mail.report_type != "disposition-notification",
            subject: !prefixed
                && (begins(&SUBJECTS) || SUBJECTS_ANYWHERE.iter().any(|name| subject.contains(name))),
            opening: OPENINGS.iter().any(|opening| words.contains(opening)),
            answer,
            greets: GREETINGS.iter().any(|greeting| words.starts_with(greeting)),
        }
    }

    /// Whether a person answers or passes on: nothing that a mail system says of itself.
    pub(super) const fn is_person(self) -> bool {
        self.answer && !(self.system || self.null_path || self.report)
    }

    /// The rule by which a mail without a report is a bounce.
    pub(super) fn rule(self, mail: &Signals) -> Option<&'static str> {
        if self.is_person() {
            let told = self.half_system && self.subject && self.opening && !self.greets && !self.own_path;
            return (told || is_passed_on(mail, self)).then_some("passed-on");
        }
        if mail.header("x-failed-recipients").is_some() {
            return Some("x-failed-recipients");
        }
        if self.system {
            return Some("from-mail-system");
        }
        // People's programs answer from any mailbox, also from postmaster's.
        if !self.subject && is_absence(mail) {
            return None;
        }
        if self.subject && (self.null_path || self.machine || self.report) {
            return Some("bounce-subject");
        }
        let impersonal = !self.greets && (self.half_system || !self.own_path);
        if self.subject && (self.opening || self.half_system) && impersonal {
            return Some("bounce-subject-and-words");
        }
        (self.opening && impersonal && (self.null_path || self.half_system || self.report))
            .then_some("bounce-words")
    }
}

/// The beginning of a text.
fn beginning(text: &str) -> &str {
    const BEGINNING: usize = 3000;
    &text[..(0..=BEGINNING.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)]
}

/// A bounce that somebody passed on whole: the subject says so, and the report stands in the text.
fn is_passed_on(mail: &Signals, evidence: Evidence) -> bool {
    let subject = mail.subject.trim().to_lowercase();
    let Some(inner) =
        ["fwd:", "fw:", "tr:", "tr :", "wg:", "rv:", "i:"].iter().find_map(|p| subject.strip_prefix(p))
    else {
        return false;
    };
    let lower = mail.text.to_lowercase();
    let named = SUBJECTS.iter().any(|name| inner.trim_start().starts_with(name));
    !evidence.greets && named && lower.contains("final-recipient:") && lower.contains("action: failed")
}
