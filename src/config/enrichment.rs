//! Who is asked for more about people and companies, in which order, and with which keys.

use std::env;

use super::{ConfigFile, Source, Value};
use crate::base::{reference::Reference, secrets::SecretString};

/// A provider's name and the variables that concern it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vendor {
    /// Its name, as in `--provider`.
    pub name: &'static str,
    /// Where its key stands; none: it wants no key.
    pub key_variable: Option<&'static str>,
    /// Where another base of its API stands, for tests and mirrors.
    pub url_variable: &'static str,
}

/// All of them, in the order of their documentation.
pub const VENDORS: [Vendor; 6] = [
    vendor("annuaire", None, "PFLOW_ANNUAIRE_URL"),
    vendor("kaspr", Some("KASPR_API_KEY"), "PFLOW_KASPR_URL"),
    vendor("bettercontact", Some("BETTERCONTACT_API_KEY"), "PFLOW_BETTERCONTACT_URL"),
    vendor("fullenrich", Some("FULLENRICH_API_KEY"), "PFLOW_FULLENRICH_URL"),
    vendor("dropcontact", Some("DROPCONTACT_API_KEY"), "PFLOW_DROPCONTACT_URL"),
    vendor("hunter", Some("HUNTER_API_KEY"), "PFLOW_HUNTER_URL"),
];

/// What an order may also name: providers that live in this program.
const BUILT_IN: [&str; 2] = ["csv", "verify"];

const fn vendor(
    name: &'static str,
    key_variable: Option<&'static str>,
    url_variable: &'static str,
) -> Vendor {
    Vendor { name, key_variable, url_variable }
}

/// Where a key is.
#[derive(Clone, Debug)]
pub enum Key {
    /// In a variable, so here.
    Given(SecretString),
    /// Somebody else keeps it: it is looked up when it is needed.
    Kept(Reference),
}

/// What is set for one provider.
#[derive(Clone, Debug)]
pub struct Access {
    /// Whom it concerns.
    pub vendor: Vendor,
    /// Its key.
    pub key: Option<Value<Key>>,
    /// Another base of its API.
    pub base_url: Option<Value<String>>,
}

/// Everything that is set about enrichment.
#[derive(Clone, Debug)]
pub struct Enrichment {
    /// Names of providers, the first asked first: `PFLOW_ENRICH_ORDER` (with commas), file `[enrich] order`; default `annuaire`.
    pub order: Value<Vec<String>>,
    /// One for each of [`VENDORS`].
    pub access: Vec<Access>,
    /// A name server for MX records, `ADDRESS:PORT`: `PFLOW_DNS_SERVER`; none: the system's.
    pub dns_server: Option<Value<String>>,
    /// The port at which mail servers are asked about addresses: `PFLOW_SMTP_PROBE_PORT`; none: 25, and only at public addresses.
    pub probe_port: Option<Value<String>>,
    /// The name that we give to them (EHLO): `PFLOW_SMTP_PROBE_NAME`; none: the address that we connect from.
    pub probe_name: Option<Value<String>>,
}

impl Default for Enrichment {
    /// Nothing is set: the register alone, which needs no key.
    fn default() -> Self {
        let access = VENDORS.map(|vendor| Access { vendor, key: None, base_url: None }).into();
        let order = Value { value: vec!["annuaire".to_owned()], source: Source::Default };
        Self { order, access, dns_server: None, probe_port: None, probe_name: None }
    }
}

impl Enrichment {
    /// Reads environment and config file. The error says what is wrong; it repeats no key.
    pub(super) fn load(file: &ConfigFile) -> Result<Self, String> {
        let mut all = Self::default();
        let from_file = file.enrich.as_ref();
        if let Some(set) = super::settings::env_value("PFLOW_ENRICH_ORDER") {
            let names = set.value.split(',').map(|n| n.trim().to_owned()).filter(|n| !n.is_empty());
            all.order = Value { value: names.collect(), source: set.source };
        } else if let Some(order) = from_file.and_then(|f| f.order.clone()) {
            all.order = Value { value: order, source: Source::File };
        }
        check_order(&all.order.value)?;
        if let Some(unknown) =
            from_file.and_then(|f| f.keys.keys().find(|name| !VENDORS.iter().any(|v| v.name == **name)))
        {
            return Err(format!("[enrich.keys]: there is no provider {unknown:?}; there are {}", names()));
        }
        for access in &mut all.access {
            let kept = from_file.and_then(|f| f.keys.get(access.vendor.name));
            access.key = key(access.vendor, kept)?;
            access.base_url = super::settings::env_value(access.vendor.url_variable);
        }
        all.dns_server = super::settings::env_value("PFLOW_DNS_SERVER");
        all.probe_port = super::settings::env_value("PFLOW_SMTP_PROBE_PORT");
        all.probe_name = super::settings::env_value("PFLOW_SMTP_PROBE_NAME");
        Ok(all)
    }

    /// What is set for the provider of that name.
    #[must_use]
    pub fn access(&self, name: &str) -> Option<&Access> {
        self.access.iter().find(|access| access.vendor.name == name)
    }
}

fn key(vendor: Vendor, kept: Option<&String>) -> Result<Option<Value<Key>>, String> {
    let Some(variable) = vendor.key_variable else { return Ok(None) };
    if let Some(key) = env::var(variable).ok().filter(|key| !key.trim().is_empty()) {
        let key = Key::Given(key.trim().to_owned().into());
        return Ok(Some(Value { value: key, source: Source::Environment(variable) }));
    }
    let Some(kept) = kept else { return Ok(None) };
    let reference = kept.parse().map_err(|e| format!("[enrich.keys] {}: {e}", vendor.name))?;
    Ok(Some(Value { value: Key::Kept(reference), source: Source::File }))
}

fn check_order(order: &[String]) -> Result<(), String> {
    let known = |name: &str| VENDORS.iter().any(|v| v.name == name) || BUILT_IN.contains(&name);
    match order.iter().find(|name| !known(name)) {
        Some(name) => Err(format!("enrich order: there is no provider {name:?}; there are {}", names())),
        None => Ok(()),
    }
}

fn names() -> String {
    VENDORS.iter().map(|v| v.name).chain(BUILT_IN).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_names_known_providers() {
        assert!(check_order(&["kaspr".to_owned(), "verify".to_owned()]).is_ok());
        let refusal = check_order(&["kasper".to_owned()]).unwrap_err();
        assert!(refusal.contains("kasper") && refusal.contains("kaspr"), "{refusal}");
    }

    #[test]
    fn a_key_written_into_the_file_is_refused_and_not_repeated() {
        let refusal = key(VENDORS[4], Some(&"s3cret".to_owned())).map(|_| ()).unwrap_err();
        assert!(refusal.contains("dropcontact") && !refusal.contains("s3cret"), "{refusal}");
    }
}
