//! A map read for one question: who is where, what is protected, what needs are covered. Each node
//! carries the signs of the groups it belongs to; a legend says what they mean.

use std::collections::BTreeMap;

use super::look::{STANDINGS, Shade};
use super::tally::{Tally, duties};
use crate::lang::t;
use crate::model::{Dimension, Ecosystem, Jurisdiction, Needs, NodeId, Phase, Sector};
use crate::rules::Analysis;
use crate::views::needs::{Cover, NeedsTable};

/// For which question the map is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// How the worst duty of each node is owned.
    Ownership,
    /// How the need for security stands.
    Security,
    /// How the need for safety stands.
    Safety,
    /// How the need for privacy stands.
    Privacy,
    /// Under which legal sectors elements fall.
    Sector,
    /// Where nodes are.
    Jurisdiction,
    /// What the duties of each node protect.
    Dimension,
    /// In which parts of the life cycle the duties of each node bite.
    Phase,
}

/// The nodes that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What stands on the node.
    pub sign: String,
    /// What it means.
    pub label: String,
    /// Its colour; the sign says the same without.
    pub shade: Shade,
    /// How many nodes belong to it.
    pub count: usize,
}

/// The groups that occur, and which nodes belong to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    /// In the order of the legend.
    pub groups: Vec<Group>,
    /// The groups of each node by number, rising; nodes that belong to none are left out.
    pub nodes: BTreeMap<NodeId, Vec<usize>>,
}

/// The colours of groups that are neither good nor bad, one after the other.
const SHADES: [Shade; 7] = [
    Shade::Manufacturer,
    Shade::AffectedParty,
    Shade::ServiceProvider,
    Shade::Overseer,
    Shade::User,
    Shade::Weak,
    Shade::Contested,
];

impl Overlay {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Ownership,
        Self::Security,
        Self::Safety,
        Self::Privacy,
        Self::Sector,
        Self::Jurisdiction,
        Self::Dimension,
        Self::Phase,
    ];

    /// The id of the message with its name.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Ownership => "overlay-ownership",
            Self::Security => "overlay-security",
            Self::Safety => "overlay-safety",
            Self::Privacy => "overlay-privacy",
            Self::Sector => "overlay-sector",
            Self::Jurisdiction => "overlay-jurisdiction",
            Self::Dimension => "overlay-dimension",
            Self::Phase => "overlay-phase",
        }
    }

    /// Reads the map for this question.
    pub fn layer(self, analysis: &Analysis) -> Layer {
        match self {
            Self::Ownership => ownership(analysis),
            Self::Security => needs(analysis, Dimension::Security),
            Self::Safety => needs(analysis, Dimension::Safety),
            Self::Privacy => needs(analysis, Dimension::Privacy),
            Self::Sector => sectors(analysis.ecosystem()),
            Self::Jurisdiction => jurisdictions(analysis.ecosystem()),
            Self::Dimension => of_duties(analysis, Dimension::ALL, |duty| &duty.dimensions, Dimension::label),
            Self::Phase => of_duties(analysis, Phase::ALL, |duty| &duty.phases, Phase::label),
        }
    }
}

/// A group before its nodes are known.
struct Kind {
    sign: String,
    label: String,
    shade: Shade,
}

impl Layer {
    /// The layer of these groups; those without a node are left out.
    fn of(kinds: Vec<Kind>, members: impl IntoIterator<Item = (NodeId, Vec<usize>)>) -> Self {
        let mut nodes: BTreeMap<NodeId, Vec<usize>> = members.into_iter().filter(|(_, own)| !own.is_empty()).collect();
        let mut counts = vec![0; kinds.len()];
        nodes.values().flatten().for_each(|own| counts[*own] += 1);
        let mut places = vec![0; kinds.len()];
        let mut groups = Vec::new();
        for (number, (kind, count)) in kinds.into_iter().zip(counts).enumerate() {
            places[number] = groups.len();
            if count > 0 {
                groups.push(Group { sign: kind.sign, label: kind.label, shade: kind.shade, count });
            }
        }
        nodes.values_mut().flatten().for_each(|own| *own = places[*own]);
        Self { groups, nodes }
    }
}

fn ownership(analysis: &Analysis) -> Layer {
    // The worst first: that is what one looks for.
    let kinds = STANDINGS.iter().rev().map(|standing| Kind {
        sign: standing.sign.to_owned(),
        label: t(standing.words),
        shade: standing.shade,
    });
    let worst = |node: NodeId| {
        let counts = Tally::of(analysis, node).counts();
        (node, counts.iter().rev().position(|count| *count > 0).into_iter().collect())
    };
    Layer::of(kinds.collect(), analysis.ecosystem().nodes().map(worst))
}

fn needs(analysis: &Analysis, dimension: Dimension) -> Layer {
    let kind = |sign: &str, words: &'static str, shade: Shade| Kind { sign: sign.to_owned(), label: t(words), shade };
    let kinds = vec![
        kind("❓", "overlay-need-open", Shade::Open),
        kind("⚠", "overlay-need-weak", Shade::Weak),
        kind("✔", "overlay-need-covered", Shade::Good),
        kind("–", "overlay-need-low", Shade::Faint),
    ];
    let place = Needs::DIMENSIONS.iter().position(|own| *own == dimension).unwrap_or(0);
    let table = NeedsTable::of(analysis);
    let group = |cover: Cover| match cover {
        Cover::Open => Some(0),
        Cover::Weak => Some(1),
        Cover::Covered => Some(2),
        Cover::Optional => Some(3),
        Cover::NotNeeded => None,
    };
    let members = table
        .elements
        .iter()
        .map(|one| (NodeId::from(one.element), group(one.needs[place].cover).into_iter().collect()));
    Layer::of(kinds, members)
}

/// Groups that are told apart by letters.
fn lettered(labels: impl Iterator<Item = String>) -> Vec<Kind> {
    let letters = ('A'..='Z').chain('a'..='z').map(String::from).chain((1..).map(|number| number.to_string()));
    let shades = SHADES.into_iter().cycle();
    letters.zip(shades).zip(labels).map(|((sign, shade), label)| Kind { sign, label, shade }).collect()
}

fn sectors(ecosystem: &Ecosystem) -> Layer {
    let place = |sector: &Sector| Sector::ALL.iter().position(|own| own == sector);
    let members = ecosystem.elements.iter().map(|(id, element)| {
        let mut own: Vec<usize> = ecosystem.sectors_of(element).iter().filter_map(place).collect();
        own.sort_unstable();
        (NodeId::from(id), own)
    });
    Layer::of(lettered(Sector::ALL.iter().map(|sector| sector.label())), members)
}

fn jurisdictions(ecosystem: &Ecosystem) -> Layer {
    let places = |node: NodeId| -> Vec<Jurisdiction> {
        match node {
            NodeId::Stakeholder(id) => {
                ecosystem.stakeholders.get(id).and_then(|one| one.jurisdiction).into_iter().collect()
            }
            NodeId::Element(id) => {
                ecosystem.elements.get(id).map_or_else(Vec::new, |one| ecosystem.jurisdictions_of(one).to_vec())
            }
        }
    };
    let mut all: Vec<Jurisdiction> = ecosystem.nodes().flat_map(places).collect();
    all.sort_by_key(|place| place.code());
    all.dedup();
    let kinds = all.iter().zip(SHADES.into_iter().cycle()).map(|(place, shade)| Kind {
        sign: place.code().to_owned(),
        label: place.label(),
        shade,
    });
    let number = |place: Jurisdiction| all.iter().position(|own| *own == place);
    let members = ecosystem.nodes().map(|node| {
        let mut own: Vec<usize> = places(node).into_iter().filter_map(number).collect();
        own.sort_unstable();
        (node, own)
    });
    Layer::of(kinds.collect(), members.collect::<Vec<_>>())
}

fn of_duties<T: Copy + PartialEq + 'static>(
    analysis: &Analysis,
    all: &[T],
    of: impl Fn(&crate::model::Obligation) -> &Vec<T>,
    label: impl Fn(T) -> String,
) -> Layer {
    let ecosystem = analysis.ecosystem();
    let members = ecosystem.nodes().map(|node| {
        let own = duties(analysis, node);
        let own: Vec<&crate::model::Obligation> =
            own.iter().filter_map(|duty| ecosystem.obligations.get(*duty)).collect();
        let has = |value: &T| own.iter().any(|duty| of(duty).contains(value));
        let groups = all.iter().enumerate().filter(|(_, value)| has(value)).map(|(number, _)| number).collect();
        (node, groups)
    });
    Layer::of(lettered(all.iter().map(|value| label(*value))), members.collect::<Vec<_>>())
}
