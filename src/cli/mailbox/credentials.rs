//! How secrets get in: from stdin, by reference, in a URL, or typed on a terminal. Never as a word of the command line.

use std::{
    io::{self, BufRead},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use clap::Args;

use crate::{
    base::secrets::{SecretString, Zeroizing},
    cli::{Context, Exit, Failure},
    flow::{
        Error,
        mailboxes::{self, Given, GmailAccess, NewCredentials},
    },
    output,
};

/// Where the passwords come from.
#[derive(Debug, Args)]
pub(super) struct Passwords {
    /// Read the password from the first line of stdin
    #[arg(long, conflicts_with = "password")]
    password_stdin: bool,
    /// Where the password is: env:NAME, file:PATH or cmd:COMMAND; looked up whenever it is needed
    #[arg(long, value_name = "REFERENCE")]
    password: Option<String>,
    /// Where the password for reading is, if it is another one
    #[arg(long, value_name = "REFERENCE")]
    imap_password: Option<String>,
}

impl Passwords {
    /// The password and the one for reading. Asks on the terminal where no flag and no URL says it.
    pub(super) fn read(&self, address: &str, urls: &[Option<&str>]) -> Result<(Given, Given), Failure> {
        let imap_password = reference("--imap-password", self.imap_password.as_deref())?;
        let password = match &self.password {
            None if self.password_stdin => Given::Plain(first_line_of_stdin()?),
            None if urls.iter().flatten().any(|url| holds_password(url)) => Given::Nothing,
            None if output::is_interactive() => Given::Plain(ask(address)?),
            None => {
                return Err(Failure::usage(
                    format!("no password for {address}, and nobody to ask"),
                    Some("add --password-stdin, or --password env:NAME, file:PATH or cmd:COMMAND"),
                ));
            }
            given => reference("--password", given.as_deref())?,
        };
        Ok((password, imap_password))
    }

    fn is_given(&self) -> bool {
        self.password_stdin || self.password.is_some() || self.imap_password.is_some()
    }
}

/// Whether a password stands before the last `@`.
fn holds_password(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.rsplit_once('@').is_some_and(|(user, _)| user.contains(':'))
}

/// What is no reference may be the password itself, so it is not shown.
fn reference(flag: &str, text: Option<&str>) -> Result<Given, Failure> {
    let Some(text) = text else { return Ok(Given::Nothing) };
    let hint = "a password itself comes from stdin (--password-stdin): the command line is seen by others";
    text.parse().map(Given::Reference).map_err(|e: String| Failure::usage(format!("{flag}: {e}"), Some(hint)))
}

fn first_line_of_stdin() -> Result<SecretString, Failure> {
    let mut line = Zeroizing::new(String::new());
    io::stdin().lock().read_line(&mut line)?;
    let secret = line.trim_end_matches(['\r', '\n']);
    if secret.is_empty() {
        return Err(Failure::usage("stdin holds no password", None));
    }
    Ok(secret.into())
}

fn ask(address: &str) -> Result<SecretString, Failure> {
    Ok(output::password(&format!("Password of {address}"))?.into())
}

/// How Google lets pflow in.
#[derive(Debug, Args)]
pub(super) struct GmailFlags {
    /// OAuth client file of Google's console (desktop app): the owner consents in a browser
    #[arg(long, value_name = "FILE", conflicts_with = "service_account")]
    client_secret: Option<PathBuf>,
    /// Key file of a service account with domain-wide delegation
    #[arg(long, value_name = "FILE")]
    service_account: Option<PathBuf>,
}

impl GmailFlags {
    pub(super) fn read<'a>(
        &self,
        open_browser: &'a (dyn Fn(&str) + Sync),
    ) -> Result<Option<GmailAccess<'a>>, Failure> {
        Ok(match (&self.client_secret, &self.service_account) {
            (Some(path), _) => Some(GmailAccess::Consent { client: Some(secret_file(path)?), open_browser }),
            (None, Some(path)) => Some(GmailAccess::ServiceAccount(secret_file(path)?)),
            (None, None) => None,
        })
    }
}

fn secret_file(path: &Path) -> Result<SecretString, Failure> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| Error::Io { path: path.display().to_string(), source })?;
    Ok(text.into())
}

/// Says where to consent, and opens it where there is a program for that.
pub(super) fn open_browser(context: &Context, url: &str) {
    context
        .out
        .warn(&format!("to let pflow use the mailbox, open this in a browser on this machine:\n{url}"));
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let started = Command::new(opener)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if let Err(e) = started {
        tracing::debug!("{opener}: {e}");
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Login {
    /// Its address, its id, or the beginning of its id
    mailbox: String,
    /// Hand mail in elsewhere: smtp[s]://USER@HOST[:PORT]
    #[arg(long, value_name = "URL")]
    smtp: Option<String>,
    /// Read mail elsewhere: imap[s]://USER@HOST[:PORT]
    #[arg(long, value_name = "URL")]
    imap: Option<String>,
    /// PEM file of certificate authorities to trust beside the machine's
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    #[command(flatten)]
    passwords: Passwords,
    #[command(flatten)]
    gmail: GmailFlags,
    /// Store them without trying them first
    #[arg(long)]
    no_check: bool,
}

pub(super) async fn login(context: &Context, args: Login) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let mailbox = mailboxes::show(&engine, &scope, &args.mailbox).await?.mailbox;
    let open_browser = |url: &str| open_browser(context, url);
    let mut new = NewCredentials { ca_file: args.ca_file.clone(), ..NewCredentials::default() };
    if mailbox.provider == "gmail" {
        let consent = GmailAccess::Consent { client: None, open_browser: &open_browser };
        new.gmail = Some(args.gmail.read(&open_browser)?.unwrap_or(consent));
    } else {
        let changes_place = args.smtp.is_some() || args.imap.is_some() || args.ca_file.is_some();
        if args.passwords.is_given() || !changes_place {
            let urls = [args.smtp.as_deref(), args.imap.as_deref()];
            (new.password, new.imap_password) = args.passwords.read(&mailbox.address, &urls)?;
        }
        (new.smtp, new.imap) = (args.smtp, args.imap);
    }
    let name = mailbox.id.to_string();
    let changed = mailboxes::login(&engine, &scope, &name, new, !args.no_check, context.dry_run).await?;
    context.out.record(&changed, None, || super::state(&changed))?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_in_a_url_is_seen() {
        assert!(holds_password("smtp://ana:x@h:25") && holds_password("smtp://ana:a@b@h"));
        assert!(!holds_password("smtp://ana@h:25") && !holds_password("smtp://h:25"));
    }

    #[test]
    fn what_is_no_reference_is_not_shown() {
        let failure = format!("{:?}", reference("--password", Some("geheim")).unwrap_err());
        assert!(failure.contains("--password-stdin") && !failure.contains("geheim"), "{failure}");
    }
}
