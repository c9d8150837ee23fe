//! The words of an absence, as patterns of [`crate::outreach::phrases`].

use crate::outreach::{phrases::Words, signals::Signals};

/// Somebody is away, or an office is closed. Looked for in automatic answers only.
const AWAY: [&str; 63] = [
    // French.
    "absent|absente|absents|absentes|absences",
    "^ absence",
    "mon|notre|son|une|courte|actuelle absence",
    "absence du bureau",
    "conge|conges|vacances|rtt",
    "mon|notre|son|de|dates retour",
    "je|nous|il|elle .. reviens|reviendrai|reviendrons|revient|rentre|rentrerai .. le|lundi|mardi|mercredi|jeudi|vendredi|demain|en",
    "en deplacement|mission|formation|seminaire|teletravail",
    "arret|arrete maladie|travail|pour",
    "hors du|de bureau|bureaux",
    "ferme|fermee|fermes|fermees|fermeture .. pour|jusqu|du|annuel*|estival*|exceptionnel*|conges|le",
    "fermeture annuelle|estivale|hivernale",
    "indisponible|indisponibles|injoignable",
    "ne|pas .. disponible|joignable|bureau .. jusqu|avant|du|le|cette|aujourd",
    "acces limite|restreint|reduit|intermittent",
    "ne suis|serai pas au|present|presente|joignable|disponible",
    // English.
    "out of .. office|town",
    "ooo|oof",
    "away from|until|on|for|till|and|this|today",
    "am|be|is|currently|are away|unavailable",
    "annual|maternity|parental|paternity|sick|on|medical|my|personal leave",
    "vacation|vacations|holiday|holidays|sabbatical|traveling|travelling",
    "will|shall|ll return|be .. back|returning",
    "returning on|to|monday|tuesday|wednesday|thursday|friday|next",
    "be|am back",
    "back in|at .. office|work|desk",
    "^ back on|in|at",
    "limited|no|intermittent|sporadic|little access",
    "my|upon|on|i return",
    "office|offices|we is|are|will .. closed",
    "not|longer .. in the|my office",
    "day|days|time off",
    // German.
    "abwesen*|abwesend*",
    "nicht im|in .. buro|haus|office",
    "urlaub*|betriebsferien|betriebsurlaub|elternzeit|mutterschutz|dienstreise|fortbildung|krankheit*|krank|erkrankt",
    "wieder im|in|erreichbar|da|zuruck|fur|personlich|zur",
    "nicht|eingeschrankt .. erreichbar|verfugbar",
    "ausser haus",
    // Spanish.
    "fuera de .. oficina|despacho",
    "vacaciones|ausente|ausencia|festivo",
    "baja medica|por|de|maternal",
    "de viaje|permiso|regreso|vuelta",
    "volvere|regresare|reincorpor*|volveremos",
    // Italian.
    "fuori ufficio|sede",
    "in ferie|malattia|maternita|trasferta|congedo",
    "ferie|assente|assenza|assenti",
    "rientro|rientrero|rientrera|rientreremo|tornero",
    "di nuovo|ritorno in|il|disponibile|operativ*",
    "chius* .. per|dal|fino|ferie|estiva",
    // Dutch.
    "afwezig|afwezigheid|vakantie|verlof|zwangerschapsverlof|ziek",
    "niet op|aanwezig|bereikbaar|in kantoor|bereikbaar|aanwezig?",
    "niet aanwezig|bereikbaar",
    "buiten kantoor",
    "weer aanwezig|bereikbaar|terug|op",
    "ben|terug .. terug|op kantoor?",
    // Portuguese.
    "ferias|ausente|ausencia|licenca",
    "fora do|de escritorio",
    "regresso|regressarei|voltarei|retorno",
    // Others, by Exchange's own words.
    "fravaerende|franvarande|semester|poissa|nieobecn*|urlop*",
    "wakacje|dovolen*|szabadsag*|atvalinajum*",
    "je|nous .. serai|serons de retour",
    "je|nous .. serai|serons .. absent*|absente*",
    "a compter .. retour",
];

/// Words that look like an absence and are none.
const NOT_AWAY: [&str; 4] =
    ["en l absence de", "en cas d absence", "absence de reponse|retour|nouvelles", "in the absence of"];

/// The person does not come back, or nobody reads the mailbox any more.
const LEFT: [&str; 46] = [
    // French.
    "ne|n fait|fais|font plus .. partie",
    "ne|n travaill*|exerc* plus .. chez|dans|pour|au|avec|a|ici|comme",
    "ne travaille plus",
    "n|ne est|suis|sommes|etes plus dans|chez|salarie*|employe*|collabora*|parmi|membre|present*|en poste?",
    "n|ne est|suis plus au sein|service",
    "n|ne est|suis plus .. societe|entreprise|etablissement|effectif*|groupe|cabinet|association|structure",
    "a|ai|ont|avons .. quitte .. societe|entreprise|groupe|poste|fonctions|effectifs|cabinet|etablissement|structure|equipe|organisation|agence|association|mairie|service",
    "a|ai quitte|cesse notre|nos|ses|mes|son|definitivement|toute",
    "a|en|ma|sa|pris|prend la? retraite",
    "parti|partie|depart .. a|en|la retraite",
    "adresse|boite|messagerie|email|mail|compte|courriel .. n est plus|pas utilise*|valide|active|actif|consulte*|releve*|operationnel*|lue|lu|surveille*",
    "adresse|boite|compte|email .. est|a .. desactive*|supprime*|ferme*",
    "ne lis|consulte|releve|utilise|utilisons plus cette|ces|ce",
    // English.
    "no longer .. works|work|working|employed|with|part|employee",
    "not|longer .. with the|our company|firm|organisation|organization|business|team",
    "has|have|ve left us|employment",
    "left the|our|this|my company|firm|organisation|organization|business|group|team|role|position",
    "has|have|ve|am|is|now|recently retired",
    "inbox|mailbox|address|account|email .. no longer .. use|used|monitored|active|valid|checked|in",
    "inbox|mailbox|address|account|email .. not .. active|valid",
    "my|in|into|for retirement",
    // German.
    "nicht mehr .. tatig|beschaftigt|angestellt|uns|unternehmen|firma|hause|arbeite*|mitarbeiter*|aktiv|gultig|gelesen|verwendet",
    "hat|habe|haben .. unternehmen|firma|haus|uns verlassen",
    "ausgeschieden",
    "im|in|den .. ruhestand|rente",
    // Spanish.
    "ya no trabaj*|form*|pertenec*|esta|estoy|presta",
    "ha|he dejado|abandonado .. empresa|compania|organizacion|trabajar",
    "jubilad*|jubilacion",
    "correo|direccion|cuenta|buzon .. ya no .. activ*|uso|valid*|utiliza|existe|operativ*",
    // Italian.
    "non lavor*|collabor*|opera piu",
    "non fa|faccio piu parte",
    "non .. piu .. presso|azienda|societa|dipendente|attiv*|utilizzat*|presidiat*",
    "ha|ho lasciato .. azienda|societa|gruppo|ditta|studio",
    "in pensione",
    // Dutch.
    "niet meer|langer .. werkzaam|werk*|dienst|actief|gebruikt|gelezen|bij",
    "werkt|werk niet meer|langer",
    "heeft|heb .. verlaten",
    "met pensioen",
    // Portuguese.
    "ja nao trabalh*|faz|faco|esta|integra",
    "nao trabalha mais",
    "deixou|deixei .. empresa|companhia",
    "reformad*|reformou|aposentad*|aposentou",
    // The address moves on.
    "cette adresse .. sera .. desactive*|supprime*|fermee",
    "this .. mailbox|address .. will be .. deactivated|closed",
    "changed jobs|employers|companies",
    "change d employeur|entreprise",
];

/// What an automatic answer says: its subject as far as that is not ours, and its text.
pub(super) fn said(mail: &Signals) -> Words {
    let (prefix, rest) = mail.subject.split_once(':').unwrap_or((&mail.subject, ""));
    // "Re: absences" repeats our words; so does what stands behind "Absence :".
    let answers = rest.is_empty() && mail.is_answer;
    let prefix = if answers { "" } else { prefix };
    let text = if mail.visible.trim().is_empty() { &mail.text } else { &mail.visible };
    Words::of(&format!("{prefix}\n\n{text}"))
}

pub(super) fn is_away(said: &Words) -> bool {
    let away = said.count(&AWAY);
    away > 0 && (away > 1 || !said.any(&NOT_AWAY))
}

pub(super) fn has_left(said: &Words) -> bool {
    said.any(&LEFT)
}
