package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/text"
)

// stepMade says whether a step was surely taken, and on record, by the days that count.
func stepMade(s *agreement.Step, c *gate.Context) calendar.Truth {
	known := s.Known
	if known.IsZero() {
		known = s.On
	}
	return onOrBefore(s.On, c.On()).And(onOrBefore(known, c.Known()))
}

// onOrBefore says whether a date lies on or before a day.
func onOrBefore(d, day calendar.Date) calendar.Truth {
	switch d.Compare(day) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// askConsent says whether the superior of a subordinate body has consented.
func askConsent(a *agreement.Agreement, c *gate.Context) gate.Finding {
	if f, ok := noAgreement(c); ok {
		return f
	}
	if f, ok := notThere(signsAt(a, subordinate)); ok {
		return f
	}
	var decider text.Text
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) && subordinate(p.Level) {
			decider = authorities[authorityAt(p.Level)].DecidedBy()
			break
		}
	}
	first, last := c.LawDays()
	if last == 0 {
		return gate.Finding{At: gate.At("/events"), Decider: decider,
			EN: "The day of signing, before which the superior consents, is not on record.", VI: "Hồ sơ chưa ghi thời điểm ký để xác định cấp trên đã đồng ý trước khi ký hay chưa."}
	}
	said := superiorSaid(a, byThen(c, last))
	answer := said.answer()
	if first != last && superiorSaid(a, byThen(c, first)).answer() != answer {
		answer = calendar.Unknown
	}
	switch {
	case answer == calendar.No:
		return gate.Finding{Result: gate.Refused, At: said.refused,
			EN: "The superior did not consent.", VI: "Cấp trên không đồng ý."}
	case answer == calendar.Yes && !said.plain:
		return gate.Finding{Result: gate.Conditional, At: said.given,
			EN: "A consent is on record, but not its answer; that remains to be confirmed.", VI: "Hồ sơ có ghi bước cấp trên đồng ý nhưng chưa ghi kết luận; cần xác nhận."}
	case answer == calendar.Yes:
		return gate.Finding{Result: gate.Passed, At: said.given,
			EN: "The superior consented.", VI: "Cấp trên đã đồng ý."}
	case said.maybeNo && said.yes.any:
		return gate.Finding{Result: gate.Referred, At: said.doubt, And: said.given, Decider: decider,
			EN: "The superior consented; the dates on record do not tell whether it took that back before signing.", VI: "Cấp trên đã đồng ý; ngày tháng trong hồ sơ chưa đủ để biết sau đó có thay đổi ý kiến trước khi ký hay không."}
	case said.yes.any && said.no.any:
		return gate.Finding{Result: gate.Referred, At: said.refused, And: said.given, Decider: decider,
			EN: "The superior is recorded as consenting and as not consenting.", VI: "Hồ sơ vừa ghi cấp trên đồng ý, vừa ghi không đồng ý."}
	case said.no.any:
		return gate.Finding{Result: gate.Referred, At: said.refused, And: said.doubt, Decider: decider,
			EN: "The superior did not consent; the dates on record do not tell whether it did later.", VI: "Cấp trên không đồng ý; ngày tháng trong hồ sơ chưa đủ để biết sau đó có đồng ý hay không."}
	case said.maybe || said.yes.any:
		at := said.doubt
		if !said.maybe {
			at = said.given
		}
		return gate.Finding{At: at, Decider: decider,
			EN: "The dates on record do not tell whether the superior consented before signing.", VI: "Ngày tháng trong hồ sơ chưa đủ để biết cấp trên đã đồng ý trước khi ký hay chưa."}
	}
	return gate.Finding{At: gate.At("/steps"), Decider: decider,
		EN: "No consent of the superior before signing is on record.", VI: "Hồ sơ chưa ghi sự đồng ý của cấp trên trước khi ký."}
}

// signsAt says whether a Vietnamese party signs at one of the levels. It is not
// known where none is on record, and where one does not say at which level it
// signs.
func signsAt(a *agreement.Agreement, of func(agreement.Level) bool) calendar.Truth {
	signed, unknown := false, false
	for i := range a.Parties {
		switch p := &a.Parties[i]; {
		case !signs(p):
		case of(p.Level):
			return calendar.Yes
		default:
			signed, unknown = true, unknown || p.Level == ""
		}
	}
	if unknown || !signed {
		return calendar.Unknown
	}
	return calendar.No
}

// notThere is the finding on a question about signatories of some levels where
// there surely are none, or it is not known; ok is false where there are.
func notThere(is calendar.Truth) (f gate.Finding, ok bool) {
	switch is {
	case calendar.Yes:
		return f, false
	case calendar.No:
		return gate.Finding{Result: gate.NotApplicable, At: gate.At("/parties"),
			EN: "No Vietnamese signatory is of this level.", VI: "Không có bên ký kết Việt Nam ở cấp này."}, true
	}
	return gate.Finding{At: gate.At("/parties"),
		EN: "At which level the Vietnamese side signs is not known.", VI: "Chưa rõ cấp ký kết của phía Việt Nam."}, true
}

func ofProvince(l agreement.Level) bool { return l == agreement.LevelProvince }

// subordinate reports whether bodies of the level sign with a superior's consent.
func subordinate(l agreement.Level) bool {
	return l == agreement.LevelDepartment || l == agreement.LevelProvDept || l == agreement.LevelCommune || l == agreement.LevelDistrict
}

// below reports whether the level is one of a body that signs below the
// Government.
func below(l agreement.Level) bool { return consultsBelow(l) || ofProvince(l) }

// consultsBelow reports whether the level is one of a body that consults, the
// provinces apart.
func consultsBelow(l agreement.Level) bool {
	return authorityAt(l) >= 0 && !sovereign(l) && !ofProvince(l) && l != agreement.LevelDistrict
}

func askProvinceConsulted(a *agreement.Agreement, c *gate.Context) gate.Finding {
	return consulted(a, c, ofProvince)
}

func askConsulted(a *agreement.Agreement, c *gate.Context) gate.Finding {
	return consulted(a, c, consultsBelow)
}

// consulted says whether opinions were asked and given, for signatories of some
// levels.
func consulted(a *agreement.Agreement, c *gate.Context, of func(agreement.Level) bool) gate.Finding {
	if f, ok := noAgreement(c); ok {
		return f
	}
	if f, ok := notThere(signsAt(a, of)); ok {
		return f
	}
	asked, given, foreign, vague := -1, -1, -1, -1
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != agreement.StepAskedOpinion && s.Kind != agreement.StepOpinion {
			continue
		}
		switch made := stepMade(s, c); {
		case made == calendar.No:
		case s.Kind == agreement.StepAskedOpinion:
			asked = i
		case made == calendar.Unknown || s.Answer != codes.Yes && s.Answer != codes.No:
			vague = i
		default:
			given = i
			if officeIs(s.Office, "Ministry of Foreign Affairs", "Bộ Ngoại giao") {
				foreign = i
			}
		}
	}
	switch {
	case foreign >= 0:
		return gate.Finding{Result: gate.Passed, At: gate.At("/steps/*", foreign),
			EN: "The opinion of the Ministry of Foreign Affairs is on record.", VI: "Hồ sơ đã có ý kiến của Bộ Ngoại giao."}
	case given >= 0:
		return gate.Finding{Result: gate.Conditional, At: gate.At("/steps/*", given),
			EN: "Opinions are on record, but none that names the Ministry of Foreign Affairs.", VI: "Hồ sơ đã có ý kiến nhưng chưa thấy ý kiến của Bộ Ngoại giao."}
	case vague >= 0:
		return gate.Finding{At: gate.At("/steps/*", vague),
			EN: "The opinion on record lacks its answer, or a day that tells.", VI: "Ý kiến trong hồ sơ chưa ghi kết luận hoặc chưa đủ ngày tháng."}
	case asked >= 0:
		return gate.Finding{At: gate.At("/steps/*", asked),
			EN: "Opinions were asked, and none is on record yet.", VI: "Đã gửi lấy ý kiến nhưng hồ sơ chưa có ý kiến trả lời."}
	}
	return gate.Finding{At: gate.At("/steps"),
		EN: "No opinion is on record.", VI: "Hồ sơ chưa có ý kiến của cơ quan được lấy ý kiến."}
}

// officeIs reports whether the office is named so, in English or Vietnamese.
func officeIs(office text.Text, en, vi string) bool {
	for i := range office {
		if v := office[i].Value; text.Contains(v, en) || text.Contains(v, vi) {
			return true
		}
	}
	return false
}
