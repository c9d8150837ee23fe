//! What an inbound mail is, by its headers first and its words last.
//!
//! Order: feedback report (RFC 5965), read receipt (RFC 8098), delivery status notification (RFC 3464), other bounces,
//! auto-replies (RFC 3834), lists, opt-out, and what is left was written by a person. Pure: every verdict names its rule.

use serde::Serialize;

use super::{bounce, opt_out, unsubscribe};

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

/// What a mail shows of itself.
#[derive(Clone, Debug, Default)]
pub struct Signals {
    /// Lower-case name and value, as received.
    pub headers: Vec<(String, String)>,
    /// `type/subtype`, lower-case.
    pub content_type: String,
    /// `report-type`, lower-case.
    pub report_type: String,
    /// Decoded.
    pub subject: String,
    /// Lower-case; empty where there is none.
    pub from_address: String,
    /// Whole text.
    pub text: String,
    /// What the person wrote: no quotes.
    pub visible: String,
    /// Whether it answers a mail (In-Reply-To or References).
    pub is_answer: bool,
    /// Recipients of a delivery status notification; none where the mail is none.
    pub delivery: Option<Vec<bounce::Reported>>,
    /// Whether it holds a feedback report.
    pub is_feedback: bool,
}

/// The class of a mail, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The class.
    pub class: Class,
    /// The rule that decided, such as `rfc3834.auto-submitted`.
    pub rule: &'static str,
    /// What a bounce or a delay says.
    pub bounce: Option<bounce::Bounce>,
}

impl Signals {
    fn header(&self, name: &str) -> Option<String> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.trim().to_lowercase())
    }
}

/// One of these at least makes a file a mail.
const OF_A_MAIL: [&str; 6] = ["from", "to", "subject", "date", "message-id", "received"];

/// Decides what a mail is.
#[must_use]
pub fn classify(mail: &Signals) -> Verdict {
    let plain = |class, rule| Verdict { class, rule, bounce: None };
    if !OF_A_MAIL.iter().any(|name| mail.header(name).is_some()) {
        return plain(Class::Other, "no-mail");
    }
    if mail.report_type == "feedback-report" || mail.is_feedback {
        return plain(Class::Complaint, "rfc5965.feedback-report");
    }
    if mail.report_type == "disposition-notification" || mail.header("disposition-notification").is_some() {
        return plain(Class::Other, "rfc8098.read-receipt");
    }
    if let Some(verdict) = delivery(mail) {
        return verdict;
    }
    if let Some(rule) = bounce_rule(mail) {
        let found =
            bounce::from_text(&mail.text, mail.header("x-failed-recipients").as_deref(), &mail.from_address);
        return Verdict { class: bounce_class(&found), rule, bounce: Some(found) };
    }
    // Mail programs write it themselves, and some say so.
    if unsubscribe::token_in(&mail.subject).is_some() {
        return plain(Class::Unsubscribe, "list-unsubscribe.mailto");
    }
    if let Some(rule) = automatic(mail) {
        let class = if is_absence(mail) { Class::OutOfOffice } else { Class::AutoReply };
        return plain(class, rule);
    }
    if let Some(rule) = list(mail) {
        return plain(Class::Other, rule);
    }
    match opt_out::wanted(&mail.subject, &mail.visible) {
        Some(rule) => plain(Class::Unsubscribe, rule),
        None => plain(Class::Reply, "person"),
    }
}

fn bounce_class(found: &bounce::Bounce) -> Class {
    match (found.temporary, found.hard) {
        (true, _) => Class::Delay,
        (false, true) => Class::BounceHard,
        (false, false) => Class::BounceSoft,
    }
}

fn delivery(mail: &Signals) -> Option<Verdict> {
    let reported = mail.delivery.as_ref()?;
    let failed: Vec<_> =
        reported.iter().filter(|r| matches!(r.action.as_str(), "failed" | "failure")).collect();
    let delayed = reported.iter().any(|r| r.action == "delayed");
    let arrived = reported.iter().any(|r| matches!(r.action.as_str(), "delivered" | "relayed" | "expanded"));
    if !failed.is_empty() {
        let found = bounce::from_report(&failed, &mail.text, false);
        return Some(Verdict { class: bounce_class(&found), rule: "rfc3464.failed", bounce: Some(found) });
    }
    if delayed {
        let found = bounce::from_report(&reported.iter().collect::<Vec<_>>(), &mail.text, true);
        return Some(Verdict { class: Class::Delay, rule: "rfc3464.delayed", bounce: Some(found) });
    }
    if arrived {
        return Some(Verdict { class: Class::Other, rule: "rfc3464.delivered", bounce: None });
    }
    // A report without an action: the text decides.
    let mut found = bounce::from_text(&mail.text, None, &mail.from_address);
    if let Some(first) = reported.iter().find(|r| !r.address.is_empty()) {
        found.recipients = vec![first.address.clone()];
    }
    Some(Verdict { class: bounce_class(&found), rule: "rfc3464.no-action", bounce: Some(found) })
}

/// Bounces that are no delivery status notification.
fn bounce_rule(mail: &Signals) -> Option<&'static str> {
    const DAEMONS: [&str; 7] = [
        "mailer-daemon",
        "mailerdaemon",
        "postmaster@",
        "mail-daemon@",
        "mdaemon@",
        "microsoftexchange",
        "mail delivery",
    ];
    const SUBJECTS: [&str; 22] = [
        "undeliver",
        "delivery status",
        "delivery fail",
        "delivery has failed",
        "delivery notification",
        "returned mail",
        "failure notice",
        "mail delivery",
        "message delivery failure",
        "mail could not be delivered",
        "mail failure",
        "mail system error",
        "delivery report",
        "non remis",
        "non délivré",
        "échec de la remise",
        "échec de remise",
        "unzustellbar",
        "no se puede entregar",
        "não entregue",
        "mancato recapito",
        "warning: could not send message",
    ];
    if mail.header("x-failed-recipients").is_some() {
        return Some("x-failed-recipients");
    }
    let subject = mail.subject.trim_start().to_lowercase();
    let bounced_subject =
        SUBJECTS.iter().any(|s| subject.starts_with(s) || (subject.contains(s) && !mail.is_answer));
    let from = mail.header("from").unwrap_or_default();
    let daemon = DAEMONS.iter().any(|d| {
        mail.from_address.starts_with(d) || from.starts_with(d) || from.starts_with(&format!("\"{d}"))
    });
    let null_path =
        mail.header("return-path").is_some_and(|p| matches!(p.as_str(), "<>" | "<mailer-daemon>" | ""));
    let automatic = mail.header("auto-submitted").is_some_and(|v| v.starts_with("auto-replied"));
    if daemon && (!automatic || bounced_subject || !is_absence(mail)) {
        return Some("from-mail-system");
    }
    (bounced_subject && (null_path || automatic || bounce::enhanced_status(&mail.text).is_some()))
        .then_some("bounce-subject")
}

/// Headers that mail programs put on automatic answers, beside RFC 3834.
const PRESENT: [&str; 7] = [
    "x-autoreply",
    "x-autorespond",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-autogenerated",
    "x-fc-machinegenerated",
    "x-auto-reply",
];

/// RFC 3834 and what mail programs did before and beside it. `X-Auto-Response-Suppress` is no signal: Exchange puts it on
/// mail that people write.
fn automatic(mail: &Signals) -> Option<&'static str> {
    if let Some(value) = mail.header("auto-submitted")
        && !value.starts_with("no")
        && !value.is_empty()
    {
        // `auto-generated` on a list is the list's own mail.
        return if value.starts_with("auto-generated") && has_list_header(mail) {
            None
        } else {
            Some("rfc3834.auto-submitted")
        };
    }
    if PRESENT.iter().any(|name| mail.header(name).is_some_and(|v| v != "no" && v != "false")) {
        return Some("auto-reply-header");
    }
    if ["precedence", "x-precedence", "preference"]
        .iter()
        .any(|n| mail.header(n).is_some_and(|v| v.replace('-', "_") == "auto_reply"))
    {
        return Some("precedence.auto-reply");
    }
    if mail.header("delivered-to").is_some_and(|v| v == "autoresponder")
        || mail.header("x-post-messageclass").is_some_and(|v| v.contains("autoresponder"))
    {
        return Some("auto-responder");
    }
    if let Some(rule) = automatic_subject(&mail.subject) {
        return Some(rule);
    }
    mail.header("return-path").is_some_and(|path| path == "<>").then_some("null-return-path")
}

fn automatic_subject(subject: &str) -> Option<&'static str> {
    const PREFIXES: [&str; 30] = [
        "automatic reply",
        "automatic response",
        "auto-reply",
        "auto reply",
        "autoreply",
        "auto response",
        "auto-response",
        "auto:",
        "[auto]",
        "out of office",
        "out of the office",
        "out-of-office",
        "on vacation",
        "vacation reply",
        "réponse automatique",
        "reponse automatique",
        "réponse auto",
        "message automatique",
        "absence du bureau",
        "absent du bureau",
        "absence de ",
        "absence :",
        "automatische antwort",
        "abwesenheit",
        "abwesend",
        "respuesta automática",
        "respuesta automatica",
        "fuera de la oficina",
        "risposta automatica",
        "resposta automática",
    ];
    let subject = subject.trim_start().to_lowercase();
    PREFIXES.iter().any(|p| subject.starts_with(p)).then_some("subject.automatic")
}

/// Whether an automatic answer says that somebody is away.
fn is_absence(mail: &Signals) -> bool {
    const WORDS: [&str; 34] = [
        "out of office",
        "out of the office",
        "out-of-office",
        "away from the office",
        "away from my",
        "on vacation",
        "on holiday",
        "on leave",
        "annual leave",
        "maternity leave",
        "am away",
        "be away",
        "will return",
        "be back",
        "returning on",
        "limited access to",
        "absence",
        "absent",
        "en congé",
        "congés",
        "de retour",
        "mon retour",
        "je serai",
        "vacances",
        "fermé",
        "fermeture",
        "abwesen",
        "nicht im büro",
        "urlaub",
        "wieder im",
        "fuera de la oficina",
        "vacaciones",
        "fuori ufficio",
        "férias",
    ];
    let text = format!("{}\n{}", mail.subject, mail.visible).to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}

fn has_list_header(mail: &Signals) -> bool {
    ["list-id", "list-post", "list-unsubscribe", "mailing-list", "x-mailing-list"]
        .iter()
        .any(|name| mail.header(name).is_some())
}

/// Newsletters and lists. An answer that came through a list is an answer.
fn list(mail: &Signals) -> Option<&'static str> {
    if mail.is_answer {
        return None;
    }
    if has_list_header(mail) {
        return Some("list-header");
    }
    mail.header("precedence")
        .is_some_and(|v| matches!(v.as_str(), "bulk" | "list" | "junk"))
        .then_some("precedence.bulk")
}
