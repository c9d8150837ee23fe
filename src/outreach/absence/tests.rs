//! Automatic answers of our own writing: when the person is back, whether they come back, whom to ask.

use chrono::NaiveDate;

use super::{Absence, read};
use crate::outreach::signals::Signals;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn written(on: &str, text: &str) -> Signals {
    Signals {
        headers: vec![
            ("from".into(), "Ana <ana@client.example>".into()),
            ("to".into(), "paul@nous.example".into()),
            ("auto-submitted".into(), "auto-replied".into()),
        ],
        subject: "Réponse automatique : une question".into(),
        from_address: "ana@client.example".into(),
        text: text.into(),
        visible: text.into(),
        written_on: Some(day(on)),
        ..Signals::default()
    }
}

/// Written before the rules: the measure of what they do with mails that nobody has seen.
const BEFORE: [(&str, &str, &str); 42] = [
    (
        "2026-08-03",
        "Bonjour,\nJe suis absent du bureau jusqu'au 24/08 inclus. En cas d'urgence, contactez Marie au 01 42 00 10 20.",
        "2026-08-25",
    ),
    ("2026-08-03", "Je suis actuellement en congés et serai de retour le lundi 24 août.", "2026-08-24"),
    ("2026-08-03", "En congés du 3 au 21 août, je vous répondrai à mon retour.", "2026-08-22"),
    ("2026-08-03", "Absente du 03/08/2026 au 14/08/2026 inclus.", "2026-08-15"),
    (
        "2026-08-03",
        "Je suis en déplacement jusqu'au vendredi 7 août. Je prendrai connaissance de votre message dès mon retour.",
        "2026-08-08",
    ),
    (
        "2026-08-03",
        "L'entreprise est fermée du 1er au 23 août. Reprise le lundi 24 août à 8h30.",
        "2026-08-24",
    ),
    ("2026-08-03", "Merci pour votre message. Je suis en congé maternité.", ""),
    ("2026-08-03", "Je suis absent aujourd'hui. Je serai de retour au bureau demain.", "2026-08-04"),
    ("2026-08-03", "Je suis absente cette semaine, de retour lundi prochain.", "2026-08-10"),
    ("2026-08-03", "Nos bureaux sont fermés pour congés annuels. Réouverture le 31/08.", "2026-08-31"),
    ("2026-12-21", "Fermeture annuelle du 24 décembre au 3 janvier inclus.", "2027-01-04"),
    ("2026-12-21", "En congés, je serai de retour le 4 janvier. Joyeuses fêtes !", "2027-01-04"),
    ("2026-08-03", "Absent jusqu'au 24-08-26.", "2026-08-25"),
    ("2026-08-03", "Absent jusqu'à mon retour le 24/08.", "2026-08-24"),
    ("2026-08-03", "Je suis en congés. Disponible à partir du mardi 25/08, de 9h à 12h.", "2026-08-25"),
    ("2026-08-03", "Je suis en arrêt maladie pour une durée indéterminée. Contactez le 06 12 24 08 26.", ""),
    ("2026-08-03", "Je suis absent le 5 août.", "2026-08-06"),
    ("2026-08-03", "Absent pour le moment, je reviens vers vous dès mon retour.", ""),
    ("2026-08-03", "Je suis en vacances. Je rentre le 1er septembre.", "2026-09-01"),
    (
        "2026-08-03",
        "Je suis en congés jusqu'au lundi 17 août 2026 inclus. Accueil ouvert du lundi au vendredi de 9h00 à 17h30.",
        "2026-08-18",
    ),
    ("2026-08-03", "I am out of the office and will be back on Aug 24.", "2026-08-24"),
    ("2026-08-03", "I'm on annual leave until 24 Aug.", "2026-08-25"),
    ("2026-08-03", "Out of office, returning Monday, August 24th.", "2026-08-24"),
    ("2026-08-03", "I will be away through Friday 21 August (inclusive).", "2026-08-22"),
    ("2026-08-03", "I am out of office from 08/03/2026 to 08/21/2026.", "2026-08-22"),
    (
        "2026-08-03",
        "I'll be travelling with limited access to email and return to the office tomorrow.",
        "2026-08-04",
    ),
    ("2026-08-03", "I am on holiday. Back in the office 2026-09-01.", "2026-09-01"),
    ("2026-08-03", "Ich bin bis einschließlich 21.08. nicht im Büro.", "2026-08-22"),
    ("2026-08-03", "Ich bin im Urlaub und ab dem 24. August wieder erreichbar.", "2026-08-24"),
    ("2026-08-03", "Vom 03.08.2026 bis 14.08.2026 bin ich im Urlaub. Tel. 089 123456", "2026-08-15"),
    ("2026-08-03", "Ich bin abwesend und am Montag, 24.08.26 zurück.", "2026-08-24"),
    ("2026-08-03", "Estoy de vacaciones hasta el 24 de agosto.", "2026-08-25"),
    ("2026-08-03", "Estaré fuera de la oficina del 3 al 14 de agosto.", "2026-08-15"),
    ("2026-08-03", "Estoy ausente. Volveré el lunes 24 de agosto.", "2026-08-24"),
    ("2026-08-03", "Sono in ferie fino al 21 agosto compreso.", "2026-08-22"),
    ("2026-08-03", "Sono assente. Sarò di nuovo in ufficio il 24 agosto.", "2026-08-24"),
    ("2026-08-03", "Sono fuori ufficio dal 3 al 14 agosto 2026.", "2026-08-15"),
    ("2026-08-03", "Ik ben afwezig tot en met 21 augustus.", "2026-08-22"),
    ("2026-08-03", "Ik ben op vakantie. Vanaf maandag 24 augustus ben ik weer aanwezig.", "2026-08-24"),
    ("2026-08-03", "Ik ben met vakantie van 3 t/m 14 augustus.", "2026-08-15"),
    ("2026-08-03", "Estou de férias e regresso a 24 de agosto.", "2026-08-24"),
    ("2026-08-03", "I am away from my desk and will answer when I return.", ""),
];

/// People who do not come back.
const LEFT_BEFORE: [&str; 8] = [
    "Je ne fais plus partie de la société depuis le 15 juin 2026. Merci de contacter paul.durand@client.example",
    "Mme Petit n'est plus dans l'entreprise.",
    "Marc a quitté la société, merci d'écrire à contact@client.example",
    "Je suis à la retraite depuis le 1er juillet.",
    "Jane Doe no longer works for Acme. Please write to sales@client.example.",
    "Herr Weber ist nicht mehr für unser Unternehmen tätig.",
    "Carlos ya no trabaja en nuestra empresa.",
    "Jan de Vries werkt niet meer bij ons.",
];

/// Written after a first round of rules, and before the second.
const LATER: [(&str, &str, &str); 36] = [
    ("2026-08-03", "Je serai absent(e) à partir du 03/08/2026 et de retour le 24/08/2026.", "2026-08-24"),
    ("2026-08-03", "Actuellement en congés, je reprends le lundi 24 août 2026 à 9h.", "2026-08-24"),
    ("2026-08-03", "Je suis absente pour la journée.", ""),
    ("2026-08-03", "Je suis absente ce jour, je vous répondrai demain.", "2026-08-04"),
    (
        "2026-08-03",
        "Absence du lundi 3 août au vendredi 14 août 2026. Mes collègues sont joignables au 04 72 10 08 26.",
        "2026-08-15",
    ),
    (
        "2026-08-03",
        "En raison de mes congés annuels, je ne pourrai pas vous répondre avant le 25 août.",
        "2026-08-25",
    ),
    (
        "2026-08-03",
        "Nous serons de retour à partir du 24 août. D'ici là, toute l'équipe prend le large !",
        "2026-08-24",
    ),
    ("2026-08-03", "Je suis en congés jusqu'à fin août.", "2026-09-01"),
    ("2026-08-03", "Je suis en congé parental, de retour en septembre.", "2026-09-01"),
    ("2026-08-03", "Absent les 4 et 5 août.", "2026-08-06"),
    (
        "2026-08-03",
        "Je suis en formation les lundi 3 et mardi 4 août, je serai de retour mercredi.",
        "2026-08-05",
    ),
    ("2026-12-28", "L'équipe est en congés jusqu'au 02/01 inclus. Meilleurs vœux pour 2027 !", "2027-01-03"),
    (
        "2026-08-03",
        "Bonjour, absent jusqu'au 21 août inclus, je prendrai connaissance de mes mails à compter du 24 août.",
        "2026-08-24",
    ),
    ("2026-08-03", "Je suis absent du bureau. Retour : 24/08/2026.", "2026-08-24"),
    (
        "2026-08-03",
        "Magasin fermé du 8 au 23 août inclus. Ouvert du lundi au samedi de 9h à 19h.",
        "2026-08-24",
    ),
    ("2026-08-03", "Je travaille du lundi au jeudi. Je suis en congés cette semaine.", "2026-08-10"),
    ("2026-08-25", "Je suis en congés jusqu'au 24 août.", "2026-08-25"),
    (
        "2026-08-03",
        "I will be out of the office starting 08/03/2026 and will not return until 08/24/2026.",
        "2026-08-24",
    ),
    ("2026-08-03", "I'm away from the 3rd to the 21st of August.", "2026-08-22"),
    ("2026-08-03", "I will be on vacation August 3-14, 2026, with no access to email.", "2026-08-15"),
    ("2026-08-03", "I am out of the office today and will be back Tuesday.", "2026-08-04"),
    (
        "2026-08-03",
        "I'm on leave and will return on Monday 24 August. For urgent matters call +44 20 7946 0812.",
        "2026-08-24",
    ),
    ("2026-08-03", "Our office is closed until September 1st.", "2026-09-02"),
    ("2026-08-03", "I'm out of office next week.", "2026-08-17"),
    ("2026-08-03", "Ich bin vom 3. bis zum 14. August im Urlaub.", "2026-08-15"),
    (
        "2026-08-03",
        "Ich bin derzeit nicht im Büro. Ab Montag, den 17.08.2026, bin ich wieder da.",
        "2026-08-17",
    ),
    ("2026-08-03", "Ich bin abwesend. Rückkehr am 24.08.", "2026-08-24"),
    ("2026-08-03", "Estaré ausente hasta el próximo 24/08, inclusive.", "2026-08-25"),
    ("2026-08-03", "Me reincorporaré el 1 de septiembre. Estoy de vacaciones.", "2026-09-01"),
    ("2026-08-03", "Estoy fuera de la oficina hasta el lunes.", "2026-08-11"),
    ("2026-08-03", "L'ufficio è chiuso per ferie dall'8 al 23 agosto.", "2026-08-24"),
    ("2026-08-03", "Sono assente, rientrerò lunedì 24 agosto.", "2026-08-24"),
    ("2026-08-03", "Ik ben met verlof tot 24 augustus.", "2026-08-25"),
    ("2026-08-03", "Ik ben afwezig en ben maandag 24/08 terug.", "2026-08-24"),
    ("2026-08-03", "Estou ausente até 14 de agosto.", "2026-08-15"),
    ("2026-08-03", "Je suis absent. Notre salon se tiendra le 24 septembre 2026.", ""),
];

fn wrong(cases: &[(&str, &str, &str)]) -> Vec<String> {
    let expected = |day_back: &str| Absence {
        returns_on: (!day_back.is_empty()).then(|| day(day_back)),
        ..Absence::default()
    };
    cases
        .iter()
        .filter_map(|(on, text, back)| {
            let found = read(&written(on, text));
            (found != Some(expected(back))).then(|| format!("{text} wanted {back}: {found:?}"))
        })
        .collect()
}

#[test]
fn the_day_of_return_is_understood() {
    let wrong = [wrong(&BEFORE), wrong(&LATER)].concat();
    assert!(wrong.is_empty(), "{} {wrong:#?}", wrong.len());
}

#[test]
fn who_has_left_does_not_come_back() {
    for text in LEFT_BEFORE {
        let found = read(&written("2026-08-03", text)).unwrap_or_default();
        assert!(found.has_left && found.returns_on.is_none(), "{text}: {found:?}");
    }
}

#[test]
fn colleagues_are_named_and_we_are_not() {
    let mail = written(
        "2026-08-03",
        "Absent jusqu'au 14/08. Contactez <Luc@client.example>, luc@client.example ou eva@client.example. Votre mail à \
         paul@nous.example sera lu. ana@client.example, noreply@client.example",
    );
    assert_eq!(read(&mail).unwrap_or_default().contacts, ["luc@client.example", "eva@client.example"]);
}

#[test]
fn acknowledgements_are_no_absences() {
    for text in [
        "Nous avons bien reçu votre demande. En l'absence de réponse sous 48 heures, appelez-nous.",
        "Merci pour votre message, nous revenons vers vous rapidement.",
        "Thank you for contacting us, we will get back to you soon.",
        "Ihre Anfrage ist eingegangen.",
    ] {
        assert_eq!(read(&written("2026-08-03", text)), None, "{text}");
    }
    // The subject repeats ours.
    let mut mail = written("2026-08-03", "Merci, nous vous répondrons.");
    mail.subject = "Réponse automatique : gérer les congés et les absences".into();
    assert_eq!(read(&mail), None);
}
