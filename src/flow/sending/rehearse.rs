//! A dry run: the same claims, checks and counts in one transaction that is rolled back; no mailbox is touched.

use chrono::{DateTime, Utc};

use super::{
    compose::{self, Prepared},
    deliver,
    report::{TickReport, Would},
    worker::Worker,
};
use crate::{
    base::ids::MailboxId,
    db::TenantTx,
    flow::{Error, mailboxes as verbs},
    outreach::{
        gate::mailbox_holds,
        store::{mailboxes, outbox, queue},
    },
};

/// Claims and arms what would go now, in the caller's transaction.
pub(super) async fn rehearse(
    tx: &mut TenantTx,
    worker: &Worker,
    mailbox_id: MailboxId,
    budget: &mut u64,
    report: &mut TickReport,
) -> Result<(), Error> {
    let now = worker.now();
    queue::put_off_blocked(tx, mailbox_id, now, now + chrono::TimeDelta::hours(24)).await?;
    let mut seen = std::collections::HashSet::new();
    while *budget > 0 {
        // Its inbox cannot be read here: what is known is taken for all there is.
        mailboxes::assume_synced(tx, mailbox_id, now).await?;
        let Some(mailbox) = mailboxes::find(tx, mailbox_id).await? else { break };
        let usage = verbs::usage(tx, &mailbox, now, true).await?;
        if !mailbox_holds(&mailbox, &usage, now).is_empty() {
            break;
        }
        let Some(lease) = queue::claim(tx, mailbox_id, &worker.name, now, 1, true).await?.pop() else {
            break;
        };
        if !seen.insert(lease.task_id) {
            break;
        }
        report.claimed += 1;
        *budget -= 1;
        let prepared = compose::prepare(tx, &mailbox, &lease, &worker.engine, now, report).await?;
        let Prepared::Mail(message) = prepared else { continue };
        if deliver::arm(tx, &worker.engine, &mailbox, &lease, &message, now, report).await? {
            report.would_send.get_or_insert_default().push(Would {
                task_id: lease.task_id,
                from: mailbox.address.clone(),
                to: message.to_address.clone(),
                subject: message.subject.clone(),
                is_follow_up: lease.is_follow_up,
            });
            outbox::mark_sent(tx, message.id, &["sending"], outbox::Left::default(), now).await?;
            queue::finish(tx, &lease, "done", None, now).await?;
        }
    }
    let due = queue::next_due(tx, mailbox_id).await?;
    report.next_due_at = earlier_of(report.next_due_at, due);
    Ok(())
}

fn earlier_of(a: Option<DateTime<Utc>>, b: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    [a, b].into_iter().flatten().min()
}
