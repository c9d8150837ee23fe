//! SQL of schema `outreach`.
