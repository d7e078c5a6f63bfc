package rank

// The stem of an English word is the word cut short, so that the forms of one
// word meet: network, networks and networked; classify, classifier and
// classification. Letters are only ever taken away, never changed: a stem is a
// part of the text it comes from and costs nothing. It is a key for comparing,
// not a word.

// stem returns the stem of a word in small letters a to z. A word with any
// other letter is returned as it is: it is not English, or a formula or a name.
func stem(w string) string {
	if len(w) < 4 {
		return w
	}
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return w
		}
	}
	w = stemPlural(w)
	w = stemVerb(w)
	w = stemDerived(w)
	return stemEnd(w)
}

// stemPlural takes the ending of the plural away.
func stemPlural(w string) string {
	switch {
	case !ends(w, "s") || ends(w, "ss") || ends(w, "us"):
		return w
	case ends(w, "ies") && len(w) > 4:
		return w[:len(w)-2]
	case ends(w, "is"): // analysis, analyses
		if len(w) < 6 {
			return w
		}
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

// stemVerb takes -ed, -ing and -ly away where a word with a vowel is left.
func stemVerb(w string) string {
	for _, end := range [...]string{"ing", "ed", "ly"} {
		if ends(w, end) && !ends(w, "eed") {
			if rest := w[:len(w)-len(end)]; len(rest) > 2 && syllables(rest) > 0 || len(rest) > 2 && vowelAt(rest, len(rest)-1) {
				return rest
			}
			return w
		}
	}
	return w
}

// stemEndings are the endings that make one word of another. Of those that fit,
// the first is taken away, but for the letters to keep, if enough is left.
var stemEndings = [...]struct {
	end  string
	keep int // letters of the ending that stay
	left int // syllables, as counted by syllables, that must be left
}{
	{"ification", 2, 1}, {"ifier", 2, 1}, {"ifi", 2, 1}, {"ify", 2, 1},
	{"izational", 0, 2}, {"isational", 0, 2}, {"ization", 0, 2}, {"isation", 0, 2},
	{"izer", 0, 2}, {"iser", 0, 2}, {"ize", 0, 2}, {"ise", 0, 2}, {"iz", 0, 2}, {"is", 0, 2},
	{"ational", 0, 2}, {"ation", 0, 2}, {"ative", 0, 2}, {"ator", 0, 2}, {"ate", 0, 2}, {"at", 0, 2},
	{"ional", 0, 2}, {"ion", 0, 2}, {"ive", 0, 2},
	{"mental", 0, 2}, {"ment", 0, 2}, {"ness", 0, 1},
	{"ability", 0, 2}, {"able", 0, 2}, {"ity", 0, 2}, {"iti", 0, 2},
	{"ical", 2, 1}, {"er", 0, 2}, {"or", 0, 2},
}

// stemDerived takes the first fitting one of stemEndings away.
func stemDerived(w string) string {
	for i := range stemEndings {
		if e := &stemEndings[i]; ends(w, e.end) {
			if rest := w[:len(w)-len(e.end)]; syllables(rest) >= e.left {
				return w[:len(w)-len(e.end)+e.keep]
			}
		}
	}
	return w
}

// stemEnd takes a last e, i or y away, and one of two equal last letters.
func stemEnd(w string) string {
	if n := len(w); n > 3 && (w[n-1] == 'e' || w[n-1] == 'i' || w[n-1] == 'y') {
		w = w[:n-1]
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && !vowelAt(w, n-1) {
		w = w[:n-1]
	}
	return w
}

// syllables counts how often a vowel is followed by a consonant.
func syllables(w string) (n int) {
	for i := 1; i < len(w); i++ {
		if vowelAt(w, i-1) && !vowelAt(w, i) {
			n++
		}
	}
	return n
}

// vowelAt reports whether the letter is a, e, i, o, u, or a y that is not the first letter.
func vowelAt(w string, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	case 'y':
		return i > 0
	}
	return false
}

func ends(w, end string) bool {
	return len(w) >= len(end) && w[len(w)-1] == end[len(end)-1] && w[len(w)-len(end):] == end
}
