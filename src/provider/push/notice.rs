//! What a push of Gmail says.

use base64::{Engine, alphabet, engine::GeneralPurpose, engine::general_purpose::GeneralPurposeConfig};
use serde::Deserialize;

/// Padded or not, as Google's services differ.
const ANY_PADDING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent),
);

#[derive(Deserialize)]
struct Envelope {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    data: String,
}

/// `historyId` is left alone: it comes as a number or as a string, and pushes come late and out of order, so that it is no cursor.
#[derive(Deserialize)]
struct Notice {
    #[serde(rename = "emailAddress")]
    email_address: String,
}

/// The address of the mailbox that has something new, lower-case; none: this is no push of Gmail.
#[must_use]
pub fn mailbox(body: &[u8]) -> Option<String> {
    let envelope: Envelope = serde_json::from_slice(body).ok()?;
    // Both alphabets of base64 (RFC 4648 §4, §5) are met.
    let data = envelope.message.data.replace('-', "+").replace('_', "/");
    let notice: Notice = serde_json::from_slice(&ANY_PADDING.decode(data).ok()?).ok()?;
    let address = notice.email_address.trim().to_lowercase();
    (!address.is_empty() && address.len() <= 320).then_some(address)
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

    use super::*;

    fn push(data: &str) -> Vec<u8> {
        format!(
            r#"{{"message":{{"data":"{data}","messageId":"1"}},"subscription":"projects/p/subscriptions/s"}}"#
        )
        .into_bytes()
    }

    #[test]
    fn the_mailbox_is_read_whatever_the_history_id_is() {
        for notice in [
            r#"{"emailAddress":"Ana@acme.example","historyId":9876543210}"#,
            r#"{"emailAddress":"ana@acme.example","historyId":"9876543210"}"#,
            r#"{"emailAddress":"ana@acme.example"}"#,
        ] {
            assert_eq!(mailbox(&push(&STANDARD.encode(notice))).as_deref(), Some("ana@acme.example"));
            assert_eq!(mailbox(&push(&URL_SAFE_NO_PAD.encode(notice))).as_deref(), Some("ana@acme.example"));
        }
    }

    #[test]
    fn anything_else_is_no_push() {
        let other = STANDARD.encode(r#"{"historyId":1}"#);
        for body in [b"".to_vec(), b"{}".to_vec(), b"\xff".to_vec(), push("%%%"), push("e30="), push(&other)]
        {
            assert_eq!(mailbox(&body), None);
        }
    }
}
