//! Enrollments as `why` looks at them: state, campaign, and the step that comes next.

use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, EnrollmentId, MailboxId},
    db::{Error, TenantTx},
};

/// An enrollment and what comes next in it.
#[derive(Clone, Debug)]
pub struct Sequence {
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
    /// Its state.
    pub state: String,
    /// Why it is in a final state.
    pub stopped_reason: Option<String>,
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Its name.
    pub campaign: String,
    /// The position's address.
    pub email: Option<String>,
    /// The mailbox that writes.
    pub mailbox_id: Option<MailboxId>,
    /// The first step that is still open, counted from 0.
    pub next_step_index: Option<i32>,
}

struct Row {
    id: Uuid,
    state: String,
    stopped_reason: Option<String>,
    campaign_id: Uuid,
    campaign: String,
    email: Option<String>,
    mailbox_id: Option<Uuid>,
    next_step_index: Option<i32>,
}

impl From<Row> for Sequence {
    fn from(r: Row) -> Self {
        Self {
            enrollment_id: EnrollmentId(r.id),
            state: r.state,
            stopped_reason: r.stopped_reason,
            campaign_id: CampaignId(r.campaign_id),
            campaign: r.campaign,
            email: r.email,
            mailbox_id: r.mailbox_id.map(MailboxId),
            next_step_index: r.next_step_index,
        }
    }
}

/// The enrollments of the people who have this address (lower-case): active ones first, then the newest.
pub async fn of_address(tx: &mut TenantTx, address: &str) -> Result<Vec<Sequence>, Error> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT e.id, e.state, e.stopped_reason, e.campaign_id, c.name AS campaign, p.email::text AS email, e.mailbox_id,
                (SELECT min(w.step_index) FROM outreach.tasks t
                   JOIN outreach.workflow_steps w ON w.organisation_id = t.organisation_id AND w.id = t.workflow_step_id
                  WHERE t.organisation_id = $1 AND t.enrollment_id = e.id AND t.status IN ('scheduled', 'locked', 'held')) AS next_step_index
           FROM crm.positions named
           JOIN crm.positions p ON p.organisation_id = named.organisation_id AND p.person_id = named.person_id
           JOIN outreach.campaign_enrollments e ON e.organisation_id = p.organisation_id AND e.position_id = p.id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
          WHERE named.organisation_id = $1 AND named.email_key = $2
          GROUP BY e.organisation_id, e.id, c.name, p.email
          ORDER BY e.state = 'active' DESC, e.enrolled_at DESC, e.id DESC",
        tx.organisation_id(),
        address
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Sequence::from).collect())
}

/// The enrollments whose id begins so (lower-case), at most ten.
pub async fn starting_with(tx: &mut TenantTx, prefix: &str) -> Result<Vec<Sequence>, Error> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT e.id, e.state, e.stopped_reason, e.campaign_id, c.name AS campaign, p.email::text AS email, e.mailbox_id,
                (SELECT min(w.step_index) FROM outreach.tasks t
                   JOIN outreach.workflow_steps w ON w.organisation_id = t.organisation_id AND w.id = t.workflow_step_id
                  WHERE t.organisation_id = $1 AND t.enrollment_id = e.id AND t.status IN ('scheduled', 'locked', 'held')) AS next_step_index
           FROM outreach.campaign_enrollments e
           JOIN crm.positions p ON p.organisation_id = e.organisation_id AND p.id = e.position_id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
          WHERE e.organisation_id = $1 AND starts_with(e.id::text, $2)
          ORDER BY e.id LIMIT 10",
        tx.organisation_id(),
        prefix
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Sequence::from).collect())
}
