//! `pflow prospect export`

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

use clap::{Args, ValueEnum};

use super::{Context, Exit, Failure, Selection};
use crate::{
    flow::{
        self,
        prospects::export::{self, Format},
    },
    output,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormatArg {
    /// Pharow's headers
    Csv,
    /// One array
    Json,
    /// One document a line
    Ndjson,
}

/// Who is written, and how.
#[derive(Debug, Args)]
pub(in crate::cli) struct Export {
    #[command(flatten)]
    selection: Selection,
    /// At most so many [default: all]
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
    /// How it is written [default: csv, or what --output says]
    #[arg(long, value_enum)]
    format: Option<FormatArg>,
    /// The file, or - for stdout
    #[arg(long, value_name = "FILE", default_value = "-")]
    out: String,
    /// What separates the cells: one character, or `tab`
    #[arg(long, value_name = "CHAR", default_value = ",", value_parser = delimiter)]
    delimiter: u8,
    /// Begin with a byte order mark, so that Excel reads UTF-8
    #[arg(long)]
    bom: bool,
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"tab" | b"\\t" | b"\t" => Ok(b'\t'),
        [one] if one.is_ascii() && !matches!(one, b'"' | b'\n' | b'\r' | 0) => Ok(*one),
        _ => Err("one ASCII character that is no quote, or `tab`".to_owned()),
    }
}

pub(super) async fn run(context: &Context, args: Export) -> Result<Exit, Failure> {
    let format = match (args.format, context.out.format()) {
        (Some(FormatArg::Json), _) | (None, output::Format::Json) => Format::Json,
        (Some(FormatArg::Ndjson), _) | (None, output::Format::Ndjson) => Format::Ndjson,
        _ => Format::Csv { delimiter: args.delimiter, bom: args.bom },
    };
    let (engine, scope) = context.scoped().await?;
    let query = args.selection.query(args.limit);
    let dry_run = context.dry_run;
    let rows = if args.out == "-" {
        let mut out = context.out.stream();
        match export::export(&engine, &scope, &query, format, &mut out, "stdout", dry_run).await {
            // The reader had enough.
            Err(flow::Error::Io { source, .. }) if source.kind() == io::ErrorKind::BrokenPipe => {
                return Ok(Exit::Done);
            }
            done => done?,
        }
    } else if dry_run {
        export::export(&engine, &scope, &query, format, &mut io::sink(), &args.out, true).await?
    } else {
        // The file is there once it is whole.
        let part = format!("{}.part", args.out);
        let wrong = |e: io::Error| Failure::usage(format!("{}: {e}", args.out), None);
        let file = File::create(&part).map_err(wrong)?;
        let mut out = BufWriter::with_capacity(64 * 1024, file);
        let done = export::export(&engine, &scope, &query, format, &mut out, &args.out, false).await;
        let kept = done.map_err(Failure::from).and_then(|rows| {
            out.flush().and_then(|()| std::fs::rename(&part, &args.out)).map_err(wrong)?;
            Ok(rows)
        });
        if kept.is_err() && Path::new(&part).exists() {
            let _ = std::fs::remove_file(&part);
        }
        kept?
    };
    context.out.note(&format!("{rows} prospect(s)"));
    Ok(Exit::Done)
}
