//! Which two rows may be one: companies and people that different sources wrote differently, how sure that is, and why.
//!
//! Two rows that a strong key tells apart (SIREN, Pharow's id; the LinkedIn profile) are never one, whatever else is alike.

use uuid::Uuid;

use super::{text, web};

/// From this score on two rows are taken for one without a person's look at them.
pub const CERTAIN: u8 = 90;
/// From this score on they are worth a person's look.
pub const POSSIBLE: u8 = 50;

/// How sure it is that two rows are one, in percent, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// 0 to 100.
    pub score: u8,
    /// In words.
    pub reasons: Vec<&'static str>,
}

/// A company, as far as it is compared.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the columns of crm.companies")]
pub struct Company {
    pub id: Uuid,
    pub siren: Option<String>,
    pub pharow_company_id: Option<String>,
    pub name: Option<String>,
    pub brand_name: Option<String>,
    pub linkedin_name: Option<String>,
    pub website_url: Option<String>,
    pub linkedin_url: Option<String>,
    pub hq_address: Option<String>,
    pub main_phone: Option<String>,
}

/// A person, as far as it is compared.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the columns of crm.people and crm.positions")]
pub struct Person {
    pub id: Uuid,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub salutation: Option<String>,
    pub linkedin_url: Option<String>,
    pub mobile_phone: Option<String>,
    /// Lower-case.
    pub emails: Vec<String>,
    pub companies: Vec<Uuid>,
}

/// How two names compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Names {
    Different,
    Unknown,
    Similar,
    Initial,
    Same,
}

/// The letters and digits of a company's name, without legal form, accents, spaces, `et` and `&`.
#[must_use]
pub fn company_key(name: &str) -> String {
    let mut key = String::new();
    // S.A.S. is SAS.
    text::push_company_key(&name.replace('.', ""), &mut key);
    let words = key.split(' ').filter(|w| !matches!(*w, "et" | "and"));
    words.collect()
}

/// The letters of a person's name in either order of first and last name, without accents, hyphens and spaces.
#[must_use]
pub fn person_key(first: &str, last: &str) -> String {
    let (first, last) = (squeezed(first), squeezed(last));
    let (a, b) = (format!("{first}{last}"), format!("{last}{first}"));
    a.min(b)
}

/// The letters and digits of a text, without accents.
#[must_use]
pub fn squeezed(text: &str) -> String {
    let mut key = String::new();
    text::push_key(text, &mut key);
    key.retain(|c| c != ' ');
    key
}

/// A LinkedIn address in the form in which its variants are alike: without accents and punctuation. None for addresses of
/// Sales Navigator, which are other names for anybody.
#[must_use]
pub fn profile_key(url: &str) -> Option<String> {
    let slug = url.split_once("/in/").or_else(|| url.split_once("/company/"))?.1;
    Some(squeezed(slug.split(['/', '?']).next()?)).filter(|key| !key.is_empty())
}

/// Whether two companies may be one; none: they are not.
#[must_use]
pub fn companies(a: &Company, b: &Company) -> Option<Likeness> {
    let differ = |x: &Option<String>, y: &Option<String>| x.is_some() && y.is_some() && x != y;
    if differ(&a.siren, &b.siren) || differ(&a.pharow_company_id, &b.pharow_company_id) {
        return None;
    }
    let (site_a, site_b) = (domain(a), domain(b));
    let has_site = site_a.is_some() && site_a == site_b;
    let other_site = site_a.is_some() && site_b.is_some() && !has_site;
    let has_page =
        same(profile(a.linkedin_url.as_deref()).as_deref(), profile(b.linkedin_url.as_deref()).as_deref());
    let has_phone = same(a.main_phone.as_deref(), b.main_phone.as_deref());
    let has_code = same(postal_code(a), postal_code(b));
    let names = company_names(a, b);
    let score = match names {
        Names::Same if has_site => 97,
        Names::Same if has_page => 96,
        Names::Same if has_phone && !other_site => 94,
        Names::Same if has_code && !other_site => 92,
        Names::Similar if has_site || has_page => 85,
        Names::Same if has_phone => 80,
        Names::Similar if has_phone => 75,
        Names::Different if has_page => 75,
        Names::Same if has_code => 70,
        Names::Similar if has_code && !other_site => 60,
        Names::Different if has_site && has_phone => 60,
        _ => return None,
    };
    let mut reasons = Vec::new();
    let mut say = |is: bool, words| {
        if is {
            reasons.push(words);
        }
    };
    say(names == Names::Same, "the same name but for accents, punctuation and legal form");
    say(names == Names::Similar, "similar names");
    say(has_site, "the same web site");
    say(has_page, "the same LinkedIn page");
    say(has_phone, "the same phone number");
    say(has_code, "the same postal code");
    say(other_site, "but different web sites");
    Some(Likeness { score, reasons })
}

/// Whether two people may be one; none: they are not. `at_one_company`: they have positions at one company, or at two that are taken for one.
#[must_use]
pub fn people(a: &Person, b: &Person, at_one_company: bool) -> Option<Likeness> {
    let (key_a, key_b) = (profile(a.linkedin_url.as_deref()), profile(b.linkedin_url.as_deref()));
    let has_profile = key_a.is_some() && key_a == key_b;
    if key_a.is_some() && key_b.is_some() && !has_profile {
        return None;
    }
    let has_email = a.emails.iter().any(|e| b.emails.contains(e));
    let has_mobile = same(a.mobile_phone.as_deref(), b.mobile_phone.as_deref());
    let names = person_names(a, b);
    let mut score: u8 = match names {
        Names::Same if has_profile => 99,
        Names::Different if has_profile => 60,
        _ if has_profile => 95,
        Names::Same if has_email => 97,
        Names::Initial if has_email => 94,
        Names::Different if has_email => 40,
        _ if has_email => 92,
        Names::Same if at_one_company => 93,
        Names::Same if has_mobile => 92,
        Names::Initial if has_mobile => 85,
        Names::Initial if at_one_company => 72,
        Names::Similar if at_one_company => 65,
        _ => return None,
    };
    let other_civility = a.salutation.is_some() && b.salutation.is_some() && a.salutation != b.salutation;
    if other_civility && !has_profile {
        score = score.saturating_sub(25);
    }
    let mut reasons = Vec::new();
    let mut say = |is: bool, words| {
        if is {
            reasons.push(words);
        }
    };
    say(names == Names::Same, "the same name but for accents, hyphens and order");
    say(names == Names::Initial, "the same name, once with an initial");
    say(names == Names::Similar, "similar names");
    say(names == Names::Different, "but different names");
    say(has_profile, "the same LinkedIn profile written in two ways");
    say(has_email, "the same e-mail address");
    say(has_mobile, "the same mobile number");
    say(at_one_company, "at the same company");
    say(other_civility, "but different civilities");
    Some(Likeness { score, reasons })
}

fn same(a: Option<&str>, b: Option<&str>) -> bool {
    a.is_some() && a == b
}

/// The domain of a company's site.
#[must_use]
pub fn domain(company: &Company) -> Option<String> {
    web::domain(company.website_url.as_deref()?).map(std::borrow::Cow::into_owned)
}

fn profile(url: Option<&str>) -> Option<String> {
    profile_key(url?)
}

/// The last word of five digits of the address.
fn postal_code(company: &Company) -> Option<&str> {
    let words = company.hq_address.as_deref()?.split(|c: char| !c.is_ascii_alphanumeric());
    words.rev().find(|w| w.len() == 5 && w.bytes().all(|b| b.is_ascii_digit()))
}

fn company_names(a: &Company, b: &Company) -> Names {
    let all = |c: &Company| -> Vec<String> {
        let names = [&c.name, &c.brand_name, &c.linkedin_name];
        let keys = names.into_iter().flatten().map(|n| company_key(n));
        keys.filter(|k| !k.is_empty()).collect()
    };
    let (a, b) = (all(a), all(b));
    let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
    pairs.map(|(x, y)| compare(x, y)).max().unwrap_or(Names::Different)
}

/// Two squeezed names of companies.
fn compare(a: &str, b: &str) -> Names {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if a == b {
        Names::Same
    } else if (short.len() >= 5 && long.contains(short)) || is_typo(a, b) {
        Names::Similar
    } else {
        Names::Different
    }
}

fn person_names(a: &Person, b: &Person) -> Names {
    let part = |name: &Option<String>| squeezed(name.as_deref().unwrap_or_default());
    let ((first_a, last_a), (first_b, last_b)) =
        ((part(&a.first_name), part(&a.last_name)), (part(&b.first_name), part(&b.last_name)));
    if (first_a.is_empty() && last_a.is_empty()) || (first_b.is_empty() && last_b.is_empty()) {
        return Names::Unknown;
    }
    let whole = |first: &str, last: &str| person_key(first, last);
    if whole(&first_a, &last_a) == whole(&first_b, &last_b) {
        return Names::Same;
    }
    let initial =
        |short: &str, long: &str| short.chars().count() <= 1 && (short.is_empty() || long.starts_with(short));
    // Either part may be cut short: LinkedIn shows `Zoé L.` to whom she does not know.
    let is_cut = |same: (&str, &str), cut: (&str, &str)| {
        same.0 == same.1 && !same.0.is_empty() && (initial(cut.0, cut.1) || initial(cut.1, cut.0))
    };
    if is_cut((&last_a, &last_b), (&first_a, &first_b)) || is_cut((&first_a, &first_b), (&last_a, &last_b)) {
        return Names::Initial;
    }
    let has_half = (first_a == first_b && is_typo(&last_a, &last_b))
        || (last_a == last_b && is_typo(&first_a, &first_b));
    if has_half { Names::Similar } else { Names::Different }
}

/// Whether one letter, or two of long words, make the difference.
fn is_typo(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let shortest = a.len().min(b.len());
    let most = if shortest >= 10 { 2 } else { 1 };
    if shortest < 5 || a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let cost = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(name: &str, siren: &str, site: &str, address: &str) -> Company {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Company {
            name: some(name),
            siren: some(siren),
            website_url: some(site),
            hq_address: some(address),
            ..Company::default()
        }
    }

    fn person(first: &str, last: &str, linkedin: &str, email: &str) -> Person {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Person {
            first_name: some(first),
            last_name: some(last),
            linkedin_url: some(linkedin),
            emails: some(email).into_iter().collect(),
            ..Person::default()
        }
    }

    fn score(a: &Company, b: &Company) -> u8 {
        let (there, back) = (companies(a, b), companies(b, a));
        assert_eq!(there, back, "likeness has no direction");
        there.map_or(0, |l| l.score)
    }

    #[test]
    fn legal_forms_accents_and_www_make_no_other_company() {
        let a = company("SAS Énergie & Fils", "901000018", "http://www.energie.example", "");
        for b in [
            company("ENERGIE ET FILS S.A.S.", "", "https://energie.example/contact", ""),
            company("Energie-et-Fils", "", "energie.example", "69009 Lyon"),
        ] {
            assert!(score(&a, &b) >= CERTAIN, "{b:?}");
        }
        assert_eq!(score(&a, &company("Energie et Fils", "901000026", "www.energie.example", "")), 0);
        assert_eq!(score(&a, &company("Energie et Fils", "", "", "")), 0, "a name alone is no proof");
    }

    #[test]
    fn weaker_signs_are_worth_a_look() {
        let a = company("Exemple", "", "exemple.example", "1 rue X 69009 Lyon");
        let similar = score(&a, &company("Exemple Lyon", "", "www.exemple.example", ""));
        assert!((POSSIBLE..CERTAIN).contains(&similar));
        let elsewhere = score(&a, &company("EXEMPLE SARL", "", "autre.example", "69009 Lyon"));
        assert!((POSSIBLE..CERTAIN).contains(&elsewhere));
        assert!(score(&a, &company("EXEMPLE SARL", "", "", "69009 LYON")) >= CERTAIN);
        assert_eq!(score(&a, &company("Tout autre", "", "exemple.example", "")), 0, "companies of a group");
    }

    #[test]
    fn people_are_alike_across_hyphens_order_and_accents() {
        let a = person("Jean-Pierre", "LEFÈVRE", "", "");
        for b in [
            person("Jean Pierre", "Lefevre", "", ""),
            person("Lefèvre", "Jean-Pierre", "", ""),
            person("JEAN-PIERRE", "Le Fevre", "", ""),
        ] {
            assert!(people(&a, &b, true).unwrap().score >= CERTAIN, "{b:?}");
            assert_eq!(people(&a, &b, false), None, "homonyms at two companies");
        }
        let initial = people(&a, &person("J.", "Lefèvre", "", ""), true).unwrap().score;
        assert!((POSSIBLE..CERTAIN).contains(&initial));
        assert_eq!(people(&a, &person("Marie", "Lefèvre", "", ""), true), None);
    }

    #[test]
    fn profiles_decide_for_and_against() {
        let url = |slug: &str| format!("https://www.linkedin.com/in/{slug}");
        let a = person("Zoé", "Lefèvre", &url("zoé-lefèvre-1"), "zoe@x.example");
        assert!(people(&a, &person("Zoe", "L", &url("zoe-lefevre-1"), ""), false).unwrap().score >= CERTAIN);
        assert_eq!(people(&a, &person("Zoé", "Lefèvre", &url("zoe-lefevre-2"), "zoe@x.example"), true), None);
        let sales = "https://www.linkedin.com/sales/lead/ACw";
        assert!(people(&a, &person("Zoé", "Lefèvre", sales, ""), true).unwrap().score >= CERTAIN);
        let shared = people(&a, &person("Paul", "Martin", "", "zoe@x.example"), true).unwrap();
        assert!(shared.score < POSSIBLE, "a shared mailbox");
        let mut other = person("Zoé", "Lefèvre", "", "");
        other.salutation = Some("Monsieur".into());
        let madame = Person { salutation: Some("Madame".into()), ..person("Zoé", "Lefèvre", "", "") };
        assert!(people(&madame, &other, true).unwrap().score < CERTAIN);
    }

    #[test]
    fn typos() {
        assert!(is_typo("durand", "durant") && is_typo("lefebvre", "lefevre"));
        assert!(!is_typo("paul", "saul") && !is_typo("martin", "durand"));
    }
}
