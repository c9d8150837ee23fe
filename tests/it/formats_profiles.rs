//! Exports of other tools, by their own headers: what they mean, and why they were taken for that tool's.

use serde_json::json;

use crate::support::Pflow;

fn company(pflow: &Pflow, columns: &str) -> String {
    pflow.sql::<String>(&format!("SELECT concat_ws('|', {columns}) FROM crm.companies"))
}

fn person(pflow: &Pflow, columns: &str) -> String {
    pflow.sql::<String>(&format!("SELECT concat_ws('|', {columns}) FROM crm.people"))
}

fn position(pflow: &Pflow, columns: &str) -> String {
    pflow.sql::<String>(&format!("SELECT concat_ws('|', {columns}) FROM crm.positions"))
}

#[test]
fn apollo() {
    let pflow = Pflow::with_org();
    pflow.write(
        "apollo.csv",
        "First Name,Last Name,Title,Company Name,Company Name for Emails,Email,Email Status,Work Direct Phone,Mobile Phone,Corporate Phone,Do Not Call,Lists,# Employees,Person Linkedin Url,Website,Annual Revenue,Apollo Contact Id\n\
         Claire,Durand,CFO,Exemple SAS,Exemple,c@exemple.example,Guessed,'+33 1 99 00 00 05,'+33 1 99 00 00 01,'+33 1 99 00 00 02,TRUE,Q3,63,http://www.linkedin.com/in/claire-x,http://www.exemple.example,5000000,abc1\n",
    );
    let report = pflow.json(&["import", "csv", "apollo.csv"]);
    assert_eq!(report["detected"]["profile"], "apollo");
    assert_eq!(report["detected"]["because"], "17 of 17 headers; only apollo has `Company Name for Emails`");
    assert_eq!(
        company(
            &pflow,
            "name, brand_name, employee_range, main_phone, coalesce(annual_revenue_eur::text, 'none'), extras"
        ),
        "Exemple SAS|Exemple|50 - 99|+33199000002|none|{\"Annual Revenue\": \"5000000\"}"
    );
    assert_eq!(
        person(
            &pflow,
            "mobile_phone, extras->>'Do Not Call', extras->>'Work Direct Phone', extras->>'Apollo Contact Id'"
        ),
        "+33199000001|TRUE|'+33 1 99 00 00 05|abc1".replace('\'', "")
    );
    assert_eq!(
        position(&pflow, "email_status, coalesce(pharow_list_name, 'none'), extras->>'Lists'"),
        "risky|none|Q3"
    );
}

#[test]
fn linkedins_connections_begin_below_their_notes() {
    let pflow = Pflow::with_org();
    pflow.write(
        "Connections.csv",
        "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing, and more.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nClaire,Durand,https://www.linkedin.com/in/claire-x,,Exemple,DAF,02 Nov 2026\n",
    );
    let report = pflow.json(&["import", "csv", "Connections.csv"]);
    assert_eq!((&report["detected"]["profile"], &report["rows"]), (&json!("linkedin"), &json!(1)));
    assert_eq!(person(&pflow, "first_name, linkedin_url"), "Claire|https://www.linkedin.com/in/claire-x");
    assert_eq!(position(&pflow, "job_title, extras->>'Connected On'"), "DAF|02 Nov 2026");
}

#[test]
fn evaboot_knows_no_year_zero_and_prefers_the_public_address() {
    let pflow = Pflow::with_org();
    pflow.write(
        "evaboot.csv",
        "First Name,Last Name,Current Job,Email,Linkedin URL Unique ID,Linkedin URL Public,Company Name,Company Domain,Company Website URL,Company Employee Range,Company Year Founded,Company Description\n\
         Claire,Durand,CEO,c@exemple.example,https://www.linkedin.com/in/ACwAAB,https://www.linkedin.com/in/claire-x,Exemple,exemple.example,https://exemple.example/fr,51-200,0,\"Two\nlines\"\n",
    );
    let report = pflow.json(&["import", "csv", "evaboot.csv"]);
    assert_eq!((&report["detected"]["profile"], &report["warnings"]), (&json!("evaboot"), &json!([])));
    assert_eq!(
        company(&pflow, "website_url, employee_range, coalesce(founding_year::text, 'unknown'), activity"),
        "https://exemple.example/fr|51 - 200|unknown|Two lines"
    );
    assert_eq!(person(&pflow, "linkedin_url"), "https://www.linkedin.com/in/claire-x");
}

#[test]
fn dropcontacts_siret_is_an_establishments() {
    let pflow = Pflow::with_org();
    pflow.write(
        "dropcontact.csv",
        "civility;first_name;last_name;email;email qualification;phone;mobile_phone;company;website;siren;siret;vat;nb_employees;naf5_code;naf5_des\n\
         Mme;Claire;Durand;c@exemple.example;nominative@pro;0199000002;0199000001;Exemple;exemple.example;901000018;90100001800027;FR06901000018;6-9;6201Z;Programmation\n",
    );
    let report = pflow.json(&["import", "csv", "dropcontact.csv"]);
    assert_eq!(report["detected"]["profile"], "dropcontact");
    assert_eq!(
        company(
            &pflow,
            "siren, coalesce(hq_siret, 'none'), extras->>'siret', naf_code, naf_sector, main_phone, employee_range"
        ),
        "901000018|none|90100001800027|62.01Z|Programmation|+33199000002|6 - 9"
    );
    assert_eq!(position(&pflow, "email_status"), "valid");
}

#[test]
fn a_person_may_know_better_which_tool_wrote_it() {
    let pflow = Pflow::with_org();
    pflow.write(
        "crm.csv",
        "Nom;Email;Entreprise;Date de création\nDurand;c@exemple.example;Exemple;01/03/2007\n",
    );
    let report = pflow.json(&["import", "csv", "crm.csv", "--profile", "hubspot"]);
    assert_eq!(report["detected"]["because"], "--profile names it");
    assert_eq!(position(&pflow, "extras->>'Date de création'"), "01/03/2007");
    pflow.json(&["import", "csv", "crm.csv", "--profile", "pharow"]);
    assert_eq!(company(&pflow, "founding_date"), "2007-03-01");
    let run = pflow.run(&["import", "csv", "crm.csv", "--profile", "salesforce"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("pipedrive"), "{}", run.stderr);
}
