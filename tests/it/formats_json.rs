//! `import json`: payloads of Pharow's webhook.

use std::fs;

use serde_json::{Value, json};

use crate::support::Pflow;

fn element(last_name: &str, email: &str) -> Value {
    json!({
        "position": {
            "pharowListName": "L1", "positionJobTitle": "DAF", "positionEmail": email,
            "positionEmailStatus": "valid", "positionEmailReliability": "95%"
        },
        "person": {
            "personLastName": last_name, "personFirstName": "Claire", "personSalutation": "Mr",
            "personLinkedinUrl": "", "personMobilePhone": null, "personPhoneKaspr1": "33199000001", "shoe": 38
        },
        "company": {
            "pharowCompanyId": 1_000_001, "companySiren": "901000018", "companyName": "EXEMPLE SAS",
            "companyFoundingYear": "2007", "companyGrowing": true, "companyEmployeeRangeCorrected": "50 - 99",
            "companyNbEmployees": "63", "companyAnnualRevenueEuros": "315033"
        }
    })
}

#[test]
fn a_payload_is_imported_as_a_file_is() {
    let pflow = Pflow::with_org();
    let payload = json!({"version": "V2", "data": [element("Durand", "d@exemple.example"), element("Martin", "m@exemple.example")]});
    pflow.write("payload.json", serde_json::to_string_pretty(&payload).unwrap());
    let report = pflow.json(&["import", "json", "payload.json", "--list", "Lyon"]);
    assert_eq!((&report["rows"], &report["people"]["created"]), (&json!(2), &json!(2)));
    assert_eq!(
        (&report["detected"]["format"], &report["detected"]["profile"], &report["detected"]["counted"]),
        (&json!("json"), &json!("pharow"), &json!("element"))
    );
    assert_eq!(report["unknown_columns"], json!(["shoe"]));
    assert_eq!(
        pflow.sql::<String>("SELECT concat_ws('|', pharow_company_id, siren, name, founding_year, growing, employee_range, annual_revenue_eur, extras) FROM crm.companies"),
        "1000001|901000018|EXEMPLE SAS|2007|t|50 - 99|315033|{\"companyNbEmployees\": \"63\"}"
    );
    assert_eq!(
        pflow.sql::<String>("SELECT concat_ws('|', first_name, salutation, phone_kaspr_1) FROM crm.people WHERE last_name = 'Durand'"),
        "Claire|Monsieur|+33199000001"
    );
    assert_eq!(pflow.sql::<String>("SELECT extras->>'shoe' FROM crm.positions LIMIT 1"), "38");
    // The same as lines, from a pipe: nothing new.
    let lines = format!("{}\n{}\n", payload["data"][0], payload["data"][1]);
    let run = pflow.run_with_stdin(&["import", "json", "-", "--json"], lines.as_bytes()).expect(&["-"], 0);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        (&report["rows"], &report["people"]["unchanged"], &report["people"]["updated"]),
        (&json!(2), &json!(2), &json!(0))
    );
}

#[test]
fn a_bad_element_is_rejected_and_comes_back_corrected() {
    let pflow = Pflow::with_org();
    let nobody = json!({"person": {"personLastName": ""}, "company": {"companyName": "X"}});
    let payload = json!({"data": [element("Durand", "d@exemple.example"), nobody, 42]});
    pflow.write("payload.json", payload.to_string());
    let report = pflow.json_with_code(&["import", "json", "payload.json"], 3);
    assert_eq!((&report["rows"], &report["rejected"]), (&json!(3), &json!(2)));
    assert!(report["rejects_file"].as_str().unwrap().ends_with("payload.rejects.ndjson"), "{report}");
    let text = fs::read_to_string(pflow.path("payload.rejects.ndjson")).unwrap();
    let lines: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!((&lines[0]["pflow_line"], &lines[1]["element"]), (&json!(2), &json!(42)));
    assert!(lines[0]["pflow_reason"].as_str().unwrap().starts_with("no person"), "{text}");
    assert_eq!(lines[1]["pflow_reason"], "the element is no object");
    pflow.write(
        "corrected.ndjson",
        text.lines().next().unwrap().replace("\"personLastName\":\"\"", "\"personLastName\":\"Petit\""),
    );
    let report = pflow.json(&["import", "json", "corrected.ndjson"]);
    assert_eq!((&report["people"]["created"], &report["unknown_columns"]), (&json!(1), &json!([])));
    let error = pflow.error(&["import", "json", "payload.json", "--strict"], 2);
    assert!(error["message"].as_str().unwrap().contains("element 2"), "{error}");
}

#[test]
fn bad_json_names_its_place_and_imports_nothing() {
    let pflow = Pflow::with_org();
    let good = element("Durand", "d@exemple.example");
    pflow.write("bad.json", format!("{good}\n{{\"person\": \n"));
    let error = pflow.error(&["import", "json", "bad.json"], 2);
    assert!(error["message"].as_str().unwrap().contains("bad.json, line 3, column 0"), "{error}");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.people"), 0);
    pflow.write("empty.json", "{\"version\": \"V2\", \"data\": []}");
    assert_eq!(pflow.json(&["import", "json", "empty.json"])["rows"], 0);
    pflow.write("payload.json", json!({"data": [good]}).to_string());
    let error = pflow.error(&["import", "csv", "payload.json"], 2);
    assert!(error["message"].as_str().unwrap().contains("is JSON"), "{error}");
}
