//! What would have to be known for the law to be decided.

use crate::model::{ElementId, FactSubject, Jurisdiction, StakeholderId};

/// Something that would have to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Open {
    /// The answer to a question of the catalogue, by its number.
    Fact {
        /// The number of the question.
        question: u16,
        /// Of what it is asked.
        about: FactSubject,
    },
    /// Under which sectors the ecosystem falls.
    Sector,
    /// On which days the first and the last unit were placed on the market.
    Placed(ElementId),
    /// Whether an element is sold or used in a part of the place that is named.
    Place(ElementId, Jurisdiction),
    /// Where a stakeholder is established.
    Seat(StakeholderId),
    /// Who holds a role toward an element, the role by its number.
    Role(ElementId, u8),
}
