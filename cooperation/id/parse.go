package id

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseExternal reads an identifier of a scheme as people and web pages write
// it and gives its canonical form. It takes
//
//   - the bare value;
//   - the address in the register, with http or https or neither, with or
//     without www, with or without a slash at the end: ror.org/03yrm5c26;
//   - the name of the scheme before the value: "ISNI 0000 0001 2281 955X",
//     "orcid:0000-0002-1694-233X", "doi:10.13039/100000001", "MST 0100233488";
//   - blanks around it, and inside orcid, isni, lei and the Vietnamese numbers
//     also blanks and hyphens of any kind, anywhere;
//   - letters in either case.
//
// An error is a [*SyntaxError]. When [errors.Is] finds [ErrUnknownScheme] in it
// the External is returned as well, its value without the blanks around it, so
// that a caller may keep it; with any other error it is the zero value.
func ParseExternal(scheme Scheme, text string) (External, error) {
	e := External{Scheme: scheme, Value: strings.TrimFunc(text, isBlank)}
	g := scheme.rules()
	if g != nil && g.check(e.Value) != "" {
		e.Value = g.canonical(e.Value)
	}
	f := e.fault()
	switch {
	case f.reason == "":
		return e, nil
	case f.unknown:
		return e, e.refuse(f)
	}
	e.Value = text // the error shows what was given
	return External{}, e.refuse(f)
}

// MustExternal is like [ParseExternal] for texts that stand in the program; it
// panics on an error.
func MustExternal(scheme Scheme, text string) External {
	e, err := ParseExternal(scheme, text)
	if err != nil {
		panic(err)
	}
	return e
}

// longest is longer than any canonical value with the blanks and hyphens a text
// may reasonably hold.
const longest = 64

// canonical brings a loose spelling to the canonical one, as far as it can; the
// result is still to be checked.
func (g *grammar) canonical(s string) string {
	s = g.strip(s)
	if g.check(s) == "" {
		return s
	}
	if g.tidy&digits != 0 {
		if s != "" && allDigits(s) {
			return funderPrefix + s
		}
		return s
	}
	var buf [longest]byte
	b := buf[:0]
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case g.tidy&compact != 0 && (isBlank(r) || isHyphen(r)):
			continue
		case r >= utf8.RuneSelf || len(b) >= longest-4:
			return s
		case g.tidy&raise != 0 && 'a' <= r && r <= 'z':
			r -= 'a' - 'A'
		case g.tidy&lower != 0 && 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		}
		if g.tidy&hyphens != 0 && (len(b) == 4 || len(b) == 9 || len(b) == 14) {
			b = append(b, '-')
		}
		b = append(b, byte(r))
	}
	if g.tidy&branch != 0 && len(b) == 13 {
		b = append(b[:10], '-', b[10], b[11], b[12])
	}
	return string(b)
}

// strip takes the address of the register or the name of the scheme away.
func (g *grammar) strip(s string) string {
	rest, web := cutFold(s, "https://")
	if !web {
		rest, web = cutFold(s, "http://")
	}
	rest, www := cutFold(rest, "www.")
	for _, p := range g.paths {
		if p == "" {
			break
		}
		if v, ok := cutFold(rest, p); ok {
			return strings.TrimSuffix(v, "/")
		}
	}
	if web || www || g.label == "" {
		return s
	}
	if v, ok := cutFold(s, g.label); ok {
		t := strings.TrimLeftFunc(v, isBlank)
		t = strings.TrimLeftFunc(strings.TrimPrefix(t, ":"), isBlank)
		if t != v {
			return t
		}
	}
	return s
}

// cutFold takes prefix, which is in ASCII and lower case, away from s in any
// case.
func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) < len(prefix) {
		return s, false
	}
	for i := range len(prefix) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != prefix[i] {
			return s, false
		}
	}
	return s[len(prefix):], true
}

func isBlank(r rune) bool { return unicode.IsSpace(r) }

// isHyphen knows the hyphens and dashes that printed identifiers are joined
// with: hyphen-minus, U+2010 to U+2015, and the minus sign.
func isHyphen(r rune) bool {
	return r == '-' || 0x2010 <= r && r <= 0x2015 || r == 0x2212
}
