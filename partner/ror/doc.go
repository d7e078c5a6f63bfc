// Package ror reads and writes the records of the Research Organization
// Registry (https://ror.org): schema v2.1, v2.0 and v1, one record, a list or
// one on each line, plain or compressed with gzip.
//
// A [Record] says what the text says, right or wrong. [Records] reads them one
// by one, in little memory, and goes on after a bad one:
//
//	for r, err := range ror.Records(file) {
//		if err != nil {
//			log.Print(err) // of type *Error: line, id, pointer, remedy
//			continue
//		}
//		fmt.Println(r.ID, r.Names)
//	}
//
// [Read] makes partners of them, each with what did not come over whole; a
// [Writer] writes partners as records of schema v2.1, and says what the registry
// has no place for and what a valid record lacks. [Losses] sums that up:
//
//	var sum ror.Losses
//	for e, err := range ror.Read(file) {
//		if err != nil {
//			continue
//		}
//		sum.Add(e.Loss)
//		partners = append(partners, e.Partner)
//	}
//	fmt.Println(sum.Text(language.Vietnamese))
//
// Errors and remedies are in English. Whoever reads partners that this library
// has written takes partner.Decode or document.Lines: such a text has an id, so
// that Records would read it as a record of which most is left over.
//
// What a record has no place for is in Record.Rest, so that nothing is lost in
// silence: members of a newer schema, values of a form the schema does not
// know, and of schema v1 what v2 has left out.
package ror
