//! Teaching texts are complete, and their examples fail and pass as they say.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use onus::edit::Document;
use onus::model::{Ecosystem, FindingId, Lifetime, OwnershipState, Provenance, Waiver};
use onus::rules::{Finding, RULES, Rule};

use super::support::{analysed, as_of, ecosystem, found_by};

const SECTIONS: [&str; 6] =
    ["What it finds", "Why it matters", "How to fix it", "When to waive it", "Failing example", "Clean example"];

fn example(rule: &Rule, heading: &str) -> Ecosystem {
    let section = rule.section(heading).unwrap_or_else(|| panic!("{}: no “{heading}”", rule.code));
    let (_, rest) = section.split_once("```ron\n").unwrap_or_else(|| panic!("{}: {heading}: no example", rule.code));
    let (text, _) = rest.split_once("```").expect("the example ends");
    ecosystem(text)
}

fn failing(rule: &Rule) -> Ecosystem {
    example(rule, "Failing example")
}

/// What the rule finds in an ecosystem.
fn own_findings(rule: &Rule, ecosystem: &Ecosystem) -> Vec<Finding> {
    analysed(ecosystem).findings().into_iter().filter(|finding| finding.rule == rule.code).cloned().collect()
}

#[test]
fn teaching_texts_have_all_sections_in_order() {
    for rule in RULES {
        let headings: Vec<&str> = rule.teaching.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, SECTIONS, "{}", rule.code);
        for heading in SECTIONS {
            assert!(rule.section(heading).is_some_and(|text| text.len() > 40), "{}: “{heading}” is thin", rule.code);
        }
    }
}

#[test]
fn titles_are_in_sentence_case() {
    for rule in RULES {
        let mut words = rule.title().split(' ');
        let first = words.next().unwrap_or_default();
        assert!(first.starts_with(char::is_uppercase), "{}", rule.title());
        assert!(words.all(|word| !word.starts_with(char::is_uppercase)), "{}", rule.title());
    }
}

#[test]
fn each_rule_is_one_file_with_its_text_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut texts: BTreeSet<String> = std::fs::read_dir(&folder)
        .expect("the folder of rules")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
        .collect();
    for rule in RULES {
        let name = rule.code.replace('-', "_");
        assert!(folder.join(format!("{name}.rs")).is_file(), "{name}.rs");
        assert!(texts.remove(&name), "{name}.md is missing or stands for two rules");
        let text = std::fs::read_to_string(folder.join(format!("{name}.md"))).expect("the text");
        assert_eq!(rule.teaching, text, "{name} shows the text of another rule");
    }
    assert_eq!(texts, BTreeSet::new(), "texts without a rule");
}

#[test]
fn each_ownership_state_has_its_rule() {
    for code in OwnershipState::ALL.iter().filter_map(|state| state.rule()) {
        assert!(Rule::find(code).is_some(), "{code}");
    }
}

#[test]
fn failing_examples_fail_and_clean_examples_do_not() {
    for rule in RULES {
        assert_ne!(own_findings(rule, &failing(rule)), [], "{}: the failing example passes", rule.code);
        let clean = own_findings(rule, &example(rule, "Clean example"));
        assert_eq!(clean, [], "{}: the clean example fails", rule.code);
    }
}

#[test]
fn finding_ids_are_unique_and_the_same_in_every_run() {
    for rule in RULES {
        let ecosystem = failing(rule);
        let first = analysed(&ecosystem);
        let again = analysed(&ecosystem);
        let ids = |analysis: &onus::rules::Analysis| analysis.findings().iter().map(|f| f.id).collect::<Vec<_>>();
        assert_eq!(ids(&first), ids(&again), "{}", rule.code);
        let unique: BTreeSet<FindingId> = ids(&first).into_iter().collect();
        assert_eq!(unique.len(), first.findings().len(), "{}", rule.code);
    }
}

#[test]
fn findings_name_records_that_are_there() {
    for rule in RULES {
        let ecosystem = failing(rule);
        for finding in own_findings(rule, &ecosystem) {
            assert!(finding.about.iter().all(|key| ecosystem.contains(*key)), "{}: {:?}", finding.id, finding.about);
            assert!(finding.id.as_str().starts_with(&format!("{}:{}", rule.code, finding.subject().as_str())));
            assert!(!finding.reasons.is_empty(), "{} gives no reason", finding.id);
        }
    }
}

#[test]
fn each_fix_can_be_done_and_one_puts_it_right() {
    for rule in RULES {
        let ecosystem = failing(rule);
        for finding in own_findings(rule, &ecosystem) {
            let removes = finding.fixes.iter().filter(|fix| {
                let mut document = Document::opened(ecosystem.clone());
                let applied = document
                    .apply(&fix.edit)
                    .unwrap_or_else(|error| panic!("{}: “{}”: {error}", finding.id, fix.label));
                assert_ne!(applied.changes, [], "{}: “{}” does nothing", finding.id, fix.label);
                let left = found_by(&analysed(document.ecosystem()), rule.code);
                !left.contains(&finding.id.to_string())
            });
            assert!(removes.count() > 0 || finding.fixes.is_empty(), "{}: no fix puts it right", finding.id);
        }
    }
}

#[test]
fn waivers_silence_until_they_end() {
    for rule in RULES {
        let ecosystem = failing(rule);
        let yesterday = as_of(&ecosystem).yesterday().expect("a day before");
        for finding in own_findings(rule, &ecosystem) {
            let waived_until = |until| {
                let mut document = Document::opened(ecosystem.clone());
                let waiver = Waiver {
                    finding: finding.id,
                    reason: "The site closes next month".to_owned(),
                    author: "Site meeting".to_owned(),
                    note: String::new(),
                    lifetime: Lifetime { from: None, until },
                    provenance: Provenance::default(),
                };
                document.apply(&onus::edit::Edit::Waive(Box::new(waiver))).expect("it can be waived");
                let found = own_findings(rule, document.ecosystem());
                found.into_iter().find(|again| again.id == finding.id).expect("it is still reported")
            };
            assert!(waived_until(None).waiver.is_some(), "{} is not silenced", finding.id);
            let expired = waived_until(Some(yesterday));
            assert_eq!(expired.waiver, None, "{} is silenced for ever", finding.id);
            assert_eq!(expired.reasons.len(), finding.reasons.len() + 1, "{} hides the old waiver", finding.id);
        }
    }
}

#[test]
fn findings_of_failing_examples_read_well() {
    for rule in RULES {
        let mut text = String::new();
        for finding in own_findings(rule, &failing(rule)) {
            writeln!(text, "{} ({})", finding.id, finding.severity.code()).unwrap();
            writeln!(text, "  {}", finding.message).unwrap();
            for reason in &finding.reasons {
                writeln!(text, "  because: {reason}").unwrap();
            }
            for fix in &finding.fixes {
                writeln!(text, "  fix: {}", fix.label).unwrap();
            }
        }
        insta::with_settings!({ omit_expression => true }, { insta::assert_snapshot!(rule.code, text) });
    }
}
