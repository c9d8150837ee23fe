//! What is read of a request.

use std::{net::IpAddr, time::Duration};

use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::{Request, body::Incoming};

/// Octets of a body that are read; forms and pushes have a few hundred.
const LARGEST_BODY: usize = 64 * 1024;
/// How long a body may take.
const SLOWEST_BODY: Duration = Duration::from_secs(10);

/// A request, and who sent it.
#[derive(Debug)]
pub(super) struct Call {
    /// The head, and the body where it was not read yet.
    pub(super) request: Request<Incoming>,
    /// The other end: of a trusted proxy, the one it names.
    pub(super) peer: IpAddr,
}

impl Call {
    /// The body; none where it is too long, too slow or cut off.
    pub(super) async fn body(self) -> Option<Bytes> {
        let whole = Limited::new(self.request.into_body(), LARGEST_BODY).collect();
        let whole = tokio::time::timeout(SLOWEST_BODY, whole).await.ok()?.ok()?;
        Some(whole.to_bytes())
    }
}
