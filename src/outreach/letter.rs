//! A whole mail: what its variant says, who signs it, and what the law wants said.

use super::{
    context::{Context, Sender},
    template::{self, Rendered, Template, TemplateError},
};

/// Name of the legal notice in messages.
const NOTICE: &str = "legal notice";

/// Renders a variant for one person. A mail that opens a thread ends with the sender's signature, unless the template says where
/// it stands, and with the organisation's legal notice; a follow-up stands below both.
///
/// The notice is due with the first mail at the latest (GDPR art. 14 §3 b).
pub fn write(
    template: &Template,
    notice: Option<&str>,
    sender: &Sender,
    context: &Context,
) -> Result<Rendered, TemplateError> {
    finish(template.render(context)?, template.names_signature(), notice, sender, context)
}

/// The same for a text that is written already. `is_signed`: it says itself where the signature stands.
pub fn finish(
    mut mail: Rendered,
    is_signed: bool,
    notice: Option<&str>,
    sender: &Sender,
    context: &Context,
) -> Result<Rendered, TemplateError> {
    if mail.subject.is_none() {
        return Ok(mail);
    }
    let notice = match notice {
        Some(source) => Some(Template::cached(None, source).map_err(of_notice)?),
        None => None,
    };
    let is_signed = is_signed || notice.as_ref().is_some_and(|n| n.names_signature());
    if let (Some(signature), false) = (sender.signature.as_deref(), is_signed) {
        append(&mut mail.body, &template::text(signature));
    }
    if let Some(notice) = notice {
        append(&mut mail.body, &notice.render(context).map_err(of_notice)?.body);
    }
    Ok(mail)
}

/// Adds a text after an empty line; both end with one line end.
fn append(body: &mut String, text: &str) {
    if !text.trim().is_empty() {
        body.push('\n');
        body.push_str(text);
    }
}

fn of_notice(error: TemplateError) -> TemplateError {
    TemplateError { part: NOTICE, ..error }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outreach::context::Recipient;

    fn letter(subject: Option<&str>, body: &str, notice: Option<&str>) -> Result<String, TemplateError> {
        let sender = Sender {
            name: "Ana".into(),
            email: "ana@acme.example".into(),
            signature: Some("Ana Durand\r\nAcme\n\n".into()),
        };
        let context = Context::new(&Recipient::default(), &sender, "C", Some("https://u.acme.example/u/x"));
        Ok(write(&Template::parse(subject, body)?, notice, &sender, &context)?.body)
    }

    #[test]
    fn what_opens_a_thread_is_signed_and_says_what_the_law_wants() {
        let notice = Some("\n{{ sender.name }}, {{ unsubscribe_url }}\n\n");
        assert_eq!(
            letter(Some("s"), "Bonjour", notice).unwrap(),
            "Bonjour\n\nAna Durand\nAcme\n\nAna, https://u.acme.example/u/x\n"
        );
        assert_eq!(letter(None, "Bonjour", notice).unwrap(), "Bonjour\n");
        assert_eq!(letter(Some("s"), "Bonjour", None).unwrap(), "Bonjour\n\nAna Durand\nAcme\n");
    }

    #[test]
    fn a_signature_stands_once() {
        assert_eq!(letter(Some("s"), "A\n{{ sender.signature }}", None).unwrap(), "A\nAna Durand\nAcme\n");
        assert_eq!(
            letter(Some("s"), "A", Some("{{ sender.signature }}")).unwrap(),
            "A\n\nAna Durand\nAcme\n"
        );
    }

    #[test]
    fn an_error_says_that_it_is_the_notice() {
        let error = letter(Some("s"), "A", Some("a\n{{ company.siren }}")).unwrap_err();
        assert_eq!(
            (error.part, error.line, error.variable.as_deref()),
            ("legal notice", 2, Some("company.siren"))
        );
    }
}
