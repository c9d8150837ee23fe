//! What people write that looks like a machine's answer or a wish for no more mail, in words of our own: neither may be found.

use super::{Class, Signals, classify};

const PEOPLE: [&str; 77] = [
    "Bonjour Paul,\nMerci pour votre message. Effectivement le sujet nous intéresse, mais pas avant la rentrée. Je suis en congés du 3 au 21 août, on peut se parler ensuite ?\nBien cordialement,\nAna",
    "Bonjour, je vous remercie pour votre mail. Notre équipe informatique est déjà équipée. Bonne journée",
    "Merci de m'envoyer votre documentation à cette adresse. Cordialement",
    "Bonjour, j'ai bien reçu votre message et je vous remercie. Je reviens vers vous dès que possible.",
    "Bonjour, nous accusons bonne réception de votre proposition. Elle sera étudiée en comité le 12.",
    "Bonjour, votre message a bien été reçu. Mme Dupont vous rappellera jeudi.",
    "Je ne suis pas la bonne personne, je transmets à notre DSI.",
    "Pouvez-vous me rappeler demain matin ?",
    "Bonjour, je suis actuellement en déplacement, pouvez-vous m'envoyer une proposition par écrit ?",
    "OK pour mardi 14h.",
    "Bonjour, mon numéro de dossier chez vous est le 44512, pouvez-vous vérifier ?",
    "Le ticket a été créé hier chez notre prestataire, donc non merci.",
    "Merci d'arrêter de me vouvoyer :) Oui, on en parle.",
    "Je quitte la société le mois prochain, contactez plutôt Marc.",
    "Nous avons quitté ce bâtiment, voici la nouvelle adresse postale.",
    "Bonjour, notre service achats est fermé en août. Revenez vers nous en septembre.",
    "En l'absence de mon responsable je ne peux pas décider. Merci de votre compréhension.",
    "Merci pour votre relance. En cas de besoin nous vous recontacterons.",
    "Merci pour votre mail. En cas de besoin nous reviendrons vers vous. Bonne continuation.",
    "Bonjour, nous vous remercions pour votre message et ne manquerons pas de revenir vers vous en cas de besoin.",
    "Bonjour, merci pour l'intérêt que vous portez à notre entreprise. Nous ne donnerons pas suite.",
    "Merci. Je regarde dans les meilleurs délais.",
    "Nous recevons beaucoup de mails automatiques, en quoi êtes-vous différent ?",
    "Bonjour, est-ce un mail automatique ?",
    "Vous pouvez cliquer sur le lien de mon agenda pour réserver un créneau.",
    "Cliquez ici pour réserver un créneau : https://cal.example/ana. Votre message est arrivé au bon moment.",
    "Bonjour, veuillez confirmer l'adresse de livraison et votre numéro de TVA.",
    "Merci de vous inscrire sur notre portail fournisseurs, toute demande doit y être enregistrée sous un numéro de consultation.",
    "Nous sommes fermés le lundi. Passez mardi.",
    "Thanks, but we're good.",
    "Thank you for your email. We already work with someone.",
    "Thanks for reaching out! Could you send me pricing? I'll be back in the office on Monday.",
    "Hi Paul, thank you for contacting us. I'm the right person. How about Thursday?",
    "We have received your request and I would like to discuss it on Monday. Best, Bob",
    "I'm traveling this week. Call me Friday at 10am.",
    "Sorry for the late reply, I was on leave.",
    "Not me, Bob left the company. Try jane@client.example",
    "Thank you for your message. As soon as possible please send me the specs.",
    "Is this an automated message?",
    "Please do not reply to this thread, open a new one with my colleague in copy.",
    "Danke für Ihre Nachricht. Wir haben kein Interesse.",
    "Danke, ich melde mich so bald wie möglich.",
    "Herr Weber ist nicht mehr bei uns tätig, ich bin seine Nachfolgerin.",
    "Gracias por su correo, lo comento con mi equipo y le respondo lo antes posible.",
    "Gracias, ya tenemos proveedor.",
    "Grazie per la sua email, ne parlo con il mio team e le rispondo al più presto.",
    "Grazie, non ci interessa.",
    "Bedankt voor uw mail, ik bespreek het met mijn team en kom zo snel mogelijk bij u terug.",
    "Dank, maar nee.",
    "Merci de retirer Luc de la boucle, il a quitté la société. Je suis votre interlocutrice.",
    "Je n'ai plus de place dans ma boîte, envoyez à ana.perso@client.example",
    "Pas de souci, je ne bloque pas vos mails, continuez à m'envoyer vos actualités.",
    "Ne me retirez pas de la liste, ça m'intéresse !",
    "Je préfère ne plus passer par des commerciaux mais tester seul : vous avez un accès démo ?",
    "Nous ne souhaitons plus recevoir nos factures par courrier, votre outil gère-t-il cela ?",
    "Supprimer les doublons de nos fichiers clients, vous savez faire ?",
    "Nous voulons supprimer nos adresses en double dans le CRM, combien coûte votre outil ?",
    "Comment désabonner nos clients de la newsletter avec votre outil ?",
    "Est-ce que vos envois s'arrêtent si le client répond stop ?",
    "Arrêtez-moi si je me trompe, mais vous êtes à Lyon ?",
    "Nous arrêtons les envois papier en janvier, votre offre tombe bien.",
    "Vous pouvez arrêter de chercher, c'est moi le bon contact.",
    "Merci de ne plus passer par l'accueil, appelez-moi directement.",
    "Inutile de rappeler à l'accueil, voici ma ligne directe.",
    "Can you remove my colleague's address and add mine? Then send the quote.",
    "Please remove Bob from cc.",
    "We want to stop sending paper invoices, can you help?",
    "How do you handle opt-outs in your tool?",
    "We no longer want emails with PDF invoices, can you do EDI?",
    "Do your customers have to unsubscribe manually?",
    "I'd like to delete all duplicate addresses in our CRM, can you do that?",
    "Wir möchten keine Papierrechnungen mehr, geht das?",
    "Können Sie doppelte Adressen löschen?",
    "Quiero darme de alta en la demo.",
    "¿Se puede eliminar la lista de duplicados?",
    "Vorrei eliminare i duplicati dal nostro database, potete farlo?",
    "Kunt u dubbele adressen verwijderen?",
];

#[test]
fn people_are_no_machines() {
    let mut wrong = Vec::new();
    for (text, is_answer) in PEOPLE.iter().flat_map(|text| [(text, true), (text, false)]) {
        let mail = Signals {
            headers: vec![
                ("from".into(), "ana@client.example".into()),
                ("to".into(), "paul@nous.example".into()),
            ],
            subject: "Re: Une question".into(),
            from_address: "ana@client.example".into(),
            text: (*text).into(),
            visible: (*text).into(),
            is_answer,
            ..Signals::default()
        };
        let found = classify(&mail);
        if found.class != Class::Reply {
            wrong.push(format!("{text} is {:?} by {}", found.class, found.rule));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
