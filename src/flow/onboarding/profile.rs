//! What the headers of known exports mean.

use crate::crm::{
    field::{Entity, Field},
    text,
};

/// Where a column's cells go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Into a column of the database.
    Field(Field),
    /// First and last name in one cell.
    FullName,
    /// The provider's second number, which fills the third's place where there is none.
    Second(Field),
    /// A LinkedIn address if it is one; else extras.
    MaybeLinkedin,
    /// Into the extras of this table.
    Extra(Entity),
    /// Nowhere: pflow's own columns of a rejects file, and what `--map` ignores.
    Ignore,
}

/// Whose export a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Pharow.
    Pharow,
    /// Any other: the alias table alone.
    Generic,
}

impl Profile {
    /// As the command line and the report write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pharow => "pharow",
            Self::Generic => "generic",
        }
    }

    /// Told from the folded headers: any of four that only Pharow writes.
    pub(super) fn detect(headers: &[String]) -> Self {
        const MARKS: [&str; 4] = [
            "nom de la liste pharow",
            "activite source pharow",
            "tranche d'effectif corrigee",
            "siret du siege",
        ];
        if headers.iter().any(|h| MARKS.contains(&h.as_str())) { Self::Pharow } else { Self::Generic }
    }
}

/// What a folded header means in this profile; `None` for a header that nobody knows.
pub(super) fn target(profile: Profile, folded: &str) -> Option<Target> {
    if profile == Profile::Pharow && folded == "date de creation" {
        // In HubSpot the same words are the day on which the record was made.
        return Some(Target::Field(Field::FoundingDate));
    }
    let known = ALIASES.iter().find(|(_, aliases)| aliases.contains(&folded)).map(|(target, _)| *target);
    known.or_else(|| Field::named(folded).ok().map(Target::Field))
}

/// Whether a header is worth anything as evidence that a line is the header line.
pub(super) fn is_known(header: &str) -> bool {
    target(Profile::Pharow, &text::fold(header)).is_some_and(|t| t != Target::Ignore)
}

use Field as F;
use Target::{Extra, Field as To};

/// Headers, folded ([`text::fold`]): `data-apis.md` §1.2 and §2.2.
const ALIASES: &[(Target, &[&str])] = &[
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
    (To(F::PharowListName), &["nom de la liste pharow", "liste", "lists", "list_name", "pharowlistname"]),
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
            "code naf",
            "naf",
            "ape",
            "code ape",
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
    (Target::Ignore, &["pflow_line", "pflow_reason"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_folded_and_says_nothing_twice() {
        let mut all: Vec<&str> = ALIASES.iter().flat_map(|(_, a)| a.iter().copied()).collect();
        assert!(all.iter().all(|a| text::fold(a) == *a), "an alias is not in its folded form");
        let before = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), before, "an alias stands for two things");
    }

    #[test]
    fn the_date_of_creation_is_the_companys_in_pharow_only() {
        assert_eq!(target(Profile::Pharow, "date de creation"), Some(To(F::FoundingDate)));
        assert_eq!(target(Profile::Generic, "date de creation"), None);
    }

    #[test]
    fn curly_apostrophes_and_decomposed_accents_are_known() {
        assert!(is_known("Type d’email") && is_known("Pre\u{301}nom") && is_known(" SIRET du siège\u{a0}"));
        assert!(!is_known("Pointure"));
    }
}
