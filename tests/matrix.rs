//! The matrix without a window: what is shown in which order, what is said of it, and what
//! letters over a range do.

use onus::app::matrix::{
    self, Area, Arrangement, ColumnSorting, ColumnWarning, Grouping, Line, RowWarning, Sorting, Table,
};
use onus::edit::{Document, Edit};
use onus::model::{Date, Ecosystem, Id, Letter, Letters};
use onus::rules::Analysis;

const MAP: &str = r#"(
    profile: (title: "", limits: (overload: 2)),
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer),
        "cloud": (name: "Cloud", kind: ServiceProvider),
        "shop": (name: "Shop", kind: ServiceProvider),
        "user": (name: "User", kind: User),
        "gone": (name: "Gone", kind: ServiceProvider, lifetime: (until: "2020-01-01")),
    },
    elements: { "robot": (name: "Robot", kind: Device), "app": (name: "App", kind: App) },
    obligations: {
        "updates": (name: "Ship updates", citation: "CRA Art. 14", about: ["robot", "app"],
                    dimensions: [Security], phases: [Maintenance, Incident], owed_to: ["user"]),
        "records": (name: "Keep records", citation: "GDPR Art. 9", about: ["app"], dimensions: [Privacy]),
        "safe": (name: "Be safe", citation: "CRA Art. 2", about: ["robot"], phases: [Design]),
        "told": (name: "Answer people", phases: [Incident]),
        "ended": (name: "Old duty", citation: "Old Act, s 2", lifetime: (until: "2020-01-01")),
    },
    assignments: {
        "a": (obligation: "updates", stakeholder: "maker", letters: "RA"),
        "b": (obligation: "updates", stakeholder: "cloud", letters: "A"),
        "c": (obligation: "records", stakeholder: "cloud", letters: "RA", standing: Contested),
        "d": (obligation: "safe", stakeholder: "maker", letters: "A"),
        "e": (obligation: "told", stakeholder: "cloud", letters: "R", note: "By phone."),
        "f": (obligation: "told", stakeholder: "maker", letters: "C"),
        "g": (obligation: "safe", stakeholder: "gone", letters: "R"),
    },
)"#;

fn day() -> Date {
    Date::constant(2026, 11, 22)
}

fn map() -> Ecosystem {
    onus::file::from_text(&format!("(format: 1, ecosystem: {MAP})")).expect("the map is sound")
}

fn table(arrangement: &Arrangement) -> Table {
    let ecosystem = map();
    Table::of(&ecosystem, &Analysis::new(&ecosystem, day()), day(), arrangement)
}

/// Each line: a heading in brackets, or the duty.
fn lines(table: &Table) -> Vec<String> {
    let words = |line: &Line| match line {
        Line::Section(number) => {
            let section = &table.sections[*number];
            format!("[{} {}/{}]", section.title, section.holes, section.count)
        }
        Line::Duty { row, .. } => table.rows[*row].duty.to_string(),
    };
    table.lines.iter().map(words).collect()
}

fn heads(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.who.to_string()).collect()
}

/// What an arrangement shows, lines and then columns, both written with blanks between.
fn check(arrangement: &Arrangement, duties: &str, stakeholders: &str) {
    let table = table(arrangement);
    assert_eq!(lines(&table).join(" "), duties, "{arrangement:?}");
    assert_eq!(heads(&table).join(" "), stakeholders, "{arrangement:?}");
}

const ALL_COLUMNS: &str = "maker cloud gone shop user";
const ALL_ROWS: &str = "safe updates records ended told";

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).expect("an id")
}

#[test]
fn duties_stand_in_the_order_asked_for() {
    let sorted = |sorting| Arrangement { sorting, ..Arrangement::default() };
    check(&sorted(Sorting::Citation), ALL_ROWS, ALL_COLUMNS);
    check(&sorted(Sorting::Name), "told safe records ended updates", ALL_COLUMNS);
    // Orphaned, then contested, then a doer alone, then shared; what has ended comes last.
    check(&sorted(Sorting::Ownership), "records safe told updates ended", ALL_COLUMNS);
    check(&sorted(Sorting::By(id("cloud"))), "updates records told safe ended", ALL_COLUMNS);
    let by_hand = Arrangement { row_order: vec![id("told"), id("safe")], ..sorted(Sorting::Manual) };
    check(&by_hand, "told safe updates records ended", ALL_COLUMNS);
}

#[test]
fn stakeholders_stand_in_the_order_asked_for() {
    let sorted = |columns| Arrangement { columns, ..Arrangement::default() };
    check(&sorted(ColumnSorting::Name), ALL_ROWS, "cloud gone maker shop user");
    check(&sorted(ColumnSorting::Load), ALL_ROWS, "cloud maker gone shop user");
    let by_hand = Arrangement { column_order: vec![id("user"), id("cloud")], ..sorted(ColumnSorting::Manual) };
    check(&by_hand, ALL_ROWS, "user cloud maker gone shop");
}

#[test]
fn filters_and_hiding_narrow() {
    let usual = Arrangement::default;
    check(&Arrangement { text: " cra ".into(), ..usual() }, "safe updates", ALL_COLUMNS);
    check(&Arrangement { holes: true, ..usual() }, "safe updates records told", ALL_COLUMNS);
    check(&Arrangement { with_part: true, ..usual() }, ALL_ROWS, "maker cloud gone");
    // A duty concerns somebody who has a part in it and somebody to whom it is owed.
    let only = |node: onus::model::NodeId| Arrangement { only: vec![node], ..usual() };
    check(&only(id::<onus::model::Stakeholder>("user").into()), "updates", ALL_COLUMNS);
    check(&only(id::<onus::model::Stakeholder>("cloud").into()), "updates records told", ALL_COLUMNS);
    check(&only(id::<onus::model::Element>("robot").into()), "safe updates", ALL_COLUMNS);
    let mut hiding = usual();
    hiding.hide_row(id("told"));
    hiding.hide_column(id("user"));
    check(&hiding, "safe updates records ended", "maker cloud gone shop");
    assert_eq!(hiding.hidden(), 2);
    hiding.show_hidden();
    check(&hiding, ALL_ROWS, ALL_COLUMNS);
}

#[test]
fn a_duty_stands_under_every_heading_it_belongs_to() {
    let grouped = |grouping| Arrangement { grouping, ..Arrangement::default() };
    check(
        &grouped(Grouping::Phase),
        "[Design 1/1] safe [Maintenance 1/1] updates [Incident 2/2] updates told \
         [No part of the life cycle named 1/2] records ended",
        ALL_COLUMNS,
    );
    check(
        &grouped(Grouping::Element),
        "[App 2/2] updates records [Robot 2/2] safe updates [About no element 1/2] ended told",
        ALL_COLUMNS,
    );
    check(
        &grouped(Grouping::Dimension),
        "[Security 1/1] updates [Privacy 1/1] records [Nothing named that it protects 2/3] safe ended told",
        ALL_COLUMNS,
    );
    check(
        &grouped(Grouping::Instrument),
        "[CRA 2/2] safe updates [GDPR 1/1] records [Old Act 0/1] ended [No citation 1/1] told",
        ALL_COLUMNS,
    );
    let shared = table(&grouped(Grouping::Phase));
    assert_eq!(shared.columns[0].accountable, 2, "a duty under two headings counts once");
}

#[test]
fn folding_hides_what_stands_under_a_heading() {
    let mut arrangement = Arrangement { grouping: Grouping::Phase, ..Arrangement::default() };
    let section = table(&arrangement).sections[2].key;
    arrangement.fold(section);
    let folded = table(&arrangement);
    assert_eq!(lines(&folded)[3..6].join(" "), "updates [Incident 2/2] [No part of the life cycle named 1/2]");
    // From the line above the folded heading, the next duty lies beyond it.
    assert_eq!(folded.duty_line(4, true), Some(6));
    arrangement.fold(section);
    assert_eq!(lines(&table(&arrangement)).len(), 10);
}

#[test]
fn moving_by_hand_starts_from_what_is_seen() {
    let mut arrangement = Arrangement::default();
    arrangement.hide_column(id("gone"));
    arrangement.column_order = vec![id("user"), id("gone")];
    let seen = table(&arrangement);
    arrangement.move_column(&seen, id("shop"), Some(id("maker")));
    check(&arrangement, ALL_ROWS, "shop maker cloud user");
    let seen = table(&arrangement);
    arrangement.move_column(&seen, id("shop"), None);
    arrangement.show_hidden();
    check(&arrangement, ALL_ROWS, "maker cloud user shop gone");
    let seen = table(&arrangement);
    arrangement.move_row(&seen, id("told"), Some(id("safe")));
    check(&arrangement, "told safe updates records ended", "maker cloud user shop gone");
    assert_eq!(arrangement.for_another(), Arrangement::default(), "an order by hand means nothing elsewhere");
}

#[test]
fn raci_teaches() {
    let table = table(&Arrangement::default());
    let of_row = |duty: &str| &table.rows.iter().find(|row| row.duty == id(duty)).expect("a row").warnings;
    assert_eq!(*of_row("updates"), [RowWarning::SeveralAnswer(2)]);
    assert_eq!(*of_row("told"), [RowWarning::NobodyAnswers]);
    // Whoever did it has gone.
    assert_eq!(*of_row("safe"), [RowWarning::NobodyDoes]);
    assert_eq!(*of_row("records"), []);
    assert_eq!(*of_row("ended"), []);
    let of_column = |who: &str| table.columns[table.column_of(id(who)).expect("a column")].warning;
    assert_eq!(of_column("cloud"), Some(ColumnWarning::TooMuch(3, 2)));
    assert_eq!(of_column("maker"), None);
    assert_eq!(of_column("shop"), Some(ColumnWarning::Nothing));
    assert_eq!(of_column("user"), Some(ColumnWarning::NothingAsked));
    assert_eq!(of_column("gone"), None);
}

#[test]
fn many_who_do_and_many_who_are_asked_are_pointed_out() {
    let mut document = Document::opened(map());
    for who in ["maker", "cloud", "shop", "user"] {
        let letters = Letters::parse("RC").expect("letters");
        document.apply(&Edit::assign(id("told"), id(who), letters)).expect("assigned");
    }
    let ecosystem = document.ecosystem();
    let table = Table::of(ecosystem, &Analysis::new(ecosystem, day()), day(), &Arrangement::default());
    let row = table.rows.iter().find(|row| row.duty == id("told")).expect("a row");
    assert_eq!(row.warnings, [RowWarning::NobodyAnswers, RowWarning::ManyDo(4), RowWarning::ManyAsked(4)]);
}

/// The letters in the first two columns after edits on an area, line by line.
fn after(edits: Vec<Edit>) -> Vec<String> {
    let mut document = Document::opened(map());
    document.apply(&Edit::All(edits)).expect("carried out");
    let ecosystem = document.ecosystem();
    let table = Table::of(ecosystem, &Analysis::new(ecosystem, day()), day(), &Arrangement::default());
    let letters = |line, column| table.cell((line, column)).map_or("-".to_owned(), |cell| cell.letters.to_string());
    (0..table.lines.len()).map(|line| format!("{} {}", letters(line, 0), letters(line, 1))).collect()
}

/// The first three lines and the first two columns.
const AREA: Area = Area { lines: 0..=2, columns: 0..=1 };

#[test]
fn a_letter_fills_a_range_and_goes_when_all_have_it() {
    let (ecosystem, table) = (map(), table(&Arrangement::default()));
    let filled = after(matrix::toggle(&ecosystem, &table, &AREA, Letter::Accountable));
    assert_eq!(filled, ["A A", "RA A", "A RA", "- -", "C R"]);
    let area = Area { lines: 0..=1, columns: 0..=0 };
    let taken = after(matrix::toggle(&ecosystem, &table, &area, Letter::Accountable));
    assert_eq!(taken, ["- -", "R A", "- RA", "- -", "C R"]);
    let cleared = after(matrix::clear(&table, &AREA).into_iter().collect());
    assert_eq!(cleared, ["- -", "- -", "- -", "- -", "C R"]);
    assert_eq!(matrix::clear(&table, &Area { lines: 3..=3, columns: 0..=1 }), None, "there is nothing to clear");
}

#[test]
fn the_first_line_is_handed_down() {
    let (ecosystem, table) = (map(), table(&Arrangement::default()));
    let area = Area { lines: 1..=3, columns: 0..=1 };
    assert_eq!(after(matrix::copy_down(&ecosystem, &table, &area)), ["A -", "RA A", "RA A", "RA A", "C R"]);
    // One line takes what stands above it, nothing included.
    let area = Area { lines: 1..=1, columns: 0..=1 };
    assert_eq!(after(matrix::copy_down(&ecosystem, &table, &area)), ["A -", "A -", "- RA", "- -", "C R"]);
    let top = Area { lines: 0..=0, columns: 0..=1 };
    assert_eq!(matrix::copy_down(&ecosystem, &table, &top), []);
}

#[test]
fn a_range_is_copied_as_a_table_and_pasted_back() {
    let (ecosystem, table) = (map(), table(&Arrangement::default()));
    let copied = table.copied(&Area { lines: 1..=2, columns: 0..=1 });
    assert_eq!(
        copied,
        "Duty\tCitation\tMaker\tCloud\nShip updates\tCRA Art. 14\tRA\tA\nKeep records\tGDPR Art. 9\t\tRA\n"
    );
    assert_eq!(table.copied(&Area { lines: 1..=1, columns: 0..=0 }), "RA");
    let at = Area { lines: 3..=3, columns: 0..=0 };
    let pasted = |text| matrix::paste(&ecosystem, &table, &at, text).map(after);
    assert_eq!(pasted(&copied).expect("letters"), ["A -", "RA A", "- RA", "RA A", "- RA"]);
    assert_eq!(pasted("r/a\tC\r\n").expect("letters"), ["A -", "RA A", "- RA", "RA C", "C R"]);
    assert_eq!(pasted("Maker"), Err("Maker".to_owned()));
    let all = matrix::paste(&ecosystem, &table, &AREA, "I").map(after);
    assert_eq!(all.expect("letters"), ["I I", "I I", "I I", "- -", "C R"]);
}

#[test]
fn names_that_look_like_formulas_are_copied_harmless() {
    let mut document = Document::opened(map());
    for (key, name) in [("maker", "=1+1"), ("cloud", "a\tb")] {
        let key = onus::model::RecordKey::from(id::<onus::model::Stakeholder>(key));
        document.apply(&Edit::Rename { key, name: name.into() }).expect("renamed");
    }
    let ecosystem = document.ecosystem();
    let table = Table::of(ecosystem, &Analysis::new(ecosystem, day()), day(), &Arrangement::default());
    let head = table.copied(&Area { lines: 0..=1, columns: 0..=1 });
    assert!(head.starts_with("Duty\tCitation\t'=1+1\ta b\n"), "{head}");
}
