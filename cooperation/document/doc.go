// Package document is the edge at which JSON documents enter and leave the
// library. Everywhere else entities are plain structs with json tags; here
// they are read strictly, within bounds, and written in one canonical form.
//
//	partner, err := document.Decode[Partner](file)
//	var list document.Errors
//	if errors.As(err, &list) {
//		for _, e := range list {
//			fmt.Println(e.Pointer, e.Line, e.Reason, e.Remedy)
//		}
//	}
//
// # What is refused
//
// [Decode] refuses what [encoding/json] lets pass in silence: members the type
// does not know (names are compared exactly, case included), a member name
// given twice (also inside values of any shape), data after the document,
// invalid UTF-8, a byte order mark, and surrogate escapes that are not pairs.
// Two names that mean the same key of a map, such as "1" and "01", are a name
// given twice.
// All unknown members, duplicates, wrong types and values that a value type
// does not accept are reported at once, up to [MaxErrors], in the order of the
// document; a mistake of syntax or a limit ends the reading.
//
// # Null
//
// As the value of a struct member, null means the same as leaving the member
// out, as in encoding/json. As the whole document, as an item of a list or as
// the value of a map it is refused, unless the Go type has a nil (pointer,
// slice, map, interface) or reads JSON itself: there it would add a value that
// nobody wrote. A fixed-size array needs exactly as many items as it has.
//
// # Limits
//
// The limits hold while reading: a document that breaks one is left unread
// from there on. They are [DefaultMaxBytes], [DefaultMaxDepth],
// [DefaultMaxString] and [DefaultMaxMemory], each with an option, and [MaxName]
// for member names and numbers.
//
// The limit of memory ([MaxMemory]) counts what the values will take before any
// of them is made: two bytes of JSON, {}, may ask for a struct of many hundred.
// By default a document may take 32 MiB, or 16 bytes for each byte read so far
// if that is more.
//
// # Leniency and versions
//
// With [Lenient], unknown members do not stop the reading and are handed over
// one by one with pointer, line and raw value, so that nothing is lost in
// silence. With [Version] the document must carry "schemaVersion" of the major
// version that the program supports. Of a newer minor version, members that the
// type does not know are errors all the same, unless [Report] or [Lenient] is
// given to take them; a document that holds none is read in any case.
//
// # Private values
//
// Errors quote what is wrong, so that it is found. Of a type that is marked as
// [Private] they quote nothing, wherever in a document it stands.
//
// # Texts of others
//
// What others write seldom has the shape of a Go type. [Values] cuts a text
// that is a list, or has one value on each line, or just one value, into values
// with their places, and goes on after a bad one; [Cursor] reads one value
// member by member, with the strictness and the limits above. [Lines] does both
// at once where every line is one document of a Go type.
//
// # Writing
//
// [Encode] writes two-space indented JSON without HTML escaping and with a
// final newline; the same value always gives the same bytes. [WriteFile]
// replaces a file in one step, so that nobody ever sees half of it. Encode with
// [Compact] writes newline-delimited JSON.
package document
