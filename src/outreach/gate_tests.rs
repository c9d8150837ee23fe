use serde_json::json;

use super::*;
use crate::{base::ids::MailboxId, outreach::mailbox::Pace};

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
}

fn tuesday() -> DateTime<Utc> {
    at("2026-12-01T09:00:00+01:00")
}

fn mailbox() -> Mailbox {
    Mailbox {
        id: MailboxId(uuid::Uuid::nil()),
        address: "ana@acme.example".into(),
        name: "Ana".into(),
        provider: "maildir".into(),
        settings: json!({}),
        signature: None,
        status: "active".into(),
        status_reason: None,
        timezone: chrono_tz::Europe::Paris,
        windows: None,
        freezes: vec![],
        pace: Pace {
            daily_cap: 30,
            ramp_start: 5,
            ramp_step: 2,
            gap_floor_seconds: 120,
            gap_seconds: None,
            next_send_at: None,
            sending_days: 0,
            last_sending_day: None,
            bounces_since: None,
            slowed_until: None,
        },
        last_synced_at: None,
        trouble: crate::outreach::mailbox::Trouble::default(),
        created_at: tuesday(),
    }
}

fn recipient() -> Recipient {
    Recipient {
        state: "active".into(),
        campaign_status: "running".into(),
        step_index: 0,
        exit_on_reply: true,
        earlier_step_open: false,
        answered: false,
        email: Some("c@exemple.example".into()),
        email_status: "valid".into(),
        email_reliability: None,
        person_status: "active".into(),
        suppressed: false,
        hq_address: None,
        in_another_campaign: false,
        last_mail_at: None,
        last_other_mail_at: None,
    }
}

/// The one rule that refuses, and until when.
fn one(holds: &[Hold]) -> (&'static str, Option<DateTime<Utc>>) {
    assert_eq!(holds.len(), 1, "{holds:?}");
    (holds[0].rule, holds[0].until)
}

fn held(change: impl FnOnce(&mut Mailbox, &mut Usage), now: &str) -> (&'static str, Option<DateTime<Utc>>) {
    let (mut mailbox, mut usage) = (mailbox(), Usage::default());
    change(&mut mailbox, &mut usage);
    one(&mailbox_holds(&mailbox, &usage, at(now)))
}

fn refused(change: impl FnOnce(&mut Recipient)) -> (&'static str, Option<DateTime<Utc>>) {
    let mut recipient = recipient();
    change(&mut recipient);
    one(&recipient_holds(&recipient, &SendingCalendar::default(), tuesday()))
}

#[test]
fn nothing_holds_an_ordinary_mail_on_a_tuesday_morning() {
    assert_eq!(mailbox_holds(&mailbox(), &Usage::default(), tuesday()), vec![]);
    assert_eq!(recipient_holds(&recipient(), &SendingCalendar::default(), tuesday()), vec![]);
}

#[test]
fn closed_hours_are_named_and_end() {
    let next = |text: &str| Some(at(text));
    assert_eq!(held(|_, _| {}, "2026-12-01T13:00:00+01:00"), ("window", next("2026-12-01T14:00:00+01:00")));
    assert_eq!(held(|_, _| {}, "2026-12-25T09:00:00+01:00"), ("holiday", next("2026-12-28T08:30:00+01:00")));
    let freeze = |m: &mut Mailbox, _: &mut Usage| {
        m.freezes = vec![serde_json::from_value(json!({"from": "2026-12-01", "to": "2026-12-02"})).unwrap()];
    };
    assert_eq!(held(freeze, "2026-12-01T09:00:00+01:00"), ("freeze", next("2026-12-03T08:30:00+01:00")));
}

#[test]
fn a_day_and_any_24_hours_hold_no_more_than_the_cap() {
    let now = "2026-12-01T09:00:00+01:00";
    let tomorrow = Some(at("2026-12-02T08:30:00+01:00"));
    let day = |m: &mut Mailbox, u: &mut Usage| {
        m.pace.ramp_start = 30;
        u.today = 30;
    };
    assert_eq!(held(day, now), ("cap", tomorrow));
    assert_eq!(held(|_, u| u.today = 5, now), ("ramp", tomorrow));
    let rolling = |_: &mut Mailbox, u: &mut Usage| {
        u.last_24h = 5;
        u.frees_at = Some(at("2026-12-01T11:15:00+01:00"));
    };
    assert_eq!(held(rolling, now), ("ramp", Some(at("2026-12-01T11:15:00+01:00"))));
    let both = |m: &mut Mailbox, u: &mut Usage| {
        rolling(m, u);
        u.today = 5;
    };
    assert_eq!(held(both, now), ("ramp", tomorrow), "the later one counts");
    let none = |m: &mut Mailbox, _: &mut Usage| m.pace.daily_cap = 0;
    assert_eq!(held(none, now).0, "cap");
}

#[test]
fn a_gap_that_ends_at_lunch_ends_after_it() {
    let gap = |m: &mut Mailbox, _: &mut Usage| m.pace.next_send_at = Some(at("2026-12-01T12:10:00+01:00"));
    assert_eq!(held(gap, "2026-12-01T11:50:00+01:00"), ("gap", Some(at("2026-12-01T14:00:00+01:00"))));
}

#[test]
fn a_mailbox_that_bounces_or_rests_waits_for_a_person() {
    let now = "2026-12-01T09:00:00+01:00";
    assert_eq!(held(|m, _| m.status = "paused".into(), now), ("mailbox_paused", None));
    let bounces =
        |sent, bounced| move |_: &mut Mailbox, u: &mut Usage| (u.sent_28d, u.bounced_28d) = (sent, bounced);
    assert_eq!(held(bounces(20, 1), now), ("bounce_rate", None));
    assert_eq!(held(bounces(100, 3), now), ("bounce_rate", None));
    for (sent, bounced) in [(19, 19), (100, 2), (0, 0)] {
        let usage = Usage { sent_28d: sent, bounced_28d: bounced, ..Usage::default() };
        assert!(!bounces_too_much(&usage), "{sent}, {bounced}");
    }
}

#[test]
fn every_reason_not_to_write_to_somebody_has_a_name() {
    assert_eq!(refused(|r| r.state = "replied".into()), ("enrollment_not_active", None));
    assert_eq!(refused(|r| r.state = "paused".into()), ("enrollment_paused", None));
    assert_eq!(refused(|r| r.campaign_status = "paused".into()), ("campaign_not_running", None));
    assert_eq!(refused(|r| r.answered = true), ("exit_on_reply", None));
    assert_eq!(refused(|r| r.suppressed = true), ("suppressed", None));
    assert_eq!(refused(|r| r.person_status = "do_not_contact".into()), ("do_not_contact", None));
    assert_eq!(refused(|r| r.email = None), ("invalid_email", None));
    assert_eq!(refused(|r| r.email_status = "bounced".into()), ("invalid_email", None));
    assert_eq!(refused(|r| r.earlier_step_open = true), ("previous_step", None));
    assert_eq!(refused(|r| r.in_another_campaign = true), ("one_campaign", None));
    let answered_but_goes_on = Recipient { answered: true, exit_on_reply: false, ..recipient() };
    assert_eq!(recipient_holds(&answered_but_goes_on, &SendingCalendar::default(), tuesday()), vec![]);
}

#[test]
fn nobody_gets_two_mails_a_day_or_two_campaigns_a_month() {
    let tomorrow = Some(at("2026-12-02T08:30:00+01:00"));
    let today = |r: &mut Recipient| {
        r.step_index = 1;
        r.last_mail_at = Some(at("2026-12-01T00:10:00+01:00"));
    };
    assert_eq!(refused(today), ("one_step_per_day", tomorrow));
    let yesterday =
        Recipient { step_index: 1, last_mail_at: Some(at("2026-11-30T23:50:00+01:00")), ..recipient() };
    assert_eq!(recipient_holds(&yesterday, &SendingCalendar::default(), tuesday()), vec![]);
    let other = |r: &mut Recipient| r.last_other_mail_at = Some(at("2026-11-10T15:00:00+01:00"));
    assert_eq!(refused(other), ("last_touch", Some(at("2026-12-10T15:00:00+01:00"))));
    let follow_up =
        Recipient { step_index: 1, last_other_mail_at: Some(at("2026-11-10T15:00:00+01:00")), ..recipient() };
    assert_eq!(recipient_holds(&follow_up, &SendingCalendar::default(), tuesday()), vec![]);
}

#[test]
fn strasbourg_has_two_holidays_more() {
    let strasbourg = Recipient { hq_address: Some("3 rue X, 67000 Strasbourg".into()), ..recipient() };
    let good_friday = at("2027-03-26T09:00:00+01:00");
    let holds = recipient_holds(&strasbourg, &SendingCalendar::default(), good_friday);
    assert_eq!(one(&holds), ("recipient_holiday", Some(at("2027-03-30T08:30:00+02:00"))));
    for elsewhere in ["67 rue du Port, 69002 Lyon", "57000000 Paris", ""] {
        assert!(!is_in_alsace_moselle(elsewhere), "{elsewhere}");
    }
    assert!(is_in_alsace_moselle("F-57000 Metz"));
}
