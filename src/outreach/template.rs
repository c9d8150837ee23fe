//! Strict templates: `MiniJinja` in which a variable that is unknown or empty is an error that names it.
//!
//! A template is parsed once and rendered for many. Blank values are not in scope at all (see [`super::context`]), so that
//! `default(…)` is what it takes to do without one.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, syntax::SyntaxConfig};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::context::{self, Context};

/// Longest line of a mail, in octets without its end (RFC 5322 §2.1.1).
const LONGEST_LINE: usize = 998;

/// How many parsed templates are kept for the next mail.
const KEPT: usize = 4096;

/// What is wrong with a template, or with a person's data for it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{part}, line {line}: {message}")]
pub struct TemplateError {
    /// `subject`, `body` or `legal notice`.
    pub part: &'static str,
    /// Line of the template, from 1.
    pub line: usize,
    /// The variable that is unknown or empty, if that is what it is.
    pub variable: Option<String>,
    /// What is wrong.
    pub message: String,
}

/// A rendered mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// One line; `None` where the template has no subject: a follow-up in the same thread.
    pub subject: Option<String>,
    /// The text, NFC, lines ended by LF, exactly one at the end.
    pub body: String,
}

impl Rendered {
    /// A mail that no template wrote, held to the same: one line of subject, a text that is not empty.
    pub fn of(subject: Option<&str>, body: &str) -> Result<Self, TemplateError> {
        let body = text(body);
        if body == "\n" {
            return Err(empty());
        }
        Ok(Self { subject: subject.map(one_line).transpose()?, body })
    }
}

/// A variant's subject and body, parsed.
#[derive(Debug)]
pub struct Template {
    environment: Environment<'static>,
    has_subject: bool,
    names_signature: bool,
}

impl Template {
    /// Parses subject and body; `None` or a blank subject: the mail continues its thread.
    pub fn parse(subject: Option<&str>, body: &str) -> Result<Self, TemplateError> {
        let mut environment = environment();
        let subject = subject.map(str::trim).filter(|s| !s.is_empty());
        if let Some(subject) = subject {
            add(&mut environment, "subject", subject)?;
        }
        add(&mut environment, "body", body)?;
        let names = environment.get_template("body").map(|t| t.undeclared_variables(true));
        let names_signature = names.is_ok_and(|n| n.contains("sender.signature") || n.contains("sender"));
        Ok(Self { environment, has_subject: subject.is_some(), names_signature })
    }

    /// Whether the body says where the sender's signature stands.
    #[must_use]
    pub const fn names_signature(&self) -> bool {
        self.names_signature
    }

    /// The parsed form of these texts; parsed only the first time.
    pub fn cached(subject: Option<&str>, body: &str) -> Result<Arc<Self>, TemplateError> {
        type Parsed = HashMap<(Option<String>, String), Arc<Template>>;
        static PARSED: LazyLock<Mutex<Parsed>> = LazyLock::new(Mutex::default);
        let key = (subject.map(str::to_owned), body.to_owned());
        if let Some(known) = PARSED.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(known));
        }
        let parsed = Arc::new(Self::parse(subject, body)?);
        let mut all = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= KEPT {
            all.clear();
        }
        all.insert(key, Arc::clone(&parsed));
        Ok(parsed)
    }

    /// Renders subject and body for one person.
    pub fn render(&self, context: &Context) -> Result<Rendered, TemplateError> {
        let subject = if self.has_subject { Some(one_line(&self.part("subject", context)?)?) } else { None };
        let body = text(&self.part("body", context)?);
        if body == "\n" {
            return Err(empty());
        }
        Ok(Rendered { subject, body })
    }

    fn part(&self, name: &'static str, context: &Context) -> Result<String, TemplateError> {
        self.environment
            .get_template(name)
            .and_then(|t| t.render(context.value()))
            .map_err(|e| explain(name, &e))
    }
}

/// The variables of a template, sorted; an error where it cannot be parsed or names a variable that does not exist.
///
/// Every name under `extras` exists: it is known only person by person.
pub fn check(source: &str) -> Result<Vec<String>, TemplateError> {
    let mut environment = environment();
    add(&mut environment, "body", source)?;
    let template = environment.get_template("body").map_err(|e| explain("body", &e))?;
    let mut names: Vec<String> = template.undeclared_variables(true).into_iter().collect();
    names.retain(|name| environment.globals().all(|(global, _)| global != name));
    names.sort();
    for name in &names {
        if let Some(reason) = context::refuse(name) {
            return Err(TemplateError {
                part: "template",
                line: line_of(source, name),
                variable: Some(name.clone()),
                message: reason,
            });
        }
    }
    // Filters and tests are looked up only when they run.
    match template.render(Context::sample().value()) {
        Err(e)
            if matches!(
                e.kind(),
                ErrorKind::UnknownFilter
                    | ErrorKind::UnknownTest
                    | ErrorKind::UnknownFunction
                    | ErrorKind::UnknownMethod
                    | ErrorKind::MissingArgument
                    | ErrorKind::TooManyArguments
            ) =>
        {
            Err(TemplateError { part: "template", ..explain("body", &e) })
        }
        _ => Ok(names),
    }
}

fn empty() -> TemplateError {
    TemplateError { part: "body", line: 1, variable: None, message: "the mail is empty".to_owned() }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.remove_global("debug");
    // The name of an undefined variable is only known with it.
    environment.set_debug(true);
    if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        environment.set_syntax(syntax);
    }
    environment
}

fn add(
    environment: &mut Environment<'static>,
    name: &'static str,
    source: &str,
) -> Result<(), TemplateError> {
    environment.add_template_owned(name, source.to_owned()).map_err(|e| explain(name, &e))
}

/// A header is one line, however its data looks: a line break in it would start the next header.
fn one_line(subject: &str) -> Result<String, TemplateError> {
    let refuse = |message: String| Err(TemplateError { part: "subject", line: 1, variable: None, message });
    let subject = nfc(subject.trim().to_owned());
    if subject.is_empty() {
        return refuse("the subject is empty".to_owned());
    }
    if subject.chars().any(char::is_control) {
        return refuse("the subject is not one line".to_owned());
    }
    if subject.len() > LONGEST_LINE {
        return refuse(format!("the subject has {} octets, {LONGEST_LINE} are allowed", subject.len()));
    }
    Ok(subject)
}

/// A mail's text: NFC, lines ended by LF, no empty line at its start, exactly one line end at its end.
pub(super) fn text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    nfc(format!("{}\n", text.trim_end().trim_start_matches('\n')))
}

fn nfc(text: String) -> String {
    if is_nfc(&text) { text } else { text.nfc().collect() }
}

fn explain(part: &'static str, e: &minijinja::Error) -> TemplateError {
    let line = e.line().unwrap_or(1);
    if e.kind() == ErrorKind::UndefinedError {
        let variable = undefined_name(e);
        let message = match &variable {
            Some(name) if name == "unsubscribe_url" => {
                "unsubscribe_url is empty: no public URL is set (PFLOW_PUBLIC_URL)".to_owned()
            }
            Some(name) => format!("{name} is empty or unknown, and has no default(…)"),
            None => "a variable is empty or unknown, and has no default(…)".to_owned(),
        };
        return TemplateError { part, line, variable, message };
    }
    let message = match e.detail() {
        Some(detail) => format!("{}: {detail}", e.kind()),
        None => e.kind().to_string(),
    };
    TemplateError { part, line, variable: None, message }
}

/// The variable an "undefined" error is about: `MiniJinja` quotes it in the detail, or points at the expression.
fn undefined_name(e: &minijinja::Error) -> Option<String> {
    let is_path = |s: &str| {
        !s.is_empty()
            && s.chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '[' | ']' | '"' | '\'' | ' ' | '-'))
    };
    let quoted = e.detail().and_then(|d| d.split('`').nth(1)).map(str::to_owned);
    let pointed = || Some(e.template_source()?.get(e.range()?)?.trim().to_owned());
    quoted.or_else(pointed).filter(|s| is_path(s))
}

/// The first line that names the variable, or its field.
fn line_of(source: &str, name: &str) -> usize {
    let field = name.rsplit('.').next().unwrap_or(name);
    let find = |what: &str| source.lines().position(|l| l.contains(what));
    find(name).or_else(|| find(field)).map_or(1, |n| n + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outreach::context::{Recipient, Sender};

    fn context(change: impl FnOnce(&mut Recipient)) -> Context {
        let mut recipient = Recipient {
            first_name: Some("CLAIRE".into()),
            last_name: Some("DE LA TOUR".into()),
            salutation: Some("Mme".into()),
            company_name: Some("Exemple SAS".into()),
            email: Some("c.delatour@exemple.example".into()),
            extras: serde_json::json!({"Code promo": "X1", "n": 3, "empty": " "}),
            ..Recipient::default()
        };
        change(&mut recipient);
        let sender = Sender {
            name: "Ana".into(),
            email: "ana@acme.example".into(),
            signature: Some("--\nAna".into()),
        };
        Context::new(&recipient, &sender, "Campagne", None)
    }

    fn render(subject: Option<&str>, body: &str) -> Result<Rendered, TemplateError> {
        Template::parse(subject, body)?.render(&context(|_| ()))
    }

    #[test]
    fn a_mail_is_rendered_with_french_names() {
        let mail = render(
            Some("{{ company.short_name }} : une question"),
            "\nBonjour {{ person.salutation }} {{ person.last_name }},\r\n\n{{ sender.signature }}\n\n\n",
        )
        .unwrap();
        assert_eq!(mail.subject.as_deref(), Some("Exemple : une question"));
        assert_eq!(mail.body, "Bonjour Mme de La Tour,\n\n--\nAna\n");
    }

    #[test]
    fn nothing_is_escaped_and_blocks_leave_no_lines() {
        let mail = render(
            None,
            "{% if extras.n is defined %}\n<{{ campaign.name }}> & {{ extras['Code promo'] }} {{ extras.code_promo }}\n{% endif %}",
        )
        .unwrap();
        assert_eq!((mail.subject, mail.body.as_str()), (None, "<Campagne> & X1 X1\n"));
    }

    #[test]
    fn an_empty_or_unknown_variable_is_named() {
        for (body, variable) in [
            ("Bonjour\n{{ company.brand_name }}", "company.brand_name"),
            ("Bonjour\n{{ extras.empty }}", "extras.empty"),
            ("Bonjour\n{{ extras.nowhere|upper }}", "extras.nowhere"),
            ("Bonjour\n{{ person.first_name ~ extras.nowhere }}", "extras.nowhere"),
            ("Bonjour\n{% if company.siren %}x{% endif %}", "company.siren"),
            ("Bonjour\n{{ unsubscribe_url }}", "unsubscribe_url"),
        ] {
            let error = render(None, body).unwrap_err();
            assert_eq!((error.variable.as_deref(), error.line), (Some(variable), 2), "{body}: {error}");
            assert!(error.message.contains(variable), "{error}");
        }
    }

    #[test]
    fn a_default_does_without() {
        let mail =
            render(None, "{{ company.brand_name|default('vous') }}{{ extras.empty|default('') }}").unwrap();
        assert_eq!(mail.body, "vous\n");
    }

    #[test]
    fn a_subject_stays_one_line() {
        let template = Template::parse(Some("Pour {{ company.name }}"), "x").unwrap();
        let evil = context(|r| r.company_name = Some("Exemple\r\nBcc: all@exemple.example".into()));
        let subject = template.render(&evil).unwrap().subject.unwrap();
        assert_eq!(subject, "Pour Exemple Bcc: all@exemple.example");
        assert!(render(Some("a\nb"), "x").unwrap_err().message.contains("one line"));
        assert!(render(Some("{{ sender.signature }}"), "x").unwrap_err().message.contains("one line"));
        assert!(render(Some(&"é".repeat(500)), "x").unwrap_err().message.contains("1000 octets"));
        assert!(render(Some("{{ '' }}"), "x").unwrap_err().message.contains("empty"));
    }

    #[test]
    fn what_comes_out_is_nfc() {
        let mail = render(Some("Cafe\u{301}"), "Cafe\u{301}").unwrap();
        assert_eq!((mail.subject.as_deref(), mail.body.as_str()), (Some("Café"), "Café\n"));
    }

    #[test]
    fn a_check_knows_every_variable() {
        assert_eq!(
            check("{{ person.first_name }} {{ extras.any }} {% for x in range(2) %}{{ x }}{% endfor %}")
                .unwrap(),
            ["extras.any", "person.first_name"]
        );
        for (source, line, what) in [
            ("a\n{{ person.frist_name }}", 2, "person.frist_name"),
            ("{{ first_name }}", 1, "first_name"),
            ("a\nb\n{{ person }}", 3, "person"),
            ("{{ person.first_name.last }}", 1, "person.first_name.last"),
            ("a\n{{ person.first_name", 2, ""),
            ("{% if x %}", 1, ""),
            ("a\n{{ person.first_name|uper }}", 2, "uper"),
            ("{% include 'x' %}", 1, ""),
            ("{{ debug() }}", 1, "debug"),
        ] {
            let error = check(source).unwrap_err();
            assert_eq!(error.line, line, "{source}: {error}");
            assert!(error.message.contains(what), "{source}: {error}");
        }
    }

    #[test]
    fn a_template_is_parsed_once() {
        let first = Template::cached(Some("a"), "b {{ person.first_name }}").unwrap();
        let again = Template::cached(Some("a"), "b {{ person.first_name }}").unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        assert!(!Arc::ptr_eq(&first, &Template::cached(None, "b {{ person.first_name }}").unwrap()));
    }
}
