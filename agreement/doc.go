// Package agreement models the agreements of international cooperation in
// science and technology: treaties, memoranda, programmes, contracts.
//
// An [Agreement] is a plain struct with exported fields; its zero value is an
// agreement of which nothing is known. What is uncertain stays uncertain:
// dates may be years, amounts may be bounds, lists may be open, and a fact not
// known is left out, never guessed.
//
//	a := agreement.Agreement{
//		Form:   agreement.FormMoU,
//		Titles: text.Of("Memorandum of understanding on satellite technology", ""),
//		Events: []agreement.Event{
//			{Kind: agreement.EventSigned, On: calendar.MustDate("2019-07")},
//		},
//	}
//	if err := a.Validate(); err != nil { … }         // all that is wrong, in two languages
//	s := a.StatusOn(calendar.MustDate("2021-01-01")) // signed, with what that rests on
//
// # Where things stand
//
//   - agreement.go, party.go, event.go, funding.go, objective.go: the types
//   - lists.go, lists_table.go: the code lists, open to unknown codes
//   - status.go, status_fold.go: the status on a day, folded from events and term
//   - term.go: entry into force, the end of the term, the last day for notice
//   - act.go: who did what when, whatever the order in which it is written down
//   - indicator.go: how far an indicator has come
//   - rules.go, rules_*.go, basis.go: the rules, one literal each, and what they rest on
//   - criteria.go, criteria_*.go: the criteria of evaluation, one literal each
//   - json.go: reading and writing
//
// What only one state's law asks for stands in that state's pack, such as
// cooperation/vietnam, and is added to [Rules] with its With method.
package agreement
