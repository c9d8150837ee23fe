//! A provider that takes no more mail from its own user.

use super::words::any;

/// Gmail's 5.4.5, Microsoft's 5.1.90 and 5.2.2 for submissions, and the usual hosters.
const OWN_LIMIT: &[&str] = &[
    "reached a limit for sending mail",
    "reached your daily limit",
    "sending limit exceeded",
    "user sending limit",
    "daily sending quota",
    "daily sending limit",
    "daily smtp relay",
    "exceeded the maximum number of messages you can send",
    "exceeded your sending limit",
    "exceeded the max emails per hour",
    "recipient limit exceeded",
    "submission quota",
    "limite d'envoi",
    "quota d'envoi",
    "daily message quota exceeded",
];

/// Whether a refusal or a returned mail speaks of the sender's limit.
#[must_use]
pub fn is_own_limit(said: &str) -> bool {
    any(&said.to_lowercase().replace('’', "'"), OWN_LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_limit_is_nobody_elses_fault() {
        for said in [
            "You have reached a limit for sending mail. Your message was not sent.",
            "550 5.4.5 Daily user sending limit exceeded",
            "Limite d’envoi atteinte",
        ] {
            assert!(is_own_limit(said), "{said}");
        }
        assert!(!is_own_limit("452 4.2.2 The recipient is over quota"));
    }
}
