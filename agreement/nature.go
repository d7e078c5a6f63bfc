package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// The facts that decide, as places in truths.
const (
	isHome = iota
	isForeign
	isSubject
	isSovereign
	isBody
	isObliging
	isCivil
	isExcluded
	isReserved
	natureCount
)

// verdict is what the facts come to.
type verdict struct {
	could    instruments
	sure     instruments    // at most one kind
	obliging calendar.Truth // it binds, and those who sign cannot make it a treaty
	reserved calendar.Truth // it is an agreement on a matter for treaties
}

// truths are how the facts stand.
type truths [natureCount]calendar.Truth

// verdict works out the kinds by three-valued logic, so that each fact learnt
// can only narrow the answer.
func (t *truths) verdict() (v verdict) {
	foreign, civil := t[isForeign], t[isCivil]
	capable := t[isSubject].And(t[isSovereign])
	treaty := capable.And(t[isObliging]).And(civil.Not())
	other := foreign.And(treaty.Not()).And(civil.Not())
	agreement := other.And(t[isExcluded].Not()).And(t[isBody])
	for k, is := range [...]calendar.Truth{
		InstrumentUnknown:   calendar.No,
		InstrumentTreaty:    treaty,
		InstrumentAgreement: agreement,
		InstrumentContract:  civil,
		InstrumentDomestic:  foreign.Not().And(civil.Not()),
		InstrumentExcluded:  other.And(t[isExcluded].Or(t[isBody].Not())),
	} {
		switch is.And(t[isHome]) {
		case calendar.Yes:
			v.sure |= 1 << k
			v.could |= 1 << k
		case calendar.Unknown:
			v.could |= 1 << k
		}
	}
	v.obliging = t[isHome].And(foreign).And(t[isObliging]).And(civil.Not()).And(capable.Not())
	v.reserved = t[isHome].And(t[isReserved]).And(agreement)
	return v
}

// nature is how the facts stand, and where the record says so.
type nature struct {
	truths
	party   [natureCount]int // the party that decides, or may; -1
	basis   [natureCount]*rule.Basis
	matter  [natureCount]int // the matter that decides; -1
	lower   int              // a party of the home side that signs below the state, beside one that does not; -1
	clash   bool             // it is said to bind under international law, and not to
	twofold bool             // it is said to bind under international law and to be a civil contract
}

// read reads the facts from the record.
func (f *nature) read(a *Agreement, r *Regime) {
	for i := range f.party {
		f.party[i], f.matter[i] = -1, -1
	}
	f.lower = -1
	f.readParties(a, r)

	s := &a.Substance
	obliges, civil := truthOf(s.Obliges), truthOf(s.Civil)
	if a.Clauses.NonBinding == codes.Yes {
		f.clash = obliges == calendar.Yes
		if obliges = calendar.No; f.clash {
			obliges = calendar.Unknown
		}
	}
	switch {
	case obliges == calendar.Yes && civil == calendar.Yes:
		f.twofold = true
		obliges, civil = calendar.Unknown, calendar.Unknown
	case obliges == calendar.Yes && civil == calendar.Unknown:
		civil = calendar.No
	case civil == calendar.Yes && obliges == calendar.Unknown && !f.clash:
		obliges = calendar.No
	}
	f.truths[isObliging], f.truths[isCivil] = obliges, civil
	f.basis[isObliging], f.basis[isCivil] = &r.Treaty, &r.Scope

	for _, x := range [...]struct {
		fact  int
		of    []Subject
		basis *rule.Basis
	}{{isExcluded, r.Excluded, &r.Scope}, {isReserved, r.Reserved, &r.Agreement}} {
		f.basis[x.fact] = x.basis
		if at, subject := s.first(x.of); subject != nil {
			f.truths[x.fact], f.matter[x.fact], f.basis[x.fact] = calendar.Yes, at, &subject.Basis
		} else if s.MattersComplete == codes.Yes {
			f.truths[x.fact] = calendar.No
		}
	}
}

// truthOf is a recorded answer as a fact; what does not apply settles nothing.
func truthOf(a codes.Answer) calendar.Truth {
	switch a {
	case codes.Yes:
		return calendar.Yes
	case codes.No:
		return calendar.No
	}
	return calendar.Unknown
}

// readParties reads who signs, and in whose name.
func (f *nature) readParties(a *Agreement, r *Regime) {
	signatories, home, abroad := false, -1, -1
	for i := range f.truths[:isBody+1] {
		f.truths[i] = calendar.No
	}
	for i := range a.Parties {
		p := &a.Parties[i]
		signs := calendar.No
		switch {
		case p.Has(RoleSignatory):
			signs, signatories = calendar.Yes, true
		case len(p.Roles) == 0:
			signs = calendar.Unknown
		}
		if signs == calendar.No {
			continue
		}
		foreign := calendar.TruthOf(p.Country != r.Home)
		if p.Country == "" && p.Level != LevelInternational {
			foreign = calendar.Unknown
		}
		ours, theirs := signs.And(foreign.Not()), signs.And(foreign)
		if ours != calendar.No && home < 0 {
			home = i
		}
		if theirs != calendar.No && abroad < 0 {
			abroad = i
		}
		sovereign, body := r.levels(p, a.Substance.Within)
		f.add(isHome, ours, i)
		f.add(isForeign, theirs, i)
		f.add(isSubject, theirs.And(p.subject()), i)
		f.add(isSovereign, ours.And(sovereign), i)
		f.add(isBody, ours.And(body), i)
		if ours == calendar.Yes && sovereign == calendar.No && f.lower < 0 {
			f.lower = i
		}
	}
	for i := range f.truths[:isBody+1] {
		if f.truths[i] == calendar.No && (a.PartiesOpen || !signatories) {
			f.truths[i] = calendar.Unknown
		}
	}
	for i, at := range [...]int{isSubject: abroad, isSovereign: home, isBody: home} {
		if f.party[i] < 0 && f.truths[i] == calendar.No {
			f.party[i] = at
		}
	}
	f.basis[isSubject], f.basis[isSovereign], f.basis[isBody] = &r.Treaty, &r.Treaty, &r.Others
	if f.truths[isBody] == calendar.Yes {
		f.basis[isBody] = &r.Agreement
		if b := r.body(a.Parties[f.party[isBody]].Level); b != nil {
			f.basis[isBody] = &b.Basis
		}
	}
}

// add adds what one party makes of a fact of which one party is enough.
func (f *nature) add(fact int, is calendar.Truth, party int) {
	if is != calendar.No && f.truths[fact] != calendar.Yes && f.truths[fact] != is {
		f.truths[fact], f.party[fact] = is, party
	}
}

// levels says whether a party of the home side signs in the name of the state
// or government, and whether it may conclude international agreements.
func (r *Regime) levels(p *Party, within codes.Answer) (sovereign, body calendar.Truth) {
	if r.sovereign(p.Level) {
		return calendar.Yes, calendar.Yes
	}
	sovereign = calendar.No
	if p.Capacity == CapacityRepresents || p.Level == "" || p.Level == LevelInternational {
		sovereign = calendar.Unknown // for whom it signs is not told, or cannot be
	}
	b := r.body(p.Level)
	switch {
	case b != nil && (!b.Some || within == codes.Yes):
		return sovereign, calendar.Yes
	case b != nil, sovereign == calendar.Unknown:
		return sovereign, calendar.Unknown
	case !Levels().Has(string(p.Level)):
		return calendar.Unknown, calendar.Unknown
	}
	return sovereign, calendar.No
}

// subject says whether a foreign party is a subject of international law. A
// ministry or parliament may sign for its state: its own law decides.
func (p *Party) subject() calendar.Truth {
	switch p.Level {
	case LevelState, LevelGovernment, LevelInternational:
		return calendar.Yes
	case "", LevelParliament, LevelMinistry, LevelAgency:
		return calendar.Unknown
	}
	if p.Capacity == CapacityRepresents || !Levels().Has(string(p.Level)) {
		return calendar.Unknown
	}
	return calendar.No
}

// place returns where the record tells, or should tell, a fact.
func (f *nature) place(a *Agreement, fact int) string {
	at := f.party[fact]
	switch fact {
	case isObliging:
		if a.Substance.Obliges == codes.Unknown && a.Clauses.NonBinding == codes.Yes {
			return "/clauses/nonBinding"
		}
		return "/substance/obliges"
	case isCivil:
		return "/substance/civil"
	case isExcluded, isReserved:
		if f.matter[fact] >= 0 {
			return "/substance/matters/" + strconv.Itoa(f.matter[fact])
		}
		return "/substance/mattersComplete"
	case isHome, isForeign:
		if at >= 0 {
			return "/parties/" + strconv.Itoa(at) + "/country"
		}
	default:
		if at >= 0 {
			return "/parties/" + strconv.Itoa(at) + "/level"
		}
	}
	if a.PartiesOpen {
		return "/partiesOpen"
	}
	return "/parties"
}

// natureCodes are the codes of the facts.
var natureCodes = [natureCount]rule.Code{
	isHome: NatureHome, isForeign: NatureForeign, isSubject: NatureSubject, isSovereign: NatureSovereign,
	isBody: NatureBody, isObliging: NatureObliges, isCivil: NatureCivil, isExcluded: NatureExcluded, isReserved: NatureReserved,
}

// ground says how a fact stands.
func (f *nature) ground(a *Agreement, fact int) Ground {
	answer := codes.Unknown
	switch f.truths[fact] {
	case calendar.Yes:
		answer = codes.Yes
	case calendar.No:
		answer = codes.No
	}
	return ground(natureCodes[fact], answer, f.place(a, fact), f.basis[fact])
}
