package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/dlclark/regexp2"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/ror"
)

// pattern runs the patterns of a schema as JavaScript does.
type pattern struct{ *regexp2.Regexp }

func (p pattern) MatchString(s string) bool {
	ok, err := p.Regexp.MatchString(s)
	return ok && err == nil
}

func registrySchema(t testing.TB) *jsonschema.Schema {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.UseRegexpEngine(func(s string) (jsonschema.Regexp, error) {
		re, err := regexp2.Compile(s, regexp2.ECMAScript)
		return pattern{re}, err
	})
	s, err := c.Compile("testdata/ror_schema_v2_1.json")
	require.NoError(t, err)
	return s
}

func valid(s *jsonschema.Schema, record []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(record))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

// partners reads a file of records.
func partners(t *testing.T, name string) (list []partner.Partner) {
	f, err := os.Open("../../partner/ror/testdata/" + name)
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	for entry, err := range ror.Read(f) {
		require.NoError(t, err)
		list = append(list, entry.Partner)
	}
	return list
}

func TestRealRecords(t *testing.T) {
	schema := registrySchema(t)
	for name, n := range map[string]int{"vn-v1.jsonl.gz": 18, "vn-v2.jsonl.gz": 40, "partners-v2.jsonl.gz": 2908} {
		t.Run(name, func(t *testing.T) {
			list := partners(t, name)
			require.Len(t, list, n)
			var lines, array bytes.Buffer
			wl, wa := ror.NewWriter(&lines, ror.Lines), ror.NewWriter(&array, ror.Array)
			for i := range list {
				p := &list[i]
				if p.Registrations[0].Created.IsZero() {
					// Records of v1 do not tell; these days are made up.
					p.Registrations[0].Created, p.Registrations[0].CreatedIn = calendar.MustDate("2019-01-01"), "1.0"
					p.Registrations[0].Modified, p.Registrations[0].ModifiedIn = calendar.MustDate("2020-01-01"), "2.1"
				}
				_, err := wl.Write(p)
				require.NoError(t, err)
				_, err = wa.Write(p)
				require.NoError(t, err)
			}
			require.NoError(t, errors.Join(wl.Close(), wa.Close()))
			var records []json.RawMessage
			require.NoError(t, json.Unmarshal(array.Bytes(), &records))
			require.Len(t, records, n)
			for i, line := range bytes.Split(bytes.TrimSpace(lines.Bytes()), []byte("\n")) {
				require.NoError(t, valid(schema, line), "%s", line)
				require.Equal(t, string(line), string(records[i]))
			}
		})
	}
}

// The registry's own example is read and written again as a valid record.
func TestExampleRecord(t *testing.T) {
	data, err := os.ReadFile("testdata/example_record_v2_1.json")
	require.NoError(t, err)
	schema := registrySchema(t)
	require.NoError(t, valid(schema, data))
	var r ror.Record
	require.NoError(t, json.Unmarshal(data, &r))
	p, loss := r.Partner()
	require.Empty(t, loss)
	var b bytes.Buffer
	loss, err = ror.Encode(&b, &p)
	require.NoError(t, err)
	require.Empty(t, loss)
	require.NoError(t, valid(schema, b.Bytes()))
}

// smallest is a partner of which a valid record can just be made.
func smallest() *partner.Partner {
	day := calendar.MustDate("2026-11-21")
	return &partner.Partner{
		Names:       []partner.Name{{Value: "Đại học Huế", Kind: partner.NameDisplay}},
		Kinds:       []partner.Kind{partner.KindUniversity},
		Locations:   []partner.Location{{Place: "Huế", GeoNames: 1580240}},
		Identifiers: []partner.Identifier{{External: id.MustExternal(id.SchemeROR, "00qaa6j11")}},
		Registrations: []partner.Registration{{Register: id.SchemeROR, Listing: partner.ListedActive,
			Created: day, CreatedIn: "2.1", Modified: day, ModifiedIn: "2.1"}},
	}
}

func TestPartnersByHand(t *testing.T) {
	schema := registrySchema(t)
	for name, test := range map[string]struct {
		change func(p *partner.Partner)
		want   string // the loss by member and fate; what is missing is refused
	}{
		"smallest": {func(p *partner.Partner) {}, ""},
		"ministry": {func(p *partner.Partner) {
			p.Kinds = []partner.Kind{partner.KindMinistry, partner.KindDepartment}
			p.Founded = calendar.MustDate("195X")
		}, "/founded lost; /kinds/* rewritten 2"},
		"former names and languages": {func(p *partner.Partner) {
			p.Names = append(p.Names, partner.Name{Value: "Viện Đại học Huế", Lang: "vi-VN", Kind: partner.NameFormer},
				partner.Name{Value: "Huế", Lang: "vie", Kind: partner.NameAlias}, partner.Name{Value: "Huế"},
				partner.Name{Value: "Huế", Kind: partner.NameAlias})
		}, "/names/* lost 2; /names/*/kind rewritten; /names/*/lang lost; /names/*/lang rewritten"},
		"places": {func(p *partner.Partner) {
			p.Locations = append(p.Locations, partner.Location{Country: "SUHH", Place: "Moskva", GeoNames: 524901},
				partner.Location{Country: "VN", Subdivision: "VN-HANOI", Region: "Hà Nội", Place: "Hà Nội", GeoNames: 1581130},
				partner.Location{Country: "CY", Place: "Nicosia", GeoNames: 146268, Point: partner.Point{Lat: 35.17, Lng: 33.36}},
				partner.Location{Country: "XX", Place: "Nowhere", GeoNames: -1}, partner.Location{Country: "VN"}, p.Locations[0])
		}, "/locations/* lost 2; /locations/*/country lost; /locations/*/subdivision lost"},
		"identifiers": {func(p *partner.Partner) {
			for _, x := range []id.External{{Scheme: "lei", Value: "5493001KJTIIGC8Y1R12"}, {Scheme: "isni", Value: "wrong"},
				{Scheme: "wikidata", Value: "Q42"}, {Scheme: "wikidata", Value: "Q42"}, {Scheme: "grid"}} {
				p.Identifiers = append(p.Identifiers, partner.Identifier{External: x, Preferred: true})
			}
		}, "/identifiers/* lost 3; /identifiers/*/preferred lost"},
		"relations": {func(p *partner.Partner) {
			parent := partner.Relation{Kind: partner.RelationParent, Name: text.Of("Ministry", "Bộ"),
				Identifier: id.External{Scheme: "ror", Value: "00drv3378"}}
			wrong := parent
			wrong.Identifier.Value = "00drv3379"
			p.Relations = []partner.Relation{parent, parent, wrong, {Kind: partner.RelationChild, Name: text.Of("A", "")}}
		}, "/relations/* lost 3; /relations/*/name/en rewritten; /relations/*/name/vi lost"},
		"domains and links": {func(p *partner.Partner) {
			p.Domains = []string{"hueuni.edu.vn", "WWW.hueuni.edu.vn", "xn--hu-8ja.vn", "hue", "a_b.vn", "a--b.vn", "3.vn", strings.Repeat("a", 64) + ".vn"}
			p.Links = []partner.Link{{Kind: "website"}, {URL: "x"}, {Kind: "wikipedia", URL: "x"}, {Kind: "wikipedia", URL: "x"}}
		}, "/domains/* lost 6; /links/* lost 2"},
		"no name to show":  {func(p *partner.Partner) { p.Names[0].Kind = partner.NameLabel }, "/names missing"},
		"no names":         {func(p *partner.Partner) { p.Names = nil }, "/names missing"},
		"no place":         {func(p *partner.Partner) { p.Locations[0].Place = "" }, "/locations missing; /locations/* lost"},
		"wrong identifier": {func(p *partner.Partner) { p.Identifiers[0].Value = "00qaa6j12" }, "/id missing"},
		"vague day":        {func(p *partner.Partner) { p.Registrations[0].Created = calendar.MustDate("2026") }, "/admin/created/date missing"},
		"other listing":    {func(p *partner.Partner) { p.Registrations[0].Listing = "dormant" }, "/status missing"},
		"nothing": {func(p *partner.Partner) { *p = partner.Partner{} },
			"/admin/created/date missing; /admin/created/schema_version missing; /admin/last_modified/date missing; " +
				"/admin/last_modified/schema_version missing; /id missing; /locations missing; /names missing; /status missing; /types missing"},
	} {
		t.Run(name, func(t *testing.T) {
			p := smallest()
			test.change(p)
			var b bytes.Buffer
			loss, err := ror.Encode(&b, p)
			var sum ror.Losses
			sum.Add(loss)
			var have []string
			for x := range sum.All() {
				line := x.Member + " " + x.Fate.String()
				if x.Count > 1 {
					line += " " + string(rune('0'+x.Count))
				}
				have = append(have, line)
			}
			require.Equal(t, test.want, strings.Join(have, "; "))
			if strings.Contains(test.want, "missing") {
				var missing *ror.MissingError
				require.ErrorAs(t, err, &missing)
				require.Empty(t, b.String())
				r, _ := ror.FromPartner(p)
				if name != "wrong identifier" && name != "no name to show" {
					require.Error(t, valid(schema, r.AppendJSON(nil)), "rightly refused")
				}
				return
			}
			require.NoError(t, err)
			require.NoError(t, valid(schema, b.Bytes()), b.String())
		})
	}
}

// What Record.Check lets pass, the schema lets pass.
func TestCheckAgainstSchema(t *testing.T) {
	schema := registrySchema(t)
	data, err := os.ReadFile("testdata/example_record_v2_1.json")
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(data, &tree))
	odd := []any{nil, "", "x", "A b", "AB", "0000 0001 2281 955X", "https://ror.org/00qaa6j11", "https://ror.org/00qaa6j12", "label", "alias", "2.0", "2026-02-30", 0, -1, []any{}, map[string]any{}}
	passed, refused, stricter := 0, 0, 0
	w := ror.NewWriter(io.Discard, ror.Lines)
	try := func() {
		b, err := json.Marshal(tree)
		require.NoError(t, err)
		var r ror.Record
		if json.Unmarshal(b, &r) != nil {
			return
		}
		written := r.AppendJSON(nil)
		judged := valid(schema, written)
		if loss, err := w.WriteRecord(&r); err == nil {
			passed++
			require.NoError(t, judged, "%s", written)
		} else if judged == nil {
			stricter++
			for _, x := range loss {
				if x.Fate == ror.Missing {
					require.Regexp(t, `^(/id|/names|/relationships/\d+/id|/external_ids/\d+/type)$`, x.Pointer)
				}
			}
		} else {
			refused++
		}
	}
	each(tree, func(x any) { tree = x }, func(was any, set func(any)) {
		for _, x := range odd {
			set(x)
			try()
		}
		if list, ok := was.([]any); ok && len(list) > 0 {
			set(append(append([]any(nil), list...), list[0]))
			try()
		}
		set(was)
	})
	require.Greater(t, passed, 100)
	require.Greater(t, refused, 100)
	require.Greater(t, stricter, 0)
}

// each visits a value and those below it, with the way to replace each.
func each(x any, set func(any), visit func(was any, set func(any))) {
	visit(x, set)
	switch x := x.(type) {
	case []any:
		for i := range x {
			each(x[i], func(v any) { x[i] = v }, visit)
		}
	case map[string]any:
		for k := range x {
			each(x[k], func(v any) { x[k] = v }, visit)
		}
	}
}
