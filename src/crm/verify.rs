//! What can be told of an address without writing to it: its form, who reads it, and whether its domain takes mail.

use super::{grade::Grade, web};
use crate::base::email;

/// Whether a domain takes mail, as its DNS says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailHost {
    /// It names mail servers.
    Mx,
    /// It names none, but has an address itself (RFC 5321 §5.1).
    Implicit,
    /// It says that it takes none (`MX 0 .`, RFC 7505).
    Null,
    /// It does not exist, or has neither mail server nor address.
    Nowhere,
    /// Nobody answered, or the answer was a failure.
    Unknown,
}

/// What a mail server says to an address, asked for it and for one that nobody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// There is no such mailbox.
    NoMailbox,
    /// It takes this one and not the other.
    Mailbox,
    /// It takes everything.
    CatchAll,
    /// It said something that tells neither.
    Unclear,
}

impl Tried {
    /// As it is kept with the answer.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoMailbox => "no_mailbox",
            Self::Mailbox => "mailbox",
            Self::CatchAll => "catch_all",
            Self::Unclear => "unclear",
        }
    }
}

/// Local parts that a function reads, not a person; French first (reference §7.2).
const ROLES: &[&str] = &[
    "accueil",
    "achats",
    "adv",
    "administration",
    "admin",
    "agence",
    "bonjour",
    "bureau",
    "candidature",
    "candidatures",
    "commande",
    "commandes",
    "commercial",
    "communication",
    "compta",
    "comptabilite",
    "contact",
    "devis",
    "direction",
    "dpo",
    "emploi",
    "facturation",
    "gestion",
    "hello",
    "info",
    "infos",
    "information",
    "informations",
    "job",
    "jobs",
    "mairie",
    "marketing",
    "postmaster",
    "presse",
    "qualite",
    "recrutement",
    "reservation",
    "reservations",
    "rgpd",
    "rh",
    "sav",
    "secretariat",
    "service-client",
    "serviceclient",
    "standard",
    "support",
    "technique",
    "vente",
    "ventes",
    "webmaster",
    "abuse",
    "noreply",
    "no-reply",
    "nepasrepondre",
    "ne-pas-repondre",
];

/// What is known of an address. `status: None`: nothing speaks against it, which is no proof that it works.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The state, where something is known.
    pub grade: Option<Grade>,
    /// Why, in one word: `syntax`, `disposable`, `null_mx`, `no_mx`, `role`, `no_mail_server`, `free_mail`, `mx` or `unknown`, or that of
    /// [`Tried`].
    pub word: &'static str,
}

/// Whether the domain has to be asked about: not where the address itself says enough.
#[must_use]
pub fn needs_dns(address: &str) -> bool {
    email::normalise(address).is_some_and(|a| !is_disposable(email::domain(&a)))
}

/// Whether a function reads it, and not a person.
#[must_use]
pub fn is_role(address: &str) -> bool {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
    let folded = super::text::fold(local);
    ROLES.contains(&folded.split('+').next().unwrap_or_default())
}

/// Whether addresses at this domain are made to be thrown away.
#[must_use]
pub fn is_disposable(domain: &str) -> bool {
    disposable_emails::is_disposable_domain(domain)
}

/// Judges an address by itself and by what its domain's DNS said. What could not be asked is never held against it.
#[must_use]
pub fn judge(address: &str, host: MailHost) -> Finding {
    let invalid = |word| Finding { grade: Some(Grade { status: "invalid", reliability: Some(0.0) }), word };
    let risky = |word| Finding { grade: Some(Grade { status: "risky", reliability: None }), word };
    let Some(address) = email::normalise(address) else { return invalid("syntax") };
    let domain = email::domain(&address);
    if is_disposable(domain) {
        return invalid("disposable");
    }
    match host {
        MailHost::Null => return invalid("null_mx"),
        MailHost::Nowhere => return invalid("no_mx"),
        MailHost::Mx | MailHost::Implicit | MailHost::Unknown => {}
    }
    if is_role(&address) {
        return risky("role");
    }
    match host {
        MailHost::Implicit => risky("no_mail_server"),
        MailHost::Unknown => Finding { grade: None, word: "unknown" },
        // Craftsmen really use them as their business address: said, not held against them.
        _ if web::is_free_mail(domain) => Finding { grade: None, word: "free_mail" },
        _ => Finding { grade: None, word: "mx" },
    }
}

/// Whether an address is worth trying out: its form and its domain speak for it.
#[must_use]
pub fn is_worth_trying(finding: &Finding, host: MailHost) -> bool {
    matches!(host, MailHost::Mx | MailHost::Implicit)
        && finding.grade.as_ref().is_none_or(|grade| grade.status != "invalid")
}

/// A finding, and what the mail server said: a mailbox that is there is no person's where a function reads it, and what is unclear changes
/// nothing. The percentages are estimates: as of Reacher's `safe` and of Dropcontact's `catch_all` (reference §4, §7).
#[must_use]
pub fn tried(finding: Finding, tried: Tried) -> Finding {
    let of = |status, reliability| {
        let grade = Some(Grade { status, reliability: Some(reliability) });
        Finding { grade, word: tried.word() }
    };
    match tried {
        Tried::NoMailbox => of("invalid", 0.0),
        Tried::Unclear => finding,
        _ if finding.word == "role" => finding,
        Tried::Mailbox => of("valid", 95.0),
        Tried::CatchAll => of("catch_all", 75.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(address: &str, host: MailHost) -> (Option<&'static str>, &'static str) {
        let finding = judge(address, host);
        (finding.grade.map(|g| g.status), finding.word)
    }

    #[test]
    fn an_address_and_its_domain_are_judged() {
        assert_eq!(of("claire@x.example", MailHost::Mx), (None, "mx"));
        assert_eq!(of("claire @x.example", MailHost::Mx), (Some("invalid"), "syntax"));
        assert_eq!(of("claire@mailinator.com", MailHost::Mx), (Some("invalid"), "disposable"));
        assert_eq!(of("claire@x.example", MailHost::Null), (Some("invalid"), "null_mx"));
        assert_eq!(of("claire@x.example", MailHost::Nowhere), (Some("invalid"), "no_mx"));
        assert_eq!(of("claire@x.example", MailHost::Implicit), (Some("risky"), "no_mail_server"));
        assert_eq!(of("comptabilité@x.example", MailHost::Mx), (Some("risky"), "role"));
        assert_eq!(of("claire@orange.fr", MailHost::Mx), (None, "free_mail"));
    }

    #[test]
    fn what_nobody_could_ask_is_not_held_against_it() {
        assert_eq!(of("claire@x.example", MailHost::Unknown), (None, "unknown"));
        assert_eq!(of("contact@x.example", MailHost::Unknown), (Some("risky"), "role"));
        assert!(!needs_dns("nobody"));
        assert!(!needs_dns("a@mailinator.com"));
        assert!(needs_dns("a@x.example"));
    }

    #[test]
    fn what_the_mail_server_says_counts_where_it_is_clear() {
        let of = |address: &str, host, said| {
            let finding = judge(address, host);
            assert!(is_worth_trying(&finding, host), "{address}");
            let finding = tried(finding, said);
            (finding.grade.map(|g| g.status), finding.word)
        };
        for host in [MailHost::Mx, MailHost::Implicit] {
            assert_eq!(of("claire@x.example", host, Tried::Mailbox), (Some("valid"), "mailbox"));
            assert_eq!(of("claire@x.example", host, Tried::CatchAll), (Some("catch_all"), "catch_all"));
            assert_eq!(of("claire@x.example", host, Tried::NoMailbox), (Some("invalid"), "no_mailbox"));
        }
        assert_eq!(of("claire@x.example", MailHost::Mx, Tried::Unclear), (None, "mx"));
        assert_eq!(
            of("claire@x.example", MailHost::Implicit, Tried::Unclear),
            (Some("risky"), "no_mail_server")
        );
        assert_eq!(of("contact@x.example", MailHost::Mx, Tried::Mailbox), (Some("risky"), "role"));
        assert_eq!(of("contact@x.example", MailHost::Mx, Tried::NoMailbox), (Some("invalid"), "no_mailbox"));
        for (address, host) in [
            ("claire@x.example", MailHost::Unknown),
            ("claire@x.example", MailHost::Null),
            ("claire@mailinator.com", MailHost::Mx),
        ] {
            assert!(!is_worth_trying(&judge(address, host), host), "{address}");
        }
    }
}
