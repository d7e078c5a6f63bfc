package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

func TestTermEndOn(t *testing.T) {
	span := calendar.MustSpan
	inForce := func(on string, term Term, more ...Event) Agreement {
		return Agreement{Events: append(more, at(EventInForce, on)), Term: term}
	}
	automatic := Term{Length: span("P5Y"), Renewal: RenewalAutomatic, Further: span("P1Y"), Notice: span("P6M")}
	likeFirst := Term{Length: span("P5Y"), Renewal: RenewalAutomatic}
	consent := Term{Length: span("P5Y"), Renewal: RenewalConsent, Notice: span("P3M")}

	for _, test := range []struct {
		name            string
		a               Agreement
		on, end, notice string
	}{
		{"nothing known", Agreement{}, "2020-01-01", "", ""},
		{"no beginning", Agreement{Term: automatic}, "2020-01-01", "", ""},
		{"before it begins", inForce("2010-03-01", automatic), "2009-01-01", "2015-02-28", "2014-08-28"},
		{"first term", inForce("2010-03-01", automatic), "2015-02-28", "2015-02-28", "2014-08-28"},
		{"a day later the second term runs", inForce("2010-03-01", automatic), "2015-03-01", "2016-02-29", "2015-08-29"},
		{"the eleventh further term", inForce("2010-03-01", automatic), "2026-01-01", "2026-02-28", "2025-08-28"},
		{"further terms as long as the first", inForce("2010-03-01", likeFirst), "2026-01-01", "2030-02-28", ""},
		{"only the year is known", inForce("2010", automatic), "2024-06-01", "2024", "2023-07-01"},
		{"only the month is known", inForce("2010-04", automatic), "2024-05-01", "2025-04", "2024-10-01"},
		{"about a year", inForce("2010~", automatic), "2024-06-01", "2024~", "2023-07-01~"},
		{"on an unknown day", inForce("2010-03-01", automatic), "", "2015-02-28", "2014-08-28"},
		{"thousands of days", inForce("0001-01-01", Term{Length: span("P1D"), Renewal: RenewalAutomatic}), "9999-12-30", "9999-12-30", ""},
		{"beyond the calendar", inForce("2010-01-01", Term{Length: span("P9000Y"), Renewal: RenewalAutomatic}), "2026-01-01", "", ""},
		{"ends with the month", Agreement{Term: Term{Covers: calendar.MustPeriod("2024-02-01/2024-02-29"), Further: span("P1M"), Renewal: RenewalAutomatic}}, "2024-05-31", "2024-05-31", ""},
		{"a later term of unknown length", Agreement{Term: Term{Covers: calendar.MustPeriod("2005/2010"), Renewal: RenewalAutomatic}}, "2024-05-31", "2010", ""},
		{"no end", inForce("2010-03-01", Term{Renewal: RenewalOpen, Notice: span("P6M")}), "2026-01-01", "", ""},
		{"days from a month", inForce("2010-03", Term{Length: span("P90D"), Renewal: RenewalNone}), "2026-01-01", "", ""},

		{"not renewed", inForce("1995-04-20", consent), "2003-01-01", "2000-04-19", "2000-01-19"},
		{"renewed", inForce("1995-04-20", consent, at(EventRenewed, "2000-03-01")), "2003-01-01", "2005-04-19", "2005-01-19"},
		{"renewed only later", inForce("1995-04-20", consent, at(EventRenewed, "2000-03-01")), "2000-02-28", "2000-04-19", "2000-01-19"},
		{"perhaps renewed", inForce("1995-04-20", consent, at(EventRenewed, "2000")), "2000-02-28", "2000-04-19", "2000-01-19"},
		{"renewed by one", inForce("1995-04-20", consent, by(at(EventRenewed, "2000-03-01"), ministryVN)), "2003-01-01", "2000-04-19", "2000-01-19"},

		{"one party's entry into force begins no term", Agreement{Parties: signing(ministryVN, ministryJP), Term: consent,
			Events: []Event{by(at(EventInForce, "1995-04-20"), ministryVN)}}, "1996-01-01", "", ""},
		{"the last party's does", Agreement{Parties: signing(ministryVN, ministryJP), Term: consent,
			Events: []Event{by(at(EventInForce, "1995-04-20"), ministryVN), by(at(EventInForce, "1994-02-01"), ministryJP)}}, "1996-01-01", "2000-04-19", "2000-01-19"},
		{"the earliest of two", inForce("2001-01-01", consent, at(EventInForce, "1995-04-20")), "1996-01-01", "2000-04-19", "2000-01-19"},
	} {
		var on calendar.Date
		if test.on != "" {
			on = calendar.MustDate(test.on)
		}
		assert.Equal(t, test.end, test.a.TermEndOn(on).String(), test.name)
		assert.Equal(t, test.notice, test.a.NoticeBy(on).String(), test.name)
	}
}

// A term that ends at an unknown date makes the status unsure; so does one
// whose parties are not all known to have begun it.
func TestStatusTermUnknown(t *testing.T) {
	on := calendar.MustDate("2026-01-01")
	a := Agreement{Events: []Event{at(EventInForce, "2010-03")}, Term: Term{Length: calendar.MustSpan("P90D"), Renewal: RenewalNone}}
	assert.Equal(t, Standing{InForce, calendar.MustDate("2010-03"), false, DateTooVague}, a.StatusOn(on))
	a = Agreement{Events: []Event{at(EventResumed, "2010-03")}, Term: Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalNone}}
	assert.Equal(t, Standing{InForce, calendar.MustDate("2010-03"), false, DateTooVague}, a.StatusOn(on))
	a = Agreement{Events: []Event{at(EventInForce, "2010-03-01")}, Term: Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalAutomatic}}
	assert.Equal(t, Standing{InForce, calendar.MustDate("2010-03-01"), true, ByEvent}, a.StatusOn(on))
}

// Every term follows the one before without a gap.
func TestTermsFollow(t *testing.T) {
	for _, term := range []string{"P1Y", "P1M", "P7D", "P1Y6M", "P1M15D"} {
		a := Agreement{Events: []Event{at(EventInForce, "2010-01-31")}, Term: Term{Length: calendar.MustSpan("P2Y"), Further: calendar.MustSpan(term), Renewal: RenewalAutomatic}}
		terms, _ := a.Term.from(a.EntryIntoForce())
		for n := range 40 {
			end := terms.end(n)
			assert.Equal(t, end, a.TermEndOn(end), term)
			assert.Equal(t, terms.end(n+1), a.TermEndOn(end.AddDays(1)), term)
		}
	}
}
