//! `pflow inbox mark`

use clap::{Args, ValueEnum};

use crate::{
    cli::{Context, Exit, Failure},
    flow::response::mark::{self, Sentiment},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Mark {
    /// The mail's id, or the beginning of it
    id: String,
    /// What it is; none takes a mark back
    #[arg(value_enum)]
    sentiment: SentimentArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SentimentArg {
    Positive,
    Negative,
    Neutral,
    None,
}

pub(super) async fn run(context: &Context, args: &Mark) -> Result<Exit, Failure> {
    let sentiment = match args.sentiment {
        SentimentArg::Positive => Some(Sentiment::Positive),
        SentimentArg::Negative => Some(Sentiment::Negative),
        SentimentArg::Neutral => Some(Sentiment::Neutral),
        SentimentArg::None => None,
    };
    let (engine, scope) = context.scoped().await?;
    let done = mark::mark(&engine, &scope, &args.id, sentiment, context.dry_run).await?;
    let said = |s: Option<Sentiment>| s.map_or("unmarked", Sentiment::as_str);
    context.out.record(&done, None, || {
        format!("mail {} was {}, is {}", done.id, said(done.before), said(done.sentiment))
    })?;
    Ok(Exit::Done)
}
