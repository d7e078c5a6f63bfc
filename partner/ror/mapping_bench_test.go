package ror_test

import (
	"encoding/json"
	"testing"

	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

// BenchmarkMapping tells what the way between records and partners costs beside
// decoding the same records with encoding/json. One operation is one record.
func BenchmarkMapping(b *testing.B) {
	lines := realLines(b)
	records := make([]*Record, len(lines))
	partners := make([]partner.Partner, len(lines))
	size := 0
	for i, line := range lines {
		records[i] = record(b, line)
		partners[i], _ = records[i].Partner()
		size += len(line)
	}
	run := func(name string, one func(i int)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size / len(lines)))
			i := 0
			for b.Loop() {
				one(i)
				if i++; i == len(lines) {
					i = 0
				}
			}
		})
	}
	run("json", func(i int) {
		var r Record
		if json.Unmarshal(lines[i], &r) != nil {
			b.Fatal("not read")
		}
	})
	run("Partner", func(i int) { _, _ = records[i].Partner() })
	run("FromPartner", func(i int) { _, _ = FromPartner(&partners[i]) })
	var buf []byte
	run("AppendJSON", func(i int) { buf = records[i].AppendJSON(buf[:0]) })
	run("Validate", func(i int) { _ = partners[i].Validate() })
}
