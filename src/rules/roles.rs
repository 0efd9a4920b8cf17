//! Which relations each kind of element expects.

use super::Severity;
use crate::model::{ElementKind, RelationKind};

/// A relation that somebody should have to an element of some kind.
pub(super) struct Role {
    /// Its name in finding ids.
    pub(super) code: &'static str,
    /// The kinds of relation that fill it, the usual one first.
    pub(super) filled_by: &'static [RelationKind],
    /// How bad it is when nobody fills it.
    pub(super) severity: Severity,
}

use RelationKind as K;

const MAKER: Role = Role { code: "maker", filled_by: &[K::Makes, K::Brands], severity: Severity::Weakness };
const PART_MAKER: Role =
    Role { code: "maker", filled_by: &[K::Makes, K::SuppliesComponent, K::Develops, K::Brands], ..MAKER };
const DEVELOPER: Role =
    Role { code: "developer", filled_by: &[K::Develops, K::Makes, K::Brands, K::SuppliesComponent], ..MAKER };
const INSTALLER: Role =
    Role { code: "installer", filled_by: &[K::Installs, K::Maintains, K::Owns], severity: Severity::Note };
const OPERATOR: Role = Role { code: "operator", filled_by: &[K::Operates], severity: Severity::Weakness };
const RUNNER: Role = Role { filled_by: &[K::Operates, K::Connects, K::Maintains], ..OPERATOR };
const KEEPER: Role =
    Role { filled_by: &[K::Operates, K::Installs, K::Maintains], severity: Severity::Note, ..OPERATOR };
const CONTROLLER: Role = Role { code: "controller", filled_by: &[K::ControlsData], severity: Severity::Weakness };
const HOLDER: Role = Role { code: "holder", filled_by: &[K::HoldsData, K::ControlsData], severity: Severity::Note };

/// The roles that an element of a kind expects to be filled.
pub(super) fn expected(kind: ElementKind) -> &'static [Role] {
    match kind {
        ElementKind::Device => &[MAKER, INSTALLER],
        ElementKind::Component => &[PART_MAKER],
        ElementKind::Gateway => &[MAKER, KEEPER],
        ElementKind::Network => &[RUNNER],
        ElementKind::CloudService => &[OPERATOR],
        ElementKind::App | ElementKind::AiModel => &[DEVELOPER],
        ElementKind::PersonalData => &[CONTROLLER],
        ElementKind::NonPersonalData => &[HOLDER],
        ElementKind::Environment => &[],
    }
}
