//! `tracking.pixels` and `tracking.variant_pixels`: which token stands for which mail, or for all mails of a variant.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, MessageId, VariantId},
    db::{Error, SystemTx, TenantTx},
};

/// Whose token it is: the one thing that can be asked without a tenant.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The token.
    pub token: String,
    /// The organisation.
    pub organisation_id: Uuid,
    /// Row of `pixels`, or else …
    pub pixel_id: Option<Uuid>,
    /// … of `variant_pixels`.
    pub variant_pixel_id: Option<Uuid>,
}

/// What a token stands for.
#[derive(Clone, Debug)]
pub struct Pixel {
    /// Its row.
    pub id: Uuid,
    /// The mail; none for a variant's.
    pub message_id: Option<Uuid>,
    /// The campaign.
    pub campaign_id: Uuid,
    /// The variant.
    pub variant_id: Uuid,
    /// When the mail left, or was about to.
    pub sent_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Since when it is inert.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// The organisations of these tokens; unknown ones are not in the answer.
pub async fn resolve(tx: &mut SystemTx, tokens: &[String]) -> Result<Vec<Resolved>, Error> {
    Ok(sqlx::query_as!(
        Resolved,
        r#"SELECT token AS "token!", organisation_id AS "organisation_id!", pixel_id, variant_pixel_id
             FROM tracking.resolve_pixels($1)"#,
        tokens
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The pixels of mails and variants with these rows.
pub async fn list(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Pixel>, Error> {
    Ok(sqlx::query_as!(
        Pixel,
        r#"SELECT p.id AS "id!", m.id AS message_id, m.campaign_id AS "campaign_id!", m.variant_id AS "variant_id!",
                  coalesce(m.sent_at, m.armed_at) AS sent_at, p.created_at AS "created_at!", p.revoked_at
             FROM tracking.pixels p
             JOIN outreach.messages m ON m.organisation_id = p.organisation_id AND m.id = p.message_id
            WHERE p.organisation_id = $1 AND p.id = ANY($2) AND m.campaign_id IS NOT NULL AND m.variant_id IS NOT NULL
           UNION ALL
           SELECT v.id, NULL, v.campaign_id, v.variant_id, NULL, v.created_at, NULL
             FROM tracking.variant_pixels v WHERE v.organisation_id = $1 AND v.id = ANY($2)"#,
        tx.organisation_id(),
        ids
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Makes the pixel of a mail, where it has none.
pub async fn insert(
    tx: &mut TenantTx,
    id: Uuid,
    message_id: MessageId,
    token: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO tracking.pixels (organisation_id, id, message_id, token, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (token) DO NOTHING",
        tx.organisation_id(),
        id,
        message_id.0,
        token,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Makes the pixel that the mails of a variant share, where there is none.
pub async fn insert_of_variant(
    tx: &mut TenantTx,
    id: Uuid,
    campaign_id: CampaignId,
    variant_id: VariantId,
    token: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO tracking.variant_pixels (organisation_id, id, variant_id, campaign_id, token, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        tx.organisation_id(),
        id,
        variant_id.0,
        campaign_id.0,
        token,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Makes the pixels of all mails to a person inert; how many. A later consent does not bring them back.
pub async fn revoke(tx: &mut TenantTx, person_id: Uuid, now: DateTime<Utc>) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE tracking.pixels x SET revoked_at = $3
           FROM outreach.messages m
           JOIN crm.positions p ON p.organisation_id = m.organisation_id AND p.id = m.position_id
          WHERE x.organisation_id = $1 AND x.revoked_at IS NULL
            AND m.organisation_id = $1 AND m.id = x.message_id AND p.person_id = $2",
        tx.organisation_id(),
        person_id,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
