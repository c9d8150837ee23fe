//! E-mail addresses from a file: one a line, or the e-mail column of a CSV.

use std::io::Read;

use crate::{base::email, flow::Error};

/// Largest file of addresses, in bytes.
const LARGEST: u64 = 64 << 20;

/// Headers of the column, without case and punctuation.
const HEADERS: &[&str] =
    &["email", "emailaddress", "mail", "adresseemail", "adressemail", "courriel", "address"];

/// What somebody gave as an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Line of the file, from 1; `None` for a flag.
    pub line: Option<u64>,
    /// As it was written.
    pub text: String,
    /// Its normal form; `None`: it is no address.
    pub address: Option<String>,
}

impl Given {
    /// An address from a flag or a line.
    #[must_use]
    pub fn new(line: Option<u64>, text: &str) -> Self {
        Self { line, text: text.trim().to_owned(), address: email::normalise(text) }
    }
}

/// Reads addresses, blank lines left out. `name` is the file's, for errors.
pub fn read(source: impl Read, name: &str) -> Result<Vec<Given>, Error> {
    let io = |source| Error::Io { path: name.to_owned(), source };
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::invalid(format!("{name}: larger than {} MiB", LARGEST >> 20)));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    if bytes.contains(&0) {
        return Err(Error::invalid(format!("{name}: no text file")));
    }
    let text = String::from_utf8_lossy(bytes);
    let first = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let delimiter = [b';', b'\t', b','].into_iter().max_by_key(|d| first.bytes().filter(|b| b == d).count());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut column = None;
    let mut given = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|e| Error::invalid(format!("{name}: {e}")))?;
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if column.is_none() {
            let header = row.iter().position(|cell| HEADERS.contains(&bare(cell).as_str()));
            column = Some(header.unwrap_or(0));
            if header.is_some() {
                continue;
            }
        }
        let cell = row.get(column.unwrap_or(0)).unwrap_or_default();
        given.push(Given::new(line(&text, &row), cell));
    }
    Ok(given)
}

/// The line on which a record begins. The parser's own position lies before the blank lines that it passed over.
pub(in crate::flow) fn line(text: &str, row: &csv::StringRecord) -> Option<u64> {
    let position = row.position()?;
    let rest = text.as_bytes().get(usize::try_from(position.byte()).ok()?..)?;
    let passed_over = rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).filter(|b| **b == b'\n').count();
    Some(position.line() + passed_over as u64)
}

fn bare(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(u64, Option<String>)> {
        read(text.as_bytes(), "f").unwrap().into_iter().map(|g| (g.line.unwrap(), g.address)).collect()
    }

    fn good(line: u64, address: &str) -> (u64, Option<String>) {
        (line, Some(address.to_owned()))
    }

    #[test]
    fn lines_and_columns_are_read() {
        assert_eq!(of("A@x.example\n\n  b@x.example \r\n"), [good(1, "a@x.example"), good(3, "b@x.example")]);
        assert_eq!(of("Nom;E-mail\nDurand;a@x.example\n"), [good(2, "a@x.example")]);
        assert_eq!(
            of("\u{feff}email,name\na@x.example,\"D\nE\"\nb@x.example,\n"),
            [good(2, "a@x.example"), good(4, "b@x.example")]
        );
        assert_eq!(of("nobody\na@x.example"), [(1, None), good(2, "a@x.example")]);
        assert_eq!(of(""), []);
        assert_eq!(of("email\n"), []);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(read(&b"\x00\x01"[..], "f").is_err());
    }
}
