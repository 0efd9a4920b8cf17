//! Nothing is dropped from the catalogue silently, everything in it leads somewhere, and its manual names all of it.

use std::collections::{BTreeMap, BTreeSet};

use onus::catalogue::{Catalogue, Condition, Content, Force, Verification, parse, shipped};

use crate::sources::read;

/// The ids of the first edition, one a line. An id is for ever: it may be retired here by hand,
/// with a reason in the commit, and never goes by accident.
const FIRST_EDITION: &str = include_str!("ids.txt");

fn ids(catalogue: &Catalogue) -> Vec<String> {
    let mut ids = Vec::new();
    for instrument in catalogue.instruments.values() {
        ids.push(format!("instrument {}", instrument.id));
        ids.extend(instrument.provisions.iter().map(|one| format!("provision {}", one.id)));
        ids.extend(instrument.exclusions.iter().map(|one| format!("exclusion {}", one.id)));
        ids.extend(instrument.role_rules.iter().map(|one| format!("role-rule {}", one.id)));
    }
    ids
}

#[test]
fn nothing_of_the_first_edition_is_dropped() {
    let now: BTreeSet<String> = ids(shipped()).into_iter().collect();
    let lost: Vec<&str> = FIRST_EDITION.lines().filter(|id| !now.contains(*id)).collect();
    assert!(lost.is_empty(), "no longer in the catalogue: {lost:#?}");
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for line in FIRST_EDITION.lines() {
        *first.entry(line.split(' ').next().unwrap()).or_default() += 1;
    }
    let least = [("instrument", 158), ("provision", 471), ("exclusion", 134), ("role-rule", 109)];
    for (what, least) in least {
        assert!(first[what] >= least, "{what}: {} and not {least} are in the list", first[what]);
    }
}

#[test]
fn every_id_is_there_once() {
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = ids(shipped())
        .into_iter()
        .map(|id| id.split_once(' ').unwrap().1.to_owned())
        .filter(|id| !shipped().instruments.contains_key(id) && !seen.insert(id.clone()))
        .collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn every_file_is_read_and_keeps_its_id_as_its_name() {
    let files = Catalogue::shipped_files();
    let mut instruments = 0;
    for (path, text) in &files {
        match parse(path, text).unwrap_or_else(|error| panic!("{path}: {error}")) {
            Content::Instrument(instrument) => {
                instruments += 1;
                let name = path.replace('\\', "/");
                let name = name.rsplit('/').next().unwrap().trim_end_matches(".ron");
                assert_eq!(instrument.id, name, "{path}");
            }
            Content::Questions(questions) => assert!(!questions.is_empty(), "{path}"),
            Content::Roles(roles) => assert!(!roles.is_empty(), "{path}"),
            Content::About(_) => {}
        }
    }
    assert_eq!(instruments, shipped().instruments.len(), "two files hold one instrument");
}

#[test]
fn the_linter_finds_nothing() {
    let faults: Vec<String> =
        shipped().faults().iter().map(|fault| format!("{}: {}", fault.id, fault.message.text())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Every condition in the catalogue, with what it belongs to.
fn conditions(catalogue: &Catalogue) -> Vec<&Condition> {
    let mut all: Vec<&Condition> = Vec::new();
    for instrument in catalogue.instruments.values() {
        all.extend(&instrument.when);
        all.extend(instrument.provisions.iter().filter_map(|one| one.when.as_ref()));
        all.extend(instrument.exclusions.iter().filter_map(|one| one.when.as_ref()));
        all.extend(instrument.role_rules.iter().filter_map(|one| one.when.as_ref()));
    }
    all.extend(catalogue.roles.values().flat_map(|role| &role.ways).filter_map(|way| way.when.as_ref()));
    all.extend(catalogue.questions.values().flat_map(|question| &question.implied).map(|implied| &implied.when));
    all
}

#[test]
fn something_turns_on_every_question_and_somebody_holds_every_role() {
    let (mut asked, mut named) = (BTreeSet::new(), BTreeSet::new());
    for condition in conditions(shipped()) {
        condition.walk(&mut |part| match part {
            Condition::Fact(id) | Condition::FactOf(_, id) => {
                asked.insert(id.as_str());
            }
            _ => {}
        });
    }
    for instrument in shipped().instruments.values() {
        named.extend(instrument.provisions.iter().flat_map(|one| &one.bearers).map(String::as_str));
        named.extend(instrument.role_rules.iter().flat_map(|one| one.effect.roles()).map(String::as_str));
        named.extend(instrument.principles.iter().flat_map(|one| &one.addressees).map(String::as_str));
    }
    let idle: Vec<&String> = shipped().questions.keys().filter(|id| !asked.contains(id.as_str())).collect();
    assert!(idle.is_empty(), "nothing turns on {idle:?}");
    let given: BTreeSet<&str> = shipped()
        .instruments
        .values()
        .flat_map(|instrument| &instrument.role_rules)
        .flat_map(|rule| rule.effect.roles())
        .map(String::as_str)
        .collect();
    let closed: Vec<&str> = named
        .into_iter()
        .filter(|role| shipped().roles.get(*role).is_none_or(|one| one.ways.is_empty()) && !given.contains(role))
        .collect();
    assert!(closed.is_empty(), "no way leads into {closed:?}");
}

#[test]
fn every_provision_says_where_it_can_be_read() {
    for (instrument, provision) in shipped().provisions() {
        let link = instrument.link_of(provision);
        let is_lead = provision.verification == Verification::Unverified;
        assert!(is_lead || link.starts_with("https://") || link.starts_with("http://"), "{}: {link}", provision.id);
        assert!(!provision.title.is_empty() && !provision.summary.is_empty(), "{}", provision.id);
        assert!(
            instrument.reviewed_on(provision) <= shipped().reviewed,
            "{} is reviewed after the edition",
            provision.id
        );
    }
}

#[test]
fn a_proposal_holds_nothing_that_claims_a_day() {
    let proposals = shipped().instruments.values().filter(|one| one.force == Force::Proposal);
    for instrument in proposals {
        for provision in &instrument.provisions {
            assert!(provision.pending && provision.from.is_none(), "{}", provision.id);
        }
    }
}

/// The names of fields or variants that stand in a piece of code, one a line.
fn names(code: &str, kind: &str, name: &str) -> Vec<String> {
    let start = code.find(&format!("pub {kind} {name} ")).or_else(|| code.find(&format!("pub {kind} {name}:")));
    let body = &code[start.unwrap_or_else(|| panic!("{kind} {name}"))..];
    let body = &body[..body.find("\n}").unwrap()];
    let lines = body.lines().skip(1).map(str::trim);
    let words = lines.filter_map(|line| match kind {
        "struct" => line.strip_prefix("pub ").and_then(|line| line.split(':').next()),
        _ => line.chars().next().filter(char::is_ascii_uppercase).map(|_| line.split(['(', ',', ' ']).next().unwrap()),
    });
    words.map(str::to_owned).collect()
}

#[test]
fn the_manual_of_the_catalogue_names_every_field_and_every_word() {
    let manual = read("assets/catalogue/README.md");
    let code: String = ["condition", "exclusion", "instrument", "provision", "question", "role"]
        .map(|file| read(&format!("src/catalogue/{file}.rs")))
        .concat();
    let structs = [
        "Instrument",
        "RoleMeaning",
        "Principle",
        "Provision",
        "Clock",
        "Exclusion",
        "RoleRule",
        "Role",
        "Way",
        "Question",
        "Implied",
    ];
    let enums = [
        "Condition",
        "Force",
        "Verification",
        "Event",
        "Delegation",
        "Effect",
        "RoleEffect",
        "Home",
        "Reach",
        "Vacancy",
    ];
    let is_named = |word: &str| {
        let mut code = manual.split('`').skip(1).step_by(2);
        code.any(|piece| piece.split(|c: char| !c.is_alphanumeric() && c != '_').any(|own| own == word))
    };
    let structs = structs.iter().flat_map(|name| names(&code, "struct", name));
    let enums = enums.iter().flat_map(|name| names(&code, "enum", name));
    let all: Vec<String> = structs.chain(enums).collect();
    assert!(all.len() > 120, "{} names are read from the code", all.len());
    let missing: BTreeSet<&String> = all.iter().filter(|name| !is_named(name)).collect();
    assert!(missing.is_empty(), "assets/catalogue/README.md says nothing of {missing:?}");
}

#[test]
fn the_manual_of_the_catalogue_names_no_condition_that_is_gone() {
    let manual = read("assets/catalogue/README.md");
    let conditions = manual.split("## Conditions").nth(1).unwrap().split("\n## ").next().unwrap();
    let known = names(&read("src/catalogue/condition.rs"), "enum", "Condition");
    for row in conditions.lines().filter_map(|line| line.strip_prefix("| `")) {
        for piece in row.split(" | ").next().unwrap().split(", `") {
            let word: String = piece.chars().take_while(char::is_ascii_alphabetic).collect();
            assert!(known.contains(&word), "{word} is no condition");
        }
    }
}
