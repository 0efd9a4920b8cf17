//! What the map looks like, in plain numbers and names: the window and every picture take it from here.

use crate::model::{ElementKind, EndKind, OwnershipState, RelationFamily, StakeholderKind};
use crate::rules::Severity;

/// A colour by what it is for. Meaning never hangs on colour alone: every state has a sign,
/// every relation family a line style, every kind an icon and a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Ground of the map.
    Ground,
    /// Ground of panels.
    Panel,
    /// Ground of fields and nodes.
    Surface,
    /// Ground of a row under the pointer or of every other row.
    Raised,
    /// Lines between things.
    Line,
    /// Text.
    Text,
    /// Text of less weight.
    Faint,
    /// What is selected, and what leads somewhere.
    Accent,
    /// Ground of what is selected.
    AccentSoft,
    /// Owned.
    Good,
    /// Weak.
    Weak,
    /// Contested.
    Contested,
    /// Nobody carries it.
    Open,
    /// Manufacturers.
    Manufacturer,
    /// Service providers.
    ServiceProvider,
    /// Users.
    User,
    /// Affected parties.
    AffectedParty,
    /// Overseers.
    Overseer,
    /// Elements.
    Element,
    /// Relations.
    Edge,
}

impl Shade {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::Ground,
        Self::Panel,
        Self::Surface,
        Self::Raised,
        Self::Line,
        Self::Text,
        Self::Faint,
        Self::Accent,
        Self::AccentSoft,
        Self::Good,
        Self::Weak,
        Self::Contested,
        Self::Open,
        Self::Manufacturer,
        Self::ServiceProvider,
        Self::User,
        Self::AffectedParty,
        Self::Overseer,
        Self::Element,
        Self::Edge,
    ];

    /// Its name in style sheets, and its colour on light and on dark ground as `0xRRGGBB`.
    const fn entry(self) -> (&'static str, u32, u32) {
        match self {
            Self::Ground => ("ground", 0x00F6_F7F9, 0x0014_181F),
            Self::Panel => ("panel", 0x00FF_FFFF, 0x001B_2029),
            Self::Surface => ("surface", 0x00FF_FFFF, 0x0023_2A35),
            Self::Raised => ("raised", 0x00EE_F1F5, 0x002A_323F),
            Self::Line => ("line", 0x00D5_DAE1, 0x003A_4453),
            Self::Text => ("text", 0x001C_232E, 0x00E8_ECF2),
            Self::Faint => ("faint", 0x0055_6070, 0x00A3_AEBD),
            Self::Accent => ("accent", 0x001F_5FD0, 0x006E_A8FF),
            Self::AccentSoft => ("accent-soft", 0x00DC_E8FC, 0x0023_3A5E),
            Self::Good => ("good", 0x001A_7441, 0x005F_CB8C),
            Self::Weak => ("weak", 0x008A_5A00, 0x00E6_B14A),
            Self::Contested => ("contested", 0x008B_3AA8, 0x00D3_8FEC),
            Self::Open => ("open", 0x00C2_252B, 0x00FF_7B7B),
            Self::Manufacturer => ("manufacturer", 0x002B_5C9E, 0x007F_B2F0),
            Self::ServiceProvider => ("service-provider", 0x001E_767A, 0x005F_C4C6),
            Self::User => ("user", 0x003F_7A2A, 0x008F_CB72),
            Self::AffectedParty => ("affected-party", 0x00A6_4B1A, 0x00F0_A06A),
            Self::Overseer => ("overseer", 0x006B_4A9E, 0x00B9_9CEE),
            Self::Element => ("element", 0x005A_6575, 0x00A9_B4C4),
            Self::Edge => ("edge", 0x007F_8998, 0x0076_8294),
        }
    }

    /// Its colours where contrast is to be strong, on white and on black, as `0xRRGGBB`.
    const fn strong(self) -> (u32, u32) {
        match self {
            Self::Ground | Self::Panel | Self::Surface => (0x00FF_FFFF, 0x0000_0000),
            Self::Raised => (0x00F0_F0F0, 0x0020_2020),
            Self::Line => (0x0040_4040, 0x00C0_C0C0),
            Self::Text => (0x0000_0000, 0x00FF_FFFF),
            Self::Faint => (0x0033_3333, 0x00DD_DDDD),
            Self::Accent => (0x0000_3C9E, 0x008F_C4FF),
            Self::AccentSoft => (0x00D6_E6FF, 0x0010_2A50),
            Self::Good => (0x0000_5524, 0x0070_E8A0),
            Self::Weak => (0x0068_4000, 0x00FF_CC55),
            Self::Contested => (0x0068_1A86, 0x00E8_B0FF),
            Self::Open => (0x0096_0A10, 0x00FF_A0A0),
            Self::Manufacturer => (0x0012_4080, 0x009F_CBFF),
            Self::ServiceProvider => (0x0000_5558, 0x0070_E0E2),
            Self::User => (0x0028_5A12, 0x00A8_E888),
            Self::AffectedParty => (0x0080_3000, 0x00FF_B888),
            Self::Overseer => (0x0050_2E88, 0x00D0_B8FF),
            Self::Element => (0x0038_4250, 0x00CC_D4E0),
            Self::Edge => (0x0050_5866, 0x00B4_BECC),
        }
    }

    /// Red, green and blue on white ground, where contrast is to be strong.
    pub const fn on_white(self) -> [u8; 3] {
        rgb(self.strong().0)
    }

    /// Red, green and blue on black ground, where contrast is to be strong.
    pub const fn on_black(self) -> [u8; 3] {
        rgb(self.strong().1)
    }

    /// Its name in style sheets, such as `accent-soft`.
    pub const fn code(self) -> &'static str {
        self.entry().0
    }

    /// Red, green and blue on light ground.
    pub const fn on_light(self) -> [u8; 3] {
        rgb(self.entry().1)
    }

    /// Red, green and blue on dark ground.
    pub const fn on_dark(self) -> [u8; 3] {
        rgb(self.entry().2)
    }

    /// The shade of a node by what it is.
    pub const fn of_node(kind: EndKind) -> Self {
        match kind {
            EndKind::Stakeholder(StakeholderKind::Manufacturer) => Self::Manufacturer,
            EndKind::Stakeholder(StakeholderKind::ServiceProvider) => Self::ServiceProvider,
            EndKind::Stakeholder(StakeholderKind::User) => Self::User,
            EndKind::Stakeholder(StakeholderKind::AffectedParty) => Self::AffectedParty,
            EndKind::Stakeholder(StakeholderKind::Overseer) => Self::Overseer,
            EndKind::Element(_) => Self::Element,
        }
    }

    /// The shade of a relation.
    pub const fn of_family(family: RelationFamily) -> Self {
        match family {
            RelationFamily::Production => Self::Manufacturer,
            RelationFamily::Service => Self::ServiceProvider,
            RelationFamily::Data => Self::Contested,
            RelationFamily::Use => Self::User,
            RelationFamily::Oversight => Self::Overseer,
            RelationFamily::Agreement => Self::Faint,
            RelationFamily::Technical => Self::Edge,
        }
    }

    /// The shade of a state of ownership.
    pub const fn of_ownership(state: OwnershipState) -> Self {
        match state {
            OwnershipState::Owned => Self::Good,
            OwnershipState::Shared | OwnershipState::AccountableOnly | OwnershipState::DoerOnly => Self::Weak,
            OwnershipState::Contested => Self::Contested,
            OwnershipState::Waived => Self::Faint,
            OwnershipState::InformedOnly | OwnershipState::Orphaned | OwnershipState::Unassigned => Self::Open,
        }
    }

    /// The shade of a severity.
    pub const fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Gap => Self::Open,
            Severity::Weakness => Self::Weak,
            Severity::Note => Self::Faint,
        }
    }
}

const fn rgb(colour: u32) -> [u8; 3] {
    let [_, red, green, blue] = colour.to_be_bytes();
    [red, green, blue]
}

/// The icon of a node by what it is.
pub const fn icon(kind: EndKind) -> &'static str {
    match kind {
        EndKind::Stakeholder(kind) => match kind {
            StakeholderKind::Manufacturer => "🏭",
            StakeholderKind::ServiceProvider => "🔧",
            StakeholderKind::User => "👤",
            StakeholderKind::AffectedParty => "👪",
            StakeholderKind::Overseer => "👁",
        },
        EndKind::Element(kind) => match kind {
            ElementKind::Device => "📟",
            ElementKind::Component => "🔩",
            ElementKind::Gateway => "📡",
            ElementKind::Network => "📶",
            ElementKind::CloudService => "☁",
            ElementKind::App => "📱",
            ElementKind::AiModel => "💡",
            ElementKind::PersonalData => "🔒",
            ElementKind::NonPersonalData => "📊",
            ElementKind::Environment => "🏠",
        },
    }
}

/// How the line of a family is broken, lengths drawn and left out by turns, in points; empty
/// where it is not.
pub const fn pattern(family: RelationFamily, is_absent: bool) -> &'static [f32] {
    if is_absent {
        return &ABSENT_PATTERN;
    }
    match family {
        RelationFamily::Technical => &[8.0, 5.0],
        RelationFamily::Oversight => &[16.0, 5.0],
        RelationFamily::Agreement => &[2.5, 4.0],
        RelationFamily::Data => &[12.0, 4.0, 2.5, 4.0],
        RelationFamily::Production | RelationFamily::Service | RelationFamily::Use => &[],
    }
}

/// How the line of what is not there on the day is broken, drawn and left out, in points.
pub const ABSENT_PATTERN: [f32; 2] = [3.0, 5.0];
/// How the line around a count of duties that nobody carries is broken, drawn and left out, in points.
pub const OPEN_PATTERN: [f32; 2] = [3.0, 2.0];
/// How far that line lies outside the count, in points.
pub const OPEN_RING: f32 = 2.0;
/// How much is seen of what is not there on the day, from nought to one: a node and a relation.
pub const ABSENT: [f32; 2] = [0.45, 0.3];

/// The width of the line around a node, in points.
pub const RIM: f32 = 1.5;
/// How much is seen of it, from nought to one.
pub const RIM_OPACITY: f32 = 0.75;
/// The width of the band that holds the icon, in map units.
pub const BAND: f32 = 34.0;
/// How much of the shade of its node the band shows.
pub const BAND_OPACITY: f32 = 0.18;
/// The size of the icon, in map units.
pub const ICON: f32 = 17.0;
/// Where the words of a node begin, from its left edge, in map units.
pub const INDENT: f32 = 40.0;
/// How far the words of a node stay from its right edge, in map units.
pub const MARGIN: f32 = 6.0;
/// The size of the name of a node, in map units.
pub const TITLE: f32 = 13.5;
/// On how many lines the name of a node is written at most.
pub const TITLE_ROWS: usize = 2;
/// The size of the kind below the name, in map units.
pub const SUBTITLE: f32 = 10.5;
/// The height left for the kind below the name, in map units.
pub const SUBTITLE_HEIGHT: f32 = 12.5;
/// The size of a count of duties, in map units.
pub const COUNT: f32 = 12.0;
/// How far the ground of a count goes beyond its text, across and down, in points.
pub const COUNT_PAD: [f32; 2] = [9.0, 0.0];
/// The share of the height of a count that lies inside its node.
pub const COUNT_INSIDE: f32 = 0.45;
/// The space between two counts, in points.
pub const COUNT_GAP: f32 = 3.0;

/// The width of the line of a relation, in points.
pub const EDGE: f32 = 1.4;
/// How much is seen of the line of a relation that nobody looks at.
pub const EDGE_OPACITY: f32 = 0.75;
/// The length of an arrowhead, in map units.
pub const ARROW: f32 = 10.0;
/// The width of the line of an open arrowhead, in points.
pub const ARROW_LINE: f32 = 1.7;
/// The size of the words of a relation, in points.
pub const LABEL: f32 = 11.0;
/// How far the ground of the words of a relation goes beyond them, across and down, in points.
pub const LABEL_PAD: [f32; 2] = [3.0, -0.5];
/// How much of what lies under the words of a relation they hide.
pub const LABEL_OPACITY: f32 = 0.92;

/// A group of states of ownership that the map counts: its sign, shade and the id of its words.
pub struct Standing {
    /// The sign before the count.
    pub sign: &'static str,
    /// Its shade.
    pub shade: Shade,
    /// The id of the words for it in the legend.
    pub words: &'static str,
    /// It stands out: its ground has its shade, and its text that of surfaces.
    pub is_loud: bool,
    /// It has a broken line around it, so that it is seen without its colour.
    pub is_alarming: bool,
}

impl Standing {
    /// The shade of its text.
    pub const fn ink(&self) -> Shade {
        if self.is_loud { Shade::Surface } else { self.shade }
    }
}

/// The groups that the map counts, from what is owned to what nobody carries.
pub const STANDINGS: [Standing; 4] = [
    Standing { sign: "✔", shade: Shade::Good, words: "legend-owned", is_loud: false, is_alarming: false },
    Standing { sign: "⚠", shade: Shade::Weak, words: "legend-weak", is_loud: false, is_alarming: false },
    Standing { sign: "⚡", shade: Shade::Contested, words: "legend-contested", is_loud: true, is_alarming: false },
    Standing { sign: "❓", shade: Shade::Open, words: "legend-open", is_loud: true, is_alarming: true },
];
