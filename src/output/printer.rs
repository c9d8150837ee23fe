//! One handle for both streams.

use std::io::{self, IsTerminal, Write};

use serde::Serialize;
use serde_json::Value;

use super::Table;

/// How data is written to stdout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Table,
    /// One document, indented.
    Json,
    /// One document per line.
    Ndjson,
    /// RFC 4180.
    Csv,
}

/// Whether to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// stdout and stderr of one command.
#[derive(Clone, Debug)]
pub struct Printer {
    format: Format,
    quiet: bool,
    color: bool,
}

impl Printer {
    /// A printer for this run.
    #[must_use]
    pub fn new(format: Format, quiet: bool, color: ColorChoice) -> Self {
        let color = match color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => std::env::var_os("NO_COLOR").is_none() && io::stderr().is_terminal(),
        };
        Self { format, quiet, color }
    }

    /// Whether stderr is written in colours.
    #[must_use]
    pub fn is_in_color(&self) -> bool {
        self.color
    }

    /// The chosen format.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// Whether people read the output.
    #[must_use]
    pub fn is_for_people(&self) -> bool {
        self.format == Format::Table && !self.quiet
    }

    /// One document: as JSON where asked, else the text that `human` makes. With `--quiet` only `id`, if there is one.
    pub fn record<T: Serialize>(
        &self,
        value: &T,
        id: Option<&str>,
        human: impl FnOnce() -> String,
    ) -> io::Result<()> {
        match (self.quiet, self.format) {
            (true, _) => id.map_or(Ok(()), |id| self.data(id)),
            (false, Format::Table) => self.data(human().trim_end()),
            (false, Format::Json) => self.data(&json(value, true)?),
            (false, Format::Ndjson) => self.data(&json(value, false)?),
            (false, Format::Csv) => {
                let mut table = Table::new(&["key", "value"]);
                flatten("", &serde_json::to_value(value).map_err(io::Error::other)?, &mut table);
                self.data(table.csv().map_err(io::Error::other)?.trim_end())
            }
        }
    }

    /// A list: an array in JSON, a line each in NDJSON, `table` for people and as CSV.
    pub fn list<T: Serialize>(&self, rows: &[T], table: &Table, if_empty: &str) -> io::Result<()> {
        match (self.quiet, self.format) {
            (true, _) => Ok(()),
            (false, Format::Table) if table.is_empty() => {
                self.note(if_empty);
                Ok(())
            }
            (false, Format::Table) => self.data(&table.render()),
            (false, Format::Json) => self.data(&json(&rows, true)?),
            (false, Format::Ndjson) => rows.iter().try_for_each(|row| self.data(&json(row, false)?)),
            (false, Format::Csv) => self.data(table.csv().map_err(io::Error::other)?.trim_end()),
        }
    }

    /// A line, or several, on stdout. A closed pipe is not an error: the reader had enough.
    pub fn data(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        match writeln!(out, "{text}").and_then(|()| out.flush()) {
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }

    /// Bytes on stdout, as they are.
    pub fn raw(&self, bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }

    /// stdout for long data, buffered. A closed pipe is the writer's error here, so that whoever produces the data can stop.
    #[must_use]
    pub fn stream(&self) -> impl Write {
        io::BufWriter::with_capacity(64 * 1024, io::stdout())
    }

    /// Talk on stderr; silent with `--quiet`.
    pub fn note(&self, text: &str) {
        if !self.quiet && !text.is_empty() {
            let _ = writeln!(io::stderr(), "{text}");
        }
    }

    /// A warning on stderr; `--quiet` does not silence it.
    pub fn warn(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{} {text}", self.paint("33", "warning:"));
    }

    /// An error and what to do about it, on stderr. With `--json`, one object.
    pub fn error(&self, code: u8, kind: &str, message: &str, hint: Option<&str>) {
        let mut err = io::stderr();
        if matches!(self.format, Format::Json | Format::Ndjson) {
            let mut error = serde_json::json!({"code": code, "kind": kind, "message": message});
            if let Some(hint) = hint {
                error["hint"] = Value::from(hint);
            }
            let _ = writeln!(err, "{}", serde_json::json!({ "error": error }));
            return;
        }
        let _ = writeln!(err, "{} {message}", self.paint("1;31", "error:"));
        if let Some(hint) = hint {
            let _ = writeln!(err, "{} {hint}", self.paint("36", "hint:"));
        }
    }

    fn paint(&self, style: &str, text: &str) -> String {
        if self.color { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

fn json<T: Serialize>(value: &T, pretty: bool) -> io::Result<String> {
    if pretty { serde_json::to_string_pretty(value) } else { serde_json::to_string(value) }
        .map_err(io::Error::other)
}

/// A nested document as `a.b.c = value` lines.
fn flatten(prefix: &str, value: &Value, table: &mut Table) {
    let path = |key: &str| if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") };
    match value {
        Value::Object(map) => map.iter().for_each(|(k, v)| flatten(&path(k), v, table)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, v)| flatten(&path(&i.to_string()), v, table));
        }
        Value::String(text) => table.row(vec![prefix.to_owned(), text.clone()]),
        Value::Null => table.row(vec![prefix.to_owned(), String::new()]),
        other => table.row(vec![prefix.to_owned(), other.to_string()]),
    }
}
