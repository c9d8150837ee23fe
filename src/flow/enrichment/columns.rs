//! Which provider's fact goes into which column, in which form, and how far it is believed. Nothing else decides that.

use std::collections::HashSet;

use crate::{
    base::email,
    crm::{
        authority::{self, Source},
        field::{Entity, Field},
        grade, phone, siren, text, value, verify, vocabulary,
        web::{self, LinkedIn},
    },
    provider::enrichment::{Fact, What},
};

/// A value for a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The column.
    pub field: Field,
    /// In its normal form, as the database writes it.
    pub value: String,
    /// How far it is believed.
    pub authority: u8,
    /// The provider's own word for how good it is.
    pub status: Option<String>,
    /// Percent.
    pub reliability: Option<f64>,
}

/// An address that was found or looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// Lower-case.
    pub address: String,
    /// Its state, where the provider says one.
    pub grade: Option<grade::Grade>,
    /// The provider's own word.
    pub word: Option<String>,
    /// Whether it is the address that was asked about.
    pub is_state: bool,
    /// How far the state is believed.
    pub authority: u8,
}

/// What an answer offers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    /// Columns but for those of the address, companies' first.
    pub columns: Vec<Offer>,
    /// Addresses, the best first.
    pub addresses: Vec<Address>,
    /// Values that make no sense, as they came, and why.
    pub unusable: Vec<(What, &'static str)>,
}

/// Whose word a provider's is.
const fn source(provider: &str, what: What) -> Source {
    match (provider.as_bytes(), what) {
        (b"annuaire", _) => Source::Register,
        (_, What::EmailState) => Source::Verifier,
        _ => Source::Provider,
    }
}

/// How far a provider is believed about a column. Only the register says whether a company is closed and what it is registered for.
const fn believed(provider: &str, what: What, field: Field) -> u8 {
    match (source(provider, what), field) {
        (
            Source::Register,
            Field::NafCode | Field::NafVersion | Field::AdministrativeStatus | Field::ClosedOn,
        ) => authority::REGISTER,
        (source, field) => authority::authority(source, field),
    }
}

/// The columns for phones of a person: for the best number, and for the last other one worth keeping. Reference §1.6: `_1` is the first,
/// `_3` the third, or the second where there are only two.
const fn phone_columns(provider: &str) -> (Field, Option<Field>) {
    match provider.as_bytes() {
        b"kaspr" => (Field::PhoneKaspr1, Some(Field::PhoneKaspr3)),
        b"fullenrich" => (Field::PhoneFullenrich1, Some(Field::PhoneFullenrich3)),
        b"bettercontact" => (Field::PhoneBettercontact, None),
        _ => (Field::MobilePhone, None),
    }
}

/// The column of a fact that is neither an address nor a person's phone, and its normal form.
fn column(what: What, raw: &str) -> Result<Option<(Field, String)>, &'static str> {
    let some = |field, value: String| Ok(Some((field, value)));
    match what {
        What::FirstName => some(Field::FirstName, raw.to_owned()),
        What::LastName => some(Field::LastName, raw.to_owned()),
        What::Salutation => Ok(vocabulary::salutation(raw).map(|s| (Field::Salutation, s.to_owned()))),
        What::JobTitle => some(Field::JobTitle, raw.to_owned()),
        What::PersonLinkedin => match web::linkedin(raw) {
            Some((url, LinkedIn::Person)) => some(Field::PersonLinkedinUrl, url),
            _ => Err("no LinkedIn profile"),
        },
        What::CompanyLinkedin => match web::linkedin(raw) {
            Some((url, LinkedIn::Company)) => some(Field::CompanyLinkedinUrl, url),
            _ => Err("no LinkedIn page of a company"),
        },
        What::Siren => some(Field::Siren, siren::siren(raw)?.digits),
        What::HqSiret => some(Field::HqSiret, siren::siret(raw)?.digits),
        What::CompanyName => some(Field::CompanyName, raw.to_owned()),
        What::BrandName => some(Field::BrandName, raw.to_owned()),
        What::NafCode => some(Field::NafCode, naf(raw).ok_or("no NAF code")?),
        What::NafVersion => match raw {
            "2008" | "2025" => some(Field::NafVersion, raw.to_owned()),
            _ => Err("no version of the NAF"),
        },
        What::NafLabel => some(Field::NafSector, raw.to_owned()),
        What::Activity => some(Field::Activity, raw.to_owned()),
        What::EmployeeRange => {
            Ok(vocabulary::employee_range(raw)?.map(|range| (Field::EmployeeRange, range)))
        }
        What::FoundingDate => some(Field::FoundingDate, value::date(raw)?.to_string()),
        What::ClosedOn => some(Field::ClosedOn, value::date(raw)?.to_string()),
        What::HqAddress => some(Field::HqAddress, raw.to_owned()),
        What::AnnualRevenue => some(Field::AnnualRevenueEur, value::whole(raw)?.to_string()),
        What::MainPhone => some(Field::MainPhone, phone::normalise(raw)?),
        What::GenericEmail => some(Field::GenericEmail, email::normalise(raw).ok_or("no address")?),
        What::Website => some(Field::WebsiteUrl, web::url(raw).ok_or("no web address")?),
        What::AdministrativeStatus => match raw {
            "active" | "closed" => some(Field::AdministrativeStatus, raw.to_owned()),
            _ => Err("no state of a company"),
        },
        What::WorkEmail | What::EmailState | What::Phone(_) | What::MobilePhone => Ok(None),
    }
}

/// INSEE's two-digit codes of ranges that look like head counts.
fn code(raw: &str) -> &str {
    const CODES: [(&str, &str); 11] = [
        ("11", "10 - 19"),
        ("12", "20 - 49"),
        ("21", "50 - 99"),
        ("22", "100 - 199"),
        ("31", "200 - 249"),
        ("32", "250 - 499"),
        ("41", "500 - 999"),
        ("42", "1000 - 1999"),
        ("51", "2000 - 4999"),
        ("52", "5000 - 9999"),
        ("53", "10000+"),
    ];
    CODES.iter().find(|(code, _)| *code == raw).map_or(raw, |(_, range)| range)
}

/// `6201Z` and `62.01Z`.
fn naf(raw: &str) -> Option<String> {
    let bare: String =
        raw.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let (digits, letter) = bare.split_at_checked(4)?;
    let fits = digits.bytes().all(|b| b.is_ascii_digit())
        && letter.len() == 1
        && letter.bytes().all(|b| b.is_ascii_uppercase());
    fits.then(|| format!("{}.{}{letter}", &digits[..2], &digits[2..]))
}

/// What a provider's facts offer, by column.
#[must_use]
pub fn offers(provider: &str, facts: &[Fact]) -> Offers {
    let mut offers = Offers::default();
    for fact in facts {
        let raw = text::clean(&fact.value);
        if text::is_nothing(&raw) {
            continue;
        }
        // A code of the register is one; elsewhere `11` is a head count.
        let is_code = provider == "annuaire" && fact.what == What::EmployeeRange;
        let raw: &str = if is_code { code(&raw) } else { &raw };
        match column(fact.what, raw) {
            Ok(Some((field, value))) if value.chars().count() > field.limit() => {
                offers.unusable.push((fact.what, "too long"));
            }
            Ok(Some((field, value))) => offers.columns.push(Offer {
                field,
                value,
                authority: believed(provider, fact.what, field),
                status: fact.status.clone(),
                reliability: fact.score,
            }),
            Ok(None) => {}
            Err(why) => offers.unusable.push((fact.what, why)),
        }
    }
    phones(provider, facts, &mut offers);
    addresses(provider, facts, &mut offers);
    // Companies first: a person's row is written knowing them.
    offers.columns.sort_by_key(|o| match o.field.entity() {
        Entity::Company => 0,
        Entity::Person => 1,
        Entity::Position => 2,
    });
    offers
}

/// Best first, then mobiles before landlines, each once.
fn phones(provider: &str, facts: &[Fact], offers: &mut Offers) {
    let mut ranked = Vec::new();
    for fact in facts {
        let rank = match fact.what {
            What::Phone(n) => n,
            What::MobilePhone => 0,
            _ => continue,
        };
        match phone::normalise(&fact.value) {
            Ok(number) => ranked.push((rank, number, fact)),
            Err(why) => offers.unusable.push((fact.what, why)),
        }
    }
    ranked.sort_by_key(|(rank, ..)| *rank);
    let mut seen = HashSet::new();
    ranked.retain(|(_, number, _)| seen.insert(number.clone()));
    if let Some((_, rest)) = ranked.split_first_mut() {
        rest.sort_by_key(|(_, number, _)| !is_mobile(number));
    }
    let (first, third) = phone_columns(provider);
    let last = if ranked.len() > 2 { ranked.get(2) } else { ranked.get(1) };
    for (field, found) in [(Some(first), ranked.first()), (third, last)] {
        let (Some(field), Some((_, number, fact))) = (field, found) else { continue };
        offers.columns.push(Offer {
            field,
            value: number.clone(),
            authority: authority::authority(Source::Provider, field),
            status: fact.status.clone(),
            reliability: fact.score,
        });
    }
}

/// French mobiles: 06 and 07, and those of the overseas departments (ARCEP).
fn is_mobile(number: &str) -> bool {
    const PREFIXES: [&str; 10] = [
        "+336", "+337", "+590690", "+590691", "+594694", "+596696", "+596697", "+262692", "+262693",
        "+262639",
    ];
    PREFIXES.iter().any(|prefix| number.starts_with(prefix))
}

/// An address that a function reads is the company's, not the person's.
fn addresses(provider: &str, facts: &[Fact], offers: &mut Offers) {
    for fact in facts.iter().filter(|f| matches!(f.what, What::WorkEmail | What::EmailState)) {
        let Some(address) = email::normalise(&fact.value) else {
            offers.unusable.push((fact.what, "no address"));
            continue;
        };
        let is_state = fact.what == What::EmailState;
        if !is_state && verify::is_role(&address) {
            offers.columns.push(Offer {
                field: Field::GenericEmail,
                value: address,
                authority: authority::FILE,
                status: fact.status.clone(),
                reliability: fact.score,
            });
            continue;
        }
        offers.addresses.push(Address {
            address,
            grade: grade::email(provider, fact.status.as_deref(), fact.score),
            word: fact.status.clone(),
            is_state,
            authority: authority::authority(source(provider, fact.what), Field::EmailStatus),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(provider: &str, facts: &[(What, &str)]) -> Vec<(Field, String)> {
        let facts: Vec<Fact> = facts.iter().map(|(what, value)| Fact::plain(*what, *value)).collect();
        offers(provider, &facts).columns.into_iter().map(|o| (o.field, o.value)).collect()
    }

    #[test]
    fn numbered_slots_are_filled_by_the_rule() {
        let three = [
            (What::Phone(2), "01 99 00 00 02"),
            (What::Phone(1), "01 99 00 00 01"),
            (What::Phone(3), "06 12 34 56 78"),
        ];
        let landline = |n: u8| format!("+3319900000{n}");
        let mobile = "+33612345678".to_owned();
        assert_eq!(
            of("kaspr", &three[..2]),
            [(Field::PhoneKaspr1, landline(1)), (Field::PhoneKaspr3, landline(2))]
        );
        // The mobile goes before the landline, so that this is the third.
        assert_eq!(
            of("fullenrich", &three),
            [(Field::PhoneFullenrich1, landline(1)), (Field::PhoneFullenrich3, landline(2))]
        );
        assert_eq!(of("bettercontact", &three), [(Field::PhoneBettercontact, landline(1))]);
        assert_eq!(of("dropcontact", &[(What::MobilePhone, "0612345678")]), [(Field::MobilePhone, mobile)]);
        assert_eq!(of("kaspr", &[(What::Phone(1), "none")]), []);
    }

    #[test]
    fn the_registers_facts_are_brought_into_form() {
        let facts = [
            (What::Siren, "732 829 320"),
            (What::NafCode, "6201Z"),
            (What::EmployeeRange, "12"),
            (What::HqAddress, "[ND]"),
            (What::AdministrativeStatus, "closed"),
        ];
        assert_eq!(
            of("annuaire", &facts),
            [
                (Field::Siren, "732829320".to_owned()),
                (Field::NafCode, "62.01Z".to_owned()),
                (Field::EmployeeRange, "20 - 49".to_owned()),
                (Field::AdministrativeStatus, "closed".to_owned()),
            ]
        );
        assert_eq!(
            of("dropcontact", &[(What::EmployeeRange, "12")]),
            [(Field::EmployeeRange, "10 - 19".to_owned())]
        );
        assert_eq!(of("annuaire", &[(What::Siren, "732829321")]), []);
    }

    #[test]
    fn a_role_address_is_the_companys() {
        let fact = Fact::plain(What::WorkEmail, "Contact@x.example");
        let offers = offers("hunter", &[fact]);
        assert!(offers.addresses.is_empty());
        assert_eq!(offers.columns[0].field, Field::GenericEmail);
    }
}
