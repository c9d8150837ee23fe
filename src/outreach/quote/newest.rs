//! The text that a person wrote.

use super::{
    attribution::{attribution, quote_is_marked},
    footer, header_block,
    lines::{Lines, comparable},
    separator, signature,
};

/// So much of a text is looked at (bytes, lines); nobody writes more, and what programs add goes on for ever.
const LONGEST: usize = 1 << 18;
const MOST_LINES: usize = 4000;
/// A marked line of at least this many bytes may have been broken by a program on the way.
const BROKEN_FROM: usize = 60;

/// What the person wrote: no quote, no signature below a separator, no footer, no disclaimer. Empty where nothing else stands there.
/// Linear in the length of the text, of which no more than [`LONGEST`] bytes are looked at.
#[must_use]
pub fn newest(text: &str) -> String {
    let end = text.floor_char_boundary(LONGEST);
    let end = text[..end].match_indices('\n').nth(MOST_LINES).map_or(end, |(at, _)| at);
    let text = text[..end].replace("\r\n", "\n");
    let compared = comparable(&text);
    let lines = Lines::new(&text, &compared);
    let mut kept = own_lines(&lines);
    drop_disclaimers(&lines, &mut kept);
    while kept.last().is_some_and(|at| is_padding(&lines, *at)) {
        kept.pop();
    }
    if kept.len() > 1 && kept.last().is_some_and(|at| signature::is_initialled(lines.written[*at])) {
        kept.pop();
    }
    let written: Vec<&str> = kept.iter().map(|at| lines.written[*at].trim_end()).collect();
    written.join("\n").trim().to_owned()
}

/// Whether a quote begins here that goes down to the end.
pub(super) fn ends_here(lines: &Lines<'_>, at: usize) -> bool {
    separator::is_title(lines, at)
        || header_block::is_header_block(lines, at)
        || attribution(lines, at).is_some()
}

fn own_lines(lines: &Lines<'_>) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    // Whether a signature or a footer is being left out; the next marked quote ends it.
    let mut signed = false;
    let mut something_above = false;
    let mut at = 0;
    while at < lines.len() {
        if lines.is_quoted(at) || is_broken_off(lines, at) {
            signed = false;
            gap(lines, &mut kept);
            at += 1;
            continue;
        }
        if lines.is_blank(at) {
            if !signed {
                kept.push(at);
            }
            at += 1;
            continue;
        }
        if let Some(end) = attribution(lines, at) {
            if !quote_is_marked(lines, end) {
                break;
            }
            gap(lines, &mut kept);
            signed = false;
            at = end;
            continue;
        }
        if separator::is_title(lines, at) || header_block::is_header_block(lines, at) {
            drop_header(lines, &mut kept);
            break;
        }
        if !signed && (footer::is_footer(lines.plain[at]) || signature::begins(lines, at, something_above)) {
            // A footer above everything else is only a line.
            signed = something_above || !footer::is_footer(lines.plain[at]);
        } else if !signed {
            kept.push(at);
            something_above = true;
        }
        at += 1;
    }
    kept
}

/// A header with an address right above a quote belongs to it.
fn drop_header(lines: &Lines<'_>, kept: &mut Vec<usize>) {
    while kept.last().is_some_and(|at| lines.is_blank(*at)) {
        kept.pop();
    }
    if kept.last().is_some_and(|at| lines.plain[*at].contains('@') && header_block::is_header(lines, *at)) {
        kept.pop();
    }
}

/// A left-out quote leaves one empty line behind.
fn gap(lines: &Lines<'_>, kept: &mut Vec<usize>) {
    while kept.len() > 1 && lines.is_blank(kept[kept.len() - 1]) && lines.is_blank(kept[kept.len() - 2]) {
        kept.pop();
    }
}

/// The rest of a marked line that a program broke without marking the rest: it goes on in lower case right below a long one.
fn is_broken_off(lines: &Lines<'_>, at: usize) -> bool {
    let line = lines.written[at];
    at > 0
        && lines.is_quoted(at - 1)
        && (lines.is_quoted(at + 1) || lines.is_blank(at + 1))
        && lines.plain[at - 1].len() >= BROKEN_FROM
        && !lines.plain[at - 1].ends_with(['?', '!', ':'])
        && line.len() < BROKEN_FROM
        && line.starts_with(char::is_lowercase)
}

/// Empty, or a rule above what was left out, or the sign that a tracker leaves.
fn is_padding(lines: &Lines<'_>, at: usize) -> bool {
    lines.is_blank(at) || separator::is_rule(lines.plain[at]) || matches!(lines.plain[at], "*" | "ᐧ")
}

fn drop_disclaimers(lines: &Lines<'_>, kept: &mut Vec<usize>) {
    let mut out: Vec<usize> = Vec::with_capacity(kept.len());
    for paragraph in kept.split_inclusive(|at| lines.is_blank(*at)) {
        let text = paragraph.iter().map(|at| lines.plain[*at]).collect::<Vec<_>>().join(" ");
        if !footer::is_disclaimer(&text) {
            out.extend(paragraph);
        }
    }
    *kept = out;
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::newest;

    fn all(cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(newest(text), *expected, "{text:?}");
            assert_eq!(newest(&text.replace('\n', "\r\n")), *expected, "CRLF {text:?}");
        }
    }

    #[test]
    fn what_stands_above_the_quote_is_kept() {
        all(&[
            (
                "Bonjour,\nOui.\n\nLe lun. 1 déc. 2026 à 09:00, Ana\n<ana@acme.example> a écrit :\n\n> se désinscrire\n",
                "Bonjour,\nOui.",
            ),
            (
                "Oui\n\nLe mar. 3 févr.\n2026 à 10:22, Ana <ana@acme.example> a\nécrit :\n\n> se désinscrire",
                "Oui",
            ),
            (
                "Oui\n\nLe mar. 3 févr. 2026 à 10:22, Ana <\nana@acme.example> a écrit :\n\nse désinscrire",
                "Oui",
            ),
            ("Oui\n\nLe 03/02/2026 à 10:22, Ana Martin a écrit\u{a0}:\nse désinscrire", "Oui"),
            ("Oui\n\nLe 2026-02-03 10:22, ana@acme.example a écrit\u{202f}:\n> se désinscrire", "Oui"),
            (
                "Oui\n\nLe mardi 3 février 2026 à 10:22:11 UTC+1, Ana <ana@acme.example> a écrit :\n\n\nse désinscrire",
                "Oui",
            ),
            ("Oui\n\nEn date de : Mar 3.2.26, Ana <ana@acme.example> a écrit :\n\nse désinscrire", "Oui"),
            ("Oui\n\nAna Martin a écrit :\n> se désinscrire", "Oui"),
            (
                "Oui\n\n> Le 3 févr. 2026 à 10:22, Ana <ana@acme.example> a écrit :\n> \n> se désinscrire",
                "Oui",
            ),
            (
                "Oui\n\n> Message du 03/02/26 10:22\n> De : \"Ana\" <ana@acme.example>\n> A : moi\n> Copie à :\n> Objet : x\n>\n> se désinscrire",
                "Oui",
            ),
            (
                "Oui\n---- Le mar., 03 févr. 2026 10:22:11 +0100 Ana <ana@acme.example> a écrit ----\n\nse désinscrire",
                "Oui",
            ),
            ("Yes\r\n\r\nOn Mon, Dec 1, 2026, Ana wrote:\r\n> hi\r\n", "Yes"),
            ("Gut.\nAm 01.12.2026 schrieb Ana:\n> x", "Gut."),
            ("Gut.\n\nAna <ana@acme.example> schrieb am Di., 3. Feb.\n2026, 10:22:\n\n> x", "Gut."),
            ("Sí\n\nEl mar, 3 feb 2026 a las 10:22, Ana (<ana@acme.example>) escribió:\n\n> x", "Sí"),
            (
                "Sì\n\nIl giorno mar 3 feb 2026 alle ore 10:22 Ana <ana@acme.example>\nha scritto:\n\n> x",
                "Sì",
            ),
            ("Ja\n\nOp di 3 feb 2026 om 10:22 schreef Ana <ana@acme.example>:\n\n> x", "Ja"),
            ("Sim\n\nEm ter., 3 de fev. de 2026 às 10:22, Ana <ana@acme.example>\nescreveu:\n\n> x", "Sim"),
            ("Tak\n\nwt., 3 lut 2026 o 10:22 Ana <ana@acme.example> napisał(a):\n\n> x", "Tak"),
            ("はい\n\n2026年2月3日(火) 10:22 Ana <ana@acme.example>:\n\n> x", "はい"),
            ("", ""),
        ]);
    }

    #[test]
    fn copied_headers_and_titled_rules_end_the_text() {
        all(&[
            (
                "D'accord\n\nDe : Ana <ana@acme.example>\nEnvoyé : lundi\nÀ : moi\nObjet : une question\n\nse désinscrire",
                "D'accord",
            ),
            (
                "D'accord\n\n*De :* Ana <ana@acme.example>\n*Envoyé :* lundi 2 février 2026 10:22\n*À :* moi\n*Objet :* x\n\nse désinscrire",
                "D'accord",
            ),
            (
                "D'accord\n\nDe: Ana\nDate: mardi 3 février 2026 à 10:22\nÀ: moi\nObjet: x\nse désinscrire",
                "D'accord",
            ),
            (
                "D'accord\n\nenvoyé : 3 février 2026 à 10:22\nde : Ana <ana@acme.example>\nà : moi@b.example\nobjet : x\n\nse désinscrire",
                "D'accord",
            ),
            ("Ok\n-----Message d'origine-----\nDe : Ana", "Ok"),
            ("Ok\n-------- Message d’origine --------\nDe : Ana <ana@acme.example>", "Ok"),
            ("Ok\n\n----- Mail original -----\nDe: \"Ana\" <ana@acme.example>\nObjet: x", "Ok"),
            ("Ok\n________________________________\nDe : Ana", "Ok"),
            (
                "Ok\n\n========================================\n\nMessage du : 03/02/2026 10:22\nDe : Ana\nA : moi\nSujet : x\n\nse désinscrire",
                "Ok",
            ),
            ("Gut\n\nVon: Ana <ana@acme.example>\nGesendet: Montag\nAn: mich\nBetreff: x\n\ny", "Gut"),
            ("Ok\n\n---- Uspořádaný text ----\nOd: Ana <ana@acme.example>\nz", "Ok"),
            (
                "Jah\n\nSaatja: Ana <ana@acme.example>\nSaatmisaeg: 3. veebruar 2026 10:22\nAdressaat: mina\nTeema: x\n\ny",
                "Jah",
            ),
            ("Voici :\n\nDébut du message réexpédié :\n\nDe: Ana", "Voici :"),
        ]);
    }

    #[test]
    fn an_answer_between_or_below_quotes_is_kept() {
        all(&[
            ("> Avez-vous un budget ?\nOui.\n> Quand ?\nEn mars.\n", "Oui.\nEn mars."),
            ("On Monday, Ana wrote:\n> hi\n\nYes, call me.\n", "Yes, call me."),
            (
                "Le 3 févr. 2026 à 10:22, Ana <ana@acme.example> a écrit :\n\n> Bonjour\n> se désinscrire\n\nMerci de me retirer.\n",
                "Merci de me retirer.",
            ),
            (
                "Voir plus bas.\n\nLe 3 févr. 2026 à 10:22, Ana a écrit :\n> Un budget pour ce projet, et pour quand ?\noui, mars\n> x\n",
                "Voir plus bas.\n\noui, mars",
            ),
            (
                "Ok\n> Une très longue ligne citée qu'un programme a coupée en route parce qu'elle\ndépassait.\n> suite",
                "Ok",
            ),
        ]);
    }

    #[test]
    fn signatures_footers_and_disclaimers_go() {
        all(&[
            ("Ok\n-- \nJean Dupont\nDAF", "Ok"),
            ("Ok\n\nEnvoyé de mon iPhone\n\n> x", "Ok"),
            ("Ok\n\nEnvoyé depuis mon appareil Samsung de la gamme Galaxy.", "Ok"),
            ("Ok\n\nTélécharger Outlook pour iOS<https://aka.ms/o0ukef>", "Ok"),
            ("Ok\n\nEnvoyé à partir de Courrier pour Windows", "Ok"),
            ("Ok\n\nEnvoyé avec la messagerie sécurisée Proton Mail.", "Ok"),
            ("Ok\n\nEnvoyé depuis l'application Mail Orange", "Ok"),
            ("Ok\n\nVon meinem iPhone gesendet", "Ok"),
            ("Ok\n\nEnviado desde mi iPhone", "Ok"),
            ("Ok\n\nInviato da iPhone", "Ok"),
            ("Ok\n\nVerstuurd vanaf mijn iPhone", "Ok"),
            ("Ok\n\nSent from my BlackBerry wireless device", "Ok"),
            (
                "Ok\n\nCordialement,\nJean Dupont\nDirecteur général\nTél. 01 23 45 67 89\nwww.acme.example",
                "Ok",
            ),
            ("Ok\n\nCordialement,\nJean Dupont", "Ok"),
            (
                "Ok\n\nCe message et ses pièces jointes sont confidentiels et destinés à leurs seuls destinataires. Si vous l'avez reçu par erreur, \
                 merci de le supprimer.",
                "Ok",
            ),
            ("Ok\n\nGaranti sans virus. www.avast.com", "Ok"),
        ]);
    }

    #[test]
    fn what_only_looks_like_an_end_stays() {
        for text in [
            "Le devis me va.\nOn se rappelle.",
            "Le 3 mars à 10:00 me va.\nLe 4 aussi.",
            "Trajet :\nDe : Paris\nÀ : Lyon\nDate : 3 mars",
            "Objet : demande de devis\n\nBonjour,",
            "Je vous ai écrit le 3 mars 2026 :\nrien reçu.",
            "Trois points :\n-- le prix\n-- le délai",
            "Envoyé de Paris, je reviens lundi.",
            "Le colis est envoyé depuis hier.",
            "Bonjour\n\nCordialement",
            "Bonjour\n\nCordialement,\nJean Dupont\nPS : ne m'écrivez plus à jean@b.example",
            "Prix\n----------\n100 euros par mois, sans engagement",
            "Nom : Jean\nMail : jean@b.example\nHoraires : 10:00\nVille : Lyon",
        ] {
            assert_eq!(newest(text), text);
        }
    }

    #[test]
    fn long_texts_take_no_longer_than_their_length() {
        for line in [
            "On Mon, 1 Dec 2026 at 10:22\n",
            "Le 3 févr. 2026 à 10:22, Ana <a@b.example>\n",
            "De : a@b.example\n",
            "-----\n",
            "Cordialement\n01 02 03 04 05\n",
            "> x\ny\n",
            "a écrit :\n",
            "<\n",
        ] {
            let text = line.repeat((1 << 20) / line.len());
            let begun = Instant::now();
            let _ = newest(&text);
            assert!(begun.elapsed() < Duration::from_secs(4), "{line:?} took {:?}", begun.elapsed());
        }
        let begun = Instant::now();
        let _ = newest(&"Le 3 écrit @ ".repeat((1 << 20) / 14));
        assert!(begun.elapsed() < Duration::from_secs(4));
    }
}
