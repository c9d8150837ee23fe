//! SQL of schema `iam`.

pub mod audit;
pub mod members;
pub mod organisations;
pub mod settings;
pub mod users;
