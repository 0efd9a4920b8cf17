//! The legal roles that the drawing gives, why, and how a person overrules one.

use egui::{CollapsingHeader, ComboBox, Id, RichText, TextEdit, Ui};

use crate::app::App;
use crate::edit::Edit;
use crate::lang::t;
use crate::law::RoleToward;
use crate::model::{Answer, ElementId, FactId, FactSubject, NodeId, RelationKind, StakeholderId};
use crate::ui::fields::{Form, remark, section};
use crate::ui::{kept, theme};

/// Somebody's role toward an element, in all instruments in which it came about in the same way.
#[derive(Clone, Debug)]
struct Held {
    who: StakeholderId,
    element: ElementId,
    role: String,
    label: String,
    holds: bool,
    said: Option<FactId>,
    why: Vec<String>,
    /// Ids and short names.
    instruments: Vec<(String, String)>,
}

/// An overruling that is being written.
#[derive(Clone, Default)]
struct Draft {
    /// The row to which it belongs.
    at: Option<usize>,
    /// The instrument; nothing means all.
    instrument: Option<String>,
    reason: String,
}

/// Of how many elements the roles of a stakeholder are told.
const MOST: usize = 16;

/// Shows the roles toward an element, or those of a stakeholder toward the elements it has
/// to do with.
pub(super) fn show(ui: &mut Ui, form: &mut Form<'_>, node: NodeId) {
    let app = form.app;
    let rows = kept::kept(ui.ctx(), Id::unique("inspector-roles"), (app.stamp(), node), || rows(app, node));
    let count = rows.iter().filter(|row| row.holds).count();
    section(ui, "inspector-roles", Some(count), false, |ui| {
        if rows.is_empty() {
            remark(ui, t("inspector-no-roles"));
            return;
        }
        remark(ui, t("inspector-roles-help"));
        let place = Id::unique(("role-draft", node));
        let mut draft: Draft = ui.data(|data| data.get_temp(place)).unwrap_or_default();
        for (at, row) in rows.iter().enumerate() {
            ui.push_id((row.who, row.element, &row.role, at), |ui| one(ui, form, node, (at, row), &mut draft));
        }
        ui.data_mut(|data| data.insert_temp(place, draft));
    });
}

fn rows(app: &App, node: NodeId) -> Vec<Held> {
    let analysis = app.analysis();
    let (ecosystem, index, law) = (analysis.ecosystem(), analysis.index(), analysis.law());
    let elements: Vec<ElementId> = match node {
        NodeId::Element(id) => vec![id],
        NodeId::Stakeholder(who) => {
            let relations =
                |who: StakeholderId| index.relations(who).iter().filter_map(|id| ecosystem.relations.get(*id));
            // What staff do, their employer does in law.
            let staff = relations(who)
                .filter(|one| one.kind == RelationKind::Employs && one.from == NodeId::from(who))
                .filter_map(|one| one.to.stakeholder());
            let own = std::iter::once(who).chain(staff).flat_map(relations);
            let mut near: Vec<ElementId> = own.filter_map(|relation| relation.to.element()).collect();
            near.sort_unstable();
            near.dedup();
            near.truncate(MOST);
            near
        }
    };
    let mut rows: Vec<Held> = Vec::new();
    for element in elements {
        let told = law.roles_held(ecosystem, index, element);
        let meant = told.into_iter().filter(|one| node.stakeholder().is_none_or(|who| who == one.who));
        meant.for_each(|one| enter(&mut rows, element, one, law.rulebook().catalogue()));
    }
    rows.sort_by_key(|row| (row.element, row.who, !row.holds));
    rows
}

fn enter(rows: &mut Vec<Held>, element: ElementId, one: RoleToward<'_>, catalogue: &crate::catalogue::Catalogue) {
    let why: Vec<String> = one.why.iter().map(crate::law::Reason::marked).collect();
    let instrument = (one.instrument.id.clone(), one.instrument.short.clone());
    let same = rows.iter_mut().find(|row| {
        (row.who, row.element, row.holds, row.said) == (one.who, element, one.holds, one.said)
            && row.role == one.role
            && row.why == why
    });
    match same {
        Some(row) => row.instruments.push(instrument),
        None => rows.push(Held {
            who: one.who,
            element,
            role: one.role.to_owned(),
            label: catalogue.role_label(one.role).to_owned(),
            holds: one.holds,
            said: one.said,
            why,
            instruments: vec![instrument],
        }),
    }
}

fn one(ui: &mut Ui, form: &mut Form<'_>, node: NodeId, (at, row): (usize, &Held), draft: &mut Draft) {
    let palette = theme::palette(ui.ctx());
    let who = form.app.ecosystem().name(row.who);
    let name = match node {
        NodeId::Element(_) => who,
        NodeId::Stakeholder(_) => form.app.ecosystem().name(row.element),
    };
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        ui.label(if row.holds { "✔" } else { "✖" });
        let label = RichText::new(row.label.as_str()).strong();
        ui.label(if row.holds { label } else { label.strikethrough().color(palette.faint) });
        if ui.link(name.as_str()).clicked() {
            match node {
                NodeId::Element(_) => form.select(row.who),
                NodeId::Stakeholder(_) => form.select(row.element),
            }
        }
        if row.said.is_none() && !form.is_locked() {
            overrule_button(ui, (at, row), &name, draft);
        }
    });
    let shorts: Vec<&str> = row.instruments.iter().map(|(_, short)| short.as_str()).collect();
    remark(ui, shorts.join(", "));
    if let Some(fact) = row.said {
        overruled(ui, form, fact);
    }
    ui.horizontal_wrapped(|ui| {
        let title = match row.holds {
            true => msg!("role-why", role = row.label.as_str()),
            false => msg!("role-why-not", role = row.label.as_str()),
        };
        let title = RichText::new(title.text()).small();
        CollapsingHeader::new(title).id_salt("why").show(ui, |ui| {
            row.why.iter().for_each(|step| remark(ui, format!("• {step}")));
        });
    });
    if draft.at == Some(at) && row.said.is_none() && !form.is_locked() {
        write(ui, form, row, draft);
    }
}

fn overrule_button(ui: &mut Ui, (at, row): (usize, &Held), name: &str, draft: &mut Draft) {
    let is_open = draft.at == Some(at);
    let ask = if row.holds { "role-overrule" } else { "role-overrule-give" };
    let spoken = msg!("role-overrule-name", role = row.label.as_str(), name = name).text();
    let button = egui::Button::selectable(is_open, RichText::new(t(ask)).small()).frame_when_inactive(true).small();
    if ui.add(button).accessible_name(spoken).on_hover_text(t("role-overrule-help")).clicked() {
        *draft = Draft { at: (!is_open).then_some(at), ..Draft::default() };
    }
}

/// Says that a person has decided against the drawing, with the way back.
fn overruled(ui: &mut Ui, form: &mut Form<'_>, id: FactId) {
    let Some(fact) = form.app.ecosystem().facts.get(id) else { return };
    let color = theme::palette(ui.ctx()).contested;
    let text = msg!("role-overruled", reason = fact.note.as_str()).text();
    ui.add(egui::Label::new(RichText::new(format!("✋ {text}")).color(color)).wrap());
    ui.horizontal_wrapped(|ui| {
        if ui.small_button(t("role-see-fact")).clicked() {
            form.select(id);
        }
        let back = egui::Button::new(RichText::new(t("role-take-back")).small());
        if ui.add_enabled(!form.is_locked(), back).clicked() {
            form.ask(Edit::Remove(vec![id.into()]));
        }
    });
}

/// The fields of an overruling: in which instrument, and why.
fn write(ui: &mut Ui, form: &mut Form<'_>, row: &Held, draft: &mut Draft) {
    let everywhere = t("role-everywhere");
    let short = |id: &String| row.instruments.iter().find(|(other, _)| other == id).map(|(_, short)| short.clone());
    let chosen = draft.instrument.as_ref().and_then(short).unwrap_or_else(|| everywhere.clone());
    ComboBox::from_id_salt("instrument")
        .selected_text(chosen)
        .width(ui.available_width())
        .truncate()
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut draft.instrument, None, everywhere);
            for (id, short) in &row.instruments {
                ui.selectable_value(&mut draft.instrument, Some(id.clone()), short.as_str());
            }
        })
        .response
        .accessible_name(t("role-where"));
    ui.add(
        TextEdit::multiline(&mut draft.reason)
            .desired_rows(2)
            .hint_text(t("role-reason-hint"))
            .desired_width(f32::INFINITY),
    )
    .accessible_name(t("role-reason"));
    let is_ready = !draft.reason.trim().is_empty();
    let record = ui.add_enabled(is_ready, egui::Button::new(t("role-record")));
    if record.on_disabled_hover_text(t("role-needs-reason")).clicked() {
        let book = draft.instrument.as_deref().unwrap_or("any");
        let question = format!("{book}/{}", row.role);
        let answer = if row.holds { Answer::No } else { Answer::Yes };
        let about = FactSubject::Toward(row.who, row.element);
        form.ask(form.app.answering(about, &question, answer, Some(draft.reason.trim())));
        *draft = Draft::default();
    }
}
