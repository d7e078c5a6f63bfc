package partner

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// What the gates need to know.
var (
	pairHomeIdentity    = score.Fact{Where: "/home/identifiers", EN: "identity of the home side", VI: "mã định danh của đối tác trong nước"}
	pairAbroadIdentity  = score.Fact{Where: "/abroad/identifiers", EN: "identity of the side abroad", VI: "mã định danh của đối tác nước ngoài"}
	pairHomeOwnership   = score.Fact{Where: "/home/answers/*/answer", EN: "answer to DD-02 on the home side, owners and controlling bodies", VI: "câu trả lời cho DD-02 của đối tác trong nước về chủ sở hữu và cơ quan chi phối"}
	pairAbroadOwnership = score.Fact{Where: "/abroad/answers/*/answer", EN: "answer to DD-02 on the side abroad, owners and controlling bodies", VI: "câu trả lời cho DD-02 của đối tác nước ngoài về chủ sở hữu và cơ quan chi phối"}
	pairHomeRelatives   = score.Fact{Where: "/home/relations/*/partner", EN: "which organisations are parents and children of the home side", VI: "tổ chức cấp trên và trực thuộc của đối tác trong nước"}
	pairAbroadRelatives = score.Fact{Where: "/abroad/relations/*/partner", EN: "which organisations are parents and children of the side abroad", VI: "tổ chức cấp trên và trực thuộc của đối tác nước ngoài"}
	pairHomeDecision    = score.Fact{Where: "/home/answers", EN: "due diligence on the home side, without open questions", VI: "kết quả thẩm tra đối tác trong nước, không còn câu hỏi chưa trả lời"}
	pairAbroadDecision  = score.Fact{Where: "/abroad/answers", EN: "due diligence on the side abroad, without open questions", VI: "kết quả thẩm tra đối tác nước ngoài, không còn câu hỏi chưa trả lời"}
)

// pairLife is what tells whether the home side exists, in the order of
// fitLifeLacks, and then of the other.
var pairLife = []score.Fact{
	{Where: "/home/founded", EN: "date of founding of the home side", VI: "ngày thành lập của đối tác trong nước"},
	{Where: "/home/closed", EN: "date of closing of the home side", VI: "ngày chấm dứt hoạt động của đối tác trong nước"},
	{Where: "/home/relations/*/period", EN: "since when the home side has a successor", VI: "thời điểm đối tác trong nước có tổ chức kế thừa"},
	{Where: "/home/registrations", EN: "what registers say of the home side today", VI: "tình trạng hiện nay của đối tác trong nước trong cơ sở dữ liệu đăng ký"},
	{Where: "/abroad/founded", EN: "date of founding of the side abroad", VI: "ngày thành lập của đối tác nước ngoài"},
	{Where: "/abroad/closed", EN: "date of closing of the side abroad", VI: "ngày chấm dứt hoạt động của đối tác nước ngoài"},
	{Where: "/abroad/relations/*/period", EN: "since when the side abroad has a successor", VI: "thời điểm đối tác nước ngoài có tổ chức kế thừa"},
	{Where: "/abroad/registrations", EN: "what registers say of the side abroad today", VI: "tình trạng hiện nay của đối tác nước ngoài trong cơ sở dữ liệu đăng ký"},
}

var pairTwo = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "An organisation and one that it controls are one side, not two.",
	VI: "Một tổ chức và tổ chức do mình chi phối là cùng một bên, không phải hai bên.",
}

// pairGates are what nothing else makes up for.
var pairGates = []score.Criterion[Pair]{
	{
		Code: "PAIR-FIT-APART", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Are the two different organisations, neither of which is the parent of the other?",
		VI:         "Hai bên có phải là hai tổ chức khác nhau và không bên nào là tổ chức cấp trên của bên kia không?",
		EvidenceEN: "Identifiers, relations to parents and children, and the answers to question DD-02 of due diligence.",
		EvidenceVI: "Mã định danh, quan hệ với tổ chức cấp trên và tổ chức trực thuộc, câu trả lời cho câu hỏi thẩm tra DD-02.",
		Facts:      []score.Fact{pairHomeIdentity, pairAbroadIdentity, pairHomeOwnership, pairAbroadOwnership, pairHomeRelatives, pairAbroadRelatives},
		Basis:      pairTwo,
		Measure: func(p *Pair, c *score.Context) score.Outcome {
			home, abroad := p.sides()
			if _, _, same := pairSame(p); same {
				return score.Failed()
			}
			day := scoredOn(c)
			var lacking [6]int
			n, clear := 0, 0
			lack := func(fact int, known bool) bool {
				if !known {
					lacking[n] = fact
					n++
				}
				return known
			}
			for i, way := range [...][2]*Partner{{home, abroad}, {abroad, home}} {
				_, bound := pairBound(way[0], way[1], day)
				if bound == calendar.Yes {
					return score.Failed()
				}
				named := lack(i, pairNamed(way[0]))
				owned := lack(i+2, pairOwned(way[0], c))
				if free := lack(i+4, bound == calendar.No); named && owned && free {
					clear++
				}
			}
			return score.Ratio(clear, 0, 2-clear, lacking[:n]...)
		},
		Evidence: func(p *Pair, c *score.Context) (e []score.Evidence) {
			home, abroad := p.sides()
			if at, j, same := pairSame(p); same {
				if j >= 0 {
					at += strconv.Itoa(j)
				}
				e = append(e, score.Against(at, "The two records are of one organisation.", "Hai hồ sơ là của cùng một tổ chức."))
			}
			day := scoredOn(c)
			for i, way := range [...][2]*Partner{{home, abroad}, {abroad, home}} {
				if at, bound := pairBound(way[0], way[1], day); bound == calendar.Yes {
					e = append(e, score.Against([...]string{"/home", "/abroad"}[i]+"/relations/"+strconv.Itoa(at),
						"One of the two is the parent of the other.", "Một bên là tổ chức cấp trên của bên kia."))
				}
			}
			return append(e, pairShown(p, c, codes.Yes, QuestionOwnership)...)
		},
	},
	{
		Code: "PAIR-FIT-ACTIVE", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Do both organisations exist on the day of scoring?",
		VI:         "Vào ngày đánh giá, cả hai tổ chức có đang hoạt động không?",
		EvidenceEN: "The dates of founding and closing of both, since when there is a successor, and what registers say.",
		EvidenceVI: "Ngày thành lập, ngày chấm dứt hoạt động của hai bên, thời điểm có tổ chức kế thừa và thông tin từ cơ sở dữ liệu đăng ký.",
		Facts:      pairLife,
		Basis:      dacSustainability,
		Measure: func(p *Pair, c *score.Context) score.Outcome {
			home, abroad := p.sides()
			var lacking [4]int
			n, sure := 0, 0
			for i, side := range [...]*Partner{home, abroad} {
				switch s, _ := side.StatusOn(scoredOn(c)); s {
				case Inactive:
					return score.Failed()
				case Active:
					sure++
				default:
					lacks, m := side.fitLifeLacks(scoredOn(c))
					for _, fact := range lacks[:m] {
						lacking[n] = i*len(pairLife)/2 + fact
						n++
					}
				}
			}
			return score.Ratio(sure, 0, 2-sure, lacking[:n]...)
		},
		Evidence: func(p *Pair, c *score.Context) (e []score.Evidence) {
			home, abroad := p.sides()
			for i, side := range [...]*Partner{home, abroad} {
				s, reason := side.StatusOn(scoredOn(c))
				if s == StatusUnknown {
					continue
				}
				e = append(e, score.Evidence{
					Pointer: [...]string{"/home", "/abroad"}[i], For: s == Active,
					EN: "On the day of scoring: " + s.Label(language.English) + " (" + reason.Label(language.English) + ").",
					VI: "Vào ngày đánh giá: " + s.Label(language.Vietnamese) + " (" + reason.Label(language.Vietnamese) + ").",
				})
			}
			return e
		},
	},
	{
		Code: "PAIR-FIT-CLEARED", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Has due diligence cleared both organisations?",
		VI:         "Việc thẩm tra cả hai tổ chức đã kết luận không có vướng mắc chưa?",
		EvidenceEN: "What the answers of due diligence known on the day add up to, for both.",
		EvidenceVI: "Kết luận thẩm tra từ các câu trả lời đã có đến ngày đánh giá, đối với cả hai bên.",
		Facts:      []score.Fact{pairHomeDecision, pairAbroadDecision},
		Basis:      diligence,
		Measure: func(p *Pair, c *score.Context) score.Outcome {
			home, abroad := p.sides()
			var lacking [2]int
			n := 0
			for i, side := range [...]*Partner{home, abroad} {
				switch d, _ := side.DecisionOn(scoredOn(c)); d {
				case Rejected:
					return score.Failed()
				case Cleared:
				default: // nobody has decided, or conditions are still to be met
					lacking[n] = i
					n++
				}
			}
			return score.Ratio(2-n, 0, n, lacking[:n]...)
		},
		Evidence: func(p *Pair, c *score.Context) (e []score.Evidence) {
			home, abroad := p.sides()
			for i, side := range [...]*Partner{home, abroad} {
				d, q := side.DecisionOn(scoredOn(c))
				if d == NotAssessed {
					continue
				}
				en, vi := d.Label(language.English), d.Label(language.Vietnamese)
				if q != "" {
					en, vi = en+" ("+string(q)+")", vi+" ("+string(q)+")"
				}
				e = append(e, score.Evidence{
					Pointer: [...]string{"/home", "/abroad"}[i] + "/answers", For: d == Cleared,
					EN: "Due diligence: " + en + ".", VI: "Kết quả thẩm tra: " + vi + ".",
				})
			}
			return e
		},
	},
}

// pairNamed reports whether the record can be told from another one.
func pairNamed(p *Partner) bool {
	return !p.ID.IsZero() || some(p.Identifiers, func(x *Identifier) bool { return x.Value != "" })
}

// pairSame reports whether both sides are one organisation, and where that
// shows: a pointer, and an index to append unless it is -1.
func pairSame(p *Pair) (at string, index int, same bool) {
	home, abroad := p.sides()
	switch {
	case p.Home != nil && p.Home == p.Abroad:
		return "/abroad", -1, true
	case !home.ID.IsZero() && home.ID == abroad.ID:
		return "/abroad/id", -1, true
	}
	names := pairNamesOf(home, len(abroad.Identifiers))
	for i := range abroad.Identifiers {
		if names.has(abroad.Identifiers[i].External) {
			return "/abroad/identifiers/", i, true
		}
	}
	return "", -1, false
}

// pairBound says whether a names b as its parent or child on the day, and in
// which relation. Of a relation without any date it takes that it holds; one of
// which the kind or the other side is not known settles nothing.
func pairBound(a, b *Partner, day calendar.Date) (at int, bound calendar.Truth) {
	bound = calendar.No
	names := pairNamesOf(b, len(a.Relations))
	for i := range a.Relations {
		r := &a.Relations[i]
		switch {
		case r.Kind == "":
			bound = bound.Or(calendar.Unknown)
		case r.Kind != RelationParent && r.Kind != RelationChild:
		case r.Partner.IsZero() && r.Identifier.Value == "":
			bound = bound.Or(calendar.Unknown)
		case names.meant(r):
			holds := calendar.Yes
			if !r.Period.IsZero() {
				holds = r.Period.Contains(day)
			}
			if holds == calendar.Yes {
				return i, calendar.Yes
			}
			bound = bound.Or(holds)
		}
	}
	return 0, bound
}

// pairNames tells whether identifiers and relations lead to one partner.
type pairNames struct {
	p     *Partner
	index map[id.External]bool
}

// pairNamesOf prepares for a number of look-ups.
func pairNamesOf(p *Partner, lookups int) pairNames {
	n := pairNames{p: p}
	if len(p.Identifiers) > few && lookups > few {
		n.index = make(map[id.External]bool, len(p.Identifiers))
		for i := range p.Identifiers {
			n.index[p.Identifiers[i].External] = true
		}
	}
	return n
}

// meant reports whether the relation leads to the partner.
func (n *pairNames) meant(r *Relation) bool {
	return !r.Partner.IsZero() && r.Partner == n.p.ID || n.has(r.Identifier)
}

// has reports whether the partner has the identifier.
func (n *pairNames) has(x id.External) bool {
	switch {
	case x.Value == "":
		return false
	case n.index != nil:
		return n.index[x]
	}
	return some(n.p.Identifiers, func(y *Identifier) bool { return y.External == x })
}

// pairOwned reports whether it is known who controls the partner: due diligence
// has found out, or a parent is on record.
func pairOwned(p *Partner, c *score.Context) bool {
	if i := p.answer(QuestionOwnership, c); i >= 0 && p.Answers[i].Answer == codes.Yes {
		return true
	}
	return some(p.Relations, func(r *Relation) bool {
		return r.Kind == RelationParent && (!r.Partner.IsZero() || r.Identifier.Value != "")
	})
}
