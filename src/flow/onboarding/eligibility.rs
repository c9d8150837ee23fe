//! Who may be enrolled: one answer per position, by rules that need no database.

use std::{
    cmp::Ordering,
    collections::{HashMap, HashSet},
};

use crate::{
    base::{
        email,
        ids::{PersonId, PositionId},
    },
    outreach::{
        store::candidates::Candidate,
        suppression::{self, Key, Kind},
    },
};

/// Why a position is not enrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Skip {
    /// It is or was in this campaign.
    AlreadyEnrolled,
    /// The person must not be contacted, or was erased.
    DoNotContact,
    /// There is no address.
    NoEmail,
    /// The register says that the company has closed.
    CompanyClosed,
    /// The address is known to be wrong, or is none.
    InvalidEmail,
    /// Mail to it came back.
    Bounced,
    /// The address is suppressed.
    SuppressedAddress,
    /// Its domain is suppressed.
    SuppressedDomain,
    /// Its company is suppressed.
    SuppressedCompany,
    /// It is a private address.
    FreeMail,
    /// The address is less reliable than was asked for, or nobody knows.
    Unreliable,
    /// The person is in another campaign that goes on.
    OtherCampaign,
    /// Somebody wrote to the person lately.
    RecentlyContacted,
    /// The person is or would be enrolled at another company, where the address is at least as reliable.
    DuplicatePerson,
    /// Another person with the same address is or would be enrolled.
    DuplicateAddress,
    /// A template of the sequence cannot be rendered.
    Template,
    /// Nobody has this address.
    NotFound,
}

impl Skip {
    /// As the report writes it.
    #[must_use]
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::AlreadyEnrolled => "already_enrolled",
            Self::DoNotContact => "do_not_contact",
            Self::NoEmail => "no_email",
            Self::CompanyClosed => "company_closed",
            Self::InvalidEmail => "invalid_email",
            Self::Bounced => "bounced",
            Self::SuppressedAddress => "suppressed_address",
            Self::SuppressedDomain => "suppressed_domain",
            Self::SuppressedCompany => "suppressed_company",
            Self::FreeMail => "free_mail",
            Self::Unreliable => "unreliable",
            Self::OtherCampaign => "other_campaign",
            Self::RecentlyContacted => "recently_contacted",
            Self::DuplicatePerson => "duplicate_person",
            Self::DuplicateAddress => "duplicate_address",
            Self::Template => "template",
            Self::NotFound => "not_found",
        }
    }

    /// Whether a suppression is the reason.
    #[must_use]
    pub(super) const fn is_suppression(self) -> bool {
        matches!(self, Self::SuppressedAddress | Self::SuppressedDomain | Self::SuppressedCompany)
    }
}

/// What is known beside the candidates.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Suppressions that may concern them.
    pub(super) suppressed: HashSet<Key>,
    /// People of this campaign.
    pub(super) people_here: HashSet<PersonId>,
    /// Addresses of this campaign.
    pub(super) addresses_here: HashSet<String>,
    /// People in other campaigns.
    pub(super) busy: HashSet<PersonId>,
    /// People somebody wrote to lately.
    pub(super) touched: HashSet<PersonId>,
    /// Least reliability, percent.
    pub(super) min_reliability: Option<f64>,
    /// Whether private addresses are welcome.
    pub(super) allow_free_mail: bool,
}

/// The keys under which a suppression would cover this candidate.
pub(super) fn keys(candidate: &Candidate) -> Vec<Key> {
    let company = |value| Key { kind: Kind::Company, value };
    let mut keys = vec![company(candidate.company_id.to_string())];
    keys.extend(candidate.siren.clone().map(company));
    if let Some(address) = &candidate.email {
        keys.push(Key { kind: Kind::Address, value: address.clone() });
        let domains = suppression::domains(address).into_iter();
        keys.extend(domains.map(|d| Key { kind: Kind::Domain, value: d.to_owned() }));
    }
    keys
}

/// An answer for each candidate, in their order: `None` may be enrolled.
pub(super) fn judge(candidates: &[Candidate], known: &Known) -> Vec<Option<Skip>> {
    let mut answers: Vec<Option<Skip>> = candidates.iter().map(|c| alone(c, known)).collect();
    let mut order: Vec<usize> = (0..candidates.len()).filter(|i| answers[*i].is_none()).collect();
    order.sort_by(|a, b| by_reliability(&candidates[*a], &candidates[*b]));
    let mut people: HashMap<PersonId, PositionId> = HashMap::new();
    let mut addresses: HashSet<&str> = HashSet::new();
    for i in order {
        let candidate = &candidates[i];
        let address = candidate.email.as_deref().unwrap_or_default();
        if people.contains_key(&candidate.person_id) || known.people_here.contains(&candidate.person_id) {
            answers[i] = Some(Skip::DuplicatePerson);
        } else if addresses.contains(address) || known.addresses_here.contains(address) {
            answers[i] = Some(Skip::DuplicateAddress);
        } else {
            people.insert(candidate.person_id, candidate.position_id);
            addresses.insert(address);
        }
    }
    answers
}

/// The most reliable first; of two alike, the older position.
fn by_reliability(a: &Candidate, b: &Candidate) -> Ordering {
    let of = |c: &Candidate| c.reliability.unwrap_or(-1.0);
    of(b).total_cmp(&of(a)).then(a.position_id.cmp(&b.position_id))
}

/// What speaks against a candidate whoever else is there.
fn alone(candidate: &Candidate, known: &Known) -> Option<Skip> {
    if candidate.is_enrolled {
        return Some(Skip::AlreadyEnrolled);
    }
    if candidate.person_status != "active" {
        return Some(Skip::DoNotContact);
    }
    if candidate.company_closed {
        return Some(Skip::CompanyClosed);
    }
    let Some(address) = candidate.email.as_deref().filter(|a| !a.trim().is_empty()) else {
        return Some(Skip::NoEmail);
    };
    if candidate.email_status == "bounced" {
        return Some(Skip::Bounced);
    }
    if candidate.email_status == "invalid" || email::normalise(address).as_deref() != Some(address) {
        return Some(Skip::InvalidEmail);
    }
    if let Some(key) = keys(candidate).into_iter().filter(|k| known.suppressed.contains(k)).min() {
        return Some(match key.kind {
            Kind::Address => Skip::SuppressedAddress,
            Kind::Domain => Skip::SuppressedDomain,
            Kind::Company | Kind::Identity => Skip::SuppressedCompany,
        });
    }
    if !known.allow_free_mail && suppression::is_free_mail(email::domain(address)) {
        return Some(Skip::FreeMail);
    }
    if known.min_reliability.is_some_and(|min| candidate.reliability.is_none_or(|r| r < min)) {
        return Some(Skip::Unreliable);
    }
    if known.busy.contains(&candidate.person_id) {
        return Some(Skip::OtherCampaign);
    }
    // Who is in this campaign already is a duplicate, not somebody that this campaign wrote to lately.
    let is_touched =
        known.touched.contains(&candidate.person_id) && !known.people_here.contains(&candidate.person_id);
    is_touched.then_some(Skip::RecentlyContacted)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::base::ids::CompanyId;

    fn candidate(n: u128) -> Candidate {
        Candidate {
            position_id: PositionId(Uuid::from_u128(n)),
            person_id: PersonId(Uuid::from_u128(n)),
            company_id: CompanyId(Uuid::from_u128(n)),
            siren: None,
            company_closed: false,
            hq_address: None,
            email: Some(format!("p{n}@mail.exemple.example")),
            email_status: "valid".into(),
            reliability: Some(90.0),
            person_status: "active".into(),
            is_enrolled: false,
        }
    }

    #[track_caller]
    fn answers(change: impl FnOnce(&mut Candidate, &mut Known), expected: Option<Skip>) {
        let (mut c, mut known) = (candidate(1), Known::default());
        change(&mut c, &mut known);
        assert_eq!(judge(&[c], &known), [expected]);
    }

    fn key(kind: Kind, value: &str) -> Key {
        Key { kind, value: value.to_owned() }
    }

    #[test]
    fn every_rule_is_asked() {
        answers(|_, _| (), None);
        answers(|c, _| c.is_enrolled = true, Some(Skip::AlreadyEnrolled));
        answers(|c, _| c.person_status = "erased".into(), Some(Skip::DoNotContact));
        answers(|c, _| c.company_closed = true, Some(Skip::CompanyClosed));
        answers(|c, _| c.email = None, Some(Skip::NoEmail));
        answers(|c, _| c.email = Some("nobody".into()), Some(Skip::InvalidEmail));
        answers(|c, _| c.email_status = "invalid".into(), Some(Skip::InvalidEmail));
        answers(|c, _| c.email_status = "bounced".into(), Some(Skip::Bounced));
        answers(|c, _| c.email = Some("ana@gmail.com".into()), Some(Skip::FreeMail));
        answers(|c, k| (c.email, k.allow_free_mail) = (Some("ana@gmail.com".into()), true), None);
        answers(|_, k| k.min_reliability = Some(90.5), Some(Skip::Unreliable));
        answers(|_, k| k.min_reliability = Some(90.0), None);
        answers(|c, k| (c.reliability, k.min_reliability) = (None, Some(0.0)), Some(Skip::Unreliable));
        answers(|c, k| k.busy = [c.person_id].into(), Some(Skip::OtherCampaign));
        answers(|c, k| k.touched = [c.person_id].into(), Some(Skip::RecentlyContacted));
        answers(|c, k| k.people_here = [c.person_id].into(), Some(Skip::DuplicatePerson));
        answers(
            |c, k| k.addresses_here = c.email.clone().into_iter().collect(),
            Some(Skip::DuplicateAddress),
        );
    }

    #[test]
    fn suppressions_reach_the_address_its_domains_and_the_company() {
        for (suppressed, skip) in [
            (key(Kind::Address, "p1@mail.exemple.example"), Some(Skip::SuppressedAddress)),
            (key(Kind::Domain, "mail.exemple.example"), Some(Skip::SuppressedDomain)),
            (key(Kind::Domain, "exemple.example"), Some(Skip::SuppressedDomain)),
            (key(Kind::Domain, "ple.example"), None),
            (key(Kind::Company, "552100554"), Some(Skip::SuppressedCompany)),
            (key(Kind::Company, &Uuid::from_u128(1).to_string()), Some(Skip::SuppressedCompany)),
        ] {
            answers(
                |c, k| {
                    c.siren = Some("552100554".into());
                    k.suppressed = [suppressed].into();
                },
                skip,
            );
        }
    }

    #[test]
    fn a_person_is_enrolled_once_where_the_address_is_best() {
        let (mut worse, mut best, mut twin) = (candidate(1), candidate(2), candidate(3));
        (worse.reliability, best.person_id) = (None, worse.person_id);
        twin.email.clone_from(&best.email);
        assert_eq!(
            judge(&[worse, best, twin], &Known::default()),
            [Some(Skip::DuplicatePerson), None, Some(Skip::DuplicateAddress)]
        );
    }
}
