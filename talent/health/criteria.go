package health

import (
	"math"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Criteria returns the criteria by which the shape of a network is evaluated, on
// a [Sheet]. Each takes a share that was measured as it is, with no mark of what
// is good enough; the weights are equal, a working default for the caller to
// replace. Four of them ask what [talent.NetworkCriteria] ask of the record of the
// network alone, and know more: see there which.
func Criteria() score.Set[Sheet] {
	return score.NewSet("network-health", "1.0.0", healthCriteria, shapeCriteria)
}

// working is what the measures of this package rest on.
var working = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Common measures of networks, taken together as a working default",
	VI: "Các thước đo thông dụng về mạng lưới, tập hợp làm phương án mặc định",
}

var (
	factTopics      = score.Fact{Where: "/coverage/topics", EN: "which active experts there are in each priority topic", VI: "chuyên gia đang hoạt động trong từng chủ đề ưu tiên"}
	factAnswers     = score.Fact{Where: "/response/inTime", EN: "when each request was made and answered", VI: "thời điểm gửi và trả lời của từng đề nghị"}
	factActive      = score.Fact{Where: "/activity/active", EN: "when each member last took part", VI: "thời điểm hoạt động gần nhất của từng thành viên"}
	factKept        = score.Fact{Where: "/retention/kept", EN: "who was active on both days", VI: "thành viên hoạt động tại cả hai thời điểm"}
	factLoad        = score.Fact{Where: "/load/gini", EN: "who took part in which engagement, and the members", VI: "thành viên tham gia từng công việc và danh sách thành viên"}
	factCountries   = score.Fact{Where: "/country/simpson", EN: "the country in which each member lives", VI: "nước cư trú của từng thành viên"}
	factFields      = score.Fact{Where: "/field/simpson", EN: "the fields in which each member has expertise", VI: "lĩnh vực chuyên môn của từng thành viên"}
	factLinks       = score.Fact{Where: "/web/links", EN: "which members are linked", VI: "liên kết giữa các thành viên"}
	factEnds        = score.Fact{Where: "/ties/across", EN: "where both ends of each link live, and which country is home", VI: "nơi cư trú của hai đầu mỗi liên kết và nước được coi là trong nước"}
	factSafe        = score.Fact{Where: "/bridges/safe", EN: "all members and their links", VI: "toàn bộ thành viên và liên kết"}
	factDeliverable = score.Fact{Where: "/conversion/delivered", EN: "what each engagement led to", VI: "kết quả của từng công việc"}
)

// outcome returns an interval from 0 to 1 as the answer of a criterion, rounded
// outwards.
func outcome(v Interval) score.Outcome {
	if !v.Stated || v.Unbounded {
		return score.Missing(0)
	}
	low, high := v.Low*1000, v.High*1000
	if high-low < 1e-9 {
		return score.Measured(int(low + 1e-9))
	}
	return score.Range(int(low+1e-9), int(math.Ceil(high-1e-9)), 0)
}

var healthCriteria = []score.Criterion[Sheet]{
	{
		Code: "NET-HEALTH-COVERAGE", Dimension: "talent", Weight: 10,
		EN:         "What share of the priority topics is covered by enough active experts?",
		VI:         "Tỷ lệ chủ đề ưu tiên có đủ chuyên gia đang hoạt động là bao nhiêu?",
		EvidenceEN: "Active experts of each topic, as far as they agreed to statistics.",
		EvidenceVI: "Chuyên gia đang hoạt động theo từng chủ đề, trong phạm vi đồng ý cho mục đích thống kê.",
		Facts:      []score.Fact{factTopics},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return s.Coverage.Covered.Outcome(0) },
		Evidence:   func(s *Sheet, _ *score.Context) []score.Evidence { return deep(&s.Coverage, s.Coverage.Depth) },
	},
	{
		Code: "NET-HEALTH-REDUNDANCY", Dimension: "sustainability", Weight: 10,
		EN:         "What share of the priority topics would stay covered whichever one expert is lost?",
		VI:         "Tỷ lệ chủ đề ưu tiên vẫn có đủ chuyên gia khi bất kỳ một người nào rời đi là bao nhiêu?",
		EvidenceEN: "Topics with at least one active expert more than they need.",
		EvidenceVI: "Chủ đề có nhiều hơn mức cần thiết ít nhất một chuyên gia đang hoạt động.",
		Facts:      []score.Fact{factTopics},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return s.Coverage.Redundant.Outcome(0) },
		Evidence:   func(s *Sheet, _ *score.Context) []score.Evidence { return deep(&s.Coverage, s.Coverage.Depth+1) },
	},
	{
		Code: "NET-HEALTH-RESPONSE", Dimension: "effectiveness", Weight: 10,
		EN:         "What share of the requests is answered in time?",
		VI:         "Tỷ lệ đề nghị được trả lời đúng hạn là bao nhiêu?",
		EvidenceEN: "The days on which requests were made and answered.",
		EvidenceVI: "Thời điểm gửi và thời điểm trả lời đề nghị.",
		Facts:      []score.Fact{factAnswers},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return s.Response.InTime.Outcome(0) },
		Evidence: func(s *Sheet, _ *score.Context) []score.Evidence {
			return tally("/response/inTime", s.Response.InTime,
				" requests answered in time", " đề nghị được trả lời đúng hạn",
				" requests not answered in time", " đề nghị không được trả lời đúng hạn")
		},
	},
	{
		Code: "NET-HEALTH-ACTIVE", Dimension: "effectiveness", Weight: 10,
		EN:         "What share of the members took part in something lately?",
		VI:         "Tỷ lệ thành viên có tham gia hoạt động trong thời gian gần đây là bao nhiêu?",
		EvidenceEN: "The last activity of each member, engagements and answers.",
		EvidenceVI: "Hoạt động gần nhất của từng thành viên, các công việc đã tham gia và các lần trả lời.",
		Facts:      []score.Fact{factActive},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return s.Activity.Active.Outcome(0) },
		Evidence: func(s *Sheet, _ *score.Context) []score.Evidence {
			return tally("/activity/active", s.Activity.Active,
				" members took part", " thành viên có tham gia",
				" members did not take part", " thành viên không tham gia")
		},
	},
	{
		Code: "NET-HEALTH-RETENTION", Dimension: "sustainability", Weight: 10,
		EN:         "What share of the members who were active a time ago still is?",
		VI:         "Tỷ lệ thành viên trước đây hoạt động nay vẫn còn hoạt động là bao nhiêu?",
		EvidenceEN: "Members active on the earlier and on the later day.",
		EvidenceVI: "Thành viên hoạt động tại thời điểm trước và thời điểm sau.",
		Facts:      []score.Fact{factKept},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return s.Retention.Kept.Outcome(0) },
		Evidence: func(s *Sheet, _ *score.Context) []score.Evidence {
			return tally("/retention/kept", s.Retention.Kept,
				" members still active", " thành viên vẫn hoạt động",
				" members no longer active", " thành viên không còn hoạt động")
		},
	},
	{
		Code: "NET-HEALTH-CONVERSION", Dimension: "effectiveness", Weight: 10,
		EN:         "What share of the engagements led to a deliverable?",
		VI:         "Tỷ lệ công việc có sản phẩm đầu ra là bao nhiêu?",
		EvidenceEN: "Deliverables recorded, or a statement that there was one or none.",
		EvidenceVI: "Sản phẩm đầu ra được ghi nhận, hoặc xác nhận có hay không có sản phẩm đầu ra.",
		Facts:      []score.Fact{factDeliverable},
		Basis:      working,
		Measure:    func(s *Sheet, _ *score.Context) score.Outcome { return s.Conversion.Delivered.Outcome(0) },
		Evidence: func(s *Sheet, _ *score.Context) []score.Evidence {
			return tally("/conversion/delivered", s.Conversion.Delivered,
				" engagements with a deliverable", " công việc có sản phẩm đầu ra",
				" engagements without a deliverable", " công việc không có sản phẩm đầu ra")
		},
	},
}

// deep lists the topics that surely have enough experts, and those that surely
// do not.
func deep(c *Coverage, need int) (e []score.Evidence) {
	for i := range c.Topics {
		t := &c.Topics[i]
		at, topic, n := "/coverage/topics/"+strconv.Itoa(i), t.Technology.String(), strconv.Itoa(need)
		switch t.People.AtLeast(need) {
		case calendar.Yes:
			e = append(e, score.For(at, topic+": "+n+" active experts or more", topic+": từ "+n+" chuyên gia đang hoạt động trở lên"))
		case calendar.No:
			e = append(e, score.Against(at, topic+": fewer than "+n+" active experts", topic+": dưới "+n+" chuyên gia đang hoạt động"))
		}
	}
	return e
}

// tally says how many count, and how many do not.
func tally(at string, r Rate, yesEN, yesVI, noEN, noVI string) (e []score.Evidence) {
	if r.Yes > 0 {
		e = append(e, score.For(at, strconv.Itoa(r.Yes)+yesEN, strconv.Itoa(r.Yes)+yesVI))
	}
	if r.No > 0 {
		e = append(e, score.Against(at, strconv.Itoa(r.No)+noEN, strconv.Itoa(r.No)+noVI))
	}
	return e
}
