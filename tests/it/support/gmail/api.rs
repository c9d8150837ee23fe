//! The API's methods: JSON as Google writes it (ids and numbers as strings, empty lists left out).

use base64::{Engine, engine::general_purpose::URL_SAFE};
use serde_json::{Map, Value, json};

use super::{
    Shared,
    faults::{Call, Fault, error_body},
    http::{Reply, Request},
    lock,
    mailbox::{Mail, State},
    search,
};

pub(super) fn answer(request: &Request, shared: &Shared) -> Reply {
    let Some(path) = request.url.path().strip_prefix("/gmail/v1/users/me/") else {
        return Reply::page(404, "<html><title>Error 404 (Not Found)!!1</title></html>");
    };
    lock(&shared.calls).push(format!("{} {path}", request.method));
    if !lock(&shared.oauth).takes(&request.token) {
        return refuse(401, "authError", "Request had invalid authentication credentials.");
    }
    let call = match (request.method.as_str(), path) {
        ("POST", "drafts/send") => Call::Send,
        ("POST", "drafts") => Call::Park,
        ("GET", _) => Call::Read,
        ("DELETE", _) => Call::Unpark,
        _ => return refuse(404, "notFound", "Method not found."),
    };
    let fault = lock(&shared.faults).take(call);
    let mut state = lock(&shared.state);
    let now = state.now();
    match fault {
        None => perform(request, path, &mut state, false),
        Some(fault) => {
            let done =
                fault.accepts().then(|| perform(request, path, &mut state, fault == Fault::SelfBounce));
            drop(state);
            fault.reply(done, now)
        }
    }
}

fn refuse(status: u16, reason: &str, message: &str) -> Reply {
    Reply::json(status, &error_body(status, reason, message))
}

fn not_found() -> Reply {
    refuse(404, "notFound", "Requested entity was not found.")
}

fn perform(request: &Request, path: &str, state: &mut State, bounces: bool) -> Reply {
    let body: Value = serde_json::from_slice(&request.body).unwrap_or_default();
    let (kind, id) = path.split_once('/').unwrap_or((path, ""));
    match (request.method.as_str(), kind, id) {
        ("POST", "drafts", "send") => send(state, &body, bounces),
        ("POST", "drafts", "") => park(state, &body),
        ("DELETE", "drafts", id) => {
            if state.unpark(id) {
                Reply::page(204, "")
            } else {
                not_found()
            }
        }
        (_, "drafts", id) => match state.drafts.get(id).and_then(|message| state.mail(message)) {
            Some(mail) => Reply::json(200, &json!({ "id": id, "message": message(mail, request) })),
            None => not_found(),
        },
        (_, "profile", "") => Reply::json(
            200,
            &json!({
                "emailAddress": state.address, "messagesTotal": state.mails.len(), "threadsTotal": 1,
                "historyId": state.newest.to_string(),
            }),
        ),
        (_, "messages", "") => list(request, state),
        (_, "messages", id) => {
            state.mail(id).map_or_else(not_found, |mail| Reply::json(200, &message(mail, request)))
        }
        (_, "threads", id) => {
            let mails: Vec<Value> =
                state.mails.iter().filter(|m| m.thread == id).map(|m| message(m, request)).collect();
            if mails.is_empty() {
                return not_found();
            }
            Reply::json(200, &json!({ "id": id, "historyId": state.newest.to_string(), "messages": mails }))
        }
        (_, "history", "") => history(request, state),
        _ => not_found(),
    }
}

fn park(state: &mut State, body: &Value) -> Reply {
    let raw = body.pointer("/message/raw").and_then(Value::as_str).unwrap_or_default();
    // Padded or not at all.
    let Ok(raw) = URL_SAFE.decode(raw) else {
        return refuse(400, "invalidArgument", "Invalid value for ByteString: raw");
    };
    let thread = body.pointer("/message/threadId").and_then(Value::as_str).map(str::to_owned);
    match state.park(raw, thread) {
        Some(draft) => {
            let mail = state.mail(&state.drafts[&draft]).unwrap();
            Reply::json(200, &json!({ "id": draft, "message": named(mail) }))
        }
        None => not_found(),
    }
}

fn send(state: &mut State, body: &Value, bounces: bool) -> Reply {
    let draft = body["id"].as_str().unwrap_or_default().to_owned();
    let recipient = state.drafts.get(&draft).and_then(|id| state.mail(id)).map(|m| m.header("To"));
    if recipient == Some(None) {
        return refuse(400, "invalidArgument", "Recipient address required");
    }
    match state.send(&draft, bounces) {
        Some(id) => Reply::json(200, &named(state.mail(&id).unwrap())),
        None => not_found(),
    }
}

fn named(mail: &Mail) -> Value {
    json!({ "id": mail.id, "threadId": mail.thread, "labelIds": mail.labels })
}

/// A message in the format that is asked for.
fn message(mail: &Mail, request: &Request) -> Value {
    let mut message = named(mail);
    message["internalDate"] = json!(mail.at.timestamp_millis().to_string());
    message["historyId"] = json!("1");
    match request.query("format").as_deref() {
        Some("raw") => message["raw"] = json!(URL_SAFE.encode(&mail.raw)),
        Some("minimal") => {}
        _ => {
            let wanted: Vec<String> = request
                .url
                .query_pairs()
                .filter(|(n, _)| n == "metadataHeaders")
                .map(|(_, v)| v.to_lowercase())
                .collect();
            let headers = mailparse::parse_headers(&mail.raw).unwrap().0;
            let headers: Vec<Value> = headers
                .iter()
                .filter(|h| wanted.is_empty() || wanted.contains(&h.get_key().to_lowercase()))
                .map(|h| json!({ "name": h.get_key(), "value": h.get_value() }))
                .collect();
            let mut payload = json!({ "mimeType": "text/plain" });
            if !headers.is_empty() {
                payload["headers"] = json!(headers);
            }
            message["payload"] = payload;
        }
    }
    message
}

/// One page: the rows, and the token of the next page.
fn page<T: Clone>(all: &[T], request: &Request, state: &State) -> (Vec<T>, Option<String>) {
    let from: usize = request.query("pageToken").and_then(|t| t.parse().ok()).unwrap_or(0);
    let asked = request.query("maxResults").and_then(|t| t.parse().ok()).unwrap_or(100);
    let to = all.len().min(from + state.page_size.min(asked));
    (all[from.min(to)..to].to_vec(), (to < all.len()).then(|| to.to_string()))
}

/// A list whose empty parts are left out.
fn paged(name: &str, rows: Vec<Value>, next: Option<String>, rest: Value) -> Reply {
    let mut body: Map<String, Value> = rest.as_object().unwrap().clone();
    if !rows.is_empty() {
        body.insert(name.to_owned(), Value::Array(rows));
    }
    if let Some(next) = next {
        body.insert("nextPageToken".to_owned(), json!(next));
    }
    Reply::json(200, &Value::Object(body))
}

fn list(request: &Request, state: &mut State) -> Reply {
    let everywhere = request.query("includeSpamTrash").as_deref() == Some("true");
    match search::search(state, &request.query("q").unwrap_or_default(), everywhere) {
        Ok(found) => {
            let (rows, next) = page(&found, request, state);
            let rows = rows.iter().map(|m| json!({ "id": m.id, "threadId": m.thread })).collect();
            paged("messages", rows, next, json!({ "resultSizeEstimate": found.len() }))
        }
        Err(message) => refuse(400, "invalidArgument", &message),
    }
}

fn history(request: &Request, state: &State) -> Reply {
    let Some(start) = request.query("startHistoryId").and_then(|id| id.parse::<u64>().ok()) else {
        return refuse(400, "invalidArgument", "Invalid startHistoryId");
    };
    if start < state.floor {
        return not_found();
    }
    let added: Vec<_> = state.history.iter().filter(|a| a.history_id > start).cloned().collect();
    let (rows, next) = page(&added, request, state);
    let rows = rows
        .iter()
        .map(|a| {
            let message = json!({ "id": a.id, "threadId": a.thread, "labelIds": a.labels });
            json!({
                "id": a.history_id.to_string(), "messages": [{ "id": a.id, "threadId": a.thread }],
                "messagesAdded": [{ "message": message }],
            })
        })
        .collect();
    paged("history", rows, next, json!({ "historyId": state.newest.to_string() }))
}
