//! `csv=FILE`: a file as a provider. Its rows are found by address, LinkedIn profile, SIREN, or name and company; it fills what is missing.

use std::{collections::HashMap, io::Read, time::Duration};

use serde_json::json;

use crate::{
    base::email,
    crm::{field::Field, siren, text, web},
    flow::{Error, onboarding::headers},
    provider::enrichment::{Answer, Fact, Outcome, Question, Sheet, Submission, Usage, Wanted, What},
};

/// As in `--provider`.
pub(super) const NAME: &str = "csv";
/// Largest file, in bytes.
const LARGEST: u64 = 64 << 20;

const SHEET: Sheet = Sheet {
    name: NAME,
    knows: &[Wanted::Email, Wanted::Phone, Wanted::Company],
    batch: 500,
    paid: false,
    price: &[],
    pause: Duration::ZERO,
    repeats_free: true,
};

/// Which fact a column is; a status and a reliability belong to the address.
const FACTS: &[(Field, What)] = &[
    (Field::PhoneKaspr1, What::Phone(1)),
    (Field::PhoneFullenrich1, What::Phone(2)),
    (Field::PhoneBettercontact, What::Phone(3)),
    (Field::PhoneKaspr3, What::Phone(4)),
    (Field::PhoneFullenrich3, What::Phone(5)),
    (Field::MobilePhone, What::MobilePhone),
    (Field::FirstName, What::FirstName),
    (Field::LastName, What::LastName),
    (Field::Salutation, What::Salutation),
    (Field::JobTitle, What::JobTitle),
    (Field::PersonLinkedinUrl, What::PersonLinkedin),
    (Field::Siren, What::Siren),
    (Field::HqSiret, What::HqSiret),
    (Field::CompanyName, What::CompanyName),
    (Field::BrandName, What::BrandName),
    (Field::NafCode, What::NafCode),
    (Field::NafSector, What::NafLabel),
    (Field::Activity, What::Activity),
    (Field::EmployeeRange, What::EmployeeRange),
    (Field::FoundingDate, What::FoundingDate),
    (Field::HqAddress, What::HqAddress),
    (Field::AnnualRevenueEur, What::AnnualRevenue),
    (Field::MainPhone, What::MainPhone),
    (Field::GenericEmail, What::GenericEmail),
    (Field::WebsiteUrl, What::Website),
    (Field::CompanyLinkedinUrl, What::CompanyLinkedin),
];

/// A row's cells by what they are.
type Row = HashMap<Field, String>;

/// The file, and how its rows are found.
#[derive(Debug, Default)]
pub struct Csv {
    rows: Vec<Row>,
    by: HashMap<String, Vec<usize>>,
}

/// Reads the file.
pub(super) fn read(path: &str) -> Result<Csv, Error> {
    let io = |source| Error::Io { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    std::fs::File::open(path).map_err(io)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > LARGEST || bytes.contains(&0) {
        return Err(Error::invalid_with(
            format!("{path}: no CSV of at most {} MiB", LARGEST >> 20),
            "save it as CSV in UTF-8, or import it: pflow import csv",
        ));
    }
    parse(&bytes, path)
}

fn parse(bytes: &[u8], path: &str) -> Result<Csv, Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let content = match std::str::from_utf8(bytes) {
        Ok(content) => content.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0,
    };
    let first = content.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let delimiter = [b';', b'\t', b','].into_iter().max_by_key(|d| first.bytes().filter(|b| b == d).count());
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .from_reader(content.as_bytes());
    let bad = |e: csv::Error| Error::invalid(format!("{path}: {e}"));
    let columns: Vec<Option<Field>> = reader.headers().map_err(bad)?.iter().map(headers::field).collect();
    if !columns.iter().flatten().any(|f| is_key(*f)) {
        return Err(Error::invalid_with(
            format!("{path}: no column tells whom its rows are about"),
            "it needs an e-mail address, a LinkedIn profile, a SIREN, or names and a company",
        ));
    }
    let mut file = Csv::default();
    for record in reader.records() {
        let record = record.map_err(bad)?;
        let mut row = Row::new();
        for (field, cell) in columns.iter().zip(record.iter()) {
            let cell = text::clean(cell);
            if let Some(field) = field
                && !text::is_nothing(&cell)
            {
                row.entry(*field).or_insert_with(|| cell.into_owned());
            }
        }
        file.add(row);
    }
    Ok(file)
}

const fn is_key(field: Field) -> bool {
    matches!(field, Field::Email | Field::PersonLinkedinUrl | Field::Siren | Field::LastName)
}

impl Csv {
    fn add(&mut self, row: Row) {
        let get = |field| row.get(&field).map(String::as_str);
        let keys = keys(
            get(Field::Email),
            get(Field::PersonLinkedinUrl),
            (get(Field::FirstName), get(Field::LastName), get(Field::CompanyName)),
            get(Field::Siren),
        );
        let index = self.rows.len();
        for key in keys {
            self.by.entry(key).or_default().push(index);
        }
        self.rows.push(row);
    }

    #[expect(clippy::unused_self, reason = "as the trait has it")]
    pub(super) const fn sheet(&self) -> &Sheet {
        &SHEET
    }

    /// Looks the questions up.
    pub(super) fn answer(&self, questions: &[Question]) -> Submission {
        Submission::Answers(questions.iter().map(|q| self.look_up(q)).collect(), Usage::default())
    }

    fn look_up(&self, q: &Question) -> Answer {
        let names = (q.first_name.as_deref(), q.last_name.as_deref(), q.company.as_deref());
        let keys = keys(q.email.as_deref(), q.linkedin_url.as_deref(), names, q.siren.as_deref());
        let found = keys.iter().find_map(|key| Some((key, self.by.get(key)?)));
        let (outcome, facts, raw) = match found {
            None => (Outcome::NotFound, Vec::new(), serde_json::Value::Null),
            Some((key, rows)) => {
                let of_company = key.starts_with("siren:");
                match (of_company, rows.as_slice()) {
                    (false, [_, _, ..]) => (
                        Outcome::Ambiguous(format!("{} rows of the file fit", rows.len())),
                        Vec::new(),
                        json!(null),
                    ),
                    (_, [one, ..]) => self.facts(*one, of_company),
                    (_, []) => (Outcome::NotFound, Vec::new(), serde_json::Value::Null),
                }
            }
        };
        Answer { reference: q.reference.clone(), outcome, facts, raw, credits: None }
    }

    /// The facts of a row; of one that was found by its SIREN only those about the company.
    fn facts(&self, index: usize, of_company: bool) -> (Outcome, Vec<Fact>, serde_json::Value) {
        let Some(row) = self.rows.get(index) else { return (Outcome::NotFound, Vec::new(), json!(null)) };
        let wanted = |field: Field| !of_company || field.entity() == crate::crm::field::Entity::Company;
        let mut facts: Vec<Fact> = FACTS
            .iter()
            .filter(|(field, _)| wanted(*field))
            .filter_map(|(field, what)| Some(Fact::plain(*what, row.get(field)?.clone())))
            .collect();
        if let (Some(address), false) = (row.get(&Field::Email), of_company) {
            let score =
                row.get(&Field::EmailReliability).and_then(|t| crate::crm::value::reliability(t).ok());
            facts.push(Fact {
                what: What::WorkEmail,
                value: address.clone(),
                status: row.get(&Field::EmailStatus).cloned(),
                score: score.map(|hundredths| f64::from(hundredths) / 100.0),
            });
        }
        let raw = row.iter().map(|(field, cell)| (field.path(), json!(cell))).collect();
        let outcome = if facts.is_empty() { Outcome::NotFound } else { Outcome::Found };
        (outcome, facts, serde_json::Value::Object(raw))
    }
}

/// By what a person, or at least the company, is found; the surest first.
fn keys(
    address: Option<&str>,
    profile: Option<&str>,
    (first, last, company): (Option<&str>, Option<&str>, Option<&str>),
    number: Option<&str>,
) -> Vec<String> {
    let mut all = Vec::new();
    all.extend(address.and_then(email::normalise).map(|a| format!("email:{a}")));
    all.extend(profile.and_then(web::linkedin).map(|(url, _)| format!("linkedin:{url}")));
    if let (Some(first), Some(last), Some(company)) = (first, last, company) {
        let mut key = "name:".to_owned();
        for part in [first, last] {
            text::push_key(part, &mut key);
            key.push('\u{1f}');
        }
        text::push_company_key(company, &mut key);
        all.push(key);
    }
    all.extend(number.and_then(|n| siren::siren(n).ok()).map(|n| format!("siren:{}", n.digits)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "Prénom;Nom;Société;E-mail;Téléphone portable;SIREN\n\
        Claire;Durand;ACME SAS;claire@acme.example;0199000001;\n\
        Jean;Petit;Beta;;0199000002;\nJean;Petit;Beta;;0199000003;\n;;Gamma;;;732829320\n";

    fn ask(q: &Question) -> (Outcome, Vec<What>) {
        let file = parse(FILE.as_bytes(), "f.csv").unwrap();
        let answer = file.look_up(q);
        (answer.outcome, answer.facts.iter().map(|f| f.what).collect())
    }

    #[test]
    fn rows_are_found() {
        let some = |s: &str| Some(s.to_owned());
        let claire = Question {
            first_name: some("claire"),
            last_name: some("DURAND"),
            company: some("Acme"),
            ..Question::default()
        };
        let (outcome, facts) = ask(&claire);
        assert_eq!(outcome, Outcome::Found);
        assert!(facts.contains(&What::MobilePhone) && facts.contains(&What::WorkEmail), "{facts:?}");
        let by_address = Question { email: some("claire@acme.example"), ..Question::default() };
        assert_eq!(ask(&by_address).0, Outcome::Found);
        let jean = Question {
            first_name: some("Jean"),
            last_name: some("Petit"),
            company: some("Beta"),
            ..Question::default()
        };
        assert!(matches!(ask(&jean).0, Outcome::Ambiguous(_)));
        let colleague = Question { siren: some("732829320"), last_name: some("Roux"), ..Question::default() };
        assert_eq!(ask(&colleague), (Outcome::Found, vec![What::Siren, What::CompanyName]));
        assert_eq!(ask(&Question::default()).0, Outcome::NotFound);
    }

    #[test]
    fn a_file_about_nobody_is_refused() {
        assert!(parse(b"Ville;Pays\nLyon;France\n", "f.csv").is_err());
    }
}
