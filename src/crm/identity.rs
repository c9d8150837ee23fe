//! By what an erased person is recognised where no address tells: the LinkedIn profile, and the name at a company.

use super::text;

/// What is known of somebody, as an import or the database has it; empty where it is not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Person<'a> {
    /// Canonical URL.
    pub linkedin_url: &'a str,
    /// First name.
    pub first_name: &'a str,
    /// Last name.
    pub last_name: &'a str,
    /// SIREN of the company.
    pub siren: &'a str,
    /// Name of the company.
    pub company: &'a str,
}

/// The texts that are hashed, at most three: the profile; first and last name with the SIREN; the same with the company's name. Names
/// are compared as imports compare them: without case, accents, punctuation and legal forms. A name without a company, or half a name,
/// tells nobody from another.
#[must_use]
pub fn texts(person: &Person<'_>) -> Vec<String> {
    let mut all = Vec::new();
    if !person.linkedin_url.is_empty() {
        all.push(format!("linkedin:{}", person.linkedin_url));
    }
    let (mut first, mut last, mut company) = (String::new(), String::new(), String::new());
    text::push_key(person.first_name, &mut first);
    text::push_key(person.last_name, &mut last);
    text::push_company_key(person.company, &mut company);
    if first.is_empty() || last.is_empty() {
        return all;
    }
    if !person.siren.is_empty() {
        all.push(format!("name:{first}\u{1f}{last}\u{1f}siren:{}", person.siren));
    }
    if !company.is_empty() {
        all.push(format!("name:{first}\u{1f}{last}\u{1f}company:{company}"));
    }
    all
}

/// Whether a company goes by the name of the person: a sole trader, whose company's row says who that is.
#[must_use]
pub fn is_sole_trader(person: &Person<'_>) -> bool {
    let mut company = String::new();
    text::push_company_key(person.company, &mut company);
    let key = |a: &str, b: &str| {
        let mut name = String::new();
        text::push_key(&format!("{a} {b}"), &mut name);
        name
    };
    let (first, last) = (person.first_name, person.last_name);
    !first.is_empty() && !last.is_empty() && (company == key(first, last) || company == key(last, first))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLAIRE: Person<'static> = Person {
        linkedin_url: "https://www.linkedin.com/in/claire-durand",
        first_name: "Claire",
        last_name: "Durand",
        siren: "552100554",
        company: "Exemple SAS",
    };

    #[test]
    fn spelling_makes_nobody_else_of_a_person() {
        let other = Person { first_name: "CLAIRE ", last_name: "durand", company: "EXEMPLE", ..CLAIRE };
        assert_eq!(texts(&CLAIRE), texts(&other));
        assert_eq!(texts(&CLAIRE).len(), 3);
        assert_ne!(texts(&CLAIRE), texts(&Person { last_name: "Durant", ..CLAIRE }));
    }

    #[test]
    fn half_a_name_or_a_name_alone_is_nobody() {
        assert_eq!(texts(&Person { linkedin_url: "", first_name: "", ..CLAIRE }), Vec::<String>::new());
        assert_eq!(
            texts(&Person { linkedin_url: "", siren: "", company: "", ..CLAIRE }),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_company_may_be_a_person() {
        assert!(!is_sole_trader(&CLAIRE));
        assert!(is_sole_trader(&Person { company: "DURAND Claire", ..CLAIRE }));
        assert!(is_sole_trader(&Person { company: "Claire Durand EIRL", ..CLAIRE }));
        assert!(!is_sole_trader(&Person { first_name: "", last_name: "", company: "", ..CLAIRE }));
    }
}
