package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// at makes an event of the kind on a date in EDTF text.
func at(k EventKind, on string) Event { return Event{Kind: k, On: calendar.MustDate(on)} }

func TestStatusOn(t *testing.T) {
	fiveYears := Term{Length: calendar.MustSpan("P5Y")}
	with := func(t Term, r Renewal) Term { t.Renewal = r; return t }
	two := []Party{{Partner: ministryVN, Roles: []Role{RoleSignatory}}, {Partner: ministryJP, Roles: []Role{RoleSignatory}}}
	by := func(e Event, p id.Partner) Event { e.Party = p; return e }

	for _, test := range []struct {
		name   string
		a      Agreement
		on     string
		status Status
		sure   bool
		why    Why
	}{
		{"nothing known", Agreement{}, "2020-01-01", StatusUnknown, false, NothingDated},
		{"before everything", Agreement{Events: []Event{at(EventSigned, "1992-09-30")}}, "1992-09-29", StatusUnknown, false, NothingDated},
		// Korea–China, 1992: signed on 30 September, in force a month later.
		{"signed, not yet in force", Agreement{Events: []Event{at(EventSigned, "1992-09-30"), at(EventInForce, "1992-10-30")}}, "1992-10-01", Signed, false, ForceNotRecorded},
		{"in force on the day", Agreement{Events: []Event{at(EventInForce, "1992-10-30"), at(EventSigned, "1992-09-30")}}, "1992-10-30", InForce, true, ByEvent},
		// Viet Nam–Korea, 1995: only the month of signature is known.
		{"month of signature", Agreement{Events: []Event{at(EventSigned, "1995-04")}}, "1995-04-15", Signed, false, DateTooVague},
		{"after that month", Agreement{Events: []Event{at(EventSigned, "1995-04")}}, "1995-05-01", Signed, false, ForceNotRecorded},
		// The water ministries, 1995: five years from 20 April, renewal by consent.
		{"last day of the term", Agreement{Events: []Event{at(EventInForce, "1995-04-20")}, Term: with(fiveYears, RenewalConsent)}, "2000-04-19", InForce, true, ByEvent},
		{"a day later", Agreement{Events: []Event{at(EventInForce, "1995-04-20")}, Term: with(fiveYears, RenewalConsent)}, "2000-04-20", Expired, false, RenewalUnknown},
		{"no renewal possible", Agreement{Events: []Event{at(EventInForce, "1995-04-20")}, Term: with(fiveYears, RenewalNone)}, "2000-04-20", Expired, true, ByTerm},
		{"renews itself", Agreement{Events: []Event{at(EventInForce, "1995-04-20")}, Term: with(fiveYears, RenewalAutomatic)}, "2026-01-01", InForce, true, ByEvent},
		{"renewed once", Agreement{Events: []Event{at(EventInForce, "1995-04-20"), at(EventRenewed, "2000-03-01")}, Term: with(fiveYears, RenewalConsent)}, "2005-04-19", InForce, true, ByEvent},
		// Sweden, 2005: the text covers October 2005 to June 2010.
		{"in the last month covered", Agreement{Events: []Event{at(EventInForce, "2005-09-30")}, Term: Term{Covers: calendar.MustPeriod("2005-10/2010-06"), Renewal: RenewalNone}}, "2010-06-10", InForce, false, DateTooVague},
		{"after it", Agreement{Events: []Event{at(EventInForce, "2005-09-30")}, Term: Term{Covers: calendar.MustPeriod("2005-10/2010-06"), Renewal: RenewalNone}}, "2010-07-01", Expired, true, ByTerm},
		{"suspended", Agreement{Events: []Event{at(EventInForce, "2001-01-01"), at(EventSuspended, "2003-01-01")}}, "2003-06-01", Suspended, true, ByEvent},
		{"resumed", Agreement{Events: []Event{at(EventResumed, "2004-01-01"), at(EventInForce, "2001-01-01"), at(EventSuspended, "2003-01-01")}}, "2004-06-01", InForce, true, ByEvent},
		{"perhaps resumed", Agreement{Events: []Event{at(EventInForce, "2001-01-01"), at(EventSuspended, "2003-01-01"), at(EventResumed, "2004")}}, "2004-06-01", Suspended, false, DateTooVague},
		{"terminated at an unknown time", Agreement{Events: []Event{at(EventInForce, "2001-01-01"), {Kind: EventTerminated}}}, "2004-06-01", InForce, false, DateTooVague},
		{"seen being carried out", Agreement{Events: []Event{at(EventImplemented, "2019")}}, "2020-01-01", InForce, false, SeenImplemented},
		{"one of two has signed", Agreement{Parties: two, Events: []Event{by(at(EventSigned, "2020-01-01"), ministryVN), by(at(EventSigned, "2020-02-01"), ministryJP)}}, "2020-01-15", StatusUnknown, false, NothingDated},
		{"both have signed", Agreement{Parties: two, Events: []Event{by(at(EventSigned, "2020-01-01"), ministryVN), by(at(EventSigned, "2020-02-01"), ministryJP)}}, "2020-02-01", Signed, false, ForceNotRecorded},
		{"one of two withdraws", Agreement{Parties: two, Events: []Event{at(EventInForce, "2020-01-01"), by(at(EventWithdrawn, "2021-01-01"), ministryJP)}}, "2021-01-01", Withdrawn, true, ByEvent},
		{"lapsed", Agreement{Events: []Event{at(EventSigned, "2020-01-01"), at(EventLapsed, "2022-01-01")}}, "2023-01-01", Lapsed, true, ByEvent},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := test.a.StatusOn(calendar.MustDate(test.on))
			assert.Equal(t, test.status, got.Status)
			assert.Equal(t, test.sure, got.Sure)
			assert.Equal(t, test.why, got.Why)
		})
	}
}

// The status does not depend on the order in which events are written down.
func TestStatusOnOrder(t *testing.T) {
	events := []Event{at(EventSigned, "2001-01-01"), at(EventInForce, "2001-06-01"), at(EventSuspended, "2003"), at(EventResumed, "2004-05"), at(EventTerminated, "2009-01-01")}
	for year := 2000; year < 2011; year++ {
		on, err := calendar.NewDate(year, 7, 1)
		assert.NoError(t, err)
		want := (&Agreement{Events: events}).StatusOn(on)
		for turn := range events {
			turned := append(append([]Event{}, events[turn:]...), events[:turn]...)
			assert.Equal(t, want, (&Agreement{Events: turned}).StatusOn(on), "%d turned by %d", year, turn)
		}
	}
}

func TestStatusNoAllocs(t *testing.T) {
	a, on := sample(), calendar.MustDate("2026-11-21")
	assert.Zero(t, testing.AllocsPerRun(100, func() { a.StatusOn(on) }))
}

// The vectors of achievement, computed by hand.
func TestAchieved(t *testing.T) {
	q := quantity.Exactly
	for _, test := range []struct {
		name     string
		x        Indicator
		permille int
		ok       bool
	}{
		{"halfway up", Indicator{Baseline: q(10), Target: q(20), Actual: q(15)}, 500, true},
		{"halfway down", Indicator{Direction: DirectionDown, Baseline: q(20), Target: q(10), Actual: q(15)}, 500, true},
		{"regress", Indicator{Direction: DirectionDown, Baseline: q(20), Target: q(10), Actual: q(22)}, -200, true},
		{"beyond", Indicator{Baseline: q(100), Target: q(140), Actual: q(150)}, 1250, true},
		{"no baseline", Indicator{Target: q(4), Actual: q(3)}, 750, true},
		{"no baseline, down", Indicator{Direction: DirectionDown, Target: q(5), Actual: q(10)}, 500, true},
		{"no baseline, down to nothing", Indicator{Direction: DirectionDown, Target: q(5), Actual: q(0)}, 0, false},
		{"kept", Indicator{Direction: DirectionMaintain, Baseline: q(7), Target: q(7), Actual: q(8)}, 1000, true},
		{"not kept", Indicator{Baseline: q(7), Target: q(7), Actual: q(6)}, 0, true},
		{"no actual", Indicator{Target: q(4)}, 0, false},
		{"a bound tells no distance", Indicator{Target: q(80), Actual: quantity.MoreThan(80)}, 0, false},
	} {
		permille, ok := test.x.Achieved()
		assert.Equal(t, test.ok, ok, test.name)
		assert.Equal(t, test.permille, permille, test.name)
	}
	assert.Equal(t, calendar.Yes, (&Indicator{Target: q(80), Actual: quantity.MoreThan(80)}).Reached())
	assert.Equal(t, calendar.No, (&Indicator{Target: q(70), Actual: quantity.Nearly(70)}).Reached())
	assert.Equal(t, calendar.Unknown, (&Indicator{Target: q(70)}).Reached())
}
