//! What programs and companies write below a mail: "Envoyé de mon iPhone", disclaimers, scanners' notes.

/// How footers of phones and programs begin. What follows must name a device or a program.
const SENT: [&str; 44] = [
    "envoyé de",
    "envoyé depuis",
    "envoyé à partir",
    "envoyé avec",
    "envoyé via",
    "envoyé par mon",
    "envoye de",
    "expédié de",
    "provenance :",
    "message envoyé depuis",
    "message envoyé avec",
    "ce message a été envoyé depuis",
    "cet e-mail a été envoyé depuis",
    "sent from",
    "sent with",
    "sent via",
    "sent on",
    "sent using",
    "gesendet von",
    "gesendet mit",
    "gesendet über",
    "gesendet aus",
    "von meinem",
    "von samsung",
    "diese nachricht wurde von",
    "enviado desde",
    "enviado de",
    "enviado do",
    "enviado a partir",
    "enviado con",
    "enviado com",
    "inviato da",
    "inviato dal",
    "inviato con",
    "verzonden vanaf",
    "verzonden met",
    "verstuurd vanaf",
    "verstuurd van",
    "skickat från",
    "sendt fra",
    "lähetetty",
    "wysłane z",
    "wysłano z",
    "отправлено с",
];

/// Devices and programs.
const DEVICES: [&str; 46] = [
    "iphone",
    "ipad",
    "ipod",
    "ios",
    "android",
    "samsung",
    "galaxy",
    "huawei",
    "xiaomi",
    "redmi",
    "oppo",
    "oneplus",
    "pixel",
    "nokia",
    "sony",
    "motorola",
    "blackberry",
    "windows",
    "outlook",
    "courrier",
    "yahoo",
    "gmail",
    "proton",
    "mailspring",
    "spark",
    "thunderbird",
    "k-9",
    "gmx",
    "web.de",
    "orange",
    "sfr",
    "bouygues",
    "la poste",
    "laposte",
    "mobile",
    "smartphone",
    "téléphone",
    "telefon",
    "teléfono",
    "telefono",
    "telefoon",
    "portable",
    "handy",
    "tablette",
    "tablet",
    "mac",
];

/// Footers without "sent": words that all stand on one short line.
const OFFERED: [&[&str]; 5] = [
    &["outlook", "ios"],
    &["outlook", "android"],
    &["iphone", "gönderildi"],
    &["iphone", "から送信"],
    &["iphone", "发送"],
];

/// Notes of scanners and printers: a paragraph with one of them is dropped.
const NOTES: [&str; 14] = [
    "avast.com",
    "avg.com",
    "garanti sans virus",
    "sans virus.",
    "virus-free",
    "virenfrei",
    "libre de virus",
    "privo di virus",
    "pensez à l'environnement",
    "avant d'imprimer",
    "n'imprimez ce",
    "consider the environment before",
    "umwelt, bevor sie",
    "antes de imprimir",
];

/// What disclaimers speak of; a paragraph with three of them is one.
const DISCLAIMED: [&[&str]; 6] = [
    &[
        "confidenti",
        "vertraulich",
        "riservat",
        "vertrouwelijk",
        "privileged",
        "confidencia",
        "secret professionnel",
    ],
    &[
        "destinataire",
        "recipient",
        "addressee",
        "empfänger",
        "destinatari",
        "destinatário",
        "geadresseerde",
        "intended for",
    ],
    &[
        "par erreur",
        "in error",
        "irrtümlich",
        "per errore",
        "por error",
        "por engano",
        "par inadvertance",
        "by mistake",
    ],
    &[
        "pièces jointes",
        "pièce jointe",
        "fichiers joints",
        "attachment",
        "anhänge",
        "allegati",
        "adjuntos",
        "anexos",
        "bijlage",
    ],
    &[
        "détruire",
        "supprimer",
        "delete",
        "destroy",
        "löschen",
        "vernichten",
        "cancellar",
        "distrugge",
        "eliminar",
        "apagar",
    ],
    &[
        "interdit",
        "prohibited",
        "unauthori",
        "nicht gestattet",
        "untersagt",
        "vietat",
        "prohibid",
        "proibid",
        "not the intended",
        "altération",
    ],
];

/// A note with so few bytes is no disclaimer.
const SHORTEST: usize = 90;

/// Whether the line is the footer of a phone or a program.
pub(super) fn is_footer(line: &str) -> bool {
    let line = line.trim_matches(['*', '_', '-', '—', ' ', '[', ']', '.', '(', ')', '~']);
    if line.len() > 200 {
        return false;
    }
    if line.len() < 90
        && !line.contains('?')
        && OFFERED.iter().any(|words| words.iter().all(|w| line.contains(w)))
    {
        return true;
    }
    let Some(rest) = SENT.iter().find_map(|s| line.strip_prefix(s)) else { return false };
    // Without the address of a link.
    let rest = rest.split(['<', '[', '(']).next().unwrap_or_default();
    let named = rest.split([',', '.']).next().unwrap_or_default();
    let words = named.split_whitespace().count();
    let device = DEVICES.iter().any(|d| named.contains(d));
    let own = line.starts_with("sent from my ") && !rest.contains([',', '.', '?', '!']) && words <= 5;
    own || (device && words <= 12 && !rest.contains(['?', '!']) && rest.split_whitespace().count() <= 22)
}

/// Whether the paragraph is a disclaimer or the note of a scanner. Compared text.
pub(super) fn is_disclaimer(paragraph: &str) -> bool {
    if paragraph.len() < 400 && NOTES.iter().any(|note| paragraph.contains(note)) {
        return true;
    }
    paragraph.len() >= SHORTEST
        && DISCLAIMED.iter().filter(|words| words.iter().any(|w| paragraph.contains(w))).count() >= 3
}
