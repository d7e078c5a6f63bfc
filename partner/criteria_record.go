package partner

import "github.com/scicoop/scicoop/cooperation/score"

// recordCriteria ask how much is known, and how surely.
var recordCriteria = []score.Criterion[Partner]{
	{
		Code: "PAR-FIT-IDENTITY", Dimension: "data", Weight: 5,
		EN:         "Do independent identifiers confirm who the partner is?",
		VI:         "Các mã định danh độc lập có xác nhận đúng đối tác không?",
		EvidenceEN: "Identifiers of two schemes or more whose check digits fit.",
		EvidenceVI: "Mã định danh thuộc ít nhất hai hệ thống, có chữ số kiểm tra đúng.",
		Facts:      []score.Fact{factIdentifiers},
		Basis:      corroborate,
		Measure: func(p *Partner, _ *score.Context) score.Outcome {
			right, wrong := p.confirmed()
			switch {
			case wrong > 0:
				return score.Ratio(right, wrong, 0)
			case right >= 2:
				return score.Measured(1000)
			case right == 1:
				return score.Range(500, 1000)
			}
			return score.Missing()
		},
	},
	{
		Code: "PAR-FIT-DATA", Dimension: "data", Weight: 10,
		EN:         "What share of the facts that others ask for first is known?",
		VI:         "Tỷ lệ thông tin cơ bản về đối tác đã có trong hồ sơ là bao nhiêu?",
		EvidenceEN: "Name, kind, country, founding, identifier, areas, sources, and the answers to DD-01, DD-03 and DD-18.",
		EvidenceVI: "Tên, loại hình, quốc gia, ngày thành lập, mã định danh, lĩnh vực, nguồn và câu trả lời cho DD-01, DD-03, DD-18.",
		Facts: []score.Fact{
			factNames, factKinds, factCountry, factFounded, factIdentifiers,
			factTechnologies, factSources, factExistence, factSanctions, factPolicy,
		},
		Basis: model,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			known := [...]bool{
				some(p.Names, func(n *Name) bool { return n.Value != "" }),
				some(p.Kinds, func(k *Kind) bool { return *k != "" }),
				p.Country() != "" || p.Is(KindInternational),
				!p.Founded.IsZero(),
				some(p.Identifiers, func(x *Identifier) bool { return x.Value != "" }),
				some(p.Technologies, func(c *Capability) bool { return c.Technology.Code != "" }),
				len(p.Sources) > 0,
				p.answer(QuestionExistence, c) >= 0, p.answer(QuestionSanctions, c) >= 0, p.answer(QuestionPolicy, c) >= 0,
			}
			var lacking [len(known)]int
			n := 0
			for i, k := range known {
				if !k {
					lacking[n] = i
					n++
				}
			}
			return score.Ratio(len(known)-n, 0, n, lacking[:n]...)
		},
	},
}

// some reports whether an element says something.
func some[T any](list []T, says func(*T) bool) bool {
	for i := range list {
		if says(&list[i]) {
			return true
		}
	}
	return false
}

// confirmed counts the schemes with a valid identifier, up to two, and the
// identifiers that are wrong. Unknown schemes are neither.
func (p *Partner) confirmed() (right, wrong int) {
	first := -1
	for i := range p.Identifiers {
		x := &p.Identifiers[i]
		switch {
		case !x.Scheme.Known():
		case !x.Valid() || personal(x.Scheme):
			wrong++
		case first < 0:
			first = i
			right = 1
		case x.Scheme != p.Identifiers[first].Scheme:
			right = 2
		}
	}
	return right, wrong
}
