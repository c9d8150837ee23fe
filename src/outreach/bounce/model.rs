//! What a returned mail says.

use serde::{Deserialize, Serialize};

/// One recipient of a delivery status notification (RFC 3464).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reported {
    /// Lower-case; empty where it is not given.
    pub address: String,
    /// Lower-case: failed, delayed, delivered, relayed, expanded.
    pub action: String,
    /// Enhanced status (RFC 3463), as written.
    pub status: String,
    /// What the remote server said.
    pub diagnostic: String,
}

/// A mail that did not arrive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bounce {
    /// The addresses, lower-case.
    pub recipients: Vec<String>,
    /// Enhanced status (RFC 3463), such as `5.1.1`.
    pub status: Option<String>,
    /// The address itself is bad; false for a full mailbox, a block, spam or policy.
    pub hard: bool,
    /// The mail system still tries.
    pub temporary: bool,
    /// Our own provider's limit is used up: says nothing about the recipient.
    pub own_limit: bool,
    /// Why, as far as that can be told.
    pub cause: Cause,
}

/// Why a mail did not arrive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// No such user or host, moved, disabled: the address is bad.
    Address,
    /// It looks like an address that does not exist, and may be a policy (Microsoft 365's `5.4.1 Access denied`): bad the second time.
    Denied,
    /// The mailbox is full.
    Full,
    /// The mail is too big.
    TooBig,
    /// Blocked, called spam, not authenticated, reputation, policy: our problem, never the recipient's (5.7.x, 4.7.x).
    Policy,
    /// Our own provider's sending limit.
    OwnLimit,
    /// Network, DNS for now, time-outs, a server out of order.
    Network,
    /// Nothing that can be told apart.
    #[default]
    Other,
}
