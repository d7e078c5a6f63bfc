package match_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/ror"
)

// duplicateRegister holds the open records of the Research Organization
// Registry in schema v2, of partner countries and of Viet Nam, as partners.
var duplicateRegister = sync.OnceValues(func() (list []partner.Partner, err error) {
	for _, name := range []string{"partners-v2.jsonl.gz", "vn-v2.jsonl.gz"} {
		file, err := os.Open(filepath.Join("..", "ror", "testdata", name))
		if err != nil {
			return nil, err
		}
		defer file.Close()
		zip, err := gzip.NewReader(file)
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(zip)
		lines.Buffer(nil, 1<<22)
		for lines.Scan() {
			var r ror.Record
			if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
				return nil, err
			}
			list = append(list, duplicatePartner(&r))
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return list, nil
})

func duplicateList(t testing.TB) []partner.Partner {
	list, err := duplicateRegister()
	require.NoError(t, err)
	require.Len(t, list, 2948)
	return list
}

// duplicatePartner reads of a record what is compared.
func duplicatePartner(r *ror.Record) (p partner.Partner) {
	own := id.MustExternal(id.SchemeROR, r.ID)
	p.ID = duplicateMust(id.From[id.Partner](own))
	p.Identifiers = append(p.Identifiers, partner.Identifier{External: own, Preferred: true})
	for _, x := range r.ExternalIDs {
		scheme := id.Scheme(x.Type)
		if x.Type == "fundref" {
			scheme = id.SchemeCrossrefFunder
		}
		for _, value := range x.All {
			e, err := id.ParseExternal(scheme, value)
			if err != nil {
				e = id.External{Scheme: scheme, Value: value}
			}
			p.Identifiers = append(p.Identifiers, partner.Identifier{External: e, Preferred: value == x.Preferred})
		}
	}
	for _, n := range r.Names {
		kind := partner.NameAlias
		for _, t := range n.Types {
			switch t {
			case "ror_display":
				kind = partner.NameDisplay
			case "label":
				if kind != partner.NameDisplay {
					kind = partner.NameLabel
				}
			case "acronym":
				if kind == partner.NameAlias {
					kind = partner.NameAcronym
				}
			}
		}
		p.Names = append(p.Names, partner.Name{Value: text.Normalize(n.Value), Lang: n.Lang, Kind: kind})
	}
	for _, t := range r.Types {
		p.Kinds = append(p.Kinds, partner.KindOfROR(t))
	}
	for _, l := range r.Locations {
		x := partner.Location{
			Country: country.Code(l.Details.CountryCode), Region: l.Details.SubdivisionName,
			Place: l.Details.Name, GeoNames: l.ID,
		}
		if l.Details.Lat != nil && l.Details.Lng != nil {
			x.Point = partner.Point{Lat: *l.Details.Lat, Lng: *l.Details.Lng}
		}
		p.Locations = append(p.Locations, x)
	}
	p.Domains = r.Domains
	if r.Established > 0 {
		p.Founded = duplicateMust(calendar.NewDate(r.Established, 0, 0))
	}
	for _, x := range r.Links {
		p.Links = append(p.Links, partner.Link{Kind: x.Type, URL: x.Value})
	}
	for _, x := range r.Relationships {
		other := id.MustExternal(id.SchemeROR, x.ID)
		p.Relations = append(p.Relations, partner.Relation{
			Kind: partner.RelationKind(x.Type), Identifier: other,
			Partner: duplicateMust(id.From[id.Partner](other)), Name: text.In("und", x.Label),
		})
	}
	p.Registrations = []partner.Registration{{
		Register: id.SchemeROR, Listing: partner.Listing(r.Status),
		Created: calendar.MustDate(r.Admin.Created.Date), Modified: calendar.MustDate(r.Admin.LastModified.Date),
	}}
	p.Sources = []source.Source{{Key: "ror", Publisher: "Research Organization Registry", URL: r.ID}}
	return p
}

func duplicateMust[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// duplicateROR finds a record by the identifier of the register.
func duplicateROR(t testing.TB, value string) *partner.Partner {
	want := duplicateMust(id.From[id.Partner](id.MustExternal(id.SchemeROR, value)))
	list := duplicateList(t)
	for i := range list {
		if list[i].ID == want {
			return &list[i]
		}
	}
	require.Fail(t, "no record "+value)
	return nil
}

// duplicateMany repeats the register until there are n records: each copy has
// identifiers, websites and a town of its own, and a word more in its names.
func duplicateMany(t testing.TB, n int) []partner.Partner {
	list := duplicateList(t)
	many := make([]partner.Partner, 0, n)
	for copied := 0; len(many) < n; copied++ {
		tail := strconv.Itoa(copied)
		for i := range list {
			if len(many) == n {
				break
			}
			p := list[i]
			if copied > 0 {
				p.ID = duplicateMust(id.From[id.Partner](id.External{Scheme: "copy", Value: tail + "-" + strconv.Itoa(i)}))
				p.Names = append([]partner.Name(nil), p.Names...)
				for j := range p.Names {
					p.Names[j].Value += " " + duplicateWord(copied)
				}
				p.Identifiers = append([]partner.Identifier(nil), p.Identifiers...)
				for j := range p.Identifiers {
					x := &p.Identifiers[j]
					x.External = id.External{Scheme: "copy-" + x.Scheme, Value: x.Value + "-" + tail}
				}
				p.Domains = nil
				p.Links = append([]partner.Link(nil), p.Links...)
				for j := range p.Links {
					p.Links[j].URL = strings.Replace(p.Links[j].URL, "://", "://c"+tail+".", 1)
				}
				p.Relations, p.Registrations = nil, nil
			}
			many = append(many, p)
		}
	}
	return many
}

// duplicateWord makes a word of a number, no two alike in spelling.
func duplicateWord(n int) string {
	var b strings.Builder
	for i := 0; i < 4; i++ {
		b.WriteString([]string{"ba", "ke", "lo", "mu", "ni", "ro", "sa", "tu", "vi", "za"}[(n/pow10(i)*7+3*i+n)%10])
	}
	return b.String() + strconv.Itoa(n)
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
