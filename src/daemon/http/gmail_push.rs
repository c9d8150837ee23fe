//! `POST /webhooks/gmail`: Google says that a mailbox has something new. What is taken is answered with 204, known mailbox or not: any other
//! answer is repeated for days, and would tell who has a mailbox here.

use hyper::{
    Method, StatusCode,
    header::{ALLOW, AUTHORIZATION, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE},
};

use super::{
    answer::{self, Answer},
    request::Call,
    site::Site,
};
use crate::flow::response::push::{self, Refusal};

/// Its path.
pub(super) const PATH: &str = "/webhooks/gmail";

/// The answer to a push. Nothing of it is read before it is known who sent it.
pub(super) async fn take(site: &Site, call: Call) -> Answer {
    let Some(push) = &site.push else { return answer::text(StatusCode::NOT_FOUND, "not found\n") };
    if call.request.method() != Method::POST {
        let mut refused = answer::text(StatusCode::METHOD_NOT_ALLOWED, "POST\n");
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
        return refused;
    }
    let authorization = call.request.headers().get(AUTHORIZATION).and_then(|v| v.to_str().ok());
    if let Err(refusal) = push.admit(&site.engine, authorization).await {
        site.metrics.pushed("refused");
        return refused(&refusal);
    }
    match call.body().await.as_deref().and_then(push::mailbox) {
        Some(address) => {
            site.metrics.pushed("taken");
            // The mailbox is read every now and then anyway.
            if let Err(e) = push::pass_on(&site.engine, &address).await {
                tracing::warn!(task = "web", page = "gmail_push", "nobody could be told: {e}");
            }
        }
        // Sent again it would be no better.
        None => site.metrics.pushed("unreadable"),
    }
    answer::empty(StatusCode::NO_CONTENT)
}

fn refused(refusal: &Refusal) -> Answer {
    match refusal {
        Refusal::Unauthentic => {
            let mut answer = answer::empty(StatusCode::UNAUTHORIZED);
            answer.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            answer
        }
        Refusal::OtherAccount => answer::empty(StatusCode::FORBIDDEN),
        Refusal::Unavailable(e) => {
            tracing::warn!(task = "web", page = "gmail_push", "{e}");
            let mut answer = answer::empty(StatusCode::SERVICE_UNAVAILABLE);
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
            answer
        }
    }
}
