//! Public holidays in France, computed: nothing is asked of anybody, and every year works.
//!
//! Source: Code du travail, art. L3133-1 (the eleven of the whole country) and L3134-13 (the two more of Alsace-Moselle).

use chrono::{Datelike, Days, NaiveDate};

/// The holiday on `date`, in French, if it is one. `alsace_moselle` adds Good Friday and 26 December.
#[must_use]
pub fn holiday(date: NaiveDate, alsace_moselle: bool) -> Option<&'static str> {
    match (date.month(), date.day()) {
        (1, 1) => return Some("Jour de l'an"),
        (5, 1) => return Some("Fête du Travail"),
        (5, 8) => return Some("Victoire 1945"),
        (7, 14) => return Some("Fête nationale"),
        (8, 15) => return Some("Assomption"),
        (11, 1) => return Some("Toussaint"),
        (11, 11) => return Some("Armistice 1918"),
        (12, 25) => return Some("Noël"),
        (12, 26) if alsace_moselle => return Some("Saint-Étienne"),
        _ => {}
    }
    let easter = easter_sunday(date.year())?;
    match (date - easter).num_days() {
        -2 if alsace_moselle => Some("Vendredi saint"),
        1 => Some("Lundi de Pâques"),
        39 => Some("Ascension"),
        50 => Some("Lundi de Pentecôte"),
        _ => None,
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher: "Astronomical Algorithms", chapter 8).
#[must_use]
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let in_century = year.rem_euclid(100);
    let leap_correction = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
    let epact = leap_correction.rem_euclid(30);
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let march_1 = NaiveDate::from_ymd_opt(year, 3, 1)?;
    march_1.checked_add_days(Days::new(u64::try_from(epact + to_sunday - 7 * late + 21).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for known in [
            "1818-03-22",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
        ] {
            let known = date(known);
            assert_eq!(easter_sunday(known.year()), Some(known));
        }
    }

    #[test]
    fn the_eleven_of_2026_and_the_two_of_alsace_moselle() {
        let of_2026 = |am| {
            let start = date("2026-01-01");
            start
                .iter_days()
                .take(365)
                .filter(|d| holiday(*d, am).is_some())
                .map(|d| d.to_string())
                .collect::<Vec<_>>()
        };
        let france = [
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-08",
            "2026-05-14",
            "2026-05-25",
            "2026-07-14",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25",
        ];
        assert_eq!(of_2026(false), france);
        let mut with_two: Vec<_> = france.to_vec();
        with_two.extend(["2026-04-03", "2026-12-26"]);
        with_two.sort_unstable();
        assert_eq!(of_2026(true), with_two);
    }
}
