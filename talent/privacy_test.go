package talent

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

const marker = "Marker"

// mark puts the marker into every text below v, and returns how many it found.
func mark(v reflect.Value) (n int) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(fmt.Sprintf("%s%s", marker, v.String()))
			n++
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += mark(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				n += mark(v.Field(i))
			}
		}
	}
	return n
}

func TestNoPersonalDataLeaks(t *testing.T) {
	v := rule.Must(ExpertValidator(rule.AsOf(today), rule.FailAt(rule.Advice)))
	shapes := map[string]func(*Expert){
		"every text":        func(*Expert) {},
		"known identifiers": func(e *Expert) { e.Identifiers[0].Scheme = id.SchemeORCID },
		"national number": func(e *Expert) {
			e.Identifiers = append(e.Identifiers, id.External{Scheme: id.SchemeVNPersonal, Value: marker})
		},
		"all twice": func(e *Expert) {
			e.Names = append(e.Names, e.Names...)
			e.Identifiers = append(e.Identifiers, e.Identifiers...)
			e.Affiliations = append(e.Affiliations, e.Affiliations...)
			e.Languages = append(e.Languages, e.Languages...)
			e.Modes = append(e.Modes, e.Modes...)
			e.Expertise = append(e.Expertise, e.Expertise...)
		},
	}
	for name, change := range shapes {
		t.Run(name, func(t *testing.T) {
			e := sampleExpert()
			require.Greater(t, mark(reflect.ValueOf(e).Elem()), 40)
			change(e)
			err := v.Validate(e)
			var report *rule.Report
			require.ErrorAs(t, err, &report)
			require.NotEmpty(t, report.Violations)

			var out bytes.Buffer
			j, jerr := json.Marshal(report)
			require.NoError(t, jerr)
			out.Write(j)
			j, jerr = json.Marshal(report.Problem(language.Vietnamese))
			require.NoError(t, jerr)
			out.Write(j)
			out.WriteString(err.Error())
			log := slog.New(slog.NewJSONHandler(&out, nil))
			log.Error("refused", "err", err, "report", *report, "expert", *e, "pointer", e)
			for _, x := range report.Violations {
				fmt.Fprintf(&out, "%+v %v %#v %s %s", x.Args, x, x.Args, x.Message(language.Vietnamese), x.Message())
				log.Error("violation", "v", x)
			}
			for _, verb := range []string{"%v", "%+v", "%s", "%#v"} {
				fmt.Fprintf(&out, verb, *e)
				fmt.Fprintf(&out, verb, e)
			}
			assert.NotContains(t, strings.ToLower(out.String()), strings.ToLower(marker))
			assert.NotContains(t, out.String(), "Nguy")
			assert.NotContains(t, out.String(), "1825-0097")
		})
	}
}

func TestPrintingGivesTheIdentifierOnly(t *testing.T) {
	e := sampleExpert()
	assert.Equal(t, "expert "+e.ID.String(), fmt.Sprintf("%+v", *e))
	assert.Equal(t, "expert "+e.ID.String(), fmt.Sprintf("%#v", e))
}

func TestDecodeEncode(t *testing.T) {
	var b bytes.Buffer
	e := sampleExpert()
	require.NoError(t, e.Encode(&b))
	e2, err := DecodeExpert(&b)
	require.NoError(t, err)
	assert.Equal(t, *e, e2)

	n := sampleNetwork()
	require.NoError(t, n.Encode(&b))
	n2, err := DecodeNetwork(&b)
	require.NoError(t, err)
	assert.Equal(t, *n, n2)

	o := sampleOffice()
	require.NoError(t, o.Encode(&b))
	o2, err := DecodeOffice(&b)
	require.NoError(t, err)
	assert.Equal(t, *o, o2)
}

// again decodes, judges, encodes and decodes again.
func again[T any](t *testing.T, data []byte, judge func(*T)) {
	x, err := document.DecodeBytes[T](data)
	if err != nil {
		return
	}
	judge(&x)
	var b bytes.Buffer
	if err := document.Encode(&b, x); err != nil {
		return // some values cannot be written, such as a period that is open and dated
	}
	y, err := document.DecodeBytes[T](b.Bytes())
	require.NoError(t, err)
	var c bytes.Buffer
	require.NoError(t, document.Encode(&c, y))
	require.Equal(t, b.String(), c.String())
}

func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	add := func(err error) {
		require.NoError(f, err)
		f.Add(bytes.Clone(b.Bytes()))
		b.Reset()
	}
	add(sampleExpert().Encode(&b))
	add(sampleNetwork().Encode(&b))
	add(sampleOffice().Encode(&b))
	f.Add([]byte(`{"names":[{"display":""}],"consents":[{"purpose":"contact","given":"2026?","scope":["/~"]}]}`))
	f.Add([]byte(`{"members":[{"expert":"","stage":"active"},{"expert":""}],"size":{"qualifier":"between","value":"9","high":"1"}}`))
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		again(t, data, func(e *Expert) {
			_ = e.Validate()
			e.CanUse(PurposeContact, day("2026"))
		})
		again(t, data, func(n *Network) {
			_ = n.Validate()
			networkModel.Score(n)
		})
		again(t, data, func(o *Office) {
			_ = o.Validate()
			officeModel.Score(o)
		})
	})
}
