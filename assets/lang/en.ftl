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


## Commands


## Window
