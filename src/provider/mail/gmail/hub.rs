//! The connection: one HTTP client for the API and the token endpoint.

use std::{sync::Arc, time::Duration};

use google_gmail1::{Gmail as Api, common, hyper_rustls};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use url::{Host, Url};

use super::token::Token;
use crate::provider::Error;

pub(super) type Connector = hyper_rustls::HttpsConnector<HttpConnector>;
pub(super) type Http = common::Client<Connector>;
pub(super) type Hub = Api<Connector>;

/// The API's client.
pub(super) fn hub(http: Http, token: Token, base: &Url) -> Hub {
    let mut hub = Api::new(http, token);
    hub.base_url(base.as_str().to_owned());
    hub.root_url(base.as_str().to_owned());
    hub.user_agent(concat!("pflow/", env!("CARGO_PKG_VERSION")).to_owned());
    hub
}

/// An HTTP client that repeats nothing behind our back. `only_https`: it speaks nothing else.
pub(super) fn http(address: &str, only_https: bool) -> Result<Http, Error> {
    let unusable = |e: &dyn std::fmt::Display| {
        Error::Permanent(format!("{address}: no TLS connection to Google can be made: {e}"))
    };
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    let (added, _) = roots.add_parsable_certificates(found.certs);
    if only_https && added == 0 {
        let why = found
            .errors
            .first()
            .map_or("the system has no root certificates".to_owned(), ToString::to_string);
        return Err(unusable(&why));
    }
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| unusable(&e))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let builder = hyper_rustls::HttpsConnectorBuilder::new().with_tls_config(tls);
    let builder = if only_https { builder.https_only() } else { builder.https_or_http() };
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_connect_timeout(Some(Duration::from_secs(10)));
    Ok(Client::builder(TokioExecutor::new())
        .retry_canceled_requests(false)
        .pool_idle_timeout(Duration::from_secs(20))
        .build(builder.enable_all_versions().wrap_connector(tcp)))
}

/// The address of the API; the crate appends paths to it, so it ends with a slash.
pub(super) fn base_url(address: &str, text: &str) -> Result<Url, Error> {
    let mut url = safe_url(address, text)?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(Error::Permanent(format!(
            "{address}: {text:?} is no base_url: it must end with its path"
        )));
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

/// An address that tokens may be sent to: https, or this machine.
pub(super) fn safe_url(address: &str, text: &str) -> Result<Url, Error> {
    let url = Url::parse(text)
        .map_err(|e| Error::Permanent(format!("{address}: its settings name {text:?} as a URL: {e}")))?;
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    if url.host().is_some() && (url.scheme() == "https" || (url.scheme() == "http" && is_local)) {
        return Ok(url);
    }
    Err(Error::Permanent(format!(
        "{address}: its settings name {text:?}: only https (or this machine) may be shown a token"
    )))
}
