//! A Gmail that a test owns: one mailbox, its API, its token and its consent page, on a free port of this machine, and all the ways
//! in which Google fails. Where nobody knows what Google does, it does the worst: it rewrites Message-IDs, its search lags, a second
//! use of a draft is a 404.
//!
//! It lives in the test's process, so it outlives a `pflow` that is killed, and knows what really left: `delivered`.

mod api;
mod faults;
pub(super) mod http;
mod mailbox;
mod oauth;
mod search;

use std::{
    collections::BTreeMap,
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

use chrono::{DateTime, Utc};
use pflow::base::secrets::Secrets;
use serde_json::{Value, json};

pub use self::{
    faults::{Call, Fault},
    http::browse,
};
use self::{mailbox::State, oauth::Oauth};

/// A running fake; it stops when it goes.
pub struct Gmail {
    shared: Arc<Shared>,
    at: SocketAddr,
    door: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    oauth: Mutex<Oauth>,
    faults: Mutex<faults::Faults>,
    /// `drafts/send`, `messages/18f…`: every call of the API, in order.
    calls: Mutex<Vec<String>>,
    is_stopping: AtomicBool,
    url: String,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Gmail {
    /// The mailbox of ana@acme.example.
    pub fn start() -> Self {
        Self::start_for("ana@acme.example")
    }

    /// The mailbox of `address`.
    pub fn start_for(address: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            state: Mutex::new(State::new(address)),
            oauth: Mutex::default(),
            faults: Mutex::default(),
            calls: Mutex::default(),
            is_stopping: AtomicBool::new(false),
            url: format!("http://{at}/"),
        });
        let serving = shared.clone();
        let door = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.is_stopping.load(Ordering::SeqCst) {
                    break;
                }
                let shared = serving.clone();
                std::thread::spawn(move || http::serve(stream, &shared));
            }
        });
        Self { shared, at, door: Some(door) }
    }

    /// The API's base, with its slash at the end: `PFLOW_GMAIL_URL`.
    pub fn url(&self) -> String {
        self.shared.url.clone()
    }

    /// The settings of a mailbox that was connected to this Gmail by consent.
    pub fn settings(&self) -> Value {
        let url = &self.shared.url;
        json!({ "base_url": url, "token_url": format!("{url}token"), "client_id": oauth::CLIENT_ID, "subject": self.state().address })
    }

    /// The secrets to go with the settings.
    pub fn secrets(&self) -> Secrets {
        let mut secrets = Secrets::default();
        secrets.insert("refresh_token", oauth::REFRESH_TOKEN.into());
        secrets.insert("client_secret", oauth::CLIENT_SECRET.into());
        secrets
    }

    /// The client file of `mailbox add gmail --client-secret`.
    pub fn client_file(&self) -> String {
        let url = &self.shared.url;
        json!({ "installed": {
            "client_id": oauth::CLIENT_ID, "client_secret": oauth::CLIENT_SECRET, "project_id": "p",
            "auth_uri": format!("{url}auth"), "token_uri": format!("{url}token"), "redirect_uris": ["http://localhost"],
        }})
        .to_string()
    }

    /// The key file of `mailbox add gmail --service-account`, with a key of its own that this Gmail knows.
    pub fn service_account(&self) -> String {
        let (file, public_key) = oauth::service_account(&format!("{}token", self.shared.url));
        lock(&self.shared.oauth).public_key = Some(public_key);
        file
    }

    /// Breaks the next `times` departures of drafts.
    pub fn fault(&self, fault: Fault, times: usize) {
        self.fault_on(Call::Send, fault, times);
    }

    /// Breaks the next `times` calls of a kind.
    pub fn fault_on(&self, call: Call, fault: Fault, times: usize) {
        lock(&self.shared.faults).next(call, fault, times);
    }

    /// Breaks `percent` of the calls of a kind, the same ones for the same seed.
    pub fn chance(&self, call: Call, fault: Fault, percent: u64, seed: u64) {
        lock(&self.shared.faults).chance(call, fault, percent, seed);
    }

    /// No more faults.
    pub fn heal(&self) {
        *lock(&self.shared.faults) = faults::Faults::default();
    }

    /// How often each mail reached its recipient, by `X-Ref`.
    pub fn delivered(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for raw in self.sent_mails() {
            *counts.entry(mailbox::header(&raw, "X-Ref").unwrap_or_default()).or_default() += 1;
        }
        counts
    }

    /// What reached recipients, as it went out, in order.
    pub fn sent_mails(&self) -> Vec<Vec<u8>> {
        self.state().delivered.clone()
    }

    /// Puts a mail into the inbox; in the thread of the mail it answers, unless one is named. Its id.
    pub fn receive(&self, raw: &[u8], thread: Option<&str>) -> String {
        self.receive_as(raw, thread, &["INBOX", "UNREAD"])
    }

    /// The same with other labels, such as `SPAM`.
    pub fn receive_as(&self, raw: &[u8], thread: Option<&str>, labels: &[&str]) -> String {
        self.state().receive(raw, thread, labels)
    }

    /// The thread and Message-ID, as it went out, of the sent mail with this `X-Ref`.
    pub fn sent_copy(&self, x_ref: &str) -> Option<(String, String)> {
        let state = self.state();
        let mail =
            state.mails.iter().find(|m| m.is("SENT") && m.header("X-Ref").as_deref() == Some(x_ref))?;
        Some((mail.thread.clone(), mail.header("Message-ID")?))
    }

    /// How many drafts there are.
    pub fn drafts(&self) -> usize {
        self.state().drafts.len()
    }

    /// A person deletes all drafts.
    pub fn delete_drafts(&self) {
        self.state().delete_drafts();
    }

    /// A person deletes all mail for good, sent and received; what left has left.
    pub fn delete_mails(&self) {
        self.state().mails.retain(|m| m.is("DRAFT"));
    }

    /// What comes from now on is found by searches only after `searches` of them.
    pub fn lag(&self, searches: usize) {
        self.state().lag = searches;
    }

    /// Mail that leaves from now on is filed in a thread of its own, whatever its draft's was.
    pub fn lose_threads(&self) {
        self.state().loses_threads = true;
    }

    /// `X-` headers do not survive from now on.
    pub fn strip_headers(&self) {
        self.state().strips_headers = true;
    }

    /// History before now is forgotten: cursors up to here are too old.
    pub fn forget_history(&self) {
        self.state().forget_history();
    }

    /// Rows on one page of a list.
    pub fn page_size(&self, rows: usize) {
        self.state().page_size = rows;
    }

    /// Google's clock stands still at this time; without it, it is the machine's.
    pub fn set_now(&self, now: DateTime<Utc>) {
        self.state().clock = Some(now);
    }

    /// Access tokens given out so far are no longer taken.
    pub fn expire_tokens(&self) {
        lock(&self.shared.oauth).tokens.clear();
    }

    /// The person at the consent page says no.
    pub fn deny_consent(&self) {
        lock(&self.shared.oauth).denies = true;
    }

    /// Permissions that are given, whatever is asked for.
    pub fn grant_only(&self, scope: &str) {
        lock(&self.shared.oauth).grants_only = Some(scope.to_owned());
    }

    /// How many tokens were asked for.
    pub fn token_calls(&self) -> usize {
        lock(&self.shared.oauth).asked
    }

    /// Every call of the API so far: method and path below `users/me/`.
    pub fn calls(&self) -> Vec<String> {
        lock(&self.shared.calls).clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.shared.state)
    }
}

impl Drop for Gmail {
    fn drop(&mut self) {
        self.shared.is_stopping.store(true, Ordering::SeqCst);
        // The port is closed once the thread has ended.
        if TcpStream::connect(self.at).is_ok() {
            let _ = self.door.take().map(JoinHandle::join);
        }
    }
}
