//! What templates may name, and how it is written there.

use std::{borrow::Cow, collections::BTreeMap};

use minijinja::Value;

use super::names;

/// One person at one company, as the database has it.
#[derive(Clone, Debug, Default)]
#[expect(
    missing_docs,
    reason = "the columns of `crm.people`, `crm.companies` and `crm.positions` of the same names"
)]
pub struct Recipient {
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub salutation: Option<String>,
    pub person_linkedin_url: Option<String>,
    pub company_name: Option<String>,
    pub brand_name: Option<String>,
    pub linkedin_name: Option<String>,
    pub siren: Option<String>,
    pub hq_siret: Option<String>,
    pub naf_sector: Option<String>,
    pub activity: Option<String>,
    pub founding_year: Option<i16>,
    pub employee_range: Option<String>,
    pub annual_revenue_eur: Option<i64>,
    pub main_phone: Option<String>,
    pub generic_email: Option<String>,
    pub website_url: Option<String>,
    pub company_linkedin_url: Option<String>,
    pub hq_address: Option<String>,
    pub job_title: Option<String>,
    pub email: Option<String>,
    /// What no column holds: an object; the position's wins over the person's over the company's.
    pub extras: serde_json::Value,
}

/// Who writes.
#[derive(Clone, Debug, Default)]
pub struct Sender {
    /// The mailbox's name.
    pub name: String,
    /// Its address.
    pub email: String,
    /// Its signature, several lines.
    pub signature: Option<String>,
}

/// The variables of one mail. A blank value is not among them.
#[derive(Clone, Debug)]
pub struct Context(Value);

/// What every root but `extras` holds.
const FIELDS: &[(&str, &[&str])] = &[
    ("person", &["first_name", "last_name", "salutation", "linkedin_url"]),
    (
        "company",
        &[
            "name",
            "brand_name",
            "short_name",
            "linkedin_name",
            "siren",
            "hq_siret",
            "naf_sector",
            "activity",
            "founding_year",
            "employee_range",
            "annual_revenue_eur",
            "main_phone",
            "generic_email",
            "website_url",
            "linkedin_url",
            "hq_address",
        ],
    ),
    ("position", &["job_title", "email"]),
    ("sender", &["name", "email", "signature"]),
    ("campaign", &["name"]),
];

type Fields = BTreeMap<Cow<'static, str>, Value>;

impl Context {
    /// The variables of a mail from `sender` to `recipient`; `unsubscribe_url` where a public address is set up.
    #[must_use]
    pub fn new(
        recipient: &Recipient,
        sender: &Sender,
        campaign: &str,
        unsubscribe_url: Option<&str>,
    ) -> Self {
        let mut roots = Fields::new();
        roots.insert("person".into(), person(recipient).into());
        roots.insert("company".into(), company(recipient).into());
        let mut position = Fields::new();
        line(&mut position, "job_title", recipient.job_title.as_deref());
        line(&mut position, "email", recipient.email.as_deref());
        roots.insert("position".into(), position.into());
        roots.insert("sender".into(), self::sender(sender).into());
        let mut fields = Fields::new();
        line(&mut fields, "name", Some(campaign));
        roots.insert("campaign".into(), fields.into());
        line(&mut roots, "unsubscribe_url", unsubscribe_url);
        roots.insert("extras".into(), extras(&recipient.extras).into());
        Self(Value::from(roots))
    }

    /// A context in which every name is defined, to try a template with.
    #[must_use]
    pub fn sample() -> Self {
        let mut roots: Fields = FIELDS
            .iter()
            .map(|(root, fields)| {
                let fields: Fields = fields.iter().map(|f| (Cow::from(*f), Value::from("x"))).collect();
                (Cow::from(*root), Value::from(fields))
            })
            .collect();
        roots.insert("unsubscribe_url".into(), Value::from("x"));
        roots.insert("extras".into(), Value::from(Fields::new()));
        Self(Value::from(roots))
    }

    pub(super) fn value(&self) -> Value {
        self.0.clone()
    }

    /// The value of a variable such as `company.name`, as a text; none: it is not in scope.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<String> {
        let (root, field) = name.split_once('.')?;
        let value = self.0.get_attr(root).ok()?.get_attr(field).ok()?;
        (!value.is_undefined()).then(|| value.to_string())
    }

    /// The same variables, each with its own name in quotes in the place of its value: `«company.name»`. What a template makes of them
    /// says which data is meant where, and holds none of it.
    #[must_use]
    pub fn references(&self) -> Self {
        let named = |root: &str, field: &str| {
            let is_there = self.field(&format!("{root}.{field}")).is_some();
            is_there.then(|| (Cow::from(field.to_owned()), Value::from(format!("«{root}.{field}»"))))
        };
        let mut roots: Fields = FIELDS
            .iter()
            .map(|(root, fields)| {
                let fields: Fields = fields.iter().filter_map(|field| named(root, field)).collect();
                (Cow::from(*root), Value::from(fields))
            })
            .collect();
        let extras = self.0.get_attr("extras").and_then(|extras| extras.try_iter().map(Iterator::collect));
        let extras: Vec<Value> = extras.unwrap_or_default();
        let extras: Fields = extras.iter().filter_map(|key| named("extras", key.as_str()?)).collect();
        roots.insert("extras".into(), extras.into());
        Self(Value::from(roots))
    }
}

/// Why a template may not name this variable, or `None` where it may.
pub(super) fn refuse(name: &str) -> Option<String> {
    let (root, field) = name.split_once('.').map_or((name, None), |(r, f)| (r, Some(f)));
    if matches!((root, field), ("extras", _) | ("unsubscribe_url", None)) {
        return None;
    }
    match (FIELDS.iter().find(|(known, _)| *known == root), field) {
        (Some((_, fields)), Some(field)) if fields.contains(&field) => None,
        (Some((_, fields)), Some(_)) => Some(format!("there is no {name}; {root} has {}", fields.join(", "))),
        (Some((_, fields)), None) => Some(format!("{root} needs a field: {}", fields.join(", "))),
        (None, _) => Some(format!(
            "there is no {name}; a template may name person, company, position, sender, campaign, extras and unsubscribe_url"
        )),
    }
}

fn person(r: &Recipient) -> Fields {
    let mut fields = Fields::new();
    line(&mut fields, "first_name", r.first_name.as_deref().map(names::french_case).as_deref());
    line(&mut fields, "last_name", r.last_name.as_deref().map(names::french_case).as_deref());
    line(&mut fields, "salutation", r.salutation.as_deref());
    line(&mut fields, "linkedin_url", r.person_linkedin_url.as_deref());
    fields
}

fn company(r: &Recipient) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in [
        ("name", &r.company_name),
        ("brand_name", &r.brand_name),
        ("linkedin_name", &r.linkedin_name),
        ("siren", &r.siren),
        ("hq_siret", &r.hq_siret),
        ("naf_sector", &r.naf_sector),
        ("activity", &r.activity),
        ("employee_range", &r.employee_range),
        ("main_phone", &r.main_phone),
        ("generic_email", &r.generic_email),
        ("website_url", &r.website_url),
        ("linkedin_url", &r.company_linkedin_url),
        ("hq_address", &r.hq_address),
    ] {
        line(&mut fields, name, value.as_deref());
    }
    line(&mut fields, "short_name", r.company_name.as_deref().map(names::short_company));
    if let Some(year) = r.founding_year {
        fields.insert("founding_year".into(), Value::from(year));
    }
    if let Some(euros) = r.annual_revenue_eur {
        fields.insert("annual_revenue_eur".into(), Value::from(euros));
    }
    fields
}

fn sender(sender: &Sender) -> Fields {
    let mut fields = Fields::new();
    line(&mut fields, "name", Some(&sender.name));
    line(&mut fields, "email", Some(&sender.email));
    if let Some(signature) = sender.signature.as_deref().map(str::trim_end).filter(|s| !s.trim().is_empty()) {
        fields.insert("signature".into(), Value::from(signature));
    }
    fields
}

/// Under its own name and, so that it can be written after a dot, as lower-case words joined by `_`.
fn extras(extras: &serde_json::Value) -> Fields {
    let mut fields = Fields::new();
    let Some(object) = extras.as_object() else { return fields };
    for (key, value) in object {
        let value = match value {
            serde_json::Value::Null => continue,
            serde_json::Value::String(text) if text.trim().is_empty() => continue,
            serde_json::Value::String(text) => Value::from(text.trim()),
            other => scalar(other),
        };
        fields.entry(names::identifier(key).into()).or_insert_with(|| value.clone());
        fields.insert(key.clone().into(), value);
    }
    fields
}

/// A number or a truth as itself, a nested value as its JSON.
fn scalar(value: &serde_json::Value) -> Value {
    match (value.as_bool(), value.as_i64(), value.as_f64()) {
        (Some(truth), ..) => Value::from(truth),
        (_, Some(whole), _) => Value::from(whole),
        (.., Some(number)) => Value::from(number),
        _ => Value::from(value.to_string()),
    }
}

/// Adds a value that is one line: whatever breaks lines in the data becomes a space.
fn line(fields: &mut Fields, name: &'static str, value: Option<&str>) {
    let Some(value) = value.map(str::trim).filter(|v| !v.is_empty()) else { return };
    let value = if value.chars().any(char::is_control) {
        let spaced: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Value::from(spaced.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Value::from(value)
    };
    fields.insert(name.into(), value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_and_the_real_one_know_the_same_names() {
        let text = || Some("x".to_owned());
        let full = Recipient {
            first_name: text(),
            last_name: text(),
            salutation: text(),
            person_linkedin_url: text(),
            company_name: text(),
            brand_name: text(),
            linkedin_name: text(),
            siren: text(),
            hq_siret: text(),
            naf_sector: text(),
            activity: text(),
            founding_year: Some(1999),
            employee_range: text(),
            annual_revenue_eur: Some(1),
            main_phone: text(),
            generic_email: text(),
            website_url: text(),
            company_linkedin_url: text(),
            hq_address: text(),
            job_title: text(),
            email: text(),
            extras: serde_json::Value::Null,
        };
        let sender = Sender { name: "x".into(), email: "x".into(), signature: text() };
        let context = Context::new(&full, &sender, "x", Some("x"));
        for (root, fields) in FIELDS {
            for field in *fields {
                let value = context.0.get_attr(root).unwrap().get_attr(field).unwrap();
                assert!(!value.is_undefined(), "{root}.{field}");
                assert_eq!(refuse(&format!("{root}.{field}")), None);
            }
        }
        assert!(!context.0.get_attr("unsubscribe_url").unwrap().is_undefined());
    }

    #[test]
    fn lines_of_the_data_cannot_break_out() {
        let mut fields = Fields::new();
        line(&mut fields, "name", Some(" a\r\n b\u{0}c\t"));
        assert_eq!(fields["name"].as_str(), Some("a b c"));
        line(&mut fields, "none", Some(" \n "));
        assert!(!fields.contains_key("none"));
    }
}
