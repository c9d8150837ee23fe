//! Opens of mails: from the spool into the database, judged, counted, forgotten.

pub mod spool;
