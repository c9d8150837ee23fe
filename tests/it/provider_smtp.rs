//! SMTP faults.
