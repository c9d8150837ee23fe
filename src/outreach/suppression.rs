//! Who must not be written to: an address, a whole domain, a whole company.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::base::{
    email,
    ids::{SuppressionId, UserId},
    keyed_hash,
};

/// What a suppression covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One address.
    Address,
    /// Every address at a domain and at the domains below it.
    Domain,
    /// Everybody at a company.
    Company,
    /// An erased person by LinkedIn profile, or by name at a company; always hashed. It keeps imports from bringing the person back.
    Identity,
}

/// `suppressions.reason`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// The person opted out.
    Unsubscribe,
    /// The address does not exist.
    Bounce,
    /// The person called it spam.
    Complaint,
    /// Somebody of the organisation said so.
    Manual,
    /// It came with a list.
    Import,
    /// The person's data were erased.
    Erasure,
}

/// Reasons, the weakest first: of two about one address the stronger one stays when it is hashed.
pub const BY_STRENGTH: [Reason; 6] =
    [Reason::Import, Reason::Manual, Reason::Bounce, Reason::Unsubscribe, Reason::Complaint, Reason::Erasure];

/// What is suppressed, in its normal form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Key {
    /// What it covers.
    pub kind: Kind,
    /// Lower-case address or domain; a company's SIREN or id; of an erased person a keyed hash.
    pub value: String,
}

/// A row of `outreach.suppressions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suppression {
    /// Its id.
    pub id: SuppressionId,
    /// What is suppressed.
    #[serde(flatten)]
    pub key: Key,
    /// Why.
    pub reason: Reason,
    /// Where it came from: a file, a message, a command.
    pub source: Option<String>,
    /// Who added it.
    pub created_by: Option<UserId>,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Address, Self::Domain, Self::Company, Self::Identity];

    /// As the database writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Domain => "domain",
            Self::Company => "company",
            Self::Identity => "identity",
        }
    }

    /// The kind that the database or a person wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Unsubscribe, Self::Bounce, Self::Complaint, Self::Manual, Self::Import, Self::Erasure];

    /// As the database writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unsubscribe => "unsubscribe",
            Self::Bounce => "bounce",
            Self::Complaint => "complaint",
            Self::Manual => "manual",
            Self::Import => "import",
            Self::Erasure => "erasure",
        }
    }

    /// The reason that the database or a person wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.as_str(), self.value)
    }
}

impl Key {
    /// Whether it is an address that can be read.
    #[must_use]
    pub fn is_clear_address(&self) -> bool {
        self.kind == Kind::Address && !self.is_hashed()
    }

    /// Whether it is a keyed hash.
    #[must_use]
    pub fn is_hashed(&self) -> bool {
        keyed_hash::parts(&self.value).is_some()
    }

    /// Recognises what somebody wrote: an address, a domain with or without `@`, a SIREN, a company's id, or a hash of the export's.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let key = |kind, value| Ok(Self { kind, value });
        if let Some((of, _)) = keyed_hash::parts(text) {
            let kind = if of == keyed_hash::OF_ADDRESS { Kind::Address } else { Kind::Identity };
            return key(kind, text.to_owned());
        }
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()) {
            return if is_siren(&digits) {
                key(Kind::Company, digits)
            } else {
                Err(format!("{text:?} is no SIREN: nine digits with a right check digit"))
            };
        }
        if let Ok(id) = uuid::Uuid::parse_str(text) {
            return key(Kind::Company, id.to_string());
        }
        if let Some(address) = email::normalise(text) {
            return key(Kind::Address, address);
        }
        let domain = text.strip_prefix('@').unwrap_or(text).trim_end_matches('.');
        if email::is_host(domain) {
            return key(Kind::Domain, domain.to_lowercase());
        }
        Err(format!("{text:?} is no address, no domain and no SIREN"))
    }
}

/// Nine digits whose Luhn sum is a multiple of ten (INSEE).
fn is_siren(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0') * if i % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    digits.len() == 9 && sum.is_multiple_of(10) && digits != "000000000"
}

/// The domain of an address and every domain above it that a suppression may name: `a.b.fr` is also covered by `b.fr`.
#[must_use]
pub fn domains(address: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut domain = email::domain(address);
    while domain.contains('.') {
        all.push(domain);
        domain = domain.split_once('.').map_or("", |(_, above)| above);
    }
    all
}

/// Whether addresses at this domain are private ones, whoever writes from them: consumer providers used in France.
#[must_use]
pub fn is_free_mail(domain: &str) -> bool {
    FREE_MAIL.binary_search(&domain).is_ok()
}

/// Sorted.
const FREE_MAIL: &[&str] = &[
    "9online.fr",
    "aliceadsl.fr",
    "aol.com",
    "aol.fr",
    "bbox.fr",
    "bluewin.ch",
    "caramail.com",
    "cegetel.net",
    "club-internet.fr",
    "dbmail.com",
    "free.fr",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.fr",
    "gmx.net",
    "googlemail.com",
    "hotmail.be",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.it",
    "icloud.com",
    "infonie.fr",
    "laposte.net",
    "libertysurf.fr",
    "live.be",
    "live.com",
    "live.fr",
    "mac.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "modulonet.fr",
    "msn.com",
    "neuf.fr",
    "noos.fr",
    "numericable.com",
    "numericable.fr",
    "orange.fr",
    "outlook.be",
    "outlook.com",
    "outlook.fr",
    "pm.me",
    "proton.me",
    "protonmail.ch",
    "protonmail.com",
    "sfr.fr",
    "skynet.be",
    "t-online.de",
    "tiscali.fr",
    "tutanota.com",
    "voila.fr",
    "wanadoo.fr",
    "web.de",
    "worldonline.fr",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.fr",
    "yandex.com",
    "yandex.ru",
    "ymail.com",
    "zaclys.net",
    "zoho.com",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_recognised() {
        for (text, kind, value) in [
            (" C.Durand@Exemple.example ", Kind::Address, "c.durand@exemple.example"),
            ("@Acme.fr", Kind::Domain, "acme.fr"),
            ("mail.acme.fr.", Kind::Domain, "mail.acme.fr"),
            ("552 100 554", Kind::Company, "552100554"),
            ("0198C000-0000-7000-8000-000000000001", Kind::Company, "0198c000-0000-7000-8000-000000000001"),
        ] {
            assert_eq!(Key::parse(text).unwrap(), Key { kind, value: value.to_owned() }, "{text}");
        }
        for bad in ["", "acme", "@", "552100555", "1234", "a b@acme.fr", "a@b@", "000000000", "é"] {
            assert!(Key::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_domain_covers_what_is_below_it() {
        assert_eq!(domains("a@x.mail.acme.fr"), ["x.mail.acme.fr", "mail.acme.fr", "acme.fr"]);
        assert!(domains("nobody").is_empty());
    }

    #[test]
    fn private_mail_is_known() {
        assert!(FREE_MAIL.is_sorted(), "binary search needs it");
        for domain in ["gmail.com", "orange.fr", "hotmail.fr", "laposte.net", "free.fr"] {
            assert!(is_free_mail(domain), "{domain}");
        }
        assert!(!is_free_mail("acme.fr") && !is_free_mail("mail.gmail.com.acme.fr"));
    }
}
