package talent

import (
	"unicode"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/codes"
)

// Ways in which a consent is given: codes of [ConsentMethods] for
// Consent.Method, which may also hold other words.
const (
	MethodSigned   = "signed-form"
	MethodLetter   = "letter"
	MethodEmail    = "e-mail"
	MethodMessage  = "text-message"
	MethodOnline   = "online-form"
	MethodRecorded = "recorded-call"
	// What is no consent, kept where a record must say so.
	MethodSilence   = "silence"
	MethodInaction  = "inaction"
	MethodPreTicked = "pre-ticked"
)

// ConsentMethods returns the list of ways in which a consent is given. The last
// three of them are none: [Expert.CanUse] takes a consent of silence, inaction
// or a box ticked beforehand for no consent at all.
func ConsentMethods() *codes.List { return consentMethods.List() }

// consentSilent reports whether the method is no consent, in whatever case and
// with blanks or low lines for hyphens. It does not allocate.
func consentSilent(method string) bool {
	if len(method) < len("silent") || len(method) > 32 {
		return false
	}
	for _, s := range silentMethods {
		if consentSame(method, s) {
			return true
		}
	}
	return false
}

func consentSame(a, b string) bool {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		if x = unicode.ToLower(x); x == ' ' || x == '_' {
			x = '-'
		}
		if x != y {
			return false
		}
		a, b = a[n:], b[m:]
	}
	return a == b
}
