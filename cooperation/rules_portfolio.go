package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

// PortfolioRules returns the rules that look across the records of a
// portfolio, and those for its own members. The rules for single records are
// in [DefaultRules].
func PortfolioRules() rule.Set[Index] {
	return rule.NewSet("portfolio", "1.0.0", nil, identityRules(), referenceRules, lifeReferenceRules, workReferenceRules,
		togetherRules, portfolioRules)
}

// identityRules says of every kind of record that its identifiers are unique.
func identityRules() []rule.Rule[Index] {
	rules := make([]rule.Rule[Index], kinds)
	for kind := range rules {
		rules[kind] = rule.Rule[Index]{
			Code: identities[kind].code, Severity: rule.Error, Where: identities[kind].where,
			EN:    "Another record of this kind has the same identifier; give one of them a new one, or put the two together.",
			VI:    "Một hồ sơ khác cùng loại có cùng mã định danh; cần cấp mã mới cho một hồ sơ hoặc hợp nhất hai hồ sơ.",
			Basis: together,
			Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
				for _, i := range x.twice[kind] {
					f = f.At(int(i))
				}
				return f
			},
		}
	}
	return rules
}

var identities = [kinds]struct {
	code  rule.Code
	where string
}{
	ofPartners:   {"PTF-ID-PARTNER", "/partners/*/id"},
	ofAgreements: {"PTF-ID-AGREEMENT", "/agreements/*/id"},
	ofExperts:    {"PTF-ID-EXPERT", "/experts/*/id"},
	ofNetworks:   {"PTF-ID-NETWORK", "/networks/*/id"},
	ofOffices:    {"PTF-ID-OFFICE", "/offices/*/id"},
	ofProgrammes: {"PTF-ID-PROGRAMME", "/programmes/*/id"},
	ofStrategies: {"PTF-ID-STRATEGY", "/strategies/*/id"},
	ofEvents:     {"PTF-ID-EVENT", "/events/*/id"},
	ofGroups:     {"PTF-ID-GROUP", "/workingGroups/*/id"},
}

// at returns the places as faults.
func at(list []place) (f rule.Faults) {
	for _, p := range list {
		f = f.At(int(p.i), int(p.j))
	}
	return f
}

var togetherRules = []rule.Rule[Index]{
	{
		Code: "PTF-EXTERNAL-PARTNER", Severity: rule.Error, Where: "/partners/*/identifiers/*",
		EN:    "Another partner of the portfolio has this identifier; the two may be one organisation.",
		VI:    "Một đối tác khác trong danh mục hợp tác có cùng mã định danh này; có thể là một tổ chức được ghi hai lần.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) rule.Faults { return at(x.externals[0]) },
	},
	{
		Code: "PTF-EXTERNAL-EXPERT", Severity: rule.Error, Where: "/experts/*/identifiers/*",
		EN:    "Another expert of the portfolio has this identifier; the two may be one person.",
		VI:    "Một chuyên gia khác trong danh mục hợp tác có cùng mã định danh này; có thể là một người được ghi hai lần.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) rule.Faults { return at(x.externals[1]) },
	},
	{
		Code: "PTF-CYCLE-AGREEMENT", Severity: rule.Error, Where: "/agreements/*/links/*",
		EN:    "The link closes a circle: following it, one comes back to this agreement.",
		VI:    "Liên kết tạo thành vòng khép kín: lần theo sẽ quay lại chính thỏa thuận này.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) rule.Faults { return at(x.cycles) },
	},
	{
		Code: "PTF-CYCLE-SUCCESSOR", Severity: rule.Error, Where: "/partners/*/relations/*",
		EN:    "The organisation is, through others, its own successor.",
		VI:    "Qua các tổ chức khác, tổ chức này được ghi là kế thừa chính nó.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) rule.Faults { return at(x.successors) },
	},
	{
		Code: "PTF-CYCLE-PARENT", Severity: rule.Error, Where: "/partners/*/relations/*",
		EN:    "The organisation is, through others, its own parent.",
		VI:    "Qua các tổ chức khác, tổ chức này được ghi là cấp trên của chính nó.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) rule.Faults { return at(x.parents) },
	},
	{
		Code: "PTF-CYCLE-PROGRAMME", Severity: rule.Error, Where: "/programmes/*/parent",
		EN:    "The programme is, through others, a part of itself.",
		VI:    "Qua các chương trình khác, chương trình này được ghi là thuộc chính nó.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for _, i := range x.nested {
				f = f.At(int(i))
			}
			return f
		},
	},
	{
		Code: "PTF-AGREEMENT-TWICE", Severity: rule.Advice, Where: "/agreements/*",
		EN:    "Agreement number %[1]d has the same title, parties and date; the two may be one.",
		VI:    "Thỏa thuận thứ %[1]d có cùng tên gọi, các bên và thời điểm; có thể là một thỏa thuận được ghi hai lần.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.same {
				f = f.At(int(s[0])).Int("first", int(s[1])+1)
			}
			return f
		},
	},
	{
		Code: "PTF-RELATION-MIRROR", Severity: rule.Advice, Where: "/partners/*/relations/*",
		EN:    "The other organisation does not record the relation from its side.",
		VI:    "Tổ chức kia chưa ghi nhận quan hệ này từ phía mình.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Partners {
				p := &x.Partners[i]
				for j := range p.Relations {
					if !x.mirrored(i, j) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-PARTY-COUNTRY", Severity: rule.Warning, Where: "/agreements/*/parties/*/country",
		EN:    "The party's country is %[1]s, that of the partner is %[2]s; correct one of them, or say that the organisation has moved.",
		VI:    "Quốc gia của bên ký là %[1]s, của đối tác là %[2]s; cần sửa một trong hai hoặc ghi rõ tổ chức đã thay đổi.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Parties {
					y := &x.Agreements[i].Parties[j]
					p := x.Partner(y.Partner)
					if p == nil || y.Country == "" || y.Country.Former() {
						continue // a former state keeps its own code in the text
					}
					if p.Is(partner.KindMission) || p.Is(partner.KindOffice) {
						continue // stands abroad by nature
					}
					if c := p.Country(); c != "" && c != y.Country && !c.Former() {
						f = f.At(i, j).Code("party", cutKey(string(y.Country))).Code("partner", cutKey(string(c)))
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-SUPERSEDED", Severity: rule.Warning, Where: "/agreements/*/links/*",
		EN:    "The agreement supersedes another, which records no such act; add the event, so that its status is right.",
		VI:    "Thỏa thuận này thay thế một thỏa thuận khác nhưng thỏa thuận đó chưa ghi nhận việc bị thay thế; cần bổ sung để xác định đúng tình trạng.",
		Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Links {
					l := &x.Agreements[i].Links[j]
					if l.Kind != agreement.LinkSupersedes {
						continue
					}
					if old := x.Agreement(l.Agreement); old != nil && !ends(old) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-MEMBER-CONSENT", Severity: rule.Warning, Where: "/networks/*/members/*",
		EN:    "The member is active, but no consent that holds is recorded with the expert; without it nothing of the expert's data may be used.",
		VI:    "Thành viên đang hoạt động nhưng hồ sơ chuyên gia chưa có sự đồng ý còn hiệu lực; nếu không có sự đồng ý thì không được sử dụng dữ liệu cá nhân.",
		Basis: consents,
		Check: func(x *Index, c *rule.Context) (f rule.Faults) {
			on := calendar.FromYMD(int32(c.AsOf()))
			for i := range x.Networks {
				for j := range x.Networks[i].Members {
					m := &x.Networks[i].Members[j]
					if m.AtStage(talent.StageActive, on) != calendar.Yes {
						continue
					}
					if e := x.Expert(m.Expert); e != nil && consented(e, on) != calendar.Yes {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-LEAD-SOLE-PROGRAMME", Severity: rule.Warning, Where: "/programmes/*/tasks/*/responsible",
		EN:    "The coordinating unit alone does the work of a field; name the specialised unit that does it, or mark the task as coordination.",
		VI:    "Đơn vị điều phối một mình thực hiện nhiệm vụ chuyên ngành; cần nêu đơn vị chuyên ngành thực hiện hoặc ghi đây là nhiệm vụ điều phối.",
		Basis: notInstead,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Tasks {
					if x.Programmes[i].Tasks[j].soleResponsible(x.Lead) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-LEAD-SOLE-STRATEGY", Severity: rule.Warning, Where: "/strategies/*/tasks/*/responsible",
		EN:    "The coordinating unit alone does the work of a field; name the specialised unit that does it, or mark the task as coordination.",
		VI:    "Đơn vị điều phối một mình thực hiện nhiệm vụ chuyên ngành; cần nêu đơn vị chuyên ngành thực hiện hoặc ghi đây là nhiệm vụ điều phối.",
		Basis: notInstead,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Strategies {
				for j := range x.Strategies[i].Tasks {
					if x.Strategies[i].Tasks[j].soleResponsible(x.Lead) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-COMPLIANT-PROGRAMME", Severity: rule.Error, Where: "/programmes/*/agreements/*",
		EN:    "The programme rests on an agreement that was found not to agree with law, foreign policy or commitments.",
		VI:    "Chương trình dựa trên thỏa thuận được xác định không phù hợp với pháp luật, đường lối đối ngoại hoặc cam kết quốc tế.",
		Basis: gatekeeper,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j, k := range x.Programmes[i].Agreements {
					if a := x.Agreement(k); a != nil && a.Clauses.Compliant == codes.No {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
}

// mirrored reports whether a relation is recorded from the other side too, or
// need not be: the other is not in the portfolio, or the kind has no inverse.
func (x *Index) mirrored(i, j int) bool {
	p := &x.Partners[i]
	r := &p.Relations[j]
	inverse := r.Kind.Inverse()
	other := x.Partner(r.Partner)
	if other == nil || inverse == "" || p.ID.IsZero() || len(other.Relations) > few {
		return true // a hub with many relations is not searched once for each of them
	}
	for k := range other.Relations {
		if o := &other.Relations[k]; o.Partner == p.ID && o.Kind == inverse {
			return true
		}
	}
	return false
}

// ends reports whether an act that ends the agreement is recorded.
func ends(a *agreement.Agreement) bool {
	for i := range a.Events {
		switch a.Events[i].Kind {
		case agreement.EventSuperseded, agreement.EventTerminated, agreement.EventExpired, agreement.EventLapsed:
			return true
		}
	}
	return false
}

// consented says whether the expert has given a consent, for whatever purpose,
// that holds on the day; on no day in particular, whether one was given and not
// withdrawn. Without any consent recorded nobody knows.
func consented(e *talent.Expert, on calendar.Date) calendar.Truth {
	best := calendar.No
	for i := range e.Consents {
		if best = best.Or(holds(&e.Consents[i], on)); best == calendar.Yes {
			return best
		}
	}
	if len(e.Consents) == 0 {
		return calendar.Unknown
	}
	return best
}

// holds says whether the consent, taken alone, holds on the day.
func holds(c *talent.Consent, on calendar.Date) calendar.Truth {
	if on.IsZero() {
		if c.Given.IsZero() {
			return calendar.Unknown
		}
		return calendar.TruthOf(c.Withdrawn.IsZero())
	}
	held := calendar.Period{Start: c.Given, End: c.Expires, OpenEnd: c.Expires.IsZero()}.Contains(on)
	if !c.Withdrawn.IsZero() {
		held = held.And(calendar.Period{Start: c.Withdrawn, OpenEnd: true}.Contains(on).Not())
	}
	return held
}
