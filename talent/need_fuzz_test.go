package talent

import (
	"bytes"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Whatever need can be read is judged, written and read again, and experts are
// evaluated for it, without a panic and within bounds.
func FuzzNeed(f *testing.F) {
	for _, n := range []*Need{sampleNeed(), askedFor()} {
		var b bytes.Buffer
		if err := n.Encode(&b); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	f.Add([]byte(`{"wants":[{"technology":""},{"technology":"FORD:9","weight":-9223372036854775808}],"credit":{"levels":[1,-2,3000,4]},"hours":-1}`))
	f.Add([]byte(`{"period":"2027?/..","languages":[{"lang":""}],"excluded":["","XK"],"parties":{"experts":[""]},"open":true}`))
	v := rule.Must(NeedValidator(rule.AsOf(today)))
	e := evaluated()
	f.Fuzz(func(t *testing.T, data []byte) {
		n, err := DecodeNeed(bytes.NewReader(data))
		if err != nil {
			return
		}
		r := v.Inspect(&n)
		_ = r.Error()
		s := score.Must(score.New(ExpertCriteria(&n), score.AsOf(today))).Score(&e)
		if s.Low > s.High {
			t.Fatal(s)
		}
		var first, second bytes.Buffer
		if err := n.Encode(&first); err != nil {
			t.Fatal(err)
		}
		again, err := DecodeNeed(bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if err := again.Encode(&second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatalf("%v: %s, then %s", err, first.Bytes(), second.Bytes())
		}
	})
}

// Whatever expert can be read is judged alone, beside another and for a need.
func FuzzExpert(f *testing.F) {
	e := evaluated()
	for _, x := range []*Expert{&e, recordSample()} {
		var b bytes.Buffer
		if err := x.Encode(&b); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	f.Add([]byte(`{"names":[{"display":"\ud800 "}],"contacts":[{"kind":"email","value":"@"},{"kind":"phone","value":"+"}],"keywords":[""]}`))
	f.Add([]byte(`{"metrics":[{"name":"","value":{"qualifier":"between","value":"9","high":"-3"}}],"ties":[{"kind":"","period":"2026/2025"}]}`))
	f.Add([]byte(`{"consents":[{"purpose":"matching","given":"2026-02","scope":["/expertise/0","","/languages"]}],"outputs":[{}],"availability":[{"period":"2026?/"}]}`))
	v, m := rule.Must(ExpertValidator(rule.AsOf(today))), score.Must(score.New(ExpertCriteria(askedFor()), score.AsOf(today)))
	partners := registerPartners()
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := DecodeExpert(bytes.NewReader(data))
		if err != nil {
			return
		}
		r := v.Inspect(&x)
		_ = r.Error()
		if card := m.Evaluate(&x); card.Low > card.High || len(x.Consents) == 0 && card.Verdict != score.KnockedOut {
			t.Fatal(card.Score)
		}
		_ = NewRegister([]Expert{x, e, x}, partners).Validate()
	})
}
