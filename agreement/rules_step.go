package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var stepRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-STEP-KIND-LISTED", Severity: rule.Warning, Where: "/steps/*/kind",
		EN:    "The step %[1]s is not in the list %[2]s (similar: %[3]s), so no time limit is counted from it; correct it or extend the list.",
		VI:    "Bước %[1]s không có trong danh mục %[2]s (gần giống: %[3]s) nên không được tính thời hạn; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := StepKinds()
			for i := range a.Steps {
				if x := string(a.Steps[i].Kind); !l.Has(x) {
					f = c.Unlisted(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PAPER-KIND-LISTED", Severity: rule.Warning, Where: "/dossier/*/kind",
		EN:    "The document %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại tài liệu %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := PaperKinds()
			for i := range a.Dossier {
				if x := string(a.Dossier[i].Kind); !l.Has(x) {
					f = c.Unlisted(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PAPER-LANGUAGE", Severity: rule.Error, Where: "/dossier/*/language",
		EN:    "%[1]s is not a language tag; write one such as vi or zh-Hant.",
		VI:    "%[1]s không phải là mã ngôn ngữ; cần ghi dạng vi hoặc zh-Hant.",
		Basis: languageTags,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Dossier {
				if x := a.Dossier[i].Language; x != "" && !text.LanguageTag(x) {
					f = f.At(i).Code("language", x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-STEP-DATE", Severity: rule.Advice, Where: "/steps/*/on",
		EN:    "The step has no date, so it cannot be told whether it was in time.",
		VI:    "Bước này chưa có thời điểm nên không xác định được có đúng thời hạn hay không.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Steps {
				if a.Steps[i].On.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-STEP-FUTURE", Severity: rule.Warning, Where: "/steps/*/on",
		EN:    "The step is dated %[1]s, after the day of judgement %[2]s; record it when it has been taken.",
		VI:    "Bước này ghi %[1]s, sau ngày đánh giá (%[2]s); chỉ ghi nhận khi đã thực hiện.",
		Basis: model,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			today := c.AsOf()
			if today == 0 {
				return f
			}
			for i := range a.Steps {
				if d := a.Steps[i].On; rule.Day(d.Earliest().YMD()) > today {
					f = f.At(i).Date("on", d.String()).Date("today", today.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-STEP-ORDER", Severity: rule.Error, Where: "/steps/*/on",
		EN:    "The answer is dated %[1]s, before it was first asked for on %[2]s.",
		VI:    "Ý kiến trả lời ghi %[1]s, trước khi có đề nghị lần đầu (%[2]s).",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var x askings
			ready := false
			for i := range a.Steps {
				s := &a.Steps[i]
				kind, ok := s.Kind.answers()
				if !ok || s.On.IsZero() {
					continue
				}
				if !ready {
					x, ready = a.askings(), true
				}
				if d, sure := x.first(a, kind, s.By); sure && s.On.Compare(d) == calendar.Before {
					f = f.At(i).Date("on", s.On.String()).Date("asked", d.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-STEP-SELF", Severity: rule.Warning, Where: "/steps/*/to",
		EN:    "The step is addressed to the organisation that took it.",
		VI:    "Cơ quan thực hiện bước này đồng thời là cơ quan nhận.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Steps {
				if s := &a.Steps[i]; !s.By.IsZero() && s.By == s.To {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-STEP-BY", Severity: rule.Advice, Where: "/steps/*/by",
		EN:    "It is not recorded who gave this opinion, consent or decision; name the organisation or the office.",
		VI:    "Chưa ghi cơ quan hoặc chức vụ cho ý kiến, đồng ý hoặc quyết định; cần bổ sung.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Steps {
				if s := &a.Steps[i]; s.Kind.says() && s.By.IsZero() && s.Office.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-STEP-ANSWER", Severity: rule.Advice, Where: "/steps/*/answer",
		EN:    "What this opinion or decision said is not recorded; not known is not yes.",
		VI:    "Chưa ghi nội dung ý kiến hoặc quyết định là đồng ý hay không; chưa rõ không có nghĩa là đồng ý.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Steps {
				// A consent or a decision to conclude says yes by its name.
				s := &a.Steps[i]
				if s.Answer == codes.Unknown && s.Kind.says() && s.Kind != StepSuperiorConsent && s.Kind != StepDecision {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-STEP-REFUSED", Severity: rule.Error, Where: "/steps/*/answer",
		EN:    "The answer of %[1]s was no, and the agreement was signed on %[2]s without a later yes.",
		VI:    "Ý kiến %[1]s là không đồng ý nhưng thỏa thuận vẫn được ký %[2]s mà không có ý kiến đồng ý sau đó.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var signed calendar.Date
			var yes [len(deciding)]lastYes
			for i := range a.Steps {
				s := &a.Steps[i]
				k := s.Kind.deciding()
				if s.Answer != codes.No || k < 0 {
					continue
				}
				if signed.IsZero() {
					if signed = a.wholeOn(EventSigned); signed.IsZero() {
						return f
					}
				}
				if happened(s.On, signed) != calendar.Yes {
					continue
				}
				if !yes[k].known {
					yes[k] = a.lastYes(s.Kind)
				}
				if !yes[k].after(s.On) {
					f = f.At(i).Date("on", s.On.String()).Date("signed", signed.String())
				}
			}
			return f
		},
	},
}

// lastYes is when a step of a kind last said yes, as far as that is known.
type lastYes struct {
	on    calendar.Date
	doubt bool // one of them has no certain date
	known bool // it was looked for
}

func (a *Agreement) lastYes(k StepKind) (y lastYes) {
	y.known = true
	for i := range a.Steps {
		if s := &a.Steps[i]; s.Kind == k && s.Answer != codes.No {
			y.doubt = y.doubt || unsettled(s.On)
			y.on = lastOf(y.on, s.On)
		}
	}
	return y
}

// after reports whether there may have been a yes from the day on.
func (y lastYes) after(on calendar.Date) bool {
	return y.doubt || !y.on.IsZero() && y.on.Compare(on) != calendar.Before
}

// asked is when something was first asked for.
type asked struct {
	on    calendar.Date
	doubt bool // one of the dates is missing or qualified
}

func (x asked) add(on calendar.Date) asked {
	return asked{firstOf(x.on, on), x.doubt || unsettled(on)}
}

// asking is what was asked for, and of whom.
type asking struct {
	kind StepKind
	to   id.Partner
}

// askings tells what was first asked for when, where there are many steps; the
// maps are nil up to maxPairs.
type askings struct {
	of  map[asking]asked
	all map[StepKind]asked
}

func (a *Agreement) askings() (x askings) {
	if len(a.Steps) <= maxPairs {
		return x
	}
	x = askings{map[asking]asked{}, map[StepKind]asked{}}
	for i := range a.Steps {
		s := &a.Steps[i]
		k := asking{s.Kind, s.To}
		x.of[k], x.all[s.Kind] = x.of[k].add(s.On), x.all[s.Kind].add(s.On)
	}
	return x
}

// first returns when the kind was first asked of the one who answers, or of
// nobody in particular, and whether that is sure.
func (x askings) first(a *Agreement, k StepKind, by id.Partner) (calendar.Date, bool) {
	var d asked
	switch {
	case x.of == nil:
		for i := range a.Steps {
			if s := &a.Steps[i]; s.Kind == k && (by.IsZero() || s.To.IsZero() || s.To == by) {
				d = d.add(s.On)
			}
		}
	case by.IsZero():
		d = x.all[k]
	default:
		d = x.of[asking{k, by}]
		if y := x.of[asking{kind: k}]; y != (asked{}) {
			d = asked{firstOf(d.on, y.on), d.doubt || y.doubt}
		}
	}
	return d.on, !d.doubt && !d.on.IsZero()
}
