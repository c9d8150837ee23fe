//! Mail that comes in after its sender was erased.
//!
//! Who writes again in person is a person again: the mail is kept, belongs to nobody, and stands in `inbox list --unmatched`; `gdpr erase`
//! takes it away like any other. What machines send late (bounces, absences), opt-outs and complaints still take effect, and say
//! nothing afterwards.

use crate::{
    base::ids::MessageId,
    db::{self, TenantTx},
    flow::engine::Engine,
    outreach::{
        classify::Class,
        store::{erasure, sent_before::Outbound},
    },
};

/// Whether a mail about `to` belongs to nobody: a person's words to a mail whose recipient was erased.
pub(in crate::flow) fn stands_alone(to: &Outbound, class: Class) -> bool {
    is_of_erased(to) && matches!(class, Class::Reply | Class::Other)
}

/// Empties a mail that took effect, where the recipient of `to` was erased.
pub(in crate::flow) async fn empty(
    tx: &mut TenantTx,
    engine: &Engine,
    id: MessageId,
    to: &Outbound,
) -> Result<(), db::Error> {
    if is_of_erased(to) {
        erasure::messages(tx, &[id.0], engine.clock.now()).await?;
    }
    Ok(())
}

/// Every mail of ours has a recipient until that is erased.
fn is_of_erased(to: &Outbound) -> bool {
    to.to_address.is_none()
}
