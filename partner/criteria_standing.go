package partner

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
)

// TermYears is how long an agreement is often made for: a partner that has
// existed for as many years has the full mark of PAR-FIT-AGE. It is a default
// of this project and not a legal term.
const TermYears = 5

// standingCriteria ask how the partner has stood so far.
var standingCriteria = []score.Criterion[Partner]{
	{
		Code: "PAR-FIT-MEMBERSHIP", Dimension: "effectiveness", Weight: 5,
		EN:         "Is the partner a member of an international body on the day of scoring?",
		VI:         "Vào ngày đánh giá, đối tác có phải là thành viên của tổ chức quốc tế nào không?",
		EvidenceEN: "The memberships of the record, with their time.",
		EvidenceVI: "Tư cách thành viên ghi trong hồ sơ, kèm thời gian.",
		Facts:      []score.Fact{factMemberships, factMemberPeriod},
		Basis:      memberStanding,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			day, open := calendar.FromYMD(int32(c.AsOf())), false
			for i := range p.Memberships {
				switch p.Memberships[i].fitHolds(day) {
				case calendar.Yes:
					return score.Measured(1000)
				case calendar.Unknown:
					open = true
				}
			}
			if open {
				return score.Missing(0, 1)
			}
			return score.Missing(0) // none on record does not mean that there is none
		},
		Evidence: func(p *Partner, c *score.Context) (e []score.Evidence) {
			day := calendar.FromYMD(int32(c.AsOf()))
			for i := range p.Memberships {
				at := "/memberships/" + strconv.Itoa(i)
				switch p.Memberships[i].fitHolds(day) {
				case calendar.Yes:
					e = append(e, score.For(at, "The membership holds on the day of scoring.", "Vào ngày đánh giá, đối tác đang là thành viên."))
				case calendar.No:
					e = append(e, score.Against(at+"/period", "The membership does not hold on the day of scoring.", "Vào ngày đánh giá, đối tác không phải là thành viên."))
				}
			}
			return e
		},
	},
	{
		Code: "PAR-FIT-AGE", Dimension: "sustainability", Weight: 5,
		EN:         "For how many of the five years that an agreement is often made for has the partner existed in its present form?",
		VI:         "Đối tác đã tồn tại theo hình thức tổ chức hiện nay được bao lâu, so với thời hạn năm năm thường thấy của một thỏa thuận?",
		EvidenceEN: "The date of founding; years before a reorganisation are not counted.",
		EvidenceVI: "Ngày thành lập; không tính thời gian trước khi tổ chức lại.",
		Facts:      []score.Fact{factFounded},
		Basis:      fullTerm,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			low, high, ok := p.fitYears(calendar.FromYMD(int32(c.AsOf())))
			if !ok {
				return score.Missing()
			}
			return score.Range(fitTermShare(low), fitTermShare(high))
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			low, high, ok := p.fitYears(calendar.FromYMD(int32(c.AsOf())))
			switch {
			case ok && low >= TermYears:
				return []score.Evidence{score.For("/founded", "The partner has existed for five years or more.", "Đối tác đã tồn tại từ năm năm trở lên.")}
			case ok && high < TermYears:
				return []score.Evidence{score.Against("/founded", "The partner has existed for less than five years.", "Đối tác tồn tại chưa đủ năm năm.")}
			}
			return nil
		},
	},
}

// fitHolds says whether the membership names a body and holds on the day.
func (m *Membership) fitHolds(day calendar.Date) calendar.Truth {
	if m.Forum == "" && m.Partner.IsZero() {
		return calendar.Unknown
	}
	return m.Period.Contains(day)
}

// fitYears returns between how many full years lie from the founding to the day,
// at least and at most; it is false where the date of founding settles nothing.
func (p *Partner) fitYears(day calendar.Date) (low, high int, ok bool) {
	f := p.Founded
	if day.IsZero() || f.IsZero() || f.Uncertain() || f.Approximate() {
		return 0, 0, false
	}
	full := func(from calendar.Date) int { return max(0, int(day.YMD()-from.YMD())/10000) }
	return full(f.Latest()), full(f.Earliest()), true
}

// fitTermShare is the share of TermYears in permille.
func fitTermShare(years int) int { return min(years, TermYears) * 1000 / TermYears }
