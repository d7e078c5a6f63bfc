package health

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/score"
)

var shapeCriteria = []score.Criterion[Sheet]{
	{
		Code: "NET-HEALTH-LOAD", Dimension: "sustainability", Weight: 10,
		EN:         "How evenly is the work spread over the members? (1 − Gini coefficient)",
		VI:         "Công việc được phân bổ đồng đều giữa các thành viên ở mức nào? (1 − hệ số Gini)",
		EvidenceEN: "Engagements or hours of each member; 0 where one of very many does everything, 1 where all do as much.",
		EvidenceVI: "Số lượt tham gia hoặc số giờ của từng thành viên; bằng 0 khi một trong rất nhiều người làm tất cả, bằng 1 khi mọi người làm như nhau.",
		Facts:      []score.Fact{factLoad},
		Basis:      working,
		Measure: func(s *Sheet, _ *score.Context) score.Outcome {
			v := s.Load.Gini
			if v.Stated && !v.Unbounded {
				v.Low, v.High = 1-v.High, 1-v.Low
			}
			return outcome(v)
		},
	},
	{
		Code: "NET-HEALTH-COUNTRIES", Dimension: "talent", Weight: 10,
		EN:         "How diverse are the countries in which the members live? (1 − sum of squared shares)",
		VI:         "Nơi cư trú của thành viên đa dạng ở mức nào theo nước? (1 − tổng bình phương tỷ trọng)",
		EvidenceEN: "The country of each member, as far as they agreed to statistics.",
		EvidenceVI: "Nước cư trú của từng thành viên, trong phạm vi đồng ý cho mục đích thống kê.",
		Facts:      []score.Fact{factCountries},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return outcome(s.Country.Simpson) },
	},
	{
		Code: "NET-HEALTH-FIELDS", Dimension: "talent", Weight: 10,
		EN:         "How diverse are the fields in which the members have expertise? (1 − sum of squared shares)",
		VI:         "Chuyên môn của thành viên đa dạng ở mức nào theo lĩnh vực? (1 − tổng bình phương tỷ trọng)",
		EvidenceEN: "The major fields of science of each member, as far as they agreed to statistics.",
		EvidenceVI: "Lĩnh vực khoa học chính của từng thành viên, trong phạm vi đồng ý cho mục đích thống kê.",
		Facts:      []score.Fact{factFields},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return outcome(s.Field.Simpson) },
	},
	{
		Code: "NET-HEALTH-CONNECTED", Dimension: "coherence", Weight: 10,
		EN:         "What share of the members is linked to each other, directly or through others?",
		VI:         "Tỷ lệ thành viên kết nối được với nhau, trực tiếp hoặc qua người khác, là bao nhiêu?",
		EvidenceEN: "The largest group of members linked, by the links that hold on the day.",
		EvidenceVI: "Nhóm thành viên kết nối lớn nhất, theo các liên kết có hiệu lực vào ngày đánh giá.",
		Facts:      []score.Fact{factLinks},
		Basis:      working,
		Measure: func(s *Sheet, _ *score.Context) score.Outcome {
			if s.Web.Links == (Count{}) {
				return score.Missing(0)
			}
			return outcome(s.Web.Connected)
		},
	},
	{
		Code: "NET-HEALTH-SAFE", Dimension: "sustainability", Weight: 10,
		EN:         "What share of the members could leave without parting others?",
		VI:         "Tỷ lệ thành viên có thể rời đi mà không làm đứt kết nối giữa những người khác là bao nhiêu?",
		EvidenceEN: "Members through whom alone others are linked count against it.",
		EvidenceVI: "Minh chứng ngược lại là các thành viên giữ vai trò cầu nối duy nhất giữa những người khác.",
		Facts:      []score.Fact{factSafe},
		Basis:      working,
		Measure: func(s *Sheet, _ *score.Context) score.Outcome {
			if s.Web.Links == (Count{}) {
				return score.Missing(0)
			}
			return s.Bridges.Safe.Outcome(0)
		},
		Evidence: func(s *Sheet, _ *score.Context) (e []score.Evidence) {
			for i := range s.Bridges.Cut {
				x := s.Bridges.Cut[i].String()
				e = append(e, score.Against("/bridges/cut/"+strconv.Itoa(i), "others are linked through "+x+" alone", "những người khác chỉ kết nối qua "+x))
			}
			return e
		},
	},
	{
		Code: "NET-HEALTH-BRIDGING", Dimension: "reciprocity", Weight: 10,
		EN:         "What share of the links leads from home abroad?",
		VI:         "Tỷ lệ liên kết giữa trong nước và ngoài nước là bao nhiêu?",
		EvidenceEN: "Links with one end at home and the other abroad, of those that hold on the day.",
		EvidenceVI: "Liên kết có một đầu ở trong nước và một đầu ở ngoài nước, trong số liên kết có hiệu lực vào ngày đánh giá.",
		Facts:      []score.Fact{factEnds},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return s.Ties.Across.Outcome(0) },
		Evidence: func(s *Sheet, _ *score.Context) []score.Evidence {
			return tally("/ties/across", s.Ties.Across,
				" links between home and abroad", " liên kết giữa trong nước và ngoài nước",
				" links within one side", " liên kết trong cùng một phía")
		},
	},
}
