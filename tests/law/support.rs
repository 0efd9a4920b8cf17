//! Small drawings and what the law should say of them, both in a few lines.
//!
//! A drawing is the day, the places and the sectors on one line, the tables of stakeholders and
//! elements in RON, and a list of ties and answers, one a line:
//!
//! - `shop Brands camera`, `maker Makes camera until 2020-12-31`
//! - `camera radio-equipment: Yes`, `shop@camera substantial-modification: Yes`, `* question: No`
//!
//! What is expected stands one a line, too:
//!
//! - `cra-13-19-support-end-date camera applies to shop` (`to` names all whom it binds, `nobody` none)
//! - `… later to shop`: all holds but for the day; `… depends on medical-device`: what is open
//! - `… out by ex-cra-02`, `… out because vehicle`: left out, with the reason; `… silent`: not even looked at
//! - `… spares user`: whatever the state, this one is not addressed
//! - `cra/manufacturer camera is shop by rr-cra-01`, `cra/manufacturer camera isnt factory`
//! - `mdr stand-in pump missing for acme`, `mdr stand-in pump fine`

use std::fmt::Write;

use onus::law::{Examined, Law, Rulebook, State};
use onus::model::{Ecosystem, ElementId, Index};

/// Everything the checks look at.
struct Seen {
    ecosystem: Ecosystem,
    index: Index,
    law: Law,
}

/// Draws, asks the law, and compares with what is expected.
#[track_caller]
pub(super) fn check(frame: &str, nodes: &str, ties: &str, expected: &str) {
    let ecosystem = drawing(frame, nodes, ties);
    let index = Index::build(&ecosystem);
    let law = Law::new(&ecosystem, &index, ecosystem.profile.as_of.unwrap(), Rulebook::shipped());
    let seen = Seen { ecosystem, index, law };
    seen.both_ways_agree();
    let lines: Vec<&str> = lines(expected).collect();
    assert!(!lines.is_empty(), "nothing is expected");
    let faults: Vec<String> = lines.into_iter().filter_map(|line| Some((line, seen.fault(line)?))).fold(
        Vec::new(),
        |mut faults, (line, fault)| {
            faults.push(format!("expected: {line}\n     but: {fault}"));
            faults
        },
    );
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The drawing that the shorthand means.
#[track_caller]
pub(super) fn drawing(frame: &str, nodes: &str, ties: &str) -> Ecosystem {
    let mut words = frame.split_whitespace();
    let day = words.next().expect("a day");
    let places: Vec<String> = words.next().expect("places").split(',').map(|place| format!("\"{place}\"")).collect();
    let (mut sectors, mut more) = (String::new(), String::new());
    for word in words {
        match word.split_once('=') {
            Some(("leads", value)) => write!(more, ", leads: {value}").unwrap(),
            Some((_, value)) => write!(more, ", layers: [\"{}\"]", value.replace(',', "\", \"")).unwrap(),
            None => word.clone_into(&mut sectors),
        }
    }
    let profile =
        format!(r#"(title: "T", as_of: "{day}", jurisdictions: [{}], sectors: [{sectors}]{more})"#, places.join(", "));
    let bare = parse(&format!("profile: {profile}, {nodes}"));
    let mut relations = String::new();
    let mut facts = String::new();
    for (number, line) in lines(ties).enumerate() {
        match line.split_once(": ") {
            Some((question, answer)) => writeln!(facts, "\"f{number}\": {},", fact(&bare, question, answer)).unwrap(),
            None => writeln!(relations, "\"r{number}\": {},", relation(&bare, line)).unwrap(),
        }
    }
    let drawn = parse(&format!("profile: {profile}, {nodes}, relations: {{ {relations} }}, facts: {{ {facts} }}"));
    assert_eq!(drawn.violations(), []);
    drawn
}

fn parse(text: &str) -> Ecosystem {
    onus::file::from_text(&format!("(format: 1, ecosystem: ({text}))"))
        .unwrap_or_else(|error| panic!("{error:?}\n{text}"))
}

fn node(bare: &Ecosystem, id: &str) -> String {
    let is = |kind: &str| format!("{kind}(\"{id}\")");
    if bare.stakeholders.ids().any(|one| one.as_str() == id) {
        return is("Stakeholder");
    }
    assert!(bare.elements.ids().any(|one| one.as_str() == id), "{id} is not drawn");
    is("Element")
}

fn relation(bare: &Ecosystem, line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [from, kind, to, rest @ ..] = &words[..] else { panic!("no tie: {line}") };
    let days: Vec<String> = rest.chunks(2).map(|pair| format!("{}: \"{}\"", pair[0], pair[1])).collect();
    format!("(from: {}, to: {}, kind: {kind}, lifetime: ({}))", node(bare, from), node(bare, to), days.join(", "))
}

fn fact(bare: &Ecosystem, question: &str, answer: &str) -> String {
    let (about, question) = question.split_once(' ').expect("whom and what");
    assert!(
        question.contains('/') || Rulebook::shipped().catalogue().questions.contains_key(question),
        "{question} is no question"
    );
    let about = match (about, about.split_once('@')) {
        ("*", _) => "Ecosystem".to_owned(),
        (_, Some((who, what))) => format!("Toward(\"{who}\", \"{what}\")"),
        (one, None) => node(bare, one),
    };
    format!("(about: {about}, question: \"{question}\", answer: {answer})")
}

impl Seen {
    fn element(&self, id: &str) -> ElementId {
        self.ecosystem.elements.ids().find(|one| one.as_str() == id).unwrap_or_else(|| panic!("{id} is not drawn"))
    }

    fn examined(&self, element: &str) -> Vec<Examined<'_>> {
        self.law.examine(&self.ecosystem, &self.index, self.element(element))
    }

    /// What is kept for all elements and what is told of one are the same.
    fn both_ways_agree(&self) {
        for element in self.ecosystem.elements.ids() {
            let kept: Vec<_> = self
                .law
                .applications_to(element)
                .map(|one| (one.provision.id.as_str(), one.is_later, one.bearers.to_vec(), one.open.to_vec()))
                .collect();
            let told: Vec<_> = self
                .law
                .examine(&self.ecosystem, &self.index, element)
                .into_iter()
                .filter(|one| one.state != State::Excluded || one.is_later)
                .map(|one| {
                    let bearers = one.bearers.iter().map(|held| (held.who, held.state)).collect::<Vec<_>>();
                    (one.provision.id.as_str(), one.is_later, bearers, one.open)
                })
                .collect();
            assert_eq!(kept, told, "{element}");
        }
    }

    /// What is not as a line says.
    fn fault(&self, line: &str) -> Option<String> {
        let (subject, rest) = line.split_once(' ').expect("a subject");
        if let Some((instrument, role)) = subject.split_once('/') {
            return self.role_fault(instrument, role, rest);
        }
        if let Some(rest) = rest.strip_prefix("stand-in ") {
            return self.stand_in_fault(subject, rest);
        }
        assert!(Rulebook::shipped().catalogue().provision(subject).is_some(), "{subject} is no provision");
        let (element, outcome) = rest.split_once(' ').expect("an element");
        let examined = self.examined(element);
        let Some(one) = examined.iter().find(|one| one.provision.id == subject) else {
            return (outcome != "silent").then(|| "it is not looked at".to_owned());
        };
        let (wanted, detail) = outcome.split_once(' ').unwrap_or((outcome, ""));
        let is_so = match wanted {
            "applies" | "later" => is_state(one, wanted) && has_bearers(one, detail),
            "depends" => is_state(one, wanted) && self.is_open(one, detail),
            "out" => is_state(one, wanted) && gives_reason(one, detail),
            "spares" => one.bearers.iter().all(|held| held.who.as_str() != detail),
            _ => false,
        };
        (!is_so).then(|| self.told(one))
    }

    fn is_open(&self, one: &Examined<'_>, detail: &str) -> bool {
        let open: Vec<String> = self.open(one);
        let wanted = detail.strip_prefix("on ").expect("on what it depends").split(", ");
        wanted.into_iter().all(|question| open.iter().any(|other| other == question))
    }

    fn open(&self, one: &Examined<'_>) -> Vec<String> {
        one.open.iter().map(|open| self.law.question(&self.ecosystem, *open).id.to_owned()).collect()
    }

    fn role_fault(&self, instrument: &str, role: &str, rest: &str) -> Option<String> {
        let words: Vec<&str> = rest.split_whitespace().collect();
        let [element, wanted, who, rule @ ..] = &words[..] else { panic!("no role: {rest}") };
        let examined = self.examined(element);
        let own: Vec<&Examined<'_>> = examined.iter().filter(|one| one.instrument.id == instrument).collect();
        let addresses = |one: &&&Examined<'_>| one.provision.bearers.iter().any(|other| other == role);
        let addressing = own.iter().filter(addresses).count();
        let held: Vec<_> = own
            .iter()
            .flat_map(|one| &one.bearers)
            .filter(|held| held.who.as_str() == *who && held.roles.iter().any(|other| other == role))
            .collect();
        match *wanted {
            "is" if held.is_empty() => Some("nobody says so".to_owned()),
            "isnt" if addressing == 0 => Some(format!("nothing there addresses a {role}")),
            "isnt" => held.first().map(|held| format!("{:?}", held.why)),
            "is" => {
                let [_, rule] = rule else { return None };
                let rules = own[0].instrument.role_rules.iter();
                let rule = rules.into_iter().find(|one| one.id == *rule).expect("a role rule");
                let names =
                    |why: &onus::law::Reason| why.message.text().contains(&own[0].instrument.cite(&rule.citation));
                let told: Vec<String> = held.iter().flat_map(|held| &held.why).map(|why| why.message.text()).collect();
                (!held.iter().any(|held| held.why.iter().any(names))).then(|| format!("{told:?}"))
            }
            other => panic!("is or isnt, not {other}"),
        }
    }

    fn stand_in_fault(&self, instrument: &str, rest: &str) -> Option<String> {
        let (element, outcome) = rest.split_once(' ').expect("an element");
        let missing = self.law.missing_stand_ins();
        let own = missing.filter(|one| one.instrument.id == instrument && one.element.as_str() == element);
        let whom: Vec<&str> = own.map(|one| one.whom.as_str()).collect();
        let is_so = match outcome.strip_prefix("missing for ") {
            Some(who) => whom == [who],
            None => outcome == "fine" && whom.is_empty(),
        };
        (!is_so).then(|| format!("missing for {whom:?}"))
    }

    fn told(&self, one: &Examined<'_>) -> String {
        let bearers: Vec<String> =
            one.bearers.iter().map(|held| format!("{} {:?} {:?}", held.who, held.state, held.roles)).collect();
        let because: Vec<String> = one.because.iter().map(|reason| reason.message.text()).collect();
        format!("{:?}, later {}, to {bearers:?}, open {:?}, {because:?}", one.state, one.is_later, self.open(one))
    }
}

fn is_state(one: &Examined<'_>, wanted: &str) -> bool {
    match wanted {
        "applies" => one.state == State::Applies,
        "depends" => one.state == State::Depends,
        "later" => one.is_later,
        _ => one.state == State::Excluded && !one.is_later,
    }
}

fn has_bearers(one: &Examined<'_>, detail: &str) -> bool {
    let Some(wanted) = detail.strip_prefix("to ") else { return detail.is_empty() };
    let mut wanted: Vec<&str> = wanted.split(", ").filter(|who| *who != "nobody").collect();
    let bound = one.bearers.iter().filter(|held| held.state == State::Applies);
    let mut bound: Vec<&str> = bound.map(|held| held.who.as_str()).collect();
    wanted.sort_unstable();
    bound.sort_unstable();
    wanted == bound
}

fn gives_reason(one: &Examined<'_>, detail: &str) -> bool {
    let has = |text: &str| one.because.iter().any(|reason| reason.message.text().contains(text));
    match detail.split_once(' ') {
        Some(("by", id)) => {
            let exclusion = one.instrument.exclusions.iter().find(|one| one.id == id).expect("an exclusion");
            has(&exclusion.summary)
        }
        Some(("because", text)) => has(text),
        _ => detail.is_empty(),
    }
}
