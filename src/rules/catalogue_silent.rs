//! Places and sectors for which the catalogue has no law, and maps that name no place.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, legal};
use crate::law::{Silence, SilentAbout};
use crate::model::RecordKey;

const CODE: &str = "catalogue-silent";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Note,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::NODES).and(Aspects::GRAPH)),
    teaching: include_str!("catalogue_silent.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    found
        .extend(context.law.silences(context.ecosystem, context.index).iter().map(|silence| finding(context, silence)));
}

fn finding(context: &Context<'_>, silence: &Silence) -> Finding {
    let found = |message, respect: &str| {
        Finding::new(CODE, RULE.severity, RecordKey::Profile, message)
            .in_respect(respect)
            .involving(silence.elements.iter().copied().map(RecordKey::from))
            .because(msg!("reason-concerns", what = legal::names(context, &silence.elements)))
    };
    let (message, respect) = match silence.about {
        SilentAbout::Jurisdiction(place) => {
            (msg!("finding-silent-place", place = place.label()), place.code().to_lowercase())
        }
        SilentAbout::Sector(sector) => {
            (msg!("finding-silent-sector", sector = sector.message()), sector.code().to_owned())
        }
        SilentAbout::Eea(place) => {
            let respect = format!("eea-{}", place.code().to_lowercase());
            let finding = found(msg!("finding-eea", place = place.label()), &respect);
            let acts = (!silence.acts.is_empty()).then(|| msg!("reason-eea", acts = crate::lang::list(&silence.acts)));
            return acts.into_iter().fold(finding, Finding::because);
        }
    };
    let edition = context.law.rulebook().catalogue();
    found(message, &respect).because(msg!("reason-silent", version = edition.version.as_str(), day = edition.reviewed))
}
