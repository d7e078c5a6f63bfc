package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Criteria returns what one agreement is evaluated by: compliance as a
// knock-out, the six criteria of the OECD's Development Assistance Committee,
// technology orientation, reciprocity, talent, and how much of the record is
// known. They follow the common indicators ([CommonIndicators]) where the record
// has the data: I-01 active, I-02 kept on time, I-04 sessions, I-05 actions,
// I-09 reciprocity, I-11 cost shared, I-12 readiness, I-21 filed by technology, I-24 opinions,
// I-25 renewals, I-28 risks.
//
// The weights are this project's defaults and add up to 100; give your own with
// [score.Weight]. Priority lists of technologies are a jurisdiction's
// own: add criteria for them with [score.Set.With].
//
// Several criteria need the day of scoring, [score.AsOf], and miss it without.
// A list without entries says nothing; one that has entries is taken as
// complete, while a field left empty in an entry is unknown. Of activities the
// record may say so itself, [Agreement.ActivitiesComplete]; that an agreement was
// not active is said only where it does, as by [Agreement.ActivityOn].
func Criteria() score.Set[Agreement] {
	return score.NewSet("agreement", "1.2.0",
		lawCriteria, designCriteria, deliveryCriteria, resultCriteria, exchangeCriteria, dataCriteria,
		courseCriteria, meansCriteria)
}

// Model builds a model of [Criteria]:
//
//	m, err := agreement.Model(score.AsOf(2026_11_21), score.Threshold(600), score.MinCoverage(500))
func Model(opts ...score.Option) (*score.Model[Agreement], error) {
	return score.New(Criteria(), opts...)
}

// Dimensions returns the list of the dimensions that criteria count under, with
// labels for output. Partners, experts and programmes use the same codes.
func Dimensions() *codes.List { return evaluationDimensions.List() }

var evaluationDimensions = codes.Table{
	ID: "evaluation-dimension", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Dimensions of evaluation", TitleVI: "Các phương diện đánh giá",
	Source: "OECD DAC evaluation criteria (2019) for relevance to sustainability; the others are this project's own",
	Entries: []codes.Entry{
		{Code: "compliance", EN: "Compliance", VI: "Tính tuân thủ"},
		{Code: "relevance", EN: "Relevance", VI: "Tính phù hợp"},
		{Code: "coherence", EN: "Coherence", VI: "Tính gắn kết"},
		{Code: "effectiveness", EN: "Effectiveness", VI: "Tính hiệu quả"},
		{Code: "efficiency", EN: "Efficiency", VI: "Tính hiệu suất"},
		{Code: "impact", EN: "Impact", VI: "Tác động"},
		{Code: "sustainability", EN: "Sustainability", VI: "Tính bền vững"},
		{Code: "technology", EN: "Technology orientation", VI: "Định hướng công nghệ"},
		{Code: "reciprocity", EN: "Reciprocity", VI: "Tính có đi có lại"},
		{Code: "talent", EN: "Talent", VI: "Phát triển nhân lực"},
		{Code: "security", EN: "Security", VI: "An ninh"},
		{Code: "data", EN: "Data and evidence", VI: "Dữ liệu và minh chứng"},
	},
}

// Facts that more than one criterion needs.
var (
	factAsOf = score.Fact{
		EN: "the day of scoring (it is given to the model, not to the record)",
		VI: "ngày đánh giá (cung cấp cho mô hình đánh giá, không thuộc hồ sơ)",
	}
	factParties      = score.Fact{Where: "/parties", EN: "parties", VI: "các bên"}
	factTechnologies = score.Fact{Where: "/technologies", EN: "technology areas", VI: "lĩnh vực công nghệ"}
	factEvents       = score.Fact{Where: "/events", EN: "dated acts, above all entry into force", VI: "các mốc thời gian, trước hết là ngày có hiệu lực"}
	factTerm         = score.Fact{Where: "/term", EN: "term and renewal", VI: "thời hạn và cách gia hạn"}
	factFunding      = score.Fact{Where: "/funding", EN: "funding lines", VI: "các khoản kinh phí"}
	factObjectives   = score.Fact{Where: "/objectives", EN: "objectives", VI: "mục tiêu"}
	factIndicators   = score.Fact{Where: "/objectives/*/indicators", EN: "indicators of each objective", VI: "chỉ số của từng mục tiêu"}
	factTargets      = score.Fact{Where: "/objectives/*/indicators/*/target", EN: "targets of the indicators", VI: "chỉ tiêu của các chỉ số"}
	factActuals      = score.Fact{Where: "/objectives/*/indicators/*/actual", EN: "values reached", VI: "giá trị thực tế của các chỉ số"}
	factBaselines    = score.Fact{Where: "/objectives/*/indicators/*/baseline", EN: "baselines of the indicators", VI: "giá trị ban đầu của các chỉ số"}
	factObligations  = score.Fact{Where: "/obligations", EN: "obligations", VI: "các nghĩa vụ, cam kết"}
	factDone         = score.Fact{Where: "/obligations/*/done", EN: "dates on which obligations were done", VI: "ngày hoàn thành các nghĩa vụ"}
	factActivities   = score.Fact{Where: "/activities", EN: "activities carried out", VI: "các hoạt động đã triển khai"}
	factActivityDate = score.Fact{Where: "/activities/*/on", EN: "dates of the activities", VI: "thời gian của các hoạt động"}
	factActivityKind = score.Fact{Where: "/activities/*/kind", EN: "kinds of the activities", VI: "loại hoạt động"}
	factSources      = score.Fact{Where: "/sources", EN: "sources", VI: "nguồn thông tin của hồ sơ"}
	factCompliant    = score.Fact{Where: "/clauses/compliant", EN: "finding on compliance", VI: "kết quả rà soát tính tuân thủ"}
)

// What the criteria rest on, beside the bases of the rules.
var (
	dacRelevance = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD DAC evaluation criteria (2019): relevance",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính phù hợp",
	}
	dacCoherence = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "OECD DAC evaluation criteria (2019): coherence",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính gắn kết",
	}
	dacEffectiveness = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): effectiveness; achievement between baseline and target",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính hiệu quả; mức đạt được so với giá trị ban đầu và chỉ tiêu",
	}
	dacEfficiency = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): efficiency",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính hiệu suất",
	}
	dacImpact = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): impact",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tác động",
	}
	dacSustainability = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "OECD DAC evaluation criteria (2019): sustainability",
		VI: "Tiêu chí đánh giá của OECD DAC (2019): tính bền vững",
	}
	commonIndicators = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Indicators in common use for international cooperation in science and technology; default, may be overridden",
		VI: "Các chỉ số thường dùng trong đánh giá hợp tác quốc tế về khoa học và công nghệ; mặc định, có thể điều chỉnh",
	}
)

// before returns the time from the same day so many months ago to the day.
func before(on calendar.Date, months int) calendar.Period {
	return calendar.Period{Start: on.AddMonths(-months), End: on}
}

// average returns the mean of n parts whose permilles add up to low at least
// and to high at most.
func average(low, high, n int, facts ...int) score.Outcome {
	if low == high {
		return score.Measured(low / n)
	}
	return score.Range(low/n, (high+n-1)/n, facts...)
}

// facts are indexes of missing facts, a bit each, below 8.
type facts uint8

// list writes the indexes into b.
func (f facts) list(b *[8]int) []int {
	n := 0
	for i := range b {
		if f&(1<<i) != 0 {
			b[n] = i
			n++
		}
	}
	return b[:n]
}
