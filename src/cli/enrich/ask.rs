//! `pflow enrich`, `pflow enrich resume`

use std::time::Duration;

use clap::{Args, ValueEnum};

use super::{
    super::{Context, Exit, Failure},
    summary,
};
use crate::{
    flow::enrichment::{
        report::Report,
        run::{Options, Waiting, Wanted, Which, Wish},
        set,
    },
    output::Meter,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FieldArg {
    /// An address at work, and its state
    Email,
    /// Phones of the person
    Phone,
    /// SIREN, activity, address of the company
    Company,
    /// The state of the address that is known
    Verification,
}

#[derive(Debug, Args)]
pub(super) struct Ask {
    /// The prospects of this list [default: all]
    #[arg(long, value_name = "NAME")]
    list: Option<String>,
    /// The prospect with this address; may be repeated
    #[arg(long, value_name = "ADDRESS")]
    email: Vec<String>,
    /// Words that must all occur, or column:word, as `prospect list` has it
    #[arg(long = "where", value_name = "TEXT")]
    text: Option<String>,
    /// Who is asked, in this order; `csv=FILE` looks into a file; may be repeated [default: the configured order]
    #[arg(long, value_name = "NAME")]
    provider: Vec<String>,
    /// What is wanted
    #[arg(long, value_enum, value_delimiter = ',', default_values = ["email", "phone", "company", "verification"])]
    fields: Vec<FieldArg>,
    /// At most so many prospects, the oldest first
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Spend at most so many credits, over all providers
    #[arg(long, value_name = "N", value_parser = credits)]
    max_credits: Option<f64>,
    /// From this reliability on an address is good enough, in percent
    #[arg(long, value_name = "PERCENT", default_value_t = 90, value_parser = clap::value_parser!(u8).range(0..=100))]
    good_enough: u8,
    /// Ask again what was answered in the last 90 days (30 where it is free)
    #[arg(long)]
    refresh: bool,
    /// verify asks the mail servers too whether they take mail for the addresses
    ///
    /// Without it, verify looks at the address and at its domain's DNS alone. This needs outbound connections to port 25, which most homes and
    /// clouds close: then nothing more is known than without. It tells the mail server of each domain this machine's address and its name
    /// (`PFLOW_SMTP_PROBE_NAME`), the addresses that you know there, and one that does not exist; no mail is sent. Servers may hold it against
    /// the machine: do it from one that sends no mail. At most 20 addresses of a domain are asked about in a run, one a second; what a server
    /// refuses for now or for other reasons than the address is never held against it.
    #[arg(long)]
    probe_smtp: bool,
    #[command(flatten)]
    patience: Patience,
}

#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Patience {
    /// Do not wait for providers that take their time: a later run goes on
    #[arg(long)]
    no_wait: bool,
    /// Look after their work this often, instead of when they say
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    poll: Option<Duration>,
}

fn credits(text: &str) -> Result<f64, String> {
    let number: Option<f64> = text.parse().ok();
    number.filter(|n| n.is_finite() && (0.0..1e9).contains(n)).ok_or_else(|| "a number from 0 on".to_owned())
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number: Option<f64> = text.parse().ok();
    let number = number.filter(|n| (0.0..=3600.0).contains(n)).ok_or("a number from 0 to 3600")?;
    Ok(Duration::from_secs_f64(number))
}

pub(super) async fn run(context: &Context, args: Ask) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let providers = if args.provider.is_empty() { set::order(&engine) } else { args.provider };
    let mut fields = Vec::new();
    for field in args.fields {
        let wanted = match field {
            FieldArg::Email => Wanted::Email,
            FieldArg::Phone => Wanted::Phone,
            FieldArg::Company => Wanted::Company,
            FieldArg::Verification => Wanted::Verification,
        };
        if !fields.contains(&wanted) {
            fields.push(wanted);
        }
    }
    let options = Options {
        which: Which { list: args.list, emails: args.email, text: args.text, limit: args.limit },
        wish: Wish {
            providers,
            fields,
            good_enough: f64::from(args.good_enough),
            refresh: args.refresh,
            probe: args.probe_smtp,
        },
        max_credits: args.max_credits,
        waiting: args.patience.waiting(),
    };
    let meter = Meter::new("prospects", context.quiet);
    let report = set::enrich(&engine, &scope, &options, &meter, context.dry_run).await?;
    context.out.record(&report, Some(&report.run_id.to_string()), || summary::of(&report))?;
    Ok(exit(&report))
}

pub(super) async fn resume(context: &Context, args: Patience) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let meter = Meter::new("prospects", context.quiet);
    let reports = set::resume(&engine, &scope, args.waiting(), &meter, context.dry_run).await?;
    let text: Vec<String> = reports.iter().map(summary::of).collect();
    context.out.record(&reports, None, || {
        if text.is_empty() { "no run is unfinished".to_owned() } else { text.join("\n") }
    })?;
    Ok(if reports.iter().any(Report::is_partial) { Exit::Partly } else { Exit::Done })
}

fn exit(report: &Report) -> Exit {
    if report.is_refused() {
        Exit::NotAllowed
    } else if report.is_partial() {
        Exit::Partly
    } else {
        Exit::Done
    }
}

impl Patience {
    const fn waiting(self) -> Waiting {
        Waiting { never: self.no_wait, poll: self.poll }
    }
}
