//! `outreach.prompts`: every edit is a new version, one of each name is active.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    base::ids::PromptId,
    db::{Error, TenantTx},
    outreach::prompt::{Prices, Texts},
};

/// A version of a prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Prompt {
    /// The version's id.
    pub id: PromptId,
    /// The name that variants use.
    pub name: String,
    /// From 1.
    pub version: i32,
    /// Whether drafts are written by it.
    pub is_active: bool,
    /// What it says.
    #[serde(flatten)]
    pub texts: Texts,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// All versions of all prompts, or of one, by name and version.
pub async fn list(tx: &mut TenantTx, name: Option<&str>) -> Result<Vec<Prompt>, Error> {
    let rows = sqlx::query!(
        "SELECT id, name, version, is_active, purpose, model, system_text, prompt_text, language, input_micro_eur, output_micro_eur,
                created_at
           FROM outreach.prompts
          WHERE organisation_id = $1 AND ($2::text IS NULL OR name = $2)
          ORDER BY name, version",
        tx.organisation_id(),
        name
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|r| {
            let language = r.language.parse().map_err(|_| Error::BadValue {
                table: "outreach.prompts",
                column: "language",
                value: r.language.clone(),
            })?;
            Ok(Prompt {
                id: PromptId(r.id),
                name: r.name,
                version: r.version,
                is_active: r.is_active,
                texts: Texts {
                    purpose: r.purpose,
                    model: r.model,
                    system: r.system_text,
                    user: r.prompt_text,
                    language,
                    prices: Prices {
                        input_micro_eur: r.input_micro_eur,
                        output_micro_eur: r.output_micro_eur,
                    },
                },
                created_at: r.created_at,
            })
        })
        .collect()
}

/// Writes a version down, not active.
pub async fn insert(
    tx: &mut TenantTx,
    id: PromptId,
    name: &str,
    version: i32,
    texts: &Texts,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.prompts (organisation_id, id, name, version, is_active, purpose, model, system_text, prompt_text, language,
                                       input_micro_eur, output_micro_eur, created_at, updated_at)
         VALUES ($1, $2, $3, $4, false, $5, $6, $7, $8, $9, $10, $11, $12, $12)",
        tx.organisation_id(),
        id.0,
        name,
        version,
        texts.purpose,
        texts.model,
        texts.system,
        texts.user,
        texts.language.as_str(),
        texts.prices.input_micro_eur,
        texts.prices.output_micro_eur,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Makes one version of the name the active one.
pub async fn activate(tx: &mut TenantTx, name: &str, id: PromptId, now: DateTime<Utc>) -> Result<(), Error> {
    // One after the other: the index allows no two, not even within one statement.
    sqlx::query!(
        "UPDATE outreach.prompts SET is_active = false, updated_at = $4
          WHERE organisation_id = $1 AND name = $2 AND is_active AND id <> $3",
        tx.organisation_id(),
        name,
        id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE outreach.prompts SET is_active = true, updated_at = $3 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
