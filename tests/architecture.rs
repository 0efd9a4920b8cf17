//! The layers and invariants of the code hold.

use std::collections::BTreeSet;

use crate::sources::{Source, files, read, word_starts};

/// These use every layer.
const OUTERMOST: [&str; 4] = ["ui", "cli", "main", "lib"];
const LONGEST_FILE: usize = 400;
const LONGEST_MAIN: usize = 60;

/// The layers in their order, as `src/lib.rs` declares them.
fn layers() -> Vec<String> {
    let lib = read("src/lib.rs");
    let names = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

fn report(faults: &[String], what: &str) {
    assert!(faults.is_empty(), "{what}:\n  {}", faults.join("\n  "));
}

/// The names directly behind `crate::` in a piece of code, those in braces among them.
fn names_behind_crate(code: &str) -> BTreeSet<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = BTreeSet::new();
    for at in word_starts(code, "crate") {
        let Some(rest) = code[at + "crate".len()..].strip_prefix("::") else { continue };
        let Some(group) = rest.strip_prefix('{') else {
            names.insert(name(rest));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (place, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                c if begins && !c.is_whitespace() => {
                    names.insert(name(&group[place..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    names
}

#[test]
fn names_behind_crate_are_read_in_all_forms() {
    let code = "use crate::model::Id; use crate::{edit::{Edit, plan}, rules};\n let x = $crate::lang::t();";
    let expected: BTreeSet<String> = ["model", "edit", "rules", "lang"].map(str::to_owned).into();
    assert_eq!(names_behind_crate(code), expected);
}

#[test]
fn a_layer_uses_only_layers_above_it() {
    let layers = layers();
    for folder in ["model", "edit", "rules", "report", "export"] {
        assert!(layers.iter().any(|layer| layer == folder), "src/lib.rs declares no layer {folder}");
    }
    let mut faults = Vec::new();
    for source in files("src", ".rs") {
        if OUTERMOST.contains(&source.layer()) {
            continue;
        }
        let Some(own) = layers.iter().position(|layer| layer == source.layer()) else {
            faults.push(format!("{} belongs to no layer that src/lib.rs declares", source.path));
            continue;
        };
        let code: String = source.code_lines().flat_map(|(_, line)| [line, "\n"]).collect();
        for name in names_behind_crate(&code) {
            if layers.iter().position(|layer| *layer == name).is_some_and(|used| used > own) {
                faults.push(format!("{} uses {name}, which lies below {}", source.path, layers[own]));
            }
        }
    }
    report(&faults, "a layer may use only those declared before it in src/lib.rs");
}

#[test]
fn no_layer_is_reached_around_the_order() {
    find(&["super::super"], |_| true, "write `crate::…`, so that the order of layers can be seen");
}

/// Fails where one of the words stands in the code of a file to which this applies.
fn find(words: &[&str], applies: fn(&Source) -> bool, what: &str) {
    let mut faults = Vec::new();
    for source in files("src", ".rs").iter().filter(|source| applies(source)) {
        for (number, line) in source.code_lines() {
            for word in words.iter().filter(|word| word_starts(line, word).next().is_some()) {
                faults.push(format!("{}:{number} has `{word}`", source.path));
            }
        }
    }
    report(&faults, what);
}

#[test]
fn only_the_window_knows_egui() {
    let applies = |source: &Source| source.layer() != "ui";
    find(&["egui", "eframe", "rfd"], applies, "the core builds without the window");
}

#[test]
fn only_the_file_layer_touches_the_disk() {
    let applies = |source: &Source| source.layer() != "file";
    find(&["fs", "File::open", "File::create", "OpenOptions"], applies, "reading and writing belong to src/file");
}

#[test]
fn only_the_theme_names_colours() {
    // The type of a colour may be handed about; a colour itself is named in the theme alone.
    let names = ["Color32::", "Rgba::", "Hsva::", "from_rgb", "hex_color"];
    let mut faults = Vec::new();
    for source in files("src", ".rs").iter().filter(|source| !source.path.starts_with("src/ui/theme")) {
        for (number, line) in source.code_lines() {
            faults.extend(
                names
                    .iter()
                    .filter(|name| line.contains(*name))
                    .map(|name| format!("{}:{number} has `{name}`", source.path)),
            );
        }
    }
    report(&faults, "colours belong to src/ui/theme.rs");
}

#[test]
fn only_main_reads_clock_and_environment() {
    let applies = |source: &Source| source.layer() != "main";
    let words = ["Zoned::now", "Timestamp::now", "SystemTime::now", "env::var", "env::var_os", "env::args"];
    find(&words, applies, "the clock and the environment are read in src/main.rs and handed over");
}

#[test]
fn lints_are_not_silenced_in_passing() {
    let words = [concat!("#[", "allow"), concat!("#![", "allow"), concat!("#[", "ignore"), concat!("should_", "panic")];
    let mut faults = Vec::new();
    for source in files("src", ".rs").iter().chain(&files("tests", ".rs")).chain(&files("benches", ".rs")) {
        for word in words.iter().filter(|word| source.text.contains(**word)) {
            faults.push(format!("{} has `{word}`", source.path));
        }
    }
    report(&faults, "write `#[expect(…, reason = \"…\")]`, and no test that is left out or must crash");
}

#[test]
fn every_file_says_what_it_is_for() {
    let mut faults = Vec::new();
    for source in files("src", ".rs").iter().chain(&files("tests", ".rs")).chain(&files("benches", ".rs")) {
        if !source.text.starts_with("//! ") {
            faults.push(source.path.clone());
        }
    }
    report(&faults, "begin with one `//!` line");
}

#[test]
fn files_stay_short() {
    let mut faults = Vec::new();
    for source in files("src", ".rs") {
        let lines = source.without_tests().lines().count();
        let longest = if source.path == "src/main.rs" { LONGEST_MAIN } else { LONGEST_FILE };
        if lines > longest {
            faults.push(format!("{} has {lines} lines; {longest} are allowed", source.path));
        }
    }
    report(&faults, "split the file by what its parts are for");
}

#[test]
fn nothing_but_a_document_changes_its_ecosystem() {
    let text = read("src/edit/document.rs");
    let start = text.find("pub struct Document {").expect("a document");
    let body = text[start..].split("\n}").next().expect("its fields");
    assert!(body.contains("\n    ecosystem: Ecosystem"), "a document holds an ecosystem");
    assert!(!body.contains("\n    pub"), "every field of a document is private");
    assert!(!text.contains("-> &mut Ecosystem"), "a document lends its ecosystem for reading only");
}

#[test]
fn every_layer_is_described() {
    let lib = read("src/lib.rs");
    for layer in layers() {
        let described = [format!("//! | [`{layer}`]"), format!("//! | `{layer}` | ")];
        assert!(described.iter().any(|row| lib.contains(row)), "src/lib.rs does not say what {layer} is");
    }
}
