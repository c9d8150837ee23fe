//! A prospect: a person at a company, with everything that is known of the three.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{
    field::{Entity, Field},
    search::Search,
};

/// Which prospects. Erased people are never among them.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In this list.
    pub list: Option<Uuid>,
    /// At this company.
    pub company: Option<Uuid>,
    /// Of these people; none: of everybody.
    pub people: Vec<Uuid>,
    /// Whose address has one of these states.
    pub email_status: Vec<String>,
    /// Whose address is at least so reliable, percent.
    pub min_reliability: Option<f64>,
    /// Who fit this.
    pub search: Search,
    /// Without an address.
    pub without_email: bool,
    /// Of companies that the register calls closed.
    pub closed: bool,
    /// Whose data come from here.
    pub source: Option<Source>,
    /// Behind this position, in the order of ids.
    pub after: Option<Uuid>,
    /// At most so many.
    pub limit: Option<i64>,
    /// Whether the names of their lists are wanted.
    pub with_lists: bool,
}

/// Where data come from.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// One of these imports.
    pub imports: Vec<Uuid>,
    /// This provider.
    pub provider: String,
}

/// One position with its person and company.
#[derive(Clone, Debug, Default)]
pub struct Prospect {
    /// The position.
    pub id: Uuid,
    /// Its person.
    pub person_id: Uuid,
    /// Its company.
    pub company_id: Uuid,
    /// The person's status: active or `do_not_contact`.
    pub status: String,
    /// The values as text, in the order of [`Field::ALL`]; none where it is empty.
    pub fields: Vec<Option<String>>,
    /// Columns of files that nobody mapped: of the company, the person, the position.
    pub extras: [Value; 3],
    /// The lists that the position is in, where they were asked for.
    pub lists: Vec<String>,
    /// The import that made the company, the person, the position.
    pub first_imports: [Option<Uuid>; 3],
}

impl Prospect {
    /// A value as text.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        self.fields.get(field as usize)?.as_deref()
    }

    /// The row's id.
    #[must_use]
    pub const fn row_id(&self, entity: Entity) -> Uuid {
        match entity {
            Entity::Company => self.company_id,
            Entity::Person => self.person_id,
            Entity::Position => self.id,
        }
    }

    /// First and last name, the address where there is none.
    #[must_use]
    pub fn name(&self) -> String {
        let names: Vec<&str> =
            [Field::FirstName, Field::LastName].iter().filter_map(|f| self.get(*f)).collect();
        if names.is_empty() { self.get(Field::Email).unwrap_or_default().to_owned() } else { names.join(" ") }
    }

    /// The first phone number that reaches the person, else the company's.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        [
            Field::MobilePhone,
            Field::PhoneKaspr1,
            Field::PhoneFullenrich1,
            Field::PhoneBettercontact,
            Field::PhoneKaspr3,
            Field::PhoneFullenrich3,
            Field::MainPhone,
        ]
        .iter()
        .find_map(|f| self.get(*f))
    }

    /// The position as a document, with `person` and `company` in it.
    #[must_use]
    pub fn document(&self) -> Value {
        let mut document = self.part(Entity::Position);
        document.insert("lists".to_owned(), json!(self.lists));
        document.insert("person".to_owned(), self.person());
        document.insert("company".to_owned(), Value::Object(self.part(Entity::Company)));
        Value::Object(document)
    }

    /// The person as a document.
    #[must_use]
    pub fn person(&self) -> Value {
        let mut person = self.part(Entity::Person);
        person.insert("status".to_owned(), Value::from(self.status.clone()));
        Value::Object(person)
    }

    /// The row of one table as a document.
    #[must_use]
    pub fn part(&self, entity: Entity) -> Map<String, Value> {
        let mut part = Map::new();
        part.insert("id".to_owned(), json!(self.row_id(entity)));
        for field in entity.fields() {
            part.insert(
                field.column().to_owned(),
                self.get(*field).map_or(Value::Null, |text| typed(*field, text)),
            );
        }
        part.insert("extras".to_owned(), self.extras[entity as usize].clone());
        part
    }
}

/// A prospect as one line for people.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// First and last name.
    pub name: String,
    /// What the person does.
    pub job_title: String,
    /// Where.
    pub company: String,
    /// The address.
    pub email: String,
    /// Its state.
    pub email_status: String,
    /// Percent, without decimals.
    pub reliability: String,
    /// In the national form.
    pub phone: String,
}

impl Prospect {
    /// The prospect as one line for people.
    #[must_use]
    pub fn line(&self) -> Line {
        let text = |field: Field| self.get(field).unwrap_or_default().to_owned();
        let reliability = text(Field::EmailReliability);
        Line {
            name: self.name(),
            job_title: text(Field::JobTitle),
            company: text(Field::CompanyName),
            email: text(Field::Email),
            email_status: if self.get(Field::Email).is_some() {
                text(Field::EmailStatus)
            } else {
                String::new()
            },
            reliability: reliability.split('.').next().unwrap_or_default().to_owned(),
            phone: self.phone().map(shown_phone).unwrap_or_default(),
        }
    }
}

/// A value as JSON has it.
fn typed(field: Field, text: &str) -> Value {
    let number = match field.sql_type() {
        "smallint" | "bigint" => text.parse::<i64>().ok().map(Value::from),
        "numeric(5,2)" => text.parse::<f64>().ok().map(Value::from),
        "boolean" => Some(Value::from(text.starts_with('t'))),
        _ => None,
    };
    number.unwrap_or_else(|| Value::from(text))
}

/// A phone number (E.164) as people in France write it: the national form of French numbers, the international one of others.
#[must_use]
pub fn shown_phone(e164: &str) -> String {
    use phonenumber::{Mode, country::Id};
    let Ok(number) = phonenumber::parse(None, e164) else { return e164.to_owned() };
    let french = [Id::FR, Id::GP, Id::GF, Id::MQ, Id::RE, Id::PM, Id::YT];
    let is_french = number.country().id().is_some_and(|id| french.contains(&id));
    let mode = if is_french { Mode::National } else { Mode::International };
    number.format().mode(mode).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_written_as_at_home() {
        assert_eq!(shown_phone("+33199000001"), "01 99 00 00 01");
        assert_eq!(shown_phone("+3222345678"), "+32 2 234 56 78");
        assert_eq!(shown_phone("nonsense"), "nonsense");
    }

    #[test]
    fn a_document_has_numbers_and_truth_values() {
        let mut prospect = Prospect { fields: vec![None; Field::COUNT], ..Prospect::default() };
        prospect.fields[Field::AnnualRevenueEur as usize] = Some("315033".into());
        prospect.fields[Field::Growing as usize] = Some("true".into());
        prospect.fields[Field::EmailReliability as usize] = Some("95.00".into());
        prospect.fields[Field::Siren as usize] = Some("901000018".into());
        let document = prospect.document();
        assert_eq!(document["company"]["annual_revenue_eur"], json!(315_033));
        assert_eq!(document["company"]["growing"], json!(true));
        assert_eq!(document["company"]["siren"], json!("901000018"));
        assert_eq!(document["email_reliability"], json!(95.0));
        assert_eq!(document["person"]["first_name"], Value::Null);
    }
}
