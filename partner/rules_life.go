package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var placeRules = []rule.Rule[Partner]{
	{
		Code: "PAR-COUNTRY-NONE", Severity: rule.Warning, Where: "/locations",
		EN:    "No country is known for the partner; give the country of its main seat.",
		VI:    "Chưa rõ đối tác thuộc quốc gia nào; cần ghi quốc gia đặt trụ sở chính.",
		Basis: states,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Locations {
				if p.Locations[i].Country != "" {
					return nil
				}
			}
			if p.Is(KindInternational) || p.Is(KindStandards) || p.Is(KindNetwork) {
				return nil
			}
			return f.Here()
		},
	},
	{
		Code: "PAR-COUNTRY", Severity: rule.Error, Where: "/locations/*/country",
		EN:    "%[1]s is not a code of a state or territory; write two letters of ISO 3166-1, or four of ISO 3166-3 for a former state.",
		VI:    "%[1]s không phải mã quốc gia, vùng lãnh thổ; cần ghi hai chữ cái theo ISO 3166-1 hoặc bốn chữ cái theo ISO 3166-3 đối với quốc gia không còn tồn tại.",
		Basis: states,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Locations {
				if c := p.Locations[i].Country; c != "" && !c.Known() {
					f = f.At(i).Code("country", short(string(c)))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-COUNTRY-GONE", Severity: rule.Warning, Where: "/locations/*/country",
		EN:    "The state %[1]s no longer existed on %[2]s, while the partner is not known to be closed; give the state of today, or the date of closing.",
		VI:    "Quốc gia %[1]s không còn tồn tại vào %[2]s trong khi chưa rõ đối tác đã chấm dứt hoạt động; cần ghi quốc gia hiện nay hoặc ngày chấm dứt.",
		Basis: states,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Locations {
				state := p.Locations[i].Country
				if len(state) != 4 { // codes of former states have four letters
					continue
				}
				day := p.presentDay(today(c))
				if state.ExistedOn(day) == calendar.No {
					f = f.At(i).Code("country", string(state)).Date("day", day.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-LOCATION-TWICE", Severity: rule.Warning, Where: "/locations/*",
		EN:    "The same location is listed twice; remove one.",
		VI:    "Địa điểm bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Locations, sameLocation, func(l *Location) Location { return *l }) {
				f = f.At(i)
			}
			return f
		},
	},
}

func sameLocation(a, b *Location) bool { return *a == *b && *a != Location{} }

// presentDay is a day on which the organisation is to be taken to exist: the
// given one, where it is active or nothing speaks of an end; without a given day
// the day of closing, or of founding. Zero when there is none.
func (p *Partner) presentDay(day calendar.Date) calendar.Date {
	if day.IsZero() {
		if !p.Closed.IsZero() {
			return p.Closed
		}
		return p.Founded
	}
	switch s, reason := p.StatusOn(day); {
	case s == Active, reason == NoDates,
		reason == VagueDates && p.Closed.IsZero() && !p.related(RelationSuccessor):
		return day
	}
	return calendar.Date{}
}

var lifeRules = []rule.Rule[Partner]{
	{
		Code: "PAR-CLOSED-BEFORE", Severity: rule.Error, Where: "/closed",
		EN:    "The partner is closed on %[1]s, before it was founded on %[2]s; correct one of the dates.",
		VI:    "Ngày chấm dứt hoạt động %[1]s trước ngày thành lập (%[2]s); cần sửa lại ngày.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if p.Closed.Compare(p.Founded) == calendar.Before {
				f = f.Here().Date("closed", p.Closed.String()).Date("founded", p.Founded.String())
			}
			return f
		},
	},
	{
		Code: "PAR-FOUNDED-LATER", Severity: rule.Warning, Where: "/founded",
		EN:    "The partner is founded only on %[1]s; until then it cannot act.",
		VI:    "Đối tác chỉ được thành lập vào %[1]s; trước đó chưa thể tham gia hợp tác.",
		Basis: model,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			if p.Founded.Compare(today(c)) == calendar.After {
				f = f.Here().Date("founded", p.Founded.String())
			}
			return f
		},
	},
	{
		Code: "PAR-SUCCESSOR-END", Severity: rule.Warning, Where: "/closed",
		EN:    "The partner has a successor but no date of closing; give the date, or call the other related if both go on.",
		VI:    "Đối tác có tổ chức kế thừa nhưng chưa có ngày chấm dứt hoạt động; cần bổ sung ngày, hoặc ghi quan hệ liên quan nếu cả hai cùng hoạt động.",
		Basis: relations,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if p.Closed.IsZero() && p.related(RelationSuccessor) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PAR-CLOSED-SUCCESSOR", Severity: rule.Advice, Where: "/relations",
		EN:    "The partner is closed and no successor is named; name who took over its commitments, if anybody did.",
		VI:    "Đối tác đã chấm dứt hoạt động nhưng chưa ghi tổ chức kế thừa; cần ghi tổ chức tiếp nhận cam kết, nếu có.",
		Basis: relations,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if !p.Closed.IsZero() && !p.related(RelationSuccessor) {
				f = f.Here()
			}
			return f
		},
	},
}

// related reports whether the record has a relation of the kind.
func (p *Partner) related(k RelationKind) bool {
	for i := range p.Relations {
		if p.Relations[i].Kind == k {
			return true
		}
	}
	return false
}
