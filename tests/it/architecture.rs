//! The floor plan of the crate doc, enforced: who may import whom, which crate lives where, where SQL stands, how long files are.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What a room may import, beside itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("main", &["cli"]),
    ("lib", &[]),
    ("cli", &["app", "daemon", "flow", "output", "base", "config", "cli"]),
    ("app", &["config", "db", "provider", "flow", "base"]),
    ("daemon", &["flow", "base"]),
    ("flow", &["iam", "crm", "outreach", "tracking", "provider", "db", "base"]),
    ("iam", &["db", "base"]),
    ("crm", &["db", "base"]),
    ("outreach", &["db", "base"]),
    ("tracking", &["db", "base"]),
    ("provider", &["config", "base"]),
    ("db", &["config", "base"]),
    ("config", &["base"]),
    ("output", &["base"]),
    ("base", &[]),
];

/// Where a third-party crate lives: the beginnings of the paths below `src/`.
const CRATES: &[(&str, &[&str])] = &[
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/"]),
    ("clap_mangen", &["cli/"]),
    ("comfy_table", &["output/"]),
    ("indicatif", &["output/"]),
    ("dialoguer", &["output/"]),
    ("sqlx", &["db/", "iam/store/", "crm/store/", "outreach/store/", "tracking/store/"]),
    ("mail_parser", &["provider/mail/"]),
    ("async_imap", &["provider/mail/imap/"]),
    ("google_gmail1", &["provider/mail/gmail/"]),
    ("hyper", &["daemon/http/", "provider/llm/", "provider/mail/gmail/"]),
    ("http_body_util", &["daemon/http/"]),
    ("hyper_util", &["provider/mail/gmail/", "daemon/http/"]),
    ("rand", &["outreach/simulation/"]),
    ("rand_distr", &["outreach/simulation/"]),
    ("clickhouse", &["provider/events/"]),
    ("jsonwebtoken", &["provider/push/"]),
    ("sd_notify", &["daemon/"]),
    ("prometheus", &["daemon/"]),
    ("rustls", &["provider/mail/", "main.rs", "app.rs"]),
    ("tokio_rustls", &["provider/mail/"]),
    ("ring", &["provider/mail/gmail/"]),
    ("chacha20poly1305", &["base/"]),
    ("hmac", &["base/"]),
    ("secrecy", &["base/"]),
    (
        "csv",
        &[
            "output/",
            "flow/enrichment/csv",
            "flow/onboarding/",
            "flow/prospects/",
            "flow/suppressions",
            "crm/",
        ],
    ),
    ("directories", &["config/"]),
    ("toml", &["config/", "flow/campaigns", "flow/onboarding/"]),
    ("minijinja", &["outreach/"]),
    ("phonenumber", &["crm/"]),
    ("disposable_emails", &["crm/"]),
    ("calamine", &["flow/onboarding/"]),
    ("reqwest", &["provider/"]),
    ("async_openai", &["provider/llm/"]),
    ("tower", &["provider/llm/"]),
    ("hickory_resolver", &["provider/dns/"]),
    ("tracing_subscriber", &["cli/"]),
];

/// Lines at which a file has to be taken apart.
const LONGEST: usize = 500;

fn sources(dir: &str) -> Vec<(String, String)> {
    fn walk(dir: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    let mut found = Vec::new();
    walk(&root, &mut found);
    found.sort();
    found
        .into_iter()
        .map(|p| {
            (p.strip_prefix(&root).unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&p).unwrap())
        })
        .collect()
}

fn room(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap()
}

/// The code without comments and without the unit tests at the end.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    body.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The rooms named after `crate::` or `pflow::`, also inside braces.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for root in ["crate::", "pflow::"] {
        for (at, _) in code.match_indices(root) {
            let rest = &code[at + root.len()..];
            if let Some(braces) = rest.strip_prefix('{') {
                let mut depth = 0_i32;
                let mut item = String::new();
                for c in braces.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => {
                            found.push(std::mem::take(&mut item));
                            continue;
                        }
                        _ => {}
                    }
                    if depth == 0 {
                        item.push(c);
                    }
                }
                found.push(item);
            } else {
                found.push(rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned());
            }
        }
    }
    found
        .iter()
        .map(|i| i.trim().split(':').next().unwrap().trim().to_owned())
        .filter(|i| !i.is_empty())
        .collect()
}

#[test]
fn imports_go_down_only() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let room = room(&path);
        let allowed =
            ROOMS.iter().find(|(r, _)| *r == room).unwrap_or_else(|| panic!("{path} is in no room")).1;
        for import in imports(&code(&text)) {
            if import != room && !allowed.contains(&import.as_str()) {
                wrong.push(format!("{path} imports {import}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_third_party_crate_lives_in_one_room() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let code = code(&text);
        for (name, homes) in CRATES {
            let used = code
                .match_indices(&format!("{name}::"))
                .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'));
            if used && !homes.iter().any(|home| path.starts_with(home)) {
                wrong.push(format!("{path} uses {name}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Store files whose statements cannot be checked by the compiler, each with its reason.
const UNCHECKED: &[(&str, &str)] = &[
    (
        "crm/store/load.rs",
        "statements on temporary tables, which do not exist when the program is compiled; put together from the list of fields, each names the tenant",
    ),
    ("crm/store/changes.rs", "the same"),
    ("crm/store/import_keys.rs", "COPY, which cannot be prepared; it names the tenant"),
];

#[test]
fn tenant_statements_are_checked_by_the_compiler_and_take_a_tenant() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src").into_iter().filter(|(p, _)| p.contains("/store/")) {
        for (n, line) in code(&text).lines().enumerate() {
            let unchecked = [
                "sqlx::query(",
                "sqlx::query_as(",
                "sqlx::query_scalar(",
                "sqlx::query_scalar::",
                "QueryBuilder",
                "raw_sql",
                "copy_in_raw",
                "copy_out_raw",
            ];
            if unchecked.iter().any(|q| line.contains(q)) && UNCHECKED.iter().all(|(known, _)| *known != path)
            {
                wrong.push(format!("{path}:{n}: not compile-checked: {}", line.trim()));
            }
            if line.contains("PgPool") || line.contains("PgConnection") {
                wrong.push(format!("{path}:{n}: take a TenantTx or a SystemTx: {}", line.trim()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn citext_is_compared_as_citext() {
    // `citext = text` compares case-sensitively without a word.
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        for (n, line) in code(&text).lines().enumerate() {
            for column in ["email = $", "address = $", "email = ANY($", "generic_email = $"] {
                for (at, _) in line.match_indices(column) {
                    if line[..at].ends_with("from_") || line[..at].ends_with("to_") {
                        continue;
                    }
                    let rest = line[at + column.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
                    if !rest.starts_with("::citext") {
                        wrong.push(format!("{path}:{}: {}", n + 1, line.trim()));
                    }
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_file_needs_a_tour_guide() {
    let long: Vec<String> = sources("src")
        .into_iter()
        .chain(sources("tests"))
        .filter(|(_, text)| text.lines().count() > LONGEST)
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn a_module_file_is_a_table_of_contents() {
    // `mod.rs` of a domain room defines nothing its children import.
    let wrong: Vec<String> = sources("src")
        .into_iter()
        .filter(|(path, _)| {
            path.ends_with("mod.rs")
                && ["iam", "crm", "outreach", "tracking", "base", "output", "config"].contains(&room(path))
        })
        .filter(|(_, text)| {
            code(text)
                .lines()
                .any(|l| l.starts_with("pub struct") || l.starts_with("pub enum") || l.starts_with("pub fn"))
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}
