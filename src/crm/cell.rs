//! What a person types for one field, in its normal form: the rules of imports, strict.

use super::{field::Field, phone, siren, text, value, vocabulary, web};
use crate::base::email;

/// The normal form of a value for a field; none where it says nothing (empty, `n/a`, `-`). The error says why it cannot be taken.
pub fn normalise(field: Field, typed: &str) -> Result<Option<String>, String> {
    let cell = text::clean(typed);
    if text::is_nothing(&cell) {
        return Ok(None);
    }
    let read = match field {
        Field::Siren => siren::siren(&cell).map(|n| n.digits),
        Field::HqSiret => siren::siret(&cell).map(|n| n.digits),
        Field::FoundingYear => return Ok(value::year(&cell)?.map(|y| y.to_string())),
        Field::EmployeeRange => return Ok(vocabulary::employee_range(&cell)?),
        Field::FoundingDate | Field::ClosedOn => value::date(&cell).map(|d| d.to_string()),
        Field::Growing => value::boolean(&cell).map(|b| b.to_string()),
        Field::AnnualRevenueEur => value::whole(&cell).map(|n| n.to_string()),
        Field::MainPhone
        | Field::MobilePhone
        | Field::PhoneKaspr1
        | Field::PhoneKaspr3
        | Field::PhoneBettercontact
        | Field::PhoneFullenrich1
        | Field::PhoneFullenrich3 => phone::normalise(&cell),
        Field::Email | Field::GenericEmail => email::normalise(&cell).ok_or("not an e-mail address"),
        Field::WebsiteUrl => web::url(&cell).ok_or("not a web address"),
        Field::PersonLinkedinUrl | Field::CompanyLinkedinUrl => {
            let person = field == Field::PersonLinkedinUrl;
            let page = web::linkedin(&cell).filter(|(_, what)| person != (*what == web::LinkedIn::Company));
            page.map(|(url, _)| url).ok_or(if person {
                "not a LinkedIn profile"
            } else {
                "not a LinkedIn page"
            })
        }
        Field::Salutation => vocabulary::salutation(&cell).map(str::to_owned).ok_or("not a civility"),
        Field::EmailStatus => {
            vocabulary::email_status(&cell).map(str::to_owned).ok_or("no state of an address")
        }
        Field::EmailReliability => value::reliability(&cell).map(|r| format!("{}.{:02}", r / 100, r % 100)),
        Field::NafCode => naf_code(&cell).ok_or("not a code such as 62.01Z"),
        Field::NafVersion => ["2008", "2025"]
            .iter()
            .find(|v| **v == cell)
            .map(|v| (*v).to_owned())
            .ok_or("neither 2008 nor 2025"),
        Field::AdministrativeStatus => ["active", "closed"]
            .iter()
            .find(|v| **v == text::fold(&cell))
            .map(|v| (*v).to_owned())
            .ok_or("neither active nor closed"),
        _ => Ok(cell.into_owned()),
    };
    let value = read.map_err(str::to_owned)?;
    if value.chars().count() > field.limit() {
        return Err(format!("longer than {} characters", field.limit()));
    }
    Ok(Some(value))
}

/// `6201z` is 62.01Z.
fn naf_code(cell: &str) -> Option<String> {
    let bare: String = cell.to_uppercase().chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let (digits, letter) = bare.split_at_checked(4)?;
    let fits = digits.bytes().all(|b| b.is_ascii_digit())
        && letter.len() == 1
        && letter.bytes().all(|b| b.is_ascii_uppercase());
    fits.then(|| format!("{}.{}{letter}", &digits[..2], &digits[2..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_gets_the_form_of_imports() {
        for (field, typed, expected) in [
            (Field::MobilePhone, "01 99 00 00 01", "+33199000001"),
            (Field::Email, " C.Durand@Exemple.example ", "c.durand@exemple.example"),
            (Field::Salutation, "Mme", "Madame"),
            (Field::NafCode, "6201z", "62.01Z"),
            (Field::EmailReliability, "95 %", "95.00"),
            (Field::Growing, "oui", "true"),
            (Field::PersonLinkedinUrl, "fr.linkedin.com/in/Claire/", "https://www.linkedin.com/in/claire"),
            (Field::JobTitle, "  DG   France ", "DG France"),
        ] {
            assert_eq!(normalise(field, typed), Ok(Some(expected.to_owned())), "{field:?}");
        }
        assert_eq!(normalise(Field::Email, ""), Ok(None));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for (field, typed) in [
            (Field::MobilePhone, "12"),
            (Field::Email, "nobody"),
            (Field::Siren, "12"),
            (Field::NafCode, "62"),
            (Field::NafCode, "éé01Z"),
            (Field::EmailStatus, "great"),
            (Field::FoundingDate, "31/02/2007"),
            (Field::CompanyLinkedinUrl, "linkedin.com/in/claire"),
        ] {
            assert!(normalise(field, typed).is_err(), "{field:?}");
        }
        assert!(normalise(Field::FirstName, &"x".repeat(256)).is_err());
    }
}
