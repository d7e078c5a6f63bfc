package vietnam

import (
	"iter"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// TransferClass is how the law on technology transfer treats a technology. The
// set is closed; the zero value is that it cannot be told.
type TransferClass uint8

// The classes, the gravest last.
const (
	ClassUnknown TransferClass = iota
	ClassUnrestricted
	ClassEncouraged
	ClassRestricted // only with a permit
	ClassProhibited
)

var classTexts = [...]string{"unknown", "unrestricted", "encouraged", "restricted", "prohibited"}

var classEN = [...]string{"cannot be told", "not restricted", "encouraged", "restricted", "prohibited"}

var classVI = [...]string{"chưa xác định được", "không thuộc diện hạn chế", "khuyến khích chuyển giao", "hạn chế chuyển giao", "cấm chuyển giao"}

// String returns the text form of c; a value outside the set gives "invalid".
func (c TransferClass) String() string { return closed(classTexts[:], uint8(c)) }

// MarshalText returns the text form of c.
func (c TransferClass) MarshalText() ([]byte, error) {
	if int(c) >= len(classTexts) {
		return nil, &TransferError{"invalid", "not a class of technology"}
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads the text form of a class and refuses anything else.
func (c *TransferClass) UnmarshalText(b []byte) error {
	for i, t := range classTexts {
		if string(b) == t {
			*c = TransferClass(i)
			return nil
		}
	}
	return &TransferError{cutTarget(string(b)), "not a class of technology"}
}

// Label returns the class in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (c TransferClass) Label(tag language.Tag) string {
	return closedLabel(classEN[:], classVI[:], uint8(c), tag)
}

// TransferError says that a text is not one of a closed set. It is comparable.
type TransferError struct {
	Text   string // the offending text, cut to 64 characters
	Reason string
}

// Error returns one line.
func (e *TransferError) Error() string { return "vietnam: \"" + e.Text + "\": " + e.Reason }

func closed(texts []string, n uint8) string {
	if int(n) < len(texts) {
		return texts[n]
	}
	return "invalid"
}

func closedLabel(en, vi []string, n uint8, tag language.Tag) string {
	if base, _ := tag.Base(); base.String() == "vi" {
		return closed(vi, n)
	}
	return closed(en, n)
}

// TransferTest is a question that decides how the law treats a technology. A
// record answers it in [agreement.TechnologyTest] by its code. The zero value
// tests nothing.
type TransferTest struct {
	Code  string        `json:"code"`
	Class TransferClass `json:"class"` // what a yes makes of the technology
	EN    string        `json:"en"`
	VI    string        `json:"vi"`
	// In, Within and Out are the directions for which it is asked: from abroad,
	// domestic, to abroad.
	In     bool `json:"in,omitempty"`
	Within bool `json:"within,omitempty"`
	Out    bool `json:"out,omitempty"`
	// Purpose says that a yes counts only for advanced, new or clean technology.
	Purpose bool       `json:"purpose,omitempty"`
	Basis   rule.Basis `json:"basis"`
}

// Label returns the question in Vietnamese where tag asks for it and in English otherwise.
func (t TransferTest) Label(tag language.Tag) string {
	if base, _ := tag.Base(); base.String() == "vi" {
		return t.VI
	}
	return t.EN
}

// TransferTests returns the tests as far as they were seen. Articles 9 and 10 of
// the law were seen in part, the entries of the Government's lists not at all:
// further tests are given to [ClassifyTransfer].
func TransferTests() iter.Seq[TransferTest] {
	return func(yield func(TransferTest) bool) {
		for i := range transferTests {
			if !yield(transferTests[i]) {
				return
			}
		}
	}
}

// TransferClassification is how the law treats the technology of a transfer,
// with what that rests on. The zero value says nothing.
type TransferClassification struct {
	Class TransferClass `json:"class"`
	// Sure says that the record and the texts seen settle it. That a technology
	// is not restricted is never sure, as not all of the law was seen.
	Sure      bool                        `json:"sure"`
	Why       TransferWhy                 `json:"why"`
	Direction agreement.TransferDirection `json:"direction"`
	// Encouraged says whether it is encouraged too; never No.
	Encouraged calendar.Truth   `json:"encouraged"`
	Reasons    []TransferReason `json:"reasons,omitempty"`
	// Missing are the codes of the tests that have to be answered, and pointers
	// into the agreement to other facts, without which it cannot be told.
	Missing []string `json:"missing,omitempty"`
}

// TransferReason is a test that was answered with yes and so decides.
type TransferReason struct {
	Test    TransferTest `json:"test"`
	Pointer string       `json:"pointer"`
}

// ClassifyTransfer says how the law on technology transfer that holds on the day
// of the act treats the technology of a transfer. Where no day is given, that of
// signing is taken. More are tests of the caller's own, for what was not seen
// of the law and its lists.
//
// One test of prohibited technology answered with yes prohibits; else one of
// restricted technology restricts; else, where all of both are answered with
// no, the technology is encouraged or not restricted. While one stands
// unanswered it cannot be told. Tests are asked for the direction of the
// transfer only.
func ClassifyTransfer(a *agreement.Agreement, on calendar.Date, more ...TransferTest) TransferClassification {
	k := classing(a, on, more)
	c := TransferClassification{Class: k.class, Sure: k.sure, Why: k.why, Direction: k.direction, Encouraged: k.encouraged}
	if k.why == TransferNotVietnamese || k.why == TransferEarlierLaw {
		return c
	}
	if k.direction == agreement.TransferDirectionUnknown {
		_, missing := a.TransferDirection("VN")
		c.Missing = append(c.Missing, missing)
	}
	if k.first == 0 {
		c.Missing = append(c.Missing, "/events")
	}
	for n := range len(transferTests) + len(more) {
		t := testAt(n, more)
		applies := t.applies(k.direction)
		if applies == calendar.No || !t.Basis.Holds(k.first, k.last) {
			continue
		}
		answer, at := tested(a, t.Code)
		switch {
		case answer == calendar.Yes && applies == calendar.Yes &&
			(t.Class == k.class || t.Class == ClassEncouraged && k.encouraged == calendar.Yes && t.Basis.From <= k.first):
			c.Reasons = append(c.Reasons, TransferReason{*t, "/transfer/tests/" + strconv.Itoa(at)})
		case answer == calendar.Unknown && (t.Class == ClassProhibited && k.class < ClassProhibited || t.Class == ClassRestricted && k.class < ClassRestricted):
			c.Missing = append(c.Missing, t.Code)
		}
	}
	return c
}

// testAt returns the nth of the tests of this package and then of more.
func testAt(n int, more []TransferTest) *TransferTest {
	if n < len(transferTests) {
		return &transferTests[n]
	}
	return &more[n-len(transferTests)]
}

// applies says whether the test is asked for a direction.
func (t *TransferTest) applies(d agreement.TransferDirection) calendar.Truth {
	switch d {
	case agreement.Inbound:
		return calendar.TruthOf(t.In)
	case agreement.Outbound:
		return calendar.TruthOf(t.Out)
	case agreement.Domestic:
		return calendar.TruthOf(t.Within)
	case agreement.Mutual:
		return calendar.TruthOf(t.In || t.Out)
	}
	switch {
	case t.In && t.Within && t.Out:
		return calendar.Yes
	case !t.In && !t.Within && !t.Out:
		return calendar.No
	}
	return calendar.Unknown
}

// tested returns the answer to a test, and where it stands. Of several, one
// yes outweighs the others, and one that is not known a no.
func tested(a *agreement.Agreement, code string) (answer calendar.Truth, at int) {
	answer, at = calendar.Unknown, -1
	if a.Transfer == nil {
		return answer, at
	}
	for i := range a.Transfer.Tests {
		t := &a.Transfer.Tests[i]
		if t.Code != code {
			continue
		}
		switch {
		case t.Answer == codes.Yes:
			return calendar.Yes, i
		case !t.Answer.Known():
			answer, at = calendar.Unknown, i
		case at < 0:
			answer, at = calendar.No, i
		}
	}
	return answer, at
}

// classed is a classification without its lists.
type classed struct {
	class      TransferClass
	sure       bool
	why        TransferWhy
	direction  agreement.TransferDirection
	encouraged calendar.Truth
	open       int // tests of prohibited and restricted technology that stand unanswered
	first      rule.Day
	last       rule.Day
}

// actDays returns the days between which an act took place: those of the date,
// or else those of signing.
func actDays(a *agreement.Agreement, on calendar.Date) (first, last rule.Day) {
	if on.IsZero() {
		return agreement.SigningDays(a)
	}
	return rule.Day(on.Earliest().YMD()), rule.Day(on.Latest().YMD())
}

// classing classifies without allocating.
func classing(a *agreement.Agreement, on calendar.Date, more []TransferTest) (k classed) {
	if !conveys(a) {
		k.why = TransferNotVietnamese
		return k
	}
	k.first, k.last = actDays(a, on)
	if k.last != 0 && k.last < transferFrom {
		k.why = TransferEarlierLaw
		return k
	}
	k.direction, _ = a.TransferDirection("VN")
	if k.direction == agreement.Abroad {
		k.why = TransferNotVietnamese
		return k
	}
	day := k.first >= transferFrom // the law of the day is surely the one seen
	prohibited, restricted, advanced, purpose := calendar.No, calendar.No, calendar.Unknown, calendar.Unknown
	sureOfProhibited, sureOfRestricted := false, false
	for n := range len(transferTests) + len(more) {
		t := testAt(n, more)
		if !t.Basis.Holds(k.first, k.last) {
			continue
		}
		answer, _ := tested(a, t.Code)
		x := answer.And(t.applies(k.direction))
		sure := x == calendar.Yes && day && t.Basis.Confidence == rule.Verified
		switch t.Class {
		case ClassProhibited:
			prohibited = prohibited.Or(x)
			sureOfProhibited = sureOfProhibited || sure
		case ClassRestricted:
			restricted = restricted.Or(x)
			sureOfRestricted = sureOfRestricted || sure
		case ClassEncouraged:
			if x != calendar.Yes || t.Basis.From > k.first { // perhaps not yet in the law
				continue
			}
			switch {
			case t.Purpose:
				purpose = calendar.Yes
			case t.Code == testAdvanced:
				advanced = calendar.Yes
			default:
				k.encouraged = calendar.Yes
			}
		}
		if x == calendar.Unknown && t.Class != ClassEncouraged {
			k.open++
		}
	}
	k.encouraged = k.encouraged.Or(advanced.And(purpose))
	switch {
	case prohibited == calendar.Yes:
		k.class, k.sure, k.why = ClassProhibited, sureOfProhibited, TransferByTest
	case restricted == calendar.Yes:
		k.class, k.sure, k.why = ClassRestricted, sureOfRestricted && prohibited == calendar.No, TransferByTest
	case prohibited == calendar.Unknown || restricted == calendar.Unknown:
		k.why = TransferTestsOpen
		if k.direction == agreement.TransferDirectionUnknown {
			k.why = TransferDirectionOpen
		}
	case k.encouraged == calendar.Yes:
		k.class, k.why = ClassEncouraged, TransferByTest
	default:
		k.class, k.why = ClassUnrestricted, TransferNoTest
	}
	return k
}

// conveys reports whether the agreement transfers technology of or to a
// Vietnamese party: by its form, or because it settles what a transfer does.
func conveys(a *agreement.Agreement) bool {
	return (a.Form == agreement.FormTransfer || a.Transfer != nil) && concerned(a)
}
