//! A name server on a free UDP port: RFC 1035 as far as MX, A and AAAA go.

use std::{
    collections::BTreeMap,
    net::{SocketAddr, UdpSocket},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

/// What a domain is; a domain that nobody named does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// It has an MX record.
    Mx,
    /// It has these MX records: preferences and names.
    Servers(&'static [(u16, &'static str)]),
    /// It is a host at this address.
    At([u8; 4]),
    /// `MX 0 .`
    NullMx,
    /// An address alone.
    Address,
    /// It exists, without any record.
    Empty,
    /// SERVFAIL.
    Fails,
    /// No answer at all.
    Silent,
}

/// `PFLOW_DNS_SERVER`; it stops when it goes.
pub struct DnsDouble {
    at: SocketAddr,
    zones: Arc<Mutex<BTreeMap<String, Zone>>>,
    asked: Arc<Mutex<Vec<String>>>,
    is_stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl DnsDouble {
    /// A name server that knows these domains.
    pub fn start(zones: &[(&str, Zone)]) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        let at = socket.local_addr().unwrap();
        let zones: BTreeMap<String, Zone> = zones.iter().map(|(n, z)| ((*n).to_owned(), *z)).collect();
        let zones = Arc::new(Mutex::new(zones));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let is_stopping = Arc::new(AtomicBool::new(false));
        let (known, log, stop) = (zones.clone(), asked.clone(), is_stopping.clone());
        let thread = std::thread::spawn(move || {
            let mut packet = [0_u8; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut packet) {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                let Some((name, kind, end)) = question(&packet[..length]) else { continue };
                log.lock().unwrap_or_else(PoisonError::into_inner).push(name.clone());
                let zone = known.lock().unwrap_or_else(PoisonError::into_inner).get(&name).copied();
                if let Some(reply) = reply(&packet[..end], zone, kind) {
                    let _ = socket.send_to(&reply, from);
                }
            }
        });
        Self { at, zones, asked, is_stopping, thread: Some(thread) }
    }

    /// `ADDRESS:PORT`.
    pub fn address(&self) -> String {
        self.at.to_string()
    }

    /// A domain is this from now on.
    pub fn set(&self, domain: &str, zone: Zone) {
        self.zones.lock().unwrap_or_else(PoisonError::into_inner).insert(domain.to_owned(), zone);
    }

    /// Every name that was asked about, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for DnsDouble {
    fn drop(&mut self) {
        self.is_stopping.store(true, Ordering::SeqCst);
        if let Ok(socket) = UdpSocket::bind("127.0.0.1:0") {
            let _ = socket.send_to(&[0], self.at);
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

const MX: u16 = 15;
const A: u16 = 1;

/// Name, type and end of the question.
fn question(packet: &[u8]) -> Option<(String, u16, usize)> {
    let mut labels = Vec::new();
    let mut at = 12;
    loop {
        let length = usize::from(*packet.get(at)?);
        at += 1;
        if length == 0 {
            break;
        }
        labels.push(String::from_utf8_lossy(packet.get(at..at + length)?).to_lowercase());
        at += length;
    }
    let kind = u16::from_be_bytes([*packet.get(at)?, *packet.get(at + 1)?]);
    Some((labels.join("."), kind, at + 4))
}

/// Header and question as they came, with the answer; none: silence.
fn reply(asked: &[u8], zone: Option<Zone>, kind: u16) -> Option<Vec<u8>> {
    const NAME: [u8; 2] = [0xc0, 12];
    let (code, all): (u8, Vec<Vec<u8>>) = match (zone, kind) {
        (Some(Zone::Silent), _) => return None,
        (None, _) => (3, vec![]),
        (Some(Zone::Fails), _) => (2, vec![]),
        (Some(Zone::Mx), MX) => (0, vec![[&[0, 10][..], &NAME].concat()]),
        (Some(Zone::Servers(servers)), MX) => (0, servers.iter().map(|(n, host)| mx(*n, host)).collect()),
        (Some(Zone::NullMx), MX) => (0, vec![vec![0, 0, 0]]),
        (Some(Zone::Mx | Zone::Address), A) => (0, vec![vec![192, 0, 2, 1]]),
        (Some(Zone::At(address)), A) => (0, vec![address.to_vec()]),
        (Some(_), _) => (0, vec![]),
    };
    let mut packet = asked.to_vec();
    // An answer, authoritative, recursion available.
    packet[2] = 0x84 | (asked[2] & 1);
    packet[3] = 0x80 | code;
    packet[4..12].copy_from_slice(&[0, 1, 0, u8::try_from(all.len()).unwrap(), 0, 0, 0, 0]);
    for data in all {
        packet.extend_from_slice(&NAME);
        packet.extend_from_slice(&kind.to_be_bytes());
        packet.extend_from_slice(&[0, 1, 0, 0, 0, 60]);
        packet.extend_from_slice(&u16::try_from(data.len()).unwrap().to_be_bytes());
        packet.extend_from_slice(&data);
    }
    Some(packet)
}

/// Preference and name (RFC 1035 §3.3.9), not compressed.
fn mx(preference: u16, host: &str) -> Vec<u8> {
    let mut data = preference.to_be_bytes().to_vec();
    for label in host.split('.') {
        data.push(u8::try_from(label.len()).unwrap());
        data.extend_from_slice(label.as_bytes());
    }
    data.push(0);
    data
}
