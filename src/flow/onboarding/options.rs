//! What a caller can say about a file.

use std::{collections::BTreeMap, path::PathBuf};

use serde::Deserialize;

use super::profile::Profile;
use crate::{crm::field::Field, flow::Error};

/// Where the rows come from.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Stdin,
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// CSV or a workbook, told from the content.
    #[default]
    Table,
    /// Pharow's webhook payloads.
    Json,
}

/// How to read a file, and what to do with its rows.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the rows come from.
    pub source: Source,
    /// The list that every position goes into, made where there is none.
    pub list: Option<String>,
    /// Whose export it is; `None`: told from the headers.
    pub profile: Option<Profile>,
    /// `Header=field`, stronger than the profile. Fields are columns (`email`, `companies.name`), `full_name`, `extras` or `ignore`.
    pub map: Vec<String>,
    /// The same as a TOML file: `"Header" = "field"`, at the top or under `[map]`.
    pub map_file: Option<PathBuf>,
    /// What separates the cells; `None`: told from the file.
    pub delimiter: Option<u8>,
    /// A label of the WHATWG encoding standard (`windows-1252`, `utf-16le`); `None`: told from the file.
    pub encoding: Option<String>,
    /// Where rejected rows go; `None`: beside the file, as `NAME.rejects.csv`.
    pub rejects: Option<PathBuf>,
    /// Import nothing if any row is rejected.
    pub strict: bool,
    /// What kind of file it is.
    pub format: Format,
    /// The sheet of a workbook; `None`: the first one that holds anything.
    pub sheet: Option<String>,
}

/// What a person wants a header to mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Field(Field),
    FullName,
    Extras,
    Ignore,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum MapFile {
    Section { map: BTreeMap<String, String> },
    Flat(BTreeMap<String, String>),
}

impl Options {
    /// The wishes of `--map-file` and `--map`, the latter stronger.
    pub(super) fn wishes(&self) -> Result<Vec<(String, Wanted)>, Error> {
        let mut wishes = Vec::new();
        if let Some(path) = &self.map_file {
            let name = path.display().to_string();
            let text =
                std::fs::read_to_string(path).map_err(|source| Error::Io { path: name.clone(), source })?;
            let parsed: MapFile = toml::from_str(&text).map_err(|_| {
                Error::invalid_with(format!("{name} is no table of headers and fields"), MAP_HINT)
            })?;
            let (MapFile::Section { map } | MapFile::Flat(map)) = parsed;
            for (header, field) in map {
                wishes.push((header, wanted(&field)?));
            }
        }
        for text in &self.map {
            let (header, field) = text
                .rsplit_once('=')
                .ok_or_else(|| Error::invalid_with(format!("--map {text:?} has no `=`"), MAP_HINT))?;
            wishes.retain(|(h, _)| h != header);
            wishes.push((header.to_owned(), wanted(field)?));
        }
        Ok(wishes)
    }
}

const MAP_HINT: &str = "write --map \"Header=field\", such as --map \"Mail du contact=email\"; in a file: \"Mail du contact\" = \"email\"";

fn wanted(field: &str) -> Result<Wanted, Error> {
    match field.trim() {
        "full_name" => return Ok(Wanted::FullName),
        "extras" => return Ok(Wanted::Extras),
        "ignore" => return Ok(Wanted::Ignore),
        _ => {}
    }
    Field::named(field).map(Wanted::Field).map_err(|fits| {
        if fits.is_empty() {
            let names: Vec<String> = Field::ALL.iter().map(|f| f.path()).collect();
            Error::invalid_with(
                format!("no field {field:?}"),
                format!("fields: {}, full_name, extras, ignore", names.join(", ")),
            )
        } else {
            let names: Vec<String> = fits.iter().map(|f| f.path()).collect();
            Error::invalid(format!("{field:?} may be {}", names.join(" or ")))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_read() {
        assert_eq!(wanted("email").unwrap(), Wanted::Field(Field::Email));
        assert_eq!(wanted("companies.name").unwrap(), Wanted::Field(Field::CompanyName));
        assert_eq!(wanted("ignore").unwrap(), Wanted::Ignore);
        assert!(wanted("linkedin_url").unwrap_err().to_string().contains("people.linkedin_url"));
        assert!(wanted("shoe_size").is_err());
    }
}
