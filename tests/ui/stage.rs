//! A small ecosystem and one panel on a stage of its own.

use egui_kittest::Harness;
use onus::app::{Action, App, Opened};
use onus::edit::{Document, Edit};
use onus::model::{Date, Ecosystem, Letters, ObligationId, RelationKind, StakeholderId, StakeholderKind};

/// A panel of the window.
pub(super) type Show = fn(&mut egui::Ui, &App, &mut Vec<Action>);

/// One panel with an application behind it; what the panel asks for is done after each frame.
pub(super) fn stage(show: Show, app: App) -> Harness<'static, App> {
    stage_of([1100.0, 620.0], show, app)
}

/// As [`stage`], of another size.
pub(super) fn stage_of(size: [f32; 2], show: Show, app: App) -> Harness<'static, App> {
    Harness::builder().with_size(size).build_ui_state(
        move |ui, app: &mut App| {
            let mut actions = Vec::new();
            show(ui, app, &mut actions);
            for action in actions {
                app.act(action);
            }
            app.settle();
        },
        app,
    )
}

/// An application that shows an ecosystem.
pub(super) fn app(ecosystem: Ecosystem) -> App {
    let mut app = App::new(Date::constant(2026, 11, 22), Box::new(|| {}));
    let document = Document::opened(ecosystem);
    app.act(Action::Opened(Box::new(Opened { document, path: None, notices: Vec::new() })));
    app.settle();
    app
}

/// A maker and a buyer of a thermostat, one duty that nobody has and one that is owned.
pub(super) fn thermostat() -> Ecosystem {
    use onus::model::{ElementKind, NodeId, Obligation};
    let mut document = Document::unsaved(Ecosystem::default());
    let stakeholder = |name: &str, kind| Edit::AddStakeholder { name: name.into(), kind, at: None };
    let element = |name: &str, kind| Edit::AddElement { name: name.into(), kind, at: None };
    let thermostat = onus::model::ElementId::parse("thermostat").expect("the stage is set with what exists");
    let duty = |name: &str, citation: &str| {
        let duty = Obligation { citation: citation.into(), about: vec![thermostat], ..Obligation::new(name) };
        Edit::AddObligation(Box::new(duty))
    };
    for edit in [
        stakeholder("Maker", StakeholderKind::Manufacturer),
        stakeholder("Buyer", StakeholderKind::User),
        element("Thermostat", ElementKind::Device),
        Edit::Relate { from: NodeId::from(who("maker")), kind: RelationKind::Makes, to: NodeId::from(thermostat) },
        duty("Ship updates", "Art. 14"),
        duty("Keep records", "Art. 9"),
        Edit::assign(
            duty_id("keep-records"),
            who("maker"),
            Letters::parse("RA").expect("the stage is set with what exists"),
        ),
    ] {
        document.apply(&edit).expect("the stage is set with what exists");
    }
    document.ecosystem().clone()
}

/// The stakeholder with this id.
pub(super) fn who(id: &str) -> StakeholderId {
    StakeholderId::parse(id).expect("the stage is set with what exists")
}

/// The duty with this id.
pub(super) fn duty_id(id: &str) -> ObligationId {
    ObligationId::parse(id).expect("the stage is set with what exists")
}

/// The letters somebody has in a duty, with the standing.
pub(super) fn letters(app: &App, duty: &str, stakeholder: &str) -> String {
    let parts = app
        .ecosystem()
        .assignments
        .iter()
        .filter(|(_, part)| part.obligation == duty_id(duty) && part.stakeholder == who(stakeholder));
    parts.map(|(_, part)| format!("{} {}", part.letters, part.standing.code())).collect::<Vec<_>>().join(", ")
}
