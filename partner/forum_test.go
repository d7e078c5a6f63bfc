package partner_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/rule"
	. "github.com/scicoop/scicoop/partner"
)

func TestForums(t *testing.T) {
	require.Equal(t, 12, Forums().Len())
	for e := range Forums().All() {
		kind := Forum(e.Code).Kind()
		assert.True(t, Kinds().Has(string(kind)), e.Code)
		assert.NotEmpty(t, e.Source, e.Code)
	}
	for e := range Roles().All() {
		r := Role(e.Code)
		want := Role(e.Parent)
		if want == "" {
			want = r
		}
		assert.Equal(t, want, r.Kind(), e.Code)
	}
	assert.Empty(t, Forum("x").Kind())
	assert.Empty(t, Role("x").Kind())
	assert.Empty(t, Role("").Kind())
	assert.False(t, Forums().Complete())
}

// What the list says of the IAEA is what the register says.
func TestForumInRegister(t *testing.T) {
	file, err := os.Open("ror/testdata/partners-v2.jsonl.gz")
	require.NoError(t, err)
	defer file.Close()
	z, err := gzip.NewReader(file)
	require.NoError(t, err)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	found := false
	for lines.Scan() {
		if !strings.Contains(lines.Text(), "02zt1gg83") {
			continue
		}
		var r struct {
			ID          string
			Established int
			Locations   []struct {
				Details struct{ Name string } `json:"geonames_details"`
			}
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		if r.ID != "https://ror.org/02zt1gg83" {
			continue
		}
		found = true
		e, ok := Forums().Lookup(string(ForumIAEA))
		require.True(t, ok)
		assert.Equal(t, fmt.Sprintf("ROR 02zt1gg83: founded in %d, seat in %s.", r.Established, r.Locations[0].Details.Name), e.NoteEN)
	}
	require.NoError(t, lines.Err())
	assert.True(t, found)
}

func memberAs(r Role, when string) Membership {
	m := Membership{Forum: ForumISO, Role: r, Source: "registry"}
	if when != "" {
		m.Period = period(when)
	}
	return m
}

func TestMembershipsOn(t *testing.T) {
	p := sample()
	p.Memberships = []Membership{memberAs(RoleMember, "1977/.."), memberAs(RoleChair, "2018/2020"), memberAs(RoleEditor, ""), memberAs(RoleCouncil, "2026/")}
	got := map[Role]calendar.Truth{}
	for m, held := range p.MembershipsOn(date("2026-11-21")) {
		got[m.Role] = held
	}
	assert.Equal(t, map[Role]calendar.Truth{RoleMember: calendar.Yes, RoleEditor: calendar.Unknown, RoleCouncil: calendar.Unknown}, got)
	for range p.MembershipsOn(date("2026-11-21")) {
		break
	}
}

func TestLadder(t *testing.T) {
	require.NoError(t, StandardsLadderTable().Validate())
	assert.Equal(t, 6, StandardsLadder().Max().Int())
	for e := range Roles().All() {
		assert.NotEmpty(t, LadderLevels(Role(e.Code)), "%s shows something", e.Code)
	}
	at := readiness.At
	for name, c := range map[string]struct {
		list                   []Membership
		level, perhaps, higher readiness.Number
		missing                string
	}{
		"nothing":      {nil, readiness.Number{}, readiness.Number{}, readiness.Number{}, "S1-ADOPTED"},
		"adopts":       {[]Membership{memberAs(RoleAdopter, "2010/..")}, at(1), at(1), at(1), "S2-SEAT"},
		"once adopted": {[]Membership{memberAs(RoleAdopter, "2010/2012")}, at(1), at(1), at(1), "S2-SEAT"},
		"later":        {[]Membership{memberAs(RoleAdopter, "2027/..")}, readiness.Number{}, readiness.Number{}, readiness.Number{}, "S1-ADOPTED"},
		"undated":      {[]Membership{memberAs(RoleAdopter, "")}, readiness.Number{}, at(1), readiness.Number{}, "S1-ADOPTED"},
		"member":       {[]Membership{memberAs(RoleAdopter, "2010/.."), memberAs(RoleMember, "1977/..")}, at(3), at(3), at(3), "S4-CONTRIBUTION"},
		"was member":   {[]Membership{memberAs(RoleAdopter, "2010/.."), memberAs(RoleMember, "1977/2020")}, at(1), at(1), at(1), "S2-SEAT"},
		"observer":     {[]Membership{memberAs(RoleAdopter, "2010/.."), memberAs(RoleObserver, "1977/..")}, at(2), at(2), at(2), "S3-PARTICIPATION"},
		// A post without a contribution on record: the highest is shown, the way to it is not.
		"convenor": {[]Membership{memberAs(RoleAdopter, "2010/.."), memberAs(RoleConvenor, "2020/..")}, at(3), at(3), at(5), "S4-CONTRIBUTION"},
		"editor":   {[]Membership{memberAs(RoleAdopter, "2010/.."), memberAs(RoleEditor, "2020/..")}, at(5), at(5), at(5), "S6-PROPOSAL"},
		"top":      {[]Membership{memberAs(RoleAdopter, "2010/.."), memberAs(RoleEditor, "2020/.."), memberAs(RoleProponent, "2015/2019")}, at(6), at(6), at(6), ""},
		"maybe":    {[]Membership{memberAs(RoleAdopter, "2010/.."), memberAs(RoleEditor, "2026/2027")}, at(1), at(1), at(1), "S2-SEAT"},
	} {
		p := sample()
		p.Memberships = c.list
		if name == "maybe" { // it begins some day of the year
			c.perhaps = at(5)
		}
		s := p.StandingIn(ForumISO, date("2026-11-21"))
		assert.Equal(t, c.level, s.Level, name)
		assert.Equal(t, c.perhaps, s.Perhaps, name)
		assert.Equal(t, c.higher, s.Highest, name)
		if c.missing == "" {
			assert.Empty(t, s.Missing, name)
			assert.True(t, s.Next.IsZero(), name)
			continue
		}
		require.Len(t, s.Missing, 1, name)
		assert.Equal(t, c.missing, s.Missing[0].Need.Code, name)
		assert.Equal(t, s.Next, s.Missing[0].Level, name)
		assert.Zero(t, p.StandingIn(ForumITU, date("2026-11-21")).Highest, "another body")
		b, err := json.Marshal(s)
		require.NoError(t, err)
		var back ForumStanding
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, s, back)
	}
	p := sample()
	p.Memberships = []Membership{memberAs(RoleAdopter, "2010/..")}
	p.Memberships[0].Source = ""
	s := p.StandingIn(ForumISO, date("2026-11-21"))
	assert.True(t, s.Level.IsZero(), "without a source it shows nothing")
	assert.Equal(t, at(1), s.Perhaps)
	assert.True(t, s.Missing[0].Perhaps)
	assert.Equal(t, ForumStanding{Forum: ForumISO}, p.StandingIn(ForumISO, calendar.Date{}))
	assert.True(t, p.StandingIn("", date("2026")).Next.IsZero())
}

// Long records are judged in the same way as short ones, and rubbish does no harm.
func TestMembershipsMany(t *testing.T) {
	count := func(list []Membership) map[rule.Code]int {
		p := sample()
		p.Memberships = list
		n := map[rule.Code]int{}
		for _, v := range rule.Must(Validator(rule.AsOf(asOf))).Inspect(p).Violations {
			n[v.Code]++
		}
		return n
	}
	var list []Membership
	for i := range 200 {
		list = append(list, Membership{Forum: ForumISO, Group: fmt.Sprint("TC ", i), Role: RoleParticipating, Period: period("2020/.."), Source: "registry"},
			Membership{Forum: ForumISO, Group: fmt.Sprint("TC ", i), Role: RoleObserving, Period: period("2021/.."), Source: "registry"},
			Membership{Forum: ForumITU, Role: RoleChair, Period: period("2021/.."), Group: fmt.Sprint(i), Source: "registry"})
	}
	n := count(list)
	assert.Equal(t, 200, n["PAR-MEMBER-CLASH"])
	assert.Equal(t, 200, n["PAR-MEMBER-POST"])
	short := count(list[:30])
	assert.Equal(t, [2]int{10, 10}, [2]int{short["PAR-MEMBER-CLASH"], short["PAR-MEMBER-POST"]})
	odd := []Membership{{}, {Forum: "\x00", Role: "\xff"}, {Period: period("1990/1980")}, {Group: strings.Repeat("x", 1<<16)}, {Role: RoleChair}}
	for range 5 {
		odd = append(odd, odd...)
	}
	count(odd)
	p := sample()
	p.Memberships = odd
	p.StandingIn("\x00", date("2026"))
}

// A valid record with seats and posts is judged without allocating.
func TestMembershipAllocs(t *testing.T) {
	p := sample()
	p.Memberships = []Membership{
		memberAs(RoleMember, "1977/.."), memberAs(RoleChair, "2020/.."),
		{Forum: ForumISO, Group: "ISO/TC 307", Role: RoleParticipating, Period: period("2020/.."), Source: "registry"},
		{Forum: ForumISO, Group: "ISO/TC 20", Role: RoleObserving, Period: period("2020/.."), Source: "registry"},
	}
	v := rule.Must(Validator(rule.AsOf(asOf)))
	require.Nil(t, v.Validate(p))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(p) }))
	assert.Equal(t, "Thành viên đầy đủ", roleLabel(RoleMember))
}

func roleLabel(r Role) string {
	s, _ := Roles().Label(string(r), language.Vietnamese)
	return s
}
