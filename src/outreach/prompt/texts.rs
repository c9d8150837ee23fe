//! The texts of a prompt, and whether they can be used.

use serde::Serialize;

use crate::outreach::{
    draft_check::Language,
    template::{self, TemplateError},
};

/// Variables that no model is given, and why.
const WITHHELD: [(&str, &str); 3] = [
    ("unsubscribe_url", "links are added to the mail, a model is given none"),
    ("sender.signature", "the signature is added to the mail"),
    ("extras", "name the field: extras.NAME"),
];

/// Everything that a version of a prompt says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Texts {
    /// What it is for, in a person's words.
    pub purpose: Option<String>,
    /// The model.
    pub model: String,
    /// Who writes and how; a template.
    pub system: String,
    /// The task; a template.
    pub user: String,
    /// What drafts are written in.
    pub language: Language,
    /// What the model costs.
    #[serde(flatten)]
    pub prices: Prices,
}

/// Prices of a million tokens, in millionths of a euro.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prices {
    /// Of what the model reads.
    pub input_micro_eur: Option<i64>,
    /// Of what it writes.
    pub output_micro_eur: Option<i64>,
}

impl Prices {
    /// What so many tokens cost, in millionths of a euro, rounded up; none: no price is known.
    #[must_use]
    pub fn cost(self, read: i64, written: i64) -> Option<i64> {
        let share = |tokens: i64, price: i64| i128::from(tokens) * i128::from(price);
        let sum = share(read, self.input_micro_eur?) + share(written, self.output_micro_eur?);
        i64::try_from((sum + 999_999) / 1_000_000).ok()
    }
}

/// The variables that the texts name, sorted; an error where a text cannot be parsed, or names what no model is given.
pub fn check(texts: &Texts) -> Result<Vec<String>, TemplateError> {
    let mut names = Vec::new();
    for (part, source) in [("system", &texts.system), ("user", &texts.user)] {
        let found = template::check(source).map_err(|e| TemplateError { part, ..e })?;
        if let Some((name, why)) = WITHHELD.iter().find(|(name, _)| found.iter().any(|f| f == name)) {
            let line = 1 + source.lines().position(|line| line.contains(name)).unwrap_or(0);
            let message = format!("{name} cannot stand in a prompt: {why}");
            return Err(TemplateError { part, line, variable: Some((*name).to_owned()), message });
        }
        names.extend(found);
    }
    names.sort();
    names.dedup();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cost_is_rounded_up() {
        let prices = Prices { input_micro_eur: Some(150_000), output_micro_eur: Some(600_000) };
        assert_eq!(prices.cost(1_000, 500), Some(450));
        assert_eq!(prices.cost(1, 0), Some(1));
        assert_eq!(Prices::default().cost(1, 1), None);
    }

    #[test]
    fn what_no_model_is_given_is_refused() {
        let with = |user: &str| check(&Texts { user: user.into(), ..Texts::default() });
        assert_eq!(
            with("{{ company.name }} {{ person.last_name }}").unwrap(),
            ["company.name", "person.last_name"]
        );
        assert!(with("a\n{{ unsubscribe_url }}").unwrap_err().to_string().starts_with("user, line 2"));
        assert!(with("{{ company.nam }}").is_err());
        assert!(with("{{ x").is_err());
    }
}
