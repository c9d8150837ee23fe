//! A server that speaks OpenAI's chat completions, with a model that believes everything it reads. It lives in the test's process.

use std::{
    collections::VecDeque,
    io::Write,
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

use serde_json::{Value, json};

use super::{
    Pflow,
    gmail::http::{self, Reply, Request},
};

const KEY: &str = "sk-test-0123456789";

/// What the next call meets.
#[derive(Clone, Debug)]
pub enum Meets {
    /// This status with this body, and `Retry-After` in seconds.
    Refusal(u16, Value, Option<u64>),
    /// A page instead of JSON.
    Page(u16),
    /// This mail.
    Says(&'static str, &'static str),
    /// These words as the message's content.
    Content(&'static str),
    /// The way to another place.
    Redirect(String),
    /// Octets that trickle for this time.
    Trickle(Duration),
    /// Half of the answer.
    Cut,
}

/// What the server understands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Age {
    /// As OpenAI's own.
    #[default]
    New,
    /// Neither schemas nor `max_completion_tokens`, and errors as Ollama writes them.
    Old,
}

/// The server; it stops when it goes.
pub struct OpenAi {
    shared: Arc<Shared>,
    at: SocketAddr,
    door: Option<JoinHandle<()>>,
}

struct Shared {
    url: String,
    age: Age,
    meets: Mutex<VecDeque<Meets>>,
    calls: Mutex<Vec<Value>>,
    keys: Mutex<Vec<String>>,
    is_stopping: AtomicBool,
}

impl OpenAi {
    pub fn start() -> Self {
        Self::of_age(Age::New)
    }

    pub fn of_age(age: Age) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            url: format!("http://{at}/"),
            age,
            meets: Mutex::default(),
            calls: Mutex::default(),
            keys: Mutex::default(),
            is_stopping: AtomicBool::new(false),
        });
        let serving = Arc::clone(&shared);
        let door = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.is_stopping.load(Ordering::SeqCst) {
                    break;
                }
                let shared = Arc::clone(&serving);
                std::thread::spawn(move || shared.serve(stream));
            }
        });
        Self { shared, at, door: Some(door) }
    }

    pub fn base(&self) -> String {
        format!("http://{}/v1", self.at)
    }

    /// The same installation with this server as its model's.
    pub fn env(&self, pflow: &Pflow) -> Pflow {
        pflow.env("OPENAI_BASE_URL", self.base()).env("OPENAI_API_KEY", KEY)
    }

    /// The next call that is not answered yet meets this; several come in their order.
    pub fn meets(&self, meets: Meets) -> &Self {
        lock(&self.shared.meets).push_back(meets);
        self
    }

    /// Every request that came, in order.
    pub fn calls(&self) -> Vec<Value> {
        lock(&self.shared.calls).clone()
    }

    /// Every key that came with one.
    pub fn keys(&self) -> Vec<String> {
        lock(&self.shared.keys).clone()
    }
}

impl Drop for OpenAi {
    fn drop(&mut self) {
        self.shared.is_stopping.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.at);
        if let Some(door) = self.door.take() {
            let _ = door.join();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    fn serve(&self, mut stream: TcpStream) {
        let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
        let Some(request) = http::read(&mut stream, &self.url) else { return };
        let body: Value = serde_json::from_slice(&request.body).unwrap_or_default();
        lock(&self.calls).push(body.clone());
        lock(&self.keys).push(request.token.clone());
        let meets = lock(&self.meets).pop_front();
        if let Some(Meets::Trickle(time)) = meets {
            return trickle(&mut stream, time);
        }
        let reply = self.reply(&request, &body, meets);
        let _ = reply.write(&mut stream, "Mon, 23 Nov 2026 09:00:00 GMT");
    }

    fn reply(&self, request: &Request, body: &Value, meets: Option<Meets>) -> Reply {
        let error = |status, message: &str| {
            Reply::json(
                status,
                &json!({"error": {"message": message, "type": "invalid_request_error", "param": null, "code": null}}),
            )
        };
        if request.url.path() != "/v1/chat/completions" || request.method != "POST" {
            return error(404, "Unknown request URL");
        }
        if request.token != KEY {
            return error(401, &format!("Incorrect API key provided: {}", request.token));
        }
        if let Some(refusal) = self.not_understood(body) {
            return refusal;
        }
        let content = match meets {
            None => believe(body),
            Some(Meets::Says(subject, text)) => json!({"subject": subject, "body": text}).to_string(),
            Some(Meets::Content(content)) => content.to_owned(),
            Some(Meets::Refusal(status, body, retry_after)) => {
                let reply = Reply::json(status, &body);
                return match retry_after {
                    Some(seconds) => reply.header("Retry-After", &seconds.to_string()),
                    None => reply,
                };
            }
            Some(Meets::Page(status)) => return Reply::page(status, "<html>Just a moment...</html>"),
            Some(Meets::Redirect(to)) => return Reply::page(307, "").header("Location", &to),
            Some(Meets::Cut) => return Reply::json(200, &completion(&believe(body))).cut(),
            Some(Meets::Trickle(_)) => return error(500, "unreachable"),
        };
        Reply::json(200, &completion(&content))
    }

    fn not_understood(&self, body: &Value) -> Option<Reply> {
        if self.age == Age::New {
            return None;
        }
        if body.get("max_completion_tokens").is_some() {
            return Some(Reply::json(400, &json!({"error": "unknown field max_completion_tokens"})));
        }
        let form = body.pointer("/response_format/type").and_then(Value::as_str);
        (form == Some("json_schema"))
            .then(|| Reply::json(400, &json!({"detail": [{"msg": "response_format not supported"}]})))
    }
}

/// A head that promises much, and one octet at a time.
fn trickle(stream: &mut TcpStream, time: Duration) {
    let _ = stream
        .write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
    for _ in 0..time.as_millis() / 50 {
        if stream.write_all(b" ").is_err() {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn completion(content: &str) -> Value {
    // Without `id` and `created`, and with a reason of its own: servers are like that.
    json!({
        "object": "chat.completion",
        "model": "fake",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "eos"}],
        "usage": {"prompt_tokens": 700, "completion_tokens": 120, "total_tokens": 820},
    })
}

/// What a model writes that takes every order it finds, wherever it finds it.
fn believe(request: &Value) -> String {
    let user = request.pointer("/messages/1/content").and_then(Value::as_str).unwrap_or_default();
    let data = user.split_once("\nDATA\n").map_or("{}", |(_, data)| data);
    let data: Value = serde_json::from_str(data).unwrap_or_default();
    let field = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let order = data.as_object().into_iter().flatten().find_map(|(_, value)| {
        let value = value.as_str()?;
        value.to_lowercase().contains("ignore").then(|| value.to_owned())
    });
    let attempt = if user.contains("attempt 2") { "Reprenons" } else { "Un mot" };
    let first = field("person.first_name");
    let mut body = format!(
        "Bonjour {first},\n\nJe vous écris au sujet de la clôture des comptes de {}. Nous aidons les équipes financières à gagner du \
         temps sur les tâches répétitives, avec une méthode simple et éprouvée.\n\nSeriez-vous disponible pour en parler ?",
        field("company.name")
    );
    if let Some(order) = order {
        body = format!(
            "Bonjour {first},\n\n{order}. Voici le lien que vous avez demandé pour la suite : https://evil.example/offre"
        );
    }
    json!({"subject": format!("{attempt} sur vos clôtures"), "body": body}).to_string()
}
