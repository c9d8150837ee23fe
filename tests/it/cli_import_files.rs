//! `import csv` on bytes: encodings, separators, what spreadsheets do, what is no CSV at all.

use std::io::Write;

use serde_json::json;

use crate::{
    cli_import::{ROWS, pharow},
    support::Pflow,
};

fn utf16le(text: &str) -> Vec<u8> {
    "\u{feff}"
        .chars()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|c| if c == '€' { 0x80 } else { u8::try_from(u32::from(c)).unwrap() }).collect()
}

/// The fixture with another separator: no cell of it holds a `;` or a tab.
fn separated(by: char) -> String {
    let mut out = String::new();
    let mut quoted = false;
    for c in pharow(&ROWS).chars() {
        match c {
            '"' => {
                quoted = !quoted;
                out.push(c);
            }
            ',' if !quoted => out.push(by),
            c => out.push(c),
        }
    }
    out
}

/// What Excel makes of a comma file that it took for one column.
fn wrapped() -> String {
    pharow(&ROWS).lines().map(|l| format!("\"{}\"\r\n", l.replace('"', "\"\""))).collect()
}

#[test]
fn every_dress_of_the_same_file_is_the_same_file() {
    let pflow = Pflow::with_org();
    pflow.write("plain.csv", pharow(&ROWS));
    pflow.ok(&["import", "csv", "plain.csv"]);
    let decomposed = pharow(&ROWS).replace('é', "e\u{301}").replace("Type d'email", "Type d’email");
    let dresses: [(&str, Vec<u8>, &str, &str); 7] = [
        ("bom", format!("\u{feff}{}", separated(';')).into_bytes(), "utf-8", ";"),
        ("excel", windows_1252(&separated(';')), "windows-1252", ";"),
        ("unicode", utf16le(&separated('\t')), "utf-16le", "\t"),
        ("crlf", pharow(&ROWS).replace('\n', "\r\n").into_bytes(), "utf-8", ","),
        ("wrapped", wrapped().into_bytes(), "utf-8", ","),
        ("mac", decomposed.into_bytes(), "utf-8", ","),
        (
            "blank",
            (pharow(&ROWS) + "\n\n,,,,\n").replace("Pointure", "Pointure,,,").into_bytes(),
            "utf-8",
            ",",
        ),
    ];
    for (name, bytes, encoding, delimiter) in dresses {
        let file = format!("{name}.csv");
        pflow.write(&file, bytes);
        let report = pflow.json(&["import", "csv", &file]);
        assert_eq!(
            (&report["detected"]["encoding"], &report["detected"]["delimiter"]),
            (&json!(encoding), &json!(delimiter)),
            "{name}"
        );
        for what in ["companies", "people", "positions"] {
            assert_eq!(
                (&report[what]["created"], &report[what]["updated"]),
                (&json!(0), &json!(0)),
                "{name}: {what} {report}"
            );
        }
        assert_eq!(report["rows"], 3, "{name}");
    }
}

#[test]
fn stdin_is_a_file_too() {
    let pflow = Pflow::with_org();
    let run =
        pflow.run_with_stdin(&["import", "csv", "-", "--json"], pharow(&ROWS).as_bytes()).expect(&["-"], 0);
    assert!(run.stdout.contains("\"rows\": 3"), "{}", run.stdout);
    let run = pflow.run_with_stdin(&["import", "csv", "-"], b"Nom,Email,Entreprise\n,,X\n").expect(&["-"], 3);
    assert!(pflow.path("import.rejects.csv").exists(), "{}", run.stderr);
}

#[test]
fn lost_zeros_are_put_back_and_rounded_numbers_are_not_believed() {
    let pflow = Pflow::with_org();
    // 005520814 passes the check digit's test, and a spreadsheet leaves 5520814 or, with one zero gone, 05520814.
    let siren = (10_000_000_u32..).map(|n| format!("0{n}")).find(|d| luhn(d)).unwrap();
    pflow.write(
        "lost.csv",
        format!("Nom,SIREN,SIRET du siège,Tél standard\nDurand,{},\"9,01E+13\",199000001\n", &siren[1..]),
    );
    let report = pflow.json(&["import", "csv", "lost.csv"]);
    assert_eq!(pflow.sql::<String>("SELECT siren::text FROM crm.companies"), siren);
    assert_eq!(report["repaired"][0]["column"], "SIREN");
    assert_eq!(report["warnings"][0]["column"], "SIRET du siège");
    assert_eq!(pflow.sql::<String>("SELECT main_phone::text FROM crm.companies"), "+33199000001");
}

fn luhn(digits: &str) -> bool {
    let digit = |(i, c): (usize, char)| {
        let d = c.to_digit(10).unwrap() * (1 + i as u32 % 2);
        if d > 9 { d - 9 } else { d }
    };
    digits.chars().rev().enumerate().map(digit).sum::<u32>() % 10 == 0
}

#[test]
fn what_is_no_table_is_refused_with_a_reason() {
    let pflow = Pflow::with_org();
    for (name, bytes, said) in [
        ("empty.csv", b"".to_vec(), "empty"),
        ("blank.csv", b"\n\n \n".to_vec(), "no rows"),
        ("book.xlsx", b"PK\x03\x04....".to_vec(), "workbook"),
        ("noise.csv", (0..4096_u32).map(|n| (n * 7919 % 256) as u8).collect(), "no text"),
        ("shoes.csv", b"Pointure,Couleur\n38,rouge\n".to_vec(), "no column"),
    ] {
        pflow.write(name, bytes);
        let error = pflow.error(&["import", "csv", name], 2);
        assert!(error["message"].as_str().unwrap().contains(said), "{name}: {error}");
    }
    pflow.error(&["import", "csv", "missing.csv"], 2);
    pflow.error(&["import", "csv", "."], 2);
    pflow.write("header.csv", "Nom,Email,Entreprise\n");
    let report = pflow.json(&["import", "csv", "header.csv"]);
    assert_eq!((&report["rows"], &report["companies"]["created"]), (&json!(0), &json!(0)));
    for flags in [["--delimiter", "ab"], ["--encoding", "klingon"], ["--profile", "odoo"]] {
        assert_eq!(pflow.run(&["import", "csv", "header.csv", flags[0], flags[1]]).code, 2, "{flags:?}");
    }
}

#[test]
fn odd_cells_do_no_harm() {
    let pflow = Pflow::with_org();
    let long = "x".repeat(300);
    let file = format!(
        "Nom,Nom,Email,Entreprise,Poste,Note\nDur\0and,Autre,c@exemple.example,\"Ligne 1\nLigne 2\",{long},\"tab\there \\\\ \"\"quote\"\"\"\n"
    );
    pflow.write("odd.csv", file);
    let report = pflow.json(&["import", "csv", "odd.csv"]);
    assert_eq!(report["duplicate_columns"], json!(["Nom"]));
    assert_eq!(report["warnings"][0]["reason"], "too long");
    assert_eq!(
        pflow.sql::<String>("SELECT last_name || '|' || extras FROM crm.people"),
        "Durand|{\"Nom (2)\": \"Autre\"}"
    );
    assert_eq!(pflow.sql::<String>("SELECT name::text FROM crm.companies"), "Ligne 1 Ligne 2");
    assert_eq!(pflow.sql::<String>("SELECT extras->>'Note' FROM crm.positions"), "tab here \\\\ \"quote\"");
}

#[test]
fn an_unclosed_quote_costs_one_row() {
    let pflow = Pflow::with_org();
    pflow.write("open.csv", "Nom,Email,Entreprise\nDurand,c@exemple.example,Exemple\n\"Martin,p@exemple.example,Exemple\nPetit,j@exemple.example,Exemple\n");
    let report = pflow.json_with_code(&["import", "csv", "open.csv"], 3);
    assert_eq!((&report["rows"], &report["rejected"]), (&json!(2), &json!(1)));
    let rejects = std::fs::read_to_string(pflow.path("open.rejects.csv")).unwrap();
    assert!(rejects.contains("Petit,j@exemple.example"), "nothing is lost: {rejects}");
}

#[test]
fn a_line_of_a_gigabyte_is_refused_in_little_memory() {
    let pflow = Pflow::with_org();
    let mut file = std::fs::File::create(pflow.path("giant.csv")).unwrap();
    file.write_all(b"Nom,Email,Entreprise\nDurand,c@exemple.example,\"").unwrap();
    file.write_all(&vec![b'x'; 128 * 1024]).unwrap();
    // A sparse file: the rest of the gigabyte are NUL bytes that no disk holds.
    file.set_len(1 << 30).unwrap();
    let error = pflow.error(&["import", "csv", "giant.csv"], 2);
    assert!(error["message"].as_str().unwrap().contains("longer than 8 MiB"), "{error}");
    let row = format!("Nom,Email,Entreprise\nDurand,c@exemple.example,\"{}", "x\n".repeat(1 << 20));
    pflow.write("endless.csv", row);
    let error = pflow.error(&["import", "csv", "endless.csv"], 2);
    assert!(error["message"].as_str().unwrap().contains("line 2 is longer than 1 MiB"), "{error}");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.imports"), 0);
}
