//! What worked, what holds it, what happened.
