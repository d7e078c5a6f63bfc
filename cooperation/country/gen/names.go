package main

import (
	"log"
	"slices"
	"strings"
)

// inParentheses are the names worth finding among those that the data put in
// parentheses behind another name.
var inParentheses = []string{"Burma", "Miến Điện", "Vatican City State", "Malvinas", "DRC"}

// makeAliases collects the names an entry is also found by: the variants of
// CLDR, parts of the ISO names, and those of general.json.
func (w *world) makeAliases() {
	seen := map[string]bool{}
	taken := map[string]bool{} // names of current entries, lower case
	for _, code := range w.order {
		r := w.rows[code]
		for _, n := range []string{r.en, r.vi, r.iso, r.official, r.common} {
			seen[code+"\x00"+squeeze(n)] = true
			if len(code) == 2 {
				taken[squeeze(n)] = true
			}
		}
	}
	add := func(a alias) {
		key := a.code + "\x00" + squeeze(a.value)
		if a.value == "" || seen[key] || (len(a.code) == 4 && taken[squeeze(a.value)]) {
			return
		}
		seen[key] = true
		w.aliases = append(w.aliases, a)
	}
	for _, a := range w.general.Aliases {
		w.must(a.Code)
		kind := map[string]string{"alias": "Alias", "abbreviation": "Abbreviation"}[a.Kind]
		if kind == "" {
			log.Fatalf("alias kind %q", a.Kind)
		}
		add(alias{a.Code, a.Lang, a.Value, kind, confidence(a.Basis)})
	}
	for _, lang := range []string{"en", "vi"} {
		for _, key := range sortedKeys(w.names[lang]) {
			code, _, isAlt := strings.Cut(key, "-alt-")
			if r := w.rows[code]; r == nil || !isAlt {
				continue
			}
			kind := "Variant"
			if v := w.names[lang][key]; v == strings.ToUpper(v) {
				kind = "Abbreviation"
			}
			add(alias{code, lang, w.names[lang][key], kind, "source.Reported"})
		}
	}
	for _, code := range w.order {
		r := w.rows[code]
		for _, n := range [][2]string{{"en", r.en}, {"vi", r.vi}, {"en", r.iso}} {
			for _, part := range parts(n[1]) {
				add(alias{code, n[0], part, "Alias", "source.Reported"})
			}
		}
	}
	slices.SortStableFunc(w.aliases, func(a, b alias) int { return strings.Compare(a.code, b.code) })
}

func squeeze(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -.,'’", r) {
			return -1
		}
		return r
	}, s))
}

// parts takes a name such as “Korea, Republic of” or “Myanmar (Burma)” apart.
func parts(name string) []string {
	var out []string
	bare := name
	for {
		open := strings.Index(bare, " (")
		end := strings.Index(bare, ")")
		if open < 0 || end < open {
			break
		}
		if in := bare[open+2 : end]; slices.Contains(inParentheses, in) {
			out = append(out, in)
		}
		bare = bare[:open] + bare[end+1:]
	}
	if bare != name {
		out = append(out, bare)
	}
	head, _, comma := strings.Cut(bare, ", ")
	if !comma || strings.Contains(head, " Sint ") || strings.Contains(bare, " and ") {
		return out
	}
	out = append(out, head)
	tail := bare[strings.LastIndex(bare, ", ")+2:]
	if strings.HasSuffix(tail, " of") || strings.HasSuffix(tail, " of the") {
		out = append(out, tail+" "+head)
	}
	return out
}
