//! Onus shows who carries which duty in an Internet-of-Things deployment, and which duties
//! nobody carries.
//!
//! # The map of the code
//!
//! ```text
//! .onus file ─ file ─▶ Ecosystem ─ law ─▶ what applies ─ rules ─▶ Findings ─┬─▶ ui panels ─▶ Vec<Action> ─▶ app
//!                 ▲        ▲  catalogue                                     │                              │
//!                 │        │                                                └─▶ report ─ export ─▶ md csv json
//!                 └─ save ─┴───────────────────── edit::plan ◀──── Edit ◀──────────────────────────────────┘
//! ```
//!
//! Layers, in order; a layer uses only layers above it:
//!
//! | layer | what it is |
//! |---|---|
//! | [`lang`] | words a user sees: message id and arguments become a sentence |
//! | [`model`] | what an ecosystem is: flat records by stable id, and the truths every edit keeps |
//! | [`catalogue`] | what the law asks: instruments, provisions, exclusions, role rules, questions |
//! | [`graph`] | petgraph views built from the records |
//! | [`law`] | ecosystem, catalogue and day to legal roles, what applies, what is open |
//! | [`file`](mod@file) | reading, atomic writing, journal, recovery, locks; the only place that touches the disk |
//! | [`edit`] | what a user means by a change, what it does to the records, and history |
//! | [`rules`] | what can be wrong with a drawing, one rule per file |
//! | [`compare`] | what differs between two versions, and two versions made one |
//! | [`views`] | what a view and the report show of a map: needs and their cover, answers to a person, what if |
//! | [`layout`] | automatic placement |
//! | [`diagram`] | ecosystem to flat shapes in plain numbers |
//! | [`report`] | ecosystem and findings as headings, paragraphs, tables |
//! | [`export`] | report to bytes, one file per format |
//! | [`import`] | what comes back from other programs: bytes to edits and refusals |
//! | [`app`] | the application without a window: state, actions, commands |
//! | `ui` | the window |
//! | [`cli`] | one file per subcommand |
//!
//! # Invariants
//!
//! - [`edit::Document`] keeps its ecosystem private; [`edit::Document::apply`] is the only
//!   way in. Planning an edit is pure. A whole gesture is one undo step.
//! - Records live in ordered maps by readable id and are saved in that order. Graphs are
//!   built from the records and never stored.
//! - A rule is `fn(&Context, &mut Vec<Finding>)` and collects its reasons while detecting;
//!   finding ids are the same in every run.
//! - A panel is `show(ui, &App, &mut Vec<Action>)`: it can ask, not change.
//! - Every word a user sees in the window, in findings and in exports stands in
//!   `assets/lang`.
//! - The layers above `ui` build without egui: `cargo check --lib --no-default-features`.
//!
//! Tests and the compiler hold these; see `tests/architecture.rs`.

#[macro_use]
pub mod lang;
pub mod model;

pub mod catalogue;

pub mod graph;

pub mod law;

pub mod file;

pub mod edit;

pub mod rules;

pub mod compare;

pub mod views;

pub mod layout;

pub mod diagram;

pub mod report;

pub mod export;

pub mod import;

pub mod app;

#[cfg(feature = "gui")]
pub mod ui;

pub mod cli;
