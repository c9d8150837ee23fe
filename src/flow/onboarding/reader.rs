//! A file of prospects, opened: bytes, encoding, separator, header; then row by row.

use std::{
    fs::File,
    io::{self, BufReader, Read},
};

use encoding_rs::Encoding;
use xxhash_rust::xxh3::Xxh3;

use super::{
    encoding::{Detected, Probe, Utf8Reader},
    json,
    notes::Note,
    options::{Format, Options},
    profile,
    records::{Record, Records, Trouble, Unwrapped, join},
    sheet,
    source::{self, At, Form},
};
use crate::flow::Error;

/// Separators that are tried, likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Rows looked at to find separator and header: exports put notes before the header (LinkedIn), never many.
const SAMPLE_ROWS: usize = 25;
/// Bytes without a line end after which a file is refused before it is read to its end.
const LONGEST_LINE: usize = 8 * 1024 * 1024;
/// Bytes looked at, of the decoded text.
const SAMPLE: u64 = 256 * 1024;

/// A file whose form is known.
pub(super) struct Opened {
    /// Where the text is: the file itself, or the table that was made of it.
    file: File,
    pub(super) form: Form,
    /// The sheet of a workbook.
    pub(super) sheet: Option<String>,
    /// The file's name, for people.
    pub(super) name: String,
    pub(super) bytes: u64,
    /// xxh3, 128 bits, hexadecimal.
    pub(super) hash: String,
    pub(super) detected: Detected,
    pub(super) delimiter: u8,
    /// Every line is one quoted cell: the delimiter of the file around it.
    wrapped: Option<u8>,
    pub(super) header: Vec<String>,
    /// Rows before the first data row: notes and the header.
    skip: usize,
    /// Bytes of a data row, from the sample; for a guess at how many there are.
    pub(super) row_bytes: u64,
}

/// The rows of a file, as text.
pub(super) type Rows = Records<Box<dyn Read + Send>>;

impl Opened {
    /// Reads the file once from end to end for encoding, size and hash, and its beginning for separator and header.
    pub(super) fn open(options: &Options) -> Result<Self, Error> {
        let (mut file, name) = source::open(&options.source)?;
        let failed = |source| Error::Io { path: name.clone(), source };
        let wanted = options.encoding.as_deref().map(encoding).transpose()?;
        let mut form = if options.format == Format::Json { Form::Json } else { Form::Csv };
        let mut probe = Probe::default();
        let mut hash = Xxh3::new();
        let (mut bytes, mut unbroken) = (0, 0);
        let mut buffer = vec![0; 1024 * 1024];
        loop {
            let n = file.read(&mut buffer).map_err(failed)?;
            if n == 0 {
                break;
            }
            if bytes == 0 && form == Form::Csv {
                form = sheet::form(&buffer[..n]).unwrap_or(form);
            }
            bytes += n as u64;
            unbroken = if ends_a_line(&buffer[..n]) { 0 } else { unbroken + n };
            if form == Form::Csv && unbroken > LONGEST_LINE {
                return Err(Error::invalid_with(
                    format!("{name}: a line is longer than {} MiB (about byte {bytes})", LONGEST_LINE >> 20),
                    "a quote may never be closed, or this is no CSV file",
                ));
            }
            hash.update(&buffer[..n]);
            if matches!(form, Form::Csv | Form::Json) {
                probe.feed(&buffer[..n]);
            }
        }
        let detected = probe.verdict(wanted).map_err(|what| Error::invalid(format!("{name} {what}")))?;
        if bytes == 0 {
            return Err(Error::invalid(format!("{name} is empty")));
        }
        let mut opened = Self {
            file,
            form,
            sheet: None,
            name,
            bytes,
            hash: format!("{:032x}", hash.digest128()),
            detected,
            delimiter: b',',
            wrapped: None,
            header: Vec::new(),
            skip: 0,
            row_bytes: 256,
        };
        opened.make_table(options)?;
        if opened.form != Form::Json {
            opened.find_form(options)?;
        }
        Ok(opened)
    }

    /// Makes a table of what is none.
    fn make_table(&mut self, options: &Options) -> Result<(), Error> {
        match self.form {
            Form::Csv => {}
            Form::Json => {
                let made = json::convert(self.text(None)?, &self.name)?;
                self.header = made.header;
                self.row_bytes = self.bytes / made.elements.max(1) + 1;
                self.file = made.table;
                self.detected = Detected::UTF_8;
            }
            Form::Xlsx | Form::Xls => {
                let made = sheet::convert(&self.file, self.form, &self.name, options.sheet.as_deref())?;
                (self.file, self.sheet) = (made.table, Some(made.sheet));
                self.detected = Detected::UTF_8;
            }
        }
        Ok(())
    }

    /// Starts reading after the header.
    pub(super) fn rows(&self) -> Result<Rows, Error> {
        let mut rows = Records::new(self.text(self.wrapped)?, self.delimiter);
        let mut record = Record::default();
        for _ in 0..self.skip {
            rows.next(&mut record).map_err(|e| self.trouble(e))?;
        }
        Ok(rows)
    }

    /// What a reading error means for this file.
    pub(super) fn trouble(&self, trouble: Trouble) -> Error {
        match trouble {
            Trouble::Io(source) if source.kind() == io::ErrorKind::InvalidData => {
                Error::invalid(format!("{}: {source}", self.name))
            }
            Trouble::Io(source) => Error::Io { path: self.name.clone(), source },
            Trouble::Endless(line) => Error::invalid_with(
                format!("{}: the row on line {line} is longer than 1 MiB", self.name),
                "a quote opened there may never be closed, or --delimiter is another one",
            ),
        }
    }

    /// What to tell about bytes that are no text in this encoding.
    pub(super) fn damage(&self) -> Option<Note> {
        (self.detected.damaged > 0).then(|| Note {
            column: String::new(),
            reason: "bytes that are no valid UTF-8; each was read as U+FFFD".to_owned(),
            count: self.detected.damaged,
            first_line: 0,
            example: String::new(),
        })
    }

    fn text(&self, wrapped: Option<u8>) -> Result<Box<dyn Read + Send>, Error> {
        let failed = |source| Error::Io { path: self.name.clone(), source };
        let file = self.file.try_clone().map_err(failed)?;
        let text = Utf8Reader::new(At::start(file), self.detected);
        Ok(match wrapped {
            None => Box::new(text),
            Some(outer) => Box::new(Unwrapped::new(text, outer)),
        })
    }

    fn sample(&self, delimiter: u8, wrapped: Option<u8>) -> Result<Vec<Record>, Error> {
        let text = BufReader::new(self.text(wrapped)?).take(SAMPLE);
        let mut records = Records::new(text, delimiter);
        let mut found = Vec::new();
        let mut record = Record::default();
        // A row that is cut by the sample's end does no harm; one without end is told by the reading itself.
        while found.len() < SAMPLE_ROWS && matches!(records.next(&mut record), Ok(true)) {
            found.push(record.clone());
        }
        Ok(found)
    }

    /// The separator that the first line names.
    fn named_delimiter(&self) -> Result<Option<u8>, Error> {
        // By a character that no file has: the whole line is one cell.
        let rows = self.sample(b'\x1f', None)?;
        let first = rows.first().filter(|row| is_separator_line(row));
        Ok(first.and_then(|row| row.cell(0).as_bytes().get(4).copied()).filter(u8::is_ascii))
    }

    /// Finds separator, wrapping and header: the reading with the most headers that are known, then the steadiest one.
    fn find_form(&mut self, options: &Options) -> Result<(), Error> {
        let named = options.delimiter.filter(|_| self.form == Form::Csv).or(self.named_delimiter()?);
        let tried = named.map_or_else(|| DELIMITERS.to_vec(), |d| vec![d]);
        let wished: Vec<String> =
            options.wishes()?.into_iter().map(|(h, _)| crate::crm::text::fold(&h)).collect();
        let mut best: Option<(Score, Reading)> = None;
        for &delimiter in &tried {
            let plain = self.sample(delimiter, None)?;
            let mut forms = vec![(plain, None)];
            for outer in DELIMITERS.iter().copied().filter(|o| *o != delimiter) {
                if looks_wrapped(&forms[0].0, &self.sample(outer, None)?, delimiter, outer) {
                    forms.push((self.sample(delimiter, Some(outer))?, Some(outer)));
                }
            }
            if looks_wrapped(&forms[0].0, &forms[0].0, delimiter, delimiter) {
                forms.push((self.sample(delimiter, Some(delimiter))?, Some(delimiter)));
            }
            for (rows, wrapped) in forms {
                let Some((score, header)) = score(&rows, &wished) else { continue };
                if best.as_ref().is_none_or(|(s, _)| score > *s) {
                    best = Some((score, Reading { delimiter, wrapped, rows, header }));
                }
            }
        }
        let Some((_, form)) = best else {
            let trouble = Records::new(self.text(None)?, tried[0]).next(&mut Record::default());
            return Err(match trouble {
                Err(trouble) => self.trouble(trouble),
                Ok(_) => Error::invalid(format!("{} holds no rows", self.name)),
            });
        };
        if self.form == Form::Csv && is_json(form.rows[form.header].cell(0)) {
            return Err(Error::invalid_with(format!("{} is JSON", self.name), "pflow import json FILE"));
        }
        self.delimiter = form.delimiter;
        self.wrapped = form.wrapped;
        self.header = form.rows[form.header].cells().map(str::to_owned).collect();
        while self.header.len() > 1 && self.header.last().is_some_and(|h| h.trim().is_empty()) {
            self.header.pop();
        }
        self.skip = form.header + 1;
        let data = &form.rows[self.skip..];
        let size: usize = data.iter().map(|r| r.cells().map(|c| c.len() + 1).sum::<usize>()).sum();
        self.row_bytes = if data.is_empty() { 1 } else { (size / data.len()).max(1) as u64 };
        if self.form != Form::Csv {
            // A workbook is smaller than its text.
            let text = self.file.metadata().map_or(self.bytes, |m| m.len()).max(1);
            self.row_bytes = (self.row_bytes * self.bytes / text).max(1);
        }
        Ok(())
    }
}

/// Excel's own first line, which names the separator: `sep=;`.
fn is_separator_line(row: &Record) -> bool {
    let first = row.cell(0);
    first.len() <= 5
        && first.get(..4).is_some_and(|name| name.eq_ignore_ascii_case("sep="))
        && row.cells().skip(1).all(str::is_empty)
}

/// Whether a header is the beginning of JSON.
fn is_json(header: &str) -> bool {
    let header = header.trim();
    matches!(header, "{" | "[") || header.starts_with("{\"") || header.starts_with("[{")
}

fn ends_a_line(bytes: &[u8]) -> bool {
    bytes.contains(&b'\n') || bytes.contains(&b'\r')
}

struct Reading {
    delimiter: u8,
    wrapped: Option<u8>,
    rows: Vec<Record>,
    header: usize,
}

/// Known headers, then rows as long as the header, then columns.
type Score = (usize, usize, usize);

/// How good a reading is, and where its header stands.
fn score(rows: &[Record], wished: &[String]) -> Option<(Score, usize)> {
    let known = |r: &Record| {
        r.cells().filter(|c| profile::is_known(c) || wished.contains(&crate::crm::text::fold(c))).count()
    };
    let first = rows.iter().position(|r| !r.is_blank() && !is_separator_line(r))?;
    // The first row is the header unless a later one clearly is.
    let header = if known(&rows[first]) >= 2 {
        first
    } else {
        (first..rows.len()).find(|i| known(&rows[*i]) >= 2).unwrap_or(first)
    };
    let width = rows[header].len();
    let steady = rows[header..].iter().filter(|r| r.len() == width && width > 1).count();
    Some(((known(&rows[header]), steady, width), header))
}

/// Whether each row of the outer reading is one cell that holds several of the inner one.
fn looks_wrapped(inner: &[Record], outer: &[Record], delimiter: u8, outer_delimiter: u8) -> bool {
    let Some(first) = outer.iter().find(|r| !r.is_blank()) else { return false };
    let cells = first.cells().filter(|c| !c.is_empty()).count();
    let text = join(first, char::from(outer_delimiter));
    let narrow = inner
        .iter()
        .find(|r| !r.is_blank())
        .is_some_and(|r| r.cells().filter(|c| profile::is_known(c)).count() < 2);
    cells == 1 && narrow && text.contains(char::from(delimiter))
}

fn encoding(label: &str) -> Result<&'static Encoding, Error> {
    Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        Error::invalid_with(
            format!("no encoding {label:?}"),
            "such as utf-8, windows-1252, iso-8859-15, utf-16le",
        )
    })
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    use serde_json::Value;

    use super::{super::options::Source, *};

    fn options(path: &Path) -> Options {
        Options {
            source: Source::File(path.to_owned()),
            list: None,
            profile: None,
            map: Vec::new(),
            map_file: None,
            delimiter: None,
            encoding: None,
            rejects: None,
            strict: false,
            format: Format::Table,
            sheet: None,
        }
    }

    /// Every row of an opened file, the header's first.
    fn rows(opened: &Opened) -> Result<Vec<Vec<String>>, Error> {
        let mut records = Records::new(opened.text(opened.wrapped)?, opened.delimiter);
        let mut record = Record::default();
        let mut found = Vec::new();
        while records.next(&mut record).map_err(|e| opened.trouble(e))? {
            found.push(record.cells().map(str::to_owned).collect());
        }
        Ok(found)
    }

    /// The cells that a corpus expects: a list of rows, or of objects with the header's names.
    fn expected(json: &Value) -> Vec<Vec<String>> {
        // The copies on disk have lost their carriage returns.
        let text = |v: &Value| v.as_str().unwrap_or_default().replace("\r\n", "\n");
        let mut rows: Vec<Vec<String>> = Vec::new();
        for row in json.as_array().unwrap() {
            match row {
                Value::Object(cells) => {
                    if rows.is_empty() {
                        rows.push(cells.keys().cloned().collect());
                    }
                    rows.push(cells.values().map(text).collect());
                }
                row => rows.push(row.as_array().unwrap().iter().map(text).collect()),
            }
        }
        // An empty line is no row here.
        rows.retain(|r| r.as_slice() != [""]);
        rows
    }

    const MISLABELLED: [&str; 2] = ["csvkit/test_locale.csv", "opensignauxfaibles/naf2.csv"];

    /// Files of other projects: valid ones give their cells, all others a table or a clear error.
    #[test]
    fn the_corpus_is_read() {
        let corpora = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora"));
        let Ok(labels) = fs::read_to_string(corpora.join("csv/labels.tsv")) else { return };
        let (mut compared, mut read) = (0, 0);
        for label in labels.lines().skip(1) {
            let cells: Vec<&str> = label.split('\t').collect();
            let (path, delimiter, encoding) = (corpora.join(cells[0]), cells[3], cells[4]);
            let wanted = fs::read_to_string(corpora.join(cells[5])).ok().filter(|_| !cells[5].is_empty());
            let wanted = wanted.map(|text| expected(&serde_json::from_str(&text).unwrap()));
            let mut options = options(&path);
            // What is sniffed are the separators of spreadsheets; a colon has to be named.
            options.delimiter = (delimiter == ":").then_some(b':');
            let opened = match Opened::open(&options) {
                Ok(opened) => opened,
                Err(Error::Invalid { message, .. }) => {
                    assert!(
                        wanted.is_none_or(|rows| rows.is_empty()) && !message.is_empty(),
                        "{path:?}: {message}"
                    );
                    continue;
                }
                Err(e) => panic!("{path:?}: {e}"),
            };
            let Ok(found) = rows(&opened) else { continue };
            read += 1;
            assert!(!opened.header.is_empty(), "{path:?}");
            let name = opened.detected.encoding.name().to_lowercase();
            assert!(encoding.starts_with(&name), "{path:?}: {name}, labelled {encoding}");
            let separator = if delimiter == "\\t" { "\t" } else { delimiter };
            // Two labels are wrong: these files separate by the other one.
            if found.iter().any(|r| r.len() > 1) && !MISLABELLED.iter().any(|f| cells[0].ends_with(f)) {
                assert_eq!(char::from(opened.delimiter).to_string(), separator, "{path:?}");
            }
            if let Some(wanted) = wanted {
                assert_eq!(found, wanted, "{path:?}");
                compared += 1;
            }
        }
        assert!(compared >= 12 && read >= 45, "{compared} compared, {read} read");
    }
}
