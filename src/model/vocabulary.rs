//! All message ids that stand for words of the model, so that a test can hold them against
//! the language file.

use super::{
    Answer, Confidence, Dimension, ElementKind, Ground, Letter, Level, MeansKind, OwnershipState, Paper,
    PersonalDataClass, Phase, RecordKind, RelationFamily, RelationKind, ReportPart, Sector, StakeholderKind, Standing,
    TimeUnit,
};

/// The message ids of every closed list of the model.
pub fn vocabulary() -> Vec<&'static str> {
    let mut ids = Vec::new();
    macro_rules! gather {
        ($($list:ident),+ $(,)?) => { $(ids.extend($list::ALL.iter().map(|word| word.message_id()));)+ };
    }
    gather!(
        Answer,
        Confidence,
        Dimension,
        ElementKind,
        Ground,
        Letter,
        Level,
        MeansKind,
        OwnershipState,
        Paper,
        PersonalDataClass,
        Phase,
        RecordKind,
        RelationFamily,
        RelationKind,
        ReportPart,
        Sector,
        StakeholderKind,
        Standing,
        TimeUnit,
    );
    ids
}
