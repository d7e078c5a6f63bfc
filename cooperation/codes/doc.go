// Package codes holds the mechanism of code lists: immutable, dated,
// bilingual and sourced vocabularies such as the roles of a party, the kinds
// of an organisation, or the fields of science.
//
// # Declaring a list
//
// A package that owns a list writes it down as an unexported [Table], a plain
// composite literal of constants, so that nothing runs when a program starts,
// and hands it out through a function:
//
//	var partyRoles = codes.Table{
//		ID: "party-role", Edition: "2026-11", Complete: true,
//		TitleEN: "Roles of a party", TitleVI: "Vai trò của bên tham gia",
//		Entries: []codes.Entry{
//			{Code: "signatory", EN: "Signatory", VI: "Bên ký kết"},
//			{Code: "host", EN: "Host", VI: "Bên chủ trì"},
//		},
//	}
//
//	// PartyRoles returns the roles a party can have.
//	func PartyRoles() *codes.List { return partyRoles.List() }
//
// The index of a list is built at the first call of [Table.List] and kept;
// after that a call costs one atomic load and [List.Has] one map access. A
// [List] has no exported field and no method that changes it, so whoever holds
// one can neither overwrite an entry nor see it change. [List.With] returns a
// new list with entries added. [Table.Validate] belongs into the test of the
// package that owns the table.
//
// # Using a list
//
// An open vocabulary is a string type, keeps a value it does not know, and
// leaves it to a rule to report that the value is not in the list:
//
//	if !list.Has(role) {
//		// list.Name(), list.Version() and list.Near(role) say what to answer
//	}
//
// A List has the shape interface{ Name() string; Version() string; Has(string)
// bool; Near(string) []string }, which is what rules ask for; no rule has to
// import this package.
//
// # Dates
//
// Entries come and go. [Entry.On] and [List.HasOn] answer for a date, with
// [calendar.Unknown] where the date is too vague to say. Days in tables are
// integers of the form yyyymmdd, where a zero month or day is not known:
// 20250612, 20260500 (some day of May 2026), 20150000. Zero is an open end.
//
// # Labels
//
// Labels are in English and Vietnamese. A label that is this project's own
// working translation, because no official wording was seen, is marked
// ([Entry.WorkingEN], [Entry.WorkingVI]). [List.Label] falls back to the other
// language and then to the code, and always says when it did.
package codes
