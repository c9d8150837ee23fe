//! Which page answers which path.

use std::time::Instant;

use hyper::{
    StatusCode,
    header::{ALLOW, HeaderValue},
};

use super::{
    answer::{self, Answer},
    gmail_push, pixel, probes,
    request::Call,
    site::Site,
    unsubscribe,
};

/// The answer to a request. A page never fails: what goes wrong is its own answer.
pub(super) async fn route(site: &Site, call: Call) -> Answer {
    let begun = Instant::now();
    let page = page(call.request.uri().path());
    let answer = answer(site, page, call).await;
    site.metrics.answered(page, answer.status().as_u16(), begun.elapsed());
    answer
}

/// The page of a path, as metrics call it.
fn page(path: &str) -> &'static str {
    match path {
        "/healthz" => "health",
        "/readyz" => "ready",
        "/metrics" => "metrics",
        gmail_push::PATH => "gmail_push",
        path if path.starts_with(pixel::PATH) => "pixel",
        path if path.starts_with(unsubscribe::PATH) => "unsubscribe",
        _ => "none",
    }
}

async fn answer(site: &Site, page: &str, call: Call) -> Answer {
    if matches!(page, "health" | "ready" | "metrics") && !probes::is_read(&call) {
        let mut refused = answer::text(StatusCode::METHOD_NOT_ALLOWED, "GET\n");
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    // Every connection has room for the largest of these: only pixels, of which there are many, are not boxed.
    match page {
        "health" => probes::health(),
        "ready" => Box::pin(probes::ready(site)).await,
        "metrics" => Box::pin(probes::metrics(site, &call)).await,
        "pixel" => pixel::fetch(site, &call).await,
        "unsubscribe" => Box::pin(unsubscribe::visit(site, call)).await,
        "gmail_push" => Box::pin(gmail_push::take(site, call)).await,
        _ => answer::text(StatusCode::NOT_FOUND, "not found\n"),
    }
}
