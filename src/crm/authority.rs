//! Who is believed: a value gives way to one that is believed as much or more, and of equals the newest wins.
//!
//! A row's `authority` holds, by column, only what is believed more than a file; a column that is not in it has [`FILE`].

use super::field::{Entity, Field};

/// Files and providers of contacts.
pub const FILE: u8 = 50;
/// An address that somebody tried out.
pub const VERIFIED: u8 = 70;
/// The official register, for the facts it keeps.
pub const REGISTER: u8 = 80;
/// A person typed it.
pub const PERSON: u8 = 100;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// An imported file.
    File,
    /// A provider that finds contacts.
    Provider,
    /// A provider that tried the address out, or looked its domain up.
    Verifier,
    /// The register of companies.
    Register,
    /// A person.
    Person,
}

/// How far `source` is believed about a column.
#[must_use]
pub const fn authority(source: Source, field: Field) -> u8 {
    match (source, field) {
        (Source::Person, _) => PERSON,
        (
            Source::Register,
            Field::Siren
            | Field::HqSiret
            | Field::CompanyName
            | Field::FoundingYear
            | Field::FoundingDate
            | Field::HqAddress,
        ) => REGISTER,
        (Source::Verifier, Field::EmailStatus | Field::EmailReliability) => VERIFIED,
        _ => FILE,
    }
}

/// What becomes of a value that is offered for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is taken.
    Take,
    /// It says what is there already.
    Same,
    /// What is there is believed more, or was there first.
    Keep(&'static str),
}

/// Whether a provider's value is taken: it fills what is empty; it replaces only what is believed less than itself.
#[must_use]
pub fn offer(current: Option<&str>, believed: u8, offered: &str, authority: u8) -> Verdict {
    match current {
        None if believed > authority => Verdict::Keep("a person left it empty"),
        None => Verdict::Take,
        Some(value) if value == offered => Verdict::Same,
        Some(_) if authority > believed => Verdict::Take,
        Some(_) if believed == PERSON => Verdict::Keep("a person's value stays"),
        Some(_) => Verdict::Keep("there is a value already"),
    }
}

/// The name of an entity in `crm.provenance`.
#[must_use]
pub const fn entity_name(entity: Entity) -> &'static str {
    match entity {
        Entity::Company => "company",
        Entity::Person => "person",
        Entity::Position => "position",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_fills_and_a_register_corrects() {
        assert_eq!(offer(None, FILE, "a", FILE), Verdict::Take);
        assert_eq!(offer(Some("a"), FILE, "a", REGISTER), Verdict::Same);
        assert!(matches!(offer(Some("b"), FILE, "a", FILE), Verdict::Keep(_)));
        assert_eq!(offer(Some("b"), FILE, "a", REGISTER), Verdict::Take);
        assert!(matches!(offer(Some("b"), PERSON, "a", REGISTER), Verdict::Keep(_)));
        assert!(matches!(offer(None, PERSON, "a", REGISTER), Verdict::Keep(_)));
    }

    #[test]
    fn the_register_is_believed_about_its_own_facts_only() {
        assert_eq!(authority(Source::Register, Field::Siren), REGISTER);
        assert_eq!(authority(Source::Register, Field::WebsiteUrl), FILE);
        assert_eq!(authority(Source::Verifier, Field::EmailStatus), VERIFIED);
        assert_eq!(authority(Source::Person, Field::WebsiteUrl), PERSON);
    }
}
