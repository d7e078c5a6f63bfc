package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// screeningRules judge how screenings against lists are recorded, what they
// found, and whether the answer to DD-03 agrees with them.
var screeningRules = []rule.Rule[Partner]{
	{
		Code: "PAR-SCREEN-LIST", Severity: rule.Error, Where: "/screenings/*/list",
		EN:    "The screening does not say against which list; write the name of the list.",
		VI:    "Lần đối chiếu chưa nêu danh sách nào; cần ghi tên danh sách.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				if p.Screenings[i].List == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-EDITION", Severity: rule.Warning, Where: "/screenings/*/edition",
		EN:    "The screening does not say which edition of the list was used; write its date or version, so that a later update can be noticed.",
		VI:    "Lần đối chiếu chưa nêu phiên bản của danh sách; cần ghi ngày hoặc phiên bản để nhận biết khi danh sách được cập nhật.",
		Basis: rescreen,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				if s := &p.Screenings[i]; s.Edition == "" && s.List != "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-DATE", Severity: rule.Warning, Where: "/screenings/*/on",
		EN:    "The screening has no date, so nobody can tell how old it is; add the day.",
		VI:    "Lần đối chiếu chưa ghi ngày nên không xác định được còn giá trị hay không; cần bổ sung.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				if p.Screenings[i].On.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-FUTURE", Severity: rule.Error, Where: "/screenings/*/on",
		EN:    "The screening is dated %[1]s, later than the day on which the record is judged; correct the date.",
		VI:    "Lần đối chiếu ghi %[1]s, sau ngày xem xét hồ sơ; cần sửa lại.",
		Basis: model,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			day := today(c)
			for i := range p.Screenings {
				if on := p.Screenings[i].On; !day.IsZero() && on.Compare(day) == calendar.After {
					f = f.At(i).Date("on", on.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-STALE", Severity: rule.Warning, Where: "/screenings/*/on",
		EN:    "The latest screening against this list, of %[1]s, is more than %[2]d months old; screen again.",
		VI:    "Lần đối chiếu gần nhất với danh sách này, %[1]s, đã quá %[2]d tháng; cần đối chiếu lại.",
		Basis: rescreen,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			day := today(c)
			if day.IsZero() || len(p.Screenings) == 0 {
				return nil
			}
			x := screensOn(p, day)
			for i := range p.Screenings {
				s := &p.Screenings[i]
				if staleOn(s.On, day, FreshMonths) && s.said() && x.counts(i) {
					f = f.At(i).Date("on", s.On.String()).Int("months", FreshMonths)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-TWICE", Severity: rule.Error, Where: "/screenings/*",
		EN:    "The same office screened against the same edition of the list twice on one day; keep one.",
		VI:    "Cùng một cơ quan đối chiếu hai lần với cùng một phiên bản của danh sách trong một ngày; chỉ giữ một lần.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Screenings, sameScreening, screeningKey) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-RESULT", Severity: rule.Warning, Where: "/screenings/*/found",
		EN:    "The screening does not say whether anything was found; unknown is not clear. Write yes or no.",
		VI:    "Lần đối chiếu chưa ghi có phát hiện hay không; chưa rõ không có nghĩa là không có. Cần ghi có hoặc không.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				if s := &p.Screenings[i]; s.Found != codes.Yes && s.Found != codes.No && len(s.Hits) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-CLASH", Severity: rule.Error, Where: "/screenings/*/found",
		EN:    "The screening says that nothing was found and names %[1]d hits; correct one of the two.",
		VI:    "Lần đối chiếu ghi không phát hiện nhưng lại nêu %[1]d mục nghi trùng; cần sửa lại.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				if s := &p.Screenings[i]; s.Found == codes.No && len(s.Hits) > 0 {
					f = f.At(i).Int("hits", len(s.Hits))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-HITS", Severity: rule.Warning, Where: "/screenings/*/hits",
		EN:    "Something was found in the list, and no hit is named; name the entries, so that they can be looked into.",
		VI:    "Lần đối chiếu ghi có phát hiện nhưng chưa nêu mục nào trong danh sách; cần ghi các mục đó để xác minh.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				if s := &p.Screenings[i]; s.Found == codes.Yes && len(s.Hits) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-ENTRY", Severity: rule.Warning, Where: "/screenings/*/hits/*/entry",
		EN:    "The hit does not say which entry of the list it means; write the number of the entry.",
		VI:    "Mục nghi trùng chưa nêu là mục nào trong danh sách; cần ghi số hiệu của mục.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				for j := range p.Screenings[i].Hits {
					if p.Screenings[i].Hits[j].Entry == "" {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-OPEN", Severity: rule.Warning, Where: "/screenings/*/hits/*/same",
		EN:    "Nobody has found out whether the entry is this organisation; look into it before going on.",
		VI:    "Chưa xác minh mục này có phải là chính đối tác hay không; cần xác minh trước khi tiếp tục.",
		Basis: knowYourPartner,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			return p.hitsThat(today(c), func(same codes.Answer) bool { return same != codes.Yes && same != codes.No })
		},
	},
	{
		Code: "PAR-SCREEN-MATCH", Severity: rule.Error, Where: "/screenings/*/hits/*/same",
		EN:    "The entry of the list was found to be this organisation; the cooperation must not go on while it stands there.",
		VI:    "Mục trong danh sách được xác định chính là đối tác; không được tiếp tục hợp tác khi đối tác còn trong danh sách.",
		Basis: knowYourPartner,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			return p.hitsThat(today(c), func(same codes.Answer) bool { return same == codes.Yes })
		},
	},
	{
		Code: "PAR-SCREEN-EVIDENCE", Severity: rule.Warning, Where: "/screenings/*/hits/*/source",
		EN:    "The hit was looked into without evidence; name a source of the record, or say in a note what was seen.",
		VI:    "Mục nghi trùng đã được kết luận nhưng chưa có minh chứng; cần ghi nguồn trong hồ sơ hoặc ghi chú nội dung đã xác minh.",
		Basis: diligence,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				for j := range p.Screenings[i].Hits {
					if h := &p.Screenings[i].Hits[j]; h.Same.Known() && h.Source == "" && len(h.Note) == 0 {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-BEFORE", Severity: rule.Error, Where: "/screenings/*/hits/*/on",
		EN:    "The hit was looked into on %[1]s, before the screening of %[2]s that found it; correct one of the dates.",
		VI:    "Mục nghi trùng được xác minh vào %[1]s, trước lần đối chiếu %[2]s; cần sửa lại ngày.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Screenings {
				s := &p.Screenings[i]
				for j := range s.Hits {
					if on := s.Hits[j].On; on.Compare(s.On) == calendar.Before {
						f = f.At(i, j).Date("on", on.String()).Date("screening", s.On.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-SOURCE", Severity: rule.Warning, Where: "/screenings/*/source",
		EN:    "No source of the record has the key %[1]s; add the source or correct the key.",
		VI:    "Hồ sơ không có nguồn nào mang khóa %[1]s; cần bổ sung nguồn hoặc sửa khóa.",
		Basis: evidenceBase,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			k := keysFor(p, len(p.Screenings))
			for i := range p.Screenings {
				if s := p.Screenings[i].Source; s != "" && !k.has(s) {
					f = f.At(i).Code("key", short(s))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-HIT-SOURCE", Severity: rule.Warning, Where: "/screenings/*/hits/*/source",
		EN:    "No source of the record has the key %[1]s; add the source or correct the key.",
		VI:    "Hồ sơ không có nguồn nào mang khóa %[1]s; cần bổ sung nguồn hoặc sửa khóa.",
		Basis: evidenceBase,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			hits := 0
			for i := range p.Screenings {
				hits += len(p.Screenings[i].Hits)
			}
			if hits == 0 {
				return nil
			}
			k := keysFor(p, hits)
			for i := range p.Screenings {
				for j := range p.Screenings[i].Hits {
					if s := p.Screenings[i].Hits[j].Source; s != "" && !k.has(s) {
						f = f.At(i, j).Code("key", short(s))
					}
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SCREEN-DENIED", Severity: rule.Error, Where: "/answers/*/answer",
		EN:    "Question DD-03 is answered with no although a screening found the partner in a list (screening %[1]s); correct the answer, or screen again if the entry was taken out of the list.",
		VI:    "Câu hỏi DD-03 được trả lời là không trong khi kết quả đối chiếu xác định đối tác có trong danh sách (lần đối chiếu %[1]s); cần sửa câu trả lời, hoặc đối chiếu lại nếu mục đó đã được đưa ra khỏi danh sách.",
		Basis: knowYourPartner,
		Check: func(p *Partner, c *rule.Context) rule.Faults { return p.deniedDespite(c, EffectBlock) },
	},
	{
		Code: "PAR-SCREEN-UNSETTLED", Severity: rule.Warning, Where: "/answers/*/answer",
		EN:    "Question DD-03 is answered with no although a hit has not been looked into (screening %[1]s); look into it first.",
		VI:    "Câu hỏi DD-03 được trả lời là không trong khi còn mục nghi trùng chưa được xác minh (lần đối chiếu %[1]s); cần xác minh trước.",
		Basis: diligence,
		Check: func(p *Partner, c *rule.Context) rule.Faults { return p.deniedDespite(c, EffectOpen) },
	},
	{
		Code: "PAR-SCREEN-UNSHOWN", Severity: rule.Warning, Where: "/answers/*/answer",
		EN:    "Question DD-03 is answered with yes and no screening on record found a match; record the screening that did, or correct the answer.",
		VI:    "Câu hỏi DD-03 được trả lời là có nhưng không lần đối chiếu nào trong hồ sơ cho kết quả trùng; cần ghi lần đối chiếu đó hoặc sửa câu trả lời.",
		Basis: diligence,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			if len(p.Screenings) == 0 {
				return nil
			}
			if e, _ := p.screeningEffect(today(c)); e != EffectNone || !p.screenedOn(today(c)) {
				return nil
			}
			return found(p, c, QuestionSanctions, codes.Yes)
		},
	},
	{
		Code: "PAR-SCREEN-NONE", Severity: rule.Advice, Where: "/screenings",
		EN:    "Question DD-03 is answered with no, and the record holds no screening with a result; record which lists were looked at, in which edition and when.",
		VI:    "Câu hỏi DD-03 được trả lời là không nhưng hồ sơ chưa có lần đối chiếu nào có kết quả; cần ghi đã đối chiếu danh sách nào, phiên bản nào và khi nào.",
		Basis: diligence,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			if len(p.Answers) == 0 || p.screenedOn(today(c)) || found(p, c, QuestionSanctions, codes.No) == nil {
				return nil
			}
			return f.Here()
		},
	},
}

// screenedOn reports whether a screening with a result may have been known on
// the day.
func (p *Partner) screenedOn(day calendar.Date) bool {
	for i := range p.Screenings {
		if s := &p.Screenings[i]; s.said() && s.On.Compare(day) != calendar.After {
			return true
		}
	}
	return false
}

// hitsThat returns the hits of the screenings that count on the day of which it
// was known by then that they are so.
func (p *Partner) hitsThat(day calendar.Date, so func(same codes.Answer) bool) (f rule.Faults) {
	hits := false
	for i := range p.Screenings {
		hits = hits || len(p.Screenings[i].Hits) > 0
	}
	if !hits {
		return nil
	}
	x := screensOn(p, day)
	for i := range p.Screenings {
		if len(p.Screenings[i].Hits) == 0 || !x.counts(i) {
			continue
		}
		for j := range p.Screenings[i].Hits {
			if so(p.Screenings[i].Hits[j].sameOn(day)) {
				f = f.At(i, j)
			}
		}
	}
	return f
}

// deniedDespite reports the answer no to DD-03 that counts although the
// screenings lead to the effect.
func (p *Partner) deniedDespite(c *rule.Context, e Effect) rule.Faults {
	if len(p.Screenings) == 0 {
		return nil
	}
	worst, at := p.screeningEffect(today(c))
	if worst != e {
		return nil
	}
	f := found(p, c, QuestionSanctions, codes.No)
	if f != nil {
		f = f.Code("screening", screeningPointer(at))
	}
	return f
}

// screeningSame is what makes a screening the same as another.
type screeningSame struct {
	list, edition string
	on            calendar.Date
	assessor      id.Partner
}

func sameScreening(a, b *Screening) bool {
	return a.On == b.On && a.Assessor == b.Assessor && a.List == b.List && a.Edition == b.Edition &&
		a.List != "" && !a.On.IsZero()
}

func screeningKey(s *Screening) screeningSame {
	if s.List == "" || s.On.IsZero() {
		return screeningSame{}
	}
	return screeningSame{s.List, s.Edition, s.On, s.Assessor}
}
