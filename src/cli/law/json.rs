//! What the law says, for programs. The shape is a promise: others' scripts read it.

use anyhow::Result;
use serde::Serialize;

use super::Told;
use crate::cli::output::{Edition, pretty};
use crate::law::{Examined, OpenQuestion, Reason, RoleHeld, SilentAbout};
use crate::model::{Date, ElementId, RecordKey};

#[derive(Serialize)]
struct File<'a> {
    as_of: Date,
    catalogue: Edition<'a>,
    provisions: Vec<Applied<'a>>,
    questions: Vec<Question<'a>>,
    silent: Vec<Silent>,
}

#[derive(Serialize)]
struct Applied<'a> {
    provision: &'a str,
    instrument: &'a str,
    cite: String,
    title: &'a str,
    jurisdiction: &'static str,
    verification: &'static str,
    force: &'static str,
    element: &'static str,
    state: &'static str,
    later: bool,
    from: Option<Date>,
    until: Option<Date>,
    bearers: Vec<Bearer>,
    missing_roles: Vec<&'a str>,
    because: Vec<String>,
    open_facts: Vec<OpenFact<'a>>,
    on_map: Option<&'static str>,
}

#[derive(Serialize)]
struct Bearer {
    stakeholder: &'static str,
    role: String,
    state: &'static str,
    why: String,
    /// The role rules behind it, each with how it was checked.
    rules: Vec<RoleRule>,
}

#[derive(Clone, Serialize)]
struct RoleRule {
    why: String,
    verification: &'static str,
}

#[derive(Serialize)]
struct OpenFact<'a> {
    fact: &'a str,
    about: About,
    question: String,
}

#[derive(Serialize)]
struct Question<'a> {
    fact: &'a str,
    about: About,
    question: String,
    help: String,
    settles: usize,
}

/// What a question is about: one record or the whole; a list where it is about what one does with the other.
#[derive(Serialize)]
#[serde(untagged)]
enum About {
    One(&'static str),
    Several(Vec<&'static str>),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Silent {
    Jurisdiction(&'static str),
    Sector(&'static str),
    /// A member of the EEA outside the Union, and the acts of the Union to be checked there.
    Eea {
        place: &'static str,
        acts: Vec<String>,
    },
}

pub(super) fn write(told: &Told<'_>) -> Result<Vec<u8>> {
    let law = told.analysis.law();
    let catalogue = law.rulebook().catalogue();
    let silent = told.silences.iter().map(|silence| match silence.about {
        SilentAbout::Jurisdiction(place) => Silent::Jurisdiction(place.code()),
        SilentAbout::Sector(sector) => Silent::Sector(sector.code()),
        SilentAbout::Eea(place) => Silent::Eea { place: place.code(), acts: silence.acts.clone() },
    });
    let file = File {
        as_of: told.analysis.as_of(),
        catalogue: Edition::of(catalogue),
        provisions: told
            .examined
            .iter()
            .flat_map(|(element, all)| all.iter().map(|one| applied(told, *element, one)))
            .collect(),
        questions: told.questions.iter().map(question).collect(),
        silent: silent.collect(),
    };
    pretty(&file)
}

fn applied<'a>(told: &'a Told<'_>, element: ElementId, one: &'a Examined<'_>) -> Applied<'a> {
    let law = told.analysis.law();
    let open = one.open.iter().map(|open| {
        let question = law.question(told.ecosystem(), *open);
        OpenFact { fact: question.id, about: about(&question.about), question: question.text.to_string() }
    });
    Applied {
        provision: &one.provision.id,
        instrument: &one.instrument.id,
        cite: one.instrument.cite(&one.provision.citation),
        title: &one.provision.title,
        jurisdiction: one.instrument.jurisdiction.code(),
        verification: one.provision.verification.code(),
        force: one.instrument.force.code(),
        element: element.as_str(),
        state: one.state.code(),
        later: one.is_later,
        from: one.provision.from,
        until: one.provision.until,
        bearers: one.bearers.iter().flat_map(bearers).collect(),
        missing_roles: one.missing_roles.clone(),
        because: one.because.iter().map(Reason::marked).collect(),
        open_facts: open.collect(),
        on_map: one.on_map.map(|id| id.as_str()),
    }
}

/// One entry for each role, so that a script finds a role by its id.
fn bearers(held: &RoleHeld) -> impl Iterator<Item = Bearer> {
    let why = held.why.iter().map(Reason::marked).collect::<Vec<_>>().join(" ");
    let rules = held
        .why
        .iter()
        .filter_map(|reason| Some(RoleRule { why: reason.message.text(), verification: reason.verification?.code() }));
    let rules: Vec<RoleRule> = rules.collect();
    held.roles.iter().map(move |role| Bearer {
        stakeholder: held.who.as_str(),
        role: role.clone(),
        state: held.state.code(),
        why: why.clone(),
        rules: rules.clone(),
    })
}

fn about(keys: &[RecordKey]) -> About {
    match keys {
        [RecordKey::Profile] => About::One("ecosystem"),
        [one] => About::One(one.as_str()),
        several => About::Several(several.iter().map(RecordKey::as_str).collect()),
    }
}

fn question<'a>(question: &'a OpenQuestion<'_>) -> Question<'a> {
    Question {
        fact: question.id,
        about: about(&question.about),
        question: question.text.to_string(),
        help: question.help.as_deref().unwrap_or_default().to_owned(),
        settles: question.settles,
    }
}
