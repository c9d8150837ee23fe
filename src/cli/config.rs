//! `pflow config …`

use clap::{Args, Subcommand};
use serde::Serialize;
use serde_json::json;

use super::{Exit, Failure, Global};
use crate::{
    app::{App, source_name},
    base::ip_range::IpRange,
    config::{ConfigFile, Enrichment, Key, Source, Value, config_path, masked_url, public_url},
    output::{Printer, Table},
};

/// What is set, and where it came from: flag, environment, config file, default.
#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Show each setting and its source; secrets are masked
    #[command(
        after_help = "Examples:\n  pflow config show\n  pflow config show --json | jq -r '.[] | select(.key == \"data_dir\").value'"
    )]
    Show,
    /// Set a key of the config file; an empty value removes it
    #[command(
        after_help = "Examples:\n  pflow config set user ana@acme.example\n  pflow config set database_url postgres://ana@db/pflow\n  pflow config set database_url ''"
    )]
    Set(Set),
    /// Print the config file's path
    #[command(after_help = "Examples:\n  pflow config path\n  $EDITOR \"$(pflow config path)\"")]
    Path,
}

#[derive(Debug, Args)]
pub(super) struct Set {
    /// Which setting
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(ConfigFile::KEYS))]
    key: String,
    /// The value
    value: String,
}

#[derive(Debug, Serialize)]
struct Setting {
    key: &'static str,
    value: Option<String>,
    source: String,
}

/// Variables that no key of the config file has; the second half are secrets.
const VARIABLES: [&str; 7] = [
    "PFLOW_PG_BIN",
    "PFLOW_LOG",
    "OPENAI_BASE_URL",
    "PFLOW_GMAIL_URL",
    "PFLOW_GMAIL_PUSH_AUDIENCE",
    "PFLOW_GMAIL_PUSH_ACCOUNT",
    "PFLOW_GMAIL_CERTS_URL",
];
const SECRETS: [&str; 2] = ["PFLOW_SECRET_KEY", "OPENAI_API_KEY"];

pub(super) fn run(out: &Printer, global: &Global, command: &ConfigCommand) -> Result<Exit, Failure> {
    match command {
        ConfigCommand::Show => show(out, global),
        ConfigCommand::Set(args) => set(out, global, args),
        ConfigCommand::Path => path(out),
    }
}

fn show(out: &Printer, global: &Global) -> Result<Exit, Failure> {
    let settings = App::load(global.overrides())?.settings;
    let text = |key, value: &Option<Value<String>>| {
        setting(key, value.as_ref().map(|v| (masked_url(&v.value), v.source)))
    };
    let path = |key, value: &Value<std::path::PathBuf>| {
        setting(key, Some((value.value.display().to_string(), value.source)))
    };
    let mut rows = vec![
        path("config", &settings.config_path),
        text("org", &settings.org),
        text("user", &settings.user),
        text("database_url", &settings.database_url),
        path("data_dir", &settings.data_dir),
        text("clickhouse_url", &settings.clickhouse_url),
        text("public_url", &settings.public_url),
        text("trusted_proxies", &settings.trusted_proxies),
        text("now", &settings.now),
    ];
    rows.extend(enrichment(&settings.enrichment));
    let variable = |name: &'static str| std::env::var(name).ok().filter(|v| !v.is_empty());
    rows.extend(VARIABLES.iter().filter_map(|name| {
        variable(name).map(|v| setting(name, Some((masked_url(&v), Source::Environment(name)))))
    }));
    rows.extend(SECRETS.iter().filter_map(|name| {
        variable(name).map(|_| setting(name, Some(("****".to_owned(), Source::Environment(name)))))
    }));
    let mut table = Table::new(&["key", "value", "source"]);
    for row in &rows {
        let value = row.value.clone().unwrap_or_default();
        table.row(vec![row.key.to_owned(), value, row.source.clone()]);
    }
    out.list(&rows, &table, "")?;
    Ok(Exit::Done)
}

/// The order, and for each provider what is set; a key that somebody else keeps is shown as the reference it is.
fn enrichment(set: &Enrichment) -> Vec<Setting> {
    let mut rows = vec![setting("enrich_order", Some((set.order.value.join(","), set.order.source)))];
    for access in &set.access {
        if let (Some(name), Some(key)) = (access.vendor.key_variable, &access.key) {
            let shown = match &key.value {
                Key::Given(_) => "****".to_owned(),
                Key::Kept(reference) => reference.to_string(),
            };
            rows.push(setting(name, Some((shown, key.source))));
        }
        if let Some(url) = &access.base_url {
            rows.push(setting(access.vendor.url_variable, Some((masked_url(&url.value), url.source))));
        }
    }
    let others = [
        ("PFLOW_DNS_SERVER", &set.dns_server),
        ("PFLOW_SMTP_PROBE_PORT", &set.probe_port),
        ("PFLOW_SMTP_PROBE_NAME", &set.probe_name),
    ];
    for (name, value) in others {
        rows.extend(value.iter().map(|s| setting(name, Some((s.value.clone(), s.source)))));
    }
    rows
}

fn setting(key: &'static str, value: Option<(String, Source)>) -> Setting {
    match value {
        Some((value, source)) => {
            let source = match (source, key) {
                (Source::Flag, "org") => "--org".to_owned(),
                (Source::Flag, "user") => "--as".to_owned(),
                (source, _) => source_name(source),
            };
            Setting { key, value: Some(value), source }
        }
        None if key == "database_url" => {
            Setting { key, value: None, source: "none: pflow's own database".to_owned() }
        }
        None => Setting { key, value: None, source: "not set".to_owned() },
    }
}

fn set(out: &Printer, global: &Global, args: &Set) -> Result<Exit, Failure> {
    let path = config_path().value;
    let mut file = ConfigFile::read(&path).map_err(|e| Failure::config(&path, &e))?;
    let value = checked(&args.key, args.value.trim())?;
    file.set(&args.key, &value).map_err(|e| Failure::usage(e, None))?;
    if !global.dry_run {
        file.write(&path).map_err(|e| Failure::config(&path, &e.to_string()))?;
    }
    let shown = masked_url(&value);
    out.record(&json!({ "key": args.key, "value": shown, "path": path }), None, || {
        format!("{} = {shown} in {}", args.key, path.display())
    })?;
    Ok(Exit::Done)
}

/// Refuses what could not work; makes a directory absolute, since the file is read from anywhere.
fn checked(key: &str, value: &str) -> Result<String, Failure> {
    let schemes: &[&str] = match key {
        _ if value.is_empty() => &[],
        "database_url" => &["postgres://", "postgresql://"],
        "clickhouse_url" => &["http://", "https://"],
        "public_url" => {
            return public_url(value).map_err(|e| Failure::usage(format!("public_url: {e}"), None));
        }
        "trusted_proxies" => {
            let ranges = IpRange::list(value);
            return match ranges {
                Ok(_) => Ok(value.to_owned()),
                Err(e) => Err(Failure::usage(format!("trusted_proxies: {e}"), None)),
            };
        }
        "data_dir" => return Ok(std::path::absolute(value)?.display().to_string()),
        _ => &[],
    };
    if schemes.is_empty() || schemes.iter().any(|scheme| value.starts_with(scheme)) {
        return Ok(value.to_owned());
    }
    Err(Failure::usage(format!("{key} begins with {}", schemes.join(" or ")), None))
}

fn path(out: &Printer) -> Result<Exit, Failure> {
    let path = config_path();
    let shown = path.value.display().to_string();
    out.record(&json!({ "path": shown, "source": source_name(path.source) }), None, || shown.clone())?;
    Ok(Exit::Done)
}
