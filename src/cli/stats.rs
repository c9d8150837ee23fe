//! `pflow stats`

mod hours;
mod report;
mod variants;

use clap::{Args, ValueEnum};

use super::{
    Context, Exit, Failure,
    since::{self, Since},
};
use crate::{
    flow::reporting::stats::{self, By, Funnel, GroupStats, Query, Rate, Stats},
    output::{Format, Table, bar, sparkline},
};

/// Characters of the longest bar.
const BAR: usize = 20;

/// Funnels.
#[derive(Debug, Args)]
pub(super) struct StatsArgs {
    /// Only this campaign: name, id, or beginning of the id
    campaign: Option<String>,
    /// Also split by this
    #[arg(long, value_enum)]
    by: Option<ByArg>,
    /// Only mails of this day and later, and the answers to them: 30d, 4w, or a day (in Paris)
    #[arg(long, value_parser = since::parse, value_name = "SPAN")]
    since: Option<Since>,
    /// Only mails of this day and earlier, likewise
    #[arg(long, value_parser = since::parse, value_name = "SPAN")]
    until: Option<Since>,
    /// Write all of it to this file, as one HTML page with charts; `-` is stdout
    #[arg(long, value_name = "FILE", conflicts_with = "by")]
    report: Option<String>,
    /// Language of the page; else that of the terminal (LC_ALL, LC_MESSAGES, LANG)
    #[arg(long, value_enum, requires = "report")]
    lang: Option<report::Language>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ByArg {
    /// Campaign
    Campaign,
    /// Step of the sequence
    Step,
    /// Variant of a step, compared with the others
    Variant,
    /// Mailbox that sent
    Mailbox,
    /// Imported list
    List,
    /// Sector of the company
    Naf,
    /// Number of employees
    Employees,
    /// Day of sending
    Day,
    /// Hour of the week, with openings
    Hour,
}

impl ByArg {
    /// The groups of a funnel; hours of the week are something else.
    const fn group(self) -> Option<By> {
        Some(match self {
            Self::Campaign => By::Campaign,
            Self::Step => By::Step,
            Self::Variant => By::Variant,
            Self::Mailbox => By::Mailbox,
            Self::List => By::List,
            Self::Naf => By::Naf,
            Self::Employees => By::Employees,
            Self::Day => By::Day,
            Self::Hour => return None,
        })
    }
}

pub(super) async fn run(context: &Context, args: StatsArgs) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let moment = |at: Since| at.before(engine.clock.now());
    let by = args.by.and_then(ByArg::group);
    let query = Query {
        campaign: args.campaign.as_deref(),
        by,
        since: args.since.map(moment),
        until: args.until.map(moment),
    };
    if let Some(file) = &args.report {
        let wanted = report::Wanted { file, language: args.lang };
        return report::run(context, &engine, &scope, query, &wanted).await;
    }
    if matches!(args.by, Some(ByArg::Hour)) {
        return hours::run(context, query).await;
    }
    let stats = stats::stats(&engine, &scope, query).await?;
    match (context.out.format(), &stats.groups) {
        (Format::Csv, Some(groups)) => {
            context.out.list(groups, &group_counts(groups), "nothing sent yet")?;
        }
        (Format::Csv, None) => {
            context.out.list(&stats.campaigns, &campaign_counts(&stats), "no campaign yet")?;
        }
        _ => context.out.record(&stats, None, || human(&stats, by))?,
    }
    Ok(Exit::Done)
}

pub(super) fn human(stats: &Stats, by: Option<By>) -> String {
    if stats.campaigns.is_empty() {
        return "no campaign yet: pflow campaign apply FILE.toml".to_owned();
    }
    let mut text = String::new();
    for c in &stats.campaigns {
        text.extend([&c.name, " (", &c.status, ")\n", &funnel(&c.funnel), "\n"]);
        let groups: Vec<&GroupStats> =
            stats.groups.iter().flatten().filter(|g| g.campaign_id == c.id).collect();
        if !groups.is_empty() {
            text.push_str(&group_table(&groups, by));
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

/// A funnel as bars: mails, then people.
fn funnel(f: &Funnel) -> String {
    let mut table = Table::new(&["", "count", "rate", "95 %", ""]).numeric(&[1, 2, 3]);
    let mut row = |name: &str, count: u64, rate: Option<&Rate>| {
        table.row(vec![
            name.to_owned(),
            count.to_string(),
            rate.map(|r| percent(r.value)).unwrap_or_default(),
            rate.map(|r| format!("{}–{}", percent(r.low), percent(r.high))).unwrap_or_default(),
            rate.map(|r| bar(r.value, BAR)).unwrap_or_default(),
        ]);
    };
    row("enrolled", f.enrolled, None);
    row("active", f.active, None);
    row("sent", f.sent, None);
    row("delivered", f.delivered, f.rates.delivered.as_ref());
    row("bounced", f.bounced, f.rates.bounced.as_ref());
    if f.tracked > 0 {
        row("opened", f.opened, f.rates.opened.as_ref());
        row("opened by machines only", f.machine_opened, None);
    }
    row("replied", f.replied, f.rates.replied.as_ref());
    if let Some(positive) = f.positive {
        row("positive, of those marked", positive, None);
    }
    if f.mature.sent < f.sent {
        row("replied, mails over 7 days old", f.mature.replied, f.mature.rate.as_ref());
    }
    row("unsubscribed", f.unsubscribed, f.rates.unsubscribed.as_ref());
    table.render()
}

fn group_table(groups: &[&GroupStats], by: Option<By>) -> String {
    if by == Some(By::Variant) {
        return variants::table(groups);
    }
    let mut table = Table::new(&["", "people", "sent", "bounced", "replied", "rate", "95 %", ""])
        .numeric(&[1, 2, 3, 4, 5, 6]);
    for g in groups {
        let (f, rate) = (&g.funnel, g.funnel.rates.replied.as_ref());
        table.row(vec![
            g.name.clone(),
            f.enrolled.to_string(),
            f.sent.to_string(),
            f.bounced.to_string(),
            f.replied.to_string(),
            rate.map(|r| percent(r.value)).unwrap_or_default(),
            rate.map(|r| format!("{}–{}", percent(r.low), percent(r.high))).unwrap_or_default(),
            rate.map(|r| bar(r.value, BAR)).unwrap_or_default(),
        ]);
    }
    let mut text = table.render();
    if by == Some(By::Day) {
        let sent: Vec<u64> = groups.iter().map(|g| g.funnel.sent).collect();
        let replied: Vec<u64> = groups.iter().map(|g| g.funnel.replied).collect();
        text.extend(["\nsent    ", &sparkline(&sent), "\nreplied ", &sparkline(&replied)]);
    }
    text
}

const COUNTS: [&str; 17] = [
    "enrolled",
    "active",
    "reached",
    "sent",
    "delivered",
    "bounced",
    "tracked",
    "opened",
    "machine_opened",
    "replied",
    "unsubscribed",
    "reply_rate",
    "reply_rate_low",
    "reply_rate_high",
    "mature_sent",
    "mature_reached",
    "mature_replied",
];

fn cells(f: &Funnel) -> impl Iterator<Item = String> {
    [
        f.enrolled,
        f.active,
        f.reached,
        f.sent,
        f.delivered,
        f.bounced,
        f.tracked,
        f.opened,
        f.machine_opened,
        f.replied,
        f.unsubscribed,
    ]
    .into_iter()
    .map(|n| n.to_string())
    .chain(
        [f.rates.replied.map(|r| r.value), f.rates.replied.map(|r| r.low), f.rates.replied.map(|r| r.high)]
            .map(share),
    )
    .chain([f.mature.sent, f.mature.reached, f.mature.replied].map(|n| n.to_string()))
}

/// 0 to 1; nothing where there is nothing to divide by.
fn share(rate: Option<f64>) -> String {
    rate.map(|rate| format!("{rate:.6}")).unwrap_or_default()
}

fn campaign_counts(stats: &Stats) -> Table {
    let mut table = Table::new(&[&["id", "name", "status"][..], &COUNTS].concat());
    for c in &stats.campaigns {
        let named = [c.id.to_string(), c.name.clone(), c.status.clone()];
        table.row(named.into_iter().chain(cells(&c.funnel)).collect());
    }
    table
}

fn group_counts(groups: &[GroupStats]) -> Table {
    let is_test = groups.iter().any(|g| g.standing.is_some());
    let more: &[&str] = if is_test { &variants::COLUMNS } else { &[] };
    let mut table = Table::new(&[&["campaign", "name"][..], &COUNTS, more].concat());
    for g in groups {
        let named = [g.campaign.clone(), g.name.clone()].into_iter().chain(cells(&g.funnel));
        table.row(named.chain(g.standing.iter().flat_map(variants::cells)).collect());
    }
    table
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}
