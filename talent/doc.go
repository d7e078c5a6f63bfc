// Package talent models people and bodies that carry knowledge between home
// and abroad: experts, networks of experts, and the offices that represent
// science and technology in another country.
//
// [Expert], [Network] and [Office] are plain structs with exported fields;
// their zero values are records of which nothing is known. What is uncertain
// stays uncertain: a network may have "nearly 70" members of whom three are
// known by name.
//
//	e := talent.Expert{
//		Names:    []talent.PersonName{{Display: "Nguyễn Thị A", Lang: "vi"}},
//		Consents: []talent.Consent{{Purpose: talent.PurposeContact, Given: calendar.MustDate("2026-02-01")}},
//	}
//	e.CanUse(talent.PurposeContact, calendar.MustDate("2026-11-21")) // granted
//	e.CanUse(talent.PurposePublication, calendar.MustDate("2026-11-21")) // no-consent
//
// # From a register to an answer
//
// A register is a list of experts: [DecodeExpert] reads one, [document.Values]
// cuts a file of many into single records, and [NewRegister] looks them up and
// holds them against each other. [ExpertRules] and [ExpertRegisterRules] say
// what is wrong. What is looked for is a [Need]; the packages below answer it:
//
//   - talent/find: the best few of a register for one need, and why
//   - talent/rank: those whose texts are nearest to a text
//   - talent/assign: who is given to what, for many needs at once
//   - talent/health: the shape a [Network] is in
//   - talent/orcid: records of the ORCID registry, read as experts
//   - talent/talenttest: made-up experts and needs, for trying at scale
//
// # Personal data
//
// An Expert is personal data. [Expert.CanUse] denies unless a consent surely
// covers the purpose and the day, and [Expert.Redact] copies what an [Audience]
// may see: show others the copy and never the record. It takes two things, a
// consent to the [Purpose] and a [Handling] that is open enough. Who keeps the
// register and works with it is an audience too, one that sees what is
// [Private]. [Expert.DueForDeletion] lists what may be kept no longer, and
// [Expert.Without] takes it out.
//
// Rules speak of places in the record and never repeat what stands there, and
// neither do the errors of reading and writing one, so reports and errors can be
// logged and sent. Printing or logging an Expert gives its identifier only. A
// network refers to its members by identifier. An identifier made by id.From of an
// ORCID iD tells the iD to whoever tries: see [Expert.Pseudonym] for one that does not.
//
// Some ways out no type can close: an Expert in a list or a struct is logged in
// full by a handler that writes JSON; one in a field that is not exported is
// printed in full, and so are a Contact or a Consent taken out of a record;
// debuggers and tools that read by reflection see all. Log identifiers.
//
// # Where things stand
//
//   - expert.go, network.go, office.go: the types
//   - lists.go, lists_table.go: the code lists, open to unknown codes
//   - consent.go, consent_*.go: what a record may be used for, and when, and
//     what is no consent
//   - privacy.go: who may see which part, and how much care it asks for
//   - redact.go, redact_*.go: what an audience may see, as a copy
//   - retain.go, retain_request.go: what is due for deletion, and what persons
//     ask of those who keep data on them
//   - pseudonym.go: identifiers that stand in for others
//   - transfer.go: personal data that goes abroad
//   - record_name.go: names for lists, in Vietnamese order too
//   - register.go, register_check.go: many experts at once
//   - conflict.go, conflict_pair.go: conflicts of interest, of one and of many
//   - need.go, need_*.go: what an expert is looked for, and how far one meets it
//   - scheme.go, scheme_*.go: whom a law or a programme takes in
//   - stage.go, stage_funnel.go: how far the members of a network have come
//   - office_report.go: what an office reported, and what not
//   - status.go: names, affiliations and what stands on a day
//   - rules.go, rules_*.go, basis.go: the rules, one literal each, and what they rest on
//   - criteria.go, criteria_*.go: the criteria of evaluation, one literal each
//   - json.go: reading and writing
//   - error.go: closed sets and their errors
//
// What only one state's law asks for is added to [ExpertRules], [NetworkRules],
// [OfficeRules] and [TransferRules] with their With method.
package talent
