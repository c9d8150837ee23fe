//! The headers that Outlook, Lotus, Zimbra and phones copy above a quote: From, Sent, To, Subject, in any language.

use super::lines::Lines;

/// How many lines a block may reach over, blank and folded ones included.
const REACH: usize = 14;
/// How many lines without a name may stand between two headers: a folded list of recipients.
const FOLDED: usize = 4;
/// The longest name of a header.
const NAME: usize = 28;

/// A header of a copied block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Who wrote.
    From,
    /// When.
    Sent,
    /// To whom.
    To,
    /// Who else.
    Copy,
    /// About what.
    Subject,
    /// What else programs copy.
    Other,
}

/// The names as mail programs translate them.
const NAMES: [(Kind, &[&str]); 6] = [
    (
        Kind::From,
        &[
            "de",
            "from",
            "von",
            "da",
            "van",
            "od",
            "från",
            "fra",
            "от",
            "від",
            "lähettäjä",
            "feladó",
            "kimden",
            "gönderen",
            "expéditeur",
            "remitente",
            "mittente",
            "absender",
            "afzender",
            "nadawca",
            "odesílatel",
            "odosielateľ",
            "avsender",
            "afsender",
            "expeditor",
            "από",
            "dari",
            "发件人",
            "寄件者",
            "差出人",
            "보낸 사람",
            "من",
            "מאת",
            "envoyé par",
            "sent by",
        ],
    ),
    (
        Kind::Sent,
        &[
            "envoyé",
            "envoyé le",
            "envoye",
            "date",
            "sent",
            "gesendet",
            "gesendet am",
            "datum",
            "enviado",
            "enviado el",
            "enviada",
            "enviado em",
            "enviada em",
            "fecha",
            "data",
            "inviato",
            "verzonden",
            "wysłano",
            "data wysłania",
            "skickat",
            "sendt",
            "dato",
            "отправлено",
            "дата",
            "надіслано",
            "lähetetty",
            "päivämäärä",
            "elküldve",
            "dátum",
            "gönderilme tarihi",
            "tarih",
            "gönderildi",
            "odesláno",
            "odoslané",
            "trimis",
            "data trimiterii",
            "ημερομηνία",
            "στάλθηκε",
            "tanggal",
            "发送时间",
            "日期",
            "送信日時",
            "日時",
            "보낸 날짜",
            "date d'envoi",
            "message du",
            "odesláno dne",
            "când",
        ],
    ),
    (
        Kind::To,
        &[
            "à",
            "a",
            "to",
            "an",
            "para",
            "aan",
            "do",
            "till",
            "til",
            "кому",
            "vastaanottaja",
            "címzett",
            "kime",
            "alıcı",
            "destinataire",
            "destinataires",
            "destinatario",
            "empfänger",
            "komu",
            "către",
            "προς",
            "kepada",
            "收件人",
            "宛先",
            "받는 사람",
            "إلى",
            "אל",
            "pour",
        ],
    ),
    (
        Kind::Copy,
        &[
            "cc",
            "copie",
            "copie à",
            "kopie",
            "kopie (cc)",
            "cci",
            "bcc",
            "ccc",
            "копия",
            "копія",
            "dw",
            "kopia",
            "kopi",
            "kopio",
            "másolatot kap",
            "抄送",
            "参照",
        ],
    ),
    (
        Kind::Subject,
        &[
            "objet",
            "sujet",
            "subject",
            "betreff",
            "asunto",
            "assunto",
            "oggetto",
            "onderwerp",
            "temat",
            "ämne",
            "emne",
            "тема",
            "aihe",
            "tárgy",
            "konu",
            "předmět",
            "predmet",
            "subiect",
            "θέμα",
            "subjek",
            "perihal",
            "主题",
            "主旨",
            "件名",
            "제목",
            "الموضوع",
            "נושא",
        ],
    ),
    (
        Kind::Other,
        &[
            "répondre à",
            "reply-to",
            "antwort an",
            "importance",
            "priorité",
            "pièces jointes",
            "attachments",
            "anlagen",
            "wichtigkeit",
        ],
    ),
];

/// Whether a block of copied headers begins here.
pub(super) fn is_header_block(lines: &Lines<'_>, at: usize) -> bool {
    is_known(lines, at) || is_unknown(lines, at)
}

/// Whether the line is one header of such a block.
pub(super) fn is_header(lines: &Lines<'_>, at: usize) -> bool {
    lines.kinds[at].is_some_and(|kind| kind != Kind::Other)
}

fn is_known(lines: &Lines<'_>, at: usize) -> bool {
    let Some(first) = lines.kinds[at].filter(|k| *k != Kind::Other) else { return false };
    let mut seen = vec![first];
    let mut addressed = lines.plain[at].contains('@');
    let from_address = first == Kind::From && addressed;
    let mut folded = 0;
    for next in lines.following(at, REACH, REACH) {
        let line = lines.plain[next];
        match lines.kinds[next] {
            Some(kind) => {
                folded = 0;
                addressed |= line.contains('@');
                if !seen.contains(&kind) {
                    seen.push(kind);
                }
            }
            None => folded += 1,
        }
        if folded > FOLDED {
            break;
        }
    }
    let has = |kind| seen.contains(&kind);
    has(Kind::From)
        && ((seen.len() >= 3 && (has(Kind::Subject) || addressed && has(Kind::Sent)))
            || (from_address && (has(Kind::Subject) || has(Kind::Sent))))
}

/// Four lines with a name each: an address in the first, a time in the next two, as in a language nobody listed.
fn is_unknown(lines: &Lines<'_>, at: usize) -> bool {
    if named(lines.plain[at]).is_none_or(|(_, value)| !value.contains('@')) {
        return false;
    }
    let below: Vec<&str> =
        lines.following(at, 3, 6).map_while(|i| named(lines.plain[i])).map(|(_, value)| value).collect();
    below.len() == 3 && below[..2].iter().any(|value| has_time(value))
}

fn has_time(text: &str) -> bool {
    text.as_bytes().windows(4).any(|w| {
        w[0].is_ascii_digit() && matches!(w[1], b':' | b'.') && w[2].is_ascii_digit() && w[3].is_ascii_digit()
    })
}

/// Which header the line is; compared text.
pub(super) fn kind(line: &str) -> Option<Kind> {
    let (name, _) = named(line)?;
    NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(kind, _)| *kind)
}

/// The name and the value of a header, bold marks taken off.
fn named(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(['*', '_', ' ', '|']);
    let (at, colon) = line.char_indices().take(NAME).find(|(_, c)| matches!(c, ':' | '：'))?;
    let name = line[..at].trim_end_matches([' ', '*', '_']);
    (!name.is_empty()).then(|| (name, line[at + colon.len_utf8()..].trim_start_matches(['*', '_', ' '])))
}
