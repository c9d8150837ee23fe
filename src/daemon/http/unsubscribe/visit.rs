//! What a request to the way out asks for, and its answer.

use hyper::{
    Method, StatusCode,
    header::{
        ACCEPT_LANGUAGE, ALLOW, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY,
        RETRY_AFTER, X_CONTENT_TYPE_OPTIONS,
    },
};
use url::form_urlencoded;

use super::{
    language::Language,
    page::{self, POLICY, Words},
};
use crate::{
    daemon::http::{
        answer::{self, Answer},
        request::Call,
        site::Site,
    },
    flow::{self, response::way_out},
};

/// What its paths begin with.
pub(in crate::daemon::http) const PATH: &str = "/u/";
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// A mail program, for its user: RFC 8058 §3.2.
    OneClick,
    /// A person: no more mails.
    NoMore,
    /// A person: no more measuring.
    Unmeasured,
}

/// The answer to a visit. A token that nobody has is answered like any other.
pub(in crate::daemon::http) async fn visit(site: &Site, call: Call) -> Answer {
    let header = |name| call.request.headers().get(name).and_then(|v| v.to_str().ok());
    let language = Language::choose(call.request.uri().query(), header(ACCEPT_LANGUAGE));
    match *call.request.method() {
        Method::GET | Method::HEAD => shown(StatusCode::OK, Words::Ask, language),
        Method::POST => {
            let path = call.request.uri().path();
            let token = path.strip_prefix(PATH).unwrap_or_default().to_owned();
            let Some(body) = call.body().await else {
                return answer::text(StatusCode::PAYLOAD_TOO_LARGE, "too long, or too slow\n");
            };
            match wish(&body) {
                Some(wish) => fulfil(site, &token, wish, language).await,
                None => shown(StatusCode::BAD_REQUEST, Words::Ask, language),
            }
        }
        _ => {
            let mut refused = answer::text(StatusCode::METHOD_NOT_ALLOWED, "GET or POST\n");
            refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
            refused
        }
    }
}

async fn fulfil(site: &Site, token: &str, wish: Wish, language: Language) -> Answer {
    let done = match wish {
        Wish::OneClick | Wish::NoMore => way_out::opt_out(&site.engine, token).await,
        Wish::Unmeasured => way_out::stop_measuring(&site.engine, token).await,
    };
    let words = match (&done, wish) {
        (Err(e), _) => {
            report(e);
            Words::Later
        }
        (Ok(_), Wish::Unmeasured) => Words::Unmeasured,
        (Ok(_), _) => Words::Gone,
    };
    let status = if words == Words::Later { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK };
    let mut answer = match (wish, words) {
        (Wish::OneClick, Words::Later) => answer::text(status, "try again later\n"),
        (Wish::OneClick, _) => answer::text(status, "done\n"),
        _ => shown(status, words, language),
    };
    if words == Words::Later {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
    }
    answer
}

/// Who asked stays out of the log.
fn report(e: &flow::Error) {
    tracing::error!(task = "web", page = "unsubscribe", "not done: {e}");
}

/// The wish that a form holds. Mail programs send it form-encoded or as multipart (RFC 8058 §3.2).
fn wish(body: &[u8]) -> Option<Wish> {
    let fields: Vec<_> = form_urlencoded::parse(body).collect();
    let is = |name: &str, value: &str| fields.iter().any(|(n, v)| n == name && v.eq_ignore_ascii_case(value));
    if is("List-Unsubscribe", "One-Click") || is_one_click_part(&String::from_utf8_lossy(body)) {
        return Some(Wish::OneClick);
    }
    if is("choice", "all") {
        return Some(Wish::NoMore);
    }
    is("choice", "opens").then_some(Wish::Unmeasured)
}

/// Whether a part of a multipart form says so: its name in the part's head, its value after an empty line.
fn is_one_click_part(body: &str) -> bool {
    body.replace("\r\n", "\n").split("\n--").any(|part| {
        let Some((head, value)) = part.split_once("\n\n") else { return false };
        head.contains("name=\"List-Unsubscribe\"") && value.trim().eq_ignore_ascii_case("One-Click")
    })
}

fn shown(status: StatusCode, words: Words, language: Language) -> Answer {
    let mut answer = answer::body(status, "text/html; charset=utf-8", page::html(words, language));
    let headers = answer.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&POLICY) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_one_click_are_understood_and_nothing_else() {
        let multipart =
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        for (body, meant) in [
            ("List-Unsubscribe=One-Click", Some(Wish::OneClick)),
            ("a=b&List-Unsubscribe=One%2DClick", Some(Wish::OneClick)),
            (multipart, Some(Wish::OneClick)),
            ("choice=all", Some(Wish::NoMore)),
            ("choice=opens", Some(Wish::Unmeasured)),
            ("", None),
            ("List-Unsubscribe=", None),
            ("One-Click", None),
            ("choice=everything", None),
        ] {
            assert_eq!(wish(body.as_bytes()), meant, "{body}");
        }
    }
}
