package agreement

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
)

// encoded returns the agreement as JSON.
func encoded(t testing.TB, a *Agreement) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := a.Encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Unknown codes and the caller's own data survive.
func TestKept(t *testing.T) {
	const doc = `{"form":"entente","parties":[{"roles":["observer"],"country":"ZQ"}],"ext":{"file":7}}`
	a, err := Decode(strings.NewReader(doc))
	require.NoError(t, err)
	assert.JSONEq(t, doc, string(encoded(t, &a)))
}

// Every error says where.
func TestDecodeErrors(t *testing.T) {
	for doc, pointer := range map[string]string{
		`{"partys":[]}`: "/partys",
		`{"events":[{"kind":"signed","on":"1964-02-30"}]}`:      "/events/0/on",
		`{"term":{"length":"P-6M"}}`:                            "/term/length",
		`{"technologies":[{"technology":"FORD"}]}`:              "/technologies/0/technology",
		`{"funding":[{"amount":{"amount":"2.1 million AUD"}}]}`: "/funding/0/amount/amount",
		`{"id":"1","titles":"MoU"}`:                             "/id",
		`{"clauses":{"compliant":"maybe"}}`:                     "/clauses/compliant",
		`{"languages":["vi",5]}`:                                "/languages/1",
	} {
		_, err := Decode(strings.NewReader(doc))
		var located *document.Error
		if assert.True(t, errors.As(err, &located), doc) {
			assert.Equal(t, pointer, located.Pointer, doc)
			assert.Equal(t, 1, located.Line, doc)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, a := range []*Agreement{sample(), fault12(), {}} {
		f.Add(encoded(f, a))
	}
	f.Add([]byte(`{"events":[{"kind":"signed","on":"2019?"},{"kind":"renewed","on":"195X"},{"kind":"?"}],"term":{"length":"P1M","renewal":"automatic","notice":"P6M"}}`))
	f.Add([]byte(`{"parties":[{"country":"SUHH","roles":["signatory"]}],"partiesOpen":true,"term":{"covers":"../2010-06"}}`))
	v, m := everything(f), evaluator(f)
	on := calendar.MustDate("2026-11-21")
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Decode(bytes.NewReader(data))
		if err != nil {
			return
		}
		found := v.Inspect(&a)
		standing, end, score := a.StatusOn(on), a.TermEndOn(on), m.Score(&a)
		a.NoticeBy(on)
		first := encoded(t, &a)
		b, err := Decode(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		if second := encoded(t, &b); !bytes.Equal(first, second) {
			t.Fatalf("%s\nbecame\n%s", first, second)
		}
		if again := v.Inspect(&b); again.Error() != found.Error() {
			t.Fatalf("judged differently after a round trip: %v, %v", &found, &again)
		}
		if b.StatusOn(on) != standing || b.TermEndOn(on) != end || m.Score(&b) != score {
			t.Fatal("another status, term or score after a round trip")
		}
		if score.Low > score.High || score.Low < 0 || score.High > 1000 {
			t.Fatalf("no interval: %+v", score)
		}
	})
}
