package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
)

// What the gatekeeper makes of a transfer of technology agrees with what
// ClassifyTransfer and TransferClearanceOf say of it.
func TestGateTransfer(t *testing.T) {
	type a = *agreement.Agreement
	day := calendar.MustDate
	sample := func(yes ...string) a {
		x := transferContract(yes...)
		x.Events = []agreement.Event{{Kind: agreement.EventSigned, On: day("2026-07-20")}}
		return x
	}
	with := func(x a, change func(a)) a { change(x); return x }
	act := func(k agreement.EventKind, on string) func(a) {
		return func(x a) { x.Events = append(x.Events, agreement.Event{Kind: k, On: day(on)}) }
	}
	domestic := func(x a) {
		parties(x, "VN", "VN")
		x.Funding, x.Transfer.Public = nil, agreement.PublicMeans{Capital: codes.No}
	}
	found := func(answer codes.Answer) func(a) {
		return func(x a) {
			x.Assurances = append(x.Assurances, agreement.Assurance{Question: "VN-GATE-TRANSFER", Answer: answer, By: justiceVN, On: day("2026-08-01")})
		}
	}
	g := questionsOnly(t)
	for _, x := range []struct {
		name   string
		a      a
		result gate.Result
		at     string
	}{
		{"a memorandum", signed(), gate.NotApplicable, "/form"},
		{"a licence", with(signed(), func(x a) { x.Form = agreement.FormLicence }), gate.Missing, "/transfer"},
		{"prohibited", sample("VN-TT-P-HARM"), gate.Refused, "/transfer/tests/1"},
		{"prohibited, whatever was found", with(sample("VN-TT-P-HARM"), found(codes.Yes)), gate.Refused, "/transfer/tests/1"},
		{"barred by a treaty, whose direction was not seen", sample("VN-TT-P-TREATY"), gate.Referred, "/transfer/tests/6"},
		{"barred by both", sample("VN-TT-P-TREATY", "VN-TT-P-LIST"), gate.Refused, "/transfer/tests/7"},
		{"restricted, without a permit", sample("VN-TT-R-TOXIC"), gate.Conditional, "/transfer/tests"},
		{"restricted, whatever was found", with(sample("VN-TT-R-TOXIC"), found(codes.Yes)), gate.Conditional, "/transfer/tests"},
		{"restricted, found not to be so", with(sample("VN-TT-R-TOXIC"), found(codes.No)), gate.Refused, "/assurances/0"},
		{"restricted, in force without a permit", with(sample("VN-TT-R-TOXIC"), act(agreement.EventInForce, "2026-08-01")), gate.Refused, "/events/1"},
		{"restricted, permitted", with(sample("VN-TT-R-TOXIC"), act(agreement.EventPermitted, "2026-08-01")), gate.Passed, "/events/1"},
		{"restricted, perhaps permitted", with(sample("VN-TT-R-TOXIC"), act(agreement.EventPermitted, "2026-11")), gate.Missing, "/events/1"},
		{"restricted, registered only", with(sample("VN-TT-R-TOXIC"), act(agreement.EventRegistered, "2026-08-01")), gate.Conditional, "/transfer/tests"},
		{"restricted, approved abroad", with(sample("VN-TT-R-TOXIC"), func(x a) {
			x.Events = append(x.Events, agreement.Event{Kind: agreement.EventApproved, On: day("2026-08-01"), Party: ministryAU})
		}), gate.Conditional, "/transfer/tests"},
		{"across the border", sample(), gate.Conditional, "/events"},
		{"across the border, registered", with(sample(), act(agreement.EventRegistered, "2026-08-01")), gate.Passed, "/events/1"},
		{"to be registered", with(sample(), act(agreement.EventRegistered, "2026-12-01")), gate.Conditional, "/events"},
		{"domestic, private", with(sample(), domestic), gate.Conditional, "/transfer/tests"},
		{"domestic, private, confirmed", with(with(sample(), domestic), found(codes.Yes)), gate.Passed, "/assurances/0"},
		{"no test answered", with(sample(), func(x a) { x.Transfer.Tests = nil }), gate.Missing, "/transfer/tests"},
		{"before the law", with(sample("VN-TT-P-HARM"), func(x a) { then(x, "2018-06-30") }), gate.NotApplicable, ""},
		{"perhaps before the law", with(sample("VN-TT-P-HARM"), func(x a) { then(x, "2018") }), gate.Referred, "/transfer/tests/1"},
		{"between others", with(sample("VN-TT-P-HARM"), func(x a) { parties(x, "DE", "AU") }), gate.NotApplicable, "/form"},
	} {
		d := g.Decide(x.a, day("2026-11-21"))
		r := reason(&d, codeTransfer)
		assert.Equal(t, x.result, r.Result, "%s: %s", x.name, r.EN)
		if x.at != "" {
			assert.Equal(t, x.at, r.Evidence[0], x.name)
		}
		if x.result == gate.Refused {
			assert.Equal(t, gate.Refuse, d.Outcome, x.name)
		}
	}
}

// What became known of the technology after a decision changes it in no replay.
func TestGateTransferReplay(t *testing.T) {
	x := transferContract()
	x.Transfer.Tests = nil
	g := questionsOnly(t)
	d := g.Decide(x, calendar.MustDate("2026-08-01"))
	x.Transfer.Tests = []agreement.TechnologyTest{{Code: "VN-TT-P-HARM", Answer: codes.Yes, On: calendar.MustDate("2026-09-01")}}
	_, changes := d.Replay(g, x)
	assert.Empty(t, changes)
	later := g.Decide(x, calendar.MustDate("2026-09-01"))
	assert.Equal(t, gate.Refused, reason(&later, codeTransfer).Result)
}
