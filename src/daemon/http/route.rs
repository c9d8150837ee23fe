//! Which page answers which path.

use hyper::StatusCode;

use super::{
    answer::{self, Answer},
    request::Call,
    site::Site,
};

/// The answer to a request. A page never fails: what goes wrong is its own answer.
pub(super) async fn route(_site: &Site, call: Call) -> Answer {
    match call.request.uri().path() {
        "/healthz" => answer::text(StatusCode::OK, "ok\n"),
        _ => answer::text(StatusCode::NOT_FOUND, "not found\n"),
    }
}
