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
		EN:         "Does the partner hold a seat or a post in an international body on the day of scoring?",
		VI:         "Vào ngày đánh giá, đối tác có giữ tư cách tham gia hoặc chức vụ trong tổ chức quốc tế nào không?",
		EvidenceEN: "The seats and posts of the record, with their time; a part in the work is neither.",
		EvidenceVI: "Tư cách tham gia và chức vụ ghi trong hồ sơ, kèm thời gian; không tính việc chỉ tham gia công việc.",
		Facts:      []score.Fact{factMemberships, factMemberRole, factMemberPeriod},
		Basis:      memberStanding,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			day := scoredOn(c)
			lacks := [3]bool{true} // none on record does not mean that there is none
			for i := range p.Memberships {
				m := &p.Memberships[i]
				named, held := m.fitSeat(), m.Period.Contains(day)
				switch named.And(held) {
				case calendar.Yes:
					return score.Measured(1000)
				case calendar.Unknown:
					lacks[1] = lacks[1] || named == calendar.Unknown
					lacks[2] = lacks[2] || held == calendar.Unknown
				}
			}
			var lacking [3]int
			n := 0
			for i, lack := range lacks {
				if lack {
					lacking[n] = i
					n++
				}
			}
			return score.Missing(lacking[:n]...)
		},
		Evidence: func(p *Partner, c *score.Context) (e []score.Evidence) {
			day := scoredOn(c)
			for i := range p.Memberships {
				m, at := &p.Memberships[i], "/memberships/"+strconv.Itoa(i)
				switch held := m.Period.Contains(day); {
				case m.fitSeat() != calendar.Yes:
				case held == calendar.Yes:
					e = append(e, score.For(at, "The seat or post is held on the day of scoring.", "Vào ngày đánh giá, đối tác đang giữ tư cách hoặc chức vụ này."))
				case held == calendar.No:
					e = append(e, score.Against(at+"/period", "The seat or post is not held on the day of scoring.", "Vào ngày đánh giá, đối tác không giữ tư cách hoặc chức vụ này."))
				}
			}
			return e
		},
	},
	{
		Code: "PAR-FIT-AGE", Dimension: "sustainability", Weight: 5,
		EN:         "For how many of the five years that an agreement is often made for has the partner existed in its present form by the day of scoring?",
		VI:         "Tính đến ngày đánh giá, đối tác đã tồn tại theo hình thức tổ chức hiện nay bao lâu, so với thời hạn năm năm thường thấy của một thỏa thuận?",
		EvidenceEN: "The dates of founding and closing; years before a reorganisation are not counted.",
		EvidenceVI: "Ngày thành lập và ngày chấm dứt hoạt động; không tính thời gian trước khi tổ chức lại.",
		Facts:      []score.Fact{factFounded, factClosed},
		Basis:      fullTerm,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			low, high, ok := p.fitYears(scoredOn(c))
			switch {
			case !ok:
				return score.Missing(0)
			case p.Founded.Precision() == calendar.Day: // then it is the end that is vague
				return score.Range(fitTermShare(low), fitTermShare(high), 1)
			}
			return score.Range(fitTermShare(low), fitTermShare(high))
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			low, high, ok := p.fitYears(scoredOn(c))
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

// fitSeat says whether the membership is a seat or a post in a body that it names.
func (m *Membership) fitSeat() calendar.Truth {
	switch kind := m.Role.Kind(); {
	case kind == RoleWork:
		return calendar.No
	case kind == "", m.Forum == "" && m.Partner.IsZero():
		return calendar.Unknown
	}
	return calendar.Yes
}

// fitYears returns how many full years lie between the founding and the day, or
// the day of closing before it, at least and at most; it is false where the date
// of founding settles nothing.
func (p *Partner) fitYears(day calendar.Date) (low, high int, ok bool) {
	f := p.Founded
	if day.IsZero() || f.IsZero() || f.Uncertain() || f.Approximate() {
		return 0, 0, false
	}
	least, most := day.YMD(), day.YMD()
	switch c := p.Closed; {
	case c.IsZero():
	case c.Uncertain() || c.Approximate():
		least = 0
	default:
		least, most = min(least, c.Earliest().YMD()), min(most, c.Latest().YMD())
	}
	full := func(from calendar.Date, to int32) int { return max(0, int(to-from.YMD())/10000) }
	return full(f.Latest(), least), full(f.Earliest(), most), true
}

// fitLife is what tells whether a partner exists.
var fitLife = []score.Fact{factFounded, factClosed, factSuccession, factListing}

// fitLifeLacks returns what of fitLife is missing where it is not known whether
// the partner exists on the day.
func (p *Partner) fitLifeLacks(day calendar.Date) (lacking [2]int, n int) {
	var taken statusTaken
	for i := range p.Relations {
		if r := &p.Relations[i]; r.Kind == RelationSuccessor {
			taken.add(r.Period.Start, r.How, day)
		}
	}
	l := p.lifeOn(day, taken, false)
	if l.begun == calendar.Unknown {
		n++
	}
	if l.ended == calendar.Unknown {
		switch {
		case l.blurred, l.end == PartSucceeded, l.end == UndatedEnd:
			lacking[n] = 1
		case l.end == RecordWithdrawn, l.end == RegistersDisagree:
			lacking[n] = 3
		default:
			lacking[n] = 2
		}
		n++
	}
	return lacking, n
}

// fitTermShare is the share of TermYears in permille.
func fitTermShare(years int) int { return min(years, TermYears) * 1000 / TermYears }
