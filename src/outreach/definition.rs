//! What a campaign shall be: the content of a campaign file, and what makes it a good one.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{
    campaign::{Format, OpenTracking},
    experiment::{Allocation, AssignBy},
};
use crate::base::ids::StepId;

/// `workflow_steps.kind`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// Sent by pflow.
    #[default]
    Email,
    /// A call, made by a person.
    Call,
    /// Anything else a person does.
    Todo,
}

impl StepKind {
    /// As the database and the campaign file write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Call => "call",
            Self::Todo => "todo",
        }
    }

    /// The kind that the database or a person wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Email, Self::Call, Self::Todo].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A whole campaign as it is wanted, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The campaign's name.
    pub name: String,
    /// Addresses in lower case; the first is the campaign's `from_mailbox`.
    pub mailboxes: Vec<String>,
    /// What it may learn about opened mails.
    pub open_tracking: OpenTracking,
    /// Which parts its mails have.
    pub format: Format,
    /// Whether an answer pauses the sequences of the other people at the same company.
    pub pause_colleagues: bool,
    /// First to last.
    pub steps: Vec<StepDefinition>,
}

/// A step as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDefinition {
    /// The existing step that is meant; a file knows none, and its steps are matched by what they say.
    pub id: Option<StepId>,
    /// Who does it.
    pub kind: StepKind,
    /// Days after the previous step was sent.
    pub delay_days: u32,
    /// Whether these are business days in France.
    pub delay_business: bool,
    /// Whether an answer ends the sequence here.
    pub exit_on_reply: bool,
    /// Whether every mail waits for a person.
    pub review: bool,
    /// Whether all people of a company get the same variant.
    pub assign: AssignBy,
    /// What decides the shares of the variants.
    pub allocation: Allocation,
    /// Variants that new people are assigned to.
    pub variants: Vec<VariantDefinition>,
}

/// A variant as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantDefinition {
    /// Its name in the step.
    pub key: String,
    /// Its share, relative to the others' weights.
    pub weight: u32,
    /// The AI prompt that writes it, by name.
    pub prompt: Option<String>,
    /// Template of the subject; none in a follow-up continues the thread.
    pub subject: Option<String>,
    /// Template of the text.
    pub body: Option<String>,
}

impl Default for StepDefinition {
    fn default() -> Self {
        Self {
            id: None,
            kind: StepKind::Email,
            delay_days: 0,
            delay_business: false,
            exit_on_reply: true,
            review: false,
            assign: AssignBy::default(),
            allocation: Allocation::default(),
            variants: Vec::new(),
        }
    }
}

/// What is wrong, and where: step (from 0) and variant's key, as far as they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The step's place.
    pub step: Option<usize>,
    /// The variant's place in the step.
    pub variant: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl Problem {
    fn of(step: Option<usize>, variant: Option<usize>, message: impl Into<String>) -> Self {
        Self { step, variant, message: message.into() }
    }
}

/// Longest delay, in days: a slip of the finger should not become a task in the year 9999.
const LONGEST_DELAY: u32 = 366;
/// `int` of the database, and enough for any share.
const LARGEST_WEIGHT: u32 = 1_000_000;

/// Everything that is wrong with a definition, first things first. A draft in the making may have no steps, no mailboxes and
/// e-mail steps without variants; with `complete`, it may not.
#[must_use]
pub fn problems(definition: &Definition, complete: bool) -> Vec<Problem> {
    let mut found = Vec::new();
    if !is_name(&definition.name, 255) {
        found.push(Problem::of(None, None, "a campaign's name has 1 to 255 printable characters"));
    }
    let mut seen = HashSet::new();
    if let Some(twice) = definition.mailboxes.iter().find(|m| !seen.insert(m.as_str())) {
        found.push(Problem::of(None, None, format!("mailbox {twice} is named twice")));
    }
    if complete && definition.mailboxes.is_empty() {
        found.push(Problem::of(None, None, "a campaign needs at least one mailbox"));
    }
    if complete && definition.steps.is_empty() {
        found.push(Problem::of(None, None, "a campaign needs at least one step"));
    }
    let mut is_thread_open = false;
    for (n, step) in definition.steps.iter().enumerate() {
        step_problems(n, step, complete, is_thread_open, &mut found);
        is_thread_open |= step.kind == StepKind::Email;
    }
    found
}

/// One line, not blank, and no longer than that.
fn is_name(text: &str, longest: usize) -> bool {
    !text.trim().is_empty() && text.chars().count() <= longest && !text.chars().any(char::is_control)
}

fn step_problems(
    n: usize,
    step: &StepDefinition,
    complete: bool,
    is_thread_open: bool,
    found: &mut Vec<Problem>,
) {
    let mut problem = |variant, message: String| found.push(Problem::of(Some(n), variant, message));
    let is_email = step.kind == StepKind::Email;
    if step.delay_days > LONGEST_DELAY {
        problem(None, format!("delay_days is {LONGEST_DELAY} at most"));
    }
    if !is_email && (step.assign, step.allocation) != <(AssignBy, Allocation)>::default() {
        problem(
            None,
            "assign and allocation are of e-mail steps: only mails have variants to draw".to_owned(),
        );
    }
    if step.variants.is_empty() {
        if is_email && complete {
            problem(None, "an e-mail step needs at least one variant".to_owned());
        }
        return;
    }
    if step.variants.iter().all(|v| v.weight == 0) {
        problem(None, "the weights of a step's variants add up to 0; at least one must be more".to_owned());
    }
    let mut keys = HashSet::new();
    for (v, variant) in step.variants.iter().enumerate() {
        if !is_name(&variant.key, 64) {
            problem(Some(v), "a variant's key has 1 to 64 printable characters".to_owned());
        } else if !keys.insert(variant.key.as_str()) {
            problem(Some(v), format!("the key {:?} is there twice", variant.key));
        }
        if variant.weight > LARGEST_WEIGHT {
            problem(Some(v), format!("a weight is {LARGEST_WEIGHT} at most"));
        }
        let is_blank = |text: &Option<String>| text.as_ref().is_some_and(|t| t.trim().is_empty());
        if is_blank(&variant.subject) || is_blank(&variant.body) {
            problem(
                Some(v),
                "subject and body are not empty; leave the subject out to continue the thread".to_owned(),
            );
        }
        if [&variant.subject, &variant.body].into_iter().flatten().any(|t| t.contains('\0')) {
            problem(Some(v), "subject and body hold no NUL character".to_owned());
        }
        match (&variant.prompt, &variant.body) {
            (None, None) => problem(Some(v), "a variant needs a body or a prompt".to_owned()),
            // What stands beside a prompt is what goes where the model fails.
            (Some(_), Some(_)) if is_email && !is_thread_open && variant.subject.is_none() => problem(
                Some(v),
                "the body beside a prompt goes where the model fails: the first e-mail needs a subject, too"
                    .to_owned(),
            ),
            (Some(_), None) if variant.subject.is_some() => {
                problem(Some(v), "a prompt writes the subject too; leave it out, or add the body that goes where the model fails".to_owned());
            }
            (None, Some(_)) if is_email && !is_thread_open && variant.subject.is_none() => {
                problem(
                    Some(v),
                    "the first e-mail needs a subject: there is no thread to continue".to_owned(),
                );
            }
            _ => {}
        }
        if variant.subject.as_ref().is_some_and(|s| s.contains(['\n', '\r'])) {
            problem(Some(v), "a subject is one line".to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variant(key: &str) -> VariantDefinition {
        VariantDefinition {
            key: key.to_owned(),
            weight: 1,
            prompt: None,
            subject: Some("Question".to_owned()),
            body: Some("Bonjour".to_owned()),
        }
    }

    fn good() -> Definition {
        let step = |variants| StepDefinition { variants, ..StepDefinition::default() };
        let follow_up = VariantDefinition { subject: None, ..variant("A") };
        Definition {
            name: "Lyon".to_owned(),
            mailboxes: vec!["ana@acme.example".to_owned()],
            open_tracking: OpenTracking::Off,
            format: Format::Text,
            pause_colleagues: true,
            steps: vec![step(vec![variant("A"), variant("B")]), step(vec![follow_up])],
        }
    }

    #[track_caller]
    fn refuses(change: impl Fn(&mut Definition), said: &str) {
        let mut definition = good();
        change(&mut definition);
        let found = problems(&definition, true);
        assert!(found.iter().any(|p| p.message.contains(said)), "{said}: {found:?}");
    }

    #[test]
    fn a_good_definition_has_no_problems() {
        assert_eq!(problems(&good(), true), []);
    }

    #[test]
    fn every_rule_is_asked() {
        refuses(|d| d.name = " ".to_owned(), "name has 1 to 255");
        refuses(|d| d.mailboxes.push("ana@acme.example".to_owned()), "named twice");
        refuses(|d| d.mailboxes.clear(), "at least one mailbox");
        refuses(|d| d.steps.clear(), "at least one step");
        refuses(|d| d.steps[1].variants.clear(), "at least one variant");
        refuses(
            |d| {
                d.steps[1].kind = StepKind::Call;
                d.steps[1].assign = AssignBy::Company;
            },
            "of e-mail steps",
        );
        refuses(|d| d.steps[1].delay_days = 4000, "delay_days is 366 at most");
        refuses(|d| d.steps[1].variants[0].weight = 0, "add up to 0");
        refuses(|d| d.steps[0].variants[1].key = "A".to_owned(), "there twice");
        refuses(|d| d.steps[0].variants[0].key.clear(), "key has 1 to 64");
        refuses(|d| d.steps[0].variants[0].weight = u32::MAX, "a weight is");
        refuses(|d| d.steps[0].variants[0].body = None, "needs a body or a prompt");
        refuses(
            |d| {
                d.steps[0].variants[0].prompt = Some("p".to_owned());
                d.steps[0].variants[0].subject = None;
            },
            "beside a prompt",
        );
        refuses(|d| d.steps[0].variants[0].subject = None, "first e-mail needs a subject");
        refuses(|d| d.steps[0].variants[0].subject = Some("a\nb".to_owned()), "one line");
        refuses(|d| d.steps[0].variants[0].body = Some("\n".to_owned()), "not empty");
        refuses(
            |d| {
                d.steps[0].variants[0].prompt = Some("p".to_owned());
                d.steps[0].variants[0].body = None;
            },
            "writes the subject too",
        );
    }

    #[test]
    fn a_call_before_the_first_mail_opens_no_thread() {
        refuses(
            |d| d.steps[0] = StepDefinition { kind: StepKind::Call, ..StepDefinition::default() },
            "subject",
        );
        let mut definition = good();
        definition.steps.insert(0, StepDefinition { kind: StepKind::Todo, ..StepDefinition::default() });
        assert_eq!(problems(&definition, true), []);
    }

    #[test]
    fn a_draft_in_the_making_may_be_incomplete() {
        let mut definition = good();
        definition.mailboxes.clear();
        definition.steps[0].variants.clear();
        assert_eq!(problems(&definition, false), []);
        definition.steps.clear();
        assert_eq!(problems(&definition, false), []);
    }
}
