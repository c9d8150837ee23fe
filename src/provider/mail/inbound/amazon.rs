//! Amazon SES tells bounces and complaints as JSON in the text of a mail, where no program fetches them.

use serde_json::Value;

use super::{
    parse::{Inbound, bracketed},
    report::ReportedRecipient,
};

/// Longest notification that is read, in bytes; Amazon's are below 256 KiB.
const LONGEST: usize = 256 * 1024;

/// Reads such a notification; false where the text is none.
/// <https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html>
pub(super) fn read(inbound: &mut Inbound) -> bool {
    let text = inbound.text.trim_start();
    if !text.starts_with('{') || !text.contains("notificationType") && !text.contains("eventType") {
        return false;
    }
    let json = text.split("\n--\n").next().unwrap_or_default();
    let json = json.get(..LONGEST.min(json.len())).unwrap_or_default();
    // Mail systems fold the one long line.
    let json = json.replace("\n ", "").replace('\n', "");
    let Ok(told) = serde_json::from_str::<Value>(&json) else { return false };
    let kind = [&told["notificationType"], &told["eventType"]].into_iter().find_map(Value::as_str);
    let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match kind {
        Some("Bounce") => {
            let failed = list(&told["bounce"]["bouncedRecipients"], |one| ReportedRecipient {
                address: said(&one["emailAddress"]).to_lowercase(),
                action: "failed".into(),
                status: said(&one["status"]),
                diagnostic: said(&one["diagnosticCode"]),
            });
            inbound.delivery = Some(failed);
        }
        Some("Delivery") => {
            let arrived = list(&told["delivery"]["recipients"], |one| ReportedRecipient {
                address: said(one).to_lowercase(),
                action: "delivered".into(),
                ..ReportedRecipient::default()
            });
            inbound.delivery = Some(arrived);
        }
        Some("Complaint") => {
            inbound.is_feedback = true;
            let named = list(&told["complaint"]["complainedRecipients"], |one| said(&one["emailAddress"]));
            inbound.returned_to = named.first().map(|address| address.to_lowercase());
        }
        _ => return false,
    }
    inbound.returned_message_id = told["mail"]["commonHeaders"]["messageId"].as_str().and_then(bracketed);
    true
}

fn list<T>(value: &Value, read: impl Fn(&Value) -> T) -> Vec<T> {
    value.as_array().map(|many| many.iter().map(read).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (bool, Inbound) {
        let mut inbound = Inbound { text: text.to_owned(), ..Inbound::default() };
        (read(&mut inbound), inbound)
    }

    #[test]
    fn amazon_tells_in_json() {
        let (is, inbound) = of(
            "{\"notificationType\":\"Bounce\",\"bounce\":{\"bouncedRecipients\":[{\"emailAddress\":\"Bob@x.exa\n mple\",\
             \"status\":\"5.1.1\",\"diagnosticCode\":\"smtp; 550 unknown\"}]},\"mail\":{\"commonHeaders\":{\"messageId\":\"<a@b>\"}}}\n\n--\nunsubscribe",
        );
        let failed = inbound.delivery.unwrap_or_default();
        assert!(is && failed.len() == 1, "{failed:?}");
        assert_eq!((failed[0].address.as_str(), failed[0].status.as_str()), ("bob@x.example", "5.1.1"));
        assert_eq!(inbound.returned_message_id.as_deref(), Some("<a@b>"));
        let (is, inbound) = of(
            "{\"notificationType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\"a@b.example\"}]}}",
        );
        assert!(is && inbound.is_feedback && inbound.returned_to.as_deref() == Some("a@b.example"));
        assert!(!of("{ \"notificationType\": broken").0 && !of("Bonjour {notificationType}").0);
    }
}
