package agreement

import (
	"io"
	"testing"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// BenchmarkDue lists what falls due in the year ahead, agreement by agreement
// into one list that is used again, and reports the time for one agreement.
func BenchmarkDue(b *testing.B) {
	on := calendar.FromYMD(int32(today))
	w := Watch{Within: calendar.Period{Start: on, End: on.AddYears(1)}, On: on}
	for _, x := range []struct {
		name string
		n    int
	}{{"10k", 10_000}, {"100k", 100_000}} {
		b.Run(x.name, func(b *testing.B) {
			all := many(x.n)
			var list []Duty
			found := 0
			b.ReportAllocs()
			b.ResetTimer()
			for b.Loop() {
				found = 0
				for _, a := range all {
					list = a.AppendDue(list[:0], w)
					found += len(list)
				}
			}
			each := float64(b.Elapsed().Nanoseconds()) / float64(b.N*len(all))
			b.ReportMetric(each, "ns/agreement")
			b.ReportMetric(1e9/each, "agreements/s")
			b.ReportMetric(float64(found)/float64(len(all)), "duties/agreement")
		})
	}
}

// BenchmarkWriteICalendar writes the duties of five years of one agreement.
func BenchmarkWriteICalendar(b *testing.B) {
	a := sample()
	duties := a.Due(calendar.MustPeriod("2026/2030"), calendar.FromYMD(int32(today)))
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteICalendar(io.Discard, a, duties, ICalendar{Lang: language.Vietnamese, Stamp: stamp}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(duties)*b.N)/b.Elapsed().Seconds(), "duties/s")
}
