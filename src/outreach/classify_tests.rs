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

/// Written after a first round of rules, and before the second.
const LATER: [(&str, bool, &str, Class); 48] = [
    (
        "Ana Petit est absent(e).",
        false,
        "Je serai absent(e) à partir du 03/08/2026 et de retour le 24/08/2026.",
        AWAY,
    ),
    (
        "Re: Une question",
        true,
        "Bonjour,\n\nMerci de votre message. Je suis actuellement absente du bureau et je serai de retour le 24 août.\nEn cas d'urgence, vous pouvez joindre Luc au 01 40 00 10 20.\n\nAna Petit",
        AWAY,
    ),
    (
        "Congés d'été",
        false,
        "Bonjour, merci de votre message. Notre cabinet est fermé du 3 au 21 août. Pour toute urgence, contactez le standard. Nous traiterons votre demande à notre retour.",
        AWAY,
    ),
    (
        "Validation de votre mail à destination de ana@client.example",
        false,
        "Votre mail est retenu. Cliquez sur le lien ci-dessous afin que votre message soit remis.",
        AUTO,
    ),
    (
        "Your message is blocked in my spam folder awaiting your authentication",
        false,
        "Please click the link below to authenticate yourself. You only need to do this once.",
        AUTO,
    ),
    (
        "Confirmation de réception de votre message",
        false,
        "Bonjour, votre message nous est bien parvenu. Un membre de notre équipe vous répondra sous 48 heures ouvrées.",
        AUTO,
    ),
    (
        "RE: Une question [ref:_00D20.5003X:ref]",
        true,
        "Cher client, votre demande a été transmise au service concerné sous la référence 00123456.",
        AUTO,
    ),
    (
        "Re: Une question",
        true,
        "Bonjour, nous vous remercions de l'intérêt que vous portez à notre société. Votre message a bien été reçu et sera traité dans les plus brefs délais.",
        AUTO,
    ),
    (
        "Changement d'adresse e-mail",
        false,
        "Ceci est un message automatique : cette adresse n'est plus utilisée. Ma nouvelle adresse est ana@nouveau.example",
        AWAY,
    ),
    (
        "Message automatique",
        false,
        "Mme Petit a quitté l'entreprise. Merci d'adresser vos demandes à contact@client.example",
        AWAY,
    ),
    ("Auto: Une question", false, "Bien reçu, je reviens vers vous.", AUTO),
    ("Réponse d'absence : Une question", false, "Je lirai votre mail à mon retour le 17 août.", AWAY),
    ("Notification d'absence", false, "Je ne travaille pas le mercredi.", AUTO),
    (
        "Automatic reply: Your HR software",
        false,
        "Thanks for your email! I'm on parental leave. Please reach out to bob@client.example.",
        AWAY,
    ),
    (
        "Auto-Reply: Quick question",
        false,
        "Thank you for your message. Our team will get back to you shortly.",
        AUTO,
    ),
    (
        "Quick question",
        true,
        "Hi, thank you for contacting Client Ltd. This mailbox is not monitored. Please use our contact form.",
        AUTO,
    ),
    (
        "[#SUP-4821] Quick question",
        true,
        "Hello, your ticket has been created with number SUP-4821. Our agents will respond within one business day.",
        AUTO,
    ),
    ("Out of Office Re: Quick question", false, "Back on the 24th.", AWAY),
    ("Abwesend: Kurze Frage", false, "Ich bin ab dem 24. August wieder für Sie da.", AWAY),
    (
        "Eingangsbestätigung",
        false,
        "Vielen Dank für Ihre Nachricht. Ihre Anfrage ist bei uns eingegangen und wird schnellstmöglich bearbeitet. Bitte antworten Sie nicht auf diese E-Mail.",
        AUTO,
    ),
    (
        "Re: Una pregunta",
        true,
        "Gracias por contactar con nosotros. Hemos recibido su mensaje y le responderemos lo antes posible.",
        AUTO,
    ),
    ("Ausente de la oficina", false, "Estaré de vuelta el 24 de agosto.", AWAY),
    (
        "Re: Una domanda",
        true,
        "Grazie per averci contattato. Abbiamo ricevuto la sua richiesta, un operatore la ricontatterà al più presto.",
        AUTO,
    ),
    ("Assente: Una domanda", false, "Rientro il 24 agosto.", AWAY),
    ("Afwezigheidsbericht: Korte vraag", false, "Ik ben terug op 24 augustus.", AWAY),
    (
        "Ontvangstbevestiging",
        false,
        "Bedankt voor uw bericht. Wij hebben uw vraag ontvangen en nemen zo spoedig mogelijk contact op.",
        AUTO,
    ),
    // People.
    (
        "Re: Une question",
        true,
        "Bonjour Paul,\n\nMerci pour votre message. Je suis en congés à partir de ce soir, on s'appelle à la rentrée ?\n\nAna",
        REPLY,
    ),
    (
        "Re: Une question",
        true,
        "Merci pour votre mail. Je transmets à mon collègue qui reviendra vers vous dans les meilleurs délais.",
        REPLY,
    ),
    (
        "Re: Une question",
        true,
        "Bonjour, c'est bien noté, votre demande a été transmise à notre service achats qui vous recontactera si besoin.",
        REPLY,
    ),
    (
        "RE: Une question",
        true,
        "Merci pour votre message. Nous ne sommes pas intéressés. Bonne continuation.",
        REPLY,
    ),
    (
        "Re: Une question",
        true,
        "Bonjour, j'ai eu un message automatique de votre part, est-ce normal ?",
        REPLY,
    ),
    ("Re: Ticket de caisse dématérialisé", true, "Oui, intéressé. Envoyez-moi un devis.", REPLY),
    (
        "Re: Votre outil de gestion des absences",
        true,
        "Bonjour, nous gérons déjà les congés avec Lucca.",
        REPLY,
    ),
    ("Absences des salariés", false, "Bonjour, j'ai vu votre offre, pouvez-vous m'appeler ?", REPLY),
    ("Automatique ou manuel ?", false, "Votre solution marche-t-elle en mode automatique ?", REPLY),
    (
        "Demande de devis",
        false,
        "Bonjour, merci de m'envoyer un devis pour 20 postes dans les meilleurs délais.",
        REPLY,
    ),
    ("Re: Une question", true, "Je suis en déplacement, répondez-moi plutôt sur mon portable.", REPLY),
    (
        "Re: Une question",
        true,
        "Désolée pour le délai, j'étais en arrêt maladie. Votre offre m'intéresse toujours.",
        REPLY,
    ),
    ("Tr : Une question", true, "Luc, peux-tu regarder ?", REPLY),
    (
        "Re: Quick question",
        true,
        "Thanks for your message. I'm out of the office until Monday but happy to talk then. What about 3pm?",
        REPLY,
    ),
    (
        "Re: Quick question",
        true,
        "I have received your email and will get back to you within the week. Bob",
        REPLY,
    ),
    (
        "Re: Your ticket system",
        true,
        "How many tickets can be created per day? Can a case be assigned to a team?",
        REPLY,
    ),
    (
        "Re: Kurze Frage",
        true,
        "Vielen Dank für Ihre Nachricht. Ich bin bis Freitag im Urlaub, rufen Sie mich danach an.",
        REPLY,
    ),
    ("Re: Una pregunta", true, "Gracias por su mensaje. Estoy fuera esta semana, le llamo el lunes.", REPLY),
    ("R: Una domanda", true, "Grazie per il messaggio, la richiesta mi interessa. Mi chiami domani.", REPLY),
    ("Re: Korte vraag", true, "Bedankt voor uw bericht. Ik ben donderdag vrij, bel gerust.", REPLY),
    ("Refusé : Point téléphonique", false, "", REPLY),
    ("Re: Une question", true, "Je n'ai pas le temps avant mon retour de vacances le 24 août.", REPLY),
];

#[test]
fn each_mail_has_its_class() {
    let mut wrong = Vec::new();
    for (subject, is_answer, text, expected) in BEFORE.iter().chain(&LATER) {
        let found = class(subject, *is_answer, text);
        if found.class != *expected {
            wrong.push(format!("{subject}: {text} is {:?} by {}", found.class, found.rule));
        }
    }
    assert!(wrong.is_empty(), "{} {wrong:#?}", wrong.len());
}
