package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// by makes an act of one party.
func by(e Event, p id.Partner) Event { e.Party = p; return e }

// signing makes parties that sign.
func signing(partners ...id.Partner) (list []Party) {
	for _, p := range partners {
		list = append(list, Party{Partner: p, Roles: []Role{RoleSignatory}})
	}
	return list
}

// Where dates do not tell which act came first, the later stage of life holds;
// between a suspension and a resumption there is none.
func TestStatusVagueDates(t *testing.T) {
	for _, test := range []struct {
		name   string
		events []Event
		on     string
		want   Standing
	}{
		{"terminated in the year of entry into force", []Event{at(EventInForce, "2019-05-01"), at(EventTerminated, "2019")}, "2021-01-01",
			Standing{Terminated, calendar.MustDate("2019"), true, ByEvent}},
		{"suspended and resumed in one year", []Event{at(EventInForce, "2001-01-01"), at(EventSuspended, "2019-05"), at(EventResumed, "2019")}, "2021-01-01",
			Standing{Suspended, calendar.MustDate("2019-05"), false, DateTooVague}},
		{"suspended and resumed on one day", []Event{at(EventInForce, "2001-01-01"), at(EventSuspended, "2019-05-01"), at(EventResumed, "2019-05-01")}, "2021-01-01",
			Standing{Suspended, calendar.MustDate("2019-05-01"), false, DateTooVague}},
		{"resumed surely later", []Event{at(EventInForce, "2001-01-01"), at(EventSuspended, "2019-05"), at(EventResumed, "2020")}, "2021-01-01",
			Standing{InForce, calendar.MustDate("2020"), true, ByEvent}},
		{"suspended in the year of entry into force", []Event{at(EventInForce, "2019-05-01"), at(EventSuspended, "2019")}, "2021-01-01",
			Standing{Suspended, calendar.MustDate("2019"), true, ByEvent}},
		{"perhaps suspended, perhaps resumed", []Event{at(EventInForce, "2001-01-01"), at(EventSuspended, "2018-01-01"), at(EventSuspended, "2020"), at(EventResumed, "2020")}, "2020-06-01",
			Standing{Suspended, calendar.MustDate("2018-01-01"), false, DateTooVague}},
		{"two ends in one year", []Event{at(EventInForce, "2001-01-01"), at(EventExpired, "2019"), at(EventTerminated, "2019-05")}, "2021-01-01",
			Standing{Terminated, calendar.MustDate("2019-05"), false, DateTooVague}},
		{"ratified late by another", []Event{at(EventInForce, "2001-01-01"), at(EventRatified, "2003-01-01")}, "2004-01-01",
			Standing{InForce, calendar.MustDate("2001-01-01"), true, ByEvent}},
		// Pair by pair this runs in a circle: the year does not order the
		// suspension and the end, and only the first resumption is out of date.
		{"three acts in a circle", []Event{at(EventSuspended, "2019-03"), at(EventInForce, "2019-07-01"), at(EventTerminated, "2019")}, "2021-01-01",
			Standing{Terminated, calendar.MustDate("2019"), true, ByEvent}},
	} {
		permute(test.events, func(events []Event) {
			a := Agreement{Events: events}
			assert.Equal(t, test.want, a.StatusOn(calendar.MustDate(test.on)), test.name)
		})
	}
}

// permute calls f with every order of the events.
func permute(events []Event, f func([]Event)) {
	list := append([]Event{}, events...)
	var turn func(n int)
	turn = func(n int) {
		if n == len(list) {
			f(list)
			return
		}
		for i := n; i < len(list); i++ {
			list[n], list[i] = list[i], list[n]
			turn(n + 1)
			list[n], list[i] = list[i], list[n]
		}
	}
	turn(0)
}

// The act of one party tells the standing of the whole only where all the
// signatories are known.
func TestStatusPartiesUnknown(t *testing.T) {
	on := calendar.MustDate("2021-01-01")
	vn := []Event{by(at(EventInForce, "2020-01-01"), ministryVN)}
	since := calendar.MustDate("2020-01-01")
	for _, test := range []struct {
		name string
		a    Agreement
		want Standing
	}{
		{"nobody is named", Agreement{Events: vn}, Standing{InForce, since, false, PartiesUnknown}},
		{"nobody is named as a signatory", Agreement{Parties: []Party{{Partner: ministryVN}, {Partner: ministryJP}}, Events: vn}, Standing{InForce, since, false, PartiesUnknown}},
		{"there are more parties", Agreement{Parties: signing(ministryVN), PartiesOpen: true, Events: vn}, Standing{InForce, since, false, PartiesUnknown}},
		{"one of two", Agreement{Parties: signing(ministryVN, ministryJP), Events: vn}, Standing{}},
		{"one of two, and more", Agreement{Parties: signing(ministryVN, ministryJP), PartiesOpen: true, Events: vn}, Standing{}},
		{"one of one", Agreement{Parties: signing(ministryVN), Events: vn}, Standing{InForce, since, true, ByEvent}},
		{"the whole is in force as well", Agreement{Events: append(vn[:1:1], at(EventInForce, "2020-01-01"))}, Standing{InForce, since, true, ByEvent}},
		{"one of perhaps two withdrew", Agreement{Parties: signing(ministryVN, ministryJP), PartiesOpen: true,
			Events: []Event{at(EventInForce, "2019-01-01"), by(at(EventWithdrawn, "2020-01-01"), ministryJP)}}, Standing{Withdrawn, since, false, PartiesUnknown}},
		{"one of three withdrew", Agreement{Parties: signing(ministryVN, ministryJP, university),
			Events: []Event{at(EventInForce, "2020-01-01"), by(at(EventWithdrawn, "2020-02-01"), ministryJP)}}, Standing{InForce, since, true, ByEvent}},
		{"the last of both", Agreement{Parties: signing(ministryVN, ministryJP),
			Events: []Event{by(at(EventInForce, "2020-01-01"), ministryJP), by(at(EventInForce, "2019-03-01"), ministryVN)}}, Standing{InForce, since, true, ByEvent}},
		{"the last of both is vague", Agreement{Parties: signing(ministryVN, ministryJP),
			Events: []Event{by(at(EventInForce, "2021"), ministryJP), by(at(EventInForce, "2019-03-01"), ministryVN)}}, Standing{InForce, calendar.MustDate("2021"), false, DateTooVague}},
	} {
		assert.Equal(t, test.want, test.a.StatusOn(on), test.name)
	}
}

// crowd is a treaty of n signatories, each of which signed and ratified.
func crowd(n int) *Agreement {
	a := &Agreement{}
	for i := range n {
		p := numbered(i)
		a.Parties = append(a.Parties, Party{Partner: p, Roles: []Role{RoleSignatory}})
		a.Events = append(a.Events, by(at(EventSigned, "2001-01-01"), p), by(at(EventRatified, "2002-01-01"), p), by(at(EventInForce, "2003-01-01"), p))
	}
	return a
}

// numbered returns a partner's identifier made from a number.
func numbered(i int) id.Partner {
	p, err := id.From[id.Partner](id.External{Scheme: "sample", Value: string([]byte{byte('a' + i%26), byte('a' + i/26%26), byte('a' + i/676%26), byte('a' + i/17576)})})
	if err != nil {
		panic(err)
	}
	return p
}

// Twenty thousand signatories: what grew with the cube of their number would
// run into the time limit of go test.
func TestStatusManyParties(t *testing.T) {
	a := crowd(20_000)
	assert.Equal(t, Standing{InForce, calendar.MustDate("2003-01-01"), true, ByEvent}, a.StatusOn(calendar.MustDate("2004-01-01")))
	assert.Equal(t, calendar.MustDate("2003-01-01"), a.EntryIntoForce())

	small, on := crowd(64), calendar.MustDate("2004-01-01")
	assert.Equal(t, InForce, small.StatusOn(on).Status)
	assert.Zero(t, testing.AllocsPerRun(10, func() { small.StatusOn(on); small.EntryIntoForce(); small.TermEndOn(on) }))
}
