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
// # Personal data
//
// An Expert is personal data. [Expert.CanUse] denies unless a consent surely
// covers the purpose and the day. Rules speak of places in the record and never
// repeat what stands there, and neither do the errors of reading and writing one,
// so reports and errors can be logged and sent. Printing or logging an Expert
// gives its identifier only. A network refers to its members by identifier.
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
//   - consent.go: what a record may be used for, and when
//   - redact.go, redact_*.go, retain.go: what of a record may be seen, and kept
//   - status.go: names, affiliations and what stands on a day
//   - rules.go, rules_*.go, basis.go: the rules, one literal each, and what they rest on
//   - criteria.go, criteria_*.go: the criteria of evaluation, one literal each
//   - json.go: reading and writing
//
// What only one state's law asks for is added to [ExpertRules], [NetworkRules]
// and [OfficeRules] with their With method.
package talent
