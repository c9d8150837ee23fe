//! Whether a person asks for no more mail. In doubt yes, and doubt means that the wish is expressed: a mere refusal ("not
//! interested", "we have a supplier") is an answer.

use super::grammar::{CEASE, FILLERS, REMOVE, WORDS};
use crate::outreach::phrases::{Words, is_mark, is_one_of};

/// Lines, greeting included, of which one may be the wish alone.
const FIRST_LINES: usize = 3;
/// After a verb of contact in the negative: the wish is about a time or a means, not about mail for good.
const LIMITS: &str = "avant|pendant|telephone|tel|aujourd|demain|matin|semaine|ici|tant|before|until|today|phone|yet|vor|heute|antes|hoy|prima|oggi|voor|vandaag|lundi|mardi|mercredi|jeudi|vendredi";
/// What else is sent or removed: the wish is about that.
const OTHER_THINGS: &str = "facture*|invoice*|papier|paper|courrier|double*|doublon*|duplicat*|duplikat*|doppelt*|dubbel*|colleague*|collegue*|\
    devis|quote|brochure*|broschure*|plaquette*|rechnung*|papierrechnung*|factuur|facturen|fattur*|contrat|contract";
/// Before a verb of removal: it is not wished.
const DENIED: &str = "pas|jamais|not|never|nicht|niet|nunca|mai|sans|without|ohne|sin|senza|zonder";
/// With it the denial is about the means: "I cannot unsubscribe".
const UNABLE: &str =
    "arriv*|parven*|parvien*|reuss*|possible|peux|peut|pouv*|can|able|unable|kann|puedo|riesco|kan|lukt";

/// The rule by which the newest text, or a subject that is nothing but the wish, asks for no more mail.
#[must_use]
pub fn wanted(subject: &str, visible: &str) -> Option<&'static str> {
    let text = Words::of(visible);
    let mut first = visible.lines().map(str::trim).filter(|l| !l.is_empty()).take(FIRST_LINES);
    if is_word(&text) || first.any(|line| is_word(&Words::of(line))) {
        return Some("opt-out.word");
    }
    let subject = Words::of(subject);
    if is_word(&subject) || (text.as_slice().is_empty() && begins_with_word(&subject)) {
        return Some("opt-out.subject");
    }
    (CEASE.iter().any(|p| ceases(&text, p)) || REMOVE.iter().any(|p| removes(&text, p)))
        .then_some("opt-out.phrase")
}

/// Nothing but the wish, politeness aside.
fn is_word(text: &Words) -> bool {
    if text.as_slice().len() > 14 {
        return false;
    }
    let bare: Vec<&str> = text
        .as_slice()
        .iter()
        .map(String::as_str)
        .filter(|w| !is_mark(w) && !is_one_of(w, FILLERS))
        .collect();
    WORDS.contains(&bare.join(" ").as_str())
}

/// A mail without a text, as programs write it that follow `List-Unsubscribe: <mailto:…>` (RFC 2369).
fn begins_with_word(subject: &Words) -> bool {
    subject
        .as_slice()
        .first()
        .is_some_and(|w| is_one_of(w, "unsubscribe|desinscription|desabonnement|optout"))
}

fn ceases(text: &Words, pattern: &str) -> bool {
    let mut from = 0;
    while let Some((at, end)) = text.find(pattern, from) {
        if !text.after(end).take(6).any(|w| is_one_of(w, LIMITS)) && !is_about_else(text, at, end) {
            return true;
        }
        from = at + 1;
    }
    false
}

fn removes(text: &Words, pattern: &str) -> bool {
    let mut from = 0;
    while let Some((at, end)) = text.find(pattern, from) {
        let inside = text.as_slice()[at..end].iter().map(String::as_str);
        let around: Vec<&str> = text.before(at).take(5).chain(inside).collect();
        let has = |words: &str| around.iter().any(|w| is_one_of(w, words));
        if (!has(DENIED) || has(UNABLE)) && !is_about_else(text, at, end) {
            return true;
        }
        from = at + 1;
    }
    false
}

fn is_about_else(text: &Words, at: usize, end: usize) -> bool {
    let inside = text.as_slice()[at..end].iter().map(String::as_str);
    inside.chain(text.after(end).take(4)).any(|w| is_one_of(w, OTHER_THINGS))
}
