// Package text holds words in several languages, brings text to one form, and
// searches and sorts it the Vietnamese way.
//
// # Text in several languages
//
// A [Text] is a short list of languages and values; in JSON an object whose
// names are language tags. Nil is "no text". A literal needs no work when the
// program starts:
//
//	var title = text.Text{{"en", "Joint committee"}, {"vi", "Ủy ban hỗn hợp"}}
//
//	value, lang := title.Pick(language.Vietnamese) // "Ủy ban hỗn hợp", "vi"
//
// # One form
//
// The same Vietnamese word can be written with letters that carry their marks
// (NFC) or with letters followed by marks (NFD): "Nguyễn Đức" takes 15 bytes in
// the one and 19 in the other, and the two are not equal. [Normalize] gives NFC
// without blanks to spare; [Valid] tells whether that is needed.
//
// # Search and order
//
// [Fold] makes a key for searching, in lower case and without marks, in which
// Đ is d: [Contains] finds "Nguyễn Đức" for "nguyen duc". [SortVietnamese] and
// [Collator] put names in the order of Vietnamese dictionaries:
// An < Ăn < Ân, D < Đ, and ma < mà < mả < mã < má < mạ.
//
// The tables of the order add about 1.4 MB to a program, but only to one that
// calls SortVietnamese or [NewCollator].
package text
