package agreement

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

func TestRiskLevels(t *testing.T) {
	m := DefaultRiskMatrix()
	level := func(l, c Grade) string {
		r := m.Level(l, c)
		return r.Low.String() + " " + r.High.String()
	}
	// Row by row, as it is usual: high with high is high, and so on down.
	assert.Equal(t, []string{"low low", "low low", "medium medium", "low low", "medium medium", "high high", "medium medium", "high high", "high high"}, []string{
		level(GradeLow, GradeLow), level(GradeLow, GradeMedium), level(GradeLow, GradeHigh),
		level(GradeMedium, GradeLow), level(GradeMedium, GradeMedium), level(GradeMedium, GradeHigh),
		level(GradeHigh, GradeLow), level(GradeHigh, GradeMedium), level(GradeHigh, GradeHigh),
	})
	assert.Equal(t, "low high", level("", ""), "nothing is known")
	assert.Equal(t, "low medium", level("", GradeLow), "a small consequence is never high")
	assert.Equal(t, "medium high", level(GradeHigh, "severe"), "a grade not in the list says nothing")

	var own RiskMatrix // of nothing but open entries
	own[2][2] = RiskHigh
	assert.Equal(t, RiskRange{RiskLow, RiskHigh}, own.Level(GradeLow, GradeLow))
	assert.Equal(t, RiskRange{RiskHigh, RiskHigh}, own.Level(GradeHigh, GradeHigh))
	own[0][0] = 99
	assert.Equal(t, RiskRange{RiskLow, RiskHigh}, own.Level(GradeLow, GradeLow))

	known, ok := RiskRange{RiskMedium, RiskMedium}.Known()
	assert.Equal(t, []any{RiskMedium, true}, []any{known, ok})
	_, ok = RiskRange{}.Known()
	assert.False(t, ok)
	for l := RiskUnknown; l <= RiskHigh; l++ {
		b, err := l.MarshalText()
		require.NoError(t, err)
		got := RiskLevel(9)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, l, got)
		assert.NotEqual(t, l.Label(language.English), l.Label(language.Vietnamese))
	}
	assert.Equal(t, "invalid", RiskLevel(9).String())
	_, err := RiskLevel(9).MarshalText()
	assert.Error(t, err)
}

func TestRiskGradeOn(t *testing.T) {
	low, medium, high, any3 := RiskRange{RiskLow, RiskLow}, RiskRange{RiskMedium, RiskMedium}, RiskRange{RiskHigh, RiskHigh}, RiskRange{RiskLow, RiskHigh}
	r := watched() // high and medium; later medium; low and medium once both measures are done
	both := watched()
	both.Mitigations[1].Done = dateOrNone("2026-06")
	words := Risk{Likelihood: GradeHigh, Consequence: GradeHigh, ResidualLikelihood: GradeLow, ResidualConsequence: GradeLow, Mitigation: text.In("en", "Train the staff.")}
	silent := Risk{Likelihood: GradeMedium, Consequence: GradeMedium, Mitigations: []Mitigation{{Done: dateOrNone("2020")}}}
	half := Risk{Likelihood: GradeHigh, Consequence: GradeMedium, ResidualLikelihood: GradeLow, Mitigations: []Mitigation{{Done: dateOrNone("2020")}}}
	judged := func(reviews ...RiskReview) Risk {
		return Risk{Likelihood: GradeLow, Consequence: GradeMedium, Reviewed: reviews}
	}
	review := func(d string, g Grade) RiskReview { return RiskReview{On: dateOrNone(d), Likelihood: g} }
	closed := Risk{Likelihood: GradeHigh, Consequence: GradeHigh, Closed: dateOrNone("2021-05-01"), Occurred: dateOrNone("2021")}
	yes, no, unknown := calendar.Yes, calendar.No, calendar.Unknown

	for _, test := range []struct {
		name string
		r    Risk
		day  string
		want RiskGrade
	}{
		{"nothing known", Risk{}, "2026-01-01", RiskGrade{yes, any3, any3, no, no}},
		{"not yet raised", r, "2024-04-30", RiskGrade{Stands: no}},
		{"raised on the day", r, "2024-05-01", RiskGrade{yes, high, high, no, no}},
		{"one of two measures is done", r, "2025-01-01", RiskGrade{yes, high, high, no, no}},
		{"judged again", r, "2025-05-12", RiskGrade{yes, medium, medium, no, no}},
		{"both measures done", both, "2026-07-01", RiskGrade{yes, medium, low, yes, no}},
		{"perhaps both", both, "2026-06-15", RiskGrade{yes, medium, RiskRange{RiskLow, RiskMedium}, unknown, no}},
		{"measures in words only", words, "2026-01-01", RiskGrade{yes, high, any3, unknown, no}},
		{"nobody said what remains", silent, "2026-01-01", RiskGrade{yes, medium, RiskRange{RiskLow, RiskMedium}, yes, no}},
		// What remains is of low likelihood, and of at most the medium consequence that there was.
		{"only half is said of what remains", half, "2026-01-01", RiskGrade{yes, high, low, yes, no}},
		{"the last review counts", judged(review("2021-03-01", GradeHigh), review("2020-03-01", GradeMedium)), "2022-01-01", RiskGrade{yes, high, high, no, no}},
		{"the last one by then", judged(review("2021-03-01", GradeHigh), review("2020-03-01", GradeMedium)), "2020-12-31", RiskGrade{yes, medium, medium, no, no}},
		{"before any", judged(review("2021-03-01", GradeHigh)), "2020-12-31", RiskGrade{yes, low, low, no, no}},
		// Some day of 2021: by May it may have been made.
		{"perhaps made already", judged(review("2021", GradeHigh)), "2021-05-01", RiskGrade{yes, RiskRange{RiskLow, RiskHigh}, RiskRange{RiskLow, RiskHigh}, no, no}},
		{"which was last is not known", judged(review("2021", GradeHigh), review("2021-06-01", GradeMedium)), "2022-01-01", RiskGrade{yes, RiskRange{RiskMedium, RiskHigh}, RiskRange{RiskMedium, RiskHigh}, no, no}},
		{"a review that says nothing of it", judged(RiskReview{On: dateOrNone("2021-03-01"), Consequence: GradeLow}), "2022-01-01", RiskGrade{yes, low, low, no, no}},
		{"about a year", judged(review("2019~", GradeHigh)), "2022-01-01", RiskGrade{yes, RiskRange{RiskLow, RiskHigh}, RiskRange{RiskLow, RiskHigh}, no, no}},
		{"perhaps come about", closed, "2021-04-30", RiskGrade{yes, high, high, no, unknown}},
		{"closed on the day", closed, "2021-05-01", RiskGrade{Stands: no}},
		{"perhaps closed", Risk{Closed: dateOrNone("2021-05")}, "2021-05-31", RiskGrade{unknown, any3, any3, no, no}},
		{"perhaps raised", Risk{Raised: dateOrNone("2021-05")}, "2021-05-31", RiskGrade{unknown, any3, any3, no, no}},
		{"on no day", r, "", RiskGrade{unknown, RiskRange{RiskMedium, RiskHigh}, RiskRange{RiskMedium, RiskHigh}, no, no}},
	} {
		assert.Equal(t, test.want, test.r.GradeOn(dateOrNone(test.day)), test.name)
	}
}

func TestExposure(t *testing.T) {
	a := Agreement{Risks: []Risk{
		watched(),
		{Likelihood: GradeHigh, Consequence: GradeHigh, Raised: dateOrNone("2024-07"), Closed: dateOrNone("2025-01-01")},
		{Consequence: GradeLow, Raised: dateOrNone("2025-06-01"), Occurred: dateOrNone("2025-09-01")},
	}}
	// By 1 August 2024 the second one, of July, surely stands.
	assert.Equal(t, Exposure{
		On: dateOrNone("2024-08-01"), Open: 2, OpenAtMost: 2, Inherent: LevelCount{High: 2}, Residual: LevelCount{High: 2}, Worst: RiskRange{RiskHigh, RiskHigh},
	}, a.ExposureOn(dateOrNone("2024-08-01")))
	assert.Equal(t, Exposure{
		On: dateOrNone("2024-07-31"), Open: 1, OpenAtMost: 2, Inherent: LevelCount{High: 2}, Residual: LevelCount{High: 2}, Worst: RiskRange{RiskHigh, RiskHigh},
	}, a.ExposureOn(dateOrNone("2024-07-31")))
	assert.Equal(t, Exposure{
		On: dateOrNone("2025-09-01"), Open: 2, OpenAtMost: 2, Occurred: 1, Inherent: LevelCount{Medium: 1, Unknown: 1}, Residual: LevelCount{Medium: 1, Unknown: 1}, Worst: RiskRange{RiskMedium, RiskMedium},
	}, a.ExposureOn(dateOrNone("2025-09-01")), "a small consequence is at most medium")
	assert.Equal(t, Exposure{On: dateOrNone("2020")}, a.ExposureOn(dateOrNone("2020")))

	steps := func(p string) (all []string) {
		for _, e := range a.ExposureOver(calendar.MustPeriod(p)) {
			all = append(all, e.On.String()+" "+strconv.Itoa(e.Open)+"-"+strconv.Itoa(e.OpenAtMost)+" "+strconv.Itoa(e.Residual.High))
		}
		return all
	}
	assert.Equal(t, []string{
		"2024-01-01 0-0 0",
		"2024-05-01 1-1 1",                     // raised
		"2024-07-01 1-2 2", "2024-08-01 2-2 2", // raised some day of July
		"2025-01-01 1-1 1",                     // closed
		"2025-05-12 1-1 0",                     // judged again
		"2025-06-01 2-2 0", "2025-09-01 2-2 0", // the third one, and it comes about
	}, steps("2024/.."))
	assert.Equal(t, []string{"2024-08-15 2-2 2"}, steps("2024-08-15/2024-12-31"), "no change within")
	assert.Equal(t, []string{"2024-05-01 1-1 1", "2024-07-01 1-2 2"}, steps("../2024-07-31"), "nothing stands before")
	assert.Empty(t, steps("2025/2024"))
	a.Risks[0].Raised = calendar.Date{}
	assert.Equal(t, []string{" 1-1 1", "2024-07-01 1-2 2"}, steps("../2024-07-31"), "one that has always stood")

	assert.Equal(t, MitigationCount{All: 2, Done: 1, Due: 1, DueDone: 1, DueDoneAtMost: 1}, a.MitigationsOn(dateOrNone("2026-11-21")))
	a.Risks[0].Mitigations[1].Done = dateOrNone("2027")
	assert.Equal(t, MitigationCount{All: 2, Done: 1, Due: 2, DueDone: 1, DueDoneAtMost: 2}, a.MitigationsOn(dateOrNone("2027-06-30")))
	a.Risks[0].Raised = dateOrNone("2028")
	assert.Zero(t, a.MitigationsOn(dateOrNone("2027-06-30")), "not raised yet")
}

// someRisk makes a risk up, with dates as vague as they come; what remains is
// never graded higher than the risk itself.
func someRisk(r *rand.Rand, reviews int) Risk {
	dates := []string{"", "2018", "2019-05", "2019-05-01", "2019~", "2020-02-29", "201X", "2021-07-01", "2021", "2020-01-01", "9999", "0001-01-01", "9999-12-31"}
	grades := []Grade{"", GradeLow, GradeMedium, GradeHigh}
	date := func() calendar.Date { return dateOrNone(dates[r.IntN(len(dates))]) }
	pair := func() (g, rest Grade) {
		k := r.IntN(4)
		return grades[k], grades[r.IntN(k+1)]
	}
	x := Risk{Raised: date(), Occurred: date(), Key: strconv.Itoa(r.IntN(90)), Review: date()}
	x.Likelihood, x.ResidualLikelihood = pair()
	x.Consequence, x.ResidualConsequence = pair()
	if r.IntN(2) == 0 {
		x.Closed = date()
	}
	if r.IntN(4) == 0 {
		x.Mitigation = text.In("en", "in words")
	}
	if r.IntN(3) == 0 {
		x.Technology = technology.Code{List: "FORD", Code: []string{"1", "2.10", "2.1", "5"}[r.IntN(4)]}
	}
	for range r.IntN(3) {
		x.Mitigations = append(x.Mitigations, Mitigation{Key: strconv.Itoa(r.IntN(3)), Due: date(), Done: date()})
	}
	for range reviews {
		v := RiskReview{On: date(), Likelihood: grades[r.IntN(4)], Consequence: grades[r.IntN(4)]}
		if v.Likelihood != "" {
			v.ResidualLikelihood = GradeLow
		}
		x.Reviewed = append(x.Reviewed, v)
	}
	return x
}

// The steps are what one gets by asking for every day on which anything may
// change, and the day before and after.
func TestExposureOverDayByDay(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 1500 {
		var a Agreement
		for range r.IntN(4) {
			a.Risks = append(a.Risks, someRisk(r, r.IntN(5)))
		}
		var days []calendar.Date
		for _, d := range []string{"0001-01-01", "2018", "2019-05", "2019-05-01", "2020-02-29", "2010", "2019", "2020-01-01", "2021-07-01", "2021", "9999", "9999-12-31"} {
			for _, e := range []calendar.Date{dateOrNone(d).Earliest(), dateOrNone(d).Latest()} {
				days = append(days, e.AddDays(-1), e, e.AddDays(1))
			}
		}
		days = slices.DeleteFunc(days, calendar.Date.IsZero)
		slices.SortFunc(days, calendar.Chronological)
		steps := a.ExposureOver(calendar.Period{Start: days[0], OpenEnd: true})
		require.Equal(t, days[0], steps[0].On)
		for _, day := range slices.Compact(days) {
			want := a.ExposureOn(day)
			k := 0
			for k+1 < len(steps) && steps[k+1].On.Compare(day) != calendar.After {
				k++
			}
			want.On = steps[k].On
			require.Equal(t, want, steps[k], "%s: %+v", day, a.Risks)
		}
		for k := 1; k < len(steps); k++ {
			was := steps[k-1]
			was.On = steps[k].On
			require.NotEqual(t, was, steps[k], "a step is a change")
			require.Equal(t, calendar.Before, steps[k-1].On.Compare(steps[k].On))
		}
	}
}

// widerRange reports whether nothing is in the first range that is not in the second.
func widerRange(r, than RiskRange) bool { return r.Low < than.Low || r.High > than.High }

// Knowing a grade or a date better never widens what a level may be, and what
// was surely so stays.
func TestRiskKnowledgeNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	day := dateOrNone("2020-02-29")
	for range 6000 {
		x := someRisk(r, r.IntN(4))
		better := x
		better.Reviewed, better.Mitigations = slices.Clone(x.Reviewed), slices.Clone(x.Mitigations)
		grade := func(g *Grade, most Grade) {
			if *g == "" && most != "" {
				*g = GradeLow
			} else if *g == "" {
				*g = []Grade{GradeLow, GradeMedium, GradeHigh}[r.IntN(3)]
			}
		}
		none := Grade("")
		switch n := r.IntN(7); {
		case n == 0 && x.ResidualLikelihood == "":
			grade(&better.Likelihood, none)
		case n == 1 && x.ResidualConsequence == "":
			grade(&better.Consequence, none)
		case n == 2 && len(x.Reviewed) == 0:
			grade(&better.ResidualLikelihood, GradeLow)
		case n == 3 && !x.Raised.IsZero():
			better.Raised = dayWithin(r, x.Raised)
		case n == 4 && !x.Closed.IsZero():
			better.Closed = dayWithin(r, x.Closed)
		case n == 5 && len(x.Mitigations) > 0 && !x.Mitigations[0].Done.IsZero():
			better.Mitigations[0].Done = dayWithin(r, x.Mitigations[0].Done)
		case n == 6 && len(x.Reviewed) > 0:
			better.Reviewed[0].On = dayWithin(r, x.Reviewed[0].On)
		}
		was, is := x.GradeOn(day), better.GradeOn(day)
		if was.Stands != calendar.Unknown {
			require.Equal(t, was.Stands, is.Stands, "%+v", x)
		}
		if is.Stands != calendar.No {
			require.False(t, widerRange(is.Inherent, was.Inherent), "%+v\n%+v", x, better)
			require.False(t, widerRange(is.Residual, was.Residual), "%+v\n%+v", x, better)
		}
	}
}

// Closing a risk, or doing something about it, never raises the exposure.
func TestExposureFalls(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range 3000 {
		var a Agreement
		for range 1 + r.IntN(4) {
			a.Risks = append(a.Risks, someRisk(r, 0))
		}
		day := dateOrNone([]string{"2019-05-01", "2020-02-29", "2021-12-31"}[r.IntN(3)])
		was := a.ExposureOn(day)
		k := r.IntN(len(a.Risks))
		shut := Agreement{Risks: slices.Clone(a.Risks)}
		shut.Risks[k].Closed = dateOrNone("2019-01-01")
		is := shut.ExposureOn(day)
		for _, n := range [][2]int{
			{is.Open, was.Open}, {is.OpenAtMost, was.OpenAtMost}, {is.Occurred, was.Occurred},
			{is.Residual.High, was.Residual.High}, {is.Residual.Medium, was.Residual.Medium}, {is.Residual.Low, was.Residual.Low}, {is.Residual.Unknown, was.Residual.Unknown},
			{int(is.Worst.Low), int(was.Worst.Low)}, {int(is.Worst.High), int(was.Worst.High)},
		} {
			require.LessOrEqual(t, n[0], n[1], "%+v", a.Risks)
		}
		done := Agreement{Risks: slices.Clone(a.Risks)}
		done.Risks[k].Mitigations = slices.Clone(a.Risks[k].Mitigations)
		for i := range done.Risks[k].Mitigations {
			done.Risks[k].Mitigations[i].Done = dateOrNone("2019-01-01")
		}
		is = done.ExposureOn(day)
		require.LessOrEqual(t, is.Worst.Low, was.Worst.Low, "%+v", a.Risks)
		require.LessOrEqual(t, is.Worst.High, was.Worst.High, "%+v", a.Risks)
		require.Equal(t, was.Inherent, is.Inherent)
	}
}

// The rules and the hand-written judge agree on whatever is recorded.
func TestRiskByHand(t *testing.T) {
	v, r := everything(t), rand.New(rand.NewPCG(15, 16))
	for n := range 1500 {
		a := sample()
		a.Risks = nil
		for range r.IntN(4) {
			a.Risks = append(a.Risks, someRisk(r, r.IntN(3)))
		}
		sameByHand(t, v, strconv.Itoa(n), a)
	}
	for range 20 { // long lists
		a := sample()
		for i := range 80 {
			a.Risks = append(a.Risks, someRisk(r, 1))
			a.Technologies = append(a.Technologies, TechnologyShare{Technology: technology.Code{List: "FORD", Code: "5." + strconv.Itoa(i)}})
			a.Risks[0].Mitigations = append(a.Risks[0].Mitigations, Mitigation{Key: strconv.Itoa(i % 77)})
		}
		sameByHand(t, v, "long", a)
	}
}

// A register of very many reviews and risks is gone through once.
func TestExposureHuge(t *testing.T) {
	var a Agreement
	start := dateOrNone("0001-01-01")
	grades := []Grade{GradeLow, GradeHigh}
	const n = 100_000
	var one Risk
	for i := range n {
		one.Reviewed = append(one.Reviewed, RiskReview{On: start.AddDays(i), Likelihood: grades[i%2], Consequence: GradeHigh})
	}
	a.Risks = append(a.Risks, one)
	for i := range n {
		a.Risks = append(a.Risks, Risk{Raised: start.AddDays(i), Closed: start.AddDays(i + 1), Likelihood: GradeLow, Consequence: GradeLow})
	}
	steps := a.ExposureOver(calendar.Period{})
	require.Len(t, steps, n+2, "before, each day, and the day on which the last one is closed")
	assert.Equal(t, LevelCount{High: 1, Low: 1}, steps[n].Inherent, "the hundred thousandth day has the second grade")
	assert.Equal(t, a.ExposureOn(steps[n/2].On), steps[n/2])
}

func TestRiskAllocs(t *testing.T) {
	a, day := Agreement{Risks: []Risk{watched(), watched()}}, dateOrNone("2026-11-21")
	assert.Zero(t, testing.AllocsPerRun(50, func() {
		if e := a.ExposureOn(day); e.Open != 2 {
			t.Error(e)
		}
	}))
	b := sample()
	b.Risks = append(b.Risks, watched())
	v := everything(t)
	assert.Empty(t, v.Inspect(b).Violations)
	assert.Zero(t, testing.AllocsPerRun(50, func() { _ = v.Inspect(b) }))
}

func TestRiskJSON(t *testing.T) {
	b, err := json.Marshal(watched())
	require.NoError(t, err)
	var got Risk
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, watched(), got)
	b, err = json.Marshal(Risk{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"category":""}`, string(b), "nothing known, nothing written")
}
