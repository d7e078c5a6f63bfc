// Package money holds amounts of money, the currencies of ISO 4217 past and
// present, amounts known only within bounds, and sums across currencies by
// rates that the caller gives.
//
// An [Amount] is a whole number of minor units of a [Currency]. Its text names
// the currency first and has every decimal the currency has:
//
//	a, err := money.ParseAmount("AUD 2100000.00")
//	a.In(language.English)       // A$2,100,000
//	a.Short(language.Vietnamese) // 2,1 triệu AUD
//
// Arithmetic is checked: what does not fit, or would mix currencies, is an
// error and never a wrong number. Nothing is rounded except where a method says
// so, and then half to even.
//
// An [Estimate] is an amount with a qualifier, such as “more than A$2.1
// million”. [Rates] convert between currencies; each has a date and a source,
// and none is made up: a missing one is an error that names it.
//
// # Digits
//
// [Currency.Digits] is the number of decimals an amount has: the minor unit of
// ISO 4217. The data name the digits in use (CLDR), which are fewer for some
// currencies (the Hungarian forint has 2 and is used with none); for the
// currencies where the two differ the minor unit is general knowledge, listed
// in the generator. For withdrawn currencies only the digits in use are known.
// The Vietnamese dong has none in either: “VND 500000000”.
//
// # Sources
//
// Codes and English names: ISO 4217 as in iso-codes 4.15.0. Digits in use,
// regions and times, and currencies newer than that (XCG, ZWG): CLDR 48.
// Vietnamese names of currencies are in neither, so a Vietnamese text shows
// the code.
package money

//go:generate go run ./gen
