package ror_test

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"
	"time"

	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

// BenchmarkDecodeValidate takes 100,000 records, the open ones over and over,
// and tells how often as long as encoding/json needs to fill plain structs it
// takes to read them, make partners and judge those; the aim is 1.25 at most.
// Both run in turns of 10,000 records, so that a busy machine slows both.
//
//	go test ./partner/ror -run '^$' -bench DecodeValidate -benchtime 1x
func BenchmarkDecodeValidate(b *testing.B) {
	const turns, each = 10, 10_000
	lines := realLines(b)
	var text bytes.Buffer
	for i := range each {
		text.Write(lines[i%len(lines)])
		text.WriteByte('\n')
	}
	b.Run("Ratio", func(b *testing.B) {
		var plain, ours time.Duration
		for b.Loop() {
			for range turns {
				begin := time.Now()
				d := json.NewDecoder(bytes.NewReader(text.Bytes()))
				for n := 0; ; n++ {
					var r Record
					if err := d.Decode(&r); err == io.EOF && n == each {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
				middle := time.Now()
				n := 0
				for e, err := range Read(bytes.NewReader(text.Bytes())) {
					if err != nil {
						b.Fatal(err)
					}
					if e.Partner.Validate() == nil {
						n++
					}
				}
				if n < each*99/100 {
					b.Fatal(n, "are valid")
				}
				plain += middle.Sub(begin)
				ours += time.Since(middle)
			}
		}
		b.ReportMetric(ours.Seconds()/plain.Seconds(), "ratio")
		b.ReportMetric(float64(b.N*turns*each)/ours.Seconds(), "records/s")
		b.ReportMetric(0, "ns/op")
	})
	b.Run("Validate", func(b *testing.B) {
		partners := make([]partner.Partner, 0, len(lines))
		for _, line := range lines {
			if p, _ := record(b, line).Partner(); p.Validate() == nil {
				partners = append(partners, p)
			}
		}
		b.ReportAllocs()
		n := 0
		for b.Loop() {
			for range turns * each {
				if partners[n%len(partners)].Validate() != nil {
					b.Fatal("not valid")
				}
				n++
			}
		}
		b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "partners/s")
	})
}
