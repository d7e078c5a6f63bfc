package match

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// EvidenceKind is what two records agree or disagree in. It is a closed set;
// the zero value is none of it. Its text forms are those of String, such as
// same-identifier.
type EvidenceKind uint8

// What speaks for one organisation, then what speaks for two.
const (
	// EvidenceSameRecord: both have one id of the record.
	EvidenceSameRecord EvidenceKind = iota + 1
	// EvidenceSameIdentifier: both have one identifier of a scheme.
	EvidenceSameIdentifier
	// EvidenceReplaced: a register has withdrawn the record of one, which names
	// the other as its successor.
	EvidenceReplaced
	// EvidenceSameDomain: both have one internet domain, or one host of the website.
	EvidenceSameDomain
	// EvidenceSamePage: both have one page below a host, as on a portal.
	EvidenceSamePage
	// EvidenceSameName: a name of one has the [Key] of a name of the other.
	EvidenceSameName
	// EvidenceSameNames: names agree in a second language, too.
	EvidenceSameNames
	// EvidenceSameWords: two names have the same telling words in any order.
	EvidenceSameWords
	// EvidenceSimilarName: two names of four or more telling words differ in one
	// of them, by a slip or because it is missing.
	EvidenceSimilarName
	// EvidenceSameAcronym: the acronyms are the same.
	EvidenceSameAcronym
	// EvidenceSameKind: both are of one kind.
	EvidenceSameKind
	// EvidenceSameCountry: both have a location in one country.
	EvidenceSameCountry
	// EvidenceSamePlace: both are in one town, or not more than 25 km apart.
	EvidenceSamePlace
	// EvidenceSameFounded: both were founded in one year.
	EvidenceSameFounded
	// EvidenceOtherIdentifier: a scheme that gives an organisation one
	// identifier has given them different ones.
	EvidenceOtherIdentifier
	// EvidenceOtherName: no name agrees though both have one in one language.
	EvidenceOtherName
	// EvidenceOtherKind: the kinds exclude each other, as ministry and university do.
	EvidenceOtherKind
	// EvidenceOtherCountry: no country in common.
	EvidenceOtherCountry
	// EvidenceOtherPlace: other towns of one country.
	EvidenceOtherPlace
	// EvidenceOtherFounded: founded in different years.
	EvidenceOtherFounded
	// EvidenceParent: one is recorded as parent or child of the other.
	EvidenceParent
	// EvidenceSuccession: one is recorded as predecessor or successor of the other.
	EvidenceSuccession
	// EvidenceRelated: one is recorded as related to the other.
	EvidenceRelated
	// EvidenceApart: one was closed before the other was founded.
	EvidenceApart
)

var evidenceTexts = [...]string{
	"", "same-record", "same-identifier", "replaced", "same-domain", "same-page", "same-name",
	"same-names", "same-words", "similar-name", "same-acronym", "same-kind", "same-country",
	"same-place", "same-founded", "other-identifier", "other-name", "other-kind",
	"other-country", "other-place", "other-founded", "parent", "succession", "related", "apart",
}

// For reports whether the evidence speaks for one organisation; else it speaks
// for two.
func (k EvidenceKind) For() bool { return k > 0 && k < EvidenceOtherIdentifier }

// String returns the text of the kind.
func (k EvidenceKind) String() string { return closedString(evidenceTexts[:], uint8(k)) }

// MarshalText implements [encoding.TextMarshaler].
func (k EvidenceKind) MarshalText() ([]byte, error) {
	return closedMarshal("evidence", evidenceTexts[:], uint8(k))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (k *EvidenceKind) UnmarshalText(b []byte) error {
	return closedUnmarshal("evidence", evidenceTexts[:], b, (*uint8)(k))
}

// Label returns the kind in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (k EvidenceKind) Label(tag language.Tag) string {
	return closedLabel(evidenceEN[:], evidenceVI[:], uint8(k), tag)
}

// Evidence is one thing in which two records agree or disagree. The zero value
// says nothing. It is comparable.
type Evidence struct {
	Kind EvidenceKind `json:"kind"`
	// Scheme is the scheme of identifiers; else empty.
	Scheme id.Scheme `json:"scheme,omitempty"`
	// A and B are the facts in the first and in the second record.
	A Spot `json:"a"`
	B Spot `json:"b"`
	// Shared is how many records of the list have what the two have in common,
	// these two included; 0 where that was not counted.
	Shared int `json:"shared,omitempty"`
	// Weight is what the evidence adds to the score: above zero for one
	// organisation, below for two.
	Weight int `json:"weight"`
}

// Spot is a fact of a record: where it stands (RFC 6901) and what it says.
type Spot struct {
	Pointer string `json:"pointer"`
	Value   string `json:"value"`
}

// Text explains the evidence on one line, in Vietnamese where tag asks for it
// and in English otherwise.
func (e Evidence) Text(tag language.Tag) string {
	forms := &evidenceLinesEN
	if vietnamese(tag) {
		forms = &evidenceLinesVI
	}
	if int(e.Kind) >= len(forms) {
		return "invalid"
	}
	both := e.A.Pointer // a relation may stand in one record only
	if both != "" && e.B.Pointer != "" {
		both += ", "
	}
	both += e.B.Pointer
	s := strings.NewReplacer("{a}", e.value(e.A, tag), "{b}", e.value(e.B, tag),
		"{scheme}", strings.ToUpper(oneLine(string(e.Scheme), longestValue)), "{at}", e.A.Pointer, "{bt}", e.B.Pointer, "{both}", both).Replace(forms[e.Kind])
	if e.Shared > 2 {
		return s + evidenceShared(e.Shared, tag)
	}
	return s
}

// value says what the fact says: what is a code by its label.
func (e Evidence) value(s Spot, tag language.Tag) string {
	switch e.Kind {
	case EvidenceSameKind, EvidenceOtherKind:
		s.Value, _ = partner.Kinds().Label(s.Value, tag)
	case EvidenceSameCountry, EvidenceOtherCountry:
		s.Value = country.Code(s.Value).Name(tag)
	case EvidenceSameFounded, EvidenceOtherFounded, EvidenceApart:
		if d, err := calendar.ParseDate(s.Value); err == nil && !d.IsZero() {
			s.Value = d.In(tag)
		}
	}
	return oneLine(s.Value, longestValue)
}

// Verdict is what the evidence on two records adds up to. It is a closed set;
// the zero value is VerdictCannotSay. Its text forms are cannot-say, unlikely,
// related, possible, likely and same.
type Verdict uint8

const (
	// VerdictCannotSay: what is known does not settle it.
	VerdictCannotSay Verdict = iota
	// VerdictUnlikely: these are two organisations.
	VerdictUnlikely
	// VerdictRelated: these are two organisations of which one is recorded as parent,
	// child, successor or otherwise related to the other.
	VerdictRelated
	// VerdictPossible: several things agree; a person should look.
	VerdictPossible
	// VerdictLikely: these are one organisation, unless a person sees otherwise.
	VerdictLikely
	// VerdictSame: both have the id of one record, or an identifier that is given to one
	// organisation only, and nothing of weight speaks against it.
	VerdictSame
)

var verdictTexts = [...]string{"cannot-say", "unlikely", "related", "possible", "likely", "same"}

// String returns the text of the verdict.
func (v Verdict) String() string { return closedString(verdictTexts[:], uint8(v)) }

// MarshalText implements [encoding.TextMarshaler].
func (v Verdict) MarshalText() ([]byte, error) {
	return closedMarshal("verdict", verdictTexts[:], uint8(v))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (v *Verdict) UnmarshalText(b []byte) error {
	return closedUnmarshal("verdict", verdictTexts[:], b, (*uint8)(v))
}

var (
	verdictEN = [...]string{"cannot be said from what is known", "probably two organisations", "two organisations that belong together", "possibly one organisation", "probably one organisation", "one organisation by its identifiers"}
	verdictVI = [...]string{"chưa đủ thông tin để kết luận", "nhiều khả năng là hai tổ chức khác nhau", "hai tổ chức có quan hệ với nhau", "có thể là cùng một tổ chức", "nhiều khả năng là cùng một tổ chức", "là cùng một tổ chức theo mã định danh"}
)

// Label returns the verdict in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (v Verdict) Label(tag language.Tag) string {
	return closedLabel(verdictEN[:], verdictVI[:], uint8(v), tag)
}

// Fact is a sort of fact that would tell two records apart or bring them
// together. It is a closed set; the zero value is none of it.
type Fact uint8

// Sorts of facts.
const (
	FactIdentifier Fact = iota + 1 // an identifier of one scheme in both
	FactWebsite                    // a domain or website
	FactName                       // a name in one language in both
	FactCountry
	FactPlace
	FactFounded
	FactKind
)

var (
	factTexts = [...]string{"", "identifier", "website", "name", "country", "place", "founded", "kind"}
	factEN    = [...]string{"", "an identifier of one scheme in both records", "the website of both", "a name of both in one language", "the country of both", "the town of both", "the year of founding of both", "the kind of organisation of both"}
	factVI    = [...]string{"", "mã định danh thuộc cùng một hệ thống trong cả hai hồ sơ", "trang thông tin điện tử của cả hai tổ chức", "tên gọi bằng cùng một ngôn ngữ của cả hai tổ chức", "quốc gia của cả hai tổ chức", "địa phương nơi đặt trụ sở của cả hai tổ chức", "năm thành lập của cả hai tổ chức", "loại hình của cả hai tổ chức"}
)

// String returns the text of the fact, such as identifier.
func (f Fact) String() string { return closedString(factTexts[:], uint8(f)) }

// MarshalText implements [encoding.TextMarshaler].
func (f Fact) MarshalText() ([]byte, error) { return closedMarshal("fact", factTexts[:], uint8(f)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *Fact) UnmarshalText(b []byte) error {
	return closedUnmarshal("fact", factTexts[:], b, (*uint8)(f))
}

// Label returns what would have to be known, in Vietnamese where tag asks for
// it and in English otherwise.
func (f Fact) Label(tag language.Tag) string {
	return closedLabel(factEN[:], factVI[:], uint8(f), tag)
}

// Gap is a fact that is not known well enough of both records to be compared,
// and that could settle the question.
type Gap struct {
	Fact Fact `json:"fact"`
	// A and B say in which record it lacks. Where each has the fact, but not so
	// that they can be compared, both lack it.
	A bool `json:"a"`
	B bool `json:"b"`
}
