//! Short mails of our own writing and the class that each must get.

use super::{Class, Signals, Verdict, classify};

fn mail(subject: &str, is_answer: bool, text: &str) -> Signals {
    Signals {
        headers: vec![
            ("from".into(), "Ana <ana@client.example>".into()),
            ("to".into(), "paul@nous.example".into()),
        ],
        content_type: "text/plain".into(),
        subject: subject.into(),
        from_address: "ana@client.example".into(),
        text: text.into(),
        visible: text.into(),
        is_answer,
        ..Signals::default()
    }
}

fn class(subject: &str, is_answer: bool, text: &str) -> Verdict {
    classify(&mail(subject, is_answer, text))
}

const REPLY: Class = Class::Reply;
const AUTO: Class = Class::AutoReply;
const AWAY: Class = Class::OutOfOffice;

/// Without any header that tells a machine. Written before the rules.
const BEFORE: [(&str, bool, &str, Class); 46] = [
    (
        "Réponse automatique : Une question",
        false,
        "Merci pour votre message, je vous réponds rapidement.",
        AUTO,
    ),
    ("Réponse automatique : Une question", true, "Je suis en congés jusqu'au 21 août.", AWAY),
    ("Automatic reply: Quick question", false, "I am out of the office until Monday.", AWAY),
    (
        "Re: Une question",
        true,
        "Ceci est un message automatique. Votre demande a bien été enregistrée sous le numéro 45123.",
        AUTO,
    ),
    (
        "[Ticket #45123] Une question",
        true,
        "Bonjour, votre demande a bien été prise en compte sous la référence 45123. Un conseiller vous répondra dans les 48 heures.",
        AUTO,
    ),
    (
        "Accusé de réception",
        false,
        "Nous avons bien reçu votre message et vous répondrons dans les meilleurs délais. Merci de ne pas répondre à ce mail.",
        AUTO,
    ),
    (
        "Votre mail du 3 août",
        false,
        "Nous accusons réception de votre courriel. Cet e-mail est généré automatiquement, merci de ne pas y répondre.",
        AUTO,
    ),
    ("Absence : Une question", false, "Bonjour, je suis en vacances, retour le 24 août.", AWAY),
    ("Absente du bureau", false, "De retour lundi.", AWAY),
    (
        "Vous devez vous authentifier",
        false,
        "Bonjour, ma messagerie est protégée par MailInBlack. Pour que votre message me parvienne, merci de vous authentifier en cliquant sur ce lien.",
        AUTO,
    ),
    (
        "Re: Une question",
        true,
        "Votre e-mail est en attente. Confirmez que vous êtes un humain en cliquant ici pour que votre message soit délivré à son destinataire.",
        AUTO,
    ),
    (
        "We received your request (#8841)",
        false,
        "Your request (8841) has been received and is being reviewed by our support staff. To add comments, reply to this email.",
        AUTO,
    ),
    (
        "Re: Quick question",
        true,
        "This is an automated response. Thank you for contacting us, we will get back to you within 2 business days.",
        AUTO,
    ),
    (
        "Ticket opened",
        false,
        "Thank you for contacting support. A ticket has been created: #REF-3321. Please do not reply to this e-mail.",
        AUTO,
    ),
    ("Abwesenheitsnotiz: Kurze Frage", false, "Ich bin bis 24.08. nicht im Büro.", AWAY),
    ("Automatische Antwort: Kurze Frage", false, "Vielen Dank für Ihre Nachricht, wir melden uns.", AUTO),
    (
        "AW: Kurze Frage",
        true,
        "Dies ist eine automatisch generierte Nachricht. Ihre Anfrage ist bei uns eingegangen, Ticketnummer 77123.",
        AUTO,
    ),
    ("Respuesta automática: Una pregunta", false, "Estoy de vacaciones hasta el lunes.", AWAY),
    (
        "Re: Una pregunta",
        true,
        "Este es un mensaje automático, por favor no responda a este correo. Hemos recibido su solicitud.",
        AUTO,
    ),
    ("Risposta automatica: Una domanda", false, "Grazie per il messaggio, risponderemo al più presto.", AUTO),
    (
        "Re: Una domanda",
        true,
        "Questo è un messaggio automatico, si prega di non rispondere. La sua richiesta è stata registrata con il numero 9912.",
        AUTO,
    ),
    ("Automatisch antwoord: Korte vraag", false, "Ik ben afwezig tot maandag.", AWAY),
    (
        "Re: Korte vraag",
        true,
        "Dit is een automatisch bericht. Uw aanvraag is geregistreerd onder nummer 3321.",
        AUTO,
    ),
    (
        "Re: Une question",
        true,
        "Bonjour, je suis en congés la semaine prochaine, rappelez-moi lundi 24.",
        REPLY,
    ),
    ("Re: Une question", true, "Je suis absent jusqu'à jeudi, on en parle vendredi ? Bonne journée", REPLY),
    (
        "RE: Une question",
        true,
        "Bonjour Paul, nous avons bien reçu votre message, il est chez notre acheteur. Il vous rappelle demain.",
        REPLY,
    ),
    (
        "Re: Une question",
        true,
        "Merci, mais je ne fais plus partie de cette équipe. Voyez avec Julie.",
        REPLY,
    ),
    (
        "Re: Une question",
        false,
        "Pouvez-vous ouvrir un ticket chez notre support ? Mon numéro de client : 4411.",
        REPLY,
    ),
    ("Re: Quick question", true, "I'm on vacation next week, can we talk on the 24th?", REPLY),
    (
        "Re: Quick question",
        true,
        "Thanks for reaching out. I received your message, please send me a quote.",
        REPLY,
    ),
    (
        "Re: Automatisation de vos factures",
        true,
        "Votre outil envoie une réponse automatique au client ? C'est ce qu'il nous faut.",
        REPLY,
    ),
    ("Automatisation de votre paie", true, "Oui, dites m'en plus.", REPLY),
    ("AW: Kurze Frage", true, "Ich bin nächste Woche im Urlaub, danach gerne.", REPLY),
    ("Re: Una pregunta", true, "Estoy de vacaciones, hablamos en septiembre.", REPLY),
    ("Re: Una domanda", true, "Sono in ferie la prossima settimana, ci sentiamo dopo.", REPLY),
    ("Re: Korte vraag", true, "Ik ben volgende week op vakantie, bel me daarna.", REPLY),
    (
        "Re: Une question",
        true,
        "Vous avez déjà envoyé ce mail à noreply@client.example, écrivez plutôt à achats@client.example",
        REPLY,
    ),
    ("Accepté : Point téléphonique", false, "", REPLY),
    (
        "Lu : Une question",
        false,
        "Votre message\n\n À : Ana\n Objet : Une question\n Envoyé : lundi 3 août 2026\n\na été lu le lundi 3 août 2026 10:02.",
        Class::Other,
    ),
    (
        "Read: Quick question",
        false,
        "Your message\n\n To: Ana\n Subject: Quick question\n Sent: Monday, August 3, 2026\n\nwas read on Monday, August 3, 2026 10:02.",
        Class::Other,
    ),
    ("unsubscribe", false, "", Class::Unsubscribe),
    ("Re: Une question", true, "Absences et congés : c'est exactement notre problème, appelez-moi.", REPLY),
    ("Re: Une question", true, "Non merci, pas intéressé.", REPLY),
    ("Re: Une question", true, "Suite à votre message, je vous mets en relation avec Luc, en copie.", REPLY),
    ("Re: absence de réponse", true, "Oui pardon, j'étais en congés. On peut se voir le 24 août.", REPLY),
    (
        "Votre proposition",
        false,
        "Bonjour, j'ai trouvé votre carte. Pouvez-vous me rappeler au 06 10 20 30 40 ?",
        REPLY,
    ),
];

#[test]
fn each_mail_has_its_class() {
    let mut wrong = Vec::new();
    for (subject, is_answer, text, expected) in BEFORE {
        let found = class(subject, is_answer, text);
        if found.class != expected {
            wrong.push(format!("{subject}: {text} is {:?} by {}", found.class, found.rule));
        }
    }
    assert!(wrong.is_empty(), "{} {wrong:#?}", wrong.len());
}
