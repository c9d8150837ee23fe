//! The comparison: what it finds for typical edits, and that its operations lead from any campaign to any other.

use proptest::prelude::*;

use super::*;
use crate::outreach::{
    definition::StepKind,
    experiment::{Allocation, AssignBy},
};

fn variant(key: &str, body: &str) -> VariantDefinition {
    VariantDefinition {
        key: key.to_owned(),
        weight: 1,
        prompt: None,
        subject: None,
        body: Some(body.to_owned()),
    }
}

fn step(body: &str) -> StepDefinition {
    StepDefinition { variants: vec![variant("A", body)], ..StepDefinition::default() }
}

fn campaign(steps: Vec<StepDefinition>) -> Definition {
    Definition {
        name: "Lyon".to_owned(),
        mailboxes: vec!["ana@acme.example".to_owned()],
        open_tracking: OpenTracking::Off,
        format: Format::Text,
        pause_colleagues: true,
        steps,
    }
}

fn shown(before: &Definition, after: &Definition) -> Vec<(ChangeKind, String)> {
    changes(&plan(before, after).operations).into_iter().map(|c| (c.kind, c.target)).collect()
}

#[test]
fn a_step_in_between_leaves_the_others_alone() {
    let before = campaign(vec![step("bonjour un"), step("relance deux"), step("adieu trois")]);
    let mut after = before.clone();
    after.steps.insert(1, step("nouveau message"));
    assert_eq!(shown(&before, &after), [(ChangeKind::Add, "step 1".to_owned())]);
    assert_eq!(plan(&before, &after).kept, [(0, 0), (1, 2), (2, 3)]);
    assert_eq!(shown(&after, &before), [(ChangeKind::Remove, "step 1".to_owned())]);
}

#[test]
fn an_edited_text_is_an_edit_even_beside_a_removed_step() {
    let before = campaign(vec![step("bonjour un mot"), step("relance deux mots"), step("adieu trois mots")]);
    let mut after = before.clone();
    after.steps.remove(0);
    after.steps[0].variants[0].body = Some("relance deux mots encore".to_owned());
    let expected = [
        (ChangeKind::Remove, "step 0".to_owned()),
        (ChangeKind::Change, "step 0 variant \"A\" body".to_owned()),
    ];
    assert_eq!(shown(&before, &after), expected);
}

#[test]
fn a_step_that_becomes_a_call_is_another_step() {
    let before = campaign(vec![step("bonjour")]);
    let mut after = before.clone();
    after.steps[0].kind = StepKind::Call;
    let kinds: Vec<ChangeKind> = shown(&before, &after).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [ChangeKind::Remove, ChangeKind::Add]);
}

#[test]
fn every_field_is_compared() {
    let before = campaign(vec![step("bonjour")]);
    let mut after = before.clone();
    after.mailboxes.push("bob@acme.example".to_owned());
    after.open_tracking = OpenTracking::Aggregate;
    after.format = Format::Html;
    after.pause_colleagues = false;
    let s = &mut after.steps[0];
    (s.delay_days, s.delay_business, s.exit_on_reply, s.review) = (2, true, false, true);
    (s.assign, s.allocation) = (AssignBy::Company, Allocation::Thompson);
    s.variants[0].weight = 3;
    s.variants[0].subject = Some("Question".to_owned());
    s.variants.push(variant("B", "salut"));
    let targets: Vec<String> = shown(&before, &after).into_iter().map(|(_, target)| target).collect();
    let expected = [
        "mailboxes",
        "open_tracking",
        "format",
        "pause_colleagues",
        "step 0 delay_days",
        "step 0 delay_business",
        "step 0 exit_on_reply",
        "step 0 review",
        "step 0 assign",
        "step 0 allocation",
        "step 0 variant \"A\" weight",
        "step 0 variant \"A\" subject",
        "step 0 variant \"B\"",
    ];
    assert_eq!(targets, expected);
    assert_eq!(shown(&after, &before).last().unwrap().0, ChangeKind::Change);
    assert!(shown(&after, &before).contains(&(ChangeKind::Stop, "step 0 variant \"B\"".to_owned())));
}

/// What the operations make of a campaign, without looking at what was wanted.
fn execute(current: &Definition, plan: &Plan) -> Definition {
    let mut made = current.clone();
    let added = plan.operations.iter().filter(|o| matches!(o, Operation::AddStep { .. })).count();
    let mut steps: Vec<Option<StepDefinition>> = vec![None; plan.kept.len() + added];
    for (from, to) in &plan.kept {
        steps[*to] = Some(current.steps[*from].clone());
    }
    for operation in &plan.operations {
        match operation.clone() {
            Operation::Mailboxes { after, .. } => made.mailboxes = after,
            Operation::OpenTracking { after, .. } => made.open_tracking = after,
            Operation::Format { after, .. } => made.format = after,
            Operation::PauseColleagues { after } => made.pause_colleagues = after,
            Operation::RemoveStep { from, .. } => assert!(plan.kept.iter().all(|(f, _)| *f != from)),
            Operation::AddStep { to, step } => steps[to] = Some(step),
            Operation::EditStep { to, after, .. } => {
                let variants = steps[to].take().unwrap().variants;
                steps[to] = Some(StepDefinition { variants, ..after });
            }
            Operation::AddVariant { to, variant, .. } => steps[to].as_mut().unwrap().variants.push(variant),
            Operation::EditVariant { to, after, .. } => {
                let step = steps[to].as_mut().unwrap();
                let place = step.variants.iter().position(|v| v.key == after.key).unwrap();
                step.variants[place] = after;
            }
            Operation::StopVariant { to, variant, .. } => {
                steps[to].as_mut().unwrap().variants.retain(|v| v.key != variant.key);
            }
        }
    }
    made.steps = steps.into_iter().map(Option::unwrap).collect();
    made
}

fn sorted(mut definition: Definition) -> Definition {
    for step in &mut definition.steps {
        step.variants.sort_by(|a, b| a.key.cmp(&b.key));
    }
    definition
}

fn any_step() -> impl Strategy<Value = StepDefinition> {
    let variant = |key: &'static str| {
        (0..3_u32, proptest::option::of("[a-c]"), "[a-d]( [a-d]){0,3}").prop_map(
            move |(weight, subject, body)| VariantDefinition { weight, subject, ..variant(key, &body) },
        )
    };
    let variants = (variant("A"), proptest::option::of(variant("B")), proptest::option::of(variant("C")));
    let kind = prop_oneof![4 => Just(StepKind::Email), 1 => Just(StepKind::Call)];
    (kind, 0..4_u32, any::<bool>(), any::<bool>(), variants).prop_map(
        |(kind, delay_days, delay_business, review, (a, b, c))| StepDefinition {
            kind,
            delay_days,
            delay_business,
            review,
            variants: [Some(a), b, c].into_iter().flatten().collect(),
            ..StepDefinition::default()
        },
    )
}

fn any_campaign() -> impl Strategy<Value = Definition> {
    (proptest::collection::vec(any_step(), 0..6), any::<bool>()).prop_map(|(steps, tracked)| {
        let open_tracking = if tracked { OpenTracking::Aggregate } else { OpenTracking::Off };
        let format = if tracked { Format::Text } else { Format::Html };
        Definition { open_tracking, format, pause_colleagues: !tracked, ..campaign(steps) }
    })
}

proptest! {
    #[test]
    fn the_operations_lead_from_any_campaign_to_any_other(before in any_campaign(), after in any_campaign()) {
        let plan = plan(&before, &after);
        prop_assert!(plan.kept.is_sorted(), "steps keep their order: {:?}", plan.kept);
        prop_assert_eq!(sorted(execute(&before, &plan)), sorted(after));
    }

    #[test]
    fn the_same_campaign_needs_nothing(campaign in any_campaign()) {
        prop_assert_eq!(plan(&campaign, &campaign).operations, vec![]);
    }
}
