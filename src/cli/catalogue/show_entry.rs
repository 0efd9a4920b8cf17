//! One entry of the catalogue for a reader.

use anstyle::Style;

use super::find::Entry;
use super::{related, words};
use crate::catalogue::{
    Catalogue, Condition, Exclusion, Instrument, Provision, Question, Role, RoleRule, Verification, Way,
};
use crate::cli::output::{BOLD, DIM, plain};
use crate::cli::page::{Page, edition};
use crate::law::mark;
use crate::model::Date;

/// The page while one entry is written on it.
struct Sheet<'a> {
    page: Page,
    catalogue: &'a Catalogue,
}

pub(super) fn write(page: Page, catalogue: &Catalogue, entry: Entry<'_>) -> String {
    let mut sheet = Sheet { page, catalogue };
    match entry {
        Entry::Instrument(one) => sheet.instrument(one),
        Entry::Provision(instrument, one) => sheet.provision(instrument, one),
        Entry::Exclusion(instrument, one) => sheet.exclusion(instrument, one),
        Entry::RoleRule(instrument, one) => sheet.role_rule(instrument, one),
        Entry::Question(id, one) => sheet.question(id, one),
        Entry::Role(id, one) => sheet.role(id, one),
    }
    sheet.origin(entry.id());
    sheet.page.wrapped("", &edition(catalogue), DIM);
    sheet.page.finish()
}

impl Sheet<'_> {
    /// What is said first: what it is called, and what it is.
    fn head(&mut self, title: &str, what: &str) {
        self.page.wrapped("", &plain(title), BOLD);
        self.page.wrapped("", &plain(what), DIM);
    }

    /// A line with a label; nothing where there is nothing to say.
    fn say(&mut self, label: &str, text: &str) {
        if !text.trim().is_empty() {
            self.page.labelled("", label, text);
        }
    }

    fn paragraph(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.page.wrapped("", &plain(text), Style::new());
        }
    }

    fn item(&mut self, text: &str) {
        self.page.wrapped("  - ", &plain(text), Style::new());
    }

    fn when(&mut self, label: &str, indent: usize, when: Option<&Condition>) {
        let Some(when) = when else { return };
        self.page.wrapped(&" ".repeat(indent), &format!("{label}:"), Style::new());
        for (depth, line) in words::condition(self.catalogue, when) {
            let start = format!("{}- ", " ".repeat(indent + 2 + 2 * depth));
            self.page.wrapped(&start, &plain(&line), Style::new());
        }
    }

    /// How it was checked, against what and when.
    fn checked(&mut self, verification: Verification, source: &str, reviewed: Option<Date>) {
        self.say("Checked", words::verification(verification));
        self.say("Source", source);
        self.say("Reviewed", &reviewed.map_or_else(String::new, |day| day.to_string()));
    }

    /// Whether it comes from a file of the user, and in place of what.
    fn origin(&mut self, id: &str) {
        match (self.catalogue.overridden.get(id), self.catalogue.own.get(id)) {
            (Some(file), _) => self.say("Overridden by", file),
            (None, Some(file)) => self.say("From your own file", file),
            (None, None) => {}
        }
    }

    fn instrument(&mut self, one: &Instrument) {
        let what = format!(
            "{} · instrument, {} · {} · {}",
            one.id,
            one.form,
            one.jurisdiction.label(),
            words::force(one.force)
        );
        self.head(&one.name, &what);
        let other = one.aliases.iter().filter(|alias| **alias != one.short).map(String::as_str);
        self.say("Cited as", &std::iter::once(one.short.as_str()).chain(other).collect::<Vec<_>>().join("; "));
        self.say("Number", &one.citation);
        self.say("Link", &one.link);
        self.say("Where it stands", &one.status);
        let mut days: Vec<(&String, &String)> = one.key_dates.iter().collect();
        days.sort_by_key(|(_, day)| *day);
        for (what, day) in days {
            self.say("Day", &format!("{day}: {what}"));
        }
        self.say("Enforced by", &one.authority);
        self.say("Sanction", &one.sanction);
        self.when("Condition for all of its provisions", 0, one.when.as_ref());
        self.list("Roles", &one.roles, |sheet, it| {
            format!("{} ({}): {}", sheet.catalogue.role_label(&it.role), it.citation, it.meaning)
        });
        self.list("Provisions", &one.provisions, |_, it| format!("{}  {}  {}", it.id, it.citation, it.title));
        self.list("Exclusions", &one.exclusions, |_, it| format!("{}  {}: {}", it.id, it.citation, it.summary));
        self.list("Role rules", &one.role_rules, |_, it| format!("{}  {}: {}", it.id, it.citation, it.summary));
        self.list("Recommends", &one.principles, |sheet, it| {
            let whom = words::roles(sheet.catalogue, &it.addressees);
            if whom.is_empty() { it.text.clone() } else { format!("{} (to {whom})", it.text) }
        });
        self.say("Note", &one.note);
        self.checked(one.verification, &one.source, Some(one.reviewed));
    }

    fn list<T>(&mut self, label: &str, all: &[T], words: impl Fn(&Self, &T) -> String) {
        if all.is_empty() {
            return;
        }
        self.page.line(&format!("{label}:"));
        for one in all {
            let text = words(self, one);
            self.item(&text);
        }
    }

    fn provision(&mut self, instrument: &Instrument, one: &Provision) {
        let marks: Vec<String> = mark(instrument, one).iter().map(|mark| format!(" [{mark}]")).collect();
        let title = format!("{}: {}{}", instrument.cite(&one.citation), one.title, marks.concat());
        let (place, force) = (instrument.jurisdiction.label(), words::force(instrument.force));
        let what = format!("{} · provision of {} ({}) · {place} · {force}", one.id, instrument.name, instrument.id);
        self.head(&title, &what);
        self.paragraph(&one.summary);
        self.say("Who bears it", &words::roles(self.catalogue, &one.bearers));
        for meaning in instrument.roles.iter().filter(|meaning| one.bearers.contains(&meaning.role)) {
            let label = self.catalogue.role_label(&meaning.role).to_owned();
            self.item(&format!("{label}, {}: {}", instrument.cite(&meaning.citation), meaning.meaning));
        }
        let owed = words::all(&one.owed_to, |kind| kind.label());
        let text = if one.owed_to_text.is_empty() { String::new() } else { format!(" ({})", one.owed_to_text) };
        self.say("Owed to", &format!("{owed}{text}"));
        let any = |words: String, none: &str| if words.is_empty() { none.to_owned() } else { words };
        self.say("About", &any(words::either(&one.kinds, |kind| kind.label()), "any kind of element"));
        self.say("Sectors", &any(words::either(&one.sectors, |one| one.label()), "all"));
        self.say("Protects", &words::all(&one.dimensions, |one| one.label()));
        self.say("Phases", &words::all(&one.phases, |one| one.label()));
        self.say("Binds", &words::days(one));
        self.say("About these days", &one.from_text);
        self.say("Set off by", &one.trigger);
        self.say("Deadline", &one.deadline);
        for clock in &one.clocks {
            self.item(&format!("{} from {}: {}", clock.span().label(), clock.starts, clock.what));
        }
        let note = if one.delegation_note.is_empty() { String::new() } else { format!(". {}", one.delegation_note) };
        self.say("Delegation", &format!("{}{note}", words::delegation(one.delegation)));
        self.say("Sanction", if one.sanction.is_empty() { &instrument.sanction } else { &one.sanction });
        self.when(&format!("Condition of {}", instrument.short), 0, instrument.when.as_ref());
        self.when("Condition of this provision", 0, one.when.as_ref());
        self.concerning(instrument, one);
        self.say("Link", instrument.link_of(one));
        self.say("Note", &one.note);
        let source = if one.source.is_empty() { &instrument.source } else { &one.source };
        self.checked(one.verification, source, Some(instrument.reviewed_on(one)));
    }

    /// The exclusions and role rules that concern a provision.
    fn concerning(&mut self, instrument: &Instrument, provision: &Provision) {
        let exclusions = related::exclusions(instrument, provision);
        if !exclusions.is_empty() {
            self.page.line("Exclusions that concern it:");
        }
        for one in exclusions {
            let effect = words::effect(one.effect);
            self.item(&format!("{}, {}: {} ({effect})", one.id, instrument.cite(&one.citation), one.summary));
            self.when("when", 4, one.when.as_ref());
        }
        let rules = related::role_rules(instrument, &provision.bearers);
        self.list("Role rules that concern its bearers", &rules, |sheet, it| {
            let effect = words::role_effect(sheet.catalogue, &it.effect);
            format!("{}, {}: {} ({effect})", it.id, instrument.cite(&it.citation), it.summary)
        });
    }

    fn exclusion(&mut self, instrument: &Instrument, one: &Exclusion) {
        let what = format!("{} · exclusion of {} ({})", one.id, instrument.name, instrument.id);
        self.head(&instrument.cite(&one.citation), &what);
        self.paragraph(&one.summary);
        self.say("Effect", words::effect(one.effect));
        if !one.takes_away() || one.when.is_none() {
            self.paragraph("It is shown and decides nothing.");
        }
        self.when("When", 0, one.when.as_ref());
        self.list("Only for", &one.only, |_, id| id.clone());
        self.list("Not for", &one.spares, |_, id| id.clone());
        self.say("Still applies", &one.still_applies);
        self.say("Note", &one.note);
        self.say("Link", &instrument.link);
        let source = if one.source.is_empty() { &instrument.source } else { &one.source };
        self.checked(one.verification, source, Some(instrument.reviewed));
    }

    fn role_rule(&mut self, instrument: &Instrument, one: &RoleRule) {
        let what = format!("{} · role rule of {} ({})", one.id, instrument.name, instrument.id);
        self.head(&instrument.cite(&one.citation), &what);
        self.paragraph(&one.summary);
        let who = words::roles(self.catalogue, &one.who);
        let anybody = "everybody with a relation to the element".to_owned();
        self.say("Speaks of", &if who.is_empty() { anybody } else { format!("whoever is {who}") });
        let effect = words::role_effect(self.catalogue, &one.effect);
        self.say("Effect", &effect);
        if one.when.is_none() {
            self.paragraph("No drawing can tell when; it is only shown.");
        }
        self.when("When", 0, one.when.as_ref());
        self.say("For", &one.scope);
        self.say("Note", &one.note);
        self.say("Link", &instrument.link);
        let source = if one.source.is_empty() { &instrument.source } else { &one.source };
        self.checked(one.verification, source, Some(instrument.reviewed));
    }

    fn question(&mut self, id: &str, one: &Question) {
        self.head(&one.question, &format!("{id} · question about {}", words::home(one.about)));
        self.say("How to tell", &one.help);
        if one.inherited {
            self.paragraph("A part shares the answer of the whole.");
        }
        for implied in &one.implied {
            let label = format!("The drawing answers {} where", words::answer(implied.answer));
            self.when(&label, 0, Some(&implied.when));
        }
        if let Some(assumed) = one.assumed {
            self.say("Assumed until somebody says otherwise", &words::answer(assumed));
        }
        let turning = related::turning_on(self.catalogue, id);
        self.list("What turns on it", &turning, |_, id| id.clone());
    }

    fn role(&mut self, id: &str, one: &Role) {
        self.head(&one.label, &format!("{id} · role; {}", words::vacancy(one.vacancy)));
        if one.ways.is_empty() {
            self.paragraph("No relation gives it; role rules may.");
        }
        for way in &one.ways {
            self.way(way);
        }
        let catalogue = self.catalogue;
        for instrument in catalogue.instruments.values() {
            for meaning in instrument.roles.iter().filter(|meaning| meaning.role == id) {
                self.say(&instrument.cite(&meaning.citation), &meaning.meaning);
            }
        }
        let role = [id.to_owned()];
        for instrument in catalogue.instruments.values() {
            self.list(
                &format!("Role rules of {}", instrument.short),
                &related::role_rules(instrument, &role),
                |_, it| format!("{}, {}: {}", it.id, it.citation, it.summary),
            );
        }
        let provisions = related::addressing(catalogue, id);
        self.list("Addressed by", &provisions, |_, (instrument, it)| {
            format!("{}  {}  {}", it.id, instrument.cite(&it.citation), it.title)
        });
    }

    fn way(&mut self, way: &Way) {
        let by = words::either(&way.by, |kind| kind.label());
        let whom = way.toward.as_deref().map(|role| self.catalogue.role_label(role));
        let to = whom.map_or_else(|| "the element".to_owned(), |role| format!("its {role}"));
        let mut text = format!("whoever {by} {to}");
        if !way.kinds.is_empty() {
            text.push_str(&format!(", where it is a {}", words::either(&way.kinds, |kind| kind.label())));
        }
        if !way.instruments.is_empty() {
            text.push_str(&format!(", in {}", way.instruments.join(", ")));
        }
        if !way.except.is_empty() {
            text.push_str(&format!(", not in {}", way.except.join(", ")));
        }
        self.say("Given to", &format!("{text}; {}", words::reach(way.reach)));
        self.when("when", 2, way.when.as_ref());
    }
}
