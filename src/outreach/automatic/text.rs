//! What a short text says that only a machine writes.
//!
//! A person may write any one of these sentences; so one that names itself automatic is enough, and of the others several must meet.

use crate::outreach::{
    phrases::{Words, is_one_of},
    signals::Signals,
};

/// A machine names itself, or tells a ticket's number.
const STRONG: [&str; 39] = [
    // French.
    "ceci|ce|present|il est|s? .. reponse|message|mail|email|courriel|accuse automatique|automatiquement|automatise",
    "reponse|message|mail|email|courriel .. genere|generee|envoye|envoyee|emis|emise|transmis|adresse|produit automatiquement",
    "envoi|reponse|message|mail|email automatique .. ne pas repondre|repondre",
    "^ reponse|message automatique",
    "votre|vos|un demande|ticket|message|requete|email|courriel|dossier|incident .. enregistre|enregistree|prise|pris|cree|creee|attribue|ouvert|transmise|affectee .. .. numero|reference|ticket|n",
    "votre|un ticket|dossier|incident|numero .. cree|ouvert|attribue|enregistre .. .. numero|reference|suite|sous|n|votre",
    "numero|reference de .. ticket|dossier|demande|suivi .. est",
    // English.
    "this|is .. an automated|automatic|automatically|auto .. message|response|reply|email|mail|generated|acknowledgement|notification|sent",
    "this .. generated|sent automatically",
    "automatically generated .. message|email|response|reply|mail|do",
    "your .. ticket|case|request|incident|inquiry|enquiry .. been|was|is .. received|created|opened|logged|registered|assigned|submitted",
    "a|new ticket|case|incident has been created|opened|logged|registered",
    "your ticket|case|request|incident .. number|id|reference is",
    "we have assigned .. ticket|case|number|reference",
    // German.
    "dies|diese|das .. automatisch|automatische|automatisierte|automatisiert .. nachricht|antwort|email|mail|generierte|erstellte|bestatigung",
    "nachricht|email|mail|antwort .. automatisch .. generiert|erstellt|erzeugt|versendet|verschickt",
    "automatisch .. generiert*|erstellt*|erzeugt* .. nachricht|email|mail|antwort",
    "ihre|ihrer|ihr anfrage|nachricht|email|anliegen|ticket .. ticketnummer|vorgangsnummer|ticket|fallnummer",
    "ticketnummer|vorgangsnummer|bearbeitungsnummer",
    // Spanish.
    "este|esto|es .. mensaje|correo|respuesta|email automatico|automatica|automaticamente",
    "mensaje|correo|respuesta .. generado|generada|enviado .. automaticamente|automatica",
    "su|tu solicitud|ticket|consulta|incidencia .. registrad*|cread*|abiert* .. numero|ticket|referencia",
    // Italian.
    "questo|questa|e .. messaggio|email|mail|risposta automatico|automatica|automaticamente",
    "messaggio|email|mail|risposta .. generato|generata|inviato|inviata .. automaticamente|automatica",
    "sua|tua|vostra|suo richiesta|ticket|segnalazione .. registrat*|apert*|creat*|pres* .. numero|ticket|riferimento|codice",
    // Dutch.
    "dit|is .. automatisch|automatische .. bericht|antwoord|mail|email|gegenereerd*|gegenereerde|verzonden|reactie|ontvangstbevestiging",
    "automatisch .. gegenereerd*|verzonden|verstuurd .. bericht|mail|email",
    "uw|je aanvraag|verzoek|melding|vraag|ticket .. geregistreerd|aangemaakt|ontvangen .. nummer|ticket|ticketnummer|referentie",
    // Portuguese.
    "esta|este|e .. mensagem|email|resposta automatica|automatico|automaticamente",
    "pedido|ticket|solicitacao .. registad*|registrad*|aberto .. numero|ticket",
    // All.
    "autoresponder|autorespondeur",
    "you are receiving this automatic*",
    "vous recevez ce .. automatique*",
    "mailbox|inbox|address|account .. is|are not|never .. monitored|read|checked",
    "reply|replies to this .. is|are|not .. monitored|read",
    "boite|adresse .. n est pas consultee|relevee|lue|surveillee",
    "veuillez saisir|repondre|ecrire au dessus de cette ligne",
    "type your reply|response above this line",
    "do not reply .. automated|automatic*",
];

/// What acknowledgements consist of; each row is one thing that they say.
const WEAK: [&[&str]; 7] = [
    // Received.
    &[
        "avons|ai bien? recu .. message|demande|mail|email|courriel|candidature|sollicitation",
        "accusons|accuse .. reception",
        "message|demande|mail|email|courriel .. bien .. recu|recue|parvenu|parvenue|pris|prise|enregistree|enregistre|transmis|transmise",
        "have|has .. received .. your|message|request|email|enquiry|inquiry",
        "your message|request|email|enquiry|inquiry .. been|was received",
        "nachricht|anfrage|email .. erhalten|eingegangen|empfangen",
        "hemos recibido",
        "abbiamo ricevuto",
        "bericht|mail|email|aanvraag|vraag .. ontvangen",
        "recebemos .. mensagem|email|pedido",
    ],
    // Thanks for writing at all.
    &[
        "merci|remercions|remercie de|pour|d|avoir .. message|contacte|contactes|mail|email|courriel|interet|demande|ecrit",
        "thank|thanks .. for .. contacting|message|email|mail|reaching|interest|enquiry|inquiry|writing|getting",
        "danke|dank .. nachricht|email|mail|anfrage|interesse|mitteilung",
        "gracias por .. contactar*|mensaje|correo|interes|comunicarse",
        "grazie per .. contatta*|messaggio|email|mail|interesse",
        "bedankt|dank .. bericht|mail|email|interesse|vraag",
    ],
    // Somebody will answer, some time.
    &[
        "meilleurs|plus brefs|delais delais?",
        "sous|dans .. 24|48|72 h|heures",
        "24h|48h|72h",
        "jours|heures ouvres|ouvrables|ouvrees",
        "as soon as|possible .. possible",
        "within|in .. hours|business|working|days",
        "schnellstmoglich|baldmoglichst|zeitnah",
        "so schnell|bald wie moglich",
        "lo antes posible|brevedad",
        "al piu presto|possibile",
        "zo snel|spoedig mogelijk",
    ],
    // Nobody in particular will.
    &[
        "un|une|conseiller*|membre|equipe|equipes|service|collaborateur*|interlocuteur .. repondra|repondront|contactera|contacteront|reviendra|reviendront|traitera|traiteront",
        "member|team|someone|representative|agent|advisor|one .. will|respond|reply|contact|get|be",
        "sera traite|traitee|transmis|transmise",
        "mitarbeiter|team|kundenservice .. meldet|melden|antwortet|bearbeitet|kummert",
        "equipo|agente .. respondera|contactara|contestara|pondra",
        "team|operatore|incaricato .. rispondera|contattera|ricontattera",
        "medewerker|team .. neemt|antwoordt|reageert",
    ],
    // No answer, please.
    &[
        "ne pas|plus .. repondre",
        "do|please not reply|respond",
        "nicht .. auf diese .. antworten|email|mail|nachricht",
        "no responda|responder|conteste|contestar",
        "non rispondere",
        "niet .. beantwoorden|reageren|antwoorden|te?",
        "nao responda|responder",
        "bitte antworten .. nicht",
    ],
    // Away.
    &[
        "actuellement|suis|serai .. absent|absente|conge|conges|vacances|deplacement",
        "am|be|is|currently|are .. out of .. office",
        "am|be|currently .. away|leave|vacation|holiday",
        "bin|derzeit|momentan .. nicht|urlaub .. buro|haus|urlaub|abwesend",
        "estoy|estare|me|encuentro .. fuera|vacaciones|ausente",
        "sono|saro .. ferie|fuori|assente",
        "ben|momenteel .. afwezig|vakantie|verlof",
    ],
    // What to do meanwhile.
    &[
        "en cas d|de urgence|urgent|besoin",
        "pour toute? urgence|demande|question .. urgente?|contacter",
        "prendrai|prendrons connaissance",
        "repondrai|traiterai|repondrons|lirai|reviendrai .. retour",
        "for|if .. urgent|urgently|immediate|emergency|emergencies|assistance",
        "will|back .. back|return|respond .. return|monday|tuesday|wednesday|thursday|friday|on|when|upon",
        "dringenden|eiligen fallen|angelegenheiten",
        "caso de urgencia|urgente",
        "per .. urgenze|urgente",
        "dringende .. gevallen|zaken|vragen",
    ],
];

/// Where a sender's local part says that nobody reads answers.
const NO_REPLY: [&str; 11] = [
    "noreply",
    "no-reply",
    "no_reply",
    "no.reply",
    "donotreply",
    "do-not-reply",
    "do_not_reply",
    "nepasrepondre",
    "ne-pas-repondre",
    "ne_pas_repondre",
    "auto-reply",
];
/// Headers of ticket systems: request tracker, OTRS, Zammad, Zendesk, Jira, GLPI, Salesforce, Freshdesk.
const DESKS: [&str; 8] =
    ["rt-ticket", "x-otrs-", "x-zendesk", "x-jira-", "x-glpi", "x-sfdc-", "x-freshdesk", "x-zammad"];
const TICKET_SUBJECT: [&str; 4] = [
    "ticket|case|demande|dossier|incident|request|vorgang|anfrage|solicitud|richiesta|ref|id n|no|id|00d*? 0*|1*|2*|3*|4*|5*|6*|7*|8*|9*",
    "accuse|confirmation de|of reception|receipt|prise",
    "ticketnummer|ticketnr",
    "bien recu|enregistree|enregistre",
];

/// Services that ask a sender to prove that he is human; `MailInBlack` is common in France.
const SERVICES: &str = "mailinblack|mailinblue|boxbe|spamarrest|spamenmoins|altospam|bluebottle|knowspam|vaderetro|antispameurope";
const CHALLENGES: [&str; 16] = [
    "confirm*|verifi*|prouv*|prove .. etes|are .. humain|human|robot|personne",
    "vous|pour authentifier",
    "authentifiez vous",
    "cliquez|cliquant|cliquer|click .. lien|ici|link|here|below|bouton|button",
    "votre|your|le|the message|mail|email|courriel .. retenu|bloque|attente|quarantaine|held|blocked|waiting|awaiting|quarantine|quarantined|pending",
    "validation|authentification de votre|vos message|messages|mail|mails|email|adresse",
    "awaiting|await your authentication|verification|confirmation|approval",
    "authenticate|verify yourself|address|sender",
    "click .. to .. be|get .. delivered|added|approved",
    "ceci est une demande d authentification",
    "saisi*|recop* .. captcha|code|caracteres .. image|ci|delivr*",
    "pour que votre|vos|ce message|messages|mail|email .. delivr*|parvienne*|remis|distribu*|transmis",
    "captcha",
    "bestatigen sie .. mensch|absender|kein",
    "add me|you to .. guest|approved|safe list",
    "verifier .. que vous .. humain|robot",
];

/// Whether nobody reads what is sent back.
pub(super) fn is_no_reply(mail: &Signals) -> bool {
    NO_REPLY.iter().any(|local| mail.from_address.starts_with(local))
}

/// Mail that asks us to prove that we are people.
pub(super) fn challenge(mail: &Signals, subject: &Words, text: &Words) -> Option<&'static str> {
    let service = text.as_slice().iter().any(|w| is_one_of(w, SERVICES))
        || mail
            .from_address
            .rsplit('@')
            .next()
            .is_some_and(|d| SERVICES.split('|').any(|s| d.starts_with(s)));
    let asked =
        CHALLENGES.iter().filter(|p| text.any(&[p]) || (!mail.is_answer && subject.any(&[p]))).count();
    (asked >= 2 || (service && asked >= 1)).then_some("challenge-response")
}

/// The rule by which a text alone, or with what supports it, tells an automatic answer.
pub(super) fn rule(mail: &Signals, subject: &Words, text: &Words) -> Option<&'static str> {
    if STRONG.iter().any(|p| text.find(p, 0).is_some_and(|(at, _)| !text.is_asked(at))) {
        return Some("text.automatic");
    }
    let bulk = mail.header("precedence").is_some_and(|v| matches!(v.as_str(), "bulk" | "junk"));
    let desk = mail.headers.iter().any(|(name, _)| DESKS.iter().any(|d| name.starts_with(d)));
    let support = usize::from(bulk)
        + usize::from(desk)
        + usize::from(is_no_reply(mail))
        + usize::from(subject.any(&TICKET_SUBJECT));
    let said = WEAK.iter().filter(|rows| text.any(rows)).count();
    if said >= 1 && said + support.min(2) >= 3 {
        return Some("text.acknowledgement");
    }
    (said >= 1 && is_no_reply(mail)).then_some("no-reply-sender.answer")
}
