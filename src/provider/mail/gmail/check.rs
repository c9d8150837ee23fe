//! What the mailbox finds when it looks at itself.

use super::{Gmail, ME, call::read, token::AGAIN};
use crate::provider::{Error, mail::Check};

impl Gmail {
    /// Gets a token, and looks whose mailbox it opens, what it permits, and whether mail can be read. Writes nothing.
    pub(in crate::provider::mail) async fn check(&self) -> Vec<Check> {
        let mut checks = vec![Check::of("token", self.token.check().await)];
        if checks[0].ok {
            checks.push(Check::of("address", self.check_address().await));
            checks.push(Check::of("reading", self.check_reading().await));
        }
        checks
    }

    /// A browser can be logged in as somebody else, and a service account can act for anybody.
    async fn check_address(&self) -> Result<String, Error> {
        const WHAT: &str = "reading the profile";
        let answer = read!(self, WHAT, self.hub.users().get_profile(ME))?;
        let found = answer.and_then(|answer| answer.value.email_address);
        match found {
            Some(found) if found.eq_ignore_ascii_case(&self.address) => Ok(found),
            Some(other) => Err(Error::Auth(format!(
                "{}: the token opens the mailbox of {other}: {AGAIN}, as {}",
                self.address, self.address
            ))),
            None => Err(Error::transient(format!("{}: the answer names no address", self.tried(WHAT)))),
        }
    }

    async fn check_reading(&self) -> Result<String, Error> {
        let found = self.search("in:inbox newer_than:1d").await?;
        Ok(format!("{} mails of the last day", found.len()))
    }
}
