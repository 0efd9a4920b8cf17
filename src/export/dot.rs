//! DOT, the language of Graphviz: the responsibility graph with shapes and colours.
//!
//! Stakeholders are round, elements square, obligations notes in the colour of their
//! ownership. Nodes that have a place on the map have it here as well (`neato -n` draws
//! them there), with y upwards. All other values are attributes of their own, which
//! Graphviz keeps and does not draw.

use super::text::cleaned;
use super::{ExportError, Format, Options};
use crate::diagram::look::Shade;
use crate::diagram::{NODE_HEIGHT, NODE_WIDTH, fonts};
use crate::lang::Message;
use crate::report::{GraphEdge, GraphNode, Report, Value};

pub(super) const FORMAT: Format = Format { code: "dot", label: Message::new("export-dot"), extension: "gv", write };

/// Points in an inch, in which Graphviz counts sizes.
const INCH: f32 = 72.0;
/// How many letters a line of a drawn name has; it goes on in the next.
const LINE: usize = 28;

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    super::chosen(report, options)?;
    let (version, day) = (report.catalogue.version.as_str(), report.catalogue.reviewed);
    let font = format!("{},sans-serif", fonts::TEXT.name);
    let mut out = format!("digraph {} {{\n", quoted("onus"));
    out.push_str(&format!(
        "  graph [label={}, title={}, as_of={}, catalogue={}, labelloc=t, charset=\"UTF-8\", fontname={font}, rankdir=LR];\n",
        label(&format!("{} ({})", report.title, report.as_of)),
        quoted(&report.title),
        quoted(&report.as_of.to_string()),
        quoted(&msg!("catalogue-edition", version = version, day = day).text()),
        font = quoted(&font),
    ));
    let (width, height) = (NODE_WIDTH / INCH, NODE_HEIGHT / INCH);
    let faint = colour(Shade::Faint);
    out.push_str(&format!(
        "  node [fontname={0}, fontsize=11, width={width:.2}, height={height:.2}];\n  edge [fontname={0}, fontsize=9, color={faint}];\n",
        quoted(&font)
    ));
    report.graph.nodes.iter().for_each(|node| push_node(node, &mut out));
    report.graph.edges.iter().for_each(|edge| push_edge(edge, &mut out));
    out.push_str("}\n");
    Ok(out.into_bytes())
}

fn push_node(node: &GraphNode, out: &mut String) {
    let (shape, style) = match node.sort {
        "stakeholder" => ("box", "rounded"),
        "obligation" => ("note", "solid"),
        _ => ("box", "solid"),
    };
    let colour = colour(node.shade);
    out.push_str(&format!(
        "  {} [label={}, shape={shape}, style={style}, color={colour}",
        quoted(&node.id),
        label(&node.label)
    ));
    let number = |wanted: &str| {
        node.values.iter().find_map(|(code, value)| match value {
            Value::Whole(number) if *code == wanted => Some(*number),
            _ => None,
        })
    };
    if let (Some(x), Some(y)) = (number("x"), number("y")) {
        out.push_str(&format!(", pos=\"{x},{}\"", -y));
    }
    push_values(node.sort, &node.label, &node.values, out);
}

fn push_edge(edge: &GraphEdge, out: &mut String) {
    let style = match edge.sort {
        "relation" => "solid",
        "assignment" => "bold",
        _ => "dotted",
    };
    let (from, to) = (quoted(&edge.from), quoted(&edge.to));
    out.push_str(&format!("  {from} -> {to} [id={}, label={}, style={style}", quoted(&edge.id), label(&edge.label)));
    push_values(edge.sort, &edge.label, &edge.values, out);
}

fn push_values(sort: &str, name: &str, values: &[(&'static str, Value)], out: &mut String) {
    out.push_str(&format!(", tooltip={}, sort={}", label(name), quoted(sort)));
    for (code, value) in values {
        out.push_str(&format!(", {code}={}", quoted(&value.text())));
    }
    out.push_str("];\n");
}

fn colour(shade: Shade) -> String {
    let [red, green, blue] = shade.on_light();
    format!("\"#{red:02x}{green:02x}{blue:02x}\"")
}

/// A text in quotation marks.
fn quoted(text: &str) -> String {
    let text = cleaned(text).replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{text}\"")
}

/// A text that is drawn: kept from being taken for characters of HTML, and broken in lines.
fn label(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    quoted(&lines.join("\n").replace('&', "&amp;"))
}
