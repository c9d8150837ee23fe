//! Who could be enrolled, and what speaks against it: across `crm` and `outreach`.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, CompanyId, PersonId, PositionId},
    db::{Error, TenantTx},
};

/// A position, as far as the rules of enrolment ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The position.
    pub position_id: PositionId,
    /// Its person.
    pub person_id: PersonId,
    /// Its company.
    pub company_id: CompanyId,
    /// The company's SIREN.
    pub siren: Option<String>,
    /// Whether the register says that the company has closed.
    pub company_closed: bool,
    /// The company's address, for its public holidays.
    pub hq_address: Option<String>,
    /// The address, lower-case.
    pub email: Option<String>,
    /// `unknown`, `valid`, `catch_all`, `risky`, `invalid` or `bounced`.
    pub email_status: String,
    /// Percent, 0 to 100.
    pub reliability: Option<f64>,
    /// `active`, `do_not_contact` or `erased`.
    pub person_status: String,
    /// Whether the position is or was in the campaign.
    pub is_enrolled: bool,
}

/// All lists, for a look-up by name.
pub async fn lists(tx: &mut TenantTx) -> Result<Vec<(Uuid, String)>, Error> {
    let rows = sqlx::query!(
        "SELECT id, name FROM crm.lists WHERE organisation_id = $1 ORDER BY name, id",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.id, r.name)).collect())
}

/// The positions of a list, oldest first.
pub async fn of_list(tx: &mut TenantTx, list_id: Uuid) -> Result<Vec<Uuid>, Error> {
    let rows = sqlx::query!(
        "SELECT position_id FROM crm.list_positions WHERE organisation_id = $1 AND list_id = $2 ORDER BY position_id",
        tx.organisation_id(),
        list_id
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| r.position_id).collect())
}

/// The positions with these addresses (lower-case), and which address each has; oldest first.
pub async fn with_addresses(tx: &mut TenantTx, addresses: &[String]) -> Result<Vec<(Uuid, String)>, Error> {
    let rows = sqlx::query!(
        "SELECT id, email_key AS \"email_key!\" FROM crm.positions
          WHERE organisation_id = $1 AND email_key = ANY($2) ORDER BY id",
        tx.organisation_id(),
        addresses
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.id, r.email_key)).collect())
}

/// What is known of these positions, oldest first.
pub async fn load(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    positions: &[Uuid],
) -> Result<Vec<Candidate>, Error> {
    let rows = sqlx::query!(
        "SELECT pos.id, pos.person_id, pos.company_id, c.siren, c.hq_address, pos.email_key, pos.email_status,
                coalesce(c.administrative_status = 'closed', false) AS \"company_closed!\",
                pos.email_reliability::float8 AS reliability, p.status AS person_status,
                e.id IS NOT NULL AS \"is_enrolled!\"
           FROM crm.positions pos
           JOIN crm.people p ON p.organisation_id = pos.organisation_id AND p.id = pos.person_id
           JOIN crm.companies c ON c.organisation_id = pos.organisation_id AND c.id = pos.company_id
           LEFT JOIN outreach.campaign_enrollments e ON e.organisation_id = pos.organisation_id
                                                    AND e.campaign_id = $3 AND e.position_id = pos.id
          WHERE pos.organisation_id = $1 AND pos.id = ANY($2)
          ORDER BY pos.id",
        tx.organisation_id(),
        positions,
        campaign_id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Candidate {
            position_id: PositionId(r.id),
            person_id: PersonId(r.person_id),
            company_id: CompanyId(r.company_id),
            siren: r.siren,
            company_closed: r.company_closed,
            hq_address: r.hq_address,
            email: r.email_key,
            email_status: r.email_status,
            reliability: r.reliability,
            person_status: r.person_status,
            is_enrolled: r.is_enrolled,
        })
        .collect())
}

/// Which of these people and addresses (lower-case) are or were in this campaign, at whichever company.
pub async fn in_campaign(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    people: &[Uuid],
    addresses: &[String],
) -> Result<(HashSet<PersonId>, HashSet<String>), Error> {
    let rows = sqlx::query!(
        "SELECT pos.person_id, pos.email_key
           FROM outreach.campaign_enrollments e
           JOIN crm.positions pos ON pos.organisation_id = e.organisation_id AND pos.id = e.position_id
          WHERE e.organisation_id = $1 AND e.campaign_id = $2 AND (pos.person_id = ANY($3) OR pos.email_key = ANY($4))",
        tx.organisation_id(),
        campaign_id.0,
        people,
        addresses
    )
    .fetch_all(tx.conn())
    .await?;
    let known = rows.iter().map(|r| PersonId(r.person_id)).collect();
    Ok((known, rows.into_iter().filter_map(|r| r.email_key).collect()))
}

/// Which of these people have a sequence that goes on in another campaign, running or paused.
pub async fn busy(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    people: &[Uuid],
) -> Result<HashSet<PersonId>, Error> {
    let rows = sqlx::query!(
        "SELECT DISTINCT pos.person_id
           FROM crm.positions pos
           JOIN outreach.campaign_enrollments e ON e.organisation_id = pos.organisation_id AND e.position_id = pos.id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
          WHERE pos.organisation_id = $1 AND pos.person_id = ANY($3) AND e.campaign_id <> $2
            AND e.state IN ('active', 'paused') AND c.status IN ('running', 'paused')",
        tx.organisation_id(),
        campaign_id.0,
        people
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| PersonId(r.person_id)).collect())
}

/// To which of these people anybody of the organisation wrote after `since`, in whichever campaign.
pub async fn touched(
    tx: &mut TenantTx,
    people: &[Uuid],
    since: DateTime<Utc>,
) -> Result<HashSet<PersonId>, Error> {
    let rows = sqlx::query!(
        "SELECT DISTINCT pos.person_id
           FROM crm.positions pos
           JOIN outreach.messages m ON m.organisation_id = pos.organisation_id AND m.position_id = pos.id
          WHERE pos.organisation_id = $1 AND pos.person_id = ANY($2) AND m.direction = 'outbound'
            AND m.status IN ('sending', 'sent', 'bounced', 'held') AND coalesce(m.sent_at, m.armed_at) > $3",
        tx.organisation_id(),
        people,
        since
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| PersonId(r.person_id)).collect())
}
