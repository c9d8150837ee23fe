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

#[test]
fn wishes_are_understood() {
    let missed: Vec<&str> =
        WISHES_BEFORE.into_iter().filter(|text| wanted("Re: une question", text).is_none()).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn other_answers_are_no_wishes() {
    let taken: Vec<&str> =
        NONE_BEFORE.into_iter().filter(|text| wanted("Re: une question", text).is_some()).collect();
    assert!(taken.is_empty(), "{taken:#?}");
}
