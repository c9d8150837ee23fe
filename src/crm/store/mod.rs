//! SQL of schema `crm`.
