//! The part of Gmail's search language that is used here.

use super::mailbox::{Mail, State};

/// What the index finds, newest first. An unknown word is an error: finding everything would hide a mistake.
pub(super) fn search(state: &mut State, query: &str, spam_and_bin: bool) -> Result<Vec<Mail>, String> {
    let words: Vec<&str> = query.split_whitespace().collect();
    let everywhere = spam_and_bin || words.contains(&"in:anywhere");
    let mut found = Vec::new();
    for mail in &state.mails {
        let mut fits = mail.hidden == 0 && (everywhere || !(mail.is("SPAM") || mail.is("TRASH")));
        for word in &words {
            fits &= matches(mail, word)?;
        }
        if fits {
            found.push(mail.clone());
        }
    }
    for mail in &mut state.mails {
        mail.hidden = mail.hidden.saturating_sub(1);
    }
    found.reverse();
    Ok(found)
}

fn matches(mail: &Mail, word: &str) -> Result<bool, String> {
    if let Some(word) = word.strip_prefix('-') {
        return Ok(!matches(mail, word)?);
    }
    let (name, value) = word.split_once(':').ok_or_else(|| format!("a bare word {word:?}"))?;
    let seconds = || value.parse::<i64>().map_err(|_| format!("no time {value:?}"));
    match (name, value) {
        ("in", "anywhere") | ("newer_than", _) => Ok(true),
        ("in", "sent") => Ok(mail.is("SENT")),
        ("in", "inbox") => Ok(mail.is("INBOX")),
        ("in", "drafts") => Ok(mail.is("DRAFT")),
        ("after", _) => Ok(mail.at.timestamp() > seconds()?),
        ("to", _) => Ok(mail.header("To").unwrap_or_default().to_lowercase().contains(&value.to_lowercase())),
        _ => Err(format!("{word:?} is not known here")),
    }
}
