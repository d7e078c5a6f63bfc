package agreement

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// home is the law of a state made up for the tests.
var home = Regime{
	Name: "home 2020", Home: "VN", From: 2020_01_01,
	Sovereign: []Level{LevelState, LevelGovernment},
	Bodies: []Body{
		{Level: LevelState, Basis: seen}, {Level: LevelGovernment, Basis: seen}, {Level: LevelMinistry, Basis: seen},
		{Level: LevelProvince, Basis: seen}, {Level: LevelDepartment, Some: true, Basis: seen},
	},
	Excluded:  []Subject{{MatterAid, seen}, {MatterPartnership, seen}},
	Reserved:  []Subject{{MatterTerritory, seen}},
	Treaty:    seen,
	Agreement: seen,
	Scope:     seen,
	Others:    rule.Basis{Kind: rule.Law, Confidence: rule.General, EN: "inferred", VI: "suy luận"},
}

var seen = rule.Basis{Kind: rule.Law, Confidence: rule.Verified, EN: "Law of the state", VI: "Luật của nước này"}

// pair is an instrument between two signatories, told all of its substance.
func pair(ours Level, where country.Code, theirs Level) *Agreement {
	return &Agreement{
		Parties: []Party{
			{Country: "VN", Level: ours, Roles: []Role{RoleSignatory}},
			{Country: where, Level: theirs, Roles: []Role{RoleSignatory}},
		},
		Substance: Substance{Obliges: codes.No, Civil: codes.No, MattersComplete: codes.Yes},
	}
}

// The cases follow the dividing line between treaties, international agreements,
// contracts, domestic instruments and what the law leaves to other law.
func TestClassify(t *testing.T) {
	obliges := func(a *Agreement) { a.Substance.Obliges = codes.Yes }
	for _, test := range []struct {
		name    string
		a       *Agreement
		change  func(*Agreement)
		kind    Instrument
		sure    bool
		could   string
		missing string
		wrong   string
		against string
	}{
		{"governments that oblige themselves", pair(LevelGovernment, "JP", LevelGovernment), obliges, InstrumentTreaty, true, "", "", "", ""},
		{"state and an international organisation", pair(LevelState, "", LevelInternational), obliges, InstrumentTreaty, true, "", "", "", ""},
		{"whatever it is called", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) { obliges(a); a.Form = FormMoU }, InstrumentTreaty, true, "", "", "", "NATURE-FORM /form"},
		{"governments that do not", pair(LevelGovernment, "JP", LevelGovernment), nil, InstrumentAgreement, true, "", "", "", ""},
		{"called a treaty", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) { a.Form = FormTreaty }, InstrumentAgreement, true, "", "", "", "NATURE-FORM /form"},
		{"ministries", pair(LevelMinistry, "JP", LevelMinistry), nil, InstrumentAgreement, true, "", "", "", ""},
		{"a ministry and a person", pair(LevelMinistry, "JP", LevelIndividual), nil, InstrumentAgreement, true, "", "", "", ""},
		{"a contract of civil law", pair(LevelUniversity, "JP", LevelEnterprise), func(a *Agreement) { a.Substance = Substance{Civil: codes.Yes} }, InstrumentContract, true, "", "", "", ""},
		{"a contract at home", pair(LevelUniversity, "VN", LevelEnterprise), func(a *Agreement) { a.Substance = Substance{Civil: codes.Yes} }, InstrumentContract, true, "", "", "", ""},
		{"ministries of one state", pair(LevelMinistry, "VN", LevelMinistry), nil, InstrumentDomestic, true, "", "", "", ""},
		{"aid", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) { a.Substance.Matters = []Matter{MatterBudget, MatterAid} }, InstrumentExcluded, true, "", "", "", ""},
		{"aid that obliges states", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) { obliges(a); a.Substance.Matters = []Matter{MatterAid} }, InstrumentTreaty, true, "", "", "", ""},
		{"a university is not listed: inferred", pair(LevelUniversity, "JP", LevelMinistry), nil, InstrumentExcluded, false, "", "", "", ""},
		{"a ministry signs beside it", pair(LevelUniversity, "JP", LevelMinistry), func(a *Agreement) {
			a.Parties = append(a.Parties, Party{Country: "VN", Level: LevelMinistry, Roles: []Role{RoleSignatory}})
		}, InstrumentAgreement, true, "", "", "", ""},
		{"a ministry is named beside it", pair(LevelUniversity, "JP", LevelMinistry), func(a *Agreement) {
			a.Parties = append(a.Parties, Party{Country: "VN", Level: LevelMinistry, Roles: []Role{RoleFunder}})
		}, InstrumentExcluded, false, "", "", "", ""},
		{"offices, neither of them a government", pair(LevelOffice, "TW", LevelOffice), nil, InstrumentExcluded, false, "", "", "", ""},

		{"nothing of the substance", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) { a.Substance = Substance{} }, InstrumentUnknown, false,
			"treaty international-agreement contract excluded",
			"NATURE-OBLIGES /substance/obliges, NATURE-CIVIL /substance/civil, NATURE-EXCLUDED /substance/mattersComplete, NATURE-RESERVED /substance/mattersComplete", "", ""},
		{"the text says that it does not oblige", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) {
			a.Substance.Obliges, a.Clauses.NonBinding = codes.Unknown, codes.Yes
		}, InstrumentAgreement, true, "", "", "", ""},
		{"ministries, obliging or not", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) { a.Substance.Obliges = codes.Unknown }, InstrumentAgreement, false,
			"", "NATURE-OBLIGES /substance/obliges", "", ""},
		{"a foreign ministry may sign for its state", pair(LevelGovernment, "JP", LevelMinistry), obliges, InstrumentUnknown, false,
			"treaty international-agreement", "NATURE-SUBJECT /parties/1/level", "", ""},
		{"in whose name is not stated", pair("", "JP", LevelGovernment), obliges, InstrumentUnknown, false,
			"treaty international-agreement excluded", "NATURE-SOVEREIGN /parties/0/level, NATURE-BODY /parties/0/level", "", ""},
		{"a level nobody knows", pair("palace", "JP", LevelMinistry), nil, InstrumentUnknown, false,
			"international-agreement excluded", "NATURE-BODY /parties/0/level", "", ""},
		{"only some departments may", pair(LevelDepartment, "JP", LevelMinistry), nil, InstrumentUnknown, false,
			"international-agreement excluded", "NATURE-BODY /parties/0/level", "", ""},
		{"this department may", pair(LevelDepartment, "JP", LevelMinistry), func(a *Agreement) { a.Substance.Within = codes.Yes }, InstrumentAgreement, true, "", "", "", ""},
		{"a country is missing", pair(LevelMinistry, "", LevelMinistry), nil, InstrumentUnknown, false,
			"international-agreement domestic", "NATURE-FOREIGN /parties/1/country", "", ""},
		{"a state may be among the parties", pair(LevelGovernment, "JP", LevelUniversity), func(a *Agreement) { obliges(a); a.PartiesOpen = true }, InstrumentUnknown, false,
			"treaty international-agreement", "NATURE-SUBJECT /partiesOpen", "", ""},
		{"who signs is not recorded", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) { a.Parties[0].Roles, a.Parties[1].Roles = nil, nil }, InstrumentUnknown, false,
			"international-agreement domestic excluded", "NATURE-HOME /parties/0/country, NATURE-FOREIGN /parties/1/country, NATURE-BODY /parties/0/level", "", ""},
		{"without the home state", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) { a.Parties[0].Country = "DE" }, InstrumentUnknown, false, "", "", "", ""},
		{"domestic or a contract", pair(LevelMinistry, "VN", LevelMinistry), func(a *Agreement) { a.Substance = Substance{} }, InstrumentUnknown, false,
			"contract domestic", "NATURE-CIVIL /substance/civil", "", ""},

		{"a ministry that obliges its state", pair(LevelMinistry, "JP", LevelGovernment), obliges, InstrumentUnknown, false,
			"treaty international-agreement", "", "NATURE-OBLIGES /substance/obliges, NATURE-SOVEREIGN /parties/0/level", ""},
		{"a government that obliges itself to a firm", pair(LevelGovernment, "JP", LevelEnterprise), obliges, InstrumentUnknown, false,
			"treaty international-agreement", "", "NATURE-OBLIGES /substance/obliges, NATURE-SUBJECT /parties/1/level", ""},
		{"a matter for treaties", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) { a.Substance.Matters = []Matter{MatterTerritory} }, InstrumentUnknown, false,
			"treaty international-agreement", "", "NATURE-RESERVED /substance/matters/0", ""},
		{"a treaty on a matter for treaties", pair(LevelState, "JP", LevelState), func(a *Agreement) { obliges(a); a.Substance.Matters = []Matter{MatterTerritory} }, InstrumentTreaty, true, "", "", "", ""},
		{"beyond their powers", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) { a.Substance.Within = codes.No }, InstrumentAgreement, false, "", "", "NATURE-WITHIN /substance/within", ""},
		{"the words of a treaty", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) {
			a.Substance.Obliges, a.Substance.Text = codes.Unknown, text.In("en", "The Ministries shall cooperate.")
		}, InstrumentUnknown, false, "treaty international-agreement", "NATURE-OBLIGES /substance/obliges", "NATURE-WORDING /substance/text", ""},
		{"its words, but found not to bind", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) {
			a.Substance.Text = text.In("en", "The Ministries shall cooperate.")
		}, InstrumentAgreement, true, "", "", "", "NATURE-WORDING /substance/text"},
		{"the words of a contract", pair(LevelEnterprise, "JP", LevelEnterprise), func(a *Agreement) {
			a.Substance.Civil, a.Substance.Text = codes.Yes, text.In("en", "The Buyer shall pay.")
		}, InstrumentContract, true, "", "", "", ""},
		{"other words", pair(LevelMinistry, "JP", LevelMinistry), func(a *Agreement) {
			a.Substance.Obliges, a.Substance.Text = codes.Unknown, text.Of("The Ministries will cooperate.", "Các bên có nghĩa vụ hợp tác.")
		}, InstrumentAgreement, false, "", "NATURE-OBLIGES /substance/obliges", "", ""},

		{"the record contradicts itself", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) { obliges(a); a.Clauses.NonBinding = codes.Yes }, InstrumentUnknown, false,
			"treaty international-agreement", "NATURE-OBLIGES /substance/obliges", "", "NATURE-OBLIGES /clauses/nonBinding"},
		{"a contract that binds states", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) { obliges(a); a.Substance.Civil = codes.Yes }, InstrumentUnknown, false,
			"treaty international-agreement contract", "NATURE-OBLIGES /substance/obliges, NATURE-CIVIL /substance/civil", "", "NATURE-OBLIGES /substance/civil"},
		{"a province signs beside the government", pair(LevelGovernment, "JP", LevelGovernment), func(a *Agreement) {
			obliges(a)
			a.Parties = append(a.Parties, Party{Country: "VN", Level: LevelProvince, Roles: []Role{RoleSignatory}})
		}, InstrumentTreaty, true, "", "", "", "NATURE-SOVEREIGN /parties/2/level"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.change != nil {
				test.change(test.a)
			}
			c := test.a.Classify(&home)
			assert.Equal(t, test.kind, c.Kind, "%v", c.Could)
			assert.Equal(t, test.sure, c.Sure)
			assert.Equal(t, test.could, kindsOf(c.Could))
			assert.Equal(t, test.missing, groundsOf(c.Missing))
			assert.Equal(t, test.wrong, groundsOf(c.Wrong))
			assert.Equal(t, test.against, groundsOf(c.Against))
			for _, g := range append(append(append(c.Facts, c.Missing...), c.Wrong...), c.Against...) {
				assert.NotEmpty(t, g.EN, "%v", g)
				assert.NotEmpty(t, g.VI, "%v", g)
			}
		})
	}
}

func kindsOf(l []Instrument) string {
	s := make([]string, len(l))
	for i := range l {
		s[i] = l[i].String()
	}
	return strings.Join(s, " ")
}

func groundsOf(l []Ground) string {
	s := make([]string, len(l))
	for i := range l {
		s[i] = string(l[i].Code) + " " + l[i].Pointer
	}
	return strings.Join(s, ", ")
}

// What decided is told, and only that.
func TestClassifyFacts(t *testing.T) {
	a := pair(LevelGovernment, "JP", LevelGovernment)
	a.Substance.Obliges = codes.Yes
	assert.Equal(t, "NATURE-SUBJECT /parties/1/level, NATURE-SOVEREIGN /parties/0/level, NATURE-OBLIGES /substance/obliges", groundsOf(a.Classify(&home).Facts))
	a = pair(LevelUniversity, "JP", LevelGovernment)
	c := a.Classify(&home)
	assert.Equal(t, "NATURE-FOREIGN /parties/1/country, NATURE-BODY /parties/0/level, NATURE-OBLIGES /substance/obliges, NATURE-CIVIL /substance/civil", groundsOf(c.Facts))
	assert.Equal(t, rule.General, c.Facts[1].Basis.Confidence)
	a.Substance.Civil = codes.Yes
	assert.Equal(t, "NATURE-CIVIL /substance/civil", groundsOf(a.Classify(&home).Facts))
}

// The law is chosen by the days of signing; where they reach into a time of
// which the law is not at hand, nothing is said.
func TestClassifyBy(t *testing.T) {
	later := home
	later.Name, later.From = "home 2025", 2025_07_01
	later.Bodies = later.Bodies[:3] // no provinces any more
	first := home
	first.Until = 2025_06_30
	both := []Regime{first, later}
	for _, test := range []struct {
		level       Level
		first, last rule.Day
		kind        Instrument
		regime      string
		missing     string
	}{
		{LevelMinistry, 2021_05_01, 2021_05_01, InstrumentAgreement, "home 2020", ""},
		{LevelMinistry, 2026_05_01, 2026_05_01, InstrumentAgreement, "home 2025", ""},
		{LevelMinistry, 2025_01_01, 2025_12_31, InstrumentAgreement, "home 2020", ""}, // both say so
		{LevelProvince, 2025_06_30, 2025_06_30, InstrumentAgreement, "home 2020", ""},
		{LevelProvince, 2025_07_01, 2025_07_01, InstrumentExcluded, "home 2025", ""},
		{LevelProvince, 2025_01_01, 2025_12_31, InstrumentUnknown, "home 2020", "NATURE-DATE /events"},
		{LevelMinistry, 2019_12_31, 2019_12_31, InstrumentUnknown, "", "NATURE-REGIME /events"},
		{LevelMinistry, 2019_01_01, 2020_12_31, InstrumentUnknown, "", "NATURE-DATE /events"},
		{LevelMinistry, 0, 0, InstrumentUnknown, "", "NATURE-REGIME /events"},
	} {
		c := pair(test.level, "JP", LevelMinistry).ClassifyBy(both, test.first, test.last)
		assert.Equal(t, test.kind, c.Kind, "%v", test)
		assert.Equal(t, test.regime, c.Regime, "%v", test)
		assert.Equal(t, test.missing, groundsOf(c.Missing), "%v", test)
		if test.kind == InstrumentUnknown {
			assert.NotEmpty(t, c.Could)
		}
	}
	assert.Equal(t, "NATURE-REGIME /events", groundsOf(sample().Classify(nil).Missing))
	assert.Len(t, sample().ClassifyBy(nil, 2026_01_01, 2026_01_01).Could, 5)
	assert.Equal(t, "NATURE-REGIME /events", groundsOf(sample().Classify(&Regime{}).Missing))
}

// Learning a fact only narrows the answer: what was ruled out stays ruled out,
// and what is sure stays so, as long as the record does not contradict itself.
func TestClassifyNarrows(t *testing.T) {
	r := rand.New(rand.NewPCG(35, 7))
	levels := []Level{LevelState, LevelGovernment, LevelMinistry, LevelDepartment, LevelUniversity, LevelInternational, LevelOffice, "palace"}
	countries := []country.Code{"VN", "VN", "JP", "DE"}
	answers := []codes.Answer{codes.Yes, codes.No}
	for range 4000 {
		full := &Agreement{Substance: Substance{
			Obliges: answers[r.IntN(2)], Civil: codes.No, Within: codes.Yes, MattersComplete: codes.Yes,
		}}
		if full.Substance.Obliges == codes.No {
			full.Substance.Civil = answers[r.IntN(2)]
		}
		for _, m := range []Matter{MatterAid, MatterTerritory, MatterBudget} {
			if r.IntN(3) == 0 {
				full.Substance.Matters = append(full.Substance.Matters, m)
			}
		}
		for range 1 + r.IntN(4) {
			full.Parties = append(full.Parties, Party{Country: countries[r.IntN(4)], Level: levels[r.IntN(len(levels))], Roles: []Role{RoleSignatory}})
		}
		less := *full
		less.Parties = append([]Party(nil), full.Parties...)
		for i := range less.Parties {
			if r.IntN(3) == 0 {
				less.Parties[i].Level = ""
			}
			if r.IntN(3) == 0 && full.Parties[i].Level != LevelInternational {
				less.Parties[i].Country = ""
			}
			if r.IntN(4) == 0 {
				less.Parties[i].Roles = nil
			}
		}
		for _, x := range []*codes.Answer{&less.Substance.Obliges, &less.Substance.Civil, &less.Substance.Within, &less.Substance.MattersComplete} {
			if r.IntN(3) == 0 {
				*x = codes.Unknown
			}
		}
		if less.Substance.MattersComplete == codes.Unknown && len(less.Substance.Matters) > 0 && r.IntN(2) == 0 {
			less.Substance.Matters = less.Substance.Matters[1:]
		}
		less.PartiesOpen = r.IntN(5) == 0
		known, vague := full.Classify(&home), less.Classify(&home)
		about, _ := json.Marshal([2]any{full, less})
		a, b := known.left(), vague.left()
		if len(known.Wrong) == 0 {
			require.Zero(t, a&^b, "%s: %v is not among %v", about, known, vague)
		}
		if vague.Sure {
			require.Equal(t, known.Kind, vague.Kind, "%s", about)
		}
	}
}

// A classification goes through JSON as it is.
func TestClassificationJSON(t *testing.T) {
	c := pair("", "JP", LevelGovernment).Classify(&home)
	b, err := json.Marshal(c)
	require.NoError(t, err)
	var got Classification
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, c, got)
	var k Instrument
	require.Error(t, k.UnmarshalText([]byte("pact")))
	for k := InstrumentUnknown; k <= InstrumentExcluded; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		var again Instrument
		require.NoError(t, again.UnmarshalText(b))
		assert.Equal(t, k, again)
		assert.NotEqual(t, k.Label(language.English), k.Label(language.Vietnamese))
	}
	_, err = Instrument(9).MarshalText()
	require.Error(t, err)
	assert.Equal(t, "invalid", Instrument(9).Label(language.Vietnamese))
}

// The words for the grounds are clean, and the list of matters is right.
func TestNatures(t *testing.T) {
	assert.NoError(t, matters.Validate())
	for _, n := range natures {
		for i := range n.en {
			assert.Equal(t, n.en[i] == "", n.vi[i] == "", n.code)
			assert.True(t, norm.NFC.IsNormalString(n.vi[i]), n.code)
			assert.NotContains(t, n.vi[i], "  ")
		}
	}
	g := ground(NatureObliges, codes.No, "/substance/obliges", nil)
	assert.Equal(t, "Văn bản không làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế.", g.Text(language.Vietnamese))
}

// What is hostile costs no more than it is long, and never panics.
func TestClassifyHostile(t *testing.T) {
	a := &Agreement{PartiesOpen: true}
	for i := range 50_000 {
		a.Parties = append(a.Parties, Party{Country: country.Code(fmt.Sprint(i)), Level: Level(fmt.Sprint(i)), Roles: []Role{RoleSignatory}})
		a.Substance.Matters = append(a.Substance.Matters, Matter(fmt.Sprint(i)))
	}
	a.Substance.Text = text.In("en", strings.Repeat("entry into ", 100_000))
	c := a.Classify(&home)
	assert.LessOrEqual(t, len(c.Facts)+len(c.Missing)+len(c.Wrong)+len(c.Against), 2*int(natureCount))
	a.Substance.Obliges, a.Substance.Civil = 77, 78
	assert.Equal(t, InstrumentUnknown, a.Classify(&home).Kind)
	assert.Equal(t, InstrumentUnknown, (&Agreement{}).Classify(&home).Kind)
}

func BenchmarkClassify(b *testing.B) {
	a := pair(LevelMinistry, "JP", LevelMinistry)
	b.ReportAllocs()
	for b.Loop() {
		a.Classify(&home)
	}
}

// What an instrument is depends on its substance: this memorandum is a treaty.
func ExampleAgreement_Classify() {
	a := Agreement{
		Titles: text.In("en", "Memorandum of understanding on space science"),
		Form:   FormMoU,
		Parties: []Party{
			{Country: "VN", Level: LevelGovernment, Roles: []Role{RoleSignatory}},
			{Country: "JP", Level: LevelGovernment, Roles: []Role{RoleSignatory}},
		},
		Substance: Substance{Obliges: codes.Yes},
	}
	regime := Regime{Name: "example", Home: "VN", Sovereign: []Level{LevelState, LevelGovernment}}
	c := a.Classify(&regime)
	fmt.Println(c.Kind, c.Sure)
	for _, g := range c.Facts {
		fmt.Println(g.Pointer, g.EN)
	}
	fmt.Println(c.Against[0].Text(language.Vietnamese))

	a.Parties[0].Level = "" // it is not known in whose name
	c = a.Classify(&regime)
	fmt.Println(c.Kind, c.Could, c.Missing[0].Pointer)
	// Output:
	// treaty true
	// /parties/1/level A foreign party is a subject of international law.
	// /parties/0/level The home side signs in the name of the state or the government.
	// /substance/obliges The text creates, changes or ends rights and obligations under international law.
	// Hình thức ghi trong hồ sơ là của loại văn kiện khác; hình thức không quyết định bản chất văn kiện.
	// unknown [treaty international-agreement excluded] /parties/0/level
}
