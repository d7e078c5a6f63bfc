package partner_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/rule"
	. "github.com/scicoop/scicoop/partner"
)

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, sample().Encode(&b))
	p, err := Decode(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	require.Equal(t, *sample(), p)

	_, err = Decode(strings.NewReader(`{"names": [{"value": "A", "langage": "en"}]}`))
	var list document.Errors
	require.ErrorAs(t, err, &list)
	require.Equal(t, "/names/0/langage", list[0].Pointer)

	// Codes of open lists survive.
	p, err = Decode(strings.NewReader(`{"kinds": ["think-tank"]}`))
	require.NoError(t, err)
	require.Equal(t, []Kind{"think-tank"}, p.Kinds)

	b.Reset()
	require.NoError(t, new(Partner).Encode(&b))
	require.Equal(t, "{}\n", b.String())
}

func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	if err := sample().Encode(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"answers":[{"question":"DD-03","answer":"yes","on":"2026?"}],"founded":"195X"}`))
	f.Add([]byte(`{"relations":[{"kind":"successor","period":"../2025","name":{"en":"A"}}],"ext":{"x":[1]}}`))
	f.Add([]byte(`{"identifiers":[{"scheme":"isni","value":"0000 0001 2281 955X","preferred":true}]}`))
	v := rule.Must(Validator(rule.AsOf(asOf)))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Decode(bytes.NewReader(data))
		if err != nil {
			return
		}
		r := v.Inspect(&p)
		_ = r.Error()
		p.DecisionOn(judged)
		p.StatusOn(judged)
		var b bytes.Buffer
		if err := p.Encode(&b); err != nil {
			t.Fatal(err)
		}
		q, err := Decode(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatalf("%v\n%s", err, b.Bytes())
		}
		var c bytes.Buffer
		if err := q.Encode(&c); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(b.Bytes(), c.Bytes()) {
			t.Fatalf("%s\nbecame\n%s", b.Bytes(), c.Bytes())
		}
		if again := v.Inspect(&q); len(again.Violations) != len(r.Violations) {
			t.Fatalf("judged differently after a round trip: %v, %v", r.Violations, again.Violations)
		}
	})
}
