//! A typed, directed edge, and which ends each kind may join.

use serde::{Deserialize, Serialize};

use super::words::{closed_set, is_default};
use super::{ElementId, ElementKind, Lifetime, Point, Provenance, StakeholderId, StakeholderKind};

/// A typed, directed edge between two things on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Who or what acts.
    pub from: NodeId,
    /// On whom or what.
    pub to: NodeId,
    /// How the two are related.
    pub kind: RelationKind,
    /// Where its line bends on the map, from its beginning on, if no node stands in the way.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bends: Vec<Point>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Began on, ended after.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifetime: Lifetime,
    /// Sources and confidence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provenance: Provenance,
}

impl Relation {
    /// A relation with everything else open.
    pub fn new(from: impl Into<NodeId>, kind: RelationKind, to: impl Into<NodeId>) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
            kind,
            bends: Vec::new(),
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        }
    }

    /// The other end, seen from one of the two.
    pub fn other_end(&self, end: NodeId) -> NodeId {
        if self.from == end { self.to } else { self.from }
    }
}

/// Something that stands on the map as a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NodeId {
    /// A stakeholder.
    Stakeholder(StakeholderId),
    /// An element.
    Element(ElementId),
}

impl NodeId {
    /// The id without its kind.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Stakeholder(id) => id.as_str(),
            Self::Element(id) => id.as_str(),
        }
    }

    /// The stakeholder, if it is one.
    pub fn stakeholder(self) -> Option<StakeholderId> {
        if let Self::Stakeholder(id) = self { Some(id) } else { None }
    }

    /// The element, if it is one.
    pub fn element(self) -> Option<ElementId> {
        if let Self::Element(id) = self { Some(id) } else { None }
    }
}

impl From<StakeholderId> for NodeId {
    fn from(id: StakeholderId) -> Self {
        Self::Stakeholder(id)
    }
}

impl From<ElementId> for NodeId {
    fn from(id: ElementId) -> Self {
        Self::Element(id)
    }
}

/// What stands at an end of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndKind {
    /// A stakeholder of this kind.
    Stakeholder(StakeholderKind),
    /// An element of this kind.
    Element(ElementKind),
}

impl EndKind {
    /// The word for it.
    pub fn message(self) -> crate::lang::Message {
        match self {
            Self::Stakeholder(kind) => kind.message(),
            Self::Element(kind) => kind.message(),
        }
    }
}

closed_set! {
    /// How two things are related. The two ends decide which kinds are offered.
    pub enum RelationKind: "relation-kind" {
        /// Builds it.
        Makes => "makes",
        /// Sells it under its own name.
        Brands => "brands",
        /// Delivers a part of it.
        SuppliesComponent => "supplies-component",
        /// Writes its software.
        Develops => "develops",
        /// Brings it into the jurisdiction.
        Imports => "imports",
        /// Sells it on.
        Distributes => "distributes",
        /// Puts it in place.
        Installs => "installs",
        /// Runs it from day to day.
        Operates => "operates",
        /// Runs the machines on which it runs.
        Hosts => "hosts",
        /// Keeps it in order.
        Maintains => "maintains",
        /// Gives it connectivity.
        Connects => "connects",
        /// Decides why and how data about people is used.
        ControlsData => "controls-data",
        /// Uses data on behalf of whoever controls it.
        ProcessesData => "processes-data",
        /// Keeps data or has the say over who gets it.
        HoldsData => "holds-data",
        /// Owns it; of an organisation, owns shares in it.
        Owns => "owns",
        /// Uses it.
        Uses => "uses",
        /// Does not use it and is affected all the same.
        IsAffectedBy => "is-affected-by",
        /// Checks whether it does what it promises.
        Assesses => "assesses",
        /// Pays when it fails, for a premium.
        Insures => "insures",
        /// Watches over it by law or mandate.
        Oversees => "oversees",
        /// Has a contract with.
        Contracts => "contracts",
        /// Gives money to.
        Pays => "pays",
        /// Speaks for.
        Represents => "represents",
        /// Looks after a person.
        CaresFor => "cares-for",
        /// Is the employer of.
        Employs => "employs",
        /// Takes over from, from the first day of the relation.
        Succeeds => "succeeds",
        /// Is a part of.
        PartOf => "part-of",
        /// Is joined to by a link.
        ConnectsTo => "connects-to",
        /// Sends data to.
        SendsDataTo => "sends-data-to",
        /// Needs it to run.
        RunsOn => "runs-on",
        /// Tells it what to do.
        Controls => "controls",
    }
}

closed_set! {
    /// Relations of one sort, drawn with one line style.
    pub enum RelationFamily: "relation-family" {
        /// Making and bringing to market.
        Production => "production",
        /// Keeping it running.
        Service => "service",
        /// Data about people and things.
        Data => "data",
        /// Owning, using, being affected.
        Use => "use",
        /// Watching, checking, insuring.
        Oversight => "oversight",
        /// Between stakeholders.
        Agreement => "agreement",
        /// Between elements.
        Technical => "technical",
    }
}

impl RelationKind {
    /// The sort of relation this is.
    pub fn family(self) -> RelationFamily {
        use RelationKind as K;
        match self {
            K::Makes | K::Brands | K::SuppliesComponent | K::Develops | K::Imports | K::Distributes => {
                RelationFamily::Production
            }
            K::Installs | K::Operates | K::Hosts | K::Maintains | K::Connects => RelationFamily::Service,
            K::ControlsData | K::ProcessesData | K::HoldsData => RelationFamily::Data,
            K::Owns | K::Uses | K::IsAffectedBy => RelationFamily::Use,
            K::Assesses | K::Insures | K::Oversees => RelationFamily::Oversight,
            K::Contracts | K::Pays | K::Represents | K::CaresFor | K::Employs | K::Succeeds => {
                RelationFamily::Agreement
            }
            K::PartOf | K::ConnectsTo | K::SendsDataTo | K::RunsOn | K::Controls => RelationFamily::Technical,
        }
    }

    /// Whether a relation of this kind may go from one end to the other.
    pub fn may_join(self, from: EndKind, to: EndKind) -> bool {
        match (from, to) {
            (EndKind::Stakeholder(_), EndKind::Stakeholder(_)) => {
                self.family() == RelationFamily::Agreement
                    || matches!(self, Self::Owns | Self::Oversees | Self::Insures)
            }
            (EndKind::Stakeholder(_), EndKind::Element(kind)) => self.takes_element(kind),
            (EndKind::Element(_), EndKind::Element(_)) => self.family() == RelationFamily::Technical,
            (EndKind::Element(_), EndKind::Stakeholder(_)) => false,
        }
    }

    /// Whether a stakeholder can be related in this way to an element of this kind.
    fn takes_element(self, kind: ElementKind) -> bool {
        use ElementKind as E;
        let product = matches!(kind, E::Device | E::Component | E::Gateway | E::App | E::AiModel);
        match self.family() {
            RelationFamily::Production => {
                product || (self == Self::Develops && matches!(kind, E::CloudService | E::NonPersonalData))
            }
            RelationFamily::Service => match self {
                Self::Hosts => !matches!(kind, E::Environment | E::Network),
                _ => !kind.is_data(),
            },
            RelationFamily::Data => kind.is_data(),
            RelationFamily::Use | RelationFamily::Oversight => true,
            RelationFamily::Agreement | RelationFamily::Technical => false,
        }
    }

    /// The kinds that may join two ends, the likeliest first.
    pub fn offered(from: EndKind, to: EndKind) -> Vec<Self> {
        let mut kinds: Vec<Self> = Self::ALL.iter().copied().filter(|kind| kind.may_join(from, to)).collect();
        kinds.sort_by_key(|kind| !kind.is_usual(from, to));
        kinds
    }

    /// Whether this is what people mostly mean when they join such ends.
    fn is_usual(self, from: EndKind, to: EndKind) -> bool {
        use StakeholderKind as S;
        match (from, to) {
            (EndKind::Stakeholder(S::Manufacturer), EndKind::Element(kind)) => match kind {
                ElementKind::App | ElementKind::AiModel => self == Self::Develops,
                ElementKind::CloudService | ElementKind::Network | ElementKind::Environment => self == Self::Operates,
                _ if kind.is_data() => self == Self::ControlsData,
                _ => self == Self::Makes,
            },
            (EndKind::Stakeholder(S::ServiceProvider), EndKind::Element(kind)) => {
                if kind.is_data() {
                    self == Self::ProcessesData
                } else {
                    self == Self::Operates
                }
            }
            (EndKind::Stakeholder(S::User), EndKind::Element(_)) => self == Self::Uses,
            (EndKind::Stakeholder(S::AffectedParty), EndKind::Element(_)) => self == Self::IsAffectedBy,
            (EndKind::Stakeholder(S::Overseer), EndKind::Element(_) | EndKind::Stakeholder(_)) => {
                self == Self::Oversees
            }
            (EndKind::Stakeholder(_), EndKind::Stakeholder(_)) => self == Self::Contracts,
            (EndKind::Element(kind), EndKind::Element(other)) => match kind {
                ElementKind::Component => self == Self::PartOf,
                _ if kind.is_data() => self == Self::RunsOn,
                _ if other == ElementKind::Network => self == Self::ConnectsTo,
                _ => self == Self::SendsDataTo,
            },
            (EndKind::Element(_), EndKind::Stakeholder(_)) => false,
        }
    }

    /// Whether it lets a stakeholder lay hands on the element, so that a duty about it can
    /// be carried out. Selling, using, insuring or watching does not.
    pub fn gives_access(self) -> bool {
        matches!(
            self,
            Self::Makes
                | Self::SuppliesComponent
                | Self::Develops
                | Self::Installs
                | Self::Operates
                | Self::Hosts
                | Self::Maintains
                | Self::Connects
                | Self::ControlsData
                | Self::ProcessesData
                | Self::HoldsData
                | Self::Owns
        )
    }

    /// Whether a stakeholder is touched by what the element does.
    pub fn touches(self) -> bool {
        matches!(self, Self::Uses | Self::Owns | Self::IsAffectedBy)
    }
}
