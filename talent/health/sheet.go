package health

import "github.com/scicoop/scicoop/cooperation/calendar"

// Terms are what a sheet is made by. The zero value takes working defaults: a
// depth of [DefaultDepth], the last [DefaultMonths], no window for answers, load
// by engagements, and no loss of coverage.
type Terms struct {
	Depth  int           // how many active experts cover a topic; 0 is DefaultDepth
	Months int           // how long ago counts as active; 0 is DefaultMonths
	Window calendar.Span // how long an answer may take; zero: as long as it does
	// Since is the earlier day of retention; zero is Months before the day.
	Since calendar.Date
	// Share is the coverage in permille below which it must not drop; 0 leaves
	// that measure out.
	Share int
	// By is what counts as load, in the months up to the day.
	By Burden
}

// Sheet holds the measures of a network on a day, all but betweenness. It is what
// [Criteria] ask after and can be kept as JSON. The zero value knows nothing. It
// is not comparable.
type Sheet struct {
	On         calendar.Date `json:"on,omitzero"`
	Members    Count         `json:"members"`
	Unnamed    Count         `json:"unnamed"` // those of the members who are not named
	Coverage   Coverage      `json:"coverage"`
	Bus        Bus           `json:"bus"`
	Loss       Loss          `json:"loss"`
	Response   Response      `json:"response"`
	Activity   Activity      `json:"activity"`
	Retention  Retention     `json:"retention"`
	Load       Load          `json:"load"`
	Country    Diversity     `json:"country"`
	Sector     Diversity     `json:"sector"`
	Field      Diversity     `json:"field"`
	Web        Web           `json:"web"`
	Bridges    Bridges       `json:"bridges"`
	Ties       Ties          `json:"ties"`
	Conversion Conversion    `json:"conversion"`
}

// Sheet measures everything but betweenness.
func (s *State) Sheet(by Terms) Sheet {
	months := by.Months
	if months <= 0 {
		months = DefaultMonths
	}
	since := by.Since
	if since.IsZero() {
		since = window(s.on, months).Start
	}
	sheet := Sheet{
		On: s.on, Members: s.Members(), Unnamed: s.unnamed,
		Coverage: s.Coverage(by.Depth), Bus: s.Bus(by.Depth),
		Response: s.Response(by.Window), Activity: s.Activity(months),
		Retention: s.Retention(since, s.on, months),
		Load:      s.Load(by.By, window(s.on, months)),
		Country:   s.Diversity(ByCountry), Sector: s.Diversity(BySector), Field: s.Diversity(ByField),
		Web: s.Web(), Bridges: s.Bridges(), Ties: s.Ties(), Conversion: s.Conversion(),
	}
	if by.Share > 0 {
		sheet.Loss = s.Loss(by.Depth, by.Share)
	}
	return sheet
}
