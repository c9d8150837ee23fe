//! The labelled corpora, read in place, and a score table.

#![expect(clippy::print_stderr, reason = "an absent corpus is told")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Where the corpora lie; none where they are absent, and then it says so.
pub fn dir() -> Option<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    if dir.is_dir() {
        return Some(dir);
    }
    eprintln!("{} is absent: not tested", dir.display());
    None
}

/// The rows of a label file, by column name.
pub fn labels(corpora: &Path, file: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(corpora.join(file)).unwrap();
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap().split('\t').collect();
    lines
        .map(|l| columns.iter().map(|c| (*c).to_owned()).zip(l.split('\t').map(str::to_owned)).collect())
        .collect()
}

/// The mail with CRLF line ends.
pub fn crlf(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len() + raw.len() / 30);
    let mut last = 0;
    for b in raw {
        if *b == b'\n' && last != b'\r' {
            out.push(b'\r');
        }
        out.push(*b);
        last = *b;
    }
    out
}

/// How many of each label were taken for what: precision and recall per class.
#[derive(Debug, Default)]
pub struct Score {
    cells: BTreeMap<(String, String), u32>,
}

impl Score {
    /// A case labelled `wanted` that was taken for `got`.
    pub fn add(&mut self, wanted: &str, got: &str) {
        *self.cells.entry((wanted.to_owned(), got.to_owned())).or_default() += 1;
    }

    fn sum(&self, keep: impl Fn(&str, &str) -> bool) -> u32 {
        self.cells.iter().filter(|((w, g), _)| keep(w, g)).map(|(_, n)| n).sum()
    }

    /// Share of the cases labelled so that were found; 1 where there are none.
    pub fn recall(&self, class: &str) -> f64 {
        share(self.sum(|w, g| w == class && g == class), self.sum(|w, _| w == class))
    }

    /// Share of the cases taken for it that are labelled so; 1 where there are none.
    pub fn precision(&self, class: &str) -> f64 {
        share(self.sum(|w, g| w == class && g == class), self.sum(|_, g| g == class))
    }

    /// How many cases labelled `wanted` were taken for `got`.
    pub fn confused(&self, wanted: &str, got: &str) -> u32 {
        self.sum(|w, g| w == wanted && g == got)
    }

    /// One line per class.
    pub fn table(&self, title: &str) -> String {
        let mut classes: Vec<&String> = self.cells.keys().flat_map(|(w, g)| [w, g]).collect();
        classes.sort();
        classes.dedup();
        let mut out =
            format!("{title:<34} {:>6} {:>6} {:>10} {:>7}\n", "cases", "found", "precision", "recall");
        for class in classes {
            let (cases, found) = (self.sum(|w, _| w == class), self.sum(|w, g| w == class && g == class));
            let (precision, recall) = (self.precision(class) * 100.0, self.recall(class) * 100.0);
            out += &format!("  {class:<32} {cases:>6} {found:>6} {precision:>9.1}% {recall:>6.1}%\n");
        }
        out
    }
}

/// `right` of `all`; 1 where there are none.
pub fn share(right: u32, all: u32) -> f64 {
    if all == 0 { 1.0 } else { f64::from(right) / f64::from(all) }
}
