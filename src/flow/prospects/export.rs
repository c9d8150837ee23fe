//! `prospect export`: prospects as CSV or JSON, row by row.

use std::io::{self, Write};

use serde_json::json;

use super::{
    cells::{self, COLUMNS},
    query::{self, Query},
};
use crate::{
    crm::{
        prospect::{Filter, Prospect},
        store::prospects as store,
        text,
    },
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
};

/// How prospects are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180 in UTF-8 with Pharow's headers, what these cells are separated with, and whether a byte order mark comes first.
    Csv {
        /// One ASCII character.
        delimiter: u8,
        /// For Excel.
        bom: bool,
    },
    /// One array.
    Json,
    /// One document a line.
    Ndjson,
}

/// Writes the prospects that the query means, and into the audit log that they were taken out; how many. `path` is the file's, for errors.
pub async fn export(
    engine: &Engine,
    scope: &Scope,
    query: &Query,
    format: Format,
    out: &mut dyn Write,
    path: &str,
    dry_run: bool,
) -> Result<u64, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let mut filter = query::filter(&mut tx, query).await?;
    let is_csv = matches!(format, Format::Csv { .. });
    filter.with_lists = !is_csv;
    let extras = if is_csv { extra_columns(store::extra_columns(&mut tx).await?) } else { Vec::new() };
    let failed = |source| Error::Io { path: path.to_owned(), source };
    let mut writer = Writer::begin(format, out, extras).map_err(failed)?;
    let mut rows = 0_u64;
    store::each(&mut tx, &Filter { ..filter }, |prospect| {
        writer.row(&prospect, rows == 0).map_err(failed)?;
        rows += 1;
        Ok::<(), Error>(())
    })
    .await?;
    writer.end(rows == 0).map_err(failed)?;
    engine.audit(&mut tx, scope, "prospect.export", None, json!({"rows": rows})).await?;
    tx.finish(dry_run).await?;
    Ok(rows)
}

/// Columns that nobody mapped, without those that an import would take for one of ours.
fn extra_columns(mut all: Vec<String>) -> Vec<String> {
    all.retain(|column| COLUMNS.iter().all(|(_, header)| text::fold(header) != text::fold(column)));
    all
}

enum Writer<'a> {
    Csv { csv: Box<csv::Writer<&'a mut dyn Write>>, extras: Vec<String> },
    Json { out: &'a mut dyn Write, is_array: bool },
}

impl<'a> Writer<'a> {
    fn begin(format: Format, out: &'a mut dyn Write, extras: Vec<String>) -> io::Result<Self> {
        match format {
            Format::Csv { delimiter, bom } => {
                if bom {
                    out.write_all(b"\xef\xbb\xbf")?;
                }
                let mut csv = csv::WriterBuilder::new()
                    .delimiter(delimiter)
                    .terminator(csv::Terminator::CRLF)
                    .from_writer(out);
                let headers = COLUMNS.iter().map(|(_, h)| *h).chain(extras.iter().map(String::as_str));
                csv.write_record(headers).map_err(io::Error::from)?;
                Ok(Self::Csv { csv: Box::new(csv), extras })
            }
            Format::Json | Format::Ndjson => Ok(Self::Json { out, is_array: format == Format::Json }),
        }
    }

    fn row(&mut self, prospect: &Prospect, is_first: bool) -> io::Result<()> {
        match self {
            Self::Csv { csv, extras } => {
                for (field, _) in &COLUMNS {
                    csv.write_field(cells::cell(prospect, *field).as_bytes()).map_err(io::Error::from)?;
                }
                for column in extras {
                    csv.write_field(cells::extra(prospect, column).as_bytes()).map_err(io::Error::from)?;
                }
                csv.write_record(None::<&[u8]>).map_err(io::Error::from)
            }
            Self::Json { out, is_array } => {
                if *is_array {
                    out.write_all(if is_first { b"[\n" } else { b",\n" })?;
                }
                serde_json::to_writer(&mut *out, &prospect.document()).map_err(io::Error::from)?;
                if *is_array { Ok(()) } else { out.write_all(b"\n") }
            }
        }
    }

    fn end(self, is_empty: bool) -> io::Result<()> {
        match self {
            Self::Csv { mut csv, .. } => csv.flush(),
            Self::Json { out, is_array } => {
                if is_array {
                    out.write_all(if is_empty { b"[]\n" } else { b"\n]\n" })?;
                }
                out.flush()
            }
        }
    }
}
