package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Area is a technology area by which a portfolio is sliced.
type Area struct {
	Technology technology.Code `json:"technology"`
	Label      text.Text       `json:"label,omitempty"`
}

// Areas returns the groups of a list of technologies as areas, and with them
// the technologies of which it was not seen whether they are groups.
func Areas(l *technology.List) (areas []Area) {
	for x := range l.Items() {
		if x.Kind == technology.Group || x.Kind == technology.Technology && x.Parent == "" {
			areas = append(areas, Area{technology.Code{List: l.Name(), Code: x.Code}, x.Text()})
		}
	}
	return areas
}

// Slicing says by what a portfolio is sliced. The zero value slices by the
// OECD's major fields of research and development.
type Slicing struct {
	// Areas are the rows, in their order: those of the list in force on the day.
	Areas []Area
	// Crosswalks lead between codes of other lists and those of the areas, in
	// either direction; the first one that knows a code counts.
	Crosswalks []technology.Crosswalk
	// Enough is the number of living agreements from which an area is not
	// called a gap; zero is 2.
	Enough int
}

// Counts are numbers of records.
type Counts struct {
	Partners   int `json:"partners"`   // all but those surely not there on the day
	Agreements int `json:"agreements"` // surely living on the day
	Programmes int `json:"programmes"` // surely running on the day
	Experts    int `json:"experts"`    // with a consent that holds on the day
	Events     int `json:"events"`     // surely begun by the day
	// Maybe are agreements, programmes and events of which the record does not
	// settle whether they are living, running or begun on the day.
	Maybe int `json:"maybe"`
}

// IsZero reports whether nothing is counted.
func (c Counts) IsZero() bool { return c == Counts{} }

// Row is what the portfolio holds in one area. Each record counts once in Total
// and once for every country it reaches.
type Row struct {
	Area
	Total Counts   `json:"total"`
	Cells []Counts `json:"cells"` // by country, as in [Matrix].Countries
}

// Matrix is a portfolio by technology and country on a day. Records with
// several technologies stand in several rows.
type Matrix struct {
	On   calendar.Date `json:"on"`
	Rows []Row         `json:"rows"` // in the order of the areas
	// Unnamed is what names no technology, Elsewhere what names only
	// technologies that lead to none of the areas.
	Unnamed   Row `json:"unnamed"`
	Elsewhere Row `json:"elsewhere"`
	// Countries are the columns, sorted. The last one, when it is empty, is for
	// what reaches no country that is known.
	Countries []country.Code `json:"countries"`
	// Indexed is the share of living agreements that name a technology.
	Indexed Share `json:"indexed"`
	// Withheld is the number of experts not counted for want of a consent.
	Withheld int   `json:"withheld"`
	Gaps     []Gap `json:"gaps,omitempty"` // in the order of the areas
}

// Share is a share in permille that lies between two bounds. Where nothing is
// known it is from 0 to 1000.
type Share struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

// Gap is an area in which there is nothing or little.
type Gap struct {
	Area
	Agreements int `json:"agreements"` // surely living
	Programmes int `json:"programmes"` // surely running
	// Maybe is the number of agreements and programmes of the area of which it
	// would have to be known whether they are living.
	Maybe int `json:"maybe"`
	// Unnamed is the number of living agreements and running programmes of
	// which it would have to be known what technology they are about.
	Unnamed int `json:"unnamed"`
}

// Nothing reports whether the area has neither agreement nor programme.
func (g *Gap) Nothing() bool { return g.Agreements == 0 && g.Programmes == 0 }

// Sure reports whether the gap would stay if more were known of the records.
func (g *Gap) Sure() bool { return g.Maybe == 0 && g.Unnamed == 0 }

// ByTechnology slices the portfolio by technology instead of by country, and
// keeps the country as the second axis. It allocates a matrix of areas times
// countries and takes time linear in the size of the portfolio.
func ByTechnology(p *Portfolio, on calendar.Date, by Slicing) Matrix {
	if by.Areas == nil {
		for e := range technology.FORD().Children("") {
			by.Areas = append(by.Areas, Area{technology.Code{List: technology.FORDList, Code: e.Code}, e.Text()})
		}
	}
	s := newSlicer(p, on, by)
	s.partners()
	filed := s.agreements()
	s.programmes()
	s.experts()
	s.events()
	return s.matrix(filed)
}
