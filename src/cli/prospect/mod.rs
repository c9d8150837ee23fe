//! `pflow prospect …`

mod dedupe;
mod edit;
mod export;
mod list;
mod show;

use clap::{Args, Subcommand};
use uuid::Uuid;

use super::{Context, Exit, Failure};
use crate::flow::prospects::query::{EMAIL_STATUS, Query};

/// The people and companies themselves.
#[derive(Debug, Subcommand)]
pub(super) enum ProspectCommand {
    /// Who is there, in the order of import
    ///
    /// --where takes words that must all occur in name, company, job title or e-mail address, whatever their accents, case and hyphens;
    /// and words of one column: name: title: email: company: city: naf: site: siren:. Quotes keep words together. People who were
    /// erased are not shown.
    #[command(
        after_help = "Examples:\n  pflow prospect list --list Lyon --email-status valid --min-reliability 80\n  pflow prospect list --where 'lefevre title:directeur city:Lyon'\n  pflow prospect list --naf 62.01Z --no-email --json | jq -r '.[].person.linkedin_url'"
    )]
    List(list::List),
    /// One person: positions, companies, lists, campaigns, and where every value comes from
    #[command(
        after_help = "Examples:\n  pflow prospect show c.durand@exemple.example\n  pflow prospect show \"Claire Durand\"\n  pflow prospect show 0198c0de --json | jq '.sources[] | select(.source == \"provider\")'"
    )]
    Show(show::Show),
    /// Prospects as a CSV that an import reads again, or as JSON
    ///
    /// The CSV has Pharow's headers. A cell that a spreadsheet would run as a formula begins with an apostrophe, which an import takes
    /// away again. That somebody exported is written into the audit log.
    #[command(
        after_help = "Examples:\n  pflow prospect export --list Lyon --out lyon.csv\n  pflow prospect export --bom --delimiter ';' --out pour-excel.csv\n  pflow prospect export --where 'naf:62' --format ndjson | jq -r .email"
    )]
    Export(export::Export),
    /// Correct what is known of somebody; from then on neither file nor provider changes it
    ///
    /// Values are read as imports read them; an empty one empties the field. Fields that two tables have are said with their table
    /// (people.linkedin_url). Where a person has several positions, name the address or id of the one that is meant.
    #[command(
        after_help = "Examples:\n  pflow prospect edit c.durand@exemple.example job_title=DG people.mobile_phone=0199000001\n  pflow prospect edit 0198c0de email=claire.durand@exemple.example --dry-run\n  pflow prospect edit c.durand@exemple.example companies.name=\"Exemple SAS\" companies.brand_name="
    )]
    Edit(edit::Edit),
    /// Companies and people that two sources wrote differently: which may be one, and make them one
    ///
    /// Companies are compared by site, LinkedIn page, phone and postal code together with their names (without accents, punctuation and legal
    /// forms); people by LinkedIn profile, e-mail address, mobile number, or name at one company. Rows with different SIRENs, or with
    /// different LinkedIn profiles, are never proposed. Asks about each pair; --yes merges those that are certain (90 and more). The row
    /// with a history stays, else the one that says more; everything of the other one goes along, and imports know it by the other one's
    /// keys from then on. Whoever had answered or opted out as either of the two is not written to any more.
    #[command(
        after_help = "Examples:\n  pflow prospect dedupe --dry-run\n  pflow prospect dedupe --companies --yes --min-score 95\n  pflow prospect dedupe --merge 0198c0de 0198c0df\n  pflow prospect dedupe --dry-run --json | jq '.proposals[] | [.score, .keep.name, .drop.name]'"
    )]
    Dedupe(dedupe::Dedupe),
}

/// Which prospects.
#[derive(Debug, Args)]
pub(super) struct Selection {
    /// In this list
    #[arg(long, value_name = "NAME|ID")]
    list: Option<String>,
    /// At this company: SIREN, id, or words of its name
    #[arg(long, value_name = "COMPANY")]
    company: Option<String>,
    /// State of the address; may be repeated
    #[arg(long, value_name = "STATE", value_parser = clap::builder::PossibleValuesParser::new(EMAIL_STATUS.iter().copied()))]
    email_status: Vec<String>,
    /// Least reliability of the address, in percent
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    min_reliability: Option<f64>,
    /// Words that must all occur, or column:word
    #[arg(long = "where", value_name = "TEXT")]
    text: Option<String>,
    /// Activity: the beginning of a NAF code, or words of its label; may be repeated for any of several
    #[arg(long, value_name = "CODE")]
    naf: Vec<String>,
    /// Where the data come from: an import's file name or id, or a provider
    #[arg(long, value_name = "FILE|ID|PROVIDER")]
    source: Option<String>,
    /// Only those without an address
    #[arg(long)]
    no_email: bool,
    /// Only those of companies that the register calls closed
    #[arg(long)]
    closed: bool,
    /// Only those behind this position, in the order of the list
    #[arg(long, value_name = "ID")]
    after: Option<Uuid>,
}

fn percent(text: &str) -> Result<f64, String> {
    match text.trim_end_matches(['%', ' ']).replace(',', ".").parse::<f64>() {
        Ok(n) if (0.0..=100.0).contains(&n) => Ok(n),
        _ => Err("a number from 0 to 100".to_owned()),
    }
}

impl Selection {
    fn query(self, limit: Option<u32>) -> Query {
        Query {
            list: self.list,
            company: self.company,
            email_status: self.email_status,
            min_reliability: self.min_reliability,
            text: self.text,
            naf: self.naf,
            source: self.source,
            without_email: self.no_email,
            closed: self.closed,
            after: self.after,
            limit,
        }
    }
}

pub(super) async fn run(context: &Context, command: ProspectCommand) -> Result<Exit, Failure> {
    match command {
        ProspectCommand::List(args) => list::run(context, args).await,
        ProspectCommand::Show(args) => show::run(context, args).await,
        ProspectCommand::Export(args) => export::run(context, args).await,
        ProspectCommand::Dedupe(args) => dedupe::run(context, args).await,
        ProspectCommand::Edit(args) => edit::run(context, args).await,
    }
}
