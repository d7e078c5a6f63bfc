package partner

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// What the comparison of the two as peers needs to know.
var (
	pairHomeKinds         = score.Fact{Where: "/home/kinds", EN: "kind of organisation on the home side", VI: "loại hình tổ chức của đối tác trong nước"}
	pairAbroadKinds       = score.Fact{Where: "/abroad/kinds", EN: "kind of organisation abroad", VI: "loại hình tổ chức của đối tác nước ngoài"}
	pairHomeRelations     = score.Fact{Where: "/home/relations", EN: "relations of the home side to other organisations", VI: "quan hệ của đối tác trong nước với các tổ chức khác"}
	pairAbroadRelations   = score.Fact{Where: "/abroad/relations", EN: "relations of the side abroad to other organisations", VI: "quan hệ của đối tác nước ngoài với các tổ chức khác"}
	pairHomeMembers       = score.Fact{Where: "/home/memberships", EN: "memberships of the home side in international bodies", VI: "tư cách thành viên tổ chức quốc tế của đối tác trong nước"}
	pairAbroadMembers     = score.Fact{Where: "/abroad/memberships", EN: "memberships of the side abroad in international bodies", VI: "tư cách thành viên tổ chức quốc tế của đối tác nước ngoài"}
	pairHomeReciprocity   = score.Fact{Where: "/home/answers/*/answer", EN: "answer to DD-15 on the home side, flows in both directions", VI: "câu trả lời cho DD-15 của đối tác trong nước về trao đổi hai chiều"}
	pairAbroadReciprocity = score.Fact{Where: "/abroad/answers/*/answer", EN: "answer to DD-15 on the side abroad, flows in both directions", VI: "câu trả lời cho DD-15 của đối tác nước ngoài về trao đổi hai chiều"}
	pairHomeMeans         = score.Fact{Where: "/home/answers/*/answer", EN: "answer to DD-12 on the home side, finance", VI: "câu trả lời cho DD-12 của đối tác trong nước về tài chính"}
	pairAbroadMeans       = score.Fact{Where: "/abroad/answers/*/answer", EN: "answer to DD-12 on the side abroad, finance", VI: "câu trả lời cho DD-12 của đối tác nước ngoài về tài chính"}
	pairHomeEvidence      = score.Fact{Where: "/home/technologies/*/evidence", EN: "evidence of capability of the home side", VI: "minh chứng năng lực của đối tác trong nước"}
	pairAbroadEvidence    = score.Fact{Where: "/abroad/technologies/*/evidence", EN: "evidence of capability of the side abroad", VI: "minh chứng năng lực của đối tác nước ngoài"}
)

var pairByKind = rule.Basis{
	Kind: rule.Practice, Confidence: rule.Verified,
	EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: incubators are linked with incubators and clusters with clusters; which other kinds are related is this project's suggestion",
	VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: kết nối cơ sở ươm tạo với cơ sở ươm tạo, cụm với cụm; các loại hình gần nhau khác do dự án này đề xuất",
}

// pairPeerCriteria ask whether the two know each other and meet as equals.
var pairPeerCriteria = []score.Criterion[Pair]{
	{
		Code: "PAIR-FIT-KIND", Dimension: "coherence", Weight: 5,
		EN:         "Are the two of the same kind, or of related kinds that meet as equals?",
		VI:         "Hai bên có cùng loại hình hoặc thuộc các loại hình gần nhau, tương xứng với nhau không?",
		EvidenceEN: "The kinds of both organisations.",
		EvidenceVI: "Loại hình của hai tổ chức.",
		Facts:      []score.Fact{pairHomeKinds, pairAbroadKinds},
		Basis:      pairByKind,
		Measure: func(p *Pair, _ *score.Context) score.Outcome {
			home, abroad := p.sides()
			if _, _, ok := pairKinds(home, abroad); ok {
				return score.Measured(1000)
			}
			var lacking [2]int
			n := 0
			for i, side := range [...]*Partner{home, abroad} {
				if len(side.Kinds) == 0 || some(side.Kinds, func(k *Kind) bool { return *k == KindOther || !k.known() }) {
					lacking[n] = i
					n++
				}
			}
			if n > 0 {
				return score.Missing(lacking[:n]...)
			}
			return score.Measured(0)
		},
		Evidence: func(p *Pair, _ *score.Context) []score.Evidence {
			home, abroad := p.sides()
			i, j, ok := pairKinds(home, abroad)
			if !ok {
				return nil
			}
			return []score.Evidence{
				score.For("/home/kinds/"+strconv.Itoa(i), "The other side has a kind that goes with it.", "Bên kia có loại hình tương ứng."),
				score.For("/abroad/kinds/"+strconv.Itoa(j), "The other side has a kind that goes with it.", "Bên kia có loại hình tương ứng."),
			}
		},
	},
	{
		Code: "PAIR-FIT-TIES", Dimension: "coherence", Weight: 5,
		EN:         "Have the two had to do with each other before: as related organisations, or as members of one international body?",
		VI:         "Hai bên đã từng có liên hệ với nhau chưa: là tổ chức liên quan hoặc cùng là thành viên của một tổ chức quốc tế?",
		EvidenceEN: "Relations of kind related between the two, and memberships in the same body at the same time, now or earlier.",
		EvidenceVI: "Quan hệ liên quan giữa hai bên và tư cách thành viên của cùng một tổ chức trong cùng thời gian, hiện nay hoặc trước đây.",
		Facts:      []score.Fact{pairHomeRelations, pairAbroadRelations, pairHomeMembers, pairAbroadMembers},
		Basis:      pairSurvey,
		Measure: func(p *Pair, c *score.Context) score.Outcome {
			home, abroad := p.sides()
			day := scoredOn(c)
			if pairRelated(home, abroad, day) >= 0 || pairRelated(abroad, home, day) >= 0 {
				return score.Measured(1000)
			}
			if _, _, ok := pairTogether(home, abroad, day); ok {
				return score.Measured(1000)
			}
			return score.Missing(0, 1, 2, 3) // no tie on record does not mean that there is none
		},
		Evidence: func(p *Pair, c *score.Context) (e []score.Evidence) {
			home, abroad := p.sides()
			day := scoredOn(c)
			if i := pairRelated(home, abroad, day); i >= 0 {
				e = append(e, score.For("/home/relations/"+strconv.Itoa(i), "The other side is a related organisation.", "Bên kia là tổ chức liên quan."))
			}
			if i := pairRelated(abroad, home, day); i >= 0 {
				e = append(e, score.For("/abroad/relations/"+strconv.Itoa(i), "The other side is a related organisation.", "Bên kia là tổ chức liên quan."))
			}
			if i, j, ok := pairTogether(home, abroad, day); ok {
				e = append(e,
					score.For("/home/memberships/"+strconv.Itoa(i), "The other side is or was a member too.", "Bên kia cũng là hoặc từng là thành viên."),
					score.For("/abroad/memberships/"+strconv.Itoa(j), "The other side is or was a member too.", "Bên kia cũng là hoặc từng là thành viên."))
			}
			return e
		},
	},
	{
		Code: "PAIR-FIT-RECIPROCITY", Dimension: "reciprocity", Weight: 15,
		EN:         "Do both sides let access, people, data and funding flow in both directions?",
		VI:         "Cả hai bên có bảo đảm trao đổi hai chiều về quyền tiếp cận, nhân lực, dữ liệu và kinh phí không?",
		EvidenceEN: "The answers to question DD-15 of due diligence on both sides, with their dates and sources.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-15 của hai bên, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{pairHomeReciprocity, pairAbroadReciprocity},
		Basis: diligence,
		Measure: func(p *Pair, c *score.Context) score.Outcome {
			return pairAsk(p, c, QuestionReciprocity, codes.Yes)
		},
		Evidence: func(p *Pair, c *score.Context) []score.Evidence {
			return pairShown(p, c, codes.Yes, QuestionReciprocity)
		},
	},
	{
		Code: "PAIR-FIT-MEANS", Dimension: "efficiency", Weight: 10,
		EN:         "Is each side able to fund its part?",
		VI:         "Mỗi bên có đủ khả năng tài chính cho phần của mình không?",
		EvidenceEN: "The answers to question DD-12 of due diligence on both sides, with their dates and sources.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-12 của hai bên, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{pairHomeMeans, pairAbroadMeans},
		Basis: dacEfficiency,
		Measure: func(p *Pair, c *score.Context) score.Outcome {
			return pairAsk(p, c, QuestionFinance, codes.Yes)
		},
		Evidence: func(p *Pair, c *score.Context) []score.Evidence {
			return pairShown(p, c, codes.Yes, QuestionFinance)
		},
	},
	{
		Code: "PAIR-FIT-BALANCE", Dimension: "reciprocity", Weight: 5,
		EN:         "How evenly are areas with evidence of capability spread over the two?",
		VI:         "Các lĩnh vực có minh chứng năng lực phân bố giữa hai bên cân bằng đến mức nào?",
		EvidenceEN: "The number of areas with evidence on the side that has fewer, over that of the other.",
		EvidenceVI: "Tỷ số giữa số lĩnh vực có minh chứng của bên có ít hơn và của bên có nhiều hơn.",
		Facts:      []score.Fact{pairHomeAreas, pairAbroadAreas, pairHomeEvidence, pairAbroadEvidence},
		Basis:      pairSurvey,
		Measure: func(p *Pair, _ *score.Context) score.Outcome {
			home, abroad := p.sides()
			h, a := len(home.Technologies), len(abroad.Technologies)
			switch {
			case h == 0 && a == 0:
				return score.Missing(0, 1)
			case h == 0:
				return score.Missing(0)
			case a == 0:
				return score.Missing(1)
			}
			x, y := pairBacked(home), pairBacked(abroad)
			var lacking [2]int
			n := 0
			if x < h {
				lacking[n] = 2
				n++
			}
			if y < a {
				lacking[n] = 3
				n++
			}
			// The true numbers lie from x to h and from y to a.
			low := min(x*1000/a, y*1000/h, 1000)
			high := 1000
			switch {
			case h < y:
				high = (h*1000 + y - 1) / y
			case a < x:
				high = (a*1000 + x - 1) / x
			}
			if n == 0 {
				return score.Measured(low)
			}
			return score.Range(low, high, lacking[:n]...)
		},
		Evidence: func(p *Pair, _ *score.Context) (e []score.Evidence) {
			home, abroad := p.sides()
			for n, side := range [...]*Partner{home, abroad} {
				for i := range side.Technologies {
					if fitPieces(&side.Technologies[i]) > 0 {
						area := short(side.Technologies[i].Technology.String())
						e = append(e, score.For(pairAt(n, i)+"/evidence", "The area "+area+" is backed by evidence.", "Lĩnh vực "+area+" có minh chứng."))
					}
				}
			}
			return e
		},
	},
}

// pairKinds finds kinds of both that are the same, or else related as
// [Kind.Peers] has it.
func pairKinds(home, abroad *Partner) (i, j int, ok bool) {
	for row := range peerKinds {
		k := &peerKinds[row]
		at := slices.Index(home.Kinds, k.kind)
		if at < 0 {
			continue
		}
		if same := slices.Index(abroad.Kinds, k.kind); same >= 0 {
			return at, same, true
		}
		for _, x := range k.related {
			if other := slices.Index(abroad.Kinds, x); other >= 0 && !ok {
				i, j, ok = at, other, true
			}
		}
	}
	return i, j, ok
}

// pairRelated returns the index of a's relation of kind related to b, unless it
// is one that has not begun by the day, or -1.
func pairRelated(a, b *Partner, day calendar.Date) int {
	names := pairNamesOf(b, len(a.Relations))
	for i := range a.Relations {
		r := &a.Relations[i]
		if r.Kind == RelationRelated && names.meant(r) && begunBy(r.Period, day) != calendar.No {
			return i
		}
	}
	return -1
}

// pairTogether finds memberships of both in one body that surely held at one
// time, by the day.
func pairTogether(home, abroad *Partner, day calendar.Date) (i, j int, ok bool) {
	for _, take := range [...]func(*Membership) (memberBody, bool){pairForum, pairBody} {
		index := indexMembers(abroad, take)
		for i := range home.Memberships {
			m := &home.Memberships[i]
			body, ok := take(m)
			if !ok || begunBy(m.Period, day) != calendar.Yes {
				continue
			}
			met := func(j int) bool {
				o := &abroad.Memberships[j]
				b, ok := take(o)
				return ok && b == body && begunBy(o.Period, day) == calendar.Yes && o.Period.Overlaps(m.Period) == calendar.Yes
			}
			if index != nil {
				if n := slices.IndexFunc(index[body], met); n >= 0 {
					return i, index[body][n], true
				}
				continue
			}
			for j := range abroad.Memberships {
				if met(j) {
					return i, j, true
				}
			}
		}
	}
	return 0, 0, false
}

// pairForum returns the body in which a membership brings its holder together
// with others, which taking over its documents at home does not; pairBody does
// so where the body is named by its record.
func pairForum(m *Membership) (memberBody, bool) {
	return memberBody{forum: m.Forum}, m.Forum != "" && m.Role != RoleAdopter
}

func pairBody(m *Membership) (memberBody, bool) {
	return memberBody{partner: m.Partner}, !m.Partner.IsZero() && m.Role != RoleAdopter
}

func pairBacked(p *Partner) (n int) {
	for i := range p.Technologies {
		if fitPieces(&p.Technologies[i]) > 0 {
			n++
		}
	}
	return n
}
