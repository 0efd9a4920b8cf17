//! Who answers to whom: from a party along its claims to whoever is accountable for a duty
//! about something the party touches.

use std::collections::{BTreeMap, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use super::bits::{Rows, common};
use super::{Answered, Dimensions, Link, RelationGraph, dependency};
use crate::model::{
    Dimension, Ecosystem, ElementId, ElementKind, Needs, NodeId, ObligationId, RelationId, RelationKind, StakeholderId,
};

/// Who answers to whom on one day.
///
/// Somebody answers to a party in a dimension where a duty of that dimension is answered
/// for and either
///
/// - is owed to the party, or
/// - is about an element that the party uses, owns or is affected by, or about one that
///   such an element depends on (see [`dependency`]; of what a thing depends on, the data
///   kept there counts as well), and the party has a claim on whoever is accountable or the
///   duty is owed to somebody who represents or cares for the party.
///
/// Using personal data does not make anybody the one it is about, so it does not count.
///
/// A party has a claim on those with whom it has a contract, whom it pays or who pay it,
/// who employ it or whom it employs, who represent it, care for it or insure it, and on
/// whoever has taken over from one of these; and on those on whom these have a claim. What
/// a party answers for itself does not count.
///
/// Building costs `O((V + E) · D / 64)` with `D` the duties somebody answers for: sets of
/// duties are handed along the condensation of the graph, and no search is made per party.
pub struct Answerability<'a> {
    graph: &'a RelationGraph,
    answered: &'a Answered,
    /// For each place whether it holds personal data.
    is_personal: Vec<bool>,
    /// For each place the dimensions in which an element's need is medium or high.
    pressing: Vec<Dimensions>,
    /// The places of the graph; among stakeholders an edge is a claim, among elements an
    /// edge leads to what is depended on.
    reach: DiGraph<(), RelationId, u32>,
    component: Vec<u32>,
    /// For each component the duties for which a stakeholder within reach is accountable,
    /// or which are about an element within reach; one row more to work in.
    rows: Rows,
    by_dimension: [Vec<u64>; Needs::DIMENSIONS.len()],
}

/// How somebody answers to a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerPath {
    /// To whom.
    pub party: StakeholderId,
    /// What is protected.
    pub dimension: Dimension,
    /// The duty.
    pub obligation: ObligationId,
    /// Who answers for it.
    pub accountable: StakeholderId,
    /// The relations from the party to the accountable, or to whoever represents or cares for
    /// the party and is owed the duty; none where it is owed to the party itself.
    pub claim: Vec<RelationId>,
    /// The relations from the party to an element the duty is about; none where the duty is
    /// owed to the party itself.
    pub about: Vec<RelationId>,
}

impl<'a> Answerability<'a> {
    /// Works out who answers to whom. All three must be of the same day.
    pub fn build(ecosystem: &'a Ecosystem, graph: &'a RelationGraph, answered: &'a Answered) -> Self {
        let reach = reach(ecosystem, graph);
        let components = kosaraju_scc(&reach);
        let mut component = vec![0; reach.node_count()];
        for (number, members) in (0_u32..).zip(&components) {
            members.iter().for_each(|place| component[place.index()] = number);
        }
        let mut rows = Rows::new(components.len() + 1, answered.duties.len());
        for (place, duty) in answered.accountable.iter().chain(&answered.about) {
            rows.insert(component[place.index()] as usize, *duty);
        }
        for (number, members) in components.iter().enumerate() {
            for edge in members.iter().flat_map(|place| reach.edges(*place)) {
                rows.absorb(number, component[edge.target().index()] as usize);
            }
        }
        let mut of_dimension = Rows::new(Needs::DIMENSIONS.len(), answered.duties.len());
        for (duty, set) in (0_u32..).zip(&answered.dimensions) {
            for row in (0..Needs::DIMENSIONS.len()).filter(|row| set.has(Needs::DIMENSIONS[*row])) {
                of_dimension.insert(row, duty);
            }
        }
        let by_dimension = [0, 1, 2].map(|row| of_dimension.row(row).to_vec());
        let (is_personal, pressing) = (personal(ecosystem, graph), pressing(ecosystem, graph));
        Self { graph, answered, is_personal, pressing, reach, component, rows, by_dimension }
    }

    /// The elements a party uses, owns or is affected by; personal data only where it owns it
    /// or is affected by it.
    pub fn touched(&self, party: StakeholderId) -> impl Iterator<Item = (ElementId, RelationId)> {
        let graph = self.graph;
        let links = graph.place(party).into_iter().flat_map(|place| graph.outgoing(place));
        let touching = links.filter(|link| self.touches(link));
        touching.filter_map(|link| Some((graph.node(link.other).element()?, link.id)))
    }

    fn touches(&self, link: &Link) -> bool {
        link.kind.touches() && (link.kind != RelationKind::Uses || !self.is_personal[link.other.index()])
    }

    /// Who represents or cares for the party at a place, and by which relation.
    fn carers(&self, place: NodeIndex<u32>) -> impl Iterator<Item = Link> + '_ {
        let kinds = |link: &Link| matches!(link.kind, RelationKind::Represents | RelationKind::CaresFor);
        self.graph.incoming(place).filter(kinds)
    }

    /// The dimensions in which something a party touches needs protection and nobody
    /// answers to the party. `O(D / 64)` for each element touched.
    pub fn unanswered(&mut self, party: StakeholderId) -> Dimensions {
        let Some(place) = self.graph.place(party) else { return Dimensions::default() };
        // A company can be owned as well; it is no element.
        let links = self.graph.outgoing(place).filter(|link| self.touches(link));
        let touched: Vec<NodeIndex<u32>> =
            links.map(|link| link.other).filter(|other| self.graph.node(*other).element().is_some()).collect();
        let needed =
            touched.iter().map(|element| self.pressing[element.index()]).fold(Dimensions::default(), Dimensions::union);
        if needed.is_empty() {
            return needed;
        }
        self.gather_claims(place);
        let claims = self.rows.row(self.spare_row());
        let owed = self.answered.owed_to(place).filter(|duty| !self.carries(place, *duty));
        let mut answered: Dimensions =
            owed.map(|duty| self.answered.dimensions[duty as usize]).fold(Dimensions::default(), Dimensions::union);
        for element in touched {
            let about = self.rows.row(self.component[element.index()] as usize);
            for (wanted, dimension) in self.by_dimension.iter().zip(Needs::DIMENSIONS) {
                let mut words = claims.iter().zip(about).zip(wanted);
                if !answered.has(dimension) && words.any(|((claim, about), wanted)| claim & about & wanted != 0) {
                    answered = answered.with(dimension);
                }
            }
        }
        needed.minus(answered)
    }

    /// The duties of a dimension about what a party touches or what that depends on which
    /// somebody else answers for, to whomever; in the order of their ids.
    pub fn within_reach(&self, party: StakeholderId, dimension: Dimension) -> Vec<ObligationId> {
        let Some(number) = Needs::DIMENSIONS.iter().position(|one| *one == dimension) else { return Vec::new() };
        let Some(party_place) = self.graph.place(party) else { return Vec::new() };
        let mut duties: Vec<u32> = Vec::new();
        for place in self.touched(party).filter_map(|(element, _)| self.graph.place(element)) {
            let about = self.rows.row(self.component[place.index()] as usize);
            duties.extend(common([about, &self.by_dimension[number]]).filter(|duty| !self.carries(party_place, *duty)));
        }
        duties.sort_unstable();
        duties.dedup();
        duties.into_iter().map(|duty| self.answered.duties[duty as usize]).collect()
    }

    /// Every way in which somebody answers to a party: for each duty, dimension and
    /// accountable stakeholder one shortest path, in the order of the duties. One search,
    /// `O(V + E + D)`.
    pub fn answers_to(&self, party: StakeholderId) -> Vec<AnswerPath> {
        let Some(place) = self.graph.place(party) else { return Vec::new() };
        let claims = self.search([(place, None)]);
        let touched = self.touched(party).filter_map(|(id, relation)| Some((self.graph.place(id)?, Some(relation))));
        let elements = self.search(touched);
        let mut about: BTreeMap<u32, NodeIndex<u32>> = BTreeMap::new();
        for (element, duty) in &self.answered.about {
            if elements.contains_key(element) {
                about.entry(*duty).or_insert(*element);
            }
        }
        let owed: Vec<u32> = self.answered.owed_to(place).collect();
        let mut owed_to_carers: BTreeMap<u32, RelationId> = BTreeMap::new();
        for link in self.carers(place) {
            for duty in self.answered.owed_to(link.other) {
                owed_to_carers.entry(duty).or_insert(link.id);
            }
        }
        let mut bearers = self.answered.accountable.clone();
        bearers.sort_unstable_by_key(|(bearer, duty)| (*duty, *bearer));
        let mut paths = Vec::new();
        for (bearer, duty) in bearers {
            let NodeId::Stakeholder(accountable) = self.graph.node(bearer) else { continue };
            if self.carries(place, duty) {
                continue;
            }
            let (claim, about) = if owed.binary_search(&duty).is_ok() {
                (Vec::new(), Vec::new())
            } else if let Some(element) = about.get(&duty).filter(|_| claims.contains_key(&bearer)) {
                (trail(&claims, bearer), trail(&elements, *element))
            } else if let (Some(element), Some(carer)) = (about.get(&duty), owed_to_carers.get(&duty)) {
                (vec![*carer], trail(&elements, *element))
            } else {
                continue;
            };
            let obligation = self.answered.duties[duty as usize];
            paths.extend(self.answered.dimensions[duty as usize].iter().map(|dimension| AnswerPath {
                party,
                dimension,
                obligation,
                accountable,
                claim: claim.clone(),
                about: about.clone(),
            }));
        }
        paths
    }

    fn carries(&self, place: NodeIndex<u32>, duty: u32) -> bool {
        self.answered.accountable.binary_search(&(place, duty)).is_ok()
    }

    /// The last row of the table belongs to no component.
    fn spare_row(&self) -> usize {
        self.rows.last()
    }

    /// Fills the spare row with the duties on whose accountable a stakeholder has a claim or
    /// that are owed to its carers and representatives.
    fn gather_claims(&mut self, place: NodeIndex<u32>) {
        let spare = self.spare_row();
        self.rows.row_mut(spare).fill(0);
        self.rows.absorb(spare, self.component[place.index()] as usize);
        let owed: Vec<u32> = self.carers(place).flat_map(|link| self.answered.owed_to(link.other)).collect();
        for duty in owed {
            self.rows.insert(spare, duty);
        }
        for duty in self.answered.carried_by(place) {
            self.rows.remove(spare, duty);
        }
    }

    /// Everything within reach with the relation and the place it was reached from first.
    fn search(&self, starts: impl IntoIterator<Item = (NodeIndex<u32>, Option<RelationId>)>) -> Found {
        let mut found = Found::new();
        let mut open = VecDeque::new();
        for (place, relation) in starts {
            found.entry(place).or_insert_with(|| {
                open.push_back(place);
                (relation, None)
            });
        }
        while let Some(place) = open.pop_front() {
            for edge in self.reach.edges(place) {
                found.entry(edge.target()).or_insert_with(|| {
                    open.push_back(edge.target());
                    (Some(*edge.weight()), Some(place))
                });
            }
        }
        found
    }
}

/// Places with how each was reached first.
type Found = BTreeMap<NodeIndex<u32>, (Option<RelationId>, Option<NodeIndex<u32>>)>;

/// The relations that lead to a place, from the start on.
fn trail(found: &Found, place: NodeIndex<u32>) -> Vec<RelationId> {
    let mut relations = Vec::new();
    let mut at = Some(place);
    while let Some((relation, before)) = at.and_then(|place| found.get(&place)) {
        relations.extend(*relation);
        at = *before;
    }
    relations.reverse();
    relations
}

fn personal(ecosystem: &Ecosystem, graph: &RelationGraph) -> Vec<bool> {
    let mut personal = vec![false; graph.graph.node_count()];
    for (id, _) in ecosystem.elements.iter().filter(|(_, element)| element.kind == ElementKind::PersonalData) {
        if let Some(place) = graph.place(id) {
            personal[place.index()] = true;
        }
    }
    personal
}

fn pressing(ecosystem: &Ecosystem, graph: &RelationGraph) -> Vec<Dimensions> {
    let mut pressing = vec![Dimensions::default(); graph.graph.node_count()];
    for (id, element) in ecosystem.elements.iter() {
        if let Some(place) = graph.place(id) {
            pressing[place.index()] = element.needs.pressing().map(|(dimension, _)| dimension).collect();
        }
    }
    pressing
}

fn reach(ecosystem: &Ecosystem, relations: &RelationGraph) -> DiGraph<(), RelationId, u32> {
    let graph = &relations.graph;
    let mut reach = DiGraph::with_capacity(graph.node_count(), graph.edge_count() * 2);
    for _ in graph.node_indices() {
        reach.add_node(());
    }
    for edge in graph.edge_references() {
        let (id, kind) = *edge.weight();
        let (from, to) = (edge.source(), edge.target());
        let (forth, back) = match (graph[from], graph[to]) {
            (NodeId::Stakeholder(_), NodeId::Stakeholder(_)) => claim(kind),
            (NodeId::Element(data), NodeId::Element(_)) => {
                let (forth, back) = dependency(kind);
                let holds = kind == RelationKind::RunsOn
                    && ecosystem.elements.get(data).is_some_and(|element| element.kind.is_data());
                (forth, back || holds)
            }
            _ => (false, false),
        };
        if forth {
            reach.add_edge(from, to, id);
        }
        if back {
            reach.add_edge(to, from, id);
        }
    }
    reach
}

/// Whether a relation between stakeholders gives the one it begins at a claim on the one it
/// ends at, and the other way round.
fn claim(kind: RelationKind) -> (bool, bool) {
    match kind {
        RelationKind::Contracts | RelationKind::Pays | RelationKind::Employs => (true, true),
        RelationKind::Represents | RelationKind::CaresFor | RelationKind::Insures | RelationKind::Succeeds => {
            (false, true)
        }
        _ => (false, false),
    }
}
