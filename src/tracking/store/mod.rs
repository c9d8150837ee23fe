//! SQL of schema `tracking`.
