//! `pflow org …`

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::{flow::organisations, output::Table};

mod member;
mod set;

/// Organisations and their members.
#[derive(Debug, Subcommand)]
pub(super) enum Org {
    /// Make an organisation and its owner; the first one becomes the default
    #[command(
        after_help = "Examples:\n  pflow org create Acme --owner ana@acme.example\n  id=$(pflow -q org create Acme --owner ana@acme.example)"
    )]
    Create(Create),
    /// List all organisations of this installation
    #[command(after_help = "Examples:\n  pflow org list\n  pflow org list --json | jq -r '.[].name'")]
    List,
    /// Show the organisation and its members
    #[command(after_help = "Examples:\n  pflow org show\n  pflow org show --org Acme --json")]
    Show,
    /// Use this organisation when none is named
    #[command(after_help = "Examples:\n  pflow org use Acme\n  pflow org use 0198c")]
    Use(Name),
    /// Give the organisation another name
    #[command(
        after_help = "Examples:\n  pflow org rename \"Acme France\"\n  pflow org rename Acme --org 0198c"
    )]
    Rename(Name),
    /// Change what the organisation wants of all its mails
    #[command(
        after_help = "Examples:\n  pflow org set --legal-notice-file notice.txt\n  pflow org set --legal-notice 'Acme SAS, données professionnelles issues de Pharow. Opposition : {{ unsubscribe_url }}'\n  pflow org set --no-legal-notice\n  pflow org set --open-tracking individual\n  pflow org set --own-networks 192.0.2.0/24,2001:db8:7::/48"
    )]
    Set(set::Set),
    /// Delete the organisation and everything it owns
    #[command(after_help = "Examples:\n  pflow org delete --org Acme\n  pflow org delete --org Acme --yes")]
    Delete,
    /// Members of the organisation and what they may do
    #[command(subcommand)]
    Member(member::MemberCommand),
    /// Hand over ownership; the owner becomes an admin
    #[command(
        after_help = "Examples:\n  pflow org transfer bob@acme.example\n  pflow org transfer bob@acme.example --org Acme --as ana@acme.example"
    )]
    Transfer(member::Email),
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// The organisation's name
    name: String,
    /// The owner's e-mail address
    #[arg(long, value_name = "EMAIL")]
    owner: String,
    /// The owner's given name
    #[arg(long)]
    first_name: Option<String>,
    /// The owner's family name
    #[arg(long)]
    last_name: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Name {
    /// Name, id, or beginning of the id
    name: String,
}

pub(super) async fn run(context: &Context, command: Org) -> Result<Exit, Failure> {
    match command {
        Org::Create(args) => create(context, args).await,
        Org::List => list(context).await,
        Org::Show => show(context).await,
        Org::Use(args) => use_organisation(context, &args.name).await,
        Org::Rename(args) => rename(context, &args.name).await,
        Org::Set(args) => set::run(context, &args).await,
        Org::Delete => delete(context).await,
        Org::Member(command) => member::run(context, command).await,
        Org::Transfer(args) => member::transfer(context, &args).await,
    }
}

async fn create(context: &Context, args: Create) -> Result<Exit, Failure> {
    let engine = context.engine().await?;
    let is_first = organisations::list(&engine).await?.is_empty();
    let created = organisations::create(
        &engine,
        &args.name,
        &args.owner,
        args.first_name.as_deref(),
        args.last_name.as_deref(),
        context.dry_run,
    )
    .await?;
    if is_first && !context.dry_run {
        context.app.remember(Some(&created.id.to_string()), Some(&created.owner.email))?;
    }
    context.out.record(&created, Some(&created.id.to_string()), || {
        format!("organisation {:?}, owned by {} ({})", created.name, created.owner.email, created.id)
    })?;
    Ok(Exit::Done)
}

async fn list(context: &Context) -> Result<Exit, Failure> {
    let engine = context.engine().await?;
    let all = organisations::list(&engine).await?;
    let mut table = Table::new(&["name", "id", "since"]);
    for o in &all {
        table.row(vec![o.name.clone(), o.id.to_string(), o.created_at.format("%Y-%m-%d").to_string()]);
    }
    context.out.list(&all, &table, "no organisation yet: pflow org create NAME --owner EMAIL")?;
    Ok(Exit::Done)
}

async fn show(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = organisations::show(&engine, &scope).await?;
    context.out.record(&shown, Some(&scope.organisation_id.to_string()), || {
        let table = member::table(&shown.members);
        let notice = shown.legal_notice.as_deref().unwrap_or("none");
        let (name, id) = (&shown.organisation.name, shown.organisation.id);
        let opens = &shown.open_tracking;
        format!("{name} ({id})\nlegal notice: {notice}\nopen tracking: {opens}\n{}", table.render())
    })?;
    Ok(Exit::Done)
}

async fn use_organisation(context: &Context, name: &str) -> Result<Exit, Failure> {
    let engine = context.engine().await?;
    let organisation = organisations::find(&engine, Some(name)).await?;
    if !context.dry_run {
        context.app.remember(Some(&organisation.id.to_string()), None)?;
    }
    context.out.record(&organisation, Some(&organisation.id.to_string()), || {
        format!("using {:?}", organisation.name)
    })?;
    Ok(Exit::Done)
}

async fn rename(context: &Context, name: &str) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let organisation = organisations::rename(&engine, &scope, name, context.dry_run).await?;
    context
        .out
        .record(&organisation, None, || format!("{:?} is now {:?}", scope.organisation, organisation.name))?;
    Ok(Exit::Done)
}

async fn delete(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    context.confirm(&format!(
        "Delete {:?} with all its prospects, campaigns and messages?",
        scope.organisation
    ))?;
    organisations::delete(&engine, &scope, context.dry_run).await?;
    let deleted = serde_json::json!({"deleted": scope.organisation_id, "name": scope.organisation});
    context.out.record(&deleted, None, || format!("deleted {:?}", scope.organisation))?;
    Ok(Exit::Done)
}
