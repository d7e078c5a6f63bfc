package talent_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// asked are the usual cases: one consent to the whole record, consents to parts,
// none, and a sensitive part.
func asked(b testing.TB) map[string]*talent.Expert {
	base := func(consents []talent.Consent, handling ...talent.Handling) *talent.Expert {
		for e := range talenttest.Experts(1, 3) {
			x := *e
			x.Consents, x.Handling = consents, handling
			return &x
		}
		return nil
	}
	return map[string]*talent.Expert{
		"whole":     base([]talent.Consent{consent()}),
		"parts":     base([]talent.Consent{consent("/expertise", "/languages", "/modes"), consent("/country")}),
		"none":      base(nil),
		"sensitive": base([]talent.Consent{consent()}, talent.Handling{At: "/names", Category: talent.Sensitive}),
	}
}

func TestPermissionsAllocateNothing(t *testing.T) {
	for name, e := range asked(t) {
		assert.Zero(t, testing.AllocsPerRun(100, func() { e.Permissions(purpose, on) }), name)
	}
}

func BenchmarkPermissions(b *testing.B) {
	for _, name := range []string{"whole", "parts", "none", "sensitive"} {
		e := asked(b)[name]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.Permissions(purpose, on)
			}
		})
	}
}

func BenchmarkRedact(b *testing.B) {
	to := talent.Audience{Sees: talent.Private, Purpose: purpose, On: on}
	for _, name := range []string{"whole", "parts", "none", "sensitive"} {
		e := asked(b)[name]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.Redact(to)
			}
		})
	}
}
