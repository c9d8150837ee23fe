//! One row of a file, made comparable: every cell in its normal form, or dropped with a warning.

use super::{mapping::Mapping, notes::Notes, profile::Target, records::Record};
use crate::{
    base::email,
    crm::{
        field::{Entity, Field},
        naf, phone, siren, text, value, vocabulary, web,
    },
};

/// Longest value kept in extras, in characters.
const LONGEST_EXTRA: usize = 10_000;

/// The values of one row, reused for the next.
#[derive(Debug)]
pub(super) struct Row {
    values: Vec<String>,
    present: u64,
    /// Per table (company, person, position): column of the file, value.
    extras: [Vec<(usize, String)>; 3],
    /// Cells that are read after all others.
    pub(super) later: Vec<(usize, Target)>,
    pub(super) full_name: String,
    /// The row says that the person asked not to be contacted.
    pub(super) is_opted_out: bool,
}

impl Row {
    pub(super) fn new() -> Self {
        Self {
            values: vec![String::new(); Field::COUNT],
            present: 0,
            extras: [const { Vec::new() }; 3],
            later: Vec::new(),
            full_name: String::new(),
            is_opted_out: false,
        }
    }

    pub(super) fn get(&self, field: Field) -> Option<&str> {
        (self.present & bit(field) != 0).then(|| self.values[field as usize].as_str())
    }

    pub(super) fn extras(&self, entity: Entity) -> &[(usize, String)] {
        &self.extras[entity as usize]
    }

    pub(super) fn set(&mut self, field: Field, value: &str) {
        let slot = &mut self.values[field as usize];
        slot.clear();
        slot.push_str(value);
        self.present |= bit(field);
    }

    pub(super) fn drop_value(&mut self, field: Field) {
        self.present &= !bit(field);
    }

    /// Leaves out SIREN and Pharow id where the company keeps its own.
    pub(super) fn keep_ids(&mut self, (siren, pharow): (bool, bool)) {
        for (keeps, field) in
            [(siren, Field::Siren), (siren, Field::HqSiret), (pharow, Field::PharowCompanyId)]
        {
            if keeps {
                self.drop_value(field);
            }
        }
    }

    fn clear(&mut self) {
        self.present = 0;
        self.extras.iter_mut().for_each(Vec::clear);
        self.later.clear();
        self.full_name.clear();
        self.is_opted_out = false;
    }

    /// Reads a record; the error is why the row cannot be imported.
    pub(super) fn read(
        &mut self,
        record: &Record,
        mapping: &Mapping,
        notes: &mut Notes,
    ) -> Result<(), String> {
        self.clear();
        if record.unclosed {
            return Err("a quote is opened and never closed".to_owned());
        }
        let width = mapping.columns.len();
        if record.len() > width && (width..record.len()).any(|i| !record.cell(i).trim().is_empty()) {
            return Err(format!("{} cells, but the header has {width}", record.len()));
        }
        for (index, column) in mapping.columns.iter().enumerate().take(record.len()) {
            let cell = text::clean(record.cell(index));
            if text::is_nothing(&cell) {
                continue;
            }
            if column.target == Target::Refused {
                return Err(cell.into_owned());
            }
            self.cell(index, column.target, &cell, record.line, notes);
        }
        self.second_choices(record, notes);
        self.complete(record.line, notes);
        self.require()
    }

    fn cell(&mut self, index: usize, target: Target, cell: &str, line: u64, notes: &mut Notes) {
        match target {
            Target::Ignore | Target::Refused => {}
            Target::Extra(entity) => self.extra(entity, index, cell, line, notes),
            Target::FullName => {
                self.full_name.clear();
                self.full_name.push_str(cell);
            }
            Target::Second(_) | Target::Establishment => self.later.push((index, target)),
            Target::Naf(version) => self.naf(index, version, cell, line, notes),
            Target::RangeCode => match vocabulary::employee_code(cell) {
                Ok(Some(range)) => self.field(index, Field::EmployeeRange, &range, line, notes),
                Ok(None) => {}
                Err(reason) => notes.warn(index, reason, line, cell),
            },
            Target::MaybeLinkedin
                if web::linkedin(cell).is_some_and(|(_, what)| what != web::LinkedIn::Company) =>
            {
                self.field(index, Field::PersonLinkedinUrl, cell, line, notes);
            }
            Target::MaybeLinkedin => self.extra(Entity::Position, index, cell, line, notes),
            // Of several columns for one field the first filled one counts; another value of the others is kept beside it.
            Target::Field(field) if self.present & bit(field) != 0 => {
                let kept = std::mem::take(&mut self.values[field as usize]);
                let entity = field.entity();
                self.drop_value(field);
                self.field(index, field, cell, line, notes);
                let differs = self.present & bit(field) != 0 && self.values[field as usize] != kept;
                self.values[field as usize] = kept;
                self.present |= bit(field);
                if differs {
                    self.extra(entity, index, cell, line, notes);
                }
            }
            Target::Field(field) => self.field(index, field, cell, line, notes),
        }
    }

    pub(super) fn extra(&mut self, entity: Entity, index: usize, cell: &str, line: u64, notes: &mut Notes) {
        if cell.len() > LONGEST_EXTRA && cell.chars().count() > LONGEST_EXTRA {
            notes.warn(index, "too long", line, cell);
        } else {
            self.extras[entity as usize].push((index, cell.to_owned()));
        }
    }

    pub(super) fn field(&mut self, index: usize, field: Field, cell: &str, line: u64, notes: &mut Notes) {
        use std::borrow::Cow;
        let slot = &mut self.values[field as usize];
        slot.clear();
        let result: Result<Option<Cow<'_, str>>, &'static str> = match field {
            Field::Siren | Field::HqSiret => {
                let read = if field == Field::Siren { siren::siren(cell) } else { siren::siret(cell) };
                read.map(|n| {
                    if n.padded {
                        notes.repair(index, "a lost leading zero was put back", line, cell);
                    }
                    Some(n.digits.into())
                })
            }
            Field::FoundingYear => value::year(cell).map(|y| y.map(|y| y.to_string().into())),
            Field::FoundingDate | Field::ClosedOn => value::date(cell).map(|d| Some(d.to_string().into())),
            Field::Growing => value::boolean(cell).map(|b| Some(if b { "t" } else { "f" }.into())),
            Field::EmployeeRange => match vocabulary::employee_range(cell) {
                Err(_) if let Some(range) = vocabulary::range_of_date(cell) => {
                    notes.repair(index, "a range that a spreadsheet took for a date", line, cell);
                    Ok(Some(range.into()))
                }
                read => read.map(|r| r.map(Into::into)),
            },
            Field::NafCode => {
                naf::code(cell).map(|c| Some(c.as_str().to_owned().into())).ok_or("not a NAF code")
            }
            Field::NafVersion => naf::version(cell)
                .map(|v| Some(v.to_string().into()))
                .ok_or("neither NAF rév. 2 nor NAF 2025"),
            Field::AdministrativeStatus => {
                value::is_active(cell).map(|active| Some(if active { "active" } else { "closed" }.into()))
            }
            Field::HqAddress => Ok(Some(text::without_gaps(cell)).filter(|a| !a.is_empty())),
            Field::AnnualRevenueEur => value::whole(cell).map(|n| Some(n.to_string().into())),
            Field::MainPhone
            | Field::MobilePhone
            | Field::PhoneKaspr1
            | Field::PhoneKaspr3
            | Field::PhoneBettercontact
            | Field::PhoneFullenrich1
            | Field::PhoneFullenrich3 => phone::normalise(cell).map(|n| Some(n.into())),
            Field::Email | Field::GenericEmail => {
                email::normalise(cell).map(|e| Some(e.into())).ok_or("not an e-mail address")
            }
            Field::WebsiteUrl => web::url(cell).map(|u| Some(u.into())).ok_or("not a web address"),
            Field::PersonLinkedinUrl | Field::CompanyLinkedinUrl => {
                let person = field == Field::PersonLinkedinUrl;
                web::linkedin(cell)
                    .filter(|(_, what)| person != (*what == web::LinkedIn::Company))
                    .map(|(url, what)| {
                        if what == web::LinkedIn::SalesNavigator {
                            notes.warn(
                                index,
                                "a Sales Navigator address; enrichment providers refuse it (kept)",
                                line,
                                cell,
                            );
                        }
                        Some(url.into())
                    })
                    .ok_or(if person { "not a LinkedIn profile" } else { "not a LinkedIn page" })
            }
            Field::Salutation => vocabulary::salutation(cell).map(|s| Some(s.into())).ok_or("not a civility"),
            Field::EmailStatus => {
                let known = vocabulary::email_status(cell);
                self.is_opted_out |= vocabulary::is_do_not_contact(cell);
                if known.is_none() {
                    self.extras[Entity::Position as usize].push((index, cell.to_owned()));
                    notes.warn(
                        index,
                        "an unknown word for the state of an address; read as unknown",
                        line,
                        cell,
                    );
                }
                Ok(Some(known.unwrap_or("unknown").into()))
            }
            Field::EmailReliability => {
                value::reliability(cell).map(|r| Some(format!("{}.{:02}", r / 100, r % 100).into()))
            }
            _ => Ok(Some(cell.into())),
        };
        match result {
            Ok(Some(value)) if value.len() > field.limit() && value.chars().count() > field.limit() => {
                notes.warn(index, "too long", line, cell);
            }
            Ok(Some(value)) => {
                slot.push_str(&value);
                self.present |= bit(field);
            }
            Ok(None) => {}
            Err(reason) => notes.warn(index, reason, line, cell),
        }
    }

    /// A NAF code, or the label that stands where a code should.
    fn naf(&mut self, index: usize, version: u16, cell: &str, line: u64, notes: &mut Notes) {
        let Some(code) = naf::code(cell) else {
            return self.cell(index, Target::Field(Field::NafSector), cell, line, notes);
        };
        if self.get(Field::NafCode).is_some_and(|known| known != code.as_str()) {
            return self.extra(Entity::Company, index, cell, line, notes);
        }
        self.set(Field::NafCode, code.as_str());
        if let Some(version) = code.version().or(Some(version).filter(|v| *v > 0)) {
            self.set(Field::NafVersion, &version.to_string());
        }
        if !code.label.is_empty() {
            self.cell(index, Target::Field(Field::NafSector), code.label, line, notes);
        }
    }
}

fn bit(field: Field) -> u64 {
    1 << field as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::flow::onboarding::profile::Profile;

    fn read(headers: &[&str], cells: &[&str]) -> (Result<Row, String>, Notes) {
        let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
        let mapping = Mapping::new(&headers, Profile::Pharow, &[]).unwrap();
        let mut notes = Notes::new(&mapping);
        let mut row = Row::new();
        let outcome = row.read(&Record::of(2, cells), &mapping, &mut notes).map(|()| row);
        (outcome, notes)
    }

    #[test]
    fn cells_get_their_normal_form() {
        let headers = [
            "Nom",
            "Prénom",
            "Civilité",
            "URL LinkedIn du prospect",
            "Email",
            "Fiabilité de l'email",
            "Tél portable",
            "SIREN",
            "Nom légal",
            "Date de création",
            "En croissance",
            "Chiffre d'affaires en euros",
            "Pointure",
        ];
        let cells = [
            "DURAND",
            "Claire",
            "Mme",
            "fr.linkedin.com/in/Claire/",
            " C.Durand@Exemple.example",
            "95 %",
            "01 99 00 00 01",
            "901 000 018",
            "EXEMPLE SAS",
            "01/03/2007",
            "Oui",
            "1 234 567,89 €",
            "38",
        ];
        let (row, notes) = read(&headers, &cells);
        let row = row.unwrap();
        for (field, expected) in [
            (Field::Salutation, "Madame"),
            (Field::PersonLinkedinUrl, "https://www.linkedin.com/in/claire"),
            (Field::Email, "c.durand@exemple.example"),
            (Field::EmailReliability, "95.00"),
            (Field::MobilePhone, "+33199000001"),
            (Field::Siren, "901000018"),
            (Field::FoundingDate, "2007-03-01"),
            (Field::Growing, "t"),
            (Field::AnnualRevenueEur, "1234568"),
        ] {
            assert_eq!(row.get(field), Some(expected), "{field:?}");
        }
        assert_eq!(row.extras(Entity::Position), [(12, "38".to_owned())]);
        assert!(notes.warnings().is_empty());
    }

    #[test]
    fn a_bad_cell_is_dropped_and_the_row_stays() {
        let (row, notes) = read(
            &["Nom", "Nom légal", "SIREN", "Email", "SIRET du siège"],
            &["Durand", "Exemple", "12", "nobody", "9,01E+13"],
        );
        let row = row.unwrap();
        assert_eq!((row.get(Field::Siren), row.get(Field::Email)), (None, None));
        let reasons: Vec<String> = notes.warnings().into_iter().map(|w| w.reason).collect();
        assert_eq!(reasons.len(), 3, "{reasons:?}");
    }

    #[test]
    fn rows_about_nobody_are_rejected() {
        let headers = ["Nom", "Email", "Nom légal"];
        assert!(read(&headers, &["", "", "Exemple"]).0.unwrap_err().starts_with("no person"));
        assert!(read(&headers, &["Durand", "claire@gmail.com", ""]).0.unwrap_err().starts_with("no company"));
        assert_eq!(read(&headers, &["a", "b", "c", "d"]).0.unwrap_err(), "4 cells, but the header has 3");
        let row = read(&headers, &["Durand", "claire@exemple.example"]).0.unwrap();
        assert_eq!(
            row.get(Field::CompanyName),
            Some("exemple.example"),
            "a short row, and a company known by its domain"
        );
    }

    #[test]
    fn kasprs_second_number_fills_the_third_place() {
        let headers = ["Nom", "Nom légal", "Tél Kaspr (2)", "Tél Kaspr (3)"];
        let row = read(&headers, &["D", "E", "33199000001", ""]).0.unwrap();
        assert_eq!(row.get(Field::PhoneKaspr3), Some("+33199000001"));
        let row = read(&headers, &["D", "E", "33199000001", "33199000002"]).0.unwrap();
        assert_eq!(row.get(Field::PhoneKaspr3), Some("+33199000002"));
        assert_eq!(row.extras(Entity::Person), [(2, "33199000001".to_owned())]);
    }

    #[test]
    fn siren_and_siret_agree_or_the_siret_goes() {
        let headers = ["Nom", "SIREN", "SIRET du siège"];
        assert_eq!(
            read(&headers, &["D", "", "90100001800019"]).0.unwrap().get(Field::Siren),
            Some("901000018")
        );
        assert_eq!(
            read(&headers, &["D", "901000026", "90100001800019"]).0.unwrap().get(Field::HqSiret),
            None
        );
    }

    #[test]
    fn establishments_and_vat_numbers_tell_the_siren() {
        let of = |headers: &[&str], cells: &[&str]| {
            let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
            let mapping = Mapping::new(&headers, Profile::Dropcontact, &[]).unwrap();
            let mut row = Row::new();
            row.read(&Record::of(2, cells), &mapping, &mut Notes::new(&mapping)).map(|()| row).unwrap()
        };
        let row = of(&["last_name", "company", "siret"], &["D", "E", "90100001800027"]);
        assert_eq!((row.get(Field::Siren), row.get(Field::HqSiret)), (Some("901000018"), None));
        assert_eq!(row.extras(Entity::Company), [(2, "90100001800027".to_owned())]);
        let row = of(&["last_name", "company", "vat"], &["D", "E", "FR06901000018"]);
        assert_eq!(row.get(Field::Siren), Some("901000018"));
        let row = of(&["last_name", "company", "vat"], &["D", "E", "DE123456789"]);
        assert_eq!((row.get(Field::Siren), row.extras(Entity::Company).len()), (None, 1));
    }

    #[test]
    fn a_code_is_a_code_and_a_label_is_a_label() {
        let of = |cells: &[&str]| {
            let row = read(&["Nom", "Nom légal", "Code NAF", "Secteur NAF"], cells).0.unwrap();
            [Field::NafCode, Field::NafVersion, Field::NafSector].map(|f| row.get(f).map(str::to_owned))
        };
        let text = |t: &str| Some(t.to_owned());
        assert_eq!(of(&["D", "E", "6201z", ""]), [text("62.01Z"), None, text("62.01Z")]);
        assert_eq!(of(&["D", "E", "62.01Z", "Programmation"]), [text("62.01Z"), None, text("Programmation")]);
        assert_eq!(of(&["D", "E", "53.10A - Poste", ""]), [text("53.10A"), text("2025"), text("Poste")]);
        assert_eq!(of(&["D", "E", "Programmation", ""]), [None, None, text("Programmation")]);
    }

    #[test]
    fn what_no_word_stands_for_is_kept_as_it_was() {
        let (row, notes) =
            read(&["Nom", "Nom légal", "Email", "Type d'email"], &["D", "E", "d@e.example", "super"]);
        let row = row.unwrap();
        assert_eq!(row.get(Field::EmailStatus), Some("unknown"));
        assert_eq!(row.extras(Entity::Position), [(3, "super".to_owned())]);
        assert_eq!(notes.warnings().len(), 1);
    }

    #[test]
    fn a_range_that_became_a_date_is_a_range_again() {
        let headers = ["Nom", "Nom légal", "Tranche d'effectif corrigée"];
        let (row, notes) = read(&headers, &["D", "E", "06-sept"]);
        assert_eq!(row.unwrap().get(Field::EmployeeRange), Some("6 - 9"));
        assert_eq!((notes.repairs().len(), notes.warnings().len()), (1, 0));
        let (row, notes) = read(&headers, &["D", "E", "10-oct"]);
        assert_eq!(row.unwrap().get(Field::EmployeeRange), None);
        assert_eq!(notes.warnings().len(), 1);
    }

    proptest! {
        #[test]
        fn any_cells_are_read(cells in prop::collection::vec(any::<String>(), 0..40)) {
            let headers: Vec<String> = Field::ALL.iter().map(|f| f.path()).chain(["name".into(), "tel kaspr (2)".into(), "url".into(), "x".into()]).collect();
            let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let (row, _) = read(&headers, &cells);
            if let Ok(row) = row {
                for field in Field::ALL {
                    let value = row.get(*field).unwrap_or_default();
                    prop_assert!(value.chars().count() <= field.limit() && !value.contains('\0'));
                }
            }
        }
    }
}
