//! Three people of a Pharow file, written to, one of whom answered: what there is to forget.

use super::Pflow;

/// A Wednesday, half past nine in Paris.
pub const MORNING: &str = "2026-12-02T09:30:00+01:00";

/// The file that everybody came from; Claire has a second position at another company, under another address.
pub const FILE: &str = "Nom,Prénom,Civilité,URL LinkedIn du prospect,Poste occupé,Email,Fiabilité de l'email,Tél portable,SIREN,Nom légal,Pointure\n\
DURAND,Claire,Madame,https://www.linkedin.com/in/claire-durand-x,DAF,c.durand@exemple.example,95%,+33 1 99 00 00 01,901000018,EXEMPLE SAS,38\n\
DURAND,Claire,Madame,https://www.linkedin.com/in/claire-durand-x,Gérante,claire@durand-conseil.example,60%,,901000034,CLAIRE DURAND,38\n\
MARTIN,Paul,Monsieur,https://fr.linkedin.com/in/paul-martin-x/,DRH,p.martin@exemple.example,70%,,901000018,EXEMPLE SAS,44\n\
LEFEVRE,Zoé,Madame,,Gérante,zoe@autre.example,98%,,901000026,AUTRE SARL,\n";

/// An organisation that wrote to the list "Lyon".
#[derive(Clone, Debug)]
pub struct Written {
    pub pflow: Pflow,
    folder: String,
}

impl Written {
    /// Acme, which writes from ana@acme.example.
    pub fn new() -> Self {
        Self::of(&Pflow::with_org().at(MORNING), "Acme", "ana@acme.example")
    }

    /// The same in an organisation that exists.
    pub fn of(pflow: &Pflow, organisation: &str, address: &str) -> Self {
        let pflow = pflow.env("PFLOW_ORG", organisation).env("PFLOW_USER", address);
        let folder = format!("mail-{organisation}");
        pflow.add_mailbox(address, &folder, &["--gap", "0", "--daily-cap", "1000", "--ramp-start", "1000"]);
        pflow.write("file.csv", FILE);
        pflow.ok(&["import", "csv", "file.csv", "--list", "Lyon"]);
        let campaign = format!(
            "name = \"C\"\nmailboxes = [\"{address}\"]\n\n[[steps]]\n[[steps.variants]]\nkey = \"A\"\nsubject = \"Question pour {{{{ person.first_name }}}}\"\nbody = \"Bonjour {{{{ person.first_name }}}} {{{{ person.last_name }}}},\\n\"\n\n[[steps]]\ndelay_days = 3\n[[steps.variants]]\nkey = \"A\"\nbody = \"Avez-vous lu ?\\n\"\n"
        );
        pflow.write("campaign.toml", campaign);
        pflow.ok(&["campaign", "apply", "campaign.toml"]);
        pflow.ok(&["campaign", "enroll", "C", "--list", "Lyon"]);
        pflow.ok(&["campaign", "start", "C"]);
        pflow.ok(&["run-scheduler"]);
        Self { pflow, folder }
    }

    /// Puts a mail into the inbox; it is read with the next pass.
    pub fn receive(&self, name: &str, from: &str, headers: &str, body: &str) {
        let mail = format!(
            "From: {from}\r\nTo: ana@acme.example\r\nSubject: Re: Question\r\nDate: Wed, 02 Dec 2026 09:20:00 +0100\r\n\
             Message-ID: <{name}@mx.example>\r\n{headers}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
        );
        self.pflow.write(&format!("{}/inbox/new/{name}", self.folder), mail);
    }

    /// Every text, name, number and JSON of every table that holds `needle`, without regard to case: `table.column`.
    pub fn places(&self, needle: &str) -> Vec<String> {
        let columns: String = self.pflow.sql(
            "SELECT string_agg(table_schema || '.' || table_name || ' ' || column_name, ',' ORDER BY 1)
               FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
              WHERE table_schema IN ('iam', 'crm', 'outreach', 'tracking') AND table_type = 'BASE TABLE'",
        );
        let asked: Vec<String> = columns
            .split(',')
            .map(|c| {
                let (table, column) = c.split_once(' ').unwrap();
                format!("SELECT '{table}.{column}' AS place FROM {table} WHERE position(lower($n${needle}$n$) IN lower({column}::text)) > 0")
            })
            .collect();
        let found: Option<String> = self.pflow.sql(&format!(
            "SELECT string_agg(DISTINCT place, ',' ORDER BY place) FROM ({}) found",
            asked.join(" UNION ALL ")
        ));
        found.map(|f| f.split(',').map(str::to_owned).collect()).unwrap_or_default()
    }

    /// Everything in the database but the time of the last look, as one digest.
    pub fn digest(&self) -> String {
        let tables: String = self.pflow.sql(
            "SELECT string_agg(schemaname || '.' || tablename, ',' ORDER BY 1) FROM pg_tables WHERE schemaname IN ('iam', 'crm', 'outreach', 'tracking')",
        );
        let parts: Vec<String> = tables
            .split(',')
            .map(|t| {
                format!("(SELECT md5(coalesce(string_agg(x::text, '|' ORDER BY x::text), '')) FROM {t} x)")
            })
            .collect();
        self.pflow.sql(&format!("SELECT concat_ws(' ', {})", parts.join(", ")))
    }
}
