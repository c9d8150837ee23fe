//! MX records, and what their absence means: RFC 5321 §5.1 (implicit MX), RFC 7505 (null MX).

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::{
        op::ResponseCode,
        rr::{RData, RecordType},
    },
};
use url::Host;

use crate::provider::Error;

/// Patience for one question to one server.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a domain's DNS says about mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mx {
    /// It takes mail.
    Accepts {
        /// It has an address and no MX record: mail may go to the address itself, which is rare and risky.
        implicit: bool,
    },
    /// It says that it takes none.
    NullMx,
    /// It does not exist.
    NoDomain,
    /// It exists, and has neither an MX record nor an address.
    NoMail,
    /// Nobody could say: no server answered, or one failed. Says nothing about the domain.
    Unknown(String),
}

/// A mail server of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Its name.
    pub host: String,
    /// Where it is; IPv6 only where it has no other.
    pub addresses: Vec<IpAddr>,
}

/// Asks name servers. A clone shares its cache: a domain is asked about once while its records live.
#[derive(Clone, Debug)]
pub struct MxLookup {
    resolver: TokioResolver,
}

/// What a question for records of one kind led to.
enum Found {
    Records(Vec<RData>),
    Nothing,
    NoDomain,
}

impl MxLookup {
    /// Asks `server`, or the system's name servers.
    ///
    /// # Errors
    /// [`Error::Permanent`] where `server` is no `ADDRESS:PORT`, or the system names no server.
    pub fn open(server: Option<&str>) -> Result<Self, Error> {
        let wrong = |e: &dyn std::fmt::Display| Error::Permanent(format!("name servers: {e}"));
        let builder = match server {
            Some(text) => {
                let at: SocketAddr = text.parse().map_err(|_| {
                    Error::Permanent(format!("PFLOW_DNS_SERVER={text:?}: write ADDRESS:PORT"))
                })?;
                TokioResolver::builder_with_config(only(at), TokioRuntimeProvider::default())
            }
            None => TokioResolver::builder_tokio().map_err(|e| wrong(&e))?,
        };
        let mut builder = builder;
        let options = builder.options_mut();
        options.timeout = PATIENCE;
        options.attempts = 1;
        options.use_hosts_file = ResolveHosts::Never;
        Ok(Self { resolver: builder.build().map_err(|e| wrong(&e))? })
    }

    /// What the DNS says about mail to this domain.
    pub async fn lookup(&self, domain: &str) -> Mx {
        let Ok(Host::Domain(ascii)) = Host::parse(domain.trim_end_matches('.')) else { return Mx::NoDomain };
        // Fully qualified: the system's search domains have no say.
        self.ask(&format!("{ascii}.")).await.unwrap_or_else(Mx::Unknown)
    }

    /// The mail servers of a domain that takes mail, the preferred first, `most` of them at most; the domain itself where it names none
    /// (RFC 5321 §5.1).
    ///
    /// # Errors
    /// Why nobody can say, in words.
    pub async fn exchanges(&self, domain: &str, most: usize) -> Result<Vec<Exchange>, String> {
        let Ok(Host::Domain(ascii)) = Host::parse(domain.trim_end_matches('.')) else {
            return Ok(Vec::new());
        };
        let name = format!("{ascii}.");
        let mut named: Vec<(u16, String)> = match self.records(&name, RecordType::MX).await? {
            Found::Records(records) => records
                .iter()
                .filter_map(|record| match record {
                    RData::MX(mx) if !mx.exchange.is_root() => Some((mx.preference, mx.exchange.to_ascii())),
                    _ => None,
                })
                .collect(),
            Found::Nothing | Found::NoDomain => Vec::new(),
        };
        // Stable: servers of the same preference stay in the name server's order, which changes from answer to answer.
        named.sort_by_key(|(preference, _)| *preference);
        if named.is_empty() {
            named.push((0, name));
        }
        let mut all = Vec::new();
        for (_, host) in named.into_iter().take(most) {
            let addresses = self.addresses(&host).await?;
            all.push(Exchange { host: host.trim_end_matches('.').to_owned(), addresses });
        }
        Ok(all)
    }

    async fn addresses(&self, host: &str) -> Result<Vec<IpAddr>, String> {
        for kind in [RecordType::A, RecordType::AAAA] {
            let Found::Records(records) = self.records(host, kind).await? else { continue };
            let found: Vec<IpAddr> = records.iter().filter_map(RData::ip_addr).collect();
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }

    async fn ask(&self, name: &str) -> Result<Mx, String> {
        match self.records(name, RecordType::MX).await? {
            Found::NoDomain => return Ok(Mx::NoDomain),
            Found::Records(records) => {
                let exchanges: Vec<bool> = records
                    .iter()
                    .filter_map(|record| match record {
                        RData::MX(mx) => Some(mx.exchange.is_root()),
                        _ => None,
                    })
                    .collect();
                if exchanges.iter().any(|is_null| !is_null) {
                    return Ok(Mx::Accepts { implicit: false });
                }
                if !exchanges.is_empty() {
                    return Ok(Mx::NullMx);
                }
            }
            Found::Nothing => {}
        }
        for kind in [RecordType::A, RecordType::AAAA] {
            if let Found::Records(records) = self.records(name, kind).await?
                && records.iter().any(|record| record.record_type() == kind)
            {
                return Ok(Mx::Accepts { implicit: true });
            }
        }
        Ok(Mx::NoMail)
    }

    /// The records, or why nobody can say.
    async fn records(&self, name: &str, kind: RecordType) -> Result<Found, String> {
        match self.resolver.lookup(name, kind).await {
            Ok(lookup) => {
                Ok(Found::Records(lookup.answers().iter().map(|record| record.data.clone()).collect()))
            }
            Err(NetError::Dns(DnsError::NoRecordsFound(none))) => match none.response_code {
                ResponseCode::NXDomain => Ok(Found::NoDomain),
                ResponseCode::NoError => Ok(Found::Nothing),
                code => Err(format!("the name server answers: {code}")),
            },
            Err(e) => Err(e.to_string()),
        }
    }
}

/// One server, over UDP, and over TCP where an answer is too long.
fn only(at: SocketAddr) -> ResolverConfig {
    let port = |mut connection: ConnectionConfig| {
        connection.port = at.port();
        connection
    };
    let mut server = NameServerConfig::udp_and_tcp(at.ip());
    server.connections = server.connections.into_iter().map(port).collect();
    ResolverConfig::from_parts(None, Vec::new(), vec![server])
}
