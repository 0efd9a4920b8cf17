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
reason-shaky = Rests on “{ $what }”, which is { $confidence ->
   *[other] { $confidence }
}.
fix-make-accountable = Make { $who } accountable
fix-make-responsible = Make { $who } responsible
fix-make-consulted = Consult { $who }
fix-make-informed = Inform { $who }

# unassigned-obligation
finding-unassigned = Nobody has “{ $duty }”.
reason-no-part = No stakeholder does it, answers for it, is asked or is told.
reason-binds-from = It binds only from { $day }; there is time to find somebody.
reason-part-begins-later = { $who } takes it on later, not yet on this day.

## Rules about duties


## Rules about the map


## Files


## Reports and exports


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
command-save-as = Save as…
command-save-as-help = Write the ecosystem to another file.
command-quit = Quit
command-quit-help = End the program; asks about unsaved changes.
command-export-md = Report as Markdown…
command-export-md-help = Write the matrix and the findings as Markdown text.
command-export-csv = Matrix as CSV…
command-export-csv-help = Write the responsibility matrix for a spreadsheet program.
command-export-json = Report as JSON…
command-export-json-help = Write the matrix and the findings for other programs.
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
command-select-all = Select all
command-select-all-help = Select every stakeholder and element.
command-cancel = Cancel
command-cancel-help = Stop what the pointer is doing, or clear the selection.
command-view-map = Map
command-view-map-help = Show stakeholders, elements and relations as a drawing.
command-view-matrix = Matrix
command-view-matrix-help = Show obligations against stakeholders.
command-fit = Fit to window
command-fit-help = Show the whole map.
command-fit-selection = Fit selection
command-fit-selection-help = Show the selected nodes as large as fits.
command-zoom-in = Zoom in
command-zoom-in-help = Show the map larger.
command-zoom-out = Zoom out
command-zoom-out-help = Show more of the map.
command-arrange = Arrange by kind
command-arrange-help = Place all nodes in lanes, from makers to affected parties.
command-toggle-outline = Outline
command-toggle-outline-help = Open or close the list of everything.
command-toggle-inspector = Inspector
command-toggle-inspector-help = Open or close the fields of the selection.
command-toggle-findings = Findings
command-toggle-findings-help = Open or close the list of findings.
command-search = Search
command-search-help = Find a record by name.
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
outline-untitled = Untitled ecosystem
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
