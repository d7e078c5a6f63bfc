// Package country holds states and territories, present and past, and the
// groups they belong to, in English and Vietnamese.
//
// A [Code] is a code of ISO 3166: two letters for a current entry of ISO
// 3166-1 (“VN”), four for a former one of ISO 3166-3 (“SUHH”, the USSR), or the
// user-assigned “XK”. It is text and open: a code the package does not know
// survives decoding and encoding, [Code.Known] is false for it, and a rule can
// report it with the help of [List].
//
//	c, err := country.ParseCode("SU")               // SUHH; also "SUN", "810", "VNM", "704"
//	c.ExistedOn(calendar.MustDate("1980-03-27"))    // calendar.Yes
//	c.ExistedOn(calendar.MustDate("2000-01-01"))    // calendar.No
//	c.Name(language.Vietnamese)                     // Liên Xô
//	for s := range c.Successors() { ... }           // RU, continued, general knowledge
//	country.Lookup("Hàn Quốc")                      // KR, by its Vietnamese name
//
// # What an entry is, and is not
//
// ISO 3166-1 lists sovereign states and dependent or otherwise separate
// territories alike, and so does this package. It does not say which is which:
// the data hold no such fact. They do say which entries are members of the
// United Nations, and that is what [Code.UnitedNationsMember] tells. Not being
// a member says nothing about being a state.
//
// # Time
//
// ISO 3166-3 gives the day, or the year, on which a former entry was withdrawn.
// The day on which a current entry was listed is given nowhere in the data; it
// follows from the withdrawal of the entry before it, where there is one (RU
// from 1992-08-30, the day SU was withdrawn). All other entries are open
// towards the past. The code list followed events after some months: the USSR
// had ended in December 1991. In such a gap the two disagree, and
// [Code.ExistedOn] answers Unknown for the earlier entry and for the later one.
// [Code.Listed] and [Code.ListedUntil] are the dates of the list alone.
//
// What became of a former state ([Code.Successors]) is partly in ISO 3166-3
// and partly general knowledge; each [Succession] carries its basis. Nothing in
// this package or in a rule of this module derives a legal succession from it:
// who is bound by an old agreement is for the caller to say.
//
// # Groups
//
// The European Union, the euro area, ASEAN, the United Nations and the regions
// of the world are of the type [Group], never of the type Code, although some
// have codes of two letters.
//
// # Sources
//
// Codes, ISO names and withdrawals: ISO 3166-1 and 3166-3 as in iso-codes
// 4.15.0. English and Vietnamese names, regions, members of the United Nations
// and of the European Union: CLDR 48. CLDR names no former state; the few
// Vietnamese names given here for them are this package's wording
// ([Code.NameIn] says so by its basis) and the other former entries have none.
package country

//go:generate go run ./gen
