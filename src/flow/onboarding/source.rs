//! Where rows come from, before anybody knows what they are: a file, a pipe, and the scratch table that JSON and workbooks become.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    os::unix::fs::FileExt,
    path::Path,
};

use super::options::Source;
use crate::flow::Error;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Text with separators.
    Csv,
    /// Pharow's webhook payloads.
    Json,
    /// Excel's format since 2007.
    Xlsx,
    /// Excel's format until 2003.
    Xls,
}

impl Form {
    /// As the report writes it.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
        }
    }

    /// What the numbers of its rows count.
    pub(super) const fn place(self) -> &'static str {
        match self {
            Self::Csv => "line",
            Self::Json => "element",
            Self::Xlsx | Self::Xls => "row",
        }
    }
}

/// Opens what can be read more than once, with its name for people: pipes are copied first.
pub(super) fn open(source: &Source) -> Result<(File, String), Error> {
    match source {
        Source::File(path) => {
            let name = path.display().to_string();
            let failed = |source| Error::Io { path: name.clone(), source };
            let file = File::open(path).map_err(failed)?;
            let kind = file.metadata().map_err(failed)?;
            if kind.is_dir() {
                return Err(Error::invalid(format!("{name} is a directory")));
            }
            // A pipe or a device cannot be read twice.
            if kind.is_file() { Ok((file, name)) } else { Ok((spool(file).map_err(failed)?, name)) }
        }
        Source::Stdin => {
            let failed = |source| Error::Io { path: "stdin".to_owned(), source };
            Ok((spool(io::stdin().lock()).map_err(failed)?, "stdin".to_owned()))
        }
    }
}

fn spool(input: impl Read) -> io::Result<File> {
    let mut file = scratch()?;
    io::copy(&mut BufReader::with_capacity(1024 * 1024, input), &mut file)?;
    file.flush()?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

/// A file that nobody else sees and that is gone with this process.
pub(super) fn scratch() -> io::Result<File> {
    let dir = std::env::temp_dir();
    for n in 0..1000 {
        let path = dir.join(format!("pflow-{}-{n}.tmp", std::process::id()));
        match create_private(&path) {
            Ok(file) => {
                fs::remove_file(&path)?;
                return Ok(file);
            }
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(e),
        }
    }
    Err(io::Error::other(format!("no free name in {}", dir.display())))
}

fn create_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A file, read from its start whatever else is read or written through the same handle.
pub(super) struct At {
    file: File,
    offset: u64,
}

impl At {
    pub(super) fn start(file: File) -> Self {
        Self { file, offset: 0 }
    }
}

impl Read for At {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = FileExt::read_at(&self.file, out, self.offset)?;
        self.offset += n as u64;
        Ok(n)
    }
}

/// A table of text in a scratch file, as the reader of CSV files wants it: UTF-8, commas, each row on the line of its number.
pub(super) struct Table {
    out: BufWriter<File>,
    /// Lines written.
    lines: u64,
}

impl Table {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self { out: BufWriter::with_capacity(256 * 1024, scratch()?), lines: 0 })
    }

    /// Writes the row with this number, from 1; those that were left out become empty lines. Numbers increase.
    pub(super) fn row<'a>(&mut self, number: u64, cells: impl Iterator<Item = &'a str>) -> io::Result<()> {
        while self.lines + 1 < number {
            self.out.write_all(b"\n")?;
            self.lines += 1;
        }
        for (index, cell) in cells.enumerate() {
            if index > 0 {
                self.out.write_all(b",")?;
            }
            self.cell(cell)?;
        }
        self.lines += 1;
        self.out.write_all(b"\n")
    }

    /// Line breaks become spaces, as cells lose them anyway.
    fn cell(&mut self, cell: &str) -> io::Result<()> {
        if !cell.contains([',', '"', '\n', '\r']) {
            return self.out.write_all(cell.as_bytes());
        }
        let cell = cell.replace('"', "\"\"").replace(['\n', '\r'], " ");
        write!(self.out, "\"{cell}\"")
    }

    pub(super) fn finish(self) -> io::Result<File> {
        let mut file = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }
}
