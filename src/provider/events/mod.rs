//! Events of openings in ClickHouse, for questions about many of them. PostgreSQL stays the source: what is lost here is sent again.

mod hours;
mod schema;
mod store;

pub use hours::{Asked, Hour};
pub use store::{OpenEvent, Store};
