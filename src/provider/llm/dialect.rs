//! What a server understands, found out by asking: structured output or not, and under which name the limit of tokens goes.

use std::sync::atomic::{AtomicU8, Ordering};

use serde_json::{Value, json};

use super::{model::Ask, refusal::Refusal};

/// How the form of the answer is asked for, the strictest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// The server sees to it that the answer has the schema.
    Schema,
    /// The server sees to it that the answer is JSON.
    Json,
    /// The instructions alone ask for it.
    Words,
}

const FORMS: [Form; 3] = [Form::Schema, Form::Json, Form::Words];
/// The bit that says that the limit is called `max_tokens`, as it was before 2024, and still is elsewhere.
const OLD_LIMIT: u8 = 0x80;

/// What is known of one server and model; it begins with `OpenAI`'s own way.
#[derive(Debug, Default)]
pub(super) struct Dialect(AtomicU8);

impl Dialect {
    /// The request in the words that are understood, as far as is known.
    pub(super) fn request(&self, ask: &Ask) -> Value {
        let known = self.0.load(Ordering::Relaxed);
        let mut request = json!({
            "model": ask.model,
            "messages": [
                {"role": "system", "content": ask.system},
                {"role": "user", "content": ask.user},
            ],
            "stream": false,
        });
        let limit = if known & OLD_LIMIT == 0 { "max_completion_tokens" } else { "max_tokens" };
        request[limit] = json!(ask.max_tokens);
        match FORMS[usize::from(known & !OLD_LIMIT).min(2)] {
            Form::Schema => request["response_format"] = schema(),
            Form::Json => request["response_format"] = json!({"type": "json_object"}),
            Form::Words => {}
        }
        request
    }

    /// Learns from a refusal; `false`: there is nothing left to try.
    pub(super) fn learns(&self, refusal: &Refusal) -> bool {
        if !refusal.is_of_request() {
            return false;
        }
        let known = self.0.load(Ordering::Relaxed);
        let about_limit = refusal.message().contains("max_completion_tokens");
        let form = known & !OLD_LIMIT;
        let next = if known & OLD_LIMIT == 0 && about_limit {
            known | OLD_LIMIT
        } else if form < 2 {
            known + 1
        } else if known & OLD_LIMIT == 0 {
            known | OLD_LIMIT
        } else {
            return false;
        };
        self.0.store(next, Ordering::Relaxed);
        true
    }
}

/// Strict mode wants every property required and no others.
fn schema() -> Value {
    json!({
        "type": "json_schema",
        "json_schema": {
            "name": "mail",
            "strict": true,
            "schema": {
                "type": "object",
                "properties": {"subject": {"type": "string"}, "body": {"type": "string"}},
                "required": ["subject", "body"],
                "additionalProperties": false,
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_asks_for_less_until_it_is_understood() {
        let ask = Ask { model: "m".into(), system: "s".into(), user: "u".into(), max_tokens: 9 };
        let dialect = Dialect::default();
        let no = |said: &str| Refusal { status: 400, retry_after: None, body: json!({ "error": said }) };
        assert_eq!(dialect.request(&ask)["response_format"]["type"], "json_schema");
        assert!(dialect.learns(&no("unknown parameter max_completion_tokens")));
        let request = dialect.request(&ask);
        assert_eq!(
            (&request["max_tokens"], &request["response_format"]["type"]),
            (&json!(9), &json!("json_schema"))
        );
        assert!(dialect.learns(&no("response_format")));
        assert_eq!(dialect.request(&ask)["response_format"]["type"], "json_object");
        assert!(dialect.learns(&no("response_format")));
        assert!(dialect.request(&ask).get("response_format").is_none());
        assert!(!dialect.learns(&no("anything")));
        assert!(!Dialect::default().learns(&Refusal { status: 429, ..no("") }));
    }
}
