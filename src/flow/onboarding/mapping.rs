//! Which column of one file goes where.

use std::collections::HashMap;

use super::{
    options::Wanted,
    profile::{self, Profile, Target},
};
use crate::{
    crm::{
        field::{Entity, Field},
        text,
    },
    flow::Error,
};

/// A column of the file.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Its header, cleaned; of several alike, the second is `Header (2)`.
    pub(super) header: String,
    pub(super) target: Target,
}

/// The columns of a file, and what is worth telling about them.
#[derive(Clone, Debug)]
pub(super) struct Mapping {
    pub(super) columns: Vec<Column>,
    /// Headers that nobody knows; their cells go to extras.
    pub(super) unknown: Vec<String>,
    /// Headers that stand there twice.
    pub(super) duplicates: Vec<String>,
}

impl Mapping {
    /// Maps the headers of a file. Fails where a wish names no header, or where nothing would tell who the rows are about.
    pub(super) fn new(
        headers: &[String],
        profile: Profile,
        wishes: &[(String, Wanted)],
    ) -> Result<Self, Error> {
        let asked = wished(headers, wishes)?;
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut mapping = Self { columns: Vec::new(), unknown: Vec::new(), duplicates: Vec::new() };
        for header in headers {
            let clean = text::clean(header).into_owned();
            let folded = text::fold(header);
            let times = seen.entry(folded.clone()).and_modify(|n| *n += 1).or_insert(1);
            let name = if *times > 1 { format!("{clean} ({times})") } else { clean.clone() };
            if *times == 2 && !clean.is_empty() {
                mapping.duplicates.push(clean);
            }
            let known = asked.get(&folded).copied().or_else(|| profile::target(profile, &folded));
            if known.is_none() && !folded.is_empty() {
                mapping.unknown.push(name.clone());
            }
            let name = if name.is_empty() { format!("column {}", mapping.columns.len() + 1) } else { name };
            mapping
                .columns
                .push(Column { header: name, target: known.unwrap_or(Target::Extra(Entity::Position)) });
        }
        mapping.require_somebody(headers)?;
        Ok(mapping)
    }

    fn has(&self, wanted: &[Target]) -> bool {
        self.columns.iter().any(|c| wanted.contains(&c.target))
    }

    fn require_somebody(&self, headers: &[String]) -> Result<(), Error> {
        use Target::Field as To;
        let person = [
            To(Field::FirstName),
            To(Field::LastName),
            Target::FullName,
            To(Field::PersonLinkedinUrl),
            To(Field::Email),
            Target::MaybeLinkedin,
        ];
        if self.has(&person) {
            return Ok(());
        }
        let shown: Vec<&str> =
            headers.iter().map(String::as_str).filter(|h| !h.is_empty()).take(12).collect();
        Err(Error::invalid_with(
            format!(
                "no column holds a name, an e-mail address or a LinkedIn address; the header reads: {}",
                shown.join(" | ")
            ),
            "name the columns with --map \"Header=field\", or the separator with --delimiter",
        ))
    }
}

fn wished(headers: &[String], wishes: &[(String, Wanted)]) -> Result<HashMap<String, Target>, Error> {
    let folded: Vec<String> = headers.iter().map(|h| text::fold(h)).collect();
    let mut found = HashMap::new();
    for (header, wanted) in wishes {
        let key = text::fold(header);
        if !folded.contains(&key) {
            return Err(Error::invalid_with(
                format!("--map names {header:?}, and the file has no such column"),
                format!("its columns: {}", headers.join(" | ")),
            ));
        }
        let target = match wanted {
            Wanted::Field(field) => Target::Field(*field),
            Wanted::FullName => Target::FullName,
            Wanted::Extras => Target::Extra(Entity::Position),
            Wanted::Ignore => Target::Ignore,
        };
        found.insert(key, target);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    #[test]
    fn unknown_and_repeated_columns_are_told() {
        let mapping =
            Mapping::new(&headers(&["Nom", "Email", "Pointure", "Email", ""]), Profile::Generic, &[])
                .unwrap();
        assert_eq!(mapping.unknown, ["Pointure"]);
        assert_eq!(mapping.duplicates, ["Email"]);
        assert_eq!(mapping.columns[3].header, "Email (2)");
        assert_eq!(mapping.columns[3].target, Target::Field(Field::Email));
    }

    #[test]
    fn wishes_win_and_must_name_a_header() {
        let wish = |h: &str| vec![(h.to_owned(), Wanted::Field(Field::Email))];
        let mapping =
            Mapping::new(&headers(&["Contact", "Nom"]), Profile::Generic, &wish("CONTACT")).unwrap();
        assert_eq!(mapping.columns[0].target, Target::Field(Field::Email));
        assert!(Mapping::new(&headers(&["Nom"]), Profile::Generic, &wish("Contact")).is_err());
    }

    #[test]
    fn a_file_about_nobody_is_refused() {
        assert!(Mapping::new(&headers(&["SIREN", "Nom légal"]), Profile::Pharow, &[]).is_err());
    }
}
