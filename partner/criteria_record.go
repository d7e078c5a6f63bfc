package partner

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/score"
)

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
		Evidence: func(p *Partner, _ *score.Context) (e []score.Evidence) {
			for i := range p.Identifiers {
				x := &p.Identifiers[i]
				at, scheme := "/identifiers/"+strconv.Itoa(i), short(string(x.Scheme))
				switch {
				case !x.Scheme.Known():
				case personal(x.Scheme):
					e = append(e, score.Against(at, "The scheme "+scheme+" names persons and not organisations.", "Hệ thống "+scheme+" dành cho cá nhân, không dành cho tổ chức."))
				case x.Valid():
					e = append(e, score.For(at, "The identifier of the scheme "+scheme+" is well formed.", "Mã định danh thuộc hệ thống "+scheme+" hợp lệ."))
				default:
					e = append(e, score.Against(at, "The identifier of the scheme "+scheme+" is not well formed.", "Mã định danh thuộc hệ thống "+scheme+" không hợp lệ."))
				}
			}
			return e
		},
	},
	{
		Code: "PAR-FIT-OPENNESS", Dimension: "data", Weight: 5,
		EN:         "Can anyone check who the partner is: by a public register, by pages of its own, by open sources?",
		VI:         "Có thể tra cứu công khai về đối tác qua cơ sở dữ liệu đăng ký, trang thông tin điện tử riêng và nguồn công khai không?",
		EvidenceEN: "An identifier or entry in a register, a website or domain, and sources with addresses.",
		EvidenceVI: "Mã định danh hoặc thông tin trong cơ sở dữ liệu đăng ký, trang thông tin điện tử hoặc tên miền, và nguồn có địa chỉ truy cập.",
		Facts:      []score.Fact{factIdentifiers, factPage, factPublicSource},
		Basis:      openSource,
		Measure: func(p *Partner, _ *score.Context) score.Outcome {
			known := 0
			var lacking [3]int
			n := 0
			for i, at := range p.fitOpen() {
				if at.list != "" {
					known++
				} else {
					lacking[n] = i
					n++
				}
			}
			return score.Ratio(known, 0, n, lacking[:n]...)
		},
		Evidence: func(p *Partner, _ *score.Context) (e []score.Evidence) {
			en := [...]string{"A public register holds the partner.", "The partner has pages of its own.", "The record rests on a source that anyone can open."}
			vi := [...]string{"Đối tác có trong cơ sở dữ liệu đăng ký công khai.", "Đối tác có trang thông tin điện tử riêng.", "Hồ sơ dựa trên nguồn công khai."}
			for i, at := range p.fitOpen() {
				if at.list != "" {
					e = append(e, score.For(at.list+strconv.Itoa(at.index), en[i], vi[i]))
				}
			}
			return e
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
			known := p.fitBasics(c)
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
		Evidence: func(p *Partner, c *score.Context) (e []score.Evidence) {
			facts := [...]score.Fact{
				factNames, factKinds, factCountry, factFounded, factIdentifiers,
				factTechnologies, factSources, factExistence, factSanctions, factPolicy,
			}
			known := p.fitBasics(c)
			for i, f := range facts {
				if !known[i] {
					continue
				}
				at := f.Where
				if n := i - len(facts) + len(fitDataQuestions); n >= 0 {
					at = "/answers/" + strconv.Itoa(p.answer(fitDataQuestions[n], c)) + "/answer"
				}
				e = append(e, score.For(at, "On record: "+f.EN+".", "Hồ sơ đã có: "+f.VI+"."))
			}
			return e
		},
	},
}

// fitDataQuestions are the questions whose answers others ask for first.
var fitDataQuestions = [...]Question{QuestionExistence, QuestionSanctions, QuestionPolicy}

// fitBasics tells which of the facts that others ask for first are known.
func (p *Partner) fitBasics(c *score.Context) [10]bool {
	return [...]bool{
		some(p.Names, func(n *Name) bool { return n.Value != "" }),
		some(p.Kinds, func(k *Kind) bool { return *k != "" }),
		p.Country() != "" || p.Is(KindInternational),
		!p.Founded.IsZero(),
		some(p.Identifiers, func(x *Identifier) bool { return x.Value != "" }),
		some(p.Technologies, func(c *Capability) bool { return c.Technology.Code != "" }),
		len(p.Sources) > 0,
		p.answer(QuestionExistence, c) >= 0, p.answer(QuestionSanctions, c) >= 0, p.answer(QuestionPolicy, c) >= 0,
	}
}

// fitPlace is an element of one of the record's lists; no list, no element.
type fitPlace struct {
	list  string // pointer of the list, with a slash at its end
	index int
}

// fitOpen returns where the record says how to check on the partner in public: an
// entry in a register, a page of its own, a source with an address.
func (p *Partner) fitOpen() (at [3]fitPlace) {
	for i := range p.Identifiers {
		if x := &p.Identifiers[i]; x.Scheme.Known() && !personal(x.Scheme) && x.Valid() {
			at[0] = fitPlace{"/identifiers/", i}
			break
		}
	}
	for i := range p.Registrations {
		if at[0].list != "" {
			break
		}
		if r := &p.Registrations[i]; r.Register.Known() && !personal(r.Register) && r.Listing != ListedWithdrawn {
			at[0] = fitPlace{"/registrations/", i}
		}
	}
	for i := range p.Domains {
		if p.Domains[i] != "" {
			at[1] = fitPlace{"/domains/", i}
			break
		}
	}
	for i := range p.Links {
		if at[1].list != "" {
			break
		}
		if p.Links[i].Kind == "website" && p.Links[i].URL != "" {
			at[1] = fitPlace{"/links/", i}
		}
	}
	for i := range p.Sources {
		if p.Sources[i].URL != "" {
			at[2] = fitPlace{"/sources/", i}
			break
		}
	}
	return at
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
