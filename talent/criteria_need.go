package talent

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// ExpertCriteria returns what an expert is evaluated by for a need: how much of
// the expertise wanted there is (EXP-NEED-EXPERTISE, by [Need.Worth]), for how
// much of it evidence stands, whether it is recent and whether outputs show it;
// and, as knock-outs that nothing makes up for, the conditions of the need:
// consent, conflicts of interest, indispensable expertise, country, languages,
// time and ways of engagement. What the need does not ask for does not apply.
//
// Score on a day ([score.AsOf]); without one consents are not sure, and nothing
// is. Only those parts of the record are looked at that a consent to the need's
// purpose surely covers on that day, save for conflicts of interest, of which
// nothing but the answer is told. What is not known leaves the answer open; an
// expert of whom neither posts nor ties are recorded is not taken to be free of
// conflicts. No metric is ever looked at (DORA, 2012; Leiden Manifesto, 2015).
//
// Conflicts are judged by [DefaultConflicts] unless other rules are given. The
// need is copied. Of more than [MaxWants] wants the first count, and weights
// beyond their bounds are taken as the nearer end: [NeedRules] name what is wrong.
func ExpertCriteria(need *Need, policy ...ConflictRule) score.Set[Expert] {
	q := newNeedJudge(need, policy)
	return score.NewSet("expert-need", "1.0.0", q.gates(), q.merits())
}

var (
	needBasis = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Experts are matched by coverage of expertise, evidence, availability and freedom from conflict, not by a single number (DORA, 2012; Leiden Manifesto, 2015).",
		VI: "Chuyên gia được lựa chọn theo mức độ đáp ứng chuyên môn, minh chứng, khả năng tham gia và không xung đột lợi ích, không theo một chỉ số duy nhất (DORA 2012; Tuyên ngôn Leiden 2015).",
	}
	needRecency = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A default of this project: what was shown in the last five years counts as recent.",
		VI: "Mặc định của bộ công cụ này: nội dung có minh chứng trong năm năm gần nhất được coi là còn tính thời sự.",
	}

	needFactConsent  = score.Fact{Where: "/consents", EN: "a consent that lets this part be used for the need on the day of scoring", VI: "sự đồng ý cho phép sử dụng phần hồ sơ này vào ngày đánh giá"}
	needFactExpert   = score.Fact{Where: "/expertise", EN: "the expertise of the expert", VI: "chuyên môn của chuyên gia"}
	needFactField    = score.Fact{Where: "/expertise/*/technology", EN: "fields of expertise as narrow as those wanted", VI: "lĩnh vực chuyên môn ghi cụ thể như yêu cầu"}
	needFactLevel    = score.Fact{Where: "/expertise/*/level", EN: "the level of the expertise", VI: "mức độ chuyên môn"}
	needFactEvidence = score.Fact{Where: "/expertise/*/evidence", EN: "evidence other than the expert's own statement", VI: "minh chứng ngoài phần tự kê khai"}
	needFactDate     = score.Fact{Where: "/expertise/*/asOf", EN: "when the expertise was last stated or shown, and the day of scoring", VI: "thời điểm gần nhất ghi nhận hoặc chứng minh chuyên môn và ngày đánh giá"}
	needFactOutputs  = score.Fact{Where: "/outputs", EN: "what the expert has made", VI: "kết quả hoạt động của chuyên gia"}
	needFactMade     = score.Fact{Where: "/outputs/*/technology", EN: "fields of the outputs, as narrow as those wanted", VI: "lĩnh vực của từng kết quả, cụ thể như yêu cầu"}
	needFactSpeaks   = score.Fact{Where: "/languages", EN: "the languages the expert works in", VI: "các ngôn ngữ làm việc của chuyên gia"}
	needFactSpoken   = score.Fact{Where: "/languages/*/level", EN: "how well the expert knows them", VI: "trình độ từng ngôn ngữ"}
	needFactTime     = score.Fact{Where: "/availability", EN: "when the expert has time", VI: "thời gian chuyên gia có thể tham gia"}
	needFactHours    = score.Fact{Where: "/availability/*/hours", EN: "the hours a week and their exact period", VI: "số giờ mỗi tuần và khoảng thời gian cụ thể"}
	needFactModes    = score.Fact{Where: "/modes", EN: "the ways in which the expert is ready to engage", VI: "các hình thức chuyên gia sẵn sàng tham gia"}
	needFactLives    = score.Fact{Where: "/country", EN: "the country where the expert lives", VI: "nước cư trú của chuyên gia"}
	needFactTies     = score.Fact{Where: "/ties", EN: "posts and ties of the expert, dated, and the day of scoring", VI: "vị trí công tác và các quan hệ của chuyên gia, có thời gian, và ngày đánh giá"}
)

// needAsk drops a criterion that does not apply, and says why; with ask it
// applies to everyone.
func needAsk(ask bool, en, vi string, c score.Criterion[Expert]) score.Criterion[Expert] {
	if !ask {
		c.SkipEN, c.SkipVI, c.Evidence = en, vi, nil
		c.Measure = func(*Expert, *score.Context) score.Outcome { return score.NotApplicable() }
	}
	return c
}

// gates are the conditions of the need.
func (q *needJudge) gates() []score.Criterion[Expert] {
	n := &q.need
	return []score.Criterion[Expert]{
		{
			Code: "EXP-NEED-CONSENT", Dimension: "compliance", Weight: 0, Knockout: true,
			EN:         "Has the expert agreed that the record is used for this purpose?",
			VI:         "Chuyên gia đã đồng ý cho sử dụng hồ sơ vào mục đích này chưa?",
			EvidenceEN: "A consent to that very purpose that surely holds on the day of scoring, for the record or a part of it.",
			EvidenceVI: "Sự đồng ý cho đúng mục đích đó, chắc chắn còn hiệu lực vào ngày đánh giá, đối với toàn bộ hoặc một phần hồ sơ.",
			Facts:      []score.Fact{needFactConsent},
			Basis:      consentBasis,
			Measure:    q.consent,
		},
		needAsk(!n.Parties.IsZero(), "The need names no parties.", "Nhu cầu không nêu bên liên quan.", score.Criterion[Expert]{
			Code: "EXP-NEED-CONFLICT", Dimension: "compliance", Weight: 0, Knockout: true,
			EN:         "Is the expert free of conflicts of interest with the parties?",
			VI:         "Chuyên gia có bảo đảm không xung đột lợi ích với các bên liên quan không?",
			EvidenceEN: "Posts and ties of the record, held against the rules on conflicts of interest.",
			EvidenceVI: "Vị trí công tác và quan hệ ghi trong hồ sơ, đối chiếu với quy tắc về xung đột lợi ích.",
			Facts:      []score.Fact{needFactTies},
			Basis:      conflictPractice,
			Measure: func(e *Expert, c *score.Context) score.Outcome {
				return needCondition(q.conflict(e, c).Not(), 0)
			},
			Evidence: func(e *Expert, c *score.Context) []score.Evidence {
				if q.conflict(e, c) == calendar.Yes {
					return []score.Evidence{score.Against("", "There is a conflict of interest with a party.", "Có xung đột lợi ích với bên liên quan.")}
				}
				return nil
			},
		}),
		needAsk(len(n.Wants) > 0, "The need wants no expertise.", "Nhu cầu không nêu chuyên môn cần tìm.", score.Criterion[Expert]{
			Code: "EXP-NEED-MUST", Dimension: "relevance", Weight: 0, Knockout: true,
			EN:         "Does the expert have some of the expertise wanted, and all of it that is indispensable?",
			VI:         "Chuyên gia có chuyên môn cần tìm, trong đó có đủ chuyên môn bắt buộc không?",
			EvidenceEN: "The expertise of the record, held against what is wanted.",
			EvidenceVI: "Chuyên môn ghi trong hồ sơ, đối chiếu với yêu cầu.",
			Facts:      []score.Fact{needFactExpert, needFactConsent, needFactField, needFactLevel, needFactEvidence},
			Basis:      needBasis,
			Measure:    q.must,
		}),
		needAsk(len(n.Countries)+len(n.Excluded) > 0, "The need names no countries.", "Nhu cầu không nêu quốc gia.", score.Criterion[Expert]{
			Code: "EXP-NEED-COUNTRY", Dimension: "coherence", Weight: 5, Knockout: true,
			EN:         "Does the expert live where the need asks for?",
			VI:         "Nước cư trú của chuyên gia có phù hợp với yêu cầu không?",
			EvidenceEN: "The country where the expert lives.",
			EvidenceVI: "Nước cư trú của chuyên gia.",
			Facts:      []score.Fact{needFactLives, needFactConsent},
			Basis:      practice,
			Measure:    q.country,
		}),
		needAsk(len(n.Languages) > 0, "The need asks for no language.", "Nhu cầu không yêu cầu ngôn ngữ.", score.Criterion[Expert]{
			Code: "EXP-NEED-LANGUAGE", Dimension: "effectiveness", Weight: 20, Knockout: true,
			EN:         "Does the expert work in all languages asked for, at their levels?",
			VI:         "Chuyên gia có làm việc được bằng mọi ngôn ngữ, ở trình độ yêu cầu không?",
			EvidenceEN: "The languages of the record with their levels; a variant of a language is that language.",
			EvidenceVI: "Các ngôn ngữ trong hồ sơ kèm trình độ; biến thể của một ngôn ngữ được coi là ngôn ngữ đó.",
			Facts:      []score.Fact{needFactSpeaks, needFactConsent, needFactSpoken},
			Basis:      needBasis,
			Measure:    q.languages,
		}),
		needAsk(!n.Period.IsZero() || n.Hours > 0, "The need asks for no time.", "Nhu cầu không nêu thời gian.", score.Criterion[Expert]{
			Code: "EXP-NEED-AVAILABLE", Dimension: "efficiency", Weight: 20, Knockout: true,
			EN:         "Does the expert have the time that the need asks for?",
			VI:         "Chuyên gia có đủ thời gian theo yêu cầu không?",
			EvidenceEN: "An entry of availability that has the hours throughout the period.",
			EvidenceVI: "Một mục thời gian tham gia có đủ số giờ trong toàn bộ khoảng thời gian.",
			Facts:      []score.Fact{needFactTime, needFactConsent, needFactHours},
			Basis:      needBasis,
			Measure:    q.available,
		}),
		needAsk(len(n.Modes) > 0, "The need names no way of engagement.", "Nhu cầu không nêu hình thức tham gia.", score.Criterion[Expert]{
			Code: "EXP-NEED-MODE", Dimension: "coherence", Weight: 10, Knockout: true,
			EN:         "Is the expert ready for one of the ways of engagement?",
			VI:         "Chuyên gia có sẵn sàng tham gia theo một trong các hình thức yêu cầu không?",
			EvidenceEN: "The ways of engagement of the record.",
			EvidenceVI: "Các hình thức tham gia ghi trong hồ sơ.",
			Facts:      []score.Fact{needFactModes, needFactConsent},
			Basis:      practice,
			Measure:    q.modes,
		}),
	}
}

// merits are of what more is better.
func (q *needJudge) merits() []score.Criterion[Expert] {
	n := &q.need
	wants := len(n.Wants) > 0
	noneEN, noneVI := "The need wants no expertise.", "Nhu cầu không nêu chuyên môn cần tìm."
	shownEN, shownVI := noneEN, noneVI
	if wants {
		shownEN, shownVI = "The need counts only expertise that is shown, so that is asked already.", "Nhu cầu chỉ tính chuyên môn có minh chứng nên nội dung này đã được xét."
	}
	return []score.Criterion[Expert]{
		needAsk(wants, noneEN, noneVI, score.Criterion[Expert]{
			Code: "EXP-NEED-EXPERTISE", Dimension: "relevance", Weight: 100,
			EN:         "How much of the expertise wanted does the expert have?",
			VI:         "Chuyên gia đáp ứng bao nhiêu phần chuyên môn cần tìm?",
			EvidenceEN: "Fields and levels of the record, held against those wanted with their weights.",
			EvidenceVI: "Lĩnh vực và mức độ chuyên môn trong hồ sơ, đối chiếu với yêu cầu theo trọng số.",
			Facts:      []score.Fact{needFactExpert, needFactConsent, needFactField, needFactLevel, needFactEvidence},
			Basis:      needBasis,
			Measure: func(e *Expert, c *score.Context) score.Outcome {
				return q.expertise(n, e, c)
			},
			Evidence: func(e *Expert, c *score.Context) (list []score.Evidence) {
				var w needWorth
				q.worth(&w, n, e, c)
				for i := range n.Wants {
					number, code := q.wanted(i)
					switch {
					case w.by[i] > 0:
						list = append(list, score.For("/expertise/"+strconv.Itoa(w.by[i]-1), "This is expertise wanted under number "+number+code+".", "Đây là chuyên môn cần tìm ở mục thứ "+number+code+"."))
					case w.any && w.high[i] == 0:
						list = append(list, score.Against("/expertise", "Nothing is on record of what is wanted under number "+number+code+".", "Hồ sơ không có chuyên môn cần tìm ở mục thứ "+number+code+"."))
					}
				}
				return list
			},
		}),
		needAsk(wants && !n.Shown, shownEN, shownVI, score.Criterion[Expert]{
			Code: "EXP-NEED-EVIDENCE", Dimension: "relevance", Weight: 50,
			EN:         "For how much of the expertise wanted does other evidence than the expert's own statement stand?",
			VI:         "Bao nhiêu phần chuyên môn cần tìm có minh chứng ngoài phần tự kê khai?",
			EvidenceEN: "Publications, data, software, patents, standards, posts and other evidence; all kinds count alike, and none is counted.",
			EvidenceVI: "Công bố, dữ liệu, phần mềm, sáng chế, tiêu chuẩn, vị trí công tác và minh chứng khác; mọi loại có giá trị như nhau, không tính theo số lượng.",
			Facts:      []score.Fact{needFactExpert, needFactConsent, needFactField, needFactLevel, needFactEvidence},
			Basis:      evidenced,
			Measure: func(e *Expert, c *score.Context) score.Outcome {
				return q.expertise(&q.shown, e, c)
			},
			Evidence: func(e *Expert, c *score.Context) (list []score.Evidence) {
				var w needWorth
				q.worth(&w, &q.shown, e, c)
				for i := range n.Wants {
					if number, code := q.wanted(i); w.by[i] > 0 {
						list = append(list, score.For("/expertise/"+strconv.Itoa(w.by[i]-1)+"/evidence", "Evidence shows what is wanted under number "+number+code+".", "Có minh chứng cho chuyên môn cần tìm ở mục thứ "+number+code+"."))
					}
				}
				return list
			},
		}),
		needAsk(wants, noneEN, noneVI, score.Criterion[Expert]{
			Code: "EXP-NEED-FRESH", Dimension: "sustainability", Weight: 20,
			EN:         "For how much of the expertise wanted was something stated or shown in the last five years?",
			VI:         "Bao nhiêu phần chuyên môn cần tìm được ghi nhận hoặc chứng minh trong năm năm gần nhất?",
			EvidenceEN: "The dates of the expertise and of its evidence.",
			EvidenceVI: "Thời điểm ghi nhận chuyên môn và thời điểm của minh chứng.",
			Facts:      []score.Fact{needFactExpert, needFactConsent, needFactDate},
			Basis:      needRecency,
			Measure:    q.fresh,
		}),
		needAsk(wants, noneEN, noneVI, score.Criterion[Expert]{
			Code: "EXP-NEED-OUTPUT", Dimension: "effectiveness", Weight: 20,
			EN:         "For how much of the expertise wanted has the expert made something?",
			VI:         "Bao nhiêu phần chuyên môn cần tìm đã có kết quả do chuyên gia tạo ra?",
			EvidenceEN: "Outputs of every kind in the fields wanted; whether there are some, not how many.",
			EvidenceVI: "Kết quả thuộc mọi loại trong lĩnh vực cần tìm; xét có hay không, không xét số lượng.",
			Facts:      []score.Fact{needFactOutputs, needFactConsent, needFactMade},
			Basis:      evidenced,
			Measure:    q.track,
		}),
	}
}

// wanted names a want in a text: its number, and its code if it has one.
func (q *needJudge) wanted(i int) (number, code string) {
	if t := q.need.Wants[i].Technology; t.Valid() {
		code = " (" + t.String() + ")"
	}
	return strconv.Itoa(i + 1), code
}
