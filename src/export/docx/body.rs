//! A document while it is being written: what was said so far, and the numbers given out.

use std::collections::{BTreeMap, BTreeSet};

use super::notes::Notes;
use super::package::Addresses;
use super::picture::Picture;
use super::xml::{Attributes, Xml};
use crate::model::Date;
use crate::report::{Block, Report, Table};

/// A document while it is being written.
pub(super) struct Body<'a> {
    pub(super) xml: Xml,
    /// The day of the report, on which changes are dated.
    pub(super) as_of: Date,
    pub(super) addresses: Addresses,
    pub(super) anchors: Anchors<'a>,
    pub(super) notes: Notes<'a>,
    pub(super) pictures: Vec<Picture>,
    /// The last number given out; nothing else in the document has it.
    pub(super) last_id: usize,
}

/// Where records have their place, by the names that Word allows for such places.
#[derive(Default)]
pub(super) struct Anchors<'a> {
    names: BTreeMap<&'a str, usize>,
    placed: BTreeSet<&'a str>,
}

impl<'a> Anchors<'a> {
    /// The places that a whole report has.
    pub(super) fn of_report(report: &'a Report) -> Self {
        Self { names: report.anchors().into_iter().zip(1..).collect(), placed: BTreeSet::new() }
    }

    /// The places that one table has.
    pub(super) fn of_table(table: &'a Table) -> Self {
        let ids: BTreeSet<&str> = table.entries().map(|row| row.id.as_str()).filter(|_| table.is_home).collect();
        Self { names: ids.into_iter().zip(1..).collect(), placed: BTreeSet::new() }
    }

    /// The name of the place of a record, where it has one.
    pub(super) fn name(&self, id: &str) -> Option<String> {
        self.names.get(id).map(|number| format!("onus_{number}"))
    }

    /// The name for a place that is written now; nothing where the record has its place already.
    fn place(&mut self, id: &str) -> Option<String> {
        let (id, _) = self.names.get_key_value(id)?;
        self.placed.insert(id).then(|| self.name(id)).flatten()
    }
}

impl<'a> Body<'a> {
    pub(super) fn new(report: &'a Report, anchors: Anchors<'a>) -> Self {
        Self {
            xml: Xml::new(),
            as_of: report.as_of,
            addresses: Addresses::default(),
            anchors,
            notes: Notes::of(report),
            pictures: Vec::new(),
            last_id: 0,
        }
    }

    /// An element with what is written inside.
    pub(super) fn within(&mut self, name: &'static str, attributes: Attributes<'_>, inner: impl FnOnce(&mut Self)) {
        self.xml.open(name, attributes);
        inner(self);
        self.xml.close(name);
    }

    /// A number that nothing else in the document has.
    pub(super) fn next_id(&mut self) -> String {
        self.last_id += 1;
        self.last_id.to_string()
    }

    /// What is written inside gets a name to which links can lead.
    pub(super) fn named(&mut self, name: &str, inner: impl FnOnce(&mut Self)) {
        let id = self.next_id();
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        inner(self);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    /// What is written inside becomes the place of a record, unless that has one elsewhere.
    pub(super) fn at_home(&mut self, record: Option<&str>, inner: impl FnOnce(&mut Self)) {
        match record.and_then(|id| self.anchors.place(id)) {
            Some(name) => self.named(&name, inner),
            None => inner(self),
        }
    }
}

/// Whether a block is a table of which there is nothing to see.
pub(super) fn is_bare(block: &Block) -> bool {
    matches!(block, Block::Table(table) if table.rows.is_empty())
}
