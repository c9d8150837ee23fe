//! Reading an account over IMAP, and its folder of sent mail.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

mod folders;
mod inbox;
mod sent;
mod session;

use folders::Folders;
pub(super) use sent::{Filed, Look};
use session::Session;

use super::{
    Check,
    login::Login,
    server::{Server, Timeouts},
    tls::Tls,
};
use crate::provider::Error;

/// How long a connection is kept; servers hang up after half an hour at the earliest (RFC 3501 §5.4).
const KEPT: Duration = Duration::from_mins(10);
/// After this time without use a connection is asked whether it still lives.
const TRUSTED: Duration = Duration::from_secs(5);

/// An account.
#[derive(Debug)]
pub(super) struct Imap {
    server: Server,
    login: Login,
    tls: Arc<Tls>,
    timeouts: Timeouts,
    idle: Mutex<Option<Session>>,
}

impl Imap {
    pub(super) fn new(server: Server, login: Login, tls: Arc<Tls>, timeouts: Timeouts) -> Self {
        Self { server, login, tls, timeouts, idle: Mutex::new(None) }
    }

    /// A connection that has logged in: the kept one where it still lives.
    async fn session(&self) -> Result<Session, Error> {
        let kept = self.idle.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut session) = kept.filter(|session| session.idle_for() < KEPT)
            && (session.idle_for() < TRUSTED || session.command("NOOP").await.is_ok())
        {
            return Ok(session);
        }
        let mut session = self.dial().await?;
        session.log_in(&self.login).await?;
        Ok(session)
    }

    async fn dial(&self) -> Result<Session, Error> {
        Session::connect(&self.server, &self.tls, self.timeouts).await
    }

    /// Keeps the connection for the next call, unless an answer is missing.
    fn keep(&self, session: Session) {
        if session.is_sound() {
            *self.idle.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
        }
    }

    /// Whether the server is there, trusted, and lets us in, and which folders are read. Changes nothing.
    pub(super) async fn check(&self, sent_folder: Option<&str>) -> Vec<Check> {
        let mut session = match self.dial().await {
            Ok(session) => session,
            Err(e) => return vec![Check::of("imap", Err(e))],
        };
        let mut checks = vec![Check::of("imap", Ok(self.server.to_string()))];
        let logged_in = session.log_in(&self.login).await.map(|()| self.login.user.clone());
        let is_in = logged_in.is_ok();
        checks.push(Check::of("imap login", logged_in));
        if is_in {
            checks.push(Check::of("folders", described(&mut session, sent_folder).await));
            self.keep(session);
        }
        checks
    }
}

async fn described(session: &mut Session, sent_folder: Option<&str>) -> Result<String, Error> {
    let folders = Folders::list(session).await?;
    let sent = sent::folder(&folders, sent_folder);
    let note = if folders.has(&sent) { "" } else { " (will be made)" };
    let read = folders.junk().map_or_else(|| "INBOX".to_owned(), |junk| format!("INBOX and {junk}"));
    let s = if folders.len() == 1 { "" } else { "s" };
    Ok(format!("{} folder{s}; reads {read}; sent mail in {sent}{note}", folders.len()))
}
