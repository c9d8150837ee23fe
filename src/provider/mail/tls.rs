//! TLS to a mail server: the machine's authorities and one of the user's choice, and errors that say what to do.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    time::Duration,
};

use rustls::{
    CertificateError, ClientConfig, RootCertStore, crypto,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tokio::{sync::OnceCell, time::timeout};
use tokio_rustls::TlsConnector;

use super::server::{Server, Stream};
use crate::provider::Error;

/// Whom we trust.
#[derive(Debug)]
pub(super) struct Tls {
    ca_file: Option<PathBuf>,
    config: OnceCell<Arc<ClientConfig>>,
}

impl Tls {
    /// The machine's authorities, and those in `ca_file` (PEM). Nothing is read yet.
    pub(super) fn new(ca_file: Option<PathBuf>) -> Self {
        Self { ca_file, config: OnceCell::new() }
    }

    /// The same connection, encrypted, to a server that proved its name.
    pub(super) async fn secure(
        &self,
        server: &Server,
        stream: Stream,
        patience: Duration,
    ) -> Result<Stream, Error> {
        let name = ServerName::try_from(server.host.clone())
            .map_err(|e| Error::transient(format!("{server}: {e}")))?;
        let config = self.config.get_or_try_init(|| self.load()).await;
        let config = config.map_err(|why| Error::transient(format!("{server}: {why}")))?;
        let handshake = TlsConnector::from(Arc::clone(config)).connect(name, stream);
        match timeout(patience, handshake).await {
            Ok(Ok(stream)) => Ok(Box::new(stream)),
            Ok(Err(e)) => Err(Error::transient(explained(server, &e))),
            Err(_) => {
                let seconds = patience.as_secs();
                Err(Error::transient(format!("{server}: the TLS handshake took longer than {seconds} s")))
            }
        }
    }

    async fn load(&self) -> Result<Arc<ClientConfig>, String> {
        let ca_file = self.ca_file.clone();
        let loaded = tokio::task::spawn_blocking(move || config(ca_file.as_deref()));
        loaded.await.unwrap_or_else(|e| Err(e.to_string()))
    }
}

fn config(ca_file: Option<&Path>) -> Result<Arc<ClientConfig>, String> {
    let mut roots = machine_roots().clone();
    if let Some(path) = ca_file {
        let unusable = |why: String| format!("CA file {}: {why}", path.display());
        let mut added = 0;
        for certificate in CertificateDer::pem_file_iter(path).map_err(|e| unusable(e.to_string()))? {
            let certificate = certificate.map_err(|e| unusable(e.to_string()))?;
            roots.add(certificate).map_err(|e| unusable(e.to_string()))?;
            added += 1;
        }
        if added == 0 {
            return Err(unusable("it holds no certificate in PEM form".to_owned()));
        }
    }
    // Named here, so that it does not matter whether and when the process has chosen one.
    let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| e.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// Read once: some hundred certificates.
fn machine_roots() -> &'static RootCertStore {
    static ROOTS: OnceLock<RootCertStore> = OnceLock::new();
    ROOTS.get_or_init(|| {
        let mut roots = RootCertStore::empty();
        // A machine without any is told by the error of the first handshake.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        roots
    })
}

/// What went wrong in the handshake, and what a person can do.
fn explained(server: &Server, e: &io::Error) -> String {
    let tls = e.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    let Some(rustls::Error::InvalidCertificate(wrong)) = tls else {
        return match tls {
            Some(rustls::Error::InvalidMessage(_)) => {
                format!("{server} does not speak TLS on this port: {e}")
            }
            _ => format!("TLS with {server} failed: {e}"),
        };
    };
    match wrong {
        CertificateError::UnknownIssuer => format!(
            "the certificate of {server} is not trusted: nobody this machine trusts has issued it; pass --ca-file with the \
             issuer's certificate, or install it on this machine"
        ),
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            format!("the certificate of {server} has expired, or this machine's clock is wrong: {wrong}")
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            format!("the certificate of {server} is not valid yet, or this machine's clock is wrong: {wrong}")
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => format!(
            "the certificate of {server} is for another name: {wrong}; use the name that the provider gives for its server"
        ),
        _ => format!("the certificate of {server} is not valid: {wrong}"),
    }
}
