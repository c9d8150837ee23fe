//! `pflow org set`

use std::{fs, io};

use clap::{Args, ValueEnum};

use crate::{
    cli::{Context, Exit, Failure},
    flow::{
        Error, organisations,
        tracking::{self, OpenTracking},
    },
};

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(in crate::cli) struct Set {
    /// Template at the end of each first mail: who writes, where the data comes from, how to object
    #[arg(long, value_name = "TEXT")]
    legal_notice: Option<String>,
    /// The same from a file; - is stdin
    #[arg(long, value_name = "FILE")]
    legal_notice_file: Option<String>,
    /// Send without a legal notice
    #[arg(long)]
    no_legal_notice: bool,
    /// Let a daemon erase people of whom nothing was heard for so many months, as `gdpr purge` does; the CNIL says 36 [default: never]
    #[arg(long, value_name = "MONTHS", value_parser = clap::value_parser!(u8).range(1..=120))]
    retention: Option<u8>,
    /// Let no daemon erase anybody
    #[arg(long)]
    no_retention: bool,
    /// The most that campaigns may learn of mails being opened; individual also needs each recipient's recorded consent [default: off]
    #[arg(long, value_enum, value_name = "POLICY")]
    open_tracking: Option<PolicyArg>,
    /// Networks of your own offices, such as 192.0.2.0/24: what is opened from there is no open
    #[arg(long, value_name = "NETWORKS", value_delimiter = ',')]
    own_networks: Vec<String>,
    /// Have drafts made so many hours before their slots [default: 24]
    #[arg(long, value_name = "HOURS", value_parser = clap::value_parser!(u16).range(1..=336))]
    draft_look_ahead: Option<u16>,
    /// Tokens that the drafts of one campaign may cost on one day [default: 500000]
    #[arg(long, value_name = "N")]
    draft_tokens: Option<u32>,
    /// Forget the networks of your own offices
    #[arg(long)]
    no_own_networks: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PolicyArg {
    /// Nothing
    Off,
    /// How many, by variant; nothing is kept of who
    Aggregate,
    /// Who and when, of those who agreed
    Individual,
}

impl From<PolicyArg> for OpenTracking {
    fn from(policy: PolicyArg) -> Self {
        match policy {
            PolicyArg::Off => Self::Off,
            PolicyArg::Aggregate => Self::Aggregate,
            PolicyArg::Individual => Self::Individual,
        }
    }
}

pub(super) async fn run(context: &Context, args: &Set) -> Result<Exit, Failure> {
    if let Some(policy) = args.open_tracking {
        return set_open_tracking(context, policy.into()).await;
    }
    if !args.own_networks.is_empty() || args.no_own_networks {
        return set_own_networks(context, &args.own_networks).await;
    }
    if args.draft_look_ahead.is_some() || args.draft_tokens.is_some() {
        return set_drafts(context, args.draft_look_ahead, args.draft_tokens).await;
    }
    if args.retention.is_some() || args.no_retention {
        return set_retention(context, args.retention).await;
    }
    let notice = match (&args.legal_notice, &args.legal_notice_file) {
        (Some(text), _) => Some(text.clone()),
        (None, Some(file)) => Some(read(file)?),
        (None, None) => None,
    };
    let (engine, scope) = context.scoped().await?;
    let shown = organisations::set_legal_notice(&engine, &scope, notice.as_deref(), context.dry_run).await?;
    context.out.record(&shown, None, || match &shown.legal_notice {
        Some(notice) => format!("legal notice of {:?}:\n{notice}", scope.organisation),
        None => format!("{:?} has no legal notice", scope.organisation),
    })?;
    Ok(Exit::Done)
}

async fn set_retention(context: &Context, months: Option<u8>) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = organisations::set_retention(&engine, &scope, months, context.dry_run).await?;
    context.out.record(&shown, None, || match shown.retention_months {
        Some(months) => format!(
            "a daemon erases people of {:?} after {months} months without a sign of life",
            scope.organisation
        ),
        None => format!("no daemon erases people of {:?}", scope.organisation),
    })?;
    Ok(Exit::Done)
}

async fn set_drafts(context: &Context, hours: Option<u16>, tokens: Option<u32>) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = organisations::set_drafts(&engine, &scope, hours, tokens, context.dry_run).await?;
    context.out.record(&shown, None, || {
        let (hours, tokens) = (shown.drafts.look_ahead_hours, shown.drafts.tokens_per_day);
        format!(
            "drafts are made {hours} hours ahead; those of one campaign cost {tokens} tokens a day at most"
        )
    })?;
    Ok(Exit::Done)
}

async fn set_open_tracking(context: &Context, policy: OpenTracking) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = tracking::set_policy(&engine, &scope, policy, context.dry_run).await?;
    if policy != OpenTracking::Off && engine.public_url.is_none() {
        context.out.warn("no public URL is set: mails have no pixel until `pflow config set public_url URL`");
    }
    context.out.record(&shown, None, || match policy {
        OpenTracking::Off => format!("no campaign of {:?} measures opens", scope.organisation),
        _ => format!(
            "campaigns of {:?} may have open_tracking = \"{}\" and format = \"html\"",
            scope.organisation, shown.open_tracking
        ),
    })?;
    Ok(Exit::Done)
}

async fn set_own_networks(context: &Context, networks: &[String]) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = tracking::set_own_networks(&engine, &scope, networks, context.dry_run).await?;
    context.out.record(&shown, None, || {
        let own = if networks.is_empty() { "none".to_owned() } else { shown.own_networks.join(", ") };
        format!("own networks of {:?}: {own}", scope.organisation)
    })?;
    Ok(Exit::Done)
}

fn read(file: &str) -> Result<String, Failure> {
    let text = if file == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(file) };
    Ok(text.map_err(|source| Error::Io { path: file.to_owned(), source })?)
}
