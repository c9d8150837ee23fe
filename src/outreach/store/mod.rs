//! SQL of schema `outreach`.

pub mod inbound;
pub mod stop;
