//! Pharow's webhook payloads (V2, `data-apis.md` §1.3) as rows: one payload, an array of them, one a line, or bare elements. Element by
//! element, in bounded memory.

use std::{
    cell::Cell,
    collections::HashMap,
    fmt,
    fs::File,
    io::{self, BufReader, Read},
    rc::Rc,
};

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::source::Table;
use crate::flow::Error;

/// Bytes of the longest element; a payload's has two thousand.
const LONGEST: usize = 256 * 1024;
/// Bytes without a whole element after which the file is refused.
const ENDLESS: u64 = 64 * 1024 * 1024;
/// Different names in one file.
const MOST_NAMES: usize = 1000;

/// The columns that every file has, so that the same element means the same in each: the element itself, why it cannot be read, V2's fields.
const COLUMNS: [&str; 38] = [
    "pflow_element",
    "pflow_refused",
    "pharowListName",
    "positionJobTitle",
    "positionEmail",
    "positionEmailStatus",
    "positionEmailReliability",
    "personLastName",
    "personFirstName",
    "personSalutation",
    "personLinkedinUrl",
    "personMobilePhone",
    "personPhoneKaspr1",
    "personPhoneKaspr3",
    "personMobilePhoneBettercontact",
    "personPhoneFullenrich1",
    "personPhoneFullenrich3",
    "pharowCompanyId",
    "companySiren",
    "companyHqSiret",
    "companyBrandName",
    "companyName",
    "companyLinkedinName",
    "companyMainPhone",
    "companyMainPhoneOrigin",
    "companyGenericEmail",
    "companyNafSector",
    "companyActivity",
    "companyFoundingYear",
    "companyFoundingDate",
    "companyGrowing",
    "companyNbEmployees",
    "companyEmployeeRangeCorrected",
    "companyUrl",
    "companyLinkedinUrl",
    "companyHqFullAddress",
    "companyAnnualRevenueEuros",
    "companyAnnualRevenueYear",
];

/// A file of JSON as a table: element n is on line n.
pub(super) struct Converted {
    pub(super) table: File,
    pub(super) header: Vec<String>,
    pub(super) elements: u64,
}

/// Reads JSON; `name` is the file's, for messages.
pub(super) fn convert(text: impl Read, name: &str) -> Result<Converted, Error> {
    let failed = |source| Error::Io { path: std::env::temp_dir().display().to_string(), source };
    let since = Rc::new(Cell::new(0));
    let mut rows = Rows::new(Rc::clone(&since)).map_err(failed)?;
    let reader = BufReader::with_capacity(64 * 1024, Metered { inner: text, since });
    let mut json = serde_json::Deserializer::from_reader(reader);
    // One value, or one a line.
    while json.end().is_err() {
        if let Err(e) = (Node { rows: &mut rows }).deserialize(&mut json) {
            return Err(rows.failed.take().map_or_else(|| trouble(name, &e), failed));
        }
    }
    let Rows { table, names, elements, .. } = rows;
    Ok(Converted { table: table.finish().map_err(failed)?, header: names, elements })
}

fn trouble(name: &str, error: &serde_json::Error) -> Error {
    let said = error.to_string();
    let what = said.split(" at line ").next().unwrap_or_default();
    let (line, column) = (error.line(), error.column());
    if error.is_io() {
        return Error::invalid(format!("{name}: {what}"));
    }
    Error::invalid_with(
        format!("{name}, line {line}, column {column}: {what}"),
        "nothing was imported; the file has to be JSON: a payload, an array of them, or one a line",
    )
}

/// A payload, an array, or an element.
struct Node<'a> {
    rows: &'a mut Rows,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a payload")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (mut element, mut is_payload) = (Map::new(), false);
        while let Some(key) = map.next_key::<String>()? {
            if key == "data" {
                is_payload = true;
                map.next_value_seed(Node { rows: self.rows })?;
            } else {
                element.insert(key, map.next_value()?);
            }
        }
        let is_element = !is_payload || SECTIONS.iter().any(|s| element.contains_key(*s));
        if is_element { self.rows.add(&Value::Object(element)).map_err(A::Error::custom) } else { Ok(()) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while elements.next_element_seed(Node { rows: self.rows })?.is_some() {}
        Ok(())
    }

    fn visit_bool<E: serde::de::Error>(self, v: bool) -> Result<(), E> {
        self.rows.add(&Value::from(v)).map_err(E::custom)
    }

    fn visit_i64<E: serde::de::Error>(self, v: i64) -> Result<(), E> {
        self.rows.add(&Value::from(v)).map_err(E::custom)
    }

    fn visit_u64<E: serde::de::Error>(self, v: u64) -> Result<(), E> {
        self.rows.add(&Value::from(v)).map_err(E::custom)
    }

    fn visit_f64<E: serde::de::Error>(self, v: f64) -> Result<(), E> {
        self.rows.add(&Value::from(v)).map_err(E::custom)
    }

    fn visit_str<E: serde::de::Error>(self, v: &str) -> Result<(), E> {
        self.rows.add(&Value::from(v)).map_err(E::custom)
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.rows.add(&Value::Null).map_err(E::custom)
    }
}

/// Objects of an element whose fields stand for themselves.
const SECTIONS: [&str; 3] = ["position", "person", "company"];

/// The table under way.
struct Rows {
    table: Table,
    names: Vec<String>,
    places: HashMap<String, usize>,
    cells: Vec<String>,
    elements: u64,
    /// Bytes read since the last element.
    since: Rc<Cell<u64>>,
    /// Why the scratch file could not be written.
    failed: Option<io::Error>,
}

impl Rows {
    fn new(since: Rc<Cell<u64>>) -> io::Result<Self> {
        let names: Vec<String> = COLUMNS.iter().map(|c| (*c).to_owned()).collect();
        let places = names.iter().cloned().enumerate().map(|(i, n)| (n, i)).collect();
        let cells = vec![String::new(); names.len()];
        Ok(Self { table: Table::new()?, names, places, cells, elements: 0, since, failed: None })
    }

    fn add(&mut self, element: &Value) -> Result<(), &'static str> {
        self.since.set(0);
        self.elements += 1;
        self.cells.iter_mut().for_each(String::clear);
        let raw = element.to_string();
        let read =
            if raw.len() > LONGEST { Err("longer than 256 KiB".to_owned()) } else { self.spread(element) };
        if let Err(why) = read {
            self.cells.iter_mut().for_each(String::clear);
            self.cells[1] = why;
        }
        self.cells[0] = if raw.len() > LONGEST { "\"too long\"".to_owned() } else { raw };
        let used = self.cells.iter().rposition(|c| !c.is_empty()).map_or(0, |last| last + 1);
        let cells = self.cells[..used].iter().map(String::as_str);
        self.table.row(self.elements, cells).map_err(|e| {
            self.failed = Some(e);
            "no room"
        })
    }

    /// Puts the element's fields into their cells.
    fn spread(&mut self, element: &Value) -> Result<(), String> {
        let Value::Object(element) = element else { return Err("the element is no object".to_owned()) };
        for (key, value) in element {
            let is_section = SECTIONS.contains(&key.as_str());
            match value {
                Value::Object(fields) => {
                    for (name, value) in fields {
                        let name = if is_section { name.clone() } else { format!("{key}.{name}") };
                        self.put(name, value)?;
                    }
                }
                Value::Null => {}
                _ if is_section => return Err(format!("`{key}` is no object")),
                value => self.put(key.clone(), value)?,
            }
        }
        Ok(())
    }

    fn put(&mut self, name: String, value: &Value) -> Result<(), String> {
        let place = if let Some(place) = self.places.get(&name) {
            *place
        } else {
            if self.names.len() == MOST_NAMES {
                return Err(format!("{name}: more than {MOST_NAMES} different names in one file"));
            }
            self.names.push(name.clone());
            self.cells.push(String::new());
            self.places.insert(name, self.names.len() - 1);
            self.names.len() - 1
        };
        // The first two columns are pflow's own.
        if place > 1 {
            self.cells[place] = match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
        }
        Ok(())
    }
}

/// Counts what is read, and stops where an element does not end.
struct Metered<R> {
    inner: R,
    since: Rc<Cell<u64>>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(out)?;
        self.since.set(self.since.get() + n as u64);
        if self.since.get() > ENDLESS {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "an element is longer than 64 MiB"));
        }
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Result<Vec<String>, String> {
        let converted = convert(text.as_bytes(), "x.json").map_err(|e| e.to_string())?;
        let mut table = String::new();
        (&converted.table).read_to_string(&mut table).unwrap();
        assert_eq!(table.lines().count() as u64, converted.elements);
        Ok(table.lines().map(str::to_owned).collect())
    }

    const ELEMENT: &str = r#"{"person": {"personLastName": "Durand, Claire"}, "company": {"companyFoundingYear": 2007, "companyGrowing": true, "companySiren": null}}"#;

    #[test]
    fn every_dress_of_a_payload_is_the_same_rows() {
        let payload = format!(r#"{{"version": "V2", "data": [{ELEMENT}, {ELEMENT}]}}"#);
        let expected = rows(&payload).unwrap();
        assert_eq!(expected.len(), 2);
        assert!(
            expected[0].contains(",\"Durand, Claire\",") && expected[0].ends_with(",2007,,true"),
            "{expected:?}"
        );
        for dress in [
            format!(r#"[{{"data": [{ELEMENT}], "version": "V2"}}, {{"data": [{ELEMENT}]}}]"#),
            format!("[{ELEMENT}, {ELEMENT}]"),
            format!("{ELEMENT}\n{ELEMENT}\n"),
            format!("{{\"data\": [{ELEMENT}]}}\n\n{{\"data\": [{ELEMENT}]}}"),
            format!(r#"{{"data": [{ELEMENT}, {ELEMENT}]}}"#),
        ] {
            assert_eq!(rows(&dress).unwrap(), expected, "{dress}");
        }
    }

    #[test]
    fn a_bad_element_is_one_refused_row() {
        let found = rows(&format!(r#"{{"data": [42, {ELEMENT}, {{"person": "x"}}]}}"#)).unwrap();
        assert_eq!(found[0], "42,the element is no object");
        assert!(found[2].ends_with(",`person` is no object"), "{found:?}");
        assert!(found[1].contains("Durand"));
    }

    #[test]
    fn bad_json_is_an_error_with_its_place() {
        for (text, said) in [
            ("{\"data\": [\n  {\"person\": }\n]}", "line 2, column 14"),
            ("{\"data\": [", "line 1, column 10: EOF"),
            ("hello", "line 1, column 1"),
            ("{} x", "line 1, column 4"),
        ] {
            let error = rows(text).unwrap_err();
            assert!(error.contains(said), "{text}: {error}");
        }
        assert_eq!(rows("").unwrap().len(), 0);
        assert!(rows(&"[".repeat(100_000)).unwrap_err().contains("recursion"));
    }

    #[test]
    fn names_that_nobody_knows_get_columns() {
        let converted =
            convert(&br#"[{"person": {"shoe": 38}, "custom": {"a": [1]}, "pflow_refused": "no"}]"#[..], "x")
                .unwrap();
        assert_eq!(converted.header[COLUMNS.len()..], ["shoe", "custom.a"]);
        let long = format!(r#"[{{"person": {{"personLastName": "{}"}}}}, {ELEMENT}]"#, "x".repeat(LONGEST));
        assert!(rows(&long).unwrap()[0].ends_with("longer than 256 KiB"));
    }
}
