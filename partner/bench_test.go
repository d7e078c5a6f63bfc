package partner_test

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	. "github.com/scicoop/scicoop/partner"
)

func BenchmarkValidate(b *testing.B) {
	p := sample()
	v := rule.Must(Validator(rule.AsOf(asOf)))
	b.ReportAllocs()
	for b.Loop() {
		if v.Validate(p) != nil {
			b.Fatal("not valid")
		}
	}
}

func BenchmarkScore(b *testing.B) {
	p := sample()
	m := score.Must(score.New(Criteria(), score.AsOf(asOf)))
	b.ReportAllocs()
	for b.Loop() {
		m.Score(p)
	}
}
