package score_test

import (
	"fmt"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// deal is a small agreement to score.
type deal struct {
	Areas      []string // technology areas of the deal; nil: not recorded
	Wanted     []string
	Kept       int // commitments kept on time
	Late       int
	Unreported int
	Screened   answer // both parties screened
	NoMoney    bool
	CostShare  int // permille; -1 unknown
}

type answer uint8 // 0 unknown, 1 yes, 2 no

var practice = rule.Basis{Kind: rule.Practice, EN: "Practice of reviewing agreements", VI: "Thực tiễn rà soát thỏa thuận", Confidence: rule.General}

var dealCriteria = []score.Criterion[deal]{
	{
		Code: "DEAL-AREA", Dimension: "relevance", Weight: 40,
		EN:         "Does the agreement cover the technology areas sought?",
		VI:         "Thỏa thuận có bao quát các lĩnh vực công nghệ cần hợp tác không?",
		EvidenceEN: "Areas named in the text of the agreement.",
		EvidenceVI: "Các lĩnh vực nêu trong văn bản thỏa thuận.",
		Facts:      []score.Fact{{Where: "/areas", EN: "technology areas", VI: "lĩnh vực công nghệ"}},
		Basis:      practice,
		Measure: func(d *deal, _ *score.Context) score.Outcome {
			if d.Areas == nil {
				return score.Missing()
			}
			return score.Ratio(d.covered(), len(d.Wanted)-d.covered(), 0)
		},
		Evidence: func(d *deal, _ *score.Context) (found []score.Evidence) {
			for i, a := range d.Areas {
				if d.wants(a) {
					found = append(found, score.For(fmt.Sprintf("/areas/%d", i), "The area "+a+" is sought.", "Lĩnh vực "+a+" là lĩnh vực cần hợp tác."))
				} else {
					found = append(found, score.Against(fmt.Sprintf("/areas/%d", i), "The area "+a+" is not sought.", "Lĩnh vực "+a+" không thuộc nhu cầu hợp tác."))
				}
			}
			return found
		},
	},
	{
		Code: "DEAL-KEPT", Dimension: "effectiveness", Weight: 30,
		EN:         "Are commitments kept on time?",
		VI:         "Các cam kết có được thực hiện đúng hạn không?",
		EvidenceEN: "Reports on commitments due.",
		EvidenceVI: "Báo cáo thực hiện các cam kết đến hạn.",
		Facts:      []score.Fact{{Where: "/commitments", EN: "commitments due", VI: "các cam kết đến hạn"}},
		Basis:      practice,
		Measure: func(d *deal, _ *score.Context) score.Outcome {
			return score.Ratio(d.Kept, d.Late, d.Unreported)
		},
	},
	{
		Code: "DEAL-COST", Dimension: "efficiency", Weight: 20,
		EN:         "Is the cost shared?",
		VI:         "Chi phí có được chia sẻ giữa các bên không?",
		EvidenceEN: "The budget of the agreement.",
		EvidenceVI: "Dự toán kinh phí của thỏa thuận.",
		SkipEN:     "The agreement moves no money.",
		SkipVI:     "Thỏa thuận không phát sinh kinh phí.",
		Facts:      []score.Fact{{Where: "/budget", EN: "budget", VI: "kinh phí"}},
		Basis:      practice,
		Measure: func(d *deal, _ *score.Context) score.Outcome {
			switch {
			case d.NoMoney:
				return score.NotApplicable()
			case d.CostShare <= 0:
				return score.Missing()
			}
			return score.Measured(d.CostShare)
		},
	},
	{
		Code: "DEAL-SCREENED", Dimension: "compliance", Weight: 10, Knockout: true,
		EN:         "Were both parties screened without findings?",
		VI:         "Hai bên đã được thẩm tra và không có phát hiện bất lợi?",
		EvidenceEN: "Records of the screening.",
		EvidenceVI: "Hồ sơ thẩm tra.",
		Facts:      []score.Fact{{Where: "/screening", EN: "result of the screening", VI: "kết quả thẩm tra"}},
		Basis:      practice,
		Measure: func(d *deal, _ *score.Context) score.Outcome {
			switch d.Screened {
			case 1:
				return score.Measured(1000)
			case 2:
				return score.Failed()
			}
			return score.Missing()
		},
	},
}

func deals() score.Set[deal] { return score.NewSet("deal", "1.0.0", dealCriteria) }

func (d *deal) wants(area string) bool {
	for _, w := range d.Wanted {
		if w == area {
			return true
		}
	}
	return false
}

func (d *deal) covered() (n int) {
	for _, a := range d.Areas {
		if d.wants(a) {
			n++
		}
	}
	return n
}

// sheet is a subject whose answers are given: entry i is for criterion i.
type sheet []score.Outcome

// question is a criterion that reads entry i of a sheet.
func question(i, weight int, knockout bool) score.Criterion[sheet] {
	return score.Criterion[sheet]{
		Code: code(i), Dimension: fmt.Sprint("d", i%3), Weight: weight, EN: "Question?", VI: "Câu hỏi?",
		SkipEN: "Not here.", SkipVI: "Không áp dụng.", Knockout: knockout,
		Facts:   []score.Fact{{Where: fmt.Sprint("/", i), EN: "fact", VI: "dữ kiện"}, {Where: fmt.Sprint("/", i, "/more"), EN: "more", VI: "thêm"}},
		Measure: func(s *sheet, _ *score.Context) score.Outcome { return (*s)[i] },
	}
}

func code(i int) rule.Code { return rule.Code(fmt.Sprint("Q-", i)) }

// questions is a set with the weights; the bits of knockouts mark knock-outs.
func questions(knockouts uint, weights ...int) score.Set[sheet] {
	table := make([]score.Criterion[sheet], len(weights))
	for i, w := range weights {
		table[i] = question(i, w, knockouts>>i&1 == 1)
	}
	return score.NewSet("questions", "1", table)
}

func model(set score.Set[sheet], opts ...score.Option) *score.Model[sheet] {
	return score.Must(score.New(set, opts...))
}
