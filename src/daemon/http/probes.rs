//! What an operator and a balancer ask: alive, ready, how much.

use std::time::{Duration, Instant};

use hyper::{Method, StatusCode, header::HeaderName};
use tokio::sync::Mutex;

use super::{
    answer::{self, Answer},
    request::Call,
    site::Site,
};
use crate::flow::reporting::status::{self, Status};

/// How long the database may take to answer a probe.
const PATIENCE: Duration = Duration::from_secs(2);
/// What the database said is shown for so long: many readers do not become many statements.
const KEPT: Duration = Duration::from_secs(5);
/// The headers by which a proxy is recognised.
const PROXIED: [HeaderName; 2] =
    [HeaderName::from_static("x-forwarded-for"), HeaderName::from_static("forwarded")];

/// What the database said last.
#[derive(Debug, Default)]
pub(super) struct Seen(Mutex<Option<(Instant, Vec<Status>)>>);

/// `GET /healthz`: the process answers. Not more: a database that is away is no reason to be started anew.
pub(super) fn health() -> Answer {
    answer::text(StatusCode::OK, "ok\n")
}

/// `GET /readyz`: the database answers, too.
pub(super) async fn ready(site: &Site) -> Answer {
    match tokio::time::timeout(PATIENCE, site.engine.db.facts()).await {
        Ok(Ok(_)) => answer::text(StatusCode::OK, "ready\n"),
        _ => answer::text(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}

/// `GET /metrics`. What came through a proxy is from outside, and sees nothing.
pub(super) async fn metrics(site: &Site, call: &Call) -> Answer {
    if PROXIED.iter().any(|header| call.request.headers().contains_key(header)) {
        return answer::text(StatusCode::NOT_FOUND, "not found\n");
    }
    let mut seen = site.seen.0.lock().await;
    if seen.as_ref().is_none_or(|(at, _)| at.elapsed() > KEPT) {
        let asked = tokio::time::timeout(PATIENCE, status::everywhere(&site.engine)).await;
        *seen = asked.ok().and_then(Result::ok).map(|all| (Instant::now(), all));
    }
    if let Some(spool) = &site.spool {
        site.metrics.show_spool(&spool.facts());
    }
    let pool = site.engine.db.pool();
    let page = site.metrics.page(seen.as_ref().map(|(_, all)| all.as_slice()), pool.size(), pool.num_idle());
    answer::body(StatusCode::OK, "text/plain; version=0.0.4; charset=utf-8", page)
}

/// Whether a page that is only read was asked for so.
pub(super) fn is_read(call: &Call) -> bool {
    matches!(*call.request.method(), Method::GET | Method::HEAD)
}
