package main

import (
	"io"
	"slices"
	"time"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// report is all that is told of one agreement on a day. Its JSON is what
// -format json writes.
type report struct {
	a *agreement.Agreement // as known on the day asked for
	s speech

	On    calendar.Date `json:"on"`
	Known calendar.Date `json:"known"`

	Classification agreement.Classification `json:"classification"`
	// IfOfNow is what it would be by the law of the day of judgement, where the
	// day that chooses the law is not known.
	IfOfNow      *agreement.Classification `json:"ifOfNow,omitempty"`
	Standing     agreement.Standing        `json:"standing"`
	Parties      []partyStanding           `json:"parties,omitempty"`
	TermEnd      calendar.Date             `json:"termEnd,omitzero"`
	NextTerm     calendar.Date             `json:"nextTerm,omitzero"`
	NoticeBy     calendar.Date             `json:"noticeBy,omitzero"`
	Layers       []agreement.Layer         `json:"layers,omitempty"`
	Reservations []agreement.Reservation   `json:"reservations,omitempty"`

	Signing        []signing                 `json:"signing,omitempty"`
	Procedure      agreement.Procedure       `json:"procedure,omitzero"`
	Steps          []agreement.StepState     `json:"steps,omitempty"`
	NoProcedure    string                    `json:"noProcedure,omitempty"`
	Decision       gate.Decision             `json:"decision"`
	Transfer       *transfer                 `json:"transfer,omitempty"`
	Duties         []agreement.Duty          `json:"duties"`
	Violations     rule.Report               `json:"violations"`
	Evaluation     score.Rendered            `json:"evaluation"`
	WouldTell      []score.Learning          `json:"wouldTell"`
	Exposure       agreement.Exposure        `json:"exposure"`
	Committees     []committee               `json:"committees,omitempty"`
	Activation     agreement.Activation      `json:"activation"`
	Recommendation *agreement.Recommendation `json:"recommendation"`
}

// partyStanding is the status for one signatory, where it is not that of all.
type partyStanding struct {
	Party    int                `json:"party"` // its place among the parties
	Standing agreement.Standing `json:"standing"`
}

// signing is whether a Vietnamese signatory may sign.
type signing struct {
	Party int `json:"party"`
	vietnam.Signing
}

// transfer is what the law makes of a transfer of technology.
type transfer struct {
	Class     vietnam.TransferClassification `json:"class"`
	Clearance vietnam.TransferClearance      `json:"clearance"`
	Effect    vietnam.TransferEffect         `json:"effect"`
	FileBy    calendar.Date                  `json:"fileBy,omitzero"` // last day for the dossier, if it is to be registered
	Checklist []vietnam.ContractItem         `json:"checklist"`
}

type committee struct {
	Committee int                      `json:"committee"` // its place
	State     agreement.CommitteeState `json:"state"`
}

// judge asks all there is to ask. The agreement is judged as known on the day
// asked for, by the rules that hold everywhere and those of Viet Nam.
func judge(a *agreement.Agreement, set *settings) (*report, error) {
	known := set.known
	if known.IsZero() {
		known = set.on
	}
	day := rule.Day(set.on.YMD())
	r := &report{a: a.KnownOn(known), s: set.speech, On: set.on, Known: known}
	a = r.a

	r.Classification = vietnam.ClassifyOn(a, r.On)
	if law, ok := vietnam.Regime(r.On); ok && r.Classification.Regime == "" {
		now := a.Classify(&law)
		r.IfOfNow = &now
	}
	r.Standing = a.StatusOn(r.On)
	r.TermEnd, r.NextTerm, r.NoticeBy = a.TermEndOn(r.On), a.NextTermOn(r.On), a.NoticeBy(r.On)
	r.Layers, r.Reservations = a.LayersOn(r.On), a.ReservationsOn(r.On)
	r.parties()
	r.procedure()
	if a.Transfer != nil {
		r.Transfer = &transfer{vietnam.ClassifyTransfer(a, r.On), vietnam.TransferClearanceOf(a, r.On), vietnam.TransferEffectOf(a),
			vietnam.TransferFilingDue(a), vietnam.TransferChecklist(a)}
	}

	keeper, err := vietnam.Gate(gate.AsOf(day))
	if err != nil {
		return nil, err
	}
	r.Decision = keeper.DecideKnown(a, r.On, known)

	validator, err := vietnam.AgreementValidator(rule.AsOf(day))
	if err != nil {
		return nil, err
	}
	r.Violations = validator.Inspect(a)

	model, err := agreement.Model(score.AsOf(day))
	if err != nil {
		return nil, err
	}
	card := model.Evaluate(a)
	r.Evaluation = card.Render(set.speech.tag())
	r.WouldTell = card.WhatIf()
	slices.SortStableFunc(r.WouldTell, func(x, y score.Learning) int { return max(y.Narrows, y.UpTo) - max(x.Narrows, x.UpTo) })
	r.WouldTell = r.WouldTell[:min(len(r.WouldTell), 5)]
	r.Activation = a.ActivityOn(r.On, calendar.Span{Months: 12})
	advice := agreement.Recommend(a, &card, r.On, agreement.RenewalPolicy{})
	r.Recommendation = &advice

	r.Exposure = a.ExposureOn(r.On)
	for i := range a.Committees {
		r.Committees = append(r.Committees, committee{i, a.Committees[i].StateOn(r.On)})
	}
	r.Duties = a.AppendDue([]agreement.Duty{}, agreement.Watch{
		Within: calendar.Period{End: r.On.AddYears(1)}, On: r.On, Holidays: vietnam.Holidays(), Undated: true,
		Extra: func(a *agreement.Agreement) []agreement.Duty { return vietnam.Duties(a, r.On, vietnam.Holidays()) },
	})
	return r, nil
}

// parties tells the standing of each signatory where they differ.
func (r *report) parties() {
	differ := false
	for i := range r.a.Parties {
		p := &r.a.Parties[i]
		if p.Partner.IsZero() || !p.Has(agreement.RoleSignatory) {
			continue
		}
		s := r.a.StandingOf(p.Partner, r.On)
		differ = differ || s.Status != r.Standing.Status
		r.Parties = append(r.Parties, partyStanding{i, s})
	}
	if !differ {
		r.Parties = nil
	}
}

// procedure tells who may sign on the Vietnamese side, and what the law asks to
// be done.
func (r *report) procedure() {
	for i := range r.a.Parties {
		if p := &r.a.Parties[i]; p.Country == "VN" && p.Has(agreement.RoleSignatory) {
			r.Signing = append(r.Signing, signing{i, vietnam.MaySign(r.a, i, r.On)})
		}
	}
	p, why := vietnam.ProcedureOf(r.a, r.On)
	if len(p.Steps) == 0 {
		r.NoProcedure = why.Label(r.s.tag())
		return
	}
	r.Procedure, r.Steps = p, p.StateOf(r.a, r.On, vietnam.Holidays())
}

// against reports whether the gatekeeper refuses, or an error is on record.
func (r *report) against() bool {
	return r.Decision.Outcome == gate.Refuse || r.Violations.Count(rule.Error) > 0
}

// calendar writes what is due as a calendar, with a reminder a month and a week
// before. The time of writing is the day of judgement: the same question gives
// the same calendar.
func (r *report) calendar(w io.Writer) error {
	var stamp time.Time
	if d := r.On; !d.IsZero() {
		stamp = time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
	}
	alarms := []calendar.Span{{Months: 1}, {Days: 7}}
	dated := slices.DeleteFunc(slices.Clone(r.Duties), func(d agreement.Duty) bool { return d.Date.IsZero() })
	if len(dated) == 0 { // a calendar has at least one event
		alarms = nil
		dated = []agreement.Duty{{
			Date: r.On, Kind: agreement.DutyReview, Key: "record",
			Name: text.Of("No duty with a date is on record; complete the record", "Hồ sơ chưa có nghĩa vụ nào ghi thời hạn; cần bổ sung hồ sơ"),
		}}
	}
	return agreement.WriteICalendar(w, r.a, dated, agreement.ICalendar{
		Lang: r.s.tag(), Stamp: stamp, Alarms: alarms,
	})
}
