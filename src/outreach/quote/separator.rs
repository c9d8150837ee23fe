//! Lines of rules, and "-----Message d'origine-----" between them.

use super::{header_block::is_header, lines::Lines};

/// The signs that rules are made of.
const SIGNS: [char; 9] = ['-', '_', '=', '*', '~', '─', '━', '—', '–'];

/// What the line above a returned or forwarded mail says.
const TITLES: [&str; 46] = [
    "message d'origine",
    "message original",
    "message initial",
    "message transféré",
    "message réexpédié",
    "mail original",
    "mail transféré",
    "courriel original",
    "message suivi",
    "original message",
    "forwarded message",
    "original appointment",
    "originalmessage",
    "original mail",
    "ursprüngliche nachricht",
    "originalnachricht",
    "original-nachricht",
    "weitergeleitete nachricht",
    "ursprünglicher termin",
    "mensaje original",
    "mensaje reenviado",
    "messaggio originale",
    "messaggio inoltrato",
    "messaggio originario",
    "oorspronkelijk bericht",
    "origineel bericht",
    "doorgestuurd bericht",
    "mensagem original",
    "mensagem encaminhada",
    "oprindelig besked",
    "oprindelig meddelelse",
    "ursprungligt meddelande",
    "originalmeddelande",
    "opprinnelig melding",
    "alkuperäinen viesti",
    "wiadomość oryginalna",
    "oryginalna wiadomość",
    "původní zpráva",
    "pôvodná správa",
    "eredeti üzenet",
    "исходное сообщение",
    "пересылаемое сообщение",
    "orijinal mesaj",
    "mesaj original",
    "原始邮件",
    "元のメッセージ",
];

/// The same without rules, as Apple Mail writes them.
const ANNOUNCED: [&str; 10] = [
    "début du message réexpédié :",
    "début du message transféré :",
    "begin forwarded message:",
    "anfang der weitergeleiteten nachricht:",
    "anfang der weitergeleiteten e-mail:",
    "inicio del mensaje reenviado:",
    "inizio messaggio inoltrato:",
    "begin doorgestuurd bericht:",
    "início da mensagem reencaminhada:",
    "início da mensagem encaminhada:",
];

/// Whether the quote begins here: a titled rule.
pub(super) fn is_title(lines: &Lines<'_>, at: usize) -> bool {
    let line = lines.plain[at].trim_matches('*');
    if ANNOUNCED.contains(&line) {
        return true;
    }
    let title = line.trim_start_matches(SIGNS);
    let dashes = (line.len() - title.len(), title.len() - title.trim_end_matches(SIGNS).len());
    if dashes.0 < 2 || line.len() > 120 {
        return false;
    }
    let title = title.trim_matches(SIGNS).trim();
    if TITLES.iter().any(|t| title.strip_prefix(t).is_some_and(|rest| rest.len() < 40)) {
        return true;
    }
    // A language nobody listed: words between rules, headers below.
    dashes.1 >= 2
        && (1..=5).contains(&title.split_whitespace().count())
        && lines.following(at, 2, 4).any(|i| is_header(lines, i))
}

/// Whether nothing but a rule stands on the line.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() >= 3 && line.chars().all(|c| SIGNS.contains(&c) || c == ' ')
}

/// Whether the rule is one that mail programs and lists put before what nobody wrote: `_____`.
pub(super) fn is_underline(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 5 && line.chars().all(|c| c == '_')
}
