package rule_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// trip is what the rules of these tests judge.
type trip struct {
	Title string
	Stops []stop
	Share int      // hundredths of a percent
	On    rule.Day // when it took place
}

type stop struct {
	Country string
	Nights  []int
}

var house = rule.Basis{Kind: rule.Practice, EN: "house rule", VI: "quy định nội bộ", Confidence: rule.General}

func tripRules() []rule.Rule[trip] {
	return []rule.Rule[trip]{
		{
			Code: "TRIP-TITLE", Severity: rule.Error, Where: "/Title", Basis: house,
			EN: "A trip needs a title.", VI: "Chuyến đi cần có tên.",
			Check: func(t *trip, _ *rule.Context) (f rule.Faults) {
				if t.Title == "" {
					f = f.Here()
				}
				return f
			},
		},
		{
			Code: "TRIP-STOPS", Severity: rule.Warning, Where: "/Stops", Basis: house,
			EN: "%[1]d stops are too many.", VI: "%[1]d điểm dừng là quá nhiều.",
			Check: func(t *trip, _ *rule.Context) (f rule.Faults) {
				if n := len(t.Stops); n > 3 {
					f = f.Here().Int("count", n)
				}
				return f
			},
		},
		{
			Code: "TRIP-NIGHT", Severity: rule.Error, Where: "/Stops/*/Nights/*", Basis: house,
			EN: "%[1]d nights at stop %[2]d cannot be.", VI: "Số đêm %[1]d tại điểm dừng %[2]d không hợp lý.",
			Check: func(t *trip, _ *rule.Context) (f rule.Faults) {
				for i := range t.Stops {
					for j, n := range t.Stops[i].Nights {
						if n < 0 {
							f = f.At(i, j).Int("nights", n).Int("stop", i+1)
						}
					}
				}
				return f
			},
		},
		{
			Code: "TRIP-COUNTRY", Severity: rule.Warning, Where: "/Stops/*/Country", Basis: house,
			EN: "%[1]s is not in %[2]s; near: %[3]s.", VI: "%[1]s không có trong %[2]s; gần giống: %[3]s.",
			Check: func(t *trip, c *rule.Context) (f rule.Faults) {
				for i := range t.Stops {
					if code := t.Stops[i].Country; !countries.Has(code) {
						f = c.Unlisted(f.At(i), countries, code)
					}
				}
				return f
			},
		},
		{
			Code: "TRIP-SHARE", Severity: rule.Advice, Where: "/Share", Basis: house,
			EN: "%[1]s %% of the cost before %[2]s is much.", VI: "%[1]s%% chi phí trước %[2]s là nhiều.",
			Check: func(t *trip, _ *rule.Context) (f rule.Faults) {
				if t.Share > 5000 {
					f = f.Here().Share("share", t.Share).Date("before", "2019-07-15")
				}
				return f
			},
		},
		{
			Code: "TRIP-LAW", Severity: rule.Error, Where: "", EN: "Trips are not allowed.", VI: "Không được phép đi.",
			Basis: rule.Basis{
				Kind: rule.Law, EN: "Act 1, art. 2", VI: "Luật 1, Điều 2",
				From: 2020_01_01, Until: 2021_12_31, Confidence: rule.General,
			},
			Check: func(t *trip, _ *rule.Context) rule.Faults {
				return rule.Faults(nil).Here()
			},
		},
	}
}

// list is a small code list.
type list struct {
	name, version string
	codes         []string
}

func (l list) Name() string         { return l.name }
func (l list) Version() string      { return l.version }
func (l list) Has(code string) bool { return slices.Contains(l.codes, code) }
func (l list) Near(code string) (near []string) {
	for _, c := range l.codes {
		if code != "" && c[0] == code[0] {
			near = append(near, c)
		}
	}
	return near
}

var countries = list{"countries", "2026.1", []string{"VN", "VU", "JP"}}

func onDay(t *trip) (rule.Day, rule.Day) { return t.On, t.On }

func trips() rule.Set[trip] { return rule.NewSet("trip", "1.2", onDay, tripRules()) }

// goodTrip breaks nothing; badTrip breaks every rule.
func goodTrip() *trip {
	return &trip{Title: "Tour", Stops: []stop{{"VN", []int{2}}, {"JP", []int{1, 3}}}, Share: 5000, On: 2026_03_01}
}

func badTrip() *trip {
	return &trip{
		Stops: []stop{{"VN", []int{2, -1}}, {"VX", nil}, {"JP", []int{-2}}, {"??", []int{1}}},
		Share: 9950, On: 2020_06_01,
	}
}

// found lists what a report says, as code and pointer.
func found(r rule.Report) (all []string) {
	for _, v := range r.Violations {
		all = append(all, string(v.Code)+" "+v.Pointer)
	}
	return all
}

var allOfBad = []string{
	"TRIP-TITLE /Title",
	"TRIP-STOPS /Stops",
	"TRIP-NIGHT /Stops/0/Nights/1", "TRIP-NIGHT /Stops/2/Nights/0",
	"TRIP-COUNTRY /Stops/1/Country", "TRIP-COUNTRY /Stops/3/Country",
	"TRIP-SHARE /Share",
	"TRIP-LAW ",
}

func validator(t testing.TB, opts ...rule.Option) *rule.Validator[trip] {
	t.Helper()
	v, err := rule.New(trips(), opts...)
	require.NoError(t, err)
	return v
}

func TestInspect(t *testing.T) {
	v := validator(t, rule.AsOf(2026_11_21))
	r := v.Inspect(badTrip())
	assert.Equal(t, allOfBad, found(r))
	assert.Equal(t, rule.Error, r.Worst())
	assert.Equal(t, []int{4, 3, 1}, []int{r.Count(rule.Error), r.Count(rule.Warning), r.Count(rule.Advice)})
	want := rule.Judge{Sets: []string{"trip 1.2"}, AsOf: 2026_11_21}
	assert.Equal(t, want, r.Judge)

	good := v.Inspect(goodTrip())
	assert.Empty(t, good.Violations)
	assert.Zero(t, good.Worst())
	assert.Equal(t, want, good.Judge, "a valid object is judged too")

	var none rule.Validator[trip]
	assert.NoError(t, none.Validate(badTrip()))
	assert.Empty(t, none.Inspect(badTrip()).Violations)
}

func TestValidate(t *testing.T) {
	v := validator(t)
	err := v.Validate(goodTrip())
	assert.True(t, err == nil, "the error is nil itself, not a nil report")

	mild := goodTrip()
	mild.Share = 6000
	assert.True(t, v.Validate(mild) == nil, "advice refuses nothing")

	err = fmt.Errorf("trip 7: %w", v.Validate(badTrip()))
	var report *rule.Report
	require.True(t, errors.As(err, &report))
	assert.Equal(t, allOfBad, found(*report), "the report holds what does not refuse as well")
}

func TestDatedBasis(t *testing.T) {
	for _, c := range []struct {
		first, last rule.Day
		holds       bool
	}{
		{2020_01_01, 2020_01_01, true}, {2021_12_31, 2021_12_31, true},
		{2019_12_31, 2019_12_31, false}, {2022_01_01, 2022_01_01, false},
		{2019_01_01, 2019_12_31, false}, {2019_01_01, 2020_12_31, true},
		{2021_01_01, 2025_12_31, true}, {2022_01_01, 2025_12_31, false},
		{0, 0, true}, {0, 2019_12_31, false}, {0, 2022_01_01, true},
		{2022_01_01, 0, false}, {2019_01_01, 0, true},
	} {
		act := func(*trip) (rule.Day, rule.Day) { return c.first, c.last }
		v := rule.Must(rule.New(rule.NewSet("trip", "1", act, tripRules())))
		assert.Equal(t, c.holds, v.Validate(goodTrip()) != nil, "act from %v to %v", c.first, c.last)
		assert.Equal(t, c.holds, len(v.Inspect(goodTrip()).Violations) == 1)
		for m := range trips().All() {
			if m.Code == "TRIP-LAW" {
				assert.Equal(t, c.holds, m.Basis.Holds(c.first, c.last))
			}
		}
		// A report that another rule begins skips it in the same way.
		untitled := goodTrip()
		untitled.Title = ""
		assert.Equal(t, c.holds, len(v.Inspect(untitled).Violations) == 2)
	}
	for _, c := range []struct {
		basis rule.Basis
		day   rule.Day
		holds bool
	}{
		{rule.Basis{From: 2020_01_01}, 2019_12_31, false}, {rule.Basis{From: 2020_01_01}, 2999_01_01, true},
		{rule.Basis{Until: 2020_01_01}, 1_01_01, true}, {rule.Basis{Until: 2020_01_01}, 2020_01_02, false},
		{rule.Basis{}, 2020_01_01, true},
	} {
		table := tripRules()[5:]
		table[0].Basis.From, table[0].Basis.Until = c.basis.From, c.basis.Until
		v := rule.Must(rule.New(rule.NewSet("trip", "1", onDay, table)))
		assert.Equal(t, c.holds, v.Validate(&trip{On: c.day}) != nil, "%+v on %v", c.basis, c.day)
	}
	always := rule.Must(rule.New(rule.NewSet("trip", "1", nil, tripRules())))
	assert.Error(t, always.Validate(goodTrip()), "without an act every rule applies")
}

func TestSet(t *testing.T) {
	extra := rule.Rule[trip]{
		Code: "OUR-DAY", Severity: rule.Error, Where: "/On", Basis: house,
		EN: "On which day?", VI: "Vào ngày nào?",
		Check: func(t *trip, c *rule.Context) (f rule.Faults) {
			if c.AsOf() != 0 && t.On > c.AsOf() {
				f = f.Here()
			}
			return f
		},
	}
	base := trips()
	both := base.With(rule.NewSet("ours", "0.1", nil, []rule.Rule[trip]{extra}))
	assert.Equal(t, []string{"trip 1.2", "ours 0.1"}, both.Names())
	assert.Equal(t, []string{"trip 1.2"}, base.Names())
	assert.Equal(t, 7, both.Len())
	assert.Equal(t, 6, base.Len())
	assert.Equal(t, []rule.Code{"TRIP-TITLE", "TRIP-STOPS", "TRIP-NIGHT", "TRIP-COUNTRY", "TRIP-SHARE", "TRIP-LAW"}, base.Codes())
	n := 0
	for m := range both.All() {
		n++
		if m.Code == "TRIP-NIGHT" {
			break
		}
	}
	assert.Equal(t, 3, n)

	late := goodTrip()
	assert.NoError(t, rule.Must(rule.New(both)).Validate(late), "no day was given")
	r := rule.Must(rule.New(both, rule.AsOf(2026_01_01))).Inspect(late)
	assert.Equal(t, []string{"OUR-DAY /On"}, found(r), "the act of the first set still dates its rules")
	assert.Equal(t, both.Names(), r.Judge.Sets)

	act := rule.NewSet[trip]("empty", "0", nil).With(trips())
	assert.NoError(t, rule.Must(rule.New(act)).Validate(late), "the act of the second set where the first has none")
	var zero rule.Set[trip]
	assert.NoError(t, rule.Must(rule.New(zero)).Validate(badTrip()))
}

func TestNoAllocs(t *testing.T) {
	v := validator(t, rule.AsOf(2026_11_21), rule.Lists(countries),
		rule.Waive(rule.Waiver{Code: "TRIP-LAW", Who: "Office 1", Why: "test", Until: 2026_12_31}))
	good, mild := goodTrip(), goodTrip()
	mild.Share = 6000
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(good) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Inspect(good) }))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(mild) }), "advice is not even asked for")
}

// TestFewAllocs holds the cost of a fault: the faults of a rule, and for the
// whole report itself, its violations and the text of all pointers. Two faults
// of the block in which the first was found are found twice.
func TestFewAllocs(t *testing.T) {
	v := rule.Must(rule.New(rule.NewSet("gauges", "1", nil, gaugeRules(), []rule.Rule[gauges]{gaugeList()})))
	g := newGauges(12)
	g.List = []int{-1, -1}
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _ = v.Validate(g) }), 12.0+2+3+2)
}

func TestConcurrent(t *testing.T) {
	v := validator(t, rule.AsOf(2026_11_21),
		rule.Waive(rule.Waiver{Code: "TRIP-LAW", Who: "Office 1", Why: "test", Until: 2026_12_31}))
	bad := badTrip()
	want, _ := v.Inspect(bad).MarshalJSON()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				r := v.Inspect(bad)
				got, err := r.MarshalJSON()
				assert.NoError(t, err)
				assert.Equal(t, string(want), string(got))
				r.Append("/Trips/1", "trip-1", r) // a report is the caller's own
				r.Judge.Sets = append(r.Judge.Sets, "mine")
				assert.NoError(t, v.Validate(goodTrip()))
			}
		})
	}
	group.Wait()
}

// chance makes rules with random severities that fail at random places.
func chance(random *rand.Rand, prefix string, n int) (table []rule.Rule[trip]) {
	for i := range n {
		places := make([]int, random.IntN(4))
		for j := range places {
			places[j] = random.IntN(100)
		}
		table = append(table, rule.Rule[trip]{
			Code: rule.Code(fmt.Sprint(prefix, i)), Severity: rule.Severity(1 + random.IntN(3)),
			Where: "/" + prefix + "/*/x", EN: "no %[1]d", VI: "không %[1]d", Basis: house,
			Check: func(*trip, *rule.Context) (f rule.Faults) {
				for _, p := range places {
					f = f.At(p).Int("place", p)
				}
				return f
			},
		})
	}
	return table
}

func TestLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	x := new(trip)
	for range 200 {
		a, b := chance(random, "A", random.IntN(25)), chance(random, "B", random.IntN(25))
		only := func(tables ...[]rule.Rule[trip]) []string {
			return found(rule.Must(rule.New(rule.NewSet("s", "1", nil, tables...))).Inspect(x))
		}
		ofA, ofB := only(a), only(b)
		require.Equal(t, slices.Concat(ofA, ofB), only(a, b), "the order of the tables is the order of the violations")
		require.Equal(t, slices.Concat(ofB, ofA), only(b, a), "and further rules take nothing away")
		require.Equal(t, ofA, only(a), "the same every time")

		var waivers []rule.Waiver
		for i := range a {
			if random.IntN(2) == 0 {
				waivers = append(waivers, rule.Waiver{Code: a[i].Code, Who: "Office 1", Why: "test", Until: 2026_12_31})
			}
		}
		failAt := rule.Severity(1 + random.IntN(3))
		v := rule.Must(rule.New(rule.NewSet("s", "1", nil, a, b), rule.AsOf(2026_11_21), rule.Waive(waivers...), rule.FailAt(failAt)))
		r := v.Inspect(x)
		require.Equal(t, len(ofA)+len(ofB), len(r.Violations)+len(r.Waived), "a waiver moves, it hides nothing")
		err := v.Validate(x)
		require.Equal(t, r.Worst() >= failAt, err != nil)
		if err != nil {
			require.Equal(t, r, *err.(*rule.Report), "Validate says what Inspect says")
		}
	}
}

// Sound looks at what could refuse only, and at what is waived too.
func TestSound(t *testing.T) {
	set := rule.NewSet("trips", "1.0.0", nil, tripRules())
	v := rule.Must(rule.New(set, rule.AsOf(2026_11_21), rule.Off("TRIP-LAW"),
		rule.Waive(rule.Waiver{Code: "TRIP-TITLE", Who: "the office", Why: "a draft", Until: 2027_01_01})))
	assert.True(t, v.Sound(&trip{Title: "Home", Stops: make([]stop, 9)}), "too many stops are a warning")
	assert.False(t, v.Sound(&trip{}), "the title is missing, be it waived")
	assert.NoError(t, v.Validate(&trip{}))
}
