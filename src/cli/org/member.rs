//! `pflow org member …` and `pflow org transfer`

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure, Table};
use crate::flow::organisations::{self, Member, Role};

/// Members of the organisation.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum MemberCommand {
    /// Add a member
    #[command(
        after_help = "Examples:\n  pflow org member add bob@acme.example --role admin\n  pflow org member add eve@acme.example --role viewer"
    )]
    Add(Add),
    /// List the members
    #[command(after_help = "Examples:\n  pflow org member list\n  pflow org member list -o csv")]
    List,
    /// Change a member's role
    #[command(
        after_help = "Examples:\n  pflow org member role bob@acme.example member\n  pflow org member role bob@acme.example admin --org Acme"
    )]
    Role(SetRole),
    /// Remove a member
    #[command(
        after_help = "Examples:\n  pflow org member remove bob@acme.example\n  pflow org member remove bob@acme.example --dry-run"
    )]
    Remove(Email),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    /// The member's e-mail address
    email: String,
    /// admin, member or viewer
    #[arg(long, value_parser = parse_role)]
    role: Role,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SetRole {
    /// The member's e-mail address
    email: String,
    /// admin, member or viewer
    #[arg(value_parser = parse_role)]
    role: Role,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Email {
    /// The member's e-mail address
    email: String,
}

fn parse_role(text: &str) -> Result<Role, String> {
    text.parse()
}

pub(in crate::cli) async fn run(context: &Context, command: MemberCommand) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let member = match command {
        MemberCommand::List => {
            let members = organisations::show(&engine, &scope).await?.members;
            context.out.list(&members, &table(&members), "no members")?;
            return Ok(Exit::Done);
        }
        MemberCommand::Add(args) => {
            organisations::add_member(&engine, &scope, &args.email, args.role, context.dry_run).await?
        }
        MemberCommand::Role(args) => {
            organisations::set_role(&engine, &scope, &args.email, args.role, context.dry_run).await?
        }
        MemberCommand::Remove(args) => {
            let gone = organisations::remove_member(&engine, &scope, &args.email, context.dry_run).await?;
            context.out.record(&gone, None, || {
                format!("{} is no longer a member of {:?}", gone.user.email, scope.organisation)
            })?;
            return Ok(Exit::Done);
        }
    };
    print(context, &member, &scope.organisation)
}

pub(in crate::cli) async fn transfer(context: &Context, args: &Email) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let owner = organisations::transfer(&engine, &scope, &args.email, context.dry_run).await?;
    print(context, &owner, &scope.organisation)
}

fn print(context: &Context, member: &Member, organisation: &str) -> Result<Exit, Failure> {
    context.out.record(member, Some(&member.user.id.to_string()), || {
        format!("{} is {} of {organisation:?}", member.user.email, member.role.as_str())
    })?;
    Ok(Exit::Done)
}

pub(in crate::cli) fn table(members: &[Member]) -> Table {
    let mut table = Table::new(&["email", "role", "status", "name"]);
    for m in members {
        let name = [m.user.first_name.as_deref(), m.user.last_name.as_deref()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        table.row(vec![m.user.email.clone(), m.role.as_str().to_owned(), m.status.clone(), name]);
    }
    table
}
