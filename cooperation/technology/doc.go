// Package technology names fields of science and technology: by the OECD's
// fields of research and development ([FORD]), by lists of strategic or
// sensitive technologies such as Canada's ([CanadaAreas]), and by whatever
// list a jurisdiction's package adds.
//
// # Codes
//
// A [Code] says which list and which entry of it: "FORD:2.10",
// "VN-1131-2025:4". It is open: a code of a list this library does not know
// is kept as it is. Codes have a numeric order, in which FORD:2.2 stands before
// FORD:2.10, and FORD:2.1 is not FORD:2.10.
//
//	c, err := technology.ParseCode("FORD:2.10")
//	label, ok := technology.FORD().Label(c.Code, language.English) // "Nano-technology", true
//
// # Lists
//
// Governments issue lists of strategic technologies, replace them, and are
// quoted with different counts. A [List] therefore carries the instrument, the
// dates as far as they are known, what replaced it, how complete our copy is
// and how sure each entry is, and the counts that sources state, even where
// they disagree. Which list holds depends on the date of the act judged:
//
//	list, sure := technology.ListOn(signed, lists...)
//
// A package that owns a list writes it down as an unexported [ListTable], a
// static literal, and hands out the *List through a function, in the way of
// package codes.
//
// # Crosswalks
//
// A [Crosswalk] leads from one list to another. It says who made it (the
// publisher of a list, or this project), how well each pair fits and what is
// lost; codes it does not know are handed back and not dropped.
//
// # Sensitivity
//
// [DefaultSensitivity] marks areas whose work asks for more care. It is a
// default with its basis stated, to be overridden by the caller; it is not a
// statement of any law.
package technology
