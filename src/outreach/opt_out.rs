//! Whether a person asks for no more mail. When in doubt yes: the error costs one prospect.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A whole answer, or its first line, that is nothing but the wish.
const WORDS: [&str; 18] = [
    "stop",
    "stop svp",
    "stop merci",
    "stop pub",
    "unsubscribe",
    "unsubscribe please",
    "remove",
    "remove me",
    "opt out",
    "desinscription",
    "desabonnement",
    "desinscrire",
    "se desinscrire",
    "me desinscrire",
    "desabonner",
    "abmelden",
    "baja",
    "a supprimer",
];

/// Wishes inside a sentence; accents folded, apostrophes straight.
const PHRASES: [&str; 46] = [
    "unsubscribe me",
    "please unsubscribe",
    "take me off",
    "remove me from",
    "remove my email",
    "remove my address",
    "remove us from",
    "stop emailing",
    "stop sending me",
    "stop contacting",
    "do not contact",
    "don't contact me",
    "do not email",
    "don't email me",
    "no longer wish to receive",
    "me desinscrire",
    "me desabonner",
    "nous desinscrire",
    "desinscrivez",
    "desabonnez",
    "desinscription de",
    "ma desinscription",
    "ne plus recevoir",
    "ne plus me contacter",
    "ne plus nous contacter",
    "ne plus me solliciter",
    "ne plus nous solliciter",
    "ne plus m'ecrire",
    "ne plus m'envoyer",
    "ne me contactez plus",
    "ne nous contactez plus",
    "ne m'ecrivez plus",
    "ne m'envoyez plus",
    "ne plus etre contacte",
    "ne plus etre sollicite",
    "ne souhaite plus etre",
    "cessez de m",
    "arretez de m",
    "retirez-moi",
    "retirez moi",
    "me retirer de",
    "retirer de votre",
    "supprimer mes donnees",
    "supprimez mes donnees",
    "supprimer mes coordonnees",
    "droit d'opposition",
];

/// Wishes that need a second word somewhere to be one.
const PAIRS: [(&str, &str); 6] = [
    ("supprim", "de votre liste"),
    ("supprim", "de vos fichiers"),
    ("supprim", "de vos listes"),
    ("retire", "de vos listes"),
    ("retire", "mes coordonnees"),
    ("rgpd", "supprim"),
];

/// The rule by which the newest text, or a subject that is nothing but the wish, asks for no more mail.
#[must_use]
pub fn wanted(subject: &str, visible: &str) -> Option<&'static str> {
    let text = folded(visible);
    let bare = |t: &str| t.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let first = text.lines().map(str::trim).find(|l| !l.is_empty()).map(bare).unwrap_or_default();
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if WORDS.contains(&first.as_str()) || WORDS.contains(&bare(&joined).as_str()) {
        return Some("opt-out.word");
    }
    if WORDS.contains(&bare(&folded(subject)).as_str()) {
        return Some("opt-out.subject");
    }
    let asks = PHRASES.iter().any(|p| joined.contains(p))
        || PAIRS.iter().any(|(a, b)| joined.contains(a) && joined.contains(b));
    asks.then_some("opt-out.phrase")
}

fn folded(text: &str) -> String {
    text.to_lowercase().replace(['’', 'ʼ', '`', '´'], "'").nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_understood() {
        for text in [
            "STOP",
            "Stop.\n\nJean Dupont\nDAF",
            "Désinscription",
            "Bonjour, merci de ne plus me contacter.",
            "Merci de me désinscrire de votre liste",
            "Veuillez ne plus m’envoyer de mails",
            "Je souhaite ne plus\nrecevoir vos messages",
            "J'exerce mon droit d’opposition",
            "Please take me off your list",
            "Merci de supprimer mon adresse de vos fichiers",
        ] {
            assert!(wanted("Re: x", text).is_some(), "{text}");
        }
        assert_eq!(wanted("désinscription", ""), Some("opt-out.subject"));
    }

    #[test]
    fn other_answers_are_no_wishes() {
        for text in [
            "",
            "I can stop by on Tuesday",
            "Non merci, nous avons déjà un prestataire.",
            "Pouvez-vous me rappeler mardi ?",
            "Êtes-vous conformes au RGPD ?",
            "Nous avons arrêté ce projet.",
        ] {
            assert_eq!(wanted("Re: une question", text), None, "{text}");
        }
    }
}
