//! What somebody looks for among prospects: words, and words of one column (`title:directeur`), as regular expressions that take letters with
//! and without accents for one, in either case, whatever the database's locale.

use std::fmt::Write;

use super::text;
use crate::base::email;

/// Longest text to look for, in characters.
const LONGEST: usize = 500;

/// What is looked for. Each list holds regular expressions (PostgreSQL's) that must all fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// In name, company, job title and e-mail address together.
    pub anywhere: Vec<String>,
    /// In the person's names.
    pub name: Vec<String>,
    /// In the job title.
    pub title: Vec<String>,
    /// In the e-mail address.
    pub email: Vec<String>,
    /// In the company's names.
    pub company: Vec<String>,
    /// In the company's address.
    pub city: Vec<String>,
    /// In code and label of the activity.
    pub naf: Vec<String>,
    /// In the company's site.
    pub site: Vec<String>,
    /// Whole addresses, lower-case.
    pub address: Vec<String>,
    /// SIRENs.
    pub siren: Vec<String>,
}

/// The columns that a word can be looked for in.
const COLUMNS: &[&str] = &["name", "title", "email", "company", "city", "naf", "site", "siren"];

impl Search {
    /// Reads `lefevre title:"directeur général" city:Lyon`. The error says what cannot be read.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.chars().count() > LONGEST {
            return Err(format!("at most {LONGEST} characters can be looked for"));
        }
        let mut search = Self::default();
        for (column, word) in words(text)? {
            search.add(column.as_deref(), &word)?;
        }
        Ok(search)
    }

    /// Adds a word of a column.
    pub fn add(&mut self, column: Option<&str>, word: &str) -> Result<(), String> {
        let fitting = pattern(word);
        if fitting.is_empty() {
            return Ok(());
        }
        match column {
            Some("name") => self.name.push(fitting),
            Some("title") => self.title.push(fitting),
            Some("company") => self.company.push(fitting),
            Some("city") => self.city.push(fitting),
            Some("naf") => self.naf.push(naf(word)),
            Some("site") => self.site.push(fitting),
            Some("siren") => {
                let number = super::siren::siren(word).map_err(|e| format!("siren:{word}: {e}"))?;
                self.siren.push(number.digits);
            }
            // A whole address has an index.
            None | Some("email") if email::normalise(word).is_some() => {
                self.address.extend(email::normalise(word));
            }
            Some("email") => self.email.push(fitting),
            None => self.anywhere.push(fitting),
            Some(other) => {
                return Err(format!("{other:?} is no column to look in; there are {}", COLUMNS.join(", ")));
            }
        }
        Ok(())
    }
}

/// Words, and the column in front of a colon. Quotes keep words together.
fn words(text: &str) -> Result<Vec<(Option<String>, String)>, String> {
    let mut found = Vec::new();
    let mut chars = text.chars().peekable();
    while chars.peek().is_some() {
        let (mut column, mut word, mut quoted, mut any) = (None, String::new(), false, false);
        for c in chars.by_ref() {
            match c {
                '"' => (quoted, any) = (!quoted, true),
                c if c.is_whitespace() && !quoted => break,
                ':' if column.is_none() && !any && is_column(&word) => {
                    column = Some(std::mem::take(&mut word).to_lowercase());
                }
                c => word.push(c),
            }
        }
        if quoted {
            return Err(format!("a quote is opened and never closed: {text}"));
        }
        if !word.trim().is_empty() {
            found.push((column, word));
        }
    }
    Ok(found)
}

/// Whether a word in front of a colon names a column; `https://…` does not.
fn is_column(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic()) && !word.starts_with("http")
}

/// A code is looked for from its beginning (`62`, `62.01Z`, `6201Z`), a label anywhere.
fn naf(word: &str) -> String {
    let code: String = word.trim().to_uppercase().chars().filter(|c| *c != '.').collect();
    let digits = code.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || code.len() > 5 || !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return pattern(word);
    }
    let dotted = if code.len() > 2 { format!("{}[.]?{}", &code[..2], &code[2..]) } else { code };
    format!("^{dotted}")
}

/// A regular expression for a text: accents, case, hyphens, spaces and apostrophes make no difference.
#[must_use]
pub fn pattern(word: &str) -> String {
    let folded = text::fold(word.trim());
    let mut out = String::with_capacity(folded.len() * 6);
    let mut chars = folded.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            'o' | 'a' if chars.peek() == Some(&'e') => {
                chars.next();
                let (one, joined) = if c == 'o' { (O, "œŒ") } else { (A, "æÆ") };
                let _ = write!(out, "(?:[{one}][{E}]|[{joined}])");
            }
            ' ' | '-' | '\'' => out.push_str("[ '’‘-]+"),
            c => one(c, &mut out),
        }
    }
    out
}

const A: &str = "aAàâäáãåÀÂÄÁÃÅ";
const E: &str = "eEéèêëēÉÈÊËĒ";
const O: &str = "oOôöòóõøÔÖÒÓÕØ";

fn one(c: char, out: &mut String) {
    let class = match c {
        'a' => A,
        'e' => E,
        'o' => O,
        'c' => "cCçÇćč",
        'i' => "iIîïíìÎÏÍÌ",
        'n' => "nNñÑ",
        'u' => "uUùûüúÙÛÜÚ",
        'y' => "yYÿýŸÝ",
        c if c.is_ascii_alphabetic() => {
            let _ = write!(out, "[{c}{}]", c.to_ascii_uppercase());
            return;
        }
        c if c.is_ascii_digit() => return out.push(c),
        c if c.is_ascii() => {
            let _ = write!(out, "\\{c}");
            return;
        }
        c => {
            out.push_str("(?:");
            out.push(c);
            out.push('|');
            out.extend(c.to_uppercase());
            return out.push(')');
        }
    };
    let _ = write!(out, "[{class}]");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_columns_and_quotes() {
        let found = Search::parse("lefevre title:\"directeur général\" siren:901000018 naf:62.01Z").unwrap();
        assert_eq!((found.anywhere.len(), found.title.len(), found.naf.len()), (1, 1, 1));
        assert_eq!(found.siren, ["901000018"]);
        assert_eq!(found.naf, ["^62[.]?01Z"]);
        assert_eq!(Search::parse("C.Durand@Exemple.example").unwrap().address, ["c.durand@exemple.example"]);
        assert_eq!(Search::parse("").unwrap(), Search::default());
        assert_eq!(Search::parse("https://x").unwrap().anywhere.len(), 1);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        assert!(Search::parse("pointure:38").unwrap_err().contains("title"));
        assert!(Search::parse("siren:12").unwrap_err().starts_with("siren:12"));
        assert!(Search::parse("\"a").unwrap_err().contains("never closed"));
        assert!(Search::parse(&"x".repeat(501)).is_err());
    }

    #[test]
    fn nothing_of_a_word_is_a_pattern() {
        assert_eq!(pattern("a.*"), format!("[{A}]\\.\\*"));
        assert_eq!(pattern("Œ"), format!("(?:[{O}][{E}]|[œŒ])"));
        assert_eq!(pattern("('"), "\\([ '’‘-]+");
    }
}
