//! The long-running process: loops over the same verbs as the commands, and a small web server. No rule lives here.

pub mod http;
