//! `/u/{token}`: the way out that stands in every mail. `POST` with `List-Unsubscribe=One-Click` is a mail program's (RFC 8058): one request, no
//! cookie, no redirect. `GET` shows a page that changes nothing, because link scanners follow every link.

mod language;
mod page;
mod visit;

pub(super) use visit::{PATH, visit};
