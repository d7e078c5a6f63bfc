package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/talent"
)

// directionCriteria ask where the portfolio leads, whom it takes along, and how
// much is known of it.
var directionCriteria = []score.Criterion[Index]{
	{
		Code: "PTF-C-INDEXED", Dimension: "technology", Weight: 6,
		EN:         "What share of the agreements and programmes is filed by technology?",
		VI:         "Tỷ lệ thỏa thuận và chương trình được phân loại theo công nghệ là bao nhiêu?",
		EvidenceEN: "Codes of technology areas.", EvidenceVI: "Mã lĩnh vực công nghệ.",
		Facts: []score.Fact{factAgreements, factTechnologies}, Basis: byTechnology,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			var n count
			for i := range x.Agreements {
				n.known(len(x.Agreements[i].Technologies) > 0)
			}
			for i := range x.Programmes {
				n.known(len(x.Programmes[i].Technologies) > 0)
			}
			return n.outcome(0, 1)
		},
		Evidence: showIndexed,
	},
	{
		Code: "PTF-C-RECIPROCITY", Dimension: "reciprocity", Weight: 4,
		EN:         "Do people, knowledge and money go both ways?",
		VI:         "Nhân lực, tri thức và kinh phí có được trao đổi hai chiều không?",
		EvidenceEN: "The direction of activities; 1 is balance.", EvidenceVI: "Chiều của các hoạt động; 1 là cân bằng.",
		Facts: []score.Fact{factActivities, factFlow}, Basis: practice,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			var b balance
			for i := range x.Agreements {
				b.add(x.Agreements[i].Activities)
			}
			for i := range x.Programmes {
				b.add(x.Programmes[i].Activities)
			}
			return b.outcome()
		},
	},
	{
		Code: "PTF-C-ENGAGED", Dimension: "talent", Weight: 4,
		EN:         "What share of the members of expert networks is active?",
		VI:         "Tỷ lệ thành viên các mạng lưới chuyên gia đang hoạt động là bao nhiêu?",
		EvidenceEN: "The stage of each member.", EvidenceVI: "Giai đoạn tham gia của từng thành viên.",
		Facts: []score.Fact{factMembers, factStage}, Basis: practice,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			var n count
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range x.Networks {
				for j := range x.Networks[i].Members {
					n.add(x.Networks[i].Members[j].AtStage(talent.StageActive, on))
				}
			}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PTF-C-CONSENT", Dimension: "talent", Weight: 3,
		EN:         "For what share of the experts may the data be used, for at least one purpose?",
		VI:         "Tỷ lệ chuyên gia có dữ liệu được phép sử dụng, ít nhất cho một mục đích, là bao nhiêu?",
		EvidenceEN: "Consents that hold on the day.", EvidenceVI: "Sự đồng ý còn hiệu lực vào ngày đánh giá.",
		Facts: []score.Fact{factExperts, factAsOf}, Basis: consents,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(1)
			}
			var n count
			for i := range x.Experts {
				n.add(consented(&x.Experts[i], on))
			}
			return n.outcome(0, 0)
		},
	},
	{
		Code: "PTF-C-RECORD", Dimension: "data", Weight: 3,
		EN:         "How much of what must be known of an agreement is recorded: two parties, a date, a technology, a source?",
		VI:         "Những thông tin cần thiết về thỏa thuận (hai bên, thời điểm, công nghệ, nguồn) được ghi đầy đủ đến đâu?",
		EvidenceEN: "The records of the agreements.", EvidenceVI: "Hồ sơ các thỏa thuận.",
		Facts: []score.Fact{factAgreements, factParties, factEvents, factTechnologies, factSources}, Basis: evidenceBase,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			var have [4]int
			for i := range x.Agreements {
				a := &x.Agreements[i]
				for k, known := range [...]bool{len(a.Parties) >= 2, !firstDate(a).IsZero(), len(a.Technologies) > 0, len(a.Sources) > 0} {
					if known {
						have[k]++
					}
				}
			}
			if len(x.Agreements) == 0 {
				return score.Missing(0)
			}
			good, lacking, open := 0, [4]int{}, 0
			for k, n := range have {
				good += n
				if n < len(x.Agreements) {
					lacking[open] = 1 + k
					open++
				}
			}
			return score.Ratio(good, 0, len(have)*len(x.Agreements)-good, lacking[:open]...)
		},
	},
}

// balance counts activities by direction.
type balance struct{ in, out, both, unknown int }

func (b *balance) add(list []agreement.Activity) {
	for i := range list {
		switch list[i].Flow {
		case agreement.FlowIn:
			b.in++
		case agreement.FlowOut:
			b.out++
		case agreement.FlowBoth:
			b.both++
		default:
			b.unknown++
		}
	}
}

// outcome is 1000 when as much goes in as out. An activity of unknown direction
// may add to the heavier side, or to the lighter one, or be balanced in itself.
func (b *balance) outcome() score.Outcome {
	total := b.in + b.out + b.both + b.unknown
	switch {
	case total == 0:
		return score.Missing(0)
	case total == b.unknown:
		return score.Missing(1)
	}
	even := b.both + 2*min(b.in, b.out)
	low := 1000 * even / total
	if b.unknown == 0 {
		return score.Measured(low)
	}
	fill := min(b.unknown, max(b.in, b.out)-min(b.in, b.out))
	return score.Range(low, (1000*(even+2*fill+b.unknown-fill)+total-1)/total, 1)
}
