//! What the rules about duties say and weigh in the same way.

use super::{Context, Finding, Severity};
use crate::lang::{self, Message};
use crate::model::{
    Assignment, AssignmentId, Date, Lapse, Letter, Letters, Obligation, ObligationId, Ownership, Scope, StakeholderId,
};

impl Finding {
    /// What a rule finds about a duty; the elements it is about are involved. A duty that
    /// binds only later leaves nobody without an answer yet, so a gap is then a weakness.
    pub(super) fn about_duty(
        rule: &'static str,
        severity: Severity,
        (id, duty): (ObligationId, &Obligation),
        message: Message,
        context: &Context<'_>,
    ) -> Self {
        let binds_later = duty.lifetime.from.filter(|_| duty.lifetime.begins_after(context.as_of));
        let severity = if binds_later.is_some() { severity.max(Severity::Weakness) } else { severity };
        let mut finding = Self::new(rule, severity, id, message).involving(duty.about.iter().copied());
        finding.reasons.extend(binds_later.map(|from| msg!("reason-binds-from", day = from)));
        finding
    }

    /// Gives as reasons the parts in the duty that hold and meet a condition; they and their
    /// bearers are involved.
    #[must_use]
    pub(super) fn because_of_live(
        mut self,
        context: &Context<'_>,
        ownership: &Ownership,
        wanted: impl Fn(&Assignment) -> bool,
    ) -> Self {
        let parts: Vec<_> = live(context, ownership).filter(|(_, part)| wanted(part)).collect();
        for (_, part) in &parts {
            self = self.because(held(context, part)).involving([part.stakeholder]);
        }
        self.involving(parts.into_iter().map(|(id, _)| id))
    }

    /// Gives as reasons the parts that no longer hold and meet a condition; they and their
    /// bearers are involved.
    #[must_use]
    pub(super) fn because_of_lapsed(
        mut self,
        context: &Context<'_>,
        ownership: &Ownership,
        wanted: impl Fn(&Assignment) -> bool,
    ) -> Self {
        for (id, lapse) in &ownership.lapsed {
            let Some(part) = context.ecosystem.assignments.get(*id).filter(|part| wanted(part)) else { continue };
            self = self.because(lapsed(context, part, *lapse));
            if !matches!(lapse, Lapse::BearerMissing) {
                self = self.involving([part.stakeholder]);
            }
            self = self.involving([*id]);
        }
        self
    }

    /// Gives as reasons who takes on a part only later.
    #[must_use]
    pub(super) fn because_of_coming(
        mut self,
        context: &Context<'_>,
        ownership: &Ownership,
        wanted: impl Fn(&Assignment) -> bool,
    ) -> Self {
        let coming = ownership.coming.iter().filter_map(|id| context.ecosystem.assignments.get(*id));
        for part in coming.filter(|part| wanted(part)) {
            self = self.because(msg!("reason-part-begins-later", who = context.name(part.stakeholder)));
        }
        self
    }
}

/// Whether a part holds a letter; for the filters above.
pub(super) fn with(letter: Letter) -> impl Fn(&Assignment) -> bool {
    move |part| part.letters.has(letter)
}

/// The parts in a duty that hold on the day.
pub(super) fn live<'a>(
    context: &Context<'a>,
    ownership: &'a Ownership,
) -> impl Iterator<Item = (AssignmentId, &'a Assignment)> {
    let assignments = &context.ecosystem.assignments;
    ownership.live.iter().filter_map(|id| assignments.get(*id).map(|part| (*id, part)))
}

/// How many days lie between two days, the later one counted.
pub(super) fn days_between(earlier: Date, later: Date) -> i64 {
    earlier.duration_until(later).as_hours() / 24
}

/// The names of stakeholders as one list in running text.
pub(super) fn names(context: &Context<'_>, who: impl IntoIterator<Item = StakeholderId>) -> String {
    lang::list(&who.into_iter().map(|id| context.name(id)).collect::<Vec<_>>())
}

/// Letters as words in running text.
pub(super) fn in_words(letters: Letters) -> String {
    let words: Vec<String> = letters
        .iter()
        .map(|letter| match letter {
            Letter::Responsible => lang::t("as-responsible"),
            Letter::Accountable => lang::t("as-accountable"),
            Letter::Consulted => lang::t("as-consulted"),
            Letter::Informed => lang::t("as-informed"),
        })
        .collect();
    lang::list(&words)
}

/// Who has which letters, for what and since when.
fn held(context: &Context<'_>, part: &Assignment) -> Message {
    let who = context.name(part.stakeholder);
    let letters = in_words(part.letters);
    match (&part.scope, part.lifetime.from) {
        (Scope::Whole, None) => msg!("reason-holds", who = who, letters = letters),
        (Scope::Whole, Some(day)) => msg!("reason-holds-since", who = who, letters = letters, day = day),
        (Scope::Part(what), None) => {
            msg!("reason-holds-part", who = who, letters = letters, what = what.as_str())
        }
        (Scope::Part(what), Some(day)) => {
            msg!("reason-holds-part-since", who = who, letters = letters, what = what.as_str(), day = day)
        }
    }
}

/// Who had which letters and why no longer.
fn lapsed(context: &Context<'_>, part: &Assignment, lapse: Lapse) -> Message {
    let who = context.name(part.stakeholder);
    let letters = in_words(part.letters);
    match lapse {
        Lapse::AssignmentEnded(day) => msg!("reason-part-ended", who = who, letters = letters, day = day),
        Lapse::BearerGone(day) => msg!("reason-bearer-gone", who = who, letters = letters, day = day),
        Lapse::BearerMissing => msg!("reason-bearer-missing", who = who, letters = letters),
    }
}
