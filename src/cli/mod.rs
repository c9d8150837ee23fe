//! The command line: one file or folder per subcommand, and the rules they share.
#![expect(clippy::doc_markdown, reason = "doc comments are help texts here, and backticks would be shown")]

use std::process::ExitCode;

use clap::{Args, FromArgMatches, Parser, Subcommand, ValueEnum};

mod audit;
mod campaign;
mod completions;
mod config;
mod context;
mod daemon;
mod db;
mod demo;
mod draft;
mod duration;
mod enrich;
mod failure;
mod gdpr;
mod help;
mod import;
mod inbox;
mod mailbox;
mod man;
mod opens;
mod org;
mod prompt;
mod prospect;
mod run_scheduler;
mod send;
mod since;
mod stats;
mod status;
mod suppression;
mod sync_inbox;
mod task;
mod timeline;
mod why;
mod written;

use context::Context;
use failure::{Exit, Failure};

pub use help::command;

use crate::{
    config::Overrides,
    output::{ColorChoice, Format, Printer},
};

/// B2B e-mail outreach from a terminal: import, enrol, send once, stop when someone answers.
#[derive(Debug, Parser)]
#[command(
    name = "pflow",
    version,
    propagate_version = true,
    max_term_width = 100,
    arg_required_else_help = true,
    after_help = "Examples:\n  pflow demo\n  pflow org create Acme --owner ana@acme.example\n  pflow import csv prospects.csv --list Lyon\n  pflow stats --json | jq"
)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: AnyCommand,
}

/// Commands by what they need.
#[derive(Debug, Subcommand)]
enum AnyCommand {
    #[command(flatten)]
    Command(Command),
    #[command(flatten)]
    Standalone(Standalone),
}

/// Flags of every command.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Global options")]
#[expect(clippy::struct_excessive_bools, reason = "flags are independent of each other")]
pub struct Global {
    /// How data is written to stdout.
    #[arg(short, long, global = true, value_enum, default_value_t = OutputArg::Table)]
    output: OutputArg,
    /// Short for `--output json`.
    #[arg(long, global = true)]
    json: bool,
    /// Print only ids on create commands, nothing else elsewhere.
    #[arg(short, long, global = true)]
    quiet: bool,
    /// The organisation: name, id, or beginning of the id [env: PFLOW_ORG].
    #[arg(long, global = true, value_name = "NAME|ID")]
    org: Option<String>,
    /// The acting user [env: PFLOW_USER].
    #[arg(long = "as", global = true, value_name = "EMAIL")]
    user: Option<String>,
    /// Do everything but keep nothing: roll back, reach no mailbox.
    #[arg(long, global = true)]
    dry_run: bool,
    /// Do not ask for confirmation.
    #[arg(long, global = true)]
    yes: bool,
    /// When to use colours.
    #[arg(long, global = true, value_enum, default_value_t = ColorArg::Auto)]
    color: ColorArg,
    /// Log more to stderr; twice for more still [env: PFLOW_LOG].
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    verbose: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OutputArg {
    Table,
    Json,
    Ndjson,
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ColorArg {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Who did what
    #[command(
        after_help = "Examples:\n  pflow audit\n  pflow audit --since 30d --action gdpr.erase\n  pflow audit --user bob@acme.example --json | jq -r '.[].action'"
    )]
    Audit(audit::Audit),
    /// Campaigns: what is written to whom, and when
    #[command(subcommand)]
    Campaign(campaign::Campaign),
    /// Sends, reads inboxes and answers the web for as long as it runs, in every organisation
    ///
    /// Does again and again what run-scheduler and sync-inbox do once, over the same code, and serves what mails refer to. Any number of
    /// daemons and commands work side by side. It acts for the installation: it needs the database's credentials, and no organisation.
    /// SIGTERM finishes what is under way; a database or a server that goes away is waited for.
    #[command(
        after_help = "Examples:\n  pflow daemon\n  PFLOW_PUBLIC_URL=https://u.acme.example pflow daemon --listen 127.0.0.1:8080 --log-format json\n  pflow daemon --role sender,inbox"
    )]
    Daemon(daemon::Daemon),
    /// The database: pflow's own, or the one that a URL names
    #[command(subcommand)]
    Db(db::DbCommand),
    /// Bring prospects in, and look at past imports
    #[command(subcommand)]
    Import(import::Import),
    /// The whole main job on sample data in a throw-away directory; nothing leaves the machine
    #[command(after_help = "Examples:\n  pflow demo\n  pflow demo --remove\n  pflow demo --json | jq .stats")]
    Demo(demo::Demo),
    /// Drafts: mails that wait for a person before they go
    #[command(subcommand)]
    Draft(draft::Draft),
    /// Ask providers for what is missing, one after the other, until it is good enough
    ///
    /// Each prospect is asked about at one provider after the other, and only for what is still missing. What is paid is written down before it
    /// is asked for: a run that was killed goes on with the next one, and pays nothing twice. The same is not asked again for 90 days (30
    /// where it is free). What providers bring fills empty columns; the register and verifiers also correct.
    #[command(
        after_help = "Examples:\n  pflow enrich --list Lyon --provider annuaire --provider verify --dry-run\n  pflow enrich --list Lyon --fields email,phone --max-credits 200\n  pflow enrich --where 'naf:62 city:Lyon' --provider verify --probe-smtp\n  pflow enrich --email claire@exemple.example --provider csv=salon.csv --json | jq .fields"
    )]
    Enrich(enrich::Enrich),
    /// What people may ask for: to see what is known of them, to be forgotten, to agree or not
    #[command(subcommand)]
    Gdpr(gdpr::Gdpr),
    /// Mailboxes: who writes, when, and how much
    #[command(subcommand)]
    Mailbox(mailbox::MailboxCommand),
    /// Opens of mails: who is taken for a person
    #[command(subcommand)]
    Opens(opens::Opens),
    /// Organisations and their members
    #[command(subcommand)]
    Org(org::Org),
    /// Prompts: what a model is told to write
    #[command(subcommand)]
    Prompt(prompt::Prompt),
    /// The people and companies themselves: look for, show, take out, correct
    #[command(subcommand)]
    Prospect(prospect::ProspectCommand),
    /// One pass: claim what is due, compose, send, record
    #[command(
        after_help = "Examples:\n  pflow run-scheduler\n  pflow run-scheduler --max-duration 55s\n  pflow run-scheduler --dry-run\n\nFrom cron, every minute:\n  * * * * * pflow run-scheduler --max-duration 55s"
    )]
    RunScheduler(run_scheduler::RunScheduler),
    /// Sends whose outcome no one can know
    #[command(subcommand)]
    Send(send::Send),
    /// What came in: list, show, attach, explain
    #[command(subcommand)]
    Inbox(inbox::Inbox),
    /// Funnels with honest intervals: sent, delivered, answered, by step, variant, mailbox, list or day
    #[command(
        after_help = "Examples:\n  pflow stats\n  pflow stats \"DAF PME Lyon\" --by variant\n  pflow stats --by naf --since 2026-11-01 --until 2026-11-30\n  pflow stats --by day --since 30d --json | jq .groups\n  pflow stats --report out.html --lang fr"
    )]
    Stats(stats::StatsArgs),
    /// How the queue and the mailboxes are: what waits, what is held, how fresh each inbox is
    #[command(
        after_help = "Examples:\n  pflow status\n  pflow status --json | jq '.mailboxes[] | select(.sync_age_seconds > 600)'\n  watch pflow status"
    )]
    Status(status::StatusArgs),
    /// Who must not be written to: addresses, domains, companies
    #[command(subcommand)]
    Suppression(suppression::SuppressionCommand),
    /// Fetch what arrived: classify, match, and stop sequences that were answered
    #[command(
        after_help = "Examples:\n  pflow sync-inbox\n  pflow sync-inbox --mailbox ana@acme.example --json\n  pflow sync-inbox --full"
    )]
    SyncInbox(sync_inbox::SyncInbox),
    /// Calls and to-dos of running sequences: list, done, cancel
    #[command(subcommand)]
    Task(task::Task),
    /// One person's life, in order: imported, enrolled, written to, answered, and what is still to come
    #[command(
        after_help = "Examples:\n  pflow timeline c.durand@exemple.example\n  pflow timeline c.durand@exemple.example --json | jq -r '.[].kind'"
    )]
    Timeline(timeline::Timeline),
    /// What holds somebody's next mail, and when it goes
    #[command(
        after_help = "Examples:\n  pflow why c.durand@exemple.example\n  pflow why 0198c0de --json | jq .held_by"
    )]
    Why(why::WhyArgs),
}

/// What answers without the parts: even a broken config file is no hindrance.
#[derive(Debug, Subcommand)]
enum Standalone {
    /// What is set, and where it came from
    #[command(subcommand)]
    Config(config::ConfigCommand),
    /// Print a shell's completion script
    #[command(
        after_help = "Examples:\n  pflow completions bash > ~/.local/share/bash-completion/completions/pflow\n  pflow completions zsh > ~/.zfunc/_pflow\n  pflow completions fish > ~/.config/fish/completions/pflow.fish"
    )]
    Completions(completions::Completions),
    /// Write the manual pages
    #[command(
        after_help = "Examples:\n  pflow man ~/.local/share/man/man1\n  pflow man man && man -l man/pflow.1"
    )]
    Man(man::Man),
}

/// Parses the arguments, runs the command, tells the outcome.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::from_arg_matches(&command().get_matches()) {
        Ok(cli) => cli,
        Err(e) => e.exit(),
    };
    let global = cli.global;
    let format = match (global.json, global.output) {
        (true, _) | (_, OutputArg::Json) => Format::Json,
        (_, OutputArg::Ndjson) => Format::Ndjson,
        (_, OutputArg::Csv) => Format::Csv,
        (_, OutputArg::Table) => Format::Table,
    };
    let color = match global.color {
        ColorArg::Auto => ColorChoice::Auto,
        ColorArg::Always => ColorChoice::Always,
        ColorArg::Never => ColorChoice::Never,
    };
    let out = Printer::new(format, global.quiet, color);
    start_logging(global.verbose, out.is_in_color(), &cli.command);
    let outcome = match cli.command {
        AnyCommand::Standalone(command) => run_standalone(&out, &global, &command),
        AnyCommand::Command(command) => {
            Context::new(out.clone(), &global).and_then(|context| run(&context, command))
        }
    };
    match outcome {
        Ok(exit) => exit.into(),
        Err(failure) => {
            out.error(failure.exit as u8, failure.kind, &failure.message, failure.hint.as_deref());
            failure.exit.into()
        }
    }
}

fn run(context: &Context, command: Command) -> Result<Exit, Failure> {
    match command {
        Command::Audit(args) => context.block_on(audit::run(context, args)),
        Command::Campaign(command) => context.block_on(campaign::run(context, command)),
        Command::Daemon(args) => context.block_on(daemon::run(context, args)),
        Command::Db(command) => context.block_on(db::run(context, command)),
        Command::Import(command) => context.block_on(import::run(context, command)),
        Command::Demo(args) => context.block_on(demo::run(context, args)),
        Command::Draft(command) => context.block_on(draft::run(context, command)),
        Command::Enrich(command) => context.block_on(enrich::run(context, command)),
        Command::Gdpr(command) => context.block_on(gdpr::run(context, command)),
        Command::Mailbox(command) => context.block_on(mailbox::run(context, command)),
        Command::Opens(command) => context.block_on(opens::run(context, command)),
        Command::Org(command) => context.block_on(org::run(context, command)),
        Command::Prompt(command) => context.block_on(prompt::run(context, command)),
        Command::Prospect(command) => context.block_on(prospect::run(context, command)),
        Command::RunScheduler(args) => context.block_on(run_scheduler::run(context, args)),
        Command::Send(command) => context.block_on(send::run(context, command)),
        Command::Inbox(command) => context.block_on(inbox::run(context, command)),
        Command::Status(args) => context.block_on(status::run(context, args)),
        Command::Stats(args) => context.block_on(stats::run(context, args)),
        Command::Suppression(command) => context.block_on(suppression::run(context, command)),
        Command::SyncInbox(args) => context.block_on(sync_inbox::run(context, args)),
        Command::Task(command) => context.block_on(task::run(context, command)),
        Command::Timeline(args) => context.block_on(timeline::run(context, args)),
        Command::Why(args) => context.block_on(why::run(context, args)),
    }
}

fn run_standalone(out: &Printer, global: &Global, command: &Standalone) -> Result<Exit, Failure> {
    match command {
        Standalone::Config(command) => config::run(out, global, command),
        Standalone::Completions(args) => completions::run(out, args),
        Standalone::Man(args) => man::run(out, args),
    }
}

fn start_logging(verbose: u8, in_color: bool, command: &AnyCommand) {
    let daemon = match command {
        AnyCommand::Command(Command::Daemon(daemon)) => Some(daemon),
        _ => None,
    };
    // A daemon's log is all that is seen of it.
    let default = match verbose + u8::from(daemon.is_some()) {
        0 => "warn",
        1 => "info",
        _ => "debug",
    };
    let filter = tracing_subscriber::EnvFilter::try_from_env("PFLOW_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(format!("{default},sqlx=warn")));
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(in_color);
    match daemon.map(daemon::Daemon::log_format) {
        Some(daemon::LogFormat::Json) => log.json().init(),
        _ => log.init(),
    }
}

impl Global {
    fn overrides(&self) -> Overrides {
        Overrides { org: self.org.clone(), user: self.user.clone() }
    }
}
