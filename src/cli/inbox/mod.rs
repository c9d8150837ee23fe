//! `pflow inbox …`

use clap::Subcommand;

use super::{Context, Exit, Failure, since};
use crate::flow::response::inbox::Class;

mod attach;
pub(super) mod editor;
mod explain;
mod list;
mod mark;
mod reclassify;
mod reply;
mod show;

/// What came in.
#[derive(Debug, Subcommand)]
pub(super) enum Inbox {
    /// List what came in, the newest first
    #[command(
        after_help = "Examples:\n  pflow inbox list --unanswered\n  pflow inbox list --class reply --since 7d\n  pflow inbox list --unmatched\n  pflow inbox list --campaign \"DAF PME Lyon\" --json | jq -r '.[].from'"
    )]
    List(list::List),
    /// Show one mail
    #[command(
        after_help = "Examples:\n  pflow inbox show 0198c0de\n  pflow inbox show 0198c0de --full\n  pflow inbox show 0198c0de --json | jq -r .text"
    )]
    Show(show::Show),
    /// Answer a mail in its thread, from the mailbox that received it; only shown without --send
    #[command(
        after_help = "Examples:\n  pflow inbox reply 0198c0de\n  pflow inbox reply 0198c0de --body \"Merci, à mardi.\" --send\n  pflow inbox reply 0198c0de --body-file - --json < answer.txt | jq -r .body_text"
    )]
    Reply(reply::Reply),
    /// Say to whom a mail belongs that no rule could match; it takes effect as if one had
    #[command(
        after_help = "Examples:\n  pflow inbox attach 0198c0de --email c.durand@exemple.example\n  pflow inbox attach 0198c0de --email c.durand@exemple.example --dry-run"
    )]
    Attach(attach::Attach),
    /// Correct what a mail was taken for: what the wrong class did is taken back
    #[command(
        after_help = "Examples:\n  pflow inbox reclassify 0198c0de reply\n  pflow inbox reclassify 0198c0de auto_reply --dry-run --json"
    )]
    Reclassify(reclassify::Reclassify),
    /// Say what an answer is worth: experiments are then compared by positive answers, too
    #[command(
        after_help = "Examples:\n  pflow inbox mark 0198c0de positive\n  pflow inbox mark 0198c0de none\n  pflow inbox list --class reply --since 7d --json | jq -r '.[] | select(.sentiment == null) | .id'"
    )]
    Mark(mark::Mark),
    /// Tell what a mail is taken for, and by which rule; needs no database
    #[command(
        after_help = "Examples:\n  pflow inbox explain answer.eml\n  pflow inbox explain mail/inbox/new --json | jq -r .class\n  cat answer.eml | pflow inbox explain -"
    )]
    Explain(explain::Explain),
}

fn parse_class(text: &str) -> Result<Class, String> {
    Class::parse(text).ok_or_else(|| {
        format!("{text:?} is no class; classes are {}", Class::ALL.map(Class::as_str).join(", "))
    })
}

pub(super) async fn run(context: &Context, command: Inbox) -> Result<Exit, Failure> {
    match command {
        Inbox::List(args) => list::run(context, args).await,
        Inbox::Show(args) => show::run(context, &args).await,
        Inbox::Reply(args) => reply::run(context, &args).await,
        Inbox::Attach(args) => attach::run(context, &args).await,
        Inbox::Reclassify(args) => reclassify::run(context, &args).await,
        Inbox::Mark(args) => mark::run(context, &args).await,
        Inbox::Explain(args) => explain::run(context, &args),
    }
}
