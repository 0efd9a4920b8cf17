//! The result of a check in SARIF 2.1.0, which code review tools show beside the file.

use std::path::{Component, Path};

use anyhow::Result;
use serde_json::{Value, json};

use super::Checked;
use crate::cli::output::Edition;
use crate::lang::Message;
use crate::model::RecordKey;
use crate::rules::{Finding, RULES, Rule, Severity};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// All files as one run.
pub(super) fn write(checked: &[Checked<'_>]) -> Result<Vec<u8>> {
    let artifacts: Vec<Value> =
        checked.iter().map(|file| json!({ "location": { "uri": uri(file.path) }, "encoding": "UTF-8" })).collect();
    let mut results: Vec<Value> = Vec::new();
    for (at, file) in checked.iter().enumerate() {
        let lines = file.lines()?;
        results.extend(file.analysis.findings().into_iter().map(|finding| {
            let mut result = result(finding, file);
            result["locations"][0]["physicalLocation"] = place(file, at, lines.line(finding.subject()));
            result
        }));
    }
    let catalogue = checked.first().map(|file| Edition::of(file.analysis.law().rulebook().catalogue()));
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "onus",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "properties": { "catalogue": catalogue },
                "rules": RULES.iter().map(rule).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "artifacts": artifacts,
            "results": results,
        }],
    });
    let mut bytes = serde_json::to_vec_pretty(&log)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn rule(rule: &Rule) -> Value {
    let finds = rule.section("What it finds").unwrap_or_default();
    let fix = rule.section("How to fix it").unwrap_or_default();
    json!({
        "id": rule.code,
        "name": rule.title(),
        "shortDescription": { "text": rule.title() },
        "fullDescription": { "text": finds },
        "help": { "text": fix, "markdown": rule.teaching },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

/// Where in which file: the line on which the record begins, if that was found.
fn place(file: &Checked<'_>, artifact: usize, line: Option<usize>) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": uri(file.path), "index": artifact } });
    if let Some(line) = line {
        place["region"] = json!({ "startLine": line });
    }
    place
}

/// A finding without its place in the file.
fn result(finding: &Finding, file: &Checked<'_>) -> Value {
    let ecosystem = file.analysis.ecosystem();
    let reasons: Vec<String> = finding.reasons.iter().map(Message::text).collect();
    let message = std::iter::once(finding.message.text()).chain(reasons.iter().cloned()).collect::<Vec<_>>().join(" ");
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": message },
        "locations": [{
            "logicalLocations": [{
                "name": ecosystem.name(finding.subject()),
                "fullyQualifiedName": finding.subject().as_str(),
                "kind": finding.subject().kind().code(),
            }],
        }],
        "partialFingerprints": { "onusFindingId/v1": finding.id.as_str() },
        "properties": {
            "severity": finding.severity.code(),
            "asOf": file.analysis.as_of().to_string(),
            "about": finding.about.iter().map(RecordKey::as_str).collect::<Vec<_>>(),
            "reasons": reasons,
            "fixes": finding.fixes.iter().map(|fix| fix.label.text()).collect::<Vec<_>>(),
        },
    });
    if let Some(index) = RULES.iter().position(|rule| rule.code == finding.rule) {
        result["ruleIndex"] = index.into();
    }
    if let Some(waiver) = finding.waiver.and_then(|id| ecosystem.waivers.get(id)) {
        let justification = crate::report::accepted(waiver);
        result["suppressions"] = json!([{ "kind": "inSource", "status": "accepted", "justification": justification }]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Gap => "error",
        Severity::Weakness => "warning",
        Severity::Note => "note",
    }
}

/// The path as a reference that a URI may hold: forward slashes, everything unusual escaped.
fn uri(path: &Path) -> String {
    let mut parts = Vec::new();
    let mut start = "";
    for component in path.components() {
        match component {
            Component::Prefix(prefix) => {
                start = "file:///";
                parts.push(prefix.as_os_str().to_string_lossy().replace('\\', "/"));
            }
            Component::RootDir if start.is_empty() => start = "file:///",
            Component::RootDir | Component::CurDir => {}
            Component::ParentDir => parts.push("..".to_owned()),
            Component::Normal(name) => parts.push(escaped(&name.to_string_lossy())),
        }
    }
    format!("{start}{}", parts.join("/"))
}

fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
