package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

const codeLevel rule.Code = "VN-GATE-LEVEL"

// levels is by which delegations it is asked who may sign; the zero value knows
// none.
type levels struct {
	x       *agreement.Delegations
	holders []id.Partner
}

// signers are with what it is asked who may sign on the first and the last day
// that the act can be of.
type signers struct {
	first, last signer
	one         bool // it is one day
}

func (l levels) signers(a *agreement.Agreement, c *gate.Context) signers {
	first, last := c.LawDays()
	s := signers{first: signerOn(a, dateOf(first)), one: first == last}
	s.first.x, s.first.holders, s.first.apart = l.x, l.holders, true
	if s.last = s.first; !s.one {
		s.last = signerOn(a, dateOf(last))
		s.last.x, s.last.holders, s.last.apart = l.x, l.holders, true
	}
	return s
}

// maySign says whether a party may sign on every day that the act can be of.
func (s *signers) maySign(a *agreement.Agreement, party int) Signing {
	x := s.first.maySign(a, party)
	if !s.one {
		if y := s.last.maySign(a, party); y.Answer != x.Answer || y.Reason != x.Reason {
			return y.unknown(ReasonVague)
		}
	}
	return x
}

// askLevel asks where no delegations are at hand.
func askLevel(a *agreement.Agreement, c *gate.Context) gate.Finding { return levels{}.ask(a, c) }

// ask says whether the Vietnamese signatories may sign; the gravest answer counts.
func (l levels) ask(a *agreement.Agreement, c *gate.Context) gate.Finding {
	worst := gate.Finding{At: gate.At("/parties"),
		EN: "No Vietnamese signatory is on record.", VI: "Hồ sơ chưa nêu bên ký kết Việt Nam."}
	seen, who := false, l.signers(a, c)
	for i := range a.Parties {
		if !signs(&a.Parties[i]) {
			continue
		}
		x := who.maySign(a, i)
		if f := levelFinding(a, i, &x, c); !seen || grave(f) > grave(worst) {
			worst, seen = f, true
		}
	}
	return worst
}

// grave puts findings into order.
func grave(f gate.Finding) int {
	switch f.Result {
	case gate.NotApplicable:
		return 0
	case gate.Passed:
		return 1
	case gate.Conditional:
		return 2
	case gate.Missing:
		return 3
	case gate.Referred:
		return 4
	}
	return 5
}

// levelFinding turns what MaySign says of a party into a finding.
func levelFinding(a *agreement.Agreement, i int, x *Signing, c *gate.Context) gate.Finding {
	level, name := gate.At("/parties/*/level", i), gate.At("/parties/*/name", i)
	capacity, office := gate.At("/parties/*/capacity", i), gate.At("/parties/*/signedBy", i)
	if x.Answer == calendar.Yes {
		return gate.Finding{Result: gate.Passed, At: level, And: capacity,
			EN: "Bodies of the level are among those that sign, and nothing on record keeps this one from it.",
			VI: "Cấp ký kết thuộc diện được ký kết; hồ sơ không ghi nhận điều gì cản trở."}
	}
	switch x.Reason {
	case ReasonDistrict:
		return gate.Finding{Result: gate.Refused, At: level, Decider: provincialChair,
			EN: "The district level ended on 1 July 2025; the provincial People's Committee is its heir.",
			VI: "Cấp huyện không còn từ ngày 01/7/2025; Ủy ban nhân dân cấp tỉnh là cơ quan kế thừa."}
	case ReasonVague, ReasonOrdinance, ReasonEarlier:
		f := gate.Finding{At: gate.At("/events"), And: level,
			EN: "The day of signing does not tell whether the party could sign then.",
			VI: "Thời điểm ký chưa đủ chính xác để biết bên này có được ký kết hay không."}
		if a.Parties[i].Level == agreement.LevelDistrict {
			f.Decider = provincialChair
		}
		return f
	case ReasonContract, ReasonDomestic:
		if n := c.Nature(); n != nil && (n.Kind == agreement.InstrumentContract || n.Kind == agreement.InstrumentDomestic) {
			return gate.Finding{Result: gate.NotApplicable, At: level,
				EN: "It is a contract or between bodies of one state; the law on international agreements names nobody to sign it.",
				VI: "Là hợp đồng hoặc văn bản giữa các cơ quan trong nước; Luật Thỏa thuận quốc tế không quy định bên ký kết."}
		}
		return gate.Finding{At: gate.At("/substance/civil"), And: level,
			EN: "By its form it is no international agreement; what it is in law is not settled.",
			VI: "Theo hình thức, văn bản không phải là thỏa thuận quốc tế; bản chất pháp lý chưa được xác định."}
	case ReasonOutside:
		return gate.Finding{Result: gate.NotApplicable, At: level,
			EN: "A body of this level is not among those of the law, which does not cover what it signs by itself; that is inferred.",
			VI: "Cấp này không thuộc diện quy định của Luật; văn bản do cấp này tự ký nằm ngoài phạm vi Luật (suy luận)."}
	case ReasonBorder:
		return gate.Finding{At: level, And: gate.At("/substance/within"),
			EN: "Of communes only those in border areas sign; whether this one is, is not known.",
			VI: "Ở cấp xã, chỉ khu vực biên giới được ký kết; chưa rõ địa bàn của bên này."}
	case ReasonVu:
		return gate.Finding{Result: gate.Referred, At: name, Decider: ministerDecides,
			EN: "A department of the vụ kind prepares and does not sign; that is inferred.",
			VI: "Vụ là đơn vị tham mưu, không đứng tên ký kết (suy luận)."}
	case ReasonDepartment:
		return gate.Finding{At: name, Decider: ministerDecides,
			EN: "Whether this department is a cục, which may sign, is not told by its name on record.",
			VI: "Tên đơn vị trong hồ sơ chưa cho biết có phải là cục (được ký kết) hay không."}
	case ReasonTreatyLevel:
		f := gate.Finding{Result: gate.Referred, At: level, And: gate.At("/form"),
			EN: "A treaty is signed only in the name of the State or the Government; by its form this is one.",
			VI: "Điều ước quốc tế chỉ được ký nhân danh Nhà nước hoặc Chính phủ; theo hình thức, văn bản này là điều ước quốc tế."}
		if a.Substance.Obliges == codes.Yes { // not only by its form
			f.Result = gate.Refused
		}
		return f
	case ReasonPowers:
		return gate.Finding{Result: gate.Refused, At: capacity,
			EN: "A treaty is not signed by delegation.", VI: "Điều ước quốc tế không được ký theo ủy quyền hành chính."}
	case ReasonMission:
		return gate.Finding{Result: gate.Refused, At: office,
			EN: "A head of mission may adopt the text of a treaty, and needs full powers to sign it.",
			VI: "Người đứng đầu cơ quan đại diện được thông qua văn bản, nhưng phải có giấy ủy quyền để ký điều ước quốc tế."}
	case ReasonPowersNotRecorded:
		return gate.Finding{At: gate.At("/steps"), And: capacity,
			EN: "That full powers were issued is not on record.", VI: "Hồ sơ chưa ghi nhận việc cấp giấy ủy quyền ký."}
	case ReasonCapacity, ReasonOffice:
		return gate.Finding{At: capacity, And: office,
			EN: "By what right the treaty is signed, or by which office, is not on record.",
			VI: "Hồ sơ chưa ghi tư cách hoặc chức vụ của người ký điều ước quốc tế."}
	case ReasonDelegation:
		return gate.Finding{At: capacity,
			EN: "The party signs by delegation, and whether that gives it the power is not settled.",
			VI: "Bên ký kết ký theo ủy quyền; chưa xác định được thẩm quyền."}
	case ReasonNotEmpowered:
		return gate.Finding{Result: gate.Refused, At: capacity,
			EN: "The delegations at hand do not give the party the power.", VI: "Các văn bản ủy quyền hiện có không trao thẩm quyền cho bên này."}
	}
	return gate.Finding{At: level, EN: "At which level the Vietnamese party signs is not known.", VI: "Chưa rõ cấp ký kết của bên Việt Nam."}
}
