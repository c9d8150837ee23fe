//! The campaign file: TOML, read with line numbers, written so that reading it again changes nothing.

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::{
    base::email,
    flow::Error,
    outreach::{
        campaign::{Format, OpenTracking},
        definition::{self, Definition, Problem, StepDefinition, StepKind, VariantDefinition},
        experiment::{Allocation, AssignBy},
    },
};

/// A file that was read: what it wants, and on which lines it says so.
#[derive(Clone, Debug)]
pub struct CampaignFile {
    pub(super) definition: Definition,
    pub(super) places: Places,
}

/// Where the parts of a definition stand, for messages.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    file: Option<String>,
    mailboxes: usize,
    open_tracking: usize,
    steps: Vec<(usize, Vec<VariantPlace>)>,
}

#[derive(Clone, Copy, Debug, Default)]
struct VariantPlace {
    line: usize,
    subject: usize,
    body: usize,
    prompt: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Campaign {
    name: Spanned<String>,
    mailboxes: Option<Spanned<Vec<String>>>,
    open_tracking: Option<Spanned<OpenTracking>>,
    #[serde(default)]
    format: Format,
    #[serde(default = "yes")]
    pause_colleagues: bool,
    #[serde(default)]
    steps: Vec<Spanned<Step>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(default)]
    kind: StepKind,
    #[serde(default)]
    delay_days: u32,
    #[serde(default)]
    delay_business: bool,
    #[serde(default = "yes")]
    exit_on_reply: bool,
    #[serde(default)]
    review: bool,
    #[serde(default)]
    assign: AssignBy,
    #[serde(default)]
    allocation: Allocation,
    #[serde(default)]
    variants: Vec<Spanned<Variant>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Variant {
    key: String,
    #[serde(default = "one")]
    weight: u32,
    prompt: Option<Spanned<String>>,
    subject: Option<Spanned<String>>,
    body: Option<Spanned<String>>,
}

const fn yes() -> bool {
    true
}

const fn one() -> u32 {
    1
}

/// Reads a campaign file; `file` is its name in messages.
pub fn parse(file: &str, bytes: &[u8]) -> Result<CampaignFile, Error> {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let line = bytes[..e.valid_up_to()].split(|b| *b == b'\n').count();
        Error::invalid_with(format!("{file}, line {line}: this is not UTF-8"), "save the file as UTF-8")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = |offset: usize| text.as_bytes()[..offset.min(text.len())].split(|b| *b == b'\n').count();
    let raw: Campaign = toml::from_str(text).map_err(|e| {
        let place = e.span().map_or(String::new(), |span| format!(", line {}", line(span.start)));
        Error::invalid(format!("{file}{place}: {}", e.message().trim().replace('\n', ", ")))
    })?;
    let string = |value: &Option<Spanned<String>>| {
        value.as_ref().map_or(0, |v| {
            let start = v.span().start;
            // The text of a multi-line string begins behind the line break after its quotes.
            let quoted = &text[start..];
            let is_below = ["\"\"\"", "'''"].iter().any(|q| {
                quoted.strip_prefix(q).is_some_and(|rest| rest.starts_with('\n') || rest.starts_with("\r\n"))
            });
            line(start) + usize::from(is_below)
        })
    };
    let places = Places {
        file: Some(file.to_owned()),
        mailboxes: raw.mailboxes.as_ref().map_or(1, |m| line(m.span().start)),
        open_tracking: raw.open_tracking.as_ref().map_or(1, |o| line(o.span().start)),
        steps: (raw.steps.iter())
            .map(|step| {
                let variants = step.get_ref().variants.iter().map(|v| VariantPlace {
                    line: line(v.span().start),
                    subject: string(&v.get_ref().subject),
                    body: string(&v.get_ref().body),
                    prompt: string(&v.get_ref().prompt),
                });
                (line(step.span().start), variants.collect())
            })
            .collect(),
    };
    let name = raw.name.into_inner();
    let mailboxes = raw.mailboxes.map(Spanned::into_inner).unwrap_or_default();
    let mailboxes = (mailboxes.iter())
        .map(|m| {
            email::normalise(m)
                .ok_or_else(|| places.error(places.mailboxes, &format!("{m:?} is no e-mail address")))
        })
        .collect::<Result<_, _>>()?;
    let definition = Definition {
        name: name.trim().to_owned(),
        mailboxes,
        open_tracking: raw.open_tracking.map(Spanned::into_inner).unwrap_or_default(),
        format: raw.format,
        pause_colleagues: raw.pause_colleagues,
        steps: raw.steps.into_iter().map(|s| step(s.into_inner())).collect(),
    };
    places.check(&definition, true)?;
    Ok(CampaignFile { definition, places })
}

fn step(raw: Step) -> StepDefinition {
    let variants = raw.variants.into_iter().map(Spanned::into_inner).map(|v| VariantDefinition {
        key: v.key,
        weight: v.weight,
        prompt: v.prompt.map(Spanned::into_inner),
        subject: v.subject.map(Spanned::into_inner),
        body: v.body.map(Spanned::into_inner),
    });
    StepDefinition {
        id: None,
        kind: raw.kind,
        delay_days: raw.delay_days,
        delay_business: raw.delay_business,
        exit_on_reply: raw.exit_on_reply,
        review: raw.review,
        assign: raw.assign,
        allocation: raw.allocation,
        variants: variants.collect(),
    }
}

impl Places {
    /// Refuses a definition that breaks a rule; everything that is wrong is in the message.
    pub(super) fn check(&self, definition: &Definition, complete: bool) -> Result<(), Error> {
        let problems = definition::problems(definition, complete);
        if problems.is_empty() {
            return Ok(());
        }
        let all: Vec<String> = problems.iter().map(|p| self.sentence(definition, p)).collect();
        Err(Error::invalid(format!("{}{}", self.file_prefix(), all.join("; "))))
    }

    fn sentence(&self, definition: &Definition, problem: &Problem) -> String {
        let (line, variant) = match (problem.step, problem.variant) {
            (Some(s), Some(v)) => (
                self.variant(s, v).line,
                definition.steps.get(s).and_then(|s| s.variants.get(v)).map(|v| v.key.as_str()),
            ),
            (Some(s), None) => (self.steps.get(s).map_or(0, |(line, _)| *line), None),
            _ => (0, None),
        };
        let place = if line > 0 { format!("line {line}: ") } else { String::new() };
        let what = match (problem.step, variant) {
            (Some(step), Some(key)) => format!("step {step}, variant {key:?}: "),
            (Some(step), None) => format!("step {step}: "),
            _ => String::new(),
        };
        format!("{place}{what}{}", problem.message)
    }

    fn variant(&self, step: usize, variant: usize) -> VariantPlace {
        self.steps.get(step).and_then(|(_, v)| v.get(variant)).copied().unwrap_or_default()
    }

    /// Line of the mailboxes; 0 without a file. So are the other lines.
    pub(super) const fn mailboxes(&self) -> usize {
        self.mailboxes
    }

    pub(super) const fn open_tracking(&self) -> usize {
        self.open_tracking
    }

    pub(super) fn prompt(&self, step: usize, variant: usize) -> usize {
        self.variant(step, variant).prompt
    }

    /// The file's line of a template's `line`, which counts from 1.
    pub(super) fn template(&self, step: usize, variant: usize, is_subject: bool, line: usize) -> usize {
        let place = self.variant(step, variant);
        let first = if is_subject { place.subject } else { place.body };
        if first == 0 { 0 } else { first + line.max(1) - 1 }
    }

    /// An error that stands on this line.
    pub(super) fn error(&self, line: usize, message: &str) -> Error {
        Error::invalid(self.at(line, message))
    }

    /// A message with file and line, as far as there are any.
    pub(super) fn at(&self, line: usize, message: &str) -> String {
        match &self.file {
            Some(file) if line > 0 => format!("{file}, line {line}: {message}"),
            _ => format!("{}{message}", self.file_prefix()),
        }
    }

    fn file_prefix(&self) -> String {
        self.file.as_ref().map_or(String::new(), |file| format!("{file}: "))
    }
}

#[derive(Serialize)]
struct WrittenCampaign<'a> {
    name: &'a str,
    mailboxes: &'a [String],
    open_tracking: OpenTracking,
    format: Format,
    pause_colleagues: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<WrittenStep<'a>>,
}

#[derive(Serialize)]
struct WrittenStep<'a> {
    kind: StepKind,
    delay_days: u32,
    delay_business: bool,
    exit_on_reply: bool,
    review: bool,
    #[serde(skip_serializing_if = "is_usual")]
    assign: AssignBy,
    #[serde(skip_serializing_if = "is_usual")]
    allocation: Allocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    variants: Vec<WrittenVariant<'a>>,
}

#[derive(Serialize)]
struct WrittenVariant<'a> {
    key: &'a str,
    weight: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    prompt: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
}

/// What most steps have need not be read in every file.
fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Writes a definition as a campaign file.
pub(super) fn write(definition: &Definition) -> Result<String, Error> {
    let steps = definition.steps.iter().map(written).collect();
    let file = WrittenCampaign {
        name: &definition.name,
        mailboxes: &definition.mailboxes,
        open_tracking: definition.open_tracking,
        format: definition.format,
        pause_colleagues: definition.pause_colleagues,
        steps,
    };
    toml::to_string_pretty(&file).map_err(|e| Error::Unexpected(format!("campaign file: {e}")))
}

fn written(step: &StepDefinition) -> WrittenStep<'_> {
    let variants = step.variants.iter().map(|v| WrittenVariant {
        key: &v.key,
        weight: v.weight,
        prompt: v.prompt.as_deref(),
        subject: v.subject.as_deref(),
        body: v.body.as_deref(),
    });
    WrittenStep {
        kind: step.kind,
        delay_days: step.delay_days,
        delay_business: step.delay_business,
        exit_on_reply: step.exit_on_reply,
        review: step.review,
        assign: step.assign,
        allocation: step.allocation,
        variants: variants.collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOOD: &str = r#"name = "Lyon"
mailboxes = ["Ana@acme.example"]

[[steps]]
[[steps.variants]]
key = "A"
subject = "Question"
body = """
Bonjour
"""

[[steps]]
delay_days = 3
[[steps.variants]]
key = "A"
body = "Re-bonjour"
"#;

    #[track_caller]
    fn message(text: &str) -> String {
        parse("c.toml", text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn defaults_are_filled_in() {
        let file = parse("c.toml", GOOD.as_bytes()).unwrap();
        assert_eq!(file.definition.mailboxes, ["ana@acme.example"]);
        assert_eq!(file.definition.steps.len(), 2);
        assert!(file.definition.steps[1].exit_on_reply);
        assert_eq!(file.definition.steps[1].delay_days, 3);
        assert_eq!(file.definition.steps[0].variants[0].weight, 1);
        assert_eq!(file.places.template(0, 0, true, 1), 7);
        assert_eq!(file.places.template(0, 0, false, 1), 9, "the body begins below its quotes");
        assert_eq!(file.places.template(1, 0, false, 1), 16);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        let unknown = message(&GOOD.replace("delay_days = 3", "delay_dayz = 3"));
        assert!(unknown.starts_with("c.toml, line 13: unknown field `delay_dayz`"), "{unknown}");
        let top = message(&GOOD.replace("mailboxes", "mailbox"));
        assert!(top.starts_with("c.toml, line 2: unknown field `mailbox`"), "{top}");
        let negative = message(&GOOD.replace("delay_days = 3", "delay_days = -3"));
        assert!(negative.starts_with("c.toml, line 13:"), "{negative}");
        let kind = message(&GOOD.replace("delay_days = 3", "kind = \"fax\""));
        assert!(kind.starts_with("c.toml, line 13: unknown variant `fax`"), "{kind}");
        let address = message(&GOOD.replace("Ana@acme.example", "Ana"));
        assert!(address.starts_with("c.toml, line 2: \"Ana\" is no e-mail address"), "{address}");
        let subject = message(&GOOD.replace("subject = \"Question\"\n", ""));
        assert!(
            subject.contains("line 5: step 0, variant \"A\": the first e-mail needs a subject"),
            "{subject}"
        );
        let broken = message("name = \"Lyon\nsteps = 3");
        assert!(broken.starts_with("c.toml, line 1:"), "{broken}");
        assert!(message("").contains("missing field `name`"));
        let binary = parse("c.toml", b"name = \"a\"\n\xff").unwrap_err().to_string();
        assert!(binary.starts_with("c.toml, line 2: this is not UTF-8"), "{binary}");
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_name() {
        assert!(parse("c.toml", format!("\u{feff}{GOOD}").as_bytes()).is_ok());
    }

    fn variant(key: String) -> impl Strategy<Value = VariantDefinition> {
        let text = || "[ -~\n\t\r\"'\\\\éœ€]{0,40}[a-z]";
        let subject = proptest::option::of("[ -~\"'\\\\éœ€]{0,20}[a-z]");
        (0..100_u32, subject, text()).prop_map(move |(weight, subject, body)| VariantDefinition {
            key: key.clone(),
            weight,
            prompt: None,
            subject,
            body: Some(body),
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(
            name in "[ -~éœ€]{0,20}[a-z]", days in 0..100_u32, business: bool, review: bool, html: bool,
            (a, b) in (variant("A".to_owned()), variant("B\"'".to_owned())),
        ) {
            let first = VariantDefinition { subject: Some("s".to_owned()), weight: 1, ..a.clone() };
            let step = |variants| StepDefinition {
                variants,
                delay_days: days,
                assign: if business { AssignBy::Company } else { AssignBy::Enrollment },
                allocation: if review { Allocation::Thompson } else { Allocation::Weights },
                ..StepDefinition::default()
            };
            let definition = Definition {
                name: name.trim().to_owned(),
                mailboxes: vec!["ana@acme.example".to_owned()],
                open_tracking: OpenTracking::Off,
                format: if html { Format::Html } else { Format::Text },
                pause_colleagues: review,
                steps: vec![
                    step(vec![first]),
                    StepDefinition { delay_business: business, review, ..step(vec![VariantDefinition { weight: 1, ..a }, b]) },
                ],
            };
            let text = write(&definition).unwrap();
            let read = parse("c.toml", text.as_bytes()).unwrap();
            prop_assert_eq!(read.definition, definition, "{}", text);
        }
    }
}
