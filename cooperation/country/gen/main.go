// Command gen writes the tables of package country from the data files in
// data/ and from general.json. See data/README.md for their origin.
//
//	go run ./gen [-data DIR] [-general FILE] [-out FILE]
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	isoCodesVersion = "4.15.0"
	cldrVersion     = "48.2.0"
)

type isoEntry struct {
	Alpha2   string `json:"alpha_2"`
	Alpha3   string `json:"alpha_3"`
	Alpha4   string `json:"alpha_4"`
	Numeric  string `json:"numeric"`
	Name     string `json:"name"`
	Official string `json:"official_name"`
	Common   string `json:"common_name"`
	Comment  string `json:"comment"`
	Until    string `json:"withdrawal_date"`
}

type general struct {
	Successions []struct{ From, To, Kind, Basis, Word, Begins, Since, Date, Note string }
	Spans       []struct{ Code, From, Until string }
	Display     []struct{ Code, VI string }
	Aliases     []struct{ Code, Lang, Value, Kind, Basis string }
	Groups      []struct{ Group, EN, VI string }

	GroupAliases []struct{ Group, Lang, Value string }
	Members      []struct {
		Group, From, Until string
		Codes              []string
	}
}

// row is one line of the table of entries.
type row struct {
	code, alpha3, numeric, scheme      string
	from, fromBasis, until             string
	noBefore, yesFrom, yesUntil, noAgo int
	un                                 string
	region                             string
	en, vi, iso, official, common      string
	viBasis                            string
	comment                            string
}

type alias struct{ code, lang, value, kind, basis string }

// world is everything that was read, and what was worked out of it.
type world struct {
	general general
	iso3    map[string]isoEntry // former entries by alpha-4
	names   map[string]map[string]string
	contain map[string][]string
	euro    map[string]string // region to the first day of the euro
	rows    map[string]*row
	order   []string
	aliases []alias
}

func main() {
	log.SetFlags(0)
	data := flag.String("data", "gen/data", "folder with the data files")
	own := flag.String("general", "gen/general.json", "what the data files do not say")
	out := flag.String("out", "country_table.go", "table of entries to write")
	groups := flag.String("groups", "group_table.go", "table of groups to write")
	flag.Parse()

	w := &world{rows: map[string]*row{}, iso3: map[string]isoEntry{}}
	w.read(*data, *own)
	w.successions()
	w.spans()
	w.regions()
	w.makeAliases()
	write(*out, w.countryTable())
	write(*groups, w.groupTable())
}

func readJSON(path string, into any) {
	b, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		log.Fatalf("%s: %v", path, err)
	}
}

func write(path string, src *bytes.Buffer) {
	b, err := format.Source(src.Bytes())
	if err != nil {
		log.Fatalf("%s: %v\n%s", path, err, src)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		log.Fatal(err)
	}
}

func (w *world) read(dir, own string) {
	readJSON(own, &w.general)
	var iso1, iso3 map[string][]isoEntry
	readJSON(filepath.Join(dir, "iso-codes/iso_3166-1.json"), &iso1)
	readJSON(filepath.Join(dir, "iso-codes/iso_3166-3.json"), &iso3)
	w.names = map[string]map[string]string{}
	for _, lang := range []string{"en", "vi"} {
		var t struct {
			Main map[string]struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
		readJSON(filepath.Join(dir, "cldr", lang, "territories.json"), &t)
		w.names[lang] = t.Main[lang].LocaleDisplayNames.Territories
	}
	var tc struct {
		Supplemental struct {
			TerritoryContainment map[string]struct {
				Contains []string `json:"_contains"`
			}
		}
	}
	readJSON(filepath.Join(dir, "cldr/territoryContainment.json"), &tc)
	w.contain = map[string][]string{}
	for k, v := range tc.Supplemental.TerritoryContainment {
		w.contain[k] = v.Contains
	}
	var money struct {
		Supplemental struct {
			CurrencyData struct {
				Region map[string][]map[string]map[string]string
			}
		}
	}
	readJSON(filepath.Join(dir, "cldr/currencyData.json"), &money)
	w.euro = map[string]string{}
	for region, list := range money.Supplemental.CurrencyData.Region {
		for _, item := range list {
			if e, ok := item["EUR"]; ok && e["_to"] == "" {
				w.euro[region] = e["_from"]
			}
		}
	}
	var mapping struct {
		Supplemental struct {
			CodeMappings map[string]map[string]string
		}
	}
	readJSON(filepath.Join(dir, "cldr/codeMappings.json"), &mapping)

	for _, e := range iso1["3166-1"] {
		en, vi := w.names["en"][e.Alpha2], w.names["vi"][e.Alpha2]
		if en == "" || vi == "" {
			log.Fatalf("%s: no CLDR name", e.Alpha2)
		}
		un := "calendar.No"
		if slices.Contains(w.contain["UN"], e.Alpha2) {
			un = "calendar.Yes"
		}
		w.rows[e.Alpha2] = &row{code: e.Alpha2, alpha3: e.Alpha3, numeric: e.Numeric, scheme: "ISO3166Part1",
			en: en, vi: vi, iso: e.Name, official: e.Official, common: e.Common, un: un, viBasis: "source.Reported"}
	}
	for _, e := range iso3["3166-3"] {
		w.iso3[e.Alpha4] = e
		w.rows[e.Alpha4] = &row{code: e.Alpha4, alpha3: e.Alpha3, numeric: e.Numeric, scheme: "ISO3166Part3",
			en: e.Name, iso: e.Name, official: e.Official, until: e.Until, un: "calendar.Unknown", comment: e.Comment}
	}
	xk := mapping.Supplemental.CodeMappings["XK"]
	w.rows["XK"] = &row{code: "XK", alpha3: xk["_alpha3"], numeric: xk["_numeric"], scheme: "UserAssigned",
		en: w.names["en"]["XK"], vi: w.names["vi"]["XK"], un: "calendar.No", viBasis: "source.Reported"}
	for code := range w.rows {
		w.order = append(w.order, code)
	}
	slices.Sort(w.order)
	for _, d := range w.general.Display {
		w.must(d.Code).vi, w.must(d.Code).viBasis = d.VI, "source.General"
	}
}

func (w *world) must(code string) *row {
	r := w.rows[code]
	if r == nil {
		log.Fatalf("no entry %q", code)
	}
	return r
}

// first and last are the first and the last day of a date that may lack its
// day or month, as yyyymmdd.
func first(date string) int { return ymd(date, "01", "01") }
func last(date string) int  { return ymd(date, "12", "31") }

func ymd(date, month, day string) int {
	switch len(date) {
	case 4:
		date += "-" + month + "-" + day
	case 7:
		if day == "31" {
			day = lastDay(date[5:])
		}
		date += "-" + day
	}
	n, err := strconv.Atoi(strings.ReplaceAll(date, "-", ""))
	if err != nil || len(date) != 10 {
		log.Fatalf("date %q", date)
	}
	return n
}

func lastDay(month string) string {
	switch month {
	case "02":
		return "28" // early is safe: a last day is only ever waited for
	case "04", "06", "09", "11":
		return "30"
	}
	return "31"
}

// successions checks the rows against the data and dates the later entries.
func (w *world) successions() {
	told := map[string]bool{}
	for i := range w.general.Successions {
		s := &w.general.Successions[i]
		from, ok := w.iso3[s.From]
		if !ok {
			log.Fatalf("succession from %q: not a former entry", s.From)
		}
		to := w.must(s.To)
		switch tail := s.From[2:]; s.Basis {
		case "alpha4":
			if s.To[:2] != tail {
				log.Fatalf("%s does not name %s", s.From, s.To)
			}
			told[s.From] = true
		case "comment":
			if s.Word == "" || !strings.Contains(from.Comment, s.Word) {
				log.Fatalf("%s to %s: the comment does not say so", s.From, s.To)
			}
		case "general":
		default:
			log.Fatalf("%s to %s: basis %q", s.From, s.To, s.Basis)
		}
		begins := s.Begins
		if begins == "withdrawal" {
			begins = from.Until
		}
		if s.Date == "" {
			s.Date = s.Since
		}
		if s.Date == "" {
			s.Date = from.Until
		}
		if begins == "" {
			continue
		}
		no := first(begins)
		if s.Since != "" {
			no = min(no, first(s.Since))
		}
		if to.from != "" && first(to.from) <= first(begins) {
			to.noBefore = min(to.noBefore, no)
			continue
		}
		if to.noBefore == 0 || no < to.noBefore {
			to.noBefore = no
		}
		to.from, to.fromBasis, to.yesFrom = begins, confidence(s.Basis), last(begins)
	}
	for code := range w.iso3 {
		if tail := code[2:]; tail != "HH" && tail != "XX" && tail != "AA" && !told[code] {
			log.Fatalf("%s names %s, which no succession says", code, tail)
		}
	}
}

func confidence(basis string) string {
	switch basis {
	case "alpha4", "official":
		return "source.Official"
	case "comment", "reported":
		return "source.Reported"
	}
	return "source.General"
}

// spans works out on which days an entry surely stood and surely did not.
func (w *world) spans() {
	for _, r := range w.rows {
		r.yesUntil, r.noAgo = 99999999, 99999999
		if r.until != "" {
			r.yesUntil, r.noAgo = first(r.until), last(r.until)
		}
	}
	for _, s := range w.general.Spans {
		r := w.must(s.Code)
		if s.From != "" {
			r.yesFrom = max(r.yesFrom, last(s.From))
		}
		if s.Until != "" {
			r.yesUntil = min(r.yesUntil, first(s.Until))
		}
	}
	xk := w.must("XK") // no standard lists it, so no day is sure
	xk.yesFrom, xk.yesUntil = 99999999, 0
}

// regions finds the M49 region that directly holds each entry.
func (w *world) regions() {
	for _, key := range sortedKeys(w.contain) {
		region, status, deprecated := strings.Cut(key, "-status-")
		if region < "001" || region > "999" || (deprecated && status != "deprecated") {
			continue
		}
		for _, code := range w.contain[key] {
			if deprecated {
				code = w.former(code)
			}
			if r := w.rows[code]; r != nil {
				if r.region != "" {
					log.Fatalf("%s is in %s and %s", code, r.region, region)
				}
				r.region = region
			}
		}
	}
}

// former is the four-letter code CLDR means by a withdrawn code of two.
func (w *world) former(alpha2 string) string {
	if alpha2 == "CS" {
		return "CSXX" // CLDR gives CS the number 891, which is Serbia and Montenegro
	}
	for _, code := range w.order {
		if len(code) == 4 && code[:2] == alpha2 {
			return code
		}
	}
	return ""
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func header(b *bytes.Buffer, imports ...string) {
	fmt.Fprintf(b, "// Code generated by go run ./gen; DO NOT EDIT.\n\npackage country\n\nimport (\n")
	for _, i := range imports {
		fmt.Fprintf(b, "\t%q\n", "github.com/scicoop/scicoop/cooperation/"+i)
	}
	fmt.Fprintf(b, ")\n\n")
}
