//! Rejected rows: kept while the import runs, written out as a CSV that can be corrected and imported again; elements of JSON as JSON, one
//! a line.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{
    mapping::Mapping,
    options::{Format, Options, Source},
    profile::Target,
    reader::Opened,
    records::Record,
    source::{Form, scratch},
};

/// Longest raw row kept in the database, in characters.
pub(super) const LONGEST_RAW: usize = 20_000;

/// Rejected rows, in a scratch file.
#[derive(Debug, Default)]
pub(super) struct Rejects {
    kept: Option<Kept>,
}

#[derive(Debug)]
enum Kept {
    Rows(Box<csv::Writer<BufWriter<File>>>),
    Elements(BufWriter<File>),
}

impl Rejects {
    /// Keeps a row: its cells, then line and reason; cells beyond the header stand behind those.
    pub(super) fn add(
        &mut self,
        record: &Record,
        reason: &str,
        opened: &Opened,
        mapping: &Mapping,
    ) -> io::Result<()> {
        if opened.form == Form::Json {
            return self.add_element(record, reason);
        }
        let header = &opened.header;
        let own = |i: &usize| {
            mapping.columns.get(*i).is_none_or(|c| c.target != Target::Ignore || !is_ours(&header[*i]))
        };
        let kept: Vec<usize> = (0..header.len()).filter(own).collect();
        if self.kept.is_none() {
            let mut builder = csv::WriterBuilder::new();
            builder.delimiter(opened.delimiter).flexible(true).terminator(csv::Terminator::CRLF);
            let mut file = BufWriter::new(scratch()?);
            // Spreadsheets take a file for UTF-8 by this mark.
            file.write_all("\u{feff}".as_bytes())?;
            let mut writer = builder.from_writer(file);
            let names = kept.iter().map(|i| header[*i].as_str()).chain(["pflow_line", "pflow_reason"]);
            writer.write_record(names)?;
            self.kept = Some(Kept::Rows(Box::new(writer)));
        }
        let Some(Kept::Rows(writer)) = &mut self.kept else { return Ok(()) };
        for index in &kept {
            writer.write_field(record.cell(*index))?;
        }
        writer.write_field(record.line.to_string())?;
        writer.write_field(reason)?;
        for index in header.len()..record.len() {
            writer.write_field(record.cell(index))?;
        }
        writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Keeps an element as it was, with its number and the reason; what is no object becomes one.
    fn add_element(&mut self, record: &Record, reason: &str) -> io::Result<()> {
        if self.kept.is_none() {
            self.kept = Some(Kept::Elements(BufWriter::new(scratch()?)));
        }
        let Some(Kept::Elements(out)) = &mut self.kept else { return Ok(()) };
        let element = record.cell(0);
        let mut element = match serde_json::from_str(element).unwrap_or_default() {
            Value::Object(element) => element,
            other => serde_json::Map::from_iter([("element".to_owned(), other)]),
        };
        element.insert("pflow_line".to_owned(), json!(record.line));
        element.insert("pflow_reason".to_owned(), json!(reason));
        serde_json::to_writer(&mut *out, &element)?;
        out.write_all(b"\n")
    }

    /// Writes the file, whole or not at all: beside itself first, then renamed. Devices and pipes are written directly.
    pub(super) fn save(self, path: &Path) -> io::Result<()> {
        let mut kept = match self.kept {
            None => return Ok(()),
            Some(Kept::Rows(writer)) => {
                writer.into_inner().map_err(|e| io::Error::other(e.to_string()))?.into_inner()?
            }
            Some(Kept::Elements(out)) => out.into_inner()?,
        };
        kept.seek(SeekFrom::Start(0))?;
        let mut kept = BufReader::new(kept);
        let is_special = fs::metadata(path).is_ok_and(|m| !m.is_file());
        if is_special {
            let mut file = File::options().write(true).open(path)?;
            io::copy(&mut kept, &mut file)?;
            return file.flush();
        }
        let mut partial = path.as_os_str().to_owned();
        partial.push(".partial");
        let partial = PathBuf::from(partial);
        let written = File::create(&partial).and_then(|mut file| {
            io::copy(&mut kept, &mut file)?;
            file.sync_all()
        });
        written.and_then(|()| fs::rename(&partial, path)).inspect_err(|_| {
            let _ = fs::remove_file(&partial);
        })
    }
}

fn is_ours(header: &str) -> bool {
    matches!(header.trim(), "pflow_line" | "pflow_reason")
}

/// The row as one line of CSV, or the element as JSON, bounded, for the database.
pub(super) fn raw(record: &Record, opened: &Opened) -> String {
    if opened.form == Form::Json {
        return record.cell(0).chars().take(LONGEST_RAW).collect();
    }
    let delimiter = opened.delimiter;
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    let cells = record.cells().map(|c| c.replace('\0', ""));
    if writer.write_record(cells.map(String::into_bytes)).is_err() {
        return String::new();
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim_end_matches('\n').chars().take(LONGEST_RAW).collect()
}

/// Where rejects go if nothing is said: beside the file, as `NAME.rejects.csv`, or `.ndjson` where they are elements of JSON.
pub(super) fn default_path(options: &Options) -> PathBuf {
    beside(&options.source, if options.format == Format::Json { "ndjson" } else { "csv" })
}

fn beside(source: &Source, extension: &str) -> PathBuf {
    match source {
        Source::Stdin => PathBuf::from(format!("import.rejects.{extension}")),
        Source::File(path) => {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            // What is left of a corrected rejects file goes back under the same name.
            let stem = stem.strip_suffix(".rejects").unwrap_or(&stem);
            path.with_file_name(format!("{stem}.rejects.{extension}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_stands_beside_its_source() {
        let path = |p: &str| beside(&Source::File(PathBuf::from(p)), "csv");
        assert_eq!(path("a/prospects.csv"), PathBuf::from("a/prospects.rejects.csv"));
        assert_eq!(path("prospects"), PathBuf::from("prospects.rejects.csv"));
        assert_eq!(path("a/prospects.rejects.csv"), PathBuf::from("a/prospects.rejects.csv"));
        assert_eq!(beside(&Source::Stdin, "csv"), PathBuf::from("import.rejects.csv"));
    }
}
