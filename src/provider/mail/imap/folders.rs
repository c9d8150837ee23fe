//! Which folders there are, and which of them is which.

use async_imap::imap_proto::{MailboxDatum, NameAttribute, Response};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

use super::session::Session;
use crate::provider::Error;

/// What a folder is for (RFC 6154).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Sent,
    Junk,
}

/// A folder that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Folder {
    /// Its name on the wire: modified UTF-7.
    name: String,
    delimiter: Option<String>,
    special: Option<Use>,
}

impl Folder {
    /// The last part of the name, lower-case.
    fn last_part(&self) -> String {
        let parts = self.delimiter.as_deref().and_then(|delimiter| self.name.rsplit(delimiter).next());
        parts.unwrap_or(&self.name).to_lowercase()
    }
}

/// The folders of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folders(Vec<Folder>);

impl Folders {
    /// Asks the server.
    pub(super) async fn list(session: &mut Session) -> Result<Self, Error> {
        // Without being asked some servers do not say what a folder is for (RFC 6154 §5.2).
        let can_return = session.can("SPECIAL-USE") && session.can("LIST-EXTENDED");
        let command = if can_return { "LIST \"\" \"*\" RETURN (SPECIAL-USE)" } else { "LIST \"\" \"*\"" };
        let mut folders = Vec::new();
        session
            .command_with(command, |response| {
                if let Response::MailboxData(MailboxDatum::List(listed)) = response {
                    let (name, delimiter) = (listed.name.to_string(), listed.delimiter.as_deref());
                    folders.extend(folder(name, delimiter, &listed.name_attributes));
                }
            })
            .await?;
        Ok(Self(folders))
    }

    /// Where mail goes that a filter takes for spam, answers among it.
    pub(super) fn junk(&self) -> Option<&str> {
        self.find(Use::Junk, &["junk", "spam", "junk e-mail", "junk email", "bulk mail"])
    }

    /// Where sent mail lies.
    pub(super) fn sent(&self) -> Option<&str> {
        self.find(Use::Sent, &["sent", "sent items", "sent mail", "sent messages", "sent-mail"])
    }

    /// How a new folder for sent mail has to be called: some servers keep every folder below INBOX.
    pub(super) fn new_sent(&self) -> String {
        let mut others = self.0.iter().filter(|folder| !folder.name.eq_ignore_ascii_case("INBOX")).peekable();
        let delimiter = others.peek().and_then(|folder| folder.delimiter.clone());
        match delimiter {
            Some(delimiter)
                if others.all(|folder| {
                    let prefix = format!("INBOX{delimiter}");
                    folder.name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(&prefix))
                }) =>
            {
                format!("INBOX{delimiter}Sent")
            }
            _ => "Sent".to_owned(),
        }
    }

    /// Whether there is a folder of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|folder| folder.name == name)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// By what the server says it is for, otherwise by the names that mail programs use.
    fn find(&self, special: Use, names: &[&str]) -> Option<&str> {
        let marked = self.0.iter().find(|folder| folder.special == Some(special));
        let by_name = |name: &&str| self.0.iter().find(|folder| folder.last_part() == **name);
        marked.or_else(|| names.iter().find_map(by_name)).map(|folder| folder.name.as_str())
    }
}

fn folder(name: String, delimiter: Option<&str>, attributes: &[NameAttribute<'_>]) -> Option<Folder> {
    let mut special = None;
    for attribute in attributes {
        match attribute {
            NameAttribute::NoSelect => return None,
            NameAttribute::Extension(other) if other.eq_ignore_ascii_case("\\NonExistent") => return None,
            NameAttribute::Sent => special = Some(Use::Sent),
            NameAttribute::Junk => special = Some(Use::Junk),
            _ => {}
        }
    }
    Some(Folder { name, delimiter: delimiter.map(str::to_owned), special })
}

/// A folder's name as it goes over the wire: modified UTF-7 (RFC 3501 §5.1.3).
pub(super) fn wire_name(name: &str) -> String {
    let mut wire = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let is_plain = |c: char| matches!(c, ' '..='~');
        let end = rest.find(|c| is_plain(c) != is_plain(first)).unwrap_or(rest.len());
        let (part, tail) = rest.split_at(end);
        if is_plain(first) {
            wire.push_str(&part.replace('&', "&-"));
        } else {
            let utf16: Vec<u8> = part.encode_utf16().flat_map(u16::to_be_bytes).collect();
            wire.push('&');
            wire.push_str(&STANDARD_NO_PAD.encode(utf16).replace('/', ","));
            wire.push('-');
        }
        rest = tail;
    }
    wire
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders(names: &[(&str, Option<Use>)], delimiter: &str) -> Folders {
        let folder = |(name, special): &(&str, Option<Use>)| Folder {
            name: (*name).to_owned(),
            delimiter: Some(delimiter.to_owned()),
            special: *special,
        };
        Folders(names.iter().map(folder).collect())
    }

    #[test]
    fn what_the_server_says_goes_before_names() {
        let marked =
            folders(&[("Sent", None), ("Envoy&AOk-s", Some(Use::Sent)), ("Spam", Some(Use::Junk))], "/");
        assert_eq!((marked.sent(), marked.junk()), (Some("Envoy&AOk-s"), Some("Spam")));
        let named = folders(&[("INBOX", None), ("INBOX.Sent", None), ("INBOX.Junk", None)], ".");
        assert_eq!((named.sent(), named.junk()), (Some("INBOX.Sent"), Some("INBOX.Junk")));
        assert_eq!(folders(&[("INBOX", None)], "/").sent(), None);
    }

    #[test]
    fn a_new_folder_is_made_where_the_others_are() {
        assert_eq!(folders(&[("INBOX", None), ("INBOX.Trash", None)], ".").new_sent(), "INBOX.Sent");
        assert_eq!(folders(&[("INBOX", None), ("Trash", None)], ".").new_sent(), "Sent");
        assert_eq!(folders(&[("INBOX", None)], ".").new_sent(), "Sent");
    }

    #[test]
    fn names_are_in_modified_utf_7() {
        // RFC 3501 §5.1.3.
        assert_eq!(wire_name("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        assert_eq!(wire_name("Éléments envoyés"), "&AMk-l&AOk-ments envoy&AOk-s");
        assert_eq!(wire_name("Q&A"), "Q&-A");
    }
}
