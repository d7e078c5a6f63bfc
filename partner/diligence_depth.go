package partner

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Depth says how deep due diligence goes. It is a closed set in rising order;
// the zero value is DepthUnknown. Its text forms are unknown, basic, standard
// and enhanced.
type Depth uint8

const (
	// DepthUnknown: nobody said. It asks as much as DepthEnhanced: unknown
	// raises, and never lowers.
	DepthUnknown Depth = iota
	// DepthBasic: the questions that no partner is spared.
	DepthBasic
	// DepthStandard: besides, those on owners, data, rights, people, record,
	// finances, integrity and cybersecurity.
	DepthStandard
	// DepthEnhanced: every question of the bank.
	DepthEnhanced
)

var depthTexts = [...]string{"unknown", "basic", "standard", "enhanced"}

// String returns the text of the depth.
func (d Depth) String() string {
	if int(d) < len(depthTexts) {
		return depthTexts[d]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (d Depth) MarshalText() ([]byte, error) { return closedText("depth", depthTexts[:], uint8(d)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (d *Depth) UnmarshalText(b []byte) error {
	return parseClosed("depth", depthTexts[:], b, (*uint8)(d))
}

var (
	depthEN = [...]string{"unknown", "basic", "standard", "enhanced"}
	depthVI = [...]string{"chưa rõ", "cơ bản", "tiêu chuẩn", "tăng cường"}
)

// Label returns the depth in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (d Depth) Label(tag language.Tag) string {
	return closedLabel(depthEN[:], depthVI[:], uint8(d), tag)
}

// taken is the depth as it is worked with: what nobody said is the greatest.
func (d Depth) taken() Depth {
	if d == DepthUnknown || d > DepthEnhanced {
		return DepthEnhanced
	}
	return d
}

// DepthFactor is what the depth of due diligence goes by; the greatest of the
// four holds. It is a closed set. Its text forms are technology, partner, access
// and amount.
type DepthFactor uint8

const (
	// FactorTechnology: how sensitive the technologies of the work are.
	FactorTechnology DepthFactor = iota
	// FactorPartner: what the answers found out so far say of the partner.
	FactorPartner
	// FactorAccess: what the partner gets access to.
	FactorAccess
	// FactorAmount: how much money is in it.
	FactorAmount
)

var depthFactorTexts = [...]string{"technology", "partner", "access", "amount"}

// String returns the text of the factor.
func (f DepthFactor) String() string {
	if int(f) < len(depthFactorTexts) {
		return depthFactorTexts[f]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (f DepthFactor) MarshalText() ([]byte, error) {
	return closedText("factor of depth", depthFactorTexts[:], uint8(f))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *DepthFactor) UnmarshalText(b []byte) error {
	return parseClosed("factor of depth", depthFactorTexts[:], b, (*uint8)(f))
}

var (
	depthFactorEN = [...]string{"sensitivity of the technology", "risk of the partner", "depth of access", "amount of money"}
	depthFactorVI = [...]string{"mức độ nhạy cảm của công nghệ", "rủi ro của đối tác", "phạm vi tiếp cận", "giá trị hợp tác"}
)

// Label returns the factor in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (f DepthFactor) Label(tag language.Tag) string {
	return closedLabel(depthFactorEN[:], depthFactorVI[:], uint8(f), tag)
}

// DepthReason says how deep one factor asks to look, and why.
type DepthReason struct {
	Factor DepthFactor `json:"factor"`
	Depth  Depth       `json:"depth"`
	// Missing says that the depth is that of not knowing: to learn what is
	// missing may lower it.
	Missing bool   `json:"missing,omitempty"`
	EN      string `json:"en"`
	VI      string `json:"vi"`
}

// Text returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r *DepthReason) Text(tag language.Tag) string { return diligenceText(tag, r.EN, r.VI) }

// Engagement is what is to be done with a partner, as far as due diligence goes
// by it. The zero value is an engagement of which nothing is known, which calls
// for the greatest depth.
type Engagement struct {
	// Technologies are the areas that the work is in; none when not known.
	Technologies []technology.Code `json:"technologies,omitempty"`
	// Advances says whether the work takes these technologies further (yes) or
	// merely uses what there is (no). The depth does not go by it; a [Ground] may.
	Advances codes.Answer `json:"advances,omitzero"`
	// Access is what the partner gets access to: codes of [Accesses]. None when
	// not known; that it gets none is said with [AccessNone].
	Access []Access `json:"access,omitempty"`
	// Amount is the money in it, from all sides; in any currency for which the
	// policy has a threshold.
	Amount money.Estimate `json:"amount,omitzero"`
}

// Access is what a partner gets access to: a code of [Accesses]. An open list;
// unknown codes are kept and taken as not known.
type Access string

// What a partner can get access to.
const (
	AccessNone       Access = "none"
	AccessVisit      Access = "visit"
	AccessData       Access = "data"
	AccessLaboratory Access = "laboratory"
	AccessSystem     Access = "system"
)

// Accesses returns the list of what a partner can get access to.
func Accesses() *codes.List { return accesses.List() }

var accesses = codes.Table{
	ID: "partner-access", Edition: edition, Updated: "2026-11-22", WorkingVI: true,
	TitleEN: "What a partner gets access to", TitleVI: "Phạm vi đối tác được tiếp cận",
	Source: "question DD-14 of due diligence; this project's wording",
	Entries: []codes.Entry{
		{Code: "none", EN: "No access", VI: "Không tiếp cận"},
		{Code: "visit", EN: "Visits", VI: "Tham quan, làm việc tại cơ sở"},
		{Code: "data", EN: "Data that are not public", VI: "Dữ liệu không công khai"},
		{Code: "laboratory", EN: "Laboratories and equipment", VI: "Phòng thí nghiệm và thiết bị"},
		{Code: "system", EN: "Information systems", VI: "Hệ thống thông tin"},
	},
}

// DepthOf returns how deep due diligence is to go for the engagement, given what
// is known of the partner on the day: the greatest of what the four factors ask
// for and the policy's own least. The reasons are one for each factor, in the
// order of the set.
//
// Where nothing is known of a factor it asks for the greatest depth, and says
// what is missing: learning it never makes the depth greater. Of the technologies,
// an answer to DD-06 stands in for marks. Of the partner, the questions that may
// block or escalate count as such facts; a bad answer to any other question
// raises the depth when it is found out.
func (x *DiligencePolicy) DepthOf(p *Partner, e *Engagement, day calendar.Date, occasions ...Occasion) (Depth, []DepthReason) {
	reasons := []DepthReason{
		x.technologyDepth(p, e, day, occasions),
		x.partnerDepth(p, day, occasions),
		x.accessDepth(e),
		x.amountDepth(e),
	}
	d := DepthBasic
	if x.Least != DepthUnknown {
		d = x.Least.taken()
	}
	for i := range reasons {
		d = max(d, reasons[i].Depth)
	}
	return d, reasons
}

// lacking is the reason of a factor of which something is not known.
func lacking(f DepthFactor, en, vi string) DepthReason {
	return DepthReason{Factor: f, Depth: DepthEnhanced, Missing: true, EN: en, VI: vi}
}

func (x *DiligencePolicy) technologyDepth(p *Partner, e *Engagement, day calendar.Date, occasions []Occasion) DepthReason {
	worst := DepthUnknown
	var at, by, unmarked technology.Code
	for _, c := range e.Technologies {
		switch d, via, told := x.sensitivity(c); {
		case told && d > worst:
			worst, at, by = d, c, via
		case !told && unmarked.IsZero():
			unmarked = c
		}
	}
	w := p.weigh(QuestionTechnology, day, x.months(), occasions)
	r := DepthReason{Factor: FactorTechnology, Depth: max(worst, DepthBasic)}
	name, where := short(at.String()), ""
	if by != at {
		where = " (" + short(by.String()) + ")"
	}
	switch {
	case worst == DepthEnhanced:
	case (len(e.Technologies) == 0 || !unmarked.IsZero()) && w.open:
		if unmarked.IsZero() {
			return lacking(FactorTechnology,
				"It is not known in which technologies the work is, and DD-06 has no answer to rely on.",
				"Chưa rõ hoạt động thuộc lĩnh vực công nghệ nào và câu hỏi DD-06 chưa có câu trả lời còn giá trị.")
		}
		return lacking(FactorTechnology,
			"Nothing says how sensitive "+short(unmarked.String())+" is, and DD-06 has no answer to rely on.",
			"Chưa có căn cứ về mức độ nhạy cảm của "+short(unmarked.String())+" và câu hỏi DD-06 chưa có câu trả lời còn giá trị.")
	case w.answer == codes.Yes && x.Sensitive.taken() > r.Depth:
		r.Depth = x.Sensitive.taken()
		r.EN = "DD-06 is answered with yes: the work involves a listed technology."
		r.VI = "Câu hỏi DD-06 được trả lời là có: hoạt động liên quan đến công nghệ thuộc danh mục."
		return r
	}
	switch {
	case r.Depth > DepthBasic:
		r.EN = "The work is in " + name + where + ", which is marked as sensitive."
		r.VI = "Hoạt động thuộc lĩnh vực " + name + where + ", được đánh dấu là công nghệ nhạy cảm."
		if w.answer == codes.No {
			r.EN += " DD-06 is answered with no: one of the two is wrong."
			r.VI += " Câu hỏi DD-06 lại được trả lời là không; cần xem lại."
		}
	case w.answer == codes.No || w.answer == codes.NotApplicable:
		r.EN = "By the answer to DD-06 no listed technology is involved."
		r.VI = "Theo câu trả lời DD-06, hoạt động không liên quan đến công nghệ thuộc danh mục."
	default:
		r.EN = "None of the technologies is marked as sensitive."
		r.VI = "Không có công nghệ nào được đánh dấu là nhạy cảm."
	}
	return r
}

// sensitivity returns the depth that an area asks for, and the code by which
// that was told; told is false where nothing marks the area.
func (x *DiligencePolicy) sensitivity(c technology.Code) (d Depth, via technology.Code, told bool) {
	if m, ok := x.Sensitivity.OfVia(c, x.Walks...); ok {
		switch m.Level {
		case technology.Ordinary:
			d, via, told = DepthBasic, m.Code, true
		case technology.Sensitive:
			d, via, told = x.Sensitive.taken(), m.Code, true
		case technology.HighRisk:
			d, via, told = x.HighRisk.taken(), m.Code, true
		}
		if c.Within(m.Code) {
			via = c
		}
	}
	for _, l := range x.Lists {
		hit, ok := c, l.Holds(c)
		for _, w := range x.Walks {
			for t := range w.Map(c) {
				if !ok && l.Holds(t.Code) {
					hit, ok = t.Code, true
				}
			}
		}
		if ok && (!told || x.Sensitive.taken() > d) {
			d, via, told = x.Sensitive.taken(), hit, true
		}
	}
	return d, via, told
}

func (x *DiligencePolicy) partnerDepth(p *Partner, day calendar.Date, occasions []Occasion) DepthReason {
	r := DepthReason{Factor: FactorPartner, Depth: DepthBasic,
		EN: "The questions that may block or escalate are answered well.",
		VI: "Các câu hỏi có thể dẫn đến từ chối hoặc phải trình cấp trên đều đã được trả lời và không có vấn đề."}
	var open Question
	for n := range questions.Entries {
		q := Question(questions.Entries[n].Code)
		w := p.weigh(q, day, x.months(), occasions)
		switch {
		case w.effect >= EffectEscalate:
			return DepthReason{Factor: FactorPartner, Depth: DepthEnhanced,
				EN: partnerRisk(q, w.effect, language.English), VI: partnerRisk(q, w.effect, language.Vietnamese)}
		case w.effect == EffectOpen:
			if open == "" {
				open = q
			}
		case !w.open && w.effect != EffectNone && w.effect != EffectRaise && r.Depth == DepthBasic:
			r.Depth = DepthStandard
			r.EN, r.VI = partnerRisk(q, w.effect, language.English), partnerRisk(q, w.effect, language.Vietnamese)
		}
	}
	if open != "" {
		return lacking(FactorPartner,
			"The risk of the partner is not known: "+string(open)+" has no answer to rely on.",
			"Chưa rõ rủi ro của đối tác: câu hỏi "+string(open)+" chưa có câu trả lời còn giá trị.")
	}
	return r
}

// partnerRisk says which answer raises the depth.
func partnerRisk(q Question, e Effect, tag language.Tag) string {
	return diligenceText(tag, "Risk of the partner by ", "Rủi ro của đối tác theo ") + string(q) + ": " + e.Label(tag) + "."
}

func (x *DiligencePolicy) accessDepth(e *Engagement) DepthReason {
	if len(e.Access) == 0 {
		return lacking(FactorAccess, "It is not known what the partner gets access to.", "Chưa rõ phạm vi đối tác được tiếp cận.")
	}
	r := DepthReason{Factor: FactorAccess}
	for _, a := range e.Access {
		d, known := DepthUnknown, false
		for _, t := range x.Access {
			if t.Access == a {
				d, known = max(d, t.Depth.taken()), true
			}
		}
		if !known {
			return lacking(FactorAccess,
				"The policy does not say how deep to look for the access "+short(string(a))+".",
				"Chính sách chưa quy định mức thẩm tra đối với phạm vi tiếp cận "+short(string(a))+".")
		}
		if d > r.Depth {
			en, _ := Accesses().Label(string(a), language.English)
			vi, _ := Accesses().Label(string(a), language.Vietnamese)
			r.Depth = d
			r.EN = "Access: " + short(en) + "."
			r.VI = "Phạm vi tiếp cận: " + short(vi) + "."
		}
	}
	return r
}

func (x *DiligencePolicy) amountDepth(e *Engagement) DepthReason {
	a := e.Amount
	if a.IsZero() || a.Check() != nil || a.Amount.Sign() < 0 {
		return lacking(FactorAmount, "It is not known how much money is in it.", "Chưa rõ giá trị hợp tác.")
	}
	sure, may, any := DepthBasic, DepthBasic, false
	for _, t := range x.Amounts {
		if t.From.Currency != a.Amount.Currency {
			continue
		}
		any = true
		switch a.AtLeast(t.From) {
		case calendar.Yes:
			sure = max(sure, t.Depth.taken())
		case calendar.Unknown:
			may = max(may, t.Depth.taken())
		}
	}
	en, vi := a.In(language.English), a.In(language.Vietnamese)
	switch {
	case !any:
		return lacking(FactorAmount,
			"The policy has no threshold in the currency of the amount ("+en+").",
			"Chính sách chưa có ngưỡng theo loại tiền của giá trị hợp tác ("+vi+").")
	case may > sure:
		return DepthReason{Factor: FactorAmount, Depth: may, Missing: true,
			EN: "It cannot be said whether the amount (" + en + ") reaches a threshold.",
			VI: "Chưa xác định được giá trị hợp tác (" + vi + ") có đạt ngưỡng hay không."}
	}
	return DepthReason{Factor: FactorAmount, Depth: sure, EN: "Amount: " + en + ".", VI: "Giá trị hợp tác: " + vi + "."}
}
