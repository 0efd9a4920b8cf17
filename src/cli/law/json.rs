//! What the law says, for programs. The shape is a promise: others' scripts read it.

use anyhow::Result;
use serde::Serialize;

use super::Told;
use crate::law::{Examined, OpenQuestion, SilentAbout};
use crate::model::{Date, ElementId};

#[derive(Serialize)]
struct File<'a> {
    as_of: Date,
    catalogue: Edition<'a>,
    provisions: Vec<Applied<'a>>,
    questions: Vec<Question<'a>>,
    silent: Vec<Silent>,
}

#[derive(Serialize)]
struct Edition<'a> {
    version: &'a str,
    reviewed: Date,
}

#[derive(Serialize)]
struct Applied<'a> {
    provision: &'a str,
    instrument: &'a str,
    cite: String,
    jurisdiction: &'static str,
    verification: &'static str,
    force: &'static str,
    element: &'static str,
    state: &'static str,
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
    why: Vec<String>,
}

#[derive(Serialize)]
struct OpenFact<'a> {
    fact: &'a str,
    about: Vec<&'static str>,
}

#[derive(Serialize)]
struct Question<'a> {
    fact: &'a str,
    about: Vec<&'static str>,
    question: String,
    settles: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Silent {
    Jurisdiction(&'static str),
    Sector(&'static str),
}

pub(super) fn write(told: &Told<'_>) -> Result<Vec<u8>> {
    let law = told.analysis.law();
    let catalogue = law.rulebook().catalogue();
    let silent = told.silences.iter().map(|silence| match silence.about {
        SilentAbout::Jurisdiction(place) => Silent::Jurisdiction(place.code()),
        SilentAbout::Sector(sector) => Silent::Sector(sector.code()),
    });
    let file = File {
        as_of: told.analysis.as_of(),
        catalogue: Edition { version: &catalogue.version, reviewed: catalogue.reviewed },
        provisions: told
            .examined
            .iter()
            .flat_map(|(element, all)| all.iter().map(|one| applied(told, *element, one)))
            .collect(),
        questions: told.questions.iter().map(question).collect(),
        silent: silent.collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn applied<'a>(told: &'a Told<'_>, element: ElementId, one: &'a Examined<'_>) -> Applied<'a> {
    let bearers = one.bearers.iter().map(|bearer| Bearer {
        stakeholder: bearer.who.as_str(),
        role: bearer.roles.join(", "),
        state: bearer.state.code(),
        why: bearer.why.iter().map(ToString::to_string).collect(),
    });
    let law = told.analysis.law();
    let open = one.open.iter().map(|open| {
        let question = law.question(told.ecosystem(), *open);
        OpenFact { fact: question.id, about: question.about.iter().map(|key| key.as_str()).collect() }
    });
    Applied {
        provision: &one.provision.id,
        instrument: &one.instrument.id,
        cite: one.instrument.cite(&one.provision.citation),
        jurisdiction: one.instrument.jurisdiction.code(),
        verification: one.provision.verification.code(),
        force: one.instrument.force.code(),
        element: element.as_str(),
        state: one.state.code(),
        from: one.provision.from,
        until: one.provision.until,
        bearers: bearers.collect(),
        missing_roles: one.missing_roles.clone(),
        because: one.because.iter().map(|reason| reason.message.to_string()).collect(),
        open_facts: open.collect(),
        on_map: one.on_map.map(|id| id.as_str()),
    }
}

fn question<'a>(question: &'a OpenQuestion<'_>) -> Question<'a> {
    Question {
        fact: question.id,
        about: question.about.iter().map(|key| key.as_str()).collect(),
        question: question.text.to_string(),
        settles: question.settles,
    }
}
