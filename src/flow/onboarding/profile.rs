//! Whose export a file is, and what its headers mean then.

use super::{aliases::ALIASES, profiles::TOOLS, source::Form};
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
    /// Fills the field's place where no other column does; else extras.
    Second(Field),
    /// A LinkedIn address if it is one; else extras.
    MaybeLinkedin,
    /// A NAF code of this nomenclature (2008, 2025; 0 where the header does not say); a label goes to the sector.
    Naf(u16),
    /// INSEE's code of a range of employees: `11` is 10 to 19, not eleven heads.
    RangeCode,
    /// The SIRET of an establishment that need not be the seat: it tells the SIREN, and is kept in extras.
    Establishment,
    /// Into the extras of this table.
    Extra(Entity),
    /// Nowhere: pflow's own columns of a rejects file, and what `--map` ignores.
    Ignore,
    /// Why the row cannot be imported, where it holds anything: what came before the rows found it wanting.
    Refused,
}

/// Whose export a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Pharow.
    Pharow,
    /// Apollo.
    Apollo,
    /// Evaboot, from Sales Navigator.
    Evaboot,
    /// LinkedIn's list of one's connections.
    Linkedin,
    /// `HubSpot`, English or French.
    Hubspot,
    /// Pipedrive: headers are `Entity - Field`.
    Pipedrive,
    /// `ZoomInfo`.
    Zoominfo,
    /// Lusha.
    Lusha,
    /// Dropcontact.
    Dropcontact,
    /// lemlist.
    Lemlist,
    /// La Growth Machine.
    Lgm,
    /// Kaspr.
    Kaspr,
    /// Any other: the alias table alone.
    Generic,
}

/// What headers say about whose export a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) profile: Profile,
    /// For people: how many headers are that tool's, and which one no other tool writes.
    pub(super) because: String,
}

impl Verdict {
    /// What a person named, or what the file itself says.
    pub(super) fn of(wanted: Option<Profile>, form: Form, headers: &[String]) -> Self {
        match wanted {
            Some(profile) => Self { profile, because: "--profile names it".to_owned() },
            None if form == Form::Json => Self {
                profile: Profile::Pharow,
                because: "JSON is read as payloads of its webhook".to_owned(),
            },
            None => Profile::detect(headers),
        }
    }
}

/// What there is to know about a tool's exports. Headers are [folded](text::fold).
pub(super) struct Tool {
    pub(super) profile: Profile,
    /// Headers that no other tool writes; one that ends in ` - ` stands for all that begin so.
    pub(super) marks: &'static [&'static str],
    /// Other headers of its exports.
    pub(super) usual: &'static [&'static str],
    /// What its headers mean, where that differs from the common table or is not in it.
    pub(super) meanings: &'static [(Target, &'static [&'static str])],
}

impl Profile {
    /// As the command line and the report write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pharow => "pharow",
            Self::Apollo => "apollo",
            Self::Evaboot => "evaboot",
            Self::Linkedin => "linkedin",
            Self::Hubspot => "hubspot",
            Self::Pipedrive => "pipedrive",
            Self::Zoominfo => "zoominfo",
            Self::Lusha => "lusha",
            Self::Dropcontact => "dropcontact",
            Self::Lemlist => "lemlist",
            Self::Lgm => "lgm",
            Self::Kaspr => "kaspr",
            Self::Generic => "generic",
        }
    }

    fn tool(self) -> Option<&'static Tool> {
        TOOLS.iter().find(|t| t.profile == self)
    }

    /// Told from the headers: the tool of which most marks are there, then most headers. Without any mark it is nobody's.
    fn detect(headers: &[String]) -> Verdict {
        let folded: Vec<(String, &String)> =
            headers.iter().map(|h| (text::fold(h), h)).filter(|(f, _)| !f.is_empty()).collect();
        let mut best: Option<((usize, usize), &Tool)> = None;
        for tool in TOOLS {
            let marks = folded.iter().filter(|(f, _)| tool.is_mark(f)).count();
            let score = (marks, folded.iter().filter(|(f, _)| tool.writes(f)).count());
            if marks > 0 && best.as_ref().is_none_or(|(s, _)| score > *s) {
                best = Some((score, tool));
            }
        }
        let Some(((_, writes), tool)) = best else {
            return Verdict {
                profile: Self::Generic,
                because: "no header is one that only a known tool writes".to_owned(),
            };
        };
        let mark = folded.iter().find(|(f, _)| tool.is_mark(f)).map_or("", |(_, h)| h.trim());
        let because = format!(
            "{writes} of {} headers; only {} has `{}`",
            folded.len(),
            tool.profile.as_str(),
            text::clean(mark)
        );
        Verdict { profile: tool.profile, because }
    }
}

impl Tool {
    fn is_mark(&self, folded: &str) -> bool {
        self.marks.iter().any(|m| folded == *m || (m.ends_with(" - ") && folded.starts_with(m)))
    }

    fn writes(&self, folded: &str) -> bool {
        self.is_mark(folded) || self.usual.contains(&folded) || self.meaning(folded).is_some()
    }

    fn meaning(&self, folded: &str) -> Option<Target> {
        self.meanings.iter().find(|(_, headers)| headers.contains(&folded)).map(|(target, _)| *target)
    }
}

/// What a folded header means in this profile; `None` for a header that nobody knows.
pub(super) fn target(profile: Profile, folded: &str) -> Option<Target> {
    let own = profile.tool().and_then(|tool| tool.meaning(folded));
    own.or_else(|| common(folded)).or_else(|| Field::named(folded).ok().map(Target::Field))
}

fn common(folded: &str) -> Option<Target> {
    ALIASES.iter().find(|(_, aliases)| aliases.contains(&folded)).map(|(target, _)| *target)
}

/// Whether a header is worth anything as evidence that a line is the header line.
pub(super) fn is_known(header: &str) -> bool {
    // No header is a sentence.
    if header.len() > 100 {
        return false;
    }
    let folded = text::fold(header);
    target(Profile::Generic, &folded).is_some_and(|t| t != Target::Ignore)
        || TOOLS.iter().any(|tool| tool.writes(&folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(headers: &str) -> Verdict {
        Profile::detect(&headers.split(", ").map(str::to_owned).collect::<Vec<_>>())
    }

    /// Header rows of real exports, as `data-apis.md` §2.1 has them.
    const EXPORTS: [(Profile, &str); 14] = [
        (
            Profile::Pharow,
            "Nom de la liste Pharow, Nom, Prénom, Civilité, Email, Type d’email, SIREN, Date de création",
        ),
        (Profile::Pharow, "Nom, Prénom, Email, SIRET du siège"),
        (
            Profile::Apollo,
            "First Name, Last Name, Title, Company, Company Name for Emails, Email, Email Status, Seniority, Work Direct Phone, Mobile Phone, Corporate Phone, Do Not Call, Lists, # Employees, Industry, Keywords, Person Linkedin Url, Website, Annual Revenue, Apollo Contact Id",
        ),
        (
            Profile::Evaboot,
            "First Name, Last Name, Current Job, Email, Email Status, Linkedin URL Public, Linkedin URL Unique ID, Company Name, Company Domain, Company Year Founded",
        ),
        (Profile::Linkedin, "First Name, Last Name, URL, Email Address, Company, Position, Connected On"),
        (
            Profile::Hubspot,
            "Record ID, First Name, Last Name, Email, Phone Number, Job Title, Company Name, Website URL, Lifecycle Stage",
        ),
        (
            Profile::Hubspot,
            "ID de fiche d'informations, Prénom, Nom, E-mail, Nom de l'entreprise, URL du site web, Numéro de téléphone, Date de création",
        ),
        (Profile::Pipedrive, "Person - Name, Person - Email, Organization - Name"),
        (
            Profile::Zoominfo,
            "ZoomInfo Contact ID, First Name, Last Name, Job Title, Email Address, Direct Phone Number, LinkedIn Contact Profile URL, Company Name, Website, Employees, Primary Industry",
        ),
        (
            Profile::Lusha,
            "First Name, Last Name, Job Title, Work Email, Private Email, Phone 1, LinkedIn URL, Company Name, Company Number of Employees, Company Main Industry",
        ),
        (
            Profile::Dropcontact,
            "civility, first_name, last_name, email, email qualification, phone, company, siren, siret, vat, nb_employees, naf5_code, naf5_des",
        ),
        (
            Profile::Lemlist,
            "email, firstName, lastName, companyName, linkedinUrl, phone, picture, icebreaker, jobTitle",
        ),
        (
            Profile::Lgm,
            "firstname, lastname, linkedinUrl, proEmail, persoEmail, phone, jobTitle, companyName, companyUrl",
        ),
        (
            Profile::Kaspr,
            "LinkedIn, First Name, Last Name, Job Title, Company, B2B email, Direct email, Phone 1, Phone 2, Phone 3",
        ),
    ];

    #[test]
    fn every_tool_is_told_by_its_headers() {
        for (profile, headers) in EXPORTS {
            let found = detect(headers);
            assert_eq!(found.profile, profile, "{headers}: {}", found.because);
            let (known, all) = (found.because.split(' ').next().unwrap(), headers.split(", ").count());
            assert!(known.parse::<usize>().unwrap() * 10 >= all * 9, "{headers}: {}", found.because);
            for header in headers.split(", ") {
                assert!(
                    target(profile, &text::fold(header)).is_some(),
                    "{header} of {profile:?} means nothing"
                );
            }
        }
    }

    #[test]
    fn the_reason_is_for_people() {
        assert_eq!(
            detect("Nom de la liste Pharow, Nom, Pointure").because,
            "2 of 3 headers; only pharow has `Nom de la liste Pharow`"
        );
        let nobody = detect("Nom, Email");
        assert_eq!(nobody.profile, Profile::Generic);
        assert_eq!(nobody.because, "no header is one that only a known tool writes");
    }

    #[test]
    fn ambiguous_headers_mean_what_the_tool_means() {
        use Target::{Extra, Field as To};
        for (profile, header, meaning) in [
            (Profile::Pharow, "date de creation", Some(To(Field::FoundingDate))),
            (Profile::Hubspot, "date de creation", Some(Extra(Entity::Position))),
            (Profile::Generic, "date de creation", None),
            (Profile::Apollo, "annual revenue", Some(Extra(Entity::Company))),
            (Profile::Apollo, "lists", Some(Extra(Entity::Position))),
            (Profile::Linkedin, "url", Some(To(Field::PersonLinkedinUrl))),
            (Profile::Generic, "url", Some(Target::MaybeLinkedin)),
            (Profile::Dropcontact, "phone", Some(To(Field::MainPhone))),
            (Profile::Lemlist, "phone", Some(To(Field::MobilePhone))),
            (Profile::Kaspr, "phone 1", Some(To(Field::PhoneKaspr1))),
            (Profile::Generic, "phone", None),
            (Profile::Dropcontact, "siret", Some(Target::Establishment)),
            (Profile::Pharow, "siret du siege", Some(To(Field::HqSiret))),
        ] {
            assert_eq!(target(profile, header), meaning, "{header} of {profile:?}");
        }
    }

    #[test]
    fn the_tools_tables_are_folded_and_say_nothing_twice() {
        for tool in TOOLS {
            let meanings = tool.meanings.iter().flat_map(|(_, h)| h.iter().copied());
            let mut all: Vec<&str> = meanings.clone().collect();
            for header in meanings.chain(tool.usual.iter().copied()).chain(tool.marks.iter().copied()) {
                assert_eq!(text::fold(header), header.trim_end(), "{:?}", tool.profile);
            }
            let before = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), before, "{:?} says two things of one header", tool.profile);
        }
    }

    #[test]
    fn curly_apostrophes_and_decomposed_accents_are_known() {
        assert!(is_known("Type d’email") && is_known("Pre\u{301}nom") && is_known(" SIRET du siège\u{a0}"));
        assert!(!is_known("Pointure"));
    }
}
