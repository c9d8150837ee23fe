//! What is generated from the command line: completions, manual pages, examples.

use std::{fs, path::Path};

use clap::Command;

use crate::support::Pflow;

/// Shells and the names their scripts go by.
const COMPLETIONS: [(&str, &str); 5] = [
    ("bash", "pflow.bash"),
    ("zsh", "_pflow"),
    ("fish", "pflow.fish"),
    ("powershell", "_pflow.ps1"),
    ("elvish", "pflow.elv"),
];

/// Set to write the files instead of comparing them.
const REGENERATE: &str = "PFLOW_REGENERATE";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn compare(directory: &str, fresh: &[(String, String)]) {
    let directory = root().join(directory);
    if std::env::var_os(REGENERATE).is_some() {
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(&directory).unwrap();
        for (name, text) in fresh {
            fs::write(directory.join(name), text).unwrap();
        }
        return;
    }
    let mut stale: Vec<&str> = fresh
        .iter()
        .filter(|(name, text)| fs::read_to_string(directory.join(name)).unwrap_or_default() != *text)
        .map(|(name, _)| name.as_str())
        .collect();
    let there: Vec<String> = fs::read_dir(&directory)
        .map(|entries| entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect())
        .unwrap_or_default();
    stale
        .extend(there.iter().map(String::as_str).filter(|name| fresh.iter().all(|(fresh, _)| fresh != name)));
    assert!(
        stale.is_empty(),
        "stale in {}: {}\nregenerate with: {REGENERATE}=1 cargo test --test it generated",
        directory.display(),
        stale.join(" ")
    );
}

#[test]
fn completions_are_fresh() {
    let fresh: Vec<(String, String)> = COMPLETIONS
        .iter()
        .map(|(shell, name)| {
            let mut script = Vec::new();
            let shell: clap_complete::Shell = shell.parse().unwrap();
            clap_complete::generate(shell, &mut pflow::cli::command(), "pflow", &mut script);
            ((*name).to_owned(), String::from_utf8(script).unwrap())
        })
        .collect();
    compare("completions", &fresh);
}

#[test]
fn manual_pages_are_fresh() {
    let dir = tempfile::tempdir().unwrap();
    clap_mangen::generate_to(pflow::cli::command(), dir.path()).unwrap();
    let mut fresh: Vec<(String, String)> = fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    fresh.sort();
    compare("man", &fresh);
}

#[test]
fn the_commands_print_the_same() {
    let pflow = Pflow::new();
    let script = pflow.ok(&["completions", "fish"]);
    let mut expected = Vec::new();
    let shell = clap_complete::Shell::Fish;
    clap_complete::generate(shell, &mut pflow::cli::command(), "pflow", &mut expected);
    assert_eq!(script.as_bytes(), expected);
    pflow.ok(&["man", "pages"]);
    assert!(pflow.path("pages/pflow-db-status.1").exists());
    assert_eq!(pflow.run(&["completions", "tcsh"]).code, 2);
    pflow.write("file", "");
    assert_eq!(pflow.error(&["man", "file/pages"], 2)["kind"], "io");
}

/// Every command of the tree with its path.
fn walk(command: &Command, path: &str, visit: &mut dyn FnMut(&Command, &str)) {
    visit(command, path);
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        walk(sub, &format!("{path} {}", sub.get_name()), visit);
    }
}

fn examples(command: &Command) -> Vec<String> {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let Some((_, lines)) = help.split_once("Examples:") else { return Vec::new() };
    lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_help_ends_with_examples() {
    let mut poor = Vec::new();
    walk(&pflow::cli::command(), "pflow", &mut |command, path| {
        if examples(command).len() < 2 {
            poor.push(path.to_owned());
        }
    });
    assert_eq!(poor, Vec::<String>::new());
}

#[test]
fn examples_are_real() {
    let mut wrong = Vec::new();
    walk(&pflow::cli::command(), "pflow", &mut |command, path| {
        for example in examples(command) {
            for arguments in calls(&example) {
                if let Err(e) = pflow::cli::command().try_get_matches_from(&arguments) {
                    let message = e.to_string();
                    wrong.push(format!("{path}: {example}: {}", message.lines().next().unwrap_or_default()));
                }
            }
        }
    });
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_readme_names_commands_that_exist() {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let blocks = text.split("```").skip(1).step_by(2);
    let wrong: Vec<String> = blocks
        .flat_map(str::lines)
        .flat_map(|line| calls(line.trim_start_matches(|c: char| c.is_ascii_digit() || "*/ ".contains(c))))
        .filter_map(|call| {
            let error = pflow::cli::command().try_get_matches_from(&call).err()?;
            Some(format!("{}: {}", call.join(" "), error.to_string().lines().next().unwrap_or_default()))
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

/// The calls of pflow in one line of shell, split into arguments as a shell would.
fn calls(line: &str) -> Vec<Vec<String>> {
    let mut calls = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let end_word = |word: &mut Option<String>, words: &mut Vec<String>| words.extend(word.take());
    for c in line.chars() {
        match (quote, c) {
            (Some(q), _) if c == q => quote = None,
            // `"$(pflow …)"`: what stands inside is a command of its own.
            (Some('"') | None, '(') if word.as_deref().is_some_and(|w| w.ends_with('$')) => {
                (quote, word) = (None, None);
                words.clear();
            }
            (Some(_), _) => word.get_or_insert_default().push(c),
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => end_word(&mut word, &mut words),
            (None, '|' | ')' | ';' | '&' | '<' | '>') => {
                end_word(&mut word, &mut words);
                calls.push(std::mem::take(&mut words));
            }
            (None, '#') if word.is_none() => break,
            (None, _) => word.get_or_insert_default().push(c),
        }
    }
    end_word(&mut word, &mut words);
    calls.push(words);
    for call in &mut calls {
        let variables = call.iter().take_while(|w| w.contains('=') && !w.starts_with('-')).count();
        call.drain(..variables);
    }
    calls.retain(|call| call.first().is_some_and(|program| program == "pflow"));
    calls
}

#[test]
fn a_line_of_shell_is_read_as_a_shell_would() {
    let one = |line: &str| calls(line).into_iter().map(|c| c.join("~")).collect::<Vec<_>>();
    assert_eq!(one("pflow stats --json | jq '.[]'"), ["pflow~stats~--json"]);
    assert_eq!(one("id=$(pflow -q org create \"A B\")"), ["pflow~-q~org~create~A B"]);
    assert_eq!(one("$EDITOR \"$(pflow config path)\""), ["pflow~config~path"]);
    assert_eq!(one("PFLOW_NOW=x pflow a ''   # why"), ["pflow~a~"]);
    assert_eq!(one("pflow man man && man -l x"), ["pflow~man~man"]);
}
