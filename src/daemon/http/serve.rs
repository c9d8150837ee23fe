//! Connections: how many, how long, how large.

use std::{sync::Arc, time::Duration};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
};

use super::{answer::Unanswered, request::Call, route::route, site::Site};

/// Connections at one time; the next ones wait in the system's queue.
const CONNECTIONS: usize = 4_096;
/// How long the head of a request may take: a slow one is closed.
const SLOWEST_HEAD: Duration = Duration::from_secs(10);
/// Octets of a head.
const LARGEST_HEAD: usize = 16 * 1024;
/// Headers of a head.
const MOST_HEADERS: usize = 64;
/// How long answers under way may take once the server stops.
const DRAIN: Duration = Duration::from_secs(5);
/// After the system has refused a connection, for want of descriptors as a rule.
const BREATH: Duration = Duration::from_millis(50);

/// Answers until `stop` says true, then finishes what is under way.
pub async fn serve(listener: TcpListener, site: Arc<Site>, mut stop: watch::Receiver<bool>) {
    let mut server = http1::Builder::new();
    server
        .timer(TokioTimer::new())
        .header_read_timeout(SLOWEST_HEAD)
        .max_buf_size(LARGEST_HEAD)
        .max_headers(MOST_HEADERS)
        .pipeline_flush(true);
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let open = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => break,
            accepted = accept(&listener, &places) => accepted,
        };
        let Some((stream, peer, place)) = accepted else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let site = Arc::clone(&site);
        let service = service_fn(move |request| {
            let site = Arc::clone(&site);
            async move {
                let answer = route(&site, Call { request, peer }).await;
                match answer.extensions().get::<Unanswered>() {
                    Some(unanswered) => Err(*unanswered),
                    None => Ok(answer),
                }
            }
        });
        let connection = open.watch(server.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // Whatever breaks a connection is the other end's affair.
            let _ = connection.await;
            drop(place);
        });
    }
    let _ = tokio::time::timeout(DRAIN, open.shutdown()).await;
}

type Accepted = (tokio::net::TcpStream, std::net::IpAddr, tokio::sync::OwnedSemaphorePermit);

async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> Option<Accepted> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    let (stream, peer) = listener.accept().await.ok()?;
    // Answers are one small packet each.
    let _ = stream.set_nodelay(true);
    Some((stream, peer.ip(), place))
}
