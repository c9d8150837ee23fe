//! What a model's answer says: strict about what is taken over, lenient about how servers wrap it.

use serde::Deserialize;
use serde_json::Value;

use super::refusal::Failure;

/// What a model wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The subject, as it came.
    pub subject: String,
    /// The text, as it came.
    pub body: String,
    /// Tokens read and written, where the server said so.
    pub tokens: Option<(u64, u64)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mail {
    subject: String,
    body: String,
}

/// Reads a chat completion.
pub(super) fn read(answer: &Value) -> Result<Written, Failure> {
    let tokens = tokens(answer);
    let useless = |message: &str| Failure::Useless { message: message.to_owned(), tokens };
    let choice = answer.pointer("/choices/0").ok_or_else(|| useless("the model's answer has no choices"))?;
    if choice.pointer("/message/refusal").and_then(Value::as_str).is_some_and(|said| !said.is_empty()) {
        return Err(useless("the model refused to write"));
    }
    match choice.get("finish_reason").and_then(Value::as_str) {
        Some("length") => return Err(useless("the model's answer was cut: it is longer than allowed")),
        Some("content_filter") => return Err(useless("the model's filter took the answer away")),
        _ => {}
    }
    let content = choice.pointer("/message/content").and_then(Value::as_str).unwrap_or_default();
    let mail: Mail = serde_json::from_str(unfenced(content))
        .map_err(|_| useless("the model's answer is not the JSON that was asked for"))?;
    if mail.body.trim().is_empty() {
        return Err(useless("the model wrote nothing"));
    }
    Ok(Written { subject: mail.subject, body: mail.body, tokens })
}

fn tokens(answer: &Value) -> Option<(u64, u64)> {
    let usage = answer.get("usage")?;
    Some((usage.get("prompt_tokens")?.as_u64()?, usage.get("completion_tokens")?.as_u64()?))
}

/// Without one fence of code around it.
fn unfenced(text: &str) -> &str {
    let text = text.trim();
    let Some(inner) = text.strip_prefix("```").and_then(|t| t.strip_suffix("```")) else { return text };
    inner.strip_prefix("json").unwrap_or(inner).trim()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn answer(content: &str) -> Value {
        json!({"choices": [{"message": {"content": content}, "finish_reason": "eos"}],
               "usage": {"prompt_tokens": 3, "completion_tokens": 4}})
    }

    #[test]
    fn fences_are_taken_off_and_sloppy_envelopes_read() {
        for content in [r#"{"subject":"a","body":"b"}"#, "```json\n{\"subject\":\"a\",\"body\":\"b\"}\n```"] {
            let written = read(&answer(content)).unwrap();
            assert_eq!((written.subject.as_str(), written.tokens), ("a", Some((3, 4))));
        }
    }

    #[test]
    fn what_is_no_mail_is_useless_and_paid() {
        for content in [
            "Bien sûr !",
            "",
            r#"{"subject":"a"}"#,
            r#"{"subject":"a","body":" "}"#,
            r#"{"subject":"a","body":"b","to":"c"}"#,
        ] {
            assert!(
                matches!(read(&answer(content)), Err(Failure::Useless { tokens: Some((3, 4)), .. })),
                "{content}"
            );
        }
        let mut cut = answer(r#"{"subject":"a","body":"b"}"#);
        cut["choices"][0]["finish_reason"] = json!("length");
        assert!(read(&cut).is_err());
        let mut refused = answer(r#"{"subject":"a","body":"b"}"#);
        refused["choices"][0]["message"]["refusal"] = json!("no");
        assert!(read(&refused).is_err());
        assert!(matches!(read(&json!({})), Err(Failure::Useless { tokens: None, .. })));
    }
}
