# The words a user sees, in English. Another language is another file like this one.
# Sentence case; no full stop in short labels; say what to do next.

## General

list-and = { $first } and { $last }
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
finding-unassigned = Nobody has “{ $duty }”.
reason-no-part = No stakeholder does it, answers for it, is asked or is told.
reason-binds-from = It binds only from { $day }; there is time to settle it.
reason-part-begins-later = { $who } takes it on later, not yet on this day.

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
finding-nobody-accountable = { $count ->
    [one] { $who } does “{ $duty }”, and nobody answers for it.
   *[other] { $who } do “{ $duty }”, and nobody answers for it.
}

# several-accountable
finding-several-accountable = { $who } answer for “{ $duty }”, and none of them leads.
finding-several-leads = { $who } answer for “{ $duty }”, and more than one of them leads.
fix-make-lead = Make { $who } the lead

# no-doer
finding-no-doer = { $count ->
    [one] { $who } answers for “{ $duty }”, and nobody does it.
   *[other] { $who } answer for “{ $duty }”, and nobody does it.
}

# only-informed
finding-only-informed = { $count ->
    [one] { $who } is asked or told about “{ $duty }”, and nobody carries it.
   *[other] { $who } are asked or told about “{ $duty }”, and nobody carries it.
}

# contested-obligation
finding-contested = Whether “{ $duty }” falls to { $who } is contested.
reason-nobody-undisputed = Nobody answers for it beyond dispute.
fix-record-agreed = Record as agreed: { $who }
fix-record-agreed-end-others = Record as agreed: { $who }; end the other parts in dispute
fix-end-part = End the part of { $who }

# orphaned-obligation
finding-orphaned = Nobody has taken over “{ $duty }”.
fix-successor-takes-over = Make the successor, { $who }, { $letters }


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
list-more = { $count ->
    [one] one more
   *[other] { $count } more
}
reason-more-shaky = { $count ->
    [one] One more record it rests on is disputed or not verified.
   *[other] { $count } more records it rests on are disputed or not verified.
}
reason-and-more = … and { $count } more.
reason-unanswered-duty = “{ $duty }” would cover it, but nobody answers for that duty beyond dispute.
fix-add-duty = Add the duty “{ $duty }”
fix-add-duty-for = Add the duty “{ $duty }” and make { $who } accountable

# nobody-answers
finding-nobody-answers = Nobody answers to { $who } for { $what }.
reason-touches-need = { $how ->
    [uses] They use “{ $element }”, which has a { $level } need of { $dimension }.
    [owns] They own “{ $element }”, which has a { $level } need of { $dimension }.
   *[is-affected-by] “{ $element }” affects them and has a { $level } need of { $dimension }.
}
reason-no-claim = “{ $duty }” is answered for, but it is not owed to { $who }, and no contract or representative leads there.
reason-no-duty = No duty on the map protects their { $dimension } here.
fix-owe = Owe “{ $duty }” to { $who } as well
duty-protect-party = Answer to { $who } for the { $dimension } of { $element }

# need-not-covered
finding-need-not-covered = Nobody answers for the { $dimensions } that “{ $what }” needs.
reason-need-level = The need of { $dimension } is { $level }.
reason-no-duty-about = No duty about it, its whole or what it runs on covers { $dimension }.
reason-duty-binds-later = “{ $duty }” would cover it, but does not bind yet.
duty-protect-element = Ensure the { $dimension } of { $element }

# past-support
finding-support-ended = “{ $what }” is still there, and its support ended on { $day }.
finding-support-ends-early = “{ $what }” will be used longer than it is supported: support ends on { $day }.
reason-expected-life = It is expected to stay in use until { $day }.
reason-nobody-keeps-up = Nobody answers for a duty about it in maintenance or at the end of support.
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
    [installer] No stakeholder on the map installs or maintains it.
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
reason-nobody-in-charge = Nobody makes, runs or controls it whom an overseer could turn to.

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
reason-insurer-not-there = { $who }, the insurer of “{ $cover }”, is not there on this day.

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


## Files


## Reports and exports


## Commands


## Window
