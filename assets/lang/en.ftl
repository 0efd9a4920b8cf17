# The words a user sees, in English. Another language is another file like this one.
# Sentence case; no full stop in short labels; say what to do next.

## General

list-and = { $first } and { $last }
list-or = { $first } or { $last }
record-untitled = Untitled ecosystem
record-unnamed = Unnamed { $kind } ({ $id })
relation-name = { $from } { $kind } { $to }
assignment-name = { $who } ({ $letters }) for { $duty }
span = { $count } { $unit ->
    [hour] { $count ->
        [one] hour
       *[other] hours
    }
    [day] { $count ->
        [one] day
       *[other] days
    }
    [working-day] { $count ->
        [one] working day
       *[other] working days
    }
    [week] { $count ->
        [one] week
       *[other] weeks
    }
    [month] { $count ->
        [one] month
       *[other] months
    }
   *[year] { $count ->
        [one] year
       *[other] years
    }
}
jurisdiction-eu = European Union (EU)
jurisdiction-int = Everywhere (INT)

## Kinds of stakeholders, elements and relations

stakeholder-kind-manufacturer = Manufacturer
stakeholder-kind-service-provider = Service provider
stakeholder-kind-user = User
stakeholder-kind-affected-party = Affected party
stakeholder-kind-overseer = Overseer

element-kind-device = Device
element-kind-component = Component
element-kind-gateway = Gateway
element-kind-network = Network
element-kind-cloud-service = Cloud service
element-kind-app = App
element-kind-ai-model = AI model
element-kind-personal-data = Personal data
element-kind-non-personal-data = Non-personal data
element-kind-environment = Environment

relation-kind-makes = makes
relation-kind-brands = brands
relation-kind-supplies-component = supplies component of
relation-kind-develops = develops
relation-kind-imports = imports
relation-kind-distributes = distributes
relation-kind-installs = installs
relation-kind-operates = operates
relation-kind-hosts = hosts
relation-kind-maintains = maintains
relation-kind-connects = connects
relation-kind-controls-data = controls data in
relation-kind-processes-data = processes data in
relation-kind-holds-data = holds data in
relation-kind-owns = owns
relation-kind-uses = uses
relation-kind-is-affected-by = is affected by
relation-kind-assesses = assesses
relation-kind-insures = insures
relation-kind-oversees = oversees
relation-kind-contracts = has a contract with
relation-kind-pays = pays
relation-kind-represents = represents
relation-kind-cares-for = cares for
relation-kind-employs = employs
relation-kind-succeeds = succeeds
relation-kind-part-of = is part of
relation-kind-connects-to = connects to
relation-kind-sends-data-to = sends data to
relation-kind-runs-on = runs on
relation-kind-controls = controls

relation-family-production = Making and selling
relation-family-service = Running
relation-family-data = Data
relation-family-use = Using and being affected
relation-family-oversight = Oversight
relation-family-agreement = Between stakeholders
relation-family-technical = Between elements

record-kind-ecosystem = ecosystem
record-kind-stakeholder = stakeholder
record-kind-element = element
record-kind-relation = relation
record-kind-obligation = obligation
record-kind-assignment = assignment
record-kind-risk = risk
record-kind-cover = cover
record-kind-waiver = waiver
record-kind-fact = fact
record-kind-source = source
record-kind-conflict = merge conflict

## Words of records

answer-yes = Yes
answer-no = No
answer-unknown = Unknown

confidence-sourced = Sourced
confidence-drawing-choice = Drawing choice
confidence-assumed = Assumed
confidence-disputed = Disputed
confidence-unverified = Unverified

dimension-security = Security
dimension-safety = Safety
dimension-privacy = Privacy
dimension-transparency = Transparency
dimension-resilience = Resilience
dimension-liability = Liability
dimension-fair-access = Fair access
dimension-sustainability = Sustainability

ground-law = Law
ground-contract = Contract
ground-practice = Practice
ground-goodwill = Goodwill

letter-R = Responsible
letter-A = Accountable
letter-C = Consulted
letter-I = Informed

level-none = None
level-low = Low
level-medium = Medium
level-high = High

means-access = Access
means-knowledge = Knowledge
means-money = Money
means-authority = Authority

ownership-owned = Owned
ownership-shared-without-a-lead = Shared without a lead
ownership-doer-but-nobody-accountable = Doer but nobody accountable
ownership-accountable-but-no-doer = Accountable but no doer
ownership-only-informed = Only informed
ownership-contested = Contested
ownership-waived = Waived
ownership-orphaned = Orphaned
ownership-unassigned = Unassigned

personal-data-class-none = None
personal-data-class-ordinary = Ordinary
personal-data-class-children = Children's
personal-data-class-special = Special categories

phase-design = Design
phase-placing-on-market = Placing on the market
phase-deployment = Deployment
phase-operation = Operation
phase-maintenance = Maintenance
phase-incident = Incident
phase-end-of-support = End of support
phase-disposal = Disposal

sector-consumer = Consumer
sector-health = Health
sector-automotive = Automotive
sector-energy = Energy
sector-industrial = Industrial
sector-telecom = Telecom
sector-agriculture = Agriculture
sector-public-warning = Public warning
sector-building-and-city = Smart building and city
sector-toys = Toys
sector-drones = Drones
sector-workplace = Workplace
sector-public-sector = Public sector
sector-transport = Transport
sector-water = Water
sector-education = Education
sector-cloud = Cloud
sector-digital-infrastructure = Digital infrastructure
sector-finance = Insurance and finance
sector-security-systems = Security systems
sector-maritime = Maritime
sector-space = Space

standing-proposed = Proposed
standing-agreed = Agreed
standing-contested = Contested

time-unit-hour = hours
time-unit-day = days
time-unit-working-day = working days
time-unit-week = weeks
time-unit-month = months
time-unit-year = years

severity-gap = Gap
severity-weakness = Weakness
severity-note = Note

## Truths that do not hold

violation-id-taken = The id “{ $id }” is used by more than one record. Give one of them another id.
violation-answered-twice = The question “{ $question }” is answered twice for the same thing and day. Keep one answer.
violation-missing = It refers to the { $kind } “{ $id }”, which is not in the ecosystem. Add that record or take the reference out.
violation-named-twice = It names “{ $id }” twice in one list. Keep one.
violation-days-reversed = The first day comes after the last. Swap them or clear one.
violation-off-map = It stands too far from the middle of the map. Bring it within a million units.
violation-unnamed-preset = A report is kept without a name. Give it one.
violation-preset-twice = Two reports are kept under the name “{ $name }”. Rename one.
violation-percent = The share for a single point must lie between 1 and 100 percent, not { $given }.
violation-self-relation = It relates a record to itself. Choose another end.
violation-ends = “{ $kind }” cannot go from { $from } to { $to }. Choose another kind of relation.
violation-empty-span = A deadline or interval must be at least one.
violation-no-letters = It has none of the letters R, A, C and I. Give one or remove the assignment.
violation-unnamed-part = It covers a part of the duty that has no name. Name the part or choose the whole.
violation-frequency = The yearly frequency must be two figures, not below nought, the lower first.
violation-loss = The loss must be two amounts, not below nought, the lower first.
violation-insures-itself = Insurer and insured are the same stakeholder. Choose another one.
violation-money = A limit, retention or premium is below nought.
violation-currencies = Limit, retention and premium must be in one currency.
violation-no-reason = The waiver gives no reason. Say why the finding is accepted.
violation-no-author = The waiver names no author. Say who accepts the finding.
violation-no-question = The fact does not say which question it answers.

## Edits, as the undo menu names them

edit-add = Add “{ $name }”
edit-add-record = Add { $kind }
edit-relate = Relate: { $kind }
edit-assign = Assign { $letters }
edit-what-if = Keep { $count } { $count ->
    [one] supposition
   *[other] suppositions
}
edit-fill = Letter { $letter } in { $count } places
edit-fill-down = Fill { $count } places from above
edit-fill-contested = Contest { $count } places
edit-fill-standing = { $standing } in { $count } places
edit-paste = Paste letters
edit-unassign = Take assignment away
edit-set-lead = Choose lead
edit-waive = Waive finding
edit-change = Change { $kind }
edit-profile = Change ecosystem
edit-rename = Rename to “{ $name }”
edit-move = { $count ->
    [one] Move a node
   *[other] Move { $count } nodes
}
edit-end = Set last day of { $kind }
edit-remove = { $count ->
    [one] Delete
   *[other] Delete { $count } records
}
edit-duplicate = { $count ->
    [one] Duplicate
   *[other] Duplicate { $count } nodes
}
edit-arrange = Arrange the map
edit-pin = { $count ->
    [one] Pin a node
   *[other] Pin { $count } nodes
}
edit-unpin = { $count ->
    [one] Unpin a node
   *[other] Unpin { $count } nodes
}
edit-nothing = Nothing

edit-error-missing = The { $kind } “{ $id }” is no longer there.
edit-error-already-related = The two are related in this way already.
edit-error-no-name = A record of the kind { $kind } has no name of its own.
edit-error-kind = The record is not of the kind { $kind }.
edit-error-read-only = This file is open for reading only. Save a copy to change it.

## Rules: findings, reasons and fixes

reason-waiver-expired = The waiver by { $author } ended on { $day }.
reason-shaky = { $confidence ->
    [disputed] “{ $what }” is disputed: check it before you rely on this.
   *[unverified] “{ $what }” is not verified: check it before you rely on this.
}
fix-make-accountable = Make { $who } accountable
fix-make-responsible = Make { $who } responsible
fix-make-consulted = Consult { $who }
fix-make-informed = Inform { $who }

# unassigned-obligation
finding-unassigned = Nobody carries “{ $duty }”.
reason-no-part = No stakeholder does it, answers for it, is asked or is told.
reason-binds-from = It binds only from { $day }; there is time to settle it.
reason-part-begins-later = It falls to { $who } only later, not yet on this day.

## Rules about duties

as-responsible = responsible
as-accountable = accountable
as-consulted = consulted
as-informed = informed
reason-holds = { $who }: { $letters }.
reason-holds-since = { $who }: { $letters }, since { $day }.
reason-holds-part = { $who }: { $letters }, for the part “{ $what }”.
reason-holds-part-since = { $who }: { $letters }, for the part “{ $what }”, since { $day }.
reason-part-ended = { $who }: { $letters } until { $day }.
reason-bearer-gone = { $who }: { $letters } until it ceased to exist on { $day }.
reason-bearer-missing = { $who }: { $letters }, but not on the map.
fix-hand-over = Hand it over from { $from } to { $to }

# nobody-accountable
finding-nobody-accountable = Nobody answers for “{ $duty }”; the work is left to { $who }.

# several-accountable
finding-several-accountable = { $who } answer for “{ $duty }”, and none of them leads.
finding-several-leads = { $who } answer for “{ $duty }”, and more than one of them leads.
fix-make-lead = Make { $who } the lead

# no-doer
finding-no-doer = Nobody is named as doing “{ $duty }”; accountable: { $who }.
finding-no-doer-by-law = Nobody is named as doing “{ $duty }”; accountable by law: { $who }.

# only-informed
finding-only-informed = Nobody carries “{ $duty }”; only asked or told: { $who }.

# contested-obligation
finding-contested = Whether “{ $duty }” falls to { $who } is contested.
reason-nobody-undisputed = Nobody answers for it beyond dispute.
fix-record-agreed = Record as agreed: { $who }
fix-record-agreed-end-others = Record as agreed: { $who }; end the other parts in dispute
fix-end-part = End the part of { $who }

# orphaned-obligation
finding-orphaned = Nobody has taken over “{ $duty }”.
fix-successor-takes-over = Make the successor, { $who }, { $letters }

# overdue-or-ended
finding-overdue = “{ $duty }” was due on { $day } and is not recorded as done.
finding-ended = “{ $duty }” ended on { $day }; still with a part in it: { $who }.
reason-days-overdue = { $count ->
    [one] It is one day overdue.
   *[other] It is { $count } days overdue.
}
reason-last-done = It was last done on { $day } and comes back after { $interval }.
fix-record-done = Record it as done on { $day }
fix-end-parts = End these parts on { $day }

# goodwill-only
finding-goodwill = Only goodwill holds { $who } to “{ $duty }”.
finding-no-ground = Nothing says why { $who } should carry “{ $duty }”.
reason-goodwill = Goodwill can end on any day, and nobody can be held to it.
reason-no-ground = Neither the duty nor the assignment names a law, a contract or a practice.
reason-no-ground-shaky = No ground is named, and the assignment is { $confidence ->
    [assumed] only assumed
   *[other] not verified
}.
fix-ground-contract = Record a contract as the ground
fix-ground-law = Record law as the ground
fix-ground-practice = Record practice as the ground

# duty-without-means
finding-without-means = “{ $duty }” lies with { $who }, without the means to carry it.
reason-means-lacking = On record as lacking: { $means }.
reason-no-access = Nothing on the map gives access to { $elements }, neither directly nor through a contract, an employee or somebody owned or overseen.
fix-record-contract = Record a contract between { $who } and { $other }
fix-record-means = Record the means as there: { $who }

# burden-on-the-weakest
finding-burden = “{ $duty }” is left to { $who } alone, though others could carry it.
reason-weak-without-access = { $who } cannot lay hands on what it is about.
reason-could-carry = { $who } could carry it.
fix-make-accountable-instead = Make { $who } accountable instead

# holder-gone
finding-holder-gone = The last day of { $who } was { $day }, and nobody has succeeded it.
finding-late-take-over = { $count ->
    [one] Between the last day of { $who } and the first of { $heir } lies one day that nobody covers.
   *[other] Between the last day of { $who } and the first of { $heir } lie { $count } days that nobody covers.
}
reason-no-successor = No relation “succeeds” leads to it.
reason-left-bare = “{ $duty }”: { $letters ->
    [R] nobody does it any longer
    [A] nobody answers for it any longer
   *[other] nobody does it or answers for it any longer
}.
reason-last-day = The last day was { $day }.
reason-takes-over-on = The take-over by { $heir } is on { $day }.
reason-uncovered = Nobody else carried “{ $duty }” in between.
reason-and-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
fix-record-successor = Record { $heir } as successor of { $who }, with what is left
fix-take-over-on = Let the take-over begin on { $day }

# delegation-circle
finding-circle-of-duties = Work on “{ $element }” is handed round in a circle: { $circle }.
finding-circle-of-relations = The relation “{ $kind }” runs in a circle: { $circle }.
reason-leaves-to = “{ $duty }”: accountable is { $from }, and the work is left to { $to }.
reason-circle-relation = { $relation }.
fix-do-itself = Let { $who } do “{ $duty }” itself
fix-end-relation = End: { $relation }

# overloaded-stakeholder
finding-overloaded = { $count } duties rest on { $who }.
reason-load = Responsible for { $does }, accountable for { $answers }.
reason-load-limit = The map takes more than { $count } as too many.

# stakeholder-with-nothing
finding-with-nothing = On the map without a part in any duty: { $who }.
reason-relation-no-part = { $relation }; { $count ->
    [0] no duty is about { $what }
    [one] one duty is about { $what }
   *[other] { $count } duties are about { $what }
}.
fix-consult-about = Consult { $who } about “{ $duty }”

# single-point
finding-single-point = Without { $who }, { $count } of { $owned } owned duties would have no owner.
reason-share = That is { $share } percent; the map takes more than { $limit } as too many.
reason-rests-on = “{ $duty }” rests on it.

## Rules about the map

# Words in the middle of a sentence
dimension-in-sentence = { $dimension ->
    [security] security
    [safety] safety
    [privacy] privacy
    [transparency] transparency
    [resilience] resilience
    [liability] liability
    [fair-access] fair access
   *[sustainability] sustainability
}
level-in-sentence = { $level ->
    [high] high
    [medium] medium
    [low] low
   *[none] no
}
means-in-sentence = { $means ->
    [access] access
    [knowledge] knowledge
    [money] money
   *[authority] authority
}
name-quoted = “{ $name }”
list-more = { $count ->
    [one] one more
   *[other] { $count } more
}
reason-mark = Standing in law of { $duties }: { $mark }.
reason-mark-more = { $count ->
    [one] one more
   *[other] { $count } more
}
reason-more-shaky = { $count ->
    [one] One more record it rests on is disputed or not verified.
   *[other] { $count } more records it rests on are disputed or not verified.
}
reason-unanswered-duty = “{ $duty }” would cover it, but nobody answers for that duty.
reason-contested-duty = “{ $duty }” would cover it, but who answers for that duty is contested.
fix-add-duty = Add the duty “{ $duty }”
fix-add-duty-for = Add the duty “{ $duty }” and make { $who } accountable

# nobody-answers
finding-nobody-answers = Nobody answers to { $who } for { $what }.
reason-touches-need = { $how ->
    [uses] They use “{ $element }”, which has a { $level } need of { $dimension }.
    [owns] They own “{ $element }”, which has a { $level } need of { $dimension }.
   *[is-affected-by] “{ $element }” affects them and has a { $level } need of { $dimension }.
}
reason-no-claim = “{ $duty }” is answered for, but it is not owed to { $who }, and no contract, representative or carer leads there.
reason-no-duty = No duty on the map protects their { $dimension } here.
fix-owe = Owe “{ $duty }” to { $who } as well
duty-protect-party = Answer to { $who } for the { $dimension } of { $element }

# need-not-covered
finding-need-not-covered = Nobody answers for the { $dimensions } that “{ $what }” needs.
reason-need-level = The need of { $dimension } is { $level }.
reason-no-duty-about = No duty about it, its whole or what it runs on covers { $dimension }.
reason-duty-binds-later = “{ $duty }” would cover it, but binds only from { $day }.
reason-parts-need-it-too = The same is open for what is part of it or runs on it: { $parts }.
duty-protect-element = Ensure the { $dimension } of { $element }

# past-support
finding-support-ended = “{ $what }” is still there, and its support ended on { $day }.
finding-support-ends-early = “{ $what }” will be used longer than it is supported: support ends on { $day }.
finding-outlives-support = “{ $what }” will be used longer than “{ $on }” is supported, on which it depends.
reason-expected-life = It is expected to stay in use until { $day }.
reason-support-of = The support of “{ $on }” ends on { $day }.
reason-nobody-keeps-up = Nobody answers for a duty about it in maintenance or at the end of support.
reason-no-provision = Nobody answers for what happens to “{ $what }” when its support ends.
duty-keep-up = Look after { $what } when support has ended

# role-left-open
finding-role-left-open = { $role ->
    [maker] Nobody stands as maker of “{ $what }”.
    [developer] Nobody stands as developer of “{ $what }”.
    [installer] Nobody installs or maintains “{ $what }”.
    [operator] Nobody runs “{ $what }”.
    [controller] Nobody decides why and how “{ $what }” is used.
   *[holder] Nobody holds “{ $what }”.
}
reason-role-never-filled = { $role ->
    [maker] No stakeholder on the map makes or brands it.
    [developer] No stakeholder on the map develops or makes it.
    [installer] No stakeholder on the map installs, maintains or owns it.
    [operator] No stakeholder on the map operates it.
    [controller] No stakeholder on the map controls this data.
   *[holder] No stakeholder on the map holds or controls this data.
}
reason-role-once-filled = “{ $relation }” no longer holds on this day.
fix-relate = Add: { $who } { $kind } { $what }

# nobody-oversees
finding-nobody-oversees-party = No overseer watches over { $who }.
finding-nobody-oversees-element = No overseer watches over “{ $what }”.
reason-in-charge-of = In charge of “{ $what }”, which needs { $needs }.
reason-accountable-for = { $count ->
    [one] Accountable for one duty.
   *[other] Accountable for { $count } duties.
}
reason-no-overseer = No overseer on the map oversees or assesses it, or whoever employs, owns or directs it.
reason-needs = It needs { $needs }.
reason-nobody-in-charge = No maker, operator, installer or accountable party is there whom an overseer could turn to.

# overseer-not-independent
finding-not-independent = Not independent: { $who } { $kind } { $what }.
reason-tie = { $relation }.

# single-point-element
finding-single-point-element = Without “{ $what }”, { $count } other elements are cut off.
reason-cut-off = There is no other way to { $what }.
reason-vital = “{ $what }” has a high need of safety.

# risk-nobody-bears
finding-risk-nobody-bears = Nobody bears the loss of “{ $risk }”.
reason-no-bearer-named = No bearer is named.
reason-bearer-not-there = Named as bearer, but not there on this day: { $who }.
fix-bear = Let { $who } bear it

# risk-without-cover
finding-risk-without-cover = No policy covers “{ $risk }” for { $who }.
reason-bearer-is-protected = The loss falls on people who only use the system or are affected by it.
reason-covers-somebody-else = “{ $cover }” covers this risk, but insures { $who }.
reason-no-cover = No policy on the map covers this risk.
fix-extend-cover = Extend “{ $cover }” to this risk

# cover-too-small
finding-cover-too-small = “{ $risk }” can cost { $loss }, and cover pays { $limit } at most.
finding-cover-in-other-currency = “{ $risk }” can cost { $loss }, and its cover is in another currency: the two cannot be compared.
finding-cover-lapsed = No policy that covers “{ $risk }” for { $who } is in force.
reason-cover-pays = “{ $cover }” pays { $limit } at most.
reason-cover-ended = “{ $cover }” ended on { $day }.
reason-cover-to-come = “{ $cover }” begins only on { $day }.
reason-insurer-not-there = The insurer of “{ $cover }” is not there on this day: { $who }.

# isolated
finding-isolated = Nothing is joined to { $what }.
reason-no-relation = No relation begins or ends there.
reason-relations-ended = { $count ->
    [one] Its one relation does not hold on this day.
   *[other] None of its { $count } relations holds on this day.
}
reason-has-parts = { $count ->
    [one] There is a part in one duty all the same.
   *[other] There are parts in { $count } duties all the same.
}
reason-is-owed = { $count ->
    [one] One duty is owed to it all the same.
   *[other] { $count } duties are owed to it all the same.
}

# merge-conflict
finding-merge-conflict = Two versions disagree on “{ $what }”: { $field }.
finding-merge-conflict-record = Two versions disagree on whether “{ $what }” stays.
finding-merge-conflict-left-out = “{ $what }” could not be taken over from the other version.
conflict-nothing = nothing
conflict-no-record = taken out
reason-conflict-base = Before: { $words }.
reason-conflict-ours = Our version: { $words }.
reason-conflict-theirs = Their version: { $words }.
reason-conflict-note = { $note }
fix-take-ours = Take ours: { $words }
fix-take-theirs = Take theirs: { $words }

# duplicate-names
finding-duplicate-names = { $count } records are called “{ $name }”.
reason-so-called = { $kind } { $id }: “{ $name }”.

# rests-on-disputed
finding-rests-on-disputed = Check { $count ->
    [one] one { $kind ->
        [stakeholder] stakeholder
        [element] element
        [relation] relation
        [obligation] duty
        [assignment] assignment
        [risk] risk
        [cover] policy
       *[fact] answer
    } that is
   *[other] { $count } { $kind ->
        [stakeholder] stakeholders
        [element] elements
        [relation] relations
        [obligation] duties
        [assignment] assignments
        [risk] risks
        [cover] policies
       *[fact] answers
    } that are
} disputed or not verified.
reason-to-check = { $confidence ->
    [disputed] Disputed: { $what }.
   *[unverified] Not verified: { $what }.
}


## Comparing two versions

diff-sentence = { $what }.
diff-sentence-new = { $what } ({ $fields }).
diff-sentence-and = { $what }; { $fields }.
diff-sentence-changed = { $what } – { $fields }.
diff-field = { $field }: { $before } → { $after }
diff-field-set = { $field }: { $after } (was empty)
diff-field-gone = { $field }: { $before } taken out
diff-field-says = { $field }: { $after }
diff-text-written = { $field } written
diff-text-reworded = { $field } reworded
diff-text-gone = { $field } taken out
diff-list-both = { $field }: { $new } added, { $gone } taken out
diff-list-new = { $field }: { $new } added
diff-list-gone = { $field }: { $gone } taken out
diff-list-order = { $field }: another order
diff-duty-cited = “{ $name }” ({ $citation })
diff-fact = “{ $question }” ({ $about })
diff-moved = { $letters } for { $duty } { $count ->
    [one] moves
   *[other] move
} from { $before } to { $after }
diff-gained = { $who } is now { $letters } for { $duty }
diff-lost = { $who } is no longer { $letters } for { $duty }
diff-part-new = { $who }, { $letters } for { $duty }: a further part
diff-part-gone = { $who }, { $letters } for { $duty }: a part is gone
diff-part-changed = { $who }, { $letters } for { $duty }
diff-moved-relation = { $after } instead of { $before } { $kind } { $to }
diff-topic-part = { $letters } for { $duty }
diff-topic-relation = { $kind } { $to }
diff-renamed = The { $kind } “{ $before }” is now called “{ $after }”
diff-changed = The { $kind } { $name }
diff-changed-profile = The map as a whole
diff-changed-relation = “{ $relation }”
diff-changed-waiver = The waiver of “{ $finding }”
diff-changed-fact = The answer to { $fact }
diff-changed-conflict = The merge conflict about “{ $what }”
diff-new = New { $kind }: { $name }
diff-new-relation = New: { $relation }
diff-new-waiver = { $author } accepts “{ $finding }”
diff-new-fact = Answered { $answer } to { $fact }
diff-new-conflict = To settle: two versions disagree on “{ $what }”
diff-gone = The { $kind } { $name } is taken out
diff-gone-relation = No longer: { $relation }
diff-gone-waiver = No longer accepted: “{ $finding }”
diff-gone-fact = The answer { $answer } to { $fact } is taken out
diff-gone-conflict = Settled: the two versions of “{ $what }”
diff-group-map = The map as a whole
diff-old = Old
diff-new-version = New
diff-no-differences = The two versions say the same.
diff-moved-on-map = { $count ->
    [one] One node or line is drawn elsewhere on the map.
   *[other] { $count } nodes and lines are drawn elsewhere on the map.
}
diff-appeared = Findings that appeared ({ $count })
diff-vanished = Findings that vanished ({ $count })
diff-accepted = Findings that are accepted now ({ $count })
diff-reopened = Findings that are no longer accepted ({ $count })

diff-report-title = Changes: { $title }
diff-report-versions = Two versions compared
diff-report-counts = Counts that differ
diff-report-changes = What is different
diff-report-findings = Findings that came and went
diff-report-fields = Every field that differs
diff-report-count = Count
diff-report-what = What
diff-report-change = Change
diff-report-record = Record
diff-report-field = Field
diff-report-before = Before
diff-report-after = After
diff-report-how = { $path }, as of { $day }
diff-kind-added = new
diff-kind-removed = gone
diff-kind-moved = moved
diff-kind-changed = changed
diff-finding-appeared = appeared
diff-finding-vanished = vanished
diff-finding-accepted = accepted
diff-finding-reopened = no longer accepted

compare-with = Compared with { $name }
compare-working = Working it out…
compare-close = Stop comparing
compare-close-help = Closes this view. Nothing changes on the map.
compare-days = As of { $before } → { $after }
compare-tab-obligation = What is different, by obligation ({ $count })
compare-tab-stakeholder = By stakeholder
compare-tab-findings = Findings (+{ $came } −{ $went })
compare-more = Show more ({ $count } are left)
compare-no-changes = No record says anything else.
compare-no-findings = No finding came or went.
compare-none-appeared = No finding appeared.
compare-none-vanished = No finding vanished.
view-changes = Changes
command-compare-saved = Compare with saved file
command-compare-saved-help = Show what is different from the file as it was saved last.
command-compare-file = Compare with a file…
command-compare-file-help = Show what is different from another version of the map.

## Merging two versions

merge-taken = { $count ->
    [0] Nothing had to be taken over from the other version.
    [one] One record was taken over from the other version.
   *[other] { $count } records were taken over from the other version.
}
merge-places-kept = { $count ->
    [one] One place on the map was changed on both sides; it stays as ours has it.
   *[other] { $count } places on the map were changed on both sides; they stay as ours has them.
}
merge-conflicts = { $count ->
    [one] One conflict to settle. Open the file, and look in the list of findings.
   *[other] { $count } conflicts to settle. Open the file, and look in the list of findings.
}
merge-conflict-line = Conflict: “{ $what }”, { $field }
merge-whole-record = whether it stays

## Files

file-not-in-git = Git cannot show it: { $why }
file-hint-not-in-git = Write a file that is there, or REVISION:./PATH as git knows it, such as HEAD~1:./thermostat.onus.
file-more-problems = { $count ->
    [one] One more problem.
   *[other] { $count } more problems.
}
file-refused = { $why }
file-other-type = Expected { $expected }, found { $found }.
file-ends-early = The file ends before everything that was opened is closed.
file-goes-on = The file goes on after its end.
file-no-comma = A comma is missing here.
file-no-colon = A colon is missing here.
file-unknown-field = There is no field “{ $found }” in { $outer ->
    [File] a file
   *[other] { $outer }
}.
file-unknown-word = “{ $found }” is not a word that can stand here.
file-missing-field = The field “{ $field }” of { $outer ->
    [File] the file
   *[other] { $outer }
} is missing.
file-field-twice = The field “{ $field }” of { $outer ->
    [File] the file
   *[other] { $outer }
} stands here twice.
file-number-too-large = The number is too large or too small.
file-breaks = { $kind } “{ $id }”: { $why }
file-too-large = The file is larger than { $limit } MB.
file-too-deep = Brackets stand more than { $limit } deep inside each other.
file-text-too-long = A text is longer than { $limit } KB.
file-too-many-records = There are more than { $limit } records.
file-is-folder = This is a folder.
file-is-no-file = This is not an ordinary file.
file-not-there = There is no such file.
file-not-allowed = The file may not be read.
file-unreadable = The file could not be read: { $why }.
file-not-text = The file is not text in UTF-8.
file-empty = The file is empty.
file-no-format = The file does not say which format it has.
file-odd-format = The number of the format is not one that exists.
file-old-and-broken = The file has the old format { $format } and could not be brought up to date.

save-changed = Somebody has changed “{ $path }” since it was opened. Save a copy under another name, or overwrite it; its present content is then kept as a backup.
save-exists = There is a file “{ $path }” already. Choose another name, or overwrite it.
save-no-folder = There is no folder “{ $path }”. Make it or choose another place.
save-no-file = “{ $path }” is not a file that can be replaced. Choose another name.
save-read-only = Nothing may be written to “{ $path }”. Save a copy in a folder of your own.
save-disk-full = There is no room left to save “{ $path }”. Make room or choose another disk; the file is as it was.
save-too-large = The ecosystem is too large for one file. Shorten its longest texts or split it.
save-breaks = The ecosystem cannot be saved as it is. { $why }
save-failed = “{ $path }” could not be saved: { $why }. Try again or choose another place.

file-newer = A newer version of this program wrote this file (format { $format }). It is open for reading only; update the program to change it.
file-comments = This file holds comments. Saving it here takes them out; keep a copy if they matter.

lock-theirs = { $user } has this file open since { $since } (process { $process }). Open it for reading only, or open a copy.
lock-somebody = Another window
lock-unknown = Another window has this file open. Open it for reading only, or open a copy.
lock-impossible = Nothing can be written beside this file ({ $why }), so it is open for reading only. Save a copy in a folder of your own to change it.

journal-trouble = Changes are not safe from a crash at the moment: { $why }. Save now, and make room on the disk.

recovery-busy = What is left in “{ $path }” is in use by another window.
recovery-damaged = What is left in “{ $path }” cannot be given back: { $why } The folder stays as it is; keep a copy if its content matters.

file-hint-syntax = Compare with the lines above and below, and put it right in a text editor.
file-hint-value = Put the value right in a text editor and open the file again.
file-hint-word = Write one of the words that are meant to stand here.
file-hint-one-of = Write one of { $words }.
file-hint-ends-early = It may have been cut off while it was copied. Copy it again, open its backup (.bak), or close what is open.
file-hint-goes-on = Take away what follows the last closing bracket.
file-hint-missing = Add the field, or open the backup (.bak).
file-hint-twice = Keep one of the two.
file-hint-breaks = Put it right in a text editor and open the file again.
file-hint-limits = Check that it is the file you mean. Split a large ecosystem into several files.
file-hint-choose-file = Choose a file whose name ends in .onus.
file-hint-not-there = Check the path, or look whether the file was moved or renamed.
file-hint-not-allowed = Ask whoever owns the file for permission, or copy it to a folder of your own.
file-hint-unreadable = Check that the disk or network drive is connected and try again.
file-hint-not-text = It may be another sort of file, or damaged. Open its backup (.bak), or choose another file.
file-hint-empty = Open its backup (.bak), or begin a new ecosystem.
file-hint-no-format = It may be another sort of file. A file of this program begins with “format”.
file-hint-odd-format = This version writes format { $known }.
file-hint-newer = A newer version of this program wrote the file, in format { $format }. This version knows format { $known }. Update the program.
file-hint-backup = Open the backup (.bak), or open the file with the version that wrote it.


## Reports and exports

report-part-title = Title page
report-part-summary = Summary
report-part-map = Map
report-part-matrix = Responsibility matrix
report-part-register = Register of obligations
report-part-assignments = Who has which part in which duty
report-part-gaps = Gaps and other findings
report-part-stakeholders = Stakeholders one by one
report-part-needs = Needs
report-part-timeline = Timeline
report-part-contested = Contested and waived
report-part-law = What the law asks
report-part-questions = Facts and open questions
report-part-authorities = Table of authorities
report-part-assumptions = Assumptions and unverified leads
report-part-observations = What was seen
report-part-sources = Sources
report-part-history = Versions
report-part-empty = There is nothing of this kind in the report.

paper-a4 = A4
paper-a3 = A3
paper-letter = Letter

report-subtitle = Who carries which duty, and which duties nobody carries
report-version = Version
report-author = Author
report-speaks-of = Speaks of
report-period = Period
report-sectors = Sectors
report-jurisdictions = Sold or used in
report-rests-on = Rests on
report-scope-only = Only { $what } and what belongs to it
report-scope-unknown = The report is to speak of the { $kind } “{ $id }”, which is not on the map. Choose another one.
report-scope-no-instrument = The report is to speak of the instrument “{ $id }”, which is not in the catalogue. The list of the catalogue shows the ids.
report-scope-gaps = Only duties that are not owned, and gaps
report-summary = Summary
report-sentence = { $duties ->
    [0] No duty is on the map
    [one] One duty is on the map
   *[other] { $duties } duties are on the map
}; { $unowned } of them { $unowned ->
    [one] is
   *[other] are
} not owned ({ $unassigned } unassigned, { $contested } contested). { $gaps ->
    [0] No gap is open.
    [one] One gap is open.
   *[other] { $gaps } gaps are open.
}
report-worst = What matters most
report-authors-say = What the authors say of the map
report-more-gaps = { $count ->
    [one] One more gap stands
   *[other] { $count } more gaps stand
} in the list of findings.
report-day = As of
report-stakeholders = Stakeholders
report-elements = Elements
report-relations = Relations
report-obligations = Obligations
report-obligations-in-state = Obligations: { $state }
report-gaps = Gaps
report-weaknesses = Weaknesses
report-notes = Notes
report-findings-waived = Waived findings
report-map-elements = Elements on the map
report-map-relations = Relations on the map
report-map-need = { $dimension }: { $level }
report-map-caption = The map on { $day }
report-map-legend = A node shows how many duties it carries, are owed to it or are about it, and how many of them are open. Dashed: not there on this day.
report-map-description = A map with { $stakeholders } stakeholders, { $elements } elements and { $relations } relations: { $names }. The registers below say the same in words.
report-matrix = Responsibility matrix
report-matrix-legend = { $letters }. Shown are the parts that hold on { $day }.
report-lead = lead
report-register = Register of obligations
report-no-assignments = Nobody has a part in any duty.
report-no-duties = No duty is on the map.
report-within = within { $span }
report-every = every { $span }
report-due = by { $day }
report-done = done on { $day }
report-parts = Who has which part in which duty
report-findings = Gaps and other findings
report-no-findings = Nothing was found.
report-waived = Accepted by { $author }: { $reason }
report-waived-until = Accepted by { $author } until { $day }: { $reason }
report-since = since { $day }
report-until = until { $day }
report-carries = What it carries
report-carries-nothing = It has a part in no duty.
report-owed = What is owed to it
report-owed-nothing = No duty is owed to it.
report-timeline-help = Law is listed where it applies, may apply or will apply to what is on the map on { $day }.
report-contested = Contested
report-waivers = Accepted findings
report-waives-nothing = No longer found: { $finding }
report-catalogue = { $edition }{ $own ->
    [yes] { " " }{ $entries }
   *[no] { "" }
}
report-asked = Law was asked of
report-law-applies = Applies
report-law-depends = Depends
report-law-from = from { $day }
report-law-later = Begins later
report-law-nothing = No provision of the catalogue applies or may apply.
report-law-on-map = on the map
report-law-silent = The catalogue has no law for { $what }. That does not mean that there is none.
report-facts = Facts on record
report-questions = What would have to be known
report-questions-help = The questions first whose answers settle most provisions.
report-cited-by-hand = Cited by the authors of the map, not in the catalogue
report-not-in-catalogue = Not checked: not in the catalogue
report-assumptions-help = Correct what is wrong here before you rely on the rest.
report-assumed = Taken for granted
report-unsure = Records whose authors were not sure
report-leads = Unverified leads
report-note-instrument = { $name } ({ $citation })
report-note-checked = { $how }, reviewed { $day }.
report-note-by-hand = As recorded on the map ({ $confidence }); not in the catalogue.
report-no-sources = No source is on record.

column-about = About
column-accountable = Accountable
column-address = Address
column-answer = Answer
column-applies = Applies
column-bearers = Addresses
column-change = What is different
column-changes = What changes
column-checked = How it was checked
column-citation = Citation
column-cited-by = Cited by
column-confidence = Confidence
column-consulted = Consulted
column-cover = How it stands
column-covering = What covers it
column-day = Day
column-deadline = Deadline
column-element = Element
column-evidence = Evidence
column-failing = What would cover it
column-finding = Finding
column-finding-id = Id of the finding
column-fixes = What would put it right
column-from = From
column-ground = Ground
column-how-to-tell = How to tell
column-informed = Informed
column-instrument = Instrument
column-involved = Involved
column-jurisdictions = Sold or used in
column-kind = Kind
column-letters = Letters
column-missing-roles = Nobody is
column-need = Need
column-note = Note
column-number = Number
column-obligation = Obligation
column-observation = Observation
column-open-duties = Other duties
column-owed-to = Owed to
column-owned-duties = Owned duties
column-ownership = Ownership
column-needs = Needs
column-phases = Life cycle
column-protects = Protects
column-provision = Provision
column-provisions = Provisions
column-question = Question
column-read-on = Read on
column-reasons = Reasons
column-record = Record
column-responsible = Responsible
column-relation = Relation
column-rests-on = Standing in law
column-reviewed = Reviewed
column-rule = Rule
column-scope = Part
column-sectors = Sectors
column-settles = Provisions it settles
column-severity = Severity
column-since = Since
column-source = Source
column-sources = Sources
column-stakeholder = Stakeholder
column-standing = Standing
column-support = Supported until
column-taken-to-be = Taken to be
column-tier = Sort
column-to = To
column-unowned-after = Duties not owned after
column-unowned-before = Duties not owned before
column-until = Until
column-value = Value
column-waiver = Waiver
column-what = What

check-as-of = as of { $day }
check-stakeholders = { $count ->
    [one] 1 stakeholder
   *[other] { $count } stakeholders
}
check-elements = { $count ->
    [one] 1 element
   *[other] { $count } elements
}
check-relations = { $count ->
    [one] 1 relation
   *[other] { $count } relations
}
check-obligations = { $count ->
    [one] 1 obligation
   *[other] { $count } obligations
}
check-gaps = { $count ->
    [one] 1 gap
   *[other] { $count } gaps
}
check-weaknesses = { $count ->
    [one] 1 weakness
   *[other] { $count } weaknesses
}
check-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
check-waived = { $count } waived
check-in-state = { $count } { $state }
check-nothing = Nothing was found.
check-why = Why
check-fix = Fix
check-found = Findings

export-pdf = PDF
export-docx = Word
export-html = Page for browsers (HTML)
export-md = Markdown
export-csv = Spreadsheet (CSV)
export-json = Data (JSON)
export-svg = Picture of the map (SVG)
export-contents = Contents
export-as-of = As of { $day }
export-footer = { $edition } Not legal advice.
export-page = Page { $page } of { $pages }
export-field = { $name }:
export-strip = { $title }: columns { $from } to { $to } of { $all }
export-strip-continued = { $title }, continued: columns { $from } to { $to } of { $all }
report-not-on-paper = Not on paper: { $columns }. They stand in the Excel, CSV and JSON exports.
export-columns-empty = Not shown, because no row has an entry: { $columns }.
export-long-head = #{ $number }: { $label }
export-further = Further
export-notes = Notes
export-shortened = “{ $short }” stands for “{ $name }”.
export-unknown-letters = { $count ->
    [one] The typefaces of Onus lack a letter that this report uses ({ $codes }). It appears as an empty box; the other formats show it.
   *[other] The typefaces of Onus lack { $count } letters that this report uses ({ $codes }). They appear as empty boxes; the other formats show them.
}
export-png = Picture of the map made of dots (PNG)
export-graphml = Network for analysis (GraphML)
export-dot = Network for Graphviz (DOT)
html-contents = Contents
html-search = Filter all tables: names, laws, letters
html-only-open = Only what is not as it should be
html-rows = { $shown } of { $all } rows
html-notes = Notes
html-back = Back to the text
html-skip = Skip to the report
html-foot = { $title }, as of { $day }. Made with Onus { $version }.
export-xlsx = Spreadsheet (Excel)
xlsx-about = About
xlsx-sheet-matrix = Matrix
xlsx-sheet-parts = Parts
xlsx-sheet-register = Register
xlsx-sheet-unsure = Uncertain records
xlsx-remark-matrix = Change the letters in the dark columns: they come back with an import. What is shaded is for reading. The sheet “About” says more.
xlsx-remark-returning = Change what stands below dark heads: it comes back with an import. What is shaded is for reading. The sheet “About” says more.
xlsx-remark-reading = For reading: changes on this sheet do not come back.
xlsx-note-letters = Comes back. Choose letters from the list; an empty cell takes the part away. What stands in brackets behind letters is kept.
xlsx-note-choice = Comes back. Choose a word from the list.
xlsx-note-day = Comes back. Write a day as 2026-07-31; an empty cell means no limit.
xlsx-note-text = Comes back. Write what you like; an empty cell takes the text away.
xlsx-note-reading = For reading: changes in this column do not come back.
xlsx-shortened-here = shortened: the whole text has { $count } characters and stands in the .onus file
xlsx-shortened = A cell takes { $most } characters; this text has { $count }. The whole text stands in the .onus file.
xlsx-note-shortened = The note on this cell was shortened: it takes { $most } characters, its text has { $count }.
xlsx-link-too-long = The link of this cell was left out: Excel takes addresses of up to { $most } characters.
xlsx-links-too-many = The link of this cell was left out: Excel takes { $most } links on a sheet.
xlsx-allowed = Choose one of: { $words }.
xlsx-not-allowed = Not on the list
xlsx-allowed-letters = Allowed are any of R (responsible), A (accountable), C (consulted) and I (informed), together as in RA, or nothing.
xlsx-as-of = As of { $day }
xlsx-page = Page { $page } of { $pages }
xlsx-sheets = Sheet
xlsx-holds = What it holds
xlsx-rows = { $count ->
    [one] { $title }: 1 row
   *[other] { $title }: { $count } rows
}
xlsx-back = What comes back
xlsx-back-matrix = Letters
xlsx-back-parts = Letters, standing, ground, evidence, days, notes
xlsx-back-register = Notes
xlsx-back-nothing = Nothing: for reading
xlsx-lost = Shortened or left out
xlsx-lost-more = The same happened in { $count } more places.
xlsx-way-back = The way back
xlsx-way-edit = What you may change
xlsx-way-edit-how = Cells below dark heads: letters, standing, ground, evidence, days and notes. Heads and cells that are shaded are for reading.
xlsx-way-letters = Letters
xlsx-way-letters-how = Letters in an empty cell of the matrix give somebody a part; an empty cell takes it away. Where several parts stand in one cell, change them on the sheet “Parts”.
xlsx-way-free = What does no harm
xlsx-way-free-how = Sort, filter, hide or delete rows and columns, add columns of your own, rename sheets, save with another program. Hidden columns and sheets hold the ids by which cells are known again: leave them.
xlsx-way-import = How it comes back
xlsx-way-import-how = In Onus choose “File”, “Import edits from a spreadsheet…”, or write: onus import FILE.xlsx --into FILE.onus
xlsx-way-refused = What is refused
xlsx-way-refused-how = A cell that was changed in the .onus file as well since the export, and whatever does not come back. Every refusal is listed with its cell and its reason; all else is taken over.
xlsx-signs = Letters and signs
xlsx-tone-word = Word
xlsx-tone-good = As it should be
xlsx-tone-weak = Not quite as it should be
xlsx-tone-bad = A gap
xlsx-tone-contested = Somebody denies it
xlsx-tone-quiet = Set aside
export-error-no-table = The report holds no table “{ $wanted }”. Choose one of { $offered }.
export-pdf-structure = the structure of the pages could not be told
export-error-letters = A PDF/A must show every letter, and the typefaces of Onus lack { $letters }. The first text with such a letter is “{ $text }”. Write an ordinary PDF, or change the text.
export-error-no-picture = There is no map to make a picture of: the report shows no stakeholder and no element. Add some, or choose a report with the part “Map”.
export-error-too-large = The picture would be { $width } by { $height } dots, more than most programs can open. Choose a smaller scale, or write SVG, which has no limit.
export-error-failed = The export could not be put together: { $why }. Try another format.


## What comes back from a spreadsheet

import-error-broken = The file is no spreadsheet, or a broken one ({ $why }). Choose a file ending in .xlsx that was saved in full.
import-error-too-large = The file holds more than a spreadsheet of Onus ever would. Choose the file that was exported.
import-error-foreign = The file was not exported by Onus. Only a spreadsheet that Onus has exported can come back: export one and change that.
import-error-no-keys = The file has lost its hidden sheet, so that nobody can tell what was changed. Export again, and make the changes there.
import-error-newer = A newer version of Onus exported this file. Update Onus to take its changes over.
import-error-other = The file was exported from another ecosystem (“{ $title }”): nothing in it is known here. Choose the ecosystem it came from.
import-note-title = The spreadsheet was exported from “{ $then }”; the ecosystem is called “{ $now }” now.
import-note-sheet-gone = The sheet of the table “{ $table }” is gone. What it held stays as it is.
import-note-gone = On “{ $sheet }”, rows that are gone: { $rows }; columns that are gone: { $columns }. What they held stays as it is.
import-of-part = { $who } for “{ $duty }”
import-of-duty = “{ $duty }”
import-letter-added = { $letter } for “{ $duty }” added: { $who }
import-letter-removed = { $letter } for “{ $duty }” taken away: { $who }
import-part-removed = { $who } has no part in “{ $duty }” any longer; ground, evidence and notes of that part go with it
import-field-set = { $field } of { $of }: “{ $after }”, where there was nothing
import-field-changed = { $field } of { $of }: “{ $after }” instead of “{ $before }”
import-field-cleared = { $field } of { $of } taken away; it was “{ $before }”
import-refused-sheet = Something in this row was changed, and this sheet is for reading. Make the change in Onus.
import-refused-reading = This column is for reading. Make the change in Onus.
import-refused-derived = This follows from other cells. Change the letters on the sheet “Matrix” or “Parts” instead.
import-refused-new-row = This row is new. Add duties and parts in Onus, or a part by letters in an empty cell of the matrix.
import-refused-unknown-row = The hidden id of this row is none that was exported. Restore the row from the export.
import-refused-mixed = This row bears the name of another one: its hidden id belongs to `{ $id }`. Rows were sorted without their first column. Export again, and sort all columns together.
import-refused-gone = The record is no longer in the .onus file. Add it there first.
import-refused-formula = There is a formula. Write what it comes to instead.
import-refused-odd = This is neither a text nor a number nor a day. Write it out.
import-refused-shortened = The text is longer than { $most } characters and was shortened in the export. Change it in Onus.
import-refused-conflict = The .onus file was changed here as well and has “{ $now }” now. Decide between the two, and make the change in Onus.
import-refused-conflict-empty = The .onus file was changed here as well and has nothing here now. Decide between the two, and make the change in Onus.
import-refused-letters = These are no letters. Write any of R, A, C and I together, as in RA, or leave the cell empty.
import-refused-marks = What stands in brackets cannot be changed here. Change standing and the rest on the sheet “Parts” or in Onus.
import-refused-several = Several parts stand in this cell. Change each of them on the sheet “Parts”.
import-refused-later = There is a part already that begins later. Change its days on the sheet “Parts”.
import-refused-word = This is none of the words that can stand here. Choose one of { $words }.
import-refused-word-or-nothing = This is none of the words that can stand here. Choose one of { $words }, or leave the cell empty.
import-refused-day = This is no day. Write it as 2026-07-31, or leave the cell empty.
import-refused-removed = The letters of this part were emptied, so that the part goes and this with it. Give it letters to keep it.
import-refused-twice = These cells say different things of the same: { $places }. Let them agree.
import-refused-model = { $why }


## Commands

menu-file = File
menu-edit = Edit
menu-view = View
menu-insert = Insert
menu-check = Check
menu-export = Export
menu-help = Help

command-new = New
command-new-help = Begin an empty ecosystem.
command-new-from-example = New from example…
command-new-from-example-help = Begin with a copy of a real case.
command-open = Open…
command-open-help = Open an ecosystem from a file.
command-save = Save
command-save-help = Write the ecosystem to its file.
command-import = Import edits from a spreadsheet…
command-import-help = Take over what was changed in an exported spreadsheet, after looking at it.
command-save-as = Save as…
command-save-as-help = Write the ecosystem to another file.
command-quit = Quit
command-quit-help = End the program; asks about unsaved changes.
command-view-export = Export
command-view-export-help = Choose what goes into a report, look at it and write it.
command-export-pdf = Report as PDF…
command-export-pdf-help = Write the whole report as a PDF with contents, bookmarks, footnotes and the map.
command-export-docx = Report as Word…
command-export-docx-help = Write the whole report as a Word document with contents, footnotes and the map.
command-export-html = Report as HTML…
command-export-html-help = Write the whole report as one page that any browser opens, without a network.
command-export-md = Report as Markdown…
command-export-md-help = Write the matrix and the findings as Markdown text.
command-export-csv = Matrix as CSV…
command-export-csv-help = Write the responsibility matrix for a spreadsheet program.
command-export-json = Report as JSON…
command-export-json-help = Write the matrix and the findings for other programs.
command-export-svg = Map as SVG…
command-export-svg-help = Write the map as a picture that stays sharp at any size.
command-export-png = Map as PNG…
command-export-png-help = Write the map as a picture for slides and messages.
command-export-graphml = Network as GraphML…
command-export-graphml-help = Write stakeholders, elements, duties and all that joins them for Gephi, Cytoscape or yEd.
command-export-dot = Network as DOT…
command-export-dot-help = Write stakeholders, elements, duties and all that joins them for Graphviz.
command-undo = Undo
command-undo-help = Take the last step back.
command-redo = Redo
command-redo-help = Do again what was taken back.
command-rename = Rename
command-rename-help = Give the selected record another name.
command-duplicate = Duplicate
command-duplicate-help = Copy the selected nodes with what joins them.
command-delete = Delete
command-delete-help = Delete the selected records and what hangs on them.
command-move-left = Move left
command-move-right = Move right
command-move-up = Move up
command-move-down = Move down
command-move-help = Move the selected nodes a step on the map.
command-select-all = Select all
command-select-all-help = Select every stakeholder and element.
command-cancel = Cancel
command-cancel-help = Stop what the pointer is doing, or clear the selection.
command-view-map = Map
command-view-map-help = Show stakeholders, elements and relations as a drawing.
command-view-matrix = Matrix
command-view-matrix-help = Show obligations against stakeholders.
command-view-answers = Answers
command-view-answers-help = Show what is owed to a user or affected party, who answers for it and what is missing.
command-view-what-if = What if
command-view-what-if-help = Suppose that somebody is gone, a contract ends or the day is another one, and see what would be different.
command-view-needs = Needs
command-view-needs-help = Show what security, safety and privacy each element needs, and what covers it.
command-fit = Fit to window
command-fit-help = Show the whole map.
command-fit-selection = Fit selection
command-fit-selection-help = Show the selected nodes as large as fits.
command-zoom-in = Zoom in
command-zoom-in-help = Show the map larger.
command-zoom-out = Zoom out
command-zoom-out-help = Show more of the map.
command-arrange-layers = Arrange in layers
command-arrange-layers-help = Place all nodes so that relations lead from left to right and few cross. Pinned nodes stay.
command-arrange-lanes = Arrange in lanes
command-arrange-lanes-help = Place all nodes by kind, from manufacturers to affected parties, overseers above. Pinned nodes stay.
command-tidy-selection = Tidy selection
command-tidy-selection-help = Arrange only what is selected, about where it stands. Everything else stays.
command-pin = Pin in place
command-pin-help = Keep what is selected where it is when the map is arranged. Once more lets it go.
command-toggle-outline = Outline
command-toggle-outline-help = Open or close the list of everything.
command-toggle-inspector = Inspector
command-toggle-inspector-help = Open or close the fields of the selection.
command-toggle-findings = Findings
command-toggle-findings-help = Open or close the list of findings.
command-search = Search
command-search-help = Finds records by name, kind, note, citation or id, and lets them light up on the map.
command-theme-light = Light theme
command-theme-light-help = Dark text on a light ground.
command-theme-dark = Dark theme
command-theme-dark-help = Light text on a dark ground.
command-theme-system = Theme of the system
command-theme-system-help = Follow the theme of the system.
command-add-stakeholder = Stakeholder…
command-add-stakeholder-help = Put a stakeholder on the map.
command-add-element = Element…
command-add-element-help = Put an element on the map.
command-add-obligation = Obligation…
command-add-obligation-help = Write a duty about the selected elements.
command-relate = Relation…
command-relate-help = Join the two selected nodes.
command-next-finding = Next finding
command-next-finding-help = Go to the next open finding.
command-previous-finding = Previous finding
command-previous-finding-help = Go to the open finding before.
command-waive = Accept finding…
command-waive-help = Silence the finding with a reason, an author and an end.
command-catalogue-folder = Catalogue folder…
command-catalogue-folder-help = Lay a folder of catalogue files of your own over the catalogue that comes with Onus.
command-reload-catalogue = Reload catalogue
command-reload-catalogue-help = Read your own catalogue files again, after you have changed them.
command-without-catalogue = Without own catalogue
command-without-catalogue-help = Ask only the catalogue that comes with Onus.
command-manual = Manual
command-manual-help = Read what the words mean and how things work.
command-shortcuts = Keyboard shortcuts
command-shortcuts-help = List all keys.
command-about = About Onus
command-about-help = Say what the program is and which version runs.

## Window

notice-deleted = { $count ->
    [one] Deleted one record. Undo brings it back.
   *[other] Deleted { $count } records. Undo brings them back.
}
notice-saved = Saved to { $path }
notice-arrangement-late = The map has changed meanwhile and was left as it is. Arrange it again.
notice-no-relation = These two cannot be related. Choose a stakeholder and an element, or two of a kind.

node-spoken = { $name }, { $kind }, { $duties }
tally-duties = { $count ->
    [0] no duties
    [one] 1 duty
   *[other] { $count } duties
}
tally-weak = { $count } weak
tally-contested = { $count } contested
tally-open = { $count } nobody carries

menu-recent = Open recent
as-of = As of
as-of-help = The day for which everything is evaluated, written 2026-11-22.
as-of-reset = Back to the day of the ecosystem
top-count = { $open } of { $all } unassigned
top-count-help = Obligations that nobody carries: unassigned, orphaned, or only informed. Click to go through the findings.
title-unsaved = New ecosystem

status-new = Nothing to save yet
status-saved = Saved ✔
status-saving = Saving…
status-modified = Unsaved changes
status-read-only = Read only: save a copy to change it
status-read-only-help = Choose a place for a copy that can be changed.
status-undo = { $count ->
    [one] 1 step to undo: { $last }
   *[other] { $count } steps to undo: { $last }
}
status-undo-none = Nothing to undo
status-zoom = { $percent } %
status-checking = Checking…
status-counts = { $stakeholders ->
    [one] 1 stakeholder
   *[other] { $stakeholders } stakeholders
}, { $elements ->
    [one] 1 element
   *[other] { $elements } elements
}, { $relations ->
    [one] 1 relation
   *[other] { $relations } relations
}, { $obligations ->
    [one] 1 obligation
   *[other] { $obligations } obligations
}

notice-details = Details
notice-close = Close this message

legend-owned = owned
legend-weak = weakly owned
legend-contested = contested
legend-open = nobody carries it
legend-absent = not there on this day
map-empty-title = An empty map
map-empty-text = Put the first stakeholder on it, or begin with a real case. A double click on the map adds something where you click.

dialog-ecosystems = Onus ecosystems
dialog-spreadsheets = Spreadsheets
returned-title = Changes in the spreadsheet
returned-text = Compared with what was exported from “{ $title }” as of { $day }. Nothing has been taken over yet.
returned-changes = { $count ->
    [one] 1 change to take over
   *[other] { $count } changes to take over
}
returned-refused = { $count ->
    [one] 1 cell is refused
   *[other] { $count } cells are refused
}
returned-refused-below = { $count ->
    [one] 1 cell is refused; it stands below, with the reason.
   *[other] { $count } cells are refused; they stand below, with the reasons.
}
returned-found = { $place }: “{ $found }”
returned-found-nothing = { $place }: empty
returned-more = And { $count } more; “onus import --dry-run” lists all of them.
returned-take = Take over
path-import-title = Import edits from a spreadsheet
path-import = Look for changes
edit-import = { $count ->
    [one] Take over 1 change
   *[other] Take over { $count } changes
}
notice-imported = { $count ->
    [one] 1 change taken over from the spreadsheet
   *[other] { $count } changes taken over from the spreadsheet
}
notice-nothing-returned = Nothing was changed in the spreadsheet since it was exported.
notice-import-failed = Nothing can be taken over from { $path }
notice-catalogue-read = { $path } is read. { $entries }
notice-catalogue-none = Only the catalogue that comes with Onus is asked.
notice-catalogue-broken = { $path } is not in order ({ $count ->
    [one] one file
   *[other] { $count } files
}), so the catalogue in force stays as it was. The details say where and what to do; then choose Check > Reload catalogue.
notice-open-failed = { $path } cannot be opened. The details say where it is broken and what to do.
notice-comments-lost = The file holds comments that saving would lose. Keep a copy if you need them.
notice-newer-format = The file was written by a newer version of Onus (format { $format }). It is open for reading only.
notice-open-elsewhere = { $user } has this file open already (process { $process }, since { $since }). It is open for reading only here; save a copy to change it.
notice-cannot-lock = No lock can be placed beside this file, so it is open for reading only. Save a copy to change it.
notice-no-dialog = This system offers no file dialog. Type the path instead.
notice-no-journal = Edits cannot be kept safe against a crash. Save often.
notice-restore-gone = What was left of that session is no longer there.
notice-restored = { $edits ->
    [one] One edit was restored. Save to keep it.
   *[other] { $edits } edits were restored. Save to keep them.
}
notice-exported = Exported to { $path }
notice-open = Open
notice-not-opened = { $path } could not be opened. Open it from your file manager.
notice-export-off = Export called off; { $done } of { $all } are written.
notice-picture-copied = The picture is on the clipboard.
notice-table-copied = The table is on the clipboard.
notice-table-copied-as-text = The table is on the clipboard as text.
notice-no-clipboard = This system gives no clipboard for tables.
notice-preferences-broken = The preferences could not be read and were set aside as { $path }.

## Window: inspector and popups

inspector-locked = This file is open for reading only. Save a copy to change it.
inspector-heading = { $kind } · { $id }
inspector-delete = Delete
inspector-delete-this = Delete “{ $name }”
inspector-reveal = Show on the map
inspector-fields = Fields
inspector-more = More
inspector-when = Deadlines and days
inspector-means = Means
inspector-findings = Findings
inspector-relations = Relations
inspector-no-relations = Not related to anything yet.
inspector-relate = Relate to…
inspector-duties = Duties
inspector-add-duty = Add obligation…
inspector-no-duties = No duties yet.
inspector-facts = Facts
inspector-add-fact = Add fact
inspector-risks = Risks and covers
inspector-add-risk = Add risk
inspector-covers = Covers
inspector-add-cover = Add cover
inspector-parts = Who carries it
inspector-no-parts = Nobody has a part in it. Add a stakeholder.
inspector-add-part = Add stakeholder…
inspector-citing = Cited by
inspector-not-cited = No record rests on it yet. Cite it in a record under More.
inspector-selected = Selected
inspector-observations = Observations
inspector-history = Versions
inspector-limits = Limits of rules
inspector-all-risks = Risks
inspector-all-covers = Covers
inspector-all-sources = Sources
inspector-all-waivers = Waivers
inspector-no-waivers = No finding is accepted. Accept one in the list of findings.
inspector-add-source = Add source

profile-heading = Ecosystem
profile-hint = Nothing is selected. These fields speak of the whole map.
several-heading = { $count } selected
several-of-kind = { $count } { $kind ->
    [stakeholder] { $count ->
        [one] stakeholder
       *[other] stakeholders
    }
    [element] { $count ->
        [one] element
       *[other] elements
    }
    [relation] { $count ->
        [one] relation
       *[other] relations
    }
    [obligation] { $count ->
        [one] obligation
       *[other] obligations
    }
    [assignment] { $count ->
        [one] assignment
       *[other] assignments
    }
    [risk] { $count ->
        [one] risk
       *[other] risks
    }
    [cover] { $count ->
        [one] cover
       *[other] covers
    }
   *[other] { $count ->
        [one] other record
       *[other] other records
    }
}
several-leave = Take “{ $name }” out of the selection

relation-out = { $kind } { $other }
relation-in = { $other } { $kind } this
relation-turn = Turn around
fact-line = { $question }: { $answer }
fact-new-question = new-question
fact-about-ecosystem = The whole ecosystem
risk-new = New risk
cover-new = New cover
source-untitled = New source
duties-about = About this
duties-carried = Carried
duties-owed = Owed to this
ownership-on = As of { $day }.
part-letter = { $letter }: { $who }
part-standing = Standing of { $who }
part-remove = Take { $who } out
part-lead = Lead
part-coming = Begins later, so it does not count yet.
part-ended = Ended on { $day }, so it no longer counts.
part-bearer-gone = This stakeholder ceased to exist on { $day }.
part-bearer-missing = This stakeholder is not on the map.
finding-accepted = Accepted with a reason
history-add = Add a version
history-remove = Remove this version
observation-add = Add observation
observation-remove = Remove observation
letter-responsible-help = Responsible: does the work
letter-accountable-help = Accountable: answers for it
letter-consulted-help = Consulted: is asked before
letter-informed-help = Informed: is told after

field-clear = Clear
field-add = Add…
field-add-to = Add: { $field }
field-take-out = Take “{ $name }” out
field-choice = { $field }: { $choice }
choice-none = Not said
picker-hint = Type to narrow the list
picker-filter = Narrow the list
picker-nothing = Nothing fits. Type less.
picker-more = { $count } more. Type to narrow the list.
hint-words = with, commas, between
hint-date = YYYY-MM-DD
hint-span = such as 24 hours
hint-money = such as 5,800,000 USD
hint-money-range = such as 100 – 600 EUR
hint-frequency = such as 0.1 – 2
hint-point = such as 120, -80
hint-scope = the whole duty
problem-date = This is not a day. Write it as 2026-11-22.
problem-span = Write a whole number and hours, days, working days, weeks, months or years, such as 24 hours.
problem-money = Write an amount and a currency code, such as 5,800,000 USD.
problem-money-range = Write two amounts and a currency code, such as 100 – 600 EUR.
problem-frequency = Write one or two figures, such as 0.1 – 2.
problem-point = Write two whole numbers, such as 120, -80.
problem-count = Write a whole number.

field-name = Name
field-name-help = What people call it. Two records may have like names; the id stays as it is.
field-kind = Kind
field-stakeholder-kind-help = What the stakeholder is in the deployment.
field-element-kind-help = What the element is. It decides which relations it may have.
field-seat = Jurisdiction
field-seat-help = Where the stakeholder is established, if it is tied to one place.
field-traits = Keywords
field-stakeholder-traits-help = Free words such as vulnerable or volunteer, with commas between them.
field-element-traits-help = Free words such as cloud-dependent, with commas between them.
field-note = Note
field-note-help = Remarks for readers. Rules do not read them.
field-need-security = Security
field-need-security-help = How much protection against people who mean harm the element needs.
field-need-safety = Safety
field-need-safety-help = How much protection of life and limb the element needs.
field-need-privacy = Privacy
field-need-privacy-help = How much protection of private life the element needs.
field-personal-data = Personal data
field-personal-data-help = The most delicate class of data about people in it.
field-sectors = Sectors
field-sectors-help = The branches of law the deployment falls under. Elements can have their own.
field-element-sectors-help = The branches of law it falls under. Without any, those of the ecosystem count.
field-jurisdictions = Jurisdictions
field-jurisdictions-help = Where the deployment is sold or used. Elements can have their own.
field-element-jurisdictions-help = Where it is sold or used. Without any, those of the ecosystem count.
field-support-until = Support until
field-support-until-help = The last day on which somebody has promised to look after it.
field-life-until = In use until
field-life-until-help = The last day on which it is expected to be in use.
field-from = First day
field-from-help = The day from which the record holds. Empty: always.
field-until = Last day
field-until-help = The last day on which the record holds, itself included. Empty: no end.
field-confidence = Confidence
field-confidence-help = How sure the record is. Disputed records are shown neutrally.
field-sources = Sources
field-sources-help = What the record rests on. Click one to read or change it.
field-new-source = New source
field-new-source-help = Writes down a source and cites it here.
field-new-source-button = Write one down
field-place = Place on map
field-place-help = The middle of the node: how far to the right, how far down.
field-bends = Bends
field-pinned = Pinned
field-pinned-help = It stays where it is when the map is arranged.
field-relation-from = From
field-relation-from-help = Who or what acts. Only ends that the kind may join are offered.
field-relation-kind = How
field-relation-kind-help = How the two are related. Only what fits both ends is offered.
field-relation-to = To
field-relation-to-help = On whom or what. Only ends that the kind may join are offered.
field-direction = Direction
field-direction-help = Makes the relation go the other way.
field-duty = Duty
field-duty-help = The duty in a few words.
field-citation = Citation
field-citation-help = Where it is written, as a lawyer would cite it.
field-about = About
field-about-help = The elements the duty is about.
field-owed-to = Owed to
field-owed-to-help = The stakeholders who can expect it.
field-dimensions = Protects
field-dimensions-help = What the duty protects.
field-phases = Phases
field-phases-help = In which parts of the life cycle it bites.
field-deadline = Deadline
field-deadline-help = How soon it must be done once it is triggered, such as 24 hours.
field-every = Every
field-every-help = How often it must be done again, such as 12 months.
field-due = Due
field-due-help = The day by which it must be done.
field-done = Done
field-done-help = The day on which it was done.
field-provision = Provision
field-provision-help = The provision of the catalogue from which it was added.
field-obligation = Duty
field-obligation-help = The duty in which the stakeholder has a part.
field-bearer = Stakeholder
field-bearer-help = Who has a part in it.
field-letters = Letters
field-letters-help = Responsible does it, accountable answers for it, consulted is asked, informed is told.
field-lead = Leads
field-lead-help = Leads where several are accountable.
field-standing = Standing
field-standing-help = Whether the part is proposed, agreed or contested.
field-scope = Part
field-scope-help = The part of the duty that is carried. Empty: the whole.
field-ground = Ground
field-ground-help = On what it rests. Goodwill can end any day.
field-evidence = Evidence
field-evidence-help = What shows that it is so.
means-access-help = Can the bearer lay hands on the element?
means-knowledge-help = Does the bearer know how?
means-money-help = Can the bearer pay for it?
means-authority-help = Does the bearer have the say?
field-risk-help = What happens, in a few words.
field-risk-about = Happens to
field-risk-about-help = The elements it happens to.
field-frequency = Per year
field-frequency-help = How often a year it happens, from – to.
field-loss = Loss
field-loss-help = What one event costs, from – to.
field-loss-per = Loss counted by
field-loss-per-help = What one loss is counted by, such as household.
field-basis = Basis
field-basis-help = On what the figures rest.
field-borne-by = Borne by
field-borne-by-help = Who bears the loss.
field-cover-help = What people call the policy.
field-insurer = Insurer
field-insurer-help = Who pays when it happens.
field-insured = Insured
field-insured-help = Whose loss is paid.
field-risks = Risks
field-risks-help = The risks covered.
field-limit = Limit
field-limit-help = The most that is paid for one event.
field-retention = Retention
field-retention-help = What the insured bears of each event.
field-premium = Premium
field-premium-help = What the cover costs a year.
field-finding = Finding
field-finding-help = The id of the finding that is accepted: its rule and what it is about.
field-reason = Reason
field-reason-help = Why the finding is accepted.
field-waiver-author-help = Who accepts the finding.
field-waived-from = Given on
field-waived-from-help = The day from which the waiver holds.
field-waived-until = Holds until
field-waived-until-help = The last day on which the waiver holds. Empty: no end.
field-fact-about = About
field-fact-about-help = What the question is about.
field-question = Question
field-question-help = A short name for a yes/no question, such as radio-equipment.
field-answer = Answer
field-answer-help = Unknown is an answer too: it says that somebody must find out.
field-title = Title
field-source-title-help = Author, date and title as a reader would look it up.
field-url = Address
field-url-help = Where it can be read.
field-tier = Sort
field-tier-help = What sort of source it is, such as press, law or court.
field-read-on = Read on
field-read-on-help = The day on which it was read.
field-title-help = The title of the map.
field-summary = Summary
field-summary-help = What the map is about, in a paragraph.
field-period = Period
field-period-help = The years or days it speaks of, in words.
field-author = Author
field-author-help = Who drew the map.
field-version = Version
field-version-help = Which version it is, such as 0.3.
field-version-day = Day
field-version-day-help = The day of this version.
field-version-author-help = Who made this version.
field-change = What is different
field-change-help = What became different in this version, in a sentence or two.
field-map-standing = Standing
field-map-standing-help = How firm the map as a whole is.
field-as-of = As of
field-as-of-help = The day for which everything is evaluated. Empty: the day of looking.
field-observation = Observation
field-observation-help = Something seen that is to be kept beside the drawing.
field-single-point = Single point, %
field-single-point-help = Whoever is accountable for more than this share of all owned duties is a single point.
field-overload = Overload
field-layers = Papers looked at
field-history = Earlier versions
field-presets = Kept reports
field-leads = Leads looked at
field-observations = Observations
field-provision-said = Wording of the provision
field-whole = the whole duty
field-range = { $low } – { $high }
field-conflict-record = Record
field-conflict-field = Field
field-conflict-base = Before
field-conflict-ours = Ours
field-conflict-theirs = Theirs
field-overload-help = Whoever carries more duties than this is overloaded.

popup-add = Add
popup-cancel = Cancel
popup-close = Close
relate-title = How are the two related?
relate-hint = Press the digit, or click.
relate-already = The two are related in this way already.
add-node-title = What stands here?
add-node-stakeholders = Stakeholders
add-node-elements = Elements
add-node-relation = Relation
add-node-relation-help = How the new one is related to the one it was drawn from.
add-node-unrelated = Not related
add-duty-title = New obligation
add-duty-accountable = Accountable
add-duty-responsible = Responsible
add-duty-nobody = Nobody yet
unsaved-title = Unsaved changes
unsaved-text = “{ $title }” has changes that are not saved.
unsaved-save = Save
unsaved-stay = Stay
unsaved-discard = Do not save
changed-title = This file is not as you left it
changed-text = { $path } has been changed by somebody else since you opened it. Save yours elsewhere, or overwrite theirs.
exists-text = There is a file { $path } already. Choose another name, or overwrite it.
changed-save-as = Save elsewhere…
changed-overwrite = Overwrite
path-field = Path
path-field-help = Where the file stands, such as /home/me/robot.onus.
path-hint = folder and name of the file
path-open-title = Open a file
path-open = Open
path-compare-title = Compare with a file
path-compare = Compare
path-save-title = Save to a file
path-save = Save
path-catalogue-title = Choose a catalogue folder
path-catalogue = Read
path-export-title = Export to a file
path-export-folder-title = Export into a folder
path-export = Export
waive-title = Accept a finding
waive-hint = The finding stays on record with your reason. It counts again after the last day.
waive-accept = Accept
examples-title = Begin with a real case
examples-hint = You get a copy that is yours to change.
recover-title = Work that was not saved
recover-text = The program ended before this work was saved. Restore it, throw it away, or decide later.
recover-line = { $edits ->
    [one] One edit
   *[other] { $edits } edits
}, last on { $when }
recover-no-file = Never saved to a file.
recover-restore = Restore
recover-restore-this = Restore { $title }
recover-discard = Throw away
recover-discard-this = Throw away { $title }
recover-later = Not now
about-title = Onus { $version }
about-text = Onus shows who carries which duty in an Internet-of-Things deployment, and which duties nobody carries.
about-advice = What it shows follows from what is drawn. It is not legal advice.
about-licence = Licence: { $licence }

## Window: matrix, findings, outline

matrix-place = { $who }, { $duty }: { $part }
matrix-no-part = no part
matrix-part-proposed = proposed
matrix-part-agreed = agreed
matrix-part-contested = contested
matrix-part-lead = lead
matrix-part-scope = only for { $name }
matrix-part-coming = begins later
matrix-part-gone = bearer gone
matrix-part-ended = ended on { $day }
matrix-part-noted = has a note
matrix-part-others = { $count } more
matrix-duty = { $duty }: { $state }
matrix-duty-ended = No longer binds
matrix-stakeholder = { $name }, { $kind }, accountable { $accountable } times, responsible { $responsible } times
matrix-checking = Checking…
matrix-count-stakeholders = { $shown } of { $all } stakeholders
matrix-count-duties = { $shown } of { $all } duties
matrix-ownership = Ownership
matrix-letter = { $code } · { $word }
matrix-lead = Leads
matrix-lead-needs-accountable = Only somebody accountable can lead. Give the letter A first.
matrix-clear = Clear
matrix-select-duty = Select duty
matrix-select-stakeholder = Select stakeholder
matrix-no-duties = No duties yet
matrix-no-duties-help = Add a duty to see who carries it and who does not.
matrix-no-stakeholders = No stakeholders yet
matrix-no-stakeholders-help = Add the first stakeholder, then give it letters here.
matrix-filter = Filter duties
matrix-holes = Only holes
matrix-holes-help = Show only duties that are not owned as they should be.
matrix-with-part = Only with a part
matrix-with-part-help = Hide stakeholders who have no part in any duty shown.
matrix-only-selected = Only selected
matrix-only-one = Only { $name }
matrix-only-some = Only { $count } selected
matrix-only-help = Show only duties that concern the selected stakeholders and elements.
matrix-only-needs-selection = Select stakeholders or elements first.
matrix-nothing-matches = No duty matches the filter.
matrix-show-all = Show all
matrix-select-part = Select part
matrix-range = { $count } places
matrix-section = { $title } · { $count } { $count ->
    [one] duty
   *[other] duties
} · { $holes } not owned
matrix-choice = { $what }: { $chosen }
matrix-arrange = Arrange
matrix-group = Group
matrix-group-none = not at all
matrix-group-instrument = by law or paper
matrix-group-phase = by life cycle
matrix-group-element = by element
matrix-group-dimension = by what is protected
matrix-group-ownership = by ownership
matrix-without-instrument = No citation
matrix-without-phase = No part of the life cycle named
matrix-without-element = About no element
matrix-without-dimension = Nothing named that it protects
matrix-sort = Duties
matrix-sort-citation = by citation
matrix-sort-name = by name
matrix-sort-ownership = worst owned first
matrix-sort-manual = by hand
matrix-sort-part = by the part of { $name }
matrix-columns = Stakeholders
matrix-columns-kind = by kind
matrix-columns-name = by name
matrix-columns-load = who carries most first
matrix-columns-manual = by hand
matrix-hidden = Hidden: { $count } (show all)
matrix-hidden-help = Show the duties and stakeholders that were hidden one by one.
matrix-hide-duty = Hide this duty
matrix-hide-stakeholder = Hide this stakeholder
matrix-sort-by = Sort duties by its part
matrix-only-this = Only duties that concern it
matrix-move-left = Move left
matrix-move-right = Move right
matrix-move-up = Move up
matrix-move-down = Move down
matrix-show-on-map = Show on the map
matrix-copied-duty = Duty
matrix-copied-citation = Citation
matrix-paste-no-letters = Nothing was pasted: “{ $text }” is none of R, A, C and I. Copy letters from a table first.
matrix-warn-nobody-answers = Nobody answers for it: there is no A. Ask who takes the blame when it goes wrong, and give that one the A.
matrix-warn-several-answer = { $count } answer for it and nobody leads, so each can point at the others. Leave one A, or press L on the one that leads.
matrix-warn-nobody-does = Nobody does the work: there is no R. Give an R, to whoever answers for it if nobody else is found.
matrix-warn-many-do = { $count } do the work. Where many hold the R, some wait for others: split the duty, or turn an R into a C.
matrix-warn-many-asked = { $count } are to be asked before. That slows it down: who would do with being told, and an I?
matrix-warn-too-much = { $name } carries { $count } duties; this map takes { $most } as the most one can carry. Hand some on, or raise the limit in the ecosystem.
matrix-warn-only-answers = { $name } answers for { $count } duties and does none of them. Check that it can see the work, and say in its means how.
matrix-warn-nothing = { $name } has no part in any duty. Give it what it should carry, or an I; hide the column if it is only context.
matrix-warn-nothing-asked = { $name } has no part in any duty. Should it be asked or told about some, with a C or an I?

findings-filter = Filter findings
findings-gaps = { $count ->
    [one] 1 gap
   *[other] { $count } gaps
}
findings-weaknesses = { $count ->
    [one] 1 weakness
   *[other] { $count } weaknesses
}
findings-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
findings-severity-help = Show or hide these findings.
findings-show-waived = Show waived ({ $count })
findings-checking = Checking…
findings-none = No findings on this day.
findings-none-help = Every rule is content with the ecosystem as it is on { $day }.
findings-nothing-to-check = Nothing to check yet. Put stakeholders, elements and duties on the map.
findings-nothing-matches = No finding matches the filter.
findings-fold = { $what }, hide
findings-unfold = { $what }, show
findings-row = { $severity }: { $message }
findings-row-waived = { $severity }, waived: { $message }
findings-choose = Choose a finding to see why it is one and what puts it right.
findings-waived-by = Accepted by { $author }: { $reason }
findings-accept = Accept with a reason…
findings-select-waiver = Select waiver
findings-about = About:
findings-about-more = and { $count } more
findings-rule = Rule: { $title }

outline-search = Search everything
outline-nothing-matches = Nothing by that name.
outline-profile = Ecosystem
outline-stakeholders = Stakeholders
outline-elements = Elements
outline-relations = Relations
outline-obligations = Obligations
outline-assignments = Assignments
outline-risks = Risks
outline-covers = Covers
outline-waivers = Waivers
outline-facts = Facts
outline-sources = Sources
outline-conflicts = Merge conflicts
outline-heading-open = { $title }, { $count }, hide
outline-heading-closed = { $title }, { $count }, show
outline-add = Add: { $what }
outline-go-there = Go there
outline-fact = { $about }: { $question } – { $answer }
outline-new-risk = New risk
outline-new-source = New source
outline-new-cover = New cover
outline-new-question = new-question
outline-relation-needs-two = Select two nodes first.
outline-cover-needs-two = Select the insurer and then the insured first.

## The view of the law

command-view-law = Law
command-view-law-help = Show what the law asks of what is drawn, of whom, and why.
command-law-questions = Open questions
command-law-questions-help = Show what would have to be known for the law to be decided, and answer it.
command-law-catalogue = Catalogue
command-law-catalogue-help = Show everything the catalogue of law holds, with search and filters.
command-toggle-timeline = Timeline
command-toggle-timeline-help = Show or hide the strip of days on which something changes.
law-tab-applies = What applies
law-tab-questions = Open questions
law-tab-questions-count = Open questions { $count }
law-tab-catalogue = Catalogue
law-working = Working it out …
law-not-advice = This is not legal advice. It follows from the drawing and the catalogue, for { $day }.
law-scope-whole = Whole ecosystem
law-scope-element = Only { $name }
law-scope-stakeholder = Only what addresses { $name }
law-scope-some = Only the { $count } selected
law-scope-help = Select elements or stakeholders on the map or in the outline, and only what concerns them is shown.
law-scope-all = Show all
law-filter = Filter
law-outcome-applies = Applies
law-outcome-depends = Depends
law-outcome-later = Begins later
law-outcome-not = Does not apply
law-outcome-applies-help = Every condition is known to hold on the as-of date.
law-outcome-depends-help = Something would have to be known. The open questions say what.
law-outcome-later-help = It binds from a day after the as-of date.
law-outcome-not-help = One condition is known to fail. Each row says which.
law-fold-all = Fold all
law-unfold-all = Unfold all
law-provisions = { $count ->
    [one] 1 provision
   *[other] { $count } provisions
}
law-fold = { $what }, { $count }, hide
law-unfold = { $what }, { $count }, show
law-row = { $outcome }: { $title }, { $rest }
law-unverified = unverified lead
law-row-nobody = nobody on the map
law-perhaps = perhaps { $who }
law-on-map = on the map
law-on-map-help = Go to the duty on the map: { $what }
law-add = Add to the map
law-add-help = Writes it as a duty, with its bearer as accountable and responsible, its deadline and its citation. One step to undo.
law-add-all = { $count ->
    [one] Add 1
   *[other] Add all { $count }
}
law-add-all-help = Add all that { $what } asks today and that is not on the map ({ $count }), with their bearers. One step to undo.
law-go-to-duty = Go to it on the map
law-go-there = Go there on the map
law-go-to = Go to { $name }
law-nothing = No law in the catalogue concerns this.
law-nothing-help = That does not mean there is none. Look at other elements, or at the catalogue.
law-only-not = Nothing applies here, and nothing is open.
law-only-not-help = The law addresses others. What was looked at does not apply, for reasons that can be read.
law-show-why-not = Show why not
law-nothing-matches = Nothing matches.
law-nothing-matches-help = Some kinds are switched off above, or the text stands nowhere.
law-catalogue-nothing-help = No entry of the catalogue passes all the filters.
law-show-all = Show all
law-no-elements = Nothing is drawn yet that law could be about.
law-no-elements-help = Law asks things of those who make, sell or run a device, a service or data. Add one of these, and what applies to it is shown here.
law-no-place = Where is it sold or used?
law-no-place-help = Law differs from place to place. Set the jurisdictions of the ecosystem, and what applies is shown here.
law-set-place = Set jurisdictions
law-placeless = { $count ->
    [one] 1 element is in no place that is named, so no law reaches it.
   *[other] { $count } elements are in no place that is named, so no law reaches them.
}
law-silent = The catalogue has no law for { $what }. That does not mean there is none.
law-read-source = Read the source
law-checked = { $how }. Last reviewed { $day }.
law-reviewed = reviewed { $day }
verification-official-text = Checked against the official text
verification-secondary-source = Checked against secondary sources
verification-unverified = Unverified: a lead to follow up
law-force-law = Law
law-force-proposal = Proposal, no law
law-force-principles = Principles, no law
law-proposal-help = This is a proposal. It is shown and never counts as law.
law-delegation-barred = It cannot be handed over.
law-delegation-work-only = Others may do the work; whoever the law addresses still answers.
law-delegation-mandate = The act provides for a stand-in.
law-delegation-contract = The parties are to settle it in a contract.
law-delegation-free = It can be handed over.
law-delegation-none = There is nothing to hand over.
law-effect-full = takes it out
law-effect-partial = takes a part out
law-effect-procedure = another procedure
law-effect-sanction = another sanction
law-effect-classification = another class
law-effect-bars-role = bars a role
law-effect-counter = keeps it in
law-effect-defence = a defence
law-clock = { $span } from { $starts }
law-clock-what = { $span } from { $starts }: { $what }
law-told-bearers = Addresses
law-told-owed-to = Owed to
law-told-clocks = Clocks
law-told-deadline = Deadline
law-told-trigger = Set off by
law-told-days = Days
law-told-sectors = Sectors
law-told-dimensions = Protects
law-told-phases = When
law-told-delegation = Delegation
law-told-sanction = Sanction
law-told-note = Note
law-told-source = Rests on
law-told-place = Holds in
law-told-status = Status
law-told-authority = Enforced by
law-told-roles = Roles
law-told-principles = Recommends
law-told-role-rules = Role rules
law-days-pending = Not in force, no day is set.
law-from = from { $day }
law-pending = not in force, no day set
law-checked-official = official text
law-checked-secondary = secondary sources
law-checked-not = not checked
law-days-from = From { $from }.
law-days-until = Until { $until }.
law-days-both = From { $from } until { $until }.
law-exclusions = What it does not reach: { $count }
law-exclusions-help = Where it says so. Whether one of these takes something out here stands in the reasons above.
law-still-applies = Applies all the same: { $what }
law-close = Close
law-no-case = It concerns none of these elements: they are of another kind or in another place, or it is switched off.
law-more-elements = and { $count } more
law-nobody-is = Nobody on the map is the { $roles }.
law-is-role = is bound as { $roles }
law-perhaps-role = may be bound as { $roles }
law-not-role = is not bound, though { $roles }
law-why-bearer = Why { $who }?
law-no-reason = No step is recorded.
law-because-applies = Why it applies
law-because-depends = What is known and what is open
law-because-later = When it begins
law-because-not = Why not
law-open-here = To be answered
law-answer-questions = Answer the open questions
law-no-questions = No question is open.
law-no-questions-help = Everything that the law turns on is drawn or answered. Select nothing to see the whole ecosystem.
law-questions-help = The first answers settle most. An answer is kept as a fact and can be changed below or undone.
law-settles = { $count ->
    [one] 1 provision hangs on it
   *[other] { $count } provisions hang on it
}
law-more-questions = { $count ->
    [one] Show 1 more question
   *[other] Show more of { $count } questions
}
law-answer-yes = Yes
law-answer-no = No
law-answer-unknown = Don’t know
law-answer = { $answer }: { $question }
law-put-off = You don’t know yet
law-answered = Answered
law-assumed = Taken for granted until you say otherwise
law-assumed-help = Neither the drawing nor a person has said so. Correct what is wrong.
law-assumed-answer = Taken to be: { $answer }
law-place-yes = Yes, in { $place }
law-place-yes-name = Yes, { $what } in { $place }
law-search = Search the catalogue
law-filters = Filters
law-filters-count = Filters { $count }
law-only-own = Only own
law-only-own-help = List only what comes from your own catalogue files.
law-own = own: { $file }
law-own-replaces = replaced by own: { $file }
law-filters-help = Narrow the catalogue by place, sector, role and more.
law-filters-none = Clear filters
law-leads = Unverified leads
law-leads-help = Look at provisions nobody has verified as well, marked as leads. Kept with the ecosystem.
law-any-place = Any place
law-any-sector = Any sector
law-any-role = Any role
law-any-dimension = Protects anything
law-any-phase = Any phase
law-any-check = Checked or not
law-any-force = Law or not
law-in-force = In force on { $day }
law-about = ℹ About
law-about-help = Read about { $what } as a whole
law-show-applies = Does it apply here?
law-layer = Look at { $what } in this ecosystem
law-layer-on = looked at
law-layer-help = A standard or principle paper is a layer beside the law and never counts as law. Kept with the ecosystem.
status-catalogue = Catalogue { $edition }, reviewed { $day }
status-catalogue-own = { $count ->
    [0] a catalogue of your own
    [one] one own entry
   *[other] { $count } own entries
}
status-catalogue-own-help = { $entries } They are read from { $path }.
status-catalogue-broken = Own catalogue: put it right
status-catalogue-broken-help = The files in { $path } are not in order, so the catalogue in force stays as it was. Put them right, then choose Check > Reload catalogue.
status-catalogue-help = The catalogue of law that is asked, and the day on which it was last gone through. This is not legal advice.
provision-unknown = The catalogue does not know this provision.
provision-show = Show in the law view
field-placed-from = First sold
field-placed-from-help = The day on which the first unit was placed on the market. New law often binds only what is placed on the market from a day on.
field-placed-until = Last sold
field-placed-until-help = The day on which the last unit was placed on the market. Leave it open while it is still sold.

## Legal roles

inspector-roles = Legal roles
inspector-no-roles = The drawing gives nobody a legal role here. Draw who makes, sells or runs it, and set where it is sold or used.
inspector-roles-help = Worked out from the relations and from the rules of each law.
role-why = Why { $role }?
role-why-not = Why not { $role }?
role-overrule = Overrule
role-overrule-give = Give it all the same
role-overrule-name = Overrule: { $name }, { $role }
role-overrule-help = Decide against the drawing, with a reason. It is kept as a fact and stays marked.
role-overruled = Decided against the drawing: { $reason }
role-see-fact = See the fact
role-take-back = Take back
role-everywhere = In every law
role-where = In which law
role-reason = Reason
role-reason-hint = Why the drawing is wrong here
role-record = Record the decision
role-needs-reason = Write a reason first.

## The timeline

timeline-empty = Nothing here has a day on which it changes.
timeline-empty-help = Give elements an end of support, and stakeholders, relations and parts a last day.
timeline-earlier = Earlier change
timeline-later = Later change
timeline-now = { $day }: { $count ->
    [0] every duty is owned
    [one] 1 duty is not owned
   *[other] { $count } duties are not owned
}
timeline-next = Next, { $day }: { $what }
timeline-handle = As-of date on the timeline: { $day }, { $count } duties not owned
timeline-help = Drag to look at another day. Owned means that one stakeholder answers for it and somebody does it.
turn-head = { $day }: { $before } duties not owned the day before, { $after } from then on
turn-starts = Begins to bind: { $what }
turn-stops = No longer binds: { $what }
turn-support = Support has ended: { $what }
turn-begins = Begins: { $what }
turn-ends = Has ended: { $what }
turn-due = Due: { $what }
turn-more = and { $count } more

## The catalogue

catalogue-hint = The manual and assets/catalogue/README.md say how catalogue files are written.
catalogue-no-folder = The folder cannot be read: { $why }.
catalogue-empty-folder = There are no catalogue files in this folder.
catalogue-id-again = This id stands at { $place } as well, and only one of the two counts. Give one of them another id.
catalogue-hint-folder = Choose a folder with catalogue files (.ron).
catalogue-id-twice = This id stands in { $first } and in { $second }. Give one of them another id.
catalogue-no-question = A question is missing here, or does not end with a question mark.
catalogue-implied-by-role = What the drawing answers may not hang on a legal role, because roles hang on answers. Name relations instead.
catalogue-question-circle = The answers to this question hang on the question itself. Take one of them out.
catalogue-too-many-roles = There are { $count } roles; 128 are the most.
catalogue-no-such-instrument = There is no instrument “{ $other }”. Look at its file for the id.
catalogue-no-such-role = There is no role “{ $role }”. Take one from roles.ron or add it there.
catalogue-no-such-question = There is no question “{ $question }”. Take one from questions/ or add it there.
catalogue-no-such-provision = There is no provision “{ $other }” in this instrument.
catalogue-no-short-name = The short name is missing with which citations begin.
catalogue-no-link = The link to the official text is missing.
catalogue-no-bearer = Nobody is named who bears this duty.
catalogue-no-citation = The citation is missing.
fact-about-toward = { $who } toward { $what }

catalogue-edition = Catalogue { $version }, reviewed { $day }.
catalogue-own-entries = { $count ->
    [0] The files take the place of the whole catalogue that comes with Onus
    [one] One entry comes from files of your own
   *[other] { $count } entries come from files of your own
}{ $replaced ->
    [0] {""}.
    [one] , and takes the place of one that comes with Onus.
   *[other] , and { $replaced } of them take the place of what comes with Onus.
}
catalogue-no-advice = Worked out from the drawing and the catalogue; this is not legal advice.

## What the law says

law-excluded = { $citation } leaves it out: { $what }
law-perhaps-excluded = { $citation } may leave it out: { $what }
law-binds-from = It binds from { $day }.
law-binds-what-comes-from = It binds what is placed on the market from { $day }.
law-binds-later = It does not bind yet.
law-not-in-force = It is not in force, and no day is set.
law-ended = It ended on { $day }.
law-addresses-nobody = It addresses the { $roles }, and nobody on the map is that.
law-whoever = Whoever would bear it
law-because-fact = { $about }: { $question } { $holds ->
    [yes] Yes
    [no] No
   *[unknown] Not answered yet
}{ $why ->
    [said] , as recorded.
    [whole] , like the whole of which it is a part.
    [drawing] , as drawn.
    [assumed] , taken to be so until somebody says otherwise.
   *[open] .
}
law-because-fact-of = Of the { $role }: { $question } { $holds ->
    [yes] Yes.
    [no] No.
   *[unknown] Not answered yet.
}
law-because-kind = { $holds ->
    [yes] It is a { $kinds }.
   *[no] It is no { $kinds }.
}
law-because-sector = { $holds ->
    [yes] Its sector is { $sectors }.
    [no] Its sector is not { $sectors }.
   *[unknown] No sector is set; { $sectors } would count.
}
law-because-class = { $holds ->
    [yes] It holds personal data of this class: { $classes }.
   *[no] It holds no personal data of this class: { $classes }.
}
law-because-trait = { $holds ->
    [yes] It has the keyword “{ $word }”.
   *[no] It does not have the keyword “{ $word }”.
}
law-because-place = { $holds ->
    [yes] It is sold or used in { $places }.
    [no] It is not sold or used in { $places }.
   *[unknown] Whether it is sold or used in { $places } is not recorded.
}
law-because-placed = { $holds ->
    [yes] A unit was placed on the market on { $day } or later.
    [no] No unit was placed on the market on { $day } or later.
   *[unknown] Whether a unit was placed on the market on { $day } or later is not recorded.
}
law-because-from = { $holds ->
    [yes] { $day } has come.
   *[no] { $day } has not come yet.
}
law-because-joined = { $holds ->
    [yes] It is joined to another element: { $kinds }.
   *[no] It is not joined to another element in this way: { $kinds }.
}
law-because-someone = { $holds ->
    [yes] Somebody { $kinds } it.
   *[no] Nobody { $kinds } it.
}
law-because-held = { $holds ->
    [yes] There is a { $role }.
   *[no] There is no { $role }.
}
law-because-held-abroad = { $holds ->
    [yes] The { $role } is established elsewhere.
    [no] The { $role } is established there.
   *[unknown] Where the { $role } is established is not recorded.
}
law-because-does = { $holds ->
    [yes] { $who } { $kinds } it.
   *[no] { $who } does not do this: { $kinds }.
}
law-because-another = { $holds ->
    [yes] Somebody other than { $who } { $kinds } it.
   *[no] Nobody other than { $who } { $kinds } it.
}
law-because-holds = { $holds ->
    [yes] { $who } is its { $role }.
   *[no] { $who } is not its { $role }.
}
law-because-bearer = { $holds ->
    [yes] { $who } is a { $kinds }.
   *[no] { $who } is no { $kinds }.
}
law-because-bearer-trait = { $holds ->
    [yes] { $who } has the keyword “{ $word }”.
   *[no] { $who } does not have the keyword “{ $word }”.
}
law-because-abroad = { $holds ->
    [yes] { $who } is established elsewhere.
    [no] { $who } is established there.
   *[unknown] Where { $who } is established is not recorded.
}
law-role-by-tie = { $who } is { $role }: { $relation }.
law-role-by-other = { $who } is { $role }, by way of { $via }: { $relation }.
law-role-by-heir = { $who } is { $role }, having taken over from { $before }: { $relation }.
law-role-by-staff = { $who } is { $role }: { $relation }, and { $staff } works for { $who }. What staff do at work counts as done by their employer: a general principle, on which GDPR Art 29 builds too.
law-role-by-agreement = { $who } is { $role }: { $relation }, and { $toward } is { $other }.
law-role-open = Whether { $who } is { $role } hangs on what is open.
law-role-by-rule = { $citation }: { $gives ->
    [yes] { $who } is { $role }.
   *[no] { $who } is not { $role }.
} { $what }
law-role-overruled = { $gives ->
    [yes] { $who } is { $role }, as somebody decided against the drawing
   *[no] { $who } is not { $role }, as somebody decided against the drawing
}{ $given ->
    [yes] : { $reason }
   *[no] . No reason is given.
}
law-nowhere = No place is set where this is sold or used, so no law was asked: { $what }. Set places for the ecosystem or the element.
law-mark-lead = unverified lead
law-mark-lead-in-part = unverified lead in part
law-mark-principle = principle, not law
law-mark-proposal = proposal, not law
law-question-sectors-help = The branches of law under which the whole falls, such as consumer, health or energy. Choose all that fit; one element may have others.
law-question-placed-help = The days on which the first and the last unit of this kind were sold or handed out for use. For a thing made once, the day on which it was put into service.
law-question-place-help = Look where it is sold and where it stands: in this part, in another one, or in several. Name the narrowest place that you know.
law-question-seat-help = The country of the registered office; of a person, where they live. It stands in the imprint, in the contract or in the register of companies.
law-question-role-help = Look at the contract, the label, the declaration of conformity or the privacy notice. Then draw the relation; if really nobody is, that is a gap.
law-question = { $about }: { $question }
law-question-sectors = Under which sectors does the deployment fall?
law-question-placed = When were the first and the last unit of { $what } placed on the market?
law-question-place = Is { $what } sold or used in { $place }?
law-question-seat = Where is { $who } established?
law-question-role = Who is the { $role } of { $what }?

## Findings on the law

law-provision = { $citation }: { $title }
law-nobody = nobody on the map
law-binds-from-until = it binds from { $from } until { $until }
law-binds-since = it binds from { $from }
law-bound-until = it binds until { $until }
law-no-days = the catalogue names no days
reason-concerns = It concerns { $what }.
reason-more-provisions = { $count ->
    [one] One more provision asks something.
   *[other] { $count } more provisions ask something.
}
reason-more-instruments = { $count ->
    [one] One more instrument was asked.
   *[other] { $count } more instruments were asked.
}
finding-duty-not-on-map = { $count ->
    [one] { $instrument } asks one thing of { $who } that is not on the map.
   *[other] { $instrument } asks { $count } things of { $who } that are not on the map.
}
finding-principle-not-on-map = { $count ->
    [one] { $instrument } recommends one thing to { $who } that is not on the map. This is no law.
   *[other] { $instrument } recommends { $count } things to { $who } that are not on the map. This is no law.
}
fix-add-all-of = Add all { $count } duties of { $instrument }
finding-addressee-missing = The law addresses the { $role } of { $what }, and nobody on the map is that.
reason-addressed-by = { $count ->
    [one] { $instrument }: { $first }, { $title }.
   *[other] { $instrument }: { $count } provisions, such as { $first }, { $title }.
}
finding-wrong-addressee = { $who } answers for “{ $duty }”, and the law addresses somebody else.
reason-law-addresses = { $citation } addresses { $who }.
finding-duty-not-delegable = { $who } answers for “{ $duty }”, which the law leaves with { $by_law }.
reason-delegation = { $note }
finding-deadline-missing = “{ $duty }” has no deadline; the law sets { $limit }.
finding-deadline-late = “{ $duty }” has a deadline of { $own }; the law sets { $limit }.
reason-deadline-by-law = { $citation }: { $limit }, counted from { $starts }.
fix-hand-back = Make { $who } accountable, and leave the work with { $others }
fix-set-deadline = Set the deadline to { $limit }
finding-provision-unknown = The provision “{ $provision }”, from which “{ $duty }” comes, is not in the catalogue.
reason-provision-unknown = Catalogue { $version } does not hold it. It may come from a folder that is not read here.
finding-provision-ended = The provision from which “{ $duty }” comes ended on { $day }.
finding-provision-not-begun = “{ $duty }” counts already, and its provision binds only from { $day }.
finding-provision-not-in-force = “{ $duty }” counts already, and its provision is not in force.
finding-provision-changed = The catalogue now says something else about the provision of “{ $duty }” than when it was added.
reason-provision-days = { $citation }: { $days }.
fix-take-over-provision = Take over citation, deadline and days from the catalogue
finding-silent-place = The catalogue has no law of its own for { $place }. That does not mean there is none.
finding-silent-sector = No law of these places in the catalogue speaks of the sector { $sector }. That does not mean there is none.
finding-eea = An act of the European Union may hold in { $place } by way of the EEA Agreement. Onus does not know whether it does, so none is counted there.
reason-eea = In the Union these would come into question: { $acts }. Look each one up in EEA-Lex, the register of the EFTA states (efta.int/eea-lex): whether it has been taken into the EEA Agreement, with which changes, and from when it holds.
reason-silent = Catalogue { $version }, reviewed on { $day }. Ask somebody who knows the law there.
finding-no-law-reaches = No law in the catalogue protects the { $dimensions } of { $what } today.
reason-nothing-to-try = No law of these places in the catalogue speaks of such a thing.
reason-stops-short = { $citation } stops short. { $why }
finding-no-law-protects = No law in the catalogue owes { $who } anything today.
reason-affected-by = Affected by { $what }.
finding-duty-starts-later = Needed now and protected by law only later, for { $what }: { $dimensions }.
reason-provision-begins = { $citation }, { $title }: from { $day }.
reason-provision-for-later-products = { $citation }, { $title }: only for what is placed on the market later.
finding-stand-in-missing = { $who } is established elsewhere, and nobody stands in for it for { $what }.
reason-stand-in = { $citation } asks for an { $roles }. { $what }
finding-data-nobody-decides = Data about people is held by { $what }, and nobody is drawn who decides why and how it is used.
reason-no-controller = Nobody on the map controls this data or data on it.
finding-processor-without-controller = { $who } processes “{ $what }”, and nobody on the map controls it.
reason-processor-for-nobody = Whoever processes data for others does so for somebody who decides why and how.
finding-several-clocks = { $event ->
    [vulnerability] A weakness found in { $what }
    [incident] An attack on { $what }
    [data-breach] A leak of data at { $what }
    [harm] Harm done by { $what }
    [ransom] A ransom paid for { $what }
   *[hazard] A hazard seen by { $what }
} sets { $count } reporting duties off.
reason-clock = { $limit }: { $who }. { $citation }, { $title }.


## The view of exports

export-title = Export
export-preset = Report
export-preset-help = A choice of parts and scope that is kept in the file under a name.
export-whole = Whole report
export-own-choice = Own choice
export-drop = Remove
export-drop-help = Keep this choice in the file no longer. Undo brings it back.
export-keep-as = Keep as
export-keep = Keep
export-scope = Of what it speaks
export-which = Which one
export-scope-whole = Everything
export-scope-selection = What is selected
export-scope-stakeholder = One stakeholder
export-scope-element = One element
export-scope-instrument = One instrument
export-scope-gaps = Only what is not owned, and gaps
export-scope-none = There is none. Draw or select something first.
export-records = { $count ->
    [one] One record and what belongs to it
   *[other] { $count } records and what belongs to them
}
export-parts = Parts
export-parts-all = All parts in the usual order
export-part-up = Move “{ $part }” up
export-part-down = Move “{ $part }” down
export-part-empty = nothing
export-part-rows = { $count ->
    [one] one row
   *[other] { $count } rows
}
export-look = Look
export-paper = Paper
export-letters = Letters
export-letters-help = The order in which the letters R, A, C and I are written and explained.
export-formats = Formats
export-scale = times the size on the screen
export-scale-help = How large a picture made of dots is.
export-archival = For keeping over decades (PDF/A)
export-archival-help = Needs a font for every character. Where one is missing, you are told which.
export-start = { $count ->
    [0] Export
    [one] Export…
   *[other] Export { $count } files…
}
export-start-none = Choose a format, and something that is on the map.
export-progress = { $done } of { $all }
export-cancel = Cancel
export-preview = Preview
export-show-pages = Pages
export-show-text = Text
export-setting-pages = The pages are being set…
export-preview-page = Page { $page } of { $pages }
export-copy-picture = Copy picture
export-copy-picture-help = Put the map on the clipboard as a picture.
export-copy-table = Copy table
export-copy-table-help = Put a table on the clipboard. It pastes into Word and Excel as a table.
export-more = Not shown here: { $rows } more rows, { $columns } more columns. The export holds all of them.


## Window: needs

needs-filter = Filter elements
needs-only-open = Only not covered
needs-only-open-help = Show only elements with a need that nobody answers for, or that is weakly covered.
needs-help = A medium or high need is covered where somebody answers, undisputed, for a duty about the element, its whole or what it runs on.
needs-none-stated = No needs are stated yet. Choose for each element how much security, safety and privacy it needs; from medium on somebody must own it.
needs-element = Element
needs-count = { $count } { $count ->
    [one] element
   *[other] elements
}
needs-fold = Fold the life cycle of { $name }
needs-unfold = Unfold the life cycle of { $name }
needs-of = { $name }: need of { $what }
needs-spoken = { $name }, { $what }: { $state }
needs-not-needed = Not needed
needs-optional = May be left alone
needs-duties = { $count } { $count ->
    [one] duty
   *[other] duties
}
needs-covered = Covered by { $count } { $count ->
    [one] duty
   *[other] duties
}
needs-weak = Weakly covered
needs-open-contested = Open: contested
needs-open-unanswered = Open: nobody answers
needs-open-later = Open: begins later
needs-open-no-duty = Open: no duty
needs-covering = Cover it
needs-failing = Would cover it
needs-coming = Begin later
needs-through = through { $name }
needs-total = { $count } needed
needs-total-none = Nothing needed
needs-total-covered = { $count } covered
needs-total-weak = { $count } weak
needs-total-open = { $count } open
needs-no-phase = Duties that name no part
needs-phase-nothing = No duty names it
needs-phase-duties = { $count } duties
needs-no-elements = No elements yet
needs-no-elements-help = Add devices, apps, clouds, data and places. Then state here how much security, safety and privacy each needs, and see what is covered.
needs-all-covered = Every medium or high need is covered.
needs-nothing-matches = No element matches the filter.

## What if

notice-what-if-kept = What was supposed is now part of the ecosystem. Undo takes it back.
suppose-gone = { $who } is gone from { $day }
suppose-ended = “{ $what }” no longer holds from { $day }
suppose-brands = { $who } sells { $what } under its own name
suppose-on = Everything is evaluated for { $day }

## Answers to a person

answers-label-who = Who answers
answers-label-path = How it reaches them
answers-label-remedy = If it fails
answers-label-complain = Where to complain
answers-later = It binds only from { $day }.
answers-disputed = Who answers for it is disputed.
answers-orphaned = Whoever answered for it has gone, and nobody has taken over.
answers-nobody = Nobody answers for it: { $state }.
answers-no-doer = { $who } { $count ->
    [one] answers
   *[other] answer
} for it. Nobody is named who does it.
answers-does-itself = { $who } { $count ->
    [one] answers for it and does it
   *[other] answer for it and do it
}.
answers-and-does = { $who } { $count ->
    [one] answers
   *[other] answer
} for it. { $doer } { $doers ->
    [one] does
   *[other] do
} the work.
answers-path = { $path }
answers-path-claim = { $path }. So there is a claim, though the duty does not name them.
answers-no-path = The duty names { $party }. No relation on the map leads from there to { $who }.
answers-not-in-catalogue = It comes from no provision of the catalogue, so no sanction is known.
answers-no-sanction = The catalogue names no sanction for { $citation }.
answers-sanction = { $sanction } ({ $citation }).
answers-complain = { $who }, which oversees { $over }.
answers-authority = The law names as its authority: { $authority }.
answers-nowhere = Nobody on the map oversees those who answer, or what it is about.
answers-missing = Nobody answers to { $who } for { $dimension }.
answers-missing-need = { $element } needs it: { $level }.
answers-to-others = { $duties } { $count ->
    [one] is
   *[other] are
} answered for, but not to { $who }.
answers-no-parties = Nobody to answer to yet
answers-no-parties-help = Add users and those who are only affected. Then see here what is owed to each of them, who answers, and where nobody does.
answers-for = To
answers-only-open = Only what is open
answers-only-open-help = Show only duties that nobody answers for on this day.
answers-party-missing = { $name } – nobody for { $dimensions }
answers-summary = { $count ->
    [0] No duty is owed to { $who }.
    [one] One duty is owed to { $who }; { $answered ->
        [0] nobody answers for it.
       *[other] somebody answers for it.
    }
   *[other] { $count } duties are owed to { $who }; { $answered ->
        [0] nobody answers for any of them.
       *[other] for { $answered } of them somebody answers.
    }
}
answers-touch = { $how } { $element }
answers-touched = { $who } { $what }.
answers-missing-all = Nobody answers for { $dimensions }.
answers-nothing-missing = For everything that is needed somebody answers.
answers-nothing-owed = Nothing this one touches has a medium or high need, and no duty names it. State needs in the view of needs, or say in a duty to whom it is owed.
answers-go-to-finding = Go to the finding
answers-go-to-finding-help = See why, and what puts it right.
answers-no-dimension = Nothing named that it protects
answers-section = { $title } · { $count } { $count ->
    [one] duty
   *[other] duties
}
answers-more = Show { $count } more
what-if-title = Suppose
what-if-from = from
what-if-from-help = The first day on which it is so, as year-month-day.
what-if-gone = Somebody is gone…
what-if-ended = A relation ends…
what-if-brands = A thing is branded…
what-if-brands-what = { $who } sells as its own…
what-if-day = Look at that day
what-if-day-help = Suppose that everything is evaluated for the day on the left.
what-if-selected-gone = { $who } is gone
what-if-selected-ended = { $what } ends
what-if-withdraw = No longer suppose that { $what }
what-if-bad-day = This is no day. Write year-month-day, such as 2027-03-31.
what-if-nothing = Nothing is supposed yet
what-if-nothing-help = Choose above what might happen: a bankruptcy, the end of a contract, a seller that puts its own name on a thing, another day. Findings that would appear and vanish are then shown side by side. The ecosystem is not touched until you keep it.
what-if-working = Working it out…
what-if-same = Nothing would be different.
what-if-appeared = Would appear · { $count }
what-if-vanished = Would vanish · { $count }
what-if-vanished-help = Put right, or gone together with what it was about.
what-if-none = None
what-if-more = Show { $count } more
what-if-counts = Duties by ownership
what-if-count = { $state }: { $before } now, { $after } then
what-if-duties = Duties owned differently · { $count }
what-if-duty = now { $before }, then { $after }
what-if-not-binding = not binding
what-if-roles = Legal roles that move · { $count }
what-if-role-taken = { $who } becomes { $role } toward { $element } under { $instruments }.
what-if-role-laid-down = { $who } is no longer { $role } toward { $element } under { $instruments }.
what-if-keep = Keep as an edit
what-if-keep-help = Make it so in the ecosystem, as one step that undo takes back.
what-if-drop = Drop
what-if-drop-help = Forget what was supposed; nothing has changed.
what-if-refused = This cannot be: { $why }

# The palette, the search, what stands out on the map, copying.
command-palette = Run or go to…
command-palette-help = Finds any command, stakeholder, element or obligation by a few letters.
palette-hint = Type a few letters of a command or a name
palette-nothing = Nothing is called like this. Try fewer letters.
palette-not-now = Cannot be done now. Select something it can be done to first.
menu-place = Place
menu-focus = Focus
menu-theme = Theme
command-cut = Cut
command-cut-help = Puts what is selected on the clipboard and deletes it.
command-copy = Copy
command-copy-help = Puts what is selected on the clipboard, with the relations between and the parts in it.
command-paste = Paste
command-paste-help = Puts in the records that were copied here, in another window or out of a mail.
command-align-row = Align in a row
command-align-row-help = Puts the selected nodes at the height of the one selected last.
command-align-column = Align in a column
command-align-column-help = Puts the selected nodes below the one selected last, or above it.
command-spread-row = Spread across
command-spread-row-help = Puts the selected nodes evenly between the one farthest left and the one farthest right.
command-spread-column = Spread down
command-spread-column-help = Puts the selected nodes evenly between the highest and the lowest.
command-next-found = Next find
command-next-found-help = Goes to the next record that holds the words searched for.
command-previous-found = Previous find
command-previous-found-help = Goes to the record before that holds the words searched for.
command-focus-0 = Only the selection
command-focus-1 = Up to 1 step away
command-focus-2 = Up to 2 steps away
command-focus-3 = Up to 3 steps away
command-focus-4 = Up to 4 steps away
command-focus-5 = Up to 5 steps away
command-focus-6 = Up to 6 steps away
command-focus-7 = Up to 7 steps away
command-focus-8 = Up to 8 steps away
command-focus-9 = Up to 9 steps away
command-focus-help = Lets everything farther from the selection step back. The same key again, or Escape, shows all.
notice-focus-needs-selection = Select something first. A digit then shows what is within so many steps of it.
notice-nothing-to-copy = Only stakeholders, elements, obligations and risks can be copied. Select some of them.
notice-records-copied = Copied. Paste it here, in another window or into a mail.
notice-not-copied = The selection could not be copied.
notice-no-records = There are no records on the clipboard. Copy some on the map first.
notice-records-broken = The records on the clipboard cannot be read. Copy them again.
edit-paste-records = Paste { $count ->
    [one] a record
   *[other] { $count } records
}

# Preferences.
command-preferences = Preferences…
command-preferences-help = Theme, contrast, size, motion, grid, and where new files are.
command-theme-contrast = High contrast
command-theme-contrast-help = Sets colours as far apart as they go, or back.
command-larger = Larger
command-larger-help = Makes everything in the window larger, up to 300 per cent.
command-smaller = Smaller
command-smaller-help = Makes everything in the window smaller, down to 75 per cent.
command-usual-size = Usual size
command-usual-size-help = Shows everything at 100 per cent.
preferences-theme = Theme
preferences-theme-help = Whether text is dark on light or light on dark.
preferences-theme-system = As the system
preferences-theme-light = Light
preferences-theme-dark = Dark
preferences-contrast = High contrast
preferences-contrast-help = Colours as far apart as they go, for weak eyes and weak projectors.
preferences-scale = Size
preferences-scale-help = The size of everything in the window.
preferences-motion = Things may move
preferences-motion-help = Without it, arranged nodes and unfolding parts are there at once.
preferences-snap = Nodes stand on the grid
preferences-snap-help = Without it, a dragged node stands exactly where you let go.
preferences-jurisdiction = New files are in
preferences-jurisdiction-help = The jurisdiction that a new ecosystem begins with.
preferences-jurisdiction-hint = Code, such as DE or US-CA
preferences-jurisdiction-unknown = No such code. Write one such as DE, GB or US-CA, or leave it empty.
preferences-kept = Kept for you on this computer, not in the file.
preferences-usual = As at first
map-lit = { $count } of { $all } nodes shown clearly
map-lit-all = Show all
map-lit-all-help = Ends search and focus. Escape does the same.
menu-all = Menu

# For which question the map is read.
menu-overlay = Read the map for
command-next-overlay = Next question
command-next-overlay-help = Goes through the questions for which the map can be read, and back to none.
command-only-holes = Only holes
command-only-holes-help = Lets everything without a gap step back. The same key again, or Escape, shows all.
command-overlay-none-help = Shows the map as it is.
command-overlay-help = Marks every node with a sign that the legend explains.
overlay-none = Nothing in particular
overlay-ownership = Ownership
overlay-security = Need for security
overlay-safety = Need for safety
overlay-privacy = Need for privacy
overlay-sector = Sector
overlay-jurisdiction = Jurisdiction
overlay-dimension = What duties protect
overlay-phase = Part of the life cycle
overlay-need-open = needed and covered by nobody
overlay-need-weak = needed and weakly covered
overlay-need-covered = needed and covered
overlay-need-low = little needed
overlay-empty = Nothing on the map says so yet. Fill it in on the right.

# Names on the map.
map-name = Name of the node
command-write-name = Write name
command-write-name-help = Lets the name of what is selected be written on the map itself.
command-add-sibling = Another of this kind
command-add-sibling-help = Makes a node of the same kind below the selected one, joined to the same others, and lets its name be written.

command-toggle-minimap = Overview
command-toggle-minimap-help = Shows the whole map in a corner while part of it is out of view, or not.
map-mini = Overview of the map; press or pull to move the view
