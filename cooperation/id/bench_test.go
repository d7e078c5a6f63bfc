package id_test

import (
	"testing"

	"github.com/google/uuid"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Each check stands beside the shortest loop that does its sum and nothing
// else.
func BenchmarkCheck(b *testing.B) {
	for _, bb := range []struct {
		scheme id.Scheme
		value  string
		loop   func(string) bool
	}{
		{id.SchemeROR, "03yrm5c26", loopROR},
		{id.SchemeORCID, "0000-0002-1694-233X", loopORCID},
		{id.SchemeISNI, "000000012281955X", loopORCID},
		{id.SchemeLEI, "5493001KJTIIGC8Y1R12", loopLEI},
		{id.SchemeVNTax, "0100233488", loopVNTax},
	} {
		e := id.External{Scheme: bb.scheme, Value: bb.value}
		b.Run(string(bb.scheme)+"/check", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if e.Check() != nil {
					b.Fatal(e)
				}
			}
		})
		b.Run(string(bb.scheme)+"/loop", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !bb.loop(e.Value) {
					b.Fatal(e)
				}
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	b.Run("id", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := id.Parse[id.Partner](one); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("uuid", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := uuid.Parse(one); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkParseExternal(b *testing.B) {
	for _, text := range []string{"0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233x"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := id.ParseExternal(id.SchemeORCID, text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func loopROR(s string) bool {
	n := 0
	for _, c := range []byte(s[1:7]) {
		v := int(c - '0')
		if c > '9' {
			v = int(c) - 'a' + 10
			for _, missing := range []byte("ilou") {
				if c > missing {
					v--
				}
			}
		}
		n = n*32 + v
	}
	return 98-n*100%97 == int(s[7]-'0')*10+int(s[8]-'0')
}

func loopORCID(s string) bool {
	total := 0
	for _, c := range []byte(s[:len(s)-1]) {
		if c != '-' {
			total = (total + int(c-'0')) * 2
		}
	}
	return "0123456789X"[(12-total%11)%11] == s[len(s)-1]
}

func loopLEI(s string) bool {
	r := 0
	for _, c := range []byte(s) {
		if c <= '9' {
			r = (r*10 + int(c-'0')) % 97
		} else {
			r = (r*100 + int(c-'A') + 10) % 97
		}
	}
	return r == 1
}

func loopVNTax(s string) bool {
	sum := 0
	for i, w := range [9]int{31, 29, 23, 19, 17, 13, 7, 5, 3} {
		sum += w * int(s[i]-'0')
	}
	return 10-sum%11 == int(s[9]-'0')
}
