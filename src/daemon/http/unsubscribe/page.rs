//! The page: one file without anything from elsewhere, for every width, light and dark, read aloud as well as seen.
//!
//! It names neither the organisation nor the recipient: whoever tries tokens learns nothing.

use std::sync::LazyLock;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::language::Language;

/// What the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// The question.
    Ask,
    /// Nobody writes any more.
    Gone,
    /// Nobody measures any more.
    Unmeasured,
    /// It could not be done now.
    Later,
}

/// Contrast of text at least 7:1 in both schemes (WCAG 2.2, 1.4.6); targets at least 44 px high (2.5.5).
const STYLE: &str = include_str!("page.css");

/// The policy that goes with the page: nothing is fetched, nothing runs, forms go back to where the page came from.
pub(super) static POLICY: LazyLock<String> = LazyLock::new(|| {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
});

/// The page as HTML.
pub(super) fn html(words: Words, language: Language) -> String {
    let (title, text) = text(words, language);
    let form = if words == Words::Ask { form(language) } else { String::new() };
    let other = match language {
        Language::French => "<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>",
        Language::English => "<a href=\"?lang=fr\" lang=\"fr\" hreflang=\"fr\">Français</a>",
    };
    let lang = language.tag();
    // The way to the other language exists where the page can be fetched again.
    let footer = if words == Words::Ask { format!("<footer>{other}</footer>") } else { String::new() };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n{text}{form}</main>\n{footer}</body>\n</html>\n"
    )
}

const fn text(words: Words, language: Language) -> (&'static str, &'static str) {
    match (words, language) {
        (Words::Ask, Language::French) => (
            "Ne plus recevoir nos messages",
            "<p>Vous avez reçu un message de prospection professionnelle. Rien n’est changé tant que vous n’avez pas choisi.</p>\n",
        ),
        (Words::Ask, Language::English) => (
            "Stop receiving our messages",
            "<p>You received a business message from us. Nothing changes until you choose.</p>\n",
        ),
        (Words::Gone, Language::French) => (
            "C’est fait",
            "<p role=\"status\">Nous ne vous écrirons plus. Un message déjà en route peut encore arriver dans les prochaines minutes.</p>\n",
        ),
        (Words::Gone, Language::English) => (
            "Done",
            "<p role=\"status\">We will not write to you again. A message that is already on its way may still arrive within minutes.</p>\n",
        ),
        (Words::Unmeasured, Language::French) => (
            "C’est fait",
            "<p role=\"status\">Nous ne mesurons plus l’ouverture des messages que vous recevez, y compris des messages passés. Vous pouvez toujours vous désinscrire avec le même lien.</p>\n",
        ),
        (Words::Unmeasured, Language::English) => (
            "Done",
            "<p role=\"status\">We no longer measure whether you open our messages, including past ones. The same link still lets you unsubscribe.</p>\n",
        ),
        (Words::Later, Language::French) => (
            "Pas encore fait",
            "<p role=\"alert\">Votre choix n’a pas pu être enregistré. Réessayez dans une minute, ou répondez « STOP » au message reçu.</p>\n",
        ),
        (Words::Later, Language::English) => (
            "Not done yet",
            "<p role=\"alert\">Your choice could not be saved. Try again in a minute, or answer the message with “STOP”.</p>\n",
        ),
    }
}

fn form(language: Language) -> String {
    let (all, all_note, opens, opens_note) = match language {
        Language::French => (
            "Ne plus m’écrire",
            "Vous ne recevrez plus aucun message de notre part.",
            "Seulement ne plus mesurer les ouvertures",
            "Vous pourrez encore recevoir des messages ; nous ne saurons plus si vous les ouvrez.",
        ),
        Language::English => (
            "Stop writing to me",
            "You will receive no more messages from us.",
            "Only stop measuring opens",
            "You may still receive messages; we will no longer know whether you open them.",
        ),
    };
    format!(
        "<form method=\"post\">\n<button name=\"choice\" value=\"all\" aria-describedby=\"all\">{all}</button>\n<p id=\"all\">{all_note}</p>\n\
         <button class=\"quiet\" name=\"choice\" value=\"opens\" aria-describedby=\"opens\">{opens}</button>\n<p id=\"opens\">{opens_note}</p>\n</form>\n"
    )
}
