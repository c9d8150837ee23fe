//! Which providers a run asks, by their names.

use std::future::Future;

use super::{csv_file, local::Source, verify};
use crate::{
    flow::Error,
    provider::{self, enrichment::Enricher},
};

/// A provider by the name it was asked for, or why it cannot be asked.
pub type Opened<P> = (String, Result<Source<P>, provider::Error>);

/// Opens providers by name.
pub trait Open {
    /// What it opens.
    type Provider: Enricher;

    /// The provider of this name.
    fn open(&self, name: &str) -> impl Future<Output = Result<Self::Provider, provider::Error>> + Send;

    /// What answers questions about addresses; with `probe` their mail servers are asked.
    fn verify(&self, probe: bool) -> Result<verify::Verify, provider::Error>;
}

/// Opens all of them, in this order. A name that nobody has is refused; a provider that cannot be asked is not.
pub(super) async fn open_all<O: Open>(
    open: &O,
    names: &[String],
    probe: bool,
) -> Result<Vec<Opened<O::Provider>>, Error> {
    let mut all = Vec::new();
    for name in names {
        if all.iter().any(|(known, _)| known == name) {
            continue;
        }
        let source = match name.split_once('=') {
            Some((csv_file::NAME, path)) => Ok(Source::Csv(Box::new(csv_file::read(path)?))),
            None if name == csv_file::NAME => {
                return Err(Error::invalid_with("csv: which file?", "write --provider csv=FILE.csv"));
            }
            None if name == verify::NAME => open.verify(probe).map(|v| Source::Verify(Box::new(v))),
            _ => open.open(name).await.map(Source::Remote),
        };
        if let Err(provider::Error::Permanent(said)) = &source {
            return Err(Error::invalid_with(said.clone(), "`pflow enrich providers list` names them"));
        }
        all.push((name.clone(), source));
    }
    Ok(all)
}

/// The same for a run that was begun earlier: what can no longer be opened (a file that is gone) is left alone, and holds nobody up.
pub(super) async fn reopen<O: Open>(open: &O, names: &[String], probe: bool) -> Vec<Opened<O::Provider>> {
    let mut all = Vec::new();
    for name in names {
        match open_all(open, std::slice::from_ref(name), probe).await {
            Ok(opened) => all.extend(opened),
            Err(e) => all.push((name.clone(), Err(provider::Error::Permanent(e.to_string())))),
        }
    }
    all
}
