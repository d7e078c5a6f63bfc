package talent

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// handlingRules are the rules on how parts of a record are to be treated.
var handlingRules = []rule.Rule[Expert]{
	{
		Code: "EXP-HANDLING-POINTER", Severity: rule.Error, Where: "/handling/*/at",
		EN:    "This is no JSON pointer to a part of the record, so it protects nothing; write one such as /contacts/0.",
		VI:    "Đây không phải là con trỏ JSON tới một phần hồ sơ nên không bảo vệ được phần dữ liệu nào; cần ghi như /contacts/0.",
		Basis: pointers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Handling {
				if at := e.Handling[i].At; at != "" && (!isPointer(at) || PartOf(at) == 0) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-NOWHERE", Severity: rule.Warning, Where: "/handling/*/at",
		EN:    "There is no such entry in the list; correct the number, or remove the entry.",
		VI:    "Không có mục này trong danh sách; cần sửa lại số thứ tự hoặc xóa mục này.",
		Basis: pointers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Handling {
				if !e.handlingSomewhere(e.Handling[i].At) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-TWICE", Severity: rule.Warning, Where: "/handling/*/at",
		EN:    "Two entries speak of the same part; of what they say the stricter holds. Keep one.",
		VI:    "Hai mục cùng nói về một phần hồ sơ; khi đó áp dụng nội dung chặt chẽ hơn. Chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Handling, handlingAt) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-SENSITIVE-PUBLIC", Severity: rule.Error, Where: "/handling/*/visibility",
		EN:    "The part is sensitive and yet public; make it private or limited, or see whether it is sensitive.",
		VI:    "Phần dữ liệu cá nhân nhạy cảm nhưng lại để công khai; cần chuyển sang riêng tư (private) hoặc giới hạn (limited), hoặc xem lại dữ liệu có phải là nhạy cảm không.",
		Basis: sensitiveApart,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Handling {
				if h := &e.Handling[i]; h.Category == Sensitive && h.Visibility == Public {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-EXPLICIT", Severity: rule.Warning, Where: "/handling/*/category",
		EN:    "The part is sensitive and no consent in force names it, so it may be used for nothing; ask for a consent of its own, or remove the part.",
		VI:    "Phần dữ liệu cá nhân nhạy cảm chưa có sự đồng ý riêng còn hiệu lực nên không được sử dụng cho bất kỳ mục đích nào; cần xin sự đồng ý riêng hoặc xóa phần này.",
		Basis: sensitiveApart,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			named := handlingNames{of: e, on: calendar.FromYMD(int32(c.AsOf()))}
			for i := range e.Handling {
				if h := &e.Handling[i]; h.Category == Sensitive && !named.has(h.At) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-SOURCE", Severity: rule.Error, Where: "/handling/*/source",
		EN:    "No source of the record has this key; correct it, or add the source.",
		VI:    "Không có nguồn nào trong hồ sơ mang khóa này; cần sửa lại hoặc bổ sung nguồn.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Handling)*len(e.Sources) <= few*few {
				for i := range e.Handling {
					if k := e.Handling[i].Source; k != "" && !e.handlingSource(k) {
						f = f.At(i)
					}
				}
				return f
			}
			keys := make(map[string]bool, len(e.Sources))
			for i := range e.Sources {
				keys[e.Sources[i].Key] = true
			}
			for i := range e.Handling {
				if k := e.Handling[i].Source; k != "" && !keys[k] {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-RETAIN", Severity: rule.Advice, Where: "/handling/*/retainUntil",
		EN:    "It is not stated until when the part may be kept, neither here nor for what it lies in; state the last day.",
		VI:    "Chưa nêu thời hạn lưu giữ của phần này hoặc của phần bao trùm; cần ghi ngày cuối cùng được lưu giữ.",
		Basis: minimal,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			var dated map[string]bool // built only for long lists
			for i := range e.Handling {
				h := &e.Handling[i]
				if !h.RetainUntil.IsZero() {
					continue
				}
				if len(e.Handling) > few && dated == nil {
					dated = make(map[string]bool, len(e.Handling))
					for j := range e.Handling {
						if !e.Handling[j].RetainUntil.IsZero() {
							dated[e.Handling[j].At] = true
						}
					}
				}
				if !e.handlingDated(h.At, dated) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-RETAIN-EARLY", Severity: rule.Error, Where: "/handling/*/retainUntil",
		EN:    "The part was to be kept only until a day before any consent was given; correct one of the dates.",
		VI:    "Thời hạn lưu giữ kết thúc trước khi có sự đồng ý đầu tiên; cần sửa lại ngày.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			var first calendar.Date
			for i := range e.Consents {
				g := e.Consents[i].Given
				if g.IsZero() || g.Uncertain() || g.Approximate() {
					return f // may have been given before
				}
				if x := g.Earliest(); first.IsZero() || x.YMD() < first.YMD() {
					first = x
				}
			}
			for i := range e.Handling {
				if e.Handling[i].RetainUntil.Compare(first) == calendar.Before {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-HANDLING-RETAIN-OVER", Severity: rule.Warning, Where: "/handling/*/retainUntil",
		EN:    "The part was to be kept until %[1]s and is still here; delete it.",
		VI:    "Phần này chỉ được lưu giữ đến %[1]s nhưng vẫn còn trong hồ sơ; cần xóa.",
		Basis: minimal,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range e.Handling {
				h := &e.Handling[i]
				if !on.IsZero() && h.RetainUntil.Compare(on) == calendar.Before && e.handlingHolds(h.At) {
					f = f.At(i).Date("until", h.RetainUntil.String())
				}
			}
			return f
		},
	},
}

var sensitiveApart = rule.Basis{
	Kind: rule.Practice, Confidence: rule.Partly,
	EN: "Sensitive data take a separate, explicit consent (Viet Nam's Law 91/2025/QH15 on Personal Data Protection as secondary sources give it; GDPR, Art. 9)",
	VI: "Dữ liệu cá nhân nhạy cảm cần sự đồng ý riêng, rõ ràng (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 theo nguồn thứ cấp; GDPR, Điều 9)",
}

// handlingAt is the key of an entry, which is never empty, so that two entries on
// the whole record are found too.
func handlingAt(h *Handling) string {
	if h.At == "" {
		return "/"
	}
	return h.At
}

func (e *Expert) handlingSource(key string) bool {
	for i := range e.Sources {
		if e.Sources[i].Key == key {
			return true
		}
	}
	return false
}

// handlingNames tells whether a consent that is not surely over names a part. It
// allocates only for long lists.
type handlingNames struct {
	of    *Expert
	on    calendar.Date
	scope map[string]bool
}

func (n *handlingNames) has(at string) bool {
	if n.scope == nil {
		pointers := 0
		for i := range n.of.Consents {
			pointers += len(n.of.Consents[i].Scope)
		}
		if pointers*len(n.of.Handling) <= few*few {
			for i := range n.of.Consents {
				if c := &n.of.Consents[i]; n.counts(c) && c.names(at) {
					return true
				}
			}
			return false
		}
		n.scope = make(map[string]bool, pointers)
		for i := range n.of.Consents {
			if c := &n.of.Consents[i]; n.counts(c) {
				for _, s := range c.Scope {
					n.scope[s] = s != "" // which names nothing in particular
				}
			}
		}
	}
	return handlingIn(at, n.scope)
}

// handlingIn reports whether the set has the part or something in which it lies.
func handlingIn(at string, set map[string]bool) bool {
	if set[at] {
		return true
	}
	for above := range redactAbove(at) {
		if set[above] {
			return true
		}
	}
	return false
}

// counts reports whether the consent may be in force on the day or later.
func (n *handlingNames) counts(c *Consent) bool {
	if !c.Withdrawn.IsZero() && (n.on.IsZero() || c.Withdrawn.Compare(n.on) != calendar.After) {
		return false
	}
	return !consentSilent(c.Method) && c.Expires.Compare(n.on) != calendar.Before
}

// handlingDated reports whether a last day is stated for the part or for what it
// lies in; dated, if there is one, has the parts that have one.
func (e *Expert) handlingDated(at string, dated map[string]bool) bool {
	if dated == nil {
		for i := range e.Handling {
			if h := &e.Handling[i]; !h.RetainUntil.IsZero() && within(at, h.At) {
				return true
			}
		}
		return false
	}
	return handlingIn(at, dated)
}

// handlingSomewhere reports whether the entry of a list that the pointer names is
// there; what names no entry is judged elsewhere.
func (e *Expert) handlingSomewhere(at string) bool {
	part := PartOf(at)
	if part == 0 {
		return true
	}
	n, list := e.handlingLength(part)
	for pointer := range part.Pointers() {
		at = strings.TrimPrefix(at, pointer)
	}
	if !list || at == "" {
		return true
	}
	index, _, _ := strings.Cut(at[1:], "/")
	if index == "" || len(index) > 9 || index[0] == '0' && len(index) > 1 {
		return false
	}
	i := 0
	for _, c := range []byte(index) {
		if c < '0' || c > '9' {
			return false
		}
		i = i*10 + int(c-'0')
	}
	return i < n
}

// handlingHolds reports whether there is anything in the part, as far as lists and
// their entries go.
func (e *Expert) handlingHolds(at string) bool {
	part := PartOf(at)
	if part == 0 {
		return at == "" && e.holdsData()
	}
	n, _ := e.handlingLength(part)
	return n > 0 && e.handlingSomewhere(at)
}

// handlingLength returns how much there is in a part, and whether it is a list.
func (e *Expert) handlingLength(p Parts) (n int, list bool) {
	switch p {
	case PartNames:
		return len(e.Names), true
	case PartIdentifiers:
		return len(e.Identifiers), true
	case PartContacts:
		return len(e.Contacts), true
	case PartKeywords:
		return len(e.Keywords), true
	case PartAffiliations:
		return len(e.Affiliations), true
	case PartExpertise:
		return len(e.Expertise), true
	case PartOutputs:
		return len(e.Outputs), true
	case PartMetrics:
		return len(e.Metrics), true
	case PartLanguages:
		return len(e.Languages), true
	case PartAvailability:
		return len(e.Availability), true
	case PartModes:
		return len(e.Modes), true
	case PartTies:
		return len(e.Ties), true
	case PartSources:
		return len(e.Sources), true
	case PartProfile:
		return len(e.Profile), false
	case PartCountry:
		return len(e.Country), false
	case PartPlace:
		return len(e.Place), false
	case PartTimeZone:
		return len(e.TimeZone), false
	case PartExt:
		return len(e.Ext.String()), false
	}
	return 0, false
}
