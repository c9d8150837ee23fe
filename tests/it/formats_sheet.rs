//! Workbooks: made here part by part, as Excel makes them.

use std::io::{Cursor, Write};

use serde_json::json;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::support::Pflow;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of these sheets: name, and the XML of the rows.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let (mut names, mut relations) = (String::new(), String::new());
    for (n, (name, rows)) in sheets.iter().enumerate() {
        let n = n + 1;
        names += &format!("<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>");
        relations += &format!(
            "<Relationship Id=\"rId{n}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        );
        part(
            &format!("xl/worksheets/sheet{n}.xml"),
            &format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    relations += &format!("<Relationship Id=\"rId99\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>");
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
    );
    part(
        "xl/workbook.xml",
        &format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{names}</sheets></workbook>"),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
        ),
    );
    part(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    // Style 1 is a day.
    part(
        "xl/styles.xml",
        &format!(
            "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
    );
    zip.finish().unwrap().into_inner()
}

/// A row of cells: text, or XML of a cell without its address.
fn row(number: usize, cells: &[&str]) -> String {
    let mut out = format!("<row r=\"{number}\">");
    for (index, cell) in cells.iter().enumerate() {
        let at = format!("{}{number}", char::from(b'A' + u8::try_from(index).unwrap()));
        out += &match cell.strip_prefix('=') {
            Some(xml) => xml.replacen("<c", &format!("<c r=\"{at}\""), 1),
            None if cell.is_empty() => String::new(),
            None => format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
        };
    }
    out + "</row>"
}

fn prospects() -> String {
    row(2, &["Liste exportée de la base"])
        + &row(
            4,
            &[
                "Nom",
                "Email",
                "SIREN",
                "SIRET du siège",
                "Date de création",
                "En croissance",
                "Tél standard",
                "Tranche d'effectif corrigée",
                "Adresse du siège complète",
            ],
        )
        + &row(
            5,
            &[
                "Durand",
                "d@exemple.example",
                "=<c><v>901000018</v></c>",
                "=<c><v>9.0100001800019E13</v></c>",
                "=<c s=\"1\"><v>39142</v></c>",
                "=<c t=\"b\"><v>1</v></c>",
                "=<c><v>199000001</v></c>",
                // 6 September 2026: somebody typed 6-9.
                "=<c s=\"1\"><v>46271</v></c>",
                "1 rue X&#10;69009 Lyon",
            ],
        )
        + &row(7, &["", "", "=<c><v>901000026</v></c>"])
}

#[test]
fn a_sheet_is_read_as_the_csv_it_would_be() {
    let pflow = Pflow::with_org();
    // The name says nothing: the content does.
    pflow.write("export.csv", workbook(&[("Vide", ""), ("Prospects", &prospects())]));
    let report = pflow.json_with_code(&["import", "csv", "export.csv"], 3);
    assert_eq!(
        (&report["detected"]["format"], &report["detected"]["sheet"], &report["detected"]["delimiter"]),
        (&json!("xlsx"), &json!("Prospects"), &json!(null))
    );
    assert_eq!((&report["rows"], &report["rejected"]), (&json!(2), &json!(1)));
    assert_eq!(
        pflow.sql::<String>("SELECT concat_ws('|', siren, hq_siret, founding_date, growing, main_phone, employee_range, hq_address) FROM crm.companies"),
        "901000018|90100001800019|2007-03-01|t|+33199000001|6 - 9|1 rue X 69009 Lyon"
    );
    assert_eq!(report["repaired"][0]["first_line"], 5, "the sheet's row");
    let error = pflow.error(&["import", "csv", "export.csv", "--strict"], 2);
    assert!(error["message"].as_str().unwrap().contains("row 7: no person"), "{error}");
}

#[test]
fn a_sheet_can_be_named() {
    let pflow = Pflow::with_org();
    let other =
        row(1, &["Nom", "Email", "Entreprise"]) + &row(2, &["Martin", "m@exemple.example", "Exemple"]);
    pflow.write("book.xlsx", workbook(&[("Prospects", &prospects()), ("Autres", &other)]));
    let report = pflow.json(&["import", "csv", "book.xlsx", "--sheet", "autres"]);
    assert_eq!((&report["rows"], &report["detected"]["sheet"]), (&json!(1), &json!("Autres")));
    let error = pflow.error(&["import", "csv", "book.xlsx", "--sheet", "Clients"], 2);
    assert!(error["hint"].as_str().unwrap().contains("Prospects, Autres"), "{error}");
}

#[test]
fn a_bomb_is_refused_before_it_bursts() {
    let pflow = Pflow::with_org();
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    bomb.write_all(b"<workbook/>").unwrap();
    bomb.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    for _ in 0..64 {
        bomb.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    pflow.write("bomb.xlsx", bomb.finish().unwrap().into_inner());
    let error = pflow.error(&["import", "csv", "bomb.xlsx"], 2);
    assert!(error["message"].as_str().unwrap().contains("unpacks to more"), "{error}");
    // One cell at the far corner must not cost the rows and columns before it.
    let far = row(1, &["Nom", "Email"])
        + "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    pflow.write("far.xlsx", workbook(&[("A", &far)]));
    let error = pflow.error(&["import", "csv", "far.xlsx"], 2);
    assert!(error["message"].as_str().unwrap().contains("column 16384"), "{error}");
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    other.start_file("prospects.csv", SimpleFileOptions::default()).unwrap();
    pflow.write("archive.zip", other.finish().unwrap().into_inner());
    let error = pflow.error(&["import", "csv", "archive.zip"], 2);
    assert!(error["message"].as_str().unwrap().contains("without an Excel workbook"), "{error}");
}
