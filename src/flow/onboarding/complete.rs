//! What the cells of a row say about each other, once each of them has been read: second choices, what is missing, what is required.

use super::{normalise::Row, notes::Notes, profile::Target, records::Record};
use crate::{
    base::email,
    crm::{
        field::{Entity, Field},
        siren, text, web,
    },
};

impl Row {
    /// Cells that count only where no other column fills the field: a provider's second number, a domain where there is no web site.
    pub(super) fn second_choices(&mut self, record: &Record, notes: &mut Notes) {
        for (index, target) in std::mem::take(&mut self.later) {
            let cell = text::clean(record.cell(index));
            match target {
                Target::Second(field) if self.get(field).is_some() || !fits(field, &cell) => {
                    self.extra(field.entity(), index, &cell, record.line, notes);
                }
                Target::Second(field) => self.field(index, field, &cell, record.line, notes),
                _ => {
                    if let (None, Ok(siret)) = (self.get(Field::Siren), siren::siret(&cell)) {
                        self.set(Field::Siren, &siret.digits[..9]);
                    }
                    self.extra(Entity::Company, index, &cell, record.line, notes);
                }
            }
        }
    }

    /// What one cell says about another.
    pub(super) fn complete(&mut self, line: u64, notes: &mut Notes) {
        if let (Some(siren), Some(siret)) = (self.get(Field::Siren), self.get(Field::HqSiret))
            && !siret.starts_with(siren)
        {
            notes.warn_field(Field::HqSiret, "the SIRET belongs to another SIREN", line, siret);
            self.drop_value(Field::HqSiret);
        }
        if self.get(Field::Siren).is_none()
            && let Some(siren) = self.get(Field::HqSiret).map(|siret| siret[..9].to_owned())
        {
            self.set(Field::Siren, &siren);
        }
        if let (None, Some(code)) = (self.get(Field::NafSector), self.get(Field::NafCode)) {
            let code = code.to_owned();
            self.set(Field::NafSector, &code);
        }
        if self.get(Field::Email).is_none() {
            // A state without its address says nothing, and must not land on another address.
            self.drop_value(Field::EmailStatus);
            self.drop_value(Field::EmailReliability);
        }
        if !self.full_name.is_empty()
            && self.get(Field::FirstName).is_none()
            && self.get(Field::LastName).is_none()
        {
            let full = std::mem::take(&mut self.full_name);
            let (first, last) = text::split_name(&full);
            for (field, part) in [(Field::FirstName, first), (Field::LastName, last)] {
                if !part.is_empty() && part.chars().count() <= field.limit() {
                    self.set(field, &part);
                }
            }
        }
        if self.get(Field::CompanyName).is_none() {
            let other =
                [Field::BrandName, Field::LinkedinName].iter().find_map(|f| self.get(*f)).map(str::to_owned);
            if let Some(name) = other.or_else(|| self.domain_as_name()) {
                self.set(Field::CompanyName, &name);
            }
        }
    }

    /// The name of last resort of a company: the domain of its site, or of a business address.
    fn domain_as_name(&self) -> Option<String> {
        let site = self.get(Field::WebsiteUrl).and_then(web::domain).map(std::borrow::Cow::into_owned);
        site.or_else(|| {
            let domain = email::domain(self.get(Field::Email)?);
            (!web::is_free_mail(domain)).then(|| domain.to_owned())
        })
        .filter(|_| self.get(Field::Siren).is_none() && self.get(Field::PharowCompanyId).is_none())
    }

    pub(super) fn require(&self) -> Result<(), String> {
        let any = |fields: &[Field]| fields.iter().any(|f| self.get(*f).is_some());
        if !any(&[Field::FirstName, Field::LastName, Field::PersonLinkedinUrl, Field::Email]) {
            return Err("no person: neither name nor valid e-mail address nor LinkedIn profile".to_owned());
        }
        if !any(&[Field::Siren, Field::PharowCompanyId, Field::WebsiteUrl, Field::CompanyName]) {
            return Err(
                "no company: neither name nor SIREN nor web site nor business e-mail address".to_owned()
            );
        }
        Ok(())
    }
}

/// A VAT number of another country is no SIREN, and no damage either.
fn fits(field: Field, cell: &str) -> bool {
    field != Field::Siren
        || !cell.starts_with(|c: char| c.is_alphabetic())
        || cell.get(..2).is_some_and(|country| country.eq_ignore_ascii_case("fr"))
}
