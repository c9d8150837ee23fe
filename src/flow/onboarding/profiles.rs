//! What is particular about each tool's exports: `data-apis.md` §1.2 and §2.1, headers folded. What all of them write alike stands in
//! the [common table](super::aliases).

use super::profile::{
    Profile,
    Target::{Establishment, Extra, Field as To, FullName, Naf, Second},
    Tool,
};
use crate::crm::field::{
    Entity::{Company, Person, Position},
    Field as F,
};

/// All tools whose exports are known.
pub(super) const TOOLS: &[Tool] = &[
    PHAROW,
    APOLLO,
    EVABOOT,
    LINKEDIN,
    HUBSPOT,
    PIPEDRIVE,
    ZOOMINFO,
    LUSHA,
    DROPCONTACT,
    LEMLIST,
    LGM,
    KASPR,
];

const PHAROW: Tool = Tool {
    profile: Profile::Pharow,
    marks: &[
        "nom de la liste pharow",
        "activite source pharow",
        "tranche d'effectif corrigee",
        "siret du siege",
        "url linkedin du prospect",
        "pharowlistname",
        "pharowcompanyid",
    ],
    usual: &[
        "nom",
        "prenom",
        "civilite",
        "poste occupe",
        "email",
        "type d'email",
        "fiabilite de l'email",
        "tel portable",
        "siren",
        "nom commercial",
        "nom legal",
        "tel standard",
        "tel standard origine",
        "secteur naf",
        "annee de creation",
        "effectif reel",
        "url du site internet",
        "url de la page linkedin",
        "nom de la page linkedin",
        "adresse du siege complete",
        "chiffre d'affaires en euros",
        "annee du chiffre d'affaires",
        "email generique",
        "en croissance",
        "tel kaspr (1)",
        "tel kaspr (2)",
        "tel kaspr (3)",
        "description issue du site internet",
        "ville de residence",
    ],
    // In HubSpot the same words are the day on which the record was made.
    meanings: &[(To(F::FoundingDate), &["date de creation"])],
};

const APOLLO: Tool = Tool {
    profile: Profile::Apollo,
    marks: &[
        "apollo contact id",
        "apollo account id",
        "company name for emails",
        "person linkedin url",
        "primary email source",
        "primary email verification source",
        "primary email catch-all status",
        "primary email last verified at",
        "work direct phone",
        "corporate phone",
        "do not call",
        "# employees",
        "subsidiary of",
    ],
    usual: &[
        "first name",
        "last name",
        "title",
        "company",
        "company name",
        "email",
        "email status",
        "email confidence",
        "mobile phone",
        "industry",
        "keywords",
        "website",
        "company linkedin url",
        "company address",
        "company phone",
    ],
    meanings: &[
        // A direct line is worth having only where there is no mobile number.
        (Second(F::MobilePhone), &["work direct phone"]),
        (
            Extra(Person),
            &[
                "home phone",
                "other phone",
                "do not call",
                "city",
                "state",
                "country",
                "facebook url",
                "twitter url",
                "apollo contact id",
                "primary intent topic",
                "primary intent score",
            ],
        ),
        // In US dollars.
        (Extra(Company), &["annual revenue", "total funding", "latest funding", "latest funding amount"]),
        (
            Extra(Company),
            &[
                "company city",
                "company state",
                "company country",
                "technologies",
                "subsidiary of",
                "apollo account id",
                "number of retail locations",
            ],
        ),
        (
            Extra(Position),
            &[
                "lists",
                "stage",
                "last contacted",
                "contact owner",
                "account owner",
                "sub departments",
                "secondary email",
                "tertiary email",
                "primary email source",
                "primary email verification source",
                "primary email catch-all status",
                "primary email last verified at",
            ],
        ),
    ],
};

const EVABOOT: Tool = Tool {
    profile: Profile::Evaboot,
    marks: &[
        "linkedin url public",
        "linkedin url unique id",
        "sales navigator url",
        "company linkedin url unique id",
        "company employee exact count",
        "matches filters",
        "no match reasons",
        "is open profile",
    ],
    usual: &[
        "first name",
        "last name",
        "full name",
        "current job",
        "email",
        "email status",
        "company name",
        "company website url",
        "company headquarters (full address)",
        "company industry",
        "company employee range",
        "company year founded",
        "company description",
    ],
    meanings: &[
        (To(F::CompanyLinkedinUrl), &["company linkedin url unique id"]),
        (Second(F::WebsiteUrl), &["company domain"]),
        // The profile's id as a hash opens in a browser, and enrichment providers refuse it.
        (
            Extra(Person),
            &[
                "linkedin url unique id",
                "sales navigator url",
                "profile headline",
                "connections",
                "is premium",
                "is open profile",
                "location",
            ],
        ),
        (
            Extra(Company),
            &[
                "company location",
                "company country",
                "company employee exact count",
                "company type",
                "company specialities",
                "company revenue min (millions usd)",
                "company revenue max (millions usd)",
                "company employee growth 1 year (%)",
                "company funding stage",
            ],
        ),
        (
            Extra(Position),
            &[
                "years in position",
                "has new position",
                "current jobs number",
                "total positions count",
                "matches filters",
                "no match reasons",
            ],
        ),
    ],
};

const LINKEDIN: Tool = Tool {
    profile: Profile::Linkedin,
    marks: &["connected on"],
    usual: &["first name", "last name", "email address", "company", "position"],
    meanings: &[(To(F::PersonLinkedinUrl), &["url"]), (Extra(Position), &["connected on"])],
};

const HUBSPOT: Tool = Tool {
    profile: Profile::Hubspot,
    marks: &[
        "record id",
        "lifecycle stage",
        "id de fiche d'informations",
        "phase du cycle de vie",
        "page d'entreprise linkedin",
        "pays/region",
        "country/region",
        "proprietaire du contact",
    ],
    usual: &[
        "first name",
        "last name",
        "email",
        "phone number",
        "mobile phone number",
        "job title",
        "company name",
        "website url",
        "linkedin url",
        "prenom",
        "nom",
        "e-mail",
        "adresse e-mail",
        "intitule du poste",
        "nom de l'entreprise",
        "url du site web",
        "numero de telephone",
        "numero de telephone mobile",
        "adresse postale",
        "secteur d'activite",
    ],
    meanings: &[
        // The day on which the record was made, not the company.
        (Extra(Position), &["date de creation", "create date", "lifecycle stage", "phase du cycle de vie"]),
        (Extra(Position), &["lead status", "statut du lead", "contact owner", "proprietaire du contact"]),
        (Second(F::WebsiteUrl), &["nom de domaine de l'entreprise", "company domain name"]),
        (Extra(Person), &["record id", "id de fiche d'informations"]),
        (
            Extra(Company),
            &[
                "country/region",
                "pays/region",
                "city",
                "ville",
                "postal code",
                "code postal",
                "annual revenue",
            ],
        ),
    ],
};

const PIPEDRIVE: Tool = Tool {
    profile: Profile::Pipedrive,
    marks: &["person - ", "organization - ", "personne - ", "organisation - ", "deal - ", "lead - "],
    usual: &[],
    meanings: &[
        (FullName, &["person - name", "personne - nom"]),
        (To(F::FirstName), &["person - first name", "personne - prenom"]),
        (To(F::LastName), &["person - last name", "personne - nom de famille"]),
        (To(F::Email), &["person - email", "person - email - work", "personne - e-mail", "personne - email"]),
        (To(F::MobilePhone), &["person - phone - mobile", "person - mobile"]),
        (Second(F::MobilePhone), &["person - phone", "person - phone - work", "personne - telephone"]),
        (To(F::JobTitle), &["person - job title", "personne - poste", "personne - fonction"]),
        (To(F::PersonLinkedinUrl), &["person - linkedin", "person - linkedin url", "personne - linkedin"]),
        (To(F::CompanyName), &["organization - name", "organisation - nom", "person - organization"]),
        (To(F::HqAddress), &["organization - address", "organisation - adresse"]),
        (To(F::WebsiteUrl), &["organization - website", "organisation - site web"]),
        (To(F::CompanyLinkedinUrl), &["organization - linkedin profile", "organization - linkedin"]),
        (To(F::Siren), &["organization - siren", "organisation - siren"]),
        (To(F::MainPhone), &["organization - phone", "organisation - telephone"]),
    ],
};

const ZOOMINFO: Tool = Tool {
    profile: Profile::Zoominfo,
    marks: &[
        "zoominfo contact id",
        "zoominfo company id",
        "linkedin contact profile url",
        "zoominfo contact profile url",
        "zoominfo company profile url",
        "contact accuracy score",
    ],
    usual: &[
        "first name",
        "last name",
        "job title",
        "email address",
        "mobile phone",
        "company name",
        "website",
        "employees",
        "primary industry",
    ],
    meanings: &[
        (Second(F::MobilePhone), &["direct phone number"]),
        (To(F::MainPhone), &["company hq phone"]),
        (To(F::CompanyLinkedinUrl), &["linkedin company profile url"]),
        (To(F::HqAddress), &["full address"]),
        (Extra(Person), &["zoominfo contact id", "zoominfo contact profile url", "middle name"]),
        (
            Extra(Company),
            &[
                "zoominfo company id",
                "zoominfo company profile url",
                "revenue (in 000s usd)",
                "revenue range (in usd)",
                "primary sub-industry",
                "employee range",
                "company country",
            ],
        ),
        (Extra(Position), &["contact accuracy score", "management level", "job function", "department"]),
    ],
};

const LUSHA: Tool = Tool {
    profile: Profile::Lusha,
    marks: &["company main industry", "company sub industry", "private email", "company number of employees"],
    usual: &[
        "first name",
        "last name",
        "job title",
        "work email",
        "linkedin url",
        "company name",
        "company website",
        "company description",
        "company year founded",
        "company linkedin url",
    ],
    meanings: &[
        (To(F::EmployeeRange), &["company number of employees"]),
        (To(F::NafSector), &["company main industry"]),
        (To(F::WebsiteUrl), &["company website"]),
        (Second(F::WebsiteUrl), &["company domain"]),
        (To(F::MobilePhone), &["phone 1"]),
        // Of a private life: never written to.
        (Extra(Person), &["private email", "phone 2"]),
        (Extra(Position), &["direct email"]),
        (Extra(Company), &["company sub industry", "company revenue", "company country"]),
    ],
};

const DROPCONTACT: Tool = Tool {
    profile: Profile::Dropcontact,
    marks: &[
        "email qualification",
        "naf5_code",
        "naf5_des",
        "siret_address",
        "siret_zip",
        "siret_city",
        "nb_employees",
        "company_linkedin",
    ],
    usual: &[
        "civility",
        "first_name",
        "last_name",
        "full_name",
        "email",
        "mobile_phone",
        "company",
        "website",
        "linkedin",
        "siren",
        "vat",
        "job",
    ],
    meanings: &[
        (Establishment, &["siret"]),
        (Naf(0), &["naf5_code"]),
        (To(F::MainPhone), &["phone"]),
        (Extra(Company), &["siret_address", "siret_zip", "siret_city"]),
    ],
};

const LEMLIST: Tool = Tool {
    profile: Profile::Lemlist,
    marks: &["icebreaker", "picture"],
    usual: &["email", "firstname", "lastname", "companyname", "linkedinurl", "jobtitle"],
    meanings: &[
        (To(F::MobilePhone), &["phone"]),
        (Extra(Person), &["picture"]),
        (Extra(Position), &["icebreaker"]),
    ],
};

const LGM: Tool = Tool {
    profile: Profile::Lgm,
    marks: &["proemail", "persoemail"],
    usual: &["firstname", "lastname", "linkedinurl", "jobtitle", "companyname", "companyurl"],
    meanings: &[(To(F::MobilePhone), &["phone"]), (Extra(Person), &["persoemail"])],
};

const KASPR: Tool = Tool {
    profile: Profile::Kaspr,
    marks: &["b2b email", "phone 3"],
    usual: &["linkedin", "linkedin url", "first name", "last name", "job title", "company", "work email"],
    meanings: &[
        // The same slots as in Pharow's export.
        (To(F::PhoneKaspr1), &["phone 1", "phone"]),
        (Second(F::PhoneKaspr3), &["phone 2"]),
        (To(F::PhoneKaspr3), &["phone 3"]),
        (Extra(Person), &["direct email"]),
    ],
};
