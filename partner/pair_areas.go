package partner

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// What the comparison of areas needs to know.
var (
	pairHomeAreas   = score.Fact{Where: "/home/technologies", EN: "technology areas of the home side", VI: "lĩnh vực công nghệ của đối tác trong nước"}
	pairAbroadAreas = score.Fact{Where: "/abroad/technologies", EN: "technology areas of the side abroad", VI: "lĩnh vực công nghệ của đối tác nước ngoài"}
	pairHomeCodes   = score.Fact{Where: "/home/technologies/*/technology", EN: "areas of the home side by a list that the other areas can be compared with", VI: "lĩnh vực của đối tác trong nước ghi theo danh mục so sánh được"}
	pairAbroadCodes = score.Fact{Where: "/abroad/technologies/*/technology", EN: "areas of the side abroad by a list that the other areas can be compared with", VI: "lĩnh vực của đối tác nước ngoài ghi theo danh mục so sánh được"}
)

var pairSurvey = rule.Basis{
	Kind: rule.Practice, Confidence: rule.Verified,
	EN: "University of New Mexico, self-survey before a new memorandum: existing activity, overlap, gap filled, capacity of the partner; the measure is this project's",
	VI: "Đại học New Mexico, phiếu tự rà soát trước khi ký bản ghi nhớ: hoạt động hiện có, trùng lặp, nhu cầu còn thiếu được bổ sung, năng lực đối tác; cách đo là của dự án này",
}

// pairAreaCriteria ask what the two bring and share.
func pairAreaCriteria(legs pairLegs) []score.Criterion[Pair] {
	facts := []score.Fact{pairHomeAreas, pairAbroadAreas, pairHomeCodes, pairAbroadCodes}
	return []score.Criterion[Pair]{
		{
			Code: "PAIR-FIT-COMPLEMENT", Dimension: "relevance", Weight: 20,
			EN:         "How much does each side bring that the other lacks?",
			VI:         "Hai bên bổ sung cho nhau những lĩnh vực còn thiếu đến mức nào?",
			EvidenceEN: "Areas that only one side works in: among the priorities of the pair, by weight, or else among all areas of both. What counts is twice the smaller contribution.",
			EvidenceVI: "Lĩnh vực chỉ một bên có: trong các lĩnh vực ưu tiên của cặp đối tác theo trọng số, nếu không nêu ưu tiên thì trong mọi lĩnh vực của hai bên. Kết quả bằng hai lần phần đóng góp nhỏ hơn.",
			Facts:      facts,
			Basis:      pairSurvey,
			Measure: func(p *Pair, _ *score.Context) score.Outcome {
				home, abroad := p.sides()
				if o, settled := pairComparable(p, home, abroad); settled {
					return o
				}
				var own [2]pairCount // of home, of abroad
				whole, unclear := 0, [2]bool{}
				if pairWeight(p.Priorities) > 0 {
					whole = pairWeight(p.Priorities)
					for i := range p.Priorities {
						h, a, w := pairWorks(legs, p, i)
						own[0].add(h.And(a.Not()), w)
						own[1].add(a.And(h.Not()), w)
						unclear[0] = unclear[0] || h == calendar.Unknown
						unclear[1] = unclear[1] || a == calendar.Unknown
					}
				} else {
					whole = len(home.Technologies) + len(abroad.Technologies)
					for n, way := range [...][2]*Partner{{home, abroad}, {abroad, home}} {
						for i := range way[0].Technologies {
							met, _ := legs.meets(way[0].Technologies[i].Technology, way[1])
							own[n].add(met.Not(), 1)
							unclear[n] = unclear[n] || met == calendar.Unknown
						}
					}
				}
				low := 2 * min(own[0].sure, own[1].sure)
				high := min(2*min(own[0].sure+own[0].open, own[1].sure+own[1].open), whole)
				return pairBetween(low, high, whole, pairLackOf(home, abroad, unclear))
			},
			Evidence: func(p *Pair, _ *score.Context) (e []score.Evidence) {
				home, abroad := p.sides()
				if _, settled := pairComparable(p, home, abroad); settled {
					return nil
				}
				for n, way := range [...][2]*Partner{{home, abroad}, {abroad, home}} {
					for i := range way[0].Technologies {
						c := way[0].Technologies[i].Technology
						if met, _ := legs.meets(c, way[1]); met == calendar.No {
							area := short(c.String())
							e = append(e, score.For(pairAt(n, i), "Only this side works in "+area+".", "Chỉ bên này có lĩnh vực "+area+"."))
						}
					}
				}
				return e
			},
		},
		{
			Code: "PAIR-FIT-COVER", Dimension: "relevance", Weight: 20,
			EN:         "What share of the priorities of the pair do the two cover together?",
			VI:         "Tỷ lệ lĩnh vực ưu tiên mà hai bên cùng nhau đáp ứng được là bao nhiêu?",
			EvidenceEN: "The priorities of the pair, by weight, and the areas of both sides.",
			EvidenceVI: "Các lĩnh vực ưu tiên theo trọng số và lĩnh vực của hai bên.",
			SkipEN:     "No priorities are given for the pair.", SkipVI: "Chưa nêu lĩnh vực ưu tiên cho cặp đối tác.",
			Facts: facts,
			Basis: dacRelevance,
			Measure: func(p *Pair, _ *score.Context) score.Outcome {
				if pairWeight(p.Priorities) == 0 {
					return score.NotApplicable()
				}
				home, abroad := p.sides()
				if len(p.Priorities) > pairMost {
					l := pairLackOf(home, abroad, [2]bool{true, true})
					return score.Missing(l.facts[:l.n]...)
				}
				good, bad, open, unclear := 0, 0, 0, [2]bool{}
				for i := range p.Priorities {
					h, a, w := pairWorks(legs, p, i)
					switch h.Or(a) {
					case calendar.Yes:
						good += w
					case calendar.No:
						bad += w
					default:
						open += w
						unclear[0] = unclear[0] || h == calendar.Unknown
						unclear[1] = unclear[1] || a == calendar.Unknown
					}
				}
				l := pairLackOf(home, abroad, unclear)
				return score.Ratio(good, bad, open, l.facts[:l.n]...)
			},
			Evidence: func(p *Pair, _ *score.Context) (e []score.Evidence) {
				if len(p.Priorities) > pairMost {
					return nil
				}
				home, abroad := p.sides()
				for i := range p.Priorities {
					area := short(p.Priorities[i].Technology.String())
					covered := calendar.No
					for n, side := range [...]*Partner{home, abroad} {
						works, _, by := legs.does(side, p.Priorities[i].Technology)
						if covered = covered.Or(works); works == calendar.Yes {
							e = append(e, score.For(pairAt(n, by), "This side covers "+area+".", "Bên này đáp ứng lĩnh vực "+area+"."))
						}
					}
					if covered == calendar.No {
						e = append(e, score.Against("/priorities/"+strconv.Itoa(i), "Neither side covers "+area+".", "Không bên nào đáp ứng lĩnh vực "+area+"."))
					}
				}
				return e
			},
		},
		{
			Code: "PAIR-FIT-OVERLAP", Dimension: "coherence", Weight: 10,
			EN:         "Do the two have at least one area in common, so that each can judge and absorb the other's work?",
			VI:         "Hai bên có ít nhất một lĩnh vực chung để hiểu và tiếp thu kết quả của nhau không?",
			EvidenceEN: "Areas of both sides of which one is the other or within it.",
			EvidenceVI: "Lĩnh vực của hai bên trùng nhau hoặc lĩnh vực này thuộc lĩnh vực kia.",
			Facts:      facts,
			Basis:      pairSurvey,
			Measure: func(p *Pair, _ *score.Context) score.Outcome {
				home, abroad := p.sides()
				if o, settled := pairComparable(p, home, abroad); settled {
					return o
				}
				answer := calendar.No
				for i := range home.Technologies {
					met, _ := legs.meets(home.Technologies[i].Technology, abroad)
					if met == calendar.Yes {
						return score.Measured(1000)
					}
					answer = answer.Or(met)
				}
				if answer == calendar.Unknown {
					return score.Missing(2, 3)
				}
				return score.Measured(0)
			},
			Evidence: func(p *Pair, _ *score.Context) (e []score.Evidence) {
				home, abroad := p.sides()
				if _, settled := pairComparable(p, home, abroad); settled {
					return nil
				}
				for n, way := range [...][2]*Partner{{home, abroad}, {abroad, home}} {
					for i := range way[0].Technologies {
						if met, j := legs.meets(way[0].Technologies[i].Technology, way[1]); met == calendar.Yes {
							area := short(way[1].Technologies[j].Technology.String())
							e = append(e, score.For(pairAt(n, i), "The other side works in it too: "+area+".", "Bên kia cũng có lĩnh vực này: "+area+"."))
						}
					}
				}
				return e
			},
		},
	}
}

// pairCount adds up what is surely so and what may be.
type pairCount struct{ sure, open int }

func (n *pairCount) add(t calendar.Truth, weight int) {
	switch t {
	case calendar.Yes:
		n.sure += weight
	case calendar.Unknown:
		n.open += weight
	}
}

// pairAt is the pointer of an area: side 0 is at home.
func pairAt(side, i int) string {
	return [...]string{"/home", "/abroad"}[side] + "/technologies/" + strconv.Itoa(i)
}

// pairWeight adds up the weights; lists too long to be compared have some.
func pairWeight(list []Want) (sum int) {
	for i := range list[:min(len(list), pairMost)] {
		sum += list[i].share()
	}
	return sum
}

// pairWorks says which side works in the priority, and returns its weight.
func pairWorks(legs pairLegs, p *Pair, i int) (home, abroad calendar.Truth, weight int) {
	h, a := p.sides()
	home, _, _ = legs.does(h, p.Priorities[i].Technology)
	abroad, _, _ = legs.does(a, p.Priorities[i].Technology)
	return home, abroad, p.Priorities[i].share()
}

// pairComparable gives the outcome where a side has no areas, or more than are
// compared.
func pairComparable(p *Pair, home, abroad *Partner) (o score.Outcome, settled bool) {
	h, a := len(home.Technologies), len(abroad.Technologies)
	switch {
	case h == 0 && a == 0:
		return score.Missing(0, 1), true
	case h == 0:
		return score.Missing(0), true
	case a == 0:
		return score.Missing(1), true
	case h > pairMost || a > pairMost || len(p.Priorities) > pairMost:
		return score.Missing(2, 3), true
	}
	return score.Outcome{}, false
}

// pairLack is the facts that are missing, by their indexes.
type pairLack struct {
	facts [2]int
	n     int
}

// pairLackOf names the facts of the sides whose areas are not clear: that there
// are none on record, or that they cannot be compared.
func pairLackOf(home, abroad *Partner, unclear [2]bool) (l pairLack) {
	for i, side := range [...]*Partner{home, abroad} {
		if !unclear[i] {
			continue
		}
		l.facts[l.n] = i
		if len(side.Technologies) > 0 {
			l.facts[l.n] = i + 2
		}
		l.n++
	}
	return l
}

// pairBetween is the share from low to high of a whole.
func pairBetween(low, high, whole int, l pairLack) score.Outcome {
	return score.Ratio(low, whole-high, high-low, l.facts[:l.n]...)
}
