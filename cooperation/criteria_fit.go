package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// fitCriteria ask whether the portfolio may be as it is, and fits its purpose.
var fitCriteria = []score.Criterion[Index]{
	{
		Code: "PTF-C-COMPLIANT", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Were all agreements found to agree with law, foreign policy and international commitments?",
		VI:         "Tất cả thỏa thuận có được xác định phù hợp với pháp luật, đường lối đối ngoại và cam kết quốc tế không?",
		EvidenceEN: "The outcome of the gatekeeper's check for every agreement.",
		EvidenceVI: "Kết quả rà soát “gác cổng” đối với từng thỏa thuận.",
		Facts:      []score.Fact{factAgreements, factCompliant}, Basis: gatekeeper,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			if len(x.Agreements) == 0 {
				return score.Missing(0)
			}
			good, unknown := 0, 0
			for i := range x.Agreements {
				switch complies(&x.Agreements[i]) {
				case calendar.No:
					return score.Failed()
				case calendar.Yes:
					good++
				default:
					unknown++
				}
			}
			return score.Ratio(good, 0, unknown, 1)
		},
		Evidence: showCompliant,
	},
	{
		Code: "PTF-C-PRIORITY", Dimension: "relevance", Weight: 11,
		EN:         "What share of the priority technologies has at least one living agreement?",
		VI:         "Tỷ lệ công nghệ ưu tiên có ít nhất một thỏa thuận đang có hiệu lực là bao nhiêu?",
		EvidenceEN: "Priority technologies of the strategies, and agreements in force.",
		EvidenceVI: "Công nghệ ưu tiên của chiến lược và các thỏa thuận đang có hiệu lực.",
		Facts:      []score.Fact{factPriorities, factEvents, factAsOf, factTechnologies}, Basis: dac,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(2)
			}
			var n count
			named := 0
			var seen map[technology.Code]bool // only a long list costs memory
			for i := range x.Strategies {
				named += len(x.Strategies[i].Technologies)
			}
			if named > mostCompared {
				seen = make(map[technology.Code]bool, named)
			}
			for i := range x.Strategies {
				for j, t := range x.Strategies[i].Technologies {
					if seen == nil && !x.namedBefore(i, j, t) || seen != nil && !seen[t] {
						n.add(x.covered(t, on))
					}
					if seen != nil {
						seen[t] = true
					}
				}
			}
			if n == (count{}) {
				return score.Missing(0)
			}
			return score.Ratio(n.good, n.bad, n.unknown, 1, 3)
		},
	},
	{
		Code: "PTF-C-ROLES", Dimension: "coherence", Weight: 6,
		EN:         "What share of the tasks has exactly one who answers, at least one who does it, and no roles that exclude each other?",
		VI:         "Tỷ lệ nhiệm vụ có đúng một đơn vị chịu trách nhiệm, ít nhất một đơn vị thực hiện và không có vai trò loại trừ nhau là bao nhiêu?",
		EvidenceEN: "Who is responsible, accountable, consulted and informed.",
		EvidenceVI: "Phân công thực hiện, chịu trách nhiệm, tham vấn và thông báo.",
		Facts:      []score.Fact{factTasks}, Basis: raci,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			var n count
			for i := range x.Programmes {
				n.clear(x.Programmes[i].Tasks)
			}
			for i := range x.Strategies {
				n.clear(x.Strategies[i].Tasks)
			}
			return n.outcome(0, 0)
		},
	},
	{
		Code: "PTF-C-OVERLAP", Dimension: "coherence", Weight: 4,
		EN:         "What share of the agreements does not repeat another one?",
		VI:         "Tỷ lệ thỏa thuận không trùng lặp với thỏa thuận khác là bao nhiêu?",
		EvidenceEN: "Agreements of the same parties, title and date.",
		EvidenceVI: "Các thỏa thuận cùng các bên, tên gọi và thời điểm.",
		Facts:      []score.Fact{factAgreements, factTold}, Basis: dac,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			n := count{good: len(x.Agreements) - len(x.same) - x.untold, bad: len(x.same), unknown: x.untold}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PTF-C-CONCENTRATION", Dimension: "sustainability", Weight: 4,
		EN:         "How far are the agreements spread over countries, so that none of them is depended on?",
		VI:         "Các thỏa thuận có được phân bổ giữa nhiều quốc gia để tránh phụ thuộc không?",
		EvidenceEN: "The countries of the parties; 1 less the sum of the squared shares (Herfindahl).",
		EvidenceVI: "Quốc gia của các bên; 1 trừ tổng bình phương tỷ trọng (chỉ số Herfindahl).",
		Facts:      []score.Fact{factAgreements, factParties, factHome}, Basis: practice,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			if x.Home == "" && len(x.reach) > 0 { // any of the countries may be home
				return score.Missing(2)
			}
			return x.spread()
		},
	},
}

// mostCompared is up to how many priorities are compared one by one.
const mostCompared = 64

// namedBefore reports whether the priority stands earlier in the strategies.
func (x *Index) namedBefore(i, j int, t technology.Code) bool {
	for k := 0; k <= i; k++ {
		list := x.Strategies[k].Technologies
		if k == i {
			list = list[:j]
		}
		for _, o := range list {
			if o == t {
				return true
			}
		}
	}
	return false
}

// covered says whether an agreement living on the day is about the technology
// or a part of it. Without any agreement recorded nobody knows.
func (x *Index) covered(t technology.Code, on calendar.Date) calendar.Truth {
	if len(x.Agreements) == 0 {
		return calendar.Unknown
	}
	best := calendar.No
	for i := range x.Agreements {
		a := &x.Agreements[i]
		about := aboutTechnology(a.Technologies, t)
		if about == calendar.No || about == best { // about is Unknown, and so is best
			continue
		}
		if best = best.Or(about.And(aliveTruth(a.StatusOn(on)))); best == calendar.Yes {
			return best
		}
	}
	return best
}

// aboutTechnology says whether one of the technologies is t or a part of it. A
// wider one, and one of another list, may be; and where none is named, any.
func aboutTechnology(list []agreement.TechnologyShare, t technology.Code) calendar.Truth {
	if len(list) == 0 {
		return calendar.Unknown
	}
	best := calendar.No
	for i := range list {
		switch c := list[i].Technology; {
		case c.Within(t):
			return calendar.Yes
		case c.List != t.List || t.Within(c) || c.IsZero():
			best = calendar.Unknown
		}
	}
	return best
}

// mostCountries is how many countries are told apart; ISO 3166 has fewer.
const mostCountries = 512

// spread is 1 less the Herfindahl index over countries abroad. A country that
// is not known may be the one that has most, or one that no other agreement
// reaches, or none.
func (x *Index) spread() score.Outcome {
	var per [mostCountries]int
	known, unknown := 0, 0
	for _, r := range x.reach {
		if r.country < 0 || r.country >= mostCountries {
			unknown++
			continue
		}
		per[r.country]++
		known++
	}
	if known == 0 {
		if unknown > 0 {
			return score.Missing(1)
		}
		return score.Missing(0)
	}
	squares, most := 0, 0
	for _, n := range per {
		squares += n * n
		most = max(most, n)
	}
	total := known + unknown
	worst := squares - most*most + (most+unknown)*(most+unknown)
	best := squares + unknown
	low := 1000 - (1000*worst+total*total-1)/(total*total)
	if unknown == 0 {
		return score.Measured(low)
	}
	return score.Range(low, 1000-1000*best/(total*total), 1)
}
