package health

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Report returns what the sheet shows in lines for people to read, in Vietnamese
// where tag asks for it and in English otherwise: what was measured, then the
// weak points. It names experts by their identifiers and nothing else.
func (s *Sheet) Report(tag language.Tag) []string {
	var out []string
	say := func(en, vi, value string) {
		out = append(out, either(tag, en, vi)+": "+value+".")
	}
	members := s.Members.In(tag)
	if s.Unnamed != (Count{}) {
		members += either(tag, ", of whom not named: ", ", trong đó chưa nêu tên: ") + s.Unnamed.In(tag)
	}
	say("Members", "Số thành viên", members)
	rate := func(en, vi string, r Rate) {
		if r != (Rate{}) {
			say(en, vi, r.In(tag))
		}
	}
	rate("Priority topics covered", "Tỷ lệ chủ đề ưu tiên có đủ chuyên gia", s.Coverage.Covered)
	if s.Bus.Stated {
		say("Experts whose loss leaves a priority topic short", "Số chuyên gia rời đi đủ khiến một chủ đề ưu tiên thiếu chuyên gia", s.Bus.First.In(tag))
	}
	if s.Loss.Stated {
		say("Experts whose loss brings coverage below "+quantity.PercentOfBasisPoints(int32(10*s.Loss.Share)).In(tag),
			"Số chuyên gia rời đi đủ khiến tỷ lệ chủ đề ưu tiên có đủ chuyên gia xuống dưới "+quantity.PercentOfBasisPoints(int32(10*s.Loss.Share)).In(tag), s.Loss.People.In(tag))
	}
	rate("Requests answered in time", "Tỷ lệ đề nghị được trả lời đúng hạn", s.Response.InTime)
	if s.Response.Median.Stated {
		say("Days until an answer, median", "Số ngày chờ trả lời (trung vị)", s.Response.Median.In(tag))
	}
	rate("Members active", "Tỷ lệ thành viên có hoạt động", s.Activity.Active)
	rate("Active members kept", "Tỷ lệ thành viên tiếp tục hoạt động", s.Retention.Kept)
	if s.Load.Gini.Stated {
		say("Concentration of load (Gini)", "Mức độ tập trung công việc (hệ số Gini)", s.Load.Gini.In(tag))
	}
	rate("Links between home and abroad", "Tỷ lệ liên kết giữa trong nước và ngoài nước", s.Ties.Across)
	rate("Engagements with a deliverable", "Tỷ lệ công việc có sản phẩm đầu ra", s.Conversion.Delivered)
	weak := s.Weaknesses()
	if len(weak) == 0 {
		out = append(out, either(tag, "What is known shows no weak point.", "Dữ liệu hiện có không cho thấy điểm yếu nào."))
	}
	for i := range weak {
		out = append(out, weak[i].In(tag))
	}
	return out
}

// In returns the weak point in a sentence, in Vietnamese where tag asks for it
// and in English otherwise.
func (w Weakness) In(tag language.Tag) string {
	topics, people := names(w.Technologies, technology.Code.String, tag), names(w.Experts, id.Expert.String, tag)
	need := quantity.DecimalOf(int64(w.Need)).In(tag)
	count := w.Count.In(tag)
	switch w.Kind {
	case Uncovered:
		return either(tag, "Topic "+topics+" is not covered: "+count+" active experts of the "+need+" it takes.",
			"Chủ đề "+topics+" chưa đủ chuyên gia: có "+count+" chuyên gia đang hoạt động, cần "+need+".")
	case Doubtful:
		return either(tag, "It is not known whether topic "+topics+" is covered: "+count+" active experts of the "+need+" it takes.",
			"Chưa rõ chủ đề "+topics+" đã đủ chuyên gia hay chưa: có "+count+" chuyên gia đang hoạt động, cần "+need+".")
	case Irreplaceable:
		if w.Sure {
			return either(tag, "The network cannot lose "+people+": "+topics+" would have fewer than "+need+" active experts.",
				"Mạng lưới không thể thiếu "+people+": nếu người này rời đi, chủ đề "+topics+" sẽ còn dưới "+need+" chuyên gia đang hoạt động.")
		}
		return either(tag, "Nobody is known who could take the place of "+people+": "+topics+" may then have fewer than "+need+" active experts.",
			"Chưa biết ai có thể thay thế "+people+": nếu người này rời đi, chủ đề "+topics+" có thể còn dưới "+need+" chuyên gia đang hoạt động.")
	case Overloaded:
		what := either(tag, w.By.Label(tag)+": "+w.Load.In(tag)+", that is "+percent(w.Share, tag)+" of all",
			w.By.Label(tag)+": "+w.Load.In(tag)+", chiếm "+percent(w.Share, tag)+" tổng số")
		return either(tag, people+" carries more than anybody ("+what+").", people+" đảm nhiệm nhiều nhất ("+what+").")
	case CutMember:
		return either(tag, "Others are linked through "+people+" alone.", "Những người khác chỉ kết nối được với nhau qua "+people+".")
	case SoleBridge:
		return either(tag, "The link between "+people+" alone joins two parts; the smaller one has "+count+" members.",
			"Liên kết giữa "+people+" là liên kết duy nhất giữa hai nhóm; nhóm nhỏ hơn có "+count+" thành viên.")
	case Apart:
		return either(tag, "Not linked to the largest group of members: "+count+" ("+people+").",
			"Số thành viên chưa kết nối với nhóm lớn nhất: "+count+" ("+people+").")
	case Unanswered:
		return either(tag, "Requests not answered in time: "+count+" ("+people+").", "Số đề nghị không được trả lời đúng hạn: "+count+" ("+people+").")
	case Dormant:
		return either(tag, "Members who took part in nothing lately: "+count+" ("+people+").",
			"Số thành viên gần đây không tham gia hoạt động nào: "+count+" ("+people+").")
	}
	return w.Kind.Label(tag)
}

// listed is how many a sentence lists.
const listed = 5

// names lists a few, and says how many more there are.
func names[T any](list []T, print func(T) string, tag language.Tag) string {
	if len(list) == 0 {
		return "–"
	}
	some := make([]string, 0, listed+1)
	for _, x := range list[:min(listed, len(list))] {
		some = append(some, print(x))
	}
	out := strings.Join(some, ", ")
	if n := len(list) - listed; n > 0 {
		more := quantity.DecimalOf(int64(n)).In(tag)
		out += either(tag, " and "+more+" more", " và "+more+" mục khác")
	}
	return out
}

// percent writes a share from 0 to 1 in percent, rounded outwards.
func percent(v Interval, tag language.Tag) string {
	if !v.Stated {
		return quantity.Percent{}.In(tag)
	}
	low := quantity.PercentOfBasisPoints(int32(v.Low*10_000 + 1e-6)).In(tag)
	if v.High-v.Low < 1e-9 {
		return low
	}
	return low + "–" + quantity.PercentOfBasisPoints(int32(v.High*10_000+1-1e-6)).In(tag)
}

// equal is the part of each member named if all carried the same.
func (l *Load) equal() float64 { return 1 / float64(max(1, l.People)) }

// distinct sorts identifiers and drops those that stand twice.
func distinct(list []id.Expert) []id.Expert {
	slices.SortFunc(list, id.Expert.Compare)
	return slices.Compact(list)
}
