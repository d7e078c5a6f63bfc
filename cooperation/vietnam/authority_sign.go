package vietnam

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Signing is whether a Vietnamese party may sign on a day. The zero value says
// that it cannot be told.
type Signing struct {
	// Answer is about signing as a treaty, or as an international agreement in
	// the sense of Law 70/2020/QH14, whichever the record shows.
	Answer calendar.Truth `json:"answer"`
	Reason Reason         `json:"reason"`
	// Authority is the row of the party's level; zero where the law lists none.
	Authority Authority `json:"authority,omitzero"`
	// Heir is the level that acts for one that is no more.
	Heir agreement.Level `json:"heir,omitempty"`
	// Missing are the places of the record (RFC 6901) that would settle it.
	Missing []string `json:"missing,omitempty"`
	// Empowered is how the power was delegated, where that was asked.
	Empowered agreement.Empowerment `json:"empowered,omitzero"`
	Basis     rule.Basis            `json:"basis"`
}

// Decider says who decides on concluding, in English and Vietnamese; zero where
// that was not seen.
func (s *Signing) Decider() text.Text { return s.Authority.DecidedBy() }

// MaySign says whether the party, given by its place among the parties, may sign
// the agreement on a day. What is not known is never a yes.
//
// A party that signs by delegation is asked about with [MaySignBy].
func MaySign(a *agreement.Agreement, party int, on calendar.Date) Signing {
	w := signerOn(a, on)
	return w.maySign(a, party)
}

// MaySignBy is MaySign with a register of delegations and those who have the
// power by themselves, for a party that signs by delegation.
func MaySignBy(x *agreement.Delegations, a *agreement.Agreement, party int, on calendar.Date, holders ...id.Partner) Signing {
	if x == nil {
		x = (&agreement.Register{}).Index()
	}
	w := signerOn(a, on)
	w.x, w.holders = x, holders
	return w.maySign(a, party)
}

// signer is with what it is asked who may sign.
type signer struct {
	on      calendar.Date
	powers  bool // full powers were issued by then
	x       *agreement.Delegations
	holders []id.Partner
	// apart leaves out what the gatekeeper asks by itself: to what the text
	// obliges, whether it lies within the party's powers, the superior's consent.
	apart bool
}

func signerOn(a *agreement.Agreement, on calendar.Date) signer {
	w := signer{on: on}
	for i := range a.Steps {
		t := &a.Steps[i]
		w.powers = w.powers || t.Kind == agreement.StepFullPowers && until(t.On, on) == calendar.Yes
	}
	return w
}

func (w *signer) maySign(a *agreement.Agreement, party int) Signing {
	if party < 0 || party >= len(a.Parties) {
		return Signing{Reason: ReasonNoParty}
	}
	p := &a.Parties[party]
	at := "/parties/" + strconv.Itoa(party)
	var s Signing
	if i := authorityAt(p.Level); i >= 0 {
		s.Authority = authorities[i]
	}
	switch {
	case p.Country == "":
		return s.unknown(ReasonCountry, at+"/country")
	case p.Country != "VN":
		return s.unknown(ReasonForeign)
	case p.Level == "" || s.Authority.Code == "" && !agreement.Levels().Has(string(p.Level)):
		return s.unknown(ReasonLevel, at+"/level")
	}
	if why := outsideLaw(a); why != 0 {
		s.Basis = agreementScope
		return s.unknown(why)
	}
	if isTreaty(a, p) {
		return w.treaty(s, p, at)
	}
	w.agreement(&s, a, p, at)
	if s.Answer == calendar.No || p.Capacity != agreement.CapacityDelegated || s.Reason == ReasonOrdinance || s.Reason == ReasonVague {
		return s
	}
	if w.x == nil {
		return s.unknown(ReasonDelegation, at+"/capacity")
	}
	s.Empowered = w.x.Empowered(a.PowerToSign(party, w.on), w.holders...)
	switch s.Empowered.Answer {
	case calendar.No:
		s.Answer, s.Reason = calendar.No, ReasonNotEmpowered
	case calendar.Unknown:
		s = s.unknown(ReasonDelegation, at+"/capacity")
	}
	return s
}

func (s Signing) unknown(why Reason, missing ...string) Signing {
	s.Answer, s.Reason = calendar.Unknown, why
	s.Missing = append(s.Missing, missing...)
	return s
}

func (s Signing) no(why Reason, b rule.Basis) Signing {
	s.Answer, s.Reason, s.Basis = calendar.No, why, b
	return s
}

// treaty says whether the party may sign a treaty.
func (w *signer) treaty(s Signing, p *agreement.Party, at string) Signing {
	s.Basis = treatyNature
	switch holdsOn(treatyNature, w.on) {
	case calendar.No:
		return s.unknown(ReasonEarlier)
	case calendar.Unknown:
		return s.unknown(ReasonVague)
	}
	if !sovereign(p.Level) {
		return s.no(ReasonTreatyLevel, treatyNature)
	}
	s.Basis = treatyPowers
	switch p.Capacity {
	case agreement.CapacityDelegated:
		return s.no(ReasonPowers, treatyPowers)
	case agreement.CapacityFullPowers:
		if w.powers {
			s.Answer, s.Reason = calendar.Yes, ReasonFullPowers
			return s
		}
		return s.unknown(ReasonPowersNotRecorded, "/steps")
	case agreement.CapacityEx:
		return s.office(p, at)
	}
	return s.unknown(ReasonCapacity, at+"/capacity")
}

// office says whether the office of the signatory needs no full powers.
func (s Signing) office(p *agreement.Party, at string) Signing {
	if p.SignedBy.IsZero() {
		return s.unknown(ReasonOffice, at+"/signedBy")
	}
	for _, name := range p.SignedBy.All() {
		name = text.Fold(name)
		if slices.Contains(exOfficio[:], name) {
			s.Answer, s.Reason = calendar.Yes, ReasonExOfficio
			return s
		}
		if strings.HasPrefix(name, "dai su") || strings.HasPrefix(name, "ambassador") {
			return s.no(ReasonMission, treatyPowers)
		}
	}
	return s.unknown(ReasonOffice, at+"/signedBy")
}

// exOfficio are the offices that need no full powers (Vienna Convention, Art. 7),
// in the form that text.Fold gives them.
var exOfficio = [...]string{
	"chu tich nuoc", "thu tuong", "thu tuong chinh phu", "bo truong ngoai giao", "bo truong bo ngoai giao",
	"president", "president of the state", "state president", "prime minister", "minister of foreign affairs", "minister for foreign affairs", "foreign minister",
}

// agreement says whether the party may sign an international agreement.
func (w *signer) agreement(s *Signing, a *agreement.Agreement, p *agreement.Party, at string) {
	s.Basis = agreementParties
	switch why := underLaw(w.on); {
	case why == ReasonOrdinance:
		s.Basis = ordinance
		*s = s.unknown(why)
		return
	case why != 0:
		*s = s.unknown(why)
		return
	}
	if a.Substance.Obliges == codes.Yes && !w.apart {
		*s = s.no(ReasonObliges, agreementPrinciples)
		return
	}
	if a.Substance.Within == codes.No && !w.apart {
		*s = s.no(ReasonBeyond, agreementPrinciples)
		return
	}
	if s.Authority.Code == "" {
		*s = s.no(ReasonOutside, agreementOthers)
		return
	}
	switch p.Level {
	case agreement.LevelDistrict:
		switch existed(w.on) {
		case calendar.No:
			s.Heir = s.Authority.Heir
			*s = s.no(ReasonDistrict, districtsGone)
			return
		case calendar.Unknown:
			*s = s.unknown(ReasonVague)
			return
		}
		w.consented(s, a)
	case agreement.LevelDepartment:
		s.Basis = departments
		switch why := departmentKind(p); why {
		case 0:
			w.consented(s, a)
		case ReasonVu:
			*s = s.no(why, departments)
		default:
			*s = s.unknown(why, at+"/name")
		}
	case agreement.LevelProvDept:
		s.Basis = superiors
		w.consented(s, a)
	case agreement.LevelCommune:
		s.Basis = superiors
		if w.consented(s, a); s.Answer == calendar.Yes && a.Substance.Within != codes.Yes {
			*s = s.unknown(ReasonBorder, "/substance/within")
		}
	default:
		s.Answer, s.Reason = calendar.Yes, ReasonListed
	}
}

// consented says whether the superior, whose consent the party needs, gave it:
// what was said last by that day.
func (w *signer) consented(s *Signing, a *agreement.Agreement) {
	if w.apart {
		s.Answer, s.Reason = calendar.Yes, ReasonListed
		return
	}
	switch superiorSaid(a, w.on).answer() {
	case calendar.Yes:
		s.Answer, s.Reason = calendar.Yes, ReasonConsented
	case calendar.No:
		s.Answer, s.Reason = calendar.No, ReasonRefused
	default:
		*s = s.unknown(ReasonConsent, "/steps")
	}
}

// until says whether something that is recorded had taken place by a day.
func until(d, on calendar.Date) calendar.Truth {
	switch d.Compare(on) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// departmentKind says what keeps a department from being one of those that may
// sign: it is a vụ, or its Vietnamese name does not tell.
func departmentKind(p *agreement.Party) Reason {
	name, ok := p.Name.Get("vi")
	switch {
	case !ok:
		return ReasonDepartment
	case strings.HasPrefix(name, "Vụ "):
		return ReasonVu
	case strings.HasPrefix(name, "Cục "), strings.HasPrefix(name, "Tổng cục "):
		return 0
	}
	return ReasonDepartment
}

// outsideLaw says why the instrument is neither a treaty nor an international agreement.
func outsideLaw(a *agreement.Agreement) Reason {
	switch {
	case contract(a):
		return ReasonContract
	case a.Form.Domestic():
		return ReasonDomestic
	}
	return 0
}

// isTreaty reports whether what the party signs is a treaty: it obliges under
// international law and is signed in the name of State or Government or, where
// what it obliges to is not recorded, it is so by its form.
func isTreaty(a *agreement.Agreement, p *agreement.Party) bool {
	switch a.Form {
	case agreement.FormTreaty, agreement.FormIntergovernment:
		return a.Substance.Obliges != codes.No
	}
	return sovereign(p.Level) && (a.Form.Binding() && a.Substance.Obliges != codes.No || a.Substance.Obliges == codes.Yes)
}

// HeirOf returns the level that inherited the agreements of one that is no more
// on a day, and says whether it did by then: from 1 July 2025 on, the provincial
// People's Committee those of district level (Decree 177/2025/NĐ-CP). Its Chair
// may amend, end, withdraw from, suspend or replace them.
func HeirOf(level agreement.Level, on calendar.Date) (heir agreement.Level, inherited calendar.Truth) {
	i := authorityAt(level)
	if i < 0 || authorities[i].Heir == "" {
		return "", calendar.No
	}
	return authorities[i].Heir, existed(on).Not()
}

// AuthorityOn returns the authority that acts for a level on a day, for an
// agreement that there is: its own, or that of its heir. It says Unknown where
// the day does not settle which, and No where no Vietnamese body is listed.
func AuthorityOn(level agreement.Level, on calendar.Date) (Authority, calendar.Truth) {
	i := authorityAt(level)
	if i < 0 {
		return Authority{}, calendar.No
	}
	heir, inherited := HeirOf(level, on)
	switch {
	case heir == "" || inherited == calendar.No:
		return authorities[i], calendar.Yes
	case inherited == calendar.Yes:
		return authorities[authorityAt(heir)], calendar.Yes
	}
	return authorities[i], calendar.Unknown
}
