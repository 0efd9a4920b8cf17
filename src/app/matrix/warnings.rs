//! What RACI teaches about a row and a column: nobody answers, several answer, many do, a
//! column that is empty or too full.

use crate::lang::Message;
use crate::model::{Letter, StakeholderKind};

/// From how many stakeholders with the same letter on a row is too many: more than three who
/// do the work get in each other's way, and more than so many who are asked slow it down.
pub const MANY: usize = 4;

/// What is to be said of a row, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowWarning {
    /// Nobody has an A.
    NobodyAnswers,
    /// So many have an A and nobody leads.
    SeveralAnswer(usize),
    /// Nobody has an R.
    NobodyDoes,
    /// So many have an R.
    ManyDo(usize),
    /// So many are to be asked before.
    ManyAsked(usize),
}

/// What is to be said of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnWarning {
    /// It carries more duties than the map takes as the most: so many, and the most.
    TooMuch(usize, usize),
    /// It answers for so many duties and does none of them.
    OnlyAnswers(usize),
    /// It has no part in anything, although it makes, runs or sells things.
    Nothing,
    /// It has no part in anything; it uses things, is affected or watches.
    NothingAsked,
}

/// Who holds which letter in a duty on the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    letters: [usize; 4],
    pub(super) leads: usize,
    /// How many answer for the whole and not for a part of it.
    pub(super) wholes: usize,
}

impl Tally {
    pub(super) fn count(&mut self, letter: Letter) {
        self.letters[letter as usize] += 1;
    }

    fn of(self, letter: Letter) -> usize {
        self.letters[letter as usize]
    }

    /// What is to be said of a row with these letters.
    pub(super) fn warnings(self) -> Vec<RowWarning> {
        let mut said = Vec::new();
        let answer = self.of(Letter::Accountable);
        if answer == 0 {
            said.push(RowWarning::NobodyAnswers);
        } else if answer > 1 && self.leads != 1 && self.wholes != 1 {
            said.push(RowWarning::SeveralAnswer(answer));
        }
        match self.of(Letter::Responsible) {
            0 => said.push(RowWarning::NobodyDoes),
            many @ MANY.. => said.push(RowWarning::ManyDo(many)),
            _ => {}
        }
        if let many @ MANY.. = self.of(Letter::Consulted) {
            said.push(RowWarning::ManyAsked(many));
        }
        said
    }
}

impl RowWarning {
    /// What RACI teaches, and the next step.
    pub fn message(self) -> Message {
        match self {
            Self::NobodyAnswers => msg!("matrix-warn-nobody-answers"),
            Self::SeveralAnswer(count) => msg!("matrix-warn-several-answer", count = count),
            Self::NobodyDoes => msg!("matrix-warn-nobody-does"),
            Self::ManyDo(count) => msg!("matrix-warn-many-do", count = count),
            Self::ManyAsked(count) => msg!("matrix-warn-many-asked", count = count),
        }
    }

    /// Whether the duty is not safe as it stands, and not merely clumsy.
    pub fn is_grave(self) -> bool {
        matches!(self, Self::NobodyAnswers)
    }
}

impl ColumnWarning {
    /// What is to be said of a stakeholder who answers for so many duties, does so many,
    /// carries so many, and has a part in so many.
    pub(super) fn of(kind: StakeholderKind, [answers, does, carries, has]: [usize; 4], most: usize) -> Option<Self> {
        let provides = matches!(kind, StakeholderKind::Manufacturer | StakeholderKind::ServiceProvider);
        match () {
            () if has == 0 && provides => Some(Self::Nothing),
            () if has == 0 => Some(Self::NothingAsked),
            () if carries > most => Some(Self::TooMuch(carries, most)),
            () if answers >= MANY && does == 0 => Some(Self::OnlyAnswers(answers)),
            () => None,
        }
    }

    /// What RACI teaches, and the next step.
    pub fn message(self, name: &str) -> Message {
        match self {
            Self::TooMuch(count, most) => msg!("matrix-warn-too-much", name = name, count = count, most = most),
            Self::OnlyAnswers(count) => msg!("matrix-warn-only-answers", name = name, count = count),
            Self::Nothing => msg!("matrix-warn-nothing", name = name),
            Self::NothingAsked => msg!("matrix-warn-nothing-asked", name = name),
        }
    }

    /// Whether something is wrong, and not merely worth a thought.
    pub fn is_grave(self) -> bool {
        !matches!(self, Self::NothingAsked)
    }
}
