//! The tasks that people do: calls and to-dos between the mails of a sequence.

use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    Error,
    engine::{Engine, Scope},
    naming, sending,
};
use crate::{
    base::ids::{EnrollmentId, TaskId},
    db::TenantTx,
    iam::Action,
    outreach::store::{queue, todo},
};

pub use crate::outreach::store::todo::Todo;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// pflow sends it.
    Email,
    /// A person calls.
    Call,
    /// A person does something else.
    Todo,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Call => "call",
            Self::Todo => "todo",
        }
    }
}

/// A task that was ended.
#[derive(Clone, Debug, Serialize)]
pub struct Closed {
    /// The task.
    pub id: TaskId,
    /// done or cancelled.
    pub status: &'static str,
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
}

/// Open tasks, the earliest first; `due`: only what can be done now.
pub async fn list(
    engine: &Engine,
    scope: &Scope,
    due: bool,
    kind: Option<Kind>,
    limit: u32,
) -> Result<Vec<Todo>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let filter = todo::Filter {
        due_at: due.then(|| engine.clock.now()),
        kind: kind.map(Kind::as_str),
        limit: i64::from(limit),
    };
    Ok(todo::list(&mut tx, &filter).await?)
}

/// A call or to-do is done: the next step counts its delay from now.
pub async fn done(engine: &Engine, scope: &Scope, id: &str, dry_run: bool) -> Result<Closed, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let (id, kind, enrollment_id) = open_task(&mut tx, id).await?;
    if kind == "email" {
        return Err(Error::conflict(
            format!("task {id} is a mail, which pflow sends itself"),
            Some("`pflow task list --kind call` shows what people do"),
        ));
    }
    if !sending::complete_step(&mut tx, engine, id, engine.clock.now()).await? {
        return Err(Error::Unexpected(format!("task {id} changed while it was locked")));
    }
    engine.audit(&mut tx, scope, "task.done", Some(&id.to_string()), json!({"kind": kind})).await?;
    tx.finish(dry_run).await?;
    Ok(Closed { id, status: "done", enrollment_id })
}

/// A task will not be done.
pub async fn cancel(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    reason: Option<&str>,
    dry_run: bool,
) -> Result<Closed, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let (id, kind, enrollment_id) = open_task(&mut tx, id).await?;
    if !todo::cancel(&mut tx, id, reason.unwrap_or("cancelled by hand")).await? {
        return Err(Error::Unexpected(format!("task {id} changed while it was locked")));
    }
    // The last one ends the sequence.
    queue::step_done(&mut tx, enrollment_id, engine.clock.now()).await?;
    let detail = json!({"kind": kind, "reason": reason});
    engine.audit(&mut tx, scope, "task.cancel", Some(&id.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    Ok(Closed { id, status: "cancelled", enrollment_id })
}

/// A scheduled task, locked after its enrollment.
async fn open_task(tx: &mut TenantTx, id: &str) -> Result<(TaskId, String, EnrollmentId), Error> {
    let task = if let Ok(uuid) = Uuid::try_parse(id) {
        TaskId(uuid)
    } else {
        let candidates = todo::starting_with(tx, &id.to_lowercase()).await?;
        naming::resolve("task", id, candidates, |c| (c.0, String::new()))?
    };
    let (kind, status, enrollment_id) =
        todo::lock(tx, task).await?.ok_or_else(|| Error::not_found("task", id))?;
    if status != "scheduled" {
        return Err(Error::conflict(
            format!("task {task} is {status}"),
            Some("`pflow task list` shows what is open"),
        ));
    }
    Ok((task, kind, enrollment_id))
}
