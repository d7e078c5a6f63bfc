package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// RenewalPolicy is by what [Recommend] decides. A zero field stands for its
// default, which is general practice and the caller's to change; the three years
// to the next review are those of the University of Montana. It is comparable.
type RenewalPolicy struct {
	// Renew is the effectiveness in permille from which an agreement is
	// renewed: 700. Improve is that below which improvement is not credible: 400.
	Renew   int `json:"renew,omitempty"`
	Improve int `json:"improve,omitempty"`
	// Fit is the technology orientation in permille from which it fits: 500.
	Fit int `json:"fit,omitempty"`
	// Coverage is the coverage of the scorecard in permille below which there
	// is no advice: 500.
	Coverage int `json:"coverage,omitempty"`
	// Window is the time without activity after which it is dormant: P12M.
	Window calendar.Span `json:"window,omitzero"`
	// Review is after how long a renewal on conditions is looked at again: P3Y.
	Review calendar.Span `json:"review,omitzero"`
}

// Reason is one ground of a recommendation, or one condition of a renewal. It is
// comparable.
type Reason struct {
	Code    string `json:"code"`              // of [RenewalReasons]
	Pointer string `json:"pointer,omitempty"` // RFC 6901, into the agreement; empty for the whole
	// Low and High are the permille that it rests on; absent where there are none.
	Low  score.Maybe `json:"low,omitzero"`
	High score.Maybe `json:"high,omitzero"`
}

// Text returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r Reason) Text(tag language.Tag) string {
	s, _ := RenewalReasons().Label(r.Code, tag)
	return s
}

// Recommendation is what to do about an agreement, and why. It is computed,
// never stored; the zero value recommends nothing. It is not comparable.
type Recommendation struct {
	Advice Advice `json:"advice"`
	// Possible is all advice that the facts still missing leave open, in the
	// order of the constants. Advice is given where one is left, and the
	// evidence covers enough.
	Possible   []Advice `json:"possible,omitempty"`
	Reasons    []Reason `json:"reasons,omitempty"`
	Conditions []Reason `json:"conditions,omitempty"` // of a renewal on conditions
	// Review is the day by which a renewal on conditions is to be looked at
	// again, counted from the end of the term or, without one, from the day.
	Review calendar.Date `json:"review,omitzero"`
	// TermEnd is the last day of the term, By the last day to give notice in
	// time: for this term or, where that day has passed and the agreement renews
	// itself, for the next. They are zero where there is none or it is not known.
	TermEnd calendar.Date `json:"termEnd,omitzero"`
	By      calendar.Date `json:"by,omitzero"`
	// Missing are the facts that would settle more, each once.
	Missing    []score.Fact `json:"missing,omitempty"`
	Activation Activation   `json:"activation"`
	Basis      rule.Basis   `json:"basis"`
}

// Recommend says what to do about an agreement on the day, by its scorecard,
// which a model of [Criteria] made for the same day. It decides in this order:
//
//   - a knock-out that failed: terminate;
//   - effective (at least Renew), active, fitting, and no open high risk: renew;
//     where one of these lacks: renew on conditions;
//   - not effective enough to renew, and without activity: let it expire;
//   - below Improve, or not fitting: renegotiate;
//   - otherwise improvement is credible: renew on conditions, with a review.
//
// What is not known leaves several answers open; then none is given, nor where
// the scorecard covers too little, misses a knock-out, or there is nothing left
// to decide. So too little evidence never yields a renewal.
func Recommend(a *Agreement, card *score.Scorecard, on calendar.Date, p RenewalPolicy) Recommendation {
	r := Recommendation{Basis: renewalBasis}
	if !a.decidable(card, on, &r) {
		return r
	}
	r.Activation = a.ActivityOn(on, p.Window)
	r.TermEnd, r.By = a.TermEndOn(on), a.NoticeBy(on)
	if card.Failed > 0 {
		r.Advice, r.Possible = AdviceTerminate, []Advice{AdviceTerminate}
		for i := range card.Lines {
			if l := &card.Lines[i]; l.Outcome.Kind() == score.KindFailed {
				x := Reason{Code: ReasonKnockout}
				if len(l.Evidence) > 0 {
					x.Pointer = l.Evidence[0].Pointer
				}
				r.because(x)
			}
		}
		r.timely(a, on)
		return r
	}
	g := a.grounds(card, on, p, &r)
	g.explain(&r)
	r.Possible = g.possible()
	if card.Open > 0 {
		r.Possible = append(r.Possible, AdviceTerminate) // a knock-out may yet fail
	}
	switch {
	case card.Coverage < orDefault(p.Coverage, 500), card.Open > 0:
		r.because(Reason{Code: ReasonCoverage, Low: score.Some(card.Coverage), High: score.Some(card.Coverage)})
		r.miss(cardFacts(card, "")...)
	case len(r.Possible) == 1:
		r.Advice = r.Possible[0]
	default:
		r.because(Reason{Code: ReasonOpen})
	}
	if r.Advice == AdviceConditional {
		g.conditions(&r, on, p)
	}
	r.timely(a, on)
	return r
}

// decidable reports whether there is something to decide: an agreement that is
// surely alive on a certain day, and a scorecard.
func (a *Agreement) decidable(card *score.Scorecard, on calendar.Date, r *Recommendation) bool {
	s := a.StatusOn(on)
	switch {
	case vague(on):
		r.because(Reason{Code: ReasonNoDay})
	case card == nil || len(card.Lines) == 0:
		r.because(Reason{Code: ReasonNoCard})
	case !s.Sure:
		r.because(Reason{Code: ReasonStatus, Pointer: "/events"})
		r.miss(factEvents, factTerm)
	case s.Status.Ended():
		r.because(Reason{Code: ReasonEnded, Pointer: "/events"})
	case !s.Status.Living() && s.Status != Suspended:
		r.because(Reason{Code: ReasonNotYet, Pointer: "/events"})
	default:
		return true
	}
	return false
}

// grounds are what a recommendation rests on, each as far as it is known.
type grounds struct {
	policy          RenewalPolicy
	low, high       int            // effectiveness
	fitLow, fitHigh int            // technology orientation
	effective       calendar.Truth // enough to renew
	credible        calendar.Truth // enough for improvement to be credible
	active, fit     calendar.Truth
	risk            calendar.Truth // one is open
	riskAt          int            // its index, or that of one that may be
}

func (a *Agreement) grounds(card *score.Scorecard, on calendar.Date, p RenewalPolicy, r *Recommendation) grounds {
	g := grounds{policy: p, high: 1000, fitHigh: 1000}
	for i := range card.Dimensions {
		switch d := &card.Dimensions[i]; {
		case d.Weight == 0: // nothing of it applies
		case d.Code == "effectiveness":
			g.low, g.high = d.Score.Low, d.Score.High
		case d.Code == "technology":
			g.fitLow, g.fitHigh = d.Score.Low, d.Score.High
		}
	}
	switch r.Activation.State {
	case Active:
		g.active = calendar.Yes
	case Dormant, NeverActivated, NotInForce:
		g.active = calendar.No
	default:
		r.miss(factActivities, factActivityDate)
	}
	g.risk, g.riskAt = a.openRisk(on)
	if g.risk == calendar.Unknown {
		r.miss(score.Fact{Where: "/risks", EN: "risks", VI: "các rủi ro"})
	}
	g.effective = reachesPermille(g.low, g.high, orDefault(p.Renew, 700))
	g.credible = reachesPermille(g.low, g.high, orDefault(p.Improve, 400))
	g.fit = reachesPermille(g.fitLow, g.fitHigh, orDefault(p.Fit, 500))
	if g.effective == calendar.Unknown || g.credible == calendar.Unknown {
		r.miss(cardFacts(card, "effectiveness")...)
	}
	if g.fit == calendar.Unknown {
		r.miss(cardFacts(card, "technology")...)
	}
	return g
}

// reachesPermille says whether what lies between two bounds reaches a mark.
func reachesPermille(low, high, mark int) calendar.Truth {
	switch {
	case low >= mark:
		return calendar.Yes
	case high < mark:
		return calendar.No
	}
	return calendar.Unknown
}

// openRisk says whether a risk that stands on the day is high, by
// [Risk.GradeOn], and no measure against it is recorded, with its index: it is
// for the record to show one. Where no risk is recorded, or one is not graded,
// nobody knows.
func (a *Agreement) openRisk(on calendar.Date) (calendar.Truth, int) {
	found, at := calendar.No, -1
	for i := range a.Risks {
		x := &a.Risks[i]
		if x.Mitigated() {
			continue
		}
		switch g := x.GradeOn(on); {
		case g.Residual.High < RiskHigh: // also where it does not stand
		case g.Residual.Low == RiskHigh && g.Stands == calendar.Yes:
			return calendar.Yes, i
		case found == calendar.No:
			found, at = calendar.Unknown, i
		}
	}
	if len(a.Risks) == 0 {
		return calendar.Unknown, -1
	}
	return found, at
}

// decide is the advice where all is known.
func (g *grounds) decide(effective, credible, active, fit, risk bool) Advice {
	switch {
	case effective && active && fit && !risk:
		return AdviceRenew
	case effective:
		return AdviceConditional
	case !active:
		return AdviceLetExpire
	case !credible || !fit:
		return AdviceRenegotiate
	}
	return AdviceConditional
}

// possible returns the advice that what is not known leaves open.
func (g *grounds) possible() []Advice {
	var open [len(adviceTexts)]bool
	for n := range 1 << 5 {
		at := func(i int) bool { return n&(1<<i) != 0 }
		effective, credible := at(0), at(1)
		if effective && !credible && orDefault(g.policy.Improve, 400) <= orDefault(g.policy.Renew, 700) {
			continue // what is effective is credible
		}
		if may(g.effective, effective) && may(g.credible, credible) && may(g.active, at(2)) && may(g.fit, at(3)) && may(g.risk, at(4)) {
			open[g.decide(effective, credible, at(2), at(3), at(4))] = true
		}
	}
	var list []Advice
	for x := AdviceRenew; x <= AdviceTerminate; x++ {
		if open[x] {
			list = append(list, x)
		}
	}
	return list
}

// may reports whether the truth leaves the answer open.
func may(t calendar.Truth, yes bool) bool {
	return t == calendar.Unknown || (t == calendar.Yes) == yes
}

// explain adds the reasons for and against.
func (g *grounds) explain(r *Recommendation) {
	eff := Reason{Code: ReasonEffectUnknown, Pointer: "/objectives", Low: score.Some(g.low), High: score.Some(g.high)}
	switch {
	case g.effective == calendar.Yes:
		eff.Code = ReasonEffective
	case g.credible == calendar.No:
		eff.Code = ReasonPoor
	case g.effective == calendar.No && g.credible == calendar.Yes:
		eff.Code = ReasonShort
	}
	r.because(eff)
	act := Reason{Code: ReasonActiveUnknown, Pointer: r.Activation.Pointer()}
	switch r.Activation.State {
	case Active:
		act.Code = ReasonActive
	case Dormant:
		act.Code = ReasonDormant
	case NeverActivated:
		act.Code = ReasonNever
	case NotInForce:
		act.Code = ReasonSuspended
	}
	if act.Pointer == "" {
		act.Pointer = "/activities"
	}
	r.because(act)
	fit := Reason{Code: ReasonFitUnknown, Pointer: "/technologies", Low: score.Some(g.fitLow), High: score.Some(g.fitHigh)}
	switch g.fit {
	case calendar.Yes:
		fit.Code = ReasonFits
	case calendar.No:
		fit.Code = ReasonUnfit
	}
	r.because(fit)
	risk := Reason{Code: ReasonRiskUnknown, Pointer: "/risks"}
	if g.riskAt >= 0 {
		risk.Pointer = place(nil, "/risks/", g.riskAt)
	}
	switch g.risk {
	case calendar.Yes:
		risk.Code = ReasonRisk
	case calendar.No:
		risk.Code = ReasonNoRisk
	}
	r.because(risk)
}

// conditions adds on what conditions it is to be renewed, and when it is to be
// looked at again.
func (g *grounds) conditions(r *Recommendation, on calendar.Date, p RenewalPolicy) {
	add := func(t calendar.Truth, code, pointer string) {
		if t == calendar.Yes {
			r.Conditions = append(r.Conditions, Reason{Code: code, Pointer: pointer})
		}
	}
	add(g.effective.Not(), ConditionTargets, "/objectives")
	add(g.active.Not(), ConditionActivity, "/activities")
	add(g.fit.Not(), ConditionFocus, "/technologies")
	add(g.risk, ConditionRisk, place(nil, "/risks/", max(g.riskAt, 0)))
	r.Conditions = append(r.Conditions, Reason{Code: ConditionReview})
	span := p.Review
	if span.IsZero() {
		span = calendar.Span{Years: 3}
	}
	from := r.TermEnd
	if from.IsZero() || from.Compare(on) == calendar.Before {
		from = on
	}
	r.Review = from.Add(span)
}

// timely adds what the term and its notice say about when to act.
func (r *Recommendation) timely(a *Agreement, on calendar.Date) {
	term := a.TermOn(on)
	switch {
	case term.Renewal == RenewalOpen:
		r.because(Reason{Code: ReasonIndefinite, Pointer: "/term/renewal"})
	case r.By.Compare(on) == calendar.Before && r.TermEnd.Compare(on) != calendar.Before:
		r.because(Reason{Code: ReasonNoticeLate, Pointer: "/term/notice"})
		if term.Renewal == RenewalAutomatic {
			r.By = a.NoticeBy(r.TermEnd.Latest().AddDays(1))
		}
	}
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventNotice && happened(e.On, on) == calendar.Yes {
			r.because(Reason{Code: ReasonNotice, Pointer: place(nil, "/events/", i)})
			return
		}
	}
}

func (r *Recommendation) because(x Reason) { r.Reasons = append(r.Reasons, x) }

// miss adds facts that are missing, each once.
func (r *Recommendation) miss(list ...score.Fact) {
next:
	for _, f := range list {
		for _, have := range r.Missing {
			if have == f {
				continue next
			}
		}
		r.Missing = append(r.Missing, f)
	}
}

// cardFacts returns the facts that the lines of a dimension miss, or those of
// all where none is named.
func cardFacts(card *score.Scorecard, dimension string) (list []score.Fact) {
	for i := range card.Lines {
		if l := &card.Lines[i]; dimension == "" || l.Dimension == dimension {
			for _, g := range l.Missing {
				list = append(list, g.Fact)
			}
		}
	}
	return list
}

// RenewalReasons returns the list of the grounds of recommendations and of the
// conditions of renewals.
func RenewalReasons() *codes.List { return renewalReasons.List() }
