//! What the plus beside a heading does.

use super::tree::Heading;
use crate::app::{Action, App, Popup, Selection, commands};
use crate::diagram::free_place;
use crate::edit::{Edit, key_for};
use crate::lang::t;
use crate::model::{
    Answer, Cover, EndKind, Fact, FactSubject, Lifetime, NodeId, Point, Provenance, Record, RecordKind, Risk, Source,
    StakeholderId,
};

/// The actions that add a record under a heading; nothing where it cannot be done now.
pub(super) fn add(app: &App, heading: Heading) -> Option<Vec<Action>> {
    if app.document().is_read_only() {
        return None;
    }
    match heading {
        Heading::Stakeholders(kind) => Some(vec![ask_for_node(app, EndKind::Stakeholder(kind))]),
        Heading::Elements(kind) => Some(vec![ask_for_node(app, EndKind::Element(kind))]),
        Heading::Kind(kind) => match kind {
            RecordKind::Stakeholder => run(app, "add-stakeholder"),
            RecordKind::Element => run(app, "add-element"),
            RecordKind::Obligation => run(app, "add-obligation"),
            RecordKind::Relation => run(app, "relate"),
            RecordKind::Risk => Some(write(app, risk(app))),
            RecordKind::Cover => cover(app).map(|cover| write(app, cover)),
            RecordKind::Fact => Some(write(app, fact(app))),
            RecordKind::Source => Some(write(app, source())),
            RecordKind::Profile | RecordKind::Assignment | RecordKind::Waiver | RecordKind::Conflict => None,
        },
    }
}

/// What must be done first where nothing can be added.
pub(super) fn hint(heading: Heading) -> Option<String> {
    match heading {
        Heading::Kind(RecordKind::Relation) => Some(t("outline-relation-needs-two")),
        Heading::Kind(RecordKind::Cover) => Some(t("outline-cover-needs-two")),
        _ => None,
    }
}

/// Whether records of this sort are made here at all.
pub(super) fn is_made_here(heading: Heading) -> bool {
    !matches!(heading, Heading::Kind(RecordKind::Waiver | RecordKind::Conflict))
}

fn run(app: &App, id: &str) -> Option<Vec<Action>> {
    let command = commands::find(id)?;
    (command.enabled)(app).then(|| vec![Action::Run(command.id)])
}

fn ask_for_node(app: &App, kind: EndKind) -> Action {
    let [x, y] = app.camera().middle;
    let at = free_place(app.scene(), Point::new(x as i32, y as i32));
    Action::Ask(Box::new(Popup::AddNode { at, kind, joined_to: None }))
}

/// Writes a record, selects it and sends the keyboard to its name.
fn write(app: &App, record: Record) -> Vec<Action> {
    let key = key_for(app.ecosystem(), &record);
    let mut actions = vec![Action::Edit(Edit::add(record))];
    if let Some(key) = key {
        actions.extend([Action::Select(Selection::only(key)), Action::Run("rename")]);
    }
    actions
}

fn selected_stakeholders(app: &App) -> Vec<StakeholderId> {
    app.selection().nodes().filter_map(NodeId::stakeholder).collect()
}

fn risk(app: &App) -> Record {
    let about = app.selection().nodes().filter_map(NodeId::element).collect();
    let borne_by = selected_stakeholders(app);
    Risk { name: t("outline-new-risk"), about, borne_by, ..Risk::default() }.into()
}

fn source() -> Record {
    Source { title: t("outline-new-source"), ..Source::default() }.into()
}

/// A policy between the two selected stakeholders, the insurer first.
fn cover(app: &App) -> Option<Record> {
    let [insurer, insured] = selected_stakeholders(app)[..] else { return None };
    let cover = Cover {
        name: t("outline-new-cover"),
        insurer,
        insured,
        risks: Vec::new(),
        limit: None,
        retention: None,
        premium: None,
        note: String::new(),
        lifetime: Lifetime::default(),
        provenance: Provenance::default(),
    };
    Some(cover.into())
}

/// An open question about the selected node, or else about the ecosystem.
fn fact(app: &App) -> Record {
    let about = app.selection().nodes().last().map_or(FactSubject::Ecosystem, FactSubject::from);
    let is_asked =
        |question: &str| app.ecosystem().facts.iter().any(|(_, fact)| fact.about == about && fact.question == question);
    let first = t("outline-new-question");
    let question = std::iter::once(first.clone())
        .chain((2_usize..).map(|number| format!("{first}-{number}")))
        .find(|question| !is_asked(question))
        .unwrap_or(first);
    Fact {
        about,
        question,
        answer: Answer::Unknown,
        note: String::new(),
        lifetime: Lifetime::default(),
        provenance: Provenance::default(),
    }
    .into()
}
