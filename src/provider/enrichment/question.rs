//! What a provider is asked.

use serde::{Deserialize, Serialize};

/// What is wanted to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A business address, and its state.
    Email,
    /// Phones of the person.
    Phone,
    /// Facts about the company.
    Company,
    /// The state of the address that is known.
    Verification,
}

impl Wanted {
    /// As `--fields` and the reports write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Company => "company",
            Self::Verification => "verification",
        }
    }
}

/// What is known of one person at one company, and what is wanted. Empty strings stand nowhere: what is not known is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Comes back with the answer: the position's id.
    pub reference: String,
    /// What is wanted; never empty.
    pub wants: Vec<Wanted>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Canonical address of the LinkedIn profile.
    pub linkedin_url: Option<String>,
    /// The address that is known, lower-case.
    pub email: Option<String>,
    /// The company's name.
    pub company: Option<String>,
    /// Domain of the company's site, without `www.`.
    pub domain: Option<String>,
    /// 9 digits.
    pub siren: Option<String>,
    /// 14 digits.
    pub siret: Option<String>,
    /// Five digits, from the company's address.
    pub postal_code: Option<String>,
}
