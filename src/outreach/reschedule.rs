//! When the tasks of one sequence go after the campaign changed under it.

use chrono::{DateTime, Utc};

use super::calendar::SendingCalendar;

/// A step of the sequence as it is now, with what became of it for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Days after the previous step was sent.
    pub delay_days: u32,
    /// Whether these are business days in France.
    pub delay_business: bool,
    /// Whether its delay, or the step before it, is another than before.
    pub is_changed: bool,
    /// The person's task.
    pub task: TaskState,
}

/// What became of a step for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// It was sent or done then.
    Done(DateTime<Utc>),
    /// It is under way or undecided; this is when it was due.
    Busy(DateTime<Utc>),
    /// Skipped, cancelled or failed: it never happened and never will.
    Over,
    /// It is due then.
    Scheduled(DateTime<Utc>),
    /// There is no task: the step is new.
    Missing,
}

/// What to do about a step for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Nothing.
    Keep,
    /// Its task is due then instead.
    To(DateTime<Utc>),
    /// It gets a task, due then.
    Add(DateTime<Utc>),
}

/// What to do about each step of a sequence, in its order.
///
/// What happened stays. A task moves only where its own delay changed or something before it moved, came or went; then it is due
/// its delay after the step before it, never in the past, inside the calendar's windows. A new step is added only behind
/// everything that already happened: nobody gets an opening after the follow-up. The first step is due at once; where steps that
/// are gone have been sent, the last of them (`last_of_removed`) is what the delay counts from.
#[must_use]
pub fn reschedule(
    slots: &[Slot],
    last_of_removed: Option<DateTime<Utc>>,
    calendar: &SendingCalendar,
    now: DateTime<Utc>,
) -> Vec<Move> {
    let has_happened = |s: &Slot| !matches!(s.task, TaskState::Scheduled(_) | TaskState::Missing);
    let first_open = slots.iter().rposition(has_happened).map_or(0, |last| last + 1);
    let mut anchor = last_of_removed;
    let mut has_moved = false;
    let mut moves = Vec::with_capacity(slots.len());
    for (n, slot) in slots.iter().enumerate() {
        let due = || {
            let wanted =
                anchor.map_or(now, |a| calendar.after_delay(a, slot.delay_days, slot.delay_business));
            let earliest = wanted.max(now);
            calendar.next_open(earliest).unwrap_or(earliest)
        };
        moves.push(match slot.task {
            TaskState::Done(at) | TaskState::Busy(at) => {
                (anchor, has_moved) = (Some(at).max(last_of_removed), false);
                Move::Keep
            }
            TaskState::Over => Move::Keep,
            TaskState::Missing if n < first_open => Move::Keep,
            TaskState::Missing => {
                let at = due();
                (anchor, has_moved) = (Some(at), true);
                Move::Add(at)
            }
            TaskState::Scheduled(at) => {
                let new = if slot.is_changed || has_moved { due() } else { at };
                anchor = Some(new);
                has_moved |= new != at;
                if new == at { Move::Keep } else { Move::To(new) }
            }
        });
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}+01:00").parse().unwrap()
    }

    fn slot(delay_days: u32, task: TaskState) -> Slot {
        Slot { delay_days, delay_business: false, is_changed: false, task }
    }

    fn run(slots: &[Slot]) -> Vec<Move> {
        // A Tuesday.
        reschedule(slots, None, &SendingCalendar::default(), at("2026-12-01T10:00:00"))
    }

    #[test]
    fn an_unchanged_sequence_stays() {
        let odd = TaskState::Scheduled(at("2026-12-05T03:00:00"));
        let late = TaskState::Scheduled(at("2026-11-02T10:00:00"));
        assert_eq!(run(&[slot(0, late), slot(3, odd)]), [Move::Keep, Move::Keep]);
        assert_eq!(run(&[]), []);
    }

    #[test]
    fn a_changed_delay_moves_the_step_and_what_follows() {
        let slots = [
            slot(0, TaskState::Done(at("2026-11-30T09:30:00"))),
            Slot { is_changed: true, ..slot(2, TaskState::Scheduled(at("2026-12-04T09:30:00"))) },
            slot(5, TaskState::Scheduled(at("2026-12-09T09:30:00"))),
        ];
        let (wednesday, monday) = (at("2026-12-02T09:30:00"), at("2026-12-07T09:30:00"));
        assert_eq!(run(&slots), [Move::Keep, Move::To(wednesday), Move::To(monday)]);
    }

    #[test]
    fn nothing_is_due_in_the_past_or_outside_the_windows() {
        let slots = [
            slot(0, TaskState::Done(at("2026-11-02T09:30:00"))),
            Slot { is_changed: true, ..slot(1, TaskState::Scheduled(at("2026-12-09T09:30:00"))) },
            slot(4, TaskState::Missing),
        ];
        // Four days after Tuesday is a Saturday.
        let expected =
            [Move::Keep, Move::To(at("2026-12-01T10:00:00")), Move::Add(at("2026-12-07T08:30:00"))];
        assert_eq!(run(&slots), expected);
    }

    #[test]
    fn a_new_step_is_added_only_behind_what_happened() {
        let done = TaskState::Done(at("2026-11-30T09:30:00"));
        let slots = [slot(0, TaskState::Missing), slot(0, done), slot(2, TaskState::Missing)];
        assert_eq!(run(&slots), [Move::Keep, Move::Keep, Move::Add(at("2026-12-02T09:30:00"))]);
        let all_over = [slot(0, TaskState::Over), slot(3, TaskState::Missing)];
        assert_eq!(run(&all_over)[1], Move::Add(at("2026-12-01T10:00:00")));
    }

    #[test]
    fn a_step_before_the_first_task_pushes_it_back() {
        let slots = [slot(0, TaskState::Missing), slot(3, TaskState::Scheduled(at("2026-12-01T14:00:00")))];
        let expected = [Move::Add(at("2026-12-01T10:00:00")), Move::To(at("2026-12-04T10:00:00"))];
        assert_eq!(run(&slots), expected);
    }

    #[test]
    fn a_mail_of_a_removed_step_still_counts() {
        let slots = [
            slot(0, TaskState::Done(at("2026-11-26T09:30:00"))),
            Slot { is_changed: true, ..slot(3, TaskState::Scheduled(at("2026-12-03T09:30:00"))) },
        ];
        let now = at("2026-12-01T10:00:00");
        let removed = Some(at("2026-11-30T09:30:00"));
        assert_eq!(reschedule(&slots, removed, &SendingCalendar::default(), now), [Move::Keep, Move::Keep]);
        let first = [Slot { is_changed: true, ..slots[1] }];
        assert_eq!(reschedule(&first, removed, &SendingCalendar::default(), now), [Move::Keep]);
    }
}
