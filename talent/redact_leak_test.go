package talent_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
)

// private holds what was printed against the markers of a record.
func private(t *testing.T, printed string, leaves []leaf) {
	t.Helper()
	for _, l := range leaves {
		if strings.Contains(printed, l.marker) {
			t.Errorf("%s of %s stands in %.300s", l.marker, l.at, printed)
			return
		}
	}
}

// Nothing of a record that holds something everywhere stands in what is printed,
// logged or reported of it.
func TestWalkLeavesNoTrace(t *testing.T) {
	e, leaves := filled(t)
	e.Consents, e.Handling = []talent.Consent{consent("/names"), consent()}, []talent.Handling{{At: "names"}, {}, {}}
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, nil))
	show := func(what string, x any) {
		for _, verb := range []string{"%v", "%+v", "%s", "%#v", "%q", "%d", "%x", "% X", "%t", "%8.3f", "%z"} {
			fmt.Fprintf(&out, verb, x)
		}
		log.Info(what, "x", x)
	}
	show("record", *e)
	show("pointer", e)
	fmt.Fprintf(&out, "%v %+v %#v %s", []talent.Expert{*e}, []*talent.Expert{e}, map[string]talent.Expert{"a": *e}, struct{ E talent.Expert }{*e})
	v := rule.Must(talent.ExpertValidator(rule.AsOf(2026_11_22), rule.FailAt(rule.Advice)))
	reported(t, &out, log, v.Validate(e))
	nameless := *e
	nameless.Names, nameless.ID = append(nameless.Names, nameless.Names...), id.Expert{}
	reported(t, &out, log, v.Validate(&nameless))
	show("deletions", e.DueForDeletion(on))
	q, err := find.NewQuery(&talent.Need{
		Purpose: purpose, Open: true, Countries: []country.Code{"VN"}, Languages: []talent.Language{{Lang: "vi", Level: "B1"}},
		Wants: []talent.Want{{Technology: technology.MustCode("FORD:2.2")}},
	}, on)
	require.NoError(t, err)
	m, fails, _ := find.Judge(q, e)
	show("match", m)
	show("fails", fails)
	show("explanation", find.Explain(q, e))
	_, err = e.Pseudonym([]byte("short"))
	show("error", err)
	e.Expertise[0].Technology.List = "not a list"
	err = e.Encode(&bytes.Buffer{})
	require.ErrorContains(t, err, "a value of type technology.Code has no JSON form")
	show("encoding", err)
	private(t, out.String(), leaves)
}

// reported prints a report in every way.
func reported(t *testing.T, out *bytes.Buffer, log *slog.Logger, err error) {
	t.Helper()
	var r *rule.Report
	require.ErrorAs(t, err, &r)
	require.NotEmpty(t, r.Violations)
	for _, x := range []any{r, r.Problem(language.Vietnamese), r.Problem(language.English), r.Violations} {
		j, err := json.Marshal(x)
		require.NoError(t, err)
		out.Write(j)
		fmt.Fprintf(out, "%v %+v %#v", x, x, x)
		log.Error("refused", "x", x)
	}
	log.Error("refused", "err", err)
	for _, x := range r.Violations {
		fmt.Fprintln(out, x.Message(language.Vietnamese), x.Message(), x)
	}
}

// Reports on a network and on a transfer do not quote them either.
func TestWalkOfOtherRecords(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, nil))
	f := filler{t: t}
	var n talent.Network
	f.fill(reflect.ValueOf(&n).Elem(), "/network", "")
	var x talent.Transfer
	f.fill(reflect.ValueOf(&x).Elem(), "/transfer", "")
	vn := rule.Must(talent.NetworkValidator(rule.AsOf(2026_11_22), rule.FailAt(rule.Advice)))
	reported(t, &out, log, vn.Validate(&n))
	vx := rule.Must(talent.TransferValidator(rule.AsOf(2026_11_22), rule.FailAt(rule.Advice)))
	reported(t, &out, log, vx.Validate(&x))
	var texts []leaf
	for _, l := range f.leaves {
		// Days and identifiers may be named, and so may the country of a network.
		if strings.HasPrefix(l.marker, "mk") && !under(l.at, "/network/hosts") {
			texts = append(texts, l)
		}
	}
	require.Greater(t, len(texts), 40)
	private(t, out.String(), texts)
}

// Errors of reading rubbish tell where it stands, and quote nothing of it.
func TestDecodingQuotesNothing(t *testing.T) {
	e, leaves := filled(t)
	e.Consents, e.Handling = []talent.Consent{consent("/names")}, []talent.Handling{{At: "/names", Category: talent.Sensitive, Visibility: talent.Limited, RetainUntil: on}}
	whole, err := json.Marshal(e)
	require.NoError(t, err)
	const secret = "zq9secret"
	wrong := 0
	quotesNothing := func(err error, data []byte) {
		if err == nil {
			return
		}
		wrong++
		var list document.Errors
		require.ErrorAs(t, err, &list)
		var out bytes.Buffer
		j, jerr := json.Marshal(list)
		require.NoError(t, jerr)
		out.Write(j)
		fmt.Fprintf(&out, "%v %+v", err, err)
		for _, x := range list {
			fmt.Fprint(&out, x)
			for cause := errors.Unwrap(x); cause != nil; cause = errors.Unwrap(cause) {
				fmt.Fprintf(&out, "%v %+v", cause, cause)
			}
		}
		slog.New(slog.NewJSONHandler(&out, nil)).Error("refused", "err", err)
		assert.NotContains(t, out.String(), secret, "%s", data)
		private(t, out.String(), leaves)
	}
	read := func(data []byte) {
		_, err := talent.DecodeExpert(bytes.NewReader(data), document.Version("1.0"))
		quotesNothing(err, data)
		_, err = cooperation.Decode(bytes.NewReader(slices.Concat([]byte(`{"schemaVersion":"1.0","experts":[`), data, []byte("]}"))))
		quotesNothing(err, data)
	}
	var tree any
	require.NoError(t, json.Unmarshal(whole, &tree))
	tree.(map[string]any)["schemaVersion"] = "1.0"
	for _, rubbish := range []string{`"` + secret + `"`, `{"` + secret + `":"` + secret + `","` + secret + `":[1,{"a":1,"a":2}]}`, `["` + secret + `",7]`, "1e999", "true"}[:rubbishKinds] {
		var walk func(x any, put func(any))
		walk = func(x any, put func(any)) {
			put(json.RawMessage(rubbish))
			b, err := marshalRaw(tree)
			require.NoError(t, err)
			read(b)
			put(x)
			switch x := x.(type) {
			case map[string]any:
				for _, k := range sortedKeys(x) {
					walk(x[k], func(v any) { x[k] = v })
				}
				x[secret] = secret
				b, err := marshalRaw(tree)
				require.NoError(t, err)
				read(b)
				delete(x, secret)
			case []any:
				if len(x) > 0 {
					walk(x[0], func(v any) { x[0] = v })
				}
			}
		}
		walk(tree, func(v any) { tree = v })
	}
	for i := 0; i < len(whole); i += 97 {
		read(whole[:i])
		read(append(bytes.Clone(whole[:i]), "zq9secret"...))
	}
	read(append(whole, secret...))
	assert.Greater(t, wrong, 300)
	_, err = talent.DecodeExpert(strings.NewReader(`{"names":[{"dispaly":"x"}],"outputs":[{"on":"born in 1970"}]}`))
	require.Error(t, err)
	assert.Equal(t, "document: line 1, column 12: /names/0: there is no such member here; did you mean \"display\"? Otherwise remove it\n"+
		"document: line 1, column 45: /outputs/0/on: the value is not accepted; write it in the form that the type of the field tells", err.Error())
}

// marshalRaw writes a tree in which raw texts stand that need not be right JSON.
func marshalRaw(x any) ([]byte, error) {
	switch x := x.(type) {
	case json.RawMessage:
		return x, nil
	case map[string]any:
		b := []byte{'{'}
		for i, k := range sortedKeys(x) {
			if i > 0 {
				b = append(b, ',')
			}
			v, err := marshalRaw(x[k])
			if err != nil {
				return nil, err
			}
			b = append(append(b, fmt.Sprintf("%q:", k)...), v...)
		}
		return append(b, '}'), nil
	case []any:
		b := []byte{'['}
		for i := range x {
			if i > 0 {
				b = append(b, ',')
			}
			v, err := marshalRaw(x[i])
			if err != nil {
				return nil, err
			}
			b = append(b, v...)
		}
		return append(b, ']'), nil
	}
	return json.Marshal(x)
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
