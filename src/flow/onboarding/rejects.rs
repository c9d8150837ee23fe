//! Rejected rows: kept while the import runs, written out as a CSV that can be corrected and imported again.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::{mapping::Mapping, options::Source, reader::scratch, records::Record};

/// Longest raw row kept in the database, in characters.
pub(super) const LONGEST_RAW: usize = 20_000;

/// Rejected rows, in a scratch file.
#[derive(Debug, Default)]
pub(super) struct Rejects {
    writer: Option<csv::Writer<BufWriter<File>>>,
}

impl Rejects {
    /// Keeps a row: its cells, then line and reason; cells beyond the header stand behind those.
    pub(super) fn add(
        &mut self,
        record: &Record,
        reason: &str,
        header: &[String],
        mapping: &Mapping,
        delimiter: u8,
    ) -> io::Result<()> {
        use super::profile::Target;
        let own = |i: &usize| {
            mapping.columns.get(*i).is_none_or(|c| c.target != Target::Ignore || !is_ours(&header[*i]))
        };
        let kept: Vec<usize> = (0..header.len()).filter(own).collect();
        if self.writer.is_none() {
            let mut builder = csv::WriterBuilder::new();
            builder.delimiter(delimiter).flexible(true).terminator(csv::Terminator::CRLF);
            let mut file = BufWriter::new(scratch()?);
            // Spreadsheets take a file for UTF-8 by this mark.
            file.write_all("\u{feff}".as_bytes())?;
            let mut writer = builder.from_writer(file);
            let names = kept.iter().map(|i| header[*i].as_str()).chain(["pflow_line", "pflow_reason"]);
            writer.write_record(names)?;
            self.writer = Some(writer);
        }
        let Some(writer) = &mut self.writer else { return Ok(()) };
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

    /// Writes the file, whole or not at all: beside itself first, then renamed. Devices and pipes are written directly.
    pub(super) fn save(self, path: &Path) -> io::Result<()> {
        let Some(writer) = self.writer else { return Ok(()) };
        let mut kept = writer.into_inner().map_err(|e| io::Error::other(e.to_string()))?.into_inner()?;
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

/// The row as one line of CSV, bounded, for the database.
pub(super) fn raw(record: &Record, delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    let cells = record.cells().map(|c| c.replace('\0', ""));
    if writer.write_record(cells.map(String::into_bytes)).is_err() {
        return String::new();
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim_end_matches('\n').chars().take(LONGEST_RAW).collect()
}

/// Where rejects go if nothing is said: beside the file, as `NAME.rejects.csv`.
pub(super) fn default_path(source: &Source) -> PathBuf {
    match source {
        Source::Stdin => PathBuf::from("import.rejects.csv"),
        Source::File(path) => {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            // What is left of a corrected rejects file goes back under the same name.
            let stem = stem.strip_suffix(".rejects").unwrap_or(&stem);
            path.with_file_name(format!("{stem}.rejects.csv"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_stands_beside_its_source() {
        let path = |p: &str| default_path(&Source::File(PathBuf::from(p)));
        assert_eq!(path("a/prospects.csv"), PathBuf::from("a/prospects.rejects.csv"));
        assert_eq!(path("prospects"), PathBuf::from("prospects.rejects.csv"));
        assert_eq!(path("a/prospects.rejects.csv"), PathBuf::from("a/prospects.rejects.csv"));
        assert_eq!(default_path(&Source::Stdin), PathBuf::from("import.rejects.csv"));
    }
}
