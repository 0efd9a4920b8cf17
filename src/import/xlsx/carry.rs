//! What changed cells mean, carried out one record after the other on a copy: edits, the
//! sentences that tell of them, and what the model refuses.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::compare::{Edited, Found};
use super::keys::Keys;
use super::now::Now;
use super::wish::{self, Field, Target, Wish};
use crate::edit::{Document, Edit};
use crate::export::xlsx::back;
use crate::import::{Changed, Place, Refusal, Returned, brief};
use crate::lang::Message;
use crate::model::{Assignment, Ecosystem, Letter, Letters, ObligationId, Record, RecordKey, StakeholderId};

/// A wish, and the cell it comes from.
struct Wished {
    wish: Wish,
    place: Place,
    found: String,
}

/// The wishes for the fields of one record.
type Fields = BTreeMap<Field, Wished>;

pub(super) fn carry(found: Found, keys: &Keys, now: &Now) -> Returned {
    let Found { edited, mut refusals, mut notes } = found;
    let wishes = gather(edited, now, &mut refusals);
    let title = back::title(&now.ecosystem().name(RecordKey::Profile));
    if !keys.title.is_empty() && keys.title != title {
        notes.insert(0, msg!("import-note-title", then = keys.title.as_str(), now = title));
    }
    let mut document = Document::opened(now.ecosystem().clone());
    let (mut edits, mut changes) = (Vec::new(), Vec::new());
    for (target, mut fields) in wishes {
        let sentences = |fields: &Fields| tell(target, fields, now.ecosystem());
        if takes_away(&fields) {
            let others = fields.split_off(&Field::Standing);
            refusals.extend(others.into_values().map(|wished| wished.refused(msg!("import-refused-removed"))));
        }
        let Some(edit) = edit_for(target, &fields, now.ecosystem()) else { continue };
        match document.apply(&edit) {
            Ok(applied) if applied.changes.is_empty() => {}
            Ok(_) => {
                changes.extend(sentences(&fields));
                edits.push(edit);
            }
            Err(error) => {
                let why = msg!("import-refused-model", why = error.to_string());
                refusals.extend(fields.into_values().map(|wished| wished.refused(why.clone())));
            }
        }
    }
    let edit = (!edits.is_empty()).then_some(Edit::All(edits));
    Returned { title: keys.title.clone(), as_of: keys.as_of, edit, changes, refusals, notes }
}

impl Wished {
    fn refused(self, why: Message) -> Refusal {
        Refusal { place: self.place, found: self.found, why }
    }
}

/// The wishes for each record. Where two cells say different things of the same field,
/// neither is taken.
fn gather(edited: Vec<Edited>, now: &Now, refusals: &mut Vec<Refusal>) -> BTreeMap<Target, Fields> {
    let mut all: BTreeMap<(Target, Field), Vec<Wished>> = BTreeMap::new();
    for one in edited {
        let found = one.value.as_ref().map(super::book::Value::text).unwrap_or_default();
        match wish::of(&one, now) {
            Ok((target, field, wish)) => {
                all.entry((target, field)).or_default().push(Wished { wish, place: one.place, found });
            }
            Err(why) => refusals.push(Refusal { place: one.place, found, why }),
        }
    }
    let mut wishes: BTreeMap<Target, Fields> = BTreeMap::new();
    for ((target, field), mut several) in all {
        let agree = several.iter().all(|one| one.wish == several[0].wish);
        if agree {
            wishes.entry(target).or_default().insert(field, several.remove(0));
            continue;
        }
        let places: Vec<String> = several.iter().map(|one| one.place.to_string()).collect();
        let why = msg!("import-refused-twice", places = crate::lang::list(&places));
        refusals.extend(several.into_iter().map(|one| one.refused(why.clone())));
    }
    wishes
}

fn takes_away(fields: &Fields) -> bool {
    matches!(fields.get(&Field::Letters), Some(Wished { wish: Wish::Letters(letters), .. }) if letters.is_empty())
}

fn edit_for(target: Target, fields: &Fields, ecosystem: &Ecosystem) -> Option<Edit> {
    match target {
        Target::Duty(id) => {
            let mut duty = ecosystem.obligations.get(id)?.clone();
            if let Some(Wished { wish: Wish::Text(text), .. }) = fields.get(&Field::Note) {
                duty.note.clone_from(text);
            }
            Some(Edit::put(id, duty))
        }
        Target::New(duty, who) => match fields.get(&Field::Letters)?.wish {
            Wish::Letters(letters) if !letters.is_empty() => Some(Edit::add(Assignment::new(duty, who, letters))),
            _ => None,
        },
        Target::Part(id) if takes_away(fields) => Some(Edit::Remove(vec![id.into()])),
        Target::Part(id) => {
            let mut part = ecosystem.assignments.get(id)?.clone();
            for (field, wished) in fields {
                set(&mut part, *field, &wished.wish);
            }
            Some(Edit::put(id, Record::Assignment(Arc::new(part))))
        }
    }
}

fn set(part: &mut Assignment, field: Field, wish: &Wish) {
    match (field, wish) {
        (Field::Letters, Wish::Letters(letters)) => {
            part.letters = *letters;
            part.lead &= letters.has(Letter::Accountable);
        }
        (Field::Standing, Wish::Standing(standing)) => part.standing = *standing,
        (Field::Ground, Wish::Ground(ground)) => part.ground = *ground,
        (Field::Evidence, Wish::Text(text)) => part.evidence.clone_from(text),
        (Field::Note, Wish::Text(text)) => part.note.clone_from(text),
        (Field::From, Wish::Day(day)) => part.lifetime.from = *day,
        (Field::Until, Wish::Day(day)) => part.lifetime.until = *day,
        _ => {}
    }
}

/// The changes of a record in sentences.
fn tell(target: Target, fields: &Fields, ecosystem: &Ecosystem) -> Vec<Changed> {
    let (duty, who, before) = match target {
        Target::Duty(id) => {
            let Some(wished) = fields.get(&Field::Note) else { return Vec::new() };
            let before = ecosystem.obligations.get(id).map(|duty| duty.note.clone()).unwrap_or_default();
            let of = msg!("import-of-duty", duty = ecosystem.name(id));
            return vec![changed(wished, Field::Note, of, &before)];
        }
        Target::New(duty, who) => (duty, who, Assignment::new(duty, who, Letters::NONE)),
        Target::Part(id) => match ecosystem.assignments.get(id) {
            Some(part) => (part.obligation, part.stakeholder, part.clone()),
            None => return Vec::new(),
        },
    };
    let of = msg!("import-of-part", who = ecosystem.name(who), duty = ecosystem.name(duty));
    let mut sentences = Vec::new();
    for (field, wished) in fields {
        if let Wish::Letters(after) = wished.wish {
            sentences.extend(letters(wished, before.letters, after, ecosystem, duty, who));
        } else {
            sentences.push(changed(wished, *field, of.clone(), &said(&before, *field)));
        }
    }
    sentences
}

/// One sentence for each letter that is new or gone.
fn letters(
    wished: &Wished,
    before: Letters,
    after: Letters,
    ecosystem: &Ecosystem,
    duty: ObligationId,
    who: StakeholderId,
) -> Vec<Changed> {
    let sentence = |letter: &Letter| {
        let (letter_word, duty, who) = (letter.message(), ecosystem.name(duty), ecosystem.name(who));
        let message = match (before.has(*letter), after.has(*letter)) {
            (false, true) => msg!("import-letter-added", letter = letter_word, duty = duty, who = who),
            (true, false) => msg!("import-letter-removed", letter = letter_word, duty = duty, who = who),
            _ => return None,
        };
        Some(Changed { place: wished.place.clone(), message })
    };
    let mut sentences: Vec<Changed> = Letter::ALL.iter().filter_map(sentence).collect();
    if after.is_empty() {
        let message = msg!("import-part-removed", duty = ecosystem.name(duty), who = ecosystem.name(who));
        sentences.push(Changed { place: wished.place.clone(), message });
    }
    sentences
}

fn changed(wished: &Wished, field: Field, of: Message, before: &str) -> Changed {
    let after = match &wished.wish {
        Wish::Text(text) => text.clone(),
        Wish::Standing(standing) => standing.label(),
        Wish::Ground(ground) => ground.map(|ground| ground.label()).unwrap_or_default(),
        Wish::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        Wish::Letters(letters) => letters.to_string(),
    };
    let label = Message::new(match field {
        Field::Letters => "column-letters",
        Field::Standing => "column-standing",
        Field::Ground => "column-ground",
        Field::Evidence => "column-evidence",
        Field::From => "column-from",
        Field::Until => "column-until",
        Field::Note => "column-note",
    });
    let (before, after) = (brief(before), brief(&after));
    let message = match (before.is_empty(), after.is_empty()) {
        (true, _) => msg!("import-field-set", field = label, of = of, after = after),
        (false, true) => msg!("import-field-cleared", field = label, of = of, before = before),
        (false, false) => msg!("import-field-changed", field = label, of = of, before = before, after = after),
    };
    Changed { place: wished.place.clone(), message }
}

/// What a part says in a field, as an export shows it.
fn said(part: &Assignment, field: Field) -> String {
    match field {
        Field::Letters => part.letters.to_string(),
        Field::Standing => part.standing.label(),
        Field::Ground => part.ground.map(|ground| ground.label()).unwrap_or_default(),
        Field::Evidence => part.evidence.clone(),
        Field::From => part.lifetime.from.map(|day| day.to_string()).unwrap_or_default(),
        Field::Until => part.lifetime.until.map(|day| day.to_string()).unwrap_or_default(),
        Field::Note => part.note.clone(),
    }
}
