//! Rows of a CSV file, read one by one in bounded memory.

use std::io::{self, Read};

use csv_core::ReadRecordResult;

/// Longest row, in bytes: a spreadsheet's cell holds 32,767 characters.
const LONGEST: usize = 1024 * 1024;

/// What stops the reading.
#[derive(Debug)]
pub(super) enum Trouble {
    Io(io::Error),
    /// A row that does not end: its first line.
    Endless(u64),
}

impl From<io::Error> for Trouble {
    fn from(e: io::Error) -> Self {
        Self::Io(e)
    }
}

/// One row, reused for the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    text: String,
    ends: Vec<usize>,
    /// Line on which it begins, from 1.
    pub(super) line: u64,
    /// The last row of the file ends within quotes.
    pub(super) unclosed: bool,
}

impl Record {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell at `index`; empty where the row is shorter.
    pub(super) fn cell(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or(self.text.len()) };
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|i| self.cell(i))
    }

    /// Whether no cell holds anything: a blank row.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    #[cfg(test)]
    pub(super) fn of(line: u64, cells: &[&str]) -> Self {
        let mut record = Self { line, ..Self::default() };
        for cell in cells {
            record.text.push_str(cell);
            record.ends.push(record.text.len());
        }
        record
    }
}

/// Splits UTF-8 bytes into rows (RFC 4180, with the usual leniency about stray quotes).
pub(super) struct Records<R> {
    inner: R,
    parser: csv_core::Reader,
    input: Vec<u8>,
    start: usize,
    end: usize,
    at_end: bool,
    output: Vec<u8>,
    ends: Vec<usize>,
    last_line: u64,
    first_line: u64,
}

impl<R: Read> Records<R> {
    pub(super) fn new(inner: R, delimiter: u8) -> Self {
        Self {
            inner,
            parser: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            input: vec![0; 64 * 1024],
            start: 0,
            end: 0,
            at_end: false,
            output: vec![0; 8 * 1024],
            ends: vec![0; 64],
            last_line: 0,
            first_line: 1,
        }
    }

    /// Reads the next row that is not an empty line; `false` at the end.
    pub(super) fn next(&mut self, record: &mut Record) -> Result<bool, Trouble> {
        let (mut out, mut ends, mut quotes) = (0, 0, 0);
        loop {
            if self.start == self.end && !self.at_end {
                self.start = 0;
                self.end = self.inner.read(&mut self.input)?;
                self.at_end = self.end == 0;
            }
            let input = &self.input[self.start..self.end];
            let (result, read, written, ended) =
                self.parser.read_record(input, &mut self.output[out..], &mut self.ends[ends..]);
            quotes += count(&input[..read], b'"');
            let last_byte = if read == 0 { None } else { Some(input[read - 1]) };
            self.start += read;
            out += written;
            ends += ended;
            match result {
                ReadRecordResult::InputEmpty if out + ends > LONGEST => {
                    return Err(Trouble::Endless(self.last_line + 1));
                }
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    if out + ends > LONGEST {
                        return Err(Trouble::Endless(self.last_line + 1));
                    }
                    self.grow();
                }
                ReadRecordResult::Record => {
                    return self.finish(record, out, ends, last_byte, quotes % 2 == 1).map(|()| true);
                }
                ReadRecordResult::End => return Ok(false),
            }
        }
    }

    fn grow(&mut self) {
        self.output.resize(self.output.len() * 2, 0);
        self.ends.resize(self.ends.len() * 2, 0);
    }

    fn finish(
        &mut self,
        record: &mut Record,
        out: usize,
        ends: usize,
        last_byte: Option<u8>,
        odd: bool,
    ) -> Result<(), Trouble> {
        let bytes = &self.output[..out];
        let text = std::str::from_utf8(bytes).map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))?;
        record.text.clear();
        record.text.push_str(text);
        record.ends.clear();
        record.ends.extend_from_slice(&self.ends[..ends]);
        let inside = count(bytes, b'\n') as u64;
        let after = self.parser.line();
        let start = after.saturating_sub(inside + u64::from(last_byte == Some(b'\n')));
        // Strictly increasing, also where lines end in a carriage return alone and none is counted.
        record.line = (start + self.first_line - 1).max(self.last_line + 1);
        self.last_line = record.line + inside;
        record.unclosed = odd && last_byte.is_none();
        Ok(())
    }
}

/// A fold, which the compiler turns into wide instructions.
fn count(bytes: &[u8], wanted: u8) -> usize {
    bytes.iter().fold(0, |n, b| n + usize::from(*b == wanted))
}

/// Takes off the quotes that a spreadsheet put around whole lines: each line is one cell that holds a line of CSV.
pub(super) struct Unwrapped<R> {
    outer: Records<R>,
    delimiter: char,
    record: Record,
    line: Vec<u8>,
    at: usize,
    lines_out: u64,
}

impl<R: Read> Unwrapped<R> {
    /// `delimiter` is that of the wrapping file.
    pub(super) fn new(inner: R, delimiter: u8) -> Self {
        Self {
            outer: Records::new(inner, delimiter),
            delimiter: char::from(delimiter),
            record: Record::default(),
            line: Vec::new(),
            at: 0,
            lines_out: 1,
        }
    }
}

impl<R: Read> Read for Unwrapped<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.line.len() {
            match self.outer.next(&mut self.record) {
                Ok(true) => {}
                Ok(false) => return Ok(0),
                Err(Trouble::Io(e)) => return Err(e),
                Err(Trouble::Endless(line)) => {
                    return Err(io::Error::new(
                        io::ErrorKind::InvalidData,
                        format!("line {line} does not end"),
                    ));
                }
            }
            self.at = 0;
            self.line.clear();
            // Line numbers stay those of the file.
            while self.lines_out < self.record.line {
                self.line.push(b'\n');
                self.lines_out += 1;
            }
            let inner = join(&self.record, self.delimiter);
            self.lines_out += inner.matches('\n').count() as u64 + 1;
            self.line.extend_from_slice(inner.as_bytes());
            self.line.push(b'\n');
        }
        let n = out.len().min(self.line.len() - self.at);
        out[..n].copy_from_slice(&self.line[self.at..self.at + n]);
        self.at += n;
        Ok(n)
    }
}

/// The line that was wrapped: the only cell, or several where the text itself held the outer delimiter.
pub(super) fn join(record: &Record, delimiter: char) -> String {
    let cells: Vec<&str> = record.cells().collect();
    cells.join(delimiter.encode_utf8(&mut [0; 4])).trim_end_matches(delimiter).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(bytes, b',');
        let mut record = Record::default();
        let mut found = Vec::new();
        while records.next(&mut record).unwrap() {
            found.push((record.line, record.cells().map(str::to_owned).collect()));
        }
        found
    }

    fn lines(bytes: &[u8]) -> Vec<u64> {
        rows(bytes).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        assert_eq!(lines(b"a,b\nc,d\ne,f"), [1, 2, 3]);
        assert_eq!(lines(b"a,b\r\nc,d\r\n\r\ne,f\r\n"), [1, 2, 4]);
        assert_eq!(lines(b"a,\"b\nb\"\nc,d\n\n\ne,f\n"), [1, 3, 6]);
        assert_eq!(lines(b"a,\"b\r\nb\"\r\nc,d\r\n"), [1, 3]);
        assert_eq!(lines(b"a,b\rc,d\re,f"), [1, 2, 3]);
    }

    #[test]
    fn an_unclosed_quote_is_noticed() {
        let mut records = Records::new(&b"a,b\n\"c,d\ne,f\n"[..], b',');
        let mut record = Record::default();
        assert!(records.next(&mut record).unwrap() && !record.unclosed);
        assert!(records.next(&mut record).unwrap() && record.unclosed);
    }

    #[test]
    fn a_row_without_end_is_refused_in_bounded_memory() {
        let endless = io::repeat(b'x').take(1 << 30);
        let mut records = Records::new(endless, b',');
        assert!(matches!(records.next(&mut Record::default()), Err(Trouble::Endless(1))));
        assert!(records.output.len() <= 4 * LONGEST);
        let delimiters = io::repeat(b',').take(1 << 30);
        assert!(matches!(
            Records::new(delimiters, b',').next(&mut Record::default()),
            Err(Trouble::Endless(1))
        ));
    }

    #[test]
    fn wrapped_lines_are_unwrapped() {
        let wrapped = b"\"Nom,\"\"Pr\xc3\xa9nom\"\"\";;\n\n\"\"\"Durand\"\",\"\"Claire\nMarie; Anne\"\"\"\n";
        let mut inner = String::new();
        Unwrapped::new(&wrapped[..], b';').read_to_string(&mut inner).unwrap();
        assert_eq!(inner, "Nom,\"Prénom\"\n\n\"Durand\",\"Claire\nMarie; Anne\"\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(cells in prop::collection::vec(prop::collection::vec("[a-zé,;\"\n ]{0,8}", 2..5), 1..6)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &cells {
                writer.write_record(row).unwrap();
            }
            let read: Vec<Vec<String>> = rows(&writer.into_inner().unwrap()).into_iter().map(|(_, r)| r).collect();
            prop_assert_eq!(read, cells);
        }

        #[test]
        fn any_text_is_read(text in "[a-c,;\"\r\n]{0,60}") {
            let found = lines(text.as_bytes());
            prop_assert!(found.is_sorted_by(|a, b| a < b));
        }
    }
}
