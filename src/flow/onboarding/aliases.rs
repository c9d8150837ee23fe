//! What headers mean whoever wrote them; a [profile](super::profiles) may know better.

use super::profile::Target::{self, Extra, Field as To};
use crate::crm::field::{Entity, Field as F};

/// Headers, folded ([`text::fold`]): `data-apis.md` §1.2 and §2.2.
pub(super) const ALIASES: &[(Target, &[&str])] = &[
    (To(F::FirstName), &["prenom", "first name", "firstname", "first_name", "given name", "personfirstname"]),
    (
        To(F::LastName),
        &["nom", "nom de famille", "last name", "lastname", "last_name", "surname", "personlastname"],
    ),
    (
        Target::FullName,
        &["nom complet", "full name", "full_name", "fullname", "name", "person - name", "prenom nom"],
    ),
    (
        To(F::Salutation),
        &["civilite", "civility", "genre", "salutation", "titre de civilite", "personsalutation"],
    ),
    (
        To(F::PersonLinkedinUrl),
        &[
            "url linkedin du prospect",
            "linkedin",
            "linkedin url",
            "url linkedin",
            "profil linkedin",
            "person linkedin url",
            "linkedin url public",
            "linkedinurl",
            "linkedin contact profile url",
            "personlinkedinurl",
        ],
    ),
    (Target::MaybeLinkedin, &["url"]),
    (
        To(F::MobilePhone),
        &[
            "tel portable",
            "telephone portable",
            "portable",
            "mobile",
            "mobile phone",
            "mobile_phone",
            "mobile phone number",
            "numero de telephone mobile",
            "work direct phone",
            "direct phone number",
            "phone 1",
            "personmobilephone",
        ],
    ),
    (To(F::PhoneKaspr1), &["tel kaspr (1)", "phone_kaspr_1", "personphonekaspr1"]),
    (Target::Second(F::PhoneKaspr3), &["tel kaspr (2)", "phone_kaspr_2"]),
    (To(F::PhoneKaspr3), &["tel kaspr (3)", "phone_kaspr_3", "personphonekaspr3"]),
    (
        To(F::PhoneBettercontact),
        &[
            "tel bettercontact",
            "tel portable bettercontact",
            "phone_bettercontact",
            "personmobilephonebettercontact",
        ],
    ),
    (To(F::PhoneFullenrich1), &["tel fullenrich (1)", "phone_fullenrich_1", "personphonefullenrich1"]),
    (Target::Second(F::PhoneFullenrich3), &["tel fullenrich (2)", "phone_fullenrich_2"]),
    (To(F::PhoneFullenrich3), &["tel fullenrich (3)", "phone_fullenrich_3", "personphonefullenrich3"]),
    (
        To(F::JobTitle),
        &[
            "poste occupe",
            "poste",
            "fonction",
            "intitule du poste",
            "title",
            "job title",
            "job_title",
            "jobtitle",
            "position",
            "current job",
            "job",
            "positionjobtitle",
        ],
    ),
    (
        To(F::Email),
        &[
            "email",
            "e-mail",
            "mail",
            "adresse e-mail",
            "adresse email",
            "adresse mail",
            "email professionnel",
            "email address",
            "work email",
            "b2b email",
            "proemail",
            "person - email",
            "positionemail",
        ],
    ),
    (
        To(F::EmailStatus),
        &[
            "type d'email",
            "statut email",
            "statut de l'email",
            "email status",
            "email_status",
            "email qualification",
            "qualification",
            "positionemailstatus",
        ],
    ),
    (
        To(F::EmailReliability),
        &[
            "fiabilite de l'email",
            "fiabilite",
            "fiabilite email",
            "email confidence",
            "score",
            "email_reliability",
            "positionemailreliability",
        ],
    ),
    (To(F::PharowListName), &["nom de la liste pharow", "liste", "list_name", "pharowlistname"]),
    (To(F::PharowCompanyId), &["id entreprise pharow", "id pharow", "pharow_company_id", "pharowcompanyid"]),
    (To(F::Siren), &["siren", "n° siren", "numero siren", "num_siren", "companysiren"]),
    (
        To(F::HqSiret),
        &["siret du siege", "siret siege", "siret", "n° siret", "numero siret", "companyhqsiret"],
    ),
    (
        To(F::CompanyName),
        &[
            "nom legal",
            "raison sociale",
            "nom de l'entreprise",
            "nom entreprise",
            "entreprise",
            "societe",
            "company",
            "company name",
            "company_name",
            "companyname",
            "organization - name",
            "denomination",
        ],
    ),
    (To(F::BrandName), &["nom commercial", "enseigne", "company name for emails", "companybrandname"]),
    (To(F::LinkedinName), &["nom de la page linkedin", "companylinkedinname"]),
    (
        To(F::NafSector),
        &[
            "secteur naf",
            "libelle naf",
            "libelle ape",
            "secteur d'activite",
            "industry",
            "company industry",
            "primary industry",
            "naf5_des",
            "companynafsector",
        ],
    ),
    (
        To(F::Activity),
        &["activite source pharow", "activite", "keywords", "company description", "companyactivity"],
    ),
    (
        To(F::FoundingYear),
        &["annee de creation", "company year founded", "founded year", "companyfoundingyear"],
    ),
    (To(F::FoundingDate), &["date de creation de l'entreprise", "companyfoundingdate"]),
    (To(F::Growing), &["en croissance", "croissance", "companygrowing"]),
    (
        To(F::EmployeeRange),
        &[
            "tranche d'effectif corrigee",
            "tranche d'effectif",
            "effectif",
            "effectifs",
            "# employees",
            "employees",
            "company employee range",
            "nb_employees",
            "companyemployeerangecorrected",
            "tranche effectif",
            "nombre de salaries",
        ],
    ),
    (
        Target::RangeCode,
        &[
            "code tranche effectif",
            "code effectif",
            "code tranche d'effectif",
            "tranche_effectif_salarie",
            "trancheeffectifsunitelegale",
            "trancheeffectifsetablissement",
            "tefen",
            "tefet",
        ],
    ),
    (
        Target::Naf(0),
        &[
            "code naf",
            "naf",
            "ape",
            "code ape",
            "code naf/ape",
            "code ape/naf",
            "naf/ape",
            "code_naf",
            "code_ape",
            "activite_principale",
            "activiteprincipaleunitelegale",
            "companynafcode",
        ],
    ),
    (
        Target::Naf(2008),
        &[
            "code naf rev. 2",
            "code naf rev2",
            "code naf rev 2",
            "naf rev. 2",
            "naf rev2",
            "naf rev 2",
            "apet700",
            "apen700",
        ],
    ),
    (
        Target::Naf(2025),
        &[
            "code naf 2025",
            "naf 2025",
            "naf25",
            "code ape 2025",
            "activite_principale_naf25",
            "activiteprincipalenaf25unitelegale",
        ],
    ),
    (To(F::NafVersion), &["version naf", "nomenclature naf", "nomenclatureactiviteprincipaleunitelegale"]),
    (
        Target::Second(F::Siren),
        &[
            "vat",
            "vat number",
            "tva",
            "n° tva",
            "numero de tva",
            "n° tva intracommunautaire",
            "numero de tva intracommunautaire",
            "tva intracommunautaire",
        ],
    ),
    (
        To(F::AnnualRevenueEur),
        &["chiffre d'affaires en euros", "chiffre d'affaires", "ca", "companyannualrevenueeuros"],
    ),
    (
        To(F::MainPhone),
        &[
            "tel standard",
            "telephone standard",
            "standard",
            "company phone",
            "corporate phone",
            "phone number",
            "numero de telephone",
            "telephone",
            "companymainphone",
        ],
    ),
    (To(F::GenericEmail), &["email generique", "generic email", "companygenericemail"]),
    (
        To(F::WebsiteUrl),
        &[
            "url du site internet",
            "site internet",
            "site web",
            "website",
            "website url",
            "url du site web",
            "company website url",
            "companyurl",
            "company domain",
            "nom de domaine de l'entreprise",
        ],
    ),
    (
        To(F::CompanyLinkedinUrl),
        &[
            "url de la page linkedin",
            "company linkedin url",
            "page d'entreprise linkedin",
            "company_linkedin",
            "companylinkedinurl",
        ],
    ),
    (
        To(F::HqAddress),
        &[
            "adresse du siege complete",
            "adresse du siege",
            "adresse",
            "adresse postale",
            "company address",
            "company headquarters (full address)",
            "companyhqfulladdress",
        ],
    ),
    (
        Extra(Entity::Company),
        &[
            "effectif reel",
            "annee du chiffre d'affaires",
            "tel standard origine",
            "id entreprise hubspot",
            "id entreprise pipedrive",
            "description issue du site internet",
            "chiffre d'affaires simplifie",
            "annual revenue",
            "companynbemployees",
            "companyannualrevenueyear",
            "companymainphoneorigin",
        ],
    ),
    (Extra(Entity::Person), &["ville de residence", "id personne hubspot", "id personne pipedrive"]),
    (
        Extra(Entity::Position),
        &[
            "departement",
            "sous-departement",
            "niveau hierachique",
            "niveau hierarchique",
            "seniority",
            "departments",
        ],
    ),
    (Target::Ignore, &["pflow_line", "pflow_reason", "pflow_element"]),
    (Target::Refused, &["pflow_refused"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::text;

    #[test]
    fn the_table_is_folded_and_says_nothing_twice() {
        let mut all: Vec<&str> = ALIASES.iter().flat_map(|(_, a)| a.iter().copied()).collect();
        assert!(all.iter().all(|a| text::fold(a) == *a), "an alias is not in its folded form");
        let before = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), before, "an alias stands for two things");
    }
}
