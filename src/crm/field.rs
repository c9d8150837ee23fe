//! The columns of companies, people and positions that an import can fill.

/// What a row of a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entity {
    /// `crm.companies`
    Company,
    /// `crm.people`
    Person,
    /// `crm.positions`
    Position,
}

impl Entity {
    /// The table, without its schema.
    #[must_use]
    pub const fn table(self) -> &'static str {
        match self {
            Self::Company => "companies",
            Self::Person => "people",
            Self::Position => "positions",
        }
    }

    /// Its fields, in the order in which they are loaded.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        let (all, _) = Field::ALL.split_at(Field::ALL.len());
        match self {
            Self::Company => all.split_at(22).0,
            Self::Person => all.split_at(22).1.split_at(10).0,
            Self::Position => all.split_at(32).1,
        }
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $column:literal $type:literal $limit:literal),+ $(,)?) => {
        /// A column that an import can fill: companies' first, then people's, then positions'.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field {
            $($(#[$doc])* $name),+
        }

        impl Field {
            /// All fields, in the order of the enum.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The column's name.
            #[must_use]
            pub const fn column(self) -> &'static str {
                match self { $(Self::$name => $column),+ }
            }

            /// The column's type, for the temporary tables of a load.
            #[must_use]
            pub const fn sql_type(self) -> &'static str {
                match self { $(Self::$name => $type),+ }
            }

            /// Most characters a value may have; a longer one is reported and left out, never cut.
            #[must_use]
            pub const fn limit(self) -> usize {
                match self { $(Self::$name => $limit),+ }
            }
        }
    };
}

fields! {
    /// Pharow's id of the company.
    PharowCompanyId "pharow_company_id" "text" 32,
    /// 9 digits.
    Siren "siren" "text" 9,
    /// 14 digits.
    HqSiret "hq_siret" "text" 14,
    /// Legal name.
    CompanyName "name" "text" 255,
    /// Name under which it trades.
    BrandName "brand_name" "text" 255,
    /// Name of its LinkedIn page.
    LinkedinName "linkedin_name" "text" 255,
    /// NAF code or label.
    NafSector "naf_sector" "text" 255,
    /// What it does.
    Activity "activity" "text" 10_000,
    /// Year.
    FoundingYear "founding_year" "smallint" 4,
    /// Day.
    FoundingDate "founding_date" "date" 10,
    /// Whether it grows.
    Growing "growing" "boolean" 5,
    /// `50 - 99`
    EmployeeRange "employee_range" "text" 50,
    /// Whole euros.
    AnnualRevenueEur "annual_revenue_eur" "bigint" 20,
    /// E.164.
    MainPhone "main_phone" "text" 32,
    /// Lower-case.
    GenericEmail "generic_email" "text" 254,
    /// With scheme.
    WebsiteUrl "website_url" "text" 2000,
    /// Canonical address of its LinkedIn page.
    CompanyLinkedinUrl "linkedin_url" "text" 2000,
    /// One line.
    HqAddress "hq_address" "text" 2000,
    /// Code of the principal activity: `62.01Z`.
    NafCode "naf_code" "text" 6,
    /// Nomenclature of the code: 2008 (NAF rév. 2) or 2025.
    NafVersion "naf_version" "smallint" 4,
    /// active or closed, as the register says.
    AdministrativeStatus "administrative_status" "text" 10,
    /// Day on which it was closed.
    ClosedOn "closed_on" "date" 10,
    /// Given name.
    FirstName "first_name" "text" 255,
    /// Family name.
    LastName "last_name" "text" 255,
    /// Monsieur or Madame.
    Salutation "salutation" "text" 50,
    /// Canonical address of the LinkedIn profile.
    PersonLinkedinUrl "linkedin_url" "text" 2000,
    /// E.164.
    MobilePhone "mobile_phone" "text" 32,
    /// E.164; Kaspr's best number.
    PhoneKaspr1 "phone_kaspr_1" "text" 32,
    /// E.164; Kaspr's third number, or the second where there are two.
    PhoneKaspr3 "phone_kaspr_3" "text" 32,
    /// E.164.
    PhoneBettercontact "phone_bettercontact" "text" 32,
    /// E.164; FullEnrich's best number.
    PhoneFullenrich1 "phone_fullenrich_1" "text" 32,
    /// E.164; FullEnrich's third number, or the second where there are two.
    PhoneFullenrich3 "phone_fullenrich_3" "text" 32,
    /// Free text.
    JobTitle "job_title" "text" 255,
    /// The list in Pharow.
    PharowListName "pharow_list_name" "text" 255,
    /// Lower-case.
    Email "email" "text" 254,
    /// `unknown`, `valid`, `catch_all`, `risky`, `invalid`
    EmailStatus "email_status" "text" 20,
    /// Percent, 0 to 100, two decimals.
    EmailReliability "email_reliability" "numeric(5,2)" 6,
}

impl Field {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// What it belongs to.
    #[must_use]
    pub const fn entity(self) -> Entity {
        match self as usize {
            0..22 => Entity::Company,
            22..32 => Entity::Person,
            _ => Entity::Position,
        }
    }

    /// `people.first_name`
    #[must_use]
    pub fn path(self) -> String {
        format!("{}.{}", self.entity().table(), self.column())
    }

    /// The field that a person means by `people.first_name` or by a column name that only one table has; otherwise the fields it may mean.
    pub fn named(name: &str) -> Result<Self, Vec<Self>> {
        let name = name.trim().to_lowercase();
        let fits: Vec<Self> =
            Self::ALL.iter().copied().filter(|f| f.column() == name || f.path() == name).collect();
        match *fits.as_slice() {
            [one] => Ok(one),
            _ => Err(fits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_fit_together() {
        let all: Vec<Field> = [Entity::Company, Entity::Person, Entity::Position]
            .iter()
            .flat_map(|e| {
                assert!(e.fields().iter().all(|f| f.entity() == *e));
                e.fields().iter().copied()
            })
            .collect();
        assert_eq!(all, Field::ALL);
    }

    #[test]
    fn fields_are_found_by_name() {
        assert_eq!(Field::named("siren"), Ok(Field::Siren));
        assert_eq!(Field::named("People.linkedin_url"), Ok(Field::PersonLinkedinUrl));
        assert_eq!(Field::named("linkedin_url").unwrap_err().len(), 2);
        assert_eq!(Field::named("shoe_size"), Err(vec![]));
    }
}
