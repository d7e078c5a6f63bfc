package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// unitHours is the unit of [Availability]; hoursInWeek its upper bound.
const (
	unitHours   = "h/week"
	hoursInWeek = 7 * 24
)

var engagementRules = []rule.Rule[Expert]{
	{
		Code: "EXP-LANGUAGE-TAG", Severity: rule.Error, Where: "/languages/*/lang",
		EN:    "The language is not a language tag; write vi, en or zh-Hant.",
		VI:    "Ngôn ngữ làm việc không phải là mã ngôn ngữ hợp lệ; cần ghi vi, en hoặc zh-Hant.",
		Basis: languageTags,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Languages {
				if !text.LanguageTag(e.Languages[i].Lang) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-LANGUAGE-LEVEL", Severity: rule.Warning, Where: "/languages/*/level",
		EN:    "The level is not in the list %[1]s (similar: %[2]s); write A1 to C2, or native.",
		VI:    "Trình độ ngôn ngữ không có trong danh mục %[1]s (gần giống: %[2]s); cần ghi từ A1 đến C2, hoặc native.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := LanguageLevels()
			for i := range e.Languages {
				if x := e.Languages[i].Level; x != "" && !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-LANGUAGE-TWICE", Severity: rule.Warning, Where: "/languages/*/lang",
		EN:    "The language is listed twice; keep one level.",
		VI:    "Ngôn ngữ bị ghi trùng; chỉ giữ một mức trình độ.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Languages, languageOf) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-AVAILABILITY-PERIOD", Severity: rule.Error, Where: "/availability/*/period",
		EN:    "The period of the availability is impossible: it ends before it begins, or an end is both open and dated.",
		VI:    "Khoảng thời gian có thể tham gia không hợp lệ: kết thúc trước khi bắt đầu, hoặc vừa ghi không thời hạn vừa ghi ngày.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Availability {
				if e.Availability[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AVAILABILITY-HOURS", Severity: rule.Error, Where: "/availability/*/hours",
		EN:    "The hours are impossible: a week has from 0 to %[1]d hours, and number and qualifier must fit each other.",
		VI:    "Số giờ không hợp lệ: một tuần có từ 0 đến %[1]d giờ, số và từ chỉ mức độ phải phù hợp với nhau.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Availability {
				if h := e.Availability[i].Hours; !h.IsZero() && (h.Check() != nil || outside(h, 0, hoursInWeek)) {
					f = f.At(i).Int("most", hoursInWeek)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AVAILABILITY-UNIT", Severity: rule.Warning, Where: "/availability/*/hours/unit",
		EN:    "The hours are not counted by the week; write the unit %[1]s.",
		VI:    "Thời gian chưa tính theo tuần; cần ghi đơn vị %[1]s.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Availability {
				if h := &e.Availability[i].Hours; h.Known() && h.Unit != unitHours {
					f = f.At(i).Code("unit", unitHours)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-MODE-LISTED", Severity: rule.Warning, Where: "/modes/*",
		EN:    "The way of engagement is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Hình thức tham gia không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := Modes()
			for i, m := range e.Modes {
				if !l.Has(string(m)) {
					f = unlisted(f.At(i), c, l, string(m))
				}
			}
			return f
		},
	},
	{
		Code: "EXP-MODE-TWICE", Severity: rule.Advice, Where: "/modes/*",
		EN:    "The way of engagement is listed twice; keep one.",
		VI:    "Hình thức tham gia bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Modes, itself) {
				f = f.At(i)
			}
			return f
		},
	},
}

func languageOf(x *Language) string { return x.Lang }

var consentRules = []rule.Rule[Expert]{
	{
		Code: "EXP-CONSENT", Severity: rule.Warning, Where: "/consents",
		EN:    "No consent is recorded, so the record may be used for nothing; ask the expert, or delete the record.",
		VI:    "Chưa ghi nhận sự đồng ý nên hồ sơ không được sử dụng cho bất kỳ mục đích nào; cần xin ý kiến đồng ý hoặc xóa hồ sơ.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Consents) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-FOR", Severity: rule.Error, Where: "/consents/*/purpose",
		EN:    "The consent is for no purpose, so it allows nothing; one consent is for one purpose.",
		VI:    "Sự đồng ý chưa nêu mục đích nên không có giá trị; mỗi sự đồng ý ứng với một mục đích.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if e.Consents[i].Purpose == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-PURPOSE", Severity: rule.Warning, Where: "/consents/*/purpose",
		EN:    "The purpose is not in the list %[1]s (similar: %[2]s), so nobody will ask for it; correct it or extend the list.",
		VI:    "Mục đích không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := Purposes()
			for i := range e.Consents {
				if x := string(e.Consents[i].Purpose); x != "" && !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-GIVEN", Severity: rule.Error, Where: "/consents/*/given",
		EN:    "The day on which the consent was given is not recorded, so the consent allows nothing.",
		VI:    "Chưa ghi ngày đồng ý nên sự đồng ý không có giá trị.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if e.Consents[i].Given.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-VAGUE", Severity: rule.Advice, Where: "/consents/*/given",
		EN:    "The date of the consent is not a certain day; it counts only from the last day that it can be, and not at all if it is in doubt.",
		VI:    "Thời điểm đồng ý chưa xác định đến ngày; chỉ được tính từ ngày muộn nhất có thể, và không được tính nếu còn nghi vấn.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				d := e.Consents[i].Given
				if !d.IsZero() && (d.Precision() != calendar.Day || d.Uncertain() || d.Approximate()) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-FUTURE", Severity: rule.Error, Where: "/consents/*/given",
		EN:    "The consent is said to be given on a day in the future.",
		VI:    "Ngày đồng ý là ngày trong tương lai.",
		Basis: model,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if future(e.Consents[i].Given, c) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-METHOD", Severity: rule.Warning, Where: "/consents/*/method",
		EN:    "How the consent was given is not recorded: a signed form, a letter, a recorded call.",
		VI:    "Chưa ghi hình thức đồng ý: văn bản ký, thư điện tử, cuộc gọi có ghi âm.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if e.Consents[i].Method == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-EVIDENCE", Severity: rule.Warning, Where: "/consents/*/evidence",
		EN:    "Where the proof of the consent is kept is not recorded; a consent must be provable.",
		VI:    "Chưa ghi nơi lưu bằng chứng; sự đồng ý phải chứng minh được.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if e.Consents[i].Evidence == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-WITHDRAWN", Severity: rule.Error, Where: "/consents/*/withdrawn",
		EN:    "The consent was withdrawn before it was given; correct one of the dates.",
		VI:    "Ngày rút lại sự đồng ý trước ngày đồng ý; cần sửa lại ngày.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if x := &e.Consents[i]; x.Withdrawn.Compare(x.Given) == calendar.Before {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-EXPIRES", Severity: rule.Error, Where: "/consents/*/expires",
		EN:    "The consent expires before it was given; correct one of the dates.",
		VI:    "Ngày hết hạn trước ngày đồng ý; cần sửa lại ngày.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if x := &e.Consents[i]; x.Expires.Compare(x.Given) == calendar.Before {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-SILENT", Severity: rule.Error, Where: "/consents/*/method",
		EN:    "Silence, inaction or a box ticked beforehand is no consent, so this one allows nothing; ask the expert.",
		VI:    "Im lặng, không phản hồi hoặc ô đánh dấu sẵn không được coi là sự đồng ý nên không có giá trị; cần xin sự đồng ý của chuyên gia.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				if consentSilent(e.Consents[i].Method) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-SCOPE-PART", Severity: rule.Warning, Where: "/consents/*/scope/*",
		EN:    "Experts have no part of this name, so the consent covers nothing by it; correct the pointer.",
		VI:    "Hồ sơ chuyên gia không có phần mang tên này nên sự đồng ý không có tác dụng với phần đó; cần sửa lại con trỏ.",
		Basis: pointers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				for j, s := range e.Consents[i].Scope {
					if isPointer(s) && PartOf(s) == 0 {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-CONFLICT", Severity: rule.Warning, Where: "/consents/*/expires",
		EN:    "Of two consents given for the same purpose and parts on %[1]s one ends earlier; the longer one is used. See which is right.",
		VI:    "Hai sự đồng ý cho cùng mục đích và phạm vi, cùng đưa ra %[1]s, có thời hạn khác nhau; hiện áp dụng thời hạn dài hơn. Cần xác định thời hạn nào đúng.",
		Basis: consentBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Consents) > few {
				first := make(map[consentKey]int, len(e.Consents))
				for i := range e.Consents {
					k := consentKey{e.Consents[i].Purpose, e.Consents[i].Given, len(e.Consents[i].Scope)}
					if j, ok := first[k]; !ok {
						first[k] = i
					} else if consentsConflict(&e.Consents[j], &e.Consents[i]) {
						f = f.At(i).Date("given", e.Consents[i].Given.String())
					}
				}
				return f
			}
			for i := range e.Consents {
				for j := range i {
					if consentsConflict(&e.Consents[j], &e.Consents[i]) {
						f = f.At(i).Date("given", e.Consents[i].Given.String())
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-SCOPE", Severity: rule.Error, Where: "/consents/*/scope/*",
		EN:    "The scope is not a JSON pointer to a part of the record, so it covers nothing; write one such as /affiliations.",
		VI:    "Phạm vi không phải là con trỏ JSON tới một phần hồ sơ nên không có giá trị; cần ghi như /affiliations.",
		Basis: pointers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Consents {
				for j, s := range e.Consents[i].Scope {
					if !isPointer(s) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONSENT-RETENTION", Severity: rule.Advice, Where: "/consents",
		EN:    "Every consent has been withdrawn or has expired, but the data is still here; delete or anonymise what no other ground allows to keep.",
		VI:    "Mọi sự đồng ý đã bị rút lại hoặc hết hạn nhưng dữ liệu vẫn còn; cần xóa hoặc khử nhận dạng phần không còn căn cứ lưu giữ.",
		Basis: minimal,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			if len(e.Consents) == 0 || !e.holdsData() {
				return f
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range e.Consents {
				x := &e.Consents[i]
				withdrawn := x.Withdrawn.Compare(on)
				gone := withdrawn == calendar.Before || withdrawn == calendar.Same || on.IsZero() && !x.Withdrawn.IsZero()
				if !gone && x.Expires.Compare(on) != calendar.Before {
					return f
				}
			}
			return f.Here()
		},
	},
}

// consentKey is what consents that may contradict each other have in common.
type consentKey struct {
	purpose Purpose
	given   calendar.Date
	scope   int
}

// consentsConflict reports whether the two say different things about when the
// same consent ends. One that was withdrawn is history.
func consentsConflict(a, b *Consent) bool {
	return a.Purpose == b.Purpose && a.Purpose != "" && a.Given == b.Given && !a.Given.IsZero() && a.Expires != b.Expires &&
		a.Withdrawn.IsZero() && b.Withdrawn.IsZero() && slices.Equal(a.Scope, b.Scope)
}

// holdsData reports whether the record holds anything of the person beside its
// identifier, the consents and how its parts are to be treated.
func (e *Expert) holdsData() bool {
	return len(e.Names)+len(e.Identifiers)+len(e.Contacts)+len(e.Profile)+len(e.Keywords)+len(e.Affiliations)+
		len(e.Expertise)+len(e.Outputs)+len(e.Metrics)+len(e.Languages)+len(e.Availability)+len(e.Modes)+len(e.Ties) > 0 ||
		e.Country != "" || e.Place != "" || e.TimeZone != "" || !e.Ext.IsZero()
}
