package talent

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/partner"
)

func registerPartners() *partner.Register {
	list := []partner.Partner{{ID: university}, {ID: company}, {ID: ministry}}
	list[0].Identifiers = []partner.Identifier{{External: id.MustExternal(id.SchemeROR, "03yrm5c26")}}
	list[1].Identifiers = []partner.Identifier{{External: id.MustExternal(id.SchemeROR, "00qaa6j11")}, {External: id.MustExternal(id.SchemeWikidata, "Q42")}}
	return partner.NewRegister(list)
}

// registerSample are three experts who fit together: alice and bob wrote together,
// bob supervised carol, who has an interest in the company.
func registerSample() []Expert {
	return []Expert{
		{
			ID: alice, Names: []PersonName{{Display: "Nguyễn Thị Ánh", Lang: "vi"}, {Display: "Anh T. Nguyen", Lang: "en"}},
			Identifiers:  []id.External{id.MustExternal(id.SchemeORCID, "0000-0002-1825-0097"), id.MustExternal(id.SchemeWikidata, "Q1")},
			Contacts:     []Contact{{ContactEmail, "anh@example.org"}, {ContactPhone, "+84 24 1234 567"}},
			Affiliations: []Affiliation{{Partner: university, Organisation: id.MustExternal(id.SchemeROR, "03yrm5c26")}},
			Ties:         []Tie{{Kind: TieCoauthor, Expert: bob, Period: period("2022/2024")}, {Kind: TieRival, Expert: carol}},
		},
		{
			ID: bob, Names: []PersonName{{Display: "Trần Văn Bình", Lang: "vi"}},
			Identifiers:  []id.External{id.MustExternal(id.SchemeORCID, "0000-0001-5109-3700"), id.MustExternal(id.SchemeWikidata, "Q2")},
			Contacts:     []Contact{{ContactEmail, "binh@example.org"}, {ContactPhone, "+84 24 1234 567"}},
			Affiliations: []Affiliation{{Partner: university}, {Partner: company, Organisation: id.MustExternal(id.SchemeWikidata, "Q42")}},
			Ties:         []Tie{{Kind: TieCoauthor, Expert: alice, Period: period("2023/2023")}, {Kind: TieSupervision, Expert: carol}},
		},
		{
			ID: carol, Names: []PersonName{{Display: "Lê Chi", Lang: "vi"}},
			Identifiers:  []id.External{id.MustExternal(id.SchemeWikidata, "Q3")},
			Affiliations: []Affiliation{{Partner: company}, {Organisation: id.MustExternal(id.SchemeWikidata, "Q7")}},
			Ties:         []Tie{{Kind: TieSupervision, Expert: bob}, {Kind: TieFinancial, Partner: company}},
		},
	}
}

// registerChanged builds the register anew from the changed sample.
func registerChanged(change func(e []Expert)) func(*Register) {
	return func(x *Register) {
		e := registerSample()
		change(e)
		*x = *NewRegister(e, registerPartners())
	}
}

func TestExpertRegisterRules(t *testing.T) {
	stranger := id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e9")
	ruletest.Run(t, ExpertRegisterRules(), func() *Register { return NewRegister(registerSample(), registerPartners()) }, []ruletest.Example[Register]{
		{Code: "EREG-ID", Break: registerChanged(func(e []Expert) { e[2].ID, e[2].Ties = alice, nil }), Want: []string{"/2/id"},
			Pass: registerChanged(func(e []Expert) { e[1].ID, e[2].ID = id.Expert{}, id.Expert{} })},
		{Code: "EREG-IDENTIFIER-SHARED", Break: registerChanged(func(e []Expert) {
			e[1].Identifiers[1].Value, e[2].Identifiers[0].Value = "Q1", "q1"
		}), Want: []string{"/1/identifiers/1", "/2/identifiers/0"},
			Pass: registerChanged(func(e []Expert) { // one in one record, and one that is not a person's
				ror := id.MustExternal(id.SchemeROR, "03yrm5c26")
				e[0].Identifiers = append(e[0].Identifiers, e[0].Identifiers[0], ror)
				e[1].Identifiers = append(e[1].Identifiers, ror)
			})},
		{Code: "EREG-ORCID-MISMATCH", Break: registerChanged(func(e []Expert) { e[1].Identifiers[1].Value = "Q1" }), Want: []string{"/1/identifiers/0"},
			Pass: registerChanged(func(e []Expert) { // shares the iD itself, written otherwise
				e[1].Identifiers = []id.External{{Scheme: id.SchemeORCID, Value: "https://orcid.org/0000-0002-1825-0097"}}
			})},
		{Code: "EREG-CONTACT-SHARED", Break: registerChanged(func(e []Expert) { e[1].Contacts[0].Value = " ANH@example.org" }), Want: []string{"/1/contacts/0"},
			Pass: registerChanged(func(e []Expert) { e[0].Contacts = append(e[0].Contacts, e[0].Contacts[0]) })},
		{Code: "EREG-NAME-LIKE", Break: registerChanged(func(e []Expert) {
			e[0].Identifiers, e[1].Names = nil, []PersonName{{Display: "NGUYEN THI ANH"}, {Display: "Anh T. Nguyen"}}
		}), Want: []string{"/1/names/0"},
			Pass: registerChanged(func(e []Expert) { // ORCID iDs tell them apart
				e[1].Names = e[0].Names
			})},
		{Code: "EREG-NAME-LIKE", Break: registerChanged(func(e []Expert) { e[2].Names = e[1].Names }), Want: []string{"/2/names/0"},
			Pass: registerChanged(func(e []Expert) { // a common name at another organisation
				e[2].Names = e[0].Names
			})},
		{Code: "EREG-TIE-ABSENT", Break: registerChanged(func(e []Expert) { e[2].Ties[1].Expert = stranger }), Want: []string{"/2/ties/1/expert"}},
		{Code: "EREG-TIE-MIRROR", Break: registerChanged(func(e []Expert) { e[0].Ties = nil; e[2].Ties[0].Kind = TieFamily }),
			Want: []string{"/1/ties/0", "/1/ties/1", "/2/ties/0"},
			Pass: registerChanged(func(e []Expert) { e[0].Ties = append(e[0].Ties, Tie{Kind: "cousin", Expert: carol}) })},
		// 2022 to 2024 and 2025 have no day in common; 2023 lies within.
		{Code: "EREG-TIE-DATES", Break: registerChanged(func(e []Expert) { e[1].Ties[0].Period = period("2025/..") }), Want: []string{"/1/ties/0/period"},
			Pass: registerChanged(func(e []Expert) { e[1].Ties[0].Period = period("2025?/..") })},
		{Code: "EREG-TIE-PARTNER", Break: registerChanged(func(e []Expert) { e[2].Ties[1].Partner = mission }), Want: []string{"/2/ties/1/partner"},
			Pass: func(x *Register) {
				e := registerSample()
				e[2].Ties[1].Partner = mission
				*x = *NewRegister(e, nil)
			}},
		{Code: "EREG-AFFILIATION-PARTNER", Break: registerChanged(func(e []Expert) { e[1].Affiliations[0].Partner = mission }), Want: []string{"/1/affiliations/0/partner"},
			Pass: func(x *Register) {
				e := registerSample()
				e[1].Affiliations[0].Partner = mission
				*x = *NewRegister(e, nil)
			}},
		{Code: "EREG-AFFILIATION-TWO", Break: registerChanged(func(e []Expert) { e[0].Affiliations[0].Partner = company }), Want: []string{"/0/affiliations/0/organisation"},
			Pass: registerChanged(func(e []Expert) { e[0].Affiliations[0].Organisation = id.MustExternal(id.SchemeWikidata, "Q99") })},
		{Code: "EREG-AFFILIATION-LINK", Break: registerChanged(func(e []Expert) { e[2].Affiliations[1].Organisation.Value = "Q42" }), Want: []string{"/2/affiliations/1"}},
	}, rule.AsOf(today))
}

func TestRegisterFind(t *testing.T) {
	e := registerSample()
	e[2].Identifiers = append(e[2].Identifiers, id.External{Scheme: id.SchemeORCID, Value: "0000000218250097"})
	x := NewRegister(e, nil)
	require.Equal(t, 3, x.Len())
	i, ok := x.Find(bob)
	require.True(t, ok)
	assert.Equal(t, 1, i)
	assert.Equal(t, bob, x.At(i).ID)
	_, ok = x.Find(id.Expert{})
	assert.False(t, ok)
	assert.Equal(t, []int{0, 2}, x.ByIdentifier(id.MustExternal(id.SchemeORCID, "0000-0002-1825-0097")), "in whatever spelling")
	assert.Equal(t, []int{1}, x.ByIdentifier(id.External{Scheme: id.SchemeWikidata, Value: "q2"}))
	assert.Empty(t, x.ByIdentifier(id.External{}))
	for i, e := range x.All() {
		assert.Same(t, x.At(i), e)
	}
	require.Error(t, x.Validate())
	require.NoError(t, NewRegister(registerSample(), registerPartners()).Validate())

	var none Register
	assert.Zero(t, none.Len())
	assert.Empty(t, none.ByIdentifier(id.MustExternal(id.SchemeWikidata, "Q1")))
	require.NoError(t, none.Validate())
	b, err := json.Marshal(&none)
	require.NoError(t, err)
	assert.Equal(t, "[]", string(b))
}

// Neither printing a register nor what its rules say tells anything of a person.
func TestRegisterIsPrivate(t *testing.T) {
	const secret = "MARKER"
	e := Expert{
		Names:       []PersonName{{Display: secret, Lang: secret, Family: secret}},
		Identifiers: []id.External{{Scheme: secret, Value: secret}, {Scheme: id.SchemeORCID, Value: secret}},
		Contacts:    []Contact{{ContactEmail, secret}},
		Affiliations: []Affiliation{
			{Partner: university, Organisation: id.MustExternal(id.SchemeWikidata, "Q42"), Department: secret},
			{Organisation: id.MustExternal(id.SchemeWikidata, "Q42")}, {Partner: mission},
		},
		Ties: []Tie{{Kind: TieFamily, Expert: carol, Evidence: secret}, {Kind: secret, Partner: mission}},
	}
	a, b := e, e
	a.ID, b.ID = alice, bob
	b.Identifiers = []id.External{e.Identifiers[0], {Scheme: id.SchemeORCID, Value: secret + "2"}}
	c := Expert{ID: bob, Names: a.Names, Affiliations: a.Affiliations, Ties: []Tie{{Kind: TieFamily, Expert: alice, Evidence: secret}}}
	x := NewRegister([]Expert{a, b, c}, registerPartners())
	for _, s := range []string{
		fmt.Sprint(x), fmt.Sprint(*x), fmt.Sprintf("%+v %#v %s %q", x, x, x, *x), fmt.Sprintf("%+v %#v", *x, *x), slog.AnyValue(x).Resolve().String(),
	} {
		assert.NotContains(t, s, secret)
		assert.Contains(t, s, "3 experts")
	}
	r := rule.Must(ExpertRegisterValidator(rule.AsOf(today))).Inspect(x)
	broken := map[rule.Code]bool{}
	for _, v := range r.Violations {
		broken[v.Code] = true
		assert.NotContains(t, v.Message(language.English)+v.Message(language.Vietnamese)+v.Pointer, secret)
	}
	assert.Len(t, broken, 11, "all but the tie at two times: %v", broken)
	out, err := json.Marshal(r)
	require.NoError(t, err)
	assert.NotContains(t, string(out), secret)
}

// The work grows no faster than the register, also where all share one
// identifier, one address, one name or one colleague.
func TestRegisterLinear(t *testing.T) {
	number := func(i int) id.Expert { return id.Must[id.Expert](fmt.Sprintf("01900000-0000-7000-8000-%012x", i+1)) }
	shapes := map[string]func(i, n int) Expert{
		"usual": func(i, n int) Expert {
			return Expert{
				ID: number(i), Names: []PersonName{{Display: "Expert " + strconv.Itoa(i)}},
				Identifiers:  []id.External{id.MustExternal(id.SchemeWikidata, "Q"+strconv.Itoa(i+1))},
				Affiliations: []Affiliation{{Partner: university}},
				Ties:         []Tie{{Kind: TieCoauthor, Expert: number((i + 1) % n)}},
			}
		},
		"all alike": func(int, int) Expert {
			e := registerSample()[0]
			e.Ties = []Tie{{Kind: TieCoauthor, Expert: alice}, {Kind: TieCoauthor, Expert: bob}}
			return e
		},
		"a hub": func(i, n int) Expert {
			e := Expert{ID: number(i), Ties: []Tie{{Kind: TieCoauthor, Expert: number(0)}}}
			if i == 0 {
				for k := range n {
					e.Ties = append(e.Ties, Tie{Kind: TieCoauthor, Expert: number(k)}, Tie{Kind: TieFamily, Expert: number(1)})
				}
			}
			return e
		},
	}
	for name, shape := range shapes {
		work := func(n int) int {
			list := make([]Expert, n)
			for i := range list {
				list[i] = shape(i, n)
			}
			return NewRegister(list, registerPartners()).work
		}
		small, big := work(1_000), work(2_000)
		assert.LessOrEqual(t, float64(big), 2.1*float64(small), name)
		assert.Less(t, small, 20*1_000, name)
	}
}

// What the rules find does not depend on the order of the records.
func TestRegisterOrder(t *testing.T) {
	e := registerSample()
	e[0].Identifiers[0] = e[1].Identifiers[0]
	e[0].Ties[0].Period = period("2010/2011")
	e[2].Names, e[2].Ties[0].Kind = e[1].Names, TieProject
	e[2].Contacts = []Contact{{ContactEmail, strings.ToUpper(e[0].Contacts[0].Value)}}
	codes := func(list []Expert) (out []string) {
		for _, v := range rule.Must(ExpertRegisterValidator()).Inspect(NewRegister(list, registerPartners())).Violations {
			out = append(out, string(v.Code))
		}
		slices.Sort(out)
		return out
	}
	want := codes(e)
	assert.Equal(t, []string{"EREG-CONTACT-SHARED", "EREG-IDENTIFIER-SHARED", "EREG-NAME-LIKE", "EREG-TIE-DATES", "EREG-TIE-MIRROR", "EREG-TIE-MIRROR"}, want)
	slices.Reverse(e)
	assert.Equal(t, want, codes(e))
}
