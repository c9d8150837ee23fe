//! `pflow campaign preview`

use std::{fs, path::Path};

use clap::Args;

use super::{Context, Exit, Failure};
use crate::{
    flow::onboarding::preview::{self, DEFAULT_LIMIT},
    output::{Format, Table},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Preview {
    /// The campaign: name, id, or beginning of the id
    #[arg(value_name = "CAMPAIGN")]
    name: String,
    /// Only the mails of this person, enrolled or not
    #[arg(long)]
    email: Option<String>,
    /// At most so many people
    #[arg(long, value_name = "N", default_value_t = DEFAULT_LIMIT)]
    limit: usize,
    /// Write each mail as a file into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<String>,
}

pub(super) async fn run(context: &Context, args: &Preview) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let mails = preview::preview(&engine, &scope, &args.name, args.email.as_deref(), args.limit).await?;
    if let (Some(dir), false) = (&args.out, context.dry_run) {
        write(Path::new(dir), &mails)
            .map_err(|e| Failure::usage(format!("{dir}: {e}"), Some("name another directory with --out")))?;
        context.out.note(&format!("{} mail(s) in {dir}", mails.iter().filter(|m| m.error.is_none()).count()));
    }
    if context.out.is_for_people() && context.out.format() == Format::Table && !mails.is_empty() {
        for mail in &mails {
            context.out.data(&text(mail))?;
        }
    } else {
        context.out.list(
            &mails,
            &table(&mails),
            "nobody is enrolled yet: add --email to see what somebody would get",
        )?;
    }
    let mut warnings: Vec<&str> = mails.iter().flat_map(|m| m.warnings.iter().copied()).collect();
    warnings.dedup();
    for warning in warnings {
        context.out.note(warning);
    }
    Ok(if mails.iter().any(|m| m.error.is_some()) { Exit::Partly } else { Exit::Done })
}

fn write(dir: &Path, mails: &[preview::Preview]) -> std::io::Result<()> {
    fs::create_dir_all(dir)?;
    for (n, mail) in mails.iter().enumerate().filter(|(_, m)| m.error.is_none()) {
        let safe = |c: char| if c.is_alphanumeric() || "@.-_+".contains(c) { c } else { '_' };
        let name: String = format!("{:04}-{}-{}-{}.eml", n + 1, mail.email, mail.step_index, mail.variant)
            .chars()
            .map(safe)
            .collect();
        fs::write(dir.join(name), &mail.bytes)?;
    }
    Ok(())
}

fn text(mail: &preview::Preview) -> String {
    let title = format!("── {} · step {} · {} · {} ", mail.email, mail.step_index, mail.variant, mail.status);
    if let Some(error) = &mail.error {
        return format!("{title}\nno mail: {error}\n");
    }
    let headers: Vec<String> = mail
        .headers
        .iter()
        .filter(|(name, _)| name.as_str() != "Subject")
        .map(|(name, value)| format!("{name}: {}", value.as_str().unwrap_or_default()))
        .collect();
    format!("{title}\n{}\nSubject: {}\n\n{}", headers.join("\n"), mail.subject, mail.body_text)
}

fn table(mails: &[preview::Preview]) -> Table {
    let mut table = Table::new(&["email", "step", "variant", "subject", "body"]);
    for m in mails {
        table.row(vec![
            m.email.clone(),
            m.step_index.to_string(),
            m.variant.clone(),
            m.subject.clone(),
            m.error.clone().unwrap_or_else(|| m.body_text.clone()),
        ]);
    }
    table
}
