//! `GET /o/{token}.gif`: the same picture for everybody, always, and in the same time. The fetch is safe in the spool before the answer
//! begins; what cannot be made safe is not answered, so that whoever asked asks again.

use std::net::IpAddr;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{
    HeaderMap, Method, Response, StatusCode,
    header::{
        ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, EXPIRES, HeaderName, HeaderValue, PRAGMA,
        REFERRER_POLICY, USER_AGENT, X_CONTENT_TYPE_OPTIONS,
    },
};

use super::{
    answer::{self, Answer},
    request::Call,
    site::Site,
};
use crate::{
    base::ip_range::IpRange,
    flow::tracking::{self, spool::LONGEST_AGENT},
};

/// What pixels' paths begin with.
pub(super) const PATH: &str = "/o/";
/// One transparent point (mail-protocols §6: smaller ones are not decoded by all programs).
const PICTURE: &[u8; 43] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00\x21\xf9\x04\x01\x00\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3b";
/// Nobody keeps a copy, everybody may show it, and no address is told on (mail-protocols §6).
const HEADERS: [(HeaderName, HeaderValue); 8] = [
    (CONTENT_TYPE, HeaderValue::from_static("image/gif")),
    (CONTENT_LENGTH, HeaderValue::from_static("43")),
    (CACHE_CONTROL, HeaderValue::from_static("no-store, no-cache, must-revalidate, max-age=0, private")),
    (PRAGMA, HeaderValue::from_static("no-cache")),
    (EXPIRES, HeaderValue::from_static("0")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin")),
];
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The picture, once the fetch is safe. A token that cannot be one is not kept, and answered all the same.
pub(super) async fn fetch(site: &Site, call: &Call) -> Answer {
    let method = match *call.request.method() {
        Method::GET => tracking::Method::Get,
        Method::HEAD => tracking::Method::Head,
        _ => return wrong_method(),
    };
    let file = call.request.uri().path().strip_prefix(PATH).unwrap_or_default();
    if let (Some(spool), Some(token)) = (&site.spool, tracking::token_in(file)) {
        let headers = call.request.headers();
        let hit = tracking::hit(
            token,
            site.engine.clock.now(),
            method,
            agent(headers),
            client(call.peer, headers, &site.trusted_proxies),
        );
        if spool.keep(hit).await.is_err() {
            return answer::none();
        }
    }
    picture()
}

fn picture() -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from_static(PICTURE)));
    answer.headers_mut().extend(HEADERS);
    answer
}

fn wrong_method() -> Answer {
    let mut answer = answer::text(StatusCode::METHOD_NOT_ALLOWED, "GET or HEAD\n");
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    answer
}

/// What the program calls itself, without what no text holds.
fn agent(headers: &HeaderMap) -> String {
    let bytes = headers.get(USER_AGENT).map_or(&b""[..], HeaderValue::as_bytes);
    String::from_utf8_lossy(bytes).chars().filter(|c| !c.is_control()).take(LONGEST_AGENT).collect()
}

/// Who asks: the other end, or, where that is a proxy of one's own, the last address in its list that is none. What stands before was
/// written by whoever likes to.
fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpRange]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|range| range.holds(address));
    let mut client = peer;
    let mut named: Vec<&str> = Vec::new();
    for line in headers.get_all(FORWARDED_FOR) {
        named.extend(line.to_str().unwrap_or("?").split(','));
    }
    while is_trusted(client) {
        let Some(address) = named.pop().and_then(|text| text.trim().parse().ok()) else { break };
        client = address;
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str]) -> String {
        let trusted = IpRange::list("10.0.0.0/8, ::1").unwrap();
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED_FOR, HeaderValue::from_str(line).unwrap());
        }
        client(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        assert_eq!(seen("192.0.2.1", &["198.51.100.1"]), "192.0.2.1");
        assert_eq!(seen("10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(seen("::1", &["198.51.100.1, 203.0.113.9, 10.0.0.2"]), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", &["198.51.100.1", "203.0.113.9"]), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", &["198.51.100.1, unknown"]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &[]), "10.0.0.1");
    }

    #[test]
    fn the_picture_is_what_its_length_says() {
        assert_eq!(PICTURE.len(), 43);
        assert_eq!(&PICTURE[..6], b"GIF89a");
        let answer = picture();
        assert_eq!(answer.headers().len(), HEADERS.len());
    }
}
