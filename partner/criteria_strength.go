package partner

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// strengthCriteria ask what the partner brings, and whether that will last.
var strengthCriteria = []score.Criterion[Partner]{
	{
		Code: "PAR-FIT-CAPABILITY", Dimension: "relevance", Weight: 20,
		EN:         "What share of the partner's areas is backed by evidence of capability?",
		VI:         "Tỷ lệ lĩnh vực của đối tác có minh chứng về năng lực là bao nhiêu?",
		EvidenceEN: "The areas of the record with the sources that show what the partner can do.",
		EvidenceVI: "Các lĩnh vực trong hồ sơ kèm nguồn chứng minh năng lực của đối tác.",
		Facts:      []score.Fact{factTechnologies, factEvidence},
		Basis:      dacRelevance,
		Measure: func(p *Partner, _ *score.Context) score.Outcome {
			n := len(p.Technologies)
			if n == 0 {
				return score.Missing(0, 1)
			}
			backed := 0
			for i := range p.Technologies {
				if fitPieces(&p.Technologies[i]) > 0 {
					backed++
				}
			}
			return score.Ratio(backed, 0, n-backed, 1)
		},
		Evidence: func(p *Partner, _ *score.Context) []score.Evidence { return fitBacking(p, 1) },
	},
	{
		Code: "PAR-FIT-DEPTH", Dimension: "relevance", Weight: 5,
		EN:         "What share of the partner's areas is backed by two independent pieces of evidence or more?",
		VI:         "Tỷ lệ lĩnh vực của đối tác có từ hai minh chứng độc lập trở lên về năng lực là bao nhiêu?",
		EvidenceEN: "The areas of the record with two different sources or more.",
		EvidenceVI: "Các lĩnh vực trong hồ sơ có từ hai nguồn khác nhau trở lên.",
		Facts:      []score.Fact{factTechnologies, factSecondEvidence},
		Basis:      twoSources,
		Measure: func(p *Partner, _ *score.Context) score.Outcome {
			n := len(p.Technologies)
			if n == 0 {
				return score.Missing(0, 1)
			}
			deep := 0
			for i := range p.Technologies {
				if fitPieces(&p.Technologies[i]) >= 2 {
					deep++
				}
			}
			return score.Ratio(deep, 0, n-deep, 1)
		},
		Evidence: func(p *Partner, _ *score.Context) []score.Evidence { return fitBacking(p, 2) },
	},
	{
		Code: "PAR-FIT-TECHNOLOGY", Dimension: "technology", Weight: 10,
		EN:         "What share of the partner's areas is stated as technologies and not only as fields of science?",
		VI:         "Tỷ lệ lĩnh vực của đối tác được ghi theo công nghệ, không chỉ theo ngành khoa học, là bao nhiêu?",
		EvidenceEN: "The areas of the record, by the list that codes them.",
		EvidenceVI: "Các lĩnh vực trong hồ sơ, theo danh mục dùng để mã hóa.",
		Facts:      []score.Fact{factTechnologies},
		Basis:      byTechnology,
		Measure: func(p *Partner, _ *score.Context) score.Outcome {
			fields := 0
			for i := range p.Technologies {
				if c := &p.Technologies[i].Technology; c.List == technology.FORDList || c.Code == "" {
					fields++
				}
			}
			return score.Ratio(len(p.Technologies)-fields, 0, fields)
		},
		Evidence: func(p *Partner, _ *score.Context) (e []score.Evidence) {
			for i := range p.Technologies {
				if c := &p.Technologies[i].Technology; c.List != technology.FORDList && c.Code != "" {
					area := short(c.String())
					e = append(e, score.For("/technologies/"+strconv.Itoa(i)+"/technology",
						"The area "+area+" names a technology.", "Lĩnh vực "+area+" được ghi theo công nghệ."))
				}
			}
			return e
		},
	},
	{
		Code: "PAR-FIT-TIES", Dimension: "coherence", Weight: 5,
		EN:         "What share of the organisations related to the partner is itself on record?",
		VI:         "Tỷ lệ tổ chức có quan hệ với đối tác đã có hồ sơ là bao nhiêu?",
		EvidenceEN: "The relations of the record, and whether they lead to records.",
		EvidenceVI: "Các quan hệ trong hồ sơ và việc có dẫn đến hồ sơ khác hay không.",
		Facts:      []score.Fact{factRelations, factRelationRecord},
		Basis:      dacCoherence,
		Measure: func(p *Partner, _ *score.Context) score.Outcome {
			n := len(p.Relations)
			if n == 0 {
				return score.Missing(0, 1)
			}
			known := 0
			for i := range p.Relations {
				if !p.Relations[i].Partner.IsZero() {
					known++
				}
			}
			return score.Ratio(known, 0, n-known, 1)
		},
		Evidence: func(p *Partner, _ *score.Context) (e []score.Evidence) {
			for i := range p.Relations {
				if !p.Relations[i].Partner.IsZero() {
					e = append(e, score.For("/relations/"+strconv.Itoa(i)+"/partner",
						"The related organisation is on record.", "Tổ chức có quan hệ đã có hồ sơ."))
				}
			}
			return e
		},
	},
	{
		Code: "PAR-FIT-CONTINUITY", Dimension: "sustainability", Weight: 10,
		EN:         "Does the partner exist on the day of scoring?",
		VI:         "Đối tác có đang hoạt động vào ngày đánh giá không?",
		EvidenceEN: "The dates of founding and closing, since when there is a successor, and what registers say.",
		EvidenceVI: "Ngày thành lập, ngày chấm dứt hoạt động, thời điểm có tổ chức kế thừa và thông tin từ cơ sở dữ liệu đăng ký.",
		Facts:      fitLife,
		Basis:      dacSustainability,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			day := scoredOn(c)
			switch s, _ := p.StatusOn(day); s {
			case Active:
				return score.Measured(1000)
			case Inactive:
				return score.Measured(0)
			}
			lacking, n := p.fitLifeLacks(day)
			return score.Missing(lacking[:n]...)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			s, reason := p.StatusOn(scoredOn(c))
			if s == StatusUnknown {
				return nil
			}
			at := "/founded"
			switch reason {
			case Closed, NotYetClosed:
				at = "/closed"
			case Succeeded:
				at = "/relations"
			case RegisteredActive, RegisteredInactive:
				at = "/registrations"
			}
			return []score.Evidence{{
				Pointer: at, For: s == Active,
				EN: "On the day of scoring: " + s.Label(language.English) + " (" + reason.Label(language.English) + ").",
				VI: "Vào ngày đánh giá: " + s.Label(language.Vietnamese) + " (" + reason.Label(language.Vietnamese) + ").",
			}}
		},
	},
	{
		Code: "PAR-FIT-TRACK", Dimension: "effectiveness", Weight: 15,
		EN:         "Were earlier agreements with the partner delivered?",
		VI:         "Các thỏa thuận trước đây với đối tác có được thực hiện không?",
		EvidenceEN: "The answer to question DD-11 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-11, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factTrackRecord},
		Basis: dacEffectiveness,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionTrackRecord, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionTrackRecord)
		},
	},
	{
		Code: "PAR-FIT-FINANCE", Dimension: "efficiency", Weight: 10,
		EN:         "Is the partner able to fund its part?",
		VI:         "Đối tác có đủ khả năng tài chính cho phần của mình không?",
		EvidenceEN: "The answer to question DD-12 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-12, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factFinance},
		Basis: dacEfficiency,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionFinance, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionFinance)
		},
	},
	{
		Code: "PAR-FIT-RECIPROCITY", Dimension: "reciprocity", Weight: 15,
		EN:         "Do access, people, data and funding flow in both directions?",
		VI:         "Quyền tiếp cận, nhân lực, dữ liệu và kinh phí có được trao đổi hai chiều không?",
		EvidenceEN: "The answer to question DD-15 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-15, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factReciprocity},
		Basis: diligence,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionReciprocity, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionReciprocity)
		},
	},
	{
		Code: "PAR-FIT-INDEPENDENCE", Dimension: "sustainability", Weight: 10,
		EN:         "Is the cooperation free of heavy dependence on one partner or country?",
		VI:         "Hợp tác có không phụ thuộc nhiều vào một đối tác hoặc một quốc gia không?",
		EvidenceEN: "The answer to question DD-16 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-16, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factDependence},
		Basis: dacSustainability,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionDependence, codes.No)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.No, QuestionDependence)
		},
	},
	{
		Code: "PAR-FIT-EXIT", Dimension: "sustainability", Weight: 5,
		EN:         "Can either side stop without losing a critical capability?",
		VI:         "Mỗi bên có thể dừng hợp tác mà không mất năng lực thiết yếu không?",
		EvidenceEN: "The answer to question DD-17 of due diligence, with its date and source.",
		EvidenceVI: "Câu trả lời cho câu hỏi thẩm tra DD-17, kèm ngày và nguồn.",
		SkipEN:     notApplicableEN, SkipVI: notApplicableVI,
		Facts: []score.Fact{factExit},
		Basis: dacSustainability,
		Measure: func(p *Partner, c *score.Context) score.Outcome {
			return good(p, c, QuestionExit, codes.Yes)
		},
		Evidence: func(p *Partner, c *score.Context) []score.Evidence {
			return shown(p, c, codes.Yes, QuestionExit)
		},
	},
}

// fitPieces counts the different pieces of evidence of an area, up to two.
func fitPieces(c *Capability) int {
	first := ""
	for _, e := range c.Evidence {
		switch {
		case e == "" || e == first:
		case first == "":
			first = e
		default:
			return 2
		}
	}
	if first == "" {
		return 0
	}
	return 1
}

// fitBacking is the areas with so many pieces of evidence, one or two.
func fitBacking(p *Partner, n int) (e []score.Evidence) {
	for i := range p.Technologies {
		c := &p.Technologies[i]
		if fitPieces(c) < n {
			continue
		}
		at, area := "/technologies/"+strconv.Itoa(i)+"/evidence", short(c.Technology.String())
		if n == 1 {
			e = append(e, score.For(at, "The area "+area+" is backed by evidence.", "Lĩnh vực "+area+" có minh chứng."))
		} else {
			e = append(e, score.For(at, "The area "+area+" is backed by two sources or more.", "Lĩnh vực "+area+" có từ hai nguồn minh chứng trở lên."))
		}
	}
	return e
}
