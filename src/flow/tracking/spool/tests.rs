use std::{fs::OpenOptions, io::Write};

use chrono::DateTime;

use super::*;
use crate::{
    base::clock::Clock,
    flow::tracking::spool::{Batch, Record},
    tracking::verdict::Method,
};

fn hit(n: u32) -> Hit {
    Hit {
        token: format!("{n:022}"),
        at: DateTime::from_timestamp_micros(1_800_000_000_000_000 + i64::from(n)).unwrap(),
        method: Method::Get,
        agent: "Mozilla/5.0 (X11)".to_owned(),
        network: Some("192.0.2.0/24".parse().unwrap()),
    }
}

fn open(dir: &Path) -> Result<Spool, SpoolError> {
    Spool::open(dir, &IdSource::new(Clock::System), true)
}

fn tokens(batch: &Batch) -> Vec<u32> {
    batch.records.iter().map(|r| r.hit.token.parse().unwrap()).collect()
}

/// The segment that was written last.
fn last(dir: &Path) -> PathBuf {
    let dir = dir.join("spool");
    files::path(&dir, *files::segments(&dir).unwrap().last().unwrap())
}

#[tokio::test]
async fn what_was_kept_is_read_in_order_after_opening_again() {
    let dir = tempfile::tempdir().unwrap();
    let id = {
        let spool = open(dir.path()).unwrap();
        for n in 0..3 {
            spool.keep(hit(n)).await.unwrap();
        }
        spool.id()
    };
    let spool = open(dir.path()).unwrap();
    assert_eq!(spool.id(), id);
    spool.keep(hit(3)).await.unwrap();
    let two = spool.read(None, 2).unwrap();
    assert_eq!(tokens(&two), [0, 1]);
    let rest = spool.read(Some(two.end), 100).unwrap();
    assert_eq!(tokens(&rest), [2, 3]);
    assert_eq!((rest.end, rest.damaged), (spool.end(), 0));
    assert!(spool.read(Some(rest.end), 100).unwrap().records.is_empty());
    let ids: Vec<Uuid> = two.records.iter().chain(&rest.records).map(|r: &Record| r.id).collect();
    // Of one process they are in order; another may begin within the same millisecond.
    assert!(ids[..3].is_sorted() && ids.iter().all(|id| id.get_version_num() == 7), "{ids:?}");
}

#[tokio::test]
async fn a_torn_tail_is_cut_off_and_what_comes_after_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let spool = open(dir.path()).unwrap();
    spool.keep(hit(0)).await.unwrap();
    spool.keep(hit(1)).await.unwrap();
    let good = spool.end().position;
    drop(spool);
    let whole = fs::read(last(dir.path())).unwrap();
    for tail in [&whole[..1], &whole[..7], &whole[..whole.len() / 2 - 1], &[0; 4096]] {
        OpenOptions::new().append(true).open(last(dir.path())).unwrap().write_all(tail).unwrap();
        let spool = open(dir.path()).unwrap();
        assert_eq!(spool.end().position, good, "{}", tail.len());
        assert_eq!(tokens(&spool.read(None, 9).unwrap()), [0, 1]);
    }
    let spool = open(dir.path()).unwrap();
    spool.keep(hit(2)).await.unwrap();
    assert_eq!(tokens(&spool.read(None, 9).unwrap()), [0, 1, 2]);
}

#[tokio::test]
async fn two_cannot_have_one_spool() {
    let dir = tempfile::tempdir().unwrap();
    let first = open(dir.path()).unwrap();
    let error = open(dir.path()).unwrap_err();
    assert!(matches!(error, SpoolError::InUse { .. }), "{error}");
    drop(first);
    open(dir.path()).unwrap();
}

#[tokio::test]
async fn what_the_database_has_is_deleted() {
    let dir = tempfile::tempdir().unwrap();
    {
        let spool = open(dir.path()).unwrap();
        spool.keep(hit(0)).await.unwrap();
    }
    // Of a segment from before nobody knows how old it is.
    let spool = open(dir.path()).unwrap();
    let all = spool.read(None, 9).unwrap();
    assert!(spool.facts().waiting_bytes > 0);
    spool.forget(all.end).unwrap();
    spool.keep(hit(1)).await.unwrap();
    let next = spool.read(Some(all.end), 9).unwrap();
    assert_eq!(tokens(&next), [1]);
    assert_eq!(next.end.segment, all.end.segment + 1);
    spool.forget(next.end).unwrap();
    assert_eq!(files::segments(&dir.path().join("spool")).unwrap(), [next.end.segment]);
    assert_eq!(spool.facts().waiting_bytes, 0);
    // A place that the spool does not have is its beginning.
    let beyond = Place { segment: 99, position: 0 };
    assert_eq!(tokens(&spool.read(Some(beyond), 9).unwrap()), [1]);
}

#[tokio::test]
async fn a_damaged_segment_is_left_and_the_next_one_read() {
    let dir = tempfile::tempdir().unwrap();
    {
        let spool = open(dir.path()).unwrap();
        spool.keep(hit(0)).await.unwrap();
        spool.keep(hit(1)).await.unwrap();
        let end = spool.end();
        drop(spool);
        let path = last(dir.path());
        let mut bytes = fs::read(&path).unwrap();
        let at = bytes.len() - 3;
        bytes[at] ^= 1;
        fs::write(&path, bytes).unwrap();
        // As if it had been closed: the writer is in the next one.
        files::begin(&dir.path().join("spool"), end.segment + 1).unwrap();
    }
    let spool = open(dir.path()).unwrap();
    spool.keep(hit(2)).await.unwrap();
    let batch = spool.read(None, 9).unwrap();
    assert_eq!(tokens(&batch), [0, 2]);
    assert!(batch.damaged > 0);
}

#[tokio::test]
async fn many_at_once_are_all_kept_once() {
    let dir = tempfile::tempdir().unwrap();
    let spool = Arc::new(open(dir.path()).unwrap());
    let tasks: Vec<_> = (0..500)
        .map(|n| {
            let spool = Arc::clone(&spool);
            tokio::spawn(async move { spool.keep(hit(n)).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let mut kept = tokens(&spool.read(None, 1_000).unwrap());
    kept.sort_unstable();
    assert_eq!(kept, (0..500).collect::<Vec<_>>());
    assert_eq!(spool.facts().stored, 500);
}
