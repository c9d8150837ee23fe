//! One record: length, checksum, what is kept of a fetch.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use chrono::{DateTime, Utc};
use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

use crate::tracking::{network::Network, verdict::Method};

/// Characters of a user agent that are kept; no rule needs more.
pub const LONGEST_AGENT: usize = 512;
/// Length and checksum, four octets each, little-endian as all numbers here.
const HEAD: usize = 8;
/// What the body begins with; another form of it will have another number.
const FORM: u8 = 1;
/// Octets of a body at most: what is said to be longer was never written by us.
const LONGEST_BODY: usize = 4 * 1024;

/// A fetch of a pixel, as much of it as is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The token, 22 characters of base64url.
    pub token: String,
    /// When, UTC, to the microsecond.
    pub at: DateTime<Utc>,
    /// How.
    pub method: Method,
    /// The program's own words, cut to [`LONGEST_AGENT`] characters.
    pub agent: String,
    /// The network of the other end: its address is known nowhere from here on.
    pub network: Option<Network>,
}

/// A fetch with the id of its event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Version 7; given when it is written.
    pub id: Uuid,
    /// The fetch.
    pub hit: Hit,
}

/// What the octets at a place are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Decoded {
    /// A record, and how many octets it has.
    Record(Box<Record>, usize),
    /// Nothing: the end.
    End,
    /// A record that was not written whole, or is none.
    Torn,
}

/// Appends the record to `out`.
pub(super) fn encode(id: Uuid, hit: &Hit, out: &mut Vec<u8>) {
    let start = out.len();
    out.extend_from_slice(&[0; HEAD]);
    out.push(FORM);
    out.extend_from_slice(id.as_bytes());
    out.extend_from_slice(&hit.at.timestamp_micros().to_le_bytes());
    out.push(match hit.method {
        Method::Get => 0,
        Method::Head => 1,
    });
    match hit.network.map(Network::first) {
        None => out.push(0),
        Some(IpAddr::V4(v4)) => {
            out.push(4);
            out.extend_from_slice(&v4.octets()[..3]);
        }
        Some(IpAddr::V6(v6)) => {
            out.push(6);
            out.extend_from_slice(&v6.octets()[..6]);
        }
    }
    let agent: String = hit.agent.chars().take(LONGEST_AGENT).collect();
    for text in [&hit.token, &agent] {
        let bytes = &text.as_bytes()[..text.len().min(LONGEST_BODY / 2)];
        out.extend_from_slice(&u16::try_from(bytes.len()).unwrap_or(0).to_le_bytes());
        out.extend_from_slice(bytes);
    }
    let body = start + HEAD;
    let length = u32::try_from(out.len() - body).unwrap_or(0).to_le_bytes();
    let sum = checksum(&out[body..]).to_le_bytes();
    out[start..start + 4].copy_from_slice(&length);
    out[start + 4..body].copy_from_slice(&sum);
}

/// The record at the beginning of `bytes`.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if bytes.is_empty() {
        return Decoded::End;
    }
    whole(bytes).map_or(Decoded::Torn, |(record, length)| Decoded::Record(Box::new(record), length))
}

fn whole(bytes: &[u8]) -> Option<(Record, usize)> {
    let mut head = Cursor(bytes);
    let length = usize::try_from(u32::from_le_bytes(head.array()?)).ok()?;
    let sum = u32::from_le_bytes(head.array()?);
    if length > LONGEST_BODY {
        return None;
    }
    let body = head.take(length)?;
    if checksum(body) != sum {
        return None;
    }
    Some((record(body)?, HEAD + length))
}

fn record(body: &[u8]) -> Option<Record> {
    let mut body = Cursor(body);
    if body.array()? != [FORM] {
        return None;
    }
    let id = Uuid::from_bytes(body.array()?);
    let at = DateTime::from_timestamp_micros(i64::from_le_bytes(body.array()?))?;
    let method = match body.array()? {
        [0] => Method::Get,
        [1] => Method::Head,
        [_] => return None,
    };
    let network = match body.array()? {
        [4] => {
            let [a, b, c] = body.array()?;
            Some(Network::of(Ipv4Addr::new(a, b, c, 0).into()))
        }
        [6] => {
            let kept: [u8; 6] = body.array()?;
            let mut octets = [0; 16];
            octets[..6].copy_from_slice(&kept);
            Some(Network::of(Ipv6Addr::from(octets).into()))
        }
        [_] => None,
    };
    let token = body.text()?;
    let agent = body.text()?;
    Some(Record { id, hit: Hit { token, at, method, agent, network } })
}

fn checksum(bytes: &[u8]) -> u32 {
    let hash = xxh3_64(bytes).to_le_bytes();
    u32::from_le_bytes([hash[0], hash[1], hash[2], hash[3]])
}

struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn text(&mut self) -> Option<String> {
        let length = u16::from_le_bytes(self.array()?);
        Some(String::from_utf8_lossy(self.take(length.into())?).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(agent: &str, network: Option<&str>) -> Hit {
        Hit {
            token: "FZirhGS35KMXr6QMwTMhCQ".to_owned(),
            at: DateTime::from_timestamp_micros(1_800_000_000_123_456).unwrap(),
            method: Method::Get,
            agent: agent.to_owned(),
            network: network.map(|n| n.parse().unwrap()),
        }
    }

    #[test]
    fn a_record_comes_back_as_it_was() {
        let head = Hit { method: Method::Head, ..hit("", None) };
        for hit in [hit("Mozilla/5.0", Some("192.0.2.9")), hit("é", Some("2001:db8:1:2::3")), head] {
            let (mut bytes, id) = (b"before".to_vec(), Uuid::from_u128(7));
            encode(id, &hit, &mut bytes);
            let length = bytes.len() - 6;
            bytes.extend_from_slice(b"after");
            assert_eq!(decode(&bytes[6..]), Decoded::Record(Box::new(Record { id, hit }), length));
        }
        assert_eq!(decode(b""), Decoded::End);
    }

    #[test]
    fn no_octet_of_a_record_may_be_missing_or_wrong() {
        let mut bytes = Vec::new();
        encode(Uuid::from_u128(7), &hit("Mozilla/5.0", Some("192.0.2.9")), &mut bytes);
        for length in 1..bytes.len() {
            assert_eq!(decode(&bytes[..length]), Decoded::Torn, "{length}");
        }
        for at in 0..bytes.len() {
            let mut wrong = bytes.clone();
            wrong[at] ^= 0x10;
            assert_eq!(decode(&wrong), Decoded::Torn, "{at}");
        }
        assert_eq!(decode(&[0; 64]), Decoded::Torn);
    }

    #[test]
    fn of_an_address_only_its_network_is_written_and_of_an_agent_its_beginning() {
        let mut bytes = Vec::new();
        encode(Uuid::from_u128(7), &hit(&"é".repeat(600), Some("192.0.2.9")), &mut bytes);
        assert!(!bytes.windows(4).any(|w| w == [192, 0, 2, 9]));
        let Decoded::Record(record, _) = decode(&bytes) else { panic!("torn") };
        assert_eq!(record.hit.agent, "é".repeat(512));
        assert_eq!(record.hit.network.unwrap().to_string(), "192.0.2.0/24");
    }
}
