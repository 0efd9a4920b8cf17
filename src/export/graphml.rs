//! GraphML: the responsibility graph for Gephi, Cytoscape, yEd, networkx and R.
//!
//! Every node and edge has `label` and `sort`; all other values are those of
//! [`crate::report::NODE_VALUES`] and [`crate::report::EDGE_VALUES`], each with its type.
//! The keys are the same in every file, whether or not they occur.

use super::text::escaped;
use super::{ExportError, Format, Options};
use crate::lang::Message;
use crate::report::{EDGE_VALUES, GraphEdge, GraphNode, NODE_VALUES, Report, Value, ValueType};

pub(super) const FORMAT: Format =
    Format { code: "graphml", label: Message::new("export-graphml"), extension: "graphml", write };

/// What every node and edge has.
const COMMON: &[(&str, ValueType)] = &[("label", ValueType::Text), ("sort", ValueType::Text)];
/// What the graph as a whole has.
const WHOLE: &[(&str, ValueType)] = &[
    ("title", ValueType::Text),
    ("as_of", ValueType::Text),
    ("version", ValueType::Text),
    ("author", ValueType::Text),
    ("scope", ValueType::Text),
    ("catalogue", ValueType::Text),
];

fn write(report: &Report, options: &Options) -> Result<Vec<u8>, ExportError> {
    super::chosen(report, options)?;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns \
         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    );
    push_keys("graph", &[WHOLE], &mut out);
    push_keys("node", &[COMMON, NODE_VALUES], &mut out);
    push_keys("edge", &[COMMON, EDGE_VALUES], &mut out);
    out.push_str("<graph id=\"onus\" edgedefault=\"directed\">\n");
    let (version, day) = (report.catalogue.version.as_str(), report.catalogue.reviewed);
    let whole = [
        ("title", report.title.clone()),
        ("as_of", report.as_of.to_string()),
        ("version", report.version.clone()),
        ("author", report.author.clone()),
        ("scope", report.scope.clone().unwrap_or_default()),
        ("catalogue", msg!("catalogue-edition", version = version, day = day).text()),
    ];
    for (code, text) in whole.iter().filter(|(_, text)| !text.is_empty()) {
        push_data("graph", code, text, &mut out);
    }
    report.graph.nodes.iter().for_each(|node| push_node(node, &mut out));
    report.graph.edges.iter().for_each(|edge| push_edge(edge, &mut out));
    out.push_str("</graph>\n</graphml>\n");
    Ok(out.into_bytes())
}

fn push_keys(of: &str, tables: &[&[(&str, ValueType)]], out: &mut String) {
    for (code, kind) in tables.iter().flat_map(|table| table.iter()) {
        let kind = match kind {
            ValueType::Text => "string",
            ValueType::Whole => "long",
            ValueType::Flag => "boolean",
        };
        out.push_str(&format!("<key id=\"{of}-{code}\" for=\"{of}\" attr.name=\"{code}\" attr.type=\"{kind}\"/>\n"));
    }
}

fn push_data(of: &str, code: &str, text: &str, out: &mut String) {
    out.push_str(&format!("<data key=\"{of}-{code}\">{}</data>", escaped(text)));
}

fn push_values(of: &str, label: &str, sort: &str, values: &[(&'static str, Value)], out: &mut String) {
    push_data(of, "label", label, out);
    push_data(of, "sort", sort, out);
    for (code, value) in values {
        push_data(of, code, &value.text(), out);
    }
}

fn push_node(node: &GraphNode, out: &mut String) {
    out.push_str(&format!("<node id=\"{}\">", escaped(&node.id)));
    push_values("node", &node.label, node.sort, &node.values, out);
    out.push_str("</node>\n");
}

fn push_edge(edge: &GraphEdge, out: &mut String) {
    let (id, from, to) = (escaped(&edge.id), escaped(&edge.from), escaped(&edge.to));
    out.push_str(&format!("<edge id=\"{id}\" source=\"{from}\" target=\"{to}\">"));
    push_values("edge", &edge.label, edge.sort, &edge.values, out);
    out.push_str("</edge>\n");
}
