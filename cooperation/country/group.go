package country

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
)

// Group identifies a group of states and territories: an organisation (“EU”,
// “UN”, “ASEAN”), the euro area (“EZ”), or a region of the world by its number
// in the standard M49 of the United Nations (“035”, South-east Asia). It is not
// a Code, although some look alike. The zero value is no group. Group is
// comparable and open: unknown ones survive decoding and encoding.
type Group string

// Groups that are often needed; all others are in Groups.
const (
	EU    Group = "EU"    // European Union
	EZ    Group = "EZ"    // euro area
	UN    Group = "UN"    // United Nations
	ASEAN Group = "ASEAN" // Association of Southeast Asian Nations
)

// GroupKind says what sort of group it is. It is a closed set; the zero value
// is for groups this package does not know.
type GroupKind uint8

// The kinds of groups.
const (
	// UnknownKind is for a group without an entry.
	UnknownKind GroupKind = iota
	// Organisation is an intergovernmental organisation.
	Organisation
	// Area is a group by a shared arrangement: the euro area.
	Area
	// Region is a region of the world (UN M49, as CLDR has it).
	Region
)

// String returns "unknown", "organisation", "area" or "region".
func (k GroupKind) String() string {
	switch k {
	case Organisation:
		return "organisation"
	case Area:
		return "area"
	case Region:
		return "region"
	}
	return "unknown"
}

type group struct {
	code    Group
	kind    GroupKind
	en, vi  string
	viBasis source.Confidence
	parts   string // codes of the regions it is made up of, separated by blanks
}

type groupAlias struct {
	group Group
	name  Name
}

type membership struct {
	group       Group
	code        Code
	from, until string
	basis       source.Confidence
}

// Membership is one member of a group and when it is one. The zero value says
// nothing; Membership is comparable.
type Membership struct {
	// Group is the group.
	Group Group
	// Code is the member.
	Code Code
	// From is the first day, Until the last; zero where not known or not over.
	From, Until calendar.Date
	// Basis is for the dates, and for the member: Reported when from CLDR,
	// General when general knowledge.
	Basis source.Confidence
}

func (g Group) find() int {
	for i := range groups {
		if groups[i].code == g {
			return i
		}
	}
	return -1
}

// Known reports whether the package has members of the group.
func (g Group) Known() bool { return g.find() >= 0 }

// IsZero reports whether no group is named.
func (g Group) IsZero() bool { return g == "" }

// Kind says what sort of group it is.
func (g Group) Kind() GroupKind {
	if i := g.find(); i >= 0 {
		return groups[i].kind
	}
	return UnknownKind
}

// Name returns the name to show, in Vietnamese for "vi" and in English
// otherwise; for an unknown group it is its code.
func (g Group) Name(tag language.Tag) string {
	i := g.find()
	if i < 0 {
		return string(g)
	}
	if isVietnamese(tag) {
		return groups[i].vi
	}
	return groups[i].en
}

// Names yields every name of the group, the ones to show first.
func (g Group) Names() iter.Seq[Name] {
	return func(yield func(Name) bool) {
		i := g.find()
		if i < 0 || !yield(Name{"en", groups[i].en, Display, groups[i].viBasis}) ||
			!yield(Name{"vi", groups[i].vi, Display, groups[i].viBasis}) {
			return
		}
		for k := range groupAliases {
			if groupAliases[k].group == g && !yield(groupAliases[k].name) {
				return
			}
		}
	}
}

// ParseGroup reads the code of a group the package knows.
func ParseGroup(s string) (Group, error) {
	if g := Group(s); g.Known() {
		return g, nil
	}
	return "", fail(s, "not a group this package knows", "write EU, EZ, UN, ASEAN or the three digits of a region")
}

// Has says whether the entry is a member today, that is in the releases of the
// data. Regions hold former entries too. It is Unknown for a group or a code
// the package does not know, and for a former entry in an organisation.
func (g Group) Has(c Code) calendar.Truth {
	i, e := g.find(), find(c)
	if i < 0 || e < 0 {
		return calendar.Unknown
	}
	if groups[i].kind == Region {
		return truth(g.holds(Group(entries[e].region)), entries[e].region != "")
	}
	for k := range memberships {
		if m := &memberships[k]; m.group == g && m.code == c && m.until == "" {
			return calendar.Yes
		}
	}
	return truth(false, !c.Former())
}

// HasOn says whether the entry was a member on the date: Yes when on every day
// the date can be, No when on none. Where the data give no dates (the United
// Nations) it is Unknown for a member of today. A region is what it is at all
// times. A date before the European Union speaks of the Communities before it.
func (g Group) HasOn(c Code, on calendar.Date) calendar.Truth {
	today := g.Has(c)
	if g.Kind() == Region {
		return today
	}
	if on.IsZero() || on.Uncertain() || on.Approximate() || g == UN {
		return calendar.Unknown
	}
	early, late := on.YMD(), on.Latest().YMD()
	found := false
	for k := range memberships {
		m := &memberships[k]
		if m.group != g || m.code != c {
			continue
		}
		found = true
		from, until := date(m.from), int32(day9999)
		if m.until != "" {
			until = date(m.until).Latest().YMD()
		}
		switch {
		case early >= from.Latest().YMD() && late <= until:
			return calendar.Yes
		case late >= from.YMD() && early <= until:
			return calendar.Unknown
		}
	}
	if found {
		return calendar.No
	}
	return today // No, or Unknown for what the data are silent on
}

// holds reports whether the region r is g or lies within it.
func (g Group) holds(r Group) bool {
	if g == r {
		return g != ""
	}
	i := g.find()
	if i < 0 {
		return false
	}
	for part := range strings.FieldsSeq(groups[i].parts) {
		if Group(part).holds(r) {
			return true
		}
	}
	return false
}

func truth(yes, known bool) calendar.Truth {
	switch {
	case yes:
		return calendar.Yes
	case known:
		return calendar.No
	}
	return calendar.Unknown
}

// Members yields the members in the order of their codes, past ones included
// where the package knows them. For a region they are all entries in it, former
// ones included, without dates.
func (g Group) Members() iter.Seq[Membership] {
	return func(yield func(Membership) bool) {
		if g.Kind() == Region {
			for i := range entries {
				m := Membership{Group: g, Code: Code(entries[i].code), Basis: source.Reported}
				if g.holds(Group(entries[i].region)) && !yield(m) {
					return
				}
			}
			return
		}
		for k := range memberships {
			m := &memberships[k]
			if m.group == g && !yield(Membership{m.group, m.code, date(m.from), date(m.until), m.basis}) {
				return
			}
		}
	}
}

// Groups yields every group the package knows, in byte order.
func Groups() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		for i := range groups {
			if !yield(groups[i].code) {
				return
			}
		}
	}
}

// Region returns the region of the world that directly holds the entry (UN
// M49, as CLDR has it), or the zero Group where the data have none.
func (c Code) Region() Group {
	if i := find(c); i >= 0 {
		return Group(entries[i].region)
	}
	return ""
}

// Scan implements database/sql.Scanner. NULL and empty text give the zero
// Group; any other text is kept as it is, known or not.
func (g *Group) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*g = ""
	case string:
		*g = Group(v)
	case []byte:
		*g = Group(v)
	default:
		return fmt.Errorf("country: cannot read a group from %T; store it as text", src)
	}
	return nil
}

// Value implements database/sql/driver.Valuer; the zero Group is NULL.
func (g Group) Value() (driver.Value, error) {
	if g == "" {
		return nil, nil
	}
	return string(g), nil
}
