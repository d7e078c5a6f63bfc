package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
)

func conveyExamples() []ruletest.Example[agreement.Agreement] {
	day := calendar.MustDate
	type a = *agreement.Agreement
	with := func(change func(a), yes ...string) func(a) {
		return func(x a) {
			settled(x, yes...)
			if change != nil {
				change(x)
			}
		}
	}
	filed := func(on string, by int) func(a) {
		return func(x a) {
			x.Steps = []agreement.Step{{Kind: agreement.StepRegistration, On: day(on), By: x.Parties[by].Partner}}
		}
	}
	contribution := func(capital, valued codes.Answer) func(a) {
		return func(x a) {
			x.Transfer.Form = agreement.TransferContribution
			x.Transfer.Public = agreement.PublicMeans{Capital: capital, Valued: valued, Owned: codes.Yes}
			x.Funding = nil
		}
	}
	return []ruletest.Example[agreement.Agreement]{
		{Code: "VN-AGR-TRANSFER-TEST-LISTED", Break: with(func(x a) {
			x.Transfer.Tests = append(x.Transfer.Tests, agreement.TechnologyTest{Code: "VN-TT-R-POISON"})
		}), Want: []string{"/transfer/tests/25/code"}, Pass: with(func(x a) {
			x.Transfer.Tests = append(x.Transfer.Tests, agreement.TechnologyTest{Code: "OWN-POISON"})
		})},
		{Code: "VN-AGR-TRANSFER-PROHIBITED", Break: with(nil, "VN-TT-P-HARM"), Want: []string{"/transfer/tests/1"},
			Pass: with(nil, "VN-TT-P-SECRET")}, // secrets go abroad or they do not
		{Code: "VN-AGR-TRANSFER-TREATY", Break: with(nil, "VN-TT-P-TREATY"), Want: []string{"/transfer/tests/6"}, Pass: with(nil)},
		{Code: "VN-AGR-TRANSFER-RESTRICTED", Break: with(nil, "VN-TT-R-TOXIC"), Want: []string{"/events/2"},
			Pass: with(func(x a) { x.Events[1].Kind = agreement.EventPermitted }, "VN-TT-R-TOXIC")},
		{Code: "VN-AGR-TRANSFER-PERMIT", Break: with(func(x a) { x.Events = x.Events[:2] }, "VN-TT-R-TOXIC"), Want: []string{"/events"},
			Pass: with(func(x a) { x.Events = x.Events[:2]; x.Events[1].Kind = agreement.EventApproved }, "VN-TT-R-TOXIC")},
		{Code: "VN-AGR-TRANSFER-CLASS", Break: with(func(x a) { x.Transfer.Tests = nil }), Want: []string{"/transfer/tests"}, Pass: with(nil)},
		{Code: "VN-AGR-TRANSFER-CONTENT", Break: with(func(x a) { x.Transfer.Terms.Warranty, x.Transfer.Terms.Penalties = codes.No, codes.No }),
			Want: []string{"/transfer", "/transfer"}, Pass: with(func(x a) { x.Transfer.Terms.Definitions = codes.No })},
		{Code: "VN-AGR-TRANSFER-CONTENT-OPEN", Break: with(func(x a) { x.Transfer.Methods = nil }), Want: []string{"/transfer"}, Pass: with(nil)},
		{Code: "VN-AGR-TRANSFER-FILE-LATE", Break: with(filed("2026-10-19", 0)), Want: []string{"/steps/0/on"}, Pass: with(filed("2026-10-18", 0))},
		{Code: "VN-AGR-TRANSFER-FILER", Break: with(filed("2026-08-19", 1)), Want: []string{"/steps/0/by"}, Pass: with(filed("2026-08-19", 0))},
		{Code: "VN-AGR-TRANSFER-AMENDED", Break: with(func(x a) {
			x.Events = append(x.Events, agreement.Event{Kind: agreement.EventRenewed, On: day("2026-10-01")})
		}), Want: []string{"/events/3"}, Pass: with(func(x a) {
			x.Events = append(x.Events, agreement.Event{Kind: agreement.EventRenewed, On: day("2026-10-01")}, agreement.Event{Kind: agreement.EventRegistered, On: day("2026-10-20")})
		})},
		{Code: "VN-AGR-TRANSFER-VALUATION", Break: with(contribution(codes.Yes, codes.Unknown)), Want: []string{"/transfer/public"}, Pass: with(contribution(codes.Yes, codes.Yes))},
		{Code: "VN-AGR-TRANSFER-VALUATION", Break: with(contribution(codes.Yes, codes.No)), Want: []string{"/transfer/public"},
			Pass: with(func(x a) { contribution(codes.Yes, codes.No)(x); then(x, "2026-03-31") })}, // before the law was amended
	}
}
