//! What a column's header means, for others than imports.

use super::profile::{self, Profile, Target};
use crate::crm::{field::Field, text};

/// The column of the database that a header of any tool names.
pub(in crate::flow) fn field(header: &str) -> Option<Field> {
    match profile::target(Profile::Generic, &text::fold(header)) {
        Some(Target::Field(field)) => Some(field),
        Some(Target::Naf(_)) => Some(Field::NafCode),
        Some(Target::MaybeLinkedin) => Some(Field::PersonLinkedinUrl),
        _ => None,
    }
}
