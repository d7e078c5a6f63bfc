package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

const codeTransfer rule.Code = "VN-GATE-TRANSFER"

// askTransfer says whether the law lets the technology be transferred, and
// whether what it asks for is on record. What was not settled by the record, or
// by the part of the law that was seen, a finding on record can settle; it lifts
// no bar, and takes the place of no permit.
func askTransfer(a *agreement.Agreement, c *gate.Context) gate.Finding {
	f, open := transferFinding(a, c)
	if found := c.Assured(a, codeTransfer); found.Result == gate.Refused && f.Result != gate.Refused ||
		open && (found.Result == gate.Passed || found.Result == gate.Conditional || found.Result == gate.Referred) {
		return found
	}
	return f
}

// transferFinding is the finding by the record; open is that it leaves open what
// the law asks for.
func transferFinding(a *agreement.Agreement, c *gate.Context) (f gate.Finding, open bool) {
	if !conveys(a) {
		if a.Form.Transfers() && concerned(a) {
			return gate.Finding{At: gate.At("/transfer"), And: gate.At("/form"),
				EN: "Instruments of this form can transfer technology; whether this one does is not on record.",
				VI: "Văn bản theo hình thức này có thể có chuyển giao công nghệ; hồ sơ chưa ghi."}, true
		}
		return gate.Finding{Result: gate.NotApplicable, At: gate.At("/form"),
			EN: "It is recorded as transferring no technology of or to a Vietnamese party.",
			VI: "Theo hồ sơ, văn bản không chuyển giao công nghệ của hoặc cho bên Việt Nam."}, false
	}
	var day calendar.Date // none: the days of signing, which are vague
	if first, last := c.LawDays(); first == last {
		day = dateOf(first)
	}
	k := clearing(a, day, nil)
	permit, certificate := clearedBy(a, c)
	switch k.Need {
	case ClearanceBarred:
		return barred(a, day), false
	case ClearancePermit:
		switch {
		case permit.at.Where != "" && permit.done == calendar.Yes:
			return gate.Finding{Result: gate.Passed, At: permit.at,
				EN: "The technology is restricted, and a permit is on record.", VI: "Công nghệ thuộc diện hạn chế chuyển giao; hồ sơ đã có giấy phép."}, false
		case permit.at.Where != "":
			return gate.Finding{At: permit.at,
				EN: "The technology is restricted, and the day of its permit does not tell whether there is one yet.",
				VI: "Công nghệ thuộc diện hạn chế chuyển giao; ngày cấp phép ghi chưa đủ rõ để biết đã có giấy phép hay chưa."}, false
		}
		if at := running(a, c); at >= 0 {
			return gate.Finding{Result: gate.Refused, At: gate.At("/events/*", at), And: gate.At("/transfer/tests"),
				EN: "The technology is restricted and the contract in force, while no permit is on record.",
				VI: "Công nghệ thuộc diện hạn chế chuyển giao, hợp đồng đã có hiệu lực nhưng hồ sơ không có giấy phép."}, false
		}
		return gate.Finding{Result: gate.Conditional, At: gate.At("/transfer/tests"), And: gate.At("/events"),
			EN: "The technology is restricted: the contract takes effect only with a permit, which is not on record.",
			VI: "Công nghệ thuộc diện hạn chế chuyển giao: hợp đồng chỉ có hiệu lực khi được cấp giấy phép; hồ sơ chưa có."}, false
	case ClearanceRegistration:
		for _, x := range [...]clearedOn{certificate, permit} {
			if x.at.Where != "" && x.done == calendar.Yes {
				return gate.Finding{Result: gate.Passed, At: x.at,
					EN: "The contract is registered.", VI: "Hợp đồng đã được đăng ký."}, false
			}
		}
		return gate.Finding{Result: gate.Conditional, At: gate.At("/events"),
			EN: "The contract takes effect only with a certificate of registration, which is not on record.",
			VI: "Hợp đồng chỉ có hiệu lực khi được cấp giấy chứng nhận đăng ký; hồ sơ chưa có."}, false
	case ClearanceNone:
		return gate.Finding{Result: gate.Conditional, At: gate.At("/transfer/tests"),
			EN: "Nothing is asked as far as the law was seen; not all of it was, so have that confirmed.",
			VI: "Theo các quy định đã đối chiếu, không phải đăng ký hoặc cấp phép; chưa đối chiếu toàn bộ, cần xác nhận."}, true
	}
	if k.Why == TransferNotVietnamese {
		return gate.Finding{Result: gate.NotApplicable, At: gate.At("/parties"),
			EN: "The technology goes from abroad to abroad.", VI: "Công nghệ được chuyển giao giữa các bên nước ngoài."}, false
	}
	f = gate.Finding{At: gate.At("/transfer/tests"),
		EN: "Whether the technology is prohibited or restricted is not settled: tests stand unanswered, or its direction or means are not on record.",
		VI: "Chưa xác định được công nghệ có thuộc diện cấm, hạn chế chuyển giao hay không: còn tiêu chí chưa được trả lời, hoặc chưa ghi chiều chuyển giao, nguồn vốn."}
	for _, x := range TransferClearanceOf(a, day).Missing {
		if strings.HasPrefix(x, "/") {
			f.And = gate.At(x)
			break
		}
	}
	return f, true
}

// barred is the finding on prohibited technology: what rests on general knowledge
// only, or on a law that may not have held, is for others to decide.
func barred(a *agreement.Agreement, day calendar.Date) gate.Finding {
	f := gate.Finding{Result: gate.Referred, At: gate.At("/transfer/tests"),
		EN: "The technology is recorded as barred from transfer; whether that holds here was not seen in the law.",
		VI: "Hồ sơ ghi công nghệ bị cấm chuyển giao; chưa đối chiếu được quy định áp dụng."}
	k := ClassifyTransfer(a, day)
	first, _ := actDays(a, day)
	for _, r := range k.Reasons {
		if f.At = gate.At(r.Pointer); r.Test.Basis.Confidence != rule.General && first >= transferFrom {
			return gate.Finding{Result: gate.Refused, At: f.At,
				EN: "The technology is prohibited from transfer.", VI: "Công nghệ thuộc diện cấm chuyển giao."}
		}
	}
	return f
}

// clearedOn is where a permit or certificate stands, if anywhere, and whether it
// had surely been given by the day of the decision.
type clearedOn struct {
	at   gate.Place
	done calendar.Truth
}

func (x *clearedOn) add(at int, done calendar.Truth) {
	if done != calendar.No && (x.at.Where == "" || x.done != calendar.Yes && done == calendar.Yes) {
		*x = clearedOn{gate.At("/events/*", at), done}
	}
}

// clearedBy returns the permit, which in records that do not have it is an
// approval, and the certificate of registration.
func clearedBy(a *agreement.Agreement, c *gate.Context) (permit, certificate clearedOn) {
	var approval clearedOn
	for i := range a.Events {
		e := &a.Events[i]
		switch done := onOrBefore(e.On, c.On()); {
		case e.Kind == agreement.EventPermitted:
			permit.add(i, done)
		case e.Kind == agreement.EventRegistered:
			certificate.add(i, done)
		case approvedHere(a, e):
			approval.add(i, done)
		}
	}
	if permit.at.Where == "" {
		permit = approval
	}
	return permit, certificate
}

// running returns the act by which the contract surely is in force or carried
// out, or -1.
func running(a *agreement.Agreement, c *gate.Context) int {
	for i := range a.Events {
		e := &a.Events[i]
		if (e.Kind == agreement.EventInForce || e.Kind == agreement.EventImplemented) && onOrBefore(e.On, c.On()) == calendar.Yes {
			return i
		}
	}
	return -1
}
