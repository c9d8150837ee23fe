//! One question to a model, and what its answer is measured by.

use crate::{
    flow::Error,
    outreach::{
        context::{Recipient, Sender},
        draft_check::Facts,
        prompt::{Input, MAX_TOKENS, Texts},
        store::prompt_runs::Outcome,
    },
    provider::llm::{Ask, Failure, Model},
};

/// What came of a question.
#[derive(Debug, Default)]
pub(in crate::flow) struct Asked {
    /// Subject and text.
    pub(in crate::flow) text: Option<(String, String)>,
    /// Tokens read and written, where the server said so.
    pub(in crate::flow) tokens: Option<(i64, i64)>,
    /// Millionths of a euro.
    pub(in crate::flow) cost: Option<i64>,
    /// Why there is no text.
    pub(in crate::flow) failure: Option<Error>,
    status: &'static str,
    error: Option<String>,
}

impl Asked {
    /// As it is written down, with the text or without it.
    pub(in crate::flow) fn outcome(&self, with_text: bool) -> Outcome<'_> {
        let text = self.text.as_ref().filter(|_| with_text);
        Outcome {
            status: self.status,
            input_tokens: self.tokens.map(|t| t.0),
            output_tokens: self.tokens.map(|t| t.1),
            cost_micro_eur: self.cost,
            text: text.map(|(subject, body)| (subject.as_str(), body.as_str())),
            error: self.error.as_deref(),
        }
    }
}

/// Asks, in no transaction.
pub(in crate::flow) async fn ask(model: &Model, texts: &Texts, input: &Input) -> Asked {
    let question = Ask {
        model: texts.model.clone(),
        system: input.system.clone(),
        user: input.user.clone(),
        max_tokens: MAX_TOKENS,
    };
    let count = |(read, written): (u64, u64)| {
        (i64::try_from(read).unwrap_or(i64::MAX / 2), i64::try_from(written).unwrap_or(i64::MAX / 2))
    };
    let cost =
        |tokens: Option<(i64, i64)>| tokens.and_then(|(read, written)| texts.prices.cost(read, written));
    match model.write(&question).await {
        Ok(written) => {
            let tokens = written.tokens.map(count);
            let text = Some((written.subject, written.body));
            Asked { text, tokens, cost: cost(tokens), status: "done", ..Asked::default() }
        }
        Err(Failure::Refused(error)) => {
            let said = Some(error.to_string());
            Asked { failure: Some(error.into()), error: said, status: "failed", ..Asked::default() }
        }
        Err(Failure::Lost(message)) => {
            let error = Some(message.clone());
            let failure = Some(Error::Unavailable { message });
            Asked { failure, error, status: "uncertain", ..Asked::default() }
        }
        Err(Failure::Useless { message, tokens }) => {
            let tokens = tokens.map(count);
            let error = Some(message.clone());
            let failure = Some(Error::Unavailable { message });
            Asked { failure, error, tokens, cost: cost(tokens), status: "done", ..Asked::default() }
        }
    }
}

/// What a draft is measured by.
pub(in crate::flow) fn facts(
    texts: &Texts,
    input: &Input,
    recipient: &Recipient,
    sender: &Sender,
    others: Vec<String>,
) -> Facts {
    let domain = sender.email.rsplit('@').next().unwrap_or_default().to_owned();
    let names = [&recipient.first_name, &recipient.last_name];
    Facts {
        language: texts.language,
        given: input.given.clone(),
        own: vec![
            texts.user.clone(),
            texts.system.clone(),
            sender.name.clone(),
            sender.email.clone(),
            domain,
        ],
        canary: input.canary.clone(),
        recipient: names.into_iter().flatten().cloned().collect(),
        others,
    }
}
