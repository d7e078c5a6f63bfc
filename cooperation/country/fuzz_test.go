package country

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{"VN", "VNM", "704", "SUHH", "SU", "CS", "", "Việt Nam", "\xff\xfe", "ZZZZ", "[[", "A"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseCode(s)
		if err != nil {
			return
		}
		if !c.Known() {
			t.Fatalf("%q gives %q, which is not known", s, c)
		}
		if again, err := ParseCode(string(c)); err != nil || again != c {
			t.Fatalf("%q gives %q, which reads as %q, %v", s, c, again, err)
		}
	})
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Việt Nam", "RoK", "\xff", "đ", "St. &", "CS"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range Lookup(s) {
			if (m.Code == "") == (m.Group == "") {
				t.Fatalf("%q: %v", s, m)
			}
		}
	})
}

func BenchmarkExistedOn(b *testing.B) {
	day := calendar.MustDate("1980-03-27")
	for b.Loop() {
		_ = Code("SUHH").ExistedOn(day)
	}
}

func BenchmarkKnown(b *testing.B) {
	for b.Loop() {
		_ = Code("SUHH").Known()
	}
}
