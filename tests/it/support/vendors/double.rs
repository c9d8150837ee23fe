//! What all providers under test share: the door, the key, the purse, the faults, and the count of what was charged.

use std::{
    collections::{BTreeMap, VecDeque},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

use serde_json::{Value, json};

use crate::support::gmail::http::{self, Reply, Request};

/// Which calls a fault meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// Questions: what may cost something.
    Submit,
    /// Looks after a job.
    Poll,
    /// Looks at the account.
    Account,
}

/// What goes wrong, once.
#[derive(Clone, Debug)]
pub enum Fault {
    /// "Too fast", as this provider says it, with `Retry-After` in seconds or without; nothing was done.
    Limited(Option<u64>),
    /// This status with this body; nothing was done.
    Status(u16, Value),
    /// It is done and charged; then an HTML page with status 200.
    Garbage,
    /// It is done and charged; then a gateway's 502.
    BadGateway,
    /// It is done and charged; then the connection closes without an answer.
    Closed,
    /// It is done and charged; then half of the answer.
    Cut,
    /// It is done and charged; then nothing for this time.
    Hangs(Duration),
}

/// A provider under test; it stops when it goes.
pub struct Double {
    shared: Arc<Shared>,
    at: SocketAddr,
    door: Option<JoinHandle<()>>,
}

/// How a provider answers a call that its key opened.
pub(super) type Answerer = fn(&Request, &mut State) -> Reply;

struct Shared {
    name: &'static str,
    answer: Answerer,
    state: Mutex<State>,
    url: String,
    is_stopping: AtomicBool,
}

/// What a provider remembers.
#[derive(Default)]
pub(super) struct State {
    /// None: without limit.
    pub(super) credits: Option<f64>,
    pub(super) spent: f64,
    /// How often a job is "not ready".
    pub(super) polls: u32,
    /// What "try again in N seconds" says.
    pub(super) pause: u64,
    pub(super) jobs: BTreeMap<String, Job>,
    /// What the register knows besides what follows from the question.
    pub(super) companies: Vec<Value>,
    charged: BTreeMap<String, u32>,
    asked: BTreeMap<String, u32>,
    faults: VecDeque<(On, Fault)>,
    calls: Vec<String>,
}

/// A job.
pub(super) struct Job {
    pub(super) contacts: Vec<Value>,
    pub(super) request: Value,
    pub(super) polls_left: u32,
    /// References of those that there were credits for.
    pub(super) paid: Vec<String>,
}

impl State {
    /// A question was asked.
    pub(super) fn ask(&mut self, who: &str) {
        *self.asked.entry(who.to_owned()).or_default() += 1;
    }

    /// Takes credits for a question where there are enough.
    pub(super) fn charge(&mut self, who: &str, credits: f64) -> bool {
        if self.credits.is_some_and(|left| left < credits) {
            return false;
        }
        if credits > 0.0 {
            self.credits = self.credits.map(|left| left - credits);
            self.spent += credits;
            *self.charged.entry(who.to_owned()).or_default() += 1;
        }
        true
    }

    pub(super) fn was_charged(&self, who: &str) -> bool {
        self.charged.contains_key(who)
    }

    /// A new job's id.
    pub(super) fn job(&mut self, request: Value, contacts: Vec<Value>, paid: Vec<String>) -> String {
        let id = format!("job-{}", self.jobs.len() + 1);
        self.jobs.insert(id.clone(), Job { contacts, request, polls_left: self.polls, paid });
        id
    }

    /// Whether the job is ready now; counts the look.
    pub(super) fn is_ready(&mut self, id: &str) -> Option<bool> {
        let job = self.jobs.get_mut(id)?;
        if job.polls_left == 0 {
            return Some(true);
        }
        job.polls_left -= 1;
        Some(false)
    }
}

impl Double {
    pub(super) fn start(name: &'static str, answer: Answerer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            name,
            answer,
            state: Mutex::default(),
            url: format!("http://{at}"),
            is_stopping: AtomicBool::new(false),
        });
        let serving = shared.clone();
        let door = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.is_stopping.load(Ordering::SeqCst) {
                    break;
                }
                let shared = serving.clone();
                std::thread::spawn(move || shared.serve(stream));
            }
        });
        Self { shared, at, door: Some(door) }
    }

    pub fn name(&self) -> &'static str {
        self.shared.name
    }

    /// Base of its API: `PFLOW_KASPR_URL` and so on.
    pub fn url(&self) -> String {
        self.shared.url.clone()
    }

    /// The key that it knows: `KASPR_API_KEY` and so on.
    pub fn key(&self) -> String {
        format!("{}-test-key", self.shared.name)
    }

    /// The next call of this kind meets this; faults of one kind come in the order they were given.
    pub fn fail(&self, on: On, fault: Fault) -> &Self {
        self.state().faults.push_back((on, fault));
        self
    }

    /// How often a job that is submitted from now on is "not ready".
    pub fn slow(&self, polls: u32) -> &Self {
        self.state().polls = polls;
        self
    }

    /// The N of "try again in N seconds"; 0 until it is set.
    pub fn pause(&self, seconds: u64) -> &Self {
        self.state().pause = seconds;
        self
    }

    /// How many credits there are from now on; without limit until it is set.
    pub fn credits(&self, credits: f64) -> &Self {
        self.state().credits = Some(credits);
        self
    }

    /// The register knows this company (see [`super::company`]); of its name and its number, nothing else is made up any more.
    pub fn know(&self, company: Value) -> &Self {
        self.state().companies.push(company);
        self
    }

    /// How often each question was charged: by reference (jobs), profile (Kaspr), or person and address (Hunter).
    pub fn charged(&self) -> BTreeMap<String, u32> {
        self.state().charged.clone()
    }

    /// How often each question was asked and worked on, charged or not.
    pub fn asked(&self) -> BTreeMap<String, u32> {
        self.state().asked.clone()
    }

    /// All credits that were taken.
    pub fn spent(&self) -> f64 {
        self.state().spent
    }

    /// `POST /async`, `GET /async/job-1`, …: every call in order, also those that failed.
    pub fn calls(&self) -> Vec<String> {
        self.state().calls.clone()
    }

    /// Ids of all jobs.
    pub fn jobs(&self) -> Vec<String> {
        self.state().jobs.keys().cloned().collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state()
    }
}

impl Drop for Double {
    fn drop(&mut self) {
        self.shared.is_stopping.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.at);
        if let Some(door) = self.door.take() {
            let _ = door.join();
        }
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, mut stream: TcpStream) {
        let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
        let Some(request) = http::read(&mut stream, &self.url) else { return };
        let Some(reply) = self.reply(&request) else { return };
        let _ = reply.write(&mut stream, "Mon, 23 Nov 2026 09:00:00 GMT");
    }

    /// None: the connection closes.
    fn reply(&self, request: &Request) -> Option<Reply> {
        let path = request.url.path();
        let mut state = self.state();
        state.calls.push(format!("{} {path}", request.method));
        if !request.header("user-agent").is_some_and(|agent| agent.starts_with("pflow/")) {
            return Some(Reply::page(403, "<html>error code: 1010</html>"));
        }
        if let Some(refusal) = self.wrong_key(request) {
            return Some(refusal);
        }
        let on = kind(request);
        let fault = state.faults.iter().position(|(o, _)| *o == on).and_then(|at| state.faults.remove(at));
        let mut work = || (self.answer)(request, &mut state);
        Some(match fault.map(|(_, fault)| fault) {
            None => work(),
            Some(Fault::Limited(seconds)) => self.limited(seconds),
            Some(Fault::Status(status, body)) => Reply::json(status, &body),
            Some(Fault::Garbage) => {
                work();
                Reply::page(200, "<html>Just a moment...</html>")
            }
            Some(Fault::BadGateway) => {
                work();
                Reply::page(502, "<html>Bad gateway</html>")
            }
            Some(Fault::Closed) => {
                work();
                return None;
            }
            Some(Fault::Cut) => work().cut(),
            Some(Fault::Hangs(time)) => {
                work();
                drop(state);
                std::thread::sleep(time);
                return None;
            }
        })
    }

    fn wrong_key(&self, request: &Request) -> Option<Reply> {
        let key = format!("{}-test-key", self.name);
        let (header, expected, status, body) = match self.name {
            "kaspr" => ("authorization", format!("Bearer {key}"), 401, json!({"message": "Unauthorized"})),
            "bettercontact" => ("x-api-key", key, 401, json!({"error": "unauthorized"})),
            "fullenrich" => (
                "authorization",
                format!("Bearer {key}"),
                401,
                json!({"code": "error.api.key", "message": "API key not found"}),
            ),
            "dropcontact" => (
                "x-access-token",
                key,
                403,
                json!({"error": true, "success": false, "reason": "Invalid token"}),
            ),
            "hunter" => (
                "x-api-key",
                key,
                401,
                json!({"errors": [{"id": "authentication_failed", "code": 401, "details": "No user found for the API key supplied"}]}),
            ),
            _ => return None,
        };
        (request.header(header) != Some(&expected)).then(|| Reply::json(status, &body))
    }

    /// "Too fast", in this provider's words.
    fn limited(&self, seconds: Option<u64>) -> Reply {
        let reply = match self.name {
            "hunter" => Reply::json(
                403,
                &json!({"errors": [{"id": "too_many_requests", "code": 403, "details": "Slow down"}]}),
            ),
            "fullenrich" => Reply::json(
                429,
                &json!({"code": "error.rate.limit", "message": "Too many requests. Try again in 1m"}),
            ),
            "annuaire" => Reply::json(429, &json!({"erreur": "Trop de requêtes"})),
            _ => Reply::json(429, &json!({"message": "Too many requests"})),
        };
        match seconds {
            Some(seconds) => reply.header("Retry-After", &seconds.to_string()),
            None => reply,
        }
    }
}

fn kind(request: &Request) -> On {
    let path = request.url.path();
    match request.method.as_str() {
        "POST" => On::Submit,
        _ if ["/search", "/email-finder", "/email-verifier"].contains(&path) => On::Submit,
        _ if path.contains("/job-") || path.starts_with("/async") || path.contains("/enrich/") => On::Poll,
        _ => On::Account,
    }
}

/// The text at a key, or nothing.
pub(super) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The request's JSON; null where it is none.
pub(super) fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body).unwrap_or_default()
}
