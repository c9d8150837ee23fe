//! What the subject says, at its beginning: after `Re:` it is ours, repeated by a person.

use crate::outreach::{
    phrases::{Words, is_mark, is_one_of},
    signals::Signals,
};

/// How automatic answers begin: Exchange, Outlook, Gmail, Notes, `vacation` and responders of hosts, in their languages.
const BEGINNINGS: [&str; 58] = [
    // French.
    "reponse|message|mail|email|courriel|notification automatique|auto|automatisee",
    "reponse|message d absence",
    "^ absence|absent|absente $",
    "absence|absent|absente du|de|jusqu*|pour|temporaire|bureau|prolongee|conges",
    "en conge|conges|vacances",
    "conges|vacances jusqu*|du|d",
    "je suis .. absent*|conge|conges|vacances|deplacement",
    "repondeur automatique?",
    "accuse de reception",
    "notification|message|avis d absence|absent",
    "hors du bureau",
    "confirmation de reception|prise",
    // English.
    "automatic|automated|auto reply|response|answer|message|acknowledgement|acknowledgment|email",
    "autoreply|autoresponse|autoresponder|autorespons|autorespond|autoresp|autoreponse",
    "^ auto $",
    "out of .. office|oof",
    "ooo|oof",
    "on|annual vacation|leave|holiday|holidays",
    "vacation|away|leave|holiday reply|message|response|notice|notification|auto",
    "i am|m .. away|out|leave|vacation|holiday",
    "currently out|away",
    "absence notification|notice",
    // German.
    "automatische|automatisch|automatisierte .. antwort|nachricht|mail|email|bestatigung|eingangsbestatigung|abwesenheit*",
    "abwesenheit*|abwesend",
    "urlaubsabwesenheit|urlaubsnotiz|autoantwort|eingangsbestatigung|empfangsbestatigung",
    "nicht im .. buro",
    "im urlaub",
    // Spanish.
    "respuesta|mensaje|contestacion automatica|automatico",
    "autorrespuesta|autorespuesta|auto-respuesta|ausencia",
    "fuera de .. oficina",
    "ausente",
    "acuse de recibo",
    // Italian.
    "risposta|messaggio|conferma|notifica automatica|automatico",
    "fuori ufficio|sede",
    "assenza|assente|ferie",
    "in ferie",
    // Dutch.
    "automatisch|automatische antwoord|bericht|beantwoording|reactie|ontvangstbevestiging|afwezigheidsbericht",
    "afwezig*|ontvangstbevestiging",
    "niet aanwezig|op kantoor",
    "op vakantie",
    // Portuguese.
    "resposta|mensagem automatica",
    "ausencia|ausente",
    "fora do|de escritorio",
    // Others: Exchange's words.
    "autosvar|automatisk|automatiskt svar",
    "automatisk|automatiskt|fravaersmeddelelse|franvaromeddelande svar|svarmeddelelse",
    "fravaer*|franvaro*|poissaolo*|automaattinen",
    "automatyczna|autoodpowiedz|automaticka|automatikus odpowiedz|odpoved|valasz",
    "otomatik|raspuns|automat yanit|automat",
    // Ticket systems.
    "^ ticket|request|case|incident|demande|dossier received|created|opened|recu|recue|enregistre|enregistree|cree|creee|ouvert",
    "we .. received your|the request|message|email|enquiry|inquiry|ticket",
    "nous avons bien? recu votre demande|message|email|mail",
    "votre demande|message|ticket .. bien recu|recue|ete recu|recue|enregistre|enregistree|pris|prise",
    "your request|ticket|case|enquiry|inquiry .. received|created|registered|opened|logged",
    "thank you for .. contacting|your",
    "ihre anfrage .. eingegangen|erhalten",
    "hemos recibido su|tu",
    "abbiamo ricevuto la",
    "wij|we hebben .. ontvangen",
];

/// Words for "automatic" and for "answer" before the colon, in any order and in languages without a row above.
const AUTOMATIC: &str = "automati*|automaat*|automatyczn*|autom|avtomat*|otomatik";
const ANSWER: &str = "reponse|reply|response|answer|antwort|respuesta|risposta|antwoord|svar|odpowiedz|odpoved|valasz|atbilde|resposta|\
    message|nachricht|mensaje|messaggio|bericht|vastaus|yanit|raspuns|atsakymas|otvet|odgovor|notification";
/// Prefixes that people's programs put there, and what follows is a repetition.
const REPLY: &str = "re|r|ri|aw|sv|antw|ref|rif|res|vs|tr|fw|fwd|wg|rv|enc|doorst|ynt|odp|vl|i";
/// Behind such a prefix, where no header says what is answered: a responder that writes it itself.
const BEHIND_REPLY: [&str; 3] = [
    "reponse|reply|antwort|respuesta|risposta|antwoord automatique|automatica",
    "automatic|automatische|automatisch|auto reply|antwort|antwoord|response",
    "abwesenheitsnotiz|abwesenheitsnachricht|abwesenheitsmeldung|abwesenheitsassistent",
];

/// The rule by which the subject tells an automatic answer.
pub(super) fn rule(mail: &Signals, subject: &Words) -> Option<&'static str> {
    let words = subject.as_slice();
    let first = words.iter().position(|w| !is_mark(w))?;
    if is_one_of(&words[first], REPLY) && words.get(first + 1).is_some_and(|w| is_mark(w)) {
        let responder = !mail.is_answer && BEHIND_REPLY.iter().any(|p| begins(subject, p, first + 2));
        return responder.then_some("subject.automatic");
    }
    if BEGINNINGS.iter().any(|p| begins(subject, p, first)) {
        return Some("subject.automatic");
    }
    // Notes: "Ana Petit/Acme is out of the office".
    if !mail.is_answer
        && subject.any(&["is out of .. office", "est absent|absente du|jusqu*|pour", "est absent|absente $"])
    {
        return Some("subject.absent");
    }
    let (prefix, rest) = mail.subject.split_once(':')?;
    let prefix = Words::of(prefix);
    let has = |wanted: &str| prefix.as_slice().iter().any(|w| is_one_of(w, wanted));
    if prefix.as_slice().len() <= 6 && has(AUTOMATIC) && has(ANSWER) {
        return Some("subject.automatic");
    }
    // Exchange repeats the original subject in Thread-Topic, behind its own word for an absence.
    let topic = mail.header("thread-topic")?;
    let repeats = !topic.is_empty() && rest.trim().to_lowercase() == topic;
    let long = prefix.line().len() > 5 && !is_one_of(prefix.as_slice().first()?, REPLY);
    (repeats && long && crate::outreach::absence::is_absence(mail)).then_some("subject.thread-topic")
}

/// "[Auto]" and "*** Automatic reply" begin so as well; "Auto Dupont: devis" does not.
fn begins(subject: &Words, pattern: &str, first: usize) -> bool {
    subject.find(pattern, first).is_some_and(|(at, _)| at == first)
}
