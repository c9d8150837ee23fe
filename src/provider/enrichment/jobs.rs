//! Answers of a job to the questions it was submitted with.

use std::{collections::HashMap, time::Duration};

use serde_json::Value;

use super::{Answer, Question, refusal};

/// Time until the next look, where a provider names none: all three say 30 seconds.
const PAUSE: Duration = Duration::from_secs(30);

/// Puts each item to its question by the reference that it carries: order says nothing, what is unknown is left, and of two the first counts.
pub(super) fn answers(
    questions: &[Question],
    items: &[Value],
    reference: impl Fn(&Value) -> Option<&str>,
    answer: impl Fn(&Question, &Value) -> Option<Answer>,
) -> Vec<Answer> {
    let mut open: HashMap<&str, &Question> = questions.iter().map(|q| (q.reference.as_str(), q)).collect();
    items
        .iter()
        .filter_map(|item| {
            let question = open.remove(reference(item)?)?;
            answer(question, item)
        })
        .collect()
}

/// When to look again: as the sentence says.
pub(super) fn pause(said: Option<&str>) -> Duration {
    said.and_then(refusal::time_in).unwrap_or(PAUSE)
}

/// The questions that a provider can work with. The others would have a whole batch refused; they get no answer.
pub(super) fn fit(questions: &[Question], fits: impl Fn(&Question) -> bool) -> Vec<&Question> {
    questions.iter().filter(|question| fits(question)).collect()
}
