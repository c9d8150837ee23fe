//! Rows for people: headers, cells, and which columns are numbers.

use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, TableStyle};

/// A line under the header, and nothing else.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// A table, independent of how it is drawn.
#[derive(Clone, Debug, Default)]
pub struct Table {
    headers: Vec<&'static str>,
    numeric: Vec<usize>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headers and no rows.
    #[must_use]
    pub fn new(headers: &[&'static str]) -> Self {
        Self { headers: headers.to_vec(), ..Self::default() }
    }

    /// Right-aligns these columns (counted from 0).
    #[must_use]
    pub fn numeric(mut self, columns: &[usize]) -> Self {
        self.numeric = columns.to_vec();
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Draws the table, as wide as the terminal at most.
    #[must_use]
    pub fn render(&self) -> String {
        let mut table = comfy_table::Table::new();
        table.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_header(self.headers.iter().map(Cell::new));
        for row in &self.rows {
            table.add_row(row.iter().enumerate().map(|(i, cell)| {
                let alignment =
                    if self.numeric.contains(&i) { CellAlignment::Right } else { CellAlignment::Left };
                Cell::new(cell).set_alignment(alignment)
            }));
        }
        table.trim_fmt()
    }

    /// The table as CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets a leading apostrophe.
    pub fn csv(&self) -> Result<String, csv::Error> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(&self.headers)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(|cell| defuse(cell)))?;
        }
        let bytes = writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// `=`, `@`, tab and carriage return start a formula in spreadsheets; so do `+` and `-` unless a number follows.
fn defuse(cell: &str) -> String {
    let dangerous = match cell.chars().next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => !cell[1..].starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    if dangerous { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_phones_are_not() {
        assert_eq!(defuse("=1+1"), "'=1+1");
        assert_eq!(defuse("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(defuse("-cmd"), "'-cmd");
        assert_eq!(defuse("+33199000001"), "+33199000001");
        assert_eq!(defuse("-3"), "-3");
    }
}
