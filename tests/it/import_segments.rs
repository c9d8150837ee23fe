//! A file that is taken in segment by segment becomes what it becomes in one piece, whatever its rows say about each other.

use std::{cell::Cell, fmt::Write};

use serde_json::{Value, json};

use crate::support::Pflow;

const HEADER: &str = "Nom,Prénom,LinkedIn,Email,Fiabilité,Fonction,SIREN,Entreprise,Site web,Portable,Note";

/// The same numbers every time (xorshift).
struct Dice(Cell<u64>);

impl Dice {
    fn roll(&self, sides: usize) -> usize {
        let mut n = self.0.get();
        n ^= n << 13;
        n ^= n >> 7;
        n ^= n << 17;
        self.0.set(n);
        (n >> 33) as usize % sides
    }

    /// `text` in so many cases of ten.
    fn maybe(&self, of_ten: usize, text: String) -> String {
        if self.roll(10) < of_ten { text } else { String::new() }
    }
}

/// Rows about few people at few companies, who share names, sites, profiles and addresses, and are rarely told of in the same words.
fn nasty(seed: u64, rows: usize) -> String {
    let dice = Dice(Cell::new(seed * 0x9e37_79b9 + 1));
    let mut file = format!("{HEADER}\n");
    let mut earlier: Vec<String> = Vec::new();
    for _ in 0..rows {
        if dice.roll(12) == 0 && !earlier.is_empty() {
            let same = earlier[dice.roll(earlier.len())].clone();
            file += &same;
            continue;
        }
        let (c, p) = (dice.roll(25), dice.roll(60));
        let neighbour = if dice.roll(8) == 0 { c + 1 } else { c };
        let site_of = neighbour - neighbour % 3;
        let brand = ["Exemple", "Exemple France", "Groupe Exemple"][dice.roll(3)];
        let sirens =
            ["901000018", "901000026", "901000034", "901000042", "901000059", "901000067", "901000075"];
        let company = [
            dice.maybe(3, sirens[c % sirens.len()].to_owned()),
            dice.maybe(8, format!("{brand} {}", neighbour % 11)),
            dice.maybe(5, format!("site{site_of}.example")),
        ];
        let names = ["Durand", "Martin", "Petit"];
        let (last, first) = (names[p % 3], ["Claire", "Paul", "Zoé", "Anne"][p / 3 % 4]);
        let person = [
            dice.maybe(8, if dice.roll(15) == 0 { "Mariée".to_owned() } else { last.to_owned() }),
            dice.maybe(8, first.to_owned()),
            dice.maybe(4, format!("linkedin.com/in/p-{p}")),
            dice.maybe(6, format!("p{}.{}@site{site_of}.example", p % 20, dice.roll(2))),
        ];
        let reliability = dice.maybe(5, dice.roll(100).to_string());
        let phone = dice.maybe(5, format!("01 99 00 00 {:02}", dice.roll(100)));
        let title = dice.maybe(8, ["DAF", "DRH", "DG", "Gérante"][dice.roll(4)].to_owned());
        let note = format!("n{}", dice.roll(5));
        let note = dice.maybe(3, note);
        let mut row =
            format!("{},{reliability},{title},{},{phone},{note}", person.join(","), company.join(","));
        match dice.roll(40) {
            0 => row += ",too,long",
            1 => row = ",,,,,,,Exemple,,not a phone,".to_owned(),
            _ => {}
        }
        row.push('\n');
        file += &row;
        earlier.push(row);
    }
    file
}

/// Everything that imports write, with ranks in place of ids: both databases make rows in the same order.
fn dump(pflow: &Pflow) -> String {
    let rank = |table: &str, id: &str| format!("(SELECT count(*) FROM crm.{table} o WHERE o.id <= {id})");
    let plain = |alias: &str| {
        format!(
            "to_jsonb({alias}) - '{{id,organisation_id,person_id,company_id,position_id,list_id,row_id,import_id,first_import_id,
              last_import_id,created_at,updated_at,added_at,at}}'::text[]"
        )
    };
    let import = |id: &str| format!("(SELECT count(*) FROM crm.imports o WHERE o.id <= {id})");
    let own = |table: &str, more: &str| {
        format!(
            "SELECT '{table}' || t.id, jsonb_build_array({}, {}, {}, {}{more})::text FROM crm.{table} t",
            rank(table, "t.id"),
            plain("t"),
            import("t.first_import_id"),
            import("t.last_import_id")
        )
    };
    let whose = format!(", {}, {}", rank("people", "t.person_id"), rank("companies", "t.company_id"));
    let row =
        |of: &str| format!("{} + {} + {}", rank("companies", of), rank("people", of), rank("positions", of));
    let parts = [
        own("companies", ""),
        own("people", ""),
        own("positions", &whose),
        format!(
            "SELECT 'q', jsonb_build_array({}, {}, {})::text FROM crm.provenance t",
            plain("t"),
            row("t.row_id"),
            import("t.import_id")
        ),
        format!(
            "SELECT 'r', jsonb_build_array({}, {})::text FROM crm.import_rejects t",
            plain("t"),
            import("t.import_id")
        ),
        format!(
            "SELECT 's', jsonb_build_array(l.name, {})::text FROM crm.list_positions t JOIN crm.lists l ON l.id = t.list_id",
            rank("positions", "t.position_id")
        ),
    ];
    let sql = format!(
        "SELECT string_agg(line, E'\\n' ORDER BY line COLLATE \"C\") FROM (SELECT left(k, 4) || ' ' || v AS line FROM ({}) x (k, v)) y",
        parts.join(" UNION ALL ")
    );
    pflow.sql::<Option<String>>(&sql).unwrap_or_default()
}

/// A report without what differs between any two imports.
fn import(pflow: &Pflow, args: &[&str]) -> Value {
    let mut report = pflow.json_with_code(&[&["import", "csv"], args].concat(), 3);
    for own in ["import_id", "seconds", "rate", "phases", "rejects_file"] {
        report.as_object_mut().unwrap().remove(own).unwrap();
    }
    if let Some(earlier) = report["already_imported"].as_object_mut() {
        earlier.clear();
    }
    report
}

/// The first line that differs.
fn difference<'a>(a: &'a str, b: &'a str) -> Option<(&'a str, &'a str)> {
    let at = a.lines().zip(b.lines()).find(|(a, b)| a != b);
    at.or_else(|| (a.lines().count() != b.lines().count()).then_some(("one has", "more lines")))
}

/// What somebody was called before a correction.
const FORMER: &str = "INSERT INTO crm.former_keys (organisation_id, entity, row_id, name, website_url, at)
      SELECT organisation_id, 'company', id, 'Exemple 10', 'https://site24.example', now() FROM (SELECT * FROM crm.companies ORDER BY id LIMIT 1) c;
    INSERT INTO crm.former_keys (organisation_id, entity, row_id, first_name, last_name, linkedin_url, company_id, at)
      SELECT organisation_id, 'person', person_id, 'Anne', 'Petit', 'https://www.linkedin.com/in/p-59', company_id, now()
        FROM (SELECT * FROM crm.positions ORDER BY id LIMIT 1 OFFSET 3) p;
    INSERT INTO crm.former_keys (organisation_id, entity, row_id, person_id, company_id, email_key, at)
      SELECT a.organisation_id, 'position', a.id, b.person_id, b.company_id, 'p1.1@site0.example', now()
        FROM (SELECT * FROM crm.positions ORDER BY id LIMIT 1 OFFSET 5) a, (SELECT * FROM crm.positions ORDER BY id LIMIT 1 OFFSET 9) b;
    UPDATE crm.companies SET authority = '{\"name\": 80}', row_hash = NULL WHERE id = (SELECT min(id::text)::uuid FROM crm.companies)";

fn same_in_segments(seed: u64, segment: &str) {
    let (whole, cut) = (Pflow::with_org(), Pflow::with_org().env("PFLOW_IMPORT_SEGMENT", segment));
    let (before, file) = (nasty(seed + 1000, 200), nasty(seed, 600));
    for pflow in [&whole, &cut] {
        pflow.write("before.csv", &before);
        pflow.write("file.csv", &file);
        pflow.ok(&["suppression", "add", "site3.example"]);
    }
    for (step, args) in [
        ["before.csv", "--list", "Lyon"],
        ["file.csv", "--list", "Lyon"],
        ["file.csv", "--list", "Paris"],
        ["before.csv", "--list", "Paris"],
        ["file.csv", "--list", "Paris"],
        ["file.csv", "--list", "Paris"],
    ]
    .iter()
    .enumerate()
    {
        let (a, b) = (import(&whole, args), import(&cut, args));
        assert_eq!(a, b, "seed {seed}, segments of {segment}, step {step}");
        let (a, b) = (dump(&whole), dump(&cut));
        assert_eq!(difference(&a, &b), None, "seed {seed}, segments of {segment}, step {step}");
        if step == 0 {
            for pflow in [&whole, &cut] {
                pflow.execute(FORMER);
            }
        }
    }
}

#[test]
fn segments_change_nothing() {
    for (seed, segment) in [(1, "50"), (2, "20"), (3, "199")] {
        same_in_segments(seed, segment);
    }
}

/// All segments are one transaction, and the last one may end with the file.
#[test]
fn a_killed_import_in_segments_leaves_nothing() {
    let pflow = Pflow::with_org().env("PFLOW_IMPORT_SEGMENT", "50");
    let mut file = format!("{HEADER}\n");
    for n in 0..200 {
        let _ = writeln!(file, "Durand{n},Claire,,c{n}@exemple.example,,,901000018,Exemple,,,");
    }
    pflow.write("file.csv", &file);
    let killed = pflow.env("PFLOW_CRASH_AT", "import.segment:3").run(&["import", "csv", "file.csv"]);
    assert_eq!(killed.code, -1);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.people"), 0);
    let report = pflow.json(&["import", "csv", "file.csv"]);
    assert_eq!(report["people"], json!({"created": 200, "updated": 0, "unchanged": 0}), "{report}");
    assert_eq!(report["companies"]["created"], 1);
    let again = pflow.json(&["import", "csv", "file.csv"]);
    assert_eq!(again["people"], json!({"created": 0, "updated": 0, "unchanged": 200}), "{again}");
    assert_eq!(again["positions"], again["people"]);
}
