package main

import (
	"bytes"
	"fmt"
	"log"
	"slices"
	"strings"
)

func (w *world) countryTable() *bytes.Buffer {
	b := new(bytes.Buffer)
	header(b, "calendar", "source")
	fmt.Fprintf(b, `// Where the tables come from: iso-codes %s (ISO 3166-1 and 3166-3), CLDR %s
// (names, regions, members of the United Nations), and gen/general.json.
const (
	isoCodesVersion = %q
	cldrVersion = %q
)

`, isoCodesVersion, cldrVersion, isoCodesVersion, cldrVersion)
	fmt.Fprintf(b, "// entries lists everything with a code of two or four letters, in byte order.\nvar entries = [...]entry{\n")
	index := map[string]int{}
	for i, code := range w.order {
		r := w.rows[code]
		index[code] = i
		fmt.Fprintf(b, "{code: %q, alpha3: %q, numeric: %q, scheme: %s, ", r.code, r.alpha3, r.numeric, r.scheme)
		if r.from != "" {
			fmt.Fprintf(b, "from: %q, fromBasis: %s, ", r.from, r.fromBasis)
		}
		if r.until != "" {
			fmt.Fprintf(b, "until: %q, ", r.until)
		}
		fmt.Fprintf(b, "span: span{%d, %d, %d, %d}, ", r.noBefore, r.yesFrom, r.yesUntil, r.noAgo)
		fmt.Fprintf(b, "un: %s, ", r.un)
		field(b, "region", r.region)
		field(b, "en", r.en)
		field(b, "vi", r.vi)
		if r.vi != "" {
			fmt.Fprintf(b, "viBasis: %s, ", r.viBasis)
		}
		field(b, "iso", r.iso)
		field(b, "official", r.official)
		field(b, "common", r.common)
		field(b, "comment", r.comment)
		fmt.Fprintf(b, "},\n")
	}
	fmt.Fprintf(b, "}\n\n")

	two := make([]int, 26*26)
	four := make([]int, 26*26)
	for i, code := range w.order {
		at := int(code[0]-'A')*26 + int(code[1]-'A')
		if len(code) == 2 {
			two[at] = i + 1
		} else if four[at] == 0 {
			four[at] = i + 1
		}
	}
	index16(b, "byTwo", "byTwo finds the entry with a code of two letters: place first*26+second holds its index in entries plus one.", two)
	index16(b, "byFour", "byFour finds the first entry with a code of four letters by its first two.", four)

	byAlpha3 := slices.Clone(w.order)
	byAlpha3 = slices.DeleteFunc(byAlpha3, func(c string) bool { return w.rows[c].alpha3 == "" })
	slices.SortStableFunc(byAlpha3, func(a, c string) int {
		if n := strings.Compare(w.rows[a].alpha3, w.rows[c].alpha3); n != 0 {
			return n
		}
		return len(a) - len(c) // the current entry first
	})
	fmt.Fprintf(b, "// byAlpha3 holds indexes in entries in the order of their alpha-3 codes.\nvar byAlpha3 = [...]uint16{")
	for i, code := range byAlpha3 {
		if i%20 == 0 {
			fmt.Fprintln(b)
		}
		fmt.Fprintf(b, "%d, ", index[code])
	}
	fmt.Fprintf(b, "\n}\n\n")

	fmt.Fprintf(b, "// aliases are further names, in the order of the codes.\nvar aliases = [...]alias{\n")
	for _, a := range w.aliases {
		fmt.Fprintf(b, "{%q, Name{%q, %q, %s, %s}},\n", a.code, a.lang, a.value, a.kind, a.basis)
	}
	fmt.Fprintf(b, "}\n\n// successions are in the order of the earlier entry, then of the later.\nvar successions = [...]succession{\n")
	list := slices.Clone(w.general.Successions)
	for i, s := range list {
		if i > 0 && s.From+s.To <= list[i-1].From+list[i-1].To {
			log.Fatalf("successions out of order at %s %s", s.From, s.To)
		}
		kind := map[string]string{"renamed": "Renamed", "parted": "Parted", "merged": "Merged", "continued": "Continued"}[s.Kind]
		if kind == "" {
			log.Fatalf("succession kind %q", s.Kind)
		}
		fmt.Fprintf(b, "{%q, %q, %s, %q, %s, %q},\n", s.From, s.To, kind, s.Date, confidence(s.Basis), s.Note)
	}
	fmt.Fprintf(b, "}\n")
	return b
}

func field(b *bytes.Buffer, name, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s: %q, ", name, value)
	}
}

func index16(b *bytes.Buffer, name, doc string, places []int) {
	fmt.Fprintf(b, "// %s\nvar %s = [26 * 26]uint16{\n", doc, name)
	for i := 0; i < 26; i++ {
		for _, n := range places[i*26 : i*26+26] {
			fmt.Fprintf(b, "%d, ", n)
		}
		fmt.Fprintln(b)
	}
	fmt.Fprintf(b, "}\n\n")
}

func (w *world) groupTable() *bytes.Buffer {
	b := new(bytes.Buffer)
	header(b, "source")
	type group struct {
		code, kind, en, vi, viBasis string
		parts                       []string
	}
	var groups []group
	for _, code := range []string{"EU", "EZ", "UN"} {
		groups = append(groups, group{code, "Organisation", w.names["en"][code], w.names["vi"][code], "source.Reported", nil})
	}
	groups[1].kind = "Area"
	for _, g := range w.general.Groups {
		groups = append(groups, group{g.Group, "Organisation", g.EN, g.VI, "source.General", nil})
	}
	for _, key := range sortedKeys(w.contain) {
		if key < "001" || key > "999" || strings.Contains(key, "-status-") || w.names["en"][key] == "" {
			continue
		}
		var parts []string
		for _, p := range w.contain[key] {
			if p[0] <= '9' && p != "QO" {
				parts = append(parts, p)
			}
		}
		slices.Sort(parts)
		groups = append(groups, group{key, "Region", w.names["en"][key], w.names["vi"][key], "source.Reported", parts})
	}
	slices.SortFunc(groups, func(a, c group) int { return strings.Compare(a.code, c.code) })
	fmt.Fprintf(b, "// groups are in byte order of their codes.\nvar groups = [...]group{\n")
	for _, g := range groups {
		fmt.Fprintf(b, "{code: %q, kind: %s, en: %q, vi: %q, viBasis: %s, parts: %q},\n",
			g.code, g.kind, g.en, g.vi, g.viBasis, strings.Join(g.parts, " "))
	}
	fmt.Fprintf(b, "}\n\n// groupAliases are further names of groups.\nvar groupAliases = [...]groupAlias{\n")
	for _, a := range w.general.GroupAliases {
		if !slices.ContainsFunc(groups, func(g group) bool { return g.code == a.Group }) {
			log.Fatalf("alias of group %q", a.Group)
		}
		kind := "Alias"
		if a.Value == strings.ToUpper(a.Value) {
			kind = "Abbreviation"
		}
		fmt.Fprintf(b, "{%q, Name{%q, %q, %s, source.General}},\n", a.Group, a.Lang, a.Value, kind)
	}
	fmt.Fprintf(b, "}\n\n// memberships are in the order of the groups, then of the members.\nvar memberships = [...]membership{\n")
	for _, m := range w.memberships() {
		fmt.Fprintf(b, "{%q, %q, %q, %q, %s},\n", m[0], m[1], m[2], m[3], m[4])
	}
	fmt.Fprintf(b, "}\n")
	return b
}

// memberships lists group, member, from, until, basis. The members of the
// European Union are those of CLDR; the dates are general knowledge. The euro
// area is worked out: members of the European Union whose currency is the
// euro, from the day CLDR gives. (CLDR's own list of it lags behind: it holds
// neither Croatia nor Bulgaria.)
func (w *world) memberships() [][5]string {
	var out [][5]string
	dated := map[string]bool{}
	for _, m := range w.general.Members {
		for _, code := range m.Codes {
			w.must(code)
			if m.Group == "EU" && m.Until == "" {
				if !slices.Contains(w.contain["EU"], code) {
					log.Fatalf("%s is not in CLDR's European Union", code)
				}
				dated[code] = true
			}
			out = append(out, [5]string{m.Group, code, m.From, m.Until, "source.General"})
		}
	}
	for _, code := range w.contain["EU"] {
		if !dated[code] {
			log.Fatalf("%s has no date in the European Union", code)
		}
		if from := w.euro[code]; from != "" {
			out = append(out, [5]string{"EZ", code, from, "", "source.Reported"})
		}
	}
	for _, code := range w.contain["UN"] {
		w.must(code)
		out = append(out, [5]string{"UN", code, "", "", "source.Reported"})
	}
	slices.SortFunc(out, func(a, c [5]string) int { return strings.Compare(a[0]+"\x00"+a[1], c[0]+"\x00"+c[1]) })
	return out
}
