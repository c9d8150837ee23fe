//! Answers of our own writing: wishes for no more mail, and what only looks like one.

use super::wanted;

/// Wishes, written before the rules.
const WISHES_BEFORE: [&str; 44] = [
    "Merci de me retirer de vos listes.",
    "Bonjour, je ne souhaite plus être démarché.",
    "Veuillez cesser tout envoi à cette adresse.",
    "Supprimez mes coordonnées de votre base.",
    "Opposition au démarchage commercial.",
    "désabonnement svp",
    "stop mail",
    "Merci de ne plus solliciter nos équipes.",
    "Retirez notre adresse.",
    "Je vous demande de supprimer mes données (RGPD).",
    "Ne m'écrivez plus !",
    "Arrêtez de m'envoyer vos mails svp",
    "Pas intéressé, merci de ne pas me relancer.",
    "Merci de bien vouloir nous désinscrire.",
    "Je n'ai jamais demandé à recevoir vos mails, désinscrivez-moi.",
    "Merci de m'enlever de votre base de données.",
    "Conformément au RGPD, je vous prie d'effacer mes données personnelles.",
    "Je ne veux plus recevoir de mails de votre part.",
    "Rayez-moi de votre liste de prospection.",
    "Inutile de me recontacter.",
    "STOP",
    "Cessez vos envois.",
    "Prière de ne plus nous adresser de sollicitations commerciales.",
    "Comment me désinscrire ?",
    "Please remove me from your list",
    "Take us off your mailing list, please.",
    "Do not contact me again.",
    "Stop spamming me",
    "Kindly unsubscribe me.",
    "Please don't email me anymore",
    "No more emails please.",
    "I'd like to opt out.",
    "Bitte nehmen Sie mich aus Ihrem Verteiler.",
    "Bitte keine weiteren E-Mails mehr.",
    "Ich möchte keine Werbung mehr von Ihnen erhalten.",
    "Löschen Sie bitte meine Daten.",
    "Por favor, no me envíen más correos.",
    "Denme de baja de su lista.",
    "No deseo recibir más mensajes.",
    "Vi prego di cancellarmi dalla vostra lista.",
    "Non desidero più ricevere le vostre email.",
    "Graag verwijderen uit uw mailinglijst.",
    "Ik wil geen mails meer ontvangen.",
    "Gelieve mij uit te schrijven.",
];

/// No wishes, written before the rules.
const NONE_BEFORE: [&str; 34] = [
    "Pas intéressé.",
    "Non merci.",
    "Nous avons déjà un prestataire, merci.",
    "I can stop by on Tuesday",
    "Je ne souhaite pas donner suite.",
    "Comment vous désabonnez-vous de X ?",
    "Nous ne souhaitons plus travailler avec notre prestataire actuel, appelez-moi.",
    "Je ne reçois plus vos mails, pouvez-vous me les renvoyer ?",
    "Pouvez-vous supprimer la deuxième ligne du devis ?",
    "Merci de ne pas tenir compte de mon dernier message.",
    "Merci de ne plus utiliser cette adresse mais ana.petit@client.example, on en parle.",
    "Nous sommes conformes au RGPD, nos données sont supprimées après trois ans. Et vous ?",
    "Retirez l'option B du devis et je signe.",
    "On s'arrête là pour cette année, recontactez-moi en janvier.",
    "Je ne veux pas me désinscrire, juste recevoir moins de mails.",
    "N'hésitez pas à me contacter.",
    "Ne me contactez pas avant lundi, je suis en réunion.",
    "Je vous contacte demain pour arrêter une date.",
    "Votre proposition ne nous intéresse plus.",
    "J'ai mis stop au projet, désolé.",
    "Le lien de désinscription de votre mail ne s'affiche pas sur mobile, pour info. Sinon oui, intéressé.",
    "Please don't hesitate to contact me.",
    "We don't need this right now.",
    "Could you remove the second item from the quote?",
    "Do not contact Bob, contact me instead: I run purchasing.",
    "Can customers unsubscribe from your newsletter tool?",
    "I stopped using that product last year.",
    "Bitte rufen Sie mich morgen an.",
    "Wir haben kein Interesse.",
    "No me interesa, gracias.",
    "Stiamo già lavorando con un altro fornitore.",
    "Geen interesse, bedankt.",
    "On vous a retiré de la liste des fournisseurs référencés ? Je vérifie.",
    "Je ne suis plus en charge de ce sujet, contactez Julie.",
];

/// Wishes, written after a first round of rules, and before the second.
const WISHES_LATER: [&str; 40] = [
    "Bonjour,\n\nNous ne sommes pas intéressés, merci de nous retirer de votre liste d'envoi.\n\nCordialement",
    "Merci de ne plus nous envoyer de mail de ce type.",
    "Merci de bien vouloir procéder à la suppression de mon adresse.",
    "Je refuse de recevoir de la prospection par e-mail.",
    "Stop svp",
    "STOP SPAM",
    "Arrêtez ces mails !",
    "Vos mails sont du spam, cessez immédiatement.",
    "Je ne souhaite pas être contacté à des fins commerciales.",
    "Veuillez me radier de votre fichier client.",
    "Pouvez-vous me désinscrire svp ?",
    "Comment avez-vous eu mon adresse ? Supprimez-la.",
    "Je vous ai déjà demandé de ne plus m'envoyer de mails.",
    "Merci de ne plus utiliser mon adresse à des fins de prospection.",
    "Enlevez-moi de vos contacts",
    "Nous vous prions de ne plus nous démarcher.",
    "Non merci. Désinscription.",
    "Ne plus envoyer.",
    "Merci de supprimer cette adresse mail",
    "je me désinscris",
    "Désinscrivez cette adresse",
    "Je m'oppose à l'utilisation de mes données à des fins de prospection commerciale.",
    "Ce mail est un spam, je le signale à la CNIL si vous continuez. Effacez mes données.",
    "Veuillez noter que nous ne désirons plus être sollicités.",
    "Not interested. Please remove me.",
    "please take me off this list",
    "Please stop.",
    "Unsubscribe!!!",
    "I did not sign up for this, remove me from your mailing list.",
    "We don't want to receive these emails.",
    "Delete my details from your database.",
    "Bitte löschen Sie meine E-Mail-Adresse aus Ihrer Datenbank.",
    "Bitte schreiben Sie mir nicht mehr.",
    "Ich widerspreche der Nutzung meiner Daten zu Werbezwecken.",
    "Por favor, elimíneme de su base de datos.",
    "No me interesa, no me escriban más.",
    "Per favore non mi scrivete più.",
    "Chiedo la cancellazione dei miei dati.",
    "Haal mij van de lijst.",
    "Stuur mij geen e-mails meer.",
];

/// No wishes, written at the same time.
const NONE_LATER: [&str; 30] = [
    "Nous n'avons pas de besoin actuellement, recontactez-nous l'année prochaine.",
    "Ce n'est pas moi qui gère cela.",
    "Merci de me contacter par téléphone plutôt que par mail.",
    "Merci de ne pas m'appeler avant 10h.",
    "Nous ne prenons plus de nouveaux prestataires.",
    "Désolé, nous n'avons plus de budget cette année.",
    "Merci de retirer la ligne 3 de votre devis.",
    "Pouvez-vous m'envoyer la liste de vos clients ?",
    "Je ne suis pas intéressée par votre offre, bonne journée.",
    "Je n'ai pas reçu votre mail, pouvez-vous le renvoyer ?",
    "On arrête Salesforce en juin, votre outil m'intéresse.",
    "Il faut arrêter de perdre du temps avec les relances : oui, rappelez-moi.",
    "Comment vos clients se désinscrivent-ils ?",
    "Votre outil gère-t-il le droit d'opposition ?",
    "Mettez-moi en copie et retirez Luc.",
    "Ne vous inquiétez pas, je ne vous oublie pas.",
    "Stop, c'est noté pour mardi ?",
    "Je ne suis plus disponible mardi, plutôt jeudi.",
    "Pas la peine de m'envoyer la plaquette, je l'ai déjà, par contre un devis oui.",
    "Suite à une suppression de poste, je cherche un logiciel.",
    "Let's not stop there: send me the details.",
    "I no longer handle this, please contact Bob.",
    "Not at the moment, try me again in January.",
    "How do I remove a user from your platform?",
    "Please don't send the contract before Monday.",
    "Momentan nicht, melden Sie sich im Herbst.",
    "Bitte senden Sie mir keine Broschüre, sondern ein Angebot.",
    "Ahora no, escríbame en septiembre.",
    "Non adesso, magari a settembre.",
    "Nu niet, misschien volgend jaar.",
];

#[test]
fn wishes_are_understood() {
    let missed: Vec<&str> = WISHES_BEFORE
        .into_iter()
        .chain(WISHES_LATER)
        .filter(|text| wanted("Re: une question", text).is_none())
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn other_answers_are_no_wishes() {
    let taken: Vec<&str> = NONE_BEFORE
        .into_iter()
        .chain(NONE_LATER)
        .filter(|text| wanted("Re: une question", text).is_some())
        .collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn a_subject_is_a_wish_where_it_is_nothing_else() {
    assert_eq!(wanted("désinscription", ""), Some("opt-out.subject"));
    assert_eq!(wanted("Unsubscribe <ana@client.example>", ""), Some("opt-out.subject"));
    assert_eq!(wanted("unsubscribe", "I have had enough."), Some("opt-out.subject"));
    assert_eq!(wanted("Re: désinscription des salons", "Oui, parlons-en."), None);
}
