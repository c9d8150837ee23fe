//! Passwords and tokens: how they are given, and how a mailbox gets new ones.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{access, add::readable, care::change_status, find, selftest, servers::Servers};
use crate::{
    base::{
        reference::Reference,
        secrets::{ExposeSecret, SecretString, Secrets},
    },
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{mailbox::Mailbox, store::mailbox_secrets},
    provider::mail::{
        self,
        gmail::oauth::{self, OauthClient},
    },
};

/// A secret as somebody gives it.
#[derive(Clone, Debug, Default)]
pub enum Given {
    /// None is given.
    #[default]
    Nothing,
    /// The secret itself: it is sealed.
    Plain(SecretString),
    /// Where it is: that is stored, and looked up when it is needed.
    Reference(Reference),
}

impl Given {
    /// This one, or the one of a URL; both are one too many.
    pub(super) fn or(self, of_url: Option<SecretString>) -> Result<Self, Error> {
        match (self, of_url) {
            (Self::Nothing, Some(secret)) => Ok(Self::Plain(secret)),
            (given, None) => Ok(given),
            (_, Some(_)) => Err(Error::invalid("a password is in the URL, and another one is given")),
        }
    }
}

/// Puts what is given where it belongs: a reference into the settings, the secret itself to the secrets. Nothing changes nothing.
pub(super) fn put(settings: &mut Value, secrets: &mut Secrets, name: &str, given: Given) {
    let kept = access::secret_name(settings, name).to_owned();
    match given {
        Given::Nothing => {}
        Given::Plain(secret) => {
            settings[name] = Value::Null;
            secrets.insert(&kept, secret);
        }
        Given::Reference(reference) => {
            settings[name] = json!(reference.to_string());
            secrets.remove(&kept);
        }
    }
}

/// How Google lets us in.
#[derive(Clone)]
pub enum GmailAccess<'a> {
    /// The owner consents in a browser, to the program that this file of Google's console describes (JSON).
    Consent {
        /// The file's content; none: the program that was consented to before.
        client: Option<SecretString>,
        /// Gets the URL to be visited on this machine.
        open_browser: &'a (dyn Fn(&str) + Sync),
    },
    /// A service account acts for the address, by domain-wide delegation: the content of its key file (JSON).
    ServiceAccount(SecretString),
}

impl GmailAccess<'_> {
    /// Gets what is to be stored; asks a person where that is the way.
    pub(super) async fn obtain(
        &self,
        address: &str,
        settings: &mut Value,
        secrets: &mut Secrets,
    ) -> Result<(), Error> {
        match self {
            Self::ServiceAccount(key) => {
                *secrets = Secrets::default();
                secrets.insert("service_account", key.clone());
            }
            Self::Consent { client, open_browser } => {
                let client = match client {
                    Some(json) => OauthClient::parse(json)?,
                    None => stored_client(address, settings, secrets)?,
                };
                let consent = oauth::authorise(&client, address, oauth::PATIENCE, open_browser).await?;
                settings["token_url"] = Value::Null;
                settings["auth_url"] = json!(client.auth_url.as_str());
                for (name, value) in consent.settings.as_object().into_iter().flatten() {
                    settings[name.as_str()] = value.clone();
                }
                *secrets = consent.secrets;
            }
        }
        Ok(())
    }
}

/// The program that was consented to before.
fn stored_client(address: &str, settings: &Value, secrets: &Secrets) -> Result<OauthClient, Error> {
    let id = settings["client_id"].as_str().ok_or_else(|| {
        Error::invalid_with(
            format!("{address}: it has no OAuth client of its own"),
            "name one with --client-secret FILE, or a --service-account FILE",
        )
    })?;
    let file = json!({ "installed": {
        "client_id": id,
        "client_secret": secrets.get("client_secret").map(ExposeSecret::expose_secret),
        "auth_uri": settings["auth_url"],
        "token_uri": settings["token_url"],
    }});
    Ok(OauthClient::parse(&file.to_string().into())?)
}

/// What a mailbox that exists is to be reached with from now on. What is not given stays.
#[derive(Clone, Default)]
pub struct NewCredentials<'a> {
    /// `smtp[s]://[user[:password]@]host[:port]`.
    pub smtp: Option<String>,
    /// `imap[s]://[user[:password]@]host[:port]`.
    pub imap: Option<String>,
    /// PEM file of authorities to trust beside the machine's.
    pub ca_file: Option<PathBuf>,
    /// The password or token.
    pub password: Given,
    /// The password for reading.
    pub imap_password: Given,
    /// Google's way in.
    pub gmail: Option<GmailAccess<'a>>,
}

/// Gives a mailbox new credentials or servers. With `check` they must work before they are stored. A mailbox that waits for credentials
/// writes again; one that somebody has paused rests on.
pub async fn login(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    new: NewCredentials<'_>,
    check: bool,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mut mailbox = find(&mut tx, name).await?;
    tx.rollback().await?;
    let mut secrets = match access::unseal(engine, scope.organisation_id, (&mailbox).into()).await {
        // What does not open any more is what new ones are given for.
        Err(Error::Invalid { .. }) => Secrets::default(),
        secrets => secrets?,
    };
    match mailbox.provider.as_str() {
        "smtp" => change_servers(&mut mailbox, &mut secrets, new)?,
        "gmail" => {
            let access =
                new.gmail.ok_or_else(|| Error::invalid("a Gmail mailbox needs the owner's consent"))?;
            if !dry_run {
                access.obtain(&mailbox.address, &mut mailbox.settings, &mut secrets).await?;
            }
        }
        other => return Err(Error::invalid(format!("{}: a {other} has no password", mailbox.address))),
    }
    let mut known = secrets.clone();
    access::resolve(&mailbox.address, &mailbox.settings, &mut known).await?;
    let opened = mail::open(&mailbox.provider, &mailbox.address, &mailbox.settings, &known)?;
    if check && !dry_run {
        selftest::must_work(&mailbox.address, &opened).await?;
    }
    let mut tx = engine.begin(scope, Action::Administer).await?;
    mailbox_secrets::merge_settings(&mut tx, mailbox.id, &mailbox.settings, engine.clock.now()).await?;
    if !dry_run {
        access::seal(&mut tx, engine, scope.organisation_id, &mailbox, &secrets).await?;
    }
    engine.audit(&mut tx, scope, "mailbox.login", Some(&mailbox.address), json!({})).await?;
    if mailbox.status == "needs_auth" {
        mailbox = change_status(engine, scope, &mut tx, mailbox, "active", None).await?;
    }
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

fn change_servers(
    mailbox: &mut Mailbox,
    secrets: &mut Secrets,
    new: NewCredentials<'_>,
) -> Result<(), Error> {
    let servers = Servers::take(new.smtp.as_deref(), new.imap.as_deref())?;
    let settings = &mut mailbox.settings;
    for (name, url) in [("smtp", servers.smtp), ("imap", servers.imap)] {
        if let Some(url) = url {
            settings[name] = json!(url);
            // Another server may or may not file what is sent.
            settings["sent_filing"] = Value::Null;
        }
    }
    if let Some(path) = new.ca_file {
        settings["ca_file"] = json!(readable(&path)?);
    }
    put(settings, secrets, "password", new.password.or(servers.smtp_password)?);
    put(settings, secrets, "imap_password", new.imap_password.or(servers.imap_password)?);
    Ok(())
}
