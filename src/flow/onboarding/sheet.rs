//! Workbooks as tables: the first sheet that holds anything, or the one that was named, cell by cell as the text a CSV would have.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
};

use calamine::{Data, DataRef, DataType, ExcelDateTime, Reader, Xls, Xlsx};
use zip::ZipArchive;

use super::source::{Form, Table};
use crate::flow::Error;

/// Bytes of all parts of a workbook, unpacked: Excel's million rows of a prospect file stay below.
const MOST_UNPACKED: u64 = 2 << 30;
/// A part that is larger than this …
const LARGE: u64 = 32 << 20;
/// … and shrinks more than this is no table: sheets shrink ten to thirty times, a thousand times is what bombs do.
const MOST_SHRUNK: u64 = 200;
/// Bytes of an old workbook, which is read into memory.
const MOST_OLD: u64 = 64 << 20;
/// Columns of a sheet that is a table of people.
const MOST_COLUMNS: u32 = 1000;
/// Rows of a sheet: Excel's own limit.
const MOST_ROWS: u32 = 1 << 20;

/// A sheet as a table of which row n is on line n.
pub(super) struct Converted {
    pub(super) table: File,
    /// The sheet that was read.
    pub(super) sheet: String,
}

/// The form of a workbook, by its first bytes.
pub(super) fn form(head: &[u8]) -> Option<Form> {
    if head.starts_with(b"PK\x03\x04") {
        Some(Form::Xlsx)
    } else {
        head.starts_with(b"\xd0\xcf\x11\xe0").then_some(Form::Xls)
    }
}

/// Reads a workbook; `name` is the file's, for messages.
pub(super) fn convert(file: &File, form: Form, name: &str, wanted: Option<&str>) -> Result<Converted, Error> {
    let failed = |source| Error::Io { path: name.to_owned(), source };
    let mut file = file.try_clone().map_err(failed)?;
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let read = if form == Form::Xls { old(file, wanted) } else { modern(file, wanted) };
    read.map_err(|trouble| match trouble {
        Trouble::Io(source) => Error::Io { path: std::env::temp_dir().display().to_string(), source },
        Trouble::Said(what) => Error::invalid_with(format!("{name} {what}"), "save the sheet as CSV"),
        Trouble::NoSheet(sheets) => Error::invalid_with(
            format!("{name} has no sheet {:?}", wanted.unwrap_or_default()),
            format!("its sheets: {}", sheets.join(", ")),
        ),
    })
}

enum Trouble {
    Io(io::Error),
    Said(String),
    NoSheet(Vec<String>),
}

impl From<io::Error> for Trouble {
    fn from(e: io::Error) -> Self {
        Self::Io(e)
    }
}

fn said(error: impl std::fmt::Display) -> Trouble {
    Trouble::Said(format!("is no workbook that can be read: {error}"))
}

/// The sheets to try, in order.
fn candidates(sheets: Vec<String>, wanted: Option<&str>) -> Result<Vec<String>, Trouble> {
    match wanted {
        None => Ok(sheets),
        Some(wanted) => {
            let found = sheets.iter().find(|s| s.trim().eq_ignore_ascii_case(wanted.trim())).cloned();
            found.map(|s| vec![s]).ok_or(Trouble::NoSheet(sheets))
        }
    }
}

fn modern(file: File, wanted: Option<&str>) -> Result<Converted, Trouble> {
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(said)?;
    refuse_bombs(&mut archive)?;
    let mut file = archive.into_inner();
    file.seek(SeekFrom::Start(0))?;
    let mut book = Xlsx::new(file).map_err(said)?;
    for sheet in candidates(book.sheet_names(), wanted)? {
        // A sheet of charts has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&sheet) else { continue };
        let mut rows = Rows::new()?;
        while let Some(cell) = cells.next_cell().map_err(said)? {
            rows.put(cell.get_position(), &cell.get_value().text())?;
        }
        if let Some(table) = rows.finish()? {
            return Ok(Converted { table, sheet });
        }
    }
    Err(Trouble::Said("holds no rows".to_owned()))
}

fn old(mut file: File, wanted: Option<&str>) -> Result<Converted, Trouble> {
    if file.seek(SeekFrom::End(0))? > MOST_OLD {
        return Err(Trouble::Said("is an old workbook of more than 64 MiB".to_owned()));
    }
    file.seek(SeekFrom::Start(0))?;
    let mut book = Xls::new(BufReader::new(file)).map_err(|e| {
        Trouble::Said(format!("is no workbook that can be read, or it is protected by a password: {e}"))
    })?;
    for sheet in candidates(book.sheet_names(), wanted)? {
        let Ok(range) = book.worksheet_range(&sheet) else { continue };
        let (row, column) = range.start().unwrap_or_default();
        let mut rows = Rows::new()?;
        for (r, c, value) in range.used_cells() {
            let at = |n: usize, start: u32| u32::try_from(n).unwrap_or(u32::MAX).saturating_add(start);
            rows.put((at(r, row), at(c, column)), &value.text())?;
        }
        if let Some(table) = rows.finish()? {
            return Ok(Converted { table, sheet });
        }
    }
    Err(Trouble::Said("holds no rows".to_owned()))
}

/// Unpacks every part once, into nothing: what a part says of its own size need not be true.
fn refuse_bombs<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<(), Trouble> {
    let mut unpacked = 0;
    let mut is_workbook = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(said)?;
        let name = part.name().map_err(said)?.into_owned();
        is_workbook |= name.eq_ignore_ascii_case("xl/workbook.xml");
        if name.starts_with("xl/media/") {
            continue;
        }
        let packed = part.compressed_size().max(1);
        let size = io::copy(&mut part.take(MOST_UNPACKED + 1), &mut io::sink()).map_err(said)?;
        unpacked += size;
        if unpacked > MOST_UNPACKED || (size > LARGE && size / packed > MOST_SHRUNK) {
            return Err(Trouble::Said(format!(
                "is a workbook that unpacks to more than a table of people can hold (over {} MiB)",
                unpacked >> 20
            )));
        }
    }
    if is_workbook {
        Ok(())
    } else {
        Err(Trouble::Said("is a ZIP archive without an Excel workbook in it".to_owned()))
    }
}

/// Rows under way; cells come in the order of rows.
struct Rows {
    table: Table,
    /// Of the row at hand, from 0.
    row: u32,
    cells: Vec<String>,
    used: usize,
    is_empty: bool,
}

impl Rows {
    fn new() -> io::Result<Self> {
        Ok(Self { table: Table::new()?, row: 0, cells: Vec::new(), used: 0, is_empty: true })
    }

    fn put(&mut self, (row, column): (u32, u32), text: &str) -> Result<(), Trouble> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if row < self.row {
            return Err(Trouble::Said(format!(
                "is no workbook that can be read: row {} comes too late",
                row + 1
            )));
        }
        if column >= MOST_COLUMNS || row >= MOST_ROWS {
            return Err(Trouble::Said(format!(
                "has a cell in row {}, column {}: more than a table of people has",
                u64::from(row) + 1,
                u64::from(column) + 1
            )));
        }
        if row > self.row {
            self.flush()?;
            self.row = row;
        }
        let column = column as usize;
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut self.cells[column]);
        self.used = self.used.max(column + 1);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.used > 0 {
            self.is_empty = false;
            let cells = self.cells[..self.used].iter().map(String::as_str);
            self.table.row(u64::from(self.row) + 1, cells)?;
            self.cells.iter_mut().for_each(String::clear);
            self.used = 0;
        }
        Ok(())
    }

    /// The table; none of a sheet without rows.
    fn finish(mut self) -> io::Result<Option<File>> {
        self.flush()?;
        if self.is_empty { Ok(None) } else { self.table.finish().map(Some) }
    }
}

/// A cell as a CSV file would have it: whole numbers without a fraction or an exponent, days as 2007-03-01.
trait Text {
    fn text(&self) -> Cow<'_, str>;
}

impl Text for DataRef<'_> {
    fn text(&self) -> Cow<'_, str> {
        match self {
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                text.as_str().into()
            }
            DataRef::SharedString(text) => (*text).into(),
            DataRef::DateTime(at) => moment(*at).into(),
            other => plain(other).into(),
        }
    }
}

impl Text for Data {
    fn text(&self) -> Cow<'_, str> {
        match self {
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.as_str().into(),
            Data::DateTime(at) => moment(*at).into(),
            other => plain(other).into(),
        }
    }
}

/// Numbers and truth values; errors such as `#REF!` hold nothing.
fn plain(value: &impl DataType) -> String {
    if let Some(whole) = value.get_int() {
        return whole.to_string();
    }
    match (value.get_float(), value.get_bool()) {
        (Some(number), _) => digits(number),
        (_, Some(yes)) => yes.to_string(),
        _ => String::new(),
    }
}

fn digits(number: f64) -> String {
    // Beyond 2^53 a spreadsheet has rounded the number, and its digits are not to be believed.
    if number.abs() < 9e15 { format!("{number}") } else { format!("{number:e}").replace('e', "E+") }
}

fn moment(at: ExcelDateTime) -> String {
    if !at.is_datetime() {
        return digits(at.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_all_their_digits() {
        for (number, expected) in [
            (901_000_018.0, "901000018"),
            (90_100_001_800_019.0, "90100001800019"),
            (0.95, "0.95"),
            (-12.5, "-12.5"),
        ] {
            assert_eq!(digits(number), expected);
        }
        assert_eq!(digits(9.01e20), "9.01E+20");
    }
}
